"""The words that every page of a language holds, as a table to be added to.

Forms in lower case; those that many of the languages share (a, no, me) say little and are few.
"""

STOP_WORDS: dict[str, str] = {
    "en": "the and of to was he she it that his her had with you for they him what said but be"
    " would from were this have there been who when their them could not are which is i",
    "de": "und der die das nicht er sie es ich war ein eine einen den dem zu mit auf sich ihr"
    " ihm ihn von aber wie auch noch hatte nur wenn dann über mir mich dich du wir ist nach",
    "fr": "le la les et un une des du il elle je ne pas que qui dans pour sur avec est était"
    " ce cette se sa son ses au plus mais nous vous lui comme tout elles ils avait sans",
    "es": "el la los las y de que en un una no se su sus con por para lo le ella él pero más"
    " como estaba era había cuando muy todo ese esa del al qué sin yo sobre sólo nada",
    "pt": "o os as e de que um uma não se seu sua com por para ele ela mas mais como estava"
    " era quando muito tudo do da dos das no na em ao você eu nem foi isso havia lhe",
    "it": "il lo la gli e di che un una non si suo sua con per era ma più come quando aveva"
    " del della dei delle nel nella al alla lui lei sono questo anche mi ti cosa poi se ho",
    "nl": "de het een en van ik niet dat zijn was hij ze zij maar met op te aan voor er naar"
    " hem haar ook als dan nog wel bij uit toen je wat had om door geen over zich",
    "sv": "och det att jag han hon inte en ett som på är var med för den till av sig men om så"
    " hade från vad när där här mig dig skulle hans hennes eller ut upp bara över",
    "da": "og det at jeg han hun ikke en et som på er var med for den til af sig men om så"
    " havde fra hvad når der her mig dig skulle hans hendes eller ud op kun over blev",
    "nb": "og det at jeg han hun ikke en et som på er var med for den til av seg men om så"
    " hadde fra hva når der her meg deg skulle hans hennes eller ut opp bare over ble",
    "fi": "ja oli ei se hän että en on mutta kun niin minä sinä hänen minun sen joka vain nyt"
    " hän mitä kuin jo olla olisi ollut sitten hänet sitä siitä vielä tämä me he",
    "pl": "i w nie się na z to że do jest był była było jak ale po co tak za od jej jego ja"
    " go mu ich tylko już jeszcze który która przez gdy kiedy ze sobie mnie by dla",
    "cs": "a se na v že je to s z do o jako ale by si byl byla bylo jsem jeho její když tak"
    " jen už ještě který která po za od co ho mu ji ke ve kde jsi není pro však",
    "tr": "bir ve bu da de ne o ile için gibi daha çok ama var yok mi mı değil ben sen onun"
    " bana sana kadar sonra her şey diye olan olarak ki en beni onu vardı dedi",
    "ro": "și în de la cu nu pe că o un ce mai era se din îl ei lui pentru dar ca fi au sau"
    " când după este sunt avea fost am lor mă îi această acest doar",
    "hu": "a az és nem hogy egy volt is ez de csak meg már még mint ha el fel ki azt ezt"
    " mert vagy amikor majd pedig aki ami hogyan most itt ott nagyon",
    "id": "yang dan di itu dengan untuk tidak dia ini dari aku kamu ke akan pada adalah mereka"
    " sudah saya kita bisa ada seperti tapi hanya juga lagi karena oleh",
    "vi": "và là của không một có cho được trong người với này đã những các cô anh tôi nhưng"
    " như khi ra đến về thì lại còn mà cũng",
    "ru": "и в не на что он она с как его но это я все к у по из за ее её а был была было так"
    " от же ты они мы бы только уже еще ещё когда мне до если",
    "uk": "і в не на що він вона з як його але це я все до у по із за її а був була було так"
    " від ж ти вони ми б тільки вже ще коли мені та й якщо",
    "bg": "и в не на че той тя с като го но това аз всичко към у по от за ѝ а беше са така"
    " ще ти те ние само вече още когато ми да се си",
}

SCRIPTS: tuple[tuple[str, str], ...] = (
    ("latin", "A-Za-zÀ-ɏḀ-ỿ"),
    ("cyrillic", "Ѐ-ԯ"),
    ("greek", "Ͱ-Ͽἀ-῾"),
    ("hebrew", "א-ת"),
    ("arabic", "ء-ۿݐ-ݿ"),
    ("devanagari", "ऀ-ॿ"),
    ("thai", "ก-๛"),
    ("kana", "ぁ-ヿ"),
    ("hangul", "가-힣ᄀ-ᇿ"),
    ("han", "一-鿿㐀-䶿"),
)
"""Scripts and the letters that are theirs, as ranges of Unicode."""

LANGUAGE_OF: dict[str, str] = {
    "greek": "el", "hebrew": "he", "devanagari": "hi", "thai": "th", "hangul": "ko", "kana": "ja",
    "han": "zh",
}  # fmt: skip
"""The language that a script is enough to tell."""

LETTERS: tuple[tuple[str, str, str], ...] = (
    ("arabic", "ur", "ٹڈڑںے"),
    ("arabic", "fa", "پچژگی"),
    ("arabic", "ar", "ةىيك"),
)
"""Languages of one script and letters of theirs that the others do without."""
