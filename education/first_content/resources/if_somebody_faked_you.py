"""For young people: if somebody made a fake of you."""

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
from education.first_content.sources import CHILD_HELPLINES, D4U, IWF, TAKE_IT_DOWN

EN = ResourceText(
    title="If somebody made a fake of you",
    summary="For young people: what to do in the first hour, who helps, what you can say, and why it is not your fault. Short sentences, no details, no blame.",
    content_warning="About fakes of young people, without details.",
    body=(
        callout(
            "help",
            "If you need somebody right now",
            "Korea: 1388 (by phone, day and night). Countries of the European Union: 116 111. United States: CyberTipline of NCMEC, 1-800-843-5678. In other countries: childhelplineinternational.org. If you think of hurting yourself, or if somebody threatens you, call the emergency number or go to an adult who is near.",
        ),
        paragraph(
            "You read this perhaps because a picture, a video or a voice of you is going round that is not real. Or because it is real and somebody has changed it. Take a breath. Others have been here before you, and it did get better."
        ),
        heading("Three things first"),
        bullets(
            "It is not your fault. Not because of a selfie, not because of your clothes, not because you trusted somebody.",
            "You need not be alone with it, and you need not know what to do.",
            "You are not in trouble for telling. Whoever made or shared it is the one who did something wrong.",
        ),
        heading("The first hour"),
        steps(
            "Tell one adult whom you trust. A parent, an aunt, a teacher, a school nurse, a trainer. If the first one does not listen, go to the next.",
            "Write down where it is: address, account name, group, time. Your adult can do it for you.",
            "Do not save the picture and do not ask friends to send it to you, if it is sexual. An address is enough.",
            'Report it in the app. On this site use <a href="/report/">the report page</a>: no account, no identity card, and it is hidden before anybody discusses it.',
            "If it is sexual: use Take It Down. It makes a fingerprint of the picture on your own phone, and only the fingerprint is sent to services that take part. You can stay anonymous.",
            "Put the phone away for a while. Eat something. Stay near somebody.",
        ),
        heading("If somebody threatens you"),
        dos_donts(
            (
                "Stop answering, and keep the messages.",
                "Block after you have noted the account name.",
                "Tell an adult and the police or a help line today, not tomorrow.",
                "Remember: many threats are never carried out, and help lines know what to do when one is.",
            ),
            (
                "Do not pay. People who get money usually come back.",
                "Do not send another picture, whatever they promise.",
                "Do not meet them.",
                "Do not try to trick them on your own.",
            ),
        ),
        heading("Things you can say"),
        accordion(
            (
                "To an adult",
                "“Something happened online, and I need help. Please listen until the end, and please do not look at the picture.”",
            ),
            (
                "To a friend who sent it to you",
                "“This is fake, and it hurts me. Delete it, do not pass it on, and tell me who sent it to you.”",
            ),
            (
                "In a group chat",
                "You need not say anything. A friend can write: “That is fake. Whoever shares it hurts a person. I have reported it.”",
            ),
            ("To yourself, at night", "“A picture is not me. It will not be like today for ever.”"),
        ),
        heading("If you made one, or passed one on"),
        paragraph(
            "Perhaps it was meant as a joke, or everybody did it. Stop now: delete it everywhere, tell those you sent it to, and go to an adult before somebody else does. Say sorry without asking for forgiveness. In Korea and many other countries sexual fakes are a crime, also among pupils; telling early protects the other person, and it is the best thing that you can do for yourself, too."
        ),
        heading("If it happened to a friend"),
        bullets(
            "Believe them.",
            "Do not look for the picture, and do not ask to see it.",
            "Stay: walk home together, sit beside them at lunch.",
            "Go with them to an adult. If they do not want to and you are afraid for them, tell an adult yourself.",
        ),
        callout(
            "law",
            "Your rights, in short",
            "Korea: making a sexual fake of a real person is a crime (Sexual Crimes Special Act, article 14-2; since October 2024 also without any wish to spread it), and pictures of people under 19 are protected even more strictly. United States: since 19 May 2026 covered platforms must remove intimate fakes within 48 hours of a valid request. As of November 2026, from our notes; this is not legal advice. A help line can explain it for your country.",
        ),
        quiz(
            question(
                "A classmate sends you a fake of somebody from the parallel class. What helps most?",
                wrong(
                    "Laugh along, then delete it.", "Deleting is good. Laughing tells the sender to go on."
                ),
                right(
                    "Do not pass it on, say stop, and tell an adult.",
                    "Yes. Three small things, and the chain ends with you.",
                ),
                wrong(
                    "Send it to the person so that they know.",
                    "They should know, but not through the picture. Tell them in words, or let an adult do it.",
                ),
            ),
            question(
                "Somebody writes: “Pay, or I send the fake to everybody.” What is right?",
                wrong(
                    "Pay once, so that it stops.",
                    "It feels like a way out. Most people who are paid ask again.",
                ),
                right(
                    "Do not pay, keep the messages, get help today.", "Right. You need not manage this alone."
                ),
                wrong("Threaten them back.", "It usually makes it worse, and you carry the stress."),
            ),
            question(
                "Whose fault is a fake of you?",
                right("That of the person who made it, and of those who pass it on.", "Yes. Always."),
                wrong("Mine, because I posted selfies.", "No. A photograph of your face is no permission."),
                wrong("Nobody's, it is only AI.", "A tool does nothing without a person who uses it."),
            ),
        ),
        references(
            ("Take It Down (NCMEC), for pictures of people under 18", TAKE_IT_DOWN),
            ("Child Helpline International: help lines by country", CHILD_HELPLINES),
            ("Digital sex crime victim support centre, Korea (Korean)", D4U),
            ("Internet Watch Foundation: report", IWF),
        ),
    ),
)

KO = ResourceText(
    title="누군가 내 가짜 사진이나 영상을 만들었다면",
    summary="청소년을 위한 글이에요. 처음 한 시간 동안 할 일, 도와주는 곳, 할 수 있는 말, 그리고 왜 내 잘못이 아닌지를 짧은 문장으로 알려 드려요.",
    content_warning="청소년의 허위영상물에 관한 글이에요. 자세한 묘사는 없어요.",
    body=(
        callout(
            "help",
            "지금 누군가가 필요하다면",
            "한국: 청소년상담 1388(24시간 전화), 여성긴급전화 1366. 유럽연합 나라들: 116 111. 미국: NCMEC 신고 전화 1-800-843-5678. 다른 나라: childhelplineinternational.org. 스스로를 해치고 싶거나 누가 위협한다면 긴급 전화(한국은 112)를 걸거나 가까운 어른에게 가세요. 마음이 너무 힘들 때는 109도 있어요.",
        ),
        paragraph(
            "진짜가 아닌 내 사진이나 영상, 목소리가 돌아다녀서 이 글을 찾았을지도 몰라요. 진짜 사진을 누가 바꿔 놓았을 수도 있고요. 먼저 숨을 크게 쉬어 봐요. 같은 일을 겪은 사람들이 있고, 그 사람들도 괜찮아졌어요."
        ),
        heading("먼저 세 가지"),
        bullets(
            "내 잘못이 아니에요. 셀카를 올려서도, 옷차림 때문도, 누군가를 믿어서도 아니에요.",
            "혼자 견디지 않아도 되고, 무엇을 해야 할지 몰라도 괜찮아요.",
            "말한다고 혼날 일이 아니에요. 잘못한 쪽은 만들거나 퍼뜨린 사람이에요.",
        ),
        heading("처음 한 시간"),
        steps(
            "믿을 수 있는 어른 한 사람에게 말해요. 부모님, 이모나 삼촌, 담임 선생님, 보건 선생님, 코치 선생님. 첫 사람이 들어 주지 않으면 다음 사람에게 가요.",
            "어디에 있는지 적어요. 주소, 계정 이름, 대화방, 시각이에요. 어른이 대신해 줘도 돼요.",
            "성적인 이미지라면 저장하지 말고, 친구에게 보내 달라고도 하지 마세요. 주소면 충분해요.",
            '앱에서 신고해요. 이곳에서는 <a href="/report/">신고 페이지</a>를 쓰면 돼요. 계정도 신분증도 필요 없고, 이야기하기 전에 먼저 가려요.',
            "성적인 이미지라면 Take It Down을 써요. 내 휴대폰에서 이미지의 지문을 만들고 그 지문만 참여하는 서비스에 보내요. 이름을 밝히지 않아도 돼요.",
            "잠시 휴대폰을 내려놓아요. 무언가 먹고, 누군가의 곁에 있어요.",
        ),
        heading("누가 협박한다면"),
        dos_donts(
            (
                "답장을 멈추고 메시지는 남겨 두기",
                "계정 이름을 적은 다음 차단하기",
                "내일 말고 오늘, 어른과 경찰이나 상담·지원 기관에 알리기",
                "기억하기. 말뿐인 협박도 많고, 실제로 퍼졌을 때 어떻게 할지는 상담하는 사람들이 알고 있음",
            ),
            (
                "돈을 보내지 않기. 한 번 받으면 대개 또 요구함",
                "무슨 약속을 해도 사진을 더 보내지 않기",
                "만나러 가지 않기",
                "혼자서 속여 보려고 하지 않기",
            ),
        ),
        heading("이렇게 말할 수 있어요"),
        accordion(
            (
                "어른에게",
                "“온라인에서 일이 생겨서 도움이 필요해요. 끝까지 들어 주시고, 그 사진은 보지 말아 주세요.”",
            ),
            (
                "나에게 보낸 친구에게",
                "“이거 가짜고, 나 정말 힘들어. 지우고 퍼뜨리지 말아 줘. 누가 보냈는지 알려 줘.”",
            ),
            (
                "단체 대화방에서",
                "아무 말도 하지 않아도 돼요. 친구가 대신 쓸 수 있어요. “그거 가짜야. 퍼뜨리면 사람이 다쳐. 나는 신고했어.”",
            ),
            ("밤에 나 자신에게", "“사진은 내가 아니야. 언제까지나 오늘 같지는 않을 거야.”"),
        ),
        heading("내가 만들었거나 퍼뜨렸다면"),
        paragraph(
            "장난이었을 수도 있고, 다들 해서 했을 수도 있어요. 지금 멈춰요. 어디에 있든 지우고, 보낸 사람들에게도 지워 달라고 말하고, 다른 사람이 말하기 전에 어른에게 가요. 용서해 달라고 조르지 말고 사과해요. 한국을 비롯한 여러 나라에서 성적 허위영상물은 학생 사이에서도 범죄예요. 일찍 말하면 그 친구를 지킬 수 있고, 나에게도 가장 나은 길이에요."
        ),
        heading("친구에게 일어났다면"),
        bullets(
            "믿어 줘요.",
            "그 이미지를 찾아보거나 보여 달라고 하지 않아요.",
            "곁에 있어요. 집에 같이 가고, 점심때 옆에 앉아요.",
            "같이 어른에게 가요. 친구가 싫다고 해도 걱정되면 내가 어른에게 말해요.",
        ),
        callout(
            "law",
            "내 권리, 짧게",
            "한국: 실제 사람을 성적으로 합성해 만드는 것은 범죄예요(「성폭력범죄의 처벌 등에 관한 특례법」 제14조의2, 2024년 10월부터는 퍼뜨릴 생각이 없었더라도). 만 19세 미만은 더 엄격하게 보호해요. 미국: 2026년 5월 19일부터 해당 플랫폼은 유효한 요청을 받으면 48시간 안에 사적인 성적 허위영상물을 삭제해야 해요. 2026년 11월 기준으로 정리했고, 법률 자문은 아니에요. 내 나라의 법은 상담·지원 기관이 설명해 줄 수 있어요.",
        ),
        quiz(
            question(
                "같은 학교 친구의 가짜 사진을 누가 나에게 보냈어요. 무엇이 가장 도움이 될까요?",
                wrong("같이 웃고 나서 지워요.", "지운 건 잘했어요. 하지만 웃으면 보낸 사람은 계속하게 돼요."),
                right(
                    "퍼뜨리지 않고, 그만하라고 하고, 어른에게 말해요.",
                    "맞아요. 작은 일 세 가지로 나에게서 멈출 수 있어요.",
                ),
                wrong(
                    "알고 있으라고 그 친구에게 보내 줘요.",
                    "알려 주는 건 좋지만 사진으로는 아니에요. 말로 하거나 어른에게 부탁해요.",
                ),
            ),
            question(
                "“돈을 안 보내면 가짜 사진을 다 뿌린다”는 메시지를 받았어요. 알맞은 것은 무엇일까요?",
                wrong("끝내려고 한 번만 보내요.", "그러면 끝날 것 같지만, 대부분 다시 요구해요."),
                right(
                    "돈을 보내지 않고, 메시지를 남겨 두고, 오늘 도움을 청해요.",
                    "맞아요. 혼자 해내지 않아도 돼요.",
                ),
                wrong("나도 똑같이 협박해요.", "대개 더 나빠지고, 나만 더 힘들어져요."),
            ),
            question(
                "내 가짜 사진은 누구 잘못일까요?",
                right("만든 사람과 퍼뜨린 사람", "맞아요. 언제나 그래요."),
                wrong("셀카를 올린 나", "아니에요. 얼굴 사진을 올렸다고 허락한 건 아니에요."),
                wrong("AI가 한 일이니 아무도 아님", "도구는 쓰는 사람 없이는 아무것도 하지 않아요."),
            ),
        ),
        references(
            ("Take It Down(NCMEC), 18세 미만일 때의 이미지", TAKE_IT_DOWN),
            ("Child Helpline International, 나라별 상담 전화(영어)", CHILD_HELPLINES),
            ("디지털성범죄피해자지원센터", D4U),
            ("인터넷감시재단(IWF) 신고(영어)", IWF),
        ),
    ),
)

IF_SOMEBODY_FAKED_YOU = Resource(
    slug="if-somebody-made-a-fake-of-you", kind="lesson", partner="example-dr-byeol-ok", en=EN, ko=KO,
    audiences=("minors", "parents_teachers"), topics=("wellbeing",), level="intro", minutes=8,
    jurisdictions=("KR", "EU", "US", "INT"), rule_codes=("SEX-1", "MIN-1", "HAR-1", "PRI-2"), review_due=LAW_DUE,
)  # fmt: skip
