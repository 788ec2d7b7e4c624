"""How numbers of slips are read."""

from django import template

from ..methods.slips import slip_words

register = template.Library()
register.filter("slip", slip_words)
