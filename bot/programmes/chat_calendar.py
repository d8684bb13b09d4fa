"""*Se kalender*: a programme's weeks as a picture, drawn in a child process."""

from datetime import date, timedelta

from babel.dates import format_date, format_interval

from bot import people, schedule
from bot.feature import Computed, Due, Task
from bot.people import Person
from bot.pictures import Chart, Drawn, WeekRow, Weeks, draw
from bot.programmes import rules, store
from bot.programmes.chat_parts import find_run, word_reach
from bot.programmes.rules import Run
from bot.texts import FORMS, Html, Say
from bot.transport import Turn, number, stale

CALENDAR = "programmes.calendar"


def order_calendar(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Se kalender*: it is drawn once, however often it is tapped meanwhile."""
    run = find_run(turn, arguments)
    if run is None or run.programme not in turn.library.programmes:
        stale(turn)
        return
    subject = f"{turn.who.key}:{run.id}"
    if schedule.due_of(turn.db, CALENDAR, subject) is None:
        schedule.set_due(turn.db, CALENDAR, subject, turn.now)
    turn.toast(turn.say("programmes-drawing"))


def ask_calendar(turn: Turn, due: Due) -> Task | None:
    """What is to be drawn; nothing for somebody who is facilitator no more, or a run that went."""
    person, run = _read(turn, due)
    if person is None or run is None or run.programme not in turn.library.programmes:
        return None
    return Task(draw, (chart_of(turn, turn.say_to(person), run),))


def send_calendar(turn: Turn, due: Due, drawn: Drawn) -> None:
    """Send what was drawn."""
    person, _ = _read(turn, due)
    if person is not None:
        turn.send_picture(person, drawn.png, Html(drawn.words))


def chart_of(turn: Turn, say: Say, run: Run) -> Chart:
    """The calendar of a run: its weeks, with those that are left out."""
    programme = turn.library.programme(run.programme)
    weeks = rules.weeks_of_run(run, rules.length_of(programme), turn.calendar.is_closed_week)
    this = rules.monday_of(turn.now.date())
    rows = []
    for monday, week in weeks:
        theme = ""
        text = say("programmes-calendar-closed" if turn.calendar.is_closed_week(monday)
                   else "programmes-calendar-paused")  # fmt: skip
        if week is not None:
            place = rules.Place(programme, week, len(weeks))
            theme = place.theme.title.in_(say.language)
            title = turn.library.model(place.drawn.week.model).title.in_(say.language)
            text = Html(title) if place.asks else say("programmes-calendar-free")
        label = str(say("programmes-calendar-week", week=monday.isocalendar().week))
        rows.append(
            WeekRow(f"{label} · {_days(say, monday)}", theme, str(text), now=monday == this)
        )
    first, last = weeks[0][0], weeks[-1][0] + timedelta(days=4)
    period = f"{_day(say, first)} – {_day(say, last)}"
    title = programme.title.in_(say.language)
    return Chart(
        title,
        f"{word_reach(turn, say, run)} · {period}",
        (Weeks(str(say("programmes-calendar")), tuple(rows)),),
        str(say("programmes-calendar-words", title=title, first=first, last=last)),
    )


def _read(turn: Turn, due: Due) -> tuple[Person | None, Run | None]:
    key, _, item = due.subject.partition(":")
    person = people.find(turn.db, key)
    fits = person is not None and person.is_active and person.facilitator
    return (person if fits else None), store.find_run(turn.db, number((item,)))


def _days(say: Say, monday: date) -> str:
    return format_interval(monday, monday + timedelta(days=4), "MMMd", locale=_locale(say))


def _day(say: Say, day: date) -> str:
    return format_date(day, "long", locale=_locale(say))


def _locale(say: Say) -> str:
    return FORMS[say.language].locale


COMPUTED = {CALENDAR: Computed(ask_calendar, send_calendar)}
