"""What only its owner sees: the list of those one will not be paired with, and shared answers."""

from datetime import date

import pytest

from bot import reflection
from bot.reflection import SharedAnswer
from bot.sparring import store_rounds
from tests.sparring.rounds import Workplace

FIRST = date(2026, 12, 2)


def test_a_colleague_is_put_on_the_list_and_taken_off(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    (more,) = workplace.tap(anna, workplace.command(anna).data("Flere valg"))
    (empty,) = workplace.tap(anna, more.data("Ikke sammen med …"))
    assert empty.text == (
        "Er der nogen, du ikke vil sættes sammen med? Kun du ser listen, "
        "og du skal ikke give en grund."
    )
    (choose,) = workplace.tap(anna, empty.data("Tilføj en kollega"))
    assert choose.text == "Hvem vil du ikke sættes sammen med? Kun du ser det."
    assert choose.labels == ["Bo", "Tilbage"]
    (listed,) = workplace.tap(anna, choose.data("Bo"))
    assert listed.text == (
        "Dem her bliver du ikke sat sammen med. Kun du ser listen; "
        "tryk på et navn for at fjerne det."
    )
    assert listed.labels == ["Fjern Bo", "Tilføj en kollega", "Tilbage"]
    # Two fast taps put nobody on twice and take nobody off.
    assert workplace.tap(anna, choose.data("Bo")) == []
    assert store_rounds.blocked_by(workplace.stage.db, anna.key) == {bo.key}
    # Bo sees nothing of it.
    (of_bo,) = workplace.tap(bo, "sparring.blocks")
    assert of_bo.labels == ["Tilføj en kollega", "Tilbage"]
    (empty,) = workplace.tap(anna, listed.data("Fjern Bo"))
    assert empty.labels == ["Tilføj en kollega", "Tilbage"]
    assert store_rounds.blocked_by(workplace.stage.db, anna.key) == frozenset()


def test_the_names_come_in_danish_order_eight_to_a_page(workplace: Workplace) -> None:
    anna = workplace.stage.person("Anna")
    workplace.colleagues("Åse", "Ærø", "Østen", "Bo", "Cem", "Dora", "Ea", "Finn", "Gry")
    (first,) = workplace.tap(anna, "sparring.choose:0")
    assert first.labels == [
        "Bo",
        "Cem",
        "Dora",
        "Ea",
        "Finn",
        "Gry",
        "Ærø",
        "Østen",
        "Vis flere",
        "Tilbage",
    ]
    (second,) = workplace.tap(anna, first.data("Vis flere"))
    assert second.labels == ["Åse", "Vis forrige", "Tilbage"]
    (last,) = workplace.tap(anna, "sparring.choose:99")
    assert last.labels == second.labels


def test_answers_that_a_partner_shared_are_read_on_the_screen(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    shared = {anna.key: [SharedAnswer("Bo", "match.1", "Jeg <gættede> mest.", 7)], bo.key: []}
    monkeypatch.setattr(reflection, "answers_for_partner", lambda _, key: shared[key])
    assert "Læs delte svar" not in workplace.command(bo).labels
    (message,) = workplace.tap(anna, workplace.command(anna).data("Læs delte svar"))
    assert message.text == (
        "Delt med dig af Bo:\n\n"
        "<i>Hvad ved du om opgaverne på pladsen – og hvad gætter du på?</i>\n\n"
        "”Jeg &lt;gættede&gt; mest.”"
    )
    assert message.payload["protect_content"] is True
    assert workplace.stage.db.value("select words_of from outbox where words_of is not null") == (
        bo.key
    )
    show_again = workplace.feature.show_again["shared_answer"]
    again = show_again(workplace.stage.turn(anna), "7")
    assert again is not None
    assert (list(again.messages), again.words_of) == ([message.text], bo.key)
    assert show_again(workplace.stage.turn(anna), "8") is None
    assert show_again(workplace.stage.turn(bo), "7") is None
    (none,) = workplace.tap(bo, "sparring.shared")
    assert none.text == "Der er ikke delt noget med dig lige nu."
