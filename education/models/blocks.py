"""The blocks that a page is written in. Their names are fixed: templates, search and first content use them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

CALLOUT_KINDS = [
    ("info", _("Good to know")),
    ("warn", _("Take care")),
    ("law", _("The law")),
    ("help", _("Get help")),
]
PARAGRAPH_FEATURES = ["bold", "italic", "link", "ul", "ol"]


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        label=_("What is to be seen, for people who do not see it"), max_length=300, required=True
    )
    credit = blocks.CharBlock(label=_("Credit"), max_length=200, required=False)


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quote"))
    who = blocks.CharBlock(label=_("Who said it"), max_length=120, required=False)
    source = blocks.CharBlock(label=_("Where"), max_length=300, required=False)


class CalloutBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(label=_("Kind"), choices=CALLOUT_KINDS, default="info")
    title = blocks.CharBlock(label=_("Title"), max_length=120, required=False)
    text = blocks.TextBlock(label=_("Text"))


class DosDontsBlock(blocks.StructBlock):
    dos = blocks.ListBlock(blocks.CharBlock(label=_("Do"), max_length=300), label=_("Do"))
    donts = blocks.ListBlock(blocks.CharBlock(label=_("Don't"), max_length=300), label=_("Don't"))


class AccordionItemBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=200)
    text = blocks.TextBlock(label=_("Text"))


class VideoBlock(blocks.StructBlock):
    """A plain link: nothing of another site is loaded into ours."""

    url = blocks.URLBlock(label=_("Address of the video"))
    title = blocks.CharBlock(label=_("Title"), max_length=200)
    captions = blocks.BooleanBlock(label=_("It has captions"), required=False)


class FileBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("File"))
    description = blocks.CharBlock(label=_("What it is"), max_length=300, required=False)


class ReferenceBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Reference"), max_length=500)
    url = blocks.URLBlock(label=_("Address"), required=False)
    accessed = blocks.DateBlock(label=_("Read on"), required=False)


class ChoiceBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Answer"), max_length=300)
    is_right = blocks.BooleanBlock(label=_("This is the right one"), required=False)
    explanation = blocks.TextBlock(label=_("Why it is right or wrong"), required=False)


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"), max_length=300)
    choices = blocks.ListBlock(ChoiceBlock(), label=_("Answers"), default=[{}, {}], min_num=2, max_num=6)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if sum(bool(choice.get("is_right")) for choice in cleaned["choices"]) != 1:
            error = ValidationError(_("Mark exactly one answer as the right one."))
            raise StructBlockValidationError(block_errors={"question": error})
        return cleaned


class QuizBlock(blocks.StructBlock):
    questions = blocks.ListBlock(QuestionBlock(), label=_("Questions"), min_num=1, max_num=20)


class BodyBlock(blocks.StreamBlock):
    heading = blocks.StructBlock(
        [("text", blocks.CharBlock(label=_("Heading"), max_length=200))], label=_("Heading"), icon="title"
    )
    paragraph = blocks.RichTextBlock(label=_("Text"), features=PARAGRAPH_FEATURES, icon="pilcrow")
    image = PictureBlock(label=_("Picture"), icon="image")
    quote = QuoteBlock(label=_("Quote"), icon="openquote")
    callout = CalloutBlock(label=_("Callout"), icon="warning")
    dos_donts = DosDontsBlock(label=_("Do and don't"), icon="tick-inverse")
    accordion = blocks.StructBlock(
        [("items", blocks.ListBlock(AccordionItemBlock(), label=_("Parts"), min_num=1))],
        label=_("Foldable parts"),
        icon="list-ul",
    )
    video = VideoBlock(label=_("Video link"), icon="media")
    file = FileBlock(label=_("File to download"), icon="doc-full")
    references = blocks.StructBlock(
        [("items", blocks.ListBlock(ReferenceBlock(), label=_("References"), min_num=1))],
        label=_("References"),
        icon="link",
    )
    quiz = QuizBlock(label=_("Quiz"), icon="help")
