"""Everybody at once: real parallel connections that want the same thing. One of them wins, the others get a sentence."""
