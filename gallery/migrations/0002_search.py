"""The search index, and the index behind "popular" filtered by how it was made."""

from django.db import migrations, models

from gallery.search.schema import create_search_index, drop_search_index


def create(apps, schema_editor):
    create_search_index(schema_editor.connection)


def drop(apps, schema_editor):
    drop_search_index(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("gallery", "0001_initial")]

    operations = [
        migrations.AddField("searchentry", "listed_key", models.BigIntegerField(default=0)),
        migrations.AddIndex("searchentry", models.Index(fields=["-listed_key"], name="search_newest")),
        migrations.AddIndex(
            "artwork",
            models.Index(
                fields=["making", "-hot_key"],
                name="artwork_making_popular",
                condition=models.Q(("hot_key__isnull", False)),
            ),
        ),
        # Last: on SQLite the operations above rebuild tables and would take the triggers with them.
        migrations.RunPython(create, drop),
    ]
