// Canonym reconciles the ways a name or a number can be written. This room re-exports what a program needs:
// `import Canonym` brings the registry and its index, texts and articles, numbers and transliteration.

@_exported import CanonymArticles
@_exported import CanonymIndex
@_exported import CanonymInterchange
@_exported import CanonymJSON
@_exported import CanonymNames
@_exported import CanonymNumbers
@_exported import CanonymRegistry
@_exported import CanonymStorage
@_exported import CanonymStreams
@_exported import CanonymTables
@_exported import CanonymTransliteration
@_exported import CanonymUnicode
