"""Asking first: the question, its buttons, and what other rooms ask of this one.

The text itself waits in memory; neither the question nor a button carries what was found.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import people
from bot.guard import Allow, SoftHit
from bot.guarding import rules
from bot.guarding.rules import find_hits
from bot.startup import allowed_by
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn
from bot.transport.unsaved import Unsaved

HELD = "held"
"""An edit of a message that waits goes where the message was going: "held:asked:12"."""
AUTHORS = frozenset({"Karl Tomm"})
"""Published authors whom the packaged prompts name."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What fields that stand together may point to: named, and the fields with other words.

    `what` is empty where nothing was found, and `repaired` are the fields as they were then.
    """

    what: tuple[str, ...]
    repaired: tuple[str, ...]


def ask_first(
    turn: Turn,
    text: str,
    then: str,
    *,
    edited: bool = False,
    before: str = "",
    names: frozenset[str] = frozenset(),
    sends: bool = False,
    drafts: bool = False,
) -> bool:
    """Ask the writer about a text that may point to a person; False when it can be kept.

    Call it when all else about the text is in order, before the first row is written, and stop
    when it gives True. `then` is the subject ("asked:12") whose taker gets the text, by then as
    the writer wants it; `edited` says that it came as an edit, and the taker of edits gets it.
    `before` is what is kept there already, `names` are those who may be named, such as the
    addressee; `sends` says that others get the text at once, `drafts` that they get it later, when
    its writer has seen it once more.
    """
    if turn.passed is not None and turn.passed.text == text:
        return False
    message = _message(turn)
    hits = find_hits(text, before, allowed(turn, names), people.names_of_everybody(turn.db))
    if not hits:
        turn.unsaved.settle(turn.who.key, message)
        return False
    unsaved = turn.unsaved.put(
        Unsaved(
            person=turn.who.key,
            message=message,
            subject=then,
            edited=edited,
            text=text,
            before=before,
            names=names,
            sends=sends,
            at=turn.at,
            drafts=drafts,
        )
    )
    if not edited:
        turn.remember_incoming(f"{HELD}:{then}")
    turn.reply(*question(turn, unsaved, hits))
    return True


def is_kept_private(turn: Turn) -> bool:
    """Whether the writer chose to keep this turn's text for themselves alone."""
    return turn.passed is not None and turn.passed.private


def points_to_person(turn: Turn, text: str) -> bool:
    """Whether a text that was kept may point to a person, so that sharing it asks first."""
    return bool(find_hits(text, "", allowed(turn), people.names_of_everybody(turn.db)))


def look_at_whole(turn: Turn, fields: Sequence[str]) -> Whole:
    """Look at fields that others will read together: marks in different ones count together."""
    hits = find_hits(rules.GAP.join(fields), "", allowed(turn), people.names_of_everybody(turn.db))
    say = turn.say
    what = dict.fromkeys(str(say(f"guarding-what-{rules.what_of(hit)}")) for hit in hits)
    return Whole(tuple(what), rules.repair_fields(fields, hits))


def hits_of(turn: Turn, unsaved: Unsaved) -> tuple[SoftHit, ...]:
    """What a waiting text still holds that may point to a person."""
    names = unsaved.names
    return find_hits(
        unsaved.text, unsaved.before, allowed(turn, names), people.names_of_everybody(turn.db)
    )


def question(
    turn: Turn, unsaved: Unsaved, hits: tuple[SoftHit, ...], *, shown: bool = False
) -> tuple[Html, Keyboard]:
    """The question about a text with its buttons; `shown`: with the text, the hits masked."""
    say = turn.say
    found = [str(say(f"guarding-what-{rules.what_of(hit)}")) for hit in hits]
    if len(hits) <= rules.MOST_SINGLE_REPAIRS:
        numbered = [f"[{number}] {what}" for number, what in enumerate(found, 1)]
        what = numbered if len(hits) > 1 else found
    else:
        what = list(dict.fromkeys(found))
    key = "guarding-colleague" if rules.is_about_colleagues(hits) else "guarding-person"
    text = say(key, what=what)
    if shown:
        text = Html(f"”{rules.show_masked(unsaved.text, hits)}”\n\n{text}")
    data = f"{unsaved.message}:{unsaved.version}"
    rows = [
        [Button(rules.label_single(place, words), f"guarding.one:{data}:{place}")]
        for place, words in rules.single_repairs(hits)
    ]
    keep = say(f"guarding-button-{rules.way_of_keeping(unsaved.sends, unsaved.drafts)}")
    last = [
        Button(say("guarding-button-rewrite"), f"guarding.rewrite:{data}"),
        Button(keep, f"guarding.keep:{data}"),
    ]
    if any(hit.suggestion is not None for hit in hits):
        rows.insert(0, [Button(say("guarding-button-repair"), f"guarding.all:{data}")])
    return text, [*rows, last]


def allowed(turn: Turn, names: frozenset[str] = frozenset()) -> Allow:
    """What is no alarm: the organisation's own, the writer's own name, and `names`."""
    own = allowed_by(turn.settings)
    return Allow(
        domains=own.domains,
        texts=own.texts,
        names=own.names | AUTHORS | _spellings(names | {turn.who.name}),
    )


def _spellings(names: frozenset[str]) -> frozenset[str]:
    """The names, and the first words of those that have several."""
    return names | frozenset(name.split()[0] for name in names if name.split())


def _message(turn: Turn) -> int:
    if turn.came is None or turn.came.message_id is None:
        raise RuntimeError("Only a text that came as a message can be asked about.")
    return turn.came.message_id
