"""The words that open what is not story, as a table to be added to.

A row says its language, what it opens, how far to trust it, the forms in lower case, and where
they were seen.
"""

from enum import IntEnum
from typing import NamedTuple


class Trust(IntEnum):
    """Where a label may stand and still be one."""

    EDGE = 1  # only before or after the story: "Note:" is a word that stories use
    ANYWHERE = 2  # even between two story paragraphs


class Row(NamedTuple):
    """One line of the table; `opens` is a kind of note, or a header field after "header:"."""

    language: str
    opens: str
    trust: Trust
    forms: str  # separated by |
    source: str


_SURVEY = "conventions.md, survey of 670 posted works"
_CATALOGUE = "conventions.md, catalogue of conventions"

ENGLISH: tuple[Row, ...] = (
    Row(
        "en", "author", Trust.ANYWHERE,
        "a/n|an|a.n.|a.n|a n|n/a|an/2|author's note|authors note|author note|author's notes|"
        "authors notes|author notes|authors' note|authors' notes|author's endnote|"
        "author's end note|author's end notes|note from the author|a/n's|writer's note|"
        "final a/n|final author's note|end a/n|ending a/n|quick a/n|another a/n|important a/n|"
        "very important a/n|a quick note|author's corner|author's rant|author's ramblings|"
        "author's comment|author's comments|word from the author|mini a/n|small a/n|long a/n|"
        "big a/n|post a/n|pre a/n|beginning a/n|opening a/n|a/n at the end|"
        "end of chapter a/n|addendum|author's afterword|author's foreword|author's postscript",
        _SURVEY,
    ),
    Row(
        "en", "author", Trust.EDGE,
        "note|notes|end note|end notes|endnote|endnotes|please note|quick note|important note|"
        "note to readers|side note|sidenote|ps|p.s|p.s.|pps|p.p.s|p.p.s.|chapter notes|"
        "chapter note|chapter end notes|notes for the chapter|story notes|beginning notes|"
        "opening notes|opening note|closing notes|final note|final notes|foreword|afterword|"
        "announcement|important announcement|important|nb|n.b.|hiatus|rant|comments|taglist",
        _SURVEY,
    ),
    Row(
        "en", "translator", Trust.ANYWHERE,
        "t/n|tn|tl note|tl/n|tl notes|translator's note|translators note|translator note|"
        "translator's notes|translation note|translation notes",
        _CATALOGUE,
    ),
    Row(
        "en", "beta", Trust.ANYWHERE,
        "b/n|e/n|beta's note|betas note|beta note|beta's notes|editor's note|editors note|"
        "editor's notes|beta/n",
        _CATALOGUE,
    ),
    Row(
        "en", "disclaimer", Trust.ANYWHERE,
        "disclaimer|disclaimers|disclamer|disclaimer time|standard disclaimer|"
        "standard disclaimers|discl.|the disclaimer|usual disclaimer|legal disclaimer|"
        "copyright disclaimer|legal stuff",
        _SURVEY,
    ),
    Row(
        "en", "warning", Trust.ANYWHERE,
        "content warning|content warnings|trigger warning|trigger warnings|tw|cw|tws|cws|"
        "chapter warnings|chapter warning|warnings for this chapter|trigger/content warning|"
        "tw/cw|cw/tw|story warnings",
        _SURVEY,
    ),
    Row("en", "warning", Trust.EDGE, "warning|warnings|advisory|caution|warning's", _SURVEY),
    Row(
        "en", "summary", Trust.EDGE,
        "summary|chapter summary|story summary|synopsis|blurb|full summary|description|premise",
        _SURVEY,
    ),
    Row(
        "en", "recap", Trust.EDGE,
        "previously|recap|last time|last time on|previously on|previous chapter|last chapter|"
        "in the last chapter|the story so far|from last chapter|last week",
        _CATALOGUE,
    ),
    Row("en", "dedication", Trust.EDGE, "dedication|dedicated to|for|dedications", _CATALOGUE),
    Row(
        "en", "acknowledgment", Trust.EDGE,
        "acknowledgements|acknowledgments|acknowledgement|acknowledgment|thanks|thanks to|"
        "thank you|thank yous|special thanks|special thanks to|shout out|shout outs|shoutout|"
        "shoutouts|credits|credit|many thanks|thank you to|kudos to|beta'd by|betaed by|"
        "beta-ed by|beta read by|edited by|proofread by",
        _SURVEY,
    ),
    Row(
        "en", "reply", Trust.EDGE,
        "review replies|reviews|reviewers|review responses|replies to reviews|to my reviewers|"
        "responses to reviews|reviewer replies|reply to reviews|review corner|review response|"
        "replies|responses|guest reviews|guest review replies|review answers|q&a|"
        "answers to reviews|reader responses|thanks to my reviewers|thanks to reviewers|"
        "anonymous reviews|anonymous review replies|anon reviews|unsigned reviews",
        _SURVEY,
    ),
    Row(
        "en", "promotion", Trust.EDGE,
        "self promotion|self-promotion|shameless plug|shameless self promotion|discord|"
        "discord link|patreon|tumblr|ko-fi|twitter|instagram|rec|recs|story rec|"
        "recommendations|recommendation|fic rec|story recommendation|shameless self-promotion",
        _SURVEY,
    ),
    Row(
        "en", "edit", Trust.EDGE,
        "edit|edits|edited|eta|update|updates|updated note|revision|revised|correction|"
        "corrections|repost|updated|revision history|re-upload|rewritten|edit 2|edit note|"
        "update note|news",
        _SURVEY,
    ),
    Row(
        "en", "preview", Trust.EDGE,
        "next chapter|next time|next time on|preview|sneak peek|sneak preview|teaser|"
        "next chapter preview|preview of next chapter|preview for next chapter|next|"
        "coming up|coming up next|in the next chapter|next week|next on|up next|"
        "coming soon|next update|next chapter teaser|preview of the next chapter",
        _SURVEY,
    ),
    Row(
        "en", "legend", Trust.EDGE,
        "legend|key|talking|thinking|speech|thoughts|normal speech|mental speech|telepathy|"
        "parseltongue|parselmouth|speaking|flashbacks|dreams|bijuu talking|demon talking|"
        "text messages|mind speech|sign language|normal talking",
        _CATALOGUE,
    ),
    Row("en", "other", Trust.EDGE, "chapters|word count|words|posted|date posted|feedback|archive|"
        "distribution|archived|e-mail|email|website|web site|challenge|prompt|prompts|beta|"
        "betas|beta reader|translator|editor|proofreader|recipient|written for|timeline|setting|"
        "music|song|songs|playlist|soundtrack|"
        "spoilers|spoiler|spoiler warning|inspiration|inspired by|format|notes on the text|"
        "timeframe|time frame|continuity|background|universe|keywords|length", _SURVEY),
    Row("en", "header:title", Trust.EDGE, "title|story title|story|fic title|name", _SURVEY),
    Row("en", "header:author", Trust.EDGE,
        "author|authors|written by|author name|pen name|penname|byline|by", _SURVEY),
    Row("en", "header:rating", Trust.EDGE, "rating|rated|ratings|rate", _SURVEY),
    Row("en", "header:relationships", Trust.EDGE,
        "pairing|pairings|ship|ships|relationship|relationships|couple|couples|main pairing|"
        "paring|parings|main pairings|pairing(s)", _SURVEY),
    Row("en", "header:characters", Trust.EDGE, "character|characters|main characters|"
        "character(s)|cast", _SURVEY),
    Row("en", "header:fandoms", Trust.EDGE, "fandom|fandoms|crossover|fandom(s)|"
        "fandom/pairing|fandom/pairings|fandom & pairing", _SURVEY),
    Row("en", "header:tags", Trust.EDGE, "genre|genres|tags|additional tags|genre(s)|"
        "classification|type", _SURVEY),
    Row("en", "header:categories", Trust.EDGE, "category|categories", _SURVEY),
    Row("en", "header:status", Trust.EDGE, "status|completed|complete|story status", _SURVEY),
    Row("en", "header:series", Trust.EDGE, "series|sequel to|part of", _SURVEY),
    Row("en", "header:language", Trust.EDGE, "language", _SURVEY),
    Row("en", "header:published", Trust.EDGE, "published|date|date written|year", _SURVEY),
)  # fmt: skip
