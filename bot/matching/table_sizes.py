"""How many sit at each table; apart from tables.py, whose libraries most turns never need."""

SMALLEST, LARGEST = 4, 6
ONE_TABLE = 6
"""So many people or fewer sit at one table."""


def table_sizes(people: int, wanted: int) -> tuple[int, ...]:
    """How many sit at each table, the larger ones first, as near `wanted` (4 to 6) as can be.

    From eight people up each table has four to six, and no two differ by more than one. Seven
    sit at tables of four and three, four to six at one table; under four there is no table to mix.
    """
    if people < SMALLEST:
        return ()
    if people <= ONE_TABLE:
        return (people,)
    possible = range(-(-people // LARGEST), people // SMALLEST + 1) or range(2, 3)
    # Of two numbers of tables that are equally near, the one with smaller tables: all get a say.
    count = min(possible, key=lambda tables: (abs(people - wanted * tables) / tables, -tables))
    each, more = divmod(people, count)
    return (each + 1,) * more + (each,) * (count - more)
