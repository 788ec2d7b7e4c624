"""Made-up funds, answers, texts and pools, the same in every run."""

import random
from collections import Counter, defaultdict

from mam.voice.methods.alike import Candidate
from mam.voice.methods.lots import Quota, Slip
from mam.voice.methods.stems import stems

QUOTAS = (Quota("age", "18-34", 4, 5), Quota("age", "60+", 3, 5), Quota("sex", "k", 5, 7))
CANDIDATES = 200
WORDS = """
ławka przystanek ulica droga chodnik lampa park drzewo pies kosz śmieci autobus szkoła przedszkole boisko rower ścieżka samochód parking
plac zabawa senior spotkanie młodzież klub biblioteka basen powietrze smog hałas zieleń rzeka most winda schody podjazd wózek lekarz
apteka sklep targ internet kurs warsztaty koncert kino teatr siłownia toaleta woda fontanna ogród grządka kwiat trawnik żywopłot piesi
przejście pasy światła rondo wiata dworzec bilet rozkład kierowca mural świetlica kuchnia sala krzesło stół projektor orkiestra chór
taniec szachy brydż robótki krawcowa naprawa warsztat narzędzia drukarka komputer telefon tablet lekcja język angielski ukraiński
"""
ENDINGS = ("", "", "a", "y", "i", "ami", "ach", "ów", "om", "ie")


def fund(number: int, projects: int) -> tuple[dict[str, int], list[set[str]], int]:
    """(costs in grosze, Votes of three to six choices, the fund): 100 zł a voter, and half as much again asked for."""
    dice = random.Random(4)
    budget = number * 10_000
    costs = {f"p{at}": dice.randint(2, 40) * budget // 300 for at in range(projects)}
    liked = {key: dice.random() for key in costs}
    votes = [set(sorted(costs, key=lambda key: liked[key] + 1.2 * dice.random())[: dice.randint(3, 6)]) for _vote in range(number)]
    return costs, votes, budget


def answers(people: int, statements: int, answered: float = 1.0) -> list[tuple[int, int, int]]:
    """Two camps that disagree on two Statements of three, half of the time."""
    dice = random.Random(5)
    return [
        (person, at, (1 if (person + at * (at % 3 > 0)) % 2 else -1) if dice.random() < 0.5 else dice.choice((1, 0, -1)))
        for person in range(people)
        for at in range(statements)
        if dice.random() < answered
    ]  # fmt: skip


def pool(number: int) -> list[Slip]:
    ages = ("18-34", "35-59", "35-59", "60+")
    return [Slip(f"{at:03}", {"age": ages[at % 4], "sex": "k" if at % 5 < 3 else "m"}, f"ul. Długa {at // 2}") for at in range(number)]


class Shelf:
    """Texts with the index the room keeps in the database: stem -> texts, asked with the rarest stems first."""

    def __init__(self, number: int):
        self.dice = random.Random(6)
        # Thousands of names and rare words beside the usual ones, as in a town.
        rare = ["".join(self.dice.choice("bcdfghklmnprstwz") + self.dice.choice("aeiouy") for _ in range(4)) for _word in range(6_000)]
        self.words = WORDS.split() * 30 + rare
        self.texts = [self.text() for _text in range(number)]
        self.having = defaultdict(list)
        self.stems = [stems(text) for text in self.texts]
        for at, some in enumerate(self.stems):
            for stem in some:
                self.having[stem].append(at)

    def text(self) -> str:
        return " ".join(self.dice.choice(self.words) + self.dice.choice(ENDINGS) for _word in range(self.dice.randint(8, 20)))

    def asked(self, number: int) -> list[str]:
        return [self.text() for _text in range(number)]

    def sharing(self, text: str) -> list[Candidate]:
        """The texts that share most stems, looked for with rare stems until a few thousand texts are seen."""
        shared = Counter()
        for stem in sorted(stems(text), key=lambda stem: len(self.having[stem])):
            if shared and len(shared) + len(self.having[stem]) > 3_000:
                break
            shared.update(self.having[stem])
        return [Candidate(at, self.texts[at], self.stems[at]) for at, _number in shared.most_common(CANDIDATES)]
