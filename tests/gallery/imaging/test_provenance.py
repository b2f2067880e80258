import pytest
from PIL.PngImagePlugin import PngInfo

from gallery.imaging import inspect_picture
from tests.gallery.imaging import corpus
from tests.gallery.imaging.conftest import QUICK

BASE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
AS_ELEMENT = "<Iptc4xmpExt:DigitalSourceType>{}</Iptc4xmpExt:DigitalSourceType>"
AS_ATTRIBUTE = '<rdf:Description Iptc4xmpExt:DigitalSourceType="{}"/>'
AS_RESOURCE = '<Iptc4xmpExt:DigitalSourceType rdf:resource="{}"/>'


def png_text(**texts):
    info = PngInfo()
    for key, value in texts.items():
        info.add_text(key, value)
    return corpus.encoded(corpus.quadrants(), "PNG", pnginfo=info)


@pytest.mark.parametrize("form", [AS_ELEMENT, AS_ATTRIBUTE, AS_RESOURCE])
@pytest.mark.parametrize("picture_format", ["JPEG", "WEBP", "AVIF"])
def test_source_type_is_found_in_xmp(store, picture_format, form):
    xmp = form.format(BASE + "trainedAlgorithmicMedia").encode()
    data = corpus.encoded(corpus.quadrants(), picture_format, xmp=xmp)
    probe = inspect_picture(store(data), QUICK)
    assert probe.claimed_digital_source_type == BASE + "trainedAlgorithmicMedia"


def test_source_type_is_found_in_png_xmp(store):
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", AS_ELEMENT.format(BASE + "humanEdits"))
    data = corpus.encoded(corpus.quadrants(), "PNG", pnginfo=info)
    assert inspect_picture(store(data), QUICK).claimed_digital_source_type == BASE + "humanEdits"


def test_source_type_of_a_content_credential_is_the_most_synthetic_one(store):
    manifest = (
        f"JP jumb c2pa.actions {BASE}digitalCapture {BASE}compositeWithTrainedAlgorithmicMedia".encode()
    )
    data = corpus.encoded(corpus.quadrants(), "JPEG")
    segment = b"\xff\xeb" + (len(manifest) + 2).to_bytes(2, "big") + manifest
    probe = inspect_picture(store(data[:2] + segment + data[2:]), QUICK)
    assert probe.claimed_digital_source_type == BASE + "compositeWithTrainedAlgorithmicMedia"


def test_source_type_is_none_without_a_claim(store):
    probe = inspect_picture(store(corpus.located("JPEG")), QUICK)
    assert probe.claimed_digital_source_type is None
    assert probe.generator_hint is None


@pytest.mark.parametrize("key", ["parameters", "prompt", "workflow"])
def test_generator_hint_from_png_text(store, key):
    assert inspect_picture(store(png_text(**{key: "a stage, light"})), QUICK).generator_hint == f"png:{key}"


@pytest.mark.parametrize("software", ["Midjourney v7", "Stable Diffusion web UI", "NovelAI", "Adobe Firefly"])
def test_generator_hint_from_exif_software(store, software):
    data = corpus.encoded(corpus.quadrants(), "JPEG", exif=corpus.exif_block(software=software))
    assert inspect_picture(store(data), QUICK).generator_hint == f"exif:{software}"


@pytest.mark.parametrize("software", ["Adobe Photoshop 27.1", "GIMP 3.0", "Clip Studio Paint", "SM-S931N"])
def test_generator_hint_is_none_for_ordinary_software(store, software):
    data = corpus.encoded(corpus.quadrants(), "JPEG", exif=corpus.exif_block(software=software))
    assert inspect_picture(store(data), QUICK).generator_hint is None


def test_generator_hint_from_xmp_creator_tool(store):
    xmp = b"<xmp:CreatorTool>ComfyUI 0.3</xmp:CreatorTool>"
    data = corpus.encoded(corpus.quadrants(), "WEBP", xmp=xmp)
    assert inspect_picture(store(data), QUICK).generator_hint == "xmp:ComfyUI 0.3"
