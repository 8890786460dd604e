# Makes the inputs that the targets begin with. To be sourced by run.sh, which sets `work`.

# seed NAME: the standard input is one input of a target.
seed() {
  mkdir -p "$work/seeds/$1"
  cat > "$(mktemp "$work/seeds/$1/XXXXXX")"
}

# lines NAME PREFIX: each line of the standard input is one input, behind the bytes that the target chooses by.
lines() {
  local line
  while IFS= read -r line; do printf '%b%s' "$2" "$line" | seed "$1"; done
}

# examples FOLDER: what goes into some examples of its tables.
examples() { sed -n 's/^# example: \(.*\) → .*/\1/p' Tables/"$1"/*.t* | sed -n '1~5p'; }

for name in JSONFuzz ArticleRecordFuzz HygieneFuzz FoldScanFuzz StreamFuzz; do
  lines $name '' < Examples/articles.jsonl
done
examples Numbers | lines NumbersFuzz '\0'
examples Transliteration | lines TransliterationFuzz '\0\0'
examples Transliteration | lines TransducerFuzz '\0\0'
for file in Tables/Transliteration/*.txt; do
  name=Transliteration/$(basename "$file")
  sed -n 's/^# example: \(.*\) → .*/\1/p' "$file" | head -n 2 | while IFS= read -r line; do
    printf '%s\n%s' "$name" "$line" | seed RuleEngineFuzz
  done
done
for name in Cyrillic-Latin Greek-Latin Devanagari-Latin Latin-ASCII Any-Title Hangul-Latin Katakana-Hiragana; do
  printf '%s\nЩербаков Αθήνα हिन्दी 한국 カナ éß' "$name" | seed RuleEngineFuzz
done
lines RuleParserFuzz '' << 'END'
:: NFD ; $v = [aeiou] ; $v { a } [^b] > x | y ; :: Null ; (b)+ c? > $1 &Any-Upper($1) ; :: NFC ;
:: [a-z] ; ^ a > b ; a $ > c ; x } c > b @ | ; 'it''s' > \u0061 ; [a{bc}$] d* > ; a <> b ; a < c ; . > d ;
:: [B] Lower (Upper) ; ([аё]) Щ > Shch ; ё > yo ; x > | @ y ; :: ([a]) ;
END
find Tables/Transliteration -name '*.txt' -size -4k | while read -r file; do grep -v '^#' "$file" | seed RuleParserFuzz; done
sed -n '50~1000p' Tables/Registry/aliases.tsv | cut -f 1,3 | while IFS=$'\t' read -r key name; do
  printf '\0%s\n%s' "$key" "$name" | seed NamesFuzz
done
find Tables -name '*.t*' -size -8k | while read -r file; do
  seed TableFuzz < "$file"
done
number=0
for file in Tables/{Articles,Names,Numbers}/*.tsv Tables/Transliteration/ua-ukr-Cyrl-Latn-2010.txt; do
  { printf "\\$(printf %o $number)"; head -c 4000 "$file" | sed '$d'; } | seed TableReadersFuzz
  number=$((number + 1))
done
{ sed -n '20,40p' Tables/Registry/entities.tsv; printf '\0'; sed -n '20,60p' Tables/Registry/aliases.tsv; } \
  | seed IndexFileFuzz
printf 'CANONYM-INDEX 1 0 0 0000000000000000\n' | seed IndexFileFuzz
gzip -c Examples/articles.jsonl | seed StreamFuzz
printf '(\xb5/\xfd\x04X\x19\x00\x00abc\xff\xff\xff\xff' | seed StreamFuzz
printf '%s\n' find it --json -n3 --offsets=utf8 --units utf8,utf16 -s a --no-header -- -x | seed ArgumentsFuzz
lines RegistryLineFuzz '\0' << 'END'
{"id":"kharkiv","type":["place","city"],"name":"Kharkiv","lang":"en-Latn","aliases":["Charkiw",{"name":"Kharkov","lang":"ru-Latn","kind":"translation","system":"bgnpcgn-rus-Cyrl-Latn-1947","from":"1934","to":"1991-08-24","sources":[{"source":"geonames","record":"706483"}]}],"ids":{"geonames":["706483"]},"country":"UA","population":1421125,"not":["x"],"merged":["y"],"more":[1e9,{}]}
{"id":7,"names":["Kharkiv","Харків"],"type":"city"}
END
printf '\001id,name,aliases,ids,population,aliases:uk-Cyrl,note\r\n1,"a ""b""",c|d\\\\|e,x=1|y=2,12,Київ,"n\nm"\r\n' \
  | seed RegistryLineFuzz
printf '\000706483\tKharkiv\tKharkiv\tHRK,Charków\t49.98\t36.25\tP\tPPLA\tUA\t\t07\t\t\t\t1433886\t\t113\tEurope/Kyiv\t2023-01-12\n' \
  | seed ForeignFormatFuzz
printf '\0011\t706483\tuk\tХарків\t1\t\t\t\t1934\t20160519\n2\t706483\twkdt\tQ42308\t\t\t\t\t\t\n' | seed ForeignFormatFuzz
lines ForeignFormatFuzz '\002' << 'END'
{"type":"item","id":"Q42308","labels":{"en":{"language":"en","value":"Kharkiv"}},"aliases":{"uk":[{"language":"uk","value":"Харків"}]},"claims":{"P31":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q515"}}},"rank":"normal"}],"P1566":[{"mainsnak":{"snaktype":"value","datavalue":{"value":"706483"}},"rank":"normal"}],"P1082":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"amount":"+1421125"}}},"rank":"preferred"}]}},
END
lines ForeignFormatFuzz '\003' << 'END'
{"id":"NK-1","caption":"Ihor Kolykhaiev","schema":"Person","properties":{"name":["Ihor Kolykhaiev"],"weakAlias":["Ihor K."],"country":["ua"],"wikidataId":["Q1"]},"referents":["NK-0"],"datasets":["a"]}
END
printf '\0047\tP\tu\tIhor+Kolykhaiev\n7\tP\tru\tИгорь+Колыхаев\n' | seed ForeignFormatFuzz
lines ForeignFormatFuzz '\005' << 'END'
<http://x/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "\u041a\u0438\u0457\u0432"@uk .
<http://x/1> <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q1899> .
END
lines RestoreFuzz '' << 'END'
{"clean_text":"a b","clean_title":"t","canonym":{"version":1,"offsets":"utf16","edits":[{"start":1,"end":3,"was":"\t ","with":" ","rule":"spaces+blanks"}],"removed":[{"start":4,"end":9,"was":"\n𝒳𝒴","rule":"line"}],"entities":[],"numbers":[],"title":{"edits":[],"removed":[]}}}
END
printf '\2\2id\0\0\3\1s\1\0\1x\4same\1w\0\1r' | seed StoredRecordFuzz
printf '\1\2id\0\1\1s\1r\1\1\1n\0\0\0\0\0\0\0\0\1\5place\2UA\3\1\1a\1b\0\0' | seed StoredRecordFuzz

# Long runs of what parsers look ahead for, or fold together, behind a byte that targets choose by and a number.
mkdir -p $work/long
for piece in 0 1, 1. '1 ' a 'A-' , . - ' ' $'\n' $'\r' $'\t' '"' '\' '[' '{"' '&' '&amp;' 'amp;' '&lt;' '(' '|' \
  1/ '+1 ' $'1\n' $'-a\n' '1 million ' ' million' 'Kyiv ' 'New ' 'New York ' 'Харків ' 一 億 あ 한 é $'\u0301' $'\u00A0' \
  $'\u200B' $'\u200D' $'क\u094D' $'👩\u200D' $'\uFDFA' $'\xff'; do
  piece=$piece awk 'BEGIN {
    printf "01"
    for (n = 0; n < 100000; n += length(ENVIRON["piece"])) printf "%s", ENVIRON["piece"]
  }' > "$(mktemp $work/long/XXXXXX)"
done
