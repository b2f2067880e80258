"""For policymakers: what a gallery can and cannot do."""

# ruff: noqa: E501 - prose: a paragraph is one line, so that a change of words reads as one

from education.first_content.blocks import accordion, bullets, callout, heading, paragraph, references, steps
from education.first_content.shape import LAW_DUE, Resource, ResourceText
from education.first_content.sources import (
    AI_ACT,
    CROWDS_AND_MACHINES,
    DEEPFAKE_EVAL,
    DSA,
    IMPLIED_TRUTH,
    LIARS_DIVIDEND,
    SANTA_CLARA,
    TAKE_IT_DOWN_ACT,
    UNESCO_DEEPFAKES,
    WHAT_LABEL,
)

EN = ResourceText(
    title="What a gallery can and cannot do about harmful edits: measures, evidence, limits",
    summary="A brief for policymakers: nine measures that a community gallery can take, what is known about each, where they fail, and five requests to those who write rules.",
    body=(
        callout(
            "info",
            "The brief in four sentences",
            "Harm from edited pictures is concentrated: sexual fakes, mostly of women, and many of them of entertainers. Quick removal, consent that can be stated beforehand and people who decide with reasons help most. Labels and detection help less than hoped and have side effects. Rules should measure time, errors and appeals, not only numbers of removals.",
        ),
        heading("Where the harm lies"),
        paragraph(
            "Every published count of deepfakes that we know has found sexual fakes of women to be the large majority. These counts come mainly from companies and from what can be found on the open web; their methods are rarely reviewed, so we give no percentage. Private groups and messages are missing from them, and so is the harm that a single picture does in a single school. For entertainers there is a second kind: invented statements and news, which need no AI at all."
        ),
        heading("Measures and what is known"),
        accordion(
            (
                "Notice without an account, hidden first, 48 hours",
                "Speed is what those affected ask for. The TAKE IT DOWN Act has made 48 hours binding for covered platforms since 19 May 2026. Limit: fast procedures can be abused against lawful satire; an appeal and consequences for false notices are needed. We know of no independent measurement of how often this happens.",
            ),
            (
                "Stated consent (depiction preference)",
                "Lets people say no before and not after. Limit: it works for known persons with somebody who speaks for them; private persons need the strict default. To our knowledge it has not been evaluated elsewhere.",
            ),
            (
                "Labels for AI",
                "Surveys agree that “AI-generated” is understood as a statement about the process, and “manipulated” or “deepfake” as one about deception. Limits: an experiment on news labels found that unlabelled items appeared more credible once others carried a warning (the “implied truth effect”, 2020). Labels depend on honesty, and say nothing about consent.",
            ),
            (
                "Automatic detection",
                "Good on test sets, worse in the wild: a 2025 benchmark of material that circulated in 2024 reported, by its own summary, drops of close to half in a common measure for open detectors, in picture, sound and video. Limit: with few fakes among many pictures, even a good detector accuses many innocents. Use it to call a person, never to decide.",
            ),
            (
                "Hash lists of known pictures",
                "Reliable against re-uploads of exactly or nearly the same picture. Limits: crops and redrawn versions get through; lists must be tied to decisions and be corrected when these are overturned.",
            ),
            (
                "People who decide",
                "Can weigh context, satire and language. Limits: cost, delay, strain, and disagreement between reviewers, which should be measured and published.",
            ),
            (
                "Provenance standards",
                "Signed history (such as C2PA) helps those who want to prove where a picture comes from. Limit: metadata is lost easily and most pictures have none; absence proves nothing.",
            ),
            (
                "Media literacy",
                "Cheap and welcome, also before any harm. Limits, in our judgement: effects may be small and fade, and training only in doubt may lower trust in true reports. In survey experiments politicians profited from crying “fake” (the “liar's dividend”, 2025).",
            ),
            (
                "Criminal law",
                "Sets the norm and reaches those who mean harm. Limits: it comes late, crosses borders badly, and many young people who make fakes are children themselves.",
            ),
        ),
        heading("What a gallery cannot do"),
        bullets(
            "It cannot see what happens in private chats and elsewhere on the web.",
            "It cannot tell with certainty from the pixels whether AI was used.",
            "It cannot replace police, courts, schools or counselling, and should say so.",
            "It cannot be neutral between the person shown and the person who mocks; it can be fair to both.",
        ),
        heading("Five requests to those who write rules"),
        steps(
            "Put the person shown first: one request form that works without account, identity card or lawyer, in the person's language.",
            "Fund what platforms cannot do: victim support, help with removal across sites, counselling, lessons in school with time to talk.",
            "Ask for measures of quality: median time to decide, share of appeals that succeed, error rate of automation, agreement between reviewers. The Digital Services Act goes in this direction.",
            "Keep duties in step with size and risk, but not the basic rights: reasons, appeal and quick hiding of sexual fakes should not depend on turnover.",
            "Evaluate before copying: give researchers access to anonymised decisions, and end measures that do not work.",
        ),
        callout(
            "warn",
            "How certain is this?",
            "This is our own judgement, not a measurement. Removal speed and hash lists: fairly certain. Effects of labels and literacy: mixed, from experiments that seldom last longer than weeks. Detection in the wild: changing every few months. Prevalence: poorly known. We review this brief twice a year.",
        ),
        callout(
            "law",
            "Dates",
            "Digital Services Act, Regulation (EU) 2022/2065: in full since 17 February 2024. AI Act, Regulation (EU) 2024/1689, article 50: applies from 2 August 2026. TAKE IT DOWN Act, Public Law 119-12: signed 19 May 2025, platforms since 19 May 2026. Korea, Sexual Crimes Special Act, article 14-2: amended in October 2024. As of November 2026, from our notes; read the official text before you rely on it. Not legal advice.",
        ),
        references(
            ("Regulation (EU) 2022/2065 (Digital Services Act)", DSA),
            ("Regulation (EU) 2024/1689 (AI Act), article 50", AI_ACT),
            ("TAKE IT DOWN Act, S.146, 119th Congress", TAKE_IT_DOWN_ACT),
            (
                "Epstein, Fang, Arechar and Rand (2023): What label should be applied to content produced by generative AI? PsyArXiv; search the site for the title",
                WHAT_LABEL,
            ),
            (
                "Pennycook, Bear, Collins and Rand (2020): The Implied Truth Effect. Management Science 66(11)",
                IMPLIED_TRUTH,
            ),
            (
                "Schiff, Schiff and Bueno (2025): The Liar's Dividend. American Political Science Review 119(1)",
                LIARS_DIVIDEND,
            ),
            ("Chandra et al. (2025): Deepfake-Eval-2024. arXiv 2503.02857", DEEPFAKE_EVAL),
            (
                "Groh, Epstein, Firestone and Picard (2022): Deepfake detection by human crowds, machines, and machine-informed crowds. PNAS 119(1)",
                CROWDS_AND_MACHINES,
            ),
            ("Santa Clara Principles", SANTA_CLARA),
            ("UNESCO: Deepfakes and the crisis of knowing; search the site for the title", UNESCO_DEEPFAKES),
        ),
    ),
)

KO = ResourceText(
    title="해로운 편집물 앞에서 갤러리가 할 수 있는 일과 없는 일: 수단, 근거, 한계",
    summary="정책 담당자를 위한 브리프예요. 커뮤니티 갤러리가 쓸 수 있는 아홉 가지 수단과 각각에 대해 알려진 것, 실패하는 지점, 규칙을 만드는 분들께 드리는 다섯 가지 요청을 담았어요.",
    body=(
        callout(
            "info",
            "네 문장 요약",
            "편집물의 피해는 한곳에 몰려 있어요. 대부분 여성의, 그리고 많은 경우 연예인의 성적 허위영상물이에요. 빠른 삭제, 미리 밝힐 수 있는 동의, 이유를 대며 결정하는 사람이 가장 도움이 돼요. 표시와 탐지는 기대보다 효과가 작고 부작용도 있어요. 규칙은 삭제 건수만이 아니라 걸린 시간, 오류, 이의 신청 결과를 재야 해요.",
        ),
        heading("피해가 있는 곳"),
        paragraph(
            "저희가 아는 공개된 집계는 모두 딥페이크의 대다수가 여성의 성적 허위영상물이라고 말해요. 다만 이 집계는 주로 기업이 공개된 웹에서 찾은 것을 센 것이고 방법을 검증받은 경우가 드물어서, 여기에서는 비율을 적지 않아요. 비공개 대화방과 메시지는 빠져 있고, 한 학교에서 사진 한 장이 일으키는 피해도 보이지 않아요. 연예인에게는 다른 피해도 있어요. AI 없이도 만들 수 있는 지어낸 발언과 소식이에요."
        ),
        heading("수단과 알려진 것"),
        accordion(
            (
                "계정 없는 신고, 먼저 가리기, 48시간",
                "피해를 겪은 사람들이 가장 바라는 것은 속도예요. 미국의 TAKE IT DOWN 법은 2026년 5월 19일부터 해당 플랫폼에 48시간을 의무로 정했어요. 한계: 빠른 절차는 정당한 풍자를 막는 데 쓰일 수 있어서 이의 신청과 거짓 신고에 대한 책임이 필요해요. 얼마나 자주 악용되는지 독립적으로 잰 자료는 알지 못해요.",
            ),
            (
                "미리 밝히는 동의(당사자가 밝힌 뜻)",
                "일이 벌어진 뒤가 아니라 먼저 아니라고 말할 수 있게 해요. 한계: 대신 말해 줄 사람이 있는 유명인에게 맞는 방법이에요. 일반인에게는 엄격한 기본값이 필요해요. 저희가 아는 한 다른 곳에서 평가된 적이 없어요.",
            ),
            (
                "AI 표시",
                "설문 연구들에서 사람들은 ‘AI로 생성’을 만든 과정에 관한 말로, ‘조작’이나 ‘딥페이크’를 속임수에 관한 말로 이해했어요. 한계: 뉴스 경고에 관한 2020년 실험에서는 일부에만 경고를 붙이자 경고가 없는 것이 더 믿을 만해 보였어요(‘암묵적 진실 효과’). 표시는 정직함에 기대고, 동의에 대해서는 아무것도 말해 주지 않아요.",
            ),
            (
                "자동 탐지",
                "시험 자료에서는 잘하지만 현실에서는 떨어져요. 2024년에 실제로 돌아다닌 자료를 모은 2025년 벤치마크에서는 그 요약에 따르면 공개 탐지 모델의 대표 지표가 이미지, 소리, 영상에서 절반 가까이 떨어졌어요. 한계: 가짜가 드물면 좋은 탐지기도 죄 없는 작품을 많이 지목해요. 사람을 부르는 데 쓰고, 결정하는 데 쓰지 말아야 해요.",
            ),
            (
                "알려진 이미지의 해시 목록",
                "똑같거나 거의 같은 이미지를 다시 올리는 것을 잘 막아요. 한계: 자르거나 다시 그린 것은 빠져나가요. 목록은 결정과 묶여 있어야 하고, 결정이 뒤집히면 고쳐야 해요.",
            ),
            (
                "결정하는 사람",
                "맥락과 풍자와 언어를 살필 수 있어요. 한계: 비용, 지연, 마음의 부담, 그리고 검토자 사이의 의견 차이예요. 그 차이는 재서 공개해야 해요.",
            ),
            (
                "출처 표준",
                "C2PA 같은 서명된 이력은 출처를 증명하려는 사람을 도와요. 한계: 정보가 쉽게 사라지고 대부분의 사진에는 없어요. 없다는 것은 아무것도 증명하지 않아요.",
            ),
            (
                "미디어 리터러시",
                "비용이 적고 피해가 생기기 전에도 쓸 수 있어요. 저희가 보는 한계: 효과가 작거나 옅어질 수 있고, 의심만 가르치면 진짜 보도에 대한 믿음까지 떨어질 수 있어요. 설문 실험에서는 ‘가짜’라고 외친 정치인이 이득을 봤어요(‘거짓말쟁이의 배당’, 2025).",
            ),
            (
                "형법",
                "기준을 세우고 해치려는 사람에게 닿아요. 한계: 늦게 오고, 국경을 넘기 어렵고, 만든 사람이 아이인 경우도 많아요.",
            ),
        ),
        heading("갤러리가 할 수 없는 일"),
        bullets(
            "비공개 대화방과 다른 사이트에서 일어나는 일은 볼 수 없어요.",
            "픽셀만 보고 AI를 썼는지 확실하게 알 수 없어요.",
            "경찰, 법원, 학교, 상담을 대신할 수 없고, 그렇다고 솔직히 말해야 해요.",
            "작품에 나온 사람과 조롱하는 사람 사이에서 중립일 수는 없지만, 양쪽에 공정할 수는 있어요.",
        ),
        heading("규칙을 만드는 분들께 드리는 다섯 가지 요청"),
        steps(
            "작품에 나온 사람을 먼저 생각해 주세요. 계정도 신분증도 변호사도 없이, 그 사람의 언어로 쓸 수 있는 요청 양식 하나가 필요해요.",
            "플랫폼이 할 수 없는 일을 지원해 주세요. 피해 지원, 여러 사이트에 걸친 삭제 지원, 상담, 이야기할 시간이 있는 학교 수업이에요.",
            "질을 재 주세요. 결정까지 걸린 시간의 중앙값, 받아들여진 이의 신청의 비율, 자동화의 오류율, 검토자 사이의 일치도예요. 디지털서비스법이 이런 방향이에요.",
            "의무는 규모와 위험에 맞추되 기본 권리는 줄이지 말아 주세요. 이유를 듣고, 다투고, 성적 허위영상물을 빨리 가릴 권리는 매출과 상관없어야 해요.",
            "따라 하기 전에 평가해 주세요. 연구자에게 익명 처리한 결정을 열어 주고, 효과 없는 수단은 그만둬 주세요.",
        ),
        callout(
            "warn",
            "얼마나 확실한가요",
            "측정한 값이 아니라 저희의 판단이에요. 삭제 속도와 해시 목록은 꽤 확실해요. 표시와 리터러시의 효과는 엇갈리고, 몇 주 넘게 지켜본 실험이 드물어요. 현실에서의 탐지 성능은 몇 달마다 달라져요. 얼마나 많은지는 잘 알지 못해요. 이 브리프는 한 해에 두 번 다시 살펴봐요.",
        ),
        callout(
            "law",
            "날짜",
            "디지털서비스법, 규정 (EU) 2022/2065: 2024년 2월 17일부터 전면 적용. 인공지능법, 규정 (EU) 2024/1689 제50조: 2026년 8월 2일부터 적용. TAKE IT DOWN 법, 공법 119-12: 2025년 5월 19일 서명, 플랫폼 의무는 2026년 5월 19일부터. 한국 「성폭력범죄의 처벌 등에 관한 특례법」 제14조의2: 2024년 10월 개정. 2026년 11월 기준으로 정리했으니 중요한 일이라면 공식 원문을 확인해 주세요. 법률 자문은 아니에요.",
        ),
        references(
            ("유럽연합 규정 (EU) 2022/2065(디지털서비스법)", DSA),
            ("유럽연합 규정 (EU) 2024/1689(인공지능법) 제50조", AI_ACT),
            ("TAKE IT DOWN 법, 제119대 의회 S.146(영어)", TAKE_IT_DOWN_ACT),
            (
                "Epstein 외(2023), What label should be applied to content produced by generative AI?, PsyArXiv. 누리집에서 제목으로 검색",
                WHAT_LABEL,
            ),
            ("Pennycook 외(2020), The Implied Truth Effect, Management Science 66(11)", IMPLIED_TRUTH),
            (
                "Schiff·Schiff·Bueno(2025), The Liar's Dividend, American Political Science Review 119(1)",
                LIARS_DIVIDEND,
            ),
            ("Chandra 외(2025), Deepfake-Eval-2024, arXiv 2503.02857", DEEPFAKE_EVAL),
            (
                "Groh 외(2022), Deepfake detection by human crowds, machines, and machine-informed crowds, PNAS 119(1)",
                CROWDS_AND_MACHINES,
            ),
            ("산타클라라 원칙(영어)", SANTA_CLARA),
            (
                "유네스코, Deepfakes and the crisis of knowing(영어). 누리집에서 제목으로 검색",
                UNESCO_DEEPFAKES,
            ),
        ),
    ),
)

FOR_POLICYMAKERS = Resource(
    slug="what-a-gallery-can-and-cannot-do", kind="policy_brief", partner="example-dr-byeol-ok", en=EN, ko=KO,
    audiences=("policymakers", "researchers"), topics=("legal", "social", "technical"), level="advanced", minutes=10,
    jurisdictions=("KR", "EU", "US", "INT"), rule_codes=("SEX-1", "CON-1", "LAB-1", "DEC-2"), review_due=LAW_DUE,
)  # fmt: skip
