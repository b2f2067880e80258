"""Storage back-ends: hashed static files, and pictures on an S3-compatible store."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.storage import HashedFilesMixin
from storages.backends.s3 import S3Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

from . import static_bundle


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names also inside ES module imports, so that a deploy never mixes old and new modules."""

    support_js_module_import_aggregation = True
    # Only in our own modules: comments in other packages' files look like imports and would stop collectstatic.
    _js_module_import_aggregation_patterns = (
        "js/*.js",
        HashedFilesMixin._js_module_import_aggregation_patterns[1],
    )

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Before names are hashed: the style sheet that every page waits for becomes one file."""
        entry = static_bundle.ENTRY
        if not dry_run and entry in paths:
            Path(self.path(entry)).write_text(static_bundle.bundled(entry), encoding="utf-8")
            paths[entry] = (self, entry)
        yield from super().post_process(paths, dry_run, **options)


class PublicPictures(S3Storage):
    """Renditions: readable by anyone who knows the unguessable key, under one public address."""

    def __init__(self, *, public_url: str, **settings: Any) -> None:
        super().__init__(**settings)
        self.public_url = public_url.rstrip("/")

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        return f"{self.public_url}/{name}"
