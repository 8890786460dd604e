#!/usr/bin/env python3
"""Writes equivalents.tsv, word-roles.tsv, case-endings.tsv and syllables.tsv from the tables of this folder that people write.

  python3 Tables/Names/build.py
Keys are folded as names are; words in Latin letters are spelled loosely, so that spellings which romanizations
take for each other meet under one key. Tests hold that every form of the sources is found.
"""
import os
import re
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))


def rows(name):
    """The rows of a table, and its columns."""
    columns, found = [], []
    for line in open(os.path.join(HERE, name), encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            if line.startswith("# columns:"):
                columns = line.split(":", 1)[1].split()
        elif line:
            fields = line.split("\t")
            found.append(dict(zip(columns, fields + [""] * len(columns))))
    return found


LETTERS = {r["letter"]: r["written"] for r in rows("latin-letters.tsv")}
APOSTROPHES = {r["character"] for r in rows("apostrophes.tsv")}
LOOSE = sorted(((r["letters"], r["written"]) for r in rows("loose-spellings.tsv")), key=lambda r: -len(r[0]))


def fold(text):
    """NFKD, marks dropped but for nukta, kana voicing and virama, case folded, NFC."""
    kept = [c for c in unicodedata.normalize("NFKD", text) if unicodedata.combining(c) in (0, 7, 8, 9)]
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", "".join(kept).casefold()))


def words(text):
    """The words of a folded text, as LatinLetters cuts them."""
    found, word = [], ""
    for c in text:
        if c in LETTERS:
            word += LETTERS[c]
        elif c in APOSTROPHES:
            continue
        elif unicodedata.category(c)[0] in "LMN":
            word += c
        else:
            if word:
                found.append(word)
            word = "and" if c == "&" else ""
            if word:
                found.append(word)
                word = ""
    return found + [word] if word else found


def loose(word):
    """The loose spelling of a Latin word."""
    out, at = "", 0
    while at < len(word):
        for letters, written in LOOSE:
            if word.startswith(letters, at):
                for c in written:
                    if not out.endswith(c):
                        out += c
                at += len(letters)
                break
        else:
            c = word[at]
            if not out.endswith(c) or c.isdigit():
                out += c
            at += 1
    return out


def key(text):
    """The key of a form: its words, loosely spelled where they are Latin."""
    return " ".join(loose(w) if w.isascii() else w for w in words(fold(text)))


CYRILLIC = {
    "ru": dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
                   "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "))),
    "uk": dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’",
                   "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia  ".split(" "))),
    "be": {"і": "i", "ў": "u"},
    "sr": dict(zip("абвгдђежзијклљмнњопрстћуфхцчџш", "a b v g d d e z z i j k l lj m n nj o p r s t c u f h c c dz s".split(" "))),
}
CYRILLIC["be"] = CYRILLIC["uk"] | CYRILLIC["ru"] | CYRILLIC["be"] | {"г": "h", "ё": "io", "я": "ia", "ю": "iu", "е": "ie"}
CYRILLIC["bg"] = CYRILLIC["ru"] | {"ъ": "a", "щ": "sht"}
CYRILLIC["mk"] = CYRILLIC["sr"] | {"ѓ": "g", "ѕ": "dz", "ќ": "k"}
GREEK_PAIRS = {"ου": "ou", "αυ": "av", "ευ": "ev", "γγ": "ng", "γκ": "gk", "μπ": "b", "ντ": "nt", "τζ": "tz"}
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()))


def romanized(language, form):
    """Spellings of a form in Latin letters, as the systems of its language write it."""
    folded = fold(form)
    if language in CYRILLIC:
        own = CYRILLIC["ru"] | CYRILLIC["uk"] | CYRILLIC[language]
        spellings = ["".join(own.get(c, c) for c in folded)]
        if language in ("ru", "bg"):
            spellings.append("".join((own | CYRILLIC["uk"]).get(c, c) for c in folded))
        if language == "uk":
            spellings.append("".join((own | CYRILLIC["ru"]).get(c, c) for c in folded))
        return spellings
    if language == "el":
        for pair, written in GREEK_PAIRS.items():
            folded = folded.replace(pair, written)
        return ["".join(GREEK.get(c, c) for c in folded)]
    return []


def forms(field):
    """The forms of a field `en:Ann,Anne fr:Anne` with their languages."""
    for entry in field.split():
        language, names = entry.split(":", 1)
        for name in names.split(","):
            if name:
                yield language, name.replace("_", " ")


# The endings of adjectives behind the stem, and what may stand for the end of a run-together word.
ADJECTIVE = {
    "uk": "ий а е і ого ої их ому ій им ою ими у ій є".split(),
    "ru": "ый ий ой ая ое ые ие ого его ой ей ых их ому ым им ую ою".split(),
    "be": "ы і ая ае ыя ія ага ай ых іх аму ым ім".split(),
    "bg": "ен и а о е на но ни ната ния ният ски ска ско ский ия ият ата ото ите".split(),
    "sr": "и а о е ог ој их".split(),
    "pl": "y i a e ego ej ych ich ym im ą iego iej ie".split(),
    "cs": "ý í á é ého ých ým ou ém ský ská ské ského".split(),
    "sk": "ý í á é ého ých ej ský ská ské".split(),
    "de": ["", "e", "er", "es", "en", "em"],
    "it": ["o", "a", "i", "e"],
}
ENDINGS = ["", "а", "у", "е", "ы", "и", "ом", "ой", "ою", "і", "ї", "я", "ю", "ей", "єю", "ею", "я", "ии", "ию", "ией", "ія", "ії", "ію", "ією",
           "ия", "ы"]


def equivalents():
    found = set()

    def add(name, sense, kind):
        if name:
            found.add((name, sense, kind))

    for number, row in enumerate(rows("given-names.tsv"), 1):
        for column, kind in (("names", "name"), ("short", "short")):
            for language, form in forms(row[column]):
                sense = f"g{number}{row['gender']}"
                add(key(form), sense, kind)
                for spelling in romanized(language, form):
                    add(key(spelling), sense, kind)
    for number, row in enumerate(rows("family-names.tsv"), 1):
        for form in row["names"].split():
            add(key(form), f"f{number}", "family")
    for row in rows("organisation-words.tsv"):
        for language, form in forms(row["words"]):
            endings = ADJECTIVE.get(language, [""]) if form.endswith("~") else [""]
            for ending in endings:
                # An id of the registry is a place; others are words.
                is_place = ":" in row["concept"]
                sense = row["concept"] if is_place else "c" + row["concept"]
                add(key(form.removesuffix("~") + ending), sense, "exonym" if is_place else "concept")
    for row in rows("organisation-abbreviations.tsv"):
        sense = " ".join("c" + c for c in row["concepts"].split())
        for ending in ENDINGS if row["word"].endswith("*") else [""]:
            add(key(row["word"].removesuffix("*") + ending), sense, "abbreviation")
    for number, row in enumerate(rows("place-names.tsv"), 1):
        for language, form in forms(row["names"]):
            add(key(form), f"p{number}", row["relation"])
    return found


INITIALS = [("b", "p", "б"), ("p", "p'", "п"), ("m", "m", "м"), ("f", "f", "ф"), ("d", "t", "д"), ("t", "t'", "т"), ("n", "n", "н"), ("l", "l", "л"),
            ("g", "k", "г"), ("k", "k'", "к"), ("h", "h", "х"), ("j", "ch", "цз"), ("q", "ch'", "ц"), ("x", "hs", "с"), ("zh", "ch", "чж"),
            ("ch", "ch'", "ч"), ("sh", "sh", "ш"), ("r", "j", "ж"), ("z", "ts", "цз"), ("c", "ts'", "ц"), ("s", "s", "с"), ("", "", "")]
# Pinyin final, the same in Wade-Giles and by Palladius (after hard initials; after j, q, x).
FINALS = [("a", "a", "а", ""), ("o", "o", "о", ""), ("e", "e", "э", ""), ("ai", "ai", "ай", ""), ("ei", "ei", "эй", ""), ("ao", "ao", "ао", ""),
          ("ou", "ou", "оу", ""), ("an", "an", "ань", ""), ("en", "en", "энь", ""), ("ang", "ang", "ан", ""), ("eng", "eng", "эн", ""),
          ("ong", "ung", "ун", ""), ("i", "i", "и", "и"), ("ia", "ia", "я", "я"), ("ie", "ieh", "е", "е"), ("iao", "iao", "яо", "яо"),
          ("iu", "iu", "ю", "ю"), ("ian", "ien", "янь", "янь"), ("in", "in", "инь", "инь"), ("iang", "iang", "ян", "ян"), ("ing", "ing", "ин", "ин"),
          ("iong", "iung", "юн", "юн"), ("u", "u", "у", "юй"), ("ua", "ua", "уа", ""), ("uo", "o", "о", ""), ("uai", "uai", "уай", ""),
          ("ui", "ui", "уй", ""), ("uan", "uan", "уань", "юань"), ("un", "un", "унь", "юнь"), ("uang", "uang", "уан", ""), ("ue", "ueh", "", "юэ"),
          ("u:", "u", "юй", ""), ("u:e", "ueh", "юэ", "")]
ZERO = {"i": ("yi", "i", "и"), "ia": ("ya", "ya", "я"), "ie": ("ye", "yeh", "е"), "iao": ("yao", "yao", "яо"), "iu": ("you", "yu", "ю"),
        "ian": ("yan", "yen", "янь"), "in": ("yin", "yin", "инь"), "iang": ("yang", "yang", "ян"), "ing": ("ying", "ying", "ин"),
        "iong": ("yong", "yung", "юн"), "u": ("wu", "wu", "у"), "ua": ("wa", "wa", "ва"), "uo": ("wo", "wo", "во"), "uai": ("wai", "wai", "вай"),
        "ui": ("wei", "wei", "вэй"), "uan": ("wan", "wan", "вань"), "un": ("wen", "wen", "вэнь"), "uang": ("wang", "wang", "ван"),
        "u:": ("yu", "yu", "юй"), "u:e": ("yue", "yueh", "юэ"), "ong": ("weng", "weng", "вэн")}
WITH = {"b": "a o ai ei ao an en ang eng i ie iao ian in ing u", "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
        "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u", "f": "a o ei ou an en ang eng u",
        "d": "a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un", "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
        "n": "a e ai ei ao an en ang eng ong i ie iao iu ian in iang ing u uo uan u: u:e",
        "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un u: u:e",
        "j": "i ia ie iao iu ian in iang ing iong u ue uan un", "z": "a e ai ei ao ou an en ang eng ong i u uo ui uan un",
        "zh": "a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang", "r": "e ao ou an en ang eng ong i u uo ui uan un",
        "": "a o e ai ao ou an en ang " + " ".join(ZERO)}
for same, like in (("q", "j"), ("x", "j"), ("c", "z"), ("s", "z"), ("ch", "zh"), ("sh", "zh"), ("g", "zh"), ("k", "zh"), ("h", "zh")):
    WITH[same] = " ".join(f for f in WITH[like].split() if not (same in "gkh" and f == "i") and not (same == "sh" and f == "ong"))


def syllables():
    """Spelling → the Pinyin syllables it may stand for in Pinyin, Wade-Giles and romanized Palladius."""
    found = {}
    finals = {p: (w, hard, soft) for p, w, hard, soft in FINALS}

    def add(spelling, pinyin, system):
        spelling = "".join(words(fold(spelling.replace("'", "").replace(":", ""))))
        if spelling:
            found.setdefault(spelling, (set(), set(), set()))[system].add(pinyin)

    def add_russian(russian, pinyin):
        for spelling in romanized("ru", russian) + romanized("uk", russian.replace("э", "е").replace("ы", "и")):
            add(spelling, pinyin, 2)

    for initial, giles, palladius in INITIALS:
        for final in WITH[initial].split():
            w, hard, soft = finals[final]
            if initial == "" and final in ZERO:
                pinyin, giles_spelling, russian = ZERO[final]
            else:
                pinyin = initial + final.replace("u:", "u" if initial in "jqx" else "v")
                giles_spelling = wade_giles(initial, giles, final, w)
                russian = palladius + (soft if initial in ("j", "q", "x") else hard)
                if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
                    russian = palladius + ("и" if initial in ("zh", "ch", "sh", "r") else "ы")
                if russian.endswith("уй") and final == "ui":
                    add_russian(russian[:-2] + "уэй", pinyin)
            add(pinyin.replace("v", "u"), pinyin, 0)
            add(pinyin, pinyin, 0)
            add(giles_spelling, pinyin, 1)
            add_russian(russian, pinyin)
    for spelling, pinyin in (("kuo", "guo"), ("erh", "er"), ("jeou", "jiu"), ("szu", "si"), ("teh", "de")):
        add(spelling, pinyin, 1)
    add("er", "er", 0)
    return found


def wade_giles(initial, giles, final, w):
    """A syllable by Wade and Giles."""
    if final == "i" and initial in ("zh", "ch", "sh", "r"):
        return giles + "ih"
    if final == "i" and initial in ("z", "c", "s"):
        return {"z": "tzu", "c": "tz'u", "s": "ssu"}[initial]
    if initial in ("g", "k", "h") and final in ("e", "uo", "ui"):
        return giles + {"e": "o", "uo": "uo", "ui": "uei" if initial != "h" else "ui"}[final]
    if initial == "sh" and final == "uo":
        return giles + "uo"
    return giles + w


def word_roles():
    """The rows of name-words.tsv by their folded words, in the order of the table."""
    return [(fold(row["words"]), row["role"], row["class"], n) for n, row in enumerate(rows("name-words.tsv"))]


def case_endings():
    """Endings as they stand in words of a script, and, loosely spelled, in Latin readings of it."""
    found = set()
    for row in rows("endings.tsv"):
        ending, nominative = row["ending"], row["nominative"]
        place, rest = row["place"], row["rest"]
        if row["script"] == "Latn":
            found.add(("Latn", "Latn", place, loose(fold(ending)), loose(fold(nominative)), rest))
            continue
        found.add((row["script"], row["script"], place, fold(ending), fold(nominative), rest))
        for spelled, base in zip(romanized(row["language"], ending), romanized(row["language"], nominative) or ["", ""]):
            found.add((row["script"], "Latn", place, loose(spelled), loose(base), rest))
    return {row for row in found if row[3] and row[3] != row[4]}


def write(name, head, lines):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as out:
        out.writelines(f"# {line}\n" for line in head)
        out.writelines(line + "\n" for line in lines)


def main():
    write("equivalents.tsv", [
        "table: words and names that stand for each other across languages, by their keys",
        "made-by: build.py, from given-names.tsv, family-names.tsv, organisation-words.tsv, organisation-abbreviations.tsv and place-names.tsv",
        "source: the tables it is made from",
        "licence: CC0 (facts)",
        "columns: key sense kind",
        "note: sorted by key in byte order; keys are folded, those in Latin letters also spelled loosely, with spaces between words",
        "note: a sense is a letter (g given name, f family name, c concept, p place) and the row or concept; an abbreviation has several",
        "note: kind is name, short, family, concept, abbreviation, exonym or rename",
        "example: person: Gosia Nowak / Małgorzata Nowak → same",
    ], ["\t".join(row) for row in sorted(equivalents(), key=lambda r: (r[0].encode(), r))])
    write("syllables.tsv", [
        "table: syllables of Chinese by their spellings in Pinyin, Wade-Giles and, by way of Russian and Ukrainian, Palladius",
        "made-by: build.py, from the initials and finals of the systems",
        "source: ISO 7098:2015; the tables of Wade-Giles (1912) and Palladius (1888) in Tables/Transliteration",
        "licence: CC0 (facts)",
        "columns: spelling pinyin giles palladius",
        "note: sorted by spelling in byte order; the columns are the Pinyin syllables it may be in each system; v is u with two dots",
        "example: person: Mao Tse-tung / Mao Zedong → same",
        "example: person: Li Peng / Li Ping → different",
        "example: person: Deng Xiaoping / Deng Xiaobing → different",
    ], ["\t".join([s] + [" ".join(sorted(p)) for p in ps]).rstrip("\t") for s, ps in sorted(syllables().items())])
    write("word-roles.tsv", [
        "table: words of names that are no names, by their folded form",
        "made-by: build.py, from name-words.tsv",
        "source: name-words.tsv",
        "licence: CC0 (facts)",
        "columns: words role class",
        "note: sorted by words in byte order",
        "example: org: Siemens AG / Siemens Aktiengesellschaft → same",
    ], ["\t".join(row[:3]).rstrip("\t") for row in sorted(word_roles(), key=lambda r: (r[0].encode(), r[3]))])
    write("case-endings.tsv", [
        "table: endings of names in other cases than the nominative, by the script a name comes from and that it is compared in",
        "made-by: build.py, from endings.tsv",
        "source: the grammars of the languages, by way of endings.tsv",
        "licence: CC0 (facts)",
        "columns: script letters place ending nominative rest",
        "note: endings in Latin letters are spelled loosely",
        "example: person: Zelenskiego / Zelenski → same",
    ], ["\t".join(row) for row in sorted(case_endings())])


if __name__ == "__main__":
    main()
