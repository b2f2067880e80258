"""Where Wagtail writes scripts into its markup, data takes their place: our policy runs no inline script.

static/js/studio.js reads `data-studio-init` and starts what the inline script would have started. The widgets'
templates are overridden in education/templates/wagtailadmin/; choosers are made in Python and are changed here.
"""

import json
from collections.abc import Callable
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.wagtail_hooks import (
    PageListingCopyButton,
    PageListingMoveButton,
    PageListingSortMenuOrderButton,
)
from wagtail.admin.widgets.chooser import BaseChooser
from wagtail.admin.widgets.workflows import AdminTaskChooser

from education.permissions import may_review


def keep_scripts_out_of_markup() -> None:
    BaseChooser.render = _render_chooser


def _render_chooser(
    self: BaseChooser, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
) -> SafeString:
    """As Wagtail renders a chooser, but with the constructor's name and arguments as data."""
    id_ = (attrs or {})["id"]
    value_data = self.get_value_data(value)
    return format_html(
        '{}<template data-studio-init="{}" data-studio-id="{}" data-studio-options="{}"></template>',
        self.render_html(name, value_data, attrs),
        "createTaskChooser" if isinstance(self, AdminTaskChooser) else self.js_constructor,
        id_,
        json.dumps(self.get_js_init_options(id_, name, value_data)),
    )


def hide_closed_buttons() -> None:
    """Moving, copying and sorting are closed to partners by the gate; so they are not offered to them."""
    for button in (PageListingMoveButton, PageListingCopyButton, PageListingSortMenuOrderButton):
        button.is_shown = _for_reviewers(button.is_shown)


def _for_reviewers(is_shown: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def for_reviewers(self: Any, user: Any) -> bool:
        return may_review(user) and is_shown(self, user)

    return for_reviewers


def use_our_page_form() -> None:
    """Models know no forms, so the form is given to them here."""
    from education.forms.page import LearningPageForm
    from education.models import ResourcePage, WorkshopPage

    ResourcePage.base_form_class = WorkshopPage.base_form_class = LearningPageForm
