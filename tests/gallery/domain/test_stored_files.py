import datetime

import pytest
from botocore.stub import Stubber
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from storages.backends.s3 import S3Storage

from gallery.domain.stored_files import list_files

WHEN = datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC)


def test_folders_are_walked_to_the_bottom():
    assert list(list_files(storages["public"])) == []
    for key in ("a.webp", "r/x/320.webp", "r/x/640.webp", "avatars/y.webp"):
        storages["public"].save(key, ContentFile(b"x"))
    found = list(list_files(storages["public"]))
    assert {file.key for file in found} == {"a.webp", "r/x/320.webp", "r/x/640.webp", "avatars/y.webp"}
    assert all(file.modified_at.tzinfo is not None for file in found)


@pytest.mark.parametrize("location", ["", "pictures"])
def test_bucket_is_listed_page_by_page(location):
    prefix = f"{location}/" if location else ""
    storage = S3Storage(
        bucket_name="public", access_key="k", secret_key="s", region_name="us-east-1", location=location
    )
    pages = [["r/a/320.webp", "r/a/640.webp"], ["r/b/320.webp"]]
    with Stubber(storage.connection.meta.client) as stub:
        for number, page in enumerate(pages):
            contents = [{"Key": prefix + key, "LastModified": WHEN, "Size": 1} for key in page]
            marker = {"Marker": prefix + pages[number - 1][-1]} if number else {}
            stub.add_response(
                "list_objects",
                {"Contents": contents, "IsTruncated": number == 0},
                {"Bucket": "public", "Prefix": prefix} | marker,
            )
        found = list(list_files(storage))
        stub.assert_no_pending_responses()
    assert [file.key for file in found] == [key for page in pages for key in page]
    assert {file.modified_at for file in found} == {WHEN}
