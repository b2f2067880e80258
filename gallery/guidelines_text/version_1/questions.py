"""Version 1, the three scenarios of the check on first acceptance. Wrong answers teach and never shame."""

# ruff: noqa: E501 - Hangul counts double; sentences are kept whole so that a change of words reads as one

from gallery.guidelines_text.shape import Bilingual, ChoiceText, QuestionText

FACE_SWAP = QuestionText(
    situation=Bilingual(
        en="With an AI tool you put an idol's face onto a dancer from another video. It looks real, and nothing about it is mean. "
        "Then you notice that the idol's agency has stated here: “no face swaps”. What do you do?",
        ko="AI 도구로 다른 영상 속 댄서의 몸에 아이돌의 얼굴을 합성했어요. 진짜처럼 보이고 나쁜 뜻도 전혀 없어요. "
        "그런데 그 아이돌의 소속사가 이곳에 ‘얼굴 합성 불가’라고 밝혀 둔 것을 알게 됐어요. 어떻게 할까요?",
    ),
    choices=(
        ChoiceText(
            text=Bilingual(
                en="Upload it and label it clearly as an AI face swap.",
                ko="AI로 얼굴을 합성했다고 분명히 표시하고 올려요.",
            ),
            is_right=False,
            explanation=Bilingual(
                en="Labelling is a good habit, and it is always needed. But a label only says how a picture was made. It does not "
                "replace the wish of the person whose face it is.",
                ko="표시는 꼭 필요하고 좋은 습관이에요. 하지만 표시는 어떻게 만들었는지를 알려 줄 뿐, 얼굴 주인의 뜻을 대신하지는 못해요.",
            ),
        ),
        ChoiceText(
            text=Bilingual(
                en="Leave the swap out and make a different edit that fits the stated wish.",
                ko="합성한 작품은 올리지 않고, 밝혀 둔 뜻에 맞는 다른 작품을 만들어요.",
            ),
            is_right=True,
            explanation=Bilingual(
                en="Yes. A stated wish counts here, even when the edit is kind. And a face swap always touches two people: the dancer "
                "did not agree either. A retouched stage photograph or a collage may be just right.",
                ko="맞아요. 좋은 뜻으로 만들었더라도 밝혀 둔 뜻을 먼저 따라요. 얼굴 합성에는 늘 두 사람이 얽혀 있고, 댄서도 동의한 적이 없어요. "
                "무대 사진을 보정하거나 콜라주로 만들어 보면 어떨까요?",
            ),
        ),
        ChoiceText(
            text=Bilingual(
                en="Upload it as a parody: idols are public figures.",
                ko="아이돌은 공인이니까 패러디라고 적고 올려요.",
            ),
            is_right=False,
            explanation=Bilingual(
                en="Many people think so, and public figures do have to accept comment on their work. But being famous is not consent "
                "to having one's face put on somebody else's body.",
                ko="그렇게 생각하는 사람이 많고, 유명한 사람이 활동에 대한 평가를 받아들여야 하는 것도 맞아요. 하지만 유명하다는 것이 "
                "자기 얼굴을 남의 몸에 붙여도 된다는 동의는 아니에요.",
            ),
        ),
        ChoiceText(
            text=Bilingual(
                en="Upload it and take it down if the agency complains.",
                ko="일단 올리고 소속사가 항의하면 내려요.",
            ),
            is_right=False,
            explanation=Bilingual(
                en="Being ready to take it down is fair. But the agency has already answered, and a picture that has been "
                "copied elsewhere cannot be called back.",
                ko="내릴 마음이 있다는 건 좋아요. 하지만 소속사는 이미 답을 했고, 다른 곳으로 복사된 사진은 되돌릴 수 없어요.",
            ),
        ),
    ),
)

DORMITORY = QuestionText(
    situation=Bilingual(
        en="A friend sends you a lovely photograph: an idol, relaxed, stepping out of the dormitory. The building can be "
        "recognised in the background. You would like to turn it into a photocard. What is the best choice?",
        ko="친구가 사진 한 장을 보내 줬어요. 아이돌이 편안한 모습으로 숙소에서 나오는 예쁜 사진이에요. 배경의 건물은 알아볼 수 있어요. "
        "이 사진으로 포토카드를 만들고 싶다면 어떻게 하는 게 가장 좋을까요?",
    ),
    choices=(
        ChoiceText(
            text=Bilingual(
                en="Upload it: the site removes location data from files anyway.",
                ko="사이트가 파일의 위치 정보를 지워 주니까 그대로 올려요.",
            ),
            is_right=False,
            explanation=Bilingual(
                en="True, location data is removed from what we publish. But the building is in the picture itself, and fans find a "
                "place from far less than that.",
                ko="공개되는 파일에서 위치 정보가 지워지는 건 맞아요. 하지만 건물이 사진 안에 그대로 보여요. 훨씬 작은 단서로도 장소를 찾아낼 수 있어요.",
            ),
        ),
        ChoiceText(
            text=Bilingual(
                en="Blur the building and then upload it.", ko="건물을 흐리게 처리한 다음 올려요."
            ),
            is_right=False,
            explanation=Bilingual(
                en="A kind thought, and blurring is right for passers-by. Here the moment itself is private: the idol was at home. "
                "Sharing it also rewards those who wait outside dormitories.",
                ko="배려하는 마음이 좋아요. 행인을 가릴 때는 맞는 방법이에요. 하지만 이 순간은 집 앞이라는 사적인 순간이에요. 이런 사진을 나누면 "
                "숙소 앞에서 기다리는 행동을 부추기게 돼요.",
            ),
        ),
        ChoiceText(
            text=Bilingual(
                en="Wait a few weeks until nobody is looking there any more.",
                ko="관심이 가라앉도록 몇 주 기다렸다가 올려요.",
            ),
            is_right=False,
            explanation=Bilingual(
                en="Waiting does help with travel plans. A home, though, is still a home next month, and so is the danger for "
                "those who live in it.",
                ko="여행 일정이라면 기다리는 게 도움이 돼요. 하지만 집은 다음 달에도 집이고, 그곳에 사는 사람이 겪을 위험도 그대로예요.",
            ),
        ),
        ChoiceText(
            text=Bilingual(
                en="Leave it, and make the photocard from a stage or an official picture.",
                ko="이 사진은 쓰지 않고, 무대 사진이나 공식 사진으로 포토카드를 만들어요.",
            ),
            is_right=True,
            explanation=Bilingual(
                en="Yes. Home is off limits, however pretty the picture. With a stage or official picture whose terms allow edits, "
                "the card is one that the idol could enjoy as well.",
                ko="맞아요. 아무리 예쁜 사진이라도 집은 지켜 줘야 해요. 편집을 허용한 무대 사진이나 공식 사진으로 만들면 아이돌도 함께 기뻐할 수 있는 "
                "포토카드가 돼요.",
            ),
        ),
    ),
)

BREAKING_NEWS = QuestionText(
    situation=Bilingual(
        en="For fun you made a picture that looks like a breaking-news screenshot: two idols, both adults, “confirm” that they are "
        "dating. AI made the studio background. Your friends know that it is a joke. How can it be shown here?",
        ko="재미로 뉴스 속보 화면처럼 보이는 작품을 만들었어요. 성인인 두 아이돌이 ‘열애를 인정했다’는 내용이고, 스튜디오 배경은 AI로 만들었어요. "
        "친구들은 모두 장난인 걸 알아요. 이곳에는 어떻게 올려야 할까요?",
    ),
    choices=(
        ChoiceText(
            text=Bilingual(
                en="With the label “AI-modified”, because the background is AI.",
                ko="배경을 AI로 만들었으니 ‘AI 수정’ 표시를 붙여 올려요.",
            ),
            is_right=False,
            explanation=Bilingual(
                en="That label is right and belongs on it. But it answers only how the picture was made. It does not tell anybody that "
                "the news is untrue.",
                ko="그 표시는 맞고, 꼭 붙여야 해요. 하지만 어떻게 만들었는지만 알려 줄 뿐, 뉴스가 사실이 아니라는 건 알려 주지 못해요.",
            ),
        ),
        ChoiceText(
            text=Bilingual(
                en="With “just for fun, not real” in the description.",
                ko="설명글에 ‘재미로 만든 거예요, 사실 아님’이라고 적고 올려요.",
            ),
            is_right=False,
            explanation=Bilingual(
                en="Good that you want to say it. But descriptions get lost as soon as somebody saves and shares the picture, and then "
                "it looks like news again.",
                ko="밝히려는 마음은 좋아요. 하지만 누군가 그림만 저장해 나누는 순간 설명글은 사라지고, 다시 진짜 뉴스처럼 보이게 돼요.",
            ),
        ),
        ChoiceText(
            text=Bilingual(
                en="Redesigned: no news frame, no “confirmed”, “fan fiction” inside the picture, and the AI label.",
                ko="뉴스 틀과 ‘인정’ 문구를 빼고, 그림 안에 ‘팬 픽션’이라고 적고, AI 표시도 붙여 올려요.",
            ),
            is_right=True,
            explanation=Bilingual(
                en="Yes. Now the picture itself says that it is a story, wherever it travels, and the label says how it was made. "
                "If you used somebody's photographs under their terms, name the photographers too.",
                ko="맞아요. 이제 어디로 퍼져도 그림 스스로 지어낸 이야기라고 말해 주고, 표시는 어떻게 만들었는지를 알려 줘요. 다른 사람의 사진을 "
                "조건에 맞게 썼다면 촬영자도 함께 밝혀 주세요.",
            ),
        ),
        ChoiceText(
            text=Bilingual(
                en="As it is: dating is nothing bad, so nobody is hurt.",
                ko="연애가 나쁜 일도 아니고 다칠 사람도 없으니 그대로 올려요.",
            ),
            is_right=False,
            explanation=Bilingual(
                en="True, dating is nothing bad. But a false rumour takes away the choice of what to tell about one's own life, "
                "and rumours have cost people their peace and their work.",
                ko="연애가 나쁜 일이 아닌 건 맞아요. 하지만 거짓 소문은 자기 이야기를 스스로 꺼낼 권리를 빼앗고, 마음의 평화와 일까지 "
                "잃게 할 수 있어요.",
            ),
        ),
    ),
)

QUESTIONS: tuple[QuestionText, ...] = (FACE_SWAP, DORMITORY, BREAKING_NEWS)
