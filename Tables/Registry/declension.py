"""Case forms of names in Ukrainian, Russian and Polish, by their endings.

A news text has a name in an oblique case more often than not (у Харкові, из России, w Krakowie). Only regular
patterns are here: a name whose ending is not known gets no form. `forms` gives those that differ from the name.

The order within each pattern is genitive, dative, accusative, instrumental, locative; an empty form is the name itself.
"""
from __future__ import annotations

LANGUAGES = {"uk-Cyrl": "uk", "ru-Cyrl": "ru", "pl-Latn": "pl"}
HUSHING = {"ru": "жшчщ", "uk": "жшчщ"}
UKRAINIAN_SOFTENED = {"г": "з", "к": "ц", "х": "с"}
POLISH_SOFTENED = {"n": "nie", "r": "rze", "d": "dzie", "t": "cie", "w": "wie", "m": "mie", "p": "pie", "b": "bie", "s": "sie",
                   "z": "zie", "ł": "le", "f": "fie", "l": "li", "k": "ce", "g": "dze"}
POLISH_PLURALS = {"Chiny": "Chin Chinom Chinami Chinach", "Niemcy": "Niemiec Niemcom Niemcami Niemczech",
                  "Węgry": "Węgier Węgrom Węgrami Węgrzech", "Włochy": "Włoch Włochom Włochami Włoszech",
                  "Czechy": "Czech Czechom Czechami Czechach", "Ateny": "Aten Atenom Atenami Atenach"}
VOWELS = "аеёиоуыэюяєії"
FEMININE_SOFT = ("нь", "рь", "чь", "дь", "ть", "сь", "вь", "шь", "щь")


def forms(name: str, lang: str, is_person: bool = False) -> set[str]:
    """The case forms of a name of one word, of an adjective and a noun, or of a man's given name and family name."""
    words = name.split(" ")
    lang = LANGUAGES.get(lang, "")
    if lang and all(w.isalpha() and w[0].isupper() and w[1:].islower() for w in words):
        if len(words) == 1:
            found = _noun(name, lang, is_person, is_family=is_person)
        elif len(words) == 2 and is_person and not words[0][-1] in "аяaіиeе":
            found = _together(_noun(words[0], lang, True, False), _noun(words[1], lang, True, True))
        elif len(words) == 2 and not is_person:
            found = _together(_adjective(words[0], lang), _noun(words[1], lang, False, False))
        else:
            found = []
        return {form for form in found if form} - {name}
    return set()


def _together(first: list[str], second: list[str]) -> list[str]:
    return [f"{a} {b}" for a, b in zip(first, second) if a and b] if first and second else []


def _with(stem: str, *endings: str) -> list[str]:
    return [stem + ending if ending else "" for ending in endings]


def _adjective(word: str, lang: str) -> list[str]:
    """A feminine adjective before a country's name: Южная Корея, Південна Корея."""
    if lang == "ru" and word.endswith("ая"):
        return _with(word[:-2], "ой", "ой", "ую", "ой", "ой")
    if lang == "uk" and word.endswith("а"):
        return _with(word[:-1], "ої", "ій", "у", "ою", "ій")
    return []


def _noun(word: str, lang: str, is_person: bool, is_family: bool) -> list[str]:
    if len(word) < 4:
        return []
    return {"ru": _russian, "uk": _ukrainian, "pl": _polish}[lang](word, is_person, is_family)


def _russian(word: str, is_person: bool, is_family: bool) -> list[str]:
    end, stem = word[-1], word[:-1]
    if is_family and word.endswith(("ский", "цкий")):
        return _with(word[:-2], "ого", "ому", "ого", "им", "ом")
    if is_family and word.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return _with(word, "а", "у", "а", "ым", "е")
    if word.endswith("ия"):
        return _with(word[:-1], "и", "и", "ю", "ей", "и")
    if end == "я":
        return _with(stem, "и", "е", "ю", "ей", "е")
    if end == "а":
        genitive = "и" if stem[-1] in "гкх" + HUSHING["ru"] else "ы"
        return _with(stem, genitive, "е", "у", "ей" if stem[-1] in "ц" + HUSHING["ru"] else "ой", "е")
    if end == "й":
        if word.endswith(("ый", "ой")) or word.endswith("ий") and not (is_person and not is_family):
            return []
        return _with(stem, "я", "ю", "я" if is_person else "", "ем", "и" if word.endswith("ий") else "е")
    if end == "ь":
        if word.endswith(FEMININE_SOFT) and not is_person:
            return _with(stem, "и", "и", "", "ью", "и")
        return _with(stem, "я", "ю", "я" if is_person else "", "ем", "е")
    if end in VOWELS:
        return []
    if word.endswith("ец") and len(word) > 4:
        return _with(word[:-2], "ца", "цу", "ца" if is_person else "", "цом", "це")
    return _with(word, "а", "у", "а" if is_person else "", "ем" if end in "ц" + HUSHING["ru"] else "ом", "е")


def _ukrainian(word: str, is_person: bool, is_family: bool) -> list[str]:
    end, stem = word[-1], word[:-1]
    if is_family and word.endswith(("ський", "цький")):
        return _with(word[:-2], "ого", "ому", "ого", "им", "ому")
    if is_family and word.endswith(("ов", "ев", "єв", "ін", "їн", "ин")):
        return _with(word, "а", "у", "а", "им", "ові") + _with(word, "", "ові", "", "", "і")
    if end == "я":
        soft = "ї" if stem[-1] in VOWELS else "і"
        return _with(stem, soft, soft, "ю", "єю" if soft == "ї" else "ею", soft)
    if end == "а":
        dative = stem[:-1] + UKRAINIAN_SOFTENED.get(stem[-1], stem[-1]) + "і"
        is_soft = stem[-1] in HUSHING["uk"]
        return [stem + ("і" if is_soft else "и"), dative, stem + "у", stem + ("ею" if is_soft else "ою"), dative]
    if end == "й":
        if word.endswith("ий"):
            return []
        return _with(stem, "я", "ю", "я" if is_person else "", "єм", "ї") + ([] if is_person else _with(stem, "ю"))
    for nominative, oblique in (("їв", "єв"), ("ів", "ов")):
        if word.endswith(nominative) and not is_person:
            return _with(word[:-2] + oblique, "а", "у", "", "ом", "і")
    if word.endswith("піль"):
        return _with(word[:-4] + "пол", "я", "ю", "", "ем", "і")
    if word.endswith("ець") and len(word) > 5:
        return _with(word[:-3], "ця", "цю", "ця" if is_person else "", "цем", "ці")
    if end == "ь":
        if word.endswith(FEMININE_SOFT) and not is_person:
            return _with(stem, "і", "і", "", "", "і")
        return _with(stem, "я", "ю", "я" if is_person else "", "ем", "і")
    if word.endswith("вці"):
        return _with(stem, "ів", "ям", "", "ями", "ях")
    if end == "о":
        # Native names alone: Марокко and Конго have no forms.
        if not (is_person and not is_family or word.endswith("про")):
            return []
        return _with(stem, "а", "у", "а" if is_person else "", "ом", "і" if not is_person else "ові")
    if end in VOWELS:
        return []
    if word.endswith("ськ"):
        # Донецька is an adjective too (Донецька область), and that more often.
        return _with(word, "", "у", "", "ом", "у")
    locative = "у" if end == "к" else "і"
    more = _with(word, "ові", "а") if is_person else _with(word, "у", "а")
    return _with(word, "а", "у", "а" if is_person else "", "ем" if end in HUSHING["uk"] else "ом", locative) + more


def _polish(word: str, is_person: bool, is_family: bool) -> list[str]:
    if word in POLISH_PLURALS:
        return POLISH_PLURALS[word].split()
    end, stem = word[-1], word[:-1]
    if is_family and word.endswith(("ski", "cki")):
        return _with(word, "ego", "emu", "ego", "m", "m")
    if end == "a":
        if stem[-1] in "ij":
            return _with(stem, "i", "i", "ę", "ą", "i")
        if stem[-1] in "czżś" or stem.endswith(("cz", "sz", "rz", "dz")):
            return _with(stem, "y", "y", "ę", "ą", "y")
        locative = stem[:-2] + "ście" if stem.endswith("st") else stem[:-1] + POLISH_SOFTENED.get(stem[-1], "")
        genitive = "i" if stem[-1] in "kgl" else "y"
        return [stem + genitive, locative, stem + "ę", stem + "ą", locative] if locative != stem[:-1] else []
    if end in "eiouyąęó":
        return []
    if word.endswith("ów"):
        return _with(word[:-2] + "ow", "a", "owi", "a" if is_person else "", "em", "ie")
    if end == "ń":
        return _with(stem + "ni", "a", "owi", "a" if is_person else "", "em", "u")
    if end in "kg":
        locative, instrumental = word + "u", word + "iem"
    elif end in "lj" or word.endswith(("ch", "sz", "cz", "rz", "ż", "c")):
        locative, instrumental = word + "u", word + "em"
    elif word.endswith("st"):
        locative, instrumental = word[:-2] + "ście", word + "em"
    elif end in POLISH_SOFTENED:
        locative, instrumental = stem + POLISH_SOFTENED[end], word + "em"
    else:
        return []
    return [word + "a", word + "owi", word + "a" if is_person else "", instrumental, locative] + ([] if is_person else [word + "u"])
