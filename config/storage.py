"""Storage back-ends: hashed static files, and pictures on an S3-compatible store."""

from typing import Any

from django.contrib.staticfiles.storage import HashedFilesMixin
from storages.backends.s3 import S3Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names also inside ES module imports, so that a deploy never mixes old and new modules."""

    support_js_module_import_aggregation = True
    # Only in our own modules: comments in other packages' files look like imports and would stop collectstatic.
    _js_module_import_aggregation_patterns = (
        "js/*.js",
        HashedFilesMixin._js_module_import_aggregation_patterns[1],
    )


class PublicPictures(S3Storage):
    """Renditions: readable by anyone who knows the unguessable key, under one public address."""

    def __init__(self, *, public_url: str, **settings: Any) -> None:
        super().__init__(**settings)
        self.public_url = public_url.rstrip("/")

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        return f"{self.public_url}/{name}"
