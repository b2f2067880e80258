"""Version 1, rules that protect the people in the pictures and the people who look at them.

The don'ts say "No …" or "Do not …" in the sentence itself, so that none reads as advice when its
heading is out of sight.
"""

# ruff: noqa: E501 - Hangul counts double; sentences are kept whole so that a change of words reads as one

from gallery.guidelines_text.shape import Bilingual, RuleText

RULES_ON_PEOPLE: tuple[RuleText, ...] = (
    RuleText(
        code="PRI-1",
        category="privacy",
        title=Bilingual(en="Private places stay private", ko="사적인 공간은 지켜 줘요"),
        text=Bilingual(
            en="Idols go home, see doctors and travel like everybody else. A picture that shows where someone lives, "
            "sleeps or can be met puts that person in danger, even when no address is written on it. Work with pictures "
            "from stages, events and official releases. Airport photographs are fine only if they were taken in a public "
            "area and give away no flight, gate, seat or route.",
            ko="아이돌도 집에 가고, 병원에 가고, 여행을 해요. 어디에서 살고 자고 만날 수 있는지 드러나는 사진은 주소가 적혀 있지 않아도 "
            "그 사람을 위험하게 해요. 무대나 행사 사진, 공식 사진으로 작업해 주세요. 공항 사진은 누구나 드나드는 곳에서 찍었고 "
            "항공편, 탑승구, 좌석, 동선이 드러나지 않을 때만 올릴 수 있어요.",
        ),
        dos=(
            Bilingual(
                en="Crop or cover gate numbers, boarding passes and luggage tags in airport photographs.",
                ko="공항 사진에서는 탑승구 번호, 탑승권, 수하물표를 잘라 내거나 가리기",
            ),
            Bilingual(
                en="Check windows, signs and reflections in the background before you upload.",
                ko="올리기 전에 배경의 창문, 간판, 반사된 모습까지 살펴보기",
            ),
            Bilingual(
                en="Choose pictures from stages, fan signings and official releases.",
                ko="무대, 팬 사인회, 공식 공개 사진에서 고르기",
            ),
        ),
        donts=(
            Bilingual(
                en="No photographs of or into a dormitory, home, hotel room or hospital.",
                ko="숙소, 집, 호텔 객실, 병원을 찍거나 그 안을 들여다본 사진은 올리지 않기",
            ),
            Bilingual(
                en="No pictures taken by following someone or with a hidden camera.",
                ko="뒤를 쫓거나 몰래 찍은 사진은 쓰지 않기",
            ),
            Bilingual(
                en="No maps, number plates or timetables from which a person can be found.",
                ko="지도, 차량 번호, 이동 일정처럼 사람을 찾아갈 수 있는 정보는 넣지 않기",
            ),
        ),
    ),
    RuleText(
        code="PRI-2",
        category="privacy",
        title=Bilingual(
            en="Personal details and private messages stay out", ko="개인 정보와 사적인 대화는 넣지 않아요"
        ),
        text=Bilingual(
            en="Phone numbers, documents, private messages, health and family matters belong to the person concerned, "
            "however they came out. Once copied, they cannot be called back. Passers-by, staff and relatives in the "
            "background did not choose to be famous: make them unrecognisable.",
            ko="전화번호, 서류, 사적인 메시지, 건강이나 가족 이야기는 어떻게 알려졌든 그 사람의 것이에요. 한번 퍼지면 되돌릴 수 없어요. "
            "배경에 찍힌 행인, 스태프, 가족은 유명해지기를 택한 적이 없으니 알아볼 수 없게 가려 주세요.",
        ),
        dos=(
            Bilingual(
                en="Blur the faces of passers-by, staff, friends and family members.",
                ko="행인, 스태프, 친구, 가족의 얼굴은 흐리게 처리하기",
            ),
            Bilingual(
                en="Use invented names and numbers when your design needs a letter or a ticket.",
                ko="편지나 티켓 디자인이 필요하면 지어낸 이름과 번호 쓰기",
            ),
        ),
        donts=(
            Bilingual(
                en="No real phone numbers, identity documents, bank details or private accounts.",
                ko="실제 전화번호, 신분증, 계좌, 비공개 계정은 드러내지 않기",
            ),
            Bilingual(
                en="No leaked messages or private photographs, not even partly covered.",
                ko="유출된 메시지나 사적인 사진은 일부를 가렸더라도 올리지 않기",
            ),
            Bilingual(
                en="No school records, medical details or family members of an idol.",
                ko="아이돌의 학창 시절 기록, 진료 정보, 가족을 소재로 삼지 않기",
            ),
        ),
    ),
    RuleText(
        code="CON-1",
        category="consent",
        title=Bilingual(
            en="A famous face still belongs to somebody", ko="유명해도 얼굴의 주인은 그 사람이에요"
        ),
        text=Bilingual(
            en="Being famous is not the same as agreeing to everything. If a verified idol or agency has stated a wish here, such "
            "as no AI edits or no face swaps, it counts, even where the law might allow more. If no wish is known, ask yourself whether "
            "the person could look at your edit without feeling used, and say truthfully whether anyone agreed.",
            ko="유명하다고 해서 모든 것에 동의한 건 아니에요. 본인이나 소속사임이 확인된 쪽에서 ‘AI 편집 불가’, ‘얼굴 합성 불가’처럼 뜻을 밝혔다면 "
            "법이 허용하는 범위와 상관없이 그 뜻을 따라요. 알려진 뜻이 없다면 그 사람이 이 작품을 보고 이용당했다고 느끼지 않을지 생각해 보고, "
            "동의를 받았는지 사실대로 적어 주세요.",
        ),
        dos=(
            Bilingual(
                en="Look up the idol's stated wishes before you start, not after.",
                ko="작업을 시작하기 전에 그 아이돌이 밝힌 뜻부터 확인하기",
            ),
            Bilingual(
                en="In a face swap, think of both people: the one with the face and the one with the body.",
                ko="얼굴을 합성할 때는 얼굴의 주인과 몸의 주인을 모두 생각하기",
            ),
            Bilingual(
                en="If nobody gave consent, say so; an honest answer is always better here.",
                ko="동의를 받지 않았다면 솔직하게 그대로 밝히기",
            ),
        ),
        donts=(
            Bilingual(
                en="No AI edit or face swap of someone who, or whose agency, has said no to it.",
                ko="본인이나 소속사가 원하지 않는다고 밝힌 AI 편집이나 얼굴 합성은 하지 않기",
            ),
            Bilingual(
                en="No assumed consent such as “every fan does it”.",
                ko="‘팬이라면 다 하니까’ 하고 동의를 짐작하지 않기",
            ),
            Bilingual(
                en="No friends, classmates or other private people without their clear yes.",
                ko="친구나 같은 반 학생처럼 연예인이 아닌 사람은 분명한 동의 없이 쓰지 않기",
            ),
        ),
    ),
    RuleText(
        code="CON-2",
        category="consent",
        title=Bilingual(en="Names, faces and voices are not for sale", ko="이름, 얼굴, 목소리를 팔지 않아요"),
        text=Bilingual(
            en="An idol's name, face and voice have a value that belongs to the idol; in Korea a law has protected it since "
            "8 June 2022. Here edits are shared as fan work, not as goods or advertising. Showing a photocard design is "
            "welcome. Selling it, or making it look official or like an endorsement, is not.",
            ko="아이돌의 이름, 얼굴, 목소리가 지닌 가치는 아이돌의 것이고, 한국에서는 2022년 6월 8일부터 법으로 보호해요. 이곳의 작품은 팬의 "
            "창작으로 나누는 것이지 상품이나 광고가 아니에요. 포토카드 디자인을 보여 주는 건 환영해요. 하지만 팔거나, 공식 상품이나 광고처럼 "
            "보이게 하는 건 안 돼요.",
        ),
        dos=(
            Bilingual(
                en="Write “fan-made” on photocard and album designs.",
                ko="포토카드와 앨범 디자인에는 ‘팬 제작’이라고 적기",
            ),
            Bilingual(
                en="If your picture is the cover of an AI voice cover, say that the voice is AI.",
                ko="AI 커버곡의 표지라면 목소리를 AI로 만들었다고 밝히기",
            ),
        ),
        donts=(
            Bilingual(
                en="No shop links, price lists or orders for goods with an idol's name or face.",
                ko="아이돌의 이름이나 얼굴이 들어간 상품의 판매 링크, 가격표, 주문 안내는 올리지 않기",
            ),
            Bilingual(
                en="No edits in which an idol seems to recommend a product, an app or an investment.",
                ko="아이돌이 제품, 앱, 투자를 추천하는 것처럼 꾸미지 않기",
            ),
            Bilingual(
                en="No hologram marks or serial numbers that let a fan-made card pass as official.",
                ko="홀로그램 표시나 일련번호를 넣어 팬 제작 카드를 공식 상품처럼 꾸미지 않기",
            ),
        ),
    ),
    RuleText(
        code="DIG-1",
        category="dignity",
        title=Bilingual(en="Humour yes, humiliation no", ko="웃음은 좋아요, 모욕은 안 돼요"),
        text=Bilingual(
            en="Fan humour is welcome when the person in the picture could laugh along. Edits that turn someone into an object "
            "or a body part, or make fun of looks, weight, illness or grief, take away dignity and teach others to do the same. "
            "Ask yourself whether you would hand the edit to that person at a fan signing.",
            ko="작품 속 사람도 함께 웃을 수 있다면 팬의 유머는 언제나 환영이에요. 하지만 사람을 물건이나 신체 일부로만 다루거나 외모, 몸무게, 병, 슬픔을 "
            "놀리는 작품은 그 사람의 존엄을 해치고, 보는 사람도 따라 하게 해요. 팬 사인회에서 그 사람에게 직접 건넬 수 있는 작품인지 생각해 보세요.",
        ),
        dos=(
            Bilingual(
                en="Play with light, costume, concept and expression.",
                ko="조명, 의상, 콘셉트, 표정으로 마음껏 놀아 보기",
            ),
            Bilingual(
                en="Make memes of moments that the artists themselves joked about.",
                ko="아티스트가 스스로 웃음거리로 삼은 순간을 밈으로 만들기",
            ),
            Bilingual(
                en="Take your edit down when you notice that the joke has turned against the person.",
                ko="농담이 그 사람을 향한 조롱으로 번졌다면 작품을 내리기",
            ),
        ),
        donts=(
            Bilingual(
                en="No rating, shrinking or swelling of bodies and faces to shame someone.",
                ko="외모에 점수를 매기거나 얼굴과 몸을 줄이고 부풀려 망신을 주지 않기",
            ),
            Bilingual(
                en="No close-ups that reduce a person to a part of the body.",
                ko="사람을 신체 일부로만 보이게 확대하지 않기",
            ),
            Bilingual(
                en="No jokes with somebody's illness, collapse on stage, mourning or death.",
                ko="아픈 모습, 무대에서 쓰러진 순간, 장례나 죽음을 농담거리로 삼지 않기",
            ),
        ),
    ),
    RuleText(
        code="HAT-1",
        category="hate_speech",
        title=Bilingual(en="Nobody is worth less for who they are", ko="차별과 혐오는 받지 않아요"),
        text=Bilingual(
            en="We do not host pictures or words that attack or belittle people for origin, skin colour, nationality, religion, "
            "sex, gender identity, sexual orientation, disability or age. This includes symbols, codes and jokes whose point is "
            "contempt. K-Pop fans come from everywhere, and all of them should feel safe here.",
            ko="출신, 피부색, 국적, 종교, 성별, 성 정체성, 성적 지향, 장애, 나이를 이유로 사람을 공격하거나 깎아내리는 그림과 글은 받지 않아요. "
            "경멸을 담은 상징, 은어, 농담도 마찬가지예요. K-Pop 팬은 세계 곳곳에 있고, 누구나 이곳에서 안심할 수 있어야 해요.",
        ),
        dos=(
            Bilingual(
                en="Read up on a traditional costume or a religious symbol before you use it as a concept.",
                ko="전통 의상이나 종교 상징을 콘셉트로 쓰기 전에 그 뜻을 알아보기",
            ),
            Bilingual(
                en="Keep the real skin tone when you change the light or the colours.",
                ko="빛과 색감을 바꿀 때도 원래 피부색은 지키기",
            ),
        ),
        donts=(
            Bilingual(
                en="No lightening or darkening of skin to praise or mock a skin colour.",
                ko="피부색을 추켜세우거나 놀리려고 더 밝거나 어둡게 바꾸지 않기",
            ),
            Bilingual(
                en="No slurs in titles, tags, comments or hidden in the picture.",
                ko="제목, 태그, 댓글, 그림 속 어디에도 비하 표현을 넣지 않기",
            ),
            Bilingual(
                en="No hate symbols as decoration, and no mocking of a group's features or accent.",
                ko="혐오 상징을 장식으로 쓰거나 특정 집단의 생김새, 말투를 흉내 내며 놀리지 않기",
            ),
        ),
    ),
    RuleText(
        code="HAR-1",
        category="harassment",
        title=Bilingual(en="Leave fan wars outside", ko="팬덤 싸움은 밖에 두고 와요"),
        text=Bilingual(
            en="Criticising a song, a concept or a company's decision is fine; going after a person is not. Edits made to mock, "
            "threaten or drive somebody away hurt idols, and they hurt other fans just as much. The same holds for comments and "
            "tags, and for calling on others to join in.",
            ko="노래나 콘셉트, 회사의 결정을 비판하는 건 괜찮지만 사람을 공격하는 건 안 돼요. 누군가를 조롱하거나 위협하거나 쫓아내려는 작품은 "
            "아이돌에게도, 다른 팬에게도 똑같이 상처를 줘요. 댓글과 태그도, 다른 사람을 부추기는 말도 마찬가지예요.",
        ),
        dos=(
            Bilingual(
                en="Criticise the work and leave the person alone.", ko="사람이 아니라 작업물을 비판하기"
            ),
            Bilingual(
                en="Step away and tell the moderators instead of hitting back.",
                ko="맞받아치는 대신 거리를 두고 운영진에게 알리기",
            ),
        ),
        donts=(
            Bilingual(
                en="No crossed-out faces and no “who should leave the group” polls.",
                ko="얼굴에 가위표를 하거나 ‘탈퇴했으면 하는 멤버’ 투표를 만들지 않기",
            ),
            Bilingual(
                en="No side-by-side edits made to humiliate a member of another group.",
                ko="다른 그룹 멤버를 망신 주려는 비교 편집은 하지 않기",
            ),
            Bilingual(
                en="No threats, no wishing harm on anyone, no calls to flood someone's account.",
                ko="위협하거나, 다치기를 바라거나, 누군가의 계정에 몰려가자고 부추기지 않기",
            ),
        ),
    ),
    RuleText(
        code="SEX-1",
        category="sexual_content",
        title=Bilingual(
            en="No sexual edits of real people, ever", ko="실제 인물을 성적으로 편집하는 건 절대 안 돼요"
        ),
        text=Bilingual(
            en="No label, no satire tag and no claimed consent makes a sexual edit of a real person acceptable here. It does lasting "
            "harm to the person shown, and in Korea making one is a crime even if nobody else ever sees it. The same goes for real "
            "intimate pictures shared without consent. If you come across one, tell us and do not save it or pass it on.",
            ko="표시를 붙여도, 풍자라고 해도, 동의를 받았다고 해도 실제 인물을 성적으로 편집한 작품은 받지 않아요. 그 사람에게 오래가는 피해를 주고, "
            "한국에서는 아무에게도 보여 주지 않았더라도 만든 것만으로 범죄가 돼요. 동의 없이 퍼진 사적인 성적 이미지도 마찬가지예요. "
            "보게 되면 저장하거나 전달하지 말고 저희에게 알려 주세요.",
        ),
        dos=(
            Bilingual(
                en="Leave stage outfits and poses as they were on stage.",
                ko="무대 의상과 자세는 무대에서 본 그대로 두기",
            ),
            Bilingual(
                en="Tell us where you saw such a picture; a link is enough, without a copy.",
                ko="그런 이미지를 보았다면 사본 없이 링크만으로 알리기",
            ),
        ),
        donts=(
            Bilingual(
                en="No removing of clothes and no sexual reshaping of a body, by AI or by hand.",
                ko="AI로든 직접이든 옷을 지우거나 몸을 성적으로 바꾸지 않기",
            ),
            Bilingual(
                en="No real person's face in a sexual picture, drawn and generated ones included.",
                ko="그림이나 AI 생성물을 포함해 성적인 이미지에 실제 인물의 얼굴을 쓰지 않기",
            ),
            Bilingual(
                en="No covered previews, hints or links that lead to such pictures.",
                ko="가린 미리보기, 암시, 링크로 그런 이미지에 이끌지 않기",
            ),
        ),
    ),
    RuleText(
        code="MIN-1",
        category="minors",
        title=Bilingual(
            en="Under 19: nothing romantic, nothing sexual",
            ko="만 19세 미만은 연애나 성적 대상으로 그리지 않아요",
        ),
        text=Bilingual(
            en="Many idols debut very young. Nobody under 19 is shown here in a romantic or sexualised way, neither in the picture "
            "nor in its title, tags or comments. If the birth date is unknown, we treat the person as a minor. What counts is the "
            "age in the picture: a later birthday does not change it. Serious cases may be reported to the authorities.",
            ko="아주 어린 나이에 데뷔하는 아이돌이 많아요. 만 19세 미만인 사람은 그림은 물론 제목, 태그, 댓글에서도 연애 상대나 성적인 대상으로 다루지 "
            "않아요. 생년월일을 모르면 미성년자로 봐요. 기준은 사진 속 나이라서 나중에 성인이 되어도 달라지지 않아요. 심각한 경우에는 관계 기관에 "
            "알릴 수 있어요.",
        ),
        dos=(
            Bilingual(
                en="Look up the birth date first; “unknown” means “under 19”.",
                ko="생년월일부터 확인하기. 모르면 만 19세 미만으로 보기",
            ),
            Bilingual(
                en="Choose stage, friendship and everyday themes for young members.",
                ko="어린 멤버는 무대, 우정, 일상을 주제로 다루기",
            ),
        ),
        donts=(
            Bilingual(
                en="No ship edits, couple photocards or wedding pictures with anyone under 19 or of unknown age.",
                ko="만 19세 미만이거나 나이를 모르는 사람의 커플링 편집, 커플 포토카드, 결혼 사진은 만들지 않기",
            ),
            Bilingual(
                en="No couple edits made from pictures taken before the 19th birthday.",
                ko="만 19세가 되기 전에 찍은 사진으로 커플 편집을 하지 않기",
            ),
            Bilingual(
                en="No making minors look grown-up, and no making adults look like children in a romantic setting.",
                ko="미성년자를 어른처럼 꾸미거나, 연애 장면에서 어른을 아이처럼 꾸미지 않기",
            ),
        ),
    ),
)
