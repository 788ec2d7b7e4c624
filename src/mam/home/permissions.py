"""Who may do what on the public pages."""

import rules

from mam.people.words import RoleKind


@rules.predicate
def writes_pages(person, about=None):
    return person is not None and person.has_role(RoleKind.COORDINATOR, RoleKind.ADMINISTRATOR)


rules.add_rule("home.write_page", writes_pages)
rules.add_rule("home.add_page", writes_pages)
rules.add_rule("home.hide_page", writes_pages)
rules.add_rule("home.show_page", writes_pages)
