"""Sparring in the chat: the screen with one's state, and every button of this room by name.

The talk about a group, about *held?* and about the lists is in the modules beside this one.
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from bot import people
from bot.attention import Kind
from bot.feature import Feature, Hooks, OpenItem, Shown
from bot.people import Person
from bot.sparring import (
    changing,
    chat_blocks,
    chat_cards,
    chat_group,
    chat_held,
    chat_late,
    chat_partner,
    chat_protocols,
    chat_talk,
    chat_time,
    chat_today,
    chat_written,
    jobs,
    jobs_cards,
    jobs_talk,
    jobs_time,
    jobs_written,
    letters,
    letters_round,
    letters_time,
    letters_written,
    rules,
    rules_time,
    starting,
    store,
    store_rounds,
    store_talks,
    store_times,
    today,
    writing,
)
from bot.sparring.forming import ROUND_JOB
from bot.sparring.overview import partners
from bot.sparring.personal import PERSONAL
from bot.sparring.planning import CLEAN_JOB, next_round_date
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.starting import FORM_JOB
from bot.texts import Html
from bot.transport import Button, Turn, in_rows, number, stale

if TYPE_CHECKING:
    from bot.reflection import SharedAnswer

SHARED_SHOWN = 5
HOME_BUTTONS = 8
"""So many buttons are on the first screen at most; the rest is under *Flere valg*."""
RARE = frozenset({"sparring.written", "sparring.course", "sparring.card", "sparring.new"})
"""What is under a group's notice and is seldom tapped later."""
SHARED = "shared_answer"
"""What the message with a partner's answer is about."""


def feature(_hooks: Hooks) -> Feature:
    """The room's commands, buttons, texts, jobs and letters."""
    room = Feature(
        name="sparring",
        commands={"sparring": _command},
        taps={
            "sparring.home": _tap_home,
            "sparring.choices": _tap_more,
            "sparring.join": _tap_join,
            "sparring.leave": _tap_leave,
            "sparring.skip": _tap_skip,
            "sparring.unskip": _tap_unskip,
            "sparring.shared": _tap_shared,
            "sparring.fits": chat_group.tap_fits,
            "sparring.own": chat_group.tap_own_time,
            "sparring.note": chat_group.tap_note,
            "sparring.nonote": chat_group.tap_no_note,
            "sparring.ask": chat_held.tap_ask_held,
            "sparring.held": chat_held.tap_held,
            "sparring.why": chat_held.tap_why,
            "sparring.next": chat_held.tap_ask_step,
            "sparring.nostep": chat_held.tap_skip_step,
            "sparring.forget": chat_held.tap_forget_step,
            "sparring.step": chat_held.tap_step,
            "sparring.course": chat_protocols.tap_course,
            "sparring.forms": chat_protocols.tap_forms,
            "sparring.blocks": chat_blocks.tap_blocks,
            "sparring.choose": chat_blocks.tap_choose,
            "sparring.block": chat_blocks.tap_block,
            **chat_written.TAPS,
            **chat_time.TAPS,
            **chat_today.TAPS,
            **chat_talk.TAPS,
            **chat_partner.TAPS,
            **chat_late.TAPS,
            **chat_cards.TAPS,
        },
        texts={
            "group": chat_group.offer_note,
            "note": chat_group.take_note,
            "next": chat_held.take_step,
            **chat_written.TEXTS,
        },
        edits={
            "next": chat_held.edit_step,
            "note-sent": chat_group.keep_sent,
            **chat_written.EDITS,
        },
        computed={FORM_JOB: starting.FORM, **jobs_cards.COMPUTED},
        jobs={
            ROUND_JOB: starting.run_round,
            CLEAN_JOB: jobs.run_clean,
            **jobs_written.JOBS,
            **jobs_time.JOBS,
            **jobs_talk.JOBS,
        },
        letters={
            Kind.PAIR: letters_round.write_pair_letter,
            Kind.HALFWAY: letters.write_halfway,
            Kind.HELD: letters_round.write_held_letter,
            Kind.REMINDER: letters_written.write_reminder,
        },
        free_text=chat_written.offer_turn,
        open_items=list_open_items,
        show_again={SHARED: _show_shared_again, **chat_written.SHOW_AGAIN},
        week_line=chat_held.write_week_line,
        on_changed=_on_changed,
        on_left=_on_left,
        personal=PERSONAL,
    )
    return chat_late.with_signs(room)


def list_open_items(turn: Turn, person: Person) -> list[OpenItem]:
    """What waits: a time to agree on, whether it was held, a next step to write."""
    say = turn.say_to(person)
    today = turn.now.date()
    # An agreed time may lie after a round that was closed early.
    since = today - timedelta(days=2 * rules.ANSWER_DAYS)
    items = chat_written.list_items(turn, person)
    writes = chat_written.open_groups(turn, person)
    for group in store.groups_since(turn.db, person.key, since):
        seat = group.seat_of(person.key)
        if seat is None or not group.is_asked_about or today > rules.answer_deadline(group):
            continue
        if group.id in writes:
            continue
        talk = store_talks.find(turn.db, group.id)
        if talk is not None and not talk.is_over:
            items.append(OpenItem(str(say("sparring-item-talk")), f"sparring.start:{group.id}"))
            continue
        if seat.outcome in (None, "later"):
            has_talked = talk is not None and talk.state == "ended"
            if has_talked or today >= rules.held_day(turn.calendar, group, person.weekday):
                item = OpenItem(str(say("sparring-item-held")), f"sparring.ask:{seat.id}")
                items.append(item)
            elif group.agreed is None and group.round.open and _is_waited_for(turn, group, seat):
                items.append(OpenItem(str(say("sparring-item-time")), "sparring.home"))
        elif chat_held.step_is_open(group, seat, today):
            items.append(OpenItem(str(say("sparring-item-step")), f"sparring.next:{seat.id}"))
    return items


def _is_waited_for(turn: Turn, group: SparringGroup, seat: Seat) -> bool:
    return rules_time.waits_for(store_times.proposals(turn.db, group.id), seat, turn.now)


def _on_changed(turn: Turn, person: Person) -> None:
    """Somebody paused, went away, is not reached or moved: group, writing and day hear of it."""
    changing.on_changed(turn, person)
    now = people.find(turn.db, person.key)
    if now is not None:
        writing.on_changed(turn, now)
        if now.is_active and not today.may_ask(turn, now):
            today.let_go(turn, now)


def _on_left(turn: Turn, person: Person) -> None:
    """Somebody leaves: their group first, for it tells the others, then what outlives a round."""
    changing.on_left(turn, person)
    today.let_go(turn, person)
    writing.on_left(turn, person)


def _command(turn: Turn, _rest: str) -> None:
    turn.reply(*_home(turn))


def _tap_home(turn: Turn, _arguments: tuple[str, ...]) -> None:
    turn.edit(*_home(turn))


def _tap_more(turn: Turn, _arguments: tuple[str, ...]) -> None:
    turn.edit(*_more(turn))


def _tap_join(turn: Turn, _arguments: tuple[str, ...]) -> None:
    if turn.who.sparring:
        return
    people.change(turn.db, turn.who.key, sparring=1)
    turn.person = people.find(turn.db, turn.who.key)
    if not chat_late.ask_at_once(turn, turn.say("sparring-joined")):
        _show_changed(turn, turn.say("sparring-joined"))


def _tap_leave(turn: Turn, _arguments: tuple[str, ...]) -> None:
    if not turn.who.sparring:
        return
    people.change(turn.db, turn.who.key, sparring=0)
    today.let_go(turn, turn.who)
    has_group = store.current_group(turn.db, turn.who.key) is not None
    _show_changed(turn, turn.say("sparring-left-group" if has_group else "sparring-left"))


def _tap_skip(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Spring denne over*: from a week's message only a word above the chat, from home anew."""
    coming = next_round_date(turn.db, turn.calendar)
    if coming is None or not turn.who.sparring or arguments[:1] != (coming.isoformat(),):
        stale(turn)
        return
    is_new = not store_rounds.skips_next(turn.db, turn.who.key)
    store_rounds.skip_next(turn.db, turn.who.key, turn.now)
    if arguments[1:] != ("home",):
        turn.toast(turn.say("sparring-skipped", date=coming))
    elif is_new:
        turn.edit(*_more(turn))


def _tap_unskip(turn: Turn, _arguments: tuple[str, ...]) -> None:
    if not store_rounds.skips_next(turn.db, turn.who.key):
        return
    store_rounds.stop_skipping(turn.db, turn.who.key)
    turn.edit(*_more(turn))


def _tap_shared(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """What partners chose to share, each partner's answers as a message of their words."""
    from bot import reflection

    locked = turn.who.locked_until
    if locked is not None and turn.at < locked:
        turn.toast(turn.say("sparring-shared-none"))
        return
    shown = False
    shared = reflection.answers_for_partner(turn.db, turn.who.key)
    for partner in partners(turn.db, turn.who.key):
        theirs = [answer for answer in shared if answer.author == partner.name]
        for answer in theirs[:SHARED_SHOWN]:
            shown = True
            text = _word_shared(turn, answer)
            subject = f"{SHARED}:{answer.asked}"
            turn.send(turn.who, text, subject=subject, words_of=partner.key)
    if not shown:
        turn.toast(turn.say("sparring-shared-none"))


def _show_shared_again(turn: Turn, item: str) -> Shown | None:
    """A partner's answer once more, while they share it and are a partner still."""
    from bot import reflection

    locked = turn.who.locked_until
    if locked is not None and turn.at < locked:
        return None
    shared = reflection.answers_for_partner(turn.db, turn.who.key)
    answer = next((one for one in shared if one.asked == number((item,))), None)
    for partner in partners(turn.db, turn.who.key):
        if answer is not None and answer.author == partner.name:
            return Shown([_word_shared(turn, answer)], partner.key)
    return None


def _word_shared(turn: Turn, answer: "SharedAnswer") -> Html:
    parts = [
        turn.say("sparring-shared-by", name=answer.author or ""),
        turn.say("sparring-shared-text", text=answer.text),
    ]
    question = turn.library.questions.get(answer.question)
    if question is not None:
        text = question.text.in_(turn.who.language)
        parts.insert(1, turn.say("sparring-shared-question", text=text))
    return Html("\n\n".join(parts))


def _show_changed(turn: Turn, said: Html) -> None:
    turn.person = people.find(turn.db, turn.who.key)
    text, keyboard = _home(turn)
    turn.edit(Html(f"{said}\n\n{text}"), keyboard)


def _home(turn: Turn) -> tuple[Html, list[list[Button]]]:
    parts, buttons = _describe(turn)
    say = turn.say
    last = [Button(str(say("sparring-button-choices")), "sparring.choices")]
    if not turn.who.sparring:
        last.insert(0, Button(str(say("button-yes")), "sparring.join"))
    last.append(Button(str(say("button-menu")), "menu.show"))
    if not parts:
        parts.append(say("sparring-home-unplanned"))
    return Html("\n\n".join(parts)), in_rows([*buttons[: HOME_BUTTONS - len(last)], *last])


def _more(turn: Turn) -> tuple[Html, list[list[Button]]]:
    """What has no room on the first screen, and how one wants it: the next round, whom not with."""
    person, say = turn.who, turn.say
    _, buttons = _describe(turn)
    # Of the first screen's own buttons there are three when one is not in, else two.
    buttons = buttons[HOME_BUTTONS - (2 if person.sparring else 3) :]
    coming = next_round_date(turn.db, turn.calendar)
    if person.sparring and coming is not None:
        buttons.append(
            Button(str(say("sparring-button-unskip")), "sparring.unskip")
            if store_rounds.skips_next(turn.db, person.key)
            else Button(
                str(say("sparring-button-skip-next")), f"sparring.skip:{coming.isoformat()}:home"
            )
        )
    buttons += [
        Button(str(say("sparring-button-forms")), "sparring.forms"),
        Button(str(say("sparring-button-blocks")), "sparring.blocks"),
    ]
    if person.sparring:
        buttons.append(Button(str(say("sparring-button-leave")), "sparring.leave"))
    buttons.append(Button(str(say("button-back")), "sparring.home"))
    next_line = _describe_next(turn)
    return Html("\n\n".join([*next_line, say("sparring-more")])), in_rows(buttons)


def _describe(turn: Turn) -> tuple[list[Html], list[Button]]:
    """How it stands, and what can be done, the most useful first."""
    person, say = turn.who, turn.say
    group = store.current_group(turn.db, person.key)
    parts: list[Html] = []
    buttons: list[Button] = []
    rare: list[Button] = []
    if group is not None:
        parts.append(letters.describe_group(turn, person, group))
        for one in letters.group_buttons(turn, person, group):
            (rare if one.data.partition(":")[0] in RARE else buttons).append(one)
        if proposed := letters_time.describe_proposals(turn, person, group):
            parts.append(proposed)
        if _is_shared_with(turn):
            buttons.append(Button(str(say("sparring-button-shared")), "sparring.shared"))
    elif _waits(turn):
        parts.append(say("sparring-home-waits"))
    elif come := chat_late.join_button(turn):
        parts.append(say("sparring-home-late"))
        buttons.append(come)
    today_parts, today_rows = chat_today.describe_today(turn)
    today_buttons = [one for row in today_rows for one in row]
    if today.talk_of(turn, person.key) is not None:
        buttons = [*today_buttons, *buttons]
    else:
        buttons += today_buttons
    rare.sort(key=lambda one: not one.data.startswith("sparring.written:"))
    return [*parts, *today_parts, *_describe_next(turn)], [*buttons, *rare]


def _describe_next(turn: Turn) -> list[Html]:
    """When the next round comes for the person, if anything can be said of it."""
    person, say = turn.who, turn.say
    coming = next_round_date(turn.db, turn.calendar)
    if not person.sparring:
        return [say("sparring-home-out")]
    if person.is_away(turn.now.date()):
        return [say("sparring-home-away")]
    if coming is None:
        return []
    skips = store_rounds.skips_next(turn.db, person.key)
    return [say("sparring-home-skips" if skips else "sparring-home-next", date=coming)]


def _waits(turn: Turn) -> bool:
    return any(
        turn.who.key in store_rounds.left_over(turn.db, one.number)
        for one in store_rounds.open_rounds(turn.db)
    )


def _is_shared_with(turn: Turn) -> bool:
    from bot import reflection

    return bool(reflection.answers_for_partner(turn.db, turn.who.key))
