"""What lists and search know of public resources; which overdue reviews were told."""

import django.db.models.deletion
import education.models.codes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("education", "0002_workshops"),
    ]

    operations = [
        migrations.CreateModel(
            name="OverdueNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("review_due", models.DateField(verbose_name="review due")),
                ("told_at", models.DateTimeField(auto_now_add=True, verbose_name="told")),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="education.resourcepage",
                        verbose_name="resource",
                    ),
                ),
            ],
            options={
                "verbose_name": "notice of an overdue review",
                "verbose_name_plural": "notices of overdue reviews",
                "constraints": [
                    models.UniqueConstraint(fields=("page", "review_due"), name="overdue_told_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ResourceEntry",
            fields=[
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="entry",
                        serialize=False,
                        to="education.resourcepage",
                    ),
                ),
                ("family", models.BigIntegerField()),
                ("language", models.CharField(choices=[("en", "English"), ("ko", "한국어")], max_length=2)),
                ("listed_key", models.BigIntegerField(unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("lesson", "Lesson"),
                            ("toolkit", "Toolkit"),
                            ("policy_brief", "Policy brief"),
                            ("case_study", "Case study"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("intro", "Introduction"),
                            ("intermediate", "Intermediate"),
                            ("advanced", "Advanced"),
                        ],
                        max_length=12,
                    ),
                ),
                ("rank", models.PositiveSmallIntegerField()),
                ("audiences", education.models.codes.CodesField(default=list)),
                ("topics", education.models.codes.CodesField(default=list)),
                ("jurisdictions", education.models.codes.CodesField(blank=True, default=list)),
                ("rule_codes", models.TextField(blank=True)),
                ("words", models.TextField()),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entries",
                        to="education.partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "listed resource",
                "verbose_name_plural": "listed resources",
                "ordering": ["-listed_key"],
                "indexes": [
                    models.Index(fields=["language", "-listed_key"], name="entry_newest"),
                    models.Index(fields=["family", "language"], name="entry_family"),
                ],
            },
        ),
    ]
