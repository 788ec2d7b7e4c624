"""Why a project won or did not, in one sentence each, from the figures of a count."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...methods.money import zloty


def why_won(row: dict) -> str:
    """row: of found["won"]."""
    if row["filled"]:
        return _("It still fitted into what was left, as the rules said before the voting.")
    price = zloty(row["price"])
    full = ngettext("%(n)s vote gave %(price)s from its part.", "%(n)s votes gave %(price)s each from their part.", row["in_full"]) % {
        "n": row["in_full"],
        "price": price,
    }
    if not row["gave_rest"]:
        return full
    rest = ngettext("%(n)s gave all it had left.", "%(n)s gave all they had left.", row["gave_rest"]) % {"n": row["gave_rest"]}
    return f"{full} {rest}"


def why_lost(row: dict, titles: dict[str, str]) -> str:
    """row: of found["lost"]. What its supporters held, on what it went, what was left of the cost, how many votes were missing."""
    if row["out"]:
        return _("Too few votes for such a cost: the rules said before the voting where the line is.")
    if not row["held"]:
        return _("Nobody chose it.")
    spent = ", ".join(f"{titles.get(key, key)} ({zloty(sum_of)})" for key, sum_of in row["spent"] if sum_of)
    left = _("Those who chose it had %(held)s together at the start, and %(left)s of %(cost)s at the end.") % {
        "held": zloty(row["held"]), "left": zloty(row["left"]), "cost": zloty(row["cost"]),
    }  # fmt: skip
    parts = [left]
    if spent:
        parts.append(_("Most of it went on: %(spent)s.") % {"spent": spent})
    if "missing" in row:
        parts.append(missing(row["missing"]))
    return " ".join(parts)


def missing(number: int | None) -> str:
    if number is None:
        return _("Even twice as many votes would not have been enough.")
    return ngettext("About %(n)s vote more would have been enough.", "About %(n)s votes more would have been enough.", number) % {
        "n": number
    }


def why_by_votes(key: str, found: dict, cost: int, budget: int) -> str:
    """Under most votes: a winner was in turn and fitted; the others came when too little was left."""
    if key in found["winners"]:
        return _("It was its turn by the number of votes, and it still fitted.")
    if not any(row["votes"] for row in found["options"] if row["key"] == key):
        return _("Nobody chose it.")
    return _("When its turn came, less was left than the %(cost)s it costs.") % {"cost": zloty(cost)}


def comparison(found: dict, titles: dict[str, str]) -> list[str]:
    """The two rules side by side: what would have won, who has something, who is better off."""
    other, said = found["other"], []
    names = ", ".join(titles.get(key, key) for key in other["winners"]) or _("nothing")
    if set(other["winners"]) == set(found["winners"]):
        said.append(OTHER_SAME[other["rule"]]())
    else:
        said.append(OTHER_WON[other["rule"]]() % {"names": names})
    now, then = other["something"]
    said.append(
        _("Something of their choice is paid for: now for %(now)s of %(all)s votes, then for %(then)s.")
        % {"now": now, "then": then, "all": found["chosen"]}
    )
    said.append(
        _("More money for their choice: now %(better)s votes, then %(worse)s, the same for %(same)s.")
        % {"better": other["better"], "worse": other["worse"], "same": other["same"]}
    )
    return said


OTHER_SAME = {
    "most_votes": lambda: _("If only the number of votes counted, the same would have won."),
    "equal_shares": lambda: _("If each vote had an equal share, the same would have won."),
}
OTHER_WON = {
    "most_votes": lambda: _("If only the number of votes counted, these would have won: %(names)s."),
    "equal_shares": lambda: _("If each vote had an equal share, these would have won: %(names)s."),
}


def paper_mattered(found: dict, titles: dict[str, str]) -> str:
    """Whether the paper changed the outcome; empty when there was none."""
    if found.get("without_paper") is None:
        return ""
    gained = [titles.get(key, key) for key in found["winners"] if key not in found["without_paper"]]
    lost = [titles.get(key, key) for key in found["without_paper"] if key not in found["winners"]]
    if not gained and not lost:
        return _("Without paper the same would have won.")
    names = {"gained": ", ".join(gained) or _("nothing"), "lost": ", ".join(lost) or _("nothing")}
    return _("Paper changed the outcome. Only thanks to it: %(gained)s. Without it there would be: %(lost)s.") % names
