"""The way in for a partner: the link of an invitation mail."""

from django.urls import path

from .views.invitation import invitation

app_name = "partners"
urlpatterns = [path("invitations/<str:token>/", invitation, name="invitation")]
