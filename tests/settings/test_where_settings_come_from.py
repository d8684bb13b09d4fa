"""Settings come from makker.toml and the environment, and the environment wins."""

from datetime import time
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings
from tests.storage.rights import not_root, world_folder

__all__ = ["world_folder"]

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@pytest.fixture(autouse=True)
def _a_folder_without_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"MAKKER_{name.upper()}", raising=False)


def write(text: str) -> None:
    Path("makker.toml").write_text(text, encoding="utf-8")


def test_without_any_setting_it_is_the_local_chat_in_danish() -> None:
    settings = load_settings()
    assert settings.token == ""
    assert settings.api_url == "https://api.telegram.org"
    assert settings.data == Path("data")
    assert settings.language == "da"
    assert settings.timezone == "Europe/Copenhagen"
    assert (settings.quiet_to, settings.quiet_from) == (time(8), time(16))
    assert settings.closed_weeks == {7, 28, 29, 30, 31, 42, 52, 53}
    assert (settings.budget_week, settings.budget_day) == (3, 1)


def test_the_file_says_what_the_host_decided() -> None:
    write(
        'organisation = "Jobhuset"\n'
        'quiet_to = "7.30"\n'
        "quiet_from = 17:30:00\n"
        "closed_weeks = [28, 29]\n"
        'towns = ["Silkeborg", "Them"]\n'
        'email_domains = ["eksempel.dk"]\n'
    )
    settings = load_settings()
    assert settings.organisation == "Jobhuset"
    assert (settings.quiet_to, settings.quiet_from) == (time(7, 30), time(17, 30))
    assert settings.closed_weeks == {28, 29}
    assert settings.towns == ("Silkeborg", "Them")
    assert settings.email_domains == ("eksempel.dk",)


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    write('organisation = "From the file"\nunit = "teamet"\n')
    monkeypatch.setenv("MAKKER_ORGANISATION", "Fra miljøet")
    settings = load_settings()
    assert (settings.organisation, settings.unit) == ("Fra miljøet", "teamet")


def test_what_is_said_in_the_call_wins_over_both(monkeypatch: pytest.MonkeyPatch) -> None:
    write('language = "da"\n')
    monkeypatch.setenv("MAKKER_LANGUAGE", "da")
    assert load_settings(language="en").language == "en"


def test_the_environment_writes_lists_with_commas_and_weeks_with_hyphens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("MAKKER_CLOSED_WEEKS", "7, 28-31 42")
    monkeypatch.setenv("MAKKER_TOWNS", "Silkeborg, Them ,")
    monkeypatch.setenv("MAKKER_QUIET_FROM", "15:45")
    settings = load_settings()
    assert settings.closed_weeks == {7, 28, 29, 30, 31, 42}
    assert settings.towns == ("Silkeborg", "Them")
    assert settings.quiet_from == time(15, 45)


def test_no_closed_week_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAKKER_CLOSED_WEEKS", "")
    assert load_settings().closed_weeks == frozenset()


def test_the_calendar_is_made_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAKKER_TIMEZONE", "America/Nuuk")
    monkeypatch.setenv("MAKKER_CLOSED_WEEKS", "28")
    calendar = load_settings(quiet_to="9.00", quiet_from="15.00").calendar()
    assert calendar.zone.key == "America/Nuuk"
    assert (calendar.opens, calendar.closes) == (time(9), time(15))
    assert calendar.closed_weeks == {28}


def test_settings_do_not_change(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_settings()
    with pytest.raises(ValueError, match="frozen"):
        settings.language = "en"  # type: ignore[misc]


def test_an_address_is_kept_without_its_last_slash() -> None:
    settings = load_settings(api_url="http://localhost:8081/", proxy="http://proxy:3128/")
    assert (settings.api_url, settings.proxy) == ("http://localhost:8081", "http://proxy:3128")


def test_the_token_is_in_a_file_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n", encoding="utf-8")
    file.chmod(0o600)
    assert load_settings(token_file=file).token == TOKEN


def test_a_token_that_is_set_wins_over_the_tokens_file(tmp_path: Path) -> None:
    other = TOKEN.replace("A", "Z")
    assert load_settings(token=other, token_file=tmp_path / "nowhere").token == other


def test_nothing_that_shows_the_settings_shows_the_token() -> None:
    settings = load_settings(token=TOKEN)
    assert settings.token == TOKEN
    assert TOKEN not in repr(settings)
    assert TOKEN not in str(settings)
    assert TOKEN.partition(":")[2] not in f"{settings!r} {settings}"


def test_with_a_token_four_things_must_be_said() -> None:
    assert load_settings().missing() == [
        "organisation is empty, but with a token it must say the organisation's name; "
        "set it in makker.toml or as MAKKER_ORGANISATION.",
        "controller is empty, but with a token it must say who is the data controller; "
        "set it in makker.toml or as MAKKER_CONTROLLER.",
        "dpo_contact is empty, but with a token it must say how to reach the data protection "
        "officer; set it in makker.toml or as MAKKER_DPO_CONTACT.",
        "distress_contact is empty, but with a token it must say whom a colleague in distress "
        "can ring; set it in makker.toml or as MAKKER_DISTRESS_CONTACT.",
    ]


def test_what_is_said_is_not_missing_and_blanks_say_nothing() -> None:
    settings = load_settings(
        organisation="Jobhuset", controller="Kommunen", dpo_contact="dpo@eksempel.dk",
        distress_contact="  ",
    )  # fmt: skip
    assert [sentence.partition(" ")[0] for sentence in settings.missing()] == ["distress_contact"]


def test_a_file_that_is_no_toml_is_named() -> None:
    write("organisation = Jobhuset\n")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value) == (
        "The file makker.toml cannot be read: Invalid value (at line 1, column 16)."
    )


def test_a_file_that_may_not_be_read_is_named(
    world_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(world_folder)
    write('organisation = "Jobhuset"\n')
    Path("makker.toml").chmod(0o200)
    with not_root(), pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value) == "The file makker.toml cannot be read: Permission denied."


def test_a_file_in_another_encoding_is_named() -> None:
    Path("makker.toml").write_bytes('organisation = "Jobhuset på Søndergade"\n'.encode("latin-1"))
    with pytest.raises(SettingsError, match=r"^The file makker\.toml cannot be read: "):
        load_settings()
