from xml.etree import ElementTree

import pytest

from gallery.imaging import PictureCredits, read_metadata
from gallery.imaging.metadata import build_xmp
from tests.gallery.imaging import corpus
from tests.gallery.imaging.conftest import CREDITS, SOURCE_TYPE

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "core": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "ext": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(packet: bytes):
    return ElementTree.fromstring(packet).find("rdf:RDF/rdf:Description", NAMES)


def test_packet_carries_every_field():
    credits = PictureCredits(SOURCE_TYPE, "하늘", "Lightstick", "Stage light", "Encore", "CC BY 4.0")
    root = parse(build_xmp(credits))
    assert root.findtext("ext:DigitalSourceType", None, NAMES) == SOURCE_TYPE
    assert root.findtext("dc:creator/rdf:Seq/rdf:li", None, NAMES) == "하늘"
    assert root.findtext("photoshop:Credit", None, NAMES) == "Lightstick"
    alt = root.find("core:AltTextAccessibility/rdf:Alt/rdf:li", NAMES)
    assert (alt.text, alt.get(LANGUAGE)) == ("Stage light", "x-default")
    assert root.findtext("dc:title/rdf:Alt/rdf:li", None, NAMES) == "Encore"
    assert root.findtext("dc:rights/rdf:Alt/rdf:li", None, NAMES) == "CC BY 4.0"


def test_packet_leaves_out_empty_fields():
    packet = build_xmp(PictureCredits("", "", "", ""))
    assert len(parse(packet)) == 0


def test_packet_escapes_markup_and_drops_what_xml_forbids():
    text = 'a<b> & "c" ]]> \x00\x08\x1f\ufffe\ud800 {braces} end'
    alt = parse(build_xmp(PictureCredits("", text, text, text)))
    assert alt.findtext("photoshop:Credit", None, NAMES) == 'a<b> & "c" ]]>  {braces} end'


@pytest.mark.parametrize("source_type", ["humanEdits", "http://example.org/x", SOURCE_TYPE + '"><x'])
def test_packet_refuses_a_source_type_that_is_none(source_type):
    with pytest.raises(ValueError, match="not an IPTC"):
        build_xmp(PictureCredits(source_type, "", "", ""))


def test_packet_is_in_every_rendition(render):
    rendered = render(corpus.encoded(corpus.busy(1400, 700), "JPEG"))
    assert len(rendered.renditions) == 6
    for rendition in rendered.renditions:
        found = read_metadata(rendition.path)
        assert found.digital_source_type == SOURCE_TYPE
        assert parse(found.xmp.encode()).findtext("dc:creator/rdf:Seq/rdf:li", None, NAMES) == CREDITS.creator


@pytest.mark.parametrize("picture_format", corpus.FORMATS)
def test_read_metadata_finds_what_a_phone_leaves(store, picture_format):
    """The reader that proves outputs clean must see the dirt in the inputs."""
    found = read_metadata(store(corpus.located(picture_format)))
    assert found.has_gps
    assert found.has_exif
    assert found.has_comment == (picture_format == "JPEG")
    assert not found.has_icc


@pytest.mark.parametrize("picture_format", corpus.FORMATS)
def test_read_metadata_finds_a_profile(store, picture_format):
    data = corpus.encoded(corpus.quadrants(), picture_format, icc_profile=corpus.adobe_rgb_profile())
    assert read_metadata(store(data)).has_icc
