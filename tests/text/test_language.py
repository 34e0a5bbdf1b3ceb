"""The language of a story, told from its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.text.language import language_of

SAMPLES = {
    "en": "She came down to the harbour at dawn, and the boats were gone. There was nobody on the"
    " wall but an old man with a net, who did not look up when she asked him where they had sailed.",
    "de": "Sie kam im Morgengrauen zum Hafen hinunter, und die Boote waren fort. Auf der Mauer saß"
    " nur ein alter Mann mit einem Netz, der nicht aufsah, als sie ihn fragte, wohin sie waren.",
    "fr": "Elle descendit au port à l'aube, et les bateaux étaient partis. Il n'y avait sur le mur"
    " qu'un vieil homme avec un filet, qui ne leva pas les yeux quand elle lui demanda où ils"
    " étaient.",
    "es": "Bajó al puerto al amanecer y los barcos ya no estaban. En el muro no había más que un"
    " viejo con una red, que no levantó la vista cuando ella le preguntó adónde se habían ido.",
    "pt": "Ela desceu ao porto de madrugada e os barcos não estavam lá. No muro havia só um velho"
    " com uma rede, que não levantou os olhos quando ela lhe perguntou para onde eles tinham ido.",
    "it": "Scese al porto all'alba e le barche non c'erano più. Sul muro non c'era che un vecchio"
    " con una rete, che non alzò gli occhi quando lei gli chiese dove erano andate.",
    "nl": "Ze kwam bij het ochtendgloren naar de haven en de boten waren weg. Op de muur zat maar"
    " een oude man met een net, die niet opkeek toen ze hem vroeg waar ze naar toe waren.",
    "sv": "Hon kom ner till hamnen i gryningen, och båtarna var borta. På muren satt bara en gammal"
    " man med ett nät, som inte såg upp när hon frågade honom vart de hade seglat.",
    "da": "Hun kom ned til havnen ved daggry, og bådene var væk. På muren sad kun en gammel mand"
    " med et net, som ikke så op, da hun spurgte ham, hvad der var blevet af dem.",
    "nb": "Hun kom ned til havna ved daggry, og båtene var borte. På muren satt bare en gammel mann"
    " med et garn, som ikke så opp da hun spurte ham hva som hadde blitt av dem, og hvor.",
    "fi": "Hän tuli aamun sarastaessa satamaan, ja veneet olivat poissa. Muurilla ei ollut kuin"
    " vanha mies, joka paikkasi verkkoa eikä nostanut katsettaan, kun hän kysyi, mihin ne olivat"
    " menneet, mutta se oli jo myöhäistä.",
    "pl": "Zeszła o świcie do portu, a łodzi już nie było. Na murze siedział tylko stary człowiek z"
    " siecią, który nie podniósł oczu, kiedy go zapytała, dokąd one popłynęły i co się z nimi stało.",
    "cs": "Přišla za svítání do přístavu a lodě byly pryč. Na zdi seděl jen starý muž se sítí, který"
    " se na ni ani nepodíval, když se ho zeptala, kam vypluly a co se s nimi stalo.",
    "tr": "Şafakta limana indi ve tekneler gitmişti. Duvarın üstünde ağını onaran yaşlı bir adam"
    " vardı, ama o da ona bakmadı. Nereye gittiler diye sordu, ama bir şey demedi ve daha çok sustu.",
    "ru": "На рассвете она спустилась к гавани, но лодок уже не было. На стене сидел только старик с"
    " сетью, и он не поднял глаз, когда она спросила его, куда они ушли.",
    "uk": "На світанку вона спустилася до гавані, але човнів уже не було. На мурі сидів тільки старий"
    " із сіткою, і він не підвів очей, коли вона спитала його, куди вони пішли.",
    "el": "Κατέβηκε στο λιμάνι την αυγή και οι βάρκες είχαν φύγει. Στον τοίχο καθόταν ένας γέρος.",
    "he": "היא ירדה אל הנמל עם שחר, והסירות כבר לא היו שם. על החומה ישב רק איש זקן עם רשת בידו.",
    "ar": "نزلت إلى الميناء عند الفجر وكانت القوارب قد رحلت. لم يكن على الجدار سوى شيخ كبير مع شبكة.",
    "fa": "سپیده‌دم به بندر رفت و قایق‌ها رفته بودند. روی دیوار پیرمردی بود که تور می‌بافت و چیزی نگفت.",
    "zh": "她在黎明时来到港口，船都已经走了。墙上只坐着一个补网的老人，她问他船去了哪里，他却没有抬头。"
    "她又问了一遍，老人只是摇了摇头，继续补他的网。",
    "ja": "夜明けに彼女が港へ下りていくと、船はもうなかった。塀の上には網を繕う老人がいるだけで、"
    "どこへ行ったのかと聞いても顔を上げなかった。",
    "ko": "새벽에 그녀가 항구로 내려갔을 때 배들은 이미 떠나고 없었다. 담 위에는 그물을 깁는 노인 하나뿐이었고"
    " 그녀가 물어도 고개를 들지 않았다. 바다는 조용했다.",
}


@pytest.mark.parametrize("tag", SAMPLES)
def test_a_few_sentences_tell_the_language(tag):
    found = language_of(SAMPLES[tag])
    assert (found.tag, found.sureness >= 0.6) == (tag, True)


def test_foreign_words_in_an_english_story_leave_it_english():
    text = f"{SAMPLES['en']} “Mais non, je ne sais pas,” he said. “Und du?” {SAMPLES['en']}"
    assert language_of(text).tag == "en"


@pytest.mark.parametrize("text", ["", "***", "Hm.", "xkcd qwrt zzyx " * 40, "1 2 3 " * 100])
def test_what_tells_nothing_is_not_sure(text):
    assert language_of(text).sureness < 0.6


@given(st.text(max_size=500))
def test_any_text_has_an_answer(text):
    assert 0 <= language_of(text).sureness <= 1
