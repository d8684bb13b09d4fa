"""What the host decides: `makker.toml` and the environment, read once into one frozen object.

The environment wins over the file. A fault names the key, the value and the rule.
"""

import re
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, Field, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from bot.clock import WorkCalendar
from bot.retention import Retention, check_reasons
from bot.secret_files import SettingsError, read_secret, refuse_open
from bot.texts import LANGUAGES

__all__ = [
    "CONFIG_FILE",
    "REPLICA",
    "Settings",
    "SettingsError",
    "is_token",
    "load_settings",
    "longest",
]

CONFIG_FILE = Path("makker.toml")
# A proxy's address may hold a password.
_SECRETS = {"token", "proxy", "webhook_secret", "replica_secret"}
_TOKEN = re.compile(r"[0-9]{6,12}:[A-Za-z0-9_-]{30,64}")
_WEBHOOK = re.compile(r"https://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._-]+)+")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{22,256}")
REPLICA = re.compile(
    r"s3://(?P<bucket>[a-z0-9][a-z0-9.-]{1,62})/(?P<key>[\w.-]+(?:/[\w.-]+)*)/?"
    r"|sftp://(?P<user>[\w.-]+)@(?P<host>[A-Za-z0-9.-]+)(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>(?:/[\w.-]+)+)/?",
    re.ASCII,
)
"""A folder in an S3-compatible store, or on an SFTP server."""
# What goes over the network in the clear is read on the way; this machine's own is not.
_STORE = re.compile(r"https://[^/\s]+/?|http://(?:127\.0\.0\.1|localhost)(?::[0-9]+)?/?")
_STORE_SECRET = re.compile(r"[!-~]{1,256}")
_HOST_KEY = re.compile(r"(?:ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/]+=*(?: .*)?")


def _clock(value: object) -> object:
    """Read a Danish clock time such as 9.15 (also 9:15)."""
    if isinstance(value, str) and (found := re.fullmatch(r"(\d{1,2})[.:](\d{2})", value.strip())):
        hour, minute = int(found[1]), int(found[2])
        if hour < 24 and minute < 60:
            return time(hour, minute)
    if isinstance(value, time):
        return value
    raise ValueError("a clock time such as 8.00 was expected")


def _weeks(value: object) -> object:
    """Read a list of weeks from the environment: 7, 28-31, 42."""
    if not isinstance(value, str):
        return value
    weeks: set[int] = set()
    for part in filter(None, re.split(r"[,\s]+", value.strip())):
        found = re.fullmatch(r"(\d{1,2})(?:-(\d{1,2}))?", part)
        if not found or int(found[1]) > int(found[2] or found[1]):
            raise ValueError("week numbers such as 7, 28-31, 42 were expected")
        weeks.update(range(int(found[1]), int(found[2] or found[1]) + 1))
    return weeks


def _words(value: object) -> object:
    """Read a list of texts from the environment: separated by commas."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


Clock = Annotated[time, BeforeValidator(_clock)]


class Settings(BaseSettings):
    """Everything a host can set; the names in the environment begin with MAKKER_."""

    model_config = SettingsConfigDict(
        env_prefix="MAKKER_",
        env_nested_delimiter="__",
        frozen=True,
        extra="forbid",
        enable_decoding=False,
    )

    token: str = Field("", repr=False)
    token_file: Path | None = None
    api_url: str = "https://api.telegram.org"
    data: Path = Path("data")
    prompts: Path | None = None
    proxy: str | None = None
    webhook_url: str | None = None
    webhook_port: int = Field(8485, ge=1024, le=65535)
    webhook_secret: str = Field("", repr=False)
    health_port: int | None = Field(None, ge=1024, le=65535)
    replica: str = ""
    replica_endpoint: str = ""
    replica_region: str = ""
    replica_key_id: str = Field("", repr=False)
    replica_secret: str = Field("", repr=False)
    replica_secret_file: Path | None = None
    replica_key_file: Path | None = None
    replica_host_key: str = ""
    replica_days: int = 7
    timezone: str = "Europe/Copenhagen"
    language: str = "da"
    organisation: str = Field("", max_length=80)
    unit: str = Field("", max_length=30)
    strategy: str = Field("", max_length=200)
    towns: Annotated[tuple[str, ...], BeforeValidator(_words)] = ()
    email_domains: Annotated[tuple[str, ...], BeforeValidator(_words)] = ()
    controller: str = Field("", max_length=200)
    dpo_contact: str = Field("", max_length=200)
    distress_contact: str = Field("", max_length=200)
    quiet_from: Clock = time(16)
    quiet_to: Clock = time(8)
    closed_weeks: Annotated[frozenset[int], BeforeValidator(_weeks)] = frozenset(
        {7, 28, 29, 30, 31, 42, 52, 53}
    )
    budget_week: int = Field(3, ge=1, le=5)
    budget_day: int = Field(1, ge=1, le=2)
    words_shown_days: int = Field(7, ge=1, le=365)
    pulse: bool = True
    retention: Retention = Retention()
    retention_reasons: dict[str, str] = Field(default_factory=dict)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then `makker.toml` in the current folder."""
        return (
            init_settings,
            env_settings,
            TomlConfigSettingsSource(settings_cls, toml_file=CONFIG_FILE),
        )

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("a time zone such as Europe/Copenhagen was expected") from error
        return value

    @field_validator("language")
    @classmethod
    def _spoken(cls, value: str) -> str:
        if value not in LANGUAGES:
            *others, last = map(repr, LANGUAGES)
            raise ValueError(f"input should be {', '.join(others)} or {last}")
        return value

    @field_validator("closed_weeks")
    @classmethod
    def _real_weeks(cls, value: frozenset[int]) -> frozenset[int]:
        if any(not 1 <= week <= 53 for week in value) or len(value) > 26:
            raise ValueError("week numbers from 1 to 53 were expected, at most 26 of them")
        return value

    @field_validator("api_url", "proxy")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None and not re.match(r"https?://[^/\s]+", value):
            raise ValueError("an address that begins with http:// or https:// was expected")
        return None if value is None else value.rstrip("/")

    @field_validator("token")
    @classmethod
    def _token_shape(cls, value: str) -> str:
        if value and not _TOKEN.fullmatch(value):
            raise ValueError("a token as BotFather gives it was expected, digits:letters")
        return value

    @field_validator("strategy")
    @classmethod
    def _nobody_s_data(cls, value: str) -> str:
        if value:
            # Only with a sentence: the guard's lists are no use to a command that only looks.
            from bot.guard import hard_hits

            if hits := hard_hits(value):
                raise ValueError(
                    "a sentence without what may not be kept was expected; it has "
                    + ", ".join(sorted({hit.category.value for hit in hits}))
                )
        return " ".join(value.split())

    @field_validator("webhook_url")
    @classmethod
    def _webhook_address(cls, value: str | None) -> str | None:
        if value and not _WEBHOOK.fullmatch(value):
            raise ValueError(
                "the public address of the webhook was expected, https:// with a path of its own"
            )
        return value or None

    @field_validator("webhook_secret")
    @classmethod
    def _secret_shape(cls, value: str) -> str:
        if value and not _WEBHOOK_SECRET.fullmatch(value):
            raise ValueError("22 to 256 letters, digits, _ and - were expected")
        return value

    @field_validator("replica")
    @classmethod
    def _destination(cls, value: str) -> str:
        if value and not REPLICA.fullmatch(value):
            raise ValueError(
                "a place such as s3://bucket/jobhuset or sftp://makker@host/srv/jobhuset "
                "was expected"
            )
        return value

    @field_validator("replica_endpoint")
    @classmethod
    def _store_address(cls, value: str) -> str:
        if value and not _STORE.fullmatch(value):
            raise ValueError(
                "the address of an S3-compatible store was expected, https:// (http:// on "
                "127.0.0.1 only)"
            )
        return value

    @field_validator("replica_host_key")
    @classmethod
    def _server_key(cls, value: str) -> str:
        if value and not _HOST_KEY.fullmatch(value.strip()):
            raise ValueError(
                "the server's public key was expected, as ssh-keyscan prints it after the name"
            )
        return value.strip()

    @field_validator("replica_days")
    @classmethod
    def _backups_live_thirty_days(cls, value: int) -> int:
        if not 2 <= value <= 30:
            raise ValueError(
                "a replica is kept for 2 to 30 days: everybody is told that copies live 30 at most"
            )
        return value

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.quiet_to >= self.quiet_from:
            raise ValueError(
                "quiet_to must be earlier in the day than quiet_from (quiet is from quiet_from "
                "in the afternoon to quiet_to in the morning)"
            )
        check_reasons(self.retention, self.retention_reasons)
        if self.replica.startswith("sftp:") and not (
            self.replica_key_file and self.replica_host_key
        ):
            raise ValueError(
                "a replica on an SFTP server needs replica_key_file (the private key to log in "
                "with) and replica_host_key (the server's public key)"
            )
        return self

    def calendar(self) -> WorkCalendar:
        """The workplace's calendar."""
        return WorkCalendar(
            zone=ZoneInfo(self.timezone),
            opens=self.quiet_to,
            closes=self.quiet_from,
            closed_weeks=self.closed_weeks,
        )

    def missing(self) -> list[str]:
        """One sentence for each setting that a real organisation must have and lacks."""
        needed = {
            "organisation": "the organisation's name",
            "controller": "who is the data controller",
            "dpo_contact": "how to reach the data protection officer",
            "distress_contact": "whom a colleague in distress can ring",
        }
        return [
            f"{key} is empty, but with a token it must say {what}; "
            f"set it in {CONFIG_FILE} or as MAKKER_{key.upper()}."
            for key, what in needed.items()
            if not getattr(self, key).strip()
        ]


def is_token(text: str) -> bool:
    """Whether a text has the form of a token as BotFather gives it."""
    return _TOKEN.fullmatch(text) is not None


def longest(key: str) -> int:
    """How many characters a setting's text may have."""
    return next(
        int(one.max_length) for one in Settings.model_fields[key].metadata if one.max_length
    )


def load_settings(**overrides: Any) -> Settings:
    """Read file and environment; `overrides` win over both.

    Raises SettingsError with one sentence a fault.
    """
    try:
        settings = Settings(**overrides)
    except ValidationError as error:
        raise SettingsError("\n".join(_sentence(fault) for fault in error.errors())) from error
    except ValueError as error:
        raise SettingsError(f"The file {CONFIG_FILE} cannot be read: {error}.") from error
    except OSError as error:
        raise SettingsError(f"The file {CONFIG_FILE} cannot be read: {error.strerror}.") from error
    if settings.token_file is not None and not settings.token:
        token = _read_token(settings.token_file)
        settings = settings.model_copy(update={"token": token})
    if settings.replica_secret_file is not None and not settings.replica_secret:
        secret = read_secret(
            settings.replica_secret_file, "secret", _STORE_SECRET, "a secret without spaces"
        )
        settings = settings.model_copy(update={"replica_secret": secret})
    if bool(settings.replica_key_id) is not bool(settings.replica_secret):
        raise SettingsError(
            "replica_key_id and the secret of that key (MAKKER_REPLICA_SECRET or "
            "replica_secret_file) belong together; set both or neither."
        )
    refuse_open(CONFIG_FILE, "replica_secret")
    return settings


def _read_token(path: Path) -> str:
    if _TOKEN.fullmatch(str(path)):
        raise SettingsError("token_file must name a file, but it holds a token; set token instead.")
    return read_secret(path, "token", _TOKEN, "a token as BotFather gives it")


def _sentence(fault: Mapping[str, Any]) -> str:
    key = ".".join(str(part) for part in fault["loc"]) or "The settings"
    rule = str(fault["msg"]).removeprefix("Value error, ")
    if fault["type"] == "extra_forbidden":
        return f"{key} is not a setting that Makker has; remove it or correct its name."
    if not fault["loc"]:
        return f"{rule[0].upper()}{rule[1:]}."
    shown = "(not shown)" if key in _SECRETS else repr(fault["input"])
    return f"{key} is {shown}, but {rule[0].lower()}{rule[1:]}."
