"""How long each kind of data is kept, in days: shorter as a host likes, longer with a reason.

The defaults are the retention table of the notice that everybody has read.
"""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

REASON_LENGTH = 20
Days = Annotated[int, Field(ge=1, le=3653)]


class Retention(BaseModel):
    """Days for each kind of data, counted from when it was made or ended."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    answers: Days = 548
    next_step: Days = 90
    written_talk: Annotated[int, Field(ge=1, le=7)] = 7
    feedback: Days = 183
    cases: Days = 183
    goals: Days = 548
    goal_closed: Days = 90
    draft: Days = 14
    learning: Days = 1096
    pulse_done: Days = 14
    pulse_counts: Days = 1096
    month_counts: Days = 1096
    pair_history: Days = 365
    minute_answers: Annotated[int, Field(ge=1, le=7)] = 7
    invitation: Days = 14
    audit: Days = 183
    leaver: Days = 30
    inactive: Days = 365
    set_aside: Days = 7
    faults: Days = 60
    sent: Days = 2
    messages: Days = 400

    def raised(self) -> dict[str, int]:
        """What is kept longer than the notice says, by name."""
        return {
            name: getattr(self, name)
            for name, field in Retention.model_fields.items()
            if getattr(self, name) > field.default
        }


def check_reasons(retention: Retention, reasons: dict[str, Any]) -> None:
    """Raises ValueError when something is kept longer and nobody wrote why."""
    unknown = sorted(reasons.keys() - Retention.model_fields.keys())
    if unknown:
        raise ValueError(f"retention_reasons names {unknown[0]!r}, which is no kind of data")
    for name, days in retention.raised().items():
        if len(str(reasons.get(name, "")).strip()) < REASON_LENGTH:
            default = Retention.model_fields[name].default
            raise ValueError(
                f"retention.{name} is {days} days, longer than the {default} that people are "
                f"told of; lower it, or write why in retention_reasons.{name} (a sentence)"
            )
