"""Who said what to whom in a case: each claim with every answer, the answers to those, and what nobody answered."""

from typing import NamedTuple

from casebook.model import Answer, Case, NoAnswer


class Turn(NamedTuple):
    """One exchange: the ids on the side of the claim, and those on the side of the answer."""

    left: tuple[str, ...]
    right: tuple[str, ...]


class Thread(NamedTuple):
    """Claims, and in turns what was answered; where nobody answered, who was silent."""

    claims: tuple[str, ...]
    turns: tuple[Turn, ...]
    silence: NoAnswer | None = None


def threads(case: Case) -> tuple[Thread, ...]:
    """Return every thread in the order of its first answer; then the claims that nobody answered."""
    opened: dict[tuple[str, ...], list[Answer]] = {}
    for answer in sorted(case.answers, key=lambda answer: (answer.date, answer.id)):
        if claims := claims_of(answer):
            opened.setdefault(claims, []).append(answer)
    found = [Thread(claims, tuple(_turns(case, claims, answers))) for claims, answers in opened.items()]
    return (*found, *(Thread(silence.to, (Turn(silence.to, ()),), silence) for silence in case.no_answer))


def claims_of(answer: Answer) -> tuple[str, ...]:
    """Return the facts and demands that *answer* answers; none for one that answers answers alone."""
    return tuple(target for target in answer.to if not target.startswith("a"))


def _turns(case: Case, claims: tuple[str, ...], answers: list[Answer]) -> list[Turn]:
    """Return the claims with their answers; then what was said back, with what came back to that, and so on."""
    known = [answer.id for answer in answers]
    turns, said = [Turn(claims, tuple(known))], tuple(known)
    while back := _said_back(case, said, known):
        known += back
        said = _said_back(case, back, known)
        known += said
        turns.append(Turn(back, said))
    return turns


def _said_back(case: Case, said: tuple[str, ...], known: list[str]) -> tuple[str, ...]:
    found = [one for one in case.answers if not claims_of(one) and one.id not in known]
    return tuple(one.id for one in found if set(one.to) & set(said))
