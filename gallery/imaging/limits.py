"""How much of the machine one uploaded picture may use."""

from dataclasses import dataclass

MEBIBYTE = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one picture. The first group is read from the header, the second is enforced by the kernel.

    The defaults suit a camera phone of 2026 and keep a decode under about one GiB of address space.
    """

    max_bytes: int = 25 * MEBIBYTE
    max_pixels: int = 50_000_000
    max_side: int = 12_000  # pixels; either side
    max_frames: int = 1_000  # animated GIF, WebP, PNG and AVIF; only the first frame is ever decoded
    max_scans: int = 64  # progressive JPEG: encoders write about 10, each costs a pass over all pixels
    max_gif_blocks: int = 1_000_000  # data sub-blocks walked while frames are counted

    cpu_seconds: int = 15  # RLIMIT_CPU of the child
    wall_seconds: float = 25.0  # then the parent kills the child; probe and render fit one 60 s lease
    memory_bytes: int = 1_280 * MEBIBYTE  # address space on top of what the parent has mapped already
    max_output_bytes: int = 64 * MEBIBYTE  # RLIMIT_FSIZE: the largest single file the child may write
