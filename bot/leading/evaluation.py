"""The evaluation: what the numbers of up to three years show, as a paper with charts and as CSV.

Every figure stands with how many are behind it. It is put together here and made beside the bot.
"""

import csv
import io
import random
from dataclasses import dataclass
from datetime import date

from bot import finding, goals, pulse, reflection, schedule
from bot.feature import Due, Task
from bot.leading import store
from bot.leading.handout import mark_of, plain, reader
from bot.leading.planning import EVALUATION
from bot.leading.rules import WHOLE, Count, RoundCount, advise
from bot.pdf import Face, Sheet
from bot.pictures import Bar, Chart, Shares, draw
from bot.texts import Say
from bot.transport import Turn

PDF_NAME, CSV_NAME = "evaluering.pdf", "evaluering.csv"
USED_MODELS = ("laeringsmaal", "feedback")
"""Whose shared answers say what people use: learning goals and after-processing, and feedback."""
MOST_USED = 8
MOST_MONTHS = 14
MOST_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, and what it says in words for those who cannot see it."""

    chart: Chart
    alt: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a child process needs to make the paper: sheet parts before and between the charts."""

    sheet: Sheet
    charts: tuple[tuple[int, Drawing], ...]
    """Each chart, and before which block of the sheet it stands."""
    table: bytes


def make(report: Report, mark: str) -> tuple[bytes, bytes, str]:
    """The PDF and the CSV, for the child process."""
    blocks = list(report.sheet.blocks)
    for at, drawing in reversed(report.charts):
        rest, report.sheet.blocks[:] = blocks[at:], blocks[:at]
        report.sheet.picture(draw(drawing.chart).png, drawing.alt, width=140)
        blocks = [*report.sheet.blocks, *rest]
    report.sheet.blocks[:] = blocks
    return report.sheet.bytes(), report.table, mark


def write_report(turn: Turn, say: Say) -> Report:
    """The whole evaluation in the reader's language."""
    sheet = Sheet(plain(say("leading-report-title")), say.language, turn.now)
    sheet.paragraph(turn.settings.organisation, Face.BOLD)
    if turn.settings.strategy:
        sheet.paragraph(plain(say("leading-report-strategy")), Face.ITALIC)
        sheet.paragraph(turn.settings.strategy)
    sheet.paragraph(plain(say("leading-report-how")), Face.ITALIC)
    charts: list[tuple[int, Drawing]] = []
    months = store.months(turn.db, WHOLE)
    rounds = store.rounds(turn.db)
    results = [one for one in pulse.history(turn.db, turn.library, last=36) if one.any_shown]
    _write_months(sheet, say, months, charts)
    _write_rounds(sheet, say, rounds, charts)
    _write_pulse(turn, sheet, say, results, charts)
    _write_used(turn, sheet, say)
    _write_next(turn, sheet, say, months, rounds, results[-1] if results else None)
    return Report(sheet, tuple(charts), table_of(turn, say, months, rounds, results))


def _write_months(
    sheet: Sheet, say: Say, months: list[Count], charts: list[tuple[int, Drawing]]
) -> None:
    sheet.heading(plain(say("leading-report-part")))
    by_month: dict[str, dict[str, Count]] = {}
    for one in months:
        by_month.setdefault(one.month, {})[one.what] = one
    newest = dict(list(by_month.items())[-MOST_MONTHS:])
    if not newest:
        sheet.paragraph(plain(say("leading-report-few")))
        return
    most = max(one.people for found in newest.values() for one in found.values())
    bars = tuple(
        Bar(
            pulse.month_of(say, _first(month)),
            found["active"].people / most if "active" in found else 0.0,
            _number(say, found.get("active")),
            plain(say("leading-report-of", people=_number(say, found.get("joined")))),
        )
        for month, found in newest.items()
    )
    title = plain(say("leading-report-active"))
    chart = Chart(title, "", (Shares("", bars),), "")
    alt = f"{title}: {'; '.join(f'{bar.label} {bar.said} {bar.of}' for bar in bars)}"
    charts.append((len(sheet.blocks), Drawing(chart, alt)))
    whats = ("answers", "feedback", "cases")
    sheet.table(
        [plain(say(f"leading-column-{name}")) for name in ("month", *whats)],
        [
            [pulse.month_of(say, _first(month)), *(_done(say, found.get(what)) for what in whats)]
            for month, found in newest.items()
        ],
    )


def _write_rounds(
    sheet: Sheet, say: Say, rounds: list[RoundCount], charts: list[tuple[int, Drawing]]
) -> None:
    sheet.heading(plain(say("leading-report-sparring")))
    if not rounds:
        sheet.paragraph(plain(say("leading-report-few")))
        return
    met, groups = sum(one.met for one in rounds), sum(one.groups for one in rounds)
    sheet.paragraph(plain(say("leading-report-met", rounds=len(rounds), met=met, groups=groups)))
    bars = tuple(
        Bar(
            plain(say("leading-report-round", number=one.number)),
            one.met / one.groups,
            f"{one.met}",
            plain(say("leading-report-groups", groups=one.groups)),
        )
        for one in rounds[-MOST_ROUNDS:]
    )
    title = plain(say("leading-report-held"))
    chart = Chart(title, "", (Shares("", bars),), "")
    alt = f"{title}: {'; '.join(f'{bar.label}: {bar.said} {bar.of}' for bar in bars)}"
    charts.append((len(sheet.blocks), Drawing(chart, alt)))


def _write_pulse(
    turn: Turn, sheet: Sheet, say: Say, results: list[pulse.Result],
    charts: list[tuple[int, Drawing]],
) -> None:  # fmt: skip
    sheet.heading(plain(say("leading-report-pulse")))
    pairs = before_and_after(results)
    if not pairs:
        sheet.paragraph(plain(say("leading-report-few")))
        return
    rows, bars = [], []
    for item, (first, before), (last, after) in pairs:
        title = pulse.title_of(turn.library, say, item)
        for month, mean in ((first, before), (last, after)):
            rows.append(
                [title, pulse.month_of(say, month), pulse.decimal(say, mean.mean), mean.answers]
            )
        bars.append(
            Bar(title, (after.mean - 1) / 4, pulse.decimal(say, after.mean),
                plain(say("pulse-picture-answers", answers=after.answers)))
        )  # fmt: skip
    title = plain(say("leading-report-after"))
    note = plain(pulse.word_scale(turn.library, say))
    chart = Chart(title, "", (Shares("", tuple(bars), note),), "")
    alt = f"{title}: {'; '.join(f'{bar.label} {bar.said} ({bar.of})' for bar in bars)}"
    charts.append((len(sheet.blocks), Drawing(chart, alt)))
    sheet.table(
        [plain(say(f"leading-column-{name}")) for name in ("item", "month", "mean", "n")], rows
    )


def before_and_after(
    results: list[pulse.Result],
) -> list[tuple[str, tuple[date, pulse.Mean], tuple[date, pulse.Mean]]]:
    """For each item the first and the last month that show it; none that was shown only once."""
    shown: dict[str, list[tuple[date, pulse.Mean]]] = {}
    for one in results:
        for item in one.items:
            if item.found is not None:
                shown.setdefault(item.item, []).append((one.month, item.found))
    return [(item, found[0], found[-1]) for item, found in shown.items() if len(found) > 1]


def _write_used(turn: Turn, sheet: Sheet, say: Say) -> None:
    sheet.heading(plain(say("leading-report-used")))
    board = sorted(
        one.text
        for one in reflection.shown_answers(turn.db)
        if one.question.partition(".")[0] in USED_MODELS
    )
    # By lot: their order would be that in which they were written.
    draw = random.Random(f"{turn.now:%Y-%m}")
    learned = goals.learned_for_all(turn.db)
    texts = [
        *draw.sample(board, min(len(board), MOST_USED)),
        *draw.sample(learned, min(len(learned), MOST_USED)),
        *finding.newest_lessons(turn.db, 0, MOST_USED),
    ]
    if not texts:
        sheet.paragraph(plain(say("leading-report-nothing")))
        return
    sheet.paragraph(plain(say("leading-report-used-note")), Face.ITALIC)
    sheet.bullets(texts)


def _write_next(
    turn: Turn,
    sheet: Sheet,
    say: Say,
    months: list[Count],
    rounds: list[RoundCount],
    result: pulse.Result | None,
) -> None:
    sheet.heading(plain(say("leading-report-next")))
    last = months[-1].month if months else None
    newest = {one.what: one for one in months if one.month == last}
    found, item = advise(newest, rounds, result)
    title = "" if item is None else pulse.title_of(turn.library, say, item)
    texts = {
        "sparring": say("leading-advice-sparring"),
        "joining": say("leading-advice-joining"),
        "pulse": say("leading-advice-pulse", item=title),
        "go-on": say("leading-advice-go-on"),
    }
    sheet.bullets([plain(texts[one]) for one in found])
    sheet.lines(3)


def table_of(
    turn: Turn,
    say: Say,
    months: list[Count],
    rounds: list[RoundCount],
    results: list[pulse.Result],
) -> bytes:
    """All figures as CSV for a spreadsheet: semicolons, the reader's decimals, UTF-8 with BOM."""
    out = io.StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    columns = ("month", "what", "value", "n")
    table.writerow([plain(say(f"leading-column-{name}")) for name in columns])
    for one in months:
        n = plain(say("leading-least", people=one.people))
        table.writerow([one.month, plain(say(f"leading-what-{one.what}")), one.times, n])
    for found in rounds:
        what = plain(say("leading-report-round", number=found.number))
        table.writerow([f"{found.starts:%Y-%m}", what, found.met, found.groups])
    for result in results:
        for item in result.items:
            if item.found is not None:
                title = pulse.title_of(turn.library, say, item.item)
                mean = pulse.decimal(say, item.found.mean)
                # A tab keeps a spreadsheet from reading "5–9" as a date.
                table.writerow([f"{result.month:%Y-%m}", title, mean, f"\t{item.found.answers}"])
    return out.getvalue().encode("utf-8-sig")


def ask_evaluation(turn: Turn, due: Due) -> Task | None:
    """What is to be made; nothing for somebody who neither leads nor facilitates any more."""
    person = reader(turn, due.subject)
    if person is None:
        return None
    return Task(make, (write_report(turn, turn.say_to(person)), mark_of(turn)))


def send_evaluation(turn: Turn, due: Due, result: tuple[bytes, bytes, str]) -> None:
    """Send both files; made anew when what is shared has changed meanwhile."""
    person = reader(turn, due.subject)
    if person is None:
        return
    pdf, table, mark = result
    if mark != mark_of(turn):
        schedule.set_due(turn.db, EVALUATION, due.subject, turn.now)
        return
    say = turn.say_to(person)
    turn.send_document(person, pdf, PDF_NAME, say("leading-report-sent"))
    turn.send_document(person, table, CSV_NAME, say("leading-report-table"))


def _number(say: Say, count: Count | None) -> str:
    if count is None:
        return plain(say("leading-under-five"))
    return plain(say("leading-least", people=count.people))


def _done(say: Say, count: Count | None) -> str:
    if count is None:
        return plain(say("leading-under-five"))
    return plain(say("leading-report-done", times=count.times, people=count.people))


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
