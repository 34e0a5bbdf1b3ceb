import pytest

from ficbook.text.breaks import Likeness, break_likeness, normalised

BREAKS = """\
***
* * *
~*~*~
oOo
ooOoo
o0o
-oOo-
xXx
X-X-X
#
=====
_______
. . .
•
◇◆◇
⁂
❦
<><>
-line break-
LINE BREAK
[Scene Break]
xxscenebreakxx
\\\\//
-MT-
mtmtmt
~RT~ML~
RT*RT*RT
-.-RT-.-
@}-;--
♥♥♥
ξ
-0-0-0-
—o—o—o—
---===barleysugar===---
""".splitlines()

PROSE = """\
Oops!
Ohhh...
Pop! Pop!
Oh.
SOS
100
!!!
?!
1.
IV
XII
Ha ha ha ha ha
1:18
Hush
1998
"..."
007
-- Oh! --
KITT
Chapter 1
HP: 100/100
"""


@pytest.mark.parametrize("line", BREAKS)
def test_break_lines(line):
    assert break_likeness(line) is Likeness.SURE


@pytest.mark.parametrize("line", PROSE.splitlines())
def test_prose_lines(line):
    assert break_likeness(line) is Likeness.NONE


@pytest.mark.parametrize("line", ["...", ".", "…"])
def test_a_silence_is_a_break_only_if_it_comes_again(line):
    assert break_likeness(line) is Likeness.IF_REPEATED


def test_one_kind_in_two_lengths_is_one_form():
    assert normalised("*~*~*") == normalised("*~*~*~*~*") or normalised("***") == normalised(
        "*****"
    )
    assert normalised("***") != normalised("---")
