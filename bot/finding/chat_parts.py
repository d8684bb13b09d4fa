"""What the screens of this room share: what is stale, a text's subject, the way on."""

from bot.finding.store import Entry
from bot.texts import Html
from bot.transport import Button, Turn


def title_of(turn: Turn, entry: Entry) -> str | None:
    """The title of the model that an entry is about; None when it is about none that is known."""
    model = turn.library.models.get(entry.model or "")
    return None if model is None else model.title.in_(turn.say.language)


def search_again(turn: Turn) -> list[Button]:
    """*Søg igen*."""
    return [Button(turn.say("find-button-again"), "find.home")]


def head_of(turn: Turn, entry: Entry) -> Html:
    """The line above a text: what it is, and about what."""
    kind = turn.say(f"find-kind-{entry.kind}")
    title = title_of(turn, entry)
    if title is None:
        return turn.say("find-head", kind=kind)
    return turn.say("find-head-topic", kind=kind, title=title)
