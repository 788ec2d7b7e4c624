"""Who may write the official papers of an initiative: its team, and animators and coordinators."""

import rules

from mam.people.permissions import staff

from .initiatives import heads, in_team

rules.add_rule("initiatives.write_papers", heads | in_team | staff)
