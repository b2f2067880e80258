"""Four workshops of the example partners. Their sessions count from the day of loading, so that a demo is never over."""

# ruff: noqa: E501 - prose: a text is one line, so that a change of words reads as one

from education.first_content.blocks import bullets, callout, heading, paragraph, steps
from education.first_content.shape import SessionText, WorkshopText

_EXAMPLE_EN = callout(
    "info",
    "An example",
    "This workshop belongs to an invented partner. It shows how workshops work here, and will not take place.",
)
_EXAMPLE_KO = callout(
    "info",
    "예시",
    "지어낸 파트너의 워크숍이에요. 이곳에서 워크숍이 어떻게 진행되는지 보여 드리려는 것이고, 실제로 열리지는 않아요.",
)

LABEL_CLINIC = WorkshopText(
    slug="label-clinic",
    partner="example-seoul-media-ethics-lab",
    title_en="Label clinic: bring your edit, leave with a label",
    title_ko="표시 클리닉: 작품을 들고 와서 표시를 달고 가요",
    summary_en="Ninety minutes online for makers. We go through your own edits and find the right method, credit, alt text and label for each.",
    summary_ko="만드는 사람을 위한 90분 온라인 모임이에요. 직접 만든 작품을 함께 보며 만든 방법, 출처, 대체 텍스트, 표시를 찾아요.",
    body_en=(
        _EXAMPLE_EN,
        heading("What we do"),
        steps(
            "Arrive and say which tool you like best (10 minutes).",
            "Sort six example edits by how they were made (20 minutes).",
            "Work in threes on one edit of each person: method, sources, alt text (40 minutes).",
            "Collect hard cases and agree on a label (20 minutes).",
        ),
        heading("What to bring"),
        bullets(
            "One or two edits of your own, without sexual content and without private people.",
            "The links to your sources.",
            "Questions about collage, AI fill and face swaps.",
        ),
        paragraph(
            "You take home a checklist and, if you like, a reviewed description for each edit. Nobody has to show a picture."
        ),
    ),
    body_ko=(
        _EXAMPLE_KO,
        heading("함께 하는 일"),
        steps(
            "인사하고 가장 좋아하는 도구를 이야기해요(10분).",
            "예시 작품 여섯 개를 만든 방법에 따라 나눠요(20분).",
            "세 명씩 모여 각자의 작품 하나로 만든 방법, 출처, 대체 텍스트를 적어요(40분).",
            "어려운 경우를 모아 어떤 표시가 맞는지 정해요(20분).",
        ),
        heading("준비물"),
        bullets(
            "직접 만든 작품 한두 개. 성적인 내용이나 연예인이 아닌 사람이 나오지 않는 것으로 골라 주세요.",
            "원본 사진의 링크",
            "콜라주, AI 채우기, 얼굴 합성에 대한 질문",
        ),
        paragraph(
            "점검표를 가져가고, 원하면 작품마다 함께 다듬은 설명도 가져가요. 작품을 꼭 보여 주지 않아도 돼요."
        ),
    ),
    sessions=(
        SessionText(
            days=9,
            hour=19,
            minutes=90,
            time_zone="Asia/Seoul",
            mode="online",
            place="",
            capacity=24,
            languages=("ko",),
        ),
        SessionText(
            days=16,
            hour=18,
            minutes=90,
            time_zone="Europe/London",
            mode="online",
            place="",
            capacity=24,
            languages=("en",),
        ),
        SessionText(
            days=44,
            hour=19,
            minutes=90,
            time_zone="Asia/Seoul",
            mode="online",
            place="",
            capacity=24,
            languages=("ko", "en"),
            sign_language=True,
        ),
    ),
)
LAW_HOUR = WorkshopText(
    slug="law-hour-for-agencies-and-fans",
    partner="example-fandom-law-clinic",
    title_en="Law hour: agencies and fans at one table",
    title_ko="법률 한 시간: 소속사와 팬이 한 테이블에",
    summary_en="Two hours in Seoul and online. Agencies and fan creators write terms for fan works together that both can keep to.",
    summary_ko="서울과 온라인에서 함께 하는 두 시간이에요. 소속사와 팬 창작자가 서로 지킬 수 있는 팬 작품 이용 조건을 함께 써요.",
    body_en=(
        _EXAMPLE_EN,
        heading("What we do"),
        steps(
            "Korean, European and United States rules in thirty minutes, with dates.",
            "Mixed tables: what do artists not want to see, what do fans need?",
            "Each table writes terms of one screen.",
            "We read them aloud and look for sentences that nobody can keep to.",
        ),
        callout("law", "Information only", "The workshop gives no legal advice on single cases."),
        bullets(
            "For people from agencies: bring your present terms.",
            "For fans: bring a case in which you did not know what was allowed.",
        ),
    ),
    body_ko=(
        _EXAMPLE_KO,
        heading("함께 하는 일"),
        steps(
            "한국, 유럽연합, 미국의 규정을 날짜와 함께 30분 동안 살펴봐요.",
            "섞여 앉은 테이블에서 이야기해요. 아티스트는 무엇을 보고 싶지 않고, 팬에게는 무엇이 필요할까요?",
            "테이블마다 한 화면짜리 이용 조건을 써요.",
            "소리 내어 읽으며 아무도 지킬 수 없는 문장을 찾아요.",
        ),
        callout("law", "정보만 드려요", "개별 사건에 대한 법률 자문은 하지 않아요."),
        bullets(
            "소속사에서 오신다면 지금의 이용 조건을 가져와 주세요.",
            "팬이라면 무엇이 허용되는지 몰랐던 경우를 가져와 주세요.",
        ),
    ),
    sessions=(
        SessionText(
            days=21,
            hour=14,
            minutes=120,
            time_zone="Asia/Seoul",
            mode="both",
            place="Example Hall, Seoul (invented)",
            capacity=40,
            languages=("ko", "en"),
            step_free=True,
        ),
        SessionText(
            days=58,
            hour=14,
            minutes=120,
            time_zone="Asia/Seoul",
            mode="on_site",
            place="Example Hall, Seoul (invented)",
            capacity=12,
            languages=("ko",),
            waiting_capacity=10,
            captions=False,
            sign_language=True,
            step_free=True,
        ),
    ),
)
CLASSROOM = WorkshopText(
    slug="would-they-have-said-yes",
    partner="example-dr-byeol-ok",
    title_en="“Would they have said yes?” A lesson for teachers to try out",
    title_ko="‘물어봤다면 좋다고 했을까?’ 교사가 먼저 해 보는 수업",
    summary_en="Teachers and youth workers go through the 50-minute lesson for 11- to 15-year-olds as learners, then plan it for their own class.",
    summary_ko="교사와 청소년 지도자가 11~15세를 위한 50분 수업을 학습자로 먼저 겪어 보고, 자기 교실에 맞게 계획해요.",
    body_en=(
        _EXAMPLE_EN,
        heading("What we do"),
        steps(
            "Do the lesson yourself, with paper and three coloured cards (50 minutes).",
            "Talk about what was hard, and for whom (20 minutes).",
            "Plan: names and numbers for help at your school (30 minutes).",
            "Practise the first five minutes after a child has told you something (20 minutes).",
        ),
        callout(
            "help",
            "Take care of yourself",
            "You may leave at any time without saying why. We use invented cases only and show no pictures of real people.",
        ),
    ),
    body_ko=(
        _EXAMPLE_KO,
        heading("함께 하는 일"),
        steps(
            "종이와 색 카드 세 장으로 수업을 직접 해 봐요(50분).",
            "무엇이 누구에게 어려웠는지 이야기해요(20분).",
            "우리 학교에서 도움을 청할 이름과 번호를 정리해요(30분).",
            "아이가 무언가를 털어놓은 뒤의 첫 5분을 연습해요(20분).",
        ),
        callout(
            "help",
            "나를 돌보기",
            "까닭을 말하지 않고 언제든 나가도 돼요. 지어낸 사례만 쓰고 실제 사람의 사진은 보여 주지 않아요.",
        ),
    ),
    sessions=(
        SessionText(
            days=13,
            hour=16,
            minutes=120,
            time_zone="Asia/Seoul",
            mode="online",
            place="",
            capacity=30,
            languages=("ko",),
        ),
        SessionText(
            days=27,
            hour=16,
            minutes=120,
            time_zone="America/Los_Angeles",
            mode="online",
            place="",
            capacity=30,
            languages=("en",),
        ),
    ),
)
LOOKING_AFTER = WorkshopText(
    slug="looking-after-those-who-look",
    partner="example-dr-byeol-ok",
    title_en="Looking after those who look: an afternoon for moderators",
    title_ko="대신 보는 사람들을 돌보기: 검토자를 위한 오후",
    summary_en="For volunteer and professional moderators: less exposure, steady decisions, and a plan for the day after a hard case. No harmful pictures are shown.",
    summary_ko="자원봉사와 직업으로 검토하는 분들을 위한 시간이에요. 덜 보는 법, 흔들리지 않는 판단, 힘든 건을 본 다음 날의 계획을 나눠요. 해로운 이미지는 보여 주지 않아요.",
    body_en=(
        _EXAMPLE_EN,
        heading("What we do"),
        steps(
            "Draw your working day and mark where it weighs (20 minutes).",
            "Decide six harmless invented cases alone, then in pairs; count where you differ (40 minutes).",
            "Write one example that would have settled the difference (20 minutes).",
            "Make a plan for the day after a hard case, with names (30 minutes).",
        ),
        paragraph(
            "We work with shapes and descriptions instead of pictures. What people tell stays in the room, and there is no recording."
        ),
    ),
    body_ko=(
        _EXAMPLE_KO,
        heading("함께 하는 일"),
        steps(
            "하루의 일을 그려 보고 무거운 곳을 표시해요(20분).",
            "해롭지 않은 지어낸 사례 여섯 개를 혼자, 그다음 둘이 판단하고 다른 점을 세어 봐요(40분).",
            "그 차이를 풀어 줄 예시 하나를 써요(20분).",
            "힘든 건을 본 다음 날의 계획을 함께할 사람의 이름과 함께 적어요(30분).",
        ),
        paragraph("이미지 대신 도형과 설명으로 해요. 나눈 이야기는 이 자리에 남고, 녹화하지 않아요."),
    ),
    sessions=(
        SessionText(
            days=34,
            hour=13,
            minutes=120,
            time_zone="Europe/Berlin",
            mode="online",
            place="",
            capacity=16,
            languages=("en",),
            waiting_capacity=8,
        ),
    ),
)
WORKSHOPS: tuple[WorkshopText, ...] = (LABEL_CLINIC, LAW_HOUR, CLASSROOM, LOOKING_AFTER)
