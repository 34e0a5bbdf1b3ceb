"""What authors say to their readers in languages besides English, as a table to be added to.

Each pattern is a whole line, its ornaments and final signs taken off; those of `LOOKS_BACK` may
stand anywhere in a note. They are each language's usual words, many seen in stories on
fanfiction.net, fanfiktion.de, efpfanfic.net, spiritfanfiction.com, ficbook.net, jjwxc.net and
syosetu.com. Every repetition is bounded, so matching is linear.
"""

from ficbook.text.phrases import Row, Saying

# What may stand before a plea in the same line, and says no more than it does.
BEFORE_PLEAS: tuple[str, ...] = (
    (r"(?:so, )?(?:das war['’]s ?[!.,]+ )?(?:(?:vielen )?danke? f[üu]rs lesen ?[!.,]+ )?"
    r"(?:ich hoffe,? es hat euch gefallen ?[!.,]+ )?"),
    (r"(?:voil[àa],? )?(?:merci d['’]avoir lu ?[!.,]+ )?"
    r"(?:j['’]esp[èe]re que [çc]a vous a plu ?[!.,]+ )?"),
    (r"¡?(?:(?:muchas )?gracias por leer ?[!.,]+ )?"
    r"(?:¡?espero que (?:les|os) haya gustado ?[!.,]+ )?[¡¿]?"),
    r"(?:всем )?спасибо за (?:прочтение|чтение|внимание) ?[!.,]+ ",
    r"(?:谢谢|感谢)(?:大家|各位)?的?(?:阅读|观看|支持)[，。！,!]{1,2} ?",
)  # fmt: skip
FOREIGN: tuple[Row, ...] = (
    Row("de", Saying.HANDS_OVER, (
        r".{0,60}\bviel (?:spaß|vergnügen|freude)\b.{0,40}",
        r"(?:und |so,? |also,? )?(?:los geht['’]?s|genug geredet|weiter geht['’]?s)\b.{0,40}",
    )),
    Row("fr", Saying.HANDS_OVER, (
        r".{0,60}\bbonne lecture\b.{0,30}",
        r"(?:sur ce|bref|allez)\b.{0,60}\b(?:lire|lecture|chapitre|histoire|en bas)\b.{0,20}",
        r"place (?:à|au) .{0,20}(?:lecture|chapitre|histoire|suite)\b.{0,20}",
    )),
    Row("es", Saying.HANDS_OVER, (
        (r"(?:.{0,40}[,.:;!] ?)?¡?(?:(?:y )?ahora,? )?(?:a leer|disfrútenlo|disfrutadlo|disfruten|"
        r"que (?:lo )?disfruten|que (?:lo )?disfrutéis)\b.{0,30}"),
        r"espero que (?:les|os) guste.{0,30}",
        (r"(?:y |ahora,? )?sin (?:más|nada más)\b.{0,60}\b(?:decir|leer|capítulo|historia|fic|"
        r"preámbulos|aclarar)\b.{0,30}"),
        r"(?:buena|feliz) lectura.{0,30}",
    )),
    Row("pt", Saying.HANDS_OVER, (
        r".{0,60}\bboa leitura\b.{0,30}",
        r"(?:vamos|bora|agora),? (?:ao|à|para o|pro) (?:capítulo|história|que interessa).{0,20}",
    )),
    Row("it", Saying.HANDS_OVER, (
        r".{0,60}\bbuona lettura\b.{0,30}",
        r"(?:.{0,40}\b)?vi lascio (?:alla|al) (?:lettura|capitolo|storia).{0,30}",
    )),
    Row("ru", Saying.HANDS_OVER, (
        r".{0,40}приятного (?:вам )?(?:чтения|прочтения).{0,30}",
        r"(?:а теперь|итак|ну что ж|ну)?,? ?(?:поехали|читаем|вперёд к главе).{0,20}",
    )),
    Row("zh", Saying.HANDS_OVER, (
        r"(?:以下|下面是)?正文(?:开始|開始|如下)?", r".{0,12}(?:阅读|食用|观看)愉快.{0,6}",
        r".{0,12}(?:请看|請看|进入)(?:正文|下文)",
    )),
    Row("ja", Saying.HANDS_OVER, (
        r".{0,16}(?:本編|続き)(?:へ)?(?:どうぞ|スタート|です)",
        r"(?:それでは|では)、?.{0,12}(?:どうぞ|ください)",
        r"以下、?本編(?:です)?",
    )),
    Row("de", Saying.PLEADS, (
        (r"(?:bitte )?(?:hinterlasst|lasst|schreibt|gebt)\b.{0,30}\b(?:reviews?|kommentare?|"
        r"kommis?|feedback|rückmeldung)\b.{0,30}"),
        (r"(?:über )?(?:reviews?|kommentare?|kommis?|feedback|rückmeldungen)\b.{0,20}\b(?:sind|ist|"
        r"wären|wäre|freu\w*)\b.{0,30}"),
        r"(?:reviews?|kommis?|kommentare?),? (?:bitte|büdde).{0,10}",
    )),
    Row("fr", Saying.PLEADS, (
        (r"(?:n['’]oubliez pas (?:de )?|pensez à |merci de )?(?:laisse[rz]|mettez|donnez)\b.{0,30}"
        r"\b(?:reviews?|commentaires?|avis)\b.{0,30}"),
        r"(?:une )?(?:petite )?reviews?(?:,? s['’]il vous pla[iî]t|,? svp| \?)",
    )),
    Row("es", Saying.PLEADS, (
        (r"(?:por favor,? )?(?:no (?:se )?olviden |recuerden )?(?:de )?(?:dejen|dejad|deja|dejar|"
        r"dejarme|déjenme|me dejan)\b.{0,30}\b(?:reviews?|comentarios?|rr|opinión)\b.{0,40}"),
        r"¿?(?:merece[ns]? )?(?:un )?(?:reviews?|comentarios)(?:\?|,? por favor)",
    )),
    Row("pt", Saying.PLEADS, (
        (r"(?:por favor,? )?(?:não (?:se )?esqueçam (?:de )?)?(?:deixem|deixe|mandem|deixar)\b"
        r".{0,30}\b(?:reviews?|comentários?|opinião)\b.{0,40}"),
        r"comentem(?:,? (?:e |por ).{0,40}|,? please)?", r"reviews\?",
    )),
    Row("it", Saying.PLEADS, (
        (r"(?:per favore,? )?(?:lasciate|lasciatemi|mi lasciate)\b.{0,30}\b(?:recension[ei]|"
        r"commento|commenti)\b.{0,40}"),
        r"recensite(?:,? .{0,40})?",
    )),
    Row("ru", Saying.PLEADS, (
        (r"(?:буду )?(?:очень )?(?:жду|рада?|ждём|оставляйте|пишите|не забывайте|делитесь)\b.{0,30}"
        r"(?:отзыв|коммент|мнени|лайк).{0,40}"),
    )),
    Row("zh", Saying.PLEADS, (
        r"求.{0,3}(?:评论|評論|收藏|推荐|推薦|月票|红心|小红心|订阅|留言|打赏|鲜花).{0,20}",
        r"(?:欢迎|歡迎)(?:大家)?(?:留言|评论|評論|收藏).{0,12}",
    )),
    Row("ja", Saying.PLEADS, (
        (r"(?:ご?感想|評価|コメント|ブクマ|ブックマーク).{0,20}"
        r"(?:お待ちして(?:い|お)?ます|お願い(?:いた)?します|励みに.{0,10}|よろしく.{0,12})"),
    )),
    Row("de", Saying.CLOSES, (
        (r"(?:das )?ende(?: (?:von |des |der |vom )?(?:\w+ )?(?:kapitels?|teils?|buch(?:e?s)?|"
        r"prologs?|geschichte|story|akts?)(?: \w+)?)?"),
        r"fortsetzung folgt.{0,30}",
    )),
    Row("fr", Saying.CLOSES, (
        r"[aà] suivre", (r"(?:la )?fin (?:du|de la|de l['’]) ?(?:\w+ )?(?:chapitre|partie|prologue|"
        r"histoire|épisode|tome|livre)(?: .{1,20})?"),
    )),
    Row("es", Saying.CLOSES, (
        r"continuar[aá]", (r"fin del?(?: la)? (?:\w+ )?(?:cap[íi]tulo|parte|pr[óo]logo|historia|"
        r"temporada|fic)(?: .{1,20})?"),
    )),
    Row("pt", Saying.CLOSES, (
        r"fim",
        r"fim d[oae] (?:\w+ )?(?:cap[íi]tulo|parte|pr[óo]logo|história|temporada)(?: .{1,20})?",
        r"continua(?: no próximo.{0,20})?",
    )),
    Row("it", Saying.CLOSES, (
        r"fine (?:del(?:la)? )?(?:\w+ )?(?:capitolo|parte|prologo|storia)(?: .{1,20})?",
        r"continua nel prossimo.{0,20}",
    )),
    Row("ru", Saying.CLOSES, (
        r"конец(?: (?:\w+ )?(?:главы|части|книги|истории|тома|сезона|пролога)(?: .{1,20})?)?",
        r"продолжение следует|твс|тбс",
    )),
    Row("zh", Saying.CLOSES, (
        r"完|完结|完結|[本全正].{1,2}完|未完待[续續]|待[续續]|第.{1,4}章\s?完",
        r"第.{1,4}章[结結]束",
    )),
    Row("ja", Saying.CLOSES, (
        r"終|了|つづく|続く|続きます|終わり|おわり|おしまい|次回[へに]続く",
        r"第.{1,4}[話章]\s?(?:終わり|完|了|終)",
    )),
    Row("de", Saying.LOOKS_BACK, (
        r"hat (?:es )?euch gefallen|euch (?:das|dieses) kapitel gefallen", r"bis zum nächsten",
        r"\bnächste kapitel (?:kommt|gibt|folgt|lade)|\bnächste (?:kapitel )?lade ich",
    )),
    Row("fr", Saying.LOOKS_BACK, (
        r"vous (?:a|aura) plu\b", r"merci d['’]avoir lu", r"prochain chapitre (?:arrive|sera|sort)",
        r"qu['’]en (?:avez-vous pensé|pensez-vous)", r"à la prochaine",
    )),
    Row("es", Saying.LOOKS_BACK, (
        r"haya gustado|les gustó", r"gracias por leer", r"hasta (?:la|el) pr[óo]x",
        r"próximo capítulo (?:ya |est|ser|lo |sale)", r"nos (?:leemos|vemos)",
    )),
    Row("pt", Saying.LOOKS_BACK, (
        r"notas finais", r"obrigad[ao]s? (?:por ler|a todos que leram)", r"até o próximo",
        r"(?:e aí,? )?gostaram|o que acharam", r"próximo capítulo (?:sai|será|vem)",
    )),
    Row("it", Saying.LOOKS_BACK, (
        r"sia piaciut[oa]", r"alla prossima", r"(?:eccoci|siamo) alla fine", r"che ve ne pare",
    )),
    Row("ru", Saying.LOOKS_BACK, (
        r"жду.{0,20}(?:отзыв|коммент)", r"до встречи", r"понравил", r"следующая (?:глава )?будет",
    )),
    Row("zh", Saying.LOOKS_BACK, (r"下[周章].{0,4}(?:更新|见|見)|感谢阅读|后记|完结撒花",)),
    Row("ja", Saying.LOOKS_BACK, (
        r"後書き|あとがき", r"読んで(?:くださ|下さ|いただ|頂)", r"次回(?:更新|は|も)",
    )),
    Row("de", Saying.NAMES_NOTE, (
        r"(?:wichtige )?(?:mitteilung|ankündigung)|anmerkung(?:en)?(?: de[sr] autor(?:s|in))?",
    )),
    Row("fr", Saying.NAMES_NOTE, (r"notes? de l['’]aut(?:eur|eure|rice)|annonce(?: importante)?",)),
    Row("es", Saying.NAMES_NOTE, (
        r"nota(?:s)? (?:importante|de (?:la )?autora?|del autor)|aviso importante",
    )),
    Row("pt", Saying.NAMES_NOTE, (r"nota(?:s)? d[oa] autora?|aviso importante",)),
    Row("it", Saying.NAMES_NOTE, (r"note dell['’]autrice|avviso importante",)),
    Row("ru", Saying.NAMES_NOTE, (r"от автора", r"примечани[ея] автора", r"объявление")),
    Row("zh", Saying.NAMES_NOTE, (r"作者的话|请假条|上架感言|公告",)),
    Row("ja", Saying.NAMES_NOTE, (r"後書き|あとがき|お知らせ|活動報告",)),
)  # fmt: skip
