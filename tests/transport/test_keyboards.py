"""Buttons: what may stand in the data they carry, and how they are laid out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transport import Button, in_rows
from bot.transport.keyboards import is_callback_data, markup, split_data


@pytest.mark.parametrize(
    ("data", "name", "arguments"),
    [
        ("menu.show", "menu.show", ()),
        ("reflect.skip:12", "reflect.skip", ("12",)),
        ("me.day:3:next", "me.day", ("3", "next")),
        ("me.back:", "me.back", ("",)),
        ("help", "help", ()),
    ],
)
def test_data_is_a_name_and_arguments(data: str, name: str, arguments: tuple[str, ...]) -> None:
    assert is_callback_data(data)
    assert split_data(data) == (name, arguments)


@pytest.mark.parametrize(
    "data", ["", ":1", "Menu", "1menu", "menu show", "menu:å", "menu:a;b", "menu\n", "m" * 65]
)
def test_anything_else_is_forged(data: str) -> None:
    assert not is_callback_data(data)
    with pytest.raises(ValueError, match="is not name:argument of at most 64 bytes"):
        Button("Menu", data)


def test_64_bytes_are_the_most() -> None:
    assert is_callback_data("m" * 64)


def test_a_button_has_a_label() -> None:
    with pytest.raises(ValueError, match=re.escape("The button for 'menu.show' has no label.")):
        Button("", "menu.show")


def test_a_long_label_has_a_row_of_its_own() -> None:
    labels = ["Fortryd", "Min sparringsmakker", "Alle, uden navn", "Menu"]
    rows = in_rows([Button(label, "menu.show") for label in labels])
    assert [[one.label for one in row] for row in rows] == [
        ["Fortryd"], ["Min sparringsmakker"], ["Alle, uden navn", "Menu"],
    ]  # fmt: skip


def test_buttons_lie_in_rows() -> None:
    buttons = [Button(str(number), "menu.show") for number in range(5)]
    assert [[one.label for one in row] for row in in_rows(buttons)] == [
        ["0", "1"],
        ["2", "3"],
        ["4"],
    ]
    assert [len(row) for row in in_rows(buttons, width=3)] == [3, 2]
    assert in_rows([]) == []


def test_a_keyboard_as_telegram_takes_it() -> None:
    assert markup([[Button("Ja", "a:1"), Button("Nej", "a:2")], [], [Button("Menu", "menu")]]) == {
        "inline_keyboard": [
            [{"text": "Ja", "callback_data": "a:1"}, {"text": "Nej", "callback_data": "a:2"}],
            [{"text": "Menu", "callback_data": "menu"}],
        ]
    }


@given(st.text(max_size=80))
def test_whatever_passes_fits_into_64_bytes_and_is_plain(data: str) -> None:
    if is_callback_data(data):
        assert len(data.encode()) <= 64
        assert re.fullmatch(r"[A-Za-z0-9_.:-]+", data)
        name, arguments = split_data(data)
        assert ":".join([name, *arguments]) == data
