"""Sites of web serials and stories, one record each."""

from __future__ import annotations

from ficbook.model.book import NoteKind
from ficbook.readers.sites.template import Box, Template

ROYAL_ROAD = Template(
    name="royalroad",
    text=(".chapter-content",),
    title=(".chapter-title", "h1"),
    notes=(Box(".author-note"),),
    out=(".author-note .caption", ".author-note .portlet-title"),
    work=("a[href*=/fiction/]",),
    author=("a[href*=/profile/]",),
).profile()
SCRIBBLE_HUB = Template(
    name="scribblehub",
    text=(".chp_raw",),
    title=(".chapter-title",),
    notes=(Box(".wi_authornotes"), Box(".wi_news")),
    out=(
        ".p-avatar-wrap",
        ".wi_authornotes_head",
        ".wi_authornotes_foot",
        ".wi_news_head",
        ".sp-head",
        ".spdiv .sp-head",
    ),
    work=("a[href*=/series/]",),
    author=("a[href*=/profile/]",),
).profile()
WATTPAD = Template(
    name="wattpad",
    text=("div[data-page-number] pre", "div[data-page-number]", ".page pre", "main pre"),
    title=("h1.h2", ".part-title", "h1"),
    work=(".story-info span.sr-only", ".toc-header h2", "h2.title"),
    author=(".toc-header .author", ".author-info a", ".story-info .username", "a[href*=/user/]"),
    lists=(("tags", ".tag-items a"),),
    out=(".comment-marker", ".num-comment", ".component-wrapper", ".trinityAudioPlaceholder"),
    publisher="Wattpad",
    styles="pre { white-space: normal }",
    signs=(frozenset({"@wattpad.com"}),),
).profile()
QUOTEV = Template(
    name="quotev",
    text=("#rescontent", "#quizResArea"),
    title=("#quizSubtitle", "#rescontent h2"),
    work=("#quizHeaderTitle h1",),
    author=(".quizAuthorList a",),
    summary=("#qdesct",),
    publisher="Quotev",
    signs=(frozenset({"@quotev.com"}), frozenset({"#quizHeaderTitle"})),
).profile()
FIMFICTION = Template(
    name="fimfiction",
    text=("#chapter-body .bbcode", "#chapter-body", ".chapter_content .bbcode", "div.bbcode"),
    title=("#chapter_title", ".chapter-title", "h1.chapter_title"),
    notes=(Box(".authors-note"),),
    out=(".authors-note > header", ".authors-note > b"),
    work=("a.story_name", ".story_name"),
    author=(".author a", "a[href*=/user/]"),
    lists=(("characters", "a.tag-character"), ("tags", "a.tag-genre")),
    publisher="FimFiction",
    signs=(frozenset({"@fimfiction.net"}), frozenset({"#chapter-body", ".bbcode"})),
).profile()
EFICTION = Template(
    name="efiction",
    text=("#story", ".story"),
    title=(".chaptertitle",),
    notes=(
        Box(".notes .noteinfo", NoteKind.AUTHOR, "Notes"),
        Box(".storyinfo .noteinfo", NoteKind.AUTHOR, "Notes"),
    ),
    work=("#pagetitle a[href*=viewstory.php]", "#pagetitle"),
    author=("#pagetitle a[href*=viewuser.php]", "a[href*=viewuser.php]"),
    signs=(frozenset({"#pagetitle", "#story"}), frozenset({"#pagetitle", ".noteinfo"})),
).profile()
"""Archives that run eFiction 3, their pages and what they print (`viewstory.tpl`)."""
LIVEJOURNAL = Template(
    name="livejournal",
    text=(".b-singlepost-body", ".aentry-post__text", ".entry-content", ".asset-body"),
    title=(".b-singlepost-title", ".aentry-post__title", ".entry-title", ".asset-name"),
    author=(".b-singlepost-author .i-ljuser-username", ".i-ljuser-username", ".ljuser b"),
    lists=(("tags", ".b-singlepost-tags a"), ("tags", ".aentry-post__tags a")),
    out=(".b-singlepost-tags", ".aentry-post__tags", ".lj-like", ".b-adv", ".lj-cutplaceholder"),
    publisher="LiveJournal",
    signs=(
        frozenset({".b-singlepost-body"}),
        frozenset({".aentry-post__text"}),
        frozenset({"@livejournal.com", ".entry-content"}),
        frozenset({"@livejournal.com", ".asset-body"}),
    ),
).profile()
DREAMWIDTH = Template(
    name="dreamwidth",
    text=(".entry .entry-content", ".entry-content"),
    title=(".entry .entry-title", ".entry-title"),
    author=(".entry-poster .ljuser b", ".entry .poster .ljuser b", ".ljuser b"),
    lists=(("tags", ".entry .tag a"),),
    publisher="Dreamwidth",
    signs=(
        frozenset({"@dreamwidth.org", ".entry-content"}),
        frozenset({".entry-poster", ".entry-content"}),
    ),
).profile()
TUMBLR = Template(
    name="tumblr",
    text=(
        "article .body-text", "article .caption", ".post .body-text", ".post .caption",
        ".post-content", ".post .text", "article",
    ),
    title=("article h1", "article h2", ".post-title", ".post .title"),
    author=("article a[rel=author]", ".post-author", ".blog-title a", "header h1 a"),
    lists=(("tags", "a[href*=/tagged/]"),),
    out=(".post-notes", "ol.notes", ".tags", "article footer", "article header", ".post-controls"),
    publisher="Tumblr",
    signs=(frozenset({"@tumblr.com"}),),
).profile()  # fmt: skip
