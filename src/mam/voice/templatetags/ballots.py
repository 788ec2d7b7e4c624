"""Money on pages of votings."""

from django import template

from ..methods.money import zloty

register = template.Library()
register.filter("zloty", zloty)
