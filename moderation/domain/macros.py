"""First macros, as `ensure_defaults` writes them; staff change them in the admin."""

MACROS = [
    {
        "code": "sexual-edit", "reason": "sexual_edit", "rule_code": "SEX-1",
        "title_en": "Sexual edit of a real person", "title_ko": "실존 인물의 성적 편집",
        "facts_en": "The picture shows a real person in a sexualised way.",
        "facts_ko": "실존 인물을 성적으로 표현한 작품입니다.",
        "explanation_en": "Sexualised edits of real people are not allowed here, whatever the label, the intention or "
                          "the way they were made. The person shown has not agreed, and in several countries making "
                          "such a picture is a crime.",
        "explanation_ko": "표시나 의도, 만든 방법과 관계없이 실존 인물을 성적으로 표현한 작품은 허용되지 않습니다. "
                          "당사자의 동의가 없으며, 여러 나라에서 제작 자체가 범죄입니다.",
    },
    {
        "code": "minor", "reason": "minor_sexual", "rule_code": "MIN-1",
        "title_en": "Minor in a sexual or romantic frame", "title_ko": "미성년자의 성적·연애적 묘사",
        "facts_en": "The picture puts a person who is, or may be, under 19 into a sexual or romantic frame.",
        "facts_ko": "19세 미만이거나 그럴 수 있는 사람을 성적 또는 연애적으로 표현한 작품입니다.",
        "explanation_en": "People under 19, and people whose age is not known, are never shown in a sexual or romantic way.",
        "explanation_ko": "19세 미만인 사람과 나이가 확인되지 않은 사람은 어떤 경우에도 성적 또는 연애적으로 표현할 수 없습니다.",
    },
    {
        "code": "private-place", "reason": "privacy", "rule_code": "PRI-1",
        "title_en": "Private place or private data", "title_ko": "사적인 장소나 개인 정보",
        "facts_en": "The picture shows a private place, document or family member.",
        "facts_ko": "사적인 장소나 문서, 가족이 드러난 작품입니다.",
        "explanation_en": "What an idol does outside the stage belongs to the idol. Material from private places stays out, "
                          "also when it can be found elsewhere.",
        "explanation_ko": "무대 밖의 생활은 아이돌 본인의 것입니다. 다른 곳에 이미 공개되었더라도 사적인 공간의 자료는 쓸 수 없습니다.",
    },
    {
        "code": "degrading", "reason": "dignity", "rule_code": "DIG-1",
        "title_en": "Degrading", "title_ko": "모욕적인 표현",
        "facts_en": "The picture makes the person shown an object of contempt.",
        "facts_ko": "작품에 나온 사람을 모욕하는 표현이 있습니다.",
        "explanation_en": "Humour is welcome, humiliation is not. The edit goes beyond a joke that the person could laugh at.",
        "explanation_ko": "웃음은 환영하지만 모욕은 허용되지 않습니다. 이 작품은 당사자가 함께 웃을 수 있는 농담을 넘어섰습니다.",
    },
    {
        "code": "harassment", "reason": "harassment", "rule_code": "HAR-1",
        "title_en": "Attack on a person", "title_ko": "특정인을 향한 공격",
        "facts_en": "The text attacks a person or calls on others to do so.",
        "facts_ko": "특정인을 공격하거나 공격을 부추기는 내용이 있습니다.",
        "explanation_en": "Criticism is allowed, attacks on people are not.",
        "explanation_ko": "비판은 할 수 있지만 사람을 향한 공격은 허용되지 않습니다.",
    },
    {
        "code": "ai-label", "reason": "unlabelled_ai", "rule_code": "LAB-1",
        "title_en": "AI label is missing", "title_ko": "AI 표시 누락",
        "facts_en": "The picture was made or changed with AI, and its disclosure does not say so.",
        "facts_ko": "AI로 만들거나 수정한 작품이지만 제작 정보에 밝히지 않았습니다.",
        "explanation_en": "Whoever looks at an edit must be able to read how it was made. We have added the label; the edit stays.",
        "explanation_ko": "보는 사람이 작품을 어떻게 만들었는지 알 수 있어야 합니다. 표시를 붙였으며 작품은 그대로 공개됩니다.",
    },
    {
        "code": "copyright", "reason": "copyright", "rule_code": "COP-1",
        "title_en": "Somebody else's work", "title_ko": "다른 사람의 저작물",
        "facts_en": "The picture uses a work by somebody else without permission or credit.",
        "facts_ko": "다른 사람의 저작물을 허락이나 출처 표시 없이 사용했습니다.",
        "explanation_en": "Use photos and drawings that you may use, and say where they come from.",
        "explanation_ko": "사용할 수 있는 사진과 그림만 쓰고 출처를 밝혀 주시기 바랍니다.",
    },
    {
        "code": "spam", "reason": "spam", "rule_code": "SPM-1",
        "title_en": "Spam", "title_ko": "스팸",
        "facts_en": "The same content or advertisement was posted repeatedly.",
        "facts_ko": "같은 내용이나 광고를 반복해서 올렸습니다.",
        "explanation_en": "Advertising and repetition push out what people come here for.",
        "explanation_ko": "광고와 반복 게시는 다른 회원의 이용을 방해합니다.",
    },
    {
        "code": "no-violation", "reason": "", "rule_code": "",
        "title_en": "No violation", "title_ko": "위반 없음",
        "facts_en": "We have looked at the picture, its disclosure and what was reported.",
        "facts_ko": "작품과 제작 정보, 신고 내용을 살펴보았습니다.",
        "explanation_en": "It is within the guidelines. Not everything that one dislikes breaks a rule; thank you for telling us "
                          "all the same.",
        "explanation_ko": "가이드라인을 벗어나지 않습니다. 마음에 들지 않는 작품이 모두 규칙 위반은 아닙니다. 알려 주셔서 감사합니다.",
    },
]  # fmt: skip
