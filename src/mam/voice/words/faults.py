"""Faults of a file of Votes (.pb, or the tables of Polis) as sentences that say where to look and what to do."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..methods.faults import Fault

MOST_FAULTS = 20
SENTENCES = {
    "too_large": gettext_lazy("The file is larger than %(megabytes)d MB."),
    "not_utf8": gettext_lazy("The letters are not written as UTF-8 (perhaps windows-1250). Save the file as UTF-8."),
    "not_text": gettext_lazy("This is no text file."),
    "quotes": gettext_lazy("The quotation marks do not match. Put the whole text in quotation marks and write each one inside twice."),
    "before_sections": gettext_lazy("The file must begin with the line META."),
    "section_twice": gettext_lazy("The section %(section)s begins a second time."),
    "no_section": gettext_lazy("The section %(section)s is missing or empty."),
    "no_column": gettext_lazy("The section %(section)s needs one column %(column)s."),
    "column_twice": gettext_lazy("Two columns of the section %(section)s have the same name."),
    "columns": gettext_lazy("There are %(found)d fields instead of %(wanted)d. Put a text with a semicolon in quotation marks."),
    "meta_twice": gettext_lazy("META says %(key)s a second time."),
    "no_vote_type": gettext_lazy("META does not say vote_type. Only approval can be counted."),
    "vote_type": gettext_lazy("Votes of the type %(kind)s cannot be counted, only approval."),
    "no_budget": gettext_lazy("META does not say the budget."),
    "budget": gettext_lazy("The budget “%(text)s” is no amount above zero."),
    "number": gettext_lazy("%(key)s is “%(text)s”, which is no whole number."),
    "project_key": gettext_lazy("The id of a project is empty or has a comma in it: “%(project)s”."),
    "project_twice": gettext_lazy("The project %(project)s stands already in line %(first)d."),
    "cost": gettext_lazy("The cost of the project %(project)s, “%(text)s”, is no amount above zero."),
    "no_voter": gettext_lazy("The Vote has no voter_id."),
    "voter_twice": gettext_lazy("%(voter)s has voted already in line %(first)d."),
    "unknown_project": gettext_lazy("%(voter)s chose %(project)s, which is not among the projects (withdrawn, or mistyped)."),
    "chosen_twice": gettext_lazy("%(voter)s chose %(project)s twice in one Vote."),
    "length": gettext_lazy("%(voter)s chose %(number)d projects, more or fewer than META allows."),
    "sum": gettext_lazy("META says %(key)s is %(text)s, but there are %(number)d."),
    "project_sum": gettext_lazy("The project %(project)s is said to have %(text)s votes, but %(number)d chose it."),
    "no_votes": gettext_lazy("There is no Vote in the file."),
    "no_file": gettext_lazy("The folder has no file %(file)s."),
    "not_utf8_table": gettext_lazy("The letters of %(file)s are not written as UTF-8. Save the file as UTF-8."),
    "no_table_column": gettext_lazy("The table %(file)s has no column %(column)s."),
    "broken_table": gettext_lazy("From here on the table %(file)s cannot be read. Save it again as CSV."),
    "cell": gettext_lazy("In %(file)s, %(column)s is “%(text)s”; a whole number was expected."),
    "answer": gettext_lazy("In %(file)s, the vote is “%(text)s”; only 1, 0 and -1 are known."),
    "no_answers": gettext_lazy("There is no answer to an approved statement in %(file)s."),
    "unknown_statement": gettext_lazy("In %(file)s, the statement %(text)s is answered, but it is not in comments.csv."),
}


def sentences(faults: Sequence[Fault]) -> list[str]:
    """The first faults, each in a sentence, and how many more there are."""
    said, more = [sentence(fault) for fault in faults[:MOST_FAULTS]], len(faults) - MOST_FAULTS
    if more > 0:
        said.append(ngettext("And %(number)d fault more.", "And %(number)d faults more.", more) % {"number": more})
    return said


def sentence(fault: Fault) -> str:
    """With the line, where it is about one."""
    said = str(SENTENCES[fault.code]) % fault.facts
    return _("Line %(line)d: %(sentence)s") % {"line": fault.line, "sentence": said} if fault.line else said
