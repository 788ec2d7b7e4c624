"""What somebody chose, checked against what there is to choose: the same for the web, the phone and a typed sheet."""

from django.utils.translation import gettext as _

from mam.core.refusal import Reason

from ...models import Ballot, Option
from ...words.ballots import Rule

MOST_POINTS = 5


def clean_choices(ballot: Ballot, given) -> list[str] | dict[str, int]:
    """Sorted keys, or key -> points without the zeros; what is no option stays, so that `reasons_against` can say so."""
    if ballot.rule == Rule.SCORE:
        return {str(key): points for key, points in sorted(dict(given).items()) if points != 0}
    return sorted(set(map(str, given)), key=lambda key: (len(key), key))


def reasons_against_choices(ballot: Ballot, choices: list[str] | dict[str, int], *, withdrawn: bool = True) -> list[Reason]:
    """Why this cannot be a vote. withdrawn: whether what was withdrawn is refused; a paper sheet filled before stays as it is."""
    options = {option.key: option for option in Option.objects.filter(ballot=ballot)}
    found = [unknown() for key in list(choices) if key not in options][:1]
    if withdrawn:
        found += [gone(options[key]) for key in choices if key in options and options[key].withdrawn]
    if not choices:
        found.append(Reason("empty", _("Nothing is chosen yet."), _("Choose at least one."), field="choices"))
    elif ballot.rule == Rule.CHOICE and len(choices) > 1:
        found.append(Reason("one", _("More than one answer is chosen."), _("Choose exactly one."), field="choices"))
    if ballot.rule == Rule.SCORE and any(type(points) is not int or not 1 <= points <= MOST_POINTS for points in choices.values()):
        found.append(Reason("points", _("Points go from 0 to 5."), _("Give each answer a whole number."), field="choices"))
    return found


def unknown() -> Reason:
    return Reason("unknown", _("There is no such option in this voting."), _("Choose from the list."), field="choices")


def gone(option: Option) -> Reason:
    sentence = _("“%(title)s” was withdrawn: %(why)s.") % {"title": option.title, "why": option.why_withdrawn.rstrip(".")}
    return Reason("withdrawn", sentence, _("Choose something else; the rest of your choice stays."), field="choices")
