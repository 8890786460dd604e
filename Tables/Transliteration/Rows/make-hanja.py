#!/usr/bin/env python3
"""Makes hanja.tsv: Hanja and Sino-Korean words with their reading in Hangul.

    make-hanja.py Unihan_Readings.txt hanja.txt > hanja.tsv

Unihan_Readings.txt is Unicode's (field kHangul: the readings of 8,525 characters), hanja.txt that of libhangul
(readings of 27,000 characters and 270,000 words). A character gets the reading it has most often inside the words.
A word gets a row of its own where its characters, read one by one and put through the rules of the systems
(initial sound law, 열/렬 and 율/률, 령/녕, 부/불), would be read otherwise.

A reading that these rules change carries the mark ⸱ (U+2E31) before it: ⸱녀 is 여 at the start of a word.
"""
import collections, sys, unicodedata

MARK = "⸱"
# ㄹ and ㄴ are lost before these vowels: ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ.
IOTATED = {2, 3, 6, 7, 12, 17, 20}
RIEUL, NIEUN, IEUNG, TIKEUT, CIEUC = 5, 2, 11, 3, 12
# Always marked: 부 or 불; 금, at the start of a name 김; 침, at the start of a name 심.
MARKED = {"不": "불", "金": "금", "沈": "침"}
# Read so in names of persons and places (龜尾, 龜城, 龜浦); words such as 龜鑑 have rows.
PREFERRED = {"龜": "구"}
# So many words must have a reading that is in no list; a final ㅅ that is in none is inserted between words.
COMMON, SIOS = 4, 19
SHIFT = {"렬": "열", "률": "율"}
# Read 김 in these names of places and in 金氏; 金 in names of persons is left to the systems for names.
KIM = ["金浦", "金海", "金泉", "金堤", "金化", "金寧", "金氏"]


def is_han(c):
    return "㐀" <= c <= "鿿" or c >= "\U00020000"


def is_hangul(c):
    return "가" <= c <= "힣"


def split(s):
    i = ord(s) - 0xAC00
    return i // 588, i // 28 % 21, i % 28


def join(a, b, c):
    return chr(0xAC00 + a * 588 + b * 28 + c)


def initial(s):
    """The syllable at the start of a word, by the initial sound law."""
    a, b, c = split(s)
    if a == RIEUL:
        return join(IEUNG if b in IOTATED else NIEUN, b, c)
    if a == NIEUN and b in IOTATED:
        return join(IEUNG, b, c)
    return s


def applied(text, rows, longest):
    out, i = "", 0
    while i < len(text):
        for n in range(min(longest, len(text) - i), 0, -1):
            if text[i:i + n] in rows:
                out += rows[text[i:i + n]]
                i += n
                break
        else:
            out += text[i]
            i += 1
    return out


def read(text):
    """What the rules of the systems make of marked Hangul."""
    out, i = "", 0
    while i < len(text):
        if text[i] == MARK:
            i += 1
            s, rest = text[i], text[i + 1:].lstrip(MARK)
            if s == "불":
                s = "부" if rest and is_hangul(rest[0]) and split(rest[0])[0] in (TIKEUT, CIEUC) else s
            elif not out:
                s = initial(s)
            elif s in SHIFT and split(out[-1])[2] in (0, 4):
                s = SHIFT[s]
            elif s == "녕" and split(out[-1])[2] == 0:
                s = "령"
            out += s
        else:
            out += text[i]
        i += 1
    return out


def main(unihan, libhangul):
    listed, given, words = {}, collections.defaultdict(list), collections.defaultdict(list)
    for line in open(unihan, encoding="utf-8"):
        if "\tkHangul\t" in line:
            code, _, value = line.rstrip("\n").split("\t")
            listed[chr(int(code[2:], 16))] = [v.split(":") for v in value.split(" ")]
    for line in open(libhangul, encoding="utf-8"):
        if line.startswith("#") or line.count(":") < 2:
            continue
        reading, key, _ = line.rstrip("\n").split(":", 2)
        if len(key) == 1 and is_han(key):
            given[key].append(reading)
        elif len(key) == len(reading) > 1 and all(map(is_han, key)) and all(map(is_hangul, reading)):
            words[key].append(reading)

    inside, first = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for key, readings in words.items():
        for reading in readings:
            for i, (c, s) in enumerate(zip(key, reading)):
                (inside if i else first)[c][s] += 1

    rows, candidates = {}, {}
    for c in sorted(set(listed) | set(given)):
        if unicodedata.normalize("NFC", c) != c:
            continue
        known = list(dict.fromkeys([v[0] for v in listed.get(c, [])] + given.get(c, [])))
        candidates[c] = set(known) | set(map(initial, known))
        # A form that the initial sound law made of another reading is none of its own.
        own = [r for r in known if not any(o != r and initial(o) == r for o in known)]
        often = {r: inside[c][r] + first[c][initial(r)] for r in own}
        best = max(own, key=lambda r: (often[r], -own.index(r)))
        if not often[best] and c in listed:
            # The flags of kHangul: E is a character taught at school, 0 one of KS X 1001.
            best = max((v for v in listed[c] if v[0] in own), key=lambda v: 2 * ("E" in v[1]) + ("0" in v[1]), default=[best])[0]
        best = MARKED.get(c, PREFERRED.get(c, best))
        rows[c] = MARK + best if initial(best) != best or c in MARKED else best

    def known(c, s):
        return s in candidates.get(c, ()) or inside[c][s] + first[c][s] >= COMMON and split(s)[2] != SIOS

    longest = 1
    for key in sorted(words, key=lambda w: (len(w), w)):
        if len(key) > 6:
            continue
        got = read(applied(key, rows, longest))
        # Of two readings, that with the initial sound law at the start of an inner word: 男女老少 is 남녀노소, as 老少 is 노소.
        inner = [r for r in words[key] if r != got and all(
            a == b or i and b == initial(a) and key[i:] in words for i, (a, b) in enumerate(zip(got, r)))]
        if got in words[key] and not inner:
            continue
        words[key] = inner or words[key]
        # Left out: readings that break the initial sound law, that no list and few words have, and Kim as the name of a person.
        readings = [r for r in words[key] if initial(r[0]) == r[0] or r[0] == got[0]]
        readings = [r for r in readings if all(known(c, s) for c, s in zip(key, r))]
        readings = [r for r in readings if not ("金" in key and "김" in r) or key in KIM]
        if readings:
            rows[key] = readings[0]
            longest = max(longest, len(key))
    for key in KIM:
        rows[key] = "김" + read(applied("一" + key[1:], rows, longest))[1:]

    print("# table: hanja")
    print("# source: Unihan_Readings.txt of Unicode 15.0 (kHangul); hanja.txt of libhangul 0.1.0+git20191003, Copyright (c) 2005, 2006 Choe Hwanjin")
    print("# licence: Unicode-DFS-2016 (Unihan); BSD-3-Clause (libhangul's hanja.txt)")
    print("# made-by: make-hanja.py")
    print("# note: ⸱ stands before a reading that changes at the start of a word or name (⸱녀 is 여), after a vowel or ㄴ (⸱렬 is 열, ⸱녕 is 령), or before ㄷ and ㅈ (⸱불 is 부); the rules of the systems remove it.")
    print("# columns: from to")
    for key in sorted(rows, key=lambda k: k.encode()):
        print(key + "\t" + rows[key])


main(*sys.argv[1:])
