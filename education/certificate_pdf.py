"""The certificate of attendance on one A4 sheet, in either language."""

import io

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from education.certificate_font import FONT_NAME, FONT_PATH
from education.models import Registration

INK, QUIET, GLOW = HexColor("#15182b"), HexColor("#555b73"), HexColor("#2fd6a8")
WIDTH, HEIGHT = landscape(A4)
LEFT = 28 * mm
TEXT_WIDTH = WIDTH - 2 * LEFT


def certificate_address(registration: Registration) -> str:
    return settings.SITE_URL + reverse("workshops:certificate", args=[spaced_code(registration)])


def spaced_code(registration: Registration) -> str:
    """Groups of four, so that it can be read aloud."""
    code = registration.certificate_code or ""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def hours_in_words(hours: float) -> str:
    words = ngettext("%(hours)s hour", "%(hours)s hours", 1 if hours == 1 else 2)
    return words % {"hours": f"{hours:g}"}


def render_certificate(registration: Registration) -> bytes:
    """The same certificate has the same bytes, so that it can be compared."""
    if FONT_NAME not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FONT_NAME, str(FONT_PATH)))
    target = io.BytesIO()
    page = Canvas(target, pagesize=(WIDTH, HEIGHT), invariant=1, lang=get_language() or "en")
    page.setTitle(_("Certificate of attendance"))
    page.setAuthor(settings.SITE_NAME)
    _frame(page)
    _words(page, registration)
    _proof(page, registration)
    page.showPage()
    page.save()
    return target.getvalue()


def _frame(page: Canvas) -> None:
    page.setStrokeColor(GLOW)
    page.setLineWidth(1.4)
    page.roundRect(12 * mm, 12 * mm, WIDTH - 24 * mm, HEIGHT - 24 * mm, 6 * mm)
    page.setFillColor(GLOW)
    page.roundRect(LEFT, HEIGHT - 33 * mm, 22 * mm, 2 * mm, 1 * mm, stroke=0, fill=1)


def _words(page: Canvas, registration: Registration) -> None:
    session = registration.session
    workshop = session.workshop
    start = session.local_start
    _line(page, 45, 15, _("Certificate of attendance"), QUIET)
    _line(page, 66, 34, registration.certificate_name)
    _line(page, 82, 13, _("has taken part in the workshop"), QUIET)
    top = 96
    for line in _wrapped(workshop.title, 22, 2):
        _line(page, top, 22, line)
        top += 11
    held = _("%(date)s, %(hours)s, %(mode)s") % {
        "date": date_format(start, "DATE_FORMAT"),
        "hours": hours_in_words(session.hours),
        "mode": session.get_mode_display(),
    }
    _line(page, top + 4, 13, held, QUIET)
    _line(page, top + 13, 13, _("Held by %(partner)s") % {"partner": workshop.partner.name}, QUIET)


def _proof(page: Canvas, registration: Registration) -> None:
    """Where anybody can check it, in words and as a code for phones."""
    address = certificate_address(registration)
    _line(page, 172, 9, _("Check this certificate at"), QUIET)
    _line(page, 178, 9, address)
    issued = registration.certificate_issued_at
    if issued:
        words = _("Issued on %(date)s by %(site)s") % {
            "date": date_format(issued, "DATE_FORMAT"),
            "site": settings.SITE_NAME,
        }
        _line(page, 184, 9, words, QUIET)
    side = 30 * mm
    code = QrCodeWidget(address, barLevel="M", barWidth=side, barHeight=side, barBorder=1)
    drawing = Drawing(side, side)
    drawing.add(code)
    renderPDF.draw(drawing, page, WIDTH - LEFT - side, 22 * mm)


def _line(page: Canvas, from_top: float, size: float, text: str, colour: HexColor = INK) -> None:
    """One line; a long one is set smaller instead of being cut. `from_top` in mm."""
    width = pdfmetrics.stringWidth(text, FONT_NAME, size)
    page.setFont(FONT_NAME, min(size, size * TEXT_WIDTH / width) if width else size)
    page.setFillColor(colour)
    page.drawString(LEFT, HEIGHT - from_top * mm, text)


def _wrapped(text: str, size: float, most: int) -> list[str]:
    """Broken between words into `most` lines at most; what is left stands in the last."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if pdfmetrics.stringWidth(longer, FONT_NAME, size) > TEXT_WIDTH and lines[-1] and len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
