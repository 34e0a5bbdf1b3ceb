"""What authors say to readers in nine languages, and prose that sounds nearly so."""

import pytest

from ficbook.text.voices import (
    authorial,
    closes_story,
    hands_over,
    is_legend,
    names_note,
    pleads,
    posts,
    talks_of_end,
)


@pytest.mark.parametrize(
    "line",
    ["Und nun viel Spaß beim Lesen!", "Bonne lecture !", "Sur ce, je vous laisse lire.",
     "Y sin más que decir, ¡a leer!", "Boa leitura! :D", "Vi lascio alla lettura!",
     "Приятного чтения!", "祝大家阅读愉快！", "それでは本編へどうぞ。"],
)  # fmt: skip
def test_lines_that_hand_over(line):
    assert hands_over(line)


@pytest.mark.parametrize(
    "line",
    ["Lasst mir doch bitte ein Review da!", "N'oubliez pas de laisser une review !",
     "¡Dejen reviews, por favor!", "¿Reviews?", "Deixem reviews!", "Recensite, per favore!",
     "Жду ваших отзывов!", "求评论求红心蓝手！", "感想お待ちしています！"],
)  # fmt: skip
def test_lines_that_plead(line):
    assert pleads(line)


@pytest.mark.parametrize(
    "line",
    ["Fortsetzung folgt …", "~ Ende von Kapitel 2 ~", "ENDE", "[À suivre]", "Fin du chapitre",
     "Continuará...", "Fin del capítulo 2", "Continua...", "FIM", "Fim do capítulo", "FINE",
     "Fine capitolo 2", "Продолжение следует...", "Конец второй главы", "ТВС", "（未完待续）",
     "第三章完", "つづく", "第二話　終わり"],
)  # fmt: skip
def test_lines_that_close(line):
    assert closes_story(line)


@pytest.mark.parametrize(
    "line",
    ["Das Ende der Straße war erreicht.", "Am Ende ging sie.", "La fin du monde", "Continua.",
     "El fin de los días", "Конец света", "Конец флешбэка", "La fine della strada",
     "„Fortsetzung folgt“, sagte er.", "終わりだ、と彼は言った。", "完了したはずの仕事"],
)  # fmt: skip
def test_lines_that_close_nothing(line):
    assert not closes_story(line)


@pytest.mark.parametrize(
    "line",
    ["Review the papers.", "Lasst ihn los!", "Laissez-le parler.", "Deja la puerta abierta.",
     "Lasciate ogni speranza.", "Пишите письма.", "求你了。", "感想はない、と彼は言った。"],
)  # fmt: skip
def test_prose_pleads_for_nothing(line):
    assert not pleads(line)


NOTES = {
    "de": "Danke für eure Kommentare! Das nächste Kapitel lade ich am Sonntag hoch, liebe Leser.",
    "fr": "Merci pour vos reviews ! Le prochain chapitre est déjà écrit, je le publie dimanche.",
    "es": "Gracias por sus comentarios. El próximo capítulo ya está escrito, actualizo el viernes.",
    "pt": "Gente, obrigada pelos comentários! Vou postar o próximo capítulo na sexta.",
    "it": "Grazie a chi ha recensito lo scorso capitolo! L'aggiornamento arriva domenica.",
    "ru": "Всем привет! Спасибо за отзывы. Следующая глава будет через неделю, пишите комментарии.",
    "zh": "感谢大家的评论和收藏，下一章下周更新，求推荐票。",
    "ja": "感想、ブックマークありがとうございます。次回の更新は来週です。誤字報告助かります。",
}
TALES = {
    "de": "Er sah ihn an, nickte und ging zur Tür; seine Stimme lag noch lange im Zimmer.",
    "fr": "Elle regarda la porte, sourit et répondit d'une voix qui n'était pas la sienne.",
    "es": "Ella miró la puerta, sonrió y respondió con una voz que él no conocía.",
    "pt": "Ela olhou para a porta, sorriu e respondeu com uma voz que ele não conhecia.",
    "it": "Lei guardò la porta, sorrise e rispose con una voce che lui non conosceva.",
    "ru": "Она посмотрела на дверь, улыбнулась и ответила голосом, которого он не знал.",
    "zh": "他看着她的眼睛，没有说道什么，只是转身把门关上，手里还握着那把钥匙。",
    "ja": "彼は彼女を見た。彼女は振り返り、目を伏せて、何かを言った。",
}


@pytest.mark.parametrize("language", NOTES)
def test_an_author_is_told_from_a_teller(language):
    assert authorial(NOTES[language], language) > 0.45
    assert posts(NOTES[language], language) > 1
    assert authorial(TALES[language], language) < 0
    assert posts(TALES[language], language) == 0


@pytest.mark.parametrize("language", NOTES)
def test_dialogue_is_no_author(language):
    for mark in ("— ", "– ", "「", "«", "„", "―"):
        assert authorial(mark + NOTES[language], language) == -1


def test_notes_look_back_in_other_languages():
    assert talks_of_end("Ich hoffe, es hat euch gefallen.", "de")
    assert talks_of_end("Надеюсь, вам понравилось.", "ru")
    assert talks_of_end("読んでくださってありがとうございました。", "ja")


def test_titles_and_legends_of_other_languages():
    assert names_note("Объявление")
    assert names_note("お知らせ")
    assert is_legend('- Diálogo - / "Pensamientos" / // Recuerdos //')
