// Made by embed.sh: do not edit. The tables of the folder Tables/, embedded, in byte order of their names.
#include "CTables.h"

static const unsigned char bytes_0[] = {
#embed "../../Tables/Articles/agencies.tsv"
};
static const unsigned char bytes_1[] = {
#embed "../../Tables/Articles/boilerplate.tsv"
};
static const unsigned char bytes_2[] = {
#embed "../../Tables/Articles/character-references.tsv"
};
static const unsigned char bytes_3[] = {
#embed "../../Tables/Articles/legacy-encodings.tsv"
};
static const unsigned char bytes_4[] = {
#embed "../../Tables/Articles/look-alikes.tsv"
};
static const unsigned char bytes_5[] = {
#embed "../../Tables/Names/Chunks/ar.tsv"
};
static const unsigned char bytes_6[] = {
#embed "../../Tables/Names/Chunks/he.tsv"
};
static const unsigned char bytes_7[] = {
#embed "../../Tables/Names/Chunks/ja.tsv"
};
static const unsigned char bytes_8[] = {
#embed "../../Tables/Names/Chunks/ko.tsv"
};
static const unsigned char bytes_9[] = {
#embed "../../Tables/Names/Chunks/ru.tsv"
};
static const unsigned char bytes_10[] = {
#embed "../../Tables/Names/Chunks/zh.tsv"
};
static const unsigned char bytes_11[] = {
#embed "../../Tables/Names/apostrophes.tsv"
};
static const unsigned char bytes_12[] = {
#embed "../../Tables/Names/case-endings.tsv"
};
static const unsigned char bytes_13[] = {
#embed "../../Tables/Names/chunk-letters.tsv"
};
static const unsigned char bytes_14[] = {
#embed "../../Tables/Names/endings.tsv"
};
static const unsigned char bytes_15[] = {
#embed "../../Tables/Names/equivalents.tsv"
};
static const unsigned char bytes_16[] = {
#embed "../../Tables/Names/family-names.tsv"
};
static const unsigned char bytes_17[] = {
#embed "../../Tables/Names/given-names.tsv"
};
static const unsigned char bytes_18[] = {
#embed "../../Tables/Names/latin-letters.tsv"
};
static const unsigned char bytes_19[] = {
#embed "../../Tables/Names/letter-costs-learned.tsv"
};
static const unsigned char bytes_20[] = {
#embed "../../Tables/Names/letter-costs.tsv"
};
static const unsigned char bytes_21[] = {
#embed "../../Tables/Names/loose-spellings.tsv"
};
static const unsigned char bytes_22[] = {
#embed "../../Tables/Names/name-words.tsv"
};
static const unsigned char bytes_23[] = {
#embed "../../Tables/Names/organisation-abbreviations.tsv"
};
static const unsigned char bytes_24[] = {
#embed "../../Tables/Names/organisation-words.tsv"
};
static const unsigned char bytes_25[] = {
#embed "../../Tables/Names/place-names.tsv"
};
static const unsigned char bytes_26[] = {
#embed "../../Tables/Names/readings.tsv"
};
static const unsigned char bytes_27[] = {
#embed "../../Tables/Names/syllables.tsv"
};
static const unsigned char bytes_28[] = {
#embed "../../Tables/Names/word-roles.tsv"
};
static const unsigned char bytes_29[] = {
#embed "../../Tables/Numbers/Words/af.tsv"
};
static const unsigned char bytes_30[] = {
#embed "../../Tables/Numbers/Words/am.tsv"
};
static const unsigned char bytes_31[] = {
#embed "../../Tables/Numbers/Words/ar.tsv"
};
static const unsigned char bytes_32[] = {
#embed "../../Tables/Numbers/Words/as.tsv"
};
static const unsigned char bytes_33[] = {
#embed "../../Tables/Numbers/Words/az.tsv"
};
static const unsigned char bytes_34[] = {
#embed "../../Tables/Numbers/Words/be.tsv"
};
static const unsigned char bytes_35[] = {
#embed "../../Tables/Numbers/Words/bg.tsv"
};
static const unsigned char bytes_36[] = {
#embed "../../Tables/Numbers/Words/bn.tsv"
};
static const unsigned char bytes_37[] = {
#embed "../../Tables/Numbers/Words/bs.tsv"
};
static const unsigned char bytes_38[] = {
#embed "../../Tables/Numbers/Words/ca.tsv"
};
static const unsigned char bytes_39[] = {
#embed "../../Tables/Numbers/Words/ce.tsv"
};
static const unsigned char bytes_40[] = {
#embed "../../Tables/Numbers/Words/cs.tsv"
};
static const unsigned char bytes_41[] = {
#embed "../../Tables/Numbers/Words/cy.tsv"
};
static const unsigned char bytes_42[] = {
#embed "../../Tables/Numbers/Words/da.tsv"
};
static const unsigned char bytes_43[] = {
#embed "../../Tables/Numbers/Words/de.tsv"
};
static const unsigned char bytes_44[] = {
#embed "../../Tables/Numbers/Words/el.tsv"
};
static const unsigned char bytes_45[] = {
#embed "../../Tables/Numbers/Words/en.tsv"
};
static const unsigned char bytes_46[] = {
#embed "../../Tables/Numbers/Words/eo.tsv"
};
static const unsigned char bytes_47[] = {
#embed "../../Tables/Numbers/Words/es.tsv"
};
static const unsigned char bytes_48[] = {
#embed "../../Tables/Numbers/Words/et.tsv"
};
static const unsigned char bytes_49[] = {
#embed "../../Tables/Numbers/Words/eu.tsv"
};
static const unsigned char bytes_50[] = {
#embed "../../Tables/Numbers/Words/fa.tsv"
};
static const unsigned char bytes_51[] = {
#embed "../../Tables/Numbers/Words/fi.tsv"
};
static const unsigned char bytes_52[] = {
#embed "../../Tables/Numbers/Words/fil.tsv"
};
static const unsigned char bytes_53[] = {
#embed "../../Tables/Numbers/Words/fo.tsv"
};
static const unsigned char bytes_54[] = {
#embed "../../Tables/Numbers/Words/fr.tsv"
};
static const unsigned char bytes_55[] = {
#embed "../../Tables/Numbers/Words/ga.tsv"
};
static const unsigned char bytes_56[] = {
#embed "../../Tables/Numbers/Words/gl.tsv"
};
static const unsigned char bytes_57[] = {
#embed "../../Tables/Numbers/Words/gu.tsv"
};
static const unsigned char bytes_58[] = {
#embed "../../Tables/Numbers/Words/he.tsv"
};
static const unsigned char bytes_59[] = {
#embed "../../Tables/Numbers/Words/hi.tsv"
};
static const unsigned char bytes_60[] = {
#embed "../../Tables/Numbers/Words/hr.tsv"
};
static const unsigned char bytes_61[] = {
#embed "../../Tables/Numbers/Words/hu.tsv"
};
static const unsigned char bytes_62[] = {
#embed "../../Tables/Numbers/Words/hy.tsv"
};
static const unsigned char bytes_63[] = {
#embed "../../Tables/Numbers/Words/id.tsv"
};
static const unsigned char bytes_64[] = {
#embed "../../Tables/Numbers/Words/is.tsv"
};
static const unsigned char bytes_65[] = {
#embed "../../Tables/Numbers/Words/it.tsv"
};
static const unsigned char bytes_66[] = {
#embed "../../Tables/Numbers/Words/ja.tsv"
};
static const unsigned char bytes_67[] = {
#embed "../../Tables/Numbers/Words/jv.tsv"
};
static const unsigned char bytes_68[] = {
#embed "../../Tables/Numbers/Words/ka.tsv"
};
static const unsigned char bytes_69[] = {
#embed "../../Tables/Numbers/Words/kk.tsv"
};
static const unsigned char bytes_70[] = {
#embed "../../Tables/Numbers/Words/km.tsv"
};
static const unsigned char bytes_71[] = {
#embed "../../Tables/Numbers/Words/kn.tsv"
};
static const unsigned char bytes_72[] = {
#embed "../../Tables/Numbers/Words/ko.tsv"
};
static const unsigned char bytes_73[] = {
#embed "../../Tables/Numbers/Words/ky.tsv"
};
static const unsigned char bytes_74[] = {
#embed "../../Tables/Numbers/Words/lb.tsv"
};
static const unsigned char bytes_75[] = {
#embed "../../Tables/Numbers/Words/lo.tsv"
};
static const unsigned char bytes_76[] = {
#embed "../../Tables/Numbers/Words/lt.tsv"
};
static const unsigned char bytes_77[] = {
#embed "../../Tables/Numbers/Words/lv.tsv"
};
static const unsigned char bytes_78[] = {
#embed "../../Tables/Numbers/Words/mk.tsv"
};
static const unsigned char bytes_79[] = {
#embed "../../Tables/Numbers/Words/ml.tsv"
};
static const unsigned char bytes_80[] = {
#embed "../../Tables/Numbers/Words/mn.tsv"
};
static const unsigned char bytes_81[] = {
#embed "../../Tables/Numbers/Words/mr.tsv"
};
static const unsigned char bytes_82[] = {
#embed "../../Tables/Numbers/Words/ms.tsv"
};
static const unsigned char bytes_83[] = {
#embed "../../Tables/Numbers/Words/mt.tsv"
};
static const unsigned char bytes_84[] = {
#embed "../../Tables/Numbers/Words/my.tsv"
};
static const unsigned char bytes_85[] = {
#embed "../../Tables/Numbers/Words/nb.tsv"
};
static const unsigned char bytes_86[] = {
#embed "../../Tables/Numbers/Words/ne.tsv"
};
static const unsigned char bytes_87[] = {
#embed "../../Tables/Numbers/Words/nl.tsv"
};
static const unsigned char bytes_88[] = {
#embed "../../Tables/Numbers/Words/nn.tsv"
};
static const unsigned char bytes_89[] = {
#embed "../../Tables/Numbers/Words/pa.tsv"
};
static const unsigned char bytes_90[] = {
#embed "../../Tables/Numbers/Words/pl.tsv"
};
static const unsigned char bytes_91[] = {
#embed "../../Tables/Numbers/Words/ps.tsv"
};
static const unsigned char bytes_92[] = {
#embed "../../Tables/Numbers/Words/pt.tsv"
};
static const unsigned char bytes_93[] = {
#embed "../../Tables/Numbers/Words/ro.tsv"
};
static const unsigned char bytes_94[] = {
#embed "../../Tables/Numbers/Words/ru.tsv"
};
static const unsigned char bytes_95[] = {
#embed "../../Tables/Numbers/Words/si.tsv"
};
static const unsigned char bytes_96[] = {
#embed "../../Tables/Numbers/Words/sk.tsv"
};
static const unsigned char bytes_97[] = {
#embed "../../Tables/Numbers/Words/sl.tsv"
};
static const unsigned char bytes_98[] = {
#embed "../../Tables/Numbers/Words/sq.tsv"
};
static const unsigned char bytes_99[] = {
#embed "../../Tables/Numbers/Words/sr.tsv"
};
static const unsigned char bytes_100[] = {
#embed "../../Tables/Numbers/Words/su.tsv"
};
static const unsigned char bytes_101[] = {
#embed "../../Tables/Numbers/Words/sv.tsv"
};
static const unsigned char bytes_102[] = {
#embed "../../Tables/Numbers/Words/sw.tsv"
};
static const unsigned char bytes_103[] = {
#embed "../../Tables/Numbers/Words/ta.tsv"
};
static const unsigned char bytes_104[] = {
#embed "../../Tables/Numbers/Words/te.tsv"
};
static const unsigned char bytes_105[] = {
#embed "../../Tables/Numbers/Words/tet.tsv"
};
static const unsigned char bytes_106[] = {
#embed "../../Tables/Numbers/Words/tg.tsv"
};
static const unsigned char bytes_107[] = {
#embed "../../Tables/Numbers/Words/th.tsv"
};
static const unsigned char bytes_108[] = {
#embed "../../Tables/Numbers/Words/tr.tsv"
};
static const unsigned char bytes_109[] = {
#embed "../../Tables/Numbers/Words/tt.tsv"
};
static const unsigned char bytes_110[] = {
#embed "../../Tables/Numbers/Words/uk.tsv"
};
static const unsigned char bytes_111[] = {
#embed "../../Tables/Numbers/Words/ur.tsv"
};
static const unsigned char bytes_112[] = {
#embed "../../Tables/Numbers/Words/uz.tsv"
};
static const unsigned char bytes_113[] = {
#embed "../../Tables/Numbers/Words/vi.tsv"
};
static const unsigned char bytes_114[] = {
#embed "../../Tables/Numbers/Words/yue.tsv"
};
static const unsigned char bytes_115[] = {
#embed "../../Tables/Numbers/Words/zh.tsv"
};
static const unsigned char bytes_116[] = {
#embed "../../Tables/Numbers/context.tsv"
};
static const unsigned char bytes_117[] = {
#embed "../../Tables/Numbers/currencies.tsv"
};
static const unsigned char bytes_118[] = {
#embed "../../Tables/Numbers/joints.tsv"
};
static const unsigned char bytes_119[] = {
#embed "../../Tables/Numbers/languages.tsv"
};
static const unsigned char bytes_120[] = {
#embed "../../Tables/Numbers/magnitudes.tsv"
};
static const unsigned char bytes_121[] = {
#embed "../../Tables/Numbers/months.tsv"
};
static const unsigned char bytes_122[] = {
#embed "../../Tables/Numbers/ordinals.tsv"
};
static const unsigned char bytes_123[] = {
#embed "../../Tables/Numbers/romans.tsv"
};
static const unsigned char bytes_124[] = {
#embed "../../Tables/Numbers/separators.tsv"
};
static const unsigned char bytes_125[] = {
#embed "../../Tables/Numbers/units.tsv"
};
static const unsigned char bytes_126[] = {
#embed "../../Tables/Registry/aliases.tsv"
};
static const unsigned char bytes_127[] = {
#embed "../../Tables/Registry/entities.tsv"
};
static const unsigned char bytes_128[] = {
#embed "../../Tables/Registry/organisations.tsv"
};
static const unsigned char bytes_129[] = {
#embed "../../Tables/Registry/people.tsv"
};
static const unsigned char bytes_130[] = {
#embed "../../Tables/Registry/places.tsv"
};
static const unsigned char bytes_131[] = {
#embed "../../Tables/Registry/stop-aliases.tsv"
};
static const unsigned char bytes_132[] = {
#embed "../../Tables/Transliteration/Languages/Arab.tsv"
};
static const unsigned char bytes_133[] = {
#embed "../../Tables/Transliteration/Languages/Beng.tsv"
};
static const unsigned char bytes_134[] = {
#embed "../../Tables/Transliteration/Languages/Cyrl.tsv"
};
static const unsigned char bytes_135[] = {
#embed "../../Tables/Transliteration/Languages/Deva.tsv"
};
static const unsigned char bytes_136[] = {
#embed "../../Tables/Transliteration/Languages/Ethi.tsv"
};
static const unsigned char bytes_137[] = {
#embed "../../Tables/Transliteration/Languages/Grek.tsv"
};
static const unsigned char bytes_138[] = {
#embed "../../Tables/Transliteration/Languages/Hani.tsv"
};
static const unsigned char bytes_139[] = {
#embed "../../Tables/Transliteration/Languages/Hebr.tsv"
};
static const unsigned char bytes_140[] = {
#embed "../../Tables/Transliteration/Languages/Tibt.tsv"
};
static const unsigned char bytes_141[] = {
#embed "../../Tables/Transliteration/Languages/blocks.tsv"
};
static const unsigned char bytes_142[] = {
#embed "../../Tables/Transliteration/Letters/alphabets.tsv"
};
static const unsigned char bytes_143[] = {
#embed "../../Tables/Transliteration/Letters/am.tsv"
};
static const unsigned char bytes_144[] = {
#embed "../../Tables/Transliteration/Letters/ar.tsv"
};
static const unsigned char bytes_145[] = {
#embed "../../Tables/Transliteration/Letters/as.tsv"
};
static const unsigned char bytes_146[] = {
#embed "../../Tables/Transliteration/Letters/az.tsv"
};
static const unsigned char bytes_147[] = {
#embed "../../Tables/Transliteration/Letters/ba.tsv"
};
static const unsigned char bytes_148[] = {
#embed "../../Tables/Transliteration/Letters/be.tsv"
};
static const unsigned char bytes_149[] = {
#embed "../../Tables/Transliteration/Letters/bg.tsv"
};
static const unsigned char bytes_150[] = {
#embed "../../Tables/Transliteration/Letters/bn.tsv"
};
static const unsigned char bytes_151[] = {
#embed "../../Tables/Transliteration/Letters/bo.tsv"
};
static const unsigned char bytes_152[] = {
#embed "../../Tables/Transliteration/Letters/ce.tsv"
};
static const unsigned char bytes_153[] = {
#embed "../../Tables/Transliteration/Letters/cv.tsv"
};
static const unsigned char bytes_154[] = {
#embed "../../Tables/Transliteration/Letters/dv.tsv"
};
static const unsigned char bytes_155[] = {
#embed "../../Tables/Transliteration/Letters/dz.tsv"
};
static const unsigned char bytes_156[] = {
#embed "../../Tables/Transliteration/Letters/el.tsv"
};
static const unsigned char bytes_157[] = {
#embed "../../Tables/Transliteration/Letters/fa.tsv"
};
static const unsigned char bytes_158[] = {
#embed "../../Tables/Transliteration/Letters/grc.tsv"
};
static const unsigned char bytes_159[] = {
#embed "../../Tables/Transliteration/Letters/gu.tsv"
};
static const unsigned char bytes_160[] = {
#embed "../../Tables/Transliteration/Letters/he.tsv"
};
static const unsigned char bytes_161[] = {
#embed "../../Tables/Transliteration/Letters/hi.tsv"
};
static const unsigned char bytes_162[] = {
#embed "../../Tables/Transliteration/Letters/hy.tsv"
};
static const unsigned char bytes_163[] = {
#embed "../../Tables/Transliteration/Letters/ja.tsv"
};
static const unsigned char bytes_164[] = {
#embed "../../Tables/Transliteration/Letters/ka.tsv"
};
static const unsigned char bytes_165[] = {
#embed "../../Tables/Transliteration/Letters/kk.tsv"
};
static const unsigned char bytes_166[] = {
#embed "../../Tables/Transliteration/Letters/km.tsv"
};
static const unsigned char bytes_167[] = {
#embed "../../Tables/Transliteration/Letters/kn.tsv"
};
static const unsigned char bytes_168[] = {
#embed "../../Tables/Transliteration/Letters/ko.tsv"
};
static const unsigned char bytes_169[] = {
#embed "../../Tables/Transliteration/Letters/ku.tsv"
};
static const unsigned char bytes_170[] = {
#embed "../../Tables/Transliteration/Letters/ky.tsv"
};
static const unsigned char bytes_171[] = {
#embed "../../Tables/Transliteration/Letters/lo.tsv"
};
static const unsigned char bytes_172[] = {
#embed "../../Tables/Transliteration/Letters/mk.tsv"
};
static const unsigned char bytes_173[] = {
#embed "../../Tables/Transliteration/Letters/ml.tsv"
};
static const unsigned char bytes_174[] = {
#embed "../../Tables/Transliteration/Letters/mn.tsv"
};
static const unsigned char bytes_175[] = {
#embed "../../Tables/Transliteration/Letters/mr.tsv"
};
static const unsigned char bytes_176[] = {
#embed "../../Tables/Transliteration/Letters/my.tsv"
};
static const unsigned char bytes_177[] = {
#embed "../../Tables/Transliteration/Letters/ne.tsv"
};
static const unsigned char bytes_178[] = {
#embed "../../Tables/Transliteration/Letters/or.tsv"
};
static const unsigned char bytes_179[] = {
#embed "../../Tables/Transliteration/Letters/os.tsv"
};
static const unsigned char bytes_180[] = {
#embed "../../Tables/Transliteration/Letters/pa.tsv"
};
static const unsigned char bytes_181[] = {
#embed "../../Tables/Transliteration/Letters/ps.tsv"
};
static const unsigned char bytes_182[] = {
#embed "../../Tables/Transliteration/Letters/ru.tsv"
};
static const unsigned char bytes_183[] = {
#embed "../../Tables/Transliteration/Letters/sa.tsv"
};
static const unsigned char bytes_184[] = {
#embed "../../Tables/Transliteration/Letters/sd.tsv"
};
static const unsigned char bytes_185[] = {
#embed "../../Tables/Transliteration/Letters/si.tsv"
};
static const unsigned char bytes_186[] = {
#embed "../../Tables/Transliteration/Letters/sr.tsv"
};
static const unsigned char bytes_187[] = {
#embed "../../Tables/Transliteration/Letters/ta.tsv"
};
static const unsigned char bytes_188[] = {
#embed "../../Tables/Transliteration/Letters/te.tsv"
};
static const unsigned char bytes_189[] = {
#embed "../../Tables/Transliteration/Letters/tg.tsv"
};
static const unsigned char bytes_190[] = {
#embed "../../Tables/Transliteration/Letters/th.tsv"
};
static const unsigned char bytes_191[] = {
#embed "../../Tables/Transliteration/Letters/ti.tsv"
};
static const unsigned char bytes_192[] = {
#embed "../../Tables/Transliteration/Letters/tk.tsv"
};
static const unsigned char bytes_193[] = {
#embed "../../Tables/Transliteration/Letters/tt.tsv"
};
static const unsigned char bytes_194[] = {
#embed "../../Tables/Transliteration/Letters/ug.tsv"
};
static const unsigned char bytes_195[] = {
#embed "../../Tables/Transliteration/Letters/uk.tsv"
};
static const unsigned char bytes_196[] = {
#embed "../../Tables/Transliteration/Letters/ur.tsv"
};
static const unsigned char bytes_197[] = {
#embed "../../Tables/Transliteration/Letters/uz.tsv"
};
static const unsigned char bytes_198[] = {
#embed "../../Tables/Transliteration/Letters/yi.tsv"
};
static const unsigned char bytes_199[] = {
#embed "../../Tables/Transliteration/Letters/zh-Hans.tsv"
};
static const unsigned char bytes_200[] = {
#embed "../../Tables/Transliteration/Letters/zh-Hant.tsv"
};
static const unsigned char bytes_201[] = {
#embed "../../Tables/Transliteration/Romanized/languages.tsv"
};
static const unsigned char bytes_202[] = {
#embed "../../Tables/Transliteration/Rows/han-cantonese-phrases.tsv"
};
static const unsigned char bytes_203[] = {
#embed "../../Tables/Transliteration/Rows/han-cantonese.tsv"
};
static const unsigned char bytes_204[] = {
#embed "../../Tables/Transliteration/Rows/han-generic-terms.tsv"
};
static const unsigned char bytes_205[] = {
#embed "../../Tables/Transliteration/Rows/han-mandarin-phrases.tsv"
};
static const unsigned char bytes_206[] = {
#embed "../../Tables/Transliteration/Rows/han-mandarin.tsv"
};
static const unsigned char bytes_207[] = {
#embed "../../Tables/Transliteration/Rows/han-places.tsv"
};
static const unsigned char bytes_208[] = {
#embed "../../Tables/Transliteration/Rows/han-surnames.tsv"
};
static const unsigned char bytes_209[] = {
#embed "../../Tables/Transliteration/Rows/hanja.tsv"
};
static const unsigned char bytes_210[] = {
#embed "../../Tables/Transliteration/Rows/mandarin-syllables.tsv"
};
static const unsigned char bytes_211[] = {
#embed "../../Tables/Transliteration/Vowels/ar.tsv"
};
static const unsigned char bytes_212[] = {
#embed "../../Tables/Transliteration/Vowels/he.tsv"
};
static const unsigned char bytes_213[] = {
#embed "../../Tables/Transliteration/Vowels/latin.tsv"
};
static const unsigned char bytes_214[] = {
#embed "../../Tables/Transliteration/Vowels/letters.tsv"
};
static const unsigned char bytes_215[] = {
#embed "../../Tables/Transliteration/acadsin-zho-Hani-Latn-2002.txt"
};
static const unsigned char bytes_216[] = {
#embed "../../Tables/Transliteration/ahl-heb-Hebr-Latn-2006.txt"
};
static const unsigned char bytes_217[] = {
#embed "../../Tables/Transliteration/alalc-abk-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_218[] = {
#embed "../../Tables/Transliteration/alalc-abq-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_219[] = {
#embed "../../Tables/Transliteration/alalc-alt-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_220[] = {
#embed "../../Tables/Transliteration/alalc-amh-Ethi-Latn-1997.txt"
};
static const unsigned char bytes_221[] = {
#embed "../../Tables/Transliteration/alalc-amh-Ethi-Latn-2011.txt"
};
static const unsigned char bytes_222[] = {
#embed "../../Tables/Transliteration/alalc-ara-Arab-Latn-1997.txt"
};
static const unsigned char bytes_223[] = {
#embed "../../Tables/Transliteration/alalc-ara-Arab-Latn-2012.txt"
};
static const unsigned char bytes_224[] = {
#embed "../../Tables/Transliteration/alalc-arm-Armn-Latn-2025.txt"
};
static const unsigned char bytes_225[] = {
#embed "../../Tables/Transliteration/alalc-arm-Latn-Armn-2025.txt"
};
static const unsigned char bytes_226[] = {
#embed "../../Tables/Transliteration/alalc-asm-Deva-Latn-2012-document.txt"
};
static const unsigned char bytes_227[] = {
#embed "../../Tables/Transliteration/alalc-asm-Deva-Latn-2012.txt"
};
static const unsigned char bytes_228[] = {
#embed "../../Tables/Transliteration/alalc-aze-Arab-Latn-1997.txt"
};
static const unsigned char bytes_229[] = {
#embed "../../Tables/Transliteration/alalc-aze-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_230[] = {
#embed "../../Tables/Transliteration/alalc-aze-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_231[] = {
#embed "../../Tables/Transliteration/alalc-bel-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_232[] = {
#embed "../../Tables/Transliteration/alalc-ben-Beng-Latn-1997-document.txt"
};
static const unsigned char bytes_233[] = {
#embed "../../Tables/Transliteration/alalc-ben-Beng-Latn-1997.txt"
};
static const unsigned char bytes_234[] = {
#embed "../../Tables/Transliteration/alalc-ben-Beng-Latn-2017.txt"
};
static const unsigned char bytes_235[] = {
#embed "../../Tables/Transliteration/alalc-ber-Latn-Tfng-2026.txt"
};
static const unsigned char bytes_236[] = {
#embed "../../Tables/Transliteration/alalc-ber-Tfng-Latn-2026.txt"
};
static const unsigned char bytes_237[] = {
#embed "../../Tables/Transliteration/alalc-bod-Latn-Tibt-2015.txt"
};
static const unsigned char bytes_238[] = {
#embed "../../Tables/Transliteration/alalc-bod-Tibt-Latn-2015.txt"
};
static const unsigned char bytes_239[] = {
#embed "../../Tables/Transliteration/alalc-bul-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_240[] = {
#embed "../../Tables/Transliteration/alalc-chr-Cher-Latn-2026.txt"
};
static const unsigned char bytes_241[] = {
#embed "../../Tables/Transliteration/alalc-chr-Latn-Cher-2026.txt"
};
static const unsigned char bytes_242[] = {
#embed "../../Tables/Transliteration/alalc-chu-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_243[] = {
#embed "../../Tables/Transliteration/alalc-chu-Glag-Latn-2026.txt"
};
static const unsigned char bytes_244[] = {
#embed "../../Tables/Transliteration/alalc-chv-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_245[] = {
#embed "../../Tables/Transliteration/alalc-ckt-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_246[] = {
#embed "../../Tables/Transliteration/alalc-cop-Copt-Latn-2026.txt"
};
static const unsigned char bytes_247[] = {
#embed "../../Tables/Transliteration/alalc-cop-Latn-Copt-2026.txt"
};
static const unsigned char bytes_248[] = {
#embed "../../Tables/Transliteration/alalc-div-Latn-Thaa-2012.txt"
};
static const unsigned char bytes_249[] = {
#embed "../../Tables/Transliteration/alalc-div-Thaa-Latn-2012.txt"
};
static const unsigned char bytes_250[] = {
#embed "../../Tables/Transliteration/alalc-dng-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_251[] = {
#embed "../../Tables/Transliteration/alalc-ell-Grek-Latn-1997.txt"
};
static const unsigned char bytes_252[] = {
#embed "../../Tables/Transliteration/alalc-ell-Grek-Latn-2010.txt"
};
static const unsigned char bytes_253[] = {
#embed "../../Tables/Transliteration/alalc-ess-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_254[] = {
#embed "../../Tables/Transliteration/alalc-evn-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_255[] = {
#embed "../../Tables/Transliteration/alalc-fas-Arab-Latn-1997.txt"
};
static const unsigned char bytes_256[] = {
#embed "../../Tables/Transliteration/alalc-grc-Grek-Latn-2010.txt"
};
static const unsigned char bytes_257[] = {
#embed "../../Tables/Transliteration/alalc-guj-Gujr-Latn-2011-document.txt"
};
static const unsigned char bytes_258[] = {
#embed "../../Tables/Transliteration/alalc-guj-Gujr-Latn-2011.txt"
};
static const unsigned char bytes_259[] = {
#embed "../../Tables/Transliteration/alalc-heb-Hebr-Latn-1997.txt"
};
static const unsigned char bytes_260[] = {
#embed "../../Tables/Transliteration/alalc-hin-Deva-Latn-2011-document.txt"
};
static const unsigned char bytes_261[] = {
#embed "../../Tables/Transliteration/alalc-hin-Deva-Latn-2011.txt"
};
static const unsigned char bytes_262[] = {
#embed "../../Tables/Transliteration/alalc-iku-Cans-Latn-2026.txt"
};
static const unsigned char bytes_263[] = {
#embed "../../Tables/Transliteration/alalc-iku-Latn-Cans-2026.txt"
};
static const unsigned char bytes_264[] = {
#embed "../../Tables/Transliteration/alalc-kan-Kana-Latn-2011-document.txt"
};
static const unsigned char bytes_265[] = {
#embed "../../Tables/Transliteration/alalc-kan-Kana-Latn-2011.txt"
};
static const unsigned char bytes_266[] = {
#embed "../../Tables/Transliteration/alalc-kat-Geok-Latn-1997.txt"
};
static const unsigned char bytes_267[] = {
#embed "../../Tables/Transliteration/alalc-kat-Geor-Latn-1997.txt"
};
static const unsigned char bytes_268[] = {
#embed "../../Tables/Transliteration/alalc-kaz-Cyrl-Latn-2025-marc.txt"
};
static const unsigned char bytes_269[] = {
#embed "../../Tables/Transliteration/alalc-kaz-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_270[] = {
#embed "../../Tables/Transliteration/alalc-kor-Kore-Latn-2009.txt"
};
static const unsigned char bytes_271[] = {
#embed "../../Tables/Transliteration/alalc-kor-Kore-Latn-names-2009.txt"
};
static const unsigned char bytes_272[] = {
#embed "../../Tables/Transliteration/alalc-lep-Lepc-Latn-2012.txt"
};
static const unsigned char bytes_273[] = {
#embed "../../Tables/Transliteration/alalc-lif-Latn-Limb-2026.txt"
};
static const unsigned char bytes_274[] = {
#embed "../../Tables/Transliteration/alalc-lif-Limb-Latn-2026.txt"
};
static const unsigned char bytes_275[] = {
#embed "../../Tables/Transliteration/alalc-mal-Mlym-Latn-2012-marc.txt"
};
static const unsigned char bytes_276[] = {
#embed "../../Tables/Transliteration/alalc-mal-Mlym-Latn-2012.txt"
};
static const unsigned char bytes_277[] = {
#embed "../../Tables/Transliteration/alalc-mar-Deva-Latn-2011.txt"
};
static const unsigned char bytes_278[] = {
#embed "../../Tables/Transliteration/alalc-mkd-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_279[] = {
#embed "../../Tables/Transliteration/alalc-mon-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_280[] = {
#embed "../../Tables/Transliteration/alalc-mon-Latn-Mong-2025.txt"
};
static const unsigned char bytes_281[] = {
#embed "../../Tables/Transliteration/alalc-mon-Mong-Latn-2025.txt"
};
static const unsigned char bytes_282[] = {
#embed "../../Tables/Transliteration/alalc-mya-Latn-Mymr-1997.txt"
};
static const unsigned char bytes_283[] = {
#embed "../../Tables/Transliteration/alalc-mya-Mymr-Latn-1997.txt"
};
static const unsigned char bytes_284[] = {
#embed "../../Tables/Transliteration/alalc-ori-Orya-Latn-2011-document.txt"
};
static const unsigned char bytes_285[] = {
#embed "../../Tables/Transliteration/alalc-ori-Orya-Latn-2011.txt"
};
static const unsigned char bytes_286[] = {
#embed "../../Tables/Transliteration/alalc-pan-Guru-Latn-2011.txt"
};
static const unsigned char bytes_287[] = {
#embed "../../Tables/Transliteration/alalc-pli-Deva-Latn-2012.txt"
};
static const unsigned char bytes_288[] = {
#embed "../../Tables/Transliteration/alalc-ron-Cyrl-Latn-2026.txt"
};
static const unsigned char bytes_289[] = {
#embed "../../Tables/Transliteration/alalc-rus-Cyrl-Latn-1997-document.txt"
};
static const unsigned char bytes_290[] = {
#embed "../../Tables/Transliteration/alalc-rus-Cyrl-Latn-1997-plain.txt"
};
static const unsigned char bytes_291[] = {
#embed "../../Tables/Transliteration/alalc-rus-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_292[] = {
#embed "../../Tables/Transliteration/alalc-rus-Cyrl-Latn-2025-marc.txt"
};
static const unsigned char bytes_293[] = {
#embed "../../Tables/Transliteration/alalc-san-Deva-Latn-2012-document.txt"
};
static const unsigned char bytes_294[] = {
#embed "../../Tables/Transliteration/alalc-san-Deva-Latn-2012.txt"
};
static const unsigned char bytes_295[] = {
#embed "../../Tables/Transliteration/alalc-sat-Latn-Olck-2026.txt"
};
static const unsigned char bytes_296[] = {
#embed "../../Tables/Transliteration/alalc-sat-Olck-Latn-2026.txt"
};
static const unsigned char bytes_297[] = {
#embed "../../Tables/Transliteration/alalc-sin-Sinh-Latn-2011-document.txt"
};
static const unsigned char bytes_298[] = {
#embed "../../Tables/Transliteration/alalc-sin-Sinh-Latn-2011-marc.txt"
};
static const unsigned char bytes_299[] = {
#embed "../../Tables/Transliteration/alalc-sin-Sinh-Latn-2011.txt"
};
static const unsigned char bytes_300[] = {
#embed "../../Tables/Transliteration/alalc-tam-Taml-Latn-2011-marc.txt"
};
static const unsigned char bytes_301[] = {
#embed "../../Tables/Transliteration/alalc-tam-Taml-Latn-2011.txt"
};
static const unsigned char bytes_302[] = {
#embed "../../Tables/Transliteration/alalc-tel-Telu-Latn-2011-document.txt"
};
static const unsigned char bytes_303[] = {
#embed "../../Tables/Transliteration/alalc-tel-Telu-Latn-2011.txt"
};
static const unsigned char bytes_304[] = {
#embed "../../Tables/Transliteration/alalc-tha-Thai-Latn-2026.txt"
};
static const unsigned char bytes_305[] = {
#embed "../../Tables/Transliteration/alalc-tir-Ethi-Latn-1997.txt"
};
static const unsigned char bytes_306[] = {
#embed "../../Tables/Transliteration/alalc-tmh-Latn-Tfng-2026.txt"
};
static const unsigned char bytes_307[] = {
#embed "../../Tables/Transliteration/alalc-tmh-Tfng-Latn-2026.txt"
};
static const unsigned char bytes_308[] = {
#embed "../../Tables/Transliteration/alalc-uig-Arab-Latn.txt"
};
static const unsigned char bytes_309[] = {
#embed "../../Tables/Transliteration/alalc-ukr-Cyrl-Latn-1997-document.txt"
};
static const unsigned char bytes_310[] = {
#embed "../../Tables/Transliteration/alalc-ukr-Cyrl-Latn-1997.txt"
};
static const unsigned char bytes_311[] = {
#embed "../../Tables/Transliteration/alalc-und-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_312[] = {
#embed "../../Tables/Transliteration/alalc-uzb-Cyrl-Latn-2025.txt"
};
static const unsigned char bytes_313[] = {
#embed "../../Tables/Transliteration/alalc-zho-Hani-Latn-2000.txt"
};
static const unsigned char bytes_314[] = {
#embed "../../Tables/Transliteration/bas-rus-Cyrl-Latn-2017-bss.txt"
};
static const unsigned char bytes_315[] = {
#embed "../../Tables/Transliteration/bas-rus-Cyrl-Latn-2017-oss.txt"
};
static const unsigned char bytes_316[] = {
#embed "../../Tables/Transliteration/bgn-kor-Kore-Latn-1943.txt"
};
static const unsigned char bytes_317[] = {
#embed "../../Tables/Transliteration/bgna-bul-Cyrl-Latn-2006.txt"
};
static const unsigned char bytes_318[] = {
#embed "../../Tables/Transliteration/bgna-bul-Cyrl-Latn-2009-document.txt"
};
static const unsigned char bytes_319[] = {
#embed "../../Tables/Transliteration/bgnpcgn-amh-Ethi-Latn-1967.txt"
};
static const unsigned char bytes_320[] = {
#embed "../../Tables/Transliteration/bgnpcgn-ara-Arab-Latn-1956.txt"
};
static const unsigned char bytes_321[] = {
#embed "../../Tables/Transliteration/bgnpcgn-arm-Armn-Latn-1981.txt"
};
static const unsigned char bytes_322[] = {
#embed "../../Tables/Transliteration/bgnpcgn-aze-Cyrl-Latn-1993.txt"
};
static const unsigned char bytes_323[] = {
#embed "../../Tables/Transliteration/bgnpcgn-bak-Cyrl-Latn-2007.txt"
};
static const unsigned char bytes_324[] = {
#embed "../../Tables/Transliteration/bgnpcgn-bal-Arab-Latn-2008.txt"
};
static const unsigned char bytes_325[] = {
#embed "../../Tables/Transliteration/bgnpcgn-bel-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_326[] = {
#embed "../../Tables/Transliteration/bgnpcgn-bul-Cyrl-Latn-1952.txt"
};
static const unsigned char bytes_327[] = {
#embed "../../Tables/Transliteration/bgnpcgn-che-Cyrl-Latn-2008.txt"
};
static const unsigned char bytes_328[] = {
#embed "../../Tables/Transliteration/bgnpcgn-deu-Latn-Latn-2000.txt"
};
static const unsigned char bytes_329[] = {
#embed "../../Tables/Transliteration/bgnpcgn-div-Thaa-Latn-1972.txt"
};
static const unsigned char bytes_330[] = {
#embed "../../Tables/Transliteration/bgnpcgn-div-Thaa-Latn-1988.txt"
};
static const unsigned char bytes_331[] = {
#embed "../../Tables/Transliteration/bgnpcgn-ell-Grek-Latn-1962.txt"
};
static const unsigned char bytes_332[] = {
#embed "../../Tables/Transliteration/bgnpcgn-fao-Latn-Latn-1968.txt"
};
static const unsigned char bytes_333[] = {
#embed "../../Tables/Transliteration/bgnpcgn-heb-Hebr-Latn-1962.txt"
};
static const unsigned char bytes_334[] = {
#embed "../../Tables/Transliteration/bgnpcgn-isl-Latn-Latn-1968.txt"
};
static const unsigned char bytes_335[] = {
#embed "../../Tables/Transliteration/bgnpcgn-jpn-Hrkt-Latn-1976.txt"
};
static const unsigned char bytes_336[] = {
#embed "../../Tables/Transliteration/bgnpcgn-kat-Geor-Latn-1981.txt"
};
static const unsigned char bytes_337[] = {
#embed "../../Tables/Transliteration/bgnpcgn-kaz-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_338[] = {
#embed "../../Tables/Transliteration/bgnpcgn-kir-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_339[] = {
#embed "../../Tables/Transliteration/bgnpcgn-kor-Hang-Latn-kn-1945.txt"
};
static const unsigned char bytes_340[] = {
#embed "../../Tables/Transliteration/bgnpcgn-kor-Kore-Latn-rok-2011.txt"
};
static const unsigned char bytes_341[] = {
#embed "../../Tables/Transliteration/bgnpcgn-kur-Arab-Latn-2007.txt"
};
static const unsigned char bytes_342[] = {
#embed "../../Tables/Transliteration/bgnpcgn-mkd-Cyrl-Latn-1981.txt"
};
static const unsigned char bytes_343[] = {
#embed "../../Tables/Transliteration/bgnpcgn-mkd-Cyrl-Latn-2013.txt"
};
static const unsigned char bytes_344[] = {
#embed "../../Tables/Transliteration/bgnpcgn-mon-Cyrl-Latn-1964.txt"
};
static const unsigned char bytes_345[] = {
#embed "../../Tables/Transliteration/bgnpcgn-nep-Deva-Latn-2011-document.txt"
};
static const unsigned char bytes_346[] = {
#embed "../../Tables/Transliteration/bgnpcgn-nep-Deva-Latn-2011.txt"
};
static const unsigned char bytes_347[] = {
#embed "../../Tables/Transliteration/bgnpcgn-per-Arab-Latn-1958.txt"
};
static const unsigned char bytes_348[] = {
#embed "../../Tables/Transliteration/bgnpcgn-prs-Arab-Latn-2007.txt"
};
static const unsigned char bytes_349[] = {
#embed "../../Tables/Transliteration/bgnpcgn-prs-Arab-Latn-yaghoubi.txt"
};
static const unsigned char bytes_350[] = {
#embed "../../Tables/Transliteration/bgnpcgn-pus-Arab-Latn-1968.txt"
};
static const unsigned char bytes_351[] = {
#embed "../../Tables/Transliteration/bgnpcgn-ron-Cyrl-Latn-2002.txt"
};
static const unsigned char bytes_352[] = {
#embed "../../Tables/Transliteration/bgnpcgn-rue-Cyrl-Latn-2016.txt"
};
static const unsigned char bytes_353[] = {
#embed "../../Tables/Transliteration/bgnpcgn-rus-Cyrl-Latn-1947-plain.txt"
};
static const unsigned char bytes_354[] = {
#embed "../../Tables/Transliteration/bgnpcgn-rus-Cyrl-Latn-1947.txt"
};
static const unsigned char bytes_355[] = {
#embed "../../Tables/Transliteration/bgnpcgn-sme-Latn-Latn-1984.txt"
};
static const unsigned char bytes_356[] = {
#embed "../../Tables/Transliteration/bgnpcgn-srp-Cyrl-Latn-2005.txt"
};
static const unsigned char bytes_357[] = {
#embed "../../Tables/Transliteration/bgnpcgn-tat-Cyrl-Latn-2007-document.txt"
};
static const unsigned char bytes_358[] = {
#embed "../../Tables/Transliteration/bgnpcgn-tat-Cyrl-Latn-2007.txt"
};
static const unsigned char bytes_359[] = {
#embed "../../Tables/Transliteration/bgnpcgn-tgk-Cyrl-Latn-1994.txt"
};
static const unsigned char bytes_360[] = {
#embed "../../Tables/Transliteration/bgnpcgn-tir-Ethi-Latn-2007.txt"
};
static const unsigned char bytes_361[] = {
#embed "../../Tables/Transliteration/bgnpcgn-tuk-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_362[] = {
#embed "../../Tables/Transliteration/bgnpcgn-tuk-Cyrl-Latn-1993.txt"
};
static const unsigned char bytes_363[] = {
#embed "../../Tables/Transliteration/bgnpcgn-ukr-Cyrl-Latn-1965.txt"
};
static const unsigned char bytes_364[] = {
#embed "../../Tables/Transliteration/bgnpcgn-urd-Arab-Latn-2007.txt"
};
static const unsigned char bytes_365[] = {
#embed "../../Tables/Transliteration/bgnpcgn-uzb-Cyrl-Latn-1979.txt"
};
static const unsigned char bytes_366[] = {
#embed "../../Tables/Transliteration/bgnpcgn-uzb-Cyrl-Latn-2000.txt"
};
static const unsigned char bytes_367[] = {
#embed "../../Tables/Transliteration/bgnpcgn-zho-Hans-Latn-1979.txt"
};
static const unsigned char bytes_368[] = {
#embed "../../Tables/Transliteration/bis-asm-Beng-Latn-13194-1991.txt"
};
static const unsigned char bytes_369[] = {
#embed "../../Tables/Transliteration/bis-ben-Beng-Latn-13194-1991.txt"
};
static const unsigned char bytes_370[] = {
#embed "../../Tables/Transliteration/bis-dev-Deva-Latn-13194-1991.txt"
};
static const unsigned char bytes_371[] = {
#embed "../../Tables/Transliteration/bis-guj-Gujr-Latn-13194-1991.txt"
};
static const unsigned char bytes_372[] = {
#embed "../../Tables/Transliteration/bis-kan-Kana-Latn-13194-1991.txt"
};
static const unsigned char bytes_373[] = {
#embed "../../Tables/Transliteration/bis-mlm-Mlym-Latn-13194-1991.txt"
};
static const unsigned char bytes_374[] = {
#embed "../../Tables/Transliteration/bis-ori-Orya-Latn-13194-1991.txt"
};
static const unsigned char bytes_375[] = {
#embed "../../Tables/Transliteration/bis-pnj-Guru-Latn-13194-1991.txt"
};
static const unsigned char bytes_376[] = {
#embed "../../Tables/Transliteration/bis-tel-Telu-Latn-13194-1991.txt"
};
static const unsigned char bytes_377[] = {
#embed "../../Tables/Transliteration/bis-tml-Taml-Latn-13194-1991.txt"
};
static const unsigned char bytes_378[] = {
#embed "../../Tables/Transliteration/bsi-rus-Cyrl-Latn-2979-1958-plain.txt"
};
static const unsigned char bytes_379[] = {
#embed "../../Tables/Transliteration/bsi-rus-Cyrl-Latn-2979-1958.txt"
};
static const unsigned char bytes_380[] = {
#embed "../../Tables/Transliteration/by-bel-Cyrl-Latn-2007.txt"
};
static const unsigned char bytes_381[] = {
#embed "../../Tables/Transliteration/defaults.tsv"
};
static const unsigned char bytes_382[] = {
#embed "../../Tables/Transliteration/din-grc-Grek-Latn-31634-2011-t1.txt"
};
static const unsigned char bytes_383[] = {
#embed "../../Tables/Transliteration/din-hin-Deva-Latn-33904-2018.txt"
};
static const unsigned char bytes_384[] = {
#embed "../../Tables/Transliteration/din-kat-Geor-Latn-32707-2010.txt"
};
static const unsigned char bytes_385[] = {
#embed "../../Tables/Transliteration/din-tam-Taml-Latn-33903-2016.txt"
};
static const unsigned char bytes_386[] = {
#embed "../../Tables/Transliteration/dos-nep-Deva-Latn-1997-document.txt"
};
static const unsigned char bytes_387[] = {
#embed "../../Tables/Transliteration/dos-nep-Deva-Latn-1997.txt"
};
static const unsigned char bytes_388[] = {
#embed "../../Tables/Transliteration/elot-ell-Grek-Latn-743-1982-tl.txt"
};
static const unsigned char bytes_389[] = {
#embed "../../Tables/Transliteration/elot-ell-Grek-Latn-743-1982-ts.txt"
};
static const unsigned char bytes_390[] = {
#embed "../../Tables/Transliteration/ggg-kat-Geor-Latn-2002.txt"
};
static const unsigned char bytes_391[] = {
#embed "../../Tables/Transliteration/gki-bel-Cyrl-Latn-1992.txt"
};
static const unsigned char bytes_392[] = {
#embed "../../Tables/Transliteration/gki-bel-Cyrl-Latn-2000.txt"
};
static const unsigned char bytes_393[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-16876-71-1983-document.txt"
};
static const unsigned char bytes_394[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-16876-71-1983.txt"
};
static const unsigned char bytes_395[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-16876-71-t2.txt"
};
static const unsigned char bytes_396[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-52290-2004.txt"
};
static const unsigned char bytes_397[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-52535-2006.txt"
};
static const unsigned char bytes_398[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-7.0.34-2014.txt"
};
static const unsigned char bytes_399[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-7.79-2000-2002.txt"
};
static const unsigned char bytes_400[] = {
#embed "../../Tables/Transliteration/gost-rus-Cyrl-Latn-7.79-2000-b.txt"
};
static const unsigned char bytes_401[] = {
#embed "../../Tables/Transliteration/hk-yue-Hani-Latn-1888.txt"
};
static const unsigned char bytes_402[] = {
#embed "../../Tables/Transliteration/icao-ara-Arab-Latn-9303.txt"
};
static const unsigned char bytes_403[] = {
#embed "../../Tables/Transliteration/icao-bel-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_404[] = {
#embed "../../Tables/Transliteration/icao-bul-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_405[] = {
#embed "../../Tables/Transliteration/icao-heb-Hebr-Latn-9303.txt"
};
static const unsigned char bytes_406[] = {
#embed "../../Tables/Transliteration/icao-mkd-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_407[] = {
#embed "../../Tables/Transliteration/icao-rus-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_408[] = {
#embed "../../Tables/Transliteration/icao-srp-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_409[] = {
#embed "../../Tables/Transliteration/icao-ukr-Cyrl-Latn-9303.txt"
};
static const unsigned char bytes_410[] = {
#embed "../../Tables/Transliteration/iso-ara-Arab-Latn-233-1984.txt"
};
static const unsigned char bytes_411[] = {
#embed "../../Tables/Transliteration/iso-ara-Arab-Latn-233-2-1993.txt"
};
static const unsigned char bytes_412[] = {
#embed "../../Tables/Transliteration/iso-arm-Armn-Latn-9985-1996.txt"
};
static const unsigned char bytes_413[] = {
#embed "../../Tables/Transliteration/iso-ben-Beng-Latn-15919-2001.txt"
};
static const unsigned char bytes_414[] = {
#embed "../../Tables/Transliteration/iso-ell-Grek-Latn-843-1997-t1.txt"
};
static const unsigned char bytes_415[] = {
#embed "../../Tables/Transliteration/iso-guj-Gujr-Latn-15919-2001.txt"
};
static const unsigned char bytes_416[] = {
#embed "../../Tables/Transliteration/iso-heb-Hebr-Latn-259-1984.txt"
};
static const unsigned char bytes_417[] = {
#embed "../../Tables/Transliteration/iso-heb-Hebr-Latn-259-2-1994.txt"
};
static const unsigned char bytes_418[] = {
#embed "../../Tables/Transliteration/iso-hin-Deva-Latn-15919-2001.txt"
};
static const unsigned char bytes_419[] = {
#embed "../../Tables/Transliteration/iso-jpn-Hrkt-Latn-3602-1989.txt"
};
static const unsigned char bytes_420[] = {
#embed "../../Tables/Transliteration/iso-kan-Kana-Latn-15919-2001.txt"
};
static const unsigned char bytes_421[] = {
#embed "../../Tables/Transliteration/iso-kat-Geor-Latn-9984-1996.txt"
};
static const unsigned char bytes_422[] = {
#embed "../../Tables/Transliteration/iso-kor-Hang-Latn-1996-method1.txt"
};
static const unsigned char bytes_423[] = {
#embed "../../Tables/Transliteration/iso-kor-Hang-Latn-1996-method2.txt"
};
static const unsigned char bytes_424[] = {
#embed "../../Tables/Transliteration/iso-mal-Mlym-Latn-15919-2001.txt"
};
static const unsigned char bytes_425[] = {
#embed "../../Tables/Transliteration/iso-ori-Orya-Latn-15919-2001.txt"
};
static const unsigned char bytes_426[] = {
#embed "../../Tables/Transliteration/iso-pan-Guru-Latn-15919-2001.txt"
};
static const unsigned char bytes_427[] = {
#embed "../../Tables/Transliteration/iso-prs-Arab-Latn-233-3-1999.txt"
};
static const unsigned char bytes_428[] = {
#embed "../../Tables/Transliteration/iso-rus-Cyrl-Latn-9-1954.txt"
};
static const unsigned char bytes_429[] = {
#embed "../../Tables/Transliteration/iso-rus-Cyrl-Latn-9-1968-alt.txt"
};
static const unsigned char bytes_430[] = {
#embed "../../Tables/Transliteration/iso-rus-Cyrl-Latn-9-1968.txt"
};
static const unsigned char bytes_431[] = {
#embed "../../Tables/Transliteration/iso-rus-Cyrl-Latn-9-1995.txt"
};
static const unsigned char bytes_432[] = {
#embed "../../Tables/Transliteration/iso-sin-Sinh-Latn-15919-2001.txt"
};
static const unsigned char bytes_433[] = {
#embed "../../Tables/Transliteration/iso-tam-Taml-Latn-15919-2001.txt"
};
static const unsigned char bytes_434[] = {
#embed "../../Tables/Transliteration/iso-tel-Telu-Latn-15919-2001.txt"
};
static const unsigned char bytes_435[] = {
#embed "../../Tables/Transliteration/iso-tha-Thai-Latn-11940-1998.txt"
};
static const unsigned char bytes_436[] = {
#embed "../../Tables/Transliteration/iso-zho-Hani-Latn-7098-2015.txt"
};
static const unsigned char bytes_437[] = {
#embed "../../Tables/Transliteration/iuliia-rus-Cyrl-Latn-ala-lc.txt"
};
static const unsigned char bytes_438[] = {
#embed "../../Tables/Transliteration/iuliia-rus-Cyrl-Latn-bgn-pcgn-alt.txt"
};
static const unsigned char bytes_439[] = {
#embed "../../Tables/Transliteration/iuliia-rus-Cyrl-Latn-bgn-pcgn.txt"
};
static const unsigned char bytes_440[] = {
#embed "../../Tables/Transliteration/iuliia-rus-Cyrl-Latn-bs-2979.txt"
};
static const unsigned char bytes_441[] = {
#embed "../../Tables/Transliteration/iuliia-rus-Cyrl-Latn-gost-16876.txt"
};
static const unsigned char bytes_442[] = {
#embed "../../Tables/Transliteration/iuliia-rus-Cyrl-Latn-gost-779.txt"
};
static const unsigned char bytes_443[] = {
#embed "../../Tables/Transliteration/iuliia-rus-Cyrl-Latn-scientific.txt"
};
static const unsigned char bytes_444[] = {
#embed "../../Tables/Transliteration/iuliia-rus-Cyrl-Latn-ungegn-1987.txt"
};
static const unsigned char bytes_445[] = {
#embed "../../Tables/Transliteration/kp-kor-Hang-Latn-2002.txt"
};
static const unsigned char bytes_446[] = {
#embed "../../Tables/Transliteration/kz-kaz-Cyrl-Latn-2018.txt"
};
static const unsigned char bytes_447[] = {
#embed "../../Tables/Transliteration/loc-mul-Ethi-Latn-2025-plain.txt"
};
static const unsigned char bytes_448[] = {
#embed "../../Tables/Transliteration/loc-mul-Ethi-Latn-2025.txt"
};
static const unsigned char bytes_449[] = {
#embed "../../Tables/Transliteration/lookalikes.tsv"
};
static const unsigned char bytes_450[] = {
#embed "../../Tables/Transliteration/lshk-yue-Hani-Latn-jyutping-1993.txt"
};
static const unsigned char bytes_451[] = {
#embed "../../Tables/Transliteration/masm-mon-Cyrl-Latn-5217-2012.txt"
};
static const unsigned char bytes_452[] = {
#embed "../../Tables/Transliteration/masm-mon-Latn-Cyrl-5217-2012.txt"
};
static const unsigned char bytes_453[] = {
#embed "../../Tables/Transliteration/mext-jpn-Hrkt-Latn-1954.txt"
};
static const unsigned char bytes_454[] = {
#embed "../../Tables/Transliteration/moct-kor-Hang-Latn-2000.txt"
};
static const unsigned char bytes_455[] = {
#embed "../../Tables/Transliteration/moe-zho-Hani-Bopo-1918.txt"
};
static const unsigned char bytes_456[] = {
#embed "../../Tables/Transliteration/mofa-jpn-Hrkt-Latn-1989.txt"
};
static const unsigned char bytes_457[] = {
#embed "../../Tables/Transliteration/mosmetro-rus-Cyrl-Latn-2014.txt"
};
static const unsigned char bytes_458[] = {
#embed "../../Tables/Transliteration/mvd-bel-Cyrl-Latn-2008.txt"
};
static const unsigned char bytes_459[] = {
#embed "../../Tables/Transliteration/mvd-rus-Cyrl-Latn-2008.txt"
};
static const unsigned char bytes_460[] = {
#embed "../../Tables/Transliteration/mvd-rus-Cyrl-Latn-2010.txt"
};
static const unsigned char bytes_461[] = {
#embed "../../Tables/Transliteration/mvd-rus-Cyrl-Latn-310-1997-fr.txt"
};
static const unsigned char bytes_462[] = {
#embed "../../Tables/Transliteration/mvd-rus-Cyrl-Latn-310-1997.txt"
};
static const unsigned char bytes_463[] = {
#embed "../../Tables/Transliteration/mvd-rus-Cyrl-Latn-782-2000.txt"
};
static const unsigned char bytes_464[] = {
#embed "../../Tables/Transliteration/odni-ara-Arab-Latn-2004.txt"
};
static const unsigned char bytes_465[] = {
#embed "../../Tables/Transliteration/odni-aze-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_466[] = {
#embed "../../Tables/Transliteration/odni-bel-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_467[] = {
#embed "../../Tables/Transliteration/odni-bul-Cyrl-Latn-2005.txt"
};
static const unsigned char bytes_468[] = {
#embed "../../Tables/Transliteration/odni-bul-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_469[] = {
#embed "../../Tables/Transliteration/odni-che-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_470[] = {
#embed "../../Tables/Transliteration/odni-fas-Arab-Latn-2004.txt"
};
static const unsigned char bytes_471[] = {
#embed "../../Tables/Transliteration/odni-hin-Deva-Latn-2015-document.txt"
};
static const unsigned char bytes_472[] = {
#embed "../../Tables/Transliteration/odni-hin-Deva-Latn-2015.txt"
};
static const unsigned char bytes_473[] = {
#embed "../../Tables/Transliteration/odni-kat-Geor-Latn-2015.txt"
};
static const unsigned char bytes_474[] = {
#embed "../../Tables/Transliteration/odni-kaz-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_475[] = {
#embed "../../Tables/Transliteration/odni-kir-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_476[] = {
#embed "../../Tables/Transliteration/odni-kor-Hang-Latn-2015.txt"
};
static const unsigned char bytes_477[] = {
#embed "../../Tables/Transliteration/odni-mkd-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_478[] = {
#embed "../../Tables/Transliteration/odni-prs-Arab-Latn-2004.txt"
};
static const unsigned char bytes_479[] = {
#embed "../../Tables/Transliteration/odni-pus-Arab-Latn-2011.txt"
};
static const unsigned char bytes_480[] = {
#embed "../../Tables/Transliteration/odni-rus-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_481[] = {
#embed "../../Tables/Transliteration/odni-srp-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_482[] = {
#embed "../../Tables/Transliteration/odni-tat-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_483[] = {
#embed "../../Tables/Transliteration/odni-tgk-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_484[] = {
#embed "../../Tables/Transliteration/odni-tuk-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_485[] = {
#embed "../../Tables/Transliteration/odni-uig-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_486[] = {
#embed "../../Tables/Transliteration/odni-ukr-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_487[] = {
#embed "../../Tables/Transliteration/odni-urd-Arab-Latn-2015.txt"
};
static const unsigned char bytes_488[] = {
#embed "../../Tables/Transliteration/odni-uzb-Cyrl-Latn-2015-document.txt"
};
static const unsigned char bytes_489[] = {
#embed "../../Tables/Transliteration/odni-uzb-Cyrl-Latn-2015.txt"
};
static const unsigned char bytes_490[] = {
#embed "../../Tables/Transliteration/royin-tha-Thai-Latn-1968.txt"
};
static const unsigned char bytes_491[] = {
#embed "../../Tables/Transliteration/royin-tha-Thai-Latn-1999.txt"
};
static const unsigned char bytes_492[] = {
#embed "../../Tables/Transliteration/sac-zho-Hani-Latn-28039-2011.txt"
};
static const unsigned char bytes_493[] = {
#embed "../../Tables/Transliteration/sac-zho-Hans-Latn-1979.txt"
};
static const unsigned char bytes_494[] = {
#embed "../../Tables/Transliteration/sasm-mon-Mong-Latn-general-1978.txt"
};
static const unsigned char bytes_495[] = {
#embed "../../Tables/Transliteration/sasm-mon-Mong-Latn-phonetic-1978.txt"
};
static const unsigned char bytes_496[] = {
#embed "../../Tables/Transliteration/ses-ara-Arab-Latn-1930.txt"
};
static const unsigned char bytes_497[] = {
#embed "../../Tables/Transliteration/stategeocadastre-ukr-Cyrl-Latn-1993.txt"
};
static const unsigned char bytes_498[] = {
#embed "../../Tables/Transliteration/telegram-rus-Cyrl-Latn-1993.txt"
};
static const unsigned char bytes_499[] = {
#embed "../../Tables/Transliteration/ua-ukr-Cyrl-Latn-1996.txt"
};
static const unsigned char bytes_500[] = {
#embed "../../Tables/Transliteration/ua-ukr-Cyrl-Latn-2007.txt"
};
static const unsigned char bytes_501[] = {
#embed "../../Tables/Transliteration/ua-ukr-Cyrl-Latn-2010.txt"
};
static const unsigned char bytes_502[] = {
#embed "../../Tables/Transliteration/un-amh-Ethi-Latn-2016.txt"
};
static const unsigned char bytes_503[] = {
#embed "../../Tables/Transliteration/un-ara-Arab-Latn-1971.txt"
};
static const unsigned char bytes_504[] = {
#embed "../../Tables/Transliteration/un-ara-Arab-Latn-1972.txt"
};
static const unsigned char bytes_505[] = {
#embed "../../Tables/Transliteration/un-ara-Arab-Latn-2017.txt"
};
static const unsigned char bytes_506[] = {
#embed "../../Tables/Transliteration/un-asm-Beng-Latn-1972.txt"
};
static const unsigned char bytes_507[] = {
#embed "../../Tables/Transliteration/un-ben-Beng-Latn-2016.txt"
};
static const unsigned char bytes_508[] = {
#embed "../../Tables/Transliteration/un-bul-Cyrl-Latn-1977-document.txt"
};
static const unsigned char bytes_509[] = {
#embed "../../Tables/Transliteration/un-bul-Cyrl-Latn-1977.txt"
};
static const unsigned char bytes_510[] = {
#embed "../../Tables/Transliteration/un-ell-Grek-Latn-1987-phonetic.txt"
};
static const unsigned char bytes_511[] = {
#embed "../../Tables/Transliteration/un-guj-Gujr-Latn-1972.txt"
};
static const unsigned char bytes_512[] = {
#embed "../../Tables/Transliteration/un-heb-Hebr-Latn-1977.txt"
};
static const unsigned char bytes_513[] = {
#embed "../../Tables/Transliteration/un-hin-Deva-Latn-2016.txt"
};
static const unsigned char bytes_514[] = {
#embed "../../Tables/Transliteration/un-kan-Kana-Latn-2016.txt"
};
static const unsigned char bytes_515[] = {
#embed "../../Tables/Transliteration/un-mal-Mlym-Latn-1972.txt"
};
static const unsigned char bytes_516[] = {
#embed "../../Tables/Transliteration/un-mar-Deva-Latn-2016.txt"
};
static const unsigned char bytes_517[] = {
#embed "../../Tables/Transliteration/un-mkd-Cyrl-Latn-1977.txt"
};
static const unsigned char bytes_518[] = {
#embed "../../Tables/Transliteration/un-nep-Deva-Latn-1972.txt"
};
static const unsigned char bytes_519[] = {
#embed "../../Tables/Transliteration/un-ori-Orya-Latn-1972.txt"
};
static const unsigned char bytes_520[] = {
#embed "../../Tables/Transliteration/un-pan-Guru-Latn-1972-document.txt"
};
static const unsigned char bytes_521[] = {
#embed "../../Tables/Transliteration/un-pan-Guru-Latn-1972.txt"
};
static const unsigned char bytes_522[] = {
#embed "../../Tables/Transliteration/un-prs-Arab-Latn-1967.txt"
};
static const unsigned char bytes_523[] = {
#embed "../../Tables/Transliteration/un-rus-Cyrl-Latn-1987.txt"
};
static const unsigned char bytes_524[] = {
#embed "../../Tables/Transliteration/un-sin-Sinh-Latn-1972.txt"
};
static const unsigned char bytes_525[] = {
#embed "../../Tables/Transliteration/un-tam-Taml-Latn-1972.txt"
};
static const unsigned char bytes_526[] = {
#embed "../../Tables/Transliteration/un-tel-Telu-Latn-1972.txt"
};
static const unsigned char bytes_527[] = {
#embed "../../Tables/Transliteration/un-ukr-Cyrl-Latn-1998.txt"
};
static const unsigned char bytes_528[] = {
#embed "../../Tables/Transliteration/un-urd-Arab-Latn-1972.txt"
};
static const unsigned char bytes_529[] = {
#embed "../../Tables/Transliteration/uz-uzb-Cyrl-Latn-1995.txt"
};
static const unsigned char bytes_530[] = {
#embed "../../Tables/Transliteration/var-amh-Ethi-Latn-eae-2003.txt"
};
static const unsigned char bytes_531[] = {
#embed "../../Tables/Transliteration/var-arm-Armn-Latn-hm-1913.txt"
};
static const unsigned char bytes_532[] = {
#embed "../../Tables/Transliteration/var-ben-Beng-Latn-hunterian-1872.txt"
};
static const unsigned char bytes_533[] = {
#embed "../../Tables/Transliteration/var-guj-Gujr-Latn-hunterian-1872.txt"
};
static const unsigned char bytes_534[] = {
#embed "../../Tables/Transliteration/var-hin-Deva-Latn-hunterian-1872.txt"
};
static const unsigned char bytes_535[] = {
#embed "../../Tables/Transliteration/var-jpn-Hrkt-Latn-hepburn-1886.txt"
};
static const unsigned char bytes_536[] = {
#embed "../../Tables/Transliteration/var-jpn-Hrkt-Latn-hepburn-1954.txt"
};
static const unsigned char bytes_537[] = {
#embed "../../Tables/Transliteration/var-jpn-Hrkt-Latn-nihonshiki-1885.txt"
};
static const unsigned char bytes_538[] = {
#embed "../../Tables/Transliteration/var-kan-Kana-Latn-hunterian-1872.txt"
};
static const unsigned char bytes_539[] = {
#embed "../../Tables/Transliteration/var-kor-Hang-Hang-jamo.txt"
};
static const unsigned char bytes_540[] = {
#embed "../../Tables/Transliteration/var-kor-Hang-Latn-mr-1939.txt"
};
static const unsigned char bytes_541[] = {
#embed "../../Tables/Transliteration/var-kor-Kore-Hang-2013.txt"
};
static const unsigned char bytes_542[] = {
#embed "../../Tables/Transliteration/var-mon-Mong-Latn-1930.txt"
};
static const unsigned char bytes_543[] = {
#embed "../../Tables/Transliteration/var-mon-Mong-Latn-lessing.txt"
};
static const unsigned char bytes_544[] = {
#embed "../../Tables/Transliteration/var-mon-Mong-Latn-vpmc.txt"
};
static const unsigned char bytes_545[] = {
#embed "../../Tables/Transliteration/var-ori-Orya-Latn-hunterian-1872.txt"
};
static const unsigned char bytes_546[] = {
#embed "../../Tables/Transliteration/var-pan-Guru-Latn-hunterian-1872.txt"
};
static const unsigned char bytes_547[] = {
#embed "../../Tables/Transliteration/var-rus-Cyrl-Latn-scientific.txt"
};
static const unsigned char bytes_548[] = {
#embed "../../Tables/Transliteration/var-san-Beng-Latn-iast-1912.txt"
};
static const unsigned char bytes_549[] = {
#embed "../../Tables/Transliteration/var-san-Deva-Latn-iast-1912.txt"
};
static const unsigned char bytes_550[] = {
#embed "../../Tables/Transliteration/var-san-Gujr-Latn-iast-1912.txt"
};
static const unsigned char bytes_551[] = {
#embed "../../Tables/Transliteration/var-san-Knda-Latn-iast-1912.txt"
};
static const unsigned char bytes_552[] = {
#embed "../../Tables/Transliteration/var-san-Mlym-Latn-iast-1912.txt"
};
static const unsigned char bytes_553[] = {
#embed "../../Tables/Transliteration/var-san-Orya-Latn-iast-1912.txt"
};
static const unsigned char bytes_554[] = {
#embed "../../Tables/Transliteration/var-san-Sinh-Latn-iast-1912.txt"
};
static const unsigned char bytes_555[] = {
#embed "../../Tables/Transliteration/var-san-Telu-Latn-iast-1912.txt"
};
static const unsigned char bytes_556[] = {
#embed "../../Tables/Transliteration/var-tel-Telu-Latn-hunterian-1872.txt"
};
static const unsigned char bytes_557[] = {
#embed "../../Tables/Transliteration/var-zho-Hani-Cyrl-palladius-1888-names.txt"
};
static const unsigned char bytes_558[] = {
#embed "../../Tables/Transliteration/var-zho-Hani-Cyrl-palladius-1888.txt"
};
static const unsigned char bytes_559[] = {
#embed "../../Tables/Transliteration/var-zho-Hani-Latn-wd-1979.txt"
};
static const unsigned char bytes_560[] = {
#embed "../../Tables/Transliteration/var-zho-Hani-Latn-wg-1912.txt"
};
static const unsigned char bytes_561[] = {
#embed "../../Tables/Transliteration/wikipedia-rus-Cyrl-Latn-2019.txt"
};
static const unsigned char bytes_562[] = {
#embed "../../Tables/Transliteration/yandex-rus-Cyrl-Latn-maps.txt"
};
static const unsigned char bytes_563[] = {
#embed "../../Tables/Transliteration/yandex-rus-Cyrl-Latn-money.txt"
};
static const unsigned char bytes_564[] = {
#embed "../../Tables/Transliteration/yivo-yid-Hebr-Latn-1937.txt"
};

static const struct ctable tables[] = {
    {"Articles/agencies.tsv", bytes_0, sizeof bytes_0},
    {"Articles/boilerplate.tsv", bytes_1, sizeof bytes_1},
    {"Articles/character-references.tsv", bytes_2, sizeof bytes_2},
    {"Articles/legacy-encodings.tsv", bytes_3, sizeof bytes_3},
    {"Articles/look-alikes.tsv", bytes_4, sizeof bytes_4},
    {"Names/Chunks/ar.tsv", bytes_5, sizeof bytes_5},
    {"Names/Chunks/he.tsv", bytes_6, sizeof bytes_6},
    {"Names/Chunks/ja.tsv", bytes_7, sizeof bytes_7},
    {"Names/Chunks/ko.tsv", bytes_8, sizeof bytes_8},
    {"Names/Chunks/ru.tsv", bytes_9, sizeof bytes_9},
    {"Names/Chunks/zh.tsv", bytes_10, sizeof bytes_10},
    {"Names/apostrophes.tsv", bytes_11, sizeof bytes_11},
    {"Names/case-endings.tsv", bytes_12, sizeof bytes_12},
    {"Names/chunk-letters.tsv", bytes_13, sizeof bytes_13},
    {"Names/endings.tsv", bytes_14, sizeof bytes_14},
    {"Names/equivalents.tsv", bytes_15, sizeof bytes_15},
    {"Names/family-names.tsv", bytes_16, sizeof bytes_16},
    {"Names/given-names.tsv", bytes_17, sizeof bytes_17},
    {"Names/latin-letters.tsv", bytes_18, sizeof bytes_18},
    {"Names/letter-costs-learned.tsv", bytes_19, sizeof bytes_19},
    {"Names/letter-costs.tsv", bytes_20, sizeof bytes_20},
    {"Names/loose-spellings.tsv", bytes_21, sizeof bytes_21},
    {"Names/name-words.tsv", bytes_22, sizeof bytes_22},
    {"Names/organisation-abbreviations.tsv", bytes_23, sizeof bytes_23},
    {"Names/organisation-words.tsv", bytes_24, sizeof bytes_24},
    {"Names/place-names.tsv", bytes_25, sizeof bytes_25},
    {"Names/readings.tsv", bytes_26, sizeof bytes_26},
    {"Names/syllables.tsv", bytes_27, sizeof bytes_27},
    {"Names/word-roles.tsv", bytes_28, sizeof bytes_28},
    {"Numbers/Words/af.tsv", bytes_29, sizeof bytes_29},
    {"Numbers/Words/am.tsv", bytes_30, sizeof bytes_30},
    {"Numbers/Words/ar.tsv", bytes_31, sizeof bytes_31},
    {"Numbers/Words/as.tsv", bytes_32, sizeof bytes_32},
    {"Numbers/Words/az.tsv", bytes_33, sizeof bytes_33},
    {"Numbers/Words/be.tsv", bytes_34, sizeof bytes_34},
    {"Numbers/Words/bg.tsv", bytes_35, sizeof bytes_35},
    {"Numbers/Words/bn.tsv", bytes_36, sizeof bytes_36},
    {"Numbers/Words/bs.tsv", bytes_37, sizeof bytes_37},
    {"Numbers/Words/ca.tsv", bytes_38, sizeof bytes_38},
    {"Numbers/Words/ce.tsv", bytes_39, sizeof bytes_39},
    {"Numbers/Words/cs.tsv", bytes_40, sizeof bytes_40},
    {"Numbers/Words/cy.tsv", bytes_41, sizeof bytes_41},
    {"Numbers/Words/da.tsv", bytes_42, sizeof bytes_42},
    {"Numbers/Words/de.tsv", bytes_43, sizeof bytes_43},
    {"Numbers/Words/el.tsv", bytes_44, sizeof bytes_44},
    {"Numbers/Words/en.tsv", bytes_45, sizeof bytes_45},
    {"Numbers/Words/eo.tsv", bytes_46, sizeof bytes_46},
    {"Numbers/Words/es.tsv", bytes_47, sizeof bytes_47},
    {"Numbers/Words/et.tsv", bytes_48, sizeof bytes_48},
    {"Numbers/Words/eu.tsv", bytes_49, sizeof bytes_49},
    {"Numbers/Words/fa.tsv", bytes_50, sizeof bytes_50},
    {"Numbers/Words/fi.tsv", bytes_51, sizeof bytes_51},
    {"Numbers/Words/fil.tsv", bytes_52, sizeof bytes_52},
    {"Numbers/Words/fo.tsv", bytes_53, sizeof bytes_53},
    {"Numbers/Words/fr.tsv", bytes_54, sizeof bytes_54},
    {"Numbers/Words/ga.tsv", bytes_55, sizeof bytes_55},
    {"Numbers/Words/gl.tsv", bytes_56, sizeof bytes_56},
    {"Numbers/Words/gu.tsv", bytes_57, sizeof bytes_57},
    {"Numbers/Words/he.tsv", bytes_58, sizeof bytes_58},
    {"Numbers/Words/hi.tsv", bytes_59, sizeof bytes_59},
    {"Numbers/Words/hr.tsv", bytes_60, sizeof bytes_60},
    {"Numbers/Words/hu.tsv", bytes_61, sizeof bytes_61},
    {"Numbers/Words/hy.tsv", bytes_62, sizeof bytes_62},
    {"Numbers/Words/id.tsv", bytes_63, sizeof bytes_63},
    {"Numbers/Words/is.tsv", bytes_64, sizeof bytes_64},
    {"Numbers/Words/it.tsv", bytes_65, sizeof bytes_65},
    {"Numbers/Words/ja.tsv", bytes_66, sizeof bytes_66},
    {"Numbers/Words/jv.tsv", bytes_67, sizeof bytes_67},
    {"Numbers/Words/ka.tsv", bytes_68, sizeof bytes_68},
    {"Numbers/Words/kk.tsv", bytes_69, sizeof bytes_69},
    {"Numbers/Words/km.tsv", bytes_70, sizeof bytes_70},
    {"Numbers/Words/kn.tsv", bytes_71, sizeof bytes_71},
    {"Numbers/Words/ko.tsv", bytes_72, sizeof bytes_72},
    {"Numbers/Words/ky.tsv", bytes_73, sizeof bytes_73},
    {"Numbers/Words/lb.tsv", bytes_74, sizeof bytes_74},
    {"Numbers/Words/lo.tsv", bytes_75, sizeof bytes_75},
    {"Numbers/Words/lt.tsv", bytes_76, sizeof bytes_76},
    {"Numbers/Words/lv.tsv", bytes_77, sizeof bytes_77},
    {"Numbers/Words/mk.tsv", bytes_78, sizeof bytes_78},
    {"Numbers/Words/ml.tsv", bytes_79, sizeof bytes_79},
    {"Numbers/Words/mn.tsv", bytes_80, sizeof bytes_80},
    {"Numbers/Words/mr.tsv", bytes_81, sizeof bytes_81},
    {"Numbers/Words/ms.tsv", bytes_82, sizeof bytes_82},
    {"Numbers/Words/mt.tsv", bytes_83, sizeof bytes_83},
    {"Numbers/Words/my.tsv", bytes_84, sizeof bytes_84},
    {"Numbers/Words/nb.tsv", bytes_85, sizeof bytes_85},
    {"Numbers/Words/ne.tsv", bytes_86, sizeof bytes_86},
    {"Numbers/Words/nl.tsv", bytes_87, sizeof bytes_87},
    {"Numbers/Words/nn.tsv", bytes_88, sizeof bytes_88},
    {"Numbers/Words/pa.tsv", bytes_89, sizeof bytes_89},
    {"Numbers/Words/pl.tsv", bytes_90, sizeof bytes_90},
    {"Numbers/Words/ps.tsv", bytes_91, sizeof bytes_91},
    {"Numbers/Words/pt.tsv", bytes_92, sizeof bytes_92},
    {"Numbers/Words/ro.tsv", bytes_93, sizeof bytes_93},
    {"Numbers/Words/ru.tsv", bytes_94, sizeof bytes_94},
    {"Numbers/Words/si.tsv", bytes_95, sizeof bytes_95},
    {"Numbers/Words/sk.tsv", bytes_96, sizeof bytes_96},
    {"Numbers/Words/sl.tsv", bytes_97, sizeof bytes_97},
    {"Numbers/Words/sq.tsv", bytes_98, sizeof bytes_98},
    {"Numbers/Words/sr.tsv", bytes_99, sizeof bytes_99},
    {"Numbers/Words/su.tsv", bytes_100, sizeof bytes_100},
    {"Numbers/Words/sv.tsv", bytes_101, sizeof bytes_101},
    {"Numbers/Words/sw.tsv", bytes_102, sizeof bytes_102},
    {"Numbers/Words/ta.tsv", bytes_103, sizeof bytes_103},
    {"Numbers/Words/te.tsv", bytes_104, sizeof bytes_104},
    {"Numbers/Words/tet.tsv", bytes_105, sizeof bytes_105},
    {"Numbers/Words/tg.tsv", bytes_106, sizeof bytes_106},
    {"Numbers/Words/th.tsv", bytes_107, sizeof bytes_107},
    {"Numbers/Words/tr.tsv", bytes_108, sizeof bytes_108},
    {"Numbers/Words/tt.tsv", bytes_109, sizeof bytes_109},
    {"Numbers/Words/uk.tsv", bytes_110, sizeof bytes_110},
    {"Numbers/Words/ur.tsv", bytes_111, sizeof bytes_111},
    {"Numbers/Words/uz.tsv", bytes_112, sizeof bytes_112},
    {"Numbers/Words/vi.tsv", bytes_113, sizeof bytes_113},
    {"Numbers/Words/yue.tsv", bytes_114, sizeof bytes_114},
    {"Numbers/Words/zh.tsv", bytes_115, sizeof bytes_115},
    {"Numbers/context.tsv", bytes_116, sizeof bytes_116},
    {"Numbers/currencies.tsv", bytes_117, sizeof bytes_117},
    {"Numbers/joints.tsv", bytes_118, sizeof bytes_118},
    {"Numbers/languages.tsv", bytes_119, sizeof bytes_119},
    {"Numbers/magnitudes.tsv", bytes_120, sizeof bytes_120},
    {"Numbers/months.tsv", bytes_121, sizeof bytes_121},
    {"Numbers/ordinals.tsv", bytes_122, sizeof bytes_122},
    {"Numbers/romans.tsv", bytes_123, sizeof bytes_123},
    {"Numbers/separators.tsv", bytes_124, sizeof bytes_124},
    {"Numbers/units.tsv", bytes_125, sizeof bytes_125},
    {"Registry/aliases.tsv", bytes_126, sizeof bytes_126},
    {"Registry/entities.tsv", bytes_127, sizeof bytes_127},
    {"Registry/organisations.tsv", bytes_128, sizeof bytes_128},
    {"Registry/people.tsv", bytes_129, sizeof bytes_129},
    {"Registry/places.tsv", bytes_130, sizeof bytes_130},
    {"Registry/stop-aliases.tsv", bytes_131, sizeof bytes_131},
    {"Transliteration/Languages/Arab.tsv", bytes_132, sizeof bytes_132},
    {"Transliteration/Languages/Beng.tsv", bytes_133, sizeof bytes_133},
    {"Transliteration/Languages/Cyrl.tsv", bytes_134, sizeof bytes_134},
    {"Transliteration/Languages/Deva.tsv", bytes_135, sizeof bytes_135},
    {"Transliteration/Languages/Ethi.tsv", bytes_136, sizeof bytes_136},
    {"Transliteration/Languages/Grek.tsv", bytes_137, sizeof bytes_137},
    {"Transliteration/Languages/Hani.tsv", bytes_138, sizeof bytes_138},
    {"Transliteration/Languages/Hebr.tsv", bytes_139, sizeof bytes_139},
    {"Transliteration/Languages/Tibt.tsv", bytes_140, sizeof bytes_140},
    {"Transliteration/Languages/blocks.tsv", bytes_141, sizeof bytes_141},
    {"Transliteration/Letters/alphabets.tsv", bytes_142, sizeof bytes_142},
    {"Transliteration/Letters/am.tsv", bytes_143, sizeof bytes_143},
    {"Transliteration/Letters/ar.tsv", bytes_144, sizeof bytes_144},
    {"Transliteration/Letters/as.tsv", bytes_145, sizeof bytes_145},
    {"Transliteration/Letters/az.tsv", bytes_146, sizeof bytes_146},
    {"Transliteration/Letters/ba.tsv", bytes_147, sizeof bytes_147},
    {"Transliteration/Letters/be.tsv", bytes_148, sizeof bytes_148},
    {"Transliteration/Letters/bg.tsv", bytes_149, sizeof bytes_149},
    {"Transliteration/Letters/bn.tsv", bytes_150, sizeof bytes_150},
    {"Transliteration/Letters/bo.tsv", bytes_151, sizeof bytes_151},
    {"Transliteration/Letters/ce.tsv", bytes_152, sizeof bytes_152},
    {"Transliteration/Letters/cv.tsv", bytes_153, sizeof bytes_153},
    {"Transliteration/Letters/dv.tsv", bytes_154, sizeof bytes_154},
    {"Transliteration/Letters/dz.tsv", bytes_155, sizeof bytes_155},
    {"Transliteration/Letters/el.tsv", bytes_156, sizeof bytes_156},
    {"Transliteration/Letters/fa.tsv", bytes_157, sizeof bytes_157},
    {"Transliteration/Letters/grc.tsv", bytes_158, sizeof bytes_158},
    {"Transliteration/Letters/gu.tsv", bytes_159, sizeof bytes_159},
    {"Transliteration/Letters/he.tsv", bytes_160, sizeof bytes_160},
    {"Transliteration/Letters/hi.tsv", bytes_161, sizeof bytes_161},
    {"Transliteration/Letters/hy.tsv", bytes_162, sizeof bytes_162},
    {"Transliteration/Letters/ja.tsv", bytes_163, sizeof bytes_163},
    {"Transliteration/Letters/ka.tsv", bytes_164, sizeof bytes_164},
    {"Transliteration/Letters/kk.tsv", bytes_165, sizeof bytes_165},
    {"Transliteration/Letters/km.tsv", bytes_166, sizeof bytes_166},
    {"Transliteration/Letters/kn.tsv", bytes_167, sizeof bytes_167},
    {"Transliteration/Letters/ko.tsv", bytes_168, sizeof bytes_168},
    {"Transliteration/Letters/ku.tsv", bytes_169, sizeof bytes_169},
    {"Transliteration/Letters/ky.tsv", bytes_170, sizeof bytes_170},
    {"Transliteration/Letters/lo.tsv", bytes_171, sizeof bytes_171},
    {"Transliteration/Letters/mk.tsv", bytes_172, sizeof bytes_172},
    {"Transliteration/Letters/ml.tsv", bytes_173, sizeof bytes_173},
    {"Transliteration/Letters/mn.tsv", bytes_174, sizeof bytes_174},
    {"Transliteration/Letters/mr.tsv", bytes_175, sizeof bytes_175},
    {"Transliteration/Letters/my.tsv", bytes_176, sizeof bytes_176},
    {"Transliteration/Letters/ne.tsv", bytes_177, sizeof bytes_177},
    {"Transliteration/Letters/or.tsv", bytes_178, sizeof bytes_178},
    {"Transliteration/Letters/os.tsv", bytes_179, sizeof bytes_179},
    {"Transliteration/Letters/pa.tsv", bytes_180, sizeof bytes_180},
    {"Transliteration/Letters/ps.tsv", bytes_181, sizeof bytes_181},
    {"Transliteration/Letters/ru.tsv", bytes_182, sizeof bytes_182},
    {"Transliteration/Letters/sa.tsv", bytes_183, sizeof bytes_183},
    {"Transliteration/Letters/sd.tsv", bytes_184, sizeof bytes_184},
    {"Transliteration/Letters/si.tsv", bytes_185, sizeof bytes_185},
    {"Transliteration/Letters/sr.tsv", bytes_186, sizeof bytes_186},
    {"Transliteration/Letters/ta.tsv", bytes_187, sizeof bytes_187},
    {"Transliteration/Letters/te.tsv", bytes_188, sizeof bytes_188},
    {"Transliteration/Letters/tg.tsv", bytes_189, sizeof bytes_189},
    {"Transliteration/Letters/th.tsv", bytes_190, sizeof bytes_190},
    {"Transliteration/Letters/ti.tsv", bytes_191, sizeof bytes_191},
    {"Transliteration/Letters/tk.tsv", bytes_192, sizeof bytes_192},
    {"Transliteration/Letters/tt.tsv", bytes_193, sizeof bytes_193},
    {"Transliteration/Letters/ug.tsv", bytes_194, sizeof bytes_194},
    {"Transliteration/Letters/uk.tsv", bytes_195, sizeof bytes_195},
    {"Transliteration/Letters/ur.tsv", bytes_196, sizeof bytes_196},
    {"Transliteration/Letters/uz.tsv", bytes_197, sizeof bytes_197},
    {"Transliteration/Letters/yi.tsv", bytes_198, sizeof bytes_198},
    {"Transliteration/Letters/zh-Hans.tsv", bytes_199, sizeof bytes_199},
    {"Transliteration/Letters/zh-Hant.tsv", bytes_200, sizeof bytes_200},
    {"Transliteration/Romanized/languages.tsv", bytes_201, sizeof bytes_201},
    {"Transliteration/Rows/han-cantonese-phrases.tsv", bytes_202, sizeof bytes_202},
    {"Transliteration/Rows/han-cantonese.tsv", bytes_203, sizeof bytes_203},
    {"Transliteration/Rows/han-generic-terms.tsv", bytes_204, sizeof bytes_204},
    {"Transliteration/Rows/han-mandarin-phrases.tsv", bytes_205, sizeof bytes_205},
    {"Transliteration/Rows/han-mandarin.tsv", bytes_206, sizeof bytes_206},
    {"Transliteration/Rows/han-places.tsv", bytes_207, sizeof bytes_207},
    {"Transliteration/Rows/han-surnames.tsv", bytes_208, sizeof bytes_208},
    {"Transliteration/Rows/hanja.tsv", bytes_209, sizeof bytes_209},
    {"Transliteration/Rows/mandarin-syllables.tsv", bytes_210, sizeof bytes_210},
    {"Transliteration/Vowels/ar.tsv", bytes_211, sizeof bytes_211},
    {"Transliteration/Vowels/he.tsv", bytes_212, sizeof bytes_212},
    {"Transliteration/Vowels/latin.tsv", bytes_213, sizeof bytes_213},
    {"Transliteration/Vowels/letters.tsv", bytes_214, sizeof bytes_214},
    {"Transliteration/acadsin-zho-Hani-Latn-2002.txt", bytes_215, sizeof bytes_215},
    {"Transliteration/ahl-heb-Hebr-Latn-2006.txt", bytes_216, sizeof bytes_216},
    {"Transliteration/alalc-abk-Cyrl-Latn-2025.txt", bytes_217, sizeof bytes_217},
    {"Transliteration/alalc-abq-Cyrl-Latn-2025.txt", bytes_218, sizeof bytes_218},
    {"Transliteration/alalc-alt-Cyrl-Latn-2025.txt", bytes_219, sizeof bytes_219},
    {"Transliteration/alalc-amh-Ethi-Latn-1997.txt", bytes_220, sizeof bytes_220},
    {"Transliteration/alalc-amh-Ethi-Latn-2011.txt", bytes_221, sizeof bytes_221},
    {"Transliteration/alalc-ara-Arab-Latn-1997.txt", bytes_222, sizeof bytes_222},
    {"Transliteration/alalc-ara-Arab-Latn-2012.txt", bytes_223, sizeof bytes_223},
    {"Transliteration/alalc-arm-Armn-Latn-2025.txt", bytes_224, sizeof bytes_224},
    {"Transliteration/alalc-arm-Latn-Armn-2025.txt", bytes_225, sizeof bytes_225},
    {"Transliteration/alalc-asm-Deva-Latn-2012-document.txt", bytes_226, sizeof bytes_226},
    {"Transliteration/alalc-asm-Deva-Latn-2012.txt", bytes_227, sizeof bytes_227},
    {"Transliteration/alalc-aze-Arab-Latn-1997.txt", bytes_228, sizeof bytes_228},
    {"Transliteration/alalc-aze-Cyrl-Latn-1997.txt", bytes_229, sizeof bytes_229},
    {"Transliteration/alalc-aze-Cyrl-Latn-2025.txt", bytes_230, sizeof bytes_230},
    {"Transliteration/alalc-bel-Cyrl-Latn-1997.txt", bytes_231, sizeof bytes_231},
    {"Transliteration/alalc-ben-Beng-Latn-1997-document.txt", bytes_232, sizeof bytes_232},
    {"Transliteration/alalc-ben-Beng-Latn-1997.txt", bytes_233, sizeof bytes_233},
    {"Transliteration/alalc-ben-Beng-Latn-2017.txt", bytes_234, sizeof bytes_234},
    {"Transliteration/alalc-ber-Latn-Tfng-2026.txt", bytes_235, sizeof bytes_235},
    {"Transliteration/alalc-ber-Tfng-Latn-2026.txt", bytes_236, sizeof bytes_236},
    {"Transliteration/alalc-bod-Latn-Tibt-2015.txt", bytes_237, sizeof bytes_237},
    {"Transliteration/alalc-bod-Tibt-Latn-2015.txt", bytes_238, sizeof bytes_238},
    {"Transliteration/alalc-bul-Cyrl-Latn-1997.txt", bytes_239, sizeof bytes_239},
    {"Transliteration/alalc-chr-Cher-Latn-2026.txt", bytes_240, sizeof bytes_240},
    {"Transliteration/alalc-chr-Latn-Cher-2026.txt", bytes_241, sizeof bytes_241},
    {"Transliteration/alalc-chu-Cyrl-Latn-2025.txt", bytes_242, sizeof bytes_242},
    {"Transliteration/alalc-chu-Glag-Latn-2026.txt", bytes_243, sizeof bytes_243},
    {"Transliteration/alalc-chv-Cyrl-Latn-2025.txt", bytes_244, sizeof bytes_244},
    {"Transliteration/alalc-ckt-Cyrl-Latn-2025.txt", bytes_245, sizeof bytes_245},
    {"Transliteration/alalc-cop-Copt-Latn-2026.txt", bytes_246, sizeof bytes_246},
    {"Transliteration/alalc-cop-Latn-Copt-2026.txt", bytes_247, sizeof bytes_247},
    {"Transliteration/alalc-div-Latn-Thaa-2012.txt", bytes_248, sizeof bytes_248},
    {"Transliteration/alalc-div-Thaa-Latn-2012.txt", bytes_249, sizeof bytes_249},
    {"Transliteration/alalc-dng-Cyrl-Latn-2025.txt", bytes_250, sizeof bytes_250},
    {"Transliteration/alalc-ell-Grek-Latn-1997.txt", bytes_251, sizeof bytes_251},
    {"Transliteration/alalc-ell-Grek-Latn-2010.txt", bytes_252, sizeof bytes_252},
    {"Transliteration/alalc-ess-Cyrl-Latn-2025.txt", bytes_253, sizeof bytes_253},
    {"Transliteration/alalc-evn-Cyrl-Latn-2025.txt", bytes_254, sizeof bytes_254},
    {"Transliteration/alalc-fas-Arab-Latn-1997.txt", bytes_255, sizeof bytes_255},
    {"Transliteration/alalc-grc-Grek-Latn-2010.txt", bytes_256, sizeof bytes_256},
    {"Transliteration/alalc-guj-Gujr-Latn-2011-document.txt", bytes_257, sizeof bytes_257},
    {"Transliteration/alalc-guj-Gujr-Latn-2011.txt", bytes_258, sizeof bytes_258},
    {"Transliteration/alalc-heb-Hebr-Latn-1997.txt", bytes_259, sizeof bytes_259},
    {"Transliteration/alalc-hin-Deva-Latn-2011-document.txt", bytes_260, sizeof bytes_260},
    {"Transliteration/alalc-hin-Deva-Latn-2011.txt", bytes_261, sizeof bytes_261},
    {"Transliteration/alalc-iku-Cans-Latn-2026.txt", bytes_262, sizeof bytes_262},
    {"Transliteration/alalc-iku-Latn-Cans-2026.txt", bytes_263, sizeof bytes_263},
    {"Transliteration/alalc-kan-Kana-Latn-2011-document.txt", bytes_264, sizeof bytes_264},
    {"Transliteration/alalc-kan-Kana-Latn-2011.txt", bytes_265, sizeof bytes_265},
    {"Transliteration/alalc-kat-Geok-Latn-1997.txt", bytes_266, sizeof bytes_266},
    {"Transliteration/alalc-kat-Geor-Latn-1997.txt", bytes_267, sizeof bytes_267},
    {"Transliteration/alalc-kaz-Cyrl-Latn-2025-marc.txt", bytes_268, sizeof bytes_268},
    {"Transliteration/alalc-kaz-Cyrl-Latn-2025.txt", bytes_269, sizeof bytes_269},
    {"Transliteration/alalc-kor-Kore-Latn-2009.txt", bytes_270, sizeof bytes_270},
    {"Transliteration/alalc-kor-Kore-Latn-names-2009.txt", bytes_271, sizeof bytes_271},
    {"Transliteration/alalc-lep-Lepc-Latn-2012.txt", bytes_272, sizeof bytes_272},
    {"Transliteration/alalc-lif-Latn-Limb-2026.txt", bytes_273, sizeof bytes_273},
    {"Transliteration/alalc-lif-Limb-Latn-2026.txt", bytes_274, sizeof bytes_274},
    {"Transliteration/alalc-mal-Mlym-Latn-2012-marc.txt", bytes_275, sizeof bytes_275},
    {"Transliteration/alalc-mal-Mlym-Latn-2012.txt", bytes_276, sizeof bytes_276},
    {"Transliteration/alalc-mar-Deva-Latn-2011.txt", bytes_277, sizeof bytes_277},
    {"Transliteration/alalc-mkd-Cyrl-Latn-1997.txt", bytes_278, sizeof bytes_278},
    {"Transliteration/alalc-mon-Cyrl-Latn-1997.txt", bytes_279, sizeof bytes_279},
    {"Transliteration/alalc-mon-Latn-Mong-2025.txt", bytes_280, sizeof bytes_280},
    {"Transliteration/alalc-mon-Mong-Latn-2025.txt", bytes_281, sizeof bytes_281},
    {"Transliteration/alalc-mya-Latn-Mymr-1997.txt", bytes_282, sizeof bytes_282},
    {"Transliteration/alalc-mya-Mymr-Latn-1997.txt", bytes_283, sizeof bytes_283},
    {"Transliteration/alalc-ori-Orya-Latn-2011-document.txt", bytes_284, sizeof bytes_284},
    {"Transliteration/alalc-ori-Orya-Latn-2011.txt", bytes_285, sizeof bytes_285},
    {"Transliteration/alalc-pan-Guru-Latn-2011.txt", bytes_286, sizeof bytes_286},
    {"Transliteration/alalc-pli-Deva-Latn-2012.txt", bytes_287, sizeof bytes_287},
    {"Transliteration/alalc-ron-Cyrl-Latn-2026.txt", bytes_288, sizeof bytes_288},
    {"Transliteration/alalc-rus-Cyrl-Latn-1997-document.txt", bytes_289, sizeof bytes_289},
    {"Transliteration/alalc-rus-Cyrl-Latn-1997-plain.txt", bytes_290, sizeof bytes_290},
    {"Transliteration/alalc-rus-Cyrl-Latn-1997.txt", bytes_291, sizeof bytes_291},
    {"Transliteration/alalc-rus-Cyrl-Latn-2025-marc.txt", bytes_292, sizeof bytes_292},
    {"Transliteration/alalc-san-Deva-Latn-2012-document.txt", bytes_293, sizeof bytes_293},
    {"Transliteration/alalc-san-Deva-Latn-2012.txt", bytes_294, sizeof bytes_294},
    {"Transliteration/alalc-sat-Latn-Olck-2026.txt", bytes_295, sizeof bytes_295},
    {"Transliteration/alalc-sat-Olck-Latn-2026.txt", bytes_296, sizeof bytes_296},
    {"Transliteration/alalc-sin-Sinh-Latn-2011-document.txt", bytes_297, sizeof bytes_297},
    {"Transliteration/alalc-sin-Sinh-Latn-2011-marc.txt", bytes_298, sizeof bytes_298},
    {"Transliteration/alalc-sin-Sinh-Latn-2011.txt", bytes_299, sizeof bytes_299},
    {"Transliteration/alalc-tam-Taml-Latn-2011-marc.txt", bytes_300, sizeof bytes_300},
    {"Transliteration/alalc-tam-Taml-Latn-2011.txt", bytes_301, sizeof bytes_301},
    {"Transliteration/alalc-tel-Telu-Latn-2011-document.txt", bytes_302, sizeof bytes_302},
    {"Transliteration/alalc-tel-Telu-Latn-2011.txt", bytes_303, sizeof bytes_303},
    {"Transliteration/alalc-tha-Thai-Latn-2026.txt", bytes_304, sizeof bytes_304},
    {"Transliteration/alalc-tir-Ethi-Latn-1997.txt", bytes_305, sizeof bytes_305},
    {"Transliteration/alalc-tmh-Latn-Tfng-2026.txt", bytes_306, sizeof bytes_306},
    {"Transliteration/alalc-tmh-Tfng-Latn-2026.txt", bytes_307, sizeof bytes_307},
    {"Transliteration/alalc-uig-Arab-Latn.txt", bytes_308, sizeof bytes_308},
    {"Transliteration/alalc-ukr-Cyrl-Latn-1997-document.txt", bytes_309, sizeof bytes_309},
    {"Transliteration/alalc-ukr-Cyrl-Latn-1997.txt", bytes_310, sizeof bytes_310},
    {"Transliteration/alalc-und-Cyrl-Latn-2025.txt", bytes_311, sizeof bytes_311},
    {"Transliteration/alalc-uzb-Cyrl-Latn-2025.txt", bytes_312, sizeof bytes_312},
    {"Transliteration/alalc-zho-Hani-Latn-2000.txt", bytes_313, sizeof bytes_313},
    {"Transliteration/bas-rus-Cyrl-Latn-2017-bss.txt", bytes_314, sizeof bytes_314},
    {"Transliteration/bas-rus-Cyrl-Latn-2017-oss.txt", bytes_315, sizeof bytes_315},
    {"Transliteration/bgn-kor-Kore-Latn-1943.txt", bytes_316, sizeof bytes_316},
    {"Transliteration/bgna-bul-Cyrl-Latn-2006.txt", bytes_317, sizeof bytes_317},
    {"Transliteration/bgna-bul-Cyrl-Latn-2009-document.txt", bytes_318, sizeof bytes_318},
    {"Transliteration/bgnpcgn-amh-Ethi-Latn-1967.txt", bytes_319, sizeof bytes_319},
    {"Transliteration/bgnpcgn-ara-Arab-Latn-1956.txt", bytes_320, sizeof bytes_320},
    {"Transliteration/bgnpcgn-arm-Armn-Latn-1981.txt", bytes_321, sizeof bytes_321},
    {"Transliteration/bgnpcgn-aze-Cyrl-Latn-1993.txt", bytes_322, sizeof bytes_322},
    {"Transliteration/bgnpcgn-bak-Cyrl-Latn-2007.txt", bytes_323, sizeof bytes_323},
    {"Transliteration/bgnpcgn-bal-Arab-Latn-2008.txt", bytes_324, sizeof bytes_324},
    {"Transliteration/bgnpcgn-bel-Cyrl-Latn-1979.txt", bytes_325, sizeof bytes_325},
    {"Transliteration/bgnpcgn-bul-Cyrl-Latn-1952.txt", bytes_326, sizeof bytes_326},
    {"Transliteration/bgnpcgn-che-Cyrl-Latn-2008.txt", bytes_327, sizeof bytes_327},
    {"Transliteration/bgnpcgn-deu-Latn-Latn-2000.txt", bytes_328, sizeof bytes_328},
    {"Transliteration/bgnpcgn-div-Thaa-Latn-1972.txt", bytes_329, sizeof bytes_329},
    {"Transliteration/bgnpcgn-div-Thaa-Latn-1988.txt", bytes_330, sizeof bytes_330},
    {"Transliteration/bgnpcgn-ell-Grek-Latn-1962.txt", bytes_331, sizeof bytes_331},
    {"Transliteration/bgnpcgn-fao-Latn-Latn-1968.txt", bytes_332, sizeof bytes_332},
    {"Transliteration/bgnpcgn-heb-Hebr-Latn-1962.txt", bytes_333, sizeof bytes_333},
    {"Transliteration/bgnpcgn-isl-Latn-Latn-1968.txt", bytes_334, sizeof bytes_334},
    {"Transliteration/bgnpcgn-jpn-Hrkt-Latn-1976.txt", bytes_335, sizeof bytes_335},
    {"Transliteration/bgnpcgn-kat-Geor-Latn-1981.txt", bytes_336, sizeof bytes_336},
    {"Transliteration/bgnpcgn-kaz-Cyrl-Latn-1979.txt", bytes_337, sizeof bytes_337},
    {"Transliteration/bgnpcgn-kir-Cyrl-Latn-1979.txt", bytes_338, sizeof bytes_338},
    {"Transliteration/bgnpcgn-kor-Hang-Latn-kn-1945.txt", bytes_339, sizeof bytes_339},
    {"Transliteration/bgnpcgn-kor-Kore-Latn-rok-2011.txt", bytes_340, sizeof bytes_340},
    {"Transliteration/bgnpcgn-kur-Arab-Latn-2007.txt", bytes_341, sizeof bytes_341},
    {"Transliteration/bgnpcgn-mkd-Cyrl-Latn-1981.txt", bytes_342, sizeof bytes_342},
    {"Transliteration/bgnpcgn-mkd-Cyrl-Latn-2013.txt", bytes_343, sizeof bytes_343},
    {"Transliteration/bgnpcgn-mon-Cyrl-Latn-1964.txt", bytes_344, sizeof bytes_344},
    {"Transliteration/bgnpcgn-nep-Deva-Latn-2011-document.txt", bytes_345, sizeof bytes_345},
    {"Transliteration/bgnpcgn-nep-Deva-Latn-2011.txt", bytes_346, sizeof bytes_346},
    {"Transliteration/bgnpcgn-per-Arab-Latn-1958.txt", bytes_347, sizeof bytes_347},
    {"Transliteration/bgnpcgn-prs-Arab-Latn-2007.txt", bytes_348, sizeof bytes_348},
    {"Transliteration/bgnpcgn-prs-Arab-Latn-yaghoubi.txt", bytes_349, sizeof bytes_349},
    {"Transliteration/bgnpcgn-pus-Arab-Latn-1968.txt", bytes_350, sizeof bytes_350},
    {"Transliteration/bgnpcgn-ron-Cyrl-Latn-2002.txt", bytes_351, sizeof bytes_351},
    {"Transliteration/bgnpcgn-rue-Cyrl-Latn-2016.txt", bytes_352, sizeof bytes_352},
    {"Transliteration/bgnpcgn-rus-Cyrl-Latn-1947-plain.txt", bytes_353, sizeof bytes_353},
    {"Transliteration/bgnpcgn-rus-Cyrl-Latn-1947.txt", bytes_354, sizeof bytes_354},
    {"Transliteration/bgnpcgn-sme-Latn-Latn-1984.txt", bytes_355, sizeof bytes_355},
    {"Transliteration/bgnpcgn-srp-Cyrl-Latn-2005.txt", bytes_356, sizeof bytes_356},
    {"Transliteration/bgnpcgn-tat-Cyrl-Latn-2007-document.txt", bytes_357, sizeof bytes_357},
    {"Transliteration/bgnpcgn-tat-Cyrl-Latn-2007.txt", bytes_358, sizeof bytes_358},
    {"Transliteration/bgnpcgn-tgk-Cyrl-Latn-1994.txt", bytes_359, sizeof bytes_359},
    {"Transliteration/bgnpcgn-tir-Ethi-Latn-2007.txt", bytes_360, sizeof bytes_360},
    {"Transliteration/bgnpcgn-tuk-Cyrl-Latn-1979.txt", bytes_361, sizeof bytes_361},
    {"Transliteration/bgnpcgn-tuk-Cyrl-Latn-1993.txt", bytes_362, sizeof bytes_362},
    {"Transliteration/bgnpcgn-ukr-Cyrl-Latn-1965.txt", bytes_363, sizeof bytes_363},
    {"Transliteration/bgnpcgn-urd-Arab-Latn-2007.txt", bytes_364, sizeof bytes_364},
    {"Transliteration/bgnpcgn-uzb-Cyrl-Latn-1979.txt", bytes_365, sizeof bytes_365},
    {"Transliteration/bgnpcgn-uzb-Cyrl-Latn-2000.txt", bytes_366, sizeof bytes_366},
    {"Transliteration/bgnpcgn-zho-Hans-Latn-1979.txt", bytes_367, sizeof bytes_367},
    {"Transliteration/bis-asm-Beng-Latn-13194-1991.txt", bytes_368, sizeof bytes_368},
    {"Transliteration/bis-ben-Beng-Latn-13194-1991.txt", bytes_369, sizeof bytes_369},
    {"Transliteration/bis-dev-Deva-Latn-13194-1991.txt", bytes_370, sizeof bytes_370},
    {"Transliteration/bis-guj-Gujr-Latn-13194-1991.txt", bytes_371, sizeof bytes_371},
    {"Transliteration/bis-kan-Kana-Latn-13194-1991.txt", bytes_372, sizeof bytes_372},
    {"Transliteration/bis-mlm-Mlym-Latn-13194-1991.txt", bytes_373, sizeof bytes_373},
    {"Transliteration/bis-ori-Orya-Latn-13194-1991.txt", bytes_374, sizeof bytes_374},
    {"Transliteration/bis-pnj-Guru-Latn-13194-1991.txt", bytes_375, sizeof bytes_375},
    {"Transliteration/bis-tel-Telu-Latn-13194-1991.txt", bytes_376, sizeof bytes_376},
    {"Transliteration/bis-tml-Taml-Latn-13194-1991.txt", bytes_377, sizeof bytes_377},
    {"Transliteration/bsi-rus-Cyrl-Latn-2979-1958-plain.txt", bytes_378, sizeof bytes_378},
    {"Transliteration/bsi-rus-Cyrl-Latn-2979-1958.txt", bytes_379, sizeof bytes_379},
    {"Transliteration/by-bel-Cyrl-Latn-2007.txt", bytes_380, sizeof bytes_380},
    {"Transliteration/defaults.tsv", bytes_381, sizeof bytes_381},
    {"Transliteration/din-grc-Grek-Latn-31634-2011-t1.txt", bytes_382, sizeof bytes_382},
    {"Transliteration/din-hin-Deva-Latn-33904-2018.txt", bytes_383, sizeof bytes_383},
    {"Transliteration/din-kat-Geor-Latn-32707-2010.txt", bytes_384, sizeof bytes_384},
    {"Transliteration/din-tam-Taml-Latn-33903-2016.txt", bytes_385, sizeof bytes_385},
    {"Transliteration/dos-nep-Deva-Latn-1997-document.txt", bytes_386, sizeof bytes_386},
    {"Transliteration/dos-nep-Deva-Latn-1997.txt", bytes_387, sizeof bytes_387},
    {"Transliteration/elot-ell-Grek-Latn-743-1982-tl.txt", bytes_388, sizeof bytes_388},
    {"Transliteration/elot-ell-Grek-Latn-743-1982-ts.txt", bytes_389, sizeof bytes_389},
    {"Transliteration/ggg-kat-Geor-Latn-2002.txt", bytes_390, sizeof bytes_390},
    {"Transliteration/gki-bel-Cyrl-Latn-1992.txt", bytes_391, sizeof bytes_391},
    {"Transliteration/gki-bel-Cyrl-Latn-2000.txt", bytes_392, sizeof bytes_392},
    {"Transliteration/gost-rus-Cyrl-Latn-16876-71-1983-document.txt", bytes_393, sizeof bytes_393},
    {"Transliteration/gost-rus-Cyrl-Latn-16876-71-1983.txt", bytes_394, sizeof bytes_394},
    {"Transliteration/gost-rus-Cyrl-Latn-16876-71-t2.txt", bytes_395, sizeof bytes_395},
    {"Transliteration/gost-rus-Cyrl-Latn-52290-2004.txt", bytes_396, sizeof bytes_396},
    {"Transliteration/gost-rus-Cyrl-Latn-52535-2006.txt", bytes_397, sizeof bytes_397},
    {"Transliteration/gost-rus-Cyrl-Latn-7.0.34-2014.txt", bytes_398, sizeof bytes_398},
    {"Transliteration/gost-rus-Cyrl-Latn-7.79-2000-2002.txt", bytes_399, sizeof bytes_399},
    {"Transliteration/gost-rus-Cyrl-Latn-7.79-2000-b.txt", bytes_400, sizeof bytes_400},
    {"Transliteration/hk-yue-Hani-Latn-1888.txt", bytes_401, sizeof bytes_401},
    {"Transliteration/icao-ara-Arab-Latn-9303.txt", bytes_402, sizeof bytes_402},
    {"Transliteration/icao-bel-Cyrl-Latn-9303.txt", bytes_403, sizeof bytes_403},
    {"Transliteration/icao-bul-Cyrl-Latn-9303.txt", bytes_404, sizeof bytes_404},
    {"Transliteration/icao-heb-Hebr-Latn-9303.txt", bytes_405, sizeof bytes_405},
    {"Transliteration/icao-mkd-Cyrl-Latn-9303.txt", bytes_406, sizeof bytes_406},
    {"Transliteration/icao-rus-Cyrl-Latn-9303.txt", bytes_407, sizeof bytes_407},
    {"Transliteration/icao-srp-Cyrl-Latn-9303.txt", bytes_408, sizeof bytes_408},
    {"Transliteration/icao-ukr-Cyrl-Latn-9303.txt", bytes_409, sizeof bytes_409},
    {"Transliteration/iso-ara-Arab-Latn-233-1984.txt", bytes_410, sizeof bytes_410},
    {"Transliteration/iso-ara-Arab-Latn-233-2-1993.txt", bytes_411, sizeof bytes_411},
    {"Transliteration/iso-arm-Armn-Latn-9985-1996.txt", bytes_412, sizeof bytes_412},
    {"Transliteration/iso-ben-Beng-Latn-15919-2001.txt", bytes_413, sizeof bytes_413},
    {"Transliteration/iso-ell-Grek-Latn-843-1997-t1.txt", bytes_414, sizeof bytes_414},
    {"Transliteration/iso-guj-Gujr-Latn-15919-2001.txt", bytes_415, sizeof bytes_415},
    {"Transliteration/iso-heb-Hebr-Latn-259-1984.txt", bytes_416, sizeof bytes_416},
    {"Transliteration/iso-heb-Hebr-Latn-259-2-1994.txt", bytes_417, sizeof bytes_417},
    {"Transliteration/iso-hin-Deva-Latn-15919-2001.txt", bytes_418, sizeof bytes_418},
    {"Transliteration/iso-jpn-Hrkt-Latn-3602-1989.txt", bytes_419, sizeof bytes_419},
    {"Transliteration/iso-kan-Kana-Latn-15919-2001.txt", bytes_420, sizeof bytes_420},
    {"Transliteration/iso-kat-Geor-Latn-9984-1996.txt", bytes_421, sizeof bytes_421},
    {"Transliteration/iso-kor-Hang-Latn-1996-method1.txt", bytes_422, sizeof bytes_422},
    {"Transliteration/iso-kor-Hang-Latn-1996-method2.txt", bytes_423, sizeof bytes_423},
    {"Transliteration/iso-mal-Mlym-Latn-15919-2001.txt", bytes_424, sizeof bytes_424},
    {"Transliteration/iso-ori-Orya-Latn-15919-2001.txt", bytes_425, sizeof bytes_425},
    {"Transliteration/iso-pan-Guru-Latn-15919-2001.txt", bytes_426, sizeof bytes_426},
    {"Transliteration/iso-prs-Arab-Latn-233-3-1999.txt", bytes_427, sizeof bytes_427},
    {"Transliteration/iso-rus-Cyrl-Latn-9-1954.txt", bytes_428, sizeof bytes_428},
    {"Transliteration/iso-rus-Cyrl-Latn-9-1968-alt.txt", bytes_429, sizeof bytes_429},
    {"Transliteration/iso-rus-Cyrl-Latn-9-1968.txt", bytes_430, sizeof bytes_430},
    {"Transliteration/iso-rus-Cyrl-Latn-9-1995.txt", bytes_431, sizeof bytes_431},
    {"Transliteration/iso-sin-Sinh-Latn-15919-2001.txt", bytes_432, sizeof bytes_432},
    {"Transliteration/iso-tam-Taml-Latn-15919-2001.txt", bytes_433, sizeof bytes_433},
    {"Transliteration/iso-tel-Telu-Latn-15919-2001.txt", bytes_434, sizeof bytes_434},
    {"Transliteration/iso-tha-Thai-Latn-11940-1998.txt", bytes_435, sizeof bytes_435},
    {"Transliteration/iso-zho-Hani-Latn-7098-2015.txt", bytes_436, sizeof bytes_436},
    {"Transliteration/iuliia-rus-Cyrl-Latn-ala-lc.txt", bytes_437, sizeof bytes_437},
    {"Transliteration/iuliia-rus-Cyrl-Latn-bgn-pcgn-alt.txt", bytes_438, sizeof bytes_438},
    {"Transliteration/iuliia-rus-Cyrl-Latn-bgn-pcgn.txt", bytes_439, sizeof bytes_439},
    {"Transliteration/iuliia-rus-Cyrl-Latn-bs-2979.txt", bytes_440, sizeof bytes_440},
    {"Transliteration/iuliia-rus-Cyrl-Latn-gost-16876.txt", bytes_441, sizeof bytes_441},
    {"Transliteration/iuliia-rus-Cyrl-Latn-gost-779.txt", bytes_442, sizeof bytes_442},
    {"Transliteration/iuliia-rus-Cyrl-Latn-scientific.txt", bytes_443, sizeof bytes_443},
    {"Transliteration/iuliia-rus-Cyrl-Latn-ungegn-1987.txt", bytes_444, sizeof bytes_444},
    {"Transliteration/kp-kor-Hang-Latn-2002.txt", bytes_445, sizeof bytes_445},
    {"Transliteration/kz-kaz-Cyrl-Latn-2018.txt", bytes_446, sizeof bytes_446},
    {"Transliteration/loc-mul-Ethi-Latn-2025-plain.txt", bytes_447, sizeof bytes_447},
    {"Transliteration/loc-mul-Ethi-Latn-2025.txt", bytes_448, sizeof bytes_448},
    {"Transliteration/lookalikes.tsv", bytes_449, sizeof bytes_449},
    {"Transliteration/lshk-yue-Hani-Latn-jyutping-1993.txt", bytes_450, sizeof bytes_450},
    {"Transliteration/masm-mon-Cyrl-Latn-5217-2012.txt", bytes_451, sizeof bytes_451},
    {"Transliteration/masm-mon-Latn-Cyrl-5217-2012.txt", bytes_452, sizeof bytes_452},
    {"Transliteration/mext-jpn-Hrkt-Latn-1954.txt", bytes_453, sizeof bytes_453},
    {"Transliteration/moct-kor-Hang-Latn-2000.txt", bytes_454, sizeof bytes_454},
    {"Transliteration/moe-zho-Hani-Bopo-1918.txt", bytes_455, sizeof bytes_455},
    {"Transliteration/mofa-jpn-Hrkt-Latn-1989.txt", bytes_456, sizeof bytes_456},
    {"Transliteration/mosmetro-rus-Cyrl-Latn-2014.txt", bytes_457, sizeof bytes_457},
    {"Transliteration/mvd-bel-Cyrl-Latn-2008.txt", bytes_458, sizeof bytes_458},
    {"Transliteration/mvd-rus-Cyrl-Latn-2008.txt", bytes_459, sizeof bytes_459},
    {"Transliteration/mvd-rus-Cyrl-Latn-2010.txt", bytes_460, sizeof bytes_460},
    {"Transliteration/mvd-rus-Cyrl-Latn-310-1997-fr.txt", bytes_461, sizeof bytes_461},
    {"Transliteration/mvd-rus-Cyrl-Latn-310-1997.txt", bytes_462, sizeof bytes_462},
    {"Transliteration/mvd-rus-Cyrl-Latn-782-2000.txt", bytes_463, sizeof bytes_463},
    {"Transliteration/odni-ara-Arab-Latn-2004.txt", bytes_464, sizeof bytes_464},
    {"Transliteration/odni-aze-Cyrl-Latn-2015.txt", bytes_465, sizeof bytes_465},
    {"Transliteration/odni-bel-Cyrl-Latn-2015.txt", bytes_466, sizeof bytes_466},
    {"Transliteration/odni-bul-Cyrl-Latn-2005.txt", bytes_467, sizeof bytes_467},
    {"Transliteration/odni-bul-Cyrl-Latn-2015.txt", bytes_468, sizeof bytes_468},
    {"Transliteration/odni-che-Cyrl-Latn-2015.txt", bytes_469, sizeof bytes_469},
    {"Transliteration/odni-fas-Arab-Latn-2004.txt", bytes_470, sizeof bytes_470},
    {"Transliteration/odni-hin-Deva-Latn-2015-document.txt", bytes_471, sizeof bytes_471},
    {"Transliteration/odni-hin-Deva-Latn-2015.txt", bytes_472, sizeof bytes_472},
    {"Transliteration/odni-kat-Geor-Latn-2015.txt", bytes_473, sizeof bytes_473},
    {"Transliteration/odni-kaz-Cyrl-Latn-2015.txt", bytes_474, sizeof bytes_474},
    {"Transliteration/odni-kir-Cyrl-Latn-2015.txt", bytes_475, sizeof bytes_475},
    {"Transliteration/odni-kor-Hang-Latn-2015.txt", bytes_476, sizeof bytes_476},
    {"Transliteration/odni-mkd-Cyrl-Latn-2015.txt", bytes_477, sizeof bytes_477},
    {"Transliteration/odni-prs-Arab-Latn-2004.txt", bytes_478, sizeof bytes_478},
    {"Transliteration/odni-pus-Arab-Latn-2011.txt", bytes_479, sizeof bytes_479},
    {"Transliteration/odni-rus-Cyrl-Latn-2015.txt", bytes_480, sizeof bytes_480},
    {"Transliteration/odni-srp-Cyrl-Latn-2015.txt", bytes_481, sizeof bytes_481},
    {"Transliteration/odni-tat-Cyrl-Latn-2015.txt", bytes_482, sizeof bytes_482},
    {"Transliteration/odni-tgk-Cyrl-Latn-2015.txt", bytes_483, sizeof bytes_483},
    {"Transliteration/odni-tuk-Cyrl-Latn-2015.txt", bytes_484, sizeof bytes_484},
    {"Transliteration/odni-uig-Cyrl-Latn-2015.txt", bytes_485, sizeof bytes_485},
    {"Transliteration/odni-ukr-Cyrl-Latn-2015.txt", bytes_486, sizeof bytes_486},
    {"Transliteration/odni-urd-Arab-Latn-2015.txt", bytes_487, sizeof bytes_487},
    {"Transliteration/odni-uzb-Cyrl-Latn-2015-document.txt", bytes_488, sizeof bytes_488},
    {"Transliteration/odni-uzb-Cyrl-Latn-2015.txt", bytes_489, sizeof bytes_489},
    {"Transliteration/royin-tha-Thai-Latn-1968.txt", bytes_490, sizeof bytes_490},
    {"Transliteration/royin-tha-Thai-Latn-1999.txt", bytes_491, sizeof bytes_491},
    {"Transliteration/sac-zho-Hani-Latn-28039-2011.txt", bytes_492, sizeof bytes_492},
    {"Transliteration/sac-zho-Hans-Latn-1979.txt", bytes_493, sizeof bytes_493},
    {"Transliteration/sasm-mon-Mong-Latn-general-1978.txt", bytes_494, sizeof bytes_494},
    {"Transliteration/sasm-mon-Mong-Latn-phonetic-1978.txt", bytes_495, sizeof bytes_495},
    {"Transliteration/ses-ara-Arab-Latn-1930.txt", bytes_496, sizeof bytes_496},
    {"Transliteration/stategeocadastre-ukr-Cyrl-Latn-1993.txt", bytes_497, sizeof bytes_497},
    {"Transliteration/telegram-rus-Cyrl-Latn-1993.txt", bytes_498, sizeof bytes_498},
    {"Transliteration/ua-ukr-Cyrl-Latn-1996.txt", bytes_499, sizeof bytes_499},
    {"Transliteration/ua-ukr-Cyrl-Latn-2007.txt", bytes_500, sizeof bytes_500},
    {"Transliteration/ua-ukr-Cyrl-Latn-2010.txt", bytes_501, sizeof bytes_501},
    {"Transliteration/un-amh-Ethi-Latn-2016.txt", bytes_502, sizeof bytes_502},
    {"Transliteration/un-ara-Arab-Latn-1971.txt", bytes_503, sizeof bytes_503},
    {"Transliteration/un-ara-Arab-Latn-1972.txt", bytes_504, sizeof bytes_504},
    {"Transliteration/un-ara-Arab-Latn-2017.txt", bytes_505, sizeof bytes_505},
    {"Transliteration/un-asm-Beng-Latn-1972.txt", bytes_506, sizeof bytes_506},
    {"Transliteration/un-ben-Beng-Latn-2016.txt", bytes_507, sizeof bytes_507},
    {"Transliteration/un-bul-Cyrl-Latn-1977-document.txt", bytes_508, sizeof bytes_508},
    {"Transliteration/un-bul-Cyrl-Latn-1977.txt", bytes_509, sizeof bytes_509},
    {"Transliteration/un-ell-Grek-Latn-1987-phonetic.txt", bytes_510, sizeof bytes_510},
    {"Transliteration/un-guj-Gujr-Latn-1972.txt", bytes_511, sizeof bytes_511},
    {"Transliteration/un-heb-Hebr-Latn-1977.txt", bytes_512, sizeof bytes_512},
    {"Transliteration/un-hin-Deva-Latn-2016.txt", bytes_513, sizeof bytes_513},
    {"Transliteration/un-kan-Kana-Latn-2016.txt", bytes_514, sizeof bytes_514},
    {"Transliteration/un-mal-Mlym-Latn-1972.txt", bytes_515, sizeof bytes_515},
    {"Transliteration/un-mar-Deva-Latn-2016.txt", bytes_516, sizeof bytes_516},
    {"Transliteration/un-mkd-Cyrl-Latn-1977.txt", bytes_517, sizeof bytes_517},
    {"Transliteration/un-nep-Deva-Latn-1972.txt", bytes_518, sizeof bytes_518},
    {"Transliteration/un-ori-Orya-Latn-1972.txt", bytes_519, sizeof bytes_519},
    {"Transliteration/un-pan-Guru-Latn-1972-document.txt", bytes_520, sizeof bytes_520},
    {"Transliteration/un-pan-Guru-Latn-1972.txt", bytes_521, sizeof bytes_521},
    {"Transliteration/un-prs-Arab-Latn-1967.txt", bytes_522, sizeof bytes_522},
    {"Transliteration/un-rus-Cyrl-Latn-1987.txt", bytes_523, sizeof bytes_523},
    {"Transliteration/un-sin-Sinh-Latn-1972.txt", bytes_524, sizeof bytes_524},
    {"Transliteration/un-tam-Taml-Latn-1972.txt", bytes_525, sizeof bytes_525},
    {"Transliteration/un-tel-Telu-Latn-1972.txt", bytes_526, sizeof bytes_526},
    {"Transliteration/un-ukr-Cyrl-Latn-1998.txt", bytes_527, sizeof bytes_527},
    {"Transliteration/un-urd-Arab-Latn-1972.txt", bytes_528, sizeof bytes_528},
    {"Transliteration/uz-uzb-Cyrl-Latn-1995.txt", bytes_529, sizeof bytes_529},
    {"Transliteration/var-amh-Ethi-Latn-eae-2003.txt", bytes_530, sizeof bytes_530},
    {"Transliteration/var-arm-Armn-Latn-hm-1913.txt", bytes_531, sizeof bytes_531},
    {"Transliteration/var-ben-Beng-Latn-hunterian-1872.txt", bytes_532, sizeof bytes_532},
    {"Transliteration/var-guj-Gujr-Latn-hunterian-1872.txt", bytes_533, sizeof bytes_533},
    {"Transliteration/var-hin-Deva-Latn-hunterian-1872.txt", bytes_534, sizeof bytes_534},
    {"Transliteration/var-jpn-Hrkt-Latn-hepburn-1886.txt", bytes_535, sizeof bytes_535},
    {"Transliteration/var-jpn-Hrkt-Latn-hepburn-1954.txt", bytes_536, sizeof bytes_536},
    {"Transliteration/var-jpn-Hrkt-Latn-nihonshiki-1885.txt", bytes_537, sizeof bytes_537},
    {"Transliteration/var-kan-Kana-Latn-hunterian-1872.txt", bytes_538, sizeof bytes_538},
    {"Transliteration/var-kor-Hang-Hang-jamo.txt", bytes_539, sizeof bytes_539},
    {"Transliteration/var-kor-Hang-Latn-mr-1939.txt", bytes_540, sizeof bytes_540},
    {"Transliteration/var-kor-Kore-Hang-2013.txt", bytes_541, sizeof bytes_541},
    {"Transliteration/var-mon-Mong-Latn-1930.txt", bytes_542, sizeof bytes_542},
    {"Transliteration/var-mon-Mong-Latn-lessing.txt", bytes_543, sizeof bytes_543},
    {"Transliteration/var-mon-Mong-Latn-vpmc.txt", bytes_544, sizeof bytes_544},
    {"Transliteration/var-ori-Orya-Latn-hunterian-1872.txt", bytes_545, sizeof bytes_545},
    {"Transliteration/var-pan-Guru-Latn-hunterian-1872.txt", bytes_546, sizeof bytes_546},
    {"Transliteration/var-rus-Cyrl-Latn-scientific.txt", bytes_547, sizeof bytes_547},
    {"Transliteration/var-san-Beng-Latn-iast-1912.txt", bytes_548, sizeof bytes_548},
    {"Transliteration/var-san-Deva-Latn-iast-1912.txt", bytes_549, sizeof bytes_549},
    {"Transliteration/var-san-Gujr-Latn-iast-1912.txt", bytes_550, sizeof bytes_550},
    {"Transliteration/var-san-Knda-Latn-iast-1912.txt", bytes_551, sizeof bytes_551},
    {"Transliteration/var-san-Mlym-Latn-iast-1912.txt", bytes_552, sizeof bytes_552},
    {"Transliteration/var-san-Orya-Latn-iast-1912.txt", bytes_553, sizeof bytes_553},
    {"Transliteration/var-san-Sinh-Latn-iast-1912.txt", bytes_554, sizeof bytes_554},
    {"Transliteration/var-san-Telu-Latn-iast-1912.txt", bytes_555, sizeof bytes_555},
    {"Transliteration/var-tel-Telu-Latn-hunterian-1872.txt", bytes_556, sizeof bytes_556},
    {"Transliteration/var-zho-Hani-Cyrl-palladius-1888-names.txt", bytes_557, sizeof bytes_557},
    {"Transliteration/var-zho-Hani-Cyrl-palladius-1888.txt", bytes_558, sizeof bytes_558},
    {"Transliteration/var-zho-Hani-Latn-wd-1979.txt", bytes_559, sizeof bytes_559},
    {"Transliteration/var-zho-Hani-Latn-wg-1912.txt", bytes_560, sizeof bytes_560},
    {"Transliteration/wikipedia-rus-Cyrl-Latn-2019.txt", bytes_561, sizeof bytes_561},
    {"Transliteration/yandex-rus-Cyrl-Latn-maps.txt", bytes_562, sizeof bytes_562},
    {"Transliteration/yandex-rus-Cyrl-Latn-money.txt", bytes_563, sizeof bytes_563},
    {"Transliteration/yivo-yid-Hebr-Latn-1937.txt", bytes_564, sizeof bytes_564},
};

const struct ctable *ctables(void) { return tables; }
size_t ctables_count(void) { return sizeof tables / sizeof tables[0]; }
