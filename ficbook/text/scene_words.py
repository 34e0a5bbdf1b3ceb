"""The words that open a scene in nine languages, as tables to be added to.

Each pattern is the whole of a line, its ornaments taken off. The English rows come from
conventions.md 3.7; the others are each language's usual words for the same.
Every repetition is bounded, so matching is linear.
"""

MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|"
    "januar|februar|märz|mai|juni|juli|oktober|dezember|"
    "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    "janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    "gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre|"
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
WEEKDAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    "lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|"
    "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"
    "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
)
STAGE = (
    "location|place|time|ort|zeit|uhrzeit|datum|lieu|heure|lugar|fecha|hora|data|luogo|orario|"
    "место|место действия|время|дата|地点|时间|時間|場所|日時"
)
"""What stands before the place or the hour where a line gives nothing else: "Lugar: Konoha"."""

_WHERE = r"(?:[\w'’-]+ ?){1,3}"
_SOME = r"(?:[^\W_]+ ){1,3}"
_NAME = r"(?:[^\W\d_][\w'’.-]*(?: |$)){1,3}"
_HAN_COUNT = r"[0-9０-９一二三四五六七八九十百数數几幾半两兩]{1,4}"
_EN_COUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"thirty|several|some|a few|few|many|a couple(?: of)?|approximately \d+|about \d+|half an?)"
)
_EN_UNIT = (
    r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century|centurie|moment)s?"
)

LEAPS: tuple[tuple[str, str], ...] = (
    ("en", (rf"{_EN_COUNT} (?:more )?{_EN_UNIT} (?:later|earlier|ago|before|after|pass(?:ed)?"
           r"|(?:prior to|before|until|after) .{1,50})")),
    ("en", r"later(?: that)? (?:day|night|evening|morning|afternoon|week)"),
    ("en", r"(?:later|earlier) that \w+|meanwhile|later|earlier"),
    ("en", rf"meanwhile,? (?:in|at) {_WHERE}"),
    ("en", r"the (?:next|following) (?:day|morning|night|week|evening)"),
    ("de", (rf"{_SOME}(?:sekunden?|minuten?|stunden?|tage?|nächte|wochen?|monate?|jahre?|zeit) "
           r"(?:später|danach|darauf|zuvor|vorher|früher)")),
    ("de", r"(?:am|in der) (?:nächsten|folgenden|selben) (?:tag|morgen|abend|nacht|woche)"),
    ("de", r"(?:kurz|wenig|etwas|viel) (?:später|darauf)|später am \w+|währenddessen"),
    ("de", rf"währenddessen,? in {_WHERE}"),
    ("fr", (rf"{_SOME}(?:secondes?|minutes?|heures?|jours?|nuits?|semaines?|mois|ans?|années?) "
           r"(?:plus tard|plus tôt|après|avant|auparavant)")),
    ("fr", r"le lendemain(?: matin| soir)?|plus tard(?: .{1,30})?|pendant ce temps(?:[- ]là)?"),
    ("fr", rf"pendant ce temps(?:[- ]là)?,? (?:à|chez) {_WHERE}"),
    ("es", (rf"{_SOME}(?:segundos?|minutos?|horas?|días?|noches?|semanas?|mes(?:es)?|años?) "
           r"(?:después|más tarde|antes|atrás)")),
    ("es", r"(?:al|a la|el|la) (?:día|mañana|noche|tarde) siguiente|mientras tanto"),
    ("es", rf"mientras tanto,? en {_WHERE}"),
    ("pt", (rf"{_SOME}(?:segundos?|minutos?|horas?|dias?|noites?|semanas?|m[eê]s(?:es)?|anos?) "
           r"(?:depois|mais tarde|antes|atrás)")),
    ("pt", r"(?:no|na) (?:dia|manhã|noite) seguinte|enquanto isso"),
    ("it", (rf"{_SOME}(?:second[oi]|minut[oi]|or[ae]|giorn[oi]|nott[ei]|settiman[ae]|mes[ei]|"
           r"ann[oi]) (?:dopo|più tardi|prima|fa)")),
    ("it", r"(?:il|la) (?:giorno|mattina|mattino|notte|sera) (?:dopo|seguente)|nel frattempo"),
    ("ru", (r"(?:спустя|через) (?:[^\W_]+ ){0,2}(?:секунд|минут|час|день|дня|дней|ноч|недел|"
           r"месяц|год|лет)[^\W_]{0,4}")),
    ("ru", (r"(?:[^\W_]+ ){0,2}(?:секунд|минут|час|день|дня|дней|недел|месяц|год|лет)[^\W_]{0,4} "
           r"(?:спустя|назад|тому назад|позже)")),
    ("ru", r"на следующ(?:ий день|ее утро)|(?:тем|в тот) же вечер(?:ом)?|тем временем"),
    ("zh", rf"{_HAN_COUNT}(?:天|日|夜|年|个月|個月|周|星期|小时|小時|分钟|分鐘)(?:之)?[后後前]"),
    ("zh", r"(?:第二|次|翌|隔)[天日](?:早上|清晨|早晨|晚上)?|与此同时|與此同時"),
    ("ja", rf"{_HAN_COUNT}(?:日|年|[かヶケカ]月|週間|時間|分)[後前]|翌[日朝]|数日後|その頃"),
)  # fmt: skip

FLASHBACKS: tuple[tuple[str, str], ...] = (
    ("en", (r"(?:(?:start|begin|end|beginning|ending)(?: of)?(?: the)? )?"
           r"(?:flash ?backs?|flash ?forward|dream(?: sequence)?|memory|time ?skip|timeskip|fb)"
           r"(?: (?:starts?|begins?|ends?|end|start|over|sequence|ended))?")),
    ("de", (r"(?:anfang |ende |beginn )?(?:der |des )?(?:rückblende|rückblicks?|"
           r"zeitsprung|flashbacks?)(?: ende| anfang| beginn)?")),
    ("fr", r"(?:(?:début|fin) (?:du |de )?)?(?:flash-?back|retour en arrière|ellipse temporelle)"),
    ("es", r"(?:inicio|comienzo|fin) (?:del? )?(?:flash ?back|recuerdo|sueño)|salto temporal"),
    ("pt", r"(?:início|começo|fim) (?:d[oe] |da )?(?:flash ?back|lembrança|sonho)"),
    ("it", r"(?:inizio|fine) (?:del? |del )?(?:flash ?back|ricordo|sogno)|salto temporale"),
    ("ru", r"фл[еэ]ш-?б[еэ]к|(?:начало|конец) (?:фл[еэ]ш-?б[еэ]ка|воспоминани[яй]|сна)"),
    ("zh", r"(?:回忆|回憶|闪回|閃回)(?:开始|開始|结束|結束|完|杀)?"),
    ("ja", r"回想(?:シーン)?(?:終わり|終了|開始|ここまで)?"),
)  # fmt: skip

VIEWS: tuple[tuple[str, str], ...] = (
    ("en", (r"(?:(?:[A-Z][\w'’.-]*|the|and|&|[yY]/[nN]|\d(?:st|nd|rd)|first|third|normal|"
           r"no one|nobody)\s?){1,4}"
           r"(?:'s|’s|s'|s’)?\s+(?:pov|p\.o\.v\.?|point of view|person pov|perspective)")),
    ("en", r"(?:pov|p\.o\.v\.?):?\s+.{1,40}"),
    ("de", rf"(?:aus )?(?:der )?(?:sicht|perspektive) (?:von |der |des )?{_NAME}"),
    ("de", r"(?:aus )?[^\W\d_]+['’s]{0,2} (?:sicht|perspektive)"),
    ("fr", rf"(?:point de vue|pdv):? (?:de |d['’]|du )?{_NAME}"),
    ("es", rf"punto de vista:? (?:del? )?{_NAME}"),
    ("pt", rf"ponto de vista:? (?:d[eoa] )?{_NAME}"),
    ("it", rf"punto di vista:? (?:di |del |della |d['’])?{_NAME}"),
    ("ru", rf"(?:от лица|глазами|пов|pov):? {_NAME}"),
    ("zh", r"[^\W\d_]{1,8}(?:视角|視角)"),
    ("ja", r"[^\W\d_]{1,10}(?:視点|サイド)|side ?[:：] ?[^\W\d_]{1,14}|side out"),
    ("ja", r"[^\x00-\x7f]{1,10} ?side"),
)  # fmt: skip

LEAP_CUES = """
later earlier meanwhile ago before after prior until passed pass next following
später danach darauf zuvor vorher früher nächsten folgenden selben währenddessen
tard tôt après avant auparavant lendemain temps después tarde antes atrás siguiente tanto
depois seguinte isso dopo tardi prima fa seguente frattempo
спустя через назад позже следующий следующее вечер вечером временем
"""
FLASHBACK_CUES = """
flashback flashbacks flash flashforward skip timeskip dream memory fb
rückblende rückblick rückblicks zeitsprung flash-back arrière ellipse recuerdo sueño salto
lembrança sonho ricordo sogno jump forward
флешбэк флэшбек флэшбэк флешбек флешбэка флешбека флэшбека флэшбэка воспоминания воспоминаний сна
"""
VIEW_CUES = """
pov p.o.v p.o.v. view perspective sicht perspektive vue pdv vista лица глазами пов side
"""
"""Words of which one stands in every line of the three tables above, Chinese and Japanese apart."""
