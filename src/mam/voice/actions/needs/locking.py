"""A need is locked before its state is read and changed; several in the order of their ids.

Nothing is joined to what is locked: after a wait the joined rows, an owner or a theme, would still be those from before it.
"""

from ...models import Need


def locked(need: Need) -> Need:
    """The row as it is now, locked until the deed is done."""
    return Need.objects.select_for_update(of=("self",), no_key=True).get(pk=need.pk)


def locked_all(*needs: Need) -> list[Need]:
    """In the order given, locked in the order of ids."""
    keys = [need.pk for need in needs]
    rows = Need.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=keys).order_by("pk")
    found = {row.pk: row for row in rows}
    return [found[key] for key in keys]
