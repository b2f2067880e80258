"""Routes of moderation outside the staff pages."""

from django.urls import path

from .views import off_queue, report, standing, statement, tracking

app_name = "moderation"
urlpatterns = [
    path("report/", report.report_start, name="report_start"),
    path("report/status/<str:token>/", tracking.report_status, name="report_status"),
    path("report/status/<str:token>/appeal/", tracking.report_appeal, name="report_appeal"),
    path("report/<slug:kind>/<str:key>/", report.report, name="report"),
    path("statement/<str:token>/", statement.statement, name="statement"),
    path("statement/<str:token>/appeal/", statement.statement_appeal, name="statement_appeal"),
    path("standing/", standing.standing, name="standing"),
    path("moderate/<slug:kind>/<str:key>/", off_queue.act, name="act"),
]
