"""Headings and labels in languages from further off."""

import pytest

from ficbook.text.headings import HeadingKind, heading
from ficbook.text.labels import label


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("الفصل الأول", 1, ""),
        ("الفصل الثاني: الميناء", 2, "الميناء"),
        ("פרק ראשון", 1, ""),
        ("פרק 3: הנמל", 3, "הנמל"),
        ("제1장", 1, ""),
        ("제 2 화 항구", 2, "항구"),
        ("Rozdział trzeci", 3, ""),
        ("Hoofdstuk 4: De haven", 4, "De haven"),
        ("Bölüm 5", 5, ""),
        ("Розділ перший", 1, ""),
    ],
)
def test_chapters_are_known(line, number, title):
    found = heading(line)
    assert found
    assert (found.kind, found.number, found.title) == (HeadingKind.CHAPTER, number, title)


@pytest.mark.parametrize("line", ["프롤로그", "פרולוג", "المقدمة", "Proloog"])
def test_words_that_head_a_chapter_alone(line):
    found = heading(line)
    assert found
    assert found.label == line


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("ملاحظة الكاتب: شكرا لكم جميعا", "author"),
        ("הערת המחברת: תודה לכולם", "author"),
        ("작가의 말: 감사합니다", "author"),
        ("Notka autorki: dziękuję wszystkim", "author"),
        ("Yazar notu: hepinize teşekkürler", "author"),
        ("Примітка авторки: дякую всім", "author"),
        ("Waarschuwing: storm", "warning"),
        ("作者：海风", "header:author"),
    ],
)
def test_labels_are_known(line, opens):
    found = label(line)
    assert found
    assert found.opens == opens
