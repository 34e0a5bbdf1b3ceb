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
_WORD = "the language's own word for it; not yet seen in a posted work"

LABELS: tuple[Row, ...] = (
    Row(
        "en", "author", Trust.ANYWHERE,
        "a/n|an|a.n.|a.n|a n|n/a|an/2|author's note|authors note|author note|author's notes|"
        "authors notes|author notes|authors' note|authors' notes|author's endnote|"
        "author's end note|author's end notes|note from the author|a/n's|writer's note|"
        "final a/n|final author's note|end a/n|ending a/n|quick a/n|another a/n|important a/n|"
        "very important a/n|a quick note|author's corner|author's rant|author's ramblings|"
        "author's comment|author's comments|word from the author|mini a/n|small a/n|long a/n|"
        "big a/n|post a/n|pre a/n|beginning a/n|opening a/n|a/n at the end|"
        "end of chapter a/n|addendum",
        _SURVEY,
    ),
    Row(
        "en", "author", Trust.EDGE,
        "note|notes|end note|end notes|endnote|endnotes|please note|quick note|important note|"
        "note to readers|side note|sidenote|ps|p.s|p.s.|pps|p.p.s|p.p.s.|chapter notes|"
        "chapter note|chapter end notes|notes for the chapter|story notes|beginning notes|"
        "opening notes|opening note|closing notes|final note|final notes|foreword|afterword|"
        "announcement|important announcement|important|nb|n.b.|hiatus|rant|comments",
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
        "summary|chapter summary|story summary|synopsis|blurb|full summary|description",
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
        "shoutouts|credits|credit|many thanks|thank you to|kudos to|beta'd by|betaed by",
        _SURVEY,
    ),
    Row(
        "en", "reply", Trust.EDGE,
        "review replies|reviews|reviewers|review responses|replies to reviews|to my reviewers|"
        "responses to reviews|reviewer replies|reply to reviews|review corner|review response|"
        "replies|responses|guest reviews|guest review replies|review answers|q&a|"
        "answers to reviews|reader responses|thanks to my reviewers|thanks to reviewers",
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
        "corrections|repost|re-upload|rewritten|edit 2|edit note|update note|news",
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
        "betas|beta reader|written for|timeline|setting|music|song|songs|playlist|soundtrack|"
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
    Row("en", "header:fandoms", Trust.EDGE, "fandom|fandoms|crossover|fandom(s)", _SURVEY),
    Row("en", "header:tags", Trust.EDGE, "genre|genres|tags|additional tags|genre(s)|"
        "classification|type", _SURVEY),
    Row("en", "header:categories", Trust.EDGE, "category|categories", _SURVEY),
    Row("en", "header:status", Trust.EDGE, "status|completed|complete|story status", _SURVEY),
    Row("en", "header:series", Trust.EDGE, "series|sequel to|part of", _SURVEY),
    Row("en", "header:language", Trust.EDGE, "language", _SURVEY),
    Row("en", "header:published", Trust.EDGE, "published|date|date written|year", _SURVEY),
    Row("de", "author", Trust.ANYWHERE,
        "anmerkung des autors|anmerkung der autorin|autorennotiz|anmerkungen des autors|"
        "anmerkungen der autorin|autornotiz|autorenanmerkung", _CATALOGUE),
    Row("de", "author", Trust.EDGE, "anmerkung|anmerkungen|notiz|hinweis|vorwort|nachwort|a/n",
        _WORD),
    Row("de", "disclaimer", Trust.ANYWHERE, "haftungsausschluss|disclaimer", _SURVEY),
    Row("de", "warning", Trust.EDGE, "warnung|warnungen|triggerwarnung|warnhinweis", _WORD),
    Row("de", "summary", Trust.EDGE, "zusammenfassung|inhalt|kurzbeschreibung", _WORD),
    Row("de", "preview", Trust.EDGE, "nächstes kapitel|vorschau|im nächsten kapitel", _WORD),
    Row("de", "acknowledgment", Trust.EDGE, "danksagung|dank an|danke", _WORD),
    Row("de", "dedication", Trust.EDGE, "widmung|für", _WORD),
    Row("de", "header:title", Trust.EDGE, "titel", _WORD),
    Row("de", "header:author", Trust.EDGE, "autor|autorin", _WORD),
    Row("de", "header:rating", Trust.EDGE, "altersfreigabe|freigabe|altersbeschränkung", _WORD),
    Row("fr", "author", Trust.ANYWHERE,
        "note de l'auteur|note de l'auteure|note de l'autrice|notes de l'auteur|"
        "notes de l'auteure|nda|n/a|mot de l'auteur|notes de l'autrice", _WORD),
    Row("fr", "disclaimer", Trust.ANYWHERE,
        "avertissement légal|clause de non-responsabilité|droits", _WORD),
    Row("fr", "warning", Trust.EDGE, "avertissement|avertissements|attention", _WORD),
    Row("fr", "summary", Trust.EDGE, "résumé|synopsis", _WORD),
    Row("fr", "preview", Trust.EDGE, "prochain chapitre|chapitre suivant|au prochain chapitre",
        _WORD),
    Row("fr", "acknowledgment", Trust.EDGE, "remerciements|merci à", _WORD),
    Row("fr", "translator", Trust.ANYWHERE, "ndt|note du traducteur|note de la traductrice", _WORD),
    Row("fr", "reply", Trust.EDGE, "réponses aux reviews|rar", _WORD),
    Row("fr", "header:title", Trust.EDGE, "titre", _WORD),
    Row("fr", "header:author", Trust.EDGE, "auteur|auteure|autrice", _WORD),
    Row("es", "author", Trust.ANYWHERE,
        "nota de la autora|nota del autor|notas de la autora|notas del autor|n/a|nota de autor|"
        "nota de autora|notas de autor", _WORD),
    Row("es", "author", Trust.EDGE, "nota|notas", _WORD),
    Row("es", "disclaimer", Trust.ANYWHERE,
        "descargo de responsabilidad|descargo|renuncia de derechos", _WORD),
    Row("es", "warning", Trust.EDGE, "advertencia|advertencias|aviso|avisos", _WORD),
    Row("es", "summary", Trust.EDGE, "resumen|sinopsis", _WORD),
    Row("es", "preview", Trust.EDGE, "próximo capítulo|siguiente capítulo|adelanto", _WORD),
    Row("es", "acknowledgment", Trust.EDGE, "agradecimientos|gracias a", _WORD),
    Row("es", "translator", Trust.ANYWHERE, "nota de la traductora|nota del traductor|n/t|ndt",
        _WORD),
    Row("es", "header:title", Trust.EDGE, "título|titulo", _WORD),
    Row("es", "header:author", Trust.EDGE, "autor|autora|autores", _WORD),
    Row("es", "header:relationships", Trust.EDGE, "pareja|parejas|emparejamiento", _WORD),
    Row("pt", "author", Trust.ANYWHERE,
        "nota da autora|nota do autor|notas da autora|notas do autor|n/a|notas iniciais|"
        "notas finais", _WORD),
    Row("pt", "disclaimer", Trust.ANYWHERE, "isenção de responsabilidade|aviso legal", _WORD),
    Row("pt", "warning", Trust.EDGE, "avisos|aviso|alerta|alerta de gatilho|gatilhos", _WORD),
    Row("pt", "summary", Trust.EDGE, "resumo|sinopse", _WORD),
    Row("pt", "preview", Trust.EDGE, "próximo capítulo|no próximo capítulo|prévia", _WORD),
    Row("pt", "acknowledgment", Trust.EDGE, "agradecimentos", _WORD),
    Row("it", "author", Trust.ANYWHERE,
        "nota dell'autrice|nota dell'autore|note dell'autrice|note dell'autore|nda|"
        "angolo autrice|angolo dell'autrice|angolo autore", _WORD),
    Row("it", "author", Trust.EDGE, "note", _WORD),
    Row("it", "warning", Trust.EDGE, "avvertimenti|avvertimento|avvertenze|attenzione", _WORD),
    Row("it", "summary", Trust.EDGE, "riassunto|sommario|trama", _WORD),
    Row("it", "preview", Trust.EDGE, "prossimo capitolo|nel prossimo capitolo|anteprima", _WORD),
    Row("it", "acknowledgment", Trust.EDGE, "ringraziamenti", _WORD),
    Row("it", "header:title", Trust.EDGE, "titolo", _WORD),
    Row("it", "header:author", Trust.EDGE, "autore|autrice", _WORD),
    Row("ru", "author", Trust.ANYWHERE,
        "примечание автора|примечания автора|примечание|примечания|от автора|п/а|а/н|"
        "авторские примечания|слово автора|комментарий автора", _SURVEY),
    Row("ru", "author", Trust.EDGE, "заметки|послесловие|предисловие|p.s", _SURVEY),
    Row("ru", "disclaimer", Trust.ANYWHERE, "отказ от прав|дисклеймер|дисклаймер|диклеймер",
        _SURVEY),
    Row("ru", "warning", Trust.EDGE, "предупреждение|предупреждения|внимание", _CATALOGUE),
    Row("ru", "summary", Trust.EDGE, "саммари|краткое содержание|описание|аннотация", _CATALOGUE),
    Row("ru", "preview", Trust.EDGE, "в следующей главе|следующая глава", _WORD),
    Row("ru", "acknowledgment", Trust.EDGE, "благодарности|благодарность|спасибо", _WORD),
    Row("ru", "dedication", Trust.EDGE, "посвящение", _WORD),
    Row("ru", "translator", Trust.ANYWHERE,
        "примечание переводчика|примечания переводчика|от переводчика|прим. переводчика|п/п",
        _WORD),
    Row("ru", "beta", Trust.ANYWHERE, "примечание беты|от беты", _WORD),
    Row("ru", "header:title", Trust.EDGE, "название", _CATALOGUE),
    Row("ru", "header:author", Trust.EDGE, "автор|авторы", _CATALOGUE),
    Row("ru", "header:relationships", Trust.EDGE, "пейринг|пейринги|персонажи и пейринги|пары",
        _CATALOGUE),
    Row("ru", "header:characters", Trust.EDGE, "персонажи", _CATALOGUE),
    Row("ru", "header:rating", Trust.EDGE, "рейтинг", _CATALOGUE),
    Row("ru", "header:tags", Trust.EDGE, "жанр|жанры|метки", _CATALOGUE),
    Row("ru", "header:fandoms", Trust.EDGE, "фандом|фэндом", _CATALOGUE),
    Row("ru", "header:status", Trust.EDGE, "статус", _CATALOGUE),
    Row("ru", "other", Trust.EDGE, "бета|размер", _CATALOGUE),
    Row("zh", "author", Trust.ANYWHERE,
        "作者的话|作者有话说|作者有話說|作家后记|作者按|作者注|ps", _SURVEY),
    Row("zh", "author", Trust.EDGE, "后记|後記|前言", _CATALOGUE),
    Row("zh", "translator", Trust.ANYWHERE, "译者注|譯者註|译注", _WORD),
    Row("zh", "warning", Trust.EDGE, "警告|预警|預警|注意", _WORD),
    Row("zh", "summary", Trust.EDGE, "简介|簡介|内容简介|文案|摘要", _WORD),
    Row("zh", "disclaimer", Trust.ANYWHERE, "免责声明|免責聲明|声明|聲明", _WORD),
    Row("zh", "preview", Trust.EDGE, "下章预告|下章預告|下回预告|预告|預告", _WORD),
    Row("ja", "author", Trust.ANYWHERE, "前書き|後書き|あとがき|まえがき|作者より|後書", _SURVEY),
    Row("ja", "preview", Trust.EDGE, "次回|次回予告|予告|次話", _SURVEY),
    Row("ja", "recap", Trust.EDGE, "前回のあらすじ|前回|これまでのあらすじ", _WORD),
    Row("ja", "summary", Trust.EDGE, "あらすじ", _WORD),
    Row("ja", "warning", Trust.EDGE, "注意書き|注意", _WORD),
    Row("zh", "header:title", Trust.EDGE, "标题|標題|书名|書名|タイトル", _WORD),
    Row("zh", "header:author", Trust.EDGE, "作者|著者", _WORD),
    Row("ar", "author", Trust.ANYWHERE, "ملاحظة الكاتب|ملاحظة الكاتبة|ملاحظات الكاتب|"
        "ملاحظات الكاتبة|ملاحظة المؤلف|ملاحظة المؤلفة", _WORD),
    Row("ar", "warning", Trust.EDGE, "تحذير|تحذيرات", _WORD),
    Row("ar", "summary", Trust.EDGE, "ملخص|الملخص", _WORD),
    Row("he", "author", Trust.ANYWHERE, "הערת המחברת|הערת המחבר|הערות המחברת|הערות המחבר|"
        "הערת הכותבת|הערת הכותב", _WORD),
    Row("he", "warning", Trust.EDGE, "אזהרה|אזהרות", _WORD),
    Row("he", "summary", Trust.EDGE, "תקציר", _WORD),
    Row("ko", "author", Trust.ANYWHERE, "작가의 말|작가 후기|작가의 한마디", _WORD),
    Row("ko", "warning", Trust.EDGE, "경고|주의", _WORD),
    Row("ko", "summary", Trust.EDGE, "줄거리", _WORD),
    Row("pl", "author", Trust.ANYWHERE, "od autora|od autorki|notka autora|notka autorki|"
        "notka od autora|notka od autorki", _WORD),
    Row("pl", "warning", Trust.EDGE, "ostrzeżenie|ostrzeżenia", _WORD),
    Row("pl", "summary", Trust.EDGE, "streszczenie", _WORD),
    Row("nl", "author", Trust.ANYWHERE, "noot van de auteur|notitie van de auteur", _WORD),
    Row("nl", "warning", Trust.EDGE, "waarschuwing|waarschuwingen", _WORD),
    Row("nl", "summary", Trust.EDGE, "samenvatting", _WORD),
    Row("tr", "author", Trust.ANYWHERE, "yazar notu|yazarın notu", _WORD),
    Row("tr", "warning", Trust.EDGE, "uyarı|uyarılar", _WORD),
    Row("tr", "summary", Trust.EDGE, "özet", _WORD),
    Row("uk", "author", Trust.ANYWHERE, "примітка автора|примітки автора|примітка авторки|"
        "від автора|від авторки", _WORD),
    Row("uk", "warning", Trust.EDGE, "попередження", _WORD),
    Row("uk", "summary", Trust.EDGE, "короткий зміст|анотація", _WORD),
)  # fmt: skip
