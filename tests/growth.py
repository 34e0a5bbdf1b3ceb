"""How the cost of some work grows with its size."""

from collections.abc import Callable
from time import process_time


def grows_linearly(work: Callable[[int], object], size: int = 2000) -> bool:
    """Whether eight times as much work takes well under sixty-four times as long.

    Work too quick to measure passes; the best of three runs counts, for other programs run too.
    """
    small, large = (min(_cost(work, n) for _ in range(3)) for n in (size, 8 * size))
    return large < 0.05 or large < 24 * small


def _cost(work: Callable[[int], object], size: int) -> float:
    start = process_time()
    work(size)
    return process_time() - start
