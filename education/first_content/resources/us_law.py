"""United States law: TAKE IT DOWN Act, DMCA, and a careful word on state laws."""

# ruff: noqa: E501 - prose: a paragraph is one line, so that a change of words reads as one

from education.first_content.blocks import (
    accordion,
    bullets,
    callout,
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
from education.first_content.sources import DMCA, STOP_NCII, TAKE_IT_DOWN, TAKE_IT_DOWN_ACT

EN = ResourceText(
    title="United States law in plain words: TAKE IT DOWN Act, DMCA, state laws",
    summary="Removal of intimate pictures within 48 hours, copyright notices and counter-notices, and why state laws on faces and voices need a careful look. As of November 2026; not legal advice.",
    content_warning="Names sexual offences, without details.",
    body=(
        callout(
            "law",
            "Read this first",
            "Information in plain words, not legal advice; no lawyer has reviewed it yet. As of November 2026: the dates come from our notes, so read the official texts, linked at the end, before you rely on one. Federal law is one part; each state has laws of its own.",
        ),
        heading("TAKE IT DOWN Act (Public Law 119-12)"),
        paragraph(
            "The Act (S.146 of the 119th Congress) was signed on 19 May 2025. It has two parts. The first makes it a crime to knowingly publish an intimate picture of an identifiable person without consent, under conditions that the Act describes. This includes a “digital forgery”, a picture made or changed with software or AI that looks like the real person. It has been in force since that day.",
            "The second part concerns platforms that mainly offer a place for what users publish. Since 19 May 2026 they have to offer a way to ask for removal. After a valid request they have 48 hours to remove the picture, and they must make reasonable efforts to find known identical copies. The Federal Trade Commission supervises this.",
        ),
        heading("What a valid removal request contains"),
        steps(
            "The signature of the depicted person or of somebody authorised to act for them; an electronic one is enough.",
            "What the picture is and where it can be found.",
            "A short statement, in good faith, that it was published without consent.",
            "How to reach the person.",
        ),
        paragraph(
            'An identity card is not on that list, as far as we know, and this site does not ask for one. You need no account. Start at <a href="/report/">the report page</a> and choose the intimate picture form. We hide first and examine then.'
        ),
        callout(
            "help",
            "Under 18 in the picture?",
            "Then it is about sexual abuse of a child, also if it is a fake. Take It Down by the National Center for Missing and Exploited Children helps to stop the spread without the picture leaving your device. Providers in the United States report apparent cases to the CyberTipline.",
        ),
        heading("DMCA: copyright, and only copyright"),
        paragraph(
            "Section 512 of title 17 U.S.C. (from the Digital Millennium Copyright Act of 28 October 1998) protects services that react to notices. It is about works, not about faces: an idol who is shown in a photograph usually does not own its copyright, the photographer or company does."
        ),
        accordion(
            (
                "Notice",
                "Signature, the work, the material and its place, contact, a good-faith statement, and the statement that the notice is accurate and, under penalty of perjury, that the sender may act for the owner.",
            ),
            (
                "Counter-notice",
                "The uploader can answer: signature, the material and where it was, a statement under penalty of perjury that it was removed by mistake or misidentification, name, address, phone and consent to a court's jurisdiction. These details go to the claimant, so think about your safety before sending one.",
            ),
            (
                "What happens then",
                "The service puts the material back after 10 to 14 business days unless the claimant says that a court action has been filed.",
            ),
            (
                "Wrong notices",
                "Whoever knowingly misrepresents in a notice or counter-notice can be liable for damages (section 512(f)). Fair use (section 107) should be thought about before a notice is sent.",
            ),
            (
                "Repeat infringers",
                "Services need a policy to close accounts of repeat infringers and have to apply it.",
            ),
        ),
        heading("State laws: handle with care"),
        paragraph(
            "Many states have laws on intimate fakes, on name, image and voice, and on fakes before elections. They differ in what they protect, for whom, for how long and with which exceptions for news, satire and art. One known example: Tennessee's ELVIS Act has protected voice as well as name and likeness since 1 July 2024. Several other laws were challenged in court, so a list would be out of date before you finished reading it. If a state law matters to you, look up its current text or ask somebody who is licensed there.",
            "Bills in Congress about digital replicas of voice and likeness have been introduced more than once. A bill is not a law, and we do not describe bills here.",
        ),
        heading("Four forms, four doors"),
        paragraph(
            "These laws ask for different things, and what one demands another must not ask. That is why this site has separate forms: intimate picture, copyright, likeness or agency, and the ordinary report. If you choose the wrong one, we will move it."
        ),
        bullets(
            "Intimate picture: quick, few questions, no address.",
            "Copyright: formal, under penalty of perjury in part.",
            "Likeness or agency: who you are and for whom you speak.",
            "Ordinary report: what rule or law, and why.",
        ),
        quiz(
            question(
                "An agency wants an unflattering but harmless edit removed and sends a DMCA notice, although the photograph belongs to a fan. What is the problem?",
                wrong(
                    "None, agencies may use the DMCA for everything.",
                    "The notice states authority for the owner of the copyright. Here the agency is not the owner.",
                ),
                right(
                    "The DMCA is about copyright, and the agency does not own it. The likeness form would be the right door.",
                    "Yes. And knowingly false statements can lead to liability.",
                ),
                wrong("The DMCA applies only to music.", "It applies to all kinds of works."),
            ),
            question(
                "How soon must a covered platform remove an intimate picture after a valid request under the TAKE IT DOWN Act?",
                wrong("Within 14 business days.", "That period belongs to counter-notices of the DMCA."),
                right(
                    "Within 48 hours.",
                    "Right, since 19 May 2026, with reasonable efforts against known identical copies.",
                ),
                wrong("After a court order.", "No court is needed for this request."),
            ),
            question(
                "A post says: “All US states forbid AI voices of singers.” How do you take it?",
                right(
                    "Doubtful: state laws differ, and some are disputed in court. I look for the text of the state in question.",
                    "Yes. Be careful with “all”, “always” and “never” in legal posts.",
                ),
                wrong(
                    "True, because Tennessee does.",
                    "One state is one state, and even its law has conditions.",
                ),
                wrong("False, no state has such a law.", "Tennessee's ELVIS Act is one counterexample."),
            ),
        ),
        references(
            ("TAKE IT DOWN Act, S.146, 119th Congress, Public Law 119-12", TAKE_IT_DOWN_ACT),
            ("U.S. Copyright Office: Section 512 of Title 17", DMCA),
            ("Take It Down (for pictures of people under 18)", TAKE_IT_DOWN),
            ("StopNCII (for adults)", STOP_NCII),
        ),
    ),
)

KO = ResourceText(
    title="쉬운 말로 읽는 미국 법: TAKE IT DOWN 법, DMCA, 주법",
    summary="사적인 성적 이미지를 48시간 안에 삭제하는 법, 저작권 침해 통지와 이의 통지, 얼굴과 목소리에 관한 주법을 조심스럽게 봐야 하는 이유예요. 2026년 11월 기준이고 법률 자문은 아니에요.",
    content_warning="성범죄를 이름만 다뤄요. 자세한 묘사는 없어요.",
    body=(
        callout(
            "law",
            "먼저 읽어 주세요",
            "쉬운 말로 정리한 정보이고 법률 자문이 아니에요. 아직 변호사의 검토를 받지 않았어요. 2026년 11월 기준으로 정리한 날짜이니, 중요한 일이라면 글 끝에 연결한 공식 원문을 확인해 주세요. 연방법은 일부일 뿐이고 주마다 다른 법이 있어요.",
        ),
        heading("TAKE IT DOWN 법(공법 119-12)"),
        paragraph(
            "제119대 의회의 S.146 법안으로 2025년 5월 19일에 서명됐어요. 두 부분으로 이루어져 있어요. 첫째, 법이 정한 조건에서 알아볼 수 있는 사람의 사적인 성적 이미지를 동의 없이 알면서 공개하는 행위를 범죄로 정해요. 소프트웨어나 AI로 만들거나 바꿔 실제 그 사람처럼 보이는 ‘디지털 위조물’도 들어가요. 서명한 날부터 시행됐어요.",
            "둘째, 이용자가 올리는 것을 주로 다루는 플랫폼에 관한 내용이에요. 2026년 5월 19일부터 삭제를 요청할 방법을 마련해야 해요. 유효한 요청을 받으면 48시간 안에 삭제하고, 알려진 똑같은 사본을 찾으려는 합리적인 노력도 해야 해요. 연방거래위원회(FTC)가 감독해요.",
        ),
        heading("유효한 삭제 요청에 담을 것"),
        steps(
            "작품에 나온 사람이나 권한을 받은 대리인의 서명. 전자 서명도 돼요.",
            "어떤 이미지이고 어디에 있는지",
            "동의 없이 공개됐다고 진심으로 믿는다는 짧은 진술",
            "연락할 방법",
        ),
        paragraph(
            '저희가 아는 한 신분증은 여기에 들어 있지 않고, 이곳에서도 요구하지 않아요. 계정도 필요 없어요. <a href="/report/">신고 페이지</a>에서 사적인 성적 이미지 삭제 요청을 고르면 돼요. 먼저 가리고, 그다음에 살펴봐요.'
        ),
        callout(
            "help",
            "18세 미만이 나온다면",
            "합성한 것이라도 아동 성착취의 문제예요. 미국 실종·착취아동센터(NCMEC)의 Take It Down은 이미지를 기기 밖으로 내보내지 않고 퍼지는 것을 막도록 도와줘요. 미국의 서비스 제공자는 의심되는 경우를 CyberTipline에 알려요.",
        ),
        heading("DMCA: 저작권에만 쓰는 법"),
        paragraph(
            "미국 법전 제17편 제512조(1998년 10월 28일의 「디지털 밀레니엄 저작권법」에서 옴)는 통지에 대응하는 서비스를 보호해요. 얼굴이 아니라 저작물에 관한 법이에요. 사진에 나온 아이돌이 그 사진의 저작권자인 경우는 드물어요. 대개는 촬영자나 회사예요."
        ),
        accordion(
            (
                "침해 통지",
                "서명, 저작물, 문제가 된 자료와 위치, 연락처, 진심으로 믿는다는 진술, 내용이 정확하다는 진술, 그리고 위증하면 처벌받는다는 조건으로 권리자를 대리할 권한이 있다는 진술이 필요해요.",
            ),
            (
                "이의 통지",
                "올린 사람도 답할 수 있어요. 서명, 자료와 원래 위치, 착오로 삭제됐다는 위증 책임 진술, 이름, 주소, 전화번호, 법원의 관할에 대한 동의가 필요해요. 이 정보는 상대에게 전달되니 보내기 전에 안전을 생각해 주세요.",
            ),
            ("그다음", "상대가 소송을 냈다고 알리지 않으면 서비스는 10~14영업일 뒤에 자료를 되돌려 놓아요."),
            (
                "잘못된 통지",
                "알면서 거짓을 적은 사람은 손해를 배상해야 할 수 있어요(제512조 (f)항). 통지하기 전에 공정 이용(제107조)도 따져 봐야 해요.",
            ),
            (
                "되풀이되는 침해",
                "서비스는 침해를 되풀이하는 계정을 정지하는 방침을 두고 실제로 적용해야 해요.",
            ),
        ),
        heading("주법: 조심해서 보기"),
        paragraph(
            "많은 주에 사적인 성적 허위영상물, 이름·모습·목소리, 선거 전 허위영상에 관한 법이 있어요. 무엇을 누구를 위해 얼마나 오래 보호하는지, 보도와 풍자와 예술을 어떻게 예외로 두는지가 서로 달라요. 잘 알려진 예로 테네시주의 ELVIS 법은 2024년 7월 1일부터 이름과 모습뿐 아니라 목소리도 보호해요. 법원에서 다투고 있는 법도 여럿이라 목록을 만들어도 금세 낡아요. 어느 주의 법이 중요하다면 지금의 조문을 찾아보거나 그 주의 변호사에게 물어보세요.",
            "목소리와 모습의 디지털 복제를 다루는 연방 법안이 여러 번 나왔어요. 법안은 법이 아니라서 여기에서는 설명하지 않아요.",
        ),
        heading("네 가지 양식, 네 개의 문"),
        paragraph(
            "법마다 요구하는 것이 다르고, 한 법이 요구하는 것을 다른 법에서는 물어서는 안 되기도 해요. 그래서 이곳에서는 양식을 나눴어요. 잘못 골랐다면 저희가 옮겨 드려요."
        ),
        bullets(
            "사적인 성적 이미지: 빠르게, 질문은 적게, 주소는 묻지 않아요.",
            "저작권: 형식을 갖추고, 일부는 위증 책임을 져요.",
            "모습이나 소속사: 누구이고 누구를 대신하는지 알려 주세요.",
            "일반 신고: 어떤 규칙이나 법에 왜 어긋나는지 알려 주세요.",
        ),
        quiz(
            question(
                "소속사가 보기 좋지 않지만 해롭지는 않은 작품을 내리려고 DMCA 통지를 보냈어요. 사진의 저작권은 팬에게 있어요. 무엇이 문제일까요?",
                wrong(
                    "없어요. 소속사는 무엇에든 DMCA를 쓸 수 있어요.",
                    "통지에는 저작권자를 대리한다는 진술이 들어가요. 이 경우 소속사는 저작권자가 아니에요.",
                ),
                right(
                    "DMCA는 저작권에 관한 것이고 소속사는 저작권자가 아니에요. 모습에 관한 양식이 맞는 문이에요.",
                    "맞아요. 알면서 거짓을 적으면 책임을 질 수 있어요.",
                ),
                wrong("DMCA는 음악에만 적용돼요.", "모든 종류의 저작물에 적용돼요."),
            ),
            question(
                "TAKE IT DOWN 법에 따라 유효한 요청을 받은 해당 플랫폼은 언제까지 사적인 성적 이미지를 삭제해야 할까요?",
                wrong("14영업일 안에", "그 기간은 DMCA의 이의 통지에 관한 것이에요."),
                right(
                    "48시간 안에",
                    "맞아요. 2026년 5월 19일부터이고, 알려진 똑같은 사본도 찾으려고 노력해야 해요.",
                ),
                wrong("법원의 명령이 나온 뒤에", "이 요청에는 법원이 필요하지 않아요."),
            ),
            question(
                "“미국의 모든 주가 가수의 AI 목소리를 금지한다”는 글을 봤어요. 어떻게 받아들일까요?",
                right(
                    "의심해 봐요. 주마다 법이 다르고 법원에서 다투는 법도 있으니 그 주의 조문을 찾아봐요.",
                    "맞아요. 법에 관한 글에서 ‘모든’, ‘언제나’, ‘절대’를 만나면 조심하세요.",
                ),
                wrong("테네시주가 그러니까 맞아요.", "한 주는 한 주일 뿐이고, 그 법에도 조건이 있어요."),
                wrong("그런 법이 있는 주는 없으니까 틀려요.", "테네시주의 ELVIS 법이 반례예요."),
            ),
        ),
        references(
            ("TAKE IT DOWN 법, 제119대 의회 S.146, 공법 119-12(영어)", TAKE_IT_DOWN_ACT),
            ("미국 저작권청, 제17편 제512조 안내(영어)", DMCA),
            ("Take It Down(18세 미만일 때 찍힌 이미지)", TAKE_IT_DOWN),
            ("StopNCII(성인)", STOP_NCII),
        ),
    ),
)

US_LAW = Resource(
    slug="united-states-law-in-plain-words", kind="lesson", partner="example-fandom-law-clinic", en=EN, ko=KO,
    audiences=("fans", "artists_agencies", "policymakers"), topics=("legal",), level="intermediate", minutes=11,
    jurisdictions=("US",), rule_codes=("SEX-1", "COP-1", "COP-2", "CON-2"), review_due=LAW_DUE,
)  # fmt: skip
