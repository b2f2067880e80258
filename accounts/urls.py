from django.urls import URLPattern, URLResolver

app_name = "accounts"
urlpatterns: list[URLPattern | URLResolver] = []
development_patterns: list[URLPattern | URLResolver] = []
