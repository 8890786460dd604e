// Made by embed.sh: do not edit. The tables of the folder Tables/, embedded, in byte order of their names.
#include "CTables.h"

static const unsigned char bytes_0[] = {
#embed "../../Tables/Articles/boilerplate.tsv"
};
static const unsigned char bytes_1[] = {
#embed "../../Tables/Articles/character-references.tsv"
};
static const unsigned char bytes_2[] = {
#embed "../../Tables/Names/apostrophes.tsv"
};
static const unsigned char bytes_3[] = {
#embed "../../Tables/Names/given-names.tsv"
};
static const unsigned char bytes_4[] = {
#embed "../../Tables/Names/latin-letters.tsv"
};
static const unsigned char bytes_5[] = {
#embed "../../Tables/Names/letter-costs-learned.tsv"
};
static const unsigned char bytes_6[] = {
#embed "../../Tables/Names/letter-costs.tsv"
};
static const unsigned char bytes_7[] = {
#embed "../../Tables/Names/loose-spellings.tsv"
};
static const unsigned char bytes_8[] = {
#embed "../../Tables/Names/name-words.tsv"
};
static const unsigned char bytes_9[] = {
#embed "../../Tables/Names/readings.tsv"
};
static const unsigned char bytes_10[] = {
#embed "../../Tables/Numbers/context.tsv"
};
static const unsigned char bytes_11[] = {
#embed "../../Tables/Numbers/magnitudes.tsv"
};
static const unsigned char bytes_12[] = {
#embed "../../Tables/Numbers/months.tsv"
};
static const unsigned char bytes_13[] = {
#embed "../../Tables/Numbers/ordinals.tsv"
};
static const unsigned char bytes_14[] = {
#embed "../../Tables/Numbers/separators.tsv"
};
static const unsigned char bytes_15[] = {
#embed "../../Tables/Numbers/units.tsv"
};
static const unsigned char bytes_16[] = {
#embed "../../Tables/Registry/aliases.tsv"
};
static const unsigned char bytes_17[] = {
#embed "../../Tables/Registry/entities.tsv"
};
static const unsigned char bytes_18[] = {
#embed "../../Tables/Registry/organisations.tsv"
};
static const unsigned char bytes_19[] = {
#embed "../../Tables/Registry/people.tsv"
};
static const unsigned char bytes_20[] = {
#embed "../../Tables/Registry/places.tsv"
};
static const unsigned char bytes_21[] = {
#embed "../../Tables/Registry/stop-aliases.tsv"
};
static const unsigned char bytes_22[] = {
#embed "../../Tables/Transliteration/alalc-bel-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_23[] = {
#embed "../../Tables/Transliteration/alalc-ell-Grek-Latn-1997.txt"
};
static const unsigned char bytes_24[] = {
#embed "../../Tables/Transliteration/alalc-ell-Grek-Latn-2010.txt"
};
static const unsigned char bytes_25[] = {
#embed "../../Tables/Transliteration/alalc-hin-Deva-Latn-2011.txt"
};
static const unsigned char bytes_26[] = {
#embed "../../Tables/Transliteration/alalc-kat-Geor-Latn-1997.txt"
};
static const unsigned char bytes_27[] = {
#embed "../../Tables/Transliteration/alalc-mkd-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_28[] = {
#embed "../../Tables/Transliteration/alalc-mon-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_29[] = {
#embed "../../Tables/Transliteration/alalc-rus-Cyrl-Latn-1997-plain.txt"
};
static const unsigned char bytes_30[] = {
#embed "../../Tables/Transliteration/alalc-rus-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_31[] = {
#embed "../../Tables/Transliteration/alalc-ukr-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_32[] = {
#embed "../../Tables/Transliteration/bgna-bul-Cyrl-Latn-2006.txt"
};
static const unsigned char bytes_33[] = {
#embed "../../Tables/Transliteration/bgna-bul-Cyrl-Latn-2009.txt"
};
static const unsigned char bytes_34[] = {
#embed "../../Tables/Transliteration/bgnpcgn-ara-Arab-Latn-1956.txt"
};
static const unsigned char bytes_35[] = {
#embed "../../Tables/Transliteration/bgnpcgn-arm-Armn-Latn-1981.txt"
};
static const unsigned char bytes_36[] = {
#embed "../../Tables/Transliteration/bgnpcgn-bak-Cyrl-Latn-2007.txt"
};
static const unsigned char bytes_37[] = {
#embed "../../Tables/Transliteration/bgnpcgn-bel-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_38[] = {
#embed "../../Tables/Transliteration/bgnpcgn-bul-Cyrl-Latn-1952.txt"
};
static const unsigned char bytes_39[] = {
#embed "../../Tables/Transliteration/bgnpcgn-che-Cyrl-Latn-2008.txt"
};
static const unsigned char bytes_40[] = {
#embed "../../Tables/Transliteration/bgnpcgn-ell-Grek-Latn-1962.txt"
};
static const unsigned char bytes_41[] = {
#embed "../../Tables/Transliteration/bgnpcgn-jpn-Hrkt-Latn-1976.txt"
};
static const unsigned char bytes_42[] = {
#embed "../../Tables/Transliteration/bgnpcgn-kaz-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_43[] = {
#embed "../../Tables/Transliteration/bgnpcgn-kir-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_44[] = {
#embed "../../Tables/Transliteration/bgnpcgn-kor-Hang-Latn-kn-1945.txt"
};
static const unsigned char bytes_45[] = {
#embed "../../Tables/Transliteration/bgnpcgn-mkd-Cyrl-Latn-1981.txt"
};
static const unsigned char bytes_46[] = {
#embed "../../Tables/Transliteration/bgnpcgn-mkd-Cyrl-Latn-2013.txt"
};
static const unsigned char bytes_47[] = {
#embed "../../Tables/Transliteration/bgnpcgn-mon-Cyrl-Latn-1964.txt"
};
static const unsigned char bytes_48[] = {
#embed "../../Tables/Transliteration/bgnpcgn-ron-Cyrl-Latn-2002.txt"
};
static const unsigned char bytes_49[] = {
#embed "../../Tables/Transliteration/bgnpcgn-rus-Cyrl-Latn-1947-plain.txt"
};
static const unsigned char bytes_50[] = {
#embed "../../Tables/Transliteration/bgnpcgn-rus-Cyrl-Latn-1947.txt"
};
static const unsigned char bytes_51[] = {
#embed "../../Tables/Transliteration/bgnpcgn-srp-Cyrl-Latn-2005.txt"
};
static const unsigned char bytes_52[] = {
#embed "../../Tables/Transliteration/bgnpcgn-tgk-Cyrl-Latn-1994.txt"
};
static const unsigned char bytes_53[] = {
#embed "../../Tables/Transliteration/bgnpcgn-tuk-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_54[] = {
#embed "../../Tables/Transliteration/bgnpcgn-tuk-Cyrl-Latn-1993.txt"
};
static const unsigned char bytes_55[] = {
#embed "../../Tables/Transliteration/bgnpcgn-ukr-Cyrl-Latn-1965.txt"
};
static const unsigned char bytes_56[] = {
#embed "../../Tables/Transliteration/bgnpcgn-uzb-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_57[] = {
#embed "../../Tables/Transliteration/bgnpcgn-uzb-Cyrl-Latn-2000.txt"
};
static const unsigned char bytes_58[] = {
#embed "../../Tables/Transliteration/bsi-rus-Cyrl-Latn-2979-1958-plain.txt"
};
static const unsigned char bytes_59[] = {
#embed "../../Tables/Transliteration/bsi-rus-Cyrl-Latn-2979-1958.txt"
};
static const unsigned char bytes_60[] = {
#embed "../../Tables/Transliteration/by-bel-Cyrl-Latn-2007.txt"
};
static const unsigned char bytes_61[] = {
#embed "../../Tables/Transliteration/din-kat-Geor-Latn-32707-2010.txt"
};
static const unsigned char bytes_62[] = {
#embed "../../Tables/Transliteration/elot-ell-Grek-Latn-743-1982-tl.txt"
};
static const unsigned char bytes_63[] = {
#embed "../../Tables/Transliteration/elot-ell-Grek-Latn-743-1982-ts.txt"
};
static const unsigned char bytes_64[] = {
#embed "../../Tables/Transliteration/ggg-kat-Geor-Latn-2002.txt"
};
static const unsigned char bytes_65[] = {
#embed "../../Tables/Transliteration/gki-bel-Cyrl-Latn-2000.txt"
};
static const unsigned char bytes_66[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-16876-71-1983.txt"
};
static const unsigned char bytes_67[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-16876-71-t2.txt"
};
static const unsigned char bytes_68[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-52290-2004.txt"
};
static const unsigned char bytes_69[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-52535-2006.txt"
};
static const unsigned char bytes_70[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-7.0.34-2014.txt"
};
static const unsigned char bytes_71[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-7.79-2000-b.txt"
};
static const unsigned char bytes_72[] = {
#embed "../../Tables/Transliteration/icao-bel-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_73[] = {
#embed "../../Tables/Transliteration/icao-bul-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_74[] = {
#embed "../../Tables/Transliteration/icao-mkd-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_75[] = {
#embed "../../Tables/Transliteration/icao-rus-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_76[] = {
#embed "../../Tables/Transliteration/icao-srp-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_77[] = {
#embed "../../Tables/Transliteration/icao-ukr-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_78[] = {
#embed "../../Tables/Transliteration/iso-ell-Grek-Latn-843-1997-t1.txt"
};
static const unsigned char bytes_79[] = {
#embed "../../Tables/Transliteration/iso-jpn-Hrkt-Latn-3602-1989.txt"
};
static const unsigned char bytes_80[] = {
#embed "../../Tables/Transliteration/iso-kat-Geor-Latn-9984-1996.txt"
};
static const unsigned char bytes_81[] = {
#embed "../../Tables/Transliteration/iso-rus-Cyrl-Latn-9-1954.txt"
};
static const unsigned char bytes_82[] = {
#embed "../../Tables/Transliteration/iso-rus-Cyrl-Latn-9-1968-alt.txt"
};
static const unsigned char bytes_83[] = {
#embed "../../Tables/Transliteration/iso-rus-Cyrl-Latn-9-1968.txt"
};
static const unsigned char bytes_84[] = {
#embed "../../Tables/Transliteration/iso-rus-Cyrl-Latn-9-1995.txt"
};
static const unsigned char bytes_85[] = {
#embed "../../Tables/Transliteration/masm-mon-Cyrl-Latn-5217-2012.txt"
};
static const unsigned char bytes_86[] = {
#embed "../../Tables/Transliteration/mext-jpn-Hrkt-Latn-1954.txt"
};
static const unsigned char bytes_87[] = {
#embed "../../Tables/Transliteration/moct-kor-Hang-Latn-2000.txt"
};
static const unsigned char bytes_88[] = {
#embed "../../Tables/Transliteration/mofa-jpn-Hrkt-Latn-1989.txt"
};
static const unsigned char bytes_89[] = {
#embed "../../Tables/Transliteration/mosmetro-rus-Cyrl-Latn-2014.txt"
};
static const unsigned char bytes_90[] = {
#embed "../../Tables/Transliteration/mvd-bel-Cyrl-Latn-2008.txt"
};
static const unsigned char bytes_91[] = {
#embed "../../Tables/Transliteration/mvd-rus-Cyrl-Latn-310-1997-fr.txt"
};
static const unsigned char bytes_92[] = {
#embed "../../Tables/Transliteration/mvd-rus-Cyrl-Latn-310-1997.txt"
};
static const unsigned char bytes_93[] = {
#embed "../../Tables/Transliteration/mvd-rus-Cyrl-Latn-782-2000.txt"
};
static const unsigned char bytes_94[] = {
#embed "../../Tables/Transliteration/odni-bel-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_95[] = {
#embed "../../Tables/Transliteration/odni-bul-Cyrl-Latn-2005.txt"
};
static const unsigned char bytes_96[] = {
#embed "../../Tables/Transliteration/odni-bul-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_97[] = {
#embed "../../Tables/Transliteration/odni-kat-Geor-Latn-2015.txt"
};
static const unsigned char bytes_98[] = {
#embed "../../Tables/Transliteration/odni-rus-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_99[] = {
#embed "../../Tables/Transliteration/odni-srp-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_100[] = {
#embed "../../Tables/Transliteration/odni-ukr-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_101[] = {
#embed "../../Tables/Transliteration/stategeocadastre-ukr-Cyrl-Latn-1993.txt"
};
static const unsigned char bytes_102[] = {
#embed "../../Tables/Transliteration/telegram-rus-Cyrl-Latn-1993.txt"
};
static const unsigned char bytes_103[] = {
#embed "../../Tables/Transliteration/ua-ukr-Cyrl-Latn-1996.txt"
};
static const unsigned char bytes_104[] = {
#embed "../../Tables/Transliteration/ua-ukr-Cyrl-Latn-2010.txt"
};
static const unsigned char bytes_105[] = {
#embed "../../Tables/Transliteration/un-bul-Cyrl-Latn-1977.txt"
};
static const unsigned char bytes_106[] = {
#embed "../../Tables/Transliteration/un-ell-Grek-Latn-1987-phonetic.txt"
};
static const unsigned char bytes_107[] = {
#embed "../../Tables/Transliteration/un-hin-Deva-Latn-2016.txt"
};
static const unsigned char bytes_108[] = {
#embed "../../Tables/Transliteration/un-rus-Cyrl-Latn-1987.txt"
};
static const unsigned char bytes_109[] = {
#embed "../../Tables/Transliteration/uz-uzb-Cyrl-Latn-1995.txt"
};
static const unsigned char bytes_110[] = {
#embed "../../Tables/Transliteration/var-jpn-Hrkt-Latn-hepburn-1886.txt"
};
static const unsigned char bytes_111[] = {
#embed "../../Tables/Transliteration/var-jpn-Hrkt-Latn-hepburn-1954.txt"
};
static const unsigned char bytes_112[] = {
#embed "../../Tables/Transliteration/var-kor-Hang-Latn-mr-1939.txt"
};
static const unsigned char bytes_113[] = {
#embed "../../Tables/Transliteration/var-rus-Cyrl-Latn-scientific.txt"
};
static const unsigned char bytes_114[] = {
#embed "../../Tables/Transliteration/wikipedia-rus-Cyrl-Latn-2019.txt"
};
static const unsigned char bytes_115[] = {
#embed "../../Tables/Transliteration/yandex-rus-Cyrl-Latn-maps.txt"
};
static const unsigned char bytes_116[] = {
#embed "../../Tables/Transliteration/yandex-rus-Cyrl-Latn-money.txt"
};

static const struct ctable tables[] = {
    {"Articles/boilerplate.tsv", bytes_0, sizeof bytes_0},
    {"Articles/character-references.tsv", bytes_1, sizeof bytes_1},
    {"Names/apostrophes.tsv", bytes_2, sizeof bytes_2},
    {"Names/given-names.tsv", bytes_3, sizeof bytes_3},
    {"Names/latin-letters.tsv", bytes_4, sizeof bytes_4},
    {"Names/letter-costs-learned.tsv", bytes_5, sizeof bytes_5},
    {"Names/letter-costs.tsv", bytes_6, sizeof bytes_6},
    {"Names/loose-spellings.tsv", bytes_7, sizeof bytes_7},
    {"Names/name-words.tsv", bytes_8, sizeof bytes_8},
    {"Names/readings.tsv", bytes_9, sizeof bytes_9},
    {"Numbers/context.tsv", bytes_10, sizeof bytes_10},
    {"Numbers/magnitudes.tsv", bytes_11, sizeof bytes_11},
    {"Numbers/months.tsv", bytes_12, sizeof bytes_12},
    {"Numbers/ordinals.tsv", bytes_13, sizeof bytes_13},
    {"Numbers/separators.tsv", bytes_14, sizeof bytes_14},
    {"Numbers/units.tsv", bytes_15, sizeof bytes_15},
    {"Registry/aliases.tsv", bytes_16, sizeof bytes_16},
    {"Registry/entities.tsv", bytes_17, sizeof bytes_17},
    {"Registry/organisations.tsv", bytes_18, sizeof bytes_18},
    {"Registry/people.tsv", bytes_19, sizeof bytes_19},
    {"Registry/places.tsv", bytes_20, sizeof bytes_20},
    {"Registry/stop-aliases.tsv", bytes_21, sizeof bytes_21},
    {"Transliteration/alalc-bel-Cyrl-Latn-1997.txt", bytes_22, sizeof bytes_22},
    {"Transliteration/alalc-ell-Grek-Latn-1997.txt", bytes_23, sizeof bytes_23},
    {"Transliteration/alalc-ell-Grek-Latn-2010.txt", bytes_24, sizeof bytes_24},
    {"Transliteration/alalc-hin-Deva-Latn-2011.txt", bytes_25, sizeof bytes_25},
    {"Transliteration/alalc-kat-Geor-Latn-1997.txt", bytes_26, sizeof bytes_26},
    {"Transliteration/alalc-mkd-Cyrl-Latn-1997.txt", bytes_27, sizeof bytes_27},
    {"Transliteration/alalc-mon-Cyrl-Latn-1997.txt", bytes_28, sizeof bytes_28},
    {"Transliteration/alalc-rus-Cyrl-Latn-1997-plain.txt", bytes_29, sizeof bytes_29},
    {"Transliteration/alalc-rus-Cyrl-Latn-1997.txt", bytes_30, sizeof bytes_30},
    {"Transliteration/alalc-ukr-Cyrl-Latn-1997.txt", bytes_31, sizeof bytes_31},
    {"Transliteration/bgna-bul-Cyrl-Latn-2006.txt", bytes_32, sizeof bytes_32},
    {"Transliteration/bgna-bul-Cyrl-Latn-2009.txt", bytes_33, sizeof bytes_33},
    {"Transliteration/bgnpcgn-ara-Arab-Latn-1956.txt", bytes_34, sizeof bytes_34},
    {"Transliteration/bgnpcgn-arm-Armn-Latn-1981.txt", bytes_35, sizeof bytes_35},
    {"Transliteration/bgnpcgn-bak-Cyrl-Latn-2007.txt", bytes_36, sizeof bytes_36},
    {"Transliteration/bgnpcgn-bel-Cyrl-Latn-1979.txt", bytes_37, sizeof bytes_37},
    {"Transliteration/bgnpcgn-bul-Cyrl-Latn-1952.txt", bytes_38, sizeof bytes_38},
    {"Transliteration/bgnpcgn-che-Cyrl-Latn-2008.txt", bytes_39, sizeof bytes_39},
    {"Transliteration/bgnpcgn-ell-Grek-Latn-1962.txt", bytes_40, sizeof bytes_40},
    {"Transliteration/bgnpcgn-jpn-Hrkt-Latn-1976.txt", bytes_41, sizeof bytes_41},
    {"Transliteration/bgnpcgn-kaz-Cyrl-Latn-1979.txt", bytes_42, sizeof bytes_42},
    {"Transliteration/bgnpcgn-kir-Cyrl-Latn-1979.txt", bytes_43, sizeof bytes_43},
    {"Transliteration/bgnpcgn-kor-Hang-Latn-kn-1945.txt", bytes_44, sizeof bytes_44},
    {"Transliteration/bgnpcgn-mkd-Cyrl-Latn-1981.txt", bytes_45, sizeof bytes_45},
    {"Transliteration/bgnpcgn-mkd-Cyrl-Latn-2013.txt", bytes_46, sizeof bytes_46},
    {"Transliteration/bgnpcgn-mon-Cyrl-Latn-1964.txt", bytes_47, sizeof bytes_47},
    {"Transliteration/bgnpcgn-ron-Cyrl-Latn-2002.txt", bytes_48, sizeof bytes_48},
    {"Transliteration/bgnpcgn-rus-Cyrl-Latn-1947-plain.txt", bytes_49, sizeof bytes_49},
    {"Transliteration/bgnpcgn-rus-Cyrl-Latn-1947.txt", bytes_50, sizeof bytes_50},
    {"Transliteration/bgnpcgn-srp-Cyrl-Latn-2005.txt", bytes_51, sizeof bytes_51},
    {"Transliteration/bgnpcgn-tgk-Cyrl-Latn-1994.txt", bytes_52, sizeof bytes_52},
    {"Transliteration/bgnpcgn-tuk-Cyrl-Latn-1979.txt", bytes_53, sizeof bytes_53},
    {"Transliteration/bgnpcgn-tuk-Cyrl-Latn-1993.txt", bytes_54, sizeof bytes_54},
    {"Transliteration/bgnpcgn-ukr-Cyrl-Latn-1965.txt", bytes_55, sizeof bytes_55},
    {"Transliteration/bgnpcgn-uzb-Cyrl-Latn-1979.txt", bytes_56, sizeof bytes_56},
    {"Transliteration/bgnpcgn-uzb-Cyrl-Latn-2000.txt", bytes_57, sizeof bytes_57},
    {"Transliteration/bsi-rus-Cyrl-Latn-2979-1958-plain.txt", bytes_58, sizeof bytes_58},
    {"Transliteration/bsi-rus-Cyrl-Latn-2979-1958.txt", bytes_59, sizeof bytes_59},
    {"Transliteration/by-bel-Cyrl-Latn-2007.txt", bytes_60, sizeof bytes_60},
    {"Transliteration/din-kat-Geor-Latn-32707-2010.txt", bytes_61, sizeof bytes_61},
    {"Transliteration/elot-ell-Grek-Latn-743-1982-tl.txt", bytes_62, sizeof bytes_62},
    {"Transliteration/elot-ell-Grek-Latn-743-1982-ts.txt", bytes_63, sizeof bytes_63},
    {"Transliteration/ggg-kat-Geor-Latn-2002.txt", bytes_64, sizeof bytes_64},
    {"Transliteration/gki-bel-Cyrl-Latn-2000.txt", bytes_65, sizeof bytes_65},
    {"Transliteration/gost-rus-Cyrl-Latn-16876-71-1983.txt", bytes_66, sizeof bytes_66},
    {"Transliteration/gost-rus-Cyrl-Latn-16876-71-t2.txt", bytes_67, sizeof bytes_67},
    {"Transliteration/gost-rus-Cyrl-Latn-52290-2004.txt", bytes_68, sizeof bytes_68},
    {"Transliteration/gost-rus-Cyrl-Latn-52535-2006.txt", bytes_69, sizeof bytes_69},
    {"Transliteration/gost-rus-Cyrl-Latn-7.0.34-2014.txt", bytes_70, sizeof bytes_70},
    {"Transliteration/gost-rus-Cyrl-Latn-7.79-2000-b.txt", bytes_71, sizeof bytes_71},
    {"Transliteration/icao-bel-Cyrl-Latn-9303.txt", bytes_72, sizeof bytes_72},
    {"Transliteration/icao-bul-Cyrl-Latn-9303.txt", bytes_73, sizeof bytes_73},
    {"Transliteration/icao-mkd-Cyrl-Latn-9303.txt", bytes_74, sizeof bytes_74},
    {"Transliteration/icao-rus-Cyrl-Latn-9303.txt", bytes_75, sizeof bytes_75},
    {"Transliteration/icao-srp-Cyrl-Latn-9303.txt", bytes_76, sizeof bytes_76},
    {"Transliteration/icao-ukr-Cyrl-Latn-9303.txt", bytes_77, sizeof bytes_77},
    {"Transliteration/iso-ell-Grek-Latn-843-1997-t1.txt", bytes_78, sizeof bytes_78},
    {"Transliteration/iso-jpn-Hrkt-Latn-3602-1989.txt", bytes_79, sizeof bytes_79},
    {"Transliteration/iso-kat-Geor-Latn-9984-1996.txt", bytes_80, sizeof bytes_80},
    {"Transliteration/iso-rus-Cyrl-Latn-9-1954.txt", bytes_81, sizeof bytes_81},
    {"Transliteration/iso-rus-Cyrl-Latn-9-1968-alt.txt", bytes_82, sizeof bytes_82},
    {"Transliteration/iso-rus-Cyrl-Latn-9-1968.txt", bytes_83, sizeof bytes_83},
    {"Transliteration/iso-rus-Cyrl-Latn-9-1995.txt", bytes_84, sizeof bytes_84},
    {"Transliteration/masm-mon-Cyrl-Latn-5217-2012.txt", bytes_85, sizeof bytes_85},
    {"Transliteration/mext-jpn-Hrkt-Latn-1954.txt", bytes_86, sizeof bytes_86},
    {"Transliteration/moct-kor-Hang-Latn-2000.txt", bytes_87, sizeof bytes_87},
    {"Transliteration/mofa-jpn-Hrkt-Latn-1989.txt", bytes_88, sizeof bytes_88},
    {"Transliteration/mosmetro-rus-Cyrl-Latn-2014.txt", bytes_89, sizeof bytes_89},
    {"Transliteration/mvd-bel-Cyrl-Latn-2008.txt", bytes_90, sizeof bytes_90},
    {"Transliteration/mvd-rus-Cyrl-Latn-310-1997-fr.txt", bytes_91, sizeof bytes_91},
    {"Transliteration/mvd-rus-Cyrl-Latn-310-1997.txt", bytes_92, sizeof bytes_92},
    {"Transliteration/mvd-rus-Cyrl-Latn-782-2000.txt", bytes_93, sizeof bytes_93},
    {"Transliteration/odni-bel-Cyrl-Latn-2015.txt", bytes_94, sizeof bytes_94},
    {"Transliteration/odni-bul-Cyrl-Latn-2005.txt", bytes_95, sizeof bytes_95},
    {"Transliteration/odni-bul-Cyrl-Latn-2015.txt", bytes_96, sizeof bytes_96},
    {"Transliteration/odni-kat-Geor-Latn-2015.txt", bytes_97, sizeof bytes_97},
    {"Transliteration/odni-rus-Cyrl-Latn-2015.txt", bytes_98, sizeof bytes_98},
    {"Transliteration/odni-srp-Cyrl-Latn-2015.txt", bytes_99, sizeof bytes_99},
    {"Transliteration/odni-ukr-Cyrl-Latn-2015.txt", bytes_100, sizeof bytes_100},
    {"Transliteration/stategeocadastre-ukr-Cyrl-Latn-1993.txt", bytes_101, sizeof bytes_101},
    {"Transliteration/telegram-rus-Cyrl-Latn-1993.txt", bytes_102, sizeof bytes_102},
    {"Transliteration/ua-ukr-Cyrl-Latn-1996.txt", bytes_103, sizeof bytes_103},
    {"Transliteration/ua-ukr-Cyrl-Latn-2010.txt", bytes_104, sizeof bytes_104},
    {"Transliteration/un-bul-Cyrl-Latn-1977.txt", bytes_105, sizeof bytes_105},
    {"Transliteration/un-ell-Grek-Latn-1987-phonetic.txt", bytes_106, sizeof bytes_106},
    {"Transliteration/un-hin-Deva-Latn-2016.txt", bytes_107, sizeof bytes_107},
    {"Transliteration/un-rus-Cyrl-Latn-1987.txt", bytes_108, sizeof bytes_108},
    {"Transliteration/uz-uzb-Cyrl-Latn-1995.txt", bytes_109, sizeof bytes_109},
    {"Transliteration/var-jpn-Hrkt-Latn-hepburn-1886.txt", bytes_110, sizeof bytes_110},
    {"Transliteration/var-jpn-Hrkt-Latn-hepburn-1954.txt", bytes_111, sizeof bytes_111},
    {"Transliteration/var-kor-Hang-Latn-mr-1939.txt", bytes_112, sizeof bytes_112},
    {"Transliteration/var-rus-Cyrl-Latn-scientific.txt", bytes_113, sizeof bytes_113},
    {"Transliteration/wikipedia-rus-Cyrl-Latn-2019.txt", bytes_114, sizeof bytes_114},
    {"Transliteration/yandex-rus-Cyrl-Latn-maps.txt", bytes_115, sizeof bytes_115},
    {"Transliteration/yandex-rus-Cyrl-Latn-money.txt", bytes_116, sizeof bytes_116},
};

const struct ctable *ctables(void) { return tables; }
size_t ctables_count(void) { return sizeof tables / sizeof tables[0]; }
