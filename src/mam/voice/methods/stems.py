"""Words of a sentence as comparing needs them: lower case, folded, without the small words, cut to their stems."""

import functools
import re

from mam.core.text import fold

WORD = re.compile(r"[^\W\d_]{3,}")
LONGEST = 40
SMALL = frozenset(
    fold(word)
    for word in """
    aby ale albo ani bardzo bez bo być był była było były będzie chce chcemy chciałbym chciałabym ciągle cały co coś czy dla dlaczego
    dlatego do gdzie gdy go ich i im inny ja jak jakie jako jej jego jest jestem jeszcze już każdy kiedy kto ktoś która które którego
    której który lub ma mają mam mamy mi mnie może można mój moja moje musi na nad nam nas nasz nasza nasze nie nic niech niż no o od
    oraz po pod ponieważ potrzeba potrzebny potrzebna potrzebne przed przez przy proszę raz robić się są skoro swój ta tak taki także
    tam te tego tej ten też to tu tutaj tylko tych tym trzeba u w we więc właśnie wszyscy wszystko z za zawsze ze że żeby żadnego żadnej
    brak brakuje byłoby warto powinien powinna powinno powinny
    """.split()
)


@functools.cache
def _stemmer():
    import snowballstemmer  # lazily: it brings all its languages along, and most pages compare no words

    return snowballstemmer.stemmer("polish")


@functools.lru_cache(20_000)
def stem(word: str) -> str:
    """One lower-case word with its diacritics; the stem is folded after cutting."""
    return fold(_stemmer().stemWord(word))[:LONGEST]


def stems(text: str) -> list[str]:
    """Stems in the order of the text, each once."""
    words = (word for word in WORD.findall(text.lower()) if fold(word) not in SMALL)
    return list(dict.fromkeys(found for word in words if len(found := stem(word)) >= 2))
