"""Questions to think about, at work: the prompt library, the week's message, answers.

What other rooms may ask of it stands here; the talk itself is in chat.py.
"""

from bot.reflection.jobs import week_days
from bot.reflection.planning import start_schedule
from bot.reflection.questions import (
    buttons_for,
    find_open,
    join,
    put_question,
    show_question_anew,
    subject_of,
    word_body,
    word_question,
)
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
    "buttons_for",
    "count_answers",
    "erase_answers",
    "fill_pages",
    "find_open",
    "join",
    "put_question",
    "show_question_anew",
    "shown_answers",
    "start_schedule",
    "subject_of",
    "week_days",
    "word_body",
    "word_question",
]
