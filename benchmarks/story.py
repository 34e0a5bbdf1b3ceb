"""A made-up fan work of any length, as posted: the same words for the same seed, always."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

CHAPTER_WORDS = 4000
NAMES = "Ansel Berenike Corwin Delphine Edda Farouk Greta Hollis".split()
VERBS = (
    "answered asked carried climbed counted crossed drew emptied followed forgot found gathered heard "
    "held kept knew laughed leaned left lifted lit looked lost minded opened passed pulled pushed "
    "reached remembered said sat saw sent shut sighed stood stopped thought told took touched turned "
    "waited walked wanted watched whispered wondered wrote"
).split()
NOUNS = (
    "afternoon answer apple attic bell boat book bottle bread bridge candle chair chimney clock coat "
    "corner cup curtain door dust evening eyes field fire floor fog garden gate ghost glass hand harbour "
    "hat hill hour house key kitchen ladder lamp lantern letter library light map market meadow mirror "
    "moon morning mountain name needle night paper path picture pocket promise rain river road roof room "
    "rope sea shadow shelf shoe silence sky smoke snow song stairs star station stone storm story street "
    "summer table tea thread tide tower town train tree umbrella village voice wall water weather wheel "
    "whistle wind window winter wood word year"
).split()
ADJECTIVES = (
    "ancient bare bitter bright broken careful cold copper crooked curious dark distant early empty "
    "faint familiar gentle golden grey heavy hidden hollow late little lonely long narrow old pale patient "
    "plain quiet red rough sharp silver slow small soft strange sudden tall thin tired warm wet white wild "
    "yellow"
).split()
PLACES = "above across against along behind beneath beside beyond inside near over past through under".split()


@dataclass(frozen=True)
class Posted:
    """A chapter as its author posted it: what stands before its heading, the heading, the rest."""

    before: tuple[str, ...]
    heading: str
    story: tuple[str, ...]
    after: tuple[str, ...]

    def text(self, heading_mark: str = "") -> str:
        """The chapter as text; `heading_mark` is "# " for those who read Markdown only."""
        return "\n\n".join((*self.before, heading_mark + self.heading, *self.story, *self.after))


def chapters(words: int, seed: int = 1) -> Iterator[Posted]:
    """The chapters of a story of about `words` words."""
    random = Random(seed)
    count = max(1, words // CHAPTER_WORDS)
    for number in range(1, count + 1):
        yield chapter(random, number, words // count, last=number == count)


def chapter(random: Random, number: int, words: int, *, last: bool) -> Posted:
    before = (f"A/N: Thank you all for reading! {sentence(random)}", sentence(random))
    if number == 1:
        before += (
            "Disclaimer: None of it is mine; I only borrow it.",
            "Warnings: Fog, and stairs.",
        )
    title = f"The {random.choice(ADJECTIVES).title()} {random.choice(NOUNS).title()}"
    closing = "The End" if last else "to be continued!"
    after = (f"A/N: Well, that was chapter {number}. Please review!", closing)
    return Posted(before, f"Chapter {number}: {title}", tuple(scenes(random, words)), after)


def scenes(random: Random, words: int) -> Iterator[str]:
    """Paragraphs and scene breaks, until there are enough words."""
    written = 0
    for count in range(1, words):
        one = paragraph(random)
        yield one
        written += one.count(" ") + 1
        if written >= words:
            return
        if count % 25 == 0:
            yield "* * *"


def paragraph(random: Random) -> str:
    """One to six sentences, or a line of dialogue."""
    if random.random() < 0.4:
        who = random.choice(NAMES)
        return f'"{sentence(random)[:-1]}," {who} {random.choice(VERBS)}. "{sentence(random)}"'
    return " ".join(sentence(random) for _ in range(random.randint(1, 6)))


def sentence(random: Random) -> str:
    """A sentence of some ten words, now and then with emphasis, a dash or an ellipsis."""
    noun, other = random.choice(NOUNS), random.choice(NOUNS)
    chance = random.random()
    if chance < 0.1:
        noun = f"*{noun}*"
    join = " -- " if chance > 0.95 else ". . . " if chance > 0.9 else " "
    end = random.choice(("", " and didn't look back", f" and {random.choice(VERBS)} it"))
    return (
        f"{random.choice(NAMES)} {random.choice(VERBS)} the {random.choice(ADJECTIVES)} {noun}"
        f"{join}{random.choice(PLACES)} the {random.choice(ADJECTIVES)} {other}{end}."
    )
