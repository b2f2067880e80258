"""Consent and the dignity of idols."""

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
    wrong,
)
from education.first_content.shape import Resource, ResourceText
from education.first_content.sources import GDPR, KOREAN_LAWS, PAI_PRACTICES, UNESCO_DEEPFAKES

EN = ResourceText(
    title="A famous face is still somebody's face: consent and the dignity of idols",
    summary="Idols live from being looked at, and still have a say in how. What consent means when the person is famous, why a label cannot replace it, and how to make edits that an idol could enjoy.",
    body=(
        paragraph(
            "Fan art is older than the internet. It says: I have looked at you for a long time, and this is what I saw. Most idols know and like this. But looking closely at somebody is not the same as being allowed to do everything with what one sees.",
        ),
        heading("What being famous does, and does not do"),
        paragraph(
            "Whoever steps onto a stage accepts being watched, photographed there and reviewed. That is consent to a performance. It is not consent to have one's face put on another body, one's voice made to say new sentences, or one's bedroom window turned into a photocard. The nearer an edit comes to a person's body, home, feelings or beliefs, the less the stage can stand in for a yes.",
            "There is also a difference of power. A fan can delete a post; an idol cannot delete a rumour. Many idols signed their contracts very young, cannot answer freely in public, and read what is written about them at night. Silence is therefore not a yes.",
        ),
        heading("Four kinds of yes"),
        accordion(
            (
                "A yes in general",
                "An agency publishes terms for fan works, or a verified agency states here that edits are welcome. Keep to its limits. Where the preference reads “no AI” or “no face swaps”, that is the answer, and the upload form will remind you.",
            ),
            (
                "A yes to this one thing",
                "The person agreed to this use. Keep the message in which they said so, and do not stretch it: a yes to one poster is not a yes to a series, and a yes can be taken back.",
            ),
            (
                "No answer",
                "Most edits fall here. Stay with what the person did in public, be kind, and say truthfully that nobody was asked. The form has the honest choice for that: “I am not sure”.",
            ),
            (
                "A yes that does not count",
                "For sexual edits of real people no claimed consent is accepted here, and for anybody under 19 nobody can give consent to romantic or sexual framing.",
            ),
        ),
        callout(
            "info",
            "The fan-signing test",
            "Picture the table, the marker pen and the person across from you. Would you hand over this edit and say: “I made this”? If you would rather hide it, do not publish it.",
        ),
        heading("Dignity in practice"),
        paragraph(
            "Dignity means that a person is never only a thing for somebody else's use. In pictures it is lost in small steps: a crop that leaves only a body part, a slider that makes somebody thinner or swollen for a laugh, a collapse on stage turned into a sticker. Each of them teaches the next viewer that this is how one looks at people.",
        ),
        dos_donts(
            (
                "Work with light, costume, colour, lettering and mood.",
                "Look up the depiction preference before you begin.",
                "In a face swap, ask about both people: the owner of the face and the owner of the body.",
                "Take an edit down when the joke turns against the person, even if you meant well.",
            ),
            (
                "No rating, shrinking or swelling of bodies and faces.",
                "No edit that shows a private place or a private moment, however beautiful it is.",
                "No goods, advertising or endorsements with somebody's name, face or voice.",
                "No friends or classmates without their clear yes: fame is no excuse there at all.",
            ),
        ),
        callout(
            "law",
            "Where the law stands behind this",
            "In Korea, the Unfair Competition Prevention Act has protected the commercial value of a well-known person's name, portrait and voice since 8 June 2022. In the European Union, a picture in which somebody can be recognised can be personal data under the GDPR (applies since 25 May 2018). As of November 2026, from our notes; read the official text before you rely on it. Not legal advice.",
        ),
        heading("If you are not sure"),
        paragraph(
            "Doubt is a good sign: it means that you see a person. Choose the gentler version, ask in the comments of your own draft group, or leave the face out altogether. Hands, colours, a lightstick and three words from a lyric you may quote can carry more feeling than a perfect face.",
            "And if somebody shows you that an edit hurt, you need not defend yourself first. Take it down, say sorry once, and make a new one. Nobody here loses standing for withdrawing their own work.",
        ),
        quiz(
            question(
                "An agency has stated “no AI edits” for a member. You would like to extend a stage photograph with AI by two centimetres of background. What now?",
                wrong(
                    "Two centimetres are nothing, so it is no AI edit.",
                    "The person is untouched, that is true. Still AI replaced a part, and the stated wish covers AI edits without a minimum size.",
                ),
                right(
                    "Extend the background by hand, or crop differently.",
                    "Yes. You get the same format and the wish is respected.",
                ),
                wrong(
                    "Use AI and label it clearly.",
                    "The label would be right, but it only tells how it was made. It cannot turn a no into a yes.",
                ),
            ),
            question(
                "A member once laughed about an unlucky freeze-frame of their own face. Can it become a meme?",
                right(
                    "Yes, in the spirit in which they laughed, and for as long as it stays kind.",
                    "Right. The person opened the joke. If it turns into mockery of looks, it is over.",
                ),
                wrong(
                    "No, faces must never be funny.",
                    "Humour is welcome here. The question is who laughs, and about what.",
                ),
                wrong(
                    "Yes, and from now on with any of their faces.",
                    "A yes to one moment is not a yes to all of them.",
                ),
            ),
            question(
                "Which of these is consent?",
                wrong(
                    "The idol follows fan art accounts.",
                    "A friendly sign, but nobody was asked about your edit.",
                ),
                wrong(
                    "Nobody has complained for a year.",
                    "Silence is not a yes, least of all from people who may not speak freely.",
                ),
                right(
                    "The agency's published terms allow edits of this set of pictures.",
                    "Yes, within those terms. Read them again when they change.",
                ),
            ),
        ),
        references(
            (
                "Unfair Competition Prevention and Trade Secret Protection Act (Korea), article 2, item 1 (ta); search the site for the title",
                KOREAN_LAWS,
            ),
            ("Regulation (EU) 2016/679 (GDPR)", GDPR),
            (
                "Partnership on AI: Responsible Practices for Synthetic Media (consent, disclosure, transparency)",
                PAI_PRACTICES,
            ),
            ("UNESCO: Deepfakes and the crisis of knowing; search the site for the title", UNESCO_DEEPFAKES),
        ),
    ),
)

KO = ResourceText(
    title="유명해도 얼굴의 주인은 그 사람: 당사자 동의와 아이돌의 존엄",
    summary="아이돌은 보여 주는 일을 하지만, 어떻게 보일지 정할 권리도 있어요. 유명한 사람의 동의란 무엇인지, 표시가 왜 동의를 대신할 수 없는지, 아이돌도 기뻐할 작품은 어떻게 만드는지 이야기해요.",
    body=(
        paragraph(
            "팬의 그림은 인터넷보다 오래됐어요. ‘오랫동안 바라봤고, 내 눈에는 이렇게 보였어요’라는 마음이 담겨 있지요. 많은 아이돌도 그 마음을 알고 좋아해요. 하지만 누군가를 오래 바라봤다고 해서 본 것을 마음대로 해도 되는 건 아니에요.",
        ),
        heading("유명하다는 것의 뜻"),
        paragraph(
            "무대에 오르는 사람은 그곳에서 보이고 찍히고 평가받는 것을 받아들여요. 공연에 대한 동의예요. 얼굴을 다른 몸에 붙이고, 하지 않은 말을 목소리로 만들고, 방 창문을 포토카드로 꾸며도 된다는 동의는 아니에요. 몸, 집, 감정, 신념에 가까워질수록 ‘무대에 섰으니까’라는 말은 힘을 잃어요.",
            "힘의 차이도 있어요. 팬은 게시물을 지울 수 있지만 아이돌은 소문을 지울 수 없어요. 아주 어릴 때 계약하고, 공개된 자리에서 마음대로 답하기 어렵고, 밤에 혼자 자신에 관한 글을 읽는 사람도 많아요. 그래서 아무 말이 없다고 동의한 것으로 볼 수는 없어요.",
        ),
        heading("동의의 네 가지 모습"),
        accordion(
            (
                "두루 허락한 경우",
                "소속사가 팬 작품의 이용 조건을 공개했거나, 확인된 소속사가 이곳에 ‘편집 환영’이라고 밝힌 경우예요. 정해 둔 범위를 지켜 주세요. ‘AI 편집 불가’나 ‘얼굴 합성 불가’라면 그게 답이고, 올릴 때 화면에서도 알려 드려요.",
            ),
            (
                "이번 한 가지를 허락한 경우",
                "당사자가 바로 이 쓰임에 동의한 경우예요. 동의한 메시지를 보관하고 넓혀서 해석하지 마세요. 포스터 한 장에 대한 동의는 시리즈 전체에 대한 동의가 아니고, 동의는 거둘 수도 있어요.",
            ),
            (
                "답이 없는 경우",
                "대부분의 작품이 여기에 들어가요. 공개된 활동 안에서 다정하게 만들고, 아무에게도 묻지 않았다는 사실을 그대로 적어 주세요. 제작 정보에는 ‘잘 모르겠음’이라는 솔직한 선택지가 있어요.",
            ),
            (
                "동의로 보지 않는 경우",
                "실제 인물을 성적으로 편집한 작품은 동의를 받았다고 해도 받지 않아요. 만 19세 미만인 사람을 연애나 성적 대상으로 다루는 일에는 누구도 대신 동의할 수 없어요.",
            ),
        ),
        callout(
            "info",
            "팬 사인회를 떠올려 보기",
            "책상과 펜, 그리고 맞은편에 앉은 그 사람을 떠올려 보세요. “제가 만들었어요” 하고 이 작품을 건넬 수 있나요? 숨기고 싶다면 공개하지 않는 편이 좋아요.",
        ),
        heading("작품 속의 존엄"),
        paragraph(
            "존엄하다는 건 누구도 남의 쓸모를 위한 물건이 아니라는 뜻이에요. 작품 속에서 존엄은 조금씩 무너져요. 신체 일부만 남긴 자르기, 웃기려고 얼굴과 몸을 줄이고 부풀린 보정, 무대에서 쓰러진 순간으로 만든 스티커. 하나하나가 다음에 볼 사람에게 ‘사람을 이렇게 봐도 된다’고 가르쳐요.",
        ),
        dos_donts(
            (
                "빛, 의상, 색, 글자, 분위기로 표현하기",
                "시작하기 전에 당사자가 밝힌 뜻부터 확인하기",
                "얼굴을 합성할 때 얼굴의 주인과 몸의 주인을 모두 생각하기",
                "좋은 뜻이었더라도 농담이 조롱으로 번지면 작품을 내리기",
            ),
            (
                "외모에 점수를 매기거나 얼굴과 몸을 줄이고 부풀리지 않기",
                "아무리 예뻐도 사적인 공간이나 순간은 소재로 쓰지 않기",
                "이름, 얼굴, 목소리로 상품이나 광고를 만들지 않기",
                "친구나 같은 반 학생은 분명한 동의 없이 쓰지 않기",
            ),
        ),
        callout(
            "law",
            "법의 뒷받침",
            "한국에서는 「부정경쟁방지 및 영업비밀보호에 관한 법률」이 2022년 6월 8일부터 널리 알려진 사람의 이름, 초상, 목소리가 지닌 경제적 가치를 보호해요. 유럽연합에서는 알아볼 수 있는 사람의 사진이 「일반 개인정보 보호법(GDPR)」(2018년 5월 25일부터 적용)의 개인정보가 될 수 있어요. 2026년 11월 기준으로 정리했으니 중요한 일이라면 공식 원문을 확인해 주세요. 법률 자문은 아니에요.",
        ),
        heading("망설여질 때"),
        paragraph(
            "망설인다는 건 좋은 신호예요. 작품 속 사람이 보인다는 뜻이니까요. 더 순한 쪽을 고르거나, 함께 만드는 친구에게 물어보거나, 얼굴을 아예 빼 보세요. 손과 색, 응원봉, 인용해도 되는 가사 세 낱말이 완벽한 얼굴보다 더 많은 마음을 전할 때가 있어요.",
            "누군가 작품 때문에 상처받았다고 알려 준다면 먼저 변명하지 않아도 돼요. 작품을 내리고, 한 번 사과하고, 새로 만들면 돼요. 스스로 작품을 내렸다고 불이익을 받는 일은 없어요.",
        ),
        quiz(
            question(
                "소속사가 어느 멤버에 대해 ‘AI 편집 불가’라고 밝혔어요. 무대 사진의 배경을 AI로 2센티미터만 넓히고 싶다면 어떻게 할까요?",
                wrong(
                    "2센티미터는 아주 조금이니까 AI 편집이 아니에요.",
                    "사람은 건드리지 않았지만 AI가 일부를 채웠어요. 밝혀 둔 뜻에는 ‘얼마부터’라는 기준이 없어요.",
                ),
                right(
                    "배경을 직접 넓히거나 다르게 잘라요.",
                    "맞아요. 원하는 크기를 얻으면서 밝혀 둔 뜻도 지킬 수 있어요.",
                ),
                wrong(
                    "AI를 쓰고 분명히 표시해요.",
                    "표시는 알맞지만 만든 방법을 알려 줄 뿐이에요. 안 된다는 뜻을 된다는 뜻으로 바꾸지는 못해요.",
                ),
            ),
            question(
                "멤버가 자신의 우스운 정지 화면을 보고 크게 웃은 적이 있어요. 밈으로 만들어도 될까요?",
                right(
                    "돼요. 그 사람이 웃은 마음 그대로, 다정함을 잃지 않는 동안은요.",
                    "맞아요. 본인이 먼저 웃음을 열었어요. 외모를 놀리는 쪽으로 바뀌면 거기서 멈춰야 해요.",
                ),
                wrong(
                    "안 돼요. 얼굴은 절대 웃음거리가 될 수 없어요.",
                    "유머는 환영해요. 누가 무엇 때문에 웃는지가 중요해요.",
                ),
                wrong(
                    "돼요. 앞으로는 어떤 표정이든 쓸 수 있어요.",
                    "한순간에 대한 허락이 모든 순간에 대한 허락은 아니에요.",
                ),
            ),
            question(
                "다음 가운데 동의라고 할 수 있는 것은 무엇일까요?",
                wrong(
                    "그 아이돌이 팬 아트 계정을 팔로우해요.",
                    "반가운 신호지만 이 작품에 대해 물어본 건 아니에요.",
                ),
                wrong(
                    "일 년 동안 아무도 항의하지 않았어요.",
                    "조용하다고 동의한 건 아니에요. 자유롭게 말하기 어려운 사람이라면 더욱 그래요.",
                ),
                right(
                    "소속사가 공개한 조건에서 이 사진들의 편집을 허용해요.",
                    "맞아요. 그 조건 안에서는요. 조건이 바뀌면 다시 읽어 주세요.",
                ),
            ),
        ),
        references(
            (
                "「부정경쟁방지 및 영업비밀보호에 관한 법률」 제2조 제1호 타목. 누리집에서 제목으로 검색",
                KOREAN_LAWS,
            ),
            ("유럽연합 규정 (EU) 2016/679(GDPR)", GDPR),
            ("Partnership on AI, Responsible Practices for Synthetic Media(영어)", PAI_PRACTICES),
            (
                "유네스코, Deepfakes and the crisis of knowing(영어). 누리집에서 제목으로 검색",
                UNESCO_DEEPFAKES,
            ),
        ),
    ),
)

DIGNITY_OF_IDOLS = Resource(
    slug="consent-and-the-dignity-of-idols", kind="lesson", partner="example-seoul-media-ethics-lab", en=EN, ko=KO,
    audiences=("fans", "artists_agencies"), topics=("social",), level="intro", minutes=9,
    jurisdictions=("KR", "EU", "INT"), rule_codes=("CON-1", "CON-2", "DIG-1", "PRI-1", "PRI-2"),
)  # fmt: skip
