"""The words that open what is not story in German, French, Spanish, Portuguese and Italian."""

from ficbook.text.label_table import Row, Trust

_SITES = "posted stories and the header blocks of archives in these languages"

EUROPEAN: tuple[Row, ...] = (
    Row("de", "author", Trust.ANYWHERE,
        "anmerkung des autors|anmerkung der autorin|autorennotiz|anmerkungen des autors|"
        "anmerkungen der autorin|autornotiz|autorenanmerkung|autorenanmerkungen|"
        "anmerkung der autoren|anm. d. autors|anm. d. autorin|anm. d. a.|autorengelaber",
        _SITES),
    Row("de", "author", Trust.EDGE,
        "anmerkung|anmerkungen|anm.|notiz|hinweis|hinweise|vorwort|nachwort|vorbemerkung|"
        "nachbemerkung", _SITES),
    Row("de", "translator", Trust.ANYWHERE,
        "anmerkung der übersetzerin|anmerkung des übersetzers|ü/n|anm. d. ü.|anm. d. übers.",
        _SITES),
    Row("de", "beta", Trust.ANYWHERE,
        "anmerkung der beta|beta-anmerkung|anmerkung meiner beta|anmerkung der betaleserin",
        _SITES),
    Row("de", "disclaimer", Trust.ANYWHERE, "haftungsausschluss|disclaimer", _SITES),
    Row("de", "disclaimer", Trust.EDGE, "rechtliches|rechte", _SITES),
    Row("de", "warning", Trust.EDGE,
        "warnung|warnungen|triggerwarnung|triggerwarnungen|warnhinweis|inhaltswarnung|"
        "warnung für dieses kapitel", _SITES),
    Row("de", "summary", Trust.EDGE,
        "zusammenfassung|inhalt|kurzbeschreibung|klappentext|kurzinhalt", _SITES),
    Row("de", "recap", Trust.EDGE,
        "was bisher geschah|bisher|im letzten kapitel|zuletzt|im vorigen kapitel|"
        "rückblick auf das letzte kapitel", _SITES),
    Row("de", "reply", Trust.EDGE,
        "reviewantworten|review-antworten|antworten auf reviews|kommentarantworten|"
        "antworten auf eure reviews|antworten auf die reviews|antworten|re-reviews|"
        "antworten auf eure kommentare", _SITES),
    Row("de", "acknowledgment", Trust.EDGE,
        "danksagung|danksagungen|dank an|danke|dank|vielen dank an|ein dankeschön an", _SITES),
    Row("de", "dedication", Trust.EDGE, "widmung|für|gewidmet", _SITES),
    Row("de", "promotion", Trust.EDGE, "werbung|eigenwerbung|schleichwerbung", _SITES),
    Row("de", "edit", Trust.EDGE,
        "bearbeitet|überarbeitet|nachtrag|aktualisiert|aktualisierung", _SITES),
    Row("de", "preview", Trust.EDGE,
        "nächstes kapitel|vorschau|im nächsten kapitel|beim nächsten mal|ausblick|"
        "vorschau auf das nächste kapitel", _SITES),
    Row("de", "legend", Trust.EDGE,
        "legende|zeichenerklärung|gedanken|gedachtes|gesprochenes|parsel", _SITES),
    Row("de", "header:title", Trust.EDGE, "titel|titel der geschichte", _SITES),
    Row("de", "header:author", Trust.EDGE, "autor|autorin|geschrieben von", _SITES),
    Row("de", "header:rating", Trust.EDGE,
        "altersfreigabe|freigabe|altersbeschränkung|alterseinstufung", _SITES),
    Row("de", "header:relationships", Trust.EDGE,
        "paarung|paarungen|pärchen|hauptpaar|hauptpairing", _SITES),
    Row("de", "header:characters", Trust.EDGE,
        "charaktere|hauptcharaktere|figuren|hauptpersonen", _SITES),
    Row("de", "header:categories", Trust.EDGE, "kategorie|kategorien", _SITES),
    Row("de", "header:tags", Trust.EDGE, "genres/stichworte|stichworte|schlagworte", _SITES),
    Row("de", "header:series", Trust.EDGE, "reihe|fortsetzung von|fortsetzung zu", _SITES),
    Row("de", "header:language", Trust.EDGE, "sprache", _SITES),
    Row("de", "other", Trust.EDGE,
        "länge|wortzahl|wörter|betaleser|betaleserin|zeitrahmen|spoilerwarnung|musik|lied",
        _SITES),
    Row("fr", "author", Trust.ANYWHERE,
        "note de l'auteur|note de l'auteure|note de l'autrice|notes de l'auteur|"
        "notes de l'auteure|notes de l'autrice|nda|n.d.a|n.d.a.|ndla|n/a|mot de l'auteur|"
        "mot de l'auteure|mot de l'autrice|note d'auteur|notes d'auteur|note d'auteure|"
        "blabla de l'auteur|blabla de l'auteure", _SITES),
    Row("fr", "author", Trust.EDGE,
        "avant-propos|postface|précision|précisions|petite note|note importante", _SITES),
    Row("fr", "translator", Trust.ANYWHERE,
        "ndt|n.d.t|n.d.t.|n/t|note du traducteur|note de la traductrice|"
        "notes de la traductrice|notes de traduction", _SITES),
    Row("fr", "beta", Trust.ANYWHERE, "note de la bêta|note du bêta|ndb|n.d.b", _SITES),
    Row("fr", "disclaimer", Trust.ANYWHERE,
        "avertissement légal|clause de non-responsabilité|disclaimers", _SITES),
    Row("fr", "disclaimer", Trust.EDGE, "droits|droits d'auteur", _SITES),
    Row("fr", "warning", Trust.EDGE,
        "avertissement|avertissements|attention|mise en garde|mises en garde|"
        "avertissement de contenu", _SITES),
    Row("fr", "summary", Trust.EDGE, "résumé|synopsis|résumé du chapitre", _SITES),
    Row("fr", "recap", Trust.EDGE,
        "résumé du chapitre précédent|précédemment|dans le chapitre précédent|"
        "résumé des épisodes précédents|résumé des chapitres précédents|"
        "dans l'épisode précédent", _SITES),
    Row("fr", "reply", Trust.EDGE,
        "réponses aux reviews|réponse aux reviews|rar|rars|rar anonymes|"
        "réponses aux commentaires|réponse aux commentaires|réponses aux reviews anonymes|"
        "réponses aux guests|réponses aux anonymes|reviews anonymes|réponses", _SITES),
    Row("fr", "acknowledgment", Trust.EDGE, "remerciements|merci à|merci|remerciement", _SITES),
    Row("fr", "dedication", Trust.EDGE, "dédicace|dédié à|dédicacé à", _SITES),
    Row("fr", "promotion", Trust.EDGE, "pub|publicité|petite pub", _SITES),
    Row("fr", "edit", Trust.EDGE, "mise à jour|maj|màj|édition|rectification", _SITES),
    Row("fr", "preview", Trust.EDGE,
        "prochain chapitre|chapitre suivant|au prochain chapitre|dans le prochain chapitre|"
        "extrait du prochain chapitre|aperçu du prochain chapitre|la prochaine fois", _SITES),
    Row("fr", "legend", Trust.EDGE, "légende|paroles|pensées|fourchelang|fourchelangue", _SITES),
    Row("fr", "header:title", Trust.EDGE, "titre|titre de l'histoire", _SITES),
    Row("fr", "header:author", Trust.EDGE, "auteur|auteure|autrice|auteurs|écrit par", _SITES),
    Row("fr", "header:rating", Trust.EDGE, "classement|public", _SITES),
    Row("fr", "header:relationships", Trust.EDGE, "couple principal", _SITES),
    Row("fr", "header:characters", Trust.EDGE,
        "personnages|personnages principaux|perso|persos", _SITES),
    Row("fr", "header:categories", Trust.EDGE, "catégorie|catégories", _SITES),
    Row("fr", "header:status", Trust.EDGE, "statut|état", _SITES),
    Row("fr", "header:series", Trust.EDGE, "série|suite de", _SITES),
    Row("fr", "header:language", Trust.EDGE, "langue", _SITES),
    Row("fr", "other", Trust.EDGE,
        "bêta|bêta-lectrice|bêta-lecteur|nombre de mots|mots|longueur|traductrice|traducteur|"
        "époque|chanson|musique|base", _SITES),
    Row("es", "author", Trust.ANYWHERE,
        "nota de la autora|nota del autor|notas de la autora|notas del autor|n/a|"
        "nota de autor|nota de autora|notas de autor|notas de autora|nota de la escritora|"
        "notas de la escritora|n. de la a.|n. de a.", _SITES),
    Row("es", "author", Trust.EDGE,
        "nota|notas|aclaración|aclaraciones|nota importante|pd|p.d|p.d.|posdata|"
        "notas finales|notas iniciales", _SITES),
    Row("es", "translator", Trust.ANYWHERE,
        "nota de la traductora|nota del traductor|notas de la traductora|n/t|n. de la t.|"
        "n. del t.", _SITES),
    Row("es", "beta", Trust.ANYWHERE, "nota de la beta|n/b|notas de la beta", _SITES),
    Row("es", "disclaimer", Trust.ANYWHERE,
        "descargo de responsabilidad|descargo|renuncia de derechos|declaimer|"
        "disclaimer de siempre", _SITES),
    Row("es", "warning", Trust.EDGE,
        "advertencia|advertencias|aviso|avisos|alerta|advertencia de contenido", _SITES),
    Row("es", "summary", Trust.EDGE, "resumen|sinopsis|argumento", _SITES),
    Row("es", "recap", Trust.EDGE,
        "en el capítulo anterior|anteriormente|capítulo anterior|previamente|"
        "resumen del capítulo anterior|en el capítulo pasado|anteriormente en", _SITES),
    Row("es", "reply", Trust.EDGE,
        "respuestas a los reviews|respuesta a los reviews|respuestas a reviews|"
        "respuesta a reviews|respuestas a los comentarios|respuestas|contestando reviews|"
        "respondiendo reviews|contestación a los reviews|respuestas a sus reviews", _SITES),
    Row("es", "acknowledgment", Trust.EDGE,
        "agradecimientos|agradecimiento|gracias a|gracias|agradecimientos especiales|"
        "agradecimientos a", _SITES),
    Row("es", "dedication", Trust.EDGE, "dedicatoria|dedicado a|dedicada a", _SITES),
    Row("es", "promotion", Trust.EDGE, "publicidad", _SITES),
    Row("es", "edit", Trust.EDGE,
        "editado|actualización|edición|corrección|re-subido|resubido", _SITES),
    Row("es", "preview", Trust.EDGE,
        "próximo capítulo|siguiente capítulo|adelanto|avance|en el próximo capítulo|"
        "en el siguiente capítulo|próximamente|adelanto del próximo capítulo|"
        "avance del próximo capítulo", _SITES),
    Row("es", "legend", Trust.EDGE,
        "leyenda|diálogo|diálogos|pensamientos|simbología|parsel|pársel", _SITES),
    Row("es", "header:title", Trust.EDGE, "título|titulo|nombre del fic", _SITES),
    Row("es", "header:author", Trust.EDGE, "autor|autora|autores|autoras|escrito por", _SITES),
    Row("es", "header:relationships", Trust.EDGE,
        "pareja|parejas|emparejamiento|pareja principal", _SITES),
    Row("es", "header:rating", Trust.EDGE, "clasificación|clasificacion|rango", _SITES),
    Row("es", "header:characters", Trust.EDGE, "personajes|personajes principales", _SITES),
    Row("es", "header:tags", Trust.EDGE, "género|géneros|genero|generos|etiquetas", _SITES),
    Row("es", "header:categories", Trust.EDGE, "categoría|categorías|categorias", _SITES),
    Row("es", "header:status", Trust.EDGE, "estado|estatus", _SITES),
    Row("es", "header:series", Trust.EDGE, "serie|secuela de", _SITES),
    Row("es", "header:language", Trust.EDGE, "idioma", _SITES),
    Row("es", "other", Trust.EDGE,
        "palabras|número de palabras|conteo de palabras|canción|reto|personaje|extensión",
        _SITES),
    Row("pt", "author", Trust.ANYWHERE,
        "nota da autora|nota do autor|notas da autora|notas do autor|n/a|notas iniciais|"
        "notas finais|notas da história|notas do capítulo|nota da escritora", _SITES),
    Row("pt", "author", Trust.EDGE, "observação|observações|obs", _SITES),
    Row("pt", "translator", Trust.ANYWHERE,
        "nota da tradutora|nota do tradutor|notas da tradutora|notas do tradutor", _SITES),
    Row("pt", "beta", Trust.ANYWHERE, "nota da beta|notas da beta|n/b", _SITES),
    Row("pt", "disclaimer", Trust.ANYWHERE, "isenção de responsabilidade|aviso legal", _SITES),
    Row("pt", "disclaimer", Trust.EDGE, "direitos autorais|direitos", _SITES),
    Row("pt", "warning", Trust.EDGE,
        "alerta de gatilho|gatilhos|alertas|avisos de conteúdo", _SITES),
    Row("pt", "summary", Trust.EDGE, "resumo|sinopse", _SITES),
    Row("pt", "recap", Trust.EDGE,
        "no capítulo anterior|no último capítulo|capítulo anterior|anteriormente em", _SITES),
    Row("pt", "reply", Trust.EDGE,
        "respondendo às reviews|respondendo as reviews|respostas às reviews|"
        "resposta às reviews|respostas aos comentários|respondendo os comentários|"
        "respondendo aos comentários|respostas das reviews", _SITES),
    Row("pt", "acknowledgment", Trust.EDGE, "obrigada a|obrigado a", _SITES),
    Row("pt", "dedication", Trust.EDGE, "dedicatória|dedicada à|dedicado à", _SITES),
    Row("pt", "promotion", Trust.EDGE, "divulgação|propaganda|leiam também", _SITES),
    Row("pt", "edit", Trust.EDGE, "atualização|atualizado|editada", _SITES),
    Row("pt", "preview", Trust.EDGE,
        "no próximo capítulo|prévia|cenas do próximo capítulo|spoiler do próximo capítulo",
        _SITES),
    Row("pt", "legend", Trust.EDGE, "legenda|pensamento|falas|fala", _SITES),
    Row("pt", "header:author", Trust.EDGE, "escrita por", _SITES),
    Row("pt", "header:relationships", Trust.EDGE, "shipper|shippers|casal|casais", _SITES),
    Row("pt", "header:rating", Trust.EDGE,
        "classificação|classificacao|censura|faixa etária|classificação etária", _SITES),
    Row("pt", "header:characters", Trust.EDGE, "personagens|personagens principais", _SITES),
    Row("pt", "header:tags", Trust.EDGE, "gênero|gêneros|gênero(s)", _SITES),
    Row("pt", "header:categories", Trust.EDGE, "categoria|categorias", _SITES),
    Row("pt", "header:status", Trust.EDGE, "terminada|concluída", _SITES),
    Row("pt", "header:series", Trust.EDGE, "série|continuação de", _SITES),
    Row("pt", "other", Trust.EDGE,
        "palavras|exibições|capa|música|betagem|betado por|betada por", _SITES),
    Row("it", "author", Trust.ANYWHERE,
        "nota dell'autrice|nota dell'autore|note dell'autrice|note dell'autore|nda|n.d.a.|"
        "angolo autrice|angolo dell'autrice|angolo autore|angolo dell'autore|spazio autrice|"
        "spazio dell'autrice|spazio autore|note autrice|note autore|note d'autore", _SITES),
    Row("it", "author", Trust.EDGE,
        "note|note finali|note iniziali|premessa|precisazioni", _SITES),
    Row("it", "translator", Trust.ANYWHERE,
        "nota della traduttrice|nota del traduttore|note della traduttrice|"
        "note del traduttore|note di traduzione", _SITES),
    Row("it", "beta", Trust.ANYWHERE, "nota della beta|note della beta", _SITES),
    Row("it", "warning", Trust.EDGE,
        "avvertimenti|avvertimento|avvertenze|attenzione|avviso|avvisi", _SITES),
    Row("it", "summary", Trust.EDGE, "riassunto|sommario|trama|introduzione", _SITES),
    Row("it", "recap", Trust.EDGE,
        "nel capitolo precedente|dal capitolo precedente|riassunto del capitolo precedente|"
        "tratto dal precedente capitolo|tratto dal capitolo precedente|in precedenza|"
        "riassunto delle puntate precedenti|nello scorso capitolo", _SITES),
    Row("it", "reply", Trust.EDGE,
        "risposte alle recensioni|risposta alle recensioni|risposte|risposte ai commenti",
        _SITES),
    Row("it", "acknowledgment", Trust.EDGE,
        "ringraziamenti|ringraziamento|grazie a|un grazie a", _SITES),
    Row("it", "dedication", Trust.EDGE, "dedica|dedicato a|dedicata a", _SITES),
    Row("it", "promotion", Trust.EDGE, "pubblicità|spam", _SITES),
    Row("it", "edit", Trust.EDGE, "modificato|aggiornamento|correzione|modifica", _SITES),
    Row("it", "preview", Trust.EDGE,
        "prossimo capitolo|nel prossimo capitolo|anteprima|spoiler prossimo capitolo|"
        "anteprima del prossimo capitolo", _SITES),
    Row("it", "legend", Trust.EDGE, "pensieri|parlato|serpentese", _SITES),
    Row("it", "header:title", Trust.EDGE, "titolo|titolo della storia", _SITES),
    Row("it", "header:author", Trust.EDGE, "autore|autrice|autrici|scritto da|nickname", _SITES),
    Row("it", "header:relationships", Trust.EDGE, "coppia|coppie|tipo di coppia", _SITES),
    Row("it", "header:rating", Trust.EDGE, "raiting", _SITES),
    Row("it", "header:characters", Trust.EDGE, "personaggi|personaggi principali", _SITES),
    Row("it", "header:tags", Trust.EDGE, "genere|generi|tipologia", _SITES),
    Row("it", "header:status", Trust.EDGE, "stato", _SITES),
    Row("it", "other", Trust.EDGE,
        "parole|conteggio parole|contesto|pacchetto|canzone|dimensione del testo", _SITES),
)  # fmt: skip
