"""European law: the Digital Services Act and article 50 of the AI Act."""

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
    wrong,
)
from education.first_content.shape import LAW_DUE, Resource, ResourceText
from education.first_content.sources import AI_ACT, DSA, GDPR, VIOLENCE_DIRECTIVE

EN = ResourceText(
    title="European law in plain words: the Digital Services Act and AI labels",
    summary="What the DSA gives to people who report and to people who upload, what article 50 of the AI Act asks for since 2 August 2026, and where small sites and private persons stand. Not legal advice.",
    body=(
        callout(
            "law",
            "Read this first",
            "Information in plain words, not legal advice; no lawyer has reviewed it yet. As of November 2026: the dates come from our notes, so read the official texts, linked at the end, before you rely on one. Laws of the member states come on top and differ.",
        ),
        paragraph(
            "Two European regulations matter most for a gallery of edited pictures. One is about how platforms treat content and people. The other is about making AI visible. A third text, a directive, concerns intimate pictures and still has to be written into national law."
        ),
        heading("The Digital Services Act: rights on both sides"),
        paragraph(
            "Regulation (EU) 2022/2065 has applied in full since 17 February 2024. It does not say which pictures are illegal; other laws do. It says how a platform has to deal with the question."
        ),
        accordion(
            (
                "You can report (article 16)",
                "Anybody can send a notice that explains why something is illegal and where it is. The notice needs a name and an e-mail address, except when it is about sexual abuse of children. You get a receipt and a decision.",
            ),
            (
                "You are told why (article 17)",
                "If your upload is removed, restricted or labelled, or your account is limited, you get a statement of reasons: what was done, on which facts, whether automation took part, on which law or which rule, and how to contest it.",
            ),
            (
                "You can contest it (articles 20 and 21)",
                "A free internal complaint is possible for at least six months, for the uploader and for the person who reported. It must not be decided by automation alone. After that there are certified out-of-court bodies, and always the courts.",
            ),
            (
                "Misuse has consequences (article 23)",
                "Who often uploads manifestly illegal content, or often sends manifestly unfounded notices, can be suspended for a reasonable time after a warning.",
            ),
            (
                "Children (article 28)",
                "Platforms that minors can use owe them a high level of privacy, safety and security, and must not show them advertising based on profiling.",
            ),
        ),
        callout(
            "info",
            "Small sites",
            "Micro and small enterprises are exempt from several of these duties, among them the internal complaint system and transparency reports. This site follows them all the same, because a right should not depend on how many people work for a website.",
        ),
        heading("AI Act, article 50: say that it is AI"),
        paragraph(
            "Regulation (EU) 2024/1689 entered into force on 1 August 2024; article 50 applies from 2 August 2026. It has two duties that concern pictures. Providers of AI tools have to mark what the tool makes in a machine-readable way. And whoever uses such a tool (the “deployer”) to make a deep fake has to disclose that it was made or changed by AI. For evidently artistic, creative, satirical or fictional works it is enough to disclose in a way that does not spoil the work.",
            "Does that bind a fan? The Act does not count as deployers those who use AI in a purely personal, non-professional activity (article 3, number 4). Where a public fan page stops being personal is not clear, and we know of no court decision on it. Do not build on the exception: label.",
            "A code of practice on marking and labelling is reported to have been published on 10 June 2026. Its advice agrees with research: say it in words, at the first moment somebody sees the picture, without covering it. An amending regulation, the “Digital Omnibus”, is reported to give providers of tools that were already on the market more time for the machine-readable marking; we could not confirm its dates and name none. Check the consolidated text if a date matters to you.",
        ),
        heading("Two more texts"),
        bullets(
            "GDPR, Regulation (EU) 2016/679 (applies since 25 May 2018): a picture of a recognisable person can be personal data. People can ask to have it erased (article 17), balanced against freedom of expression (article 85).",
            "Directive (EU) 2024/1385 on violence against women and domestic violence: member states must make it a crime to publish intimate or sexually manipulated material without consent where this is likely to cause serious harm (article 5). National laws are due by 14 June 2027.",
        ),
        heading("What this site does with it"),
        bullets(
            "Labels in words (“AI-modified”, “AI-generated”) on card, page, download and feed.",
            "Every decision with reasons, and an appeal within six months, decided by somebody else.",
            "Reports without an account; reporters are not named to the uploader unless a legal procedure they chose requires it.",
            "A public transparency report.",
        ),
        quiz(
            question(
                "Your edit was removed. What does the DSA want you to receive?",
                wrong(
                    "The name of the person who reported it.",
                    "As a rule the reporter is protected; naming is only in order where it is strictly necessary.",
                ),
                right(
                    "A statement of reasons with the rule or law, the facts and the ways to contest it.",
                    "Yes: article 17. It comes at the latest when the restriction starts.",
                ),
                wrong("Nothing, if the terms allow removal.", "Terms are no substitute for reasons."),
            ),
            question(
                "Who can file a complaint against a decision here?",
                wrong(
                    "Only the uploader.",
                    "The DSA also names those who sent the notice and disagree with the outcome.",
                ),
                wrong("Only people in the European Union.", "We offer it to everybody, wherever they live."),
                right(
                    "The uploader and the person who reported, for six months and free of charge.",
                    "Right, and another person decides than the first time.",
                ),
            ),
            question(
                "A fan posts an AI face swap and says: “I am private, so article 50 does not concern me.” What is sensible?",
                right(
                    "Label it: the limits of “personal, non-professional” are unsettled, and the rules here ask for it anyway.",
                    "Yes. And look up whether a face swap is welcome at all.",
                ),
                wrong(
                    "The fan is certainly right.",
                    "It may be so. It is not certain, and nobody is harmed by a label.",
                ),
                wrong(
                    "The fan is certainly wrong.",
                    "Also too certain: the definition of deployer does leave out personal, non-professional use.",
                ),
            ),
        ),
        references(
            ("Regulation (EU) 2022/2065 (Digital Services Act)", DSA),
            ("Regulation (EU) 2024/1689 (AI Act), articles 3, 50 and 113", AI_ACT),
            ("Regulation (EU) 2016/679 (GDPR), articles 17 and 85", GDPR),
            ("Directive (EU) 2024/1385, articles 5 and 49", VIOLENCE_DIRECTIVE),
        ),
    ),
)

KO = ResourceText(
    title="쉬운 말로 읽는 유럽연합 법: 디지털서비스법과 AI 표시",
    summary="디지털서비스법(DSA)이 신고한 사람과 올린 사람에게 주는 권리, 2026년 8월 2일부터 적용된 인공지능법 제50조, 작은 사이트와 개인의 위치를 정리했어요. 법률 자문은 아니에요.",
    body=(
        callout(
            "law",
            "먼저 읽어 주세요",
            "쉬운 말로 정리한 정보이고 법률 자문이 아니에요. 아직 변호사의 검토를 받지 않았어요. 2026년 11월 기준으로 정리한 날짜이니, 중요한 일이라면 글 끝에 연결한 공식 원문을 확인해 주세요. 회원국마다 다른 법이 더해져요.",
        ),
        paragraph(
            "편집한 사진을 나누는 갤러리에는 유럽연합 규정 두 가지가 특히 중요해요. 하나는 플랫폼이 콘텐츠와 사람을 어떻게 대해야 하는지를, 다른 하나는 AI를 어떻게 드러내야 하는지를 정해요. 사적인 성적 이미지를 다루는 지침도 있는데, 회원국이 자기 나라 법으로 옮기는 중이에요."
        ),
        heading("디지털서비스법: 양쪽 모두의 권리"),
        paragraph(
            "규정 (EU) 2022/2065는 2024년 2월 17일부터 전면 적용됐어요. 무엇이 불법인지는 다른 법이 정하고, 이 법은 플랫폼이 그 문제를 어떻게 다뤄야 하는지를 정해요."
        ),
        accordion(
            (
                "신고할 수 있어요(제16조)",
                "누구나 무엇이 왜 불법이고 어디에 있는지 알릴 수 있어요. 이름과 이메일 주소가 필요하지만 아동 성착취물에 관한 신고라면 적지 않아도 돼요. 접수 확인과 결정을 받아요.",
            ),
            (
                "이유를 들을 수 있어요(제17조)",
                "작품이 삭제되거나 제한되거나 표시가 붙고 계정 이용이 제한되면 사유 안내를 받아요. 무엇을 했고, 어떤 사실에 근거했고, 자동화가 쓰였는지, 어느 법이나 규칙에 따랐는지, 어떻게 다툴 수 있는지가 담겨요.",
            ),
            (
                "다툴 수 있어요(제20조, 제21조)",
                "올린 사람도 신고한 사람도 최소 6개월 동안 무료로 이의를 신청할 수 있어요. 자동화만으로 결정해서는 안 돼요. 그다음에는 인증받은 분쟁 해결 기구가 있고, 법원은 언제나 열려 있어요.",
            ),
            (
                "함부로 쓰면 책임이 따라요(제23조)",
                "명백히 불법인 콘텐츠를 자주 올리거나 명백히 근거 없는 신고를 자주 하면, 경고를 거쳐 적당한 기간 이용이 정지될 수 있어요.",
            ),
            (
                "어린이와 청소년(제28조)",
                "미성년자가 쓸 수 있는 플랫폼은 높은 수준의 사생활 보호와 안전을 갖춰야 하고, 프로파일링에 기댄 광고를 보여 주어서는 안 돼요.",
            ),
        ),
        callout(
            "info",
            "작은 사이트라면",
            "영세·소기업은 내부 이의 신청 제도나 투명성 보고서 같은 여러 의무에서 빠져요. 그래도 이곳은 모두 지켜요. 사이트에서 일하는 사람 수에 따라 권리가 달라져서는 안 되니까요.",
        ),
        heading("인공지능법 제50조: AI라고 밝히기"),
        paragraph(
            "규정 (EU) 2024/1689는 2024년 8월 1일에 발효했고 제50조는 2026년 8월 2일부터 적용돼요. 이미지와 관련해서는 의무가 두 가지예요. AI 도구를 제공하는 쪽은 결과물에 기계가 읽을 수 있는 표시를 넣어야 해요. 그 도구로 딥페이크를 만드는 쪽(‘배포자’)은 AI로 만들거나 바꿨다고 밝혀야 해요. 누가 봐도 예술, 창작, 풍자, 허구인 작품이라면 감상을 해치지 않는 방식으로 밝히면 돼요.",
            "팬에게도 적용될까요? 이 법은 순수하게 개인적이고 직업과 무관한 활동으로 AI를 쓰는 사람을 배포자로 보지 않아요(제3조 제4호). 그런데 공개된 팬 페이지가 언제부터 ‘개인적’이 아니게 되는지는 분명하지 않고, 저희가 아는 판결도 없어요. 예외에 기대지 말고 표시해 주세요.",
            "표시에 관한 실천 규약은 2026년 6월 10일에 나온 것으로 알려져 있어요. 처음 보는 순간에, 가려지지 않게, 아이콘보다 글자로 알리라는 내용은 연구 결과와도 맞아요. 개정 규정(‘디지털 옴니버스’)은 이미 출시된 도구의 제공자에게 기계가 읽을 수 있는 표시를 준비할 시간을 더 주는 것으로 알려져 있지만, 날짜를 확인하지 못해 적지 않아요. 날짜가 중요하다면 최신 통합본을 확인해 주세요.",
        ),
        heading("함께 알아 둘 두 가지"),
        bullets(
            "「일반 개인정보 보호법(GDPR)」, 규정 (EU) 2016/679(2018년 5월 25일부터 적용): 알아볼 수 있는 사람의 사진은 개인정보가 될 수 있어요. 삭제를 요청할 수 있고(제17조), 표현의 자유와 균형을 따져요(제85조).",
            "여성 폭력과 가정 폭력에 관한 지침 (EU) 2024/1385: 회원국은 심각한 피해를 줄 수 있는 사적인 이미지나 성적으로 조작한 이미지를 동의 없이 공개하는 행위를 범죄로 정해야 해요(제5조). 기한은 2027년 6월 14일이에요.",
        ),
        heading("이곳에서 하는 일"),
        bullets(
            "카드, 작품 페이지, 내려받은 파일, 피드에 ‘AI 수정’, ‘AI 생성’을 글자로 표시해요.",
            "모든 결정에 이유를 알리고, 6개월 안에 이의를 신청하면 다른 사람이 다시 판단해요.",
            "계정 없이도 신고할 수 있어요. 신고한 사람이 선택한 법적 절차에 필요한 경우가 아니라면 누가 신고했는지 올린 사람에게 알리지 않아요.",
            "투명성 보고서를 공개해요.",
        ),
        quiz(
            question(
                "내 작품이 삭제됐어요. 디지털서비스법에 따라 무엇을 받아야 할까요?",
                wrong(
                    "신고한 사람의 이름", "신고한 사람은 원칙적으로 보호받아요. 꼭 필요한 경우에만 알려요."
                ),
                right(
                    "근거가 된 규칙이나 법, 사실, 다투는 방법이 담긴 사유 안내",
                    "맞아요. 제17조예요. 늦어도 제한이 시작될 때 받아요.",
                ),
                wrong(
                    "약관에 삭제할 수 있다고 적혀 있으면 아무것도 받지 않음",
                    "약관이 이유를 대신하지는 못해요.",
                ),
            ),
            question(
                "이곳의 결정에 이의를 신청할 수 있는 사람은 누구일까요?",
                wrong("올린 사람만", "결과에 동의하지 않는 신고자도 할 수 있어요."),
                wrong("유럽연합에 사는 사람만", "사는 곳과 상관없이 누구에게나 열려 있어요."),
                right(
                    "올린 사람과 신고한 사람 모두, 6개월 동안 무료로",
                    "맞아요. 처음 결정한 사람이 아닌 다른 사람이 판단해요.",
                ),
            ),
            question(
                "AI로 얼굴을 합성해 올린 팬이 “나는 개인이니까 제50조와 상관없다”고 해요. 어떻게 하는 게 좋을까요?",
                right(
                    "표시해요. ‘개인적이고 직업과 무관한’ 활동의 경계가 분명하지 않고, 이곳의 규칙도 표시를 요구해요.",
                    "맞아요. 얼굴 합성을 원하는지도 먼저 확인해 주세요.",
                ),
                wrong(
                    "그 팬의 말이 틀림없이 맞아요.",
                    "그럴 수도 있지만 확실하지 않고, 표시해서 다치는 사람은 없어요.",
                ),
                wrong(
                    "그 팬의 말이 틀림없이 틀려요.",
                    "그것도 지나친 확신이에요. 배포자의 정의에서 개인적인 이용이 빠지는 건 사실이에요.",
                ),
            ),
        ),
        references(
            ("유럽연합 규정 (EU) 2022/2065(디지털서비스법)", DSA),
            ("유럽연합 규정 (EU) 2024/1689(인공지능법) 제3조, 제50조, 제113조", AI_ACT),
            ("유럽연합 규정 (EU) 2016/679(GDPR) 제17조, 제85조", GDPR),
            ("유럽연합 지침 (EU) 2024/1385 제5조, 제49조", VIOLENCE_DIRECTIVE),
        ),
    ),
)

EU_LAW = Resource(
    slug="european-law-in-plain-words", kind="lesson", partner="example-fandom-law-clinic", en=EN, ko=KO,
    audiences=("fans", "policymakers", "artists_agencies"), topics=("legal",), level="intermediate", minutes=11,
    jurisdictions=("EU",), rule_codes=("LAB-1", "LAB-2", "SPM-1"), review_due=LAW_DUE,
)  # fmt: skip
