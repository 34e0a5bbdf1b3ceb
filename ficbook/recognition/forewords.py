"""Forewords and afterwords that are their author's: "Foreword: Hi everyone!" heads no chapter."""

from ficbook.model.draft import Role
from ficbook.recognition.page import Page
from ficbook.text.forewords import is_foreword
from ficbook.text.labels import Label, Trust
from ficbook.text.voices import authorial, greets, pleads, posts

_READ = 12  # passages below a heading that show who speaks in them
_TALKS = 0.3


def take_forewords(page: Page) -> None:
    """Take a heading like "Foreword" for the label of a note where its words talk to readers."""
    for at, sign in enumerate(page.signs):
        line = sign.heading
        if line is None or page.settled[at] or not is_foreword(line.label):
            continue
        below = _below(page, at)
        if _titles_note(page, line.title, below) or _is_talk(page, below):
            end = page.text(at).rfind(line.title) if line.title else len(page.text(at))
            mark = Label(line.label, "author", Trust.ANYWHERE, end, not line.title)
            page.signs[at] = sign._replace(heading=None, label=mark)


def _below(page: Page, at: int) -> list[int]:
    """The passages that a heading would stand over, or as many as show who speaks."""
    found: list[int] = []
    for i in range(at + 1, len(page.passages)):
        settled, sign = page.settled[i], page.signs[i]
        chapter = settled and settled.role in (Role.CHAPTER, Role.PART)
        if sign.heading or chapter or page.passages[i].opens or len(found) == _READ:
            break
        if not (sign.blank or page.is_rule(i)):
            found.append(i)
    return found


def _titles_note(page: Page, title: str, below: list[int]) -> bool:
    """Whether the words beside "Foreword:" talk to readers, or are all that there is of it."""
    if not title:
        return False
    if greets(title) or pleads(title) or _speaks(page, title):
        return True
    return not below and title[-1] in ".!"


def _speaks(page: Page, text: str) -> bool:
    voice = authorial(text, page.language)
    return voice > _TALKS and (posts(text, page.language) > 0 or len(text.split()) > 2)


def _is_talk(page: Page, below: list[int]) -> bool:
    """Whether nobody narrates below a heading, and somebody speaks of what he posts."""
    voices = [page.voice(at) for at in below]
    told = sum(voice <= -0.5 for voice in voices)
    posting = any(page.posts(at) or pleads(page.text(at)) for at in below)
    return posting and sum(voices) > 0 and told * 5 <= len(voices)
