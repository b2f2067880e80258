"""What the demo log-in 하늘빛 has made: one work out, one waiting for review, one half written."""

from dataclasses import replace

from gallery.demo.work import DemoWork
from gallery.demo.works import WORKS

OWNER = "haneulbit"
_LIKE = {work.slug: work for work in WORKS}

PUBLISHED = replace(
    _LIKE["waveform"], slug="haneul-wave", title="하늘빛 파동", seed=501, days_ago=6, maker=OWNER,
    texts=("하늘빛", "BLUE HOUR STUDY"), tools="Inkscape",
    alt_text="어두운 남색 위로 초록과 하늘빛 실선 다발이 물결처럼 지나간다. 왼쪽 아래 ‘하늘빛’이라는 글자.",
)  # fmt: skip
# Consent that its maker is not sure of is looked at by a person first.
HELD = replace(
    _LIKE["violet-strings"], slug="haneul-strings", title="무대 뒤의 현", seed=502, maker=OWNER,
    texts=("무대 뒤의 현", "BACKSTAGE"), depicts_real_person=True, consent_basis="uncertain",
    alt_text="보라와 분홍으로 빛나는 가는 선들이 어둠 속에서 떨린다. ‘무대 뒤의 현’이라는 글자가 있다.",
)  # fmt: skip
DRAFT = replace(
    _LIKE["spring-cheer"], slug="haneul-spring", title="봄이 오면", seed=503, maker=OWNER,
    texts=("봄이 오면", "WHEN SPRING COMES"), alt_text="",
)  # fmt: skip
OWN_WORKS: tuple[DemoWork, ...] = (PUBLISHED, HELD, DRAFT)
