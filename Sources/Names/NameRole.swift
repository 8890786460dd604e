/// What a part is in a name.
public enum NameRole: String, Sendable, CaseIterable {
  /// A part of which no more is known.
  case name
  /// A person's own name.
  case given
  /// A name made of the father's: Petrovych, bin Salman.
  case patronymic
  /// The name of the family.
  case family
  /// A small word within a name: bin, al, van, de.
  case particle
  /// One letter that stands for a word.
  case initial
  /// A title or honorific: Dr., President.
  case title
  /// What tells bearers of one name apart: Jr., III.
  case generation
  /// A nickname in quotes.
  case nickname
  /// A number.
  case number
  /// A legal form: LLC, ТОВ.
  case legalForm = "legal form"
  /// A word that organisations share: Ministry, Bank.
  case concept
  /// A place within the name of something else: Ukraine.
  case place
  /// What kind of place it is: Oblast, River.
  case placeType = "place type"
  /// What tells places of one name apart: North, New.
  case compass
  /// A small word: the, of.
  case small
}
