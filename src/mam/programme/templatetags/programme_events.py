"""What the reader may do with an event, for blocks that stand on pages of others."""

from django import template

from mam.core.permission import allowed

register = template.Library()


@register.simple_tag(takes_context=True)
def may_change(context, event) -> bool:
    return allowed("programme.change_event", context["request"].person, event)


@register.simple_tag(takes_context=True)
def may_answer(context, event) -> bool:
    return allowed("programme.accept", context["request"].person, event)
