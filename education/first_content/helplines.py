"""Help lines to begin with. Staff keep them afterwards; the loader never writes over what they have changed.

Only lines that a source confirmed are here, and only addresses that we are sure of. The sources were articles and stored
copies of pages: nobody has called the numbers, so staff look at each line before they open a site.
"""

# ruff: noqa: E501 - prose: a text is one line, so that a change of words reads as one

from education.first_content.shape import HelpLineText

HELP_LINES: tuple[HelpLineText, ...] = (
    HelpLineText(
        slug="korea-1366", country="KR", phone="1366", url="", languages=("ko",),
        name_en="Women's emergency hotline 1366", name_ko="여성긴급전화 1366",
        what_for_en="Counselling and emergency protection in cases of sexual and domestic violence, stalking and digital sex crimes. Since April 2025 also the number of the digital sex crime victim support centres.",
        what_for_ko="성폭력, 가정폭력, 스토킹, 디지털 성범죄에 대한 상담과 긴급 보호예요. 2025년 4월부터 디지털성범죄피해자지원센터 상담도 이 번호로 받아요.",
        hours_en="Day and night, every day", hours_ko="연중무휴 24시간",
    ),
    HelpLineText(
        slug="korea-digital-sex-crime-support", country="KR", phone="1366", url="https://d4u.stop.or.kr/", languages=("ko",),
        name_en="Central digital sex crime victim support centre", name_ko="중앙디지털성범죄피해자지원센터",
        what_for_en="Helps to have sexual fakes and illegally filmed pictures deleted, and accompanies people through investigation, law and counselling.",
        what_for_ko="성적 허위영상물과 불법 촬영물의 삭제를 돕고, 수사와 법률, 심리 상담으로 이어 줘요.",
        hours_en="By telephone day and night; see the site for written counselling", hours_ko="전화 24시간, 온라인 상담은 누리집 참고",
    ),
    HelpLineText(
        slug="korea-1388", country="KR", phone="1388", url="", languages=("ko",),
        name_en="Youth counselling 1388", name_ko="청소년상담 1388",
        what_for_en="For young people and their parents: worries of every kind, violence, online abuse, thoughts of running away or of hurting oneself.",
        what_for_ko="청소년과 보호자를 위한 상담이에요. 고민, 폭력, 온라인 괴롭힘, 가출이나 자해 생각까지 무엇이든 이야기할 수 있어요.",
        hours_en="Day and night, every day", hours_ko="연중무휴 24시간",
    ),
    HelpLineText(
        slug="korea-109", country="KR", phone="109", url="", languages=("ko",),
        name_en="Suicide prevention line 109", name_ko="자살예방 상담전화 109",
        what_for_en="When everything is too much: somebody listens. One number for the whole country since 1 January 2024.",
        what_for_ko="너무 힘들 때 이야기를 들어 주는 전화예요. 2024년 1월 1일부터 전국 어디서나 같은 번호예요.",
        hours_en="Day and night, every day", hours_ko="연중무휴 24시간",
    ),
    HelpLineText(
        slug="us-cybertipline", country="US", phone="1-800-843-5678", url="https://report.cybertip.org/", languages=("en",),
        name_en="CyberTipline (NCMEC)", name_ko="CyberTipline(NCMEC)",
        what_for_en="To report sexual exploitation of children online.",
        what_for_ko="온라인 아동 성착취를 신고하는 곳이에요.",
        hours_en="Day and night, every day", hours_ko="연중무휴 24시간",
    ),
    HelpLineText(
        slug="iwf-report", country="GB", phone="", url="https://www.iwf.org.uk/", languages=("en",),
        name_en="Internet Watch Foundation", name_ko="인터넷감시재단(IWF)",
        what_for_en="To report sexual abuse of children online, anonymously if you like. Based in the United Kingdom.",
        what_for_ko="온라인 아동 성착취물을 신고하는 영국의 기관이에요. 이름을 밝히지 않아도 돼요.",
        hours_en="Online at any time", hours_ko="온라인, 언제든지",
    ),
    HelpLineText(
        slug="eu-116-111", country="EU", phone="116 111", url="https://childhelplineinternational.org/", languages=(),
        name_en="116 111: help line for children and young people", name_ko="116 111: 아동·청소년 상담전화",
        what_for_en="One number for child help lines in most countries of the European Union and some others. Languages and hours differ by country.",
        what_for_ko="유럽연합의 대부분 나라와 몇몇 다른 나라에서 함께 쓰는 아동·청소년 상담 번호예요. 언어와 시간은 나라마다 달라요.",
        hours_en="Differs by country", hours_ko="나라마다 다름",
    ),
    HelpLineText(
        slug="eu-116-006", country="EU", phone="116 006", url="", languages=(),
        name_en="116 006: help line for victims of crime", name_ko="116 006: 범죄 피해자 상담전화",
        what_for_en="One number for victims of crime in a part of the countries of the European Union. If it does not answer where you are, ask the police which service helps victims there.",
        what_for_ko="유럽연합 일부 나라에서 함께 쓰는 범죄 피해자 상담 번호예요. 지금 있는 나라에서 연결되지 않으면 피해자를 돕는 곳이 어디인지 경찰에 물어보세요.",
        hours_en="Differs by country", hours_ko="나라마다 다름",
    ),
    HelpLineText(
        slug="inhope", country="", phone="", url="https://www.inhope.org/", languages=("en",),
        name_en="INHOPE: hotlines by country", name_ko="INHOPE: 나라별 신고 창구",
        what_for_en="Finds the hotline of your country for reporting sexual abuse of children online.",
        what_for_ko="온라인 아동 성착취물을 신고할 우리 나라의 창구를 찾아 줘요.",
        hours_en="Online at any time", hours_ko="온라인, 언제든지",
    ),
)  # fmt: skip
