"""Strings made safe for XML 1.0: markup escaped, forbidden characters replaced."""

import re
from functools import cache

_REPLACEMENT = "\ufffd"


@cache
def _forbidden() -> re.Pattern[str]:
    """Characters that XML 1.0 forbids or discourages: controls, lone surrogates, non-characters.

    Compiled when a text first needs it: a set this wide takes 5 ms.
    """
    return re.compile(
        "[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
    )


def _is_sound(text: str) -> bool:
    """Whether a text surely holds no such character: all but the usual white space prints."""
    return text.isprintable() or text.replace("\n", "").replace("\u00a0", "").isprintable()


def clean(text: str) -> str:
    """`text` with each forbidden character replaced: controls that separate by a space,
    others by U+FFFD, so that words stay as many as they were.
    """  # noqa: D205 -- one sentence
    if _is_sound(text):
        return text
    return _forbidden().sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    return " " if match[0].isspace() else _REPLACEMENT


def escape(text: str) -> str:
    """`text` as XML character data."""
    if not _is_sound(text):
        text = _forbidden().sub(_stand_in, text)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:  # only `]]>` must be, but a lone `>` is easily overlooked
        text = text.replace(">", "&gt;")
    return text


def attribute(text: str) -> str:
    """`text` as the value of an attribute in double quotes; new lines become spaces."""
    return escape(text).replace('"', "&quot;").replace("\n", " ").replace("\t", " ")


_WEB = re.compile(r"(https?)://([^\s/?#@:\[\]]+)(:\d{1,5})?([/?#]\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+", re.IGNORECASE)
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")
_UNSAFE = re.compile(r"[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})")


def address(target: str) -> str:
    """An http(s) or mailto address as RFC 3986 spells it; empty for anything else."""
    target = target.strip()
    if _MAIL.fullmatch(target):
        return target
    if not (match := _WEB.fullmatch(target)):
        return ""
    scheme, host, port, path = match.groups(default="")
    path, _, fragment = path.partition("#")
    host = _ascii_host(host)
    tail = _percent(path) + (f"#{_percent(fragment.replace('#', '%23'))}" if fragment else "")
    return f"{scheme.lower()}://{host}{port}{tail}" if host else ""


def _ascii_host(host: str) -> str:
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    return host if _HOST.fullmatch(host) and ".." not in host else ""


def _percent(text: str) -> str:
    return _UNSAFE.sub(
        lambda m: "".join(f"%{b:02X}" for b in m[0].encode("utf-8", "replace")), text
    )
