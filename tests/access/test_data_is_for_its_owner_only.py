"""G-22: the data folder is 0700 and what lies in it 0600, or Makker does not start."""

from pathlib import Path

import pytest

from bot.startup import StartError, hold, others_may_read


def test_g22_a_new_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    with hold(tmp_path / "data"):
        assert others_may_read(tmp_path / "data") == []


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o701, 0o770])
def test_g22_a_folder_that_others_may_open_stops_the_start(tmp_path: Path, mode: int) -> None:
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(mode)
    with pytest.raises(StartError) as error, hold(data):
        pass
    assert str(error.value) == (
        f"The data folder {data} can be opened by other users; run: chmod 700 {data}"
    )


@pytest.mark.parametrize("name", ["makker.db", "makker.db-wal", "erased.jsonl"])
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o602])
def test_g22_a_file_that_others_may_read_stops_the_start(
    tmp_path: Path, name: str, mode: int
) -> None:
    file = tmp_path / name
    file.write_bytes(b"")
    file.chmod(mode)
    with pytest.raises(StartError) as error, hold(tmp_path):
        pass
    assert str(error.value) == (
        f"The data in {file} can be read by other users; run: chmod 600 {file}"
    )


def test_the_local_chat_never_comes_together_with_a_real_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot import running
    from bot.settings import Settings

    def never(*_: object, **__: object) -> None:
        raise AssertionError("the local chat was opened beside a real token")

    monkeypatch.setattr(running, "LocalChat", never)
    monkeypatch.setattr(running, "local_bot", never)
    started: list[str] = []

    class Bot:
        def __init__(
            self, settings: Settings, token: str, data: Path, api_url: str, *, replication: None
        ) -> None:
            started.append(token)

        async def run(self, stop: object) -> None:
            return None

    monkeypatch.setattr(running, "Makker", Bot)
    token = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
    settings = Settings(
        token=token, data=tmp_path / "data", organisation="J", controller="K",
        dpo_contact="d", distress_contact="a",
    )  # fmt: skip
    running.run_makker(settings, lambda sentence: None)
    assert started == [token]
    with pytest.raises(AssertionError, match="beside a real token"):
        running.run_makker(settings.model_copy(update={"token": ""}), lambda sentence: None)
