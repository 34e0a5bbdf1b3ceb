"""How the cost of some work grows with its size."""

from collections.abc import Callable
from time import process_time


def grows_linearly(work: Callable[[int], object], size: int = 2000) -> bool:
    """Whether eight times as much work takes well under sixty-four times as long.

    Work too quick to measure passes; the best of three runs counts, for other programs run too.
    """
    allowed = max(0.05, 24 * min(_cost(work, size) for _ in range(3)))
    return any(_cost(work, 8 * size) < allowed for _ in range(3))


def _cost(work: Callable[[int], object], size: int) -> float:
    start = process_time()
    work(size)
    return process_time() - start
