"""Routes of workshops; everything under /workshops/manage/ is for organisers and asks for a second factor."""

from django.urls import path

from .views import attendance, organise, own_workshops, participants, registrations, workshops

app_name = "workshops"
urlpatterns = [
    path("workshops/", workshops.workshop_list, name="list"),
    path("workshops/mine/", own_workshops.mine, name="mine"),
    path("workshops/feed/<str:token>.ics", own_workshops.feed, name="feed"),
    path("workshops/manage/", organise.overview, name="manage"),
    path("workshops/manage/new/", organise.workshop_new, name="workshop_new"),
    path("workshops/manage/<slug:slug>/edit/", organise.workshop_edit, name="workshop_edit"),
    path("workshops/manage/<slug:slug>/listing/", organise.workshop_listing, name="workshop_listing"),
    path("workshops/manage/<slug:slug>/sessions/new/", organise.session_new, name="session_new"),
    path("workshops/manage/sessions/<int:session_id>/", participants.session_page, name="manage_session"),
    path("workshops/manage/sessions/<int:session_id>/edit/", organise.session_edit, name="session_edit"),
    path(
        "workshops/manage/sessions/<int:session_id>/cancel/", organise.session_cancel, name="session_cancel"
    ),
    path("workshops/manage/sessions/<int:session_id>/people.csv", participants.export, name="export"),
    path(
        "workshops/manage/sessions/<int:session_id>/people/<int:registration_id>/",
        participants.check_in_participant,
        name="check_in_participant",
    ),
    path(
        "workshops/manage/sessions/<int:session_id>/materials/",
        participants.material_add,
        name="material_add",
    ),
    path(
        "workshops/manage/sessions/<int:session_id>/recordings/",
        participants.recording_add,
        name="recording_add",
    ),
    path(
        "workshops/manage/sessions/<int:session_id>/<slug:kind>/<int:entry_id>/remove/",
        participants.leaving_remove,
        name="leaving_remove",
    ),
    path("workshops/<slug:slug>/", workshops.workshop, name="workshop"),
    path("workshops/<slug:slug>/<int:session_id>/", workshops.session, name="session"),
    path("workshops/<slug:slug>/<int:session_id>/register/", registrations.register, name="register"),
    path("workshops/<slug:slug>/<int:session_id>/feedback/", registrations.feedback, name="feedback"),
    path("workshops/<slug:slug>/<int:session_id>/calendar.ics", workshops.calendar_file, name="calendar"),
    path("registrations/<str:token>/", registrations.registration, name="registration"),
    path("registrations/<str:token>/cancel/", registrations.registration_cancel, name="registration_cancel"),
    path("registrations/<str:token>/accept/", registrations.registration_accept, name="registration_accept"),
    path("check-in/<str:token>/", attendance.check_in_page, name="check_in"),
    path("check-in/<str:token>/code.svg", attendance.check_in_code, name="check_in_code"),
    path("certificates/<slug:code>/", attendance.certificate, name="certificate"),
    path("certificates/<slug:code>.pdf", attendance.certificate_pdf, name="certificate_pdf"),
]
