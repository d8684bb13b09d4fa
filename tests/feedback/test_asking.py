"""Asking colleagues for feedback: whom, on what, which kind, a look at it, and off it goes."""

from datetime import date, timedelta

import pytest

from bot import people
from bot.feedback import store
from bot.feedback.rules import WISH_LENGTH
from tests.feedback.office import STALE, TODAY, WISH, Office, texts, toast, told
from tests.turns import Out


def names_shown(shown: Out) -> list[str]:
    """The labels up to the ways on and out."""
    ways = {"Gå videre", "Gem til senere", "Slet kladden", "Tilbage", "Vis afdelinger"}
    return [label for label in shown.labels if label not in ways]


def test_the_room_s_screen_says_what_feedback_is_and_leads_to_the_model(office: Office) -> None:
    (anna,) = office.colleagues("Anna")
    shown = office.home(anna)
    assert shown.text == (
        "Feedback handler om opgaven og det, man gør, aldrig om personen. Kun den, der giver, og "
        "den, der får, kan se den. Hvad vil du?"
    )
    assert shown.labels == [
        "Bed om feedback", "Giv feedback", "Det, jeg har fået", "Det, jeg har givet",
        "Mine ønsker", "Luk for ønsker", "Læs om feedback", "Menu",
    ]  # fmt: skip
    assert shown.data("Læs om feedback") == "toolbox.model:feedback"


def test_a_wish_is_chosen_written_seen_and_sent(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    picker = office.tap(anna, "feedback.ask")[0]
    assert picker.text == "Hvem vil du spørge? Vælg en til tre kolleger, eller skriv et navn."
    assert picker.labels == ["Bo", "Cem", "Tilbage"]
    chosen = office.press(anna, picker, "Bo")[0]
    assert chosen.labels == ["✓ Bo", "Cem", "Gå videre", "Gem til senere", "Slet kladden"]
    chosen = office.press(anna, chosen, "Cem")[0]
    asked = office.press(anna, chosen, "Gå videre")[0]
    assert asked.text == (
        "Hvad vil du gerne have feedback på? Skriv én sætning om en opgave eller noget, du gør; "
        "højst 200 tegn og uden navne, CPR eller genkendelige detaljer."
    )
    kinds = office.write(anna, WISH)[0]
    assert kinds.text == "Hvad hjælper dig mest at høre?"
    assert kinds.labels == ["Hvad virkede", "Hvad nu", "Et spørgsmål"]
    preview = office.press(anna, kinds, "Hvad nu")[0]
    assert preview.text == (
        f"Ønsket går til Bo og Cem.\n\n<b>Hvad nu:</b> ”{WISH}”\n\nHver ser dit navn og ønsket, "
        "ikke hvem du ellers spørger, og har fem arbejdsdage. Vil du sende det?"
    )
    assert preview.labels == [
        "Send", "Ret kolleger", "Ret ønsket", "Gem til senere", "Slet kladden",
    ]  # fmt: skip
    sent = office.press(anna, preview, "Send")
    assert texts(sent, anna) == [
        "Dit ønske går til Bo og Cem. Svarene kommer her, og når fristen mandag den 30. november "
        "er gået, hører du, hvor mange der nåede det."
    ]
    # Nobody is told at once: it waits for their attention.
    assert [one.to for one in sent if one.method == "sendMessage"] == []
    letters = office.in_days(0)
    for person in (bo, cem):
        assert texts(letters, person) == [
            "En kollega har spurgt dig om noget. Tryk, når det passer dig."
        ]
        assert told(letters, person)[0].labels == ["Ønske om feedback"]


def test_two_fast_taps_choose_once_and_send_once(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.tap(anna, f"feedback.whom:p:{bo.key}")
    assert office.tap(anna, f"feedback.whom:p:{bo.key}") == []
    office.tap(anna, "feedback.go_on")
    office.write(anna, WISH)
    preview = office.tap(anna, "feedback.kind:worked")[0]
    assert office.tap(anna, "feedback.kind:worked") == []
    office.press(anna, preview, "Send")
    assert office.press(anna, preview, "Send") == []
    assert len(office.stage.db.rows("select * from feedback_asks")) == 1
    assert len(office.stage.db.rows("select * from wants where kind = 'requests'")) == 1


def test_a_chosen_colleague_can_be_taken_out_again(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    for one in (bo, cem):
        shown = office.tap(anna, f"feedback.whom:p:{one.key}")[0]
    shown = office.press(anna, shown, "✓ Bo")[0]
    assert names_shown(shown) == ["✓ Cem", "Bo"]
    assert office.tap(anna, f"feedback.whom:x:{bo.key}") == []


def test_three_at_a_time_and_no_more(office: Office) -> None:
    anna, *others = office.colleagues("Anna", "Bo", "Cem", "Dorthe", "Eva")
    for one in others[:3]:
        office.tap(anna, f"feedback.whom:p:{one.key}")
    said = office.tap(anna, f"feedback.whom:p:{others[3].key}")
    assert toast(said) == (
        "Du kan spørge tre ad gangen. Tryk på en, der er valgt, for at tage vedkommende fra."
    )
    assert texts(said, anna) == []


def test_feedback_to_oneself(office: Office) -> None:
    anna, bo = office.colleagues("Anna Maria", "Bo")
    assert names_shown(office.tap(anna, "feedback.ask")[0]) == ["Bo"]
    assert names_shown(office.write(anna, "Anna Maria")[0]) == ["Bo"]
    for action in ("whom", "to"):
        assert toast(office.tap(anna, f"feedback.{action}:p:{anna.key}")) == STALE
    assert office.stage.db.rows("select * from feedback_asks") == []
    assert office.stage.db.rows("select * from feedback") == []
    assert bo.name == "Bo"


def test_feedback_to_someone_who_left(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    office.leave(bo)
    assert names_shown(office.tap(anna, "feedback.ask")[0]) == ["Cem"]
    for action in ("whom", "to"):
        assert toast(office.tap(anna, f"feedback.{action}:p:{bo.key}")) == STALE
    # Somebody may leave while the wish is a draft.
    preview = office.draft(anna, cem)
    office.leave(cem)
    said = office.press(anna, preview, "Send")
    assert texts(said, anna)[0] == (
        "Ønsket er ikke sendt endnu, for en tidligere kollega kan ikke spørges lige nu. Sådan ser "
        "det ud uden:"
    )
    assert office.stage.db.value("select state from feedback_requests") == "draft"


@pytest.mark.parametrize("why", ["pause", "away", "closed", "two-wishes", "blocked", "unreachable"])
def test_feedback_to_someone_on_pause_or_else_not_to_be_asked_sounds_the_same(
    office: Office, why: str
) -> None:
    anna, bo, cem, dorthe = office.colleagues("Anna", "Bo", "Cem", "Dorthe")
    match why:
        case "pause":
            office.change(bo, paused=1)
        case "away":
            office.change(bo, away_until=(TODAY + timedelta(days=9)).isoformat())
        case "closed":
            office.tap(bo, "feedback.close_for:2")
        case "two-wishes":
            for asker in (cem, dorthe):
                office.ask(asker, bo)
        case "blocked":
            with office.stage.db.transaction():
                office.stage.db.execute("insert into blocks values (?, ?)", (bo.key, anna.key))
        case "unreachable":
            with office.stage.db.transaction():
                people.set_reachable(office.stage.db, bo.key, reachable=False)
    assert names_shown(office.tap(anna, "feedback.ask")[0]) == ["Bo", "Cem", "Dorthe"]
    said = office.tap(anna, f"feedback.whom:p:{bo.key}")
    assert toast(said) == "Bo kan ikke spørges lige nu."
    assert texts(said, anna) == []


def test_who_can_no_more_be_asked_when_it_is_sent_is_left_out_before_anything_goes(
    office: Office,
) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    preview = office.draft(anna, bo, cem)
    office.change(bo, paused=1)
    said = texts(office.press(anna, preview, "Send"), anna)
    assert said[0] == (
        "Ønsket er ikke sendt endnu, for Bo kan ikke spørges lige nu. Sådan ser det ud uden:"
    )
    assert said[1].startswith("Ønsket går til Cem.\n\n")
    # The second of two fast taps does not send what the first one changed.
    assert toast(office.press(anna, preview, "Send")) == STALE
    assert office.stage.db.value("select state from feedback_requests") == "draft"
    office.tap(anna, "feedback.ask_now:1:1")
    assert office.stage.db.value("select state from feedback_requests") == "open"
    rows = office.stage.db.rows("select person from feedback_asks")
    assert [row["person"] for row in rows] == [cem.key]


def test_a_no_still_counts_as_an_open_wish_until_the_last_day(office: Office) -> None:
    """Else that there is room again would tell the asker of it."""
    anna, bo = office.colleagues("Anna", "Bo")
    for _ in range(2):
        office.ask(anna, bo)
    office.tap(bo, f"feedback.decline:{office.ask_id(bo)}")
    assert toast(office.tap(anna, f"feedback.whom:p:{bo.key}")) == "Bo kan ikke spørges lige nu."
    office.in_days(8)
    assert texts(office.tap(anna, f"feedback.whom:p:{bo.key}"), anna) != []


def test_60_colleagues_of_the_same_first_name(office: Office) -> None:
    anna = office.stage.person("Anna")
    many = [office.stage.person(f"Mette {n:02}", department="Ung") for n in range(60)]
    office.tap(anna, "feedback.ask")
    shown = office.write(anna, "mette")[0]
    assert shown.text == (
        "Der er 60 med det navn. Skriv lidt mere af det, eller vælg på knapperne."
    )
    shown = office.write(anna, "Mette 37")[0]
    assert names_shown(shown) == ["Mette 37"]
    chosen = office.press(anna, shown, "Mette 37")[0]
    assert chosen.labels[0] == "✓ Mette 37"
    seen: list[str] = []
    shown = office.press(anna, chosen, "Ung")[0] if "Ung" in chosen.labels else chosen
    while "Vis flere" in shown.labels:
        seen += [label for label in shown.labels if label.startswith("Mette")]
        shown = office.press(anna, shown, "Vis flere")[0]
    seen += [label for label in shown.labels if label.startswith("Mette")]
    assert seen == [one.name for one in many if one.name != "Mette 37"]


@pytest.mark.parametrize(
    ("typed", "name"), [("soren", "Søren"), ("aasa", "Åsa"), ("Kristofer", "Christoffer")]
)
def test_a_typed_name_is_found_however_it_is_spelt(office: Office, typed: str, name: str) -> None:
    anna, *_ = office.colleagues("Anna", "Søren", "Åsa", "Christoffer", "Birgit")
    office.tap(anna, "feedback.ask")
    assert names_shown(office.write(anna, typed)[0]) == [name]


def test_a_name_that_nobody_has_shows_everybody(office: Office) -> None:
    anna, *_ = office.colleagues("Anna", "Bo", "Cem")
    office.tap(anna, "feedback.ask")
    shown = office.write(anna, "Xanthippe")[0]
    assert shown.text == (
        "Jeg fandt ingen kollega med det navn. Vil du prøve en del af det eller vælge på knapperne?"
    )
    assert names_shown(shown) == ["Bo", "Cem"]


def test_a_draft_is_left_and_taken_up_where_it_stood(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.tap(anna, f"feedback.whom:p:{bo.key}")
    office.tap(anna, "feedback.go_on")
    left = office.tap(anna, "feedback.later")[0]
    assert left.text == ("Gemt i 14 dage. Du finder kladden under Det venter og under /feedback.")
    assert people.find(office.stage.db, anna.key).awaiting is None  # type: ignore[union-attr]
    assert office.labels(anna) == ["Kladde: dit ønske"]
    assert office.home(anna).labels[0] == "Kladde: dit ønske"
    office.in_days(3)
    again = office.tap(anna, "feedback.ask")[0]
    assert again.text.startswith("Hvad vil du gerne have feedback på?")
    office.write(anna, WISH)
    office.tap(anna, "feedback.later")
    assert office.tap(anna, "feedback.ask")[0].labels[0] == "Hvad virkede"


def test_a_draft_can_be_deleted(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    preview = office.draft(anna, bo)
    assert texts(office.press(anna, preview, "Slet kladden"), anna) == ["Kladden er slettet."]
    assert office.stage.db.rows("select * from feedback_requests") == []
    assert office.stage.db.rows("select * from feedback_asks") == []


def test_the_wish_can_be_put_right_before_it_goes(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    preview = office.draft(anna, bo)
    office.press(anna, preview, "Ret ønsket")
    office.write(anna, "Min dagsorden")
    again = office.tap(anna, "feedback.kind:worked")[0]
    assert "<b>Hvad virkede:</b> ”Min dagsorden”" in again.text
    # The message with the wish is edited: the preview comes anew.
    edited = office.edit(anna, "feedback_wish:1", "Min dagsorden på torsdag")
    assert "”Min dagsorden på torsdag”" in edited[0].text
    assert edited[0].labels[0] == "Send"


@pytest.mark.parametrize("opened", [False, True])
def test_a_wish_that_was_sent_stays_whether_anybody_has_read_it_or_not(
    office: Office, opened: bool
) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    request = office.ask(anna, bo)
    if opened:
        office.tap(bo, f"feedback.open:{office.ask_id(bo)}")
    assert texts(office.edit(anna, f"feedback_wish:{request}", "Noget helt andet"), anna) == [
        "Ønsket er sendt, så det står, som det var. Du kan trække det tilbage under Mine ønsker "
        "og sende et nyt."
    ]
    found = store.find_request(office.stage.db, request)
    assert found is not None
    assert found.wish == WISH


def test_a_wish_that_is_too_long_is_not_kept(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.tap(anna, f"feedback.whom:p:{bo.key}")
    office.tap(anna, "feedback.go_on")
    assert texts(office.write(anna, "å" * (WISH_LENGTH + 1)), anna) == [
        "Det er 201 tegn, og der er plads til 200. Vil du korte det lidt?"
    ]
    assert office.write(anna, "å" * WISH_LENGTH)[0].labels[0] == "Hvad virkede"


def test_a_wish_may_name_who_is_asked_and_nobody_else_without_a_question(office: Office) -> None:
    anna, bo, _ = office.colleagues("Anna", "Bo", "Cem")
    office.tap(anna, f"feedback.whom:p:{bo.key}")
    office.tap(anna, "feedback.go_on")
    asked = office.write(anna, "Hvordan var samtalen med Cem?")[0]
    assert asked.text.startswith("Du nævner måske en kollega")
    assert asked.labels == ["Ret for mig", "Skriv om", "Brug det alligevel"]
    assert office.stage.db.value("select wish from feedback_requests") is None
    kinds = office.write(anna, "Bo, hvordan var vores samtale?", to="feedback_wish:1")[0]
    assert kinds.labels[0] == "Hvad virkede"


def test_on_a_full_week_the_days_are_counted_from_when_they_may_know(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    office.ask(cem, bo)
    office.in_days(0)  # This week's letter about requests has gone.
    office.ask(anna, bo)
    found = store.find_request(office.stage.db, 2)
    assert found is not None
    assert found.last == date(2026, 12, 7)


def test_somebody_else_s_wish_is_out_of_reach(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    request = office.ask(anna, bo)
    office.tap(anna, f"feedback.whom:p:{cem.key}")
    before = office.stage.db.rows("select * from feedback_requests")
    for data in (
        "ask_now:1:1", f"ask_now:{request}:1", "drop_wish:2", f"wish:{request}",
        f"withdraw_wish:{request}", f"withdraw_wish_now:{request}", "go_on", "people", "rewish",
        "kind:worked", "whom", "whom:q", "close_for:3", "close_for", "drop_wish:x",
    ):  # fmt: skip
        assert toast(office.tap(cem, f"feedback.{data}")) == STALE
    assert office.stage.db.rows("select * from feedback_requests") == before
