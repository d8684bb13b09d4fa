"""A fault in the settings is one sentence that names the key, the value and the rule."""

from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings, SettingsError, load_settings

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@pytest.fixture(autouse=True)
def _a_folder_without_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"MAKKER_{name.upper()}", raising=False)


def fault(**settings: Any) -> str:
    """What is said of the settings."""
    with pytest.raises(SettingsError) as caught:
        load_settings(**settings)
    return str(caught.value)


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        (
            "timezone",
            "Europe/Aarhus",
            "timezone is 'Europe/Aarhus', but a time zone such as Europe/Copenhagen was expected.",
        ),
        (
            "timezone",
            "../../etc/passwd",
            "timezone is '../../etc/passwd', but a time zone such as Europe/Copenhagen "
            "was expected.",
        ),
        ("timezone", "", "timezone is '', but a time zone such as Europe/Copenhagen was expected."),
        ("language", "de", "language is 'de', but input should be 'da', 'en' or 'nb'."),
        (
            "quiet_from",
            "25.00",
            "quiet_from is '25.00', but a clock time such as 8.00 was expected.",
        ),
        ("quiet_from", "16", "quiet_from is '16', but a clock time such as 8.00 was expected."),
        ("quiet_to", 8, "quiet_to is 8, but a clock time such as 8.00 was expected."),
        (
            "closed_weeks",
            "7, jul",
            "closed_weeks is '7, jul', but week numbers such as 7, 28-31, 42 were expected.",
        ),
        (
            "closed_weeks",
            "54",
            "closed_weeks is '54', but week numbers from 1 to 53 were expected, "
            "at most 26 of them.",
        ),
        (
            "closed_weeks",
            "1-27",
            "closed_weeks is '1-27', but week numbers from 1 to 53 were expected, "
            "at most 26 of them.",
        ),
        (
            "closed_weeks",
            "31-28",
            "closed_weeks is '31-28', but week numbers such as 7, 28-31, 42 were expected.",
        ),
        ("budget_week", 6, "budget_week is 6, but input should be less than or equal to 5."),
        ("budget_day", 0, "budget_day is 0, but input should be greater than or equal to 1."),
        (
            "budget_week",
            "three",
            "budget_week is 'three', but input should be a valid integer, unable to parse string "
            "as an integer.",
        ),
        (
            "api_url",
            "api.telegram.org",
            "api_url is 'api.telegram.org', but an address that begins with http:// or https:// "
            "was expected.",
        ),
        (
            "proxy",
            "socks5://proxy:1080",
            "proxy is (not shown), but an address that begins with http:// or https:// "
            "was expected.",
        ),
        (
            "organisation",
            "J" * 81,
            f"organisation is '{'J' * 81}', but string should have at most 80 characters.",
        ),
    ],
)
def test_a_fault_names_the_key_the_value_and_the_rule(key: str, value: Any, sentence: str) -> None:
    assert fault(**{key: value}) == sentence


def test_quiet_hours_that_leave_no_day() -> None:
    assert fault(quiet_from="8.00", quiet_to="16.00") == (
        "Quiet_to must be earlier in the day than quiet_from (quiet is from quiet_from in the "
        "afternoon to quiet_to in the morning)."
    )


def test_a_key_that_there_is_not_is_named() -> None:
    Path("makker.toml").write_text('organization = "Jobhuset"\n', encoding="utf-8")
    assert fault() == (
        "organization is not a setting that Makker has; remove it or correct its name."
    )


def test_every_fault_has_a_sentence_of_its_own() -> None:
    assert fault(language="de", budget_day=3) == (
        "language is 'de', but input should be 'da', 'en' or 'nb'.\n"
        "budget_day is 3, but input should be less than or equal to 2."
    )


@pytest.mark.parametrize("token", ["123:short", f"bot{TOKEN}", f"{TOKEN} ", "geheim", 5])
def test_a_token_of_the_wrong_shape_is_not_shown(token: object) -> None:
    sentence = fault(token=token)
    assert sentence.startswith("token is (not shown), but ")
    assert str(token) not in sentence.replace("token", "")


def test_what_a_token_looks_like_is_said() -> None:
    assert fault(token="123:short") == (
        "token is (not shown), but a token as BotFather gives it was expected, digits:letters."
    )


def test_a_password_for_the_proxy_is_not_shown() -> None:
    assert fault(proxy="ftp://anna:hemmelig@proxy") == (
        "proxy is (not shown), but an address that begins with http:// or https:// was expected."
    )


def test_a_token_file_that_is_not_there(tmp_path: Path) -> None:
    file = tmp_path / "token"
    assert fault(token_file=file) == (
        f"The token file {file} cannot be read: No such file or directory."
    )


def test_a_token_file_that_others_can_read(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN, encoding="utf-8")
    file.chmod(0o640)
    assert fault(token_file=file) == (
        f"The token file {file} can be read by other users; run: chmod 600 {file}"
    )


@pytest.mark.parametrize("content", [b"", b"hemmeligt", b"\xff\xfe\x00"])
def test_a_token_file_without_a_token(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "token"
    file.write_bytes(content)
    file.chmod(0o600)
    assert fault(token_file=file) == (
        f"The token file {file} does not hold a token as BotFather gives it; "
        "put that one line in it."
    )


def test_a_token_that_was_given_as_the_name_of_its_file_is_not_shown() -> None:
    sentence = fault(token_file=TOKEN)
    assert TOKEN not in sentence
    assert sentence == "token_file must name a file, but it holds a token; set token instead."


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            {"replica_days": 31},
            "replica_days is 31, but a replica is kept for 2 to 30 days: everybody is told that "
            "copies live 30 at most.",
        ),
        (
            {"replica": "ftp://host/x"},
            "replica is 'ftp://host/x', but a place such as s3://bucket/jobhuset or "
            "sftp://makker@host/srv/jobhuset was expected.",
        ),
        (
            {"replica_endpoint": "http://s3.eksempel.dk"},
            "replica_endpoint is 'http://s3.eksempel.dk', but the address of an S3-compatible "
            "store was expected, https:// (http:// on 127.0.0.1 only).",
        ),
        (
            {"replica_host_key": "AAAA"},
            "replica_host_key is 'AAAA', but the server's public key was expected, as "
            "ssh-keyscan prints it after the name.",
        ),
        (
            {"replica": "sftp://makker@host/srv/jobhuset"},
            "A replica on an SFTP server needs replica_key_file (the private key to log in with) "
            "and replica_host_key (the server's public key).",
        ),
        (
            {"replica_key_id": "id"},
            "replica_key_id and the secret of that key (MAKKER_REPLICA_SECRET or "
            "replica_secret_file) belong together; set both or neither.",
        ),
    ],
)
def test_a_place_for_a_replica_that_cannot_be(values: dict[str, object], sentence: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(**values)
    assert str(caught.value) == sentence


def test_the_secret_of_a_store_is_for_its_owner_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "secret"
    file.write_text("geheim\n")
    file.chmod(0o644)
    with pytest.raises(SettingsError) as caught:
        load_settings(replica_key_id="id", replica_secret_file=file)
    assert str(caught.value) == (
        f"The secret file {file} can be read by other users; run: chmod 600 {file}"
    )
    file.chmod(0o600)
    assert load_settings(replica_key_id="id", replica_secret_file=file).replica_secret == "geheim"
    toml = tmp_path / "makker.toml"
    toml.write_text('replica_key_id = "id"\nreplica_secret = "geheim"\n')
    toml.chmod(0o644)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value) == (
        "replica_secret stands in makker.toml, which other users can read; "
        "run: chmod 600 makker.toml"
    )
    toml.chmod(0o600)
    assert "geheim" not in repr(load_settings())
