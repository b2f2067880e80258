"""For researchers: what is measured about labels and detection."""

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
from education.first_content.sources import (
    C2PA,
    CROWDS_AND_MACHINES,
    DEEPFAKE_EVAL,
    DFDC,
    FACES_INDISTINGUISHABLE,
    FOOLED_TWICE,
    IMPLIED_TRUTH,
    LIARS_DIVIDEND,
    WHAT_LABEL,
)

EN = ResourceText(
    title="Labels and detection: what has been measured, and how sure we can be",
    summary="A reading guide for researchers: human and machine detection, base rates, effects of labels, and open questions that a gallery could help to answer. State of November 2026.",
    body=(
        callout(
            "warn",
            "How to read this page",
            "We name single studies and what their summaries report; we have not repeated them, nor read every full text, so go to the original before you cite it. We do not average them: stimuli, tools and years differ too much. Where we say “suggests”, we mean one or few studies. Figures on detection age within months; this page was reviewed on 25 November 2026 and is due again in half a year.",
        ),
        heading("People"),
        paragraph(
            "Köbis, Doležalová and Soraperra (2021) let people judge short videos: they could not reliably detect deepfakes, tended to take them for authentic, and overestimated themselves; neither warnings nor a reward for being right helped measurably. Nightingale and Farid (2022) found performance near chance for still faces made with the generators of that time, somewhat better with training, and slightly higher trust in synthetic faces. Groh and colleagues (2022) compared crowds with the leading model of a competition: both were about equally good, made different mistakes, and did better together, yet wrong machine advice pulled people along."
        ),
        paragraph(
            "What follows: do not build a policy on the eye of the user. What does not follow: that everybody is always deceived. Context, which most experiments remove, is exactly what people use in life."
        ),
        heading("Machines"),
        paragraph(
            "In the Deepfake Detection Challenge of 2020 the best model reached about 65 % accuracy on a hidden test set, after far better results on public data. Deepfake-Eval-2024 (published 2025) collected material that had really circulated and reported that open detectors lost close to half of their area under the curve against earlier benchmarks (its summary says 45 to 50 %); commercial ones did better, and none reached the level of experts. Three weaknesses are often described; we give no figures for them: a drop on unseen generators, a drop after compression and resizing, and calibration that survives neither."
        ),
        accordion(
            (
                "The base rate, with numbers",
                "Take 10,000 uploads, 100 of them undeclared face swaps. A detector finds 90 % of fakes and wrongly flags 5 % of the rest. It flags 90 rightly and 495 wrongly: of 585 flagged works, about 15 % are fakes. This is arithmetic and not a finding, but it decides what a detector may be used for: to call a person, not to accuse.",
            ),
            (
                "What does “AI” mean to a detector?",
                "Phones sharpen and fill with learned models by default. A yes/no question about AI has no clear answer any more; ask which part was changed by what, and whether it matters for the claim.",
            ),
            (
                "Watermarks and provenance",
                "Cryptographic history (C2PA) proves who signed what, if it is still attached. Watermarks in generated pictures can survive some edits and can be removed or forged by others; published robustness depends on the attack that was tried. Absence of either proves nothing.",
            ),
        ),
        heading("Labels"),
        paragraph(
            "Work by Epstein and colleagues in several countries (2023) suggests that terms are heard on two axes: “AI generated” speaks of process, “manipulated” and “deepfake” of deception, while “edited” and “synthetic” are heard as neither. Pennycook and colleagues (2020) showed in news headlines that warnings on some items can raise belief in items without one. Whether that carries over to labels about process, set by the maker, in a fan gallery, is not known to us. Schiff, Schiff and Bueno (2025) found in survey experiments with adults in the United States that politicians gained support by dismissing a scandal as misinformation when it was reported in text, and hardly when there was video."
        ),
        bullets(
            "Comprehension: do people understand what the label says? Measured often, usually in surveys.",
            "Belief: do they believe the depicted event less? Measured; effects are mixed.",
            "Behaviour: do they share less, or report more? Measured rarely, seldom in the field.",
            "The person shown: does a label lessen the harm to them? Hardly measured. We consider this the largest gap.",
        ),
        heading("Moderation"),
        paragraph(
            "Agreement between people who judge humour, dignity or hate is limited, and single percentages hide it. Report kappa or alpha per category with n and interval, publish the instructions, and keep disagreement as data and not as noise. Studies on protecting moderators by blur or greyscale contradict each other; sample, task and outcome differ."
        ),
        heading("If you plan a study here"),
        bullets(
            "Preregister, and state the smallest effect that would matter to you.",
            "Use harmless synthetic material of invented people. No sexual fakes, not even as stimuli.",
            "Include Korean-speaking participants and fans: most label studies use English and general samples.",
            "Measure over weeks and with a condition in which some works are wrongly labelled.",
            "Ask the people shown to help in designing it, not only those who look.",
        ),
        callout(
            "info",
            "What we publish",
            "Counts by reason and by measure, median time to decide, appeals with their outcome and the error rate of automation, as CSV. No personal data, and no pictures.",
        ),
        quiz(
            question(
                "A vendor advertises “99 % accuracy”. What do you ask first?",
                wrong("What it costs.", "Later. First find out what the number means."),
                right(
                    "On which material, with what share of fakes, after which processing, at which threshold?",
                    "Yes. Accuracy without a base rate and a test set says almost nothing.",
                ),
                wrong(
                    "Whether it uses a large model.", "Size is no evidence of performance on your material."
                ),
            ),
            question(
                "In the arithmetic above, what happens if the share of undeclared swaps falls from 1 % to 0.1 %?",
                wrong(
                    "The share of rightly flagged works stays at 15 %.",
                    "It depends strongly on the base rate.",
                ),
                right(
                    "It falls to about 2 %, with the same detector.",
                    "Right: 9 rightly flagged against about 500 wrongly.",
                ),
                wrong("The detector becomes better.", "Nothing about it has changed."),
            ),
            question(
                "Which sentence is supported best by the studies named here?",
                right(
                    "People are often unable to tell, and are more confident than they should be; how labels change sharing is less clear.",
                    "Yes, with the limits of stimuli and years.",
                ),
                wrong(
                    "Labels stop the spread of fakes.",
                    "We know of no field study that shows this in general.",
                ),
                wrong(
                    "Labels are useless.",
                    "Comprehension effects are well supported; uselessness is not shown.",
                ),
            ),
        ),
        references(
            ("Köbis, Doležalová and Soraperra (2021): Fooled twice. iScience 24(11)", FOOLED_TWICE),
            (
                "Nightingale and Farid (2022): AI-synthesized faces are indistinguishable from real faces and more trustworthy. PNAS 119(8)",
                FACES_INDISTINGUISHABLE,
            ),
            (
                "Groh, Epstein, Firestone and Picard (2022): Deepfake detection by human crowds, machines, and machine-informed crowds. PNAS 119(1)",
                CROWDS_AND_MACHINES,
            ),
            (
                "Dolhansky et al. (2020): The DeepFake Detection Challenge (DFDC) Dataset. arXiv 2006.07397",
                DFDC,
            ),
            ("Chandra et al. (2025): Deepfake-Eval-2024. arXiv 2503.02857", DEEPFAKE_EVAL),
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
            ("Coalition for Content Provenance and Authenticity (C2PA)", C2PA),
        ),
    ),
)

KO = ResourceText(
    title="표시와 탐지: 무엇이 측정됐고 얼마나 믿을 수 있나",
    summary="연구자를 위한 읽기 안내예요. 사람과 기계의 탐지, 기저율, 표시의 효과, 그리고 갤러리가 답을 찾는 데 도움이 될 열린 질문을 다뤄요. 2026년 11월 기준이에요.",
    body=(
        callout(
            "warn",
            "이 글을 읽는 법",
            "개별 연구와 그 요약에 적힌 결과를 소개해요. 다시 실험하거나 모든 전문을 읽지는 않았으니 인용하기 전에 원문을 봐 주세요. 자극, 도구, 연도가 너무 달라서 평균을 내지 않아요. ‘시사한다’는 연구가 한두 편이라는 뜻이에요. 탐지 수치는 몇 달이면 낡아요. 2026년 11월 25일에 검토했고 반년 뒤에 다시 살펴봐요.",
        ),
        heading("사람"),
        paragraph(
            "Köbis 등(2021)의 실험에서 사람들은 짧은 영상이 딥페이크인지 잘 구별하지 못했고, 진짜로 보는 쪽으로 기울었으며, 자기 능력을 실제보다 높게 봤어요. 경고나 정답 보상도 눈에 띄게 돕지 못했어요. Nightingale과 Farid(2022)는 당시 생성기로 만든 얼굴 사진에서 정확도가 우연에 가깝고 훈련을 받으면 조금 나아지며, 합성 얼굴을 약간 더 신뢰한다는 결과를 얻었어요. Groh 등(2022)은 군중과 대회 최고 모델을 비교했어요. 둘은 비슷하게 맞히면서 서로 다른 실수를 했고 함께하면 나아졌지만, 기계가 틀리면 사람도 끌려갔어요."
        ),
        paragraph(
            "이용자의 눈에 정책을 맡기지 말아야 한다는 결론은 나와요. 모두가 언제나 속는다는 결론은 나오지 않아요. 실험 대부분이 빼 버리는 맥락이야말로 사람들이 생활에서 쓰는 단서니까요."
        ),
        heading("기계"),
        paragraph(
            "2020년 딥페이크 탐지 대회에서 가장 좋은 모델도 숨겨 둔 시험 자료에서는 정확도가 약 65%였어요. 공개 자료에서는 훨씬 높았어요. Deepfake-Eval-2024(2025년 발표)는 실제로 돌아다닌 자료를 모았고, 공개 탐지 모델의 AUC가 이전 벤치마크보다 절반 가까이(요약에 따르면 45~50%) 떨어졌다고 보고했어요. 상용 모델은 나았지만 전문가 수준에는 이르지 못했어요. 자주 이야기되는 약점은 세 가지이고, 수치는 적지 않아요. 처음 보는 생성기에서 떨어지고, 압축과 크기 변경 뒤에 떨어지고, 확률 보정은 어느 쪽도 견디지 못해요."
        ),
        accordion(
            (
                "숫자로 보는 기저율",
                "업로드 10,000건 가운데 100건이 밝히지 않은 얼굴 합성이라고 해요. 탐지기가 가짜의 90%를 찾고 나머지의 5%를 잘못 지목하면, 맞게 90건, 틀리게 495건을 지목해요. 지목된 585건 가운데 가짜는 약 15%예요. 연구 결과가 아니라 산수지만, 탐지기의 쓸모를 정해 줘요. 사람을 부르는 데 쓰고 지목하는 데 쓰지 말아야 해요.",
            ),
            (
                "탐지기에게 ‘AI’란",
                "휴대폰은 기본으로 학습 모델을 써서 선명하게 하고 채워 넣어요. ‘AI인가 아닌가’에는 분명한 답이 없어졌어요. 어느 부분을 무엇으로 바꿨는지, 그것이 주장에 중요한지를 물어야 해요.",
            ),
            (
                "워터마크와 출처 정보",
                "암호로 서명한 이력(C2PA)은 남아 있다면 누가 무엇에 서명했는지를 증명해요. 생성 이미지의 워터마크는 어떤 편집은 견디지만 다른 방법으로 지우거나 위조할 수 있고, 발표된 견고성은 시험한 공격에 달려 있어요. 둘 다 없다는 사실은 아무것도 증명하지 않아요.",
            ),
        ),
        heading("표시"),
        paragraph(
            "여러 나라에서 이뤄진 Epstein 등(2023)의 연구는 사람들이 용어를 두 축으로 듣는다는 점을 시사해요. ‘AI 생성’은 과정에 관한 말, ‘조작’과 ‘딥페이크’는 속임수에 관한 말이고 ‘편집’과 ‘합성’은 어느 쪽도 아니었어요. Pennycook 등(2020)은 뉴스 제목 일부에만 경고를 붙이면 경고가 없는 제목을 더 믿게 될 수 있음을 보였어요. 만든이가 직접 붙이는 과정 표시에도, 팬 갤러리에서도 그런지는 저희가 아는 한 밝혀지지 않았어요. Schiff 등(2025)이 미국 성인에게 한 설문 실험에서는 글로 보도된 추문을 허위 정보라고 일축한 정치인이 지지를 얻었지만, 영상이 있을 때는 거의 그렇지 않았어요."
        ),
        bullets(
            "이해: 표시가 무슨 뜻인지 아는가? 설문으로 자주 쟀어요.",
            "믿음: 보이는 사건을 덜 믿는가? 쟀지만 결과가 엇갈려요.",
            "행동: 덜 퍼뜨리거나 더 신고하는가? 드물게, 현장에서는 더 드물게 쟀어요.",
            "작품에 나온 사람: 표시가 그 사람의 피해를 줄이는가? 거의 재지 않았어요. 가장 큰 빈틈이라고 생각해요.",
        ),
        heading("검토"),
        paragraph(
            "유머, 존엄, 혐오를 판단하는 사람들의 일치도에는 한계가 있고, 백분율 하나로는 보이지 않아요. 범주별로 카파나 알파를 건수, 구간과 함께 적고, 지침을 공개하고, 의견 차이를 잡음이 아니라 자료로 남겨 주세요. 흐림이나 회색 처리가 검토자를 지켜 주는지에 관한 연구는 서로 어긋나요. 표본과 과제, 결과 변수가 달라요."
        ),
        heading("이곳에서 연구를 계획한다면"),
        bullets(
            "사전 등록하고, 의미 있다고 볼 가장 작은 효과를 적어요.",
            "지어낸 인물의 해롭지 않은 합성 자료를 써요. 성적 허위영상물은 자극으로도 쓰지 않아요.",
            "한국어 사용자와 팬을 포함해요. 표시 연구는 대부분 영어와 일반 표본을 써요.",
            "몇 주에 걸쳐 재고, 일부 작품에 표시를 틀리게 붙인 조건도 넣어요.",
            "보는 사람만이 아니라 작품에 나오는 사람도 설계에 참여하게 해요.",
        ),
        callout(
            "info",
            "저희가 공개하는 것",
            "이유와 조치별 건수, 결정까지 걸린 시간의 중앙값, 이의 신청과 결과, 자동화의 오류율을 CSV로 공개해요. 개인정보와 이미지는 없어요.",
        ),
        quiz(
            question(
                "어떤 업체가 ‘정확도 99%’를 내세워요. 무엇을 먼저 물어볼까요?",
                wrong("가격", "그건 나중이에요. 숫자의 뜻부터 알아야 해요."),
                right(
                    "어떤 자료에서, 가짜의 비율이 얼마일 때, 어떤 처리를 거쳐, 어떤 문턱값에서 나온 수치인지",
                    "맞아요. 기저율과 시험 자료가 없는 정확도는 거의 아무것도 말해 주지 않아요.",
                ),
                wrong("큰 모델을 쓰는지", "모델의 크기는 내 자료에서 잘 작동한다는 증거가 아니에요."),
            ),
            question(
                "위의 산수에서 밝히지 않은 합성의 비율이 1%에서 0.1%로 줄면 어떻게 될까요?",
                wrong("맞게 지목된 비율은 그대로 15%예요.", "그 비율은 기저율에 크게 달려 있어요."),
                right("같은 탐지기인데도 약 2%로 떨어져요.", "맞아요. 맞게 9건, 틀리게 약 500건이에요."),
                wrong("탐지기가 좋아져요.", "탐지기는 달라진 것이 없어요."),
            ),
            question(
                "여기에 소개한 연구가 가장 잘 뒷받침하는 문장은 무엇일까요?",
                right(
                    "사람들은 잘 구별하지 못하면서 자신감은 지나칠 때가 많고, 표시가 공유를 어떻게 바꾸는지는 덜 분명해요.",
                    "맞아요. 자극과 연도의 한계 안에서요.",
                ),
                wrong("표시는 가짜가 퍼지는 것을 막아요.", "일반적으로 그렇다는 현장 연구는 알지 못해요."),
                wrong(
                    "표시는 쓸모없어요.", "이해에 미치는 효과는 근거가 있어요. 쓸모없다고 밝혀지지 않았어요."
                ),
            ),
        ),
        references(
            ("Köbis 외(2021), Fooled twice, iScience 24(11)", FOOLED_TWICE),
            (
                "Nightingale·Farid(2022), AI-synthesized faces are indistinguishable from real faces and more trustworthy, PNAS 119(8)",
                FACES_INDISTINGUISHABLE,
            ),
            (
                "Groh 외(2022), Deepfake detection by human crowds, machines, and machine-informed crowds, PNAS 119(1)",
                CROWDS_AND_MACHINES,
            ),
            ("Dolhansky 외(2020), The DeepFake Detection Challenge (DFDC) Dataset, arXiv 2006.07397", DFDC),
            ("Chandra 외(2025), Deepfake-Eval-2024, arXiv 2503.02857", DEEPFAKE_EVAL),
            (
                "Epstein 외(2023), What label should be applied to content produced by generative AI?, PsyArXiv. 누리집에서 제목으로 검색",
                WHAT_LABEL,
            ),
            ("Pennycook 외(2020), The Implied Truth Effect, Management Science 66(11)", IMPLIED_TRUTH),
            (
                "Schiff·Schiff·Bueno(2025), The Liar's Dividend, American Political Science Review 119(1)",
                LIARS_DIVIDEND,
            ),
            ("C2PA, 콘텐츠 출처와 진본성 연합(영어)", C2PA),
        ),
    ),
)

WHAT_IS_MEASURED = Resource(
    slug="labels-and-detection-what-is-measured", kind="policy_brief", partner="example-dr-byeol-ok", en=EN, ko=KO,
    audiences=("researchers", "policymakers"), topics=("technical",), level="advanced", minutes=12,
    jurisdictions=("INT",), rule_codes=("LAB-1", "LAB-2", "DEC-2"), review_due=LAW_DUE,
)  # fmt: skip
