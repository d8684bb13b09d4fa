"""Reading feedback, and what its receiver does with it: thanks, more, a look with the partner.

The words come as protected messages in the receiver's own chat, and whoever wrote them can take
them back.
"""

from bot import people, sparring
from bot.feature import OpenItem, Shown
from bot.feedback import letters, rules, store_given, wishes
from bot.feedback.chat_parts import find_received
from bot.feedback.rules import Feedback
from bot.people import Person
from bot.requests import want_requests
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, number, stale


def tap_read(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Læs feedback*: the words, with what can be done with them."""
    feedback = find_received(turn, number(arguments))
    if feedback is None:
        stale(turn)
        return
    store_given.note_opened(turn.db, feedback.id, turn.at)
    letters.send_all(
        turn,
        turn.who,
        letters.word_received(turn, feedback),
        _choices(turn, feedback),
        subject=wishes.about_feedback(feedback.id),
        words_of=feedback.giver,
    )


def show_again(turn: Turn, item: str) -> Shown | None:
    """The words once more, with what can be done with them."""
    feedback = find_received(turn, number((item,)))
    if feedback is None or feedback.giver is None:
        return None
    return Shown(letters.word_received(turn, feedback), feedback.giver, _choices(turn, feedback))


def show_shown_again(turn: Turn, item: str) -> Shown | None:
    """The words once more, to the partner who was shown them."""
    feedback = store_given.find(turn.db, number((item,)))
    if feedback is None or turn.who.key not in store_given.shown_to(turn.db, feedback.id):
        return None
    return Shown(_word_shown(turn, feedback, turn.who), feedback.giver)


def tap_thanks(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Sig tak*: the giver gets one line, once."""
    feedback = find_received(turn, number(arguments))
    if feedback is None:
        stale(turn)
        return
    name = letters.name_of(turn, turn.say, feedback.giver)
    turn.toast(turn.say("feedback-thanked", name=name))
    if not feedback.thanked:
        store_given.note_thanked(turn.db, feedback.id)
        tell_giver(turn, feedback, "feedback-thanks")


def tap_more(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Uddyb gerne*: the giver is asked, once, with what else colleagues ask of them."""
    feedback = find_received(turn, number(arguments))
    giver = None if feedback is None else people.find(turn.db, feedback.giver)
    if feedback is None or giver is None or not giver.is_active:
        stale(turn)
        return
    turn.toast(turn.say("feedback-more-asked", name=giver.name))
    if feedback.more is None:
        store_given.set_more(turn.db, feedback.id, "asked")
        want_requests(turn, giver)


def tap_show(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vis sparringsmakker*: says to whom and how, before anybody sees it."""
    feedback = find_received(turn, number(arguments))
    if feedback is None:
        stale(turn)
        return
    partners = _partners(turn, feedback)
    if not partners:
        turn.toast(turn.say("feedback-show-none"), alert=True)
        return
    turn.reply(
        turn.say("feedback-show-ask", partners=[one.name for one in partners]),
        [
            [
                Button(
                    str(turn.say("feedback-button-show-now")), f"feedback.show_now:{feedback.id}"
                ),
                Button(str(turn.say("button-cancel")), "feedback.show_not"),
            ]
        ],
    )


def tap_show_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, vis den*: the partner sees the words, and "a colleague" in the place of the name."""
    feedback = find_received(turn, number(arguments))
    if feedback is None:
        stale(turn)
        return
    partners = _partners(turn, feedback)
    if not partners:
        turn.toast(turn.say("feedback-show-none"), alert=True)
        return
    shown = store_given.shown_to(turn.db, feedback.id)
    for partner in partners:
        if partner.key not in shown:
            store_given.note_shown(turn.db, feedback.id, partner.key)
            _show(turn, feedback, partner)
    turn.edit(turn.say("feedback-shown", partners=[one.name for one in partners]))


def tap_show_not(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Fortryd*: nobody sees it."""
    turn.edit(turn.say("feedback-show-cancelled"))


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """Feedback that waits to be read, under *Det venter*."""
    say = turn.say_to(person)
    label = str(say("feedback-item-read"))
    return [
        OpenItem(label, f"feedback.read:{one.id}", asks=False)
        for one in store_given.received(turn.db, person.key, people.own_since(person))
        if one.is_unread
    ]


def list_gifts(turn: Turn, person: Person) -> list[OpenItem]:
    """Feedback that nobody asked for and that was not read, for the letter about requests."""
    label = str(turn.say_to(person)("feedback-item-read"))
    unread = [
        one
        for one in store_given.received(turn.db, person.key, people.own_since(person))
        if one.form == "gift" and one.opened is None
    ]
    store_given.note_gifts_told(turn.db, person.key)
    return [OpenItem(label, f"feedback.read:{one.id}", asks=False) for one in unread]


def tell_giver(turn: Turn, feedback: Feedback, text: str) -> None:
    """One line to the giver, with the receiver's name, when they are at work."""
    giver = people.find(turn.db, feedback.giver)
    if giver is None or not giver.is_active or giver.paused:
        return
    say = turn.say_to(giver)
    turn.send(
        giver,
        say(text, name=turn.who.name),
        silent=True,
        not_before=people.moment_for(turn.calendar, giver, turn.now),
    )


def _choices(turn: Turn, feedback: Feedback) -> Keyboard:
    def button(text: str, action: str) -> Button:
        return Button(str(turn.say(f"feedback-button-{text}")), f"feedback.{action}:{feedback.id}")

    giver = people.find(turn.db, feedback.giver)
    rows = []
    if giver is not None and giver.is_active:
        rows.append([button("thanks", "thanks")] if not feedback.thanked else [])
        rows.append([button("more", "more")] if feedback.more is None else [])
    if _partners(turn, feedback):
        rows.append([button("show", "show")])
    if feedback.used is None:
        rows.append([button("used", "used")])
    goal = Button(str(turn.say("goals-button-from")), f"goals.from:feedback:{feedback.id}")
    rows.append([goal])
    return [row for row in rows if row]


def _partners(turn: Turn, feedback: Feedback) -> list[Person]:
    """The present sparring partners, but for whoever gave it."""
    return [
        one
        for one in sparring.partners(turn.db, turn.who.key)
        if one.key != feedback.giver and one.has_telegram and one.reachable
    ]


def _word_shown(turn: Turn, feedback: Feedback, partner: Person) -> list[Html]:
    say = turn.say_to(partner)
    giver = letters.name_of(turn, say, feedback.giver)
    receiver = letters.name_of(turn, say, feedback.receiver)
    head = say("feedback-shown-to-you", name=receiver)
    return rules.pack([head, *letters.word_parts(say, feedback, hide=giver)])


def _show(turn: Turn, feedback: Feedback, partner: Person) -> None:
    letters.send_all(
        turn,
        partner,
        _word_shown(turn, feedback, partner),
        subject=wishes.about_shown(feedback.id),
        words_of=feedback.giver,
        not_before=people.moment_for(turn.calendar, partner, turn.now),
    )
