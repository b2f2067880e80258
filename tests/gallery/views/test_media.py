import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, storages

KEY = "r/AbCdEfGhIjKlMnOpQrSt_-12/640.webp"


@pytest.fixture
def public(settings):
    storage = storages["public"]
    if not isinstance(storage, FileSystemStorage):
        pytest.skip("pictures are in an object store")
    storage.save(KEY, ContentFile(b"RIFF"))
    storage.save("r/AbCdEfGhIjKlMnOpQrSt_-12/x.html", ContentFile(b"<script>"))
    return storage


def test_picture_is_served_for_ever_and_can_do_nothing(public, visitor):
    response = visitor.get(f"/media/{KEY}")
    assert b"".join(response.streaming_content) == b"RIFF"
    assert response["Content-Type"] == "image/webp"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    again = visitor.get(f"/media/{KEY}", headers={"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert not response.cookies


def test_avatar_is_served(public, visitor):
    public.save("avatars/AbCdEfGhIjKlMnOpQrSt_-12.webp", ContentFile(b"RIFF"))
    assert visitor.get("/media/avatars/AbCdEfGhIjKlMnOpQrSt_-12.webp")["Content-Type"] == "image/webp"


@pytest.mark.parametrize(
    "path",
    ["r/AbCdEfGhIjKlMnOpQrSt_-12/x.html", "r/AbCdEfGhIjKlMnOpQrSt_-12/320.webp", "../private/o/1",
     "r/..%2f..%2fsettings/640.webp", "r/AbCdEfGhIjKlMnOpQrSt_-12/640.webp/", "r/AbCdEfGhIjKlMnOpQrSt_-12/640.webp%0a",
     "r/AbCdEfGhIjKlMnOpQrSt_-12/640.svg", "/etc/passwd",
     "r/AbCdEfGhIjKlMnOpQrSt_-12/../AbCdEfGhIjKlMnOpQrSt_-12/640.webp"],
)  # fmt: skip
def test_every_other_path_is_not_found(public, visitor, path):
    assert visitor.get(f"/media/{path}").status_code == 404
