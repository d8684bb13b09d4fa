"""How the pulse is worded: its months, one item with its scale, a result line by line."""

from datetime import date

from babel.dates import format_skeleton
from babel.numbers import format_decimal

from bot.pulse.rules import VALUES, ItemResult, Pulse, Result
from bot.reflection.library import Library
from bot.texts import FORMS, Html, Say


def month_of(say: Say, day: date) -> str:
    """A month as it is said: "december 2026"."""
    return format_skeleton("yMMMM", day, locale=locale_of(say))


def locale_of(say: Say) -> str:
    """The reader's language as Babel names it."""
    return FORMS[say.language].locale


def decimal(say: Say, value: float) -> str:
    """A number with one decimal: "3,4", "4,0"."""
    return format_decimal(value, "0.0", locale=locale_of(say))


def title_of(library: Library, say: Say, item: str) -> str:
    """What an item is called."""
    found = library.pulse.find(item)
    return item if found is None else found.title.in_(say.language)


def word_intro(say: Say, pulse: Pulse) -> Html:
    """What it is, how long it takes, and what becomes of the answers."""
    return say("pulse-intro", count=len(pulse.items), day=pulse.last)


def word_item(library: Library, say: Say, pulse: Pulse, at: int) -> Html:
    """The item at that place (from 0) with its scale."""
    content = library.pulse
    item = content.find(pulse.items[at])
    stem = "" if content.stem is None else content.stem.in_(say.language)
    return say(
        "pulse-item",
        number=at + 1,
        count=len(pulse.items),
        stem=stem,
        text=pulse.items[at] if item is None else item.text.in_(say.language),
        scale=" · ".join(
            f"{value} {label.in_(say.language)}"
            for value, label in zip(VALUES, content.scale, strict=True)
        ),
    )


def word_result(library: Library, say: Say, found: Result, group: str) -> list[Html]:
    """A result in words: the month and whose it is, a line for each item, and how to read it."""
    head = say("pulse-result", month=month_of(say, found.month), group=group)
    if not found.any_shown:
        return [head, say("pulse-few")]
    stem = library.pulse.stem
    begin = [] if stem is None else [say("pulse-result-stem", stem=stem.in_(say.language))]
    lines = [word_line(library, say, one) for one in found.items]
    return [head, Html("\n".join([*begin, *lines])), word_scale(library, say)]


def word_line(library: Library, say: Say, one: ItemResult) -> Html:
    """One item's line: its mean, about how many answered, and how it moved."""
    title = title_of(library, say, one.item)
    if one.found is None:
        return say("pulse-line-few", title=title)
    mean = decimal(say, one.found.mean)
    if one.change is None:
        return say("pulse-line", title=title, mean=mean, answers=one.found.answers)
    return say(
        "pulse-line-change",
        title=title,
        mean=mean,
        answers=one.found.answers,
        way="same" if one.change == 0 else "up" if one.change > 0 else "down",
        change=decimal(say, abs(one.change)),
    )


def word_scale(library: Library, say: Say) -> Html:
    """What the lowest and the highest number mean."""
    scale = library.pulse.scale
    return say("pulse-scale", low=scale[0].in_(say.language), high=scale[-1].in_(say.language))
