"""A workplace in Norwegian: somebody joins, answers, and reads in the toolbox."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot import people
from bot.people.chat import feature
from tests.people.phone import Calls, House
from tests.reflection.talking import TUESDAY, Talk
from tests.turns import Stage, open_stage


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    stage = open_stage(tmp_path)
    stage.settings = stage.settings.model_copy(update={"language": "nb"})
    return stage


def code(stage: Stage) -> str:
    """An invitation's code."""
    with stage.db.transaction():
        until = stage.now.date() + timedelta(days=14)
        return people.make_invitation(
            stage.db, role="colleague", department=None, until=until, many=False, now=stage.now
        ).code


def test_somebody_joins_answers_and_sees_the_toolbox(stage: Stage) -> None:
    stage.person("Ola", department="Jobb og bedrift", language="nb")
    calls = Calls()
    kari = House(stage, calls, feature(calls.hooks())).phone("Kari")
    assert kari.start(code(stage)).startswith(
        "Hei. Jeg hjelper kolleger i Jobhuset med refleksjon og sparring. Det er frivillig."
    )
    assert kari.last.labels == ["Les alt", "Jeg har lest det", "Nei takk", "Dansk"]
    assert kari.tap("Jeg har lest det") == ("Hva skal kolleger kalle deg? For eksempel «Mette K».")
    assert kari.tap("Bruk «Kari»") == "Hvilken avdeling hører du til?"
    assert kari.tap("Jobb og bedrift") == "Jobb og bedrift: Stemmer det? Velg så faget ditt."
    assert kari.tap("Veileder") == (
        "Jeg skriver tirsdag kl. 09:15, vanligvis høyst tre ganger i løpet av en uke."
    )
    assert kari.tap("Det passer").startswith("Vil du ha en sparringsmakker?")
    kari.tap("Ja takk")
    assert kari.last.text == (
        "Da er du med. Prøv nå, bare du ser svaret: <i>Hva lyktes denne uken, og hva gjorde du?"
        "</i> Skriv uten navn."
    )
    assert kari.me.language == "nb"

    talk = Talk(stage)
    (saved,) = talk.write(kari.me, "Jeg ringte til bedriften med en gang")
    assert saved.text.startswith("Lagret som svar på <i>Hva lyktes denne uken")
    week = talk.week(kari.me, TUESDAY + timedelta(days=7))
    assert "<i>Når følte du deg trygg i rollen din denne uken?</i>" in week.text
    (home,) = talk.tap_data(kari.me, "toolbox.home")
    assert home.labels[:2] == ["Den avbrutte praksisen", "Faglig identitet og felles språk"]
    (model,) = talk.tap(kari.me, home, "Den avbrutte praksisen")
    assert "hos innbyggeren, bedriften og jobbsenteret?" in model.text
    assert model.text.endswith("Kilde: Case: Jobcenter Hvidovre, Danmark, høsten 2019")


def test_each_language_offers_the_next(stage: Stage) -> None:
    calls = Calls()
    house = House(stage, calls, feature(calls.hooks()))
    kari = house.colleague("Kari", language="nb")
    kari.command("mig")
    assert kari.last.text == (
        "<b>Kari</b>\nAvdeling: Job og virksomhed\nFag: veileder\n"
        "Jeg skriver: tirsdag kl. 09:15, hver uke\nSparring: ja"
    )
    seen = []
    for label in ("Dansk", "English", "Norsk"):
        kari.tap(label)
        seen.append(kari.me.language)
    assert seen == ["da", "en", "nb"]
