from .blocks import BodyBlock
from .codes import Audience, CodesField, Jurisdiction, Level, Licence, ResourceKind, Topic
from .home import LearnHomePage, PartnerPage
from .image import LearnImage, LearnRendition
from .page import LearningPage, PageLanguage
from .partner import Partner, PartnerInvitation, PartnerKind, PartnerMember, PartnerRole
from .progress import QuizResult, ReadingProgress
from .resource import ResourcePage
from .workshop_page import WorkshopPage

__all__ = [
    "Audience",
    "BodyBlock",
    "CodesField",
    "Jurisdiction",
    "LearnHomePage",
    "LearnImage",
    "LearnRendition",
    "LearningPage",
    "Level",
    "Licence",
    "PageLanguage",
    "Partner",
    "PartnerInvitation",
    "PartnerKind",
    "PartnerMember",
    "PartnerPage",
    "PartnerRole",
    "QuizResult",
    "ReadingProgress",
    "ResourceKind",
    "ResourcePage",
    "Topic",
    "WorkshopPage",
]
