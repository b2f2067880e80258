"""The site's own settings, with one route more: an empty view, to compare with."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.benchmarks.urls"
