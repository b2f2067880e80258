"""Version 1, rules on sources, truth, labels and fair play."""

# ruff: noqa: E501 - Hangul counts double; sentences are kept whole so that a change of words reads as one

from gallery.guidelines_text.shape import Bilingual, RuleText

RULES_ON_PICTURES: tuple[RuleText, ...] = (
    RuleText(
        code="COP-1",
        category="copyright",
        title=Bilingual(
            en="Credit photographers and keep to their terms", ko="촬영자를 밝히고 이용 조건을 지켜요"
        ),
        text=Bilingual(
            en="Somebody stood for hours to take that fansite photograph. Use sources that you are allowed to use, name the "
            "photographer and link the original page. A note such as “do not edit” or “do not crop the logo” means what it "
            "says. And where permission is needed, a credit does not replace it.",
            ko="팬사이트 사진 한 장 뒤에는 몇 시간을 서서 찍은 사람이 있어요. 써도 되는 원본만 쓰고, 촬영자의 이름과 원래 게시물 링크를 적어 주세요. "
            "‘편집 금지’, ‘로고 크롭 금지’라는 말은 그대로 지켜 주세요. 허락이 필요한 사진이라면 출처를 밝히는 것만으로는 충분하지 않아요.",
        ),
        dos=(
            Bilingual(
                en="Give the fansite's or photographer's name and a link to the original.",
                ko="팬사이트나 촬영자의 이름과 원본 링크를 함께 적기",
            ),
            Bilingual(
                en="Ask first when the terms are unclear, and keep the answer.",
                ko="이용 조건이 분명하지 않으면 먼저 물어보고 답을 보관하기",
            ),
            Bilingual(
                en="Prefer pictures whose licence or terms allow edits.",
                ko="편집을 허용한 사진을 먼저 찾아 쓰기",
            ),
        ),
        donts=(
            Bilingual(
                en="No removing, covering or blurring of watermarks and logos.",
                ko="워터마크와 로고를 지우거나 가리거나 흐리게 하지 않기",
            ),
            Bilingual(
                en="No edits of pictures marked “do not edit”, and none of scans from paid photo books.",
                ko="‘편집 금지’ 사진이나 유료 포토북을 스캔한 이미지는 쓰지 않기",
            ),
            Bilingual(
                en="No “credit to the owner” or “found online” in place of a name.",
                ko="이름 대신 ‘출처: 원작자’, ‘인터넷에서 주움’이라고 적지 않기",
            ),
        ),
    ),
    RuleText(
        code="COP-2",
        category="copyright",
        title=Bilingual(en="Show what you made yourself", ko="내가 만든 작품을 올려요"),
        text=Bilingual(
            en="This is a gallery of makers. Upload what you made, and say what you took from others. Copying another fan's edit, "
            "or changing it only a little, takes away that fan's credit. Rights holders can have copies removed, and an "
            "account that infringes again and again can be closed.",
            ko="이곳은 만든 사람들의 갤러리예요. 직접 만든 작품을 올리고, 다른 사람에게서 가져온 부분은 밝혀 주세요. 다른 팬의 작품을 그대로 또는 조금만 "
            "바꿔 올리면 그 사람의 몫을 빼앗는 일이 돼요. 권리자는 복제물 삭제를 요청할 수 있고, 침해를 되풀이한 계정은 정지될 수 있어요.",
        ),
        dos=(
            Bilingual(
                en="Name everybody who worked on a joint edit.",
                ko="함께 만든 작품에는 참여한 사람을 모두 적기",
            ),
            Bilingual(
                en="Write “inspired by” with a link when you follow somebody's idea or template.",
                ko="다른 사람의 아이디어나 템플릿을 따랐다면 ‘영감을 준 작품’으로 링크 남기기",
            ),
        ),
        donts=(
            Bilingual(
                en="No re-uploads of other people's edits, mirrored, recoloured or otherwise.",
                ko="다른 사람의 작품을 뒤집거나 색만 바꿔 다시 올리지 않기",
            ),
            Bilingual(
                en="No plain scans of photocards, album pages or paid content.",
                ko="포토카드, 앨범 페이지, 유료 콘텐츠를 그대로 스캔해 올리지 않기",
            ),
            Bilingual(
                en="No AI copy of a fan artist's picture shown as your own idea.",
                ko="팬 작가의 그림을 AI로 베껴 내 아이디어처럼 올리지 않기",
            ),
        ),
    ),
    RuleText(
        code="DEC-1",
        category="deception",
        title=Bilingual(
            en="Fiction must be recognisable as fiction", ko="지어낸 장면은 지어낸 것으로 보여야 해요"
        ),
        text=Bilingual(
            en="A convincing fake of a chat, a post or a photograph can follow a person for years. An edit must not make people "
            "believe that an idol said, wrote or did something that never happened. If it is fiction, the picture itself should "
            "show it, because captions get lost when pictures are shared.",
            ko="진짜 같은 가짜 채팅, 게시물, 사진은 한 사람을 몇 년씩 따라다닐 수 있어요. 아이돌이 하지 않은 말이나 행동을 사실로 믿게 만들면 안 돼요. "
            "지어낸 이야기라면 그림 안에서 알 수 있어야 해요. 설명글은 그림이 퍼지는 동안 사라지니까요.",
        ),
        dos=(
            Bilingual(
                en="Write “fan fiction” legibly inside a chat or social media design.",
                ko="채팅이나 SNS 화면 디자인 안에 ‘팬 픽션’이라고 잘 보이게 적기",
            ),
            Bilingual(
                en="Mark ship edits of adults as fiction, in the picture and in the title.",
                ko="성인 멤버의 커플링 편집은 그림과 제목에 모두 허구라고 밝히기",
            ),
            Bilingual(
                en="Use an invented app design instead of copying a real one.",
                ko="실제 앱 화면을 베끼지 말고 가상의 앱 디자인 쓰기",
            ),
        ),
        donts=(
            Bilingual(
                en="No chat screenshots, live captures or handwritten letters that look genuine.",
                ko="진짜처럼 보이는 채팅 캡처, 라이브 캡처, 손편지는 만들지 않기",
            ),
            Bilingual(
                en="No composed “evidence” of dating, quarrels or leaving a group.",
                ko="열애, 불화, 탈퇴의 ‘증거’처럼 합성하지 않기",
            ),
            Bilingual(
                en="No accounts or pictures that pretend to come from an idol, an agency or its staff.",
                ko="아이돌, 소속사, 스태프를 사칭하는 계정이나 이미지는 만들지 않기",
            ),
        ),
    ),
    RuleText(
        code="DEC-2",
        category="deception",
        title=Bilingual(en="No invented news", ko="가짜 뉴스를 만들지 않아요"),
        text=Bilingual(
            en="False news about a comeback, an illness, a contract or a crime travels faster than its correction. Do not borrow "
            "the look of a newspaper, an agency notice or a music chart to claim something untrue. And do not put political, "
            "medical or money messages into the mouth of somebody who never gave them.",
            ko="컴백, 건강, 계약, 범죄에 관한 가짜 소식은 바로잡는 소식보다 빨리 퍼져요. 언론 기사, 소속사 공지, 음원 차트의 모습을 빌려 사실이 아닌 것을 "
            "주장하지 마세요. 정치, 의료, 돈에 관한 말을 한 적 없는 사람이 한 것처럼 꾸며서도 안 돼요.",
        ),
        dos=(
            Bilingual(
                en="Write “fan concept” on comeback posters, and leave out release dates.",
                ko="컴백 포스터에는 ‘팬 콘셉트’라고 적고 발매일은 넣지 않기",
            ),
            Bilingual(
                en="Link the source when you illustrate something that really happened.",
                ko="실제 있었던 일을 다룰 때는 출처 링크를 남기기",
            ),
        ),
        donts=(
            Bilingual(
                en="No fake breaking news or agency statements, not on 1 April either.",
                ko="만우절이라도 가짜 속보나 소속사 입장문은 만들지 않기",
            ),
            Bilingual(
                en="No altered charts, vote counts or ticket notices.",
                ko="음원 차트, 투표 결과, 티켓 공지를 고치지 않기",
            ),
            Bilingual(
                en="No idol's face beside a political slogan, a health claim or an investment tip.",
                ko="정치 구호, 건강 정보, 투자 권유에 아이돌의 얼굴을 붙이지 않기",
            ),
        ),
    ),
    RuleText(
        code="LAB-1",
        category="labelling",
        title=Bilingual(en="Say how it was made", ko="어떻게 만들었는지 밝혀요"),
        text=Bilingual(
            en="Whoever looks at a picture should know whether it is a photograph, handwork or AI. Tell us truthfully which method "
            "and which tools you used. AI-modified and AI-generated pictures carry a label in plain words. The label is no mark of "
            "shame: it says how a picture was made, not whether it is good.",
            ko="보는 사람은 그것이 사진인지, 손으로 만든 것인지, AI로 만든 것인지 알 수 있어야 해요. 어떤 방법과 도구를 썼는지 사실대로 알려 주세요. "
            "AI로 수정하거나 생성한 작품에는 글자로 표시가 붙어요. 부끄러운 표시가 아니에요. 잘 만들었는지가 아니라 어떻게 만들었는지를 알려 줄 뿐이에요.",
        ),
        dos=(
            Bilingual(
                en="Declare “AI-modified” when AI filled in, extended or replaced part of a picture.",
                ko="AI로 일부를 채우거나 넓히거나 바꿨다면 ‘AI 수정’으로 밝히기",
            ),
            Bilingual(
                en="Declare “AI-generated” when the whole picture came from AI.",
                ko="전체를 AI로 만들었다면 ‘AI 생성’으로 밝히기",
            ),
            Bilingual(
                en="When you are not sure, choose the stronger label.",
                ko="어느 쪽인지 애매하면 더 강한 표시를 고르기",
            ),
        ),
        donts=(
            Bilingual(
                en="No AI picture declared as a drawing or as retouching by hand.",
                ko="AI로 만든 작품을 직접 그린 그림이나 직접 보정한 사진이라고 하지 않기",
            ),
            Bilingual(
                en="Do not leave out a face swap because it is “only a small part”.",
                ko="‘조금만 바꿨다’는 이유로 얼굴 합성을 빼놓지 않기",
            ),
        ),
    ),
    RuleText(
        code="LAB-2",
        category="labelling",
        title=Bilingual(
            en="Keep labels on, and describe what is there", ko="표시는 그대로 두고, 보이는 대로 설명해요"
        ),
        text=Bilingual(
            en="A label helps only if it travels with the picture. Do not hide it, and do not strip marks of origin to avoid it. "
            "Title, alt text, tags and content warning must fit what is really there, so that people who use a screen reader "
            "get the same picture as everybody else.",
            ko="표시는 작품과 함께 다닐 때만 도움이 돼요. 가리지 말고, 표시를 피하려고 파일의 출처 정보를 지우지도 마세요. 제목, 대체 텍스트, 태그, 내용 주의는 "
            "실제 내용과 맞아야 해요. 그래야 화면 낭독기를 쓰는 사람도 똑같은 작품을 만날 수 있어요.",
        ),
        dos=(
            Bilingual(
                en="Write the alt text as if you described the picture to a friend on the phone.",
                ko="대체 텍스트는 친구에게 전화로 설명하듯 쓰기",
            ),
            Bilingual(en="Tag only the idols who can really be seen.", ko="실제로 나온 아이돌만 태그하기"),
            Bilingual(
                en="Add a content warning for stage blood, flashing patterns or other hard sights.",
                ko="피 분장이나 번쩍이는 무늬처럼 보기 힘들 수 있는 작품에는 내용 주의 달기",
            ),
        ),
        donts=(
            Bilingual(
                en="No covering or cropping of a label, and no decoration laid over it.",
                ko="표시를 가리거나 잘라 내거나 장식으로 덮지 않기",
            ),
            Bilingual(
                en="No titles such as “unreleased teaser” on an edit of your own.",
                ko="내가 만든 작품에 ‘미공개 티저’ 같은 제목을 붙이지 않기",
            ),
        ),
    ),
    RuleText(
        code="SPM-1",
        category="conduct",
        title=Bilingual(en="Play fair", ko="정정당당하게 함께해요"),
        text=Bilingual(
            en="A gallery works when people find what they look for and can trust what they see. Do not flood it, do not trick the "
            "counters and do not get round a decision with a second account. If you think that a decision is wrong, contest it: "
            "you have six months, it is free, and somebody else will look at it.",
            ko="찾는 것을 찾을 수 있고 보이는 것을 믿을 수 있어야 좋은 갤러리예요. 도배하거나 숫자를 부풀리거나 다른 계정으로 결정을 피해 가지 마세요. "
            "결정이 잘못됐다고 생각하면 6개월 안에 무료로 이의를 신청할 수 있고, 다른 사람이 다시 살펴봐요.",
        ),
        dos=(
            Bilingual(
                en="Upload your best version instead of ten near-copies.",
                ko="비슷한 열 장 대신 가장 잘된 한 장을 올리기",
            ),
            Bilingual(
                en="Report what you honestly believe breaks a rule, and say why.",
                ko="규칙에 어긋난다고 진심으로 생각하는 것만 이유와 함께 알리기",
            ),
        ),
        donts=(
            Bilingual(
                en="No second accounts to escape a suspension or to like your own edits.",
                ko="정지를 피하거나 내 작품에 좋아요를 누르려고 다른 계정을 만들지 않기",
            ),
            Bilingual(
                en="No advertising, no phishing, no giveaways that ask for log-in details.",
                ko="광고, 피싱, 로그인 정보를 요구하는 나눔 이벤트는 하지 않기",
            ),
            Bilingual(
                en="No false reports to get another fan into trouble.",
                ko="다른 팬을 곤란하게 하려고 거짓으로 신고하지 않기",
            ),
        ),
    ),
)
