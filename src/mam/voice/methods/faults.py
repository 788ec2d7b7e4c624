"""What is wrong with a file that somebody gave, and where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    """line: counted from 1; 0 where it is the whole file. code: a word of mam.voice.words.faults. facts: what the sentence names."""

    line: int
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


class Faulty(Exception):
    """The file cannot be used. faults: at least one."""

    def __init__(self, faults: Sequence[Fault]):
        super().__init__("; ".join(f"{fault.line}: {fault.code}" for fault in faults))
        self.faults = list(faults)
