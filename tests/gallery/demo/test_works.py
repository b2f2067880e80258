"""The demo's words: references resolve, nobody is a minor or has declined, every picture is described."""

import datetime
from itertools import pairwise

from gallery.demo.art.palettes import PALETTES
from gallery.demo.catalogue import AGENCIES, GROUPS, IDOLS, TAGS
from gallery.demo.works import COMMENTS, LIKES, MAKERS, SIZES, WORKS

NEW_YEAR = datetime.date(2026, 1, 1)
AI = {"ai_generated", "ai_modified"}
IDOL = {idol.slug: idol for idol in IDOLS}
HANDLES = {maker.handle for maker in MAKERS}


def _hangul(text: str) -> bool:
    return any("가" <= c <= "힣" for c in text)


def test_there_are_enough_works_with_addresses_of_their_own():
    assert len(WORKS) >= 66
    assert len({work.slug for work in WORKS}) == len(WORKS)


def test_works_refer_to_what_exists():
    groups, tags = {g.slug for g in GROUPS}, {t.slug for t in TAGS}
    for work in WORKS:
        assert set(work.groups) <= groups, work.slug
        assert set(work.idols) <= set(IDOL), work.slug
        assert set(work.tags) <= tags, work.slug
        assert work.tags, work.slug
        assert work.maker in HANDLES, work.slug
        assert work.palette in PALETTES, work.slug
        assert work.size in SIZES, work.slug


def test_idols_on_a_work_belong_to_its_groups():
    for work in WORKS:
        assert {IDOL[slug].group for slug in work.idols} <= set(work.groups), work.slug


def test_alt_texts_describe_in_the_language_of_the_work():
    for work in WORKS:
        assert len(work.alt_text) >= 20, work.slug
        assert _hangul(work.alt_text) or work.language == "en", work.slug
        assert work.alt_text != work.title


def test_works_obey_depiction_preferences():
    for work in WORKS:
        wishes = {IDOL[slug].depiction_preference for slug in work.idols}
        assert "none" not in wishes, work.slug
        assert work.making not in AI or wishes <= {"welcome"}, work.slug


def test_works_never_name_somebody_who_counts_as_a_minor():
    assert all(IDOL[slug].birth_date for work in WORKS for slug in work.idols)


def test_making_is_mixed_and_never_a_face_swap():
    makings = [work.making for work in WORKS]
    assert "face_swap" not in makings
    assert 8 <= sum(m in AI for m in makings) <= 16
    assert {"drawn", "collage", "retouched"} <= set(makings)


def test_ai_is_said_in_tools_exactly_where_it_is_declared():
    for work in WORKS:
        assert ("diffusion model" in work.tools) == (work.making in AI), work.slug


def test_links_lead_to_the_reserved_domain():
    assert all(work.source_url.startswith("https://example.org/") for work in WORKS if work.source_url)


def test_feed_runs_from_new_to_old():
    days = [work.days_ago for work in WORKS]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (0, 120)


def test_neighbours_in_the_feed_differ_in_style():
    styles = [work.style for work in WORKS]
    assert all(a != b for a, b in pairwise(styles))


def test_idols_are_adults_or_of_unknown_age():
    unknown = [idol for idol in IDOLS if idol.birth_date is None]
    assert len(unknown) in (2, 3)
    for idol in IDOLS:
        if idol.birth_date:
            assert idol.birth_date <= NEW_YEAR.replace(year=NEW_YEAR.year - 19), idol.slug


def test_catalogue_names_have_both_scripts_and_hang_together():
    agencies, groups = {a.slug for a in AGENCIES}, {g.slug for g in GROUPS}
    assert len(IDOLS) >= 24
    assert len(TAGS) >= 30
    for entry in (*AGENCIES, *GROUPS, *IDOLS, *TAGS):
        assert _hangul(entry.name_ko), entry.slug
        assert not _hangul(entry.name_latin), entry.slug
    assert {g.agency for g in GROUPS} == agencies
    assert {i.group for i in IDOLS} == groups
    assert {i.depiction_preference for i in IDOLS} == {"welcome", "no_ai", "no_face_swaps", "none"}


def test_comments_and_likes_come_from_known_people():
    slugs = {work.slug: work for work in WORKS}
    assert len(COMMENTS) >= 60
    assert all(comment.work in slugs and comment.maker in HANDLES for comment in COMMENTS)
    assert set(LIKES) == set(slugs)
    for slug, handles in LIKES.items():
        assert set(handles) <= HANDLES - {slugs[slug].maker}
        assert len(set(handles)) == len(handles)
