"""Home (Start): the front page of the network and of each town, public pages, news of the day.

Words: Page, PageVersion. Composes what the other rooms hold; nobody imports it.
"""
