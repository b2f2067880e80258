from .blocks import BodyBlock
from .codes import Audience, CodesField, Jurisdiction, Level, Licence, ResourceKind, Topic
from .entry import OverdueNotice, ResourceEntry
from .helpline import HelpLine
from .home import LearnHomePage, PartnerPage
from .image import LearnImage, LearnRendition
from .page import LearningPage, PageLanguage
from .partner import Partner, PartnerInvitation, PartnerKind, PartnerMember, PartnerRole
from .progress import QuizResult, ReadingProgress
from .registration import (
    ENDED,
    LIVE,
    SEATED,
    CalendarFeed,
    Feedback,
    Registration,
    RegistrationStatus,
    Reminder,
)
from .resource import ResourcePage
from .session import LANGUAGES, Material, Recording, SessionMode, SessionStatus, WorkshopSession
from .workshop import Workshop
from .workshop_page import WorkshopPage

__all__ = [
    "ENDED",
    "LANGUAGES",
    "LIVE",
    "SEATED",
    "Audience",
    "BodyBlock",
    "CalendarFeed",
    "CodesField",
    "Feedback",
    "HelpLine",
    "Jurisdiction",
    "LearnHomePage",
    "LearnImage",
    "LearnRendition",
    "LearningPage",
    "Level",
    "Licence",
    "Material",
    "OverdueNotice",
    "PageLanguage",
    "Partner",
    "PartnerInvitation",
    "PartnerKind",
    "PartnerMember",
    "PartnerPage",
    "PartnerRole",
    "QuizResult",
    "ReadingProgress",
    "Recording",
    "Registration",
    "RegistrationStatus",
    "Reminder",
    "ResourceEntry",
    "ResourceKind",
    "ResourcePage",
    "SessionMode",
    "SessionStatus",
    "Topic",
    "Workshop",
    "WorkshopPage",
    "WorkshopSession",
]
