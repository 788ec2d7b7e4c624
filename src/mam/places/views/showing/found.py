"""Rows of what was found, as ready HTML: fifty rows in a page that must answer at once."""

from html import escape
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import clock_words, day_short, day_words, when_words
from mam.core.text import hard_spaces
from mam.ui.templatetags.ui import icon

from ...actions.ask import Span
from ...actions.finding import DETAILED
from ...actions.search import FEATURES, Found, Results
from ...models import Thing
from ...words import Takes
from .addresses import Addresses

CARRIED = ("day", "from", "to", "people", "kind", "repeat", "every", "nth", "until", "dates")
SHOWN_DATES = 6
SHOWN_OTHERS = 60


class FoundRows:
    """Writes the rows of one search. said: the address's query, carried over to the form of booking."""

    def __init__(self, to: Addresses, said):
        self.to, self.said = to, said
        self.check, self.cross = icon("check"), icon("cross")
        self.words = {name: str(words) for name, (words, _why) in FEATURES.items()}
        carried = [(name, said[name]) for name in CARRIED if said.get(name)]
        carried += [("weekdays", value) for value in said.getlist("weekdays")]
        carried += [("thing", value) for value in said.getlist("also")]
        series = said.get("repeat") not in (None, "", "once")
        base = reverse("places:series", args=[to.town, to.centre.slug]) if series else to.book
        self.address = escape(f"{base}?{urlencode(carried)}&thing=")
        self.take, self.free, self.not_then = _("Take it"), _("free"), _("not then")

    def fits(self, results: Results) -> SafeString:
        return html(self.row(row.thing, self.badge(row), self.button(row.thing)) for row in results.fits)

    def badge(self, row: Found) -> str:
        words = self.free
        if row.dates > 1:
            words = _("all %(number)d dates") % {"number": row.dates}
        elif row.thing.takes == Takes.ANY and row.left:
            words = _("free: %(left)d") % {"left": row.left}
        return f'<span class="badge badge--ok">{self.check}{words}</span>'

    def button(self, thing: Thing) -> str:
        units = f"&amp;units-{thing.slug}={escape(self.said['units'])}" if self.said.get("units") else ""
        return self.link(f"{self.address}{thing.slug}{units}", self.take, thing)

    def link(self, address: str, words: str, thing: Thing) -> str:
        return f'<a class="button" href="{address}"><span>{words}<span class="hush">: {escape(thing.name)}</span></span></a>'

    def row(self, thing: Thing, badge: str, button: str, more: str = "") -> str:
        name = f'<h3><a href="{self.to.thing(thing)}">{escape(thing.name)}</a></h3>'
        return f'<li><div>{name}<p class="small soft">{self.facts(thing)}</p></div><p>{badge}</p>{button}{more}</li>'

    def facts(self, thing: Thing) -> str:
        """30 people, step-free way in, induction loop"""
        said = [self.words[name] for name in FEATURES if getattr(thing, name)]
        if thing.capacity:
            people = ngettext("%(number)d person", "%(number)d people", thing.capacity) % {"number": thing.capacity}
            said.insert(0, hard_spaces(people))
        return ", ".join(said)

    def almost(self, results: Results) -> SafeString:
        """The nearest ones with every reason; of a series, with the dates that fail."""
        rows = self.series_rows(results) if len(results.dates) > 1 else map(self.explained, results.almost[:DETAILED])
        return html(rows)

    def explained(self, row: Found) -> str:
        items = "".join(self.reason(reason) for reason in row.reasons or ())
        button = self.timed(row.thing, row.first) if row.first else ""
        badge = f'<span class="badge badge--wait">{self.not_then}</span>'
        return self.row(row.thing, badge, button, f'<ul class="refusal__why">{items}</ul>')

    def reason(self, reason) -> str:
        works = f'<p class="refusal__works">{hard_spaces(escape(str(reason.works)))}</p>' if reason.works else ""
        return f"<li><p>{hard_spaces(escape(str(reason.sentence)))}</p>{works}</li>"

    def series_rows(self, results: Results):
        """Things with at least one free date, the fullest first."""
        for row in [row for row in results.almost if row.free][: 4 * DETAILED]:
            badge = _("%(free)d of %(all)d dates free") % {"free": row.free, "all": row.dates}
            kind = "wait" if row.failed else "plain"
            button = "" if row.lacks else self.button(row.thing)
            yield self.row(row.thing, f'<span class="badge badge--{kind}">{badge}</span>', button, self.failing(row))

    def failing(self, row: Found) -> str:
        lines = [str(reason.sentence) for reason in row.lacks]
        dates = [f"{day_short(day)} ({escape(str(words))})" for day, _code, words in row.failed[:SHOWN_DATES]]
        if len(row.failed) > SHOWN_DATES:
            rest = len(row.failed) - SHOWN_DATES
            dates.append(ngettext("and %(number)d other", "and %(number)d others", rest) % {"number": rest})
        if dates:
            lines.append(_("Will not work: %(dates)s.") % {"dates": ", ".join(dates)})
        return f'<p class="small results__more">{hard_spaces(" ".join(lines))}</p>'

    def others(self, results: Results) -> list[str]:
        """The rest in a word or two each."""
        rows = results.almost
        rows = [row for row in rows if not row.free][:SHOWN_OTHERS] if len(results.dates) > 1 else rows[DETAILED:]
        return [self.in_short(row) for row in rows[:SHOWN_OTHERS]]

    def in_short(self, row: Found) -> str:
        said = [str(reason.sentence) for reason in row.lacks]
        said += [str(words) for _day, _code, words in row.failed[:1]]
        return f"{row.thing.name}: {', '.join(said)}"

    def first_times(self, found: list[tuple[Thing, Span]]) -> SafeString:
        """Each thing with its first free time."""
        return html(self.first_time(thing, span) for thing, span in found)

    def first_time(self, thing: Thing, span: Span) -> str:
        badge = f'<span class="badge badge--ok">{self.check}{when_words(span.start, span.end)}</span>'
        return self.row(thing, badge, self.timed(thing, span))

    def timed(self, thing: Thing, span: Span) -> str:
        """Takes the thing at this time instead."""
        first, last = clock.local(span.start), clock.local(span.end)
        address = self.to.booking_with(
            thing=[thing.slug, *self.said.getlist("also")], day=f"{first:%Y-%m-%d}", **{"from": f"{first:%H:%M}", "to": f"{last:%H:%M}"},
            people=self.said.get("people"),
        )  # fmt: skip
        words = _("Take it: %(when)s") % {"when": f"{day_words(first)}, {clock_words(first)}"}
        return self.link(escape(address), words, thing)


def html(rows) -> SafeString:
    return mark_safe("".join(rows))
