#!/usr/bin/env python3
"""Learns to write names that stand without vowel signs in Latin letters.

  learn.py PAIRS CENSUS latin           > latin.tsv    what Latin names look like
  learn.py PAIRS CENSUS arabic|hebrew   > ar.tsv, he.tsv    how native letters and Latin letters meet
  learn.py PAIRS CENSUS arabic --hold-out TENTH   the same without the native words of one tenth (0 to 9)

PAIRS has word pairs as LANGUAGE.tsv (Latin, native, count). CENSUS has the frequent surnames and given names of the
US census of 1990 as dist.all.last, dist.male.first, dist.female.first (as the PyPI package `names` carries them).
Nothing but the standard library is needed; the same input gives the same output.

Each native letter is aligned with 0 to 4 Latin letters by expectation maximization over all pairs; the best
alignment makes of each pair a sequence of chunks (letter, Latin letters); an n-gram model with Kneser-Ney
smoothing is counted over these sequences. A second n-gram model over the Latin letters alone is counted from the
same pairs, and a third from names of other origin (the Latin sides of the other languages' pairs and the census):
a candidate is the better, the likelier it is as chunks and as a Latin name, and the more its likeliness does not
come from the Latin sides of these pairs themselves. What was found so is weighed anew with how likely each chunk is
by the native letters around it, and by the chunks that follow it. Names of other origin also stand in a tree, as words.

Body of the tables: sections, each begun by a line `% name`. Numbers are written in digits of six bits, `0` to `o`.
- n-gram sections: a line for each context, breadth first from the empty one: the cost of backing off from it (2
  digits), then for each successor its token (2 digits for chunks, 1 for letters) and 2 digits: cost << 1 | whether
  the context with this successor at its end has a line too. A cost is -128 ln(probability). Token 0 is the begin,
  1 the end, chunks are counted from 2 as the section `chunks` lists them, letters are 2 (a) to 27 (z).
- `window`, `behind`: a line for each context, breadth first: the cost of backing off to the context without its
  farthest value (2 digits), how many values go on from here (2) and those (2 each), then for each chunk seen its
  token and its cost (2 each). Values are letters counted from 1 in the order of `chunks`, or tokens; 0 is no letter.
- `words`: the tree of words, breadth first, 2 digits a node: letter (1 to 26) | last of its siblings << 5 |
  has children << 6 | number of lists with the word, at most 3 << 7 | in the census << 9 | in the Arabic pairs << 10 |
  in the Hebrew pairs << 11.
- `names`: frequent native words with the Latin forms seen, each followed by how often.
"""
import collections, hashlib, math, os, sys, unicodedata

ROUNDS, PAIR_CUT, CHUNK_LENGTHS = 6, 0.3, (0, 1, 2, 3, 4)
CHUNK_ORDER, CHUNK_PRUNE = 5, (0, 0, 0, 0, 2, 2)      # grams seen less often are left out, by their length
OWN_ORDER, OWN_PRUNE = 5, (0, 0, 0, 0, 2, 2)
LATIN_ORDER, LATIN_PRUNE = 6, (0, 0, 0, 0, 0, 0, 2)
CHOICE_LEAST, CHOICE_DISCOUNT = 3, 0.75                 # contexts seen less often are left out
DISCOUNT = (0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.92)
OTHERS = ("russian", "chinese", "japanese", "katakana", "korean")
RAREST_LETTER = 10                                      # pairs with rarer letters teach nothing of them
RAREST_CHUNK = 3                                        # pairs with rarer chunks are mostly no transliterations
FREQUENT = 4                                            # a name this often seen gets an entry of its own

PLAIN = {"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ŋ": "ng"}
SAME = {"ک": "ك", "ی": "ي", "ھ": "ه", "ہ": "ه", "׳": "'", "’": "'", "װ": "וו", "ײ": "יי"}
# What letters are likely to meet before anything is learned.
MEET = """ا=aeiou أ=aeou إ=ei آ=a ب=bpv ت=t ث=tsh ج=jgc ح=hc خ=khcj د=d ذ=dz ر=r ز=zs س=scz ش=scx ص=sc ض=d ط=t ظ=zd
ع=aeou غ=g ف=fvp ق=qkcg ك=kcqxg ل=l م=m ن=n ه=hae و=wuov ي=yieja ة=aet ى=a ؤ=ouw ئ=eiy
א=aeoiu ב=bv ג=gj ד=d ה=hae ו=vwuo ז=zs ח=hc ט=t י=yije כ=kc ך=kc ל=l מ=m ם=m נ=n ן=n ס=scz ע=aeou פ=pf ף=fp
צ=ztc ץ=ztc ק=kcqx ר=r ש=sc ת=t"""
MEET = dict(pair.split("=") for pair in MEET.split())


def latin(text):
    out = "".join(PLAIN.get(c, c) for c in unicodedata.normalize("NFKD", text.lower()))
    return "".join(c for c in out if "a" <= c <= "z")


def native(text):
    out = []
    for c in unicodedata.normalize("NFKC", text):
        if unicodedata.category(c) in ("Mn", "Cf") or c == "\u0640":
            continue
        out.append(SAME.get(c, c))
    return "".join(out)


def is_native(c):
    return c == "'" or 0x620 <= ord(c) < 0x64B or 0x671 <= ord(c) <= 0x6D3 or 0x5D0 <= ord(c) < 0x5EB


def read(folder, language):
    """The pairs of a language, folded, with their counts, in order."""
    seen = collections.Counter()
    with open(os.path.join(folder, language + ".tsv"), encoding="utf-8") as lines:
        for line in lines:
            left, right, count = line.rstrip("\n").split("\t")
            if not any(c.isdigit() for c in left):
                seen[native(right), latin(left)] += int(count)
    return sorted((n, l, c) for (n, l), c in seen.items() if n and l)


# Alignment

def first_guess(letter, chunk):
    if not chunk:
        return 0.0015 if letter in "اأإعءהאעيويוי'ةه" else 0.0001
    return 0.01 * 0.5 ** abs(len(chunk) - 1) * (1 if chunk[0] in MEET.get(letter, "") else 0.05)


def align_all(pairs):
    """The likelihood of each (letter, chunk), by expectation maximization."""
    likely = None
    for turn in range(ROUNDS):
        counts = collections.defaultdict(float)
        for n, l in pairs:
            rows, columns = len(n), len(l)
            forward = [[0.0] * (columns + 1) for _ in range(rows + 1)]
            forward[0][0] = 1.0
            arcs = []
            for i in range(rows):
                for j in range(columns + 1):
                    v = forward[i][j]
                    if v == 0.0:
                        continue
                    for length in CHUNK_LENGTHS:
                        if j + length > columns:
                            break
                        key = (n[i], l[j:j + length])
                        p = first_guess(*key) if likely is None else likely.get(key, 0.0)
                        if p > 0.0:
                            forward[i + 1][j + length] += v * p
                            arcs.append((i, j, length, key, p))
            total = forward[rows][columns]
            if total <= 0.0:
                continue
            backward = [[0.0] * (columns + 1) for _ in range(rows + 1)]
            backward[rows][columns] = 1.0
            for i, j, length, key, p in reversed(arcs):
                after = backward[i + 1][j + length]
                if after == 0.0:
                    continue
                backward[i][j] += p * after
                counts[key] += forward[i][j] * p * after / total
        cut = 0.0 if turn < 2 else PAIR_CUT
        whole = sum(counts.values())
        likely = {key: (count - cut) / whole for key, count in counts.items() if count > max(cut, 1e-6)}
        print("round", turn + 1, len(likely), "pairs of letter and chunk", file=sys.stderr)
    return likely


def best_alignment(n, l, likely):
    rows, columns = len(n), len(l)
    best = [[None] * (columns + 1) for _ in range(rows + 1)]
    best[0][0] = (1.0, 0)
    for i in range(rows):
        for j in range(columns + 1):
            if best[i][j] is None:
                continue
            for length in CHUNK_LENGTHS:
                if j + length > columns:
                    break
                p = best[i][j][0] * likely.get((n[i], l[j:j + length]), 0.0)
                there = best[i + 1][j + length]
                if p > 0.0 and (there is None or p > there[0]):
                    best[i + 1][j + length] = (p, length)
    if best[rows][columns] is None:
        return None
    chunks, j = [], columns
    for i in range(rows, 0, -1):
        length = best[i][j][1]
        chunks.append((n[i - 1], l[j - length:j]))
        j -= length
    return chunks[::-1]


# N-grams

def ngrams(sequences, order, prune):
    """Interpolated Kneser-Ney: for each context its cost of backing off and its successors' probabilities."""
    counts = [None] + [collections.Counter() for _ in range(order)]
    for sequence in sequences:
        s = (0,) + tuple(sequence) + (1,)
        for i in range(1, len(s)):
            gram = s[max(0, i - order + 1):i + 1]
            counts[len(gram)][gram] += 1
    for length in range(order, 1, -1):      # shorter ones are counted once for each letter before them
        for gram in counts[length]:
            counts[length - 1][gram[1:]] += 1
    kept = [None] + [set() for _ in range(order)]
    for length in range(order, 0, -1):
        kept[length] |= {gram for gram, count in counts[length].items() if count >= prune[length]}
        if length > 1:
            for gram in kept[length]:
                kept[length - 1].add(gram[1:])
                if length > 2 or gram[0] != 0:
                    kept[length - 1].add(gram[:-1])
    kept[1].discard((0,))
    tokens = sorted(gram[0] for gram in kept[1])
    whole = sum(count for gram, count in counts[1].items() if gram[0] != 0)
    spread = DISCOUNT[1] * len(tokens) / whole
    model = {(): (1.0, {t: max(counts[1][(t,)] - DISCOUNT[1], 0) / whole + spread / (len(tokens) + 1) for t in tokens})}

    def shorter(gram):
        """The probability of a gram's last token after the rest, from what is already there."""
        weight = 1.0
        while True:
            context, token = gram[:-1], gram[-1]
            if context in model:
                back, after = model[context]
                if token in after:
                    return weight * after[token]
                weight *= back
            if not context:
                return weight * 1e-7
            gram = gram[1:]

    for length in range(2, order + 1):
        total, held, rows = collections.Counter(), collections.defaultdict(float), collections.defaultdict(dict)
        for gram, count in counts[length].items():
            total[gram[:-1]] += count
        for gram in sorted(kept[length]):
            share = max(counts[length][gram] - DISCOUNT[length], 0) / max(total[gram[:-1]], 1)
            held[gram[:-1]] += share
            rows[gram[:-1]][gram[-1]] = share
        fresh = {}
        for context, after in rows.items():
            back = max(1.0 - held[context], 1e-6)
            fresh[context] = (back, {t: p + back * shorter(context[1:] + (t,)) for t, p in after.items()})
        model.update(fresh)
    return model


def digits(value, width):
    return "".join(chr(48 + (value >> 6 * place & 63)) for place in range(width - 1, -1, -1))


def cost(probability):
    return min(2047, round(-128 * math.log(probability)))


def write_ngrams(title, model, width):
    print("%", title)
    row, grams = [()], 0
    while row:
        below = []
        for context in row:
            back, after = model[context]
            line = [digits(cost(back), 2)]
            entries = dict(after)
            if not context:
                entries[0] = math.exp(-15.9)
            for token in sorted(entries):
                child = context + (token,) in model
                line.append(digits(token, width) + digits(cost(min(1.0, entries[token])) << 1 | child, 2))
                grams += 1
                if child:
                    below.append(context + (token,))
            print("".join(line))
        row = below
    print(title, grams, "grams,", len(model), "contexts", file=sys.stderr)


# Choices: how likely a chunk is by what stands around its letter, the nearest first.

def window(letters, tokens, i):
    """The letter, the next, the one before, the next but one, the one before the last."""
    def letter(at):
        return letters[at] if 0 <= at < len(letters) else 0
    return letter(i), letter(i + 1), letter(i - 1), letter(i + 2), letter(i - 2)


def behind(letters, tokens, i):
    """The letter and the chunks of the next three."""
    return (letters[i],) + tuple(tokens[at] if at < len(tokens) else 0 for at in (i + 1, i + 2, i + 3))


def choices(sequences, around):
    """For each context its weight of backing off and the probabilities of chunks, Kneser-Ney."""
    depth = len(around([1], [2], 0))
    counts = [collections.Counter() for _ in range(depth + 1)]
    for letters, tokens in sequences:
        for i, token in enumerate(tokens):
            counts[depth][around(letters, tokens, i), token] += 1
    for length in range(depth, 0, -1):
        for context, token in counts[length]:
            counts[length - 1][context[:-1], token] += 1
    model, kept = {}, {()}
    totals = [collections.Counter() for _ in range(depth + 1)]
    for length in range(depth + 1):
        for (context, _), count in counts[length].items():
            totals[length][context] += count
        for context, total in totals[length].items():
            if total >= CHOICE_LEAST or length == 1:
                kept |= {context[:shorter] for shorter in range(length + 1)}
    for length in range(depth + 1):
        rows = collections.defaultdict(dict)
        for (context, token), count in counts[length].items():
            if context in kept:
                rows[context][token] = count
        for context, row in rows.items():
            total = totals[length][context]
            back = CHOICE_DISCOUNT * len(row) / total
            below = model[context[:-1]][1] if length else {}
            model[context] = (back, {
                t: (c - CHOICE_DISCOUNT) / total + back * (below[t] if length else 1 / len(row)) for t, c in row.items()})
    return model


def write_choices(title, model):
    print("%", title)
    below = collections.defaultdict(list)
    for context in model:
        if context:
            below[context[:-1]].append(context[-1])
    row, entries = [()], 0
    while row:
        longer = []
        for context in row:
            back, after = model[context]
            values = sorted(below[context])
            entries += len(after)
            print(digits(cost(back), 2) + digits(len(values), 2) + "".join(digits(v, 2) for v in values)
                  + "".join(digits(t, 2) + digits(cost(after[t]), 2) for t in sorted(after)))
            longer += [context + (value,) for value in values]
        row = longer
    print(title, entries, "entries,", len(model), "contexts", file=sys.stderr)


def write_words(words):
    tree = {}
    for word in sorted(words):
        node = tree
        for c in word:
            node = node.setdefault(c, [0, {}])[1]
    for word, mark in words.items():
        node = tree
        for c in word[:-1]:
            node = node[c][1]
        node[word[-1]][0] = mark
    print("% words")
    out, queue = [], collections.deque([tree])
    while queue:
        node = queue.popleft()
        for place, c in enumerate(sorted(node)):
            mark, below = node[c]
            last = place == len(node) - 1
            out.append(digits(ord(c) - 96 | last << 5 | bool(below) << 6 | mark << 7, 2))
            if below:
                queue.append(below)
    for start in range(0, len(out), 60):
        print("".join(out[start:start + 60]))
    print("words", len(words), "in", len(out), "nodes", file=sys.stderr)


# The tables

def header(title, source, licence, training):
    print("# table:", title)
    print("# made-by: learn.py")
    for line in source:
        print("# source:", line)
    print("# licence:", licence)
    print("# training:", training)
    print("# note: sections begin with %; learn.py says how they are written")


PAIR_SOURCE = "word pairs of NETransliteration-COLING2018 (Wikidata): "
CENSUS_SOURCE = "frequently occurring surnames and first names of the US census of 1990, U.S. Census Bureau (public domain)"


def learn_latin(pairs_folder, census_folder):
    lists = collections.Counter()
    for language in OTHERS:
        for word in {l for _, l, _ in read(pairs_folder, language)}:
            lists[word] += 1
    census = set()
    for name in ("dist.all.last", "dist.male.first", "dist.female.first"):
        with open(os.path.join(census_folder, name), encoding="ascii") as lines:
            census |= {latin(line.split()[0]) for line in lines}
    arabic, hebrew = ({l for _, l, _ in read(pairs_folder, x)} for x in ("arabic", "hebrew"))
    marks = {}
    for word in sorted(set(lists) | census | arabic | hebrew):
        if 2 <= len(word) <= 24:
            marks[word] = min(3, lists[word]) | (word in census) << 2 | (word in arabic) << 3 | (word in hebrew) << 4
    header("what Latin names look like: their letters, and a tree of them",
           [PAIR_SOURCE + ", ".join(OTHERS + ("arabic", "hebrew")) + "; Latin sides", CENSUS_SOURCE], "CC0-1.0",
           f"letters: order {LATIN_ORDER}, grams of 6 seen at least {LATIN_PRUNE[6]} times")
    print("# example: خالد → khaled")
    words = sorted(w for w in set(lists) | census if w)
    write_ngrams("letters", ngrams([[ord(c) - 95 for c in w] for w in words], LATIN_ORDER, LATIN_PRUNE), 1)
    write_words(marks)


def learn_pairs(pairs_folder, language, weights, left_out):
    rows = read(pairs_folder, language)
    rows = [row for row in rows if all(is_native(c) for c in row[0])]
    if left_out is not None:
        rows = [row for row in rows if int(hashlib.md5(row[0].encode()).hexdigest(), 16) % 10 != left_out]
    words_with = collections.Counter(letter for n, _, _ in rows for letter in set(n))
    rows = [row for row in rows if all(words_with[letter] >= RAREST_LETTER for letter in row[0])]
    pairs = [(n, l) for n, l, _ in rows]
    likely = align_all(pairs)
    aligned = [a for a in (best_alignment(n, l, likely) for n, l in pairs) if a]
    seen = collections.Counter(chunk for a in aligned for chunk in a)
    aligned = [a for a in aligned if all(seen[chunk] >= RAREST_CHUNK for chunk in a)]
    seen = collections.Counter(chunk for a in aligned for chunk in a)
    order = sorted(seen)
    token = {chunk: 2 + place for place, chunk in enumerate(order)}
    assert len(order) < 4000
    header(f"how the letters of {language.capitalize()} names without vowel signs meet Latin letters",
           [PAIR_SOURCE + language], "CC0-1.0",
           f"{len(pairs)} pairs, {ROUNDS} rounds of alignment; chunks: order {CHUNK_ORDER}, grams of 4 and more seen at "
           f"least {CHUNK_PRUNE[4]} times; letters: order {OWN_ORDER}, grams of 4 and more at least {OWN_PRUNE[4]} times; "
           f"contexts of choices seen at least {CHOICE_LEAST} times; "
           f"names seen at least {FREQUENT} times")
    for example in EXAMPLES[language]:
        print("# example:", example)
    print("# note: weights are of the costs of chunks, of letters in Latin names, of letters here (taken off), of each letter,")
    print("# note: of a word in 1, 2, 3 lists of names, in the census alone, of the costs by the window, by what is behind")
    print("# search-breadth:", SEARCH_BREADTH)
    print("# search-weights:", SEARCH_WEIGHTS[language])
    print("# weights:", weights)
    print("% chunks")
    for n, l in order:
        print(n + "\t" + l)
    write_ngrams("sequences", ngrams([[token[c] for c in a] for a in aligned], CHUNK_ORDER, CHUNK_PRUNE), 2)
    place = {letter: 1 + at for at, letter in enumerate(sorted({n for n, _ in order}))}
    sequences = [([place[n] for n, _ in a], [token[c] for c in a]) for a in aligned]
    write_choices("window", choices(sequences, window))
    write_choices("behind", choices(sequences, behind))
    own = sorted({l for _, l in pairs})
    write_ngrams("letters", ngrams([[ord(c) - 95 for c in l] for l in own], OWN_ORDER, OWN_PRUNE), 1)
    print("% names")
    forms = collections.defaultdict(list)
    for n, l, count in rows:
        forms[n].append((-count, l))
    for n in sorted(forms, key=lambda n: n.encode()):
        found = sorted(forms[n])
        if -sum(c for c, _ in found) >= FREQUENT:
            print(n + "\t" + " ".join(f"{l} {-c}" for c, l in found[:8]))


# Fitted on a tenth of the training pairs that was held out of the training, to make the known spellings likeliest
# among the candidates; the search has only what it can add up while a word is written.
EXAMPLES = {"arabic": ["خالد → khaled"], "hebrew": ["מרים → miriam"]}
SEARCH_BREADTH = "24 5 80 6"     # partial words kept and their slack: free, along the tree of names
SEARCH_WEIGHTS = {
    "arabic": "0.72 0.35 0.39 0.45 3.9 4.5 4.8 2.1 0 0",
    "hebrew": "0.72 0.32 0.40 0.45 4.4 4.6 5.1 3.1 0 0",
}
WEIGHTS = {
    "arabic": "0.30 0.34 0.33 0.75 3.93 4.52 4.72 2.04 0.22 0.29",
    "hebrew": "0.29 0.31 0.35 0.72 4.48 4.82 5.54 2.99 0.29 0.23",
}


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    folder, census, what = sys.argv[1:4]
    left_out = int(sys.argv[5]) if len(sys.argv) > 5 else None
    if what == "latin":
        learn_latin(folder, census)
    else:
        learn_pairs(folder, what, WEIGHTS[what], left_out)


if __name__ == "__main__":
    main()
