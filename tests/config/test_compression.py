"""What is compressed on its way out and what is not."""

import gzip

import pytest
from django.http import FileResponse, HttpResponse
from django.test import RequestFactory

from config.compression import CompressText


def answer(response: HttpResponse) -> HttpResponse:
    request = RequestFactory().get("/", headers={"Accept-Encoding": "gzip"})
    return CompressText(lambda _: response)(request)


def test_a_page_is_compressed():
    text = b"<p>light</p>" * 200
    response = answer(HttpResponse(text))
    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content) == text
    assert len(response.content) < len(text) / 2


def test_the_length_of_the_same_page_differs():
    lengths = {len(answer(HttpResponse(b"<p>light</p>" * 200)).content) for _ in range(40)}
    assert len(lengths) > 1


@pytest.mark.parametrize("content_type", ["image/avif", "image/webp", "application/octet-stream"])
def test_a_picture_is_left_alone(content_type):
    response = answer(HttpResponse(b"0" * 4000, content_type=content_type))
    assert "Content-Encoding" not in response


def test_a_streamed_file_is_left_alone(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("light " * 1000)
    response = answer(FileResponse(path.open("rb"), content_type="text/plain"))
    assert "Content-Encoding" not in response
    assert response["Content-Length"] == "6000"
