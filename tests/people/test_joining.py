"""Joining in six messages, and what is not kept of whoever stays outside."""

from datetime import date, time
from typing import Any

import pytest

from bot import people
from bot.people.rules import Role
from tests.people.phone import STALE, House, Phone

NOTICE = (
    "Hej. Jeg hjælper kolleger i Jobhuset med refleksion og sparring. Det er frivilligt. Intet om "
    "borgere; ingen leder læser dine private svar. Telegram gemmer chatten, til du sletter den. "
    "Dataansvarlig: Eksempel Kommune."
)
NAME = "Hvad skal kolleger kalde dig? Fx ”Mette K”."
TIME = "Jeg skriver tirsdag kl. 9.15, normalt højst tre gange på en uge."
SPARRING = "Vil du have en sparringsmakker? 30 minutter hver anden uge; spring over uden grund."
DONE = (
    "Så er du med. Prøv nu, kun du ser svaret: <i>Hvad lykkedes i denne uge, og hvad gjorde du?"
    "</i> Skriv uden navne."
)
ENDED = "Det link virker ikke længere. Bed om et nyt der, hvor du fik det."
STRANGER = "Hej. For at være med skal du bruge et link fra din tovholder."
UNTIL = date(2026, 12, 7)


def invite(
    house: House, *, role: Role = "colleague", department: str | None = None, many: bool = False
) -> str:
    """An invitation's code, for a department that is there."""
    ids = {one.name: one.id for one in people.departments(house.db)}
    with house.writing() as db:
        return people.make_invitation(
            db,
            role=role,
            department=None if department is None else ids[department],
            until=UNTIL,
            many=many,
            now=house.stage.now,
        ).code


def rows(house: House) -> dict[str, list[dict[str, Any]]]:
    """All that is kept, but for the messages on their way out."""
    tables = house.db.rows(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'"
    )
    return {
        one["name"]: house.db.rows(f"select * from {one['name']}")
        for one in tables
        if one["name"] != "outbox"
    }


def join(phone: Phone, code: str) -> None:
    """Join with what is suggested everywhere."""
    phone.start(code)
    for label in (
        "Jeg har læst det",
        f"Brug ”{phone.first_name}”",
        "Psykolog",
        "Det passer",
        "Ja tak",
    ):
        phone.tap(label)


def test_somebody_joins_in_six_messages(house: House) -> None:
    house.colleague("Henrik", department="Job og virksomhed", role="leader")
    mette = house.phone("Mette")
    assert mette.start(invite(house, department="Job og virksomhed")) == NOTICE
    assert mette.last.labels == ["Læs det hele", "Jeg har læst det", "Nej tak", "English"]
    assert mette.tap("Jeg har læst det") == NAME
    assert mette.last.labels == ["Brug ”Mette”"]
    assert mette.write("Mette K") == (
        "Job og virksomhed, leder Henrik: passer det? Vælg så dit fag."
    )
    assert mette.last.labels == [
        "Sagsbehandler", "Virksomhedskonsulent", "Jobformidler", "Psykolog",
        "Værkstedspersonale", "Mentor", "Koordinator", "Andet", "Ret",
    ]  # fmt: skip
    assert mette.tap("Sagsbehandler") == TIME
    assert mette.last.labels == ["Det passer", "Vælg anden tid"]
    assert mette.tap("Det passer") == SPARRING
    assert mette.last.labels == ["Ja tak", "Ikke nu"]
    assert mette.tap("Ja tak") == DONE
    assert mette.last.labels == ["Ikke nu", "Menu"]
    assert mette.last.out.subject == "asked:1"
    assert mette.methods.count("sendMessage") == 6
    me = mette.me
    assert (me.name, me.department_name, me.profession) == (
        "Mette K", "Job og virksomhed", "caseworker",
    )  # fmt: skip
    assert (me.status, me.step, me.weekday, me.clock, me.sparring, me.confirmed) == (
        "active", None, 1, time(9, 15), True, True,
    )  # fmt: skip
    assert me.awaits(house.stage.now) == "asked:1"
    assert me.awaits(house.stage.now.replace(day=24, hour=0, minute=0)) is None
    assert house.calls.changed == ["Mette K"]


def test_what_was_answered_stays_to_be_read_and_its_buttons_go(house: House) -> None:
    house.stage.person("Anna", department="Ung")
    mette = house.phone("Mette")
    join(mette, invite(house, department="Ung"))
    assert [one.text.rpartition("✓ ")[2] for one in mette.shown[:-1]] == [
        "Jeg har læst det", "Kolleger ser ”Mette”.", "Psykolog", "Det passer", "Ja tak",
    ]  # fmt: skip
    assert [one.labels for one in mette.shown[:-1]] == [[]] * 5


def test_no_thanks_leaves_no_row_and_the_code_unused(house: House) -> None:
    code = invite(house)
    before = rows(house)
    mette = house.phone("Mette")
    mette.start(code)
    mette.tap("Læs det hele")
    mette.tap("Tilbage")
    assert rows(house) == before
    assert mette.tap("Nej tak") == "Helt i orden. Jeg har ikke gemt noget om dig."
    assert mette.last.labels == []
    assert rows(house) == before
    assert mette.start(code) == NOTICE


def test_the_whole_notice_can_be_read_before_anything_is_kept(house: House) -> None:
    mette = house.phone("Mette")
    mette.start(invite(house))
    text = mette.tap("Læs det hele")
    assert len(mette.shown) == 1
    assert "Dataansvarlig er Eksempel Kommune." in text
    assert "Spørgsmål om dine data: dpo@eksempel.dk." in text
    assert "Datatilsynet" in text
    assert mette.last.labels == ["Jeg har læst det", "Nej tak", "Tilbage"]
    assert mette.tap("Jeg har læst det") == NAME


def test_the_notice_and_all_that_follows_come_in_english_when_asked_for(house: House) -> None:
    mette = house.phone("Mette")
    mette.start(invite(house))
    assert mette.tap("English") == (
        "Hello. I help colleagues at Jobhuset with reflection and peer sparring. It is voluntary. "
        "Nothing about citizens; no leader reads your private answers. Telegram keeps the chat "
        "until you delete it. Data controller: Eksempel Kommune."
    )
    assert mette.last.labels == ["Read it all", "I have read it", "No thanks", "Dansk"]
    mette.tap("Dansk")
    assert mette.last.text == NOTICE
    mette.tap("English")
    assert mette.tap("I have read it") == ("What shall colleagues call you? For example “Mette K”.")
    assert mette.me.language == "en"
    mette.write("Mette")
    mette.tap("Caseworker")
    assert mette.last.text == "I write on Tuesday at 9:15, normally three times a week at most."
    mette.tap("That suits me")
    mette.tap("Not now")
    assert [one["command"] for one in house.sent[-2].payload["commands"]] == [
        "menu", "reflect", "sparring", "feedback", "case", "goal", "find", "pulse", "me", "pause",
        "privacy", "help",
    ]  # fmt: skip


@pytest.mark.parametrize("fault", ["wrong", "expired", "used", "revoked"])
def test_a_code_that_opens_nothing_says_the_same_whatever_is_wrong(
    house: House, fault: str
) -> None:
    code = invite(house)
    if fault == "wrong":
        code = code[::-1]
    elif fault == "expired":
        house.stage.now = house.stage.now.replace(month=12, day=8)
    elif fault == "used":
        join(house.phone("Anna"), code)
    else:
        with house.writing() as db:
            people.revoke_invitation(db, 1)
    before = rows(house)
    mette = house.phone("Mette")
    assert mette.start(code) == ENDED
    assert mette.last.labels == []
    assert rows(house) == before


def test_a_malformed_code_opens_nothing_either(house: House) -> None:
    assert house.phone("Mette").start("' or 1=1 --") == ENDED


def test_a_stranger_without_a_link_learns_nothing(house: House) -> None:
    mette = house.phone("Mette")
    for command in ("start", "privatliv", "privacy", "hjaelp", "help"):
        assert mette.command(command) == STRANGER


def test_two_people_with_one_single_invitation_get_one_place(house: House) -> None:
    code = invite(house)
    mette, anna = house.phone("Mette"), house.phone("Anna")
    mette.start(code)
    anna.start(code)
    assert mette.tap("Jeg har læst det") == NAME
    assert anna.tap("Jeg har læst det") == ENDED
    assert anna.last.labels == []
    assert anna.person is None


def test_two_fast_taps_begin_joining_once(house: House) -> None:
    mette = house.phone("Mette")
    mette.start(invite(house))
    notice = mette.last
    accept = notice.out.data("Jeg har læst det")
    mette.forge(accept, notice)
    mette.forge(accept, notice)
    assert [one.text for one in mette.shown[1:]] == [NAME]
    assert mette.toasts == []
    assert len(house.db.rows("select id from people")) == 1


def test_two_fast_taps_on_any_step_take_it_once_and_say_nothing_wrong(house: House) -> None:
    house.stage.person("Anna", department="Ung")
    mette = house.phone("Mette")
    mette.start(invite(house))
    mette.tap("Jeg har læst det")
    for label in ("Brug ”Mette”", "Ung", "Mentor", "Det passer", "Ja tak"):
        step = mette.last
        data = step.out.data(label)
        mette.forge(data, step)
        kept, shown = rows(house), len(mette.shown)
        mette.forge(data, step)
        assert (rows(house), len(mette.shown), mette.toasts) == (kept, shown, [])
    assert mette.last.text == DONE


def test_a_button_of_a_step_that_is_past_changes_nothing(house: House) -> None:
    house.stage.person("Anna", department="Ung")
    mette = house.phone("Mette")
    join(mette, invite(house, department="Ung"))
    before = rows(house)
    for data in (
        "join.departments",
        "join.department:1x",
        "join.profession:mentor",
        "join.leads:1:yes",
        "join.days",
        "join.hours:3",
        "join.at:3:1015",
        "join.sparring:no",
        "join.name:1",
    ):
        mette.toasts.clear()
        mette.forge(data)
        assert mette.toasts == ([] if data == "join.name:1" else [STALE]), data
    assert rows(house) == before


def test_a_strangers_tap_on_a_step_is_answered_and_changes_nothing(house: House) -> None:
    mette = house.phone("Mette")
    mette.start()
    before = rows(house)
    forged = [
        "join.name", "join.departments", "join.department:1", "join.profession:mentor",
        "join.leads:1:yes", "join.leads_done", "join.days", "join.hours:1", "join.at:1:0915",
        "join.sparring:yes", "join.accept", "join.accept:abc:fr", "join.read:abc",
        "join.decline:xx", "join.notice",
    ]  # fmt: skip
    for data in forged:
        mette.forge(data)
    assert mette.toasts == [STALE] * len(forged)
    mette.forge("join.later")
    assert rows(house) == before


@pytest.mark.parametrize(
    "data",
    [
        "join.at:5:0915", "join.at:1:0759", "join.at:1:1600", "join.at:1:2500", "join.at:1:915",
        "join.at:1", "join.at:-1:0915", "join.at",
    ],
)  # fmt: skip
def test_a_forged_time_is_refused(house: House, data: str) -> None:
    mette = house.phone("Mette")
    mette.start(invite(house))
    for label in ("Jeg har læst det", "Brug ”Mette”", "Mentor"):
        mette.tap(label)
    before = rows(house)
    mette.forge(data)
    assert (rows(house), mette.toasts) == (before, [STALE])


def test_a_name_that_is_taken_is_not_suggested_and_not_given_twice(house: House) -> None:
    house.stage.person("Mette", department=None)
    mette = house.phone("Mette")
    mette.start(invite(house))
    assert mette.tap("Jeg har læst det") == (
        "Hvad skal kolleger kalde dig? ”Mette” kan forveksles, så tilføj et bogstav, fx ”Mette K”."
    )
    assert mette.last.labels == []
    assert mette.write("METTE") == (
        "Det navn kan forveksles med et andet. Vil du tilføje et bogstav?"
    )
    assert mette.write("M" * 31) == "Det er lidt for langt til knapperne. Vil du korte det?"
    assert mette.write("?!") == "Et navn skal have mindst ét bogstav. Hvad skal der stå?"
    mette.write("Mette K")
    assert mette.me.name == "Mette K"


def test_two_who_join_at_once_cannot_both_be_mette(house: House) -> None:
    first, second = house.phone("Mette"), house.phone("Mette")
    first.start(invite(house))
    second.start(invite(house))
    first.tap("Jeg har læst det")
    second.tap("Jeg har læst det")
    first.tap("Brug ”Mette”")
    second.tap("Brug ”Mette”")
    assert second.toasts == [STALE]
    second.write("Mette S")
    assert (first.me.name, second.me.name) == ("Mette", "Mette S")


def test_a_long_first_name_keeps_the_button_short(house: House) -> None:
    phone = house.phone("Anne-Kathrine Louise")
    phone.start(invite(house))
    phone.tap("Jeg har læst det")
    assert phone.last.labels == ["Brug mit fornavn"]
    phone.tap("Brug mit fornavn")
    assert phone.me.name == "Anne-Kathrine Louise"


def test_without_a_department_in_the_invitation_they_choose_one(house: House) -> None:
    house.stage.person("Anna", department="Ung")
    house.stage.person("Bo", department="Job & virksomhed")
    mette = house.phone("Mette")
    mette.start(invite(house))
    mette.tap("Jeg har læst det")
    assert mette.write("Mette K") == "Hvilken afdeling hører du til?"
    assert mette.last.labels == ["Job & virksomhed", "Ung"]
    assert mette.tap("Job & virksomhed") == ("Job &amp; virksomhed: passer det? Vælg så dit fag.")


def test_a_wrong_department_is_corrected(house: House) -> None:
    house.stage.person("Anna", department="Ung")
    house.stage.person("Bo", department="Job")
    mette = house.phone("Mette")
    mette.start(invite(house, department="Ung"))
    mette.tap("Jeg har læst det")
    mette.tap("Brug ”Mette”")
    mette.tap("Ret")
    assert mette.last.text == "Hvilken afdeling hører du til?"
    assert mette.tap("Job") == "Job: passer det? Vælg så dit fag."
    assert mette.me.department_name == "Job"


def test_the_first_one_of_all_joins_without_a_department(house: House) -> None:
    anna = house.phone("Anna")
    anna.start(invite(house, role="facilitator"))
    anna.tap("Jeg har læst det")
    assert anna.tap("Brug ”Anna”") == "Hvad er dit fag?"
    assert "Ret" not in anna.last.labels
    for label in ("Koordinator", "Det passer", "Ikke nu"):
        anna.tap(label)
    assert anna.me.facilitator
    assert anna.me.is_active
    assert house.sent[-2].payload["commands"][-1] == {
        "command": "tovholder", "description": "Tovholderens sider",
    }  # fmt: skip


def test_an_invited_leader_says_which_departments_they_lead(house: House) -> None:
    house.stage.person("Anna", department="Ung")
    house.stage.person("Bo", department="Job")
    lone = house.phone("Lone")
    lone.start(invite(house, role="leader", department="Ung"))
    lone.tap("Jeg har læst det")
    lone.tap("Brug ”Lone”")
    assert lone.tap("Koordinator") == ("Du er inviteret som leder. Hvilke afdelinger leder du?")
    assert lone.last.labels == ["Job", "✓ Ung", "Det er alle"]
    lone.tap("Job")
    lone.tap("✓ Ung")
    lone.tap("Ung")
    assert lone.last.labels == ["✓ Job", "✓ Ung", "Det er alle"]
    assert lone.tap("Det er alle") == TIME
    assert [one.name for one in people.led_by(house.db, lone.me.key)] == ["Job", "Ung"]
    assert people.leaders_of(house.db, lone.me.department) == []
    lone.tap("Det passer")
    lone.tap("Ikke nu")
    assert [one.name for one in people.leaders_of(house.db, lone.me.department)] == ["Lone"]


def test_a_leader_who_corrects_the_department_leads_that_one(house: House) -> None:
    house.stage.person("Anna", department="Ung")
    house.stage.person("Bo", department="Job")
    lone = house.phone("Lone")
    lone.start(invite(house, role="leader", department="Ung"))
    lone.tap("Jeg har læst det")
    lone.tap("Brug ”Lone”")
    lone.tap("Ret")
    lone.tap("Job")
    lone.tap("Koordinator")
    assert lone.last.labels == ["✓ Job", "Ung", "Det er alle"]


def test_another_time_is_chosen_among_those_when_the_bot_may_write(house: House) -> None:
    mette = house.phone("Mette")
    mette.start(invite(house))
    for label in ("Jeg har læst det", "Brug ”Mette”", "Mentor"):
        mette.tap(label)
    mette.tap("Vælg anden tid")
    assert mette.last.text == "Hvilken dag passer dig?"
    assert mette.last.labels == ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag"]
    mette.tap("Torsdag")
    assert mette.last.text == "Hvad tid torsdag?"
    assert mette.last.labels == [f"Kl. {hour}.15" for hour in range(8, 16)]
    assert mette.tap("Kl. 13.15") == SPARRING
    assert mette.shown[-2].text == (
        "Jeg skriver torsdag kl. 13.15, normalt højst tre gange på en uge.\n\n✓ Det passer"
    )
    assert (mette.me.weekday, mette.me.clock) == (3, time(13, 15))


def test_a_step_is_asked_again_by_start_and_by_any_message(house: House) -> None:
    mette = house.phone("Mette")
    code = invite(house)
    mette.start(code)
    mette.tap("Jeg har læst det")
    assert mette.start() == NAME
    assert mette.start(code) == NAME
    mette.tap("Brug ”Mette”")
    assert mette.start() == "Hvad er dit fag?"
    mette.tap("Mentor")
    assert mette.start() == TIME
    mette.tap("Det passer")
    assert mette.start() == SPARRING


def test_not_now_puts_the_first_question_away(house: House) -> None:
    mette = house.phone("Mette")
    join(mette, invite(house))
    assert mette.tap("Ikke nu") == "Helt fint. Ugens spørgsmål kommer tirsdag kl. 9.15."
    assert mette.me.awaits(house.stage.now) is None
    count = len(mette.shown)
    mette.tap("Ikke nu")
    assert len(mette.shown) == count


def test_by_a_link_for_many_no_colleagues_name_is_seen(house: House) -> None:
    house.colleague("Henrik", department="Ung", role="leader")
    mette = house.phone("Mette")
    join(mette, invite(house, department="Ung", many=True))
    assert mette.me.status == "unconfirmed"
    assert all("Henrik" not in one.text for one in mette.shown)
    assert mette.last.text == (
        f"{DONE}\n\nTovholderen ser lige, at du hører til. "
        "Ugens spørgsmål og sparring begynder derefter."
    )
    assert [one["command"] for one in house.sent[-2].payload["commands"]] == [
        "menu", "refleksion", "mig", "pause", "privatliv", "hjaelp",
    ]  # fmt: skip


def test_who_belongs_here_is_a_colleague_from_then_on_and_is_told(house: House) -> None:
    house.stage.person("Anna", department="Ung")
    mette = house.phone("Mette")
    join(mette, invite(house, department="Ung", many=True))
    assert house.run(people.confirm, mette.me)
    assert mette.last.text == ("Nu hører du til, og sparring er åben for dig. Menuen har det hele.")
    assert (mette.me.status, mette.me.confirmed) == ("active", True)
    assert not house.run(people.confirm, mette.me)
    assert not house.run(people.reject, mette.me, house.calls.hooks().left)
    assert mette.me.is_active


def test_who_does_not_belong_here_is_erased_with_every_row(house: House) -> None:
    before = rows(house)
    mette = house.phone("Mette")
    join(mette, invite(house, many=True))
    mette.command("mig")
    mette.tap("Vær væk til en dag")
    mette.tap("1 uge")
    key = mette.me.key
    assert house.run(people.reject, mette.me, house.calls.hooks().erase)
    assert mette.person is None
    after = rows(house)
    for table in ("invitations", "names_version"):
        del before[table], after[table]
    assert after == before
    assert house.db.rows("select * from outbox where person = ?", (key,)) == []


def test_a_colleague_who_opens_an_invitation_leaves_it_unused(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    code = invite(house)
    assert mette.start(code) == (
        "Du er allerede med, så linket er ikke brugt. Menuen har det hele."
    )
    assert house.phone("Anna").start(code) == NOTICE


def test_a_colleague_who_opens_a_facilitators_link_is_asked_first(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    code = invite(house, role="facilitator")
    assert mette.start(code) == "Linket gør dig også til tovholder. Vil du det?"
    question = mette.last
    yes = question.out.data("Ja tak")
    mette.tap("Nej tak")
    assert question.text == "Helt fint. Alt er, som det var."
    assert not mette.me.facilitator
    mette.start(code)
    assert mette.tap("Ja tak") == "Du er nu tovholder. Du finder det i menuen."
    assert mette.me.facilitator
    mette.forge(yes)
    assert mette.toasts == []
    assert mette.start(code) == (
        "Du er allerede med, så linket er ikke brugt. Menuen har det hele."
    )
    assert house.calls.changed == ["Mette"]


def test_a_colleague_who_opens_a_leaders_link_leads_its_department(house: House) -> None:
    house.stage.person("Anna", department="Job")
    mette = house.colleague("Mette", department="Ung")
    code = invite(house, role="leader", department="Job")
    assert mette.start(code) == "Linket gør dig også til leder af Job. Vil du det?"
    assert mette.tap("Ja tak") == "Du er nu leder af Job."
    assert [one.name for one in people.led_by(house.db, mette.me.key)] == ["Job"]
    other = house.colleague("Bo", department="Ung")
    assert other.start(code) == (
        "Du er allerede med, så linket er ikke brugt. Menuen har det hele."
    )
