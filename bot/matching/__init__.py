"""Who is put together with whom: the least bad plan within the hard rules, and why it is so.

Pure, and apart from sparring/: what is done in a process of its own loads nothing else.
"""
