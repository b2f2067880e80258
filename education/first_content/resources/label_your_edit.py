"""How to label an edit."""

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
from education.first_content.sources import AI_ACT, C2PA, IPTC, PAI_PRACTICES

EN = ResourceText(
    title="How to label your edit: a toolkit in ten minutes",
    summary="Which method to choose in the upload form, what the label means, how to write credit and alt text, and what to do when you are not sure. With a checklist to keep.",
    body=(
        paragraph(
            "A good label takes less time than choosing a filter. It protects three people at once: the one in the picture, the one who looks at it, and you, because nobody can say later that you hid something."
        ),
        heading("Step by step"),
        steps(
            "Note while you work: which pictures you took, which tool did what. Afterwards you will not remember.",
            "Choose how it was made. One choice, the strongest that is true.",
            "Name the tools. “GIMP”, “phone app, background fill” is enough.",
            "Give the source: name of the photographer or fansite, and a link to the first post.",
            "Say whether a real person is shown, and on what consent basis. “I am not sure” is an honest answer; a person will then look at it before it appears.",
            "Write the alt text, set a content warning if one fits, and read everything once as a stranger would.",
        ),
        heading("Which method is it?"),
        accordion(
            (
                "Retouched by hand",
                "Light, colour, crop, dust, with tools that do not invent picture content.",
            ),
            (
                "Collage or composite by hand",
                "Several pictures, cut and put together by you. Name the source of each.",
            ),
            (
                "Drawn, designed or typographic",
                "Made from nothing, or from shapes and letters. If you traced a photograph, credit it.",
            ),
            (
                "Changed with AI",
                "AI filled in, extended, removed, restyled, sharpened by inventing detail, or replaced a part. The label reads “AI-modified”.",
            ),
            (
                "Face swap",
                "One person's face on another picture. It counts as changed with AI, however small the face is; check first whether the person welcomes it.",
            ),
            (
                "Made wholly by AI",
                "The picture came out of a prompt or a model, even if you corrected it afterwards. The label reads “AI-generated”.",
            ),
        ),
        callout(
            "info",
            "Between two? Take the stronger one",
            "A collage with one AI-filled corner is AI-modified. A generated picture with hand-painted eyes is still AI-generated. Nobody is punished here for labelling too much.",
        ),
        heading("What a label cannot do"),
        paragraph(
            "A label says how a picture was made. It does not say whether it is true, kind or allowed. If the picture could be taken for news, a chat or a real moment, write “fan fiction” into the picture itself as well (rule DEC-1). And no label opens the door for sexual edits of real people.",
            "A label must also stay on. We put it on the page, the card, the download and the feed, and write it into the file as the IPTC “digital source type”. Please do not crop, cover or strip it (rule LAB-2). Marks such as C2PA Content Credentials show who signed a file and what was recorded about it; a picture without them is not suspicious for that reason, because most files have none.",
        ),
        heading("Credit and alt text"),
        dos_donts(
            (
                "“Photo: @exampleFansite, link to the first post. Colours and frame: me.”",
                "“Two dancers in silver under blue light; the left one laughs. Hand-lettered title in Hangul.”",
                "Content warning “strong patterns or flashing look” for glitch effects.",
                "Tag only those who can really be seen.",
            ),
            (
                "No “credit to the owner”, no “found online”.",
                "No alt text such as “image of” or a list of hashtags.",
                "No title such as “unreleased teaser” for something you made.",
                "No “100 % real” and no “no AI” if a tool filled in even a corner.",
            ),
        ),
        heading("Your checklist"),
        bullets(
            "Method: the strongest that is true.",
            "Tools and sources are named.",
            "Wishes of the person looked up.",
            "Fiction visible inside the picture.",
            "Alt text describes, title does not mislead.",
            "I could explain each step to the person shown.",
        ),
        callout(
            "law",
            "Is it a legal duty?",
            "Article 50 of the European AI Act applies from 2 August 2026, and Korea's AI Basic Act entered into force on 22 January 2026. Whom they bind depends on the case (see our lessons on both). The rules of this site bind everybody who uploads. As of November 2026, from our notes; read the official text before you rely on it. Not legal advice.",
        ),
        quiz(
            question(
                "You enlarge an old stage photograph with a tool that invents new detail in the hair. Which method?",
                wrong(
                    "Retouched by hand.",
                    "It feels like sharpening, but the detail was not in the photograph.",
                ),
                right("Changed with AI.", "Yes: AI added picture content. The label reads AI-modified."),
                wrong("Made wholly by AI.", "Most of the picture is still the photograph."),
            ),
            question(
                "A friend sends a picture without Content Credentials. What follows?",
                wrong("It is AI.", "Nothing of the kind: most real photographs have none."),
                wrong("It is authentic.", "Their absence proves nothing in this direction either."),
                right(
                    "Nothing. I ask for the source.",
                    "Right. A signature tells who signed; no signature tells nothing.",
                ),
            ),
            question(
                "Your wedding-style poster of two adult members is labelled AI-generated. What is missing?",
                right(
                    "“Fan fiction” inside the picture and in the title.",
                    "Yes. The label says how it was made, not that the wedding is invented. And look up both members' wishes and birth dates.",
                ),
                wrong(
                    "Nothing, the label is there.",
                    "Without the label's context, after three re-shares, it is a wedding photograph.",
                ),
                wrong("A smaller label.", "Labels are to be seen at once."),
            ),
        ),
        references(
            ("IPTC NewsCodes: Digital Source Type", IPTC),
            ("Regulation (EU) 2024/1689 (AI Act), article 50", AI_ACT),
            ("Partnership on AI: Responsible Practices for Synthetic Media", PAI_PRACTICES),
            ("Coalition for Content Provenance and Authenticity (C2PA)", C2PA),
        ),
    ),
)

KO = ResourceText(
    title="내 작품에 표시하는 법: 10분 실천 도구",
    summary="올릴 때 어떤 방법을 고르는지, 표시가 무엇을 뜻하는지, 출처와 대체 텍스트는 어떻게 쓰는지, 애매할 때는 어떻게 하는지 알려 드려요. 두고 쓸 점검표도 있어요.",
    body=(
        paragraph(
            "제대로 표시하는 데는 필터를 고르는 것보다 시간이 덜 걸려요. 그리고 세 사람을 한꺼번에 지켜 줘요. 작품에 나온 사람, 작품을 보는 사람, 그리고 만든 나예요. 나중에 누구도 무언가를 숨겼다고 말할 수 없으니까요."
        ),
        heading("차례대로 하기"),
        steps(
            "작업하면서 적어 둬요. 어떤 사진을 썼고 어떤 도구가 무엇을 했는지, 끝나고 나면 잊어버려요.",
            "만든 방법을 골라요. 사실인 것 가운데 가장 강한 하나예요.",
            "사용한 도구를 적어요. ‘GIMP’, ‘휴대폰 앱의 배경 채우기’ 정도면 충분해요.",
            "출처를 적어요. 촬영자나 팬사이트의 이름과 처음 올라온 게시물 링크예요.",
            "실제 인물이 나오는지, 동의 근거는 무엇인지 밝혀요. ‘잘 모르겠음’도 솔직한 답이에요. 그때는 공개되기 전에 사람이 살펴봐요.",
            "대체 텍스트를 쓰고, 필요하면 내용 주의를 달고, 처음 보는 사람의 눈으로 한 번 읽어요.",
        ),
        heading("어떤 방법일까"),
        accordion(
            ("직접 보정", "빛, 색, 자르기, 먼지 지우기. 없던 내용을 지어내지 않는 도구를 썼을 때예요."),
            ("직접 만든 콜라주·합성", "여러 사진을 직접 오려 붙였을 때예요. 사진마다 출처를 적어요."),
            (
                "그림·디자인·타이포그래피",
                "아무것도 없는 데서, 또는 도형과 글자로 만들었을 때예요. 사진을 따라 그렸다면 출처를 밝혀요.",
            ),
            (
                "AI로 일부 수정",
                "AI가 일부를 채우거나 넓히거나 지우거나 화풍을 바꾸거나, 없던 세부를 지어내 선명하게 만들었을 때예요. ‘AI 수정’이라고 표시돼요.",
            ),
            (
                "얼굴 합성",
                "한 사람의 얼굴을 다른 사진에 옮겼을 때예요. 아무리 작아도 AI로 수정한 것으로 봐요. 그 사람이 원하는지부터 확인해 주세요.",
            ),
            (
                "AI로 전체 생성",
                "프롬프트나 모델에서 나온 그림이에요. 나중에 손봤더라도 그래요. ‘AI 생성’이라고 표시돼요.",
            ),
        ),
        callout(
            "info",
            "둘 사이에서 망설여지면 더 강한 쪽",
            "AI로 한 귀퉁이를 채운 콜라주는 ‘AI 수정’이에요. 눈을 직접 그려 넣은 생성 이미지는 여전히 ‘AI 생성’이에요. 지나치게 표시했다고 불이익을 받는 일은 없어요.",
        ),
        heading("표시가 못 하는 일"),
        paragraph(
            "표시는 어떻게 만들었는지를 알려 줘요. 사실인지, 다정한지, 허용되는지는 알려 주지 않아요. 뉴스나 대화, 실제 순간으로 보일 수 있다면 그림 안에도 ‘팬 픽션’이라고 적어 주세요(규칙 DEC-1). 그리고 어떤 표시를 붙여도 실제 인물을 성적으로 편집한 작품은 올릴 수 없어요.",
            "표시는 떨어지지 않아야 해요. 저희는 작품 페이지, 카드, 내려받은 파일, 피드에 표시하고 파일에도 IPTC ‘디지털 소스 유형’을 적어요. 자르거나 가리거나 지우지 말아 주세요(규칙 LAB-2). C2PA 같은 출처 정보는 누가 서명했고 무엇이 기록됐는지를 보여 줘요. 대부분의 파일에는 없으니 출처 정보가 없다고 수상한 건 아니에요.",
        ),
        heading("출처와 대체 텍스트"),
        dos_donts(
            (
                "‘사진: @예시팬사이트, 원본 링크. 색감과 틀: 나’처럼 적기",
                "‘파란 조명 아래 은색 옷을 입은 두 사람, 왼쪽 사람이 웃고 있다. 손글씨 한글 제목’처럼 설명하기",
                "글리치 효과에는 ‘강한 무늬나 번쩍임’ 내용 주의 달기",
                "실제로 나온 사람만 태그하기",
            ),
            (
                "‘출처: 원작자’, ‘인터넷에서 주움’이라고 적지 않기",
                "대체 텍스트를 ‘사진:’으로 시작하거나 해시태그로 채우지 않기",
                "직접 만든 작품에 ‘미공개 티저’ 같은 제목을 붙이지 않기",
                "귀퉁이라도 도구가 채웠다면 ‘100% 실제’, ‘AI 아님’이라고 하지 않기",
            ),
        ),
        heading("점검표"),
        bullets(
            "방법: 사실인 것 가운데 가장 강한 것",
            "도구와 출처를 적었음",
            "당사자가 밝힌 뜻을 확인했음",
            "지어낸 것임이 그림 안에서 보임",
            "대체 텍스트는 보이는 대로, 제목은 오해 없이",
            "작품에 나온 사람에게 모든 과정을 설명할 수 있음",
        ),
        callout(
            "law",
            "법적인 의무일까요",
            "유럽연합 「인공지능법」 제50조는 2026년 8월 2일부터 적용됐고, 한국의 「인공지능 발전과 신뢰 기반 조성 등에 관한 기본법」은 2026년 1월 22일에 시행됐어요. 누구에게 적용되는지는 경우마다 달라요(각각의 강의 자료를 봐 주세요). 이곳의 규칙은 올리는 모든 사람에게 적용돼요. 2026년 11월 기준으로 정리했으니 중요한 일이라면 공식 원문을 확인해 주세요. 법률 자문은 아니에요.",
        ),
        quiz(
            question(
                "오래된 무대 사진을 키우면서 머리카락의 세부를 새로 지어내는 도구를 썼어요. 어떤 방법일까요?",
                wrong("직접 보정", "선명하게 한 것 같지만 그 세부는 원래 사진에 없던 거예요."),
                right("AI로 일부 수정", "맞아요. AI가 내용을 더했어요. ‘AI 수정’이라고 표시돼요."),
                wrong("AI로 전체 생성", "대부분은 여전히 원래 사진이에요."),
            ),
            question(
                "친구가 보낸 사진에 출처 정보가 없어요. 무엇을 알 수 있을까요?",
                wrong("AI로 만든 사진이에요.", "그렇지 않아요. 대부분의 진짜 사진에도 없어요."),
                wrong("진짜 사진이에요.", "그 반대도 증명되지 않아요."),
                right(
                    "아무것도 알 수 없어요. 어디서 났는지 물어봐요.",
                    "맞아요. 서명은 누가 서명했는지를 알려 주고, 서명이 없으면 아무것도 알려 주지 않아요.",
                ),
            ),
            question(
                "성인 멤버 두 사람의 결혼식 포스터에 ‘AI 생성’ 표시가 있어요. 무엇이 빠졌을까요?",
                right(
                    "그림 안과 제목의 ‘팬 픽션’이라는 말",
                    "맞아요. 표시는 결혼식이 지어낸 것이라고 말해 주지 않아요. 두 사람이 밝힌 뜻과 생년월일도 확인해 주세요.",
                ),
                wrong("표시가 있으니 빠진 것이 없음", "몇 번 퍼지고 나면 결혼사진처럼 보여요."),
                wrong("더 작은 표시", "표시는 한눈에 보여야 해요."),
            ),
        ),
        references(
            ("IPTC NewsCodes, Digital Source Type(영어)", IPTC),
            ("유럽연합 규정 (EU) 2024/1689(인공지능법) 제50조", AI_ACT),
            ("Partnership on AI, Responsible Practices for Synthetic Media(영어)", PAI_PRACTICES),
            ("C2PA, 콘텐츠 출처와 진본성 연합(영어)", C2PA),
        ),
    ),
)

LABEL_YOUR_EDIT = Resource(
    slug="how-to-label-your-edit", kind="toolkit", partner="example-seoul-media-ethics-lab", en=EN, ko=KO,
    audiences=("fans",), topics=("technical", "social"), level="intro", minutes=10,
    jurisdictions=("EU", "KR", "INT"), rule_codes=("LAB-1", "LAB-2", "COP-1", "COP-2", "DEC-1"), review_due=LAW_DUE,
)  # fmt: skip
