"""Messages, chats, games, signs and news inside a story, in several hands and languages."""

import pytest

from ficbook.model.nodes import ExtractKind, Paragraph
from tests.recognition.test_extracts import blocks, extracts

SIGN = "There was a sign on the gate, and the paint on it was still wet."
RIVER = "Mole went on along the bank and thought about the weather, as he did on most days."


def kinds(text: str) -> list[ExtractKind]:
    return [kind for kind, _ in extracts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "[text from: Rat] are you coming\n\n[text to: Rat] no",
        "(Text from Toad:) bring the motor-car",
        "[Nachricht von Ratte: wo bist du]",
        "[SMS de Rat] tu viens ?",
        "[Mensaje de Topo] ya voy",
        "[Сообщение от Рэта: ты где]",
        "【来自河鼠的短信】",
        "TELEGRAM\n\nBOAT SUNK STOP BRING TOWELS STOP RAT",
        "ЛОДКА УТОНУЛА ТЧК ВЕЗИТЕ ПОЛОТЕНЦА ТЧК",
        "[Group: The Riverbankers]\n\nToad: he's up!!\n\nRat: who\n\nToad: who do you think\n\nRat: no",
        "Toad: up?\n\nRat: no\n\nMole: yes\n\nToad: ha\n\nMole: hush\n\nRat: both of you",
        "toad » hello\n\nrat » no\n\ntoad » please\n\nrat » no",
    ],
)
def test_messages(text):
    assert kinds(text) == [ExtractKind.MESSAGE]


@pytest.mark.parametrize(
    "text",
    [
        "【叮！恭喜宿主获得技能：划船（初级）】",
        "【姓名：鼹鼠】\n\n【职业：船夫】",
        "【等级：3】",
        "《スキル【漕艇】を習得しました》",
        "[Name: Mole]\n\n[Class: Rower]\n\n[Rank: F]",
    ],
)
def test_games(text):
    assert kinds(text) == [ExtractKind.STATUS]


@pytest.mark.parametrize(
    "text",
    [
        f"{SIGN}\n\nNO ADMITTANCE\n\nBEYOND THIS POINT",
        f"Over the door somebody had painted:\n\nWILD WOOD ARMS\n\n{RIVER}",
        f"WEASELS KEEP OUT\n\nThe notice had been there since the spring. {RIVER}",
        f"Auf dem Schild stand nur ein Satz.\n\nBETRETEN VERBOTEN\n\n{RIVER}",
        f"На двери висела табличка, и буквы на ней давно выцвели.\n\nВХОДА НЕТ\n\n{RIVER}",
    ],
)
def test_signs(text):
    assert kinds(text) == [ExtractKind.SIGN]


@pytest.mark.parametrize(
    "text",
    [
        f"THE RIVERBANK GAZETTE\n\nTOAD DENIES EVERYTHING\n\nBy A. Stoat, Our Correspondent\n\n{RIVER}",
        f"Rat unfolded the newspaper and read the headline twice.\n\nTOAD AT LARGE AGAIN\n\n{RIVER}",
        f"La une du journal était posée sur la table.\n\nUN CRAPAUD EN FUITE\n\n{RIVER}",
    ],
)
def test_news(text):
    assert kinds(text) == [ExtractKind.NEWS]


@pytest.mark.parametrize(
    "text",
    [
        f"GET OUT OF BED\n\n{RIVER}",
        f"BANG BANG BANG\n\n{SIGN}",
        f"{RIVER}\n\nTHEY NEVER CAME\n\n{RIVER}",
        "Badger: he would know. Mole was sure of it.\n\nToad: he would not.",
        "Text from the walls had peeled away, and nobody could read it.",
        "「スキルがない」と彼は言った。",
        "STOP STOP STOP",
    ],
)
def test_shouts_and_prose_stay_story(text):
    assert not extracts(text)
    assert all(isinstance(block, Paragraph) for block in blocks(text))
