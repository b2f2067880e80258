"""An S3-compatible store of our own: a bucket everyone may read, and one that nobody may without the key."""

import json
import shutil
import signal
import sys
import urllib.request
from pathlib import Path

import processes

NAME = "store"
ACCESS_KEY, SECRET_KEY = "lightstick-test-key", "lightstick-test-secret"
PUBLIC, PRIVATE = "pictures", "originals"


def up(folder: Path) -> dict[str, str]:
    data = folder / "store"
    data.mkdir()
    config = folder / "store-config.json"
    config.write_text(json.dumps(_accounts()))
    port = processes.free_port(10_000)
    processes.start(folder, NAME, _command(data, config, port))
    endpoint = f"http://127.0.0.1:{port}"
    client = connect(endpoint)
    processes.wait_until_ready(folder, NAME, lambda: _is_writable(client), 60)
    processes.wait_until_ready(folder, NAME, lambda: _is_readable_by_all(endpoint), 30)
    return {
        "S3_ENDPOINT_URL": endpoint,
        "S3_ACCESS_KEY": ACCESS_KEY,
        "S3_SECRET_KEY": SECRET_KEY,
        "S3_PUBLIC_BUCKET": PUBLIC,
        "S3_PRIVATE_BUCKET": PRIVATE,
        "S3_PUBLIC_URL": f"{endpoint}/{PUBLIC}",
    }


def down(folder: Path) -> None:
    processes.stop(folder, NAME, signal.SIGKILL)  # politely it would take 25 s, and nothing of it is kept


def again(folder: Path) -> None:
    """Start it again after `down`, on the same port and data; returns when it can be written."""
    processes.restart(folder, NAME)
    env = dict(line.split("=", 1) for line in (folder / "env").read_text().split())
    client = connect(env["S3_ENDPOINT_URL"])
    processes.wait_until_ready(folder, NAME, lambda: _is_writable(client), 90)


def connect(endpoint: str):
    import boto3
    from botocore.config import Config

    patience = {"retries": {"max_attempts": 0}, "connect_timeout": 2, "read_timeout": 5}
    return boto3.client(
        "s3",
        endpoint_url=endpoint,
        aws_access_key_id=ACCESS_KEY,
        aws_secret_access_key=SECRET_KEY,
        region_name="us-east-1",
        config=Config(s3={"addressing_style": "path"}, **patience),
    )


def _command(data: Path, config: Path, port: int) -> list[str]:
    beside = Path(sys.executable).with_name("weed")
    weed = str(beside) if beside.exists() else shutil.which("weed")
    if not weed:
        raise SystemExit("weed is missing: python3 requirements/install.py services")
    ports = [f"-{name}.port={processes.free_port(10_000)}" for name in ("master", "volume", "filer")]
    return [
        weed, "server", f"-dir={data}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", *ports, "-filer", "-s3",
        f"-s3.port={port}", f"-s3.config={config}", "-s3.port.iceberg=0", "-s3.port.lance=0",
        "-master.volumeSizeLimitMB=64", "-volume.max=60",
    ]  # fmt: skip


def _accounts() -> dict:
    """One account may do everything; without a key, reading the public bucket is all there is."""
    site = {
        "name": "site",
        "credentials": [{"accessKey": ACCESS_KEY, "secretKey": SECRET_KEY}],
        "actions": ["Admin", "Read", "Write", "List", "Tagging"],
    }
    return {"identities": [site, {"name": "anonymous", "actions": [f"Read:{PUBLIC}"]}]}


def _is_writable(client) -> bool:
    have = {bucket["Name"] for bucket in client.list_buckets()["Buckets"]}
    for bucket in {PUBLIC, PRIVATE} - have:
        client.create_bucket(Bucket=bucket)
    for bucket in (PUBLIC, PRIVATE):
        client.put_object(Bucket=bucket, Key="ready", Body=b"yes")
    return True


def _is_readable_by_all(endpoint: str) -> bool:
    with urllib.request.urlopen(f"{endpoint}/{PUBLIC}/ready", timeout=5) as answer:
        return answer.read() == b"yes"
