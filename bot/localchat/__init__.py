"""The local chat: a server that speaks the Bot API, and a page where you are several colleagues.

It knows the Bot API and nothing of the bot. It listens on loopback only.
"""
