"""The embedded broker: kombu's message files in a folder, except that a message is whole when it appears.

kombu creates the file first and fills it then; a worker that looks in between reads nothing and ends for good.
"""

import time
import uuid
from pathlib import Path
from typing import Any

from kombu.exceptions import ChannelError
from kombu.transport import filesystem
from kombu.utils.encoding import str_to_bytes
from kombu.utils.json import dumps


class Channel(filesystem.Channel):
    def _put(self, queue: str, payload: dict[str, Any], **kwargs: Any) -> None:
        """Written under a name that no queue looks for, then renamed, which is one step."""
        folder = Path(self.data_folder_out)
        name = f"{round(time.monotonic() * 1000)}_{uuid.uuid4()}.{queue}.msg"
        unfinished = folder / f".{name}.unfinished"
        try:
            unfinished.write_bytes(str_to_bytes(dumps(payload)))
            unfinished.rename(folder / name)
        except OSError as error:
            raise ChannelError(f"Cannot add file {name!r} to directory") from error


class Transport(filesystem.Transport):
    Channel = Channel
