"""What a moderation decision needs of a work and its files: a run without checks, a copy that is kept, longer reasons."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("gallery", "0002_search")]

    operations = [
        migrations.AddField(
            "upload", "skips_checks", models.BooleanField(default=False, verbose_name="runs without checks")
        ),
        migrations.AddField(
            "storagedeletion",
            "keep_as",
            models.CharField(blank=True, max_length=200, verbose_name="kept privately as"),
        ),
        migrations.AlterField(
            "artwork", "state_reason", models.CharField(blank=True, max_length=80, verbose_name="reason")
        ),
    ]
