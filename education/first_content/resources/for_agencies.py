"""For agencies and artists: working with fan creators."""

# ruff: noqa: E501 - prose: a paragraph is one line, so that a change of words reads as one

from education.first_content.blocks import (
    accordion,
    bullets,
    callout,
    dos_donts,
    heading,
    paragraph,
    references,
    steps,
)
from education.first_content.shape import LAW_DUE, Resource, ResourceText
from education.first_content.sources import DMCA, DSA, KOREAN_LAWS, PAI_PRACTICES, TAKE_IT_DOWN_ACT

EN = ResourceText(
    title="For agencies: working with fan creators",
    summary="How to state a depiction preference, which notice to send for which problem, how to write terms for fan works that fans can follow, and what artists should hear first. A toolkit for agencies and artists.",
    body=(
        paragraph(
            "Most people who edit pictures of your artists love their work. A few do harm. Tools made only for the few annoy the many, and tools made only for the many leave your artists alone with the few. This toolkit is for both."
        ),
        heading("Ask the artist first"),
        paragraph(
            "The person in the picture is not a brand asset. Before you state anything in their name, ask, in private and without a deadline: what do you enjoy, what do you not want to see, what would you like us to take care of so that you need not look at it yourself? Write the answers down, ask again once a year, and let them change their mind. If the artist is under 19, ask the guardians too, and choose the more careful option."
        ),
        heading("State a depiction preference"),
        paragraph(
            "A verified agency or artist can set a preference for each idol here. The idol's page shows it, the upload form says so as soon as somebody's choices go against it, and such an upload is not accepted."
        ),
        bullets("Edits are welcome.", "No AI edits.", "No face swaps.", "No edits at all."),
        callout(
            "info",
            "Choose as narrow as possible",
            "A preference that protects what matters is kept. A total ban sends friendly fans away and changes little for those who mean harm, who do not read preferences. Rules against sexual edits, romantic edits of minors and deception apply here in any case, without any preference.",
        ),
        heading("Write terms that fans can follow"),
        dos_donts(
            (
                "Say in one screen what is allowed: retouching, drawing, photocard designs, AI or not.",
                "Name which of your pictures may be used, and how to credit them.",
                "Say where “for fun” ends and “for sale” begins, with a number: printing for yourself, giving away, selling.",
                "Give a contact that answers, in Korean and English.",
                "Date your terms and keep the old version readable.",
            ),
            (
                "No “all rights reserved” as the only answer.",
                "No silent change of terms after fans have built on them.",
                "No copyright notice for a picture that you do not own.",
                "No request for the names of people who report or edit, without a legal ground.",
            ),
        ),
        heading("The right notice for the problem"),
        accordion(
            (
                "Sexual or intimate fake",
                "Use the intimate picture form. The artist, or you with their authority, signs electronically and says where it is. It is hidden at once, and removed within 48 hours of a valid request. Do not attach the picture.",
            ),
            (
                "Name, face or voice used for sale or advertising",
                "Use the likeness form. In Korea you can rely on the Unfair Competition Prevention Act (since 8 June 2022); say which use, and why it looks like trade.",
            ),
            (
                "False statement, invented news, fake chat",
                "Use the likeness form or an ordinary report, and say what is untrue. In Korea a request under article 44-2 of the Network Act can lead to a block of up to 30 days while it is disputed.",
            ),
            (
                "Your photograph, your video, your logo",
                "Use the copyright form, if you own the work. A notice under the DMCA is made under penalty of perjury in part, and the uploader can answer with a counter-notice.",
            ),
            (
                "Private place or leaked message",
                "An ordinary report is quickest: choose “privacy”. It needs no proof of ownership.",
            ),
            (
                "Mild dislike",
                "A hair colour that does not suit, a joke about a concept: there is no form for this, and that is meant. Criticism and humour are part of public life.",
            ),
        ),
        heading("When something bad spreads"),
        steps(
            "Look after the artist: somebody they trust stays with them, and they need not see the pictures.",
            "Collect addresses, not copies. One person does it, with breaks.",
            "File the right forms. In your text, describe; do not describe in detail.",
            "Say publicly only what helps: that it is fake, that you act, where fans can report. Do not repeat the rumour in the headline.",
            "Thank fans who reported. Ask them not to hunt.",
            "Get advice from a lawyer and, for sexual fakes in Korea, from the victim support centre.",
        ),
        heading("What you get from us"),
        paragraph(
            "A receipt at once, a decision with reasons, and an appeal decided by somebody else. We may say no: satire, review and news stay possible, and makers have the same right to contest. Trusted reporters whose notices have proved right go first in the queue; trust ends when it is used against lawful criticism."
        ),
        callout(
            "law",
            "Dates and limits",
            "TAKE IT DOWN Act: platforms since 19 May 2026. Digital Services Act: in full since 17 February 2024. Korean publicity right: since 8 June 2022. As of November 2026, from our notes; read the official texts before you rely on them. This is information, not legal advice, and no lawyer has reviewed it yet.",
        ),
        references(
            ("TAKE IT DOWN Act, S.146, 119th Congress, Public Law 119-12", TAKE_IT_DOWN_ACT),
            ("U.S. Copyright Office: Section 512 of Title 17", DMCA),
            ("Regulation (EU) 2022/2065 (Digital Services Act)", DSA),
            ("Network Act (Korea), article 44-2 (Korean text); search the site for the title", KOREAN_LAWS),
            (
                "Unfair Competition Prevention and Trade Secret Protection Act (Korea), article 2 (Korean text); search the site for the title",
                KOREAN_LAWS,
            ),
            ("Partnership on AI: Responsible Practices for Synthetic Media", PAI_PRACTICES),
        ),
    ),
)

KO = ResourceText(
    title="소속사를 위한 안내: 팬 창작자와 함께하기",
    summary="당사자의 뜻을 밝히는 법, 문제마다 알맞은 신고 양식, 팬이 지킬 수 있는 팬 작품 이용 조건, 아티스트에게 먼저 물어볼 것을 담은 소속사와 아티스트용 실천 도구예요.",
    body=(
        paragraph(
            "아티스트의 사진을 편집하는 사람은 대부분 그 활동을 아끼는 팬이에요. 해를 끼치는 사람은 적어요. 그 적은 사람만 보고 만든 규칙은 많은 팬을 지치게 하고, 많은 팬만 보고 만든 규칙은 아티스트를 혼자 두게 해요. 이 실천 도구는 양쪽을 모두 생각해요."
        ),
        heading("아티스트에게 먼저 묻기"),
        paragraph(
            "작품에 나온 사람은 브랜드 자산이 아니에요. 그 사람의 이름으로 무언가를 밝히기 전에, 둘이서만, 재촉하지 않고 물어봐 주세요. 무엇이 즐거운지, 무엇은 보고 싶지 않은지, 직접 보지 않아도 되게 무엇을 맡아 주면 좋을지요. 답을 적어 두고 해마다 다시 묻고, 마음이 바뀌어도 괜찮다고 말해 주세요. 아티스트가 만 19세 미만이라면 보호자에게도 묻고 더 조심스러운 쪽을 골라 주세요."
        ),
        heading("당사자가 밝힌 뜻 등록"),
        paragraph(
            "확인된 소속사나 아티스트는 아이돌마다 뜻을 밝혀 둘 수 있어요. 아이돌 페이지에 보이고, 올리는 화면에서도 그 뜻에 맞지 않는 선택을 하면 바로 알려 드려요. 그런 작품은 올릴 수 없어요."
        ),
        bullets("편집 환영", "AI 편집 불가", "얼굴 합성 불가", "모든 편집 불가"),
        callout(
            "info",
            "필요한 만큼만 좁게",
            "꼭 지켜야 할 것만 밝히면 팬들이 잘 지켜요. 모두 금지하면 다정한 팬은 떠나고, 해치려는 사람은 애초에 그런 안내를 읽지 않아요. 성적인 편집, 미성년자의 연애 편집, 속임수는 뜻을 밝히지 않아도 이곳에서 언제나 금지돼요.",
        ),
        heading("팬이 지킬 수 있는 이용 조건"),
        dos_donts(
            (
                "보정, 그림, 포토카드 디자인, AI 가운데 무엇이 되는지 한 화면에 적기",
                "써도 되는 사진과 출처 적는 법을 알려 주기",
                "‘즐기기’와 ‘팔기’의 경계를 숫자로 적기. 혼자 인쇄, 나눔, 판매",
                "한국어와 영어로 답하는 연락처 두기",
                "이용 조건에 날짜를 적고 지난 조건도 볼 수 있게 두기",
            ),
            (
                "‘무단 사용 금지’ 한마디로 끝내지 않기",
                "팬들이 믿고 작업한 뒤에 조건을 조용히 바꾸지 않기",
                "저작권이 없는 사진에 저작권 침해 통지를 보내지 않기",
                "법적 근거 없이 신고하거나 만든 사람의 이름을 요구하지 않기",
            ),
        ),
        heading("문제에 맞는 양식"),
        accordion(
            (
                "성적 허위영상물, 사적인 성적 이미지",
                "사적인 성적 이미지 삭제 요청을 써 주세요. 아티스트 또는 권한을 받은 소속사가 전자 서명을 하고 위치를 알려 주면 돼요. 바로 가리고 유효한 요청을 받은 때부터 48시간 안에 삭제해요. 이미지는 첨부하지 마세요.",
            ),
            (
                "이름, 얼굴, 목소리를 판매나 광고에 쓴 경우",
                "모습·소속사 양식을 써 주세요. 한국에서는 「부정경쟁방지 및 영업비밀보호에 관한 법률」(2022년 6월 8일부터)을 근거로 들 수 있어요. 어떤 쓰임이 왜 장사로 보이는지 적어 주세요.",
            ),
            (
                "거짓 발언, 지어낸 소식, 가짜 채팅",
                "모습·소속사 양식이나 일반 신고로 무엇이 사실이 아닌지 알려 주세요. 한국에서는 「정보통신망법」 제44조의2에 따라 다툼이 있는 동안 최대 30일의 임시조치가 이뤄질 수 있어요.",
            ),
            (
                "소속사의 사진, 영상, 로고",
                "저작권자라면 저작권 침해 통지를 써 주세요. DMCA 통지에는 위증 책임이 따르는 부분이 있고, 올린 사람은 이의 통지로 답할 수 있어요.",
            ),
            (
                "사적인 장소, 유출된 메시지",
                "일반 신고에서 ‘사생활’을 고르는 것이 가장 빨라요. 권리를 증명할 필요가 없어요.",
            ),
            (
                "조금 마음에 들지 않는 경우",
                "어울리지 않는 머리색, 콘셉트에 대한 농담에는 양식이 없고, 일부러 두지 않았어요. 비평과 유머는 공개된 활동의 일부예요.",
            ),
        ),
        heading("나쁜 것이 퍼질 때"),
        steps(
            "아티스트부터 돌봐요. 믿는 사람이 곁에 있고, 본인은 이미지를 보지 않아도 돼요.",
            "사본이 아니라 주소를 모아요. 한 사람이 쉬어 가며 해요.",
            "알맞은 양식으로 알려요. 무엇인지 적되 자세히 묘사하지는 않아요.",
            "도움이 되는 말만 공개해요. 허위라는 것, 대응하고 있다는 것, 팬이 신고할 수 있는 곳이에요. 제목에서 소문을 되풀이하지 않아요.",
            "신고해 준 팬에게 고마움을 전하고, 몰아가지 말아 달라고 부탁해요.",
            "변호사와 상의하고, 한국의 성적 허위영상물이라면 디지털성범죄피해자지원센터의 도움도 받아요.",
        ),
        heading("저희가 약속하는 것"),
        paragraph(
            "바로 접수 확인을 드리고, 이유를 담아 결정을 알리고, 이의 신청은 다른 사람이 판단해요. 저희가 아니라고 답할 수도 있어요. 풍자와 비평과 보도는 계속될 수 있어야 하고, 만든이에게도 똑같이 다툴 권리가 있으니까요. 신고가 정확했던 신뢰 신고자의 건은 먼저 살펴봐요. 정당한 비판을 막는 데 쓰이면 그 신뢰는 끝나요."
        ),
        callout(
            "law",
            "날짜와 한계",
            "TAKE IT DOWN 법의 플랫폼 의무는 2026년 5월 19일부터, 디지털서비스법은 2024년 2월 17일부터 전면, 한국의 퍼블리시티권 규정은 2022년 6월 8일부터예요. 2026년 11월 기준으로 정리했으니 중요한 일이라면 공식 원문을 확인해 주세요. 정보일 뿐 법률 자문이 아니고, 아직 변호사의 검토를 받지 않았어요.",
        ),
        references(
            ("TAKE IT DOWN 법, 제119대 의회 S.146, 공법 119-12(영어)", TAKE_IT_DOWN_ACT),
            ("미국 저작권청, 제17편 제512조 안내(영어)", DMCA),
            ("유럽연합 규정 (EU) 2022/2065(디지털서비스법)", DSA),
            (
                "「정보통신망 이용촉진 및 정보보호 등에 관한 법률」 제44조의2. 누리집에서 제목으로 검색",
                KOREAN_LAWS,
            ),
            ("「부정경쟁방지 및 영업비밀보호에 관한 법률」 제2조. 누리집에서 제목으로 검색", KOREAN_LAWS),
            ("Partnership on AI, Responsible Practices for Synthetic Media(영어)", PAI_PRACTICES),
        ),
    ),
)

FOR_AGENCIES = Resource(
    slug="for-agencies-working-with-fan-creators", kind="toolkit", partner="example-fandom-law-clinic", en=EN, ko=KO,
    audiences=("artists_agencies",), topics=("social", "legal"), level="intermediate", minutes=9,
    jurisdictions=("KR", "EU", "US"), rule_codes=("CON-1", "CON-2", "COP-1", "PRI-1", "DEC-1"), review_due=LAW_DUE,
)  # fmt: skip
