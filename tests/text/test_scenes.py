"""Lines that open a scene in words, and prose that has the same words."""

import pytest

from ficbook.text.scenes import scene_head


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Three weeks later…", "leap in time"), ("Drei Tage später", "leap in time"),
        ("Währenddessen in Hogsmeade", "leap in time"),
        ("Meanwhile, in the kitchen", "leap in time"),
        ("Am nächsten Morgen", "leap in time"), ("Trois heures plus tard", "leap in time"),
        ("Le lendemain", "leap in time"), ("~ Dos semanas después ~", "leap in time"),
        ("(Dois meses depois)", "leap in time"), ("Due anni prima", "leap in time"),
        ("Спустя три часа", "leap in time"), ("Неделю спустя...", "leap in time"),
        ("На следующее утро", "leap in time"), ("三天后", "leap in time"),
        ("第二天早上", "leap in time"), ("三日後", "leap in time"), ("翌朝", "leap in time"),
        ("*~*End Flashback*~*", "flashback"), ("Rückblende", "flashback"),
        ("Flashback Ende", "flashback"), ("Fin du flash-back", "flashback"),
        ("Fin del flashback", "flashback"), ("Fim do flashback", "flashback"),
        ("-- Fine flashback --", "flashback"), ("Конец флешбэка", "flashback"),
        ("【回忆结束】", "flashback"), ("回想終わり", "flashback"),
        ("Remus' POV", "point of view"), ("Sicht von Holmes", "point of view"),
        ("Point de vue de Drago", "point of view"), ("POV Tonks", "point of view"),
        ("Punto de vista de Remus", "point of view"), ("Autora POV", "point of view"),
        ("Punto di vista di Watson", "point of view"), ("От лица Холмса", "point of view"),
        ("赫敏视角", "point of view"), ("side：ホームズ", "point of view"),
        ("◆アリス視点", "point of view"),
        ("London, 1895", "date"), ("Day 12, 08:00", "date"), ("Vendredi 4 mars, 20h25", "date"),
        ("Londra, 14 marzo 1895", "date"), ("14 марта 1895 года", "date"),
        ("5 de março de 1998", "date"), ("伦敦，1895年", "date"), ("ロンドン　一八九五年", "date"),
        ("Lugar: Konoha", "place"), ("地点：图书馆", "place"),
    ],
)  # fmt: skip
def test_scene_heads(line, rule):
    assert scene_head(line) == rule


@pytest.mark.parametrize(
    "line",
    [
        "Drei Tage später war die Wand fort.", "Le lendemain, il partit sans un mot.",
        "Más tarde, dijo ella.", "Depois disso, nada.", "Später!", "Meanwhile, in the kitchen Rat was asleep and dreaming of boats.", "Через час он вернулся.",
        "Sicht von Holmes war die Sache einfacher.", "三天后，她走了。", "翌朝、彼は出て行った。",
        "От лица его отлила кровь, и он сел.", "Recuerdo.", "夢だった。", "London, he said.",
        "Time: the enemy of all. He knew it.", "Side effects", "— Через час?",
    ],
)  # fmt: skip
def test_prose_opens_no_scene(line):
    assert scene_head(line) == ""
