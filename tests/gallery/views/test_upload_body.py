"""No door keeps more of a request's files than one picture may have, whoever asks."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory


def files(*sizes):
    return {f"file{number}": SimpleUploadedFile("x.bin", b"x" * size) for number, size in enumerate(sizes)}


@pytest.mark.parametrize("path", ["/language/", "/accounts/login/", "/upload/"])
@pytest.mark.parametrize(("sizes", "kept"), [((900,), 900), ((1001,), 0), ((600, 600, 600), 600)])
def test_files_over_the_limit_are_dropped_at_every_door_and_the_fields_stay(settings, path, sizes, kept):
    settings.UPLOAD_MAX_BYTES = 1000
    request = RequestFactory().post(path, {**files(*sizes), "language": "ko"})
    assert sum(file.size for file in request.FILES.values()) == kept
    assert request.POST["language"] == "ko"
