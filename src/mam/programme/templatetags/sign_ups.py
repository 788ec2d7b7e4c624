"""How it stands with the places, for the block on the page of a date."""

from django import template

from ..actions.standing import Standing, standing, target_for

register = template.Library()


@register.simple_tag
def standing_of(occurrence, person) -> Standing:
    """Places left, who waits, and the person's own sign-up."""
    return standing(target_for(occurrence), person)
