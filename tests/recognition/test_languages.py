"""Chapters posted in nine languages: what stands around the story is told from it."""

import pytest

from ficbook.model.draft import Role
from ficbook.model.walk import plain_text
from ficbook.text.headings import heading
from tests.recognition.test_posted_chapter import book, reading

TALES = {
    "en": "The tide had left the boats on their sides, and nobody had come for the rope.",
    "de": "Die Flut hatte die Boote auf die Seite gelegt, und niemand war wegen des Seils gekommen.",
    "fr": "La marée avait couché les barques sur le flanc, et personne n'était venu pour la corde.",
    "es": "La marea había dejado las barcas de lado, y nadie había venido a buscar la cuerda.",
    "pt": "A maré tinha deixado os barcos de lado, e ninguém tinha vindo buscar a corda.",
    "it": "La marea aveva lasciato le barche su un fianco, e nessuno era venuto per la corda.",
    "ru": "Отлив оставил лодки лежать на боку, и никто так и не пришёл за верёвкой.",
    "zh": "退潮把小船都留在了岸边，歪歪斜斜地躺着，谁也没有来拿那根绳子。",
    "ja": "引き潮が小舟を横倒しにして去り、綱を取りに来る者は誰もいなかった。",
}
SPOKEN = {
    "en": '"Nobody is coming," said the ferryman.', "de": "„Niemand kommt“, sagte der Fährmann.",
    "fr": "— Personne ne vient, dit le passeur.", "es": "—No viene nadie —dijo el barquero.",
    "pt": "— Não vem ninguém — disse o barqueiro.", "it": "«Non viene nessuno», disse il barcaiolo.",
    "ru": "— Никто не придёт, — сказал паромщик.", "zh": "“不会有人来了。”船夫说。",
    "ja": "「誰も来ない」と渡し守は言った。",
}  # fmt: skip
# heading; opening matter; what closes the chapter, and its kinds
POSTED = {
    "en": ("Chapter the First", ["A/N: Hi everyone! Enjoy!"],
           ["To be continued...", "Read and review!"], ["status", "plea"]),
    "de": ("Erstes Kapitel", ["Hallo Leute! Danke für eure Kommentare zum letzten Kapitel.",
                              "Und nun viel Spaß beim Lesen!"],
           ["Fortsetzung folgt …", "Lasst mir bitte ein Review da!"], ["status", "plea"]),
    "fr": ("Chapitre premier", ["Note de l'auteur : Bonjour à tous !", "Bonne lecture !"],
           ["À suivre…", "Laissez-moi une petite review !"], ["status", "plea"]),
    "es": ("Primer capítulo", ["N/A: ¡Hola a todos!", "Y sin más que decir, ¡a leer!"],
           ["Continuará...", "¡Dejen reviews!"], ["status", "plea"]),
    "pt": ("Capítulo Um", ["Notas do Autor", "Oi, pessoal! Boa leitura!"],
           ["Continua...", "Deixem reviews!"], ["status", "plea"]),
    "it": ("Capitolo Primo", ["Note dell'autrice: Ciao a tutti!", "Buona lettura!"],
           ["Continua…", "Recensite, per favore!"], ["status", "plea"]),
    "ru": ("Глава первая", ["От автора: Всем привет!", "Приятного чтения!"],
           ["Продолжение следует...", "Жду ваших отзывов!"], ["status", "plea"]),
    "zh": ("第一章", ["作者有话说：大家好，求轻拍。", "祝大家阅读愉快！"],
           ["（未完待续）", "求评论求收藏！"], ["status", "plea"]),
    "ja": ("第一話", ["前書き：お久しぶりです。", "それでは本編へどうぞ。"],
           ["つづく", "感想お待ちしています！"], ["status", "plea"]),
}  # fmt: skip


def told(*paragraphs: str):
    return [(f.role, f.kind) for f in reading("\n\n".join(paragraphs)).findings]


@pytest.mark.parametrize("language", TALES)
def test_a_posted_chapter(language):
    heading, opening, closing, kinds = POSTED[language]
    tale = [TALES[language], SPOKEN[language], TALES[language]]
    found = told(heading, *opening, *tale, *closing)
    assert found[0] == (Role.CHAPTER, "")
    assert found[1 : 1 + len(opening)] == [(Role.NOTE, "author")] * len(opening)
    assert found[1 + len(opening) : -len(closing)] == [(Role.STORY, "")] * len(tale)
    assert [kind for _, kind in found[-len(closing) :]] == kinds


@pytest.mark.parametrize("language", TALES)
def test_prose_and_dialogue_alone_are_story(language):
    tale = [TALES[language], SPOKEN[language]] * 6
    assert told(POSTED[language][0], *tale)[1:] == [(Role.STORY, "")] * 12


@pytest.mark.parametrize(
    ("label", "language"),
    [("※作者注：綱の話です", "ja"), ("作者注：绳子后面会用到", "zh"), ("(N/A: la cuerda importa)", "es"),
     ("(прим. автора: верёвка важна)", "ru"), ("(A/N: Das Seil wird wichtig!)", "de")],
)  # fmt: skip
def test_a_note_between_two_paragraphs_takes_neither(label, language):
    tale = TALES[language]
    found = told(POSTED[language][0], tale, SPOKEN[language], label, tale)
    assert found[1:3] == [(Role.STORY, "")] * 2
    assert found[-1] == (Role.STORY, "")
    assert found[3] == (Role.NOTE, "author")


def test_titles_in_sentence_case_and_bylines():
    text = f"Une corde pour la marée\n\nPar Odile\n\nChapitre 1\n\nLe quai vide\n\n{TALES['fr']}"
    made = book("\n\n".join([text, SPOKEN["fr"], TALES["fr"]]))
    (chapter,) = made.chapters()
    assert (made.metadata.title, made.metadata.authors) == ("Une corde pour la marée", ("Odile",))
    assert plain_text(chapter.title) == "Le quai vide"


def test_a_title_between_chinese_marks_is_a_title():
    made = book(f"《退潮》\n\n第一章\n\n{TALES['zh']}\n\n{SPOKEN['zh']}")
    assert made.metadata.title.strip("《》") == "退潮"


def test_a_greeting_signed_above_a_rule_is_a_note():
    note = ["Hi,", "da bin ich wieder mit einem neuen Chap. Lasst mir ein paar Kommis da!",
            "Lieben Gruß,", "Ida", "~~~~"]  # fmt: skip
    found = told("Kapitel 2: Ebbe", *note, TALES["de"], SPOKEN["de"])
    assert [kind for _, kind in found[1:5]] == ["author"] * 4
    assert found[-2:] == [(Role.STORY, "")] * 2


def test_a_list_of_answers_runs_to_its_rule():
    answers = ["Ответы на отзывы:", "Mirra: Спасибо!", "Тень: Про верёвку пока молчу.", "***"]
    found = told("Глава 2", *answers, TALES["ru"], SPOKEN["ru"])
    assert [kind for _, kind in found[1:4]] == ["reply"] * 3
    assert found[-2:] == [(Role.STORY, "")] * 2


def test_a_recap_between_ornaments_is_a_recap():
    recap = ["*** Dal capitolo precedente ***", SPOKEN["it"], "***"]
    found = told("Capitolo 2", *recap, TALES["it"], SPOKEN["it"])
    assert [kind for _, kind in found[1:3]] == ["recap"] * 2


@pytest.mark.parametrize("word", ["Kapitel", "Kapitel - Der Deich", "Kapitel: Ebbe"])
def test_a_number_and_a_full_stop_may_stand_before_the_word_of_a_heading(word: str):
    found = heading(f"2. {word}")
    assert found
    assert (found.label, found.number) == ("2. Kapitel", 2)
    assert heading("2. Kapitel gelesen.") is None


LAST_SCENES = [
    (
        "de",
        "Der Fährmann wartete am Ufer, und sie ging über die Steine zu ihm. Er sagte nichts.",
        "Am Abend war der Nebel fort. Auf dem Zettel stand nur: Komm nicht wieder.",
        "Das Wasser war schwarz, der Steg leer.",
        "Danke fürs Lesen! Reviews bitte!",
    ),
    (
        "fr",
        "Le passeur attendait sur la rive, et elle marcha vers lui sans rien dire à personne.",
        "Au soir, la brume s'était levée. Il se tenait près de la barque avec sa lampe.",
        "L'eau était noire et le ponton vide.",
        "Merci d'avoir lu ! Laissez une review !",
    ),
    (
        "es",
        "El barquero esperaba en la orilla, y ella caminó hacia él sobre las piedras mojadas.",
        "Por la tarde se fue la niebla. La nota solo decía: No vuelvas.",
        "El agua estaba negra y el muelle vacío.",
        "¡Gracias por leer! Espero que les haya gustado, dejen reviews.",
    ),
    (
        "ru",
        "Паромщик ждал на берегу, и она пошла к нему по мокрым камням, ничего не говоря.",
        "К вечеру туман ушёл. В записке было только: не возвращайся.",
        "Вода была чёрной, причал пустым.",
        "Спасибо за прочтение! Жду отзывов.",
    ),
    (
        "zh",
        "船夫在岸边等着，她踩着湿石头向他走去，一句话也没有说。河水很冷，天色已经晚了。",
        "到了晚上，雾散了。纸条上只写着一句话。",
        "水是黑的，码头上空无一人。",
        "谢谢大家阅读，求评论求收藏！",
    ),
]


@pytest.mark.parametrize(("tongue", "prose", "scene", "night", "plea"), LAST_SCENES)
def test_a_last_scene_above_a_plea_is_story(tongue, prose, scene, night, plea):
    text = f"{prose}\n\n{prose}\n\n***\n\n{scene}\n\n{night}\n\n{plea}"
    roles = [finding.role for finding in reading(text).findings]
    assert roles[-3:] == [Role.STORY, Role.STORY, Role.NOTE], tongue


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Hinweis: Der Schlüssel hing am Haken, und niemand hatte ihn berührt."),
        ("fr", "Note : la clé était au crochet, et personne n'y avait touché."),
        ("es", "Aviso: prohibido pescar, decía el cartel, y Marina pescó."),
        ("ru", "Примечание: ключ лежал на полке, и никто его не трогал."),
        ("zh", "注意：钥匙挂在墙上，没有人碰过。"),
        ("en", "Warning: do not open this book. If you have found it, put it back in the well."),
    ],
)
def test_a_label_that_the_story_says_is_story_and_asked_about(language, line):
    tale = TALES[language]
    found = reading(f"{line}\n\n{tale}\n\n{tale}").findings[0]
    assert (found.role, found.sureness < 0.7) == (Role.STORY, True)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Hinweis: Die Idee war von meiner Schwester."),
        ("de", "Warnung: Tod einer Figur."),
        ("fr", "Note : la chanson était dans ma tête."),
        ("es", "Aviso: el personaje había muerto en la serie."),
        ("ru", "Примечание: фик был написан на конкурс."),
        ("zh", "注意：本文有角色死亡。"),
        ("en", "Warning: if you have found this fic by its tags, you know."),
    ],
)
def test_a_label_that_its_author_says_is_a_note(language, line):
    tale = TALES[language]
    assert reading(f"{line}\n\n***\n\n{tale}\n\n{tale}").findings[0].role is Role.NOTE
