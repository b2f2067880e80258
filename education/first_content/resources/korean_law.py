"""Korean law on fakes and fan edits in plain words."""

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
from education.first_content.sources import D4U, KOREAN_LAWS

EN = ResourceText(
    title="Korean law in plain words: fakes, faces and fan edits",
    summary="Which Korean laws a fan edit can meet, since when they apply, and what we do not know for certain. As of November 2026; information, not legal advice.",
    content_warning="Names sexual offences, without details.",
    body=(
        callout(
            "law",
            "Read this first",
            "This page explains laws in plain words. It is not legal advice, and no lawyer has reviewed it yet. It gives the state of November 2026 from our notes; the official texts were not opened again for it, and where we rely on reports, the sentence says so. Amounts of penalties are left out because they change. The official site for all Korean laws is linked at the end: search there for the title.",
        ),
        paragraph(
            "Many fans believe that an edit is safe as long as it is a joke, stays among friends or carries a label. For some kinds of pictures none of this helps. For most fan edits, on the other hand, the law leaves room. It is worth knowing where the line runs."
        ),
        heading("Sexual fakes: the hard line"),
        paragraph(
            "The Act on Special Cases Concerning the Punishment of Sexual Crimes has had an article on false images since 2020: article 14-2. An amendment, reported to be in force since 16 October 2024, removed a gap. Before, an intention to spread the picture had to be shown. Since then, making a sexual fake of a real person against that person's will is punishable even if nobody was ever meant to see it. Knowingly possessing, storing or viewing such pictures is reported to be punishable too.",
            "If the person shown is a child or a young person, the Act on the Protection of Children and Youth against Sex Offenses applies, and it is stricter. It covers people under 19, and also depictions that can clearly be recognised as such a person.",
            "So on this site there is no exception at all: no sexual edit of a real person, whatever the label, the joke or the claimed consent.",
        ),
        heading("Name, face and voice"),
        paragraph(
            "Since 8 June 2022 the Unfair Competition Prevention and Trade Secret Protection Act (article 2, item 1, letter ta) has named as unfair competition the use, without permission and against fair commercial practice, of the name, portrait, voice or other mark of a person who is widely known and has economic value. A fan who shows a photocard design does something else than a shop that sells it. Courts also protect a person's portrait and honour under the Constitution and the Civil Act; there the outcome depends on the case."
        ),
        heading("Other people's pictures"),
        paragraph(
            "A photograph by a fansite, an agency or a newspaper is normally protected by the Copyright Act. Article 35-5 allows fair use after weighing four things: purpose and character, kind of work, amount used, effect on its market. A credit line alone does not make a use fair. Article 103 lets rights holders ask a service to stop a reproduction, and lets the uploader answer."
        ),
        heading("Words that hurt, and 30 days"),
        accordion(
            (
                "Defamation online",
                "Article 70 of the Network Act (Act on Promotion of Information and Communications Network Utilization and Information Protection) punishes defamation online with the purpose of disparaging somebody. In Korea even true statements can fall under it. A made-up “confession” of an idol is false on top of that.",
            ),
            (
                "Asking for removal: article 44-2",
                "Whoever is hurt in privacy or honour can ask a service to delete, and has to give grounds. If it is hard to judge or disputed, the service may block the content for at most 30 days. Here this is called a temporary block.",
            ),
            (
                "What large services owe",
                "Services above a certain size have further duties against illegal filming and sexual fakes, among them reporting functions and warnings. The details for each size are reported in different ways; we adopted the stricter version as our house rule.",
            ),
        ),
        heading("AI labels"),
        paragraph(
            "The AI Basic Act (Framework Act on the Development of Artificial Intelligence and Establishment of Trust) entered into force on 22 January 2026. It is reported to oblige businesses that offer AI to make generated results recognisable. Whether ordinary uploaders will have a duty of their own was still being discussed in bills when we checked. Our rules LAB-1 and LAB-2 ask for the label in any case."
        ),
        callout(
            "help",
            "If it happened to you",
            "Call 1366 (day and night) or write to the digital sex crime victim support centre. They help to have pictures deleted and do not blame you. People under 19 can also call 1388. All lines are on our help page, with the date on which we last checked them.",
        ),
        heading("Three sentences to remember"),
        bullets(
            "A sexual fake is a crime in the making of it, not only in the spreading.",
            "Showing a design is one thing, selling a name and a face is another.",
            "A label says how it was made; it permits nothing that the law forbids.",
        ),
        quiz(
            question(
                "Somebody made a sexual fake of an idol “only for the own hard disk” in 2026. What fits best?",
                wrong(
                    "Nobody saw it, so no law was broken.",
                    "This gap was closed by the amendment of October 2024.",
                ),
                right(
                    "Making it is already punishable under article 14-2.",
                    "Yes, also without any intention to spread it.",
                ),
                wrong(
                    "It is only punishable if money was made.",
                    "Money is not what decides whether it is an offence.",
                ),
            ),
            question(
                "A service receives a request under article 44-2 and cannot tell who is right. What may it do?",
                right(
                    "Block the content for up to 30 days while it is disputed.",
                    "Right. In Korean it is called 임시조치.",
                ),
                wrong(
                    "Delete the account of the uploader for ever.",
                    "The article is about the content, and the block is temporary.",
                ),
                wrong(
                    "Wait for a court before doing anything.",
                    "The point of the article is that something can be done sooner.",
                ),
            ),
            question(
                "Which use touches the publicity right most clearly?",
                wrong(
                    "Showing a fan-made poster with the words “fan-made” in the gallery.",
                    "Commercial use against fair practice is the core. Showing a design without selling is far from it, though other rights can still matter.",
                ),
                right(
                    "Selling phone cases with an idol's face without permission.",
                    "Yes. This is the case the provision was made for, since 8 June 2022.",
                ),
                wrong(
                    "Writing a review of a concert.",
                    "Naming a person in an honest review is not what the provision is about.",
                ),
            ),
        ),
        references(
            (
                "Act on Special Cases Concerning the Punishment of Sexual Crimes, article 14-2 (Korean text); search the site for the title",
                KOREAN_LAWS,
            ),
            (
                "Act on the Protection of Children and Youth against Sex Offenses, articles 2 and 11 (Korean text); search the site for the title",
                KOREAN_LAWS,
            ),
            ("Network Act, articles 44-2 and 70 (Korean text); search the site for the title", KOREAN_LAWS),
            (
                "Unfair Competition Prevention and Trade Secret Protection Act, article 2 (Korean text); search the site for the title",
                KOREAN_LAWS,
            ),
            (
                "Copyright Act, articles 35-5 and 103 (Korean text); search the site for the title",
                KOREAN_LAWS,
            ),
            ("AI Basic Act (Korean text); search the site for the title", KOREAN_LAWS),
            ("Digital sex crime victim support centre (Korean)", D4U),
        ),
    ),
)

KO = ResourceText(
    title="쉬운 말로 읽는 한국 법: 허위영상물, 얼굴, 팬 편집",
    summary="팬 편집이 만날 수 있는 한국 법과 시행일, 아직 분명하지 않은 점을 정리했어요. 2026년 11월 기준의 정보이고 법률 자문은 아니에요.",
    content_warning="성범죄를 이름만 다뤄요. 자세한 묘사는 없어요.",
    body=(
        callout(
            "law",
            "먼저 읽어 주세요",
            "법을 쉬운 말로 풀어 쓴 글이에요. 법률 자문이 아니고, 아직 변호사의 검토를 받지 않았어요. 2026년 11월 기준으로 정리했고 법령 원문을 다시 열어 보지는 않았어요. 보도나 해설에 기댄 부분은 문장에 밝혀 두었어요. 형량은 바뀔 수 있어서 적지 않았어요. 글 끝의 국가법령정보센터에서 법 이름으로 원문을 찾을 수 있어요.",
        ),
        paragraph(
            "장난이었거나, 친구끼리만 보았거나, 표시를 붙였으면 괜찮다고 생각하는 팬이 많아요. 어떤 작품에서는 이 가운데 어느 것도 이유가 되지 않아요. 반대로 대부분의 팬 편집에는 법이 자리를 남겨 두고 있어요. 그 선이 어디에 있는지 알아 두면 좋아요."
        ),
        heading("성적 허위영상물: 넘을 수 없는 선"),
        paragraph(
            "「성폭력범죄의 처벌 등에 관한 특례법」에는 2020년부터 허위영상물에 관한 제14조의2가 있어요. 2024년 10월 16일부터 시행된 것으로 보도된 개정으로 빈틈이 메워졌어요. 예전에는 퍼뜨릴 목적이 있었는지를 따졌지만, 이제는 실제 인물을 그 사람의 뜻에 반해 성적으로 합성하면 아무에게도 보여 줄 생각이 없었더라도 처벌받을 수 있어요. 그런 합성물인 줄 알면서 가지고 있거나 저장하거나 보는 행위도 처벌 대상인 것으로 알려져 있어요.",
            "나온 사람이 아동이나 청소년이면 「아동·청소년의 성보호에 관한 법률」이 적용되고 훨씬 엄격해요. 만 19세 미만인 사람은 물론, 아동·청소년으로 분명히 인식될 수 있는 표현물도 다뤄요.",
            "그래서 이곳에는 예외가 없어요. 표시를 붙여도, 농담이라고 해도, 동의를 받았다고 해도 실제 인물을 성적으로 편집한 작품은 받지 않아요.",
        ),
        heading("이름, 얼굴, 목소리"),
        paragraph(
            "2022년 6월 8일부터 「부정경쟁방지 및 영업비밀보호에 관한 법률」 제2조 제1호 타목은 널리 알려지고 경제적 가치를 지닌 사람의 이름, 초상, 목소리 등을 공정한 상거래 관행에 어긋나게 허락 없이 쓰는 행위를 부정경쟁행위로 정하고 있어요. 포토카드 디자인을 보여 주는 팬과 그 카드를 파는 가게는 달라요. 초상과 명예는 헌법과 민법에 따라서도 보호받는데, 결과는 사건마다 달라요."
        ),
        heading("다른 사람의 사진"),
        paragraph(
            "팬사이트, 소속사, 언론사가 찍은 사진은 대개 「저작권법」의 보호를 받아요. 제35조의5는 이용의 목적과 성격, 저작물의 종류, 이용한 비중, 시장에 미치는 영향을 따져 공정이용을 허용해요. 출처를 적었다는 것만으로 공정이용이 되지는 않아요. 제103조에 따라 권리자는 복제와 전송을 멈춰 달라고 요청할 수 있고, 올린 사람은 이에 답할 수 있어요."
        ),
        heading("상처 주는 말, 그리고 30일"),
        accordion(
            (
                "온라인 명예훼손",
                "「정보통신망 이용촉진 및 정보보호 등에 관한 법률」 제70조는 비방할 목적으로 온라인에서 명예를 훼손하는 행위를 처벌해요. 한국에서는 사실을 말해도 해당할 수 있어요. 아이돌의 ‘고백’을 지어냈다면 거짓이기까지 해요.",
            ),
            (
                "삭제 요청: 제44조의2",
                "사생활이나 명예를 침해받은 사람은 그 사실을 소명하고 삭제를 요청할 수 있어요. 판단하기 어렵거나 다툼이 있으면 서비스는 최대 30일까지 접근을 막을 수 있어요. 이것을 임시조치라고 해요.",
            ),
            (
                "큰 서비스의 의무",
                "일정한 규모가 넘는 서비스는 불법 촬영물과 성적 허위영상물을 막기 위해 신고 기능과 경고 같은 의무를 더 져요. 규모별 세부 내용은 설명하는 곳마다 조금씩 달라서, 이곳은 더 엄격한 쪽을 운영 기준으로 삼았어요.",
            ),
        ),
        heading("AI 표시"),
        paragraph(
            "「인공지능 발전과 신뢰 기반 조성 등에 관한 기본법」은 2026년 1월 22일에 시행됐어요. AI를 제공하는 사업자가 생성 결과를 알아볼 수 있게 해야 하는 것으로 알려져 있어요. 일반 이용자에게 따로 의무를 지울지는 확인한 날에도 법안으로 논의되고 있었어요. 법과 상관없이 이곳에서는 LAB-1과 LAB-2에 따라 표시해야 해요."
        ),
        callout(
            "help",
            "나에게 일어난 일이라면",
            "1366(24시간)에 전화하거나 디지털성범죄피해자지원센터에 상담을 신청하세요. 삭제를 도와주고 탓하지 않아요. 청소년은 1388에도 전화할 수 있어요. 상담·지원 기관 페이지에 모든 창구와 마지막 확인일이 있어요.",
        ),
        heading("기억할 세 문장"),
        bullets(
            "성적 허위영상물은 퍼뜨릴 때만이 아니라 만들 때 이미 범죄가 돼요.",
            "디자인을 보여 주는 일과 이름과 얼굴을 파는 일은 달라요.",
            "표시는 만든 방법을 알려 줄 뿐, 법이 금지한 것을 허락해 주지 않아요.",
        ),
        quiz(
            question(
                "2026년에 어떤 사람이 ‘혼자만 보려고’ 아이돌의 성적 허위영상물을 만들었어요. 알맞은 설명은 무엇일까요?",
                wrong(
                    "아무도 보지 않았으니 법에 어긋나지 않아요.", "이 빈틈은 2024년 10월 개정으로 메워졌어요."
                ),
                right(
                    "만든 것만으로 제14조의2에 따라 처벌받을 수 있어요.",
                    "맞아요. 퍼뜨릴 목적이 없었더라도 그래요.",
                ),
                wrong(
                    "돈을 벌었을 때만 처벌받아요.", "돈을 벌었는지는 범죄가 되는지를 가르는 기준이 아니에요."
                ),
            ),
            question(
                "제44조의2에 따른 요청을 받았는데 누가 옳은지 판단하기 어려워요. 서비스는 무엇을 할 수 있을까요?",
                right("다툼이 있는 동안 최대 30일까지 접근을 막아요.", "맞아요. 이것을 임시조치라고 해요."),
                wrong(
                    "올린 사람의 계정을 영구 정지해요.",
                    "이 조항은 게시물에 관한 것이고, 차단은 임시로 이뤄져요.",
                ),
                wrong(
                    "판결이 나올 때까지 아무것도 하지 않아요.",
                    "더 일찍 움직일 수 있게 하려고 만든 조항이에요.",
                ),
            ),
            question(
                "퍼블리시티권과 가장 뚜렷하게 부딪히는 것은 무엇일까요?",
                wrong(
                    "‘팬 제작’이라고 적은 포스터를 갤러리에서 보여 줘요.",
                    "공정한 상거래 관행에 어긋나는 상업적 이용이 핵심이에요. 팔지 않고 보여 주는 일은 거리가 멀지만 다른 권리는 따져 봐야 해요.",
                ),
                right(
                    "허락 없이 아이돌 얼굴이 들어간 휴대폰 케이스를 팔아요.",
                    "맞아요. 2022년 6월 8일부터 시행된 이 규정이 바로 겨누는 경우예요.",
                ),
                wrong(
                    "공연 후기를 써요.", "솔직한 후기에서 이름을 말하는 일은 이 규정이 다루는 것이 아니에요."
                ),
            ),
        ),
        references(
            ("「성폭력범죄의 처벌 등에 관한 특례법」 제14조의2. 누리집에서 제목으로 검색", KOREAN_LAWS),
            ("「아동·청소년의 성보호에 관한 법률」 제2조, 제11조. 누리집에서 제목으로 검색", KOREAN_LAWS),
            (
                "「정보통신망 이용촉진 및 정보보호 등에 관한 법률」 제44조의2, 제70조. 누리집에서 제목으로 검색",
                KOREAN_LAWS,
            ),
            ("「부정경쟁방지 및 영업비밀보호에 관한 법률」 제2조. 누리집에서 제목으로 검색", KOREAN_LAWS),
            ("「저작권법」 제35조의5, 제103조. 누리집에서 제목으로 검색", KOREAN_LAWS),
            ("「인공지능 발전과 신뢰 기반 조성 등에 관한 기본법」. 누리집에서 제목으로 검색", KOREAN_LAWS),
            ("디지털성범죄피해자지원센터", D4U),
        ),
    ),
)

KOREAN_LAW = Resource(
    slug="korean-law-in-plain-words", kind="lesson", partner="example-fandom-law-clinic", en=EN, ko=KO,
    audiences=("fans", "artists_agencies", "policymakers"), topics=("legal",), level="intermediate", minutes=12,
    jurisdictions=("KR",), rule_codes=("SEX-1", "MIN-1", "CON-2", "COP-1", "DEC-2", "LAB-1"), review_due=LAW_DUE,
)  # fmt: skip
