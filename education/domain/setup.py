"""What must exist before the first partner: root of the tree, site, the staff's two roles, workflow.

Runs after every migrate, and so also after a test has emptied the database.
"""

from django.apps import apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connections, transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from education.models import LearnHomePage
from education.permissions import EDITORS, REVIEWERS

WORKFLOW = "Staff review"
PAGE_PERMISSIONS = ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
# Each with what it may do in the staff pages; in the studio both review. Names of people at workshops stand on
# organisers' pages, where they are needed.
ROLES = {
    REVIEWERS: (),
    EDITORS: (
        "add_partner", "change_partner", "view_partner", "view_partnermember", "view_partnerinvitation",
        "add_helpline", "change_helpline", "view_helpline",
        "view_workshop", "view_workshopsession", "view_feedback",
    ),
}  # fmt: skip
# Whose permissions are given below; an emptied database has none of them yet.
_APPS = ("wagtailcore", "wagtailadmin", "wagtailimages", "wagtaildocs", "education")


def ensure_learning_tree(using: str = "default") -> None:
    """Make what is missing; what superusers have changed stays. Safe to run any number of times."""
    tables = set(connections[using].introspection.table_names())
    if not {LearnHomePage._meta.db_table, "wagtailadmin_admin", "wagtailsearch_indexentry"} <= tables:
        return  # a migration to some earlier point
    for label in _APPS:
        create_permissions(apps.get_app_config(label), verbosity=0, using=using)
    with transaction.atomic(using=using):
        home = ensure_home()
        new = [name for name, codenames in ROLES.items() if _ensure_role(home, name, codenames)]
        _ensure_workflow(home, new)


def ensure_home() -> LearnHomePage:
    """The root of /learn/, with the site that points at it. Wagtail's own welcome page goes."""
    home = LearnHomePage.objects.first()
    if home is not None:
        return home
    Locale.objects.get_or_create(language_code="en")
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    root = Page.get_first_root_node() or Page.add_root(
        title="Root", slug="root", content_type=ContentType.objects.get_for_model(Page)
    )
    _remove_wagtails_own()
    for welcome in root.get_children():
        if welcome.specific_class is Page:
            welcome.delete()
    root = Page.objects.get(pk=root.pk)
    home = root.add_child(instance=LearnHomePage(title="Learn", slug="learn"))
    Site.objects.create(
        hostname="localhost", site_name=settings.SITE_NAME, root_page=home, is_default_site=True
    )
    return home


def _remove_wagtails_own() -> None:
    """Wagtail's site, and its two groups whose power begins at the root of everything, with their workflow."""
    Site.objects.all().delete()
    Workflow.objects.filter(name="Moderators approval").delete()
    GroupApprovalTask.objects.filter(name="Moderators approval").delete()
    Group.objects.filter(name__in=["Editors", "Moderators"]).delete()


def _ensure_role(home: LearnHomePage, name: str, codenames: tuple[str, ...]) -> bool:
    """Staff who read what partners submit, and publish it. Whether the group is new: only then it is filled."""
    group, is_new = Group.objects.get_or_create(name=name)
    if not is_new:
        return False
    own = Permission.objects.filter(content_type__app_label="education", codename__in=codenames)
    group.permissions.add(Permission.objects.get(codename="access_admin"), *own)
    for codename in PAGE_PERMISSIONS:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.create(group=group, page=home, permission=permission)
    return True


def _ensure_workflow(home: LearnHomePage, new_roles: list[str]) -> None:
    """A role that came later joins the review that is there; for the rest that stays as superusers have left it."""
    groups = Group.objects.filter(name__in=ROLES)
    if WorkflowPage.objects.filter(page=home).exists():
        for task in GroupApprovalTask.objects.filter(name=WORKFLOW):
            task.groups.add(*groups.filter(name__in=new_roles))
        return
    task, _new = GroupApprovalTask.objects.get_or_create(name=WORKFLOW)
    task.groups.set(groups)
    workflow, _new = Workflow.objects.get_or_create(name=WORKFLOW)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=home)
