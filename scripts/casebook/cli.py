"""The command ``casebook``: check the book, begin a new case, write the files made from it, verify a copy."""

import argparse
import sys
from io import TextIOWrapper

from casebook.commands import bench, check, export, handouts, new, pack, schema, verify
from casebook.commands.base import Wrong

COMMANDS = (check, new, export, handouts, pack, schema, verify, bench)


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status: 0 well, 1 problems found, 2 used wrongly."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except Wrong as wrong:
        what, fix = wrong.args
        print(f"casebook: {what}. {fix}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="casebook", description="Records of tech workers' dissent: check them, begin new ones, take them away."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.declare(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
