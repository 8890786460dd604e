#!/usr/bin/env python3
"""Learns what letters and pairs of letters say of the language of a text, for scripts of several languages.

  learn-languages.py WORDS ALPHABETS UNIHAN OUT

WORDS is the folder of words, with the folder `all` that learn-letters.py wrote, ALPHABETS its table alphabets.tsv, UNIHAN the file
Unihan_Variants.txt (or .bz2) of the Unicode character database; writes OUT/SCRIPT.tsv. Deterministic.

Values are probabilities by Witten-Bell, of letters with ALIKE letters more, drawn as the languages of the script have them,
and of pairs with AS_OTHERS more, one character each: '!' + i for exp(-i / 8), in the order of the header's languages.
A row with one letter has the letter's, a row with two that of the second after the first; `^` and `$` are a
word's start and end. Pairs seen once in all, or of languages with a value near that of its letter alone, have no row:
they count as the letter, times REST. Of Han characters there are classes only: simplified, traditional, both or Japanese.
"""
import bz2, collections, importlib.util, math, os, re, sys

SPEC = importlib.util.spec_from_file_location("letters", os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Letters", "learn-letters.py"))
letters = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(letters)

# How much a text of a language is awaited, in parts.
PRIORS = {
    "Cyrl": "ru:14 uk:9 be:3 bg:4 sr:4 mk:2 mn:2 kk:2 ky:1 uz-Cyrl:1 tg:1 tk-Cyrl:.3 az-Cyrl:.3 tt:1 ba:.5 ce:.5 cv:.5 os:.5",
    "Arab": "ar:10 fa:6 ur:4 ps:2 ku-Arab:1 ug:1 sd:1", "Deva": "hi:6 mr:3 ne:3 sa:1", "Beng": "bn:6 as:2", "Hebr": "he:10 yi:1",
    "Ethi": "am:5 ti:2", "Grek": "el:10 grc:1", "Tibt": "bo:3 dz:2", "Hani": "zh-Hans:4 zh-Hant:3 ja:3",
}
TEMPERATURE, REST, STEP = 0.8, 0.3, 8
ALIKE, AS_OTHERS, NEVER = 100, 20, 1e-5
EXACT = {"CLDR", "Django", "Sphinx", "Faker", "mimesis"}


def code(p):
    return chr(33 + min(92, max(0, round(-STEP * math.log(p)))))


def read(folder, language):
    language = language if language.startswith("zh") else language.split("-")[0]
    for line in open(f"{folder}/{language}.tsv", encoding="utf-8"):
        word, weight = line.rstrip("\n").split("\t")
        yield word, int(weight)


def pairs(folder, script, alphabet, languages):
    """Rows of letters, then of pairs, each with its probability in every language."""
    models = {}
    for language in languages:
        models[language] = letters.Model(2)
        own = alphabet[language.split("-")[0]]
        for word, weight in read(f"{folder}/all", language):
            if script == "Hebr":
                word = re.sub("[\u0591-\u05c7]", "", word)      # points are written or not
            if word and (not own or set(word) <= own):
                models[language].add(word, weight)
    alone = {language: {} for language in languages}
    every = sorted(set().union(*(m.counts[""] for m in models.values()), *(alphabet[l.split("-")[0]] for l in languages)))
    every = [x for x in every if script != "Hebr" or not re.match("[\u0591-\u05c7]", x)]
    totals = {l: sum(models[l].counts[""].values()) for l in languages}
    for language in languages:
        # Few words do not have all letters: the alphabet and the neighbours' letters stand in for the missing.
        own = alphabet[language.split("-")[0]] | {"$"} if alphabet[language.split("-")[0]] else set(models[language].counts[""])
        shared = {x: sum(models[l].counts[""][x] / totals[l] for l in languages) / len(languages) + 0.0005 for x in own}
        scale = sum(shared.values())
        for x in every:
            likely = shared.get(x, 0) / scale
            alone[language][x] = (models[language].counts[""][x] + ALIKE * likely) / (totals[language] + ALIKE) + NEVER
    for x in every:
        yield x, [alone[l][x] for l in languages], 1
    for first in ["^"] + [a for a in every if a != "$"]:
        for second in every:
            counts = [models[l].counts[first][second] if first in models[l].counts else 0 for l in languages]
            if sum(counts) < (4 if script == "Ethi" else 2):
                continue
            values = []
            shared = sum(c / models[l].total(first) for l, c in zip(languages, counts) if first in models[l].counts) / len(languages)
            for language, count in zip(languages, counts):
                kinds = len(models[language].counts[first]) + 3 if first in models[language].counts else 3
                total = models[language].total(first) if first in models[language].counts else 0
                likely = shared if alone[language][second] > 2 * NEVER else 0
                values.append((count + kinds * alone[language][second] + AS_OTHERS * likely) / (total + kinds + AS_OTHERS))
            differences = [math.log(a / alone[l][second]) for a, l in zip(values, languages)]
            if max(differences) - min(differences) > 0.25:
                yield first + second, values, 2


def han(folder, unihan):
    opened = bz2.open(unihan, "rt", encoding="utf-8") if unihan.endswith(".bz2") else open(unihan, encoding="utf-8")
    simplified, traditional = set(), set()
    for line in opened:
        f = line.rstrip("\n").split("\t")
        if len(f) == 3:
            own, others = chr(int(f[0][2:], 16)), {chr(int(x[2:].split("<")[0], 16)) for x in f[2].split()}
            if f[1] == "kSimplifiedVariant" and others - {own}:
                traditional.add(own)
            if f[1] == "kTraditionalVariant" and others - {own}:
                simplified.add(own)
    counts = {}
    for language in ["zh-Hans", "zh-Hant", "ja"]:
        counts[language] = collections.Counter()
        for line in open(f"{folder}/{language}.tsv", encoding="utf-8"):
            word, count, sources = line.rstrip("\n").split("\t")
            # Names of other sources come in either kind of Chinese.
            if not set(sources.split(",")) & EXACT and language != "ja":
                continue
            weight = math.ceil(math.log2(1 + int(count)))
            for c in word:
                counts[language][c] += weight
    classes = collections.defaultdict(list)
    for c in sorted(simplified | traditional | set(counts["ja"])):
        if not "\u3400" <= c <= "\u9fff":
            if re.match("[ぁ-ゖァ-ヺー]", c):
                classes[12.0, 12.0, 3.0].append(c)
            continue
        # The variants say what a character may be, the words which of the two it is.
        hans, hant = counts["zh-Hans"][c], counts["zh-Hant"][c]
        s, t = c in simplified and 5 * hant <= hans, c in traditional and 5 * hans <= hant
        if s and t or not s and not t and hans and hant:
            continue
        japanese = counts["ja"][c] >= 2
        if s:
            classes[5.0, 9.0, 5.0 if japanese else 9.0].append(c)
        elif t:
            classes[9.0, 5.0, 5.0 if japanese else 9.0].append(c)
        elif counts["ja"][c] >= 4 and counts["zh-Hans"][c] + counts["zh-Hant"][c] == 0:
            classes[8.0, 8.0, 5.0].append(c)
    for values, members in sorted(classes.items()):
        if members:
            yield "".join(members), [math.exp(-v) for v in values], 0


def main():
    folder, alphabets, unihan, out = sys.argv[1:5]
    alphabet = {}
    for line in open(alphabets, encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            f = (line.rstrip("\n").split("\t") + ["", ""])[:4]
            alphabet[f[0]] = set((f[2] + f[3]).replace(" ", "")) if f[2] else set()
    for script, priors in PRIORS.items():
        languages = [p.split(":")[0] for p in priors.split()]
        rows = list(han(folder, unihan)) if script == "Hani" else list(pairs(folder, script, alphabet, languages))
        with open(f"{out}/{script}.tsv", "w", encoding="utf-8") as file:
            file.write(f"# table: what letters and pairs of letters of the script {script} say of the language\n")
            file.write(f"# script: {script}\n# languages: {' '.join(languages)}\n# priors: {' '.join(p.split(':')[1] for p in priors.split())}\n")
            file.write(f"# temperature: {TEMPERATURE}\n# rest: {REST}\n")
            file.write("# source: the words of the letter models, see Letters/LANGUAGE.tsv\n")
            if script == "Hani":
                file.write("# source: Unihan, kSimplifiedVariant and kTraditionalVariant (Unicode licence)\n# units: classes\n")
            file.write("# licence: CC BY 4.0, with the notices of the sources\n# made-by: learn-languages.py\n# columns: letters values\n")
            for text, values, _ in rows:
                file.write(f"{text}\t{''.join(map(code, values))}\n")
        print(script, len(rows), os.path.getsize(f"{out}/{script}.tsv"))


if __name__ == "__main__":
    main()
