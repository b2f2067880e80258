"""How to report, and where to get help."""

# ruff: noqa: E501 - prose: a paragraph is one line, so that a change of words reads as one

from education.first_content.blocks import (
    accordion,
    bullets,
    callout,
    dos_donts,
    heading,
    paragraph,
    question,
    quiz,
    references,
    right,
    steps,
    wrong,
)
from education.first_content.shape import LAW_DUE, Resource, ResourceText
from education.first_content.sources import D4U, INHOPE, IWF, SANTA_CLARA, STOP_NCII, TAKE_IT_DOWN

EN = ResourceText(
    title="How to report an edit, and where to get help",
    summary="What to report and what not, which of four forms fits, what happens after that, how to contest a decision, and who helps outside this site. No account needed.",
    body=(
        callout(
            "help",
            "Urgent",
            "If somebody is in danger, call the emergency number of your country first. Help lines are on the page “Get help” (/learn/help/); each entry there shows the day on which we last checked it.",
        ),
        paragraph(
            "Reporting is not telling tales. A report says: please look at this. You need not be certain that a rule is broken, and you need not be the person in the picture. You do need to mean it honestly."
        ),
        heading("Before you report"),
        dos_donts(
            (
                "Copy the address of the page.",
                "Write one sentence: what is it, and why is it harmful?",
                "Step back from the screen afterwards; you have done your part.",
            ),
            (
                "Do not save or pass on a sexual picture of anybody, not even as proof. With minors that can itself be a crime.",
                "Do not post it with “look how awful”: that spreads it.",
                "Do not attack the uploader in the comments.",
                "Do not report something only because you dislike a fandom.",
            ),
        ),
        heading("Which form?"),
        accordion(
            (
                "Ordinary report",
                "For anything against the guidelines or the law: hate, harassment, fake news, a missing AI label, a private place. The link stands under every work, comment and profile.",
            ),
            (
                "Intimate picture",
                "For a sexual or intimate picture, real or fake, published without consent. By the person shown or somebody authorised. Short; no identity card. It is hidden at once and removed within 48 hours of a valid request.",
            ),
            (
                "Copyright",
                "For the owner of a work. Formal, because a law sets out its contents; the uploader can answer with a counter-notice.",
            ),
            (
                "Likeness or agency",
                "“I am in this picture”, or you speak for the person. Say who you are; there is also the Korean temporary block of up to 30 days.",
            ),
        ),
        heading("What happens then"),
        steps(
            "You get a receipt with a private link. With it you can follow the report without an account.",
            "Sexual content of real people, anything with minors and intimate pictures are hidden at once, before anybody decides.",
            "A trained person looks at it. Reports about one work are put together, so a hundred reports do not count a hundred times.",
            "A decision is made: nothing, a label, a restriction, a removal, or a measure on the account. Severe ones need a second person.",
            "Both sides are told, with reasons. The uploader does not learn who reported, unless a legal procedure that you chose requires it.",
        ),
        heading("Not satisfied?"),
        paragraph(
            "You can contest a decision for six months, free of charge, whether you reported or uploaded. Somebody else than the first person decides. Say what was overlooked; repeating the report in capital letters helps less than one new fact. False reports made to harm another fan are against rule SPM-1, honest mistakes are not."
        ),
        heading("Help outside this site"),
        bullets(
            "Under 18 in a sexual picture, real or fake: Take It Down (worldwide), or the hotline of your country through INHOPE; in the United Kingdom the Internet Watch Foundation.",
            "Over 18: StopNCII makes a digital fingerprint on your own device and gives only that to participating services.",
            "Korea: 1366, day and night, and the digital sex crime victim support centre; young people also 1388.",
            "European Union: 116 111 for children and young people, 116 006 for victims of crime. Not every country runs both.",
        ),
        callout(
            "info",
            "When somebody you know is affected",
            "Believe first, ask later. Do not ask to see the picture. Offer to sit beside them while they report, and ask what they want to decide themselves.",
        ),
        quiz(
            question(
                "You find a sexual fake of an idol in a comment link. What do you do?",
                wrong(
                    "Take a screenshot as proof and send it to the moderators.",
                    "The wish to help is right. But a copy is one copy more, and possessing it can be punishable. The address is enough.",
                ),
                right(
                    "Report the comment with the address, save nothing, close it.",
                    "Yes. We hide first and examine then.",
                ),
                wrong("Warn everybody in the fandom with the link.", "That brings more viewers to it."),
            ),
            question(
                "Thirty fans agree to report a harmless poster of a rival group.",
                wrong(
                    "It will be removed, thirty are many.",
                    "Reports about one work are one case. The number does not decide.",
                ),
                right("It becomes one case, and false reports can have consequences.", "Right: rule SPM-1."),
                wrong("The poster's maker will see their names.", "Makers are not told who reported."),
            ),
            question(
                "Your report was rejected and you think that something was missed. What now?",
                right(
                    "Contest it within six months and point at what was missed.",
                    "Yes. Another person will look at it.",
                ),
                wrong("Report it again with five accounts.", "That is against the rules and helps nobody."),
                wrong("Nothing can be done.", "Those who report can contest a decision too."),
            ),
        ),
        references(
            ("Take It Down (NCMEC)", TAKE_IT_DOWN),
            ("StopNCII", STOP_NCII),
            ("INHOPE: hotlines by country", INHOPE),
            ("Internet Watch Foundation: report", IWF),
            ("Digital sex crime victim support centre, Korea (Korean)", D4U),
            ("Santa Clara Principles on Transparency and Accountability in Content Moderation", SANTA_CLARA),
        ),
    ),
)

KO = ResourceText(
    title="신고하는 법과 도움받는 곳",
    summary="무엇을 신고하는지, 네 가지 양식 가운데 무엇이 맞는지, 신고한 뒤에는 어떻게 되는지, 결정에 어떻게 이의를 신청하는지, 이곳 밖에서는 누가 도와주는지 알려 드려요. 계정이 없어도 돼요.",
    body=(
        callout(
            "help",
            "급할 때",
            "누군가 위험하다면 먼저 긴급 전화(한국은 112)에 연락하세요. 상담·지원 기관은 ‘도움받기’ 페이지(/learn/help/)에 있고, 기관마다 저희가 마지막으로 확인한 날이 적혀 있어요.",
        ),
        paragraph(
            "신고는 고자질이 아니에요. ‘이것 좀 살펴봐 주세요’라는 말이에요. 규칙에 어긋난다고 확신하지 않아도 되고, 작품에 나온 사람이 아니어도 돼요. 다만 솔직한 마음이어야 해요."
        ),
        heading("신고하기 전에"),
        dos_donts(
            (
                "페이지 주소를 복사하기",
                "무엇이고 왜 해로운지 한 문장으로 적기",
                "신고한 뒤에는 화면에서 물러나 쉬기. 할 일은 다 했음",
            ),
            (
                "성적인 이미지는 증거로도 저장하거나 전달하지 않기. 미성년자가 나오면 그 자체로 범죄가 될 수 있음",
                "‘이것 좀 보세요’ 하며 다시 올려 퍼뜨리지 않기",
                "댓글에서 올린 사람을 공격하지 않기",
                "어떤 팬덤이 싫다는 이유만으로 신고하지 않기",
            ),
        ),
        heading("어떤 양식을 쓸까"),
        accordion(
            (
                "일반 신고",
                "가이드라인이나 법에 어긋나는 모든 것에 써요. 혐오, 괴롭힘, 가짜 뉴스, 빠진 AI 표시, 사적인 장소 같은 것이에요. 모든 작품과 댓글, 프로필 아래에 링크가 있어요.",
            ),
            (
                "사적인 성적 이미지 삭제 요청",
                "진짜든 합성이든 동의 없이 공개된 사적인 성적 이미지에 써요. 당사자나 권한을 받은 사람이 할 수 있어요. 짧고, 신분증은 필요 없어요. 바로 가리고 유효한 요청을 받은 때부터 48시간 안에 삭제해요.",
            ),
            (
                "저작권 침해 통지",
                "저작물의 권리자가 써요. 법이 내용을 정해 두어서 형식을 갖춰야 하고, 올린 사람은 이의 통지로 답할 수 있어요.",
            ),
            (
                "모습·소속사",
                "‘작품에 내가 나와요’ 또는 그 사람을 대신할 때 써요. 누구인지 알려 주세요. 한국 법에 따른 최대 30일의 임시조치도 여기에서 요청해요.",
            ),
        ),
        heading("신고한 뒤"),
        steps(
            "비공개 링크가 담긴 접수 확인을 받아요. 계정이 없어도 이 링크로 진행 상황을 볼 수 있어요.",
            "실제 인물의 성적 콘텐츠, 미성년자와 관련된 것, 사적인 성적 이미지는 결정 전에 바로 가려요.",
            "교육받은 사람이 살펴봐요. 한 작품에 대한 신고는 하나로 모으기 때문에 백 번 신고해도 백 배가 되지는 않아요.",
            "조치 없음, 표시 붙이기, 제한 공개, 삭제, 계정에 대한 조치 가운데 결정해요. 무거운 조치는 두 번째 사람의 확인이 필요해요.",
            "양쪽에 이유를 알려요. 신고한 사람이 고른 법적 절차에 필요한 경우가 아니라면 올린 사람은 누가 신고했는지 알 수 없어요.",
        ),
        heading("결정에 동의하지 않을 때"),
        paragraph(
            "신고한 사람도 올린 사람도 6개월 동안 무료로 이의를 신청할 수 있어요. 처음 결정한 사람이 아닌 다른 사람이 판단해요. 무엇을 놓쳤는지 적어 주세요. 같은 말을 크게 되풀이하는 것보다 새로운 사실 하나가 더 도움이 돼요. 다른 팬을 곤란하게 하려는 거짓 신고는 규칙 SPM-1에 어긋나지만, 솔직한 실수는 괜찮아요."
        ),
        heading("이곳 밖의 도움"),
        bullets(
            "18세 미만일 때의 성적인 이미지(합성 포함): Take It Down(전 세계) 또는 INHOPE에서 찾는 나라별 신고 창구. 영국은 인터넷감시재단(IWF)이에요.",
            "성인: StopNCII는 내 기기에서 디지털 지문을 만들어 그 지문만 참여 서비스에 전달해요.",
            "한국: 1366(24시간)과 디지털성범죄피해자지원센터, 청소년은 1388도 있어요.",
            "유럽연합: 아동·청소년 116 111, 범죄 피해자 116 006. 나라에 따라 운영하지 않는 번호도 있어요.",
        ),
        callout(
            "info",
            "아는 사람에게 일어났다면",
            "먼저 믿어 주고 질문은 나중에 하세요. 이미지를 보여 달라고 하지 마세요. 신고할 때 옆에 있어 주겠다고 말하고, 무엇을 스스로 정하고 싶은지 물어봐 주세요.",
        ),
        quiz(
            question(
                "댓글의 링크에서 아이돌의 성적 허위영상물을 발견했어요. 어떻게 할까요?",
                wrong(
                    "증거로 화면을 캡처해 운영진에게 보내요.",
                    "돕고 싶은 마음은 좋아요. 하지만 사본이 하나 더 생기고, 가지고 있는 것만으로 처벌 대상이 될 수 있어요. 주소면 충분해요.",
                ),
                right(
                    "주소와 함께 댓글을 신고하고, 저장하지 않고, 창을 닫아요.",
                    "맞아요. 저희가 먼저 가리고 그다음에 살펴봐요.",
                ),
                wrong("링크를 붙여 팬덤 모두에게 조심하라고 알려요.", "보는 사람만 늘어나요."),
            ),
            question(
                "팬 서른 명이 다른 그룹의 멀쩡한 포스터를 함께 신고하기로 했어요. 어떻게 될까요?",
                wrong(
                    "서른 명이나 되니까 삭제돼요.",
                    "한 작품에 대한 신고는 검토 건 하나예요. 숫자로 결정하지 않아요.",
                ),
                right(
                    "검토 건 하나가 되고, 거짓 신고에는 책임이 따를 수 있어요.", "맞아요. 규칙 SPM-1이에요."
                ),
                wrong(
                    "만든이가 신고한 사람들의 이름을 보게 돼요.",
                    "누가 신고했는지는 만든이에게 알리지 않아요.",
                ),
            ),
            question(
                "신고가 받아들여지지 않았는데 무언가 놓친 것 같아요. 어떻게 할까요?",
                right("6개월 안에 놓친 점을 짚어 이의를 신청해요.", "맞아요. 다른 사람이 다시 살펴봐요."),
                wrong("계정 다섯 개로 다시 신고해요.", "규칙에 어긋나고 누구에게도 도움이 되지 않아요."),
                wrong("할 수 있는 일이 없어요.", "신고한 사람도 이의를 신청할 수 있어요."),
            ),
        ),
        references(
            ("Take It Down(NCMEC)", TAKE_IT_DOWN),
            ("StopNCII", STOP_NCII),
            ("INHOPE, 나라별 신고 창구(영어)", INHOPE),
            ("인터넷감시재단(IWF) 신고(영어)", IWF),
            ("디지털성범죄피해자지원센터", D4U),
            ("산타클라라 원칙(영어)", SANTA_CLARA),
        ),
    ),
)

REPORT_AND_GET_HELP = Resource(
    slug="how-to-report-and-get-help", kind="toolkit", partner="example-fandom-law-clinic", en=EN, ko=KO,
    audiences=("fans", "minors", "parents_teachers", "artists_agencies"), topics=("wellbeing", "legal"), level="intro", minutes=9,
    jurisdictions=("KR", "EU", "US", "INT"), rule_codes=("SEX-1", "MIN-1", "HAR-1", "HAT-1", "SPM-1"), review_due=LAW_DUE,
)  # fmt: skip
