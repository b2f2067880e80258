"""Version 1: what changed, the disclaimer, and the legal warning shown before the first upload.

Statutes and dates were last verified in November 2026. What rests on secondary sources says so in the
sentence itself ("is reported to"); amounts of penalties are left out because they change.
"""

# ruff: noqa: E501 - Hangul counts double; sentences are kept whole so that a change of words reads as one

from gallery.guidelines_text.shape import Bilingual

SUMMARY_OF_CHANGES = Bilingual(
    en="This is the first version. There is nothing to compare it with yet.",
    ko="첫 번째 버전이라 아직 달라진 내용이 없어요.",
)

DISCLAIMER = Bilingual(
    en="""\
Lightstick is a community gallery for K-Pop fan edits: retouched pictures, collages, drawings and clearly labelled AI work. \
It is not an official site. It is not run, approved or sponsored by any artist, group or agency, and nothing here speaks for them.

Whoever uploads a picture answers for it: for being allowed to use its sources, for saying truthfully how it was made, \
and for respecting the people in it. Passing our checks does not make a picture lawful.

We may review pictures before or after they appear, add a label or a warning, hide or remove them, and limit or close accounts. \
People do this work, with automated tools to help them; both can miss things and both can be wrong.

So these are the rules of the house. Whoever is affected by a decision is told what was done and why, unless the law forbids it. \
A decision can be contested free of charge for six months after that, and somebody other than the first person decides again. \
We do not tell makers who reported their picture, unless a legal procedure which that person chose requires it.

Anyone who is shown in a picture here, or who speaks for that person, can ask us to remove it. No account is needed.

We explain laws in plain words so that everybody can follow them. That is information, not legal advice, and laws change. \
If you need advice, ask a lawyer or a support centre.

The English and the Korean text are meant to say the same. If they ever differ, the one you accepted counts for you.""",
    ko="""\
Lightstick은 K-Pop 팬이 만든 작품을 나누는 커뮤니티 갤러리입니다. 보정한 사진, 콜라주, 그림, 그리고 AI로 만들었다고 분명히 표시한 작품을 다룹니다. \
공식 사이트가 아닙니다. 어떤 아티스트, 그룹, 소속사도 이곳을 운영하거나 승인하거나 후원하지 않으며, 이곳의 내용은 그들의 입장이 아닙니다.

작품에 대한 책임은 올린 사람에게 있습니다. 원본을 쓸 수 있는지 확인하고, 만든 방법을 사실대로 밝히고, \
작품 속 사람을 존중할 책임입니다. 저희 검토를 통과했다고 해서 그 작품이 법에 어긋나지 않는다는 뜻은 아닙니다.

저희는 작품이 공개되기 전이나 공개된 뒤에 검토할 수 있고, 표시나 주의 문구를 붙이거나, 작품을 가리거나 삭제하거나, \
계정 이용을 제한하거나 정지할 수 있습니다. 이 일은 사람이 자동화 도구의 도움을 받아 합니다. 사람도 도구도 놓치거나 틀릴 수 있습니다.

그래서 다음을 운영 원칙으로 삼습니다. 결정의 영향을 받는 사람에게는 법으로 금지된 경우가 아니라면 어떤 조치를 왜 했는지 알립니다. \
알림을 받은 날부터 6개월 동안 무료로 이의를 신청할 수 있고, 처음 결정한 사람이 아닌 다른 사람이 다시 판단합니다. \
누가 신고했는지는 만든이에게 알리지 않습니다. 다만 신고한 사람이 선택한 법적 절차에 필요하면 예외로 합니다.

이곳의 작품에 자신의 모습이 나온 사람과 그 대리인은 누구나 삭제를 요청할 수 있습니다. 계정이 없어도 됩니다.

법은 누구나 이해할 수 있도록 쉬운 말로 풀어 설명합니다. 이는 정보일 뿐 법률 자문이 아니며, 법은 바뀔 수 있습니다. \
자문이 필요하면 변호사나 지원 기관과 상담하시기 바랍니다.

영어와 한국어 본문은 같은 내용을 담고자 했습니다. 두 본문이 서로 다르다면 회원님이 동의한 언어의 본문을 따릅니다.""",
)

LEGAL_WARNING = Bilingual(
    en="""\
Before you upload: some edits break the law, not only our rules, even as a joke, among friends, or with a label. \
Laws and dates below were last checked in November 2026. This is information in plain words, not legal advice.

Sexual fakes. In Korea, article 14-2 of the Sexual Crimes Special Act (amended in 2024) punishes making sexual fakes of real people, \
even if they were never meant to be shared. Knowingly keeping or viewing them is reported to be punishable too.

Minors. Anything that appears to be sexual abuse of a child is locked and may be reported to the competent authorities or hotlines. \
Here, people under 19 and people whose birth date is unknown count as minors.

Intimate pictures. In the United States, the TAKE IT DOWN Act has applied to the platforms it covers since 19 May 2026: an intimate picture \
published without consent must be removed within 48 hours of a valid request. Altered photographs of real people count as well.

Name, face and voice. In Korea, the publicity right in the Unfair Competition Prevention Act (since 8 June 2022) stands against \
using an idol's name, face or voice for merchandise or advertising without permission.

Copyright and other rights. In Korea, article 44-2 of the Network Act lets a person who gives grounds for an infringement ask for deletion, \
or for a block of up to 30 days while it is disputed. In the United States, section 512 of the DMCA sets out copyright notices and \
counter-notices. Accounts that infringe again and again can be closed.

AI labels. In the European Union, article 50 of the AI Act, on making AI-made and AI-altered media recognisable, has applied since \
2 August 2026. Whom it binds depends on the case; our own labelling rules bind everybody who uploads here.""",
    ko="""\
올리기 전에 읽어 주십시오. 어떤 작품은 저희 규칙만이 아니라 법에도 어긋납니다. 장난이었거나, 친구끼리만 보았거나, 표시를 붙였더라도 마찬가지입니다. \
아래의 법과 날짜는 2026년 11월에 마지막으로 확인했습니다. 쉬운 말로 정리한 정보이며 법률 자문이 아닙니다.

성적 허위영상물. 한국에서는 「성폭력범죄의 처벌 등에 관한 특례법」 제14조의2(2024년 개정)에 따라 실제 인물을 성적으로 합성하면 \
퍼뜨릴 목적이 없었더라도 처벌받을 수 있습니다. 그런 합성물인 줄 알면서 가지고 있거나 보는 행위도 처벌 대상인 것으로 알려져 있습니다.

미성년자. 아동 성착취물로 보이는 것은 바로 차단하며, 관계 기관이나 신고 창구에 알릴 수 있습니다. \
이곳에서는 만 19세 미만인 사람과 생년월일을 알 수 없는 사람을 모두 미성년자로 봅니다.

사적인 성적 이미지. 미국에서는 2026년 5월 19일부터 「TAKE IT DOWN 법」이 해당 플랫폼에 적용됩니다. 동의 없이 공개된 사적인 성적 이미지는 \
유효한 요청을 받은 때부터 48시간 안에 삭제해야 합니다. 실제 사진을 변형한 것도 해당합니다.

이름, 얼굴, 목소리. 한국에서는 2022년 6월 8일부터 「부정경쟁방지 및 영업비밀보호에 관한 법률」이 퍼블리시티권을 보호합니다. \
허락 없이 아이돌의 이름, 얼굴, 목소리를 상품이나 광고에 쓸 수 없습니다.

저작권과 그 밖의 권리. 한국에서는 「정보통신망 이용촉진 및 정보보호 등에 관한 법률」 제44조의2에 따라 권리를 침해받은 사람이 그 사실을 소명하여 삭제를 요청할 수 있고, \
다툼이 있는 동안 최대 30일까지 접근이 차단될 수 있습니다. 미국에서는 「디지털 밀레니엄 저작권법(DMCA)」 제512조가 저작권 침해 통지와 이의 통지의 절차를 정합니다. \
침해를 되풀이한 계정은 정지될 수 있습니다.

AI 표시. 유럽연합에서는 2026년 8월 2일부터 「인공지능법(AI Act)」 제50조가 적용됩니다. AI로 만들거나 바꾼 콘텐츠를 알아볼 수 있게 하는 조항입니다. \
누구에게 의무가 있는지는 경우마다 다르지만, 저희의 표시 규칙은 이곳에 올리는 모든 사람에게 적용됩니다.""",
)
