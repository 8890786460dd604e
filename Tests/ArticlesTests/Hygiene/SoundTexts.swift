/// Texts of many languages that look misread in places, and are not.
let soundTexts: [String] = [
  "L’été… « Ça va ? » – œuvre à Noël", "Größe, Füße, „Ärger“ – 5 € für 3 m²",
  "São Tomé e Príncipe: «ÇÃO»",
  "Příliš žluťoučký kůň", "Zażółć gęślą jaźń…”", "Çığ, İstanbul’a gitti…", "Đường phố Hà Nội",
  "Москва… «её» — ЁЖ, №5", "Її ґанок… «Ні»", "Ој, Еј! Ђорђе и Љубав", "Αθήνα… «καρδιά»",
  "Ārā… «šķēle»",
  "شهر «تهران»…", "ירושלים „שלום”", "दिल्ली… “नमस्ते”", "กรุงเทพฯ…", "東京…「はい」", "서울… ‘네’", "Հայաստան…",
  "საქართველო…", "NESTLÉ®, IKEA™ Å…", "√2 ≤ π·∞ ± 3µ", "├── src", "¿Qué? ¡Sí! 1.ª y 2.º",
  "Ó ‘cara’…»",
  "Ã, Õ e Â são letras", "CAFÉ…», VOCÊ…", "25 × 10 ± £5", "(¬‿¬) ٩(͡๏̯͡๏)۶ ¯\\_(ツ)_/¯",
]
