"""./mam bench place | race | demo | programme | voice | initiatives [--json FILE].

Prints a table and JSON; ends with 1 when a number falls short.
"""

import argparse
import importlib
import sys
from pathlib import Path


def main(words: list[str]) -> int:
    options = argparse.ArgumentParser(prog="./mam bench", description=__doc__)
    options.add_argument("what", choices=["place", "race", "demo", "programme", "voice", "initiatives"])
    options.add_argument("--json", type=Path, metavar="FILE", help="write the JSON here too")
    chosen = options.parse_args(words)
    report = importlib.import_module(f"bench.{chosen.what}").main()
    report.show(chosen.json)
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
