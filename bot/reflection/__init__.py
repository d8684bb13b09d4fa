"""Questions to think about, at work: the prompt library, the week's message, answers.

What other rooms may ask of it stands here; the talk itself is in chat.py.
"""

from bot.reflection.jobs import week_days
from bot.reflection.planning import start_schedule
from bot.reflection.questions import show_question_anew, word_question
from bot.reflection.rules_talk import SharedAnswer, fill_pages
from bot.reflection.sharing import (
    answers_for_partner,
    answers_of_colleagues,
    ask_first,
    board_mark,
    count_answers,
    erase_answers,
    shown_answers,
)

__all__ = [
    "SharedAnswer",
    "answers_for_partner",
    "answers_of_colleagues",
    "ask_first",
    "board_mark",
    "count_answers",
    "erase_answers",
    "fill_pages",
    "show_question_anew",
    "shown_answers",
    "start_schedule",
    "week_days",
    "word_question",
]
