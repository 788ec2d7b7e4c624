"""Who may write the official papers of an initiative: its team, and animators and coordinators."""

import rules

from mam.people.permissions import leads, staff

from ..models import Paper
from .initiatives import heads, in_team


@rules.predicate
def leads_patron(person, about=None) -> bool:
    return isinstance(about, Paper) and about.ngo is not None and leads(person, about.ngo)


rules.add_rule("initiatives.write_papers", heads | in_team | staff)
rules.add_rule("initiatives.take_ngo_out", leads_patron | staff)
