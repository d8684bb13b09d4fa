"""Questions to think about, at work: the prompt library, the week's message, answers.

What other rooms may ask of it stands here; the talk itself is in chat.py.
"""

from bot.reflection.jobs import week_days
from bot.reflection.place import theme_now
from bot.reflection.planning import start_schedule
from bot.reflection.questions import show_question_anew
from bot.reflection.rules_talk import SharedAnswer
from bot.reflection.sharing import (
    answers_for_partner,
    ask_first,
    board_mark,
    count_answers,
    erase_answers,
    shown_answers,
)

__all__ = [
    "SharedAnswer",
    "answers_for_partner",
    "ask_first",
    "board_mark",
    "count_answers",
    "erase_answers",
    "show_question_anew",
    "shown_answers",
    "start_schedule",
    "theme_now",
    "week_days",
]
