"""The three partners of the first content. None of them exists: each says so in its name and in its first sentence."""

# ruff: noqa: E501 - prose: a text is one line, so that a change of words reads as one

from education.first_content.shape import PartnerText

MEDIA_ETHICS_LAB = PartnerText(
    slug="example-seoul-media-ethics-lab",
    kind="organisation",
    name_en="Example: Seoul Media Ethics Lab",
    name_ko="예시: 서울 미디어 윤리 연구소",
    affiliation="Example organisation, invented for this site",
    bio_en="This is an example: the lab does not exist. It shows how an organisation appears here. An organisation like this would study how fans make and share pictures, and write lessons about consent, dignity and labels together with fans. The texts on this page were written by the editorial staff of Lightstick.",
    bio_ko="예시로 만든 파트너이고 실제로 있는 연구소가 아니에요. 단체가 이곳에 어떻게 소개되는지 보여 드려요. 이런 단체라면 팬이 그림을 만들고 나누는 방식을 연구하고, 팬과 함께 동의, 존엄, 표시에 관한 자료를 쓸 거예요. 이 페이지의 글은 Lightstick 운영진이 썼어요.",
)
FANDOM_LAW_CLINIC = PartnerText(
    slug="example-fandom-law-clinic",
    kind="organisation",
    name_en="Example: Fandom Law Clinic",
    name_ko="예시: 팬덤 법률 상담소",
    affiliation="Example organisation, invented for this site",
    bio_en="This is an example: the clinic does not exist and gives no advice. It shows how a legal organisation appears here. An organisation like this would explain laws in plain words and keep the dates in them up to date. The texts on this page were written by the editorial staff of Lightstick and are not legal advice.",
    bio_ko="예시로 만든 파트너이고 실제로 있는 상담소가 아니며 상담도 하지 않아요. 법률 단체가 이곳에 어떻게 소개되는지 보여 드려요. 이런 단체라면 법을 쉬운 말로 풀고 날짜를 새로 확인할 거예요. 이 페이지의 글은 Lightstick 운영진이 썼고 법률 자문이 아니에요.",
)
BYEOL_OK = PartnerText(
    slug="example-dr-byeol-ok",
    kind="scholar",
    name_en="Example: Dr. Byeol Ok",
    name_ko="예시: 옥별 박사",
    affiliation="Example scholar of media education, invented for this site",
    bio_en="This is an example: Dr. Ok does not exist. It shows how a single scholar appears here. A scholar like this would work on media education and on the strain of looking at harmful pictures. The texts on this page were written by the editorial staff of Lightstick.",
    bio_ko="예시로 만든 파트너이고 실제로 있는 사람이 아니에요. 연구자 한 사람이 이곳에 어떻게 소개되는지 보여 드려요. 이런 연구자라면 미디어 교육과 해로운 이미지를 보는 일의 부담을 연구할 거예요. 이 페이지의 글은 Lightstick 운영진이 썼어요.",
)
PARTNERS: tuple[PartnerText, ...] = (MEDIA_ETHICS_LAB, FANDOM_LAW_CLINIC, BYEOL_OK)
