#!/usr/bin/env python3
"""Learns what it costs to take one Latin letter for another, by the script that a name comes from.

  learn-letter-costs.py FOLDER CANONYM > letter-costs-learned.tsv

FOLDER has word pairs as LANGUAGE.tsv (Latin, native, count); CANONYM is the built command. The native words are
written in Latin letters, aligned with their Latin partners at the lowest cost, and the letters that meet are
counted; the costs that follow from the counts make the next alignment, four times. A pair of letters costs
-ln(2 p) / SCALE, p the geometric mean of how often either is taken for the other; a letter left out costs
LEFT_OUT - ln(p) / SCALE. Needs PyICU.
"""
import collections, math, os, random, re, subprocess, sys

import icu

FAMILIES = [
    ("cyrillic", ["russian"]), ("abjad", ["arabic", "hebrew"]), ("kana", ["katakana"]),
    ("hangul", ["korean"]), ("han", ["chinese"]),
]
SYSTEMS = {
    "katakana": "var-jpn-Hrkt-Latn-hepburn-1954", "korean": "moct-kor-Hang-Latn-2000",
    "russian": "bgnpcgn-rus-Cyrl-Latn-1947",
}
PAIRS, ROUNDS, SCALE, LEFT_OUT = 6000, 4, 6, 0.15
CHEAPEST, DEAREST, RAREST, FARTHEST = 0.05, 0.95, 4, 0.75

PLAIN = icu.Transliterator.createInstance("Any-Latin; NFKD; [:M:] Remove; Latin-ASCII; Lower")


def letters(text):
    return re.sub("[^a-z]", "", PLAIN.transliterate(text))


def romanized(language, words, command):
    system = SYSTEMS.get(language)
    if system:
        run = [command, "transliterate", "--system", system]
        lines = "\n".join(words) + "\n"
        words = subprocess.run(run, input=lines, capture_output=True, text=True, check=True).stdout.split("\n")
    return [letters(word) for word in words]


def pairs(folder, language, command):
    with open(os.path.join(folder, language + ".tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    rows = [row for row in rows if " " not in row[0] + row[1]]
    random.Random(1).shuffle(rows)
    rows = rows[:PAIRS]
    read = romanized(language, [row[1] for row in rows], command)
    return [(native, letters(row[0])) for native, row in zip(read, rows) if native and letters(row[0])]


def key(one, other):
    return (one, other) if one < other else (other, one)


def align(left, right, costs):
    """The cost of two words, and the letters that meet; "-" is nothing."""
    def cost(one, other):
        return 0 if one == other else costs.get(key(one, other), 1)

    table = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i, one in enumerate(left, 1):
        table[i][0] = table[i - 1][0] + cost(one, "-")
    for j, other in enumerate(right, 1):
        table[0][j] = table[0][j - 1] + cost("-", other)
    for i, one in enumerate(left, 1):
        for j, other in enumerate(right, 1):
            table[i][j] = min(table[i - 1][j - 1] + cost(one, other), table[i - 1][j] + cost(one, "-"),
                              table[i][j - 1] + cost("-", other))
    met, i, j = [], len(left), len(right)
    while i or j:
        here = table[i][j]
        if i and j and abs(here - table[i - 1][j - 1] - cost(left[i - 1], right[j - 1])) < 1e-9:
            i, j = i - 1, j - 1
            met.append(key(left[i], right[j]))
        elif i and abs(here - table[i - 1][j] - cost(left[i - 1], "-")) < 1e-9:
            i -= 1
            met.append(key(left[i], "-"))
        else:
            j -= 1
            met.append(key("-", right[j]))
    return table[-1][-1], met


def learn(words):
    costs = {}
    for _ in range(ROUNDS):
        met, uses = collections.Counter(), collections.Counter()
        for left, right in words:
            distance, found = align(left, right, costs)
            # Pairs that are no transliterations teach nothing.
            if distance > FARTHEST * max(len(left), len(right)):
                continue
            met.update(found)
            for one, other in found:
                uses[one] += 1
                uses[other] += 1
        costs = {}
        for (one, other), count in met.items():
            if one == other or count < RAREST:
                continue
            if one == "-":
                cost = LEFT_OUT - math.log(count / uses[other]) / SCALE
            else:
                share = math.sqrt(count / uses[one] * count / uses[other])
                cost = -math.log(min(1, 2 * share)) / SCALE
            if cost < DEAREST:
                costs[one, other] = round(max(CHEAPEST, cost), 2)
    return costs


def main():
    folder, command = sys.argv[1:3]
    print("# table: what it costs to take one letter for another, by the script that one of the names comes from")
    print("# made-by: learn-letter-costs.py")
    print("# source: word pairs of NETransliteration-COLING2018 (Wikidata), " + ", ".join(x for _, y in FAMILIES for x in y))
    print("# licence: CC0-1.0")
    print(f"# training: {PAIRS} pairs of each language, {ROUNDS} rounds, scale {SCALE}, left out {LEFT_OUT}")
    print("# columns: left right cost family")
    print("# note: families of scripts: cyrillic, abjad (Arab, Hebr, Syrc, Thaa), kana, hangul, han; - is nothing")
    for family, languages in FAMILIES:
        costs = learn([pair for language in languages for pair in pairs(folder, language, command)])
        for (one, other), cost in sorted(costs.items()):
            print(one if one != "-" else other, other if one != "-" else "-", cost, family, sep="\t")


if __name__ == "__main__":
    main()
