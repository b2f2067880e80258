"""What deepfakes are and are not."""

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
from education.first_content.shape import Resource, ResourceText
from education.first_content.sources import (
    AI_ACT,
    FACES_INDISTINGUISHABLE,
    FOOLED_TWICE,
    UNESCO_DEEPFAKES,
    WITNESS_PREPARE,
)

EN = ResourceText(
    title="What deepfakes are, and what they are not",
    summary="The word is used for everything from a filter to a crime. Three questions sort it out: how was it made, what does it claim, and who could be hurt?",
    body=(
        paragraph(
            "“Deepfake” began as a nickname on the internet around 2017: “deep” from deep learning, “fake” from fake. Since then people have used it for face swaps, cloned voices, invented photographs, jokes with a filter, and sometimes for real pictures that they simply do not want to believe. A word that means everything helps nobody. This lesson gives you a smaller, more useful one.",
        ),
        heading("One definition, from a law"),
        paragraph(
            "The European Union's AI Act (Regulation (EU) 2024/1689, article 3, number 60) calls a deep fake an image, sound or video that AI made or changed, that resembles existing people, objects, places or events, and that would falsely appear to be authentic. Three parts have to come together: AI, resemblance, and a false appearance of being real.",
            "So a fantasy landscape made by AI is not a deepfake, because it resembles nothing that exists. A drawing of an idol is not one, because nobody takes it for a photograph. And a photograph faked by hand with scissors and glue is not one either, because no AI took part, although it may deceive just as well.",
        ),
        callout(
            "info",
            "Two questions that must not be mixed",
            "How was it made? And does it mislead? A picture can be wholly AI and perfectly honest, and a real photograph with a false caption can mislead badly. That is why this site labels how a picture was made, and treats misleading context as a question of its own.",
        ),
        heading("Four things that look alike"),
        accordion(
            (
                "Retouching",
                "Light, colour, grain, skin, a removed lamp post. Nobody is made to do or say anything. Here it counts as handwork, and as AI-modified once AI fills in, extends or replaces a part.",
            ),
            (
                "A fan edit that is openly made up",
                "A poster, a card, a dream concept. Whoever looks at it can see that it is a work of fantasy. It may be AI-generated and still be honest, if it says so.",
            ),
            (
                "A cheapfake",
                "A real picture or clip that lies without AI: cut short, slowed down, mirrored, or given a wrong date. Researchers use this word because simple tricks are easy and common. Do not wait for AI before you become careful.",
            ),
            (
                "A deepfake in the narrow sense",
                "A realistic picture, voice or video of somebody, made or changed with AI, that seems to show what never happened. It can be a labelled parody. It can also be slander, fraud or sexual abuse.",
            ),
        ),
        heading("Why “just look closely” is not enough"),
        paragraph(
            "Lists of tell-tale signs age within months, because every visible mistake is also a target for the next tool. Studies published in 2021 and 2022 already found that many people could not reliably tell AI-made faces or face-swapped videos from real ones, and that people were more confident than they were right. We therefore teach no list of signs here. What lasts longer is asking where a picture comes from.",
        ),
        bullets(
            "Who published it first, and can I open that first post?",
            "Does anybody who was there, or the artist's own channel, say the same?",
            "Does the picture make me angry, curious or triumphant so quickly that I want to share it before thinking?",
            "If it is false, who pays for my mistake?",
        ),
        callout(
            "warn",
            "The other trap",
            "If everything might be fake, a liar can wave away a true recording as “AI”. Doubt is useful when it leads to checking. Doubt that leads nowhere only helps those who have something to hide.",
        ),
        heading("Does it hurt?"),
        paragraph(
            'The technique alone does not decide that. What counts is consent, what the picture claims, and what it does to the person shown. A sexual fake hurts even when everybody knows that it is fake, and it is never allowed here. A false chat with an idol can hurt without a single sexual detail. A labelled, friendly stage poster hurts nobody. The rules <a href="/guidelines/">in the guidelines</a> follow that order: people first, technique second.',
        ),
        quiz(
            question(
                "An AI tool draws a concert hall on the moon. No person is in it. Is it a deepfake in the sense of the definition above?",
                right(
                    "No. It resembles nothing that exists and nobody would take it for real.",
                    "Right. It is AI-generated, and it gets that label here. A deepfake also has to resemble something real and appear authentic.",
                ),
                wrong(
                    "Yes, everything that AI makes is a deepfake.",
                    "Many people use the word that way. It makes the word useless: the moon hall deceives nobody and harms nobody.",
                ),
                wrong(
                    "It depends on whether it is beautiful.",
                    "Quality does not matter. Resemblance to something real and a false appearance of being real do.",
                ),
            ),
            question(
                "A real airport photograph from three years ago is posted as “yesterday, leaving the group”. Which sentence fits?",
                wrong(
                    "It is fine, because the photograph is real.",
                    "The photograph is real, but the message is not. Readers are misled all the same.",
                ),
                right(
                    "It is no deepfake, yet it deceives.",
                    "Exactly. No AI was needed. Rule DEC-1 looks at what people are made to believe.",
                ),
                wrong(
                    "It is a deepfake.",
                    "Without AI it is not one in the narrow sense. A better word is misleading context.",
                ),
            ),
            question(
                "What is the most durable way to check a striking picture?",
                wrong(
                    "Count fingers and look for strange shadows.",
                    "Such signs came and went. Relying on them can make you trust a better fake, or distrust a real picture.",
                ),
                wrong(
                    "Ask whether most comments believe it.",
                    "Comments copy each other. Ten thousand people can have one single source.",
                ),
                right(
                    "Look for the first source and for independent confirmation.",
                    "Yes. It takes longer than a glance, and it still works when the tools get better.",
                ),
            ),
        ),
        references(
            ("Regulation (EU) 2024/1689 (AI Act), article 3(60) and article 50", AI_ACT),
            ("Köbis, Doležalová and Soraperra (2021): Fooled twice. iScience 24(11)", FOOLED_TWICE),
            (
                "Nightingale and Farid (2022): AI-synthesized faces are indistinguishable from real faces and more trustworthy. PNAS 119(8)",
                FACES_INDISTINGUISHABLE,
            ),
            ("UNESCO: Deepfakes and the crisis of knowing; search the site for the title", UNESCO_DEEPFAKES),
            (
                "WITNESS: Synthetic media and deepfakes (“Prepare, Don't Panic”); search the site for the title",
                WITNESS_PREPARE,
            ),
        ),
    ),
)

KO = ResourceText(
    title="딥페이크인 것과 딥페이크가 아닌 것",
    summary="필터부터 범죄까지 모두 ‘딥페이크’라고 부르면 이야기가 엉켜요. 어떻게 만들었는지, 무엇을 사실이라고 하는지, 누가 다칠 수 있는지 세 가지로 나눠 살펴봐요.",
    body=(
        paragraph(
            "‘딥페이크’는 2017년 무렵 인터넷에서 생긴 별명이에요. 딥러닝의 ‘딥’과 가짜라는 뜻의 ‘페이크’를 합쳤어요. 그 뒤로 얼굴 합성, 복제한 목소리, AI로 지어낸 사진, 장난스러운 필터, 심지어 믿고 싶지 않은 진짜 사진까지 이 말로 불러 왔어요. 아무 데나 쓰는 말은 아무것도 설명하지 못해요. 여기서는 뜻을 좁혀서 제대로 써 볼게요.",
        ),
        heading("법에 적힌 정의"),
        paragraph(
            "유럽연합 「인공지능법(AI Act)」(규정 (EU) 2024/1689) 제3조 제60호는 딥페이크를 이렇게 봐요. AI가 만들거나 바꾼 이미지, 소리, 영상이고, 실제로 있는 사람이나 사물, 장소, 사건을 닮았으며, 진짜가 아닌데 진짜처럼 보이는 것이에요. AI, 닮음, 진짜 같은 겉모습, 이 세 가지가 함께 있어야 해요.",
            "그래서 AI로 만든 상상 속 풍경은 딥페이크가 아니에요. 실제로 있는 것을 닮지 않았으니까요. 아이돌을 그린 그림도 아니에요. 사진으로 착각하는 사람이 없으니까요. 가위와 풀로 감쪽같이 꾸민 사진도 AI를 쓰지 않았으니 딥페이크는 아니에요. 그래도 사람을 속이는 힘은 똑같을 수 있어요.",
        ),
        callout(
            "info",
            "섞으면 안 되는 두 가지 질문",
            "어떻게 만들었나요? 그리고 보는 사람이 오해할 수 있나요? AI로만 만든 작품도 솔직할 수 있고, 진짜 사진도 설명이 거짓이면 크게 오해를 불러요. 그래서 이곳에서는 만든 방법을 표시하고, 오해 소지는 따로 살펴봐요.",
        ),
        heading("비슷해 보이는 네 가지"),
        accordion(
            (
                "보정",
                "빛, 색감, 입자, 피부를 다듬고 전봇대를 지우는 정도예요. 하지 않은 말이나 행동을 꾸며 내지 않아요. 직접 했다면 ‘직접 보정’이고, AI가 일부를 채우거나 넓히거나 바꿨다면 ‘AI 수정’이에요.",
            ),
            (
                "지어낸 것이 드러나는 팬 작품",
                "포스터, 포토카드, 꿈꾸던 콘셉트처럼 누가 봐도 상상이라는 걸 알 수 있어요. AI로 만들었더라도 그렇다고 밝히면 솔직한 작품이에요.",
            ),
            (
                "AI 없는 속임수",
                "진짜 사진이나 영상을 잘라 내거나, 느리게 돌리거나, 뒤집거나, 날짜를 틀리게 적는 방법이에요. 연구자들은 ‘칩페이크’라고 불러요. 쉽고 흔해서, AI가 아니라고 마음을 놓으면 안 돼요.",
            ),
            (
                "좁은 뜻의 딥페이크",
                "AI로 만들거나 바꾼 진짜 같은 사진, 목소리, 영상으로, 일어나지 않은 일이 일어난 것처럼 보여요. 표시를 붙인 패러디일 수도 있지만 명예훼손, 사기, 성폭력이 될 수도 있어요.",
            ),
        ),
        heading("‘자세히 보면 안다’의 한계"),
        paragraph(
            "가짜를 알아보는 요령은 몇 달이면 낡아요. 눈에 띄는 실수는 다음 도구가 고칠 목표가 되니까요. 2021년과 2022년에 나온 연구들에서도 많은 사람이 AI로 만든 얼굴이나 얼굴을 바꾼 영상을 진짜와 잘 구별하지 못했고, 실제로 맞힌 것보다 자신감이 더 컸어요. 그래서 여기서는 요령 목록을 알려 드리지 않아요. 더 오래가는 방법은 어디에서 온 것인지 묻는 거예요.",
        ),
        bullets(
            "누가 처음 올렸고, 그 첫 게시물을 직접 열어 볼 수 있나요?",
            "그 자리에 있던 사람이나 아티스트의 공식 채널도 같은 말을 하나요?",
            "너무 화가 나거나 신이 나서 생각하기 전에 퍼뜨리고 싶어지지는 않나요?",
            "이게 사실이 아니라면 내 실수의 대가는 누가 치르나요?",
        ),
        callout(
            "warn",
            "반대쪽 함정",
            "모든 게 가짜일 수 있다고 생각하면, 거짓말하는 사람이 진짜 기록을 ‘AI’라고 둘러댈 수 있어요. 확인으로 이어지는 의심은 쓸모가 있어요. 의심에서 끝나면 숨길 것이 있는 사람만 도와주게 돼요.",
        ),
        heading("누가 다치는가"),
        paragraph(
            '기술만으로는 알 수 없어요. 당사자가 동의했는지, 무엇을 사실이라고 하는지, 작품에 나온 사람에게 어떤 일이 생기는지가 중요해요. 성적 허위영상물은 모두가 가짜인 줄 알아도 사람을 다치게 하고, 이곳에서는 절대 받지 않아요. 성적인 내용이 없어도 아이돌과 나눈 듯한 거짓 대화는 상처를 줄 수 있어요. 표시를 붙인 다정한 무대 포스터는 아무도 다치게 하지 않아요. <a href="/guidelines/">커뮤니티 가이드라인</a>도 같은 순서예요. 사람이 먼저, 기술은 그다음이에요.',
        ),
        quiz(
            question(
                "AI 도구로 달 위의 공연장을 만들었어요. 사람은 나오지 않아요. 위의 정의에 따르면 딥페이크일까요?",
                right(
                    "아니에요. 실제로 있는 것을 닮지 않았고 진짜로 믿을 사람도 없어요.",
                    "맞아요. ‘AI 생성’ 표시는 붙지만, 딥페이크가 되려면 실제를 닮고 진짜처럼 보여야 해요.",
                ),
                wrong(
                    "맞아요. AI로 만든 건 모두 딥페이크예요.",
                    "그렇게 말하는 사람이 많아요. 하지만 그러면 이 말로 구별할 수 있는 게 없어져요. 달 위의 공연장은 아무도 속이지 않아요.",
                ),
                wrong(
                    "얼마나 잘 만들었는지에 달려 있어요.",
                    "완성도는 상관없어요. 실제를 닮았는지, 진짜처럼 보이는지가 기준이에요.",
                ),
            ),
            question(
                "3년 전에 찍힌 진짜 공항 사진을 “어제, 탈퇴하러 가는 길”이라며 올린 게시물이 있어요. 알맞은 설명은 무엇일까요?",
                wrong(
                    "진짜 사진이니까 문제없어요.",
                    "사진은 진짜지만 하는 말이 거짓이에요. 보는 사람은 똑같이 속아요.",
                ),
                right(
                    "딥페이크는 아니지만 사람을 속여요.",
                    "바로 그거예요. AI가 없어도 속일 수 있어요. 규칙 DEC-1은 무엇을 믿게 만드는지를 봐요.",
                ),
                wrong(
                    "딥페이크예요.",
                    "AI를 쓰지 않았으니 좁은 뜻의 딥페이크는 아니에요. ‘오해 소지’라는 말이 더 잘 맞아요.",
                ),
            ),
            question(
                "눈길을 끄는 사진을 확인할 때 가장 오래 쓸 수 있는 방법은 무엇일까요?",
                wrong(
                    "손가락을 세고 이상한 그림자를 찾아요.",
                    "그런 단서는 생겼다가 사라져요. 여기에 기대면 잘 만든 가짜를 믿거나 진짜를 의심하게 돼요.",
                ),
                wrong(
                    "댓글에서 많이 믿는지 살펴봐요.",
                    "댓글은 서로 베껴요. 만 명이 말해도 출처는 하나일 수 있어요.",
                ),
                right(
                    "처음 나온 곳을 찾고 다른 곳에서도 확인해요.",
                    "맞아요. 한 번 쓱 보는 것보다 오래 걸리지만, 도구가 좋아져도 여전히 통하는 방법이에요.",
                ),
            ),
        ),
        references(
            ("유럽연합 규정 (EU) 2024/1689(인공지능법) 제3조 제60호, 제50조", AI_ACT),
            ("Köbis 외(2021), Fooled twice, iScience 24(11)", FOOLED_TWICE),
            (
                "Nightingale·Farid(2022), AI-synthesized faces are indistinguishable from real faces and more trustworthy, PNAS 119(8)",
                FACES_INDISTINGUISHABLE,
            ),
            (
                "유네스코, Deepfakes and the crisis of knowing(영어). 누리집에서 제목으로 검색",
                UNESCO_DEEPFAKES,
            ),
            ("WITNESS, 합성 미디어와 딥페이크(영어). 누리집에서 제목으로 검색", WITNESS_PREPARE),
        ),
    ),
)

WHAT_DEEPFAKES_ARE = Resource(
    slug="what-deepfakes-are", kind="lesson", partner="example-seoul-media-ethics-lab", en=EN, ko=KO,
    audiences=("fans", "minors", "parents_teachers"), topics=("technical", "social"), level="intro", minutes=9,
    jurisdictions=("INT",), rule_codes=("LAB-1", "DEC-1", "CON-1"),
)  # fmt: skip
