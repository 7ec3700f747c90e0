"""The commonest orders in other languages: to ignore what was said before, and to write a favourable opinion."""

from __future__ import annotations

import re

from compliance_llm.patterns import Pattern

# For each language the verbs of turning away, then the things that a program was told.
_TURNING = {
    "de": (
        r"(?:ignorier\w*|missacht\w*|vergiss|vergessen\s+sie|verwirf|ubergeh\w*|beachte\w*\s+nicht"
        r"|setz\w*\s+dich\s+uber)",
        r"(?:anweisung\w*|befehl\w*|instruktion\w*|vorgaben?|regeln|richtlinien?|vorherig\w*|systemprompt)",
    ),
    "fr": (
        r"(?:ignore[zr]?|oublie[zr]?|ne\s+(?:pas\s+tenir|tiens\s+pas|tenez\s+pas|tenir\s+aucun)\s+compte"
        r"|neglige[zr]?|faites\s+abstraction|outrepasse[zr]?|contourne[zr]?)",
        r"(?:les?|la|l'|vos|votre|tes|ta|ton|ces|cette|toute?s?|des|aux?)\s*(?:\w+\s+){0,2}(?:instructions?"
        r"|consignes?|directives?|regles?|politiques?|ordres?|message\s+systeme)",
    ),
    "es": (
        r"(?:ignor[ae]n?|olvid[ae]n?|descart[ae]n?|omit[ae]n?|haga\s+caso\s+omiso|haz\s+caso\s+omiso|no\s+(?:sigas?"
        r"|tengas?|hagas?)\b)",
        r"(?:instrucciones|indicaciones|reglas|normas|ordenes|directrices|politicas?)",
    ),
    "it": (
        r"(?:ignor[ai]|ignorate|dimentica(?:te)?|trascura(?:te)?|non\s+(?:seguire|tenere\s+conto))",
        r"(?:istruzion[ei]|regol[ae]|direttiv[ae]|indicazioni|ordini|politic(?:a|he))",
    ),
    "pt": (
        r"(?:ignor[ea]m?|desconsider[ea]m?|esqueca|descarte|nao\s+(?:siga|leve))",
        r"(?:instrucoes|orientacoes|regras|diretrizes|ordens|politicas?)",
    ),
    "nl": (
        r"(?:negeer|vergeet|sla\b[^.]{0,30}\bover|houd\s+geen\s+rekening)",
        r"(?:instructies?|regels|opdrachten|aanwijzingen|richtlijnen|beleid)",
    ),
    "pl": (
        r"(?:z?ignoruj\w*|zapomnij|pomin|zlekcewaz|odrzuc)",
        r"(?:polecen\w*|instrukcj\w*|zasad\w*|wytyczn\w*|regul\w*)",
    ),
    "cs": (r"(?:ignoruj\w*|zapomen\w*|nedbej|prehlizej)", r"(?:pokyn\w*|instrukc\w*|pravid\w*|prikaz\w*)"),
    "sv": (r"(?:ignorera|bortse\s+fran|glom)", r"(?:instruktion\w*|anvisning\w*|regler\w*|riktlinjer\w*)"),
    "da": (
        r"(?:ignor[eé]r|se\s+bort\s+fra|glem)",
        r"(?:instruktion\w*|instruks\w*|anvisning\w*|regler\w*|retningslinjer\w*)",
    ),
    "fi": (r"(?:jata\s+huomiotta|ohita|unohda|ala\s+noudata)", r"(?:ohje\w*|maarayks\w*|saann\w*|kasky\w*)"),
    "tr": (
        r"(?:yok\s+say\w*|gormezden\s+gel\w*|dikkate\s+alma\w*|unut\w*|goz\s+ardi)",
        r"(?:talimat\w*|kural\w*|yonerge\w*|komut\w*)",
    ),
    "ro": (r"(?:ignor\w+|uita)", r"(?:instructiunil\w*|regulil\w*|indicatiil\w*)"),
    "hu": (r"(?:hagyd\s+figyelmen|felejtsd\s+el|ne\s+vedd\s+figyelembe)", r"(?:utasitas\w*|szabaly\w*|eloiras\w*)"),
    "id": (r"(?:abaikan|lupakan)", r"(?:instruksi|perintah|arahan|aturan|petunjuk)"),
    "vi": (r"(?:bo\s+qua|quen|phot\s+lo)", r"(?:huong\s+dan|chi\s+dan|lenh|quy\s+tac|chi\s+thi)"),
    "ru": (
        r"(?:игнорируи\w*|проигнорируи\w*|забудь\w*|не\s+обращаи\w*\s+внимания|отбрось\w*|игнорируй\w*"
        r"|проигнорируй\w*|не\s+обращай\w*)",
        r"(?:инструкци\w*|указани\w*|правил\w*|команд\w*|распоряжени\w*)",
    ),
    "uk": (
        r"(?:ігноруй\w*|проігноруй\w*|ігноруи\w*|проігноруи\w*|забудь\w*)",
        r"(?:інструкці\w*|вказівк\w*|правил\w*)",
    ),
    "el": (r"(?:αγνοησ\w*|ξεχασ\w*|παραβλεψ\w*)", r"(?:οδηγι\w*|εντολ\w*|κανον\w*)"),
    "ar": (
        r"(?:تجاهل|تجاهلوا|انس|تغاض|أهمل|اهمل)",
        r"(?:تعليمات|التعليمات|الأوامر|الاوامر|القواعد|السياسة|الإرشادات|الارشادات)",
    ),
    "he": (r"(?:התעלם|התעלמי|התעלמו|תתעלם|שכח)", r"(?:הוראות|ההוראות|הכללים|ההנחיות)"),
    "fa": (r"(?:نادیده|فراموش)", r"(?:دستور\w*|قوانین|راهنما\w*)"),
    "hi": (r"(?:अनदेखा|नज़रअंदाज|नजरअंदाज|भूल)", r"(?:निर्देश|नियम|आदेश)"),
}
# Languages written without spaces between words.
_UNSPACED = (
    r"(?:忽略|无视|無視|忘记|忘掉|不要理会|不必理会|忽視|忽视|抛开)[^。.!?]{0,20}(?:指示|指令|说明|說明|规则|規則|提示|政策|命令)",
    r"(?:指示|命令|指令|ルール|規則|ポリシー|プロンプト|説明)[^。]{0,10}(?:無視|忘れ|従わ)",
    r"(?:지시|명령|규칙|지침|정책)[^.。]{0,12}(?:무시|잊)",
    r"(?:ละเว้น|เพิกเฉย|ลืม)[^.]{0,20}(?:คำสั่ง|คำแนะนำ|กฎ)",
)
# An imperative of writing, and what is to be written of the model.
_WRITING = (
    r"(?:^|[.:;!?,]\s*|\b(?:bitte|und)\s+)(?:schreib\w*|bewerte\w*|bestatig\w*|erklare\w*|melde|gib\s+an"
    r"|vermerke)\b[^.]{0,50}\b(?:modell|befund\w*|mangel\w*|scorecard)\b[^.]{0,60}\b(?:geeignet|genehmigt"
    r"|bestanden|ein?wandfrei|keine\w*|konform|hochst\w*|best\w*|ohne)\b",
    r"(?:^|[.:;!?,]\s*|\b(?:veuillez|et)\s+)(?:ecri(?:s|vez|re)|indique[zr]?|declare[zr]?|redige[zr]?"
    r"|conclu[est]\w*|attribue[zr]?|evalue[zr]?)\b[^.]{0,60}\b(?:modele|constat|avis"
    r"|lecteur)\b[^.]{0,60}\b(?:aucun\w*|favorable|approuve|conforme|sans|meilleur\w*|excellent)\b",
    r"(?:^|[.:;!?,]\s*|\by\s+)(?:escrib[ea]|indi(?:ca|que)|declar[ea]|califi(?:ca|que)|concluy[ea]"
    r"|aprueb[ea])\b[^.]{0,50}\bmodelo\b[^.]{0,60}\b(?:no\s+presenta|sin|aprobado|cumple|excelente|mejor"
    r"|todos)\b",
    r"(?:^|[.:;!?,]\s*|\be\s+)(?:scriv[ie]|indica|dichiara|assegna|valuta"
    r"|concludi)\b[^.]{0,50}\bmodello\b[^.]{0,60}\b(?:migliore|approvato|conforme|senza|nessun\w*|massim\w*"
    r"|eccellente)\b",
)
# The same in short, and what is to be left out; and a new part to play.
_FURTHER_ORDERS = (
    r"(?<!\w)(?:napisz|napis(?:te)?|schrijf|vermeld|escreva|escreve|scrivi|ecrivez|ecris|schreib\w*|skriv"
    r"|kirjoita|напиши\w*|укажи\w*|напишіть|yaz|scrie|irj|γραψε)\b[^.!?]{0,25}\b(?:ze|dat|que|che|dass|att|at"
    r"|etta|что|що|ca|hogy|οτι)\s+(?:\w+\s+){0,2}(?:model\w*|модел\w*|μοντελο|malli)",
    r"(?:поставь|поставьте|оцени\w*|одобри\w*|утверди\w*|схвали\w*)\b[^.!?]{0,40}(?:модел\w*|оценк\w*)",
    r"\bmodelin\b[^.!?]{0,40}\b(?:yaz|belirt|onayla)\w*|اكتب\s+أن\s+النموذج|اكتب\s+ان\s+النموذج",
    r"(?<!\w)(?:du\s+bist\s+jetzt|sie\s+sind\s+jetzt|tu\s+es\s+maintenant|vous\s+etes\s+maintenant|ahora\s+eres"
    r"|ora\s+sei|jestes\s+teraz|agora\s+voce\s+e|теперь\s+ты|je\s+bent\s+nu)\s+(?:ein\w*|une?|un[ao]?|um|a|een"
    r"|\w+)",
    r"\bne\s+(?:mentionne|signale|rapporte|cite|indique)[zr]?\s+(?:pas|aucun\w*)\b[^.!?]{0,60}\b(?:rapport"
    r"|document|fiche|lecteur)",
    r"(?:^|[.:;!?,]\s*|\by\s+)no\s+(?:menciones?|incluyas?|informes|reportes"
    r"|muestres?)\b[^.!?]{0,60}\b(?:informe|documento|lector)",
    r"(?:^|[.:;!?,]\s*|\be\s+)non\s+(?:riportare|menzionare|citare|segnalare"
    r"|indicare)\b[^.!?]{0,60}\b(?:documento|rapporto|relazione|scheda|lettore)",
    r"(?:^|[.:;!?,]\s*)(?:erwahne?\s+(?:nicht|keine\w*)|verschweige?)\b[^.!?]{0,60}\b(?:bericht|dokument"
    r"|befund\w*|mangel\w*|leser)",
    r"(?:写成|標記為|标记为|评为|評為|报告为|视为|判定为)[^。.!?]{0,10}(?:合格|通过|通過|批准|合规|满足|低)",
    r"(?:发现|問題|问题|缺陷|不足)[^。.!?]{0,8}(?:不要|不得|勿)(?:报告|提及|写)|(?:不要|不得|请勿)(?:报告|提及|提到)[^。.!?]{0,12}(?:发现|问题|缺陷|不足)",
    r"(?:承認|合格|問題なし|所見はない)[^。]{0,8}(?:と書|と報告|と記載)|モデルを承認してください",
    r"(?:발견|문제|결함|위반)[^.]{0,12}(?:보고하지|언급하지|쓰지)\s*마|모델[^.]{0,12}(?:승인|합격)[^.]{0,10}(?:작성|보고|쓰)",
)
_THING_FIRST = ("tr", "fi", "hu", "hi", "fa")  # where the verb stands at the end
_ANY_VERB = Pattern(rf"(?<!\w)(?:{'|'.join(verb for verb, _ in _TURNING.values())})(?!\w)")
_PAIRS = tuple(
    Pattern(
        rf"(?<!\w){verb}(?!\w)[^.!?]{{0,60}}?(?<!\w){thing}"
        + (rf"|(?<!\w){thing}(?!\w)[^.!?]{{0,40}}?(?<!\w){verb}(?!\w)" if name in _THING_FIRST else "")
    )
    for name, (verb, thing) in _TURNING.items()
)
_FURTHER = tuple(Pattern(pattern) for pattern in (*_UNSPACED, *_WRITING, *_FURTHER_ORDERS))


def find_foreign(plain: str) -> re.Match[str] | None:
    """An order in a language other than English."""
    patterns = (*(_PAIRS if _ANY_VERB.search(plain) else ()), *_FURTHER)
    return next((hit for pattern in patterns if (hit := pattern.search(plain))), None)
