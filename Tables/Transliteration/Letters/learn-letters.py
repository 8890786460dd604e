#!/usr/bin/env python3
"""Learns the letter model of each language from words that gather-words.py found.

  learn-letters.py WORDS ALPHABETS OUT [LANGUAGE…]

WORDS is the folder of words, ALPHABETS the table alphabets.tsv beside this file; writes OUT/LANGUAGE.tsv, and to WORDS/all
the words with what each counts, for the other scripts here. Deterministic.

A word counts log2(1 + its count), rounded up. Words with letters outside their alphabet are left out. Place names,
which carry no language, are shared out among the languages of their script: each to the language that is
likelier than SURE by a first model and by its country (HOMES). Turkmen, Azerbaijani and Uzbek words in Latin letters
(CLDR, Django) are written in the Cyrillic letters that the same word has in the former alphabet.

Model: n-grams of letters between `^` and `$`, Witten-Bell: P(w|h) = (c(hw) + t(h) P(w|h')) / (c(h) + t(h)),
t(h) = kinds of letters seen after h, h' = h without its first letter. N-grams whose removal costs least are removed
until the table has its size. A row has a history and, for each letter that may follow, the letter and one character:
'!' + i for the probability exp(-i / 8). What a history leaves over goes to shorter ones; the reader works that out,
so that all sums are one.
"""
import collections, math, os, re, sys, unicodedata

HOMES = {   # script: (languages of everywhere, country or country.region: languages of it)
    "Cyrl": ("ru:30 uk:20 sr:20 ce:12 tt:3 kk:3 bg:5 mk:2 be:3 tg:2 ky:1 mn:1 os:.5 cv:.5 ba:.5 uz:1", {
        "UA": "uk:50 ru:40 be:3 bg:2 sr:3 ce:1", "RU": "ru:80 uk:5 tt:2 ba:.5 cv:.5 ce:2 os:.5 bg:2 sr:3 be:1 kk:1 mn:.5",
        "BY": "be:45 ru:40 uk:10 sr:1 bg:1", "BG": "bg:70 ru:10 sr:7 mk:6 uk:5", "RS": "sr:75 ru:8 uk:4 mk:4 bg:4",
        "BA": "sr:75 ru:8 uk:4 mk:2 bg:2", "ME": "sr:80 ru:8 mk:3 bg:2", "XK": "sr:80 ru:8 mk:5", "MK": "mk:65 sr:15 bg:8 ru:6 uk:4",
        "KZ": "kk:45 ru:45 ky:1 uz:1 tt:1", "KG": "ky:45 ru:40 kk:4 uz:4 tg:2", "TJ": "tg:50 ru:40 ky:2 uz:4", "MN": "mn:60 ru:30 kk:4",
        "UZ": "uz:40 ru:40 kk:6 tg:6 ky:2", "TM": "tk:30 ru:50 uz:10", "AZ": "az:30 ru:50 uk:5", "RU.08": "ba:30 tt:15 ru:50",
        "RU.73": "tt:45 ru:45 cv:3 ba:1", "RU.16": "cv:40 ru:50 tt:5", "RU.12": "ce:45 ru:45", "RU.68": "os:40 ru:50"}),
    "Arab": ("ar:40 fa:30 ur:20 ps:1 ku:2 ug:1 sd:3", {
        "IR": "fa:90 ku:3 ar:3 ur:2", "PK": "ur:55 sd:10 ps:10 fa:10 ar:5", "AF": "fa:45 ps:40 ur:5 ar:5", "IQ": "ar:55 ku:30 fa:10",
        "IN": "ur:70 fa:15 ar:5 sd:2", "CN": "ug:40 ar:20 fa:20 ur:10", "TJ": "fa:90", "SY": "ar:85 ku:3 fa:8", "TR": "ar:30 fa:45 ku:10 ur:5"}),
    "Deva": ("hi:45 mr:20 ne:25 sa:3", {"NP": "ne:80 hi:10 mr:3 sa:1", "IN.16": "mr:70 hi:25 ne:2 sa:2", "IN": "hi:65 mr:15 ne:10 sa:3"}),
    "Hebr": ("he:93 yi:7", {"IL": "he:97 yi:3"}), "Beng": ("bn:90 as:10", {"IN.03": "as:60 bn:40", "BD": "bn:98 as:2"}),
    "Ethi": ("am:95 ti:5", {"ER": "ti:70 am:30"}), "Tibt": ("bo:80 dz:20", {"BT": "dz:70 bo:30", "CN": "bo:97 dz:3"}),
    "Hani": ("", {"CN": "zh-Hans:1", "SG": "zh-Hans:1", "TW": "zh-Hant:1", "HK": "zh-Hant:1", "MO": "zh-Hant:1", "JP": "ja:1"}),
}
ALONE = {"Grek": "el", "Geor": "ka", "Armn": "hy", "Guru": "pa", "Gujr": "gu", "Orya": "or", "Taml": "ta", "Telu": "te", "Knda": "kn",
         "Mlym": "ml", "Sinh": "si", "Thai": "th", "Mymr": "my", "Khmr": "km", "Laoo": "lo", "Thaa": "dv", "Hang": "ko", "Kana": "ja"}
SURE, ORDER, STEP, HIGHEST, UNSEEN = 0.9, 4, 8, 92, 1e-4
ORDERS = {"ko": 6, "ja": 3, "zh-Hans": 3, "zh-Hant": 3, "th": 5}
SIZES = {"ru": 130_000, "uk": 110_000, "ko": 110_000, "ar": 90_000, "he": 80_000, "ja": 110_000, "zh-Hans": 110_000, "zh-Hant": 80_000}
SIZE = 48_000
SILENT = {  # scalars that leave the history as it is and cost nothing
    "Cyrl": "0301", "Arab": "064B-065F 0670 0640 200C 200D", "Hebr": "0591-05AF 05BD 05BF 05C0 05C3-05C7 200D", "*": "00AD 200B-200F",
}
HEBREW_POINTS = re.compile("[\u0591-\u05c7]")
SOURCES = {
    "CLDR": "Unicode CLDR 42, names and words of the locale (Unicode licence)", "pairs": "NETransliteration-COLING2018, Wikidata labels (CC0-1.0)",
    "Django": "Django's messages (BSD-3-Clause)", "Sphinx": "Sphinx's messages (BSD-2-Clause)", "holidays": "names of holidays of the package holidays (MIT)",
    "Faker": "names and words of Faker (MIT)", "mimesis": "names and words of mimesis (MIT)", "spaCy": "spaCy's stop words and examples (MIT)",
    "gflanguages": "Universal Declaration of Human Rights, as quoted by gflanguages (Apache-2.0)",
    "phonenumbers": "places of libphonenumber (Apache-2.0)", "GeoNames": "alternate names of GeoNames (CC BY 4.0, geonames.org)",
    "Latin": "CLDR's words in Latin letters, written in the former alphabet (Unicode licence)",
}


class Model:
    """Witten-Bell n-grams over letters; a history's counts in one dictionary."""

    def __init__(self, order):
        self.order = order
        self.counts = collections.defaultdict(collections.Counter)

    def add(self, word, weight):
        units = "^" + word + "$"
        for at in range(1, len(units)):
            for size in range(min(self.order - 1, at) + 1):
                self.counts[units[at - size:at]][units[at]] += weight

    def probability(self, history, letter):
        at = self.counts.get(history)
        if not history:
            total, kinds = sum(at.values()), len(at)
            return (at.get(letter, 0) + kinds * UNSEEN) / (total + kinds)
        low = self.probability(history[1:], letter)
        if at is None:
            return low
        kinds = len(at)
        return (at.get(letter, 0) + kinds * low) / (self.total(history) + kinds)

    def total(self, history):
        if not hasattr(self, "totals"):
            self.totals = {}
        if history not in self.totals:
            self.totals[history] = sum(self.counts[history].values())
        return self.totals[history]

    def score(self, word):
        units = "^" + word + "$"
        return sum(math.log(self.probability(units[max(0, at - self.order + 1):at], units[at])) for at in range(1, len(units)))


def read_words(folder, language):
    for line in open(f"{folder}/{language}.tsv", encoding="utf-8"):
        word, count, sources = line.rstrip("\n").split("\t")
        yield word, int(count), set(sources.split(","))


def plain(language, script, word):
    """The word as the model counts it: without silent scalars, syllables of Hangul in their letters."""
    if script == "Arab":
        word = re.sub("[\u064b-\u065f\u0670\u0640\u200c\u200d]", "", word).strip()
    if language == "he":
        word = HEBREW_POINTS.sub("", unicodedata.normalize("NFD", word))
    elif script == "Hebr":
        word = re.sub("[\u0591-\u05af\u05bd\u05c0\u05c3-\u05c6]", "", word)
    if language == "ko":
        return "".join(unicodedata.normalize("NFD", c) if "가" <= c <= "힣" else c for c in word)
    return re.sub("[\u00ad\u200b-\u200f]", "" if script != "Sinh" else "\u200d", word) if script != "Sinh" else word


def former(language, word):
    """A word in Latin letters in the Cyrillic letters of the former alphabet; nil where a letter has none."""
    word = word.lower().replace("\u2018", "ʻ").replace("'", "ʻ").replace("’", "ʼ")
    pairs = {
        "tk": "ýa:я ýo:ё ýu:ю a:а b:б ç:ч d:д e:е ä:ә f:ф g:г h:х i:и j:җ ž:ж k:к l:л m:м n:н ň:ң o:о ö:ө p:п r:р s:с ş:ш t:т u:у ü:ү w:в y:ы ý:й z:з",
        "az": "a:а b:б c:ҹ ç:ч d:д e:е ə:ә f:ф g:ҝ ğ:ғ h:һ x:х ı:ы i:и j:ж k:к q:г l:л m:м n:н o:о ö:ө p:п r:р s:с ş:ш t:т u:у ü:ү v:в y:ј z:з",
        "uz": "yo:ё yu:ю ya:я ye:е oʻ:ў gʻ:ғ sh:ш ch:ч ts:ц a:а b:б d:д e:е f:ф g:г h:ҳ i:и j:ж k:к l:л m:м n:н o:о p:п q:қ r:р s:с t:т u:у v:в x:х y:й z:з ʼ:ъ",
    }[language]
    mapping = dict(p.split(":") for p in pairs.split())
    out, at = "", 0
    while at < len(word):
        for size in (2, 1):
            if word[at:at + size] in mapping:
                out += "э" if at == 0 and word[at] == "e" and language != "az" else mapping[word[at:at + size]]
                at += size
                break
        else:
            return None
    return out


def learned(words, language, script, alphabet, sources):
    order = ORDERS.get(language, ORDER)
    model, number = Model(order), 0
    for word in sorted(words):
        weight = words[word]
        if alphabet and not set(word) <= alphabet:
            continue
        model.add(word, weight)
        number += 1
    return model, number


def pruned(model, size):
    """Which letters are kept after which history, so that the rows take about `size` bytes."""
    gains = []
    for history, letters in model.counts.items():
        if not history:
            continue
        total, kinds = model.total(history), len(letters)
        for letter, count in letters.items():
            low = model.probability(history[1:], letter)
            own = (count + kinds * low) / (total + kinds)
            left = kinds / (total + kinds) * low
            # Rare ones after long histories are more chance than fact.
            gains.append(((count - 0.5 * (len(history) > 1)) * math.log(own / left) - 0.3 * len(history), history, letter))
    gains.sort(key=lambda g: (-g[0], g[1], g[2]))
    kept, used = {"": set(model.counts[""])}, sum(len(x.encode()) + 1 for x in model.counts[""])

    def keep(history, letter):
        nonlocal used
        if not history or letter in kept.get(history, ()):
            return
        if history not in kept:
            kept[history] = set()
            used += len(history.encode()) + 2
            # A history is itself read letter by letter, and all its endings are histories.
            if history != "^":
                keep(history[:-1], history[-1])
        kept[history].add(letter)
        used += len(letter.encode()) + 1
        keep(history[1:], letter)

    for gain, history, letter in gains:
        if gain <= 0 or used >= size:
            break
        keep(history, letter)
    for history in list(kept):
        for at in range(1, len(history)):
            if history[at:] not in kept:
                kept[history[at:]] = set()
    return kept


def write(path, language, script, model, kept, number, sources, order):
    def code(p):
        return chr(33 + min(HIGHEST, max(0, math.ceil(-STEP * math.log(p) - 0.5))))
    rows = []
    for history in sorted(kept, key=lambda h: (len(h), h)):
        pairs = "".join(letter + code(model.probability(history, letter)) for letter in sorted(kept[history]))
        rows.append(f"{history}\t{pairs}\n")
    silent = " ".join(filter(None, [SILENT.get(script, ""), SILENT["*"] if script not in ("Arab", "Sinh") else ""]))
    if language == "yi":
        silent = "0591-05AF 05BD 05C0 05C3-05C6 00AD 200B-200F"
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# table: letters of words of the language {language}, and what may follow them\n")
        out.write(f"# language: {language}\n# script: {script}\n# order: {order}\n")
        if language == "ko":
            out.write("# units: jamo\n")
        out.write(f"# silent: {silent}\n# words: {number}\n")
        for source in SOURCES:
            if source in sources:
                out.write(f"# source: {SOURCES[source]}\n")
        out.write("# licence: CC BY 4.0, with the notices of the sources\n# made-by: gather-words.py learn-letters.py\n")
        out.write(f"# parameters: Witten-Bell, pruned to {SIZES.get(language, SIZE)} bytes, letters never seen {UNSEEN}\n")
        out.write("# columns: history letters\n")
        out.writelines(rows)


def main():
    folder, alphabets, out = sys.argv[1:4]
    wanted = set(sys.argv[4:])
    scripts, alphabet = {}, {}
    for line in open(alphabets, encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            f = (line.rstrip("\n").split("\t") + ["", ""])[:4]
            scripts[f[0]] = f[1]
            letters = set((f[2] + f[3]).replace(" ", ""))
            alphabet[f[0]] = letters if f[2] else set()
    words = {language: collections.Counter() for language in scripts}
    sources = {language: set() for language in scripts}
    for language, script in scripts.items():
        for word, count, origins in read_words(folder, language):
            word = plain(language, script, word)
            if word and (not alphabet[language] or set(word) <= alphabet[language]):
                words[language][word] += math.ceil(math.log2(1 + count))
                sources[language] |= origins
    for language in ["tk", "az", "uz"]:
        for word, count, _ in read_words(folder, f"{language}-Latn"):
            word = former(language, word)
            if word and set(word) <= alphabet[language]:
                words[language][word] += math.ceil(math.log2(1 + count))
                sources[language].add("Latin")
    for word in [w for n, w in enumerate(sorted(words["el"])) if n % 8 == 0]:
        words["grc"][word] += 1        # the letters that the two languages share
    sources["grc"] |= sources["el"]
    first = {}
    for language, script in scripts.items():
        if script in HOMES and script != "Hani":
            first[language] = Model(3)
            for word in sorted(words[language]):
                first[language].add(word, words[language][word])
    found = collections.defaultdict(collections.Counter)
    cache = {}
    for line in open(f"{folder}/geonames.tsv", encoding="utf-8"):
        name, country, region, script = line.rstrip("\n").split("\t")
        parts = [p for p in re.split(r"[\s.-]+", name.lower()) if p]
        if script in ALONE:
            languages = [(ALONE[script], 1.0)]
        else:
            everywhere, homes = HOMES[script]
            prior = homes.get(f"{country}.{region}", homes.get(country, everywhere))
            languages = [(p.split(":")[0], float(p.split(":")[1])) for p in prior.split()]
        for part in parts:
            part = re.sub("['’]", "ʼ", part) if script == "Cyrl" else part
            scores = []
            for language, weight in languages:
                word = plain(language, script, part)
                if not word or not all(unicodedata.category(c)[0] in "LM" or c in "\u200c\u200d" for c in word) or alphabet[language] and not set(word) <= alphabet[language]:
                    continue
                if language not in first or len(languages) == 1:
                    scores.append((0.0, language, word))
                    continue
                if (language, word) not in cache:
                    cache[language, word] = first[language].score(word)
                scores.append((cache[language, word] + math.log(weight), language, word))
            if not scores:
                continue
            best, language, word = max(scores)
            if sum(math.exp(s - best) for s, _, _ in scores) <= 1 / SURE:
                found[language][word] += 1
    for language in found:
        sources[language].add("GeoNames")
        for word, count in found[language].items():
            words[language][word] += math.ceil(math.log2(1 + count))
    os.makedirs(f"{folder}/all", exist_ok=True)
    for language in scripts:
        with open(f"{folder}/all/{language}.tsv", "w", encoding="utf-8") as file:
            for word in sorted(words[language]):
                file.write(f"{word}\t{words[language][word]}\n")
    total = 0
    for language, script in scripts.items():
        if wanted and language not in wanted:
            continue
        model, number = learned(words[language], language, script, alphabet[language], sources[language])
        kept = pruned(model, SIZES.get(language, SIZE))
        path = f"{out}/{language}.tsv"
        write(path, language, script, model, kept, number, sources[language], ORDERS.get(language, ORDER))
        total += os.path.getsize(path)
        print(language, script, "words", number, "places", len(found[language]), "histories", len(kept),
              "letters", sum(map(len, kept.values())), "bytes", os.path.getsize(path), flush=True)
    print("bytes", total)


if __name__ == "__main__":
    main()
