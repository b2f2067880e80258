"""The fictional catalogue of the demo: agencies, groups, idols and tags. Every name is invented; nobody here exists.

`birth_date` None means unknown, which the site treats as a minor; no demo picture is about such an entry.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class DemoAgency:
    slug: str
    name_latin: str
    name_ko: str


@dataclass(frozen=True)
class DemoGroup:
    """`colours` are palette names of gallery.demo.art.palettes, first the official one."""

    slug: str
    name_latin: str
    name_ko: str
    aliases: tuple[str, ...]
    agency: str
    debut_date: datetime.date
    fandom_latin: str
    fandom_ko: str
    lightstick: str
    colours: tuple[str, ...]

    @property
    def fandom_name(self) -> str:
        """Both scripts in one line."""
        return f"{self.fandom_latin} · {self.fandom_ko}"


@dataclass(frozen=True)
class DemoIdol:
    slug: str
    name_latin: str
    name_ko: str
    aliases: tuple[str, ...]
    group: str
    birth_date: datetime.date | None
    depiction_preference: str = "welcome"


@dataclass(frozen=True)
class DemoTag:
    slug: str
    name_latin: str
    name_ko: str
    aliases: tuple[str, ...] = ()


AGENCIES = (
    DemoAgency("mulgyeol-sound", "Mulgyeol Sound", "물결사운드"),
    DemoAgency("three-lamps", "Three Lamps Entertainment", "세등불엔터테인먼트"),
    DemoAgency("attic-window", "Attic Window Music", "다락창뮤직"),
)


def _group(
    slug: str, latin: str, ko: str, alias: str, agency: str, debut: str, fandom: str, stick: str, colours: str
) -> DemoGroup:
    fans_latin, fans_ko = fandom.split("/")
    day = datetime.date.fromisoformat(debut)
    aliases = tuple(alias.split("/"))
    return DemoGroup(
        slug, latin, ko, aliases, agency, day, fans_latin, fans_ko, stick, tuple(colours.split())
    )


GROUPS = (
    _group(
        "halogen-bloom",
        "HALOGEN BLOOM",
        "할로겐블룸",
        "HABL/할블/Halogenbloom",
        "three-lamps",
        "2021-03-17",
        "Filament/필라멘트",
        "꽃전구봉 Bulb Stick",
        "ultraviolet sakura",
    ),
    _group(
        "paper-heron",
        "PAPER HERON",
        "페이퍼헤론",
        "PHRN/페헤/종이왜가리",
        "attic-window",
        "2019-09-02",
        "Fold/폴드",
        "접이등 Fold Lamp",
        "paper linen",
    ),
    _group(
        "glass-kite",
        "GLASS KITE",
        "글라스카이트",
        "GKT/글카/유리연",
        "mulgyeol-sound",
        "2022-05-11",
        "Tailwind/순풍",
        "연실봉 Kite Light",
        "sky lilac",
    ),
    _group(
        "radio-persimmon",
        "RADIO PERSIMMON",
        "라디오퍼시먼",
        "RPSM/라퍼/감라디오",
        "attic-window",
        "2018-10-20",
        "Dial/다이얼",
        "주파수봉 Frequency",
        "ember peach",
    ),
    _group(
        "tide-parade",
        "TIDE PARADE",
        "타이드퍼레이드",
        "TDPR/타퍼/밀물",
        "mulgyeol-sound",
        "2020-07-07",
        "Buoy/부표단",
        "파도등 Wave Lamp",
        "tide mint",
    ),
    _group(
        "comet-laundry",
        "COMET LAUNDRY",
        "코멧론드리",
        "CMLD/코론/혜성세탁소",
        "three-lamps",
        "2023-02-14",
        "Spin Cycle/탈수반",
        "거품봉 Bubble Stick",
        "magenta lemon",
    ),
    _group(
        "moth-and-moon",
        "MOTH & MOON",
        "모스앤문",
        "MnM duo/모앤문/나방과달",
        "attic-window",
        "2017-12-01",
        "Lamplighter/점등인",
        "달무리봉 Halo Stick",
        "midnight gilded",
    ),
    _group(
        "lantern-nine",
        "LANTERN NINE",
        "랜턴나인",
        "LTN9/랜나/아홉등불",
        "three-lamps",
        "2024-04-26",
        "Wick/심지",
        "초롱봉 Wick Light",
        "gilded rosewood",
    ),
)


def _idol(latin: str, ko: str, group: str, born: str = "", wish: str = "welcome") -> DemoIdol:
    """An idol from full names in both scripts; the given names alone are the aliases."""
    given_latin, given_ko = latin.split(" ", 1)[1], ko[1:]
    day = datetime.date.fromisoformat(born) if born else None
    slug = latin.lower().replace(" ", "-")
    return DemoIdol(slug, latin, ko, (given_latin, given_ko), group, day, wish)


IDOLS = (
    _idol("Do Garam", "도가람", "halogen-bloom", "1999-11-22"),
    _idol("Seon Narae", "선나래", "halogen-bloom", "2001-04-03"),
    _idol("Ok Danbi", "옥단비", "halogen-bloom", "2000-08-19"),
    _idol("Pyo Ireum", "표이름", "halogen-bloom", "2002-01-30", "no_ai"),
    _idol("Gil Yeoul", "길여울", "paper-heron", "1996-06-12"),
    _idol("Tak Maru", "탁마루", "paper-heron", "1997-02-25"),
    _idol("Bing Haesol", "빙해솔", "paper-heron", "1998-12-05", "no_face_swaps"),
    _idol("Myeong Byeolha", "명별하", "glass-kite", "2003-03-14"),
    _idol("Ban Saebom", "반새봄", "glass-kite", "2002-09-09"),
    _idol("Yeo Dasom", "여다솜", "glass-kite", "2004-05-28"),
    _idol("Eo Jinseul", "어진슬", "glass-kite", "2003-10-17", "no_ai"),
    _idol("Mo Gaon", "모가온", "radio-persimmon", "1995-07-01"),
    _idol("Kwak Onsae", "곽온새", "radio-persimmon", "1994-01-15"),
    _idol("Pung Mireu", "풍미르", "radio-persimmon", "1996-11-08", "no_face_swaps"),
    _idol("Ra Badal", "라바달", "tide-parade", "2000-10-10"),
    _idol("Ham Yunseul", "함윤슬", "tide-parade", "1999-02-18"),
    _idol("Cheon Moraetop", "천모래톱", "tide-parade", "2001-12-24"),
    _idol("So Neulbit", "소늘빛", "comet-laundry", "2004-08-08"),
    _idol("Pyeon Dotol", "편도톨", "comet-laundry", "2005-03-21"),
    _idol("Wi Bangul", "위방울", "comet-laundry", "2003-07-13"),
    _idol("Seok Haneulchan", "석하늘찬", "comet-laundry"),
    _idol("Gye Dallae", "계달래", "moth-and-moon", "1993-05-05"),
    _idol("Nam Eoseureum", "남어스름", "moth-and-moon", "1992-09-30", "none"),
    _idol("Hyeon Noeulbit", "현노을빛", "lantern-nine", "2005-01-19"),
    _idol("Ju Simji", "주심지", "lantern-nine", "2004-11-11"),
    _idol("Dan Chorong", "단초롱", "lantern-nine", "2005-06-06"),
    _idol("Bok Deungsil", "복등실", "lantern-nine"),
)


def _tag(slug: str, ko: str, *aliases: str) -> DemoTag:
    return DemoTag(slug, slug.replace("-", " "), ko, aliases)


TAGS = (
    _tag("poster", "포스터", "print"),
    _tag("photocard", "포토카드", "포카", "pc"),
    _tag("typography", "타이포그래피", "타이포", "type"),
    _tag("lightstick-ocean", "응원봉바다", "응원봉 바다", "ocean"),
    _tag("lightstick", "응원봉"),
    _tag("stage", "무대"),
    _tag("holographic", "홀로그램", "홀로", "holo"),
    _tag("neon", "네온", "네온사인"),
    _tag("retro", "레트로", "복고"),
    _tag("comeback", "컴백", "cb"),
    _tag("birthday", "생일", "생카", "hbd"),
    _tag("slogan", "슬로건", "banner"),
    _tag("debut-anniversary", "데뷔기념일", "데뷔 기념일", "anniversary"),
    _tag("ticket", "티켓"),
    _tag("setlist", "세트리스트", "셋리"),
    _tag("calendar", "달력", "캘린더"),
    _tag("sticker", "스티커", "stickers"),
    _tag("wristband", "손목띠", "팔찌"),
    _tag("papercut", "종이공예", "페이퍼컷"),
    _tag("risograph", "리소그래프", "리소", "riso"),
    _tag("ink", "먹", "붓글씨", "brush"),
    _tag("album-art", "앨범아트", "앨범 커버", "cover"),
    _tag("vinyl", "엘피", "바이닐", "lp"),
    _tag("aurora", "오로라"),
    _tag("gradient", "그라데이션", "gradation"),
    _tag("geometry", "기하"),
    _tag("prism", "프리즘"),
    _tag("line-art", "라인아트", "선화"),
    _tag("space", "우주"),
    _tag("stars", "별", "별빛", "star"),
    _tag("equaliser", "이퀄라이저", "equalizer", "eq"),
    _tag("wallpaper", "배경화면", "월페이퍼"),
    _tag("encore", "앙코르", "앵콜"),
    _tag("fan-meeting", "팬미팅", "fanmeeting"),
    _tag("spring", "봄"),
    _tag("summer", "여름"),
    _tag("winter", "겨울"),
    _tag("night", "밤"),
    _tag("pastel", "파스텔"),
    _tag("minimal", "미니멀"),
    _tag("cheer", "응원", "fanchant", "응원법"),
)
