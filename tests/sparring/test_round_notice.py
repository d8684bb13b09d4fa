"""What a round's members read: the notice, the steps of the talk, and the Sparring screen."""

from datetime import date, timedelta

import pytest

from bot import people
from bot.matching.people import Role
from bot.people.rules import Person
from bot.sparring import letters, store
from bot.sparring.chat_protocols import split_pages
from bot.sparring.rules import SparringGroup
from bot.texts import Html
from tests.sparring.rounds import STALE, Workplace

FIRST = date(2026, 12, 2)
RULES = """\
<b>Spilleregler</b>
• Tal om din egen praksis – ingen navne, CPR, adresser eller genkendelige detaljer.
• Spørg, før du foreslår.
• Lyt for at forstå, ikke for at svare.
• Det, der bliver sagt, bliver her. Læringen må gerne deles.
• Du kan altid sige stop eller pas.
• Sparring er ikke vurdering."""


def seat_them(workplace: Workplace, *roles: tuple[Person, Role]) -> SparringGroup:
    """Start the first round and put these people on its first group's seats in this order."""
    workplace.start()
    workplace.move_to(FIRST, "9.00")
    db = workplace.stage.db
    group = workplace.group(roles[0][0])
    with db.transaction():
        for seat, (person, role) in zip(group.seats, roles, strict=True):
            db.execute(
                "update seats set person = ?, role = ? where id = ?", (person.key, role, seat.id)
            )
    return workplace.group(roles[0][0])


@pytest.fixture
def pair(workplace: Workplace) -> tuple[Person, Person]:
    """Anna, focus person, and Bo of another department, in the first round."""
    anna = workplace.stage.person("Anna")
    bo = workplace.stage.person("Bo", department="Værkstedet", profession="workshop_staff")
    seat_them(workplace, (anna, "focus_person"), (bo, "sparring_partner"))
    workplace.stage.out()
    return anna, bo


def test_a_pair_is_told_who_they_are_and_what_to_do(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.move_to(FIRST, "9.15")
    messages = {one.to: one for one in workplace.stage.out()}
    assert messages[anna.key].text == (
        "Du er sat sammen med <b>Bo</b> til 30 minutters sparring senest "
        "tirsdag den 15. december. Du er <b>fokusperson</b>.\n"
        "Bo · Værkstedet · værkstedspersonale\n\n"
        "I har ikke sparret før, og I kommer fra hver jeres afdeling.\n\n"
        "Form: Makkersparring, 30 minutter.\n\n"
        f"{RULES}\n\n"
        "Forslag: fredag den 4. december kl. 13.00. Passer det dig?"
    )
    assert messages[anna.key].labels == [
        "Passer mig",
        "Foreslå tider",
        "Vi har en tid",
        "Start sparring",
        "Skriv en besked",
        "Se forløbet",
        "Bed om en anden",
        "Skriv i stedet",
    ]
    assert messages[anna.key].subject == "group:1"
    assert "Du er <b>sparringspartner</b>.\nAnna · Job og virksomhed · sagsbehandler" in (
        messages[bo.key].text
    )


def test_a_trio_is_told_of_both_the_others_and_of_the_thirty_minute_form(
    workplace: Workplace,
) -> None:
    anna, bo = workplace.stage.person("Anna"), workplace.stage.person("Bo")
    cem = workplace.stage.person("Cem", department="Ung", profession="other")
    seat_them(
        workplace,
        (anna, "focus_person"),
        (bo, "interviewer"),
        (cem, "reflecting_colleague"),
    )
    workplace.move_to(FIRST, "9.15")
    texts = {one.to: one.text for one in workplace.stage.out()}
    assert texts[bo.key] == (
        "Du er sat sammen med <b>Anna og Cem</b> til 30 minutters sparring senest "
        "tirsdag den 15. december. Du er <b>interviewer</b>.\n"
        "Anna · Job og virksomhed · sagsbehandler\n"
        "Cem · Ung\n\n"
        "I har ikke sparret før, og I kommer fra mere end én afdeling.\n\n"
        "Form: Kort triosparring, 30 minutter.\n\n"
        f"{RULES}\n\n"
        "Forslag: fredag den 4. december kl. 13.00. Passer det dig?"
    )


def test_everybody_reads_in_their_own_language(workplace: Workplace) -> None:
    anna = workplace.stage.person("Anna", language="en")
    bo = workplace.stage.person("Bo")
    seat_them(workplace, (anna, "focus_person"), (bo, "sparring_partner"))
    workplace.move_to(FIRST, "9.15")
    texts = {one.to: one.text for one in workplace.stage.out()}
    assert texts[anna.key].startswith(
        "You are paired with <b>Bo</b> for 30 minutes of sparring by Tuesday 15 December. "
        "You are the <b>focus person</b>.\nBo · Job og virksomhed · caseworker\n\n"
        "You have not sparred before.\n\nForm: Partner sparring, 30 minutes."
    )
    assert texts[anna.key].endswith("Suggestion: Friday 4 December at 13:00. Does that suit you?")


def test_who_has_sparred_before_is_told_so(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(date(2026, 12, 16), "9.15")
    text = [one.text for one in workplace.news(anna)][-1]
    assert "I har sparret før, så I kan begynde dér, hvor I slap." in text
    assert workplace.group(bo).round.number == 2


def test_a_name_is_escaped(workplace: Workplace) -> None:
    anna, bo = workplace.stage.person("Anna"), workplace.stage.person("B<o> & co")
    seat_them(workplace, (anna, "focus_person"), (bo, "sparring_partner"))
    workplace.move_to(FIRST, "9.15")
    text = workplace.news(anna)[0].text
    assert "<b>B&lt;o&gt; &amp; co</b>" in text


def test_the_steps_show_minutes_ones_own_role_and_three_questions_of_each_kind(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    (message,) = workplace.tap(anna, "sparring.course:1")
    assert message.method == "sendMessage"
    assert message.text == (
        "<b>Makkersparring</b>, 30 minutter\n\n"
        "<b>Aftale</b>, 3 min.\n"
        "Sig kort, hvad emnet er. Hvad er det ene spørgsmål, du gerne vil blive klogere på?\n"
        "<i>Ingen navne, heller ikke når I kun er to.</i>\n\n"
        "<b>Fortæl</b>, 5 min.\n"
        "Fortæl i ro, hvad der skete, og hvad du selv gjorde. Du bliver ikke afbrudt.\n"
        "<i>Lyt. Ingen spørgsmål endnu.</i>\n\n"
        "<b>Undersøg</b>, 8 min.\n"
        "Svar på det, du bliver spurgt om. Du må gerne tænke længe, og du må gerne sige pas.\n\n"
        "<b>Åbn</b>, 5 min.\n"
        "Tænk højt, også når tanken ikke er færdig. Intet af det er et løfte.\n\n"
        "<b>Spejl</b>, 4 min.\n"
        "Lyt, og lad det synke ind. Du behøver ikke svare.\n\n"
        "<b>Næste skridt</b>, 4 min.\n"
        "Vælg ét lille skridt, og sig det som en når-så-plan.\n"
        "– Når …, så vil jeg …\n\n"
        "<b>Luk</b>, 1 min.\n"
        "Sig ét ord om, hvad du går herfra med."
    )
    (partner,) = workplace.tap(bo, "sparring.course:1")
    explore = partner.text.partition("<b>Undersøg</b>")[2].partition("<b>Åbn</b>")[0]
    lines = explore.strip().splitlines()
    assert lines[:2] == [
        ", 8 min.",
        "Spørg først i tre minutter til, hvad der skete. "
        "Brug så fem minutter på at spørge til de andres side af sagen.",
    ]
    bank = workplace.stage.turn().library.sparring
    kinds = {f"– {one.text.da}": one.kind for one in bank.questions}
    assert [kinds[line] for line in lines[2:]] == ["linear"] * 3 + ["circular"] * 3
    assert len(set(lines[2:])) == 6


def test_in_a_trio_each_takes_every_role_and_reads_of_all(workplace: Workplace) -> None:
    anna, bo, cem = workplace.colleagues("Anna", "Bo", "Cem")
    seat_them(workplace, (anna, "focus_person"), (bo, "interviewer"), (cem, "reflecting_colleague"))
    (message,) = workplace.tap(bo, "sparring.course:1")
    assert message.text.startswith(
        "<b>Kort triosparring</b>, 30 minutter\n\n"
        "3 ture à 10 minutter, og I bytter roller efter hver tur. "
        "Du begynder som <b>interviewer</b>.\n\n"
        "<b>Fortæl</b>, 2 min.\n"
        "<i>Fokusperson:</i> Fortæl det korteste, der skal til. "
        "Hvad er dit spørgsmål til de to andre?\n"
        "<i>Interviewer:</i> Lyt, og hold tiden for jer alle tre.\n"
    )


def test_long_steps_are_split_into_pages_between_phases() -> None:
    blocks = [Html("a" * 40), Html("b" * 40), Html("c" * 40)]
    assert split_pages(blocks, 90) == [f"{'a' * 40}\n\n{'b' * 40}", "c" * 40]
    assert split_pages([Html("a" * 100), Html("b")], 90) == ["a" * 100, "b"]


def test_the_screen_shows_the_group_and_the_next_round(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    screen = workplace.command(anna)
    assert screen.text == (
        "Du er sat sammen med <b>Bo</b> til 30 minutters sparring senest "
        "tirsdag den 15. december. Du er <b>fokusperson</b>.\n"
        "Bo · Værkstedet · værkstedspersonale\n\n"
        "Forslag: fredag den 4. december kl. 13.00. Passer det dig?\n\n"
        "Du er med. Næste runde begynder onsdag den 16. december."
    )
    assert screen.labels == [
        "Passer mig",
        "Foreslå tider",
        "Vi har en tid",
        "Start sparring",
        "Skriv en besked",
        "Jeg er ledig i dag",
        "Flere valg",
        "Menu",
    ]
    (more,) = workplace.tap(anna, screen.data("Flere valg"))
    assert more.text == (
        "Du er med. Næste runde begynder onsdag den 16. december.\n\nHvad vil du ellers?"
    )
    assert more.labels == [
        "Skriv i stedet",
        "Se forløbet",
        "Bed om en anden",
        "Spring næste over",
        "Læs om formerne",
        "Ikke sammen med …",
        "Meld mig fra",
        "Tilbage",
    ]
    assert workplace.tap(anna, more.data("Tilbage"))[0].labels == screen.labels


def test_opting_in_and_out_on_the_screen(workplace: Workplace) -> None:
    anna = workplace.stage.person("Anna", sparring=False)
    workplace.start()
    assert workplace.command(anna).text == (
        "Sparring er 30 minutter med en kollega og faste roller, og du kan springe over uden "
        "grund. Vil du have en sparringsmakker?"
    )
    (joined,) = workplace.tap(anna, workplace.command(anna).data("Ja tak"))
    assert joined.text == (
        "Så er du med i sparring.\n\nDu er med. Næste runde begynder onsdag den 2. december."
    )
    assert workplace.stage.reload(anna).sparring
    # A second fast tap changes nothing and says nothing.
    assert workplace.tap(anna, "sparring.join") == []
    (more,) = workplace.tap(anna, joined.data("Flere valg"))
    (left,) = workplace.tap(anna, more.data("Meld mig fra"))
    assert left.text.startswith(
        "Helt fint. Du er ikke med i flere runder, før du selv siger til.\n\n"
    )
    assert not workplace.stage.reload(anna).sparring


def test_opting_out_in_a_round_keeps_the_talk_that_is_agreed(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    (message,) = workplace.tap(anna, "sparring.leave")
    assert message.text.startswith(
        "Helt fint. Du er ikke med fra næste runde; den, du er i nu, gælder stadig."
    )
    assert workplace.group(bo).others(bo.key) == (anna.key,)


def test_skipping_the_next_round_and_taking_part_after_all(workplace: Workplace) -> None:
    anna, _ = workplace.colleagues("Anna", "Bo")
    workplace.start()
    (more,) = workplace.tap(anna, "sparring.choices")
    skip = more.data("Spring næste over")
    (screen,) = workplace.tap(anna, skip)
    assert screen.text == (
        "Næste runde begynder onsdag den 2. december, og den springer du over.\n\n"
        "Hvad vil du ellers?"
    )
    assert workplace.tap(anna, skip) == []
    (screen,) = workplace.tap(anna, screen.data("Vær med alligevel"))
    assert screen.text.startswith("Du er med. Næste runde begynder onsdag den 2. december.")


def test_who_is_away_reads_that_they_are_not_matched(workplace: Workplace) -> None:
    anna = workplace.stage.person("Anna")
    workplace.start()
    with workplace.stage.db.transaction():
        people.change(workplace.stage.db, anna.key, paused=1)
    assert workplace.command(workplace.stage.reload(anna)).text == (
        "Så længe du er væk, sætter jeg dig ikke sammen med nogen."
    )


def test_all_forms_can_be_read_in_the_toolbox(workplace: Workplace) -> None:
    anna = workplace.stage.person("Anna")
    (message,) = workplace.tap(anna, "sparring.forms")
    assert message.labels == [
        "Dørkarmssparring",
        "Makkersparring",
        "Skriftlig sparring",
        "Kort triosparring",
        "Triosparring",
        "Tilbage",
    ]
    assert message.data("Makkersparring") == "toolbox.protocol:makkersparring"


@pytest.mark.parametrize(
    "data",
    [
        "sparring.course:1",
        "sparring.fits:1",
        "sparring.own:1",
        "sparring.note:1",
        "sparring.new:1",
        "sparring.keep:1",
        "sparring.ask:1",
        "sparring.held:1:held",
        "sparring.why:1:ill",
        "sparring.next:1",
        "sparring.nostep:1",
        "sparring.forget:1",
        "sparring.step:1:done",
        "sparring.again:1:yes",
        "sparring.fits",
        "sparring.fits:",
        "sparring.fits:x",
        "sparring.fits:99999999999999999999999999",
        "sparring.held:1",
        "sparring.held:1:never",
        "sparring.step:1:never",
        "sparring.skip",
        "sparring.skip:2020-01-01",
        "sparring.nonote:1",
        "sparring.block:x",
        "sparring.block:x:on",
        "sparring.block:x:perhaps",
    ],
)
def test_a_button_of_another_persons_message_or_a_forged_one_changes_nothing(
    workplace: Workplace, pair: tuple[Person, Person], data: str
) -> None:
    stranger = workplace.stage.person("Dora")
    tables = ("rounds", "sparring_groups", "seats", "round_skips", "blocks", "wants", "people")
    before = {name: workplace.stage.db.rows(f"select * from {name}") for name in tables}
    (answer,) = workplace.tap(stranger, data)
    assert (answer.method, answer.text) == ("answerCallbackQuery", STALE)
    assert before == {name: workplace.stage.db.rows(f"select * from {name}") for name in tables}


def test_a_notice_whose_round_is_over_is_not_sent(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    turn = workplace.stage.turn(anna)
    assert letters.write_notice(turn, anna, "group:1") is not None
    assert letters.write_notice(turn, anna, "group:2") is None
    with workplace.stage.db.transaction():
        workplace.stage.db.execute("update rounds set state = 'closed'")
    assert letters.write_notice(turn, anna, "group:1") is None
    assert letters.write_halfway(turn, anna, "group:1") is None


def test_a_suggested_time_that_has_passed_is_suggested_no_more(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.move_to(FIRST + timedelta(days=3), "9.00")
    screen = workplace.command(anna)
    assert "Find selv en tid sammen." in screen.text
    assert "Passer mig" not in screen.labels
    (toast,) = workplace.tap(anna, "sparring.fits:1")
    assert toast.text == "Det tidspunkt er forbi. Skriv en besked, og find en ny tid."
    found = store.find_group(workplace.stage.db, 1)
    assert found is not None
    assert not any(seat.time_fits for seat in found.seats)
