"""Words that tell an author who talks to readers from narration, language by language.

The English rows come from conventions.md's survey; the others are the words that posted stories
in those languages use for the same, and each language's usual words of telling.
"""

from typing import NamedTuple


class Words(NamedTuple):
    """One language's row. Words are separated by blanks, phrases by bars, all in lower case.

    `meta` and `first` weigh for the author, `told` for narration; two of `posting` in one
    paragraph, and it is no story that speaks; a phrase of `talk` is a strong sign.
    """

    meta: str
    posting: str
    first: str
    told: str
    talk: str


# Words of posting that are used in any language.
EVERYWHERE = """
review reviews fic fics fanfic fanfics fanfiction ff ffn ao3 wattpad beta betas oneshot oneshots
one-shot pairing ooc oc ocs au canon drabble fandom update updates hiatus kudos discord patreon
tumblr lofter lemon slash yaoi fluff spoiler spoilers ps p.s
"""
# Those of them that are a word of any story there: "au matin", "un coup de canon".
NOT_EVERYWHERE = {"fr": "au canon", "de": "au"}
# Words of a legend that shows how speech and thought are set.
LEGEND = """
talk talking talks speak speaking speech say saying think thinks thinking thought thoughts dialogue
telepathy mindspeech parseltongue
gedanken gedachtes gesprochenes sprache rede parsel paroles pensées dialogues parole
diálogo diálogos pensamiento pensamientos recuerdo recuerdos habla fala falas pensamento
pensamentos pensieri pensiero parlato мысли речь диалог парселтанг
"""
_SMILES = "| :)| :-)| :d| :p| :-p|;)|<3|^^|^_^| xd|:d"

WORDS: dict[str, Words] = {
    "en": Words(
        meta=(
            "chapter chapters review reviews reviewed reviewer reviewers reviewing update "
            "updates updated updating fanfic fanfics fanfiction fic fics ficlet ficlets "
            "story stories reader readers canon oc ocs ooc au pairing pairings beta betas "
            "beta'd betaed plot oneshot oneshots one-shot writing wrote written rewrite edit "
            "edited editing edits post posted posting prompt character characters enjoy "
            "enjoyed guys y'all hiatus wip discord patreon tumblr ao3 ffn wattpad kudos "
            "comment feedback sequel prequel series universe drabble disclaimer headcanon "
            "crossover fandom muse alert alerts alerted favorite favourite favorites "
            "favourites favourited favorited follow followers followed epilogue prologue "
            "author hpmor slash yaoi lemon smut fluff angst spoiler spoilers profile poll ps "
            "p.s scene read reading"
        ),
        posting=(
            "chapter chapters review reviews reviewed reviewer reviewers reviewing update "
            "updates updated updating fanfic fanfics fanfiction fic fics ficlet oneshot "
            "one-shot readers beta betas beta'd hiatus wip discord patreon tumblr ao3 ffn "
            "wattpad kudos comment comments posting post posted story guys guyss guysss "
            "y'all favorited favourited followers canon oc ocs au prompt feedback betaed "
            "unbeta'd unbetaed oneshots one-shots drabble drabbles ooc headcanon songfic "
            "songfics crossover qotd aotd oocness betaness"
        ),
        first="i i'm i've i'll i'd my me you your you're we u",
        told=(
            "he she him her his hers himself herself said asked whispered looked walked "
            "turned smiled eyes stood sat felt nodded sighed hand hands voice door"
        ),
        talk=(
            "this chapter|this fic|this story|this oneshot|this one-shot|this is my|"
            "next chapter|next update|my first|my beta|my story|my fic|my other|thank you|"
            "thanks|review|updat|fanfic|fan fic|sorry for|sorry this|sorry it|took so long|"
            "hope you|hope y'all|you guys|let me know|i'm sorry|i am sorry|i'm so sorry|"
            "i'm not sure|i'm planning|i'm trying|i'm going to|each chapter|first chapter|"
            "first two chapters|first few chapters|last chapter|patreon|discord|i do not own|"
            "i don't own|happy reading|happy new year|happy holidays|happy halloween|"
            "merry christmas|pointing out|feel free|don't worry|check out|favorited|"
            "favourited"
        )
        + _SMILES,
    ),
    "de": Words(
        meta=(
            "kapitel kapiteln kapitels kapi chap chaps kommi kommis kommentar kommentare "
            "kommentaren leser leserinnen lesern geschichte story storys spaß hochladen "
            "hochgeladen lade veröffentlichen charaktere betaleserin betaleser schwarzleser "
            "favoriten favoriteneinträge schreibblockade leute"
        ),
        posting=(
            "kapitel kapiteln kapi chap chaps kommi kommis kommentare kommentaren leser "
            "lesern story hochladen hochgeladen leute betaleserin schwarzleser "
            "favoriteneinträge"
        ),
        first="ich mich mir mein meine meinen meiner euch eure euren eurer euer wir",
        told=(
            "er ihm ihn sagte fragte sah ging stand legte dachte nickte flüsterte murmelte "
            "lächelte blieb nahm griff drehte setzte lag zog hob öffnete augen hand hände "
            "stimme tür"
        ),
        talk=(
            "dieses kapitel|nächste kapitel|nächsten kapitel|viel spaß|gefällt euch|"
            "euch gefall|es euch gef|lange gedauert|tut mir leid, dass|danke für|danke an|"
            "vielen dank|lasst mir|schreibt mir|meine erste"
        )
        + _SMILES,
    ),
    "fr": Words(
        meta=(
            "chapitre chapitres commentaire commentaires lecteurs lectrices lecture histoire "
            "publier publication publié publierai poster posté bêta bêtas os traduction "
            "traduire avis favoris alertes fiction auteure autrice intrigue"
        ),
        posting=(
            "chapitre chapitres commentaires lecteurs lectrices fiction publier publication "
            "publié poster posté bêta traduction favoris alertes"
        ),
        first="je j ai suis moi mon ma mes vous votre vos m",
        told=(
            "elle lui ses dit demanda répondit murmura souffla regarda tourna sourit yeux "
            "main mains porte voix avait fit prit vit resta leva ouvrit"
        ),
        talk=(
            "ce chapitre|prochain chapitre|bonne lecture|merci à|merci pour|vous plaira|"
            "vous a plu|ma première|désolée pour|désolé pour|j'espère que|n'hésitez pas|"
            "soyez indulgent"
        )
        + _SMILES,
    ),
    "es": Words(
        meta=(
            "capítulo capítulos capitulo capitulos capi caps rr comentario comentarios "
            "lectores lectoras historia publicar publicado subir subido actualizar "
            "actualización actualizaciones actualizo personajes autora gustado"
        ),
        posting=(
            "capítulo capítulos capitulo capi rr comentarios lectores lectoras publicar "
            "publicado actualizar actualización actualizo lucro"
        ),
        first="yo me mi mis he ustedes vosotros os ti",
        told=(
            "él ella dijo preguntó respondió susurró murmuró miró caminó volvió sonrió ojos "
            "mano manos puerta voz asintió suspiró"
        ),
        talk=(
            "este capítulo|próximo capítulo|gracias por|gracias a|espero que les|"
            "espero que os|mi primer|siento la tardanza|siento haber|he tardado|perdón por|"
            "fines de lucro|no me pertenece|este es mi"
        )
        + _SMILES,
    ),
    "pt": Words(
        meta=(
            "capítulo capítulos cap caps comentário comentários comentem leitores leitoras "
            "leitura história postar postado postei atualizar atualização betada shipper "
            "favoritem personagens gente galera pessoal"
        ),
        posting=(
            "capítulo capítulos comentários comentem leitores leitoras postar postado postei "
            "atualizar atualização favoritem galera pessoal gente"
        ),
        first="eu me meu minha meus minhas vocês",
        told=(
            "ele ela disse perguntou respondeu sussurrou murmurou olhou andou virou sorriu "
            "olhos mão mãos porta voz dele dela suspirou"
        ),
        talk=(
            "este capítulo|esse capítulo|próximo capítulo|obrigada|obrigado|"
            "espero que gostem|desculpem|desculpa a|minha primeira|boa leitura|"
            "não me pertence"
        )
        + _SMILES,
    ),
    "it": Words(
        meta=(
            "capitolo capitoli recensione recensioni recensire recensito recensite lettori "
            "lettrici lettura storia aggiornare aggiornamento aggiornamenti pubblicare "
            "pubblicato betata preferite seguite ricordate contest autrice personaggi"
        ),
        posting=(
            "capitolo capitoli recensione recensioni recensire recensito recensite lettori "
            "lettrici aggiornare aggiornamento pubblicare pubblicato contest preferite"
        ),
        first="io mi mio mia miei mie vi voi vostro vostra vostre ho",
        told=(
            "lui lei disse chiese rispose sussurrò mormorò guardò camminò sorrise occhi mano "
            "mani porta voce suo sua suoi annuì sospirò fece aprì"
        ),
        talk=(
            "questo capitolo|prossimo capitolo|scorso capitolo|grazie a|grazie per|"
            "spero che vi|scusate|scusatemi|la mia prima|buona lettura|fatemi sapere|"
            "vi sia piaciut"
        )
        + _SMILES,
    ),
    "ru": Words(
        meta=(
            "глава главу главы глав главой отзыв отзывы отзывов отзывам коммент комментарии "
            "комментариях комментариев читатели читателям читателей фик фика фике фанфик "
            "фанфика фанфике бета беты бету бете выкладывать выложу выкладка прода проду "
            "автор автора пейринг канон каноне драббл миди макси лайки обновление обновления "
            "тапками старалась старался"
        ),
        posting=(
            "глава главу главы отзыв отзывы отзывов комментарии комментариях комментариев "
            "читатели читателям фик фика фанфик фанфика бета беты бету выкладывать выложу "
            "прода проду обновления"
        ),
        first="я мне меня мой моя моё мои вы вам вас ваш ваши вами",
        told=(
            "он она его её ее ему ей него неё сказал сказала спросил спросила ответил "
            "ответила прошептал прошептала посмотрел посмотрела глаза рука руку руки дверь "
            "голос кивнул кивнула улыбнулся улыбнулась вздохнул вздохнула"
        ),
        talk=(
            "эта глава|эту главу|следующая глава|следующей главе|спасибо за|спасибо всем|"
            "приятного чтения|надеюсь, вам|надеюсь, понрав|всем привет|мой первый|моя первая|"
            "извините за|простите за|в комментариях"
        )
        + _SMILES,
    ),
}

# Languages that set no blanks between words: what stands in a text counts, not what its words are.
UNSPACED: dict[str, Words] = {
    "zh": Words(
        meta="作者|同人|正文|存稿|断更|加更|码字|原著|私设|ooc",
        posting=(
            "本章|这章|下章|下一章|更新|评论|收藏|留言|读者|推荐票|月票|打赏|订阅|亲们|"
            "小可爱|新书|红心|章节"
        ),
        first="我|你们|大家",
        told="他|她|说道|看着|点头|转身|眼睛|手里",
        talk=(
            "感谢大家|谢谢大家|感谢阅读|求评论|求收藏|求推荐|下周更新|更新|月票|推荐票|新文|本章"
        ),
    ),
    "ja": Words(
        meta="作者|二次創作|捏造|本編|原作|拙い|駄文|書きました|書いて",
        posting="更新|感想|評価|ブックマーク|ブクマ|読者|誤字|投稿|コメント|pixiv|次回|今回|作品",
        first="私|皆さん|皆様|みなさん",
        told="彼|彼女|と言っ|言った|見た|振り返|目を|手を|声",
        talk=(
            "読んで|次回|更新|感想|ブックマーク|誤字|ありがとうござい|お久しぶり|申し訳|"
            "お待ちして|投稿"
        ),
    ),
}

# How a note greets its readers: its first word, and whom it greets a little later.
GREETINGS: tuple[tuple[str, str, str], ...] = (
    ("en", "hey|hi|hello|hiya|hola|heya|welcome|so|ok|okay|well",
     "guys+|everyone|everybody|all|again|back|readers?|peeps|anon|nonn(?:ie|y)|y'all|people|folks|there"),
    ("en", "konnichiwa|konbanwa|ohayo|ossu|yo", "minna|mina|everyone|all|guys"),
    ("de", "hi|hallo|hey|huhu|servus|moin|so", "leute|ihr|zusammen|alle|leser|lieben"),
    ("fr", "salut|coucou|bonjour|bonsoir|hello|me revoil[aà]", "tous|toutes|monde|lecteurs|gens"),
    ("es", "hola|holis|buenas", "todos|todas|gente|chic[oa]s|lectores|lectoras"),
    ("pt", "oi+e?|olá|hey|hello", "gente|pessoal|galera|todos|pessoas|amores|meninas"),
    ("it", "ciao|salve|buonasera|buongiorno|eccomi|rieccomi",
     "tutti|tutte|qui|gente|ragazz[ei]|popolo"),
    ("ru", "всем|привет|здравствуйте|доброго", "привет|всем|дорогие|читател\\w+|суток|друзья"),
)  # fmt: skip
