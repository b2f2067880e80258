"""The people of the demo and what they say under each other's pictures. All invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoMaker:
    handle: str
    display_name: str
    bio: str
    language: str


@dataclass(frozen=True)
class DemoComment:
    """`work` is a work's slug, `maker` the handle of who speaks."""

    work: str
    maker: str
    text: str
    language: str


MAKERS = (
    DemoMaker("nightbulb", "밤전구", "공연장의 빛을 그려요. 응원봉은 많을수록 좋다고 믿는 사람.", "ko"),
    DemoMaker(
        "inkandhalo",
        "Ink & Halo",
        "Brush, risograph and too much coffee. Prints are for sharing, not selling.",
        "en",
    ),
    DemoMaker("pokaworks", "포카공방", "포토카드 도안을 만들어요. 얼굴 대신 문양으로 마음을 담습니다.", "ko"),
    DemoMaker("rowanprints", "Rowan Prints", "Posters and merch mock-ups from a small desk in Leeds.", "en"),
    DemoMaker("aquarius", "물병자리", "별자리와 궤도, 그리고 좋아하는 노래들.", "ko"),
    DemoMaker("tidepool", "Tidepool", "TIDE PARADE since day one. Sea colours only. Well, mostly.", "en"),
    DemoMaker("geulja", "글자놀이", "한글 글자를 짓고 슬로건을 만듭니다. 요청은 댓글로 주세요.", "ko"),
    DemoMaker("mellowfold", "Mellow Fold", "Quiet pastels and cut paper. 느긋하게, 오래.", "en"),
)

_LINES = """
stage-of-stars|geulja|조명이 교차하는 각도가 진짜 공연장 같아요. 소리가 들리는 느낌!
stage-of-stars|tidepool|The haze between the beams is so good. How many layers is that?
stage-of-stars|nightbulb|다섯 겹이에요! 맨 뒤는 아주 흐리게 깔았어요.
low-tide-lights|aquarius|물속에서 올려다보는 무대 같네요.
low-tide-lights|nightbulb|배경화면으로 쓰고 있어요. 고마워요!
harvest-encore|rowanprints|This is exactly the colour of the last song on an autumn tour.
spin-cycle-live|geulja|색이 세탁기 거품 같아서 웃었어요. 너무 좋아요.
spin-cycle-live|mellowfold|Thank you for adding the pattern warning, really considerate.
ocean-at-midnight|pokaworks|응원봉 바다는 언제 봐도 뭉클해요.
ocean-at-midnight|inkandhalo|I can almost hear everyone humming.
ocean-at-midnight|aquarius|수평선 쪽 점들이 별처럼 보여요.
rose-horizon|nightbulb|반원 태양 줄무늬, 예전 뮤직비디오 생각나요.
boreal-crowd|tidepool|Labelled as AI and still clearly art-directed. Nice colours.
gold-wick-sea|rowanprints|Gold on plum never misses.
gold-wick-sea|mellowfold|글자 빛이 객석에 번지는 게 예뻐요.
ultraviolet-tide|nightbulb|보라색 농도 최고예요.
bloom-neon-sign|pokaworks|간판 실제로 만들어 주세요, 방에 걸고 싶어요.
bloom-neon-sign|inkandhalo|The reflection on the floor sells it.
bloom-neon-sign|tidepool|Hangul makes the best neon signs, no contest.
encore-ring|geulja|고리가 끊긴 자리가 딱 좋아요.
dial-on-air|rowanprints|On air! I want this on my studio door.
moth-halo|aquarius|달빛이라는 두 글자만으로 충분하네요.
aurora-season|mellowfold|Those folds of light. Beautiful.
aurora-season|nightbulb|겨울 투어 생각나서 저장했어요.
spring-cheer|tidepool|So gentle. Saved for my phone.
tailwind-haze|geulja|순풍 여러분, 이거 다 같이 배경으로 해요.
seven-orbits|mellowfold|Line weights are perfect here.
lilac-orbit|aquarius|중력이라는 말이 이렇게 부드러울 수 있다니.
shout-louder|pokaworks|현수막으로 뽑아도 될 것 같아요!
volume-up|rowanprints|Yellow is such a brave choice and it works.
sea-level|nightbulb|파도가 소리로 보이네요.
waveform|tidepool|Staring at this for ten minutes already.
violet-strings|inkandhalo|Like a harp made of light.
card-garam|nightbulb|가람이 생일 카드라니, 문양만으로도 가람이 같아요.
card-garam|geulja|홀로그램 결이 진짜 인쇄한 것 같아요.
card-narae|mellowfold|The pink foil is delicious.
card-fan-danbi|aquarius|세 장 다 주세요.
card-badal|pokaworks|파도 문양 카드, 색이 너무 시원해요.
card-kite-trio|geulja|연 문양이 면마다 다르게 빛나는 게 좋아요.
card-neulbit|rowanprints|Comet tails as a portrait. Love the idea.
ticket-starlight|tidepool|I would frame this ticket.
ticket-starlight|nightbulb|좌석 번호까지 섬세해요.
ticket-low-tide|aquarius|7월 7일이 벌써 기다려져요.
side-b|inkandhalo|The light on the grooves!
summer-night-lp|mellowfold|여름밤에 틀어 두고 싶은 커버.
moon-pressing|geulja|초판이라는 말에 설렜어요.
all-access|pokaworks|손목띠 모으는 사람으로서 박수 칩니다.
sticker-lilac|tidepool|Printing these for my notebook tonight, if that is fine?
sticker-lilac|pokaworks|네, 개인 소장용은 언제든지요!
setlist-bloom|aquarius|끝 곡 제목 보고 울었어요.
april-calendar|nightbulb|3일에 동그라미, 잊지 않을게요.
december-calendar|rowanprints|Clean and useful. More months please.
starlight-bloom|inkandhalo|These letterforms are a joy.
comeback-d7|tidepool|Seven days! The triple line is so seventies.
encore-blocks|mellowfold|I can read it from across the room.
flower-path|aquarius|한 줄만 빛나는 게 응원법 같아요.
slogan-light-your-night|nightbulb|공연장에서 같이 들어요.
slogan-light-your-night|tidepool|What does it say? My Korean is still small.
slogan-light-your-night|geulja|“I will light up your night” 라는 뜻이에요!
slogan-birthday|pokaworks|초롱아 생일 축하해!
prism-night|rowanprints|Facets are crisp. What did you render it with?
sky-of-that-day|geulja|첫 공연 날의 하늘이라니, 낭만 그 자체.
peach-star-chart|tidepool|The debut sky is such a lovely gift idea.
spring-picnic|aquarius|종이 그림자가 진짜 같아요.
moonlit-hills|inkandhalo|Lightsticks as trees! Wonderful.
riso-festival|rowanprints|The slight misregistration is perfect.
riso-wave|tidepool|My favourite thing on this site.
one-stroke|geulja|도장까지 한 획의 마음이 느껴져요.
four-strokes|nightbulb|붉은 획 하나가 조명 같아요.
petal-strokes|mellowfold|Seven greetings. 조용히 예쁘다.
"""


def _comment(line: str) -> DemoComment:
    work, maker, text = line.split("|", 2)
    return DemoComment(work, maker, text, "ko" if any("가" <= c <= "힣" for c in text) else "en")


COMMENTS = tuple(_comment(line) for line in _LINES.strip().splitlines())
