"""Rows for tests. People and guidelines go through the real functions; published works are written directly,
because a test of a page needs thirty of them in a moment. The pipeline has its own tests."""

import itertools
import time
from typing import Any

from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from accounts.models import User
from gallery.domain.guidelines import accept_guidelines, publish_version
from gallery.domain.listing import list_artwork
from gallery.models import (
    Acceptance,
    AiLabel,
    Artwork,
    ArtworkGroup,
    ArtworkIdol,
    ArtworkState,
    ArtworkTag,
    Comment,
    DeclaredBy,
    Disclosure,
    GuidelinesVersion,
    Idol,
    IdolGroup,
    Making,
    Rendition,
    Rule,
    RuleExample,
    ScenarioChoice,
    ScenarioQuestion,
    StorageAlias,
    Tag,
)

_numbers = itertools.count(1)
PASSWORD = "correct horse lightstick"
# 28-byte thumbhash of a grey gradient, as the renderer would write it.
THUMBHASH = "1QcSHQRnh493V4dIh4eXh1h4kJUI"


def make_user(handle: str = "", **fields: Any) -> User:
    """An adult fan with a verified address."""
    from allauth.account.models import EmailAddress

    handle = handle or f"fan{next(_numbers)}"
    fields.setdefault("is_of_age", True)
    user = User.objects.create_user(f"{handle}@example.org", handle, PASSWORD, **fields)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def make_staff(handle: str, *roles: str) -> User:
    """Staff in the groups of these roles, which every migrated database has."""
    user = make_user(handle, is_staff=True)
    user.groups.set(Group.objects.filter(name__in=roles))
    assert user.groups.count() == len(roles)
    return user


def show_second_factor(client: Client, user: User) -> None:
    """Give the user an authenticator app and record in the client's session that a code was shown."""
    from allauth.mfa.models import Authenticator
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    if not Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(user, generate_totp_secret())
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": time.time()}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


def make_guidelines(by: User | None = None) -> GuidelinesVersion:
    """Publish one more small but complete version."""
    by = by or make_user(is_staff=True)
    last = GuidelinesVersion.objects.order_by("-number").first()
    version = GuidelinesVersion.objects.create(
        number=(last.number if last else 0) + 1,
        summary_en="First.", summary_ko="첫 버전.",
        disclaimer_en="Be kind to the people in the pictures.", disclaimer_ko="사진 속 사람을 존중하세요.",
        legal_warning_en="Some edits are crimes.", legal_warning_ko="어떤 편집은 범죄입니다.",
    )  # fmt: skip
    for position, (code, category) in enumerate(
        [("PRI-1", "privacy"), ("CON-1", "consent"), ("LAB-1", "labelling")]
    ):
        rule = Rule.objects.create(
            version=version, code=code, category=category, position=position,
            title_en=f"Rule {code}", title_ko=f"규칙 {code}", text_en="Respect it.", text_ko="지켜 주세요.",
        )  # fmt: skip
        RuleExample.objects.bulk_create([
            RuleExample(rule=rule, kind="do", text_en="Ask first.", text_ko="먼저 물어보세요."),
            RuleExample(rule=rule, kind="dont", text_en="Do not guess.", text_ko="짐작하지 마세요."),
        ])  # fmt: skip
    for position in range(3):
        question = ScenarioQuestion.objects.create(
            version=version,
            position=position,
            situation_en=f"Situation {position}?",
            situation_ko=f"상황 {position}?",
        )
        ScenarioChoice.objects.bulk_create(
            ScenarioChoice(
                question=question, position=index, is_right=index == 1,
                text_en=f"Answer {index}", text_ko=f"답 {index}",
                explanation_en=f"Because {index}.", explanation_ko=f"왜냐하면 {index}.",
            )
            for index in range(3)
        )  # fmt: skip
    return publish_version(version, by)


def right_answers(version: GuidelinesVersion) -> dict[int, int]:
    choices = ScenarioChoice.objects.filter(question__version=version, is_right=True)
    return {choice.question_id: choice.pk for choice in choices}


def accept(user: User, version: GuidelinesVersion | None = None) -> Acceptance:
    """The user accepts the version (a new one when none is given and none is in force)."""
    from gallery.queries.guidelines import current_version

    version = version or current_version() or make_guidelines()
    return accept_guidelines(
        user, version, language="en", text_hash=version.text_hash("en"), answers=right_answers(version)
    )


def make_group(slug: str = "", **fields: Any) -> IdolGroup:
    slug = slug or f"group-{next(_numbers)}"
    fields.setdefault("name_latin", slug.replace("-", " ").title())
    return IdolGroup.objects.create(slug=slug, **fields)


def make_idol(slug: str = "", group: IdolGroup | None = None, **fields: Any) -> Idol:
    slug = slug or f"idol-{next(_numbers)}"
    fields.setdefault("name_latin", slug.replace("-", " ").title())
    fields.setdefault("birth_date", "2000-01-01")
    idol = Idol.objects.create(slug=slug, **fields)
    if group:
        idol.groups.add(group)
    return idol


def make_tag(slug: str = "", **fields: Any) -> Tag:
    slug = slug or f"tag-{next(_numbers)}"
    fields.setdefault("name_latin", slug)
    return Tag.objects.create(slug=slug, **fields)


def make_artwork(
    maker: User | None = None, *, idols: list[Idol] = (), groups: list[IdolGroup] = (), tags: list[Tag] = (),
    state: str = ArtworkState.PUBLISHED, making: str = Making.DRAWN, **fields: Any,
) -> Artwork:  # fmt: skip
    """A finished work with six renditions (rows only, no files) and the maker's disclosure."""
    number = next(_numbers)
    now = timezone.now()
    fields = {"title": f"Work {number}", "alt_text": f"Violet beams over a dark stage, number {number}",
              "width": 1280, "height": 1600, "thumbhash": THUMBHASH} | fields  # fmt: skip
    if state not in (ArtworkState.DRAFT, ArtworkState.PROCESSING, ArtworkState.HELD):
        fields.setdefault("published_at", now)  # it was public before it came into this state
    label = {
        "ai_generated": AiLabel.AI_GENERATED,
        "ai_modified": AiLabel.AI_MODIFIED,
        "face_swap": AiLabel.AI_MODIFIED,
    }
    artwork = Artwork.all_objects.create(
        maker=maker or make_user(), making=making, ai_label=label.get(making, AiLabel.NONE),
        state=ArtworkState.DRAFT if state == ArtworkState.PUBLISHED else state, **fields,
    )  # fmt: skip
    Disclosure.objects.create(
        artwork=artwork, declared_by=DeclaredBy.UPLOADER, making=making, tools="Krita", depicts_real_person=False,
        consent_basis="not_applicable", digital_source_type="digitalCreation", ai_label=artwork.ai_label,
        declared_at=now,
    )  # fmt: skip
    ArtworkIdol.objects.bulk_create(ArtworkIdol(artwork=artwork, idol=idol) for idol in idols)
    ArtworkGroup.objects.bulk_create(ArtworkGroup(artwork=artwork, group=group) for group in groups)
    ArtworkTag.objects.bulk_create(ArtworkTag(artwork=artwork, tag=tag) for tag in tags)
    Rendition.objects.bulk_create(
        Rendition(
            artwork=artwork, storage=StorageAlias.PUBLIC, key=f"r/{artwork.media_secret}/{width}.{kind}",
            format=kind, width=width, height=width * 5 // 4, byte_size=width * 40,
        )
        for width in (320, 640, 1280) for kind in ("avif", "webp")
    )  # fmt: skip
    if state == ArtworkState.PUBLISHED:
        artwork.state, artwork.published_at = ArtworkState.PUBLISHED, fields.get("published_at", now)
        list_artwork(artwork)
    return artwork


def make_comment(artwork: Artwork, author: User | None = None, **fields: Any) -> Comment:
    comment = Comment.objects.create(
        artwork=artwork, author=author or make_user(), **({"body": "Lovely light!"} | fields)
    )
    Artwork.all_objects.filter(pk=artwork.pk).update(comment_count=artwork.comments.count())
    return comment
