"""What is done together at a meeting: every button, text and job of the room by name."""

from bot.feature import Feature, OpenItem
from bot.people import Person
from bot.together import chat_glossary, chat_lead, chat_minutes, chat_tables, minutes, tables
from bot.together.personal import PERSONAL, on_left
from bot.transport import Turn


def feature() -> Feature:
    """All that this room answers and does."""
    return Feature(
        name="together",
        taps={
            **chat_tables.TAPS,
            **chat_lead.TAPS,
            **chat_minutes.TAPS,
            **chat_glossary.TAPS,
        },
        texts={
            chat_lead.OWN: chat_lead.take_own,
            chat_minutes.CODE: chat_minutes.take_code,
            chat_minutes.ANSWER: chat_minutes.take_answer,
            chat_minutes.OPEN: chat_minutes.take_answer,
            chat_glossary.WORD: chat_glossary.take_word,
            chat_glossary.WORDING: chat_glossary.take_wording,
        },
        edits={chat_minutes.ANSWER: chat_minutes.edit_answer},
        jobs=minutes.JOBS,
        computed=tables.COMPUTED,
        open_items=_open_items,
        toolbox_items=chat_glossary.list_toolbox,
        facilitator_items=_facilitator_items,
        on_left=on_left,
        personal=PERSONAL,
    )


def _open_items(turn: Turn, person: Person) -> list[OpenItem]:
    return [
        *chat_minutes.list_items(turn, person),
        *chat_glossary.list_items(turn, person),
    ]


def _facilitator_items(turn: Turn, person: Person) -> list[OpenItem]:
    say = turn.say_to(person)
    return [
        OpenItem(str(say("tables-button-home")), "tables.home"),
        OpenItem(str(say("minutes-button-home")), "minutes_lead.home"),
    ]
