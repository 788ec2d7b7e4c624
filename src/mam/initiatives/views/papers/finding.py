"""The initiative and the kind of paper of an address."""

from django.http import Http404

from ...models import Initiative
from ...words.papers import PaperKind
from ..initiatives.finding import initiative_here


def initiative_with_papers(request, number: int) -> Initiative:
    """Only for those who may write its papers."""
    return initiative_here(request, number, verb="initiatives.write_papers")


def known(kind: str) -> str:
    if kind not in PaperKind.values:
        raise Http404
    return kind
