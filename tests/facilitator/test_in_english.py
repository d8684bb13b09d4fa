"""The facilitator's room in English, and all languages alike in what they can say."""

import re
from importlib.resources import files

import pytest

from bot import sparring
from bot.texts import LANGUAGES, Texts
from tests.facilitator.stage import Room

SCREENS = {
    "facilitate.home": "What would you like to do, Anna?",
    "facilitate.round": "There has been no round yet.\n\nThe next round begins "
    "Wednesday 2 December.",
    "facilitate.start": "Only one is ready, so there is no pair to make.",
    "facilitate.invite": "Who would you like to invite?",
    "facilitate.invitations": "No links are open right now. Would you like to make one?",
    "facilitate.people": "There is one colleague here. Where would you like to look?",
    "facilitate.departments": "Which department would you like to see?",
    "facilitate.handover": "There is nobody to hand over to yet. Invite a colleague first.",
    "facilitate.rhythm": "The rhythm is automatic: every second week the first four times, then "
    "every fourth. The next round begins Wednesday 2 December.",
}


@pytest.mark.parametrize("data", SCREENS)
def test_every_screen_of_the_menu_is_there_in_english(room: Room, data: str) -> None:
    anna = room.stage.person("Anna", role="facilitator", language="en")
    room.in_transaction(lambda turn: sparring.start_schedule(turn.db, turn.calendar, turn.now))
    assert room.follow(anna, data).text == SCREENS[data]


def test_all_languages_have_the_same_texts_with_the_same_values() -> None:
    danish, *others = (_values(language) for language in LANGUAGES)
    assert others == [danish] * len(others)
    assert danish.keys() == {key for key in Texts().keys("da") if key.startswith("facilitator-")}


def test_buttons_have_at_most_twenty_characters() -> None:
    for language in LANGUAGES:
        for name, text in _texts(language).items():
            if "-button-" in name:
                assert len(re.sub(r"\{[^}]*\}", "99", text)) <= 20, (language, name)


def _texts(language: str) -> dict[str, str]:
    folder = files("bot.texts").joinpath(language)
    written = "\n".join(
        file.read_text(encoding="utf-8")
        for file in sorted(folder.iterdir(), key=lambda one: one.name)
        if file.name.startswith("facilitator")
    )
    found = re.findall(r"^([a-z0-9-]+) =((?:.*\n)(?:(?: +.*)?\n)*)", written + "\n", re.MULTILINE)
    return {name: text.strip() for name, text in found}


def _values(language: str) -> dict[str, set[str]]:
    return {name: set(re.findall(r"\{ \$(\w+)", text)) for name, text in _texts(language).items()}
