"""Pictures and files that come in by the studio's doors."""

import io

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.documents import get_document_model

from education.models import LearnImage
from tests.education.partners import make_image, make_partner, png_bytes

pytestmark = pytest.mark.django_db
WORDS = {"title": "Stage", "description": "A stage in teal", "credit": "Own work"}


@pytest.fixture
def studio(as_staff):
    partner, owner = make_partner()
    return partner, as_staff(owner)


def jpeg_with_place() -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010F] = "SecretCamera"
    Image.new("RGB", (60, 40), "navy").save(out, "JPEG", exif=exif, comment=b"hidden words")
    return out.getvalue()


@pytest.mark.parametrize("door", ["wagtailimages:add", "wagtailimages_chooser:create"])
def test_picture_is_written_anew(studio, door):
    partner, client = studio
    prefix = "image-chooser-upload-" if "chooser" in door else ""
    data = {f"{prefix}{name}": value for name, value in WORDS.items()}
    data[f"{prefix}file"] = SimpleUploadedFile(
        "../my stage.jpg", jpeg_with_place() + b"<script>", "image/jpeg"
    )
    client.post(reverse(door), data)
    image = LearnImage.objects.get()
    stored = image.file.open().read()
    assert stored[8:12] == b"WEBP"
    for gone in (b"SecretCamera", b"hidden words", b"<script>", b"Exif"):
        assert gone not in stored
    assert (image.width, image.height) == (60, 40)
    assert image.collection == partner.collection
    assert image.alt == "A stage in teal"
    assert image.file.name.startswith("learn/")
    assert "stage" not in image.file.name


def test_original_is_private_and_sizes_are_public_under_unguessable_addresses(studio, client):
    partner, _client = studio
    image = make_image(partner)
    assert storages["private"].exists(image.file.name)
    assert not storages["public"].exists(image.file.name)
    rendition = image.get_rendition("width-20")
    assert rendition.url.startswith("/media/learn/")
    answer = client.get(rendition.url)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/webp"
    assert client.get(f"/media/{image.file.name}").status_code == 404


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", b"<html><script>alert(1)</script>"), ("vector.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("text.png", b"not a picture"), ("half.png", png_bytes((400, 400))[:200]), ("empty.png", b""),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused(studio, name, content):
    _partner, client = studio
    answer = client.post(reverse("wagtailimages:add"), {**WORDS, "file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 200
    assert not LearnImage.objects.exists()


def test_too_many_pixels_are_refused_by_the_sites_own_limit(studio, settings):
    settings.UPLOAD_MAX_PIXELS = 1000
    _partner, client = studio
    client.post(
        reverse("wagtailimages:add"), {**WORDS, "file": SimpleUploadedFile("big.png", png_bytes((50, 50)))}
    )
    assert not LearnImage.objects.exists()


def test_large_picture_is_made_smaller(studio):
    _partner, client = studio
    client.post(
        reverse("wagtailimages:add"), {**WORDS, "file": SimpleUploadedFile("l.png", png_bytes((3000, 1000)))}
    )
    image = LearnImage.objects.get()
    assert (image.width, image.height) == (2560, 853)


@pytest.mark.parametrize("missing", ["description", "credit"])
def test_picture_needs_its_words(studio, missing):
    _partner, client = studio
    data = {**WORDS, missing: "", "file": SimpleUploadedFile("a.png", png_bytes())}
    client.post(reverse("wagtailimages:add"), data)
    assert not LearnImage.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "is_taken"),
    [
        ("a.pdf", b"%PDF-1.4 x", True), ("a.docx", b"PK\x03\x04 x", True), ("a.odt", b"PK\x03\x04 x", True),
        ("a.txt", "안녕하세요\n".encode(), True), ("a.vtt", b"WEBVTT\n", True),
        ("a.pdf", b"<html>", False), ("a.docx", b"MZ\x90 program", False), ("a.txt", b"\x7fELF\x02\x00", False),
        ("a.html", b"<html>", False), ("a.svg", b"<svg/>", False), ("a.exe", b"MZ", False),
        ("a.zip", b"PK\x03\x04", False),
        ("a.txt", "안녕".encode("cp949"), False),
    ],
)  # fmt: skip
def test_few_types_of_files_and_their_bytes_must_agree(studio, name, content, is_taken):
    _partner, client = studio
    client.post(reverse("wagtaildocs:add"), {"title": "Handout", "file": SimpleUploadedFile(name, content)})
    assert get_document_model().objects.exists() is is_taken
