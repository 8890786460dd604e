#!/usr/bin/env python3
"""Learns from which language a name in Latin letters was romanized, whichever system wrote it.

  learn-romanized.py FORMS OUT

FORMS is the folder that gather-romanized.py wrote; writes OUT, a table. Needs numpy and scipy. Deterministic.

Multinomial logistic regression on how often letters follow each other: n-grams of one to five letters of a word between
`^` and `$`, small letters in NFC, marks and apostrophes kept. A text's counts are divided by the root of their sum. Trained on forms alone and on
two to four forms of one language and system; a language comes as often as it is awaited (AWAITED). First all n-grams seen
RAREST times or more, then anew with the KEPT that weigh most. A tenth of the words, by their consonants, is held out: figures
on it are printed, and its calibration sets the temperature.
"""
import collections, hashlib, itertools, random, re, sys, unicodedata, os
import numpy as np
import scipy.sparse as sp

LENGTH, RAREST, KEPT, STEP = 5, 25, 23_500, 10
SAMPLES, SHORTEST, BATCH, RATE, DECAY = 650_000, 4, 3000, 0.3, 1e-6
AWAITED = dict.fromkeys("ru uk be bg sr mk el ar fa he hi ka hy ja ko zh".split(), 3) | {
    "mn": 1.5, "ro": 1, "kk": 1.5, "ky": 1.2, "az": .7, "tt": .7, "ce": .6, "tk": .7, "ug": .5, "bo": .3, "dz": .3, "dv": .3, "yi": .4, "ku": .4, "lo": .3, "km": .4,
    "sa": .3, "ti": .6}
LEFT_OUT = {"ba", "cv", "os"}        # with fewer than a hundred words
random.seed(3)


def bones(form):
    plain = "".join(c for c in unicodedata.normalize("NFD", form) if "a" <= c <= "z")
    return re.sub("[aeiouyjw]", "", plain).replace("kh", "h").replace("c", "k")


def grams(text):
    for word in re.split(r"[^\w'’ʼʹʺ‘ʻʾʿ`”\"·\u0300-\u036f]+", text):
        if word:
            units = "^" + word + "$"
            for size in range(1, LENGTH + 1):
                for at in range(len(units) - size + 1):
                    if units[at:at + size] not in ("^", "$"):
                        yield units[at:at + size]


def samples(forms, languages, number):
    pools = {l: collections.defaultdict(list) for l in languages}
    for l in languages:
        for form, system, weight in forms[l]:
            pools[l][system].append((form, weight))
        for system in pools[l]:
            pool = sorted(pools[l][system])
            pools[l][system] = [f for f, _ in pool], list(itertools.accumulate(w for _, w in pool))
    weights = [AWAITED.get(l, 1) for l in languages]
    chosen = random.choices(range(len(languages)), weights, k=number)
    texts = []
    for place in chosen:
        pool = pools[languages[place]]
        system = random.choice(sorted(pool))
        count = random.choice([1, 1, 1, 2, 3, 4])
        while True:
            text = " ".join(random.choices(pool[system][0], cum_weights=pool[system][1], k=count))
            if count > 1 or sum(c.isalpha() for c in text) >= SHORTEST:
                break
            count = random.choice([1, 2])
        texts.append(text)
    return texts, np.array(chosen)


def matrix(texts, index):
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        counts = collections.Counter(index[g] for g in grams(text) if g in index)
        scale = max(1, sum(counts.values())) ** -0.5
        for column, count in counts.items():
            rows.append(row)
            columns.append(column)
            values.append(count * scale)
    return sp.csr_matrix((np.array(values, dtype=np.float32), (rows, columns)), shape=(len(texts), len(index)))


def softmax(z):
    z = np.exp(z - z.max(axis=1, keepdims=True))
    return z / z.sum(axis=1, keepdims=True)


def train(x, y, count, rounds):
    w = np.zeros((x.shape[1], count), dtype=np.float32)
    bias = np.zeros(count, dtype=np.float32)
    squares = np.full_like(w, 1e-8)
    order = np.arange(x.shape[0])
    rng = np.random.default_rng(11)
    for _ in range(rounds):
        rng.shuffle(order)
        for start in range(0, len(order), BATCH):
            part = order[start:start + BATCH]
            xs = x[part]
            p = softmax(xs @ w + bias)
            p[np.arange(len(part)), y[part]] -= 1
            gradient = (xs.T @ p).astype(np.float32) / len(part) + DECAY * w
            squares += gradient * gradient
            w -= RATE * gradient / np.sqrt(squares)
            bias -= 0.05 * p.mean(axis=0)
    return w, bias


def main():
    folder, out = sys.argv[1:3]
    languages = sorted(f[:-4] for f in os.listdir(folder) if f.endswith(".tsv") and f[:-4] not in LEFT_OUT)
    training, held = {}, {}
    for language in languages:
        training[language], held[language] = [], []
        for line in open(f"{folder}/{language}.tsv", encoding="utf-8"):
            form, system, weight = line.rstrip("\n").split("\t")
            first = hashlib.md5(bones(form).encode()).digest()[0]
            (held if first < 26 else training)[language].append((form, system, int(weight)))
    texts, y = samples(training, languages, SAMPLES)
    counts = collections.Counter()
    for text in texts:
        counts.update(set(grams(text)))
    index = {g: n for n, g in enumerate(sorted(g for g, c in counts.items() if c >= RAREST))}
    print("grams", len(index), flush=True)
    x = matrix(texts, index)
    w, _ = train(x, y, len(languages), 1)
    names = sorted(index)
    weight = (w.max(axis=1) - w.mean(axis=1)) * np.sqrt(np.array([counts[g] for g in names]))
    keep = sorted(np.argsort(-weight)[:KEPT])
    kept = [names[k] for k in keep]
    w, bias = train(x[:, keep], y, len(languages), 6)
    index = {g: n for n, g in enumerate(kept)}
    codes = np.clip(np.round(w * STEP) + 47, 0, 93).astype(int)
    w = (codes - 47) / STEP
    tests, truth = samples({l: [f for f in held[l] if sum(c.isalpha() for c in f[0]) >= 6] or held[l] or training[l] for l in languages}, languages, 12000)
    z = matrix(tests, index) @ w + bias
    best = min((-np.log(np.maximum(1e-12, softmax(z * t)[np.arange(len(truth)), truth])).mean(), t) for t in np.arange(0.4, 1.6, 0.05))
    p = softmax(z * best[1])
    right = p.argmax(axis=1) == truth
    print("held out", right.mean(), "loss", best[0], "temperature", best[1])
    sure = p.max(axis=1)
    for low in np.arange(0, 1, 0.1):
        here = (sure >= low) & (sure < low + 0.1)
        if here.any():
            print(f"  said {sure[here].mean():.2f} right {right[here].mean():.2f} ({here.sum()})")
    for place, language in enumerate(languages):
        here = truth == place
        print(language, f"{right[here].mean():.2f}", end=" ")
    print()
    with open(out, "w", encoding="utf-8") as file:
        file.write("# table: what letters of a romanized name say of the language it was romanized from\n")
        file.write(f"# languages: {' '.join(languages)}\n# bias: {' '.join(f'{b:.2f}' for b in bias)}\n# temperature: {best[1]:.2f}\n# length: {LENGTH}\n")
        file.write("# source: the words of the letter models, see Letters/LANGUAGE.tsv, written by the systems of their languages\n")
        file.write("# source: main names of places of GeoNames (CC BY 4.0, geonames.org)\n# licence: CC BY 4.0, with the notices of the sources\n")
        file.write(f"# made-by: gather-romanized.py learn-romanized.py\n# parameters: logistic regression, {SAMPLES} texts, {KEPT} n-grams, held out {right.mean():.3f} right\n")
        file.write("# note: sorted by bytes; a value for each language: '!' + 47 + 10 × weight\n# columns: letters values\n")
        rows = sorted((g.encode(), n) for g, n in index.items())
        for gram, n in rows:
            file.write(f"{gram.decode()}\t{''.join(chr(33 + c) for c in codes[n])}\n")
    print(os.path.getsize(out))


if __name__ == "__main__":
    main()
