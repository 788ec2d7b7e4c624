"""Tags of the programme as everybody reads it."""

from django import template
from django.conf import settings
from django.conf.locale import LANG_INFO
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_info

from mam.core.dates import month_words

from ..methods.facts import Facts
from ..methods.schema_org import as_data_block, event_of

register = template.Library()
register.filter("month_name", month_words)


@register.simple_tag(takes_context=True)
def json_ld(context, facts: Facts) -> str:
    """A data block for search engines. Browsers do not run it, so the content-security policy lets it stand without a nonce."""
    group_url = ""
    if facts.group_address:
        group_url = settings.MAM_ADDRESS + reverse("people:group", args=[context["municipality"].slug, facts.group_address])
    data = mark_safe(as_data_block(event_of(facts, group_url=group_url)))
    return format_html('<script type="application/ld+json">{}</script>', data)


@register.filter
def language_name(code: str) -> str:
    """A language in the reader's own: ukraiński; the code when it is none we know."""
    return get_language_info(code)["name_translated"] if code in LANG_INFO else code


@register.filter
def iso(instant) -> str:
    """For <time datetime>; Django's own filter costs five times as much."""
    return instant.isoformat(timespec="minutes")
