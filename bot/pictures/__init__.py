"""Pictures for the chat: charts that are read on a phone, drawn in a child process.

Their words are in the reader's language already, and nothing here knows a feature.
"""

from bot.pictures.chart import (
    Bar,
    Chart,
    Drawn,
    HeatMap,
    Point,
    Shares,
    Way,
    WeekRow,
    Weeks,
    draw,
)

__all__ = ["Bar", "Chart", "Drawn", "HeatMap", "Point", "Shares", "Way", "WeekRow", "Weeks", "draw"]
