"""Ui: the look drawn as an enamel plate by the door of a bright room; components without words of the domain.

Words: doors (rooms in the top line), panels (blocks a higher room hangs on a lower room's page), reading (size, contrast, scheme).
Leans on core only.
"""
