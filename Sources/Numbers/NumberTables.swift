import CanonymTables

/// The tables by which numbers are read, opened once.
final class NumberTables: Sendable {
  let conventions: SeparatorConventions
  let magnitudes: Magnitudes
  let calendar: CalendarWords
  let context: ContextWords
  let ordinals: OrdinalEndings
  let units: Units
  let joints: JointWords
  let currencies: Currencies
  let romans: RomanNumerals

  init(from source: TableSource) throws(TableError) {
    conventions = try SeparatorConventions(from: source)
    magnitudes = try Magnitudes(from: source)
    calendar = try CalendarWords(from: source)
    context = try ContextWords(from: source)
    ordinals = try OrdinalEndings(from: source)
    units = try Units(from: source)
    joints = try JointWords(from: source)
    currencies = try Currencies(from: source)
    romans = try RomanNumerals(from: source)
  }
}
