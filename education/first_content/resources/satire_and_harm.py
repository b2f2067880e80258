"""Satire, parody and harm."""

# ruff: noqa: E501 - prose: a paragraph is one line, so that a change of words reads as one

from education.first_content.blocks import (
    accordion,
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
from education.first_content.sources import AI_ACT, COPYRIGHT_DIRECTIVE, CURIA, JUST_JOKING, KOREAN_LAWS

EN = ResourceText(
    title="“It's only a joke”: satire, parody and harm",
    summary="Satire is protected because it says something. A joke tag alone says nothing. How to tell the two apart, with three short cases and a test of five steps.",
    body=(
        paragraph(
            "Satire exaggerates to make a point about power. Parody borrows a well-known work and turns it round. Both belong to free expression, and a gallery without them would be a dull place. But “it's only a joke” is also the most common sentence under pictures that hurt people. This case study is about the line between the two.",
        ),
        heading("What makes satire worth protecting"),
        paragraph(
            "Good satire has a target that can bear it: a company's decision, a trend, a habit of the fandom, oneself. It has an idea that would remain if the face were replaced by a drawing. And it shows that it is satire, inside the picture, because jokes travel without their captions.",
            "A group at WITNESS and MIT that looked at many examples of deepfake satire (“Just Joking!”, 2021) described the same knot: the label of satire is used both for honest criticism and as a cover for abuse, and those who feel it most are people who already have less power to answer.",
        ),
        heading("Three cases (invented)"),
        accordion(
            (
                "The never-ending comeback",
                "A poster announces the “eleventh repackaged edition of the same album”, with eleven boxes and the words “fan parody” in the title line. No face, no false date. The target is a way of selling. This is satire, and it is welcome.",
            ),
            (
                "The confession",
                "A realistic clip-style picture shows an idol holding a sheet that reads “I never liked my fans”. Below: “lol satire”. What is the idea? There is none apart from the false statement, and whoever sees it without the caption believes it. This is a fabricated statement (rule DEC-1), and it is used to drive fans against a person (HAR-1).",
            ),
            (
                "The funny accent",
                "An edit gives a member from abroad a caricatured face and a spelling that mocks an accent, “because everybody in the group laughs about it”. The joke works only by making an origin look ridiculous. It falls under HAT-1, whoever tells it.",
            ),
        ),
        heading("Five questions before you publish"),
        steps(
            "Who is the target? A decision, a work and a powerful institution can bear more than a private feature of a person.",
            "What is the idea? Write it down in one sentence. If the sentence is “she is ugly” or “he said that”, stop.",
            "Can a stranger see that it is invented, without the caption and at the size of a thumb?",
            "Would it still be funny if the person shown had no fame, no security guard and no lawyer?",
            "What will others make of it? If the comments are likely to turn into a hunt, you are not publishing a joke but a starting signal.",
        ),
        dos_donts(
            (
                "Write “parody” or “fan fiction” into the picture itself.",
                "Exaggerate until nobody can mistake it for real.",
                "Label AI work also when it is satire.",
            ),
            (
                "No sexual satire of real people: there is no such exception here.",
                "No jokes with illness, mourning or death.",
                "No news frames, agency notices or chat windows that look genuine.",
            ),
        ),
        callout(
            "law",
            "What laws say about parody, in short",
            "European Union: the Court of Justice held on 3 September 2014 (C-201/13, Deckmyn) that a parody evokes a work, is noticeably different from it, and expresses humour or mockery; a fair balance with other people's rights has to be struck. Directive (EU) 2019/790, article 17(7), keeps parody possible on large sharing platforms. The AI Act (article 50(4), applies since 2 August 2026) limits the disclosure duty for evidently artistic, satirical or fictional works to a form that does not spoil the work; it does not remove it. United States: parody can be fair use (17 U.S.C. § 107; Campbell v. Acuff-Rose, 1994). Korea: the Copyright Act has no article of its own for parody; article 35-5 on fair use is weighed case by case. None of these make a sexual fake, a threat or slander lawful. As of November 2026, from our notes; read the official text before you rely on it. Not legal advice.",
        ),
        heading("When a joke goes wrong"),
        paragraph(
            "It happens to kind people. Take the edit down, do not argue in the comments, and write to the person or community only if that helps them and not just you. On this site, withdrawing your own work is not a confession and brings no strike. If a moderator decided against your satire, you can contest that: say which sentence the joke makes, and another person will look at it.",
        ),
        quiz(
            question(
                "Which edit is most clearly satire?",
                wrong(
                    "A realistic picture of an idol with a party's banner, tagged #parody.",
                    "The tag does not change what people believe. Rule DEC-2 keeps political messages out of the mouths of people who never gave them.",
                ),
                right(
                    "A cartoon lightstick with a price tag longer than the stick, titled “fan parody: limited edition of the limited edition”.",
                    "Yes. The target is a selling habit, the exaggeration is plain, and the picture says what it is.",
                ),
                wrong(
                    "A before-and-after of a member's face with arrows.",
                    "This has no idea beyond looks. It humiliates (DIG-1).",
                ),
            ),
            question(
                "Somebody says: “AI satire needs no label, article 50 exempts it.” What is right?",
                wrong(
                    "Correct, satire is exempt.",
                    "The article softens how evidently satirical works are disclosed. It does not drop disclosure.",
                ),
                wrong(
                    "Labels are only for photographs.",
                    "Labels say how a picture was made, whatever its kind.",
                ),
                right(
                    "Even evidently satirical deepfakes are to be disclosed, in a way that does not spoil the work; and this site's own rule asks for the label in any case.",
                    "Right. Whom the article binds depends on the case, LAB-1 binds everybody here.",
                ),
            ),
            question(
                "Your parody is taken for real in another forum. What is the best first step?",
                right(
                    "Take it down or replace it by a version that cannot be mistaken, and say openly that it was invented.",
                    "Yes. Correcting fast matters more than who was to blame.",
                ),
                wrong(
                    "Nothing: stupid people are not my problem.",
                    "The person in the picture carries the consequences, not those who misread it.",
                ),
                wrong(
                    "Add “satire” to the description here.",
                    "The copy over there has no description. Fiction must be recognisable in the picture.",
                ),
            ),
        ),
        references(
            (
                "WITNESS and Co-Creation Studio at MIT: Just Joking! Deepfakes, satire and the politics of synthetic media (2021); search the site for the title",
                JUST_JOKING,
            ),
            (
                "Court of Justice of the European Union, judgment of 3 September 2014, C-201/13 (Deckmyn); search the site for the case number",
                CURIA,
            ),
            ("Directive (EU) 2019/790, article 17(7)", COPYRIGHT_DIRECTIVE),
            ("Regulation (EU) 2024/1689 (AI Act), article 50(4)", AI_ACT),
            ("Copyright Act (Korea), article 35-5; search the site for the title", KOREAN_LAWS),
        ),
    ),
)

KO = ResourceText(
    title="‘그냥 농담인데’: 풍자와 패러디, 그리고 상처",
    summary="풍자는 할 말이 있어서 보호받아요. ‘풍자’라는 태그만으로는 아무 말도 하지 못해요. 지어낸 사례 세 가지와 다섯 단계 질문으로 둘을 나눠 봐요.",
    body=(
        paragraph(
            "풍자는 부풀려서 힘 있는 것의 문제를 짚어요. 패러디는 잘 알려진 작품을 빌려 와 뒤집어요. 둘 다 표현의 자유에 속하고, 이런 작품이 없는 갤러리는 심심할 거예요. 그런데 ‘그냥 농담인데’는 사람을 다치게 하는 작품 아래에서도 가장 자주 보이는 말이에요. 이 사례 연구는 그 경계를 다뤄요.",
        ),
        heading("지킬 만한 풍자의 조건"),
        paragraph(
            "좋은 풍자는 감당할 수 있는 쪽을 겨눠요. 회사의 결정, 유행, 팬덤의 버릇, 나 자신 같은 것이지요. 얼굴을 그림으로 바꿔도 생각이 남고, 풍자라는 것이 그림 안에서 보여요. 농담은 설명글 없이 퍼지니까요.",
            "WITNESS와 MIT의 연구진은 2021년 보고서 ‘Just Joking!’에서 딥페이크 풍자 사례를 모아 살펴보고 같은 어려움을 짚었어요. 풍자라는 말은 정당한 비판에도, 괴롭힘을 가리는 핑계에도 쓰이고, 그 피해는 되받아 말할 힘이 적은 사람에게 더 크게 돌아간다는 거예요.",
        ),
        heading("지어낸 사례 세 가지"),
        accordion(
            (
                "끝나지 않는 컴백",
                "‘같은 앨범의 열한 번째 리패키지’를 알리는 포스터예요. 상자 열한 개가 그려져 있고 제목에 ‘팬 패러디’라고 적혀 있어요. 얼굴도 거짓 날짜도 없어요. 겨누는 것은 파는 방식이에요. 풍자이고, 환영해요.",
            ),
            (
                "가짜 고백",
                "아이돌이 “사실 팬을 좋아한 적 없어요”라고 적힌 종이를 든 진짜 같은 화면이에요. 아래에는 ‘ㅋㅋ 풍자’라고 적혀 있어요. 무슨 생각을 담았나요? 거짓 발언을 빼면 남는 것이 없고, 설명글이 없으면 누구나 믿어요. 지어낸 발언(DEC-1)이고, 팬들이 그 사람에게 등을 돌리게 만들어요(HAR-1).",
            ),
            (
                "말투 흉내",
                "다른 나라에서 온 멤버의 얼굴을 과장하고 말투를 흉내 낸 글자를 넣었어요. “멤버들도 다 웃는데요”라고 해요. 출신을 우습게 만들어야만 웃긴 농담이에요. 누가 하든 HAT-1에 어긋나요.",
            ),
        ),
        heading("공개하기 전 다섯 가지 질문"),
        steps(
            "누구를 겨누나요? 결정이나 작품, 힘 있는 기관은 한 사람의 사적인 부분보다 더 많은 비판을 견딜 수 있어요.",
            "담긴 생각은 무엇인가요? 한 문장으로 적어 보세요. ‘못생겼다’나 ‘그런 말을 했다’라면 멈춰 주세요.",
            "처음 보는 사람이 설명글 없이 엄지손톱만 한 크기로 봐도 지어낸 것임을 알 수 있나요?",
            "그 사람이 유명하지 않고 경호원도 변호사도 없다면, 그래도 웃긴가요?",
            "다른 사람들은 이걸로 무엇을 할까요? 댓글이 몰이로 번질 것 같다면 농담이 아니라 출발 신호를 올리는 셈이에요.",
        ),
        dos_donts(
            (
                "‘패러디’나 ‘팬 픽션’을 그림 안에 적기",
                "아무도 진짜로 착각하지 않을 만큼 과장하기",
                "풍자라도 AI로 만들었다면 표시하기",
            ),
            (
                "실제 인물을 성적으로 풍자하지 않기. 이곳에는 그런 예외가 없음",
                "병, 슬픔, 죽음을 농담거리로 삼지 않기",
                "뉴스 화면, 소속사 공지, 채팅창을 진짜처럼 꾸미지 않기",
            ),
        ),
        callout(
            "law",
            "패러디에 관한 법, 짧게",
            "유럽연합: 사법재판소는 2014년 9월 3일 판결(C-201/13, Deckmyn)에서 패러디란 원작을 떠올리게 하면서도 뚜렷이 다르고 유머나 조롱을 담은 것이며, 다른 사람의 권리와 균형을 이뤄야 한다고 했어요. 지침 (EU) 2019/790 제17조 제7항은 큰 공유 플랫폼에서도 패러디를 할 수 있게 해요. 「인공지능법」 제50조 제4항(2026년 8월 2일부터 적용)은 명백히 예술적이거나 풍자적이거나 허구인 작품의 표시 의무를 감상을 해치지 않는 방식으로 줄여 줄 뿐, 없애지는 않아요. 미국: 패러디가 공정 이용(17 U.S.C. § 107)이 될 수 있어요(1994년 Campbell v. Acuff-Rose 판결). 한국: 「저작권법」에 패러디만을 위한 조항은 없고, 제35조의5 공정이용을 사건마다 따져요. 어느 것도 성적 허위영상물, 협박, 명예훼손을 허용하지 않아요. 2026년 11월 기준으로 정리했으니 중요한 일이라면 공식 원문을 확인해 주세요. 법률 자문은 아니에요.",
        ),
        heading("농담이 빗나갔을 때"),
        paragraph(
            "마음 착한 사람에게도 일어나는 일이에요. 작품을 내리고, 댓글에서 다투지 말고, 상대에게 도움이 될 때만 연락하세요. 이곳에서 자기 작품을 내리는 건 잘못을 인정한다는 뜻이 아니고 벌점도 없어요. 운영진의 결정에 동의하지 않는다면 이의를 신청할 수 있어요. 그 농담이 하려던 말을 한 문장으로 적어 주시면 다른 사람이 다시 살펴봐요.",
        ),
        quiz(
            question(
                "가장 분명한 풍자는 어느 것일까요?",
                wrong(
                    "아이돌이 정당 현수막을 든 진짜 같은 작품에 #패러디 태그를 달았어요.",
                    "태그를 달아도 사람들이 믿는 내용은 바뀌지 않아요. 규칙 DEC-2에 따라 하지 않은 정치적인 말을 꾸미면 안 돼요.",
                ),
                right(
                    "가격표가 응원봉보다 긴 만화 그림에 ‘팬 패러디: 한정판의 한정판’이라고 적었어요.",
                    "맞아요. 파는 방식을 겨누고, 과장이 분명하고, 그림 스스로 패러디라고 말해요.",
                ),
                wrong(
                    "멤버의 얼굴 전후 사진에 화살표를 그렸어요.",
                    "외모 말고는 담긴 생각이 없어요. 모욕이 돼요(DIG-1).",
                ),
            ),
            question(
                "“AI 풍자는 제50조 예외라서 표시를 안 해도 돼요”라는 말을 들었어요. 무엇이 맞을까요?",
                wrong(
                    "맞는 말이에요. 풍자는 예외예요.",
                    "명백한 풍자 작품의 표시 방식을 부드럽게 해 줄 뿐, 표시를 없애 주지는 않아요.",
                ),
                wrong("표시는 사진에만 필요해요.", "표시는 종류와 상관없이 어떻게 만들었는지를 알려 줘요."),
                right(
                    "명백한 풍자라도 작품을 해치지 않는 방식으로 밝혀야 하고, 이곳의 규칙은 어느 경우든 표시를 요구해요.",
                    "맞아요. 그 조항이 누구에게 적용되는지는 경우마다 다르지만, LAB-1은 이곳의 모두에게 적용돼요.",
                ),
            ),
            question(
                "내 패러디를 다른 게시판에서 진짜로 믿고 있어요. 가장 먼저 할 일은 무엇일까요?",
                right(
                    "작품을 내리거나 착각할 수 없게 고쳐 올리고, 지어낸 것이라고 분명히 알려요.",
                    "맞아요. 누구 탓인지보다 빨리 바로잡는 게 중요해요.",
                ),
                wrong(
                    "아무것도 안 해요. 속은 사람 잘못이에요.",
                    "그 대가는 속은 사람이 아니라 작품에 나온 사람이 치러요.",
                ),
                wrong(
                    "이곳 설명글에 ‘풍자’라고 덧붙여요.",
                    "그쪽에 있는 사본에는 설명글이 없어요. 지어낸 것임은 그림 안에서 보여야 해요.",
                ),
            ),
        ),
        references(
            (
                "WITNESS·MIT Co-Creation Studio, Just Joking! Deepfakes, satire and the politics of synthetic media(2021). 누리집에서 제목으로 검색",
                JUST_JOKING,
            ),
            (
                "유럽연합 사법재판소 2014년 9월 3일 판결, C-201/13(Deckmyn). 누리집에서 사건 번호로 검색",
                CURIA,
            ),
            ("유럽연합 지침 (EU) 2019/790 제17조 제7항", COPYRIGHT_DIRECTIVE),
            ("유럽연합 규정 (EU) 2024/1689(인공지능법) 제50조 제4항", AI_ACT),
            ("「저작권법」 제35조의5. 누리집에서 제목으로 검색", KOREAN_LAWS),
        ),
    ),
)

SATIRE_AND_HARM = Resource(
    slug="satire-parody-and-harm", kind="case_study", partner="example-seoul-media-ethics-lab", en=EN, ko=KO,
    audiences=("fans", "moderators", "researchers"), topics=("social", "legal"), level="intermediate", minutes=11,
    jurisdictions=("KR", "EU", "US"), rule_codes=("DIG-1", "HAT-1", "HAR-1", "DEC-1", "DEC-2", "LAB-1"),
    review_due=LAW_DUE,
)  # fmt: skip
