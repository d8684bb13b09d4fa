"""What the project keeps itself in order with; no part of the program."""
