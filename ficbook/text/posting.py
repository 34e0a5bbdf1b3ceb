"""Phrases by which authors say in English that they post a story here.

Two of these signs in one paragraph, and it is no story that speaks. They come from
conventions.md's survey of posted notes. Every repetition is bounded, so matching is linear.
"""

import re
from functools import cache
from itertools import islice

_FIC = r"(?:fic|fanfic|one-?shot|drabble|story|stories|series|piece|chapter|work|attempt)"
_WHICH = (
    r"(?:this|that|the|next|last|first|second|third|final|previous|new|short|long|another|each|"
    r"every|whole|first few)"
)
_WAIT = r"\b(?:long|late|wait|delay|short\w*|updat\w+|while|mistakes?|typos?|chapter|cliff\w*)\b"
_ASKED = r"\b(?:review|comment|vote|rate|favou?rite|follow|subscribe|leave|let me know|tell me)\b"
_WROTE = r"\b(?:wrote|writ\w+|post\w+|rewrote|rewriting|finished|uploaded)\b"
_SHOW = r"\b(?:season|episode|book|series|movie|film|finale|show|game|canon|war|timeskip)\b"
_FACE = (
    r"(?:[:;=]['-]?[)(dpo3]|\^[_.]?\^|<3|xd|lol|lmao|haha|hehe|xoxo|xx|idk|tbh|❤️?|♥|uwu|o_o|"
    r"-_+-;*)"
)
_THANKS = r"\b(?:thank you|thanks|thx)\b"
_BEGGED = r"\b(?:please|don't forget to|remember to|(?:feel free|be sure|make sure) to)\b"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

# What the author does, cues, and the phrases that do it: each row is one sign. Without one of its
# cues, in lower case, a text has none of its phrases: so most texts need no pattern.
SIGNS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("points at a chapter", "chap|update|fic|shot|snip", (
        rf"\b{_WHICH} (?:chapter|chappie|chap|update|fic|fanfic|one-?shot|snip|snippet)s?\b",
    )),
    ("says what this story is", "this |my |first", (
        r"\bthis (?:story|fic|one|one-?shot|piece|series|ficlet) (?:is|was|has|will|takes|came)\b",
        r"\bthis (?:story|fic) (?:started|contains|begins|ends|goes)\b|\bthis takes place\b",
        r"\bthis is (?:set|my|a one-?shot|just)\b|\bis (?:my|the) (?:very )?first\b",
        rf"\bmy (?:first|other|new|next|newest|latest|previous)(?: ever)? {_FIC}\b",
    )),
    ("thanks those who read", "thank|thx", (
        rf"{_THANKS}.{{0,60}}\b(?:read\w*|review\w*|comment\w*|everyone|everybody|all of you)\b",
        rf"{_THANKS}.{{0,60}}\b(?:support\w*|kudos|favou?rit\w*|follow\w*|patience|you guys)\b",
        rf"{_THANKS}.{{0,60}}\b(?:beta\w*|advice)\b",
    )),
    ("begins with thanks", "thank|credit", (
        r"^\W{0,4}(?:a (?:big|huge) )?(?:special )?(?:thanks|thank you) (?:to|for)\b",
        r"\bcredits? (?:goes|go|to)\b",
    )),
    ("asks for something", "please|forget to|remember to|free to|sure to|review|&|rnr", (
        rf"{_BEGGED}.{{0,30}}{_ASKED}",
        r"\bread (?:and|&|n) review\b|\br ?& ?r\b|\brnr\b",
    )),
    ("asks what they think", (
        "let me know|tell me|thoughts|think|love to|drop me|should i |did you|do you|did u|do u"
    ), (
        r"\b(?:let me know|tell me) (?:what|if|how|in|your)\b|\byour thoughts\b|\bany thoughts\b",
        r"\bwhat (?:did|do) (?:you|u)\b.{0,15}\bthink\b|\bi'?d love to (?:hear|know)\b",
        r"\bdrop me a line\b|\bshould i (?:go on|continue|keep going)\b|\blet me know!",
        r"\b(?:did|do) (?:you|u)(?: guys)? (?:like|love|hate) (?:it|this)\b",
    )),
    ("hopes they like it", "hope |happy reading|enjoy", (
        r"\bhope (?:you|that you|u|y'all|everyone)(?: all| guys)?(?: really| still)? (?:lik|enjoy)",
        r"\bhope (?:you|u|y'all) (?:do too|have)\b|\bhappy reading\b|\benjoy(?: reading)?!",
        r"\byou(?: all)? enjoy(?:ed)? (?:it|this|the)\b",
    )),
    ("is sorry for the wait", "sorry ", (
        rf"\bsorry (?:this|it|for|about|that)\b.{{0,40}}{_WAIT}",
        r"\bsorry (?:this|it) took\b",
    )),
    ("counts the weeks", "it's been|it has been", (
        r"\b(?:it's|it has) been\b.{0,20}\b(?:days|weeks|months|years|while|forever|ages)\b",
    )),
    ("says where to be found", (
        "check out|yell at me|find me|say hi|follow me|join |pm me|tumblr|twitter|discord|patreon|"
        "instagram|ao3|wattpad|profile"
    ), (
        r"\b(?:check out|yell at me|find me|come say hi|follow me|join (?:me|us|the|my)|pm me)\b",
        r"\bon (?:my )?(?:tumblr|twitter|discord|patreon|instagram|ao3|wattpad|profile)\b",
    )),
    ("looks ahead", "see y|til|next |stay tuned|more |advance chapter|read ahead", (
        rf"\b(?:see you|see ya|until|till|'til) (?:next|in the next|on {_WEEKDAY}|soon)\b",
        r"\bnext (?:one|part|update|week|time)\b.{0,30}\b(?:will|is|should|up|by|might)\b",
        r"\bstay tuned\b|\bmore (?:soon|to come|on the way)\b|\b(?:advance chapters?|read ahead)\b",
    )),
    ("speaks of the craft", (
        "writer's|plot bunn|slow burn|real life|schedule|spell|beta|mistakes|mary|typos|character|"
        "remaining|leftover|english is"
    ), (
        r"\b(?:writer's block|plot bunn\w+|slow burn|real life|update schedule|spell ?check)\b",
        r"\b(?:unbeta\w*|no beta|not beta\w*|(?:all|any) mistakes|mary[ -]?sues?|typos)\b",
        r"\bbeta(?:'d|ed|-ed|d|-?read)? by\b|\b(?:remaining|leftover) (?:mistakes|errors)\b",
        r"\benglish (?:isn't|is not) my (?:first|native|mother)\b",
        r"\bout of character\b|\boriginal characters?\b",
    )),
    ("has written this", "wrote|writ|post|finished|uploaded", (
        rf"\b(?:i|i've|i'm)\b.{{0,30}}{_WROTE}.{{0,20}}\b(?:this|it|story|chapter|fic|one)\b",
    )),
    ("had an idea", (
        "idea|plot|prompt|inspired|my head|listening|this happened|came to me|based |me alone"
    ), (
        r"\bi (?:had|got|have|'ve got|came up with)\b.{0,20}\b(?:ideas?|plot|prompt)\b",
        r"\bthe idea (?:for|came|behind|of this)\b|\binspired by\b|\bpopped into my head\b",
        r"\bi was listening to\b|\bthis happened\b",
        r"\b(?:wouldn't|won't|would not) leave me alone\b",
        r"\b(?:came to me|stuck in my head|based (?:up)?on the (?:idea|song|prompt))\b",
    )),
    ("places it in a show", "set|takes place|happens", (
        rf"\b(?:set|takes place|happens)\b.{{0,20}}\b(?:after|before|during)\b.{{0,30}}{_SHOW}",
    )),
    ("speaks of the fandom", "spoiler|ooc|my oc|canon|cannon|pov|pairing|fandom|timeline|finale", (
        r"\b(?:spoilers?|ooc|my ocs?|canon|cannon|pov|pairings?|fandom|timeline|season finale)\b",
    )),
    ("says whose a song is", "character|song|lyrics|quote|title|poem", (
        r"\b(?:characters?|song|lyrics|quote|title|poem)\b.{0,25}\b(?:belongs? to|from the song)\b",
        r"\b(?:song|lyrics|quote|title|poem)\b.{0,25}\b(?:is|are) (?:by|from|not mine)\b",
        r"\btitle from\b",
    )),
    ("gives it to somebody",
     "it's for|this is for|this one's for|written for|who wanted|who asked|who requested", (
        r"\b(?:it's|this is|this one's|written) for \w+\b",
        r"\bfor \w+,? who (?:wanted|asked|requested)\b",
    )),
    ("names its occasion", "challenge|ficathon|exchange|bingo|on the list|written|made", (
        r"\b(?:written|made) (?:for|as part of) .{0,40}\b(?:exchange|fest|prompt|swap|big bang)\b",
        r"\b(?:challenge|ficathon|fic exchange|bingo square|on the list)\b",
    )),
    ("gives an address", "@|://|www.|taglist|masterlist|ko-fi|kofi", (
        r"\w@\w+\.\w|https?://|\bwww\.|\btaglist\b|\bmasterlist\b|\bko-?fi\b",
    )),
    ("counts its readers", "reads|fav|hits|views|votes|alerts|kudos|follow", (
        r"\b(?:reads|favs|faves|hits|views|votes|alerts|reviews|kudos|follows)!",
        r"\b\d{1,9}k? (?:reads|views|reviews|votes|kudos|followers|hits|favorites)\b",
    )),
    ("makes a face", ":|;|=|^|<3|xd|lol|lmao|haha|hehe|xo|xx|idk|tbh|❤|♥|uwu|o_o|-_", (
        rf"(?:\s|^){_FACE}(?:[\s.!?,)~*]|$)",
    )),
    ("asks for criticism", "feedback|comment|concrit|criticism|flame", (
        r"\bfeedback (?:is|to|welcome|appreciated|please)\b|\bcomments? (?:are|is|welcome)\b",
        r"\bconcrit\b|\bconstructive criticism\b|\bflames?\b.{0,30}\b(?:welcome|ignored|used)\b",
    )),
    ("takes requests", "prompts|requests|asks|inbox|askbox", (
        r"\bsend (?:me )?(?:more |your |some )?(?:prompts|requests|asks)\b",
        r"\b(?:requests|asks|prompts|(?:ask|in)box) (?:is|are) (?:always )?(?:open|closed)\b",
    )),
    ("takes a poll", "poll", (r"\bpolls?\b.{0,40}\b(?:profile|vote|up)\b",)),
    ("holds a vote", "vot", (
        r"\b(?:vote|voting|votes) (?:closes?|ends?|by plan|is open|for|now)\b",
    )),
)  # fmt: skip
# An author speaks here and now; who only tells what was is in a story, writers too.
_PRESENT = re.compile(
    r"\b(?:you|your|y'all|ur|guys|please|thank|thanks|thx|sorry|gomen|hope|i'm|im|i've|i'll|i am"
    r"|i do|i have|i don't|i will|i can|i can't|i know|i love|i think|i want|is|are|isn't|it's|its"
    r"|that's|here's|there's|will|won't|let|lol|enjoy|vote|join|stay|credits?|belongs?|contains|takes"
    r"|read and review|r ?& ?r|rnr|send me|have (?:a|another|some) snip(?:pet)?)\b|[\w.]@\w"
)
# Words of posting that a letter, a journal or a tale told aloud does not use to its readers.
_SITE = re.compile(
    r"\b(?:chap(?:ter|pie)?s?|updat\w+|review\w*|rnr|r ?& ?r|(?:fan)?fic\w*|one-?shots?|drabble\w*"
    r"|snip(?:pet)?s?|comment\w*|kudos|vot(?:e|es|ing)|fav\w*|followe(?:d|rs?)|subscribe\w*"
    r"|posted|posting|upload\w*|beta\w*|prompts?|challenge|sequel|prequel|series|episodes?"
    r"|seasons?|canon|ooc|ocs?|aus?|pairings?|ships?|fandoms?|spoilers?|plot|writing|writer's"
    r"|rewrit\w+|fluff|angst|smut|slash|hiatus|wip|discord|patreon|tumblr|ao3|ffn|wattpad"
    r"|feedback|flames?|concrit|criticism|disclaimer|characters?|readers?|cliff\w*|authors?"
    r"|crossover|songfic|requests?|inbox|asks|title|lyrics|mistakes|typos|poll"
    r"|(?:first|other|new|next|latest|short) stor(?:y|ies)|first language|anons?"
    r"|sorry (?:this|it) took"
    r"|schedule|taglist|masterlist|ko-?fi)\b|\benjoy(?:ed)?!|https?:|www\.|@\w"
)
PLENTY = 4
"""More signs in one paragraph say nothing more."""

_FACES = next(n for n, row in enumerate(SIGNS) if row[0] == "makes a face")
_CUES = tuple(tuple(cues.split("|")) for _, cues, _ in SIGNS)


@cache
def _sign(number: int) -> re.Pattern[str]:
    """The phrases of one row: many rows are asked for in no text of a work."""
    return re.compile("|".join(SIGNS[number][2]))


def speaks_now(text: str) -> bool:
    """Whether somebody speaks in the present, or to somebody: "I had promised a chapter" does not.

    Of a story about a writer this tells its narration from a note.
    """
    return bool(_PRESENT.search(text[:600].lower().replace("’", "'")))


_ADDRESS = re.compile(
    r"\b(?:you|your|y'all|guys|please|thanks?|thx|sorry|hope|i|i'm|i've|i'll|my)\b"
    r"|^\W{0,3}(?:review|comment|vote|fav|follow|r ?& ?r)\b"
)


def addresses(text: str) -> bool:
    """Whether somebody speaks of himself or to somebody: no report does."""
    return bool(_ADDRESS.search(text[:600].lower().replace("’", "'")))


def names_posting(text: str) -> bool:
    """Whether somebody speaks of what is posted: a chapter, an update, a review, a site."""
    low = text[:600].lower().replace("’", "'")
    return bool(_SITE.search(low) or _sign(_FACES).search(low))


def signs(low: str) -> int:
    """How many signs of posting there are in an English text in lower case; at most `PLENTY`."""
    shown = (n for n, cues in enumerate(_CUES) if any(map(low.__contains__, cues)))
    return sum(islice((True for n in shown if _sign(n).search(low)), PLENTY))
