"""For parents and teachers: talking about fakes with people of 11 to 15, with a plan for an hour."""

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
from education.first_content.sources import (
    CHILD_HELPLINES,
    D4U,
    TAKE_IT_DOWN,
    TEACHER_GUIDELINES,
    UNESCO_MIL,
    WITNESS_PREPARE,
)

EN = ResourceText(
    title="Talking about fakes with 11- to 15-year-olds: a guide with a lesson plan",
    summary="How to open the conversation without frightening or shaming, what to do when something has happened, and a lesson of 50 minutes that needs paper, pens and no screens.",
    content_warning="Mentions sexual fakes, without details.",
    body=(
        paragraph(
            "Young people know the tools, often better than you. What they lack is not technique but words for what feels wrong, and one adult who will not explode. You can be that adult without knowing a single app."
        ),
        heading("Before you talk"),
        dos_donts(
            (
                "Begin with what they love: their group, their edits, their jokes.",
                "Say early: “If something happens, you will not lose your phone for telling me.” And keep to it.",
                "Talk about those who make fakes as well as about those who are shown. Both sit in your classroom.",
                "Use invented examples.",
            ),
            (
                "No real pictures of pupils or idols as examples, not even harmless ones.",
                "No “why did you post your face at all?”: the guilt lies with whoever made the fake.",
                "No contest in spotting fakes: it ages, and it teaches that the danger is being fooled, not hurting somebody.",
                "No searching of phones in front of others.",
            ),
        ),
        heading("Five sentences that open doors"),
        bullets(
            "“Show me an edit that you think is really good. How was it made?”",
            "“What would be an edit of you that you would like? And one that you would not?”",
            "“If a friend sent you something cruel, what would make it hard to say stop?”",
            "“Who could you go to, if not to me?”",
            "“I do not know either. Let us look it up together.”",
        ),
        heading("Lesson plan: “Would they have said yes?” (50 minutes, ages 11 to 15)"),
        paragraph(
            "Aim: pupils can tell apart how a picture was made, what it claims, and whether the person agreed; they know three things to do when a fake hurts somebody. Material: paper, pens, three coloured cards per group, the six invented cases below."
        ),
        steps(
            "Arrive (5 min). Draw your own face as a simple smiley. Write below: “This may be shared by …”. Nobody has to show it.",
            "Sort (15 min). In groups of four, place each case on the table under green (fine), yellow (ask first) or red (never). Every group may put one case between two colours, with a reason.",
            "Listen (10 min). Each group explains one yellow. Ask: would a label change your colour? Would it change if the person were in this room?",
            "Rules (10 min). Write a class agreement of at most four sentences about pictures of each other. Vote sentence by sentence.",
            "Help (8 min). Write three steps on the board: do not pass it on, stay with the person, tell an adult or a help line. Add names and numbers that are right for your school.",
            "Leave (2 min). Take the smiley home, or tear it up.",
        ),
        accordion(
            (
                "Six invented cases",
                "1. A poster of a band with AI clouds, labelled. 2. A classmate's face on a cartoon hero, without asking. 3. The same, and the classmate laughed and said yes. 4. A made-up chat in which an idol insults fans. 5. A singer's voice made to sing your birthday song, sent to one friend. 6. A picture that makes somebody look undressed.",
            ),
            (
                "Notes for the discussion",
                "Case 6 is always red: in Korea making it is a crime, and pictures of minors are treated most strictly almost everywhere. Case 2 turns green only through a yes. Case 4 shows that words can do it without any AI picture. Case 5 is a good yellow.",
            ),
            (
                "If somebody begins to tell about a real case",
                "Thank them, do not ask for details in front of the class, and talk afterwards in a quiet place. You need not solve it alone.",
            ),
        ),
        heading("If it has happened"),
        steps(
            "Sit down. Say: “Thank you for telling me. It is not your fault. We will do this together.”",
            "Do not look at the picture, do not forward it, do not copy it. Note address, account name and time.",
            "Report it to the platform, and for sexual pictures use Take It Down or the help line of your country.",
            "Inform the school's responsible person and, for crimes, the police. Ask the young person what they want to say themselves.",
            "Look after the days that follow: sleep, way to school, group chats. Children who made the fake need consequences and a way back as well.",
        ),
        callout(
            "help",
            "Numbers",
            "Korea: 1388 for young people, 1366 for sexual violence, 117 for violence at school. European Union: 116 111. Everywhere else: Child Helpline International lists help lines by country. See /learn/help/.",
        ),
        quiz(
            question(
                "A pupil admits having made a nasty face swap of a classmate. What is a good first sentence?",
                right(
                    "“Good that you say it. Let us stop it from spreading, and then talk about how you make it right.”",
                    "Yes. It stops the harm first and leaves a way back.",
                ),
                wrong(
                    "“That is a crime, your life is ruined.”",
                    "It may be a serious matter. Fear alone makes people hide and delete, and the classmate still has no help.",
                ),
                wrong(
                    "“Boys will be boys.”", "This tells the person shown that nobody will stand up for them."
                ),
            ),
            question(
                "Why do we not let pupils compete in spotting fakes?",
                wrong("Because they would win.", "They might. That is not the point."),
                right(
                    "Because the signs age quickly, and because being hurt does not depend on being fooled.",
                    "Right. The questions about consent and source last longer.",
                ),
                wrong(
                    "Because fakes can never be noticed.",
                    "Sometimes they can. It is just not something to rely on.",
                ),
            ),
            question(
                "A parent sends you the sexual fake of a pupil “as proof”. What do you do?",
                wrong(
                    "Forward it to the head teacher.",
                    "Each forward is a new copy, and with minors it can be punishable.",
                ),
                wrong(
                    "Keep it safe until the meeting.",
                    "Do not keep it. Ask the police or a help line at once what to do with the message.",
                ),
                right(
                    "Do not forward it, ask police or help line at once how to proceed, and ask parents to send addresses only.",
                    "Yes. Address, account and time are enough to act.",
                ),
            ),
        ),
        references(
            (
                "UNESCO: Media and information literate citizens: think critically, click wisely! (2021, 14 modules)",
                UNESCO_MIL,
            ),
            (
                "European Commission: Guidelines for teachers on tackling disinformation and promoting digital literacy (2022); search the site for the title",
                TEACHER_GUIDELINES,
            ),
            (
                "WITNESS: Synthetic media and deepfakes (“Prepare, Don't Panic”); search the site for the title",
                WITNESS_PREPARE,
            ),
            ("Take It Down (NCMEC)", TAKE_IT_DOWN),
            ("Child Helpline International", CHILD_HELPLINES),
            ("Digital sex crime victim support centre, Korea (Korean)", D4U),
        ),
    ),
)

KO = ResourceText(
    title="11~15세와 가짜에 대해 이야기하기: 수업안이 있는 안내서",
    summary="겁주거나 창피를 주지 않고 이야기를 여는 법, 일이 벌어졌을 때 할 일, 화면 없이 종이와 펜으로 하는 50분 수업안을 담았어요.",
    content_warning="성적 허위영상물을 언급해요. 자세한 묘사는 없어요.",
    body=(
        paragraph(
            "도구라면 아이들이 더 잘 알 때가 많아요. 모자란 건 기술이 아니라 이상하다고 느낀 것을 표현할 말, 그리고 버럭 화내지 않을 어른 한 사람이에요. 앱을 하나도 몰라도 그런 어른이 될 수 있어요."
        ),
        heading("이야기하기 전에"),
        dos_donts(
            (
                "아이가 좋아하는 것에서 시작하기. 좋아하는 그룹, 작품, 농담",
                "“무슨 일이 생겨서 말해 줘도 휴대폰을 빼앗지 않을게”라고 미리 말하고 지키기",
                "당한 사람뿐 아니라 만드는 사람에 대해서도 이야기하기. 둘 다 같은 교실에 있음",
                "지어낸 사례만 쓰기",
            ),
            (
                "멀쩡한 사진이라도 학생이나 아이돌의 실제 사진을 예로 들지 않기",
                "“왜 얼굴을 올렸니”라고 묻지 않기. 잘못은 만든 사람에게 있음",
                "가짜 찾기 대회를 하지 않기. 요령은 금세 낡고, 상처가 아니라 속는 것만 문제라고 가르치게 됨",
                "다른 사람 앞에서 휴대폰을 뒤지지 않기",
            ),
        ),
        heading("마음을 여는 다섯 문장"),
        bullets(
            "“정말 잘 만들었다고 생각하는 작품을 하나 보여 줄래? 어떻게 만든 걸까?”",
            "“네 사진으로 만든다면 어떤 건 좋고 어떤 건 싫을 것 같아?”",
            "“친구가 심한 걸 보냈을 때 그만하라고 말하기 어려운 까닭은 뭘까?”",
            "“나 말고 찾아갈 수 있는 사람은 누구야?”",
            "“나도 잘 몰라. 같이 찾아보자.”",
        ),
        heading("수업안: ‘물어봤다면 좋다고 했을까?’(50분, 11~15세)"),
        paragraph(
            "목표: 어떻게 만들었는지, 무엇을 사실이라고 하는지, 그 사람이 동의했는지를 나눠 생각해요. 가짜가 누군가를 다치게 했을 때 할 일 세 가지를 알아요. 준비물: 종이, 펜, 모둠마다 색 카드 세 장, 아래의 지어낸 사례 여섯 가지."
        ),
        steps(
            "들어가기(5분). 내 얼굴을 간단히 그리고 아래에 ‘이 얼굴은 …까지 나눠도 돼요’라고 적어요. 아무에게도 보여 주지 않아도 돼요.",
            "나누기(15분). 네 명이 한 모둠이 되어 사례를 초록(괜찮아요), 노랑(먼저 물어봐요), 빨강(절대 안 돼요)에 놓아요. 한 가지는 이유를 붙여 두 색 사이에 놓을 수 있어요.",
            "듣기(10분). 모둠마다 노랑 하나를 설명해요. 표시가 붙으면 색이 바뀔까요? 그 사람이 이 교실에 있다면 바뀔까요?",
            "약속(10분). 서로의 사진에 대한 우리 반 약속을 네 문장 이하로 적고 한 문장씩 투표해요.",
            "도움(8분). 칠판에 세 가지를 적어요. 퍼뜨리지 않기, 곁에 있어 주기, 어른이나 상담 전화에 말하기. 우리 학교에 맞는 이름과 번호를 더해요.",
            "마치기(2분). 그린 얼굴은 가져가거나 찢어요.",
        ),
        accordion(
            (
                "지어낸 사례 여섯 가지",
                "1. AI 구름을 넣고 표시를 붙인 밴드 포스터. 2. 묻지 않고 같은 반 친구의 얼굴을 만화 주인공에 붙이기. 3. 같은 그림인데 친구가 웃으며 좋다고 한 경우. 4. 아이돌이 팬을 욕하는 지어낸 채팅. 5. 가수의 목소리로 만든 생일 노래를 친구 한 명에게 보내기. 6. 누군가 옷을 입지 않은 것처럼 보이게 만든 사진.",
            ),
            (
                "이야기 나눌 때 도움말",
                "6번은 언제나 빨강이에요. 한국에서는 만드는 것만으로 범죄이고, 미성년자라면 거의 모든 나라가 가장 엄하게 다뤄요. 2번은 친구가 좋다고 해야만 초록이 돼요. 4번은 AI 이미지 없이 말만으로도 다치게 할 수 있다는 걸 보여 줘요. 5번은 좋은 노랑이에요.",
            ),
            (
                "누군가 실제 일을 말하기 시작하면",
                "고맙다고 말하고, 반 친구들 앞에서는 자세히 묻지 말고, 끝난 뒤 조용한 곳에서 이야기해 주세요. 혼자 해결하지 않아도 돼요.",
            ),
        ),
        heading("일이 벌어졌다면"),
        steps(
            "앉아서 말해 주세요. “말해 줘서 고마워. 네 잘못이 아니야. 같이 해결하자.”",
            "이미지를 보거나 전달하거나 복사하지 마세요. 주소, 계정 이름, 시각만 적어요.",
            "플랫폼에 신고하고, 성적인 이미지라면 Take It Down이나 나라별 상담·지원 기관을 이용해요.",
            "학교의 담당자에게 알리고, 범죄라면 경찰에도 알려요. 무엇을 직접 말하고 싶은지 아이에게 물어봐 주세요.",
            "그 뒤의 날들을 살펴 주세요. 잠, 등굣길, 단체 대화방이에요. 만든 아이에게도 책임과 함께 돌아올 길이 필요해요.",
        ),
        callout(
            "help",
            "전화번호",
            "한국: 청소년상담 1388, 여성긴급전화 1366, 학교폭력 신고 117. 유럽연합: 116 111. 그 밖의 나라는 Child Helpline International에서 찾을 수 있어요. ‘도움받기’ 페이지(/learn/help/)도 봐 주세요.",
        ),
        quiz(
            question(
                "한 학생이 친구의 얼굴로 심한 합성을 했다고 털어놓았어요. 첫마디로 알맞은 것은 무엇일까요?",
                right(
                    "“말해 줘서 다행이야. 먼저 퍼지는 걸 막고, 어떻게 바로잡을지 이야기하자.”",
                    "맞아요. 피해를 먼저 멈추고 돌아올 길을 남겨 둬요.",
                ),
                wrong(
                    "“그건 범죄야. 네 인생은 끝났어.”",
                    "심각한 일일 수 있어요. 하지만 겁만 주면 숨기고 지우게 되고, 친구는 여전히 도움을 받지 못해요.",
                ),
                wrong(
                    "“장난치다 보면 그럴 수도 있지.”",
                    "당한 친구에게는 아무도 편들어 주지 않는다는 말로 들려요.",
                ),
            ),
            question(
                "가짜 찾기 대회를 하지 않는 까닭은 무엇일까요?",
                wrong("학생들이 이길 테니까요.", "그럴 수도 있지만 그게 까닭은 아니에요."),
                right(
                    "요령은 금세 낡고, 속지 않아도 다칠 수 있으니까요.",
                    "맞아요. 동의와 출처를 묻는 질문이 더 오래가요.",
                ),
                wrong("가짜는 절대 알아볼 수 없으니까요.", "알아볼 때도 있어요. 다만 믿고 기댈 수는 없어요."),
            ),
            question(
                "보호자가 학생의 성적 허위영상물을 ‘증거’라며 보내 왔어요. 어떻게 할까요?",
                wrong(
                    "교장 선생님에게 전달해요.",
                    "전달할 때마다 사본이 늘고, 미성년자라면 처벌 대상이 될 수 있어요.",
                ),
                wrong(
                    "회의 때까지 잘 보관해요.",
                    "보관하지 마세요. 그 메시지를 어떻게 할지 경찰이나 상담·지원 기관에 바로 물어보세요.",
                ),
                right(
                    "전달하지 않고, 경찰이나 상담·지원 기관에 바로 묻고, 보호자에게는 주소만 보내 달라고 해요.",
                    "맞아요. 주소, 계정, 시각이면 충분해요.",
                ),
            ),
        ),
        references(
            (
                "유네스코, Media and information literate citizens: think critically, click wisely!(2021, 14개 모듈, 영어)",
                UNESCO_MIL,
            ),
            (
                "유럽연합 집행위원회, 교사를 위한 허위 정보 대응과 디지털 리터러시 지침(2022). 누리집에서 제목으로 검색",
                TEACHER_GUIDELINES,
            ),
            ("WITNESS, 합성 미디어와 딥페이크(영어). 누리집에서 제목으로 검색", WITNESS_PREPARE),
            ("Take It Down(NCMEC)", TAKE_IT_DOWN),
            ("Child Helpline International(영어)", CHILD_HELPLINES),
            ("디지털성범죄피해자지원센터", D4U),
        ),
    ),
)

FOR_PARENTS_AND_TEACHERS = Resource(
    slug="talking-about-fakes-with-11-to-15", kind="toolkit", partner="example-dr-byeol-ok", en=EN, ko=KO,
    audiences=("parents_teachers",), topics=("social", "wellbeing"), level="intro", minutes=12,
    jurisdictions=("KR", "EU", "INT"), rule_codes=("CON-1", "HAR-1", "DIG-1", "MIN-1"),
)  # fmt: skip
