"""What a reader does on the page of a resource: get on, finish, answer."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from accounts.rate_limits import rate_limited
from education.addresses import page_address
from education.domain.reading import answer_quiz, mark_done, record_reading
from education.models import ResourcePage
from education.queries.reading import find_public_resource
from education.quizzes import mark_answers
from gallery.domain.errors import Refused

STEPS_PER_MINUTE, ANSWERS_PER_MINUTE = 60, 30


@login_required
@require_POST
@rate_limited("learn-progress", STEPS_PER_MINUTE, 60)
def progress(request: HttpRequest, page_id: int) -> HttpResponse:
    """Sent by the page's script as one reads on."""
    page = _resource(page_id)
    percent = request.POST.get("percent", "")
    if not (percent.isascii() and percent.isdigit() and len(percent) <= 3):
        return HttpResponse(status=422)
    record_reading(_reader(request), page, int(percent))
    return HttpResponse(status=204)


@login_required
@require_POST
@rate_limited("learn-done", STEPS_PER_MINUTE, 60)
def done(request: HttpRequest, page_id: int) -> HttpResponse:
    """`done=1` finishes, anything else takes it back."""
    page = _resource(page_id)
    mark_done(_reader(request), page, request.POST.get("done") == "1")
    return redirect(f"{page_address(page)}#done")


@require_http_methods(["GET", "HEAD", "POST"])
@rate_limited("learn-quiz", ANSWERS_PER_MINUTE, 60)
def quiz(request: HttpRequest, page_id: int, block_id: str) -> HttpResponse:
    """The page once more, with the answers marked. Everybody may answer; only for signed-in readers it is kept."""
    page = _resource(page_id)
    value = dict(page.quizzes()).get(block_id)
    if value is None:
        raise Http404("no such quiz")
    if request.method != "POST":
        return redirect(f"{page_address(page)}#quiz")
    answers = _read_answers(request, len(value["questions"]))
    user = _reader(request) if request.user.is_authenticated else None
    context: dict[str, Any] = {"page": page, "answered": block_id}
    try:
        context["marked"] = {block_id: answer_quiz(user, page, block_id, answers)}
    except Refused as refusal:
        context |= {"marked": {block_id: mark_answers(value, answers)}, "quiz_error": refusal.message}
        return render(request, "education/resource.html", context, status=422)
    return render(request, "education/resource.html", context)


def _reader(request: HttpRequest) -> User:
    return cast(User, request.user)


def _read_answers(request: HttpRequest, questions: int) -> dict[int, int]:
    """Fields q0, q1, …: the place of the choice. What is no small number is no answer."""
    given = {place: request.POST.get(f"q{place}", "") for place in range(questions)}
    return {
        place: int(choice)
        for place, choice in given.items()
        if choice.isascii() and choice.isdigit() and len(choice) <= 2
    }


def _resource(page_id: int) -> ResourcePage:
    page = find_public_resource(page_id)
    if page is None:
        raise Http404("no such resource")
    return page
