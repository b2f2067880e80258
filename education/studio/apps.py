from django.apps import AppConfig


class StudioConfig(AppConfig):
    """Stands after Wagtail's own apps, and changes in them what the site does its own way."""

    name = "education.studio"
    label = "studio"

    def ready(self) -> None:
        from . import notices, shim

        shim.keep_scripts_out_of_markup()
        shim.hide_closed_buttons()
        shim.use_our_page_form()
        notices.replace_wagtails_mails()
