"""The order of rooms and layers, held by reading the source; and proof that the reader would notice."""

from pathlib import Path

import pytest

from .layers import find_problems

ROOT = Path(__file__).resolve().parent.parent


def test_source_keeps_the_order_of_rooms_and_layers():
    problems = find_problems(ROOT)
    assert not problems, "\n".join(map(str, problems))


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    for folder in list(path.parents)[: len(Path(name).parts) - 1]:
        (folder / "__init__.py").touch()
    path.write_text(text)


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("accounts/models/user.py", "from gallery.models import Artwork", "accounts must not know gallery"),
        ("accounts/models/user.py", "import gallery.models", "accounts must not know gallery"),
        ("gallery/views/home.py", "def f():\n    from moderation import cases", "gallery must not know moderation"),
        ("gallery/domain/uploads.py", "from config.env import flag", "gallery must not know config"),
        ("gallery/models/artwork.py", "from gallery.domain import listing", "models/ must not use domain/"),
        ("gallery/models/artwork.py", "from ..queries import feeds", "models/ must not use queries/"),
        ("gallery/models/__init__.py", "from ..views import home", "models/ must not use views/"),
        ("gallery/domain/uploads.py", "from gallery.forms.upload import UploadForm", "domain/ must not use forms/"),
        ("gallery/domain/uploads.py", "from gallery import views", "domain/ must not use views/"),
        ("gallery/queries/feeds.py", "from gallery.domain import listing", "queries/ must not use domain/"),
        ("gallery/forms/upload.py", "from gallery.views import upload", "forms/ must not use views/"),
        ("gallery/tasks.py", "from gallery.views import upload", "tasks/ must not use views/"),
        ("gallery/views/upload.py", "def f(artwork):\n    artwork.save()", "only domain/ writes: artwork.save"),
        ("gallery/queries/feeds.py", "def f(M):\n    M.objects.create(a=1)", "only domain/ writes: M.objects.create"),
        ("gallery/admin/tags.py", "def f(rows):\n    rows.update(a=1)", "only domain/ writes: rows.update"),
        ("gallery/forms/tags.py", "def f(form):\n    form.save()", "only domain/ writes: form.save"),
        ("gallery/tasks.py", "def f(row):\n    row.delete()", "only domain/ writes: row.delete"),
    ],
)  # fmt: skip
def test_wrong_arrow_is_found(tmp_path, name, text, complaint):
    write(tmp_path, name, text)
    problems = [str(problem) for problem in find_problems(tmp_path)]
    assert len(problems) == 1 and complaint in problems[0], problems


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("gallery/domain/uploads.py", "from accounts.models import User\nfrom gallery.models import Artwork"),
        ("gallery/domain/uploads.py", "def f(artwork):\n    artwork.save()"),
        ("gallery/domain/listing.py", "from gallery.search import index_artwork\nfrom gallery.queries import feeds"),
        ("gallery/domain/uploads.py", "from gallery.tasks import process_upload"),
        ("gallery/views/upload.py", "from gallery.domain.uploads import receive_file\nfrom . import errors"),
        ("gallery/queries/feeds.py", "from gallery.domain.errors import NotAllowed"),
        ("gallery/admin/tags.py", "class A:\n    def save_model(self, *a):\n        super().save_model(*a)"),
        ("gallery/admin/tags.py", "class A:\n    def save_formset(self, form, rows):\n        rows.save()"),
        ("config/urls.py", "from gallery.views import errors"),
        ("gallery/models/__init__.py", "from .artwork import Artwork"),
    ],
)  # fmt: skip
def test_right_arrow_is_left_alone(tmp_path, name, text):
    write(tmp_path, name, text)
    assert find_problems(tmp_path) == []
