"""For moderators: looking at harm without being harmed, deciding consistently."""

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
from education.first_content.shape import Resource, ResourceText
from education.first_content.sources import DSA, PAI_PRACTICES, SANTA_CLARA

EN = ResourceText(
    title="For moderators: looking at harm without being harmed, and deciding alike",
    summary="How to work through a queue with less exposure, what the evidence on blur and greyscale says and does not say, and a way to decide so that two people come to the same result for the same reasons.",
    content_warning="Speaks of harmful pictures in general terms.",
    body=(
        paragraph(
            "You see what others are spared. That can be meaningful work, and it leaves traces. This lesson has two halves that belong together: whoever is tired decides worse, and whoever decides without clear steps tires sooner."
        ),
        heading("Less exposure is the real lever"),
        paragraph(
            "What helps is to see less, for a shorter time, less sharply, and not alone. The evidence on display tricks is mixed: one study found that a blur which the moderator lifts helped, a large study of 2026 found no such effect for the methods it tested. We blur, show grey and shrink by default, because it costs nothing and can be lifted; we do not promise that it protects you."
        ),
        dos_donts(
            (
                "Read report, title and facts first; often you can decide without revealing.",
                "Reveal for seconds, not minutes. Look for the fact that you need, then cover it again.",
                "Opt out of reasons that you cannot bear at the moment. It is a setting, not a weakness, and nobody sees a ranking.",
                "Stop at the cap. Take the break away from a screen, and standing up.",
            ),
            (
                "No “just one more” after a severe case.",
                "No sound and no full screen unless the decision depends on it.",
                "No sharing of cases in chats to get rid of them: that only moves the weight.",
                "No looking at material that seems to show sexual abuse of a child: lock it and let the custodians act.",
            ),
        ),
        callout(
            "help",
            "Signs to take seriously",
            "Pictures that come back uninvited, bad sleep, cynicism about everybody, dread before a shift, drinking more. If one of them lasts for two weeks, talk to your lead and to a professional. Asking for help does not cost you your access.",
        ),
        heading("Deciding in six steps"),
        steps(
            "What exactly is there? Write the facts in two sentences, without adjectives.",
            "Which version of the guidelines did the uploader accept, and which rule could apply? Name one main rule.",
            "What speaks against it? Satire, news, self-depiction, a stated wish, a language you do not read. Ask if you need a language.",
            "Who is affected, and how heavily: person shown, viewers, uploader?",
            "Which is the mildest measure that ends the harm? Label before restriction, restriction before removal, removal before account. For sexual edits, intimate pictures and minors there is no mild version.",
            "Write the reason so that the uploader can understand it and could contest it.",
        ),
        accordion(
            (
                "Worked example 1 (invented)",
                "Poster, two adult members as bride and groom, labelled AI-generated, no “fan fiction” inside. Facts: realistic wedding scene, AI label present, no mark of fiction. Rule: DEC-1. Against: adult members, friendly tone. Preference: welcome. Mildest measure: restrict until the maker replaces it, and tell how.",
            ),
            (
                "Worked example 2 (invented)",
                "Stage photograph, brightness raised, one report “she looks fat here, delete”. Facts: ordinary retouching. Rule: none. Measure: none. The reporter gets a friendly explanation; a report without a rule is not misuse if it is meant honestly.",
            ),
            (
                "Worked example 3 (invented)",
                "A “joke” edit lightens a member's skin next to a slogan about “upgrading”. Facts: skin tone changed, slogan praises it. Rule: HAT-1. Against: none found. Measure: removal, reason with the sentence that carries the contempt.",
            ),
        ),
        heading("Consistency is measured, not felt"),
        paragraph(
            "During training several people decide the same cases. Agreement is reported per reason as Cohen's kappa with its number of cases and interval, because raw percentages look good when almost everything is harmless. Low agreement on humour does not mean that somebody is bad at the work: it means that the rule text or the examples need work. Bring such cases to the weekly talk. There is no single pass mark for subjective reasons."
        ),
        bullets(
            "Decide old before new when the due time is equal.",
            "Never decide on a work of your own, on your own report, or on an appeal against yourself; the system skips them, and you tell us if it misses one.",
            "A reversed decision is not a defeat. It is how the rules become clearer.",
        ),
        heading("Fairness under pressure"),
        paragraph(
            "A hundred reports are one case. A famous name is not an aggravating factor. A polite uploader is not a mitigating one. Beware of the last case: after something terrible, the next one looks harmless, and after ten harmless ones the eleventh looks terrible."
        ),
        quiz(
            question(
                "A report says “sexual fake”. Title and preview make it clear already. What do you do?",
                wrong(
                    "Reveal it fully to be fair to the uploader.",
                    "Fairness needs the facts, and you have them. If doubts remain, reveal briefly and say why.",
                ),
                right(
                    "Decide from the covered preview, note the facts, ask for the second person.",
                    "Yes. It is hidden in the meantime anyway, and the second person checks you.",
                ),
                wrong(
                    "Release it, since you have not seen it properly.",
                    "Not revealing is not the same as not knowing.",
                ),
            ),
            question(
                "Two moderators agree on 95 % of cases, kappa is 0.2. What does that suggest?",
                wrong(
                    "Excellent agreement.", "Where nearly everything is harmless, agreeing by chance is easy."
                ),
                right(
                    "Most agreement may come from the many harmless cases; look at the disputed reason.",
                    "Right. Kappa takes chance into account; still read it with its n and interval.",
                ),
                wrong("One of the two should leave.", "A number about a pair says nothing about a person."),
            ),
            question(
                "You think that an edit is tasteless, but you find no rule. What is the result?",
                right(
                    "No measure. If it troubles you, propose an example for the next version.",
                    "Yes. Taste is not a rule, and the uploader could not have known it.",
                ),
                wrong(
                    "Remove it under the nearest rule.",
                    "The reason would not be true, and an appeal would show it.",
                ),
                wrong("Shadow-hide it.", "Hidden measures without a statement are not allowed here."),
            ),
        ),
        references(
            ("Santa Clara Principles on Transparency and Accountability in Content Moderation", SANTA_CLARA),
            ("Regulation (EU) 2022/2065 (Digital Services Act), articles 17 and 20", DSA),
            ("Partnership on AI: Responsible Practices for Synthetic Media", PAI_PRACTICES),
        ),
    ),
)

KO = ResourceText(
    title="검토자를 위한 안내: 다치지 않고 보기, 한결같이 판단하기",
    summary="덜 보면서 대기열을 처리하는 법, 흐림과 회색 처리에 대해 알려진 것과 모르는 것, 두 사람이 같은 이유로 같은 결론에 이르는 판단 순서를 다뤄요.",
    content_warning="해로운 이미지를 일반적인 말로 다뤄요.",
    body=(
        paragraph(
            "검토자는 다른 사람이 보지 않아도 되도록 대신 봐요. 보람 있는 일이지만 흔적이 남기도 해요. 이 자료의 두 부분은 이어져 있어요. 지치면 판단이 흐려지고, 순서 없이 판단하면 더 빨리 지쳐요."
        ),
        heading("덜 보는 것이 가장 큰 힘"),
        paragraph(
            "도움이 되는 것은 적게, 짧게, 덜 선명하게, 혼자가 아닌 상태로 보는 거예요. 화면 처리의 효과는 연구마다 엇갈려요. 검토자가 직접 걷어 내는 흐림이 도움이 됐다는 연구가 있고, 2026년의 큰 연구에서는 시험한 방법의 효과가 나타나지 않았어요. 이곳에서는 흐리고 회색으로 작게 보여 주는 것을 기본으로 해요. 비용이 들지 않고 언제든 걷을 수 있으니까요. 다만 그것이 마음을 지켜 준다고 약속하지는 않아요."
        ),
        dos_donts(
            (
                "신고 내용, 제목, 사실부터 읽기. 열어 보지 않고 판단할 수 있을 때가 많음",
                "몇 분이 아니라 몇 초만 열어 보기. 필요한 사실을 확인하면 다시 가리기",
                "지금 견디기 힘든 신고 이유는 제외하기. 약점이 아니라 설정이고, 순위도 없음",
                "정해진 양에서 멈추고, 일어나서 화면 없는 곳에서 쉬기",
            ),
            (
                "무거운 건 뒤에 ‘하나만 더’ 하지 않기",
                "판단에 꼭 필요하지 않으면 소리나 전체 화면으로 보지 않기",
                "털어 버리려고 대화방에 올리지 않기. 무게가 옮겨 갈 뿐임",
                "아동 성착취물로 보이는 것은 들여다보지 않기. 잠그고 전담자에게 맡기기",
            ),
        ),
        callout(
            "help",
            "가볍게 넘기지 말아야 할 신호",
            "원하지 않는데 떠오르는 장면, 나빠진 잠, 모두를 향한 냉소, 근무 전의 두려움, 늘어난 술. 하나라도 두 주 넘게 이어지면 책임자와 전문가에게 이야기해 주세요. 도움을 청한다고 권한을 잃지 않아요.",
        ),
        heading("판단의 여섯 단계"),
        steps(
            "무엇이 있나요? 꾸미는 말 없이 두 문장으로 사실을 적어요.",
            "올린 사람이 동의한 가이드라인은 몇 번째 버전이고, 어떤 규칙이 맞을까요? 중심이 되는 규칙 하나를 정해요.",
            "반대되는 사정은 무엇인가요? 풍자, 보도, 본인의 모습, 당사자가 밝힌 뜻, 읽지 못하는 언어. 언어가 필요하면 물어봐요.",
            "누가 얼마나 영향을 받나요? 작품에 나온 사람, 보는 사람, 올린 사람이에요.",
            "해로움을 끝내는 가장 가벼운 조치는 무엇인가요? 삭제보다 제한 공개, 제한 공개보다 표시, 계정 조치보다 삭제예요. 성적인 편집, 사적인 성적 이미지, 미성년자에 관한 것에는 가벼운 선택지가 없어요.",
            "올린 사람이 이해하고 다툴 수 있도록 이유를 써요.",
        ),
        accordion(
            (
                "예시 1(지어낸 사례)",
                "성인 멤버 두 사람의 결혼식 포스터, ‘AI 생성’ 표시 있음, 그림 안에 ‘팬 픽션’ 없음. 사실: 진짜 같은 결혼식 장면, 허구라는 표시 없음. 규칙: DEC-1. 반대 사정: 성인이고 다정함, 밝힌 뜻은 ‘편집 환영’. 조치: 고쳐 올릴 때까지 제한 공개하고 고치는 법을 알려요.",
            ),
            (
                "예시 2(지어낸 사례)",
                "밝기를 올린 무대 사진, 신고 내용은 “뚱뚱해 보이니 지워 주세요”. 사실: 평범한 보정. 규칙: 없음. 조치: 없음. 신고한 사람에게는 다정하게 설명해요. 솔직한 신고라면 규칙이 없어도 악용이 아니에요.",
            ),
            (
                "예시 3(지어낸 사례)",
                "멤버의 피부를 밝게 바꾸고 ‘업그레이드’라고 적은 ‘농담’. 사실: 피부색을 바꾸고 추켜세움. 규칙: HAT-1. 반대 사정: 찾지 못함. 조치: 삭제. 경멸이 담긴 문장을 이유에 적어요.",
            ),
        ),
        heading("한결같음은 느낌이 아니라 측정"),
        paragraph(
            "교육 기간에는 여러 사람이 같은 건을 판단해요. 일치도는 신고 이유별로 코헨의 카파와 건수, 구간을 함께 알려 드려요. 거의 모든 것이 괜찮은 작품일 때는 단순한 일치율이 좋아 보이기만 하니까요. 유머에서 일치도가 낮다고 누가 못하는 건 아니에요. 규칙의 글이나 예시를 다듬어야 한다는 뜻이에요. 그런 건은 주간 회의에 가져와 주세요. 주관이 섞이는 이유에는 합격선 하나를 두지 않아요."
        ),
        bullets(
            "기한이 같으면 오래된 건부터 판단해요.",
            "자기 작품, 자기가 신고한 건, 자기 결정에 대한 이의 신청은 판단하지 않아요. 시스템이 건너뛰지만 놓쳤다면 알려 주세요.",
            "뒤집힌 결정은 패배가 아니에요. 규칙이 더 분명해지는 길이에요.",
        ),
        heading("압박 속의 공정함"),
        paragraph(
            "신고 백 건도 검토 건 하나예요. 유명한 이름이라고 더 무겁게 보지 않고, 공손하다고 더 가볍게 보지도 않아요. 바로 앞의 건을 조심하세요. 끔찍한 것 다음에는 무엇이든 괜찮아 보이고, 괜찮은 것 열 개 다음에는 열한 번째가 끔찍해 보여요."
        ),
        quiz(
            question(
                "‘성적 허위영상물’이라는 신고가 들어왔고 제목과 미리보기만으로 분명해요. 어떻게 할까요?",
                wrong(
                    "올린 사람에게 공정하려고 전체를 열어 봐요.",
                    "공정함에는 사실이 필요하고, 이미 갖고 있어요. 의심이 남으면 짧게 열고 이유를 적어요.",
                ),
                right(
                    "가린 미리보기로 판단하고, 사실을 적고, 두 번째 사람을 요청해요.",
                    "맞아요. 그동안 작품은 이미 가려져 있고 두 번째 사람이 확인해요.",
                ),
                wrong("제대로 보지 않았으니 통과시켜요.", "열어 보지 않은 것과 모르는 것은 달라요."),
            ),
            question(
                "두 검토자가 95% 일치했는데 카파는 0.2예요. 무엇을 뜻할까요?",
                wrong("아주 잘 일치해요.", "거의 다 괜찮은 작품이면 우연히 일치하기 쉬워요."),
                right(
                    "괜찮은 작품이 많아서 일치한 것일 수 있어요. 의견이 갈린 신고 이유를 살펴봐요.",
                    "맞아요. 카파는 우연을 빼고 봐요. 건수와 구간도 함께 읽어 주세요.",
                ),
                wrong("둘 중 한 사람이 그만둬야 해요.", "두 사람의 숫자는 한 사람에 대해 말해 주지 않아요."),
            ),
            question(
                "취향에 거슬리지만 맞는 규칙을 찾지 못했어요. 결과는 무엇일까요?",
                right(
                    "조치 없음. 마음에 걸리면 다음 버전에 넣을 예시로 제안해요.",
                    "맞아요. 취향은 규칙이 아니고, 올린 사람도 미리 알 수 없었어요.",
                ),
                wrong("가장 가까운 규칙으로 삭제해요.", "이유가 사실과 달라지고 이의 신청에서 드러나요."),
                wrong("알리지 않고 몰래 숨겨요.", "사유 안내가 없는 조치는 이곳에서 허용되지 않아요."),
            ),
        ),
        references(
            ("산타클라라 원칙(영어)", SANTA_CLARA),
            ("유럽연합 규정 (EU) 2022/2065(디지털서비스법) 제17조, 제20조", DSA),
            ("Partnership on AI, Responsible Practices for Synthetic Media(영어)", PAI_PRACTICES),
        ),
    ),
)

FOR_MODERATORS = Resource(
    slug="looking-at-harm-without-being-harmed", kind="lesson", partner="example-dr-byeol-ok", en=EN, ko=KO,
    audiences=("moderators",), topics=("wellbeing", "social"), level="advanced", minutes=12,
    jurisdictions=("INT",), rule_codes=("DEC-1", "HAT-1", "SEX-1", "MIN-1", "SPM-1"),
)  # fmt: skip
