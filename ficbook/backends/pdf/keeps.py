"""What stays together at the foot of a page: never so much that a page is left half empty.

A page ends at the last place where it may. Where there is but a line or two between one scene
break and the next and each clings to its neighbours, no such place is found for pages on end: so
a break clings to what stands before it only while the run that nothing parts is short.
"""

import re

_RUN = 10
"""The most lines that may cling together: about a quarter of a page."""

_EDGE = 2
"""Lines of a longer scene that stay with a break after it."""

_LINE = 60
"""Characters in a line of any page; it is as many ems wide on all of them."""

_PAUSE = re.compile('<(?=hr class="scene-break|p class="scene-break-typed)')
_LONE = re.compile(
    '<p class="after-break(?=[^>]*>(?:(?!</p>).)*</p>\n<(?:hr|h[2-6]|p class="scene-))', re.DOTALL
)
_HEAD = re.compile('<h[2-6]|<p class="scene-head')
_TAG = re.compile(r"<[^>]*>")


def kept(html: str) -> str:
    """HTML whose scene breaks and the paragraphs after them say what they cling to.

    A break that stays with what is before it is of the class `clinging`, a paragraph that is
    the whole of its scene of the class `lone`.
    """
    first, *scenes = _PAUSE.split(_LONE.sub("\\g<0> lone", html))
    parts, run = [first], _EDGE
    for scene in scenes:
        paragraphs = [len(_TAG.sub("", one)) // _LINE + 1 for one in scene.split("<p")[1:]]
        white = 3 + 3 * len(_HEAD.findall(scene))
        clings = run + white + _EDGE <= _RUN
        parts.append(scene.replace('class="', 'class="clinging ', 1) if clings else scene)
        parted = len(paragraphs) > 3 or max(paragraphs, default=0) > 3
        run = _EDGE if parted else white + sum(paragraphs) + (run if clings else 0)
    return "<".join(parts)
