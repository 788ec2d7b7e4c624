"""What a kept result says, ready to be read: rows of statements with their counts and bases. No maths, so any page may read it."""

from dataclasses import dataclass

from ...models import GroupResult, Statement

FEWEST_SHOWN, FEWEST_JUDGED = 5, 15  # people: under the first nothing is shown, under the second no groups are looked for


@dataclass(frozen=True)
class Row:
    """A statement with how many agree, pass and disagree among `base` people; with a base under five no counts are shown."""

    number: int
    text: str
    agree: int
    passed: int
    disagree: int

    @property
    def base(self) -> int:
        return self.agree + self.passed + self.disagree

    @property
    def is_shown(self) -> bool:
        return self.base >= FEWEST_SHOWN

    @property
    def agree_end(self) -> int:
        return self.agree + self.passed


@dataclass(frozen=True)
class AlikePeople:
    """People who answered alike: how many, and the statements that mark them."""

    number: int
    size: int
    marks: list[Row]


@dataclass(frozen=True)
class Findings:
    """people: with any answer; judged: with enough answers to be compared. groups is empty when none can be seen."""

    people: int
    judged: int
    statements: int
    groups: list[AlikePeople]
    shared: list[Row]
    bridges: list[tuple[Row, list[Row]]]
    divides: list[Row]
    every: list[Row]
    checks: dict | None
    few: bool

    @property
    def is_nothing(self) -> bool:
        """Too few people for any figure."""
        return self.people < FEWEST_SHOWN


def findings_of(result: GroupResult) -> Findings:
    """Texts come from the statements; one taken away since then is left out."""
    said = result.found
    texts = dict(Statement.objects.public().filter(topic=result.topic_id).values_list("number", "text"))
    every = {number: row(number, text, said["counts"]) for number, text in texts.items() if str(number) in said["counts"]}

    def listed(pairs) -> list[Row]:
        return [every[number] for number, _side in pairs if number in every]

    groups = [
        AlikePeople(place, size, [row(number, texts[number], counts) for number, _side in marks if number in texts])
        for place, (size, counts, marks) in enumerate(zip(said["sizes"], said["by_group"], said["marks"], strict=True), 1)
    ]
    bridges = [
        (every[number], [row(number, texts[number], counts) for counts in said["by_group"]])
        for number, _side in said["bridges"] if number in every
    ]  # fmt: skip
    together = {number for number, _side in said["shared"]}
    divides = listed(pair for pair in said["divides"] if pair[0] not in together)
    return Findings(
        said["people"], said["judged"], said["statements"], groups, listed(said["shared"]), bridges, divides,
        sorted(every.values(), key=lambda one: one.number), said["checks"], said["few"],
    )  # fmt: skip


def row(number: int, text: str, counts: dict) -> Row:
    return Row(number, text, *counts[str(number)])
