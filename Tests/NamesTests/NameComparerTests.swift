import CanonymNames
import Testing

@Suite struct NameComparerTests {
  private let comparer: NameComparer

  init() throws { comparer = NameComparer(try NameTables()) }

  private func score(_ left: String, _ right: String, _ type: NameType) throws -> Double {
    try comparer.compare(left, right, type: type).score
  }

  @Test(arguments: [
    ("Kolykhaiev", "Колыхаев", NameType.person, Relation.romanization),
    ("Колихаєв", "Kolykhayev", .person, .romanization),
    ("Zelensky", "Zelenskyy", .person, .spelling),
    ("ZELENSKY", "Zelensky", .person, .same),
    ("Владимир Путин", "Putin, Vladimir", .person, .romanization),
    ("Kim Jong-un", "Kimjongun", .person, .spelling),
    ("V. Putin", "Vladimir Putin", .person, .initials),
    ("Vladimir Putin", "Vladimir Vladimirovich Putin", .person, .short),
    ("Angela Merkel", "Angela Merkur", .person, .typo),
    ("Igor Kolykhaev", "Ihor Kolykhaiev", .person, .translation),
    ("Михаил Подоляк", "Mykhailo Podolyak", .person, .translation),
    ("Ted Doe", "Theodore Doe", .person, .nickname),
    ("ООО Ромашка", "Romashka LLC", .organization, .romanization),
    ("CRYSTALORD LTD", "Crystalord Limited", .organization, .spelling),
    ("H&M Hennes & Mauritz AB", "H and M Hennes and Mauritz AB", .organization, .spelling),
    ("United Arab Emirates", "UAE", .place, .initials),
    ("Харьков", "Kharkiv", .place, .exonym),
    ("Харьков", "Kharkiv", .other, .translation),
    ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis", .person, .romanization),
  ])
  func `Names of one are found the same, in this way`(
    left: String,
    right: String,
    type: NameType,
    relation: Relation
  ) throws {
    let comparison = try comparer.compare(left, right, type: type)
    #expect(comparison.score >= NameComparison.defaultThreshold)
    #expect(comparison.relation == relation)
  }

  @Test(arguments: [
    ("Olaf Scholz", "Octavian Scholz", NameType.person),
    ("Mykola Shevchenko", "Mykhailo Shevchenko", .person),
    ("Sergey Viktorovich Lavrov", "Sergey Borisovich Lavrov", .person),
    ("Oleksandr Zelenskyy", "Volodymyr Oleksandrovych Zelenskyy", .person),
    ("A. Nazarbayev", "Nursultan Nazarbayev", .person),
    ("N. N.", "Nursultan Nazarbayev", .person),
    ("Brigade 44", "Brigade 45", .organization),
    ("Apollo Fund VIII", "Apollo Fund IX", .organization),
    ("Deutsche Bank Trust Company", "Deutsche Bank", .organization),
    ("C.B.A. Company", "A.B.C. Company", .organization),
    ("Novgorod", "Nizhny Novgorod", .place),
    ("习近朋", "习近平", .person), ("김종은", "김정은", .person),
    ("Frank Richter", "Frederik Richter", .person),
  ])
  func `Names of two are told apart`(left: String, right: String, type: NameType) throws {
    let comparison = try comparer.compare(left, right, type: type)
    #expect(comparison.score < NameComparison.defaultThreshold)
    #expect(comparison.relation == .different)
  }

  @Test func `A part that is contradicted counts more than one that is missing`() throws {
    let missing = try score("Sergey Lavrov", "Sergey Viktorovich Lavrov", .person)
    let contradicted = try score(
      "Sergey Borisovich Lavrov",
      "Sergey Viktorovich Lavrov",
      .person
    )
    #expect(contradicted < missing - 0.1)
  }

  @Test func `The family name counts more than the given name`() throws {
    let given = try score("Anna Petrenko", "Olha Petrenko", .person)
    let family = try score("Anna Petrenko", "Anna Shevchuk", .person)
    #expect(family < given)
  }

  @Test func `A son of one is not the father of the other`() throws {
    let same = try score("bin Salman Mohammed", "Mohammed bin Salman", .person)
    let swapped = try score("Ahmad bin Hasan al-Ubaidi", "Hasan bin Ahmad al-Ubaidi", .person)
    #expect(same > swapped + 0.2)
  }

  @Test func `Different legal forms lower the score, equal ones of two countries do not`() throws {
    let equal = try score("OAO Gazprom", "Gazprom JSC", .organization)
    let different = try score("Deutsche Bank AG", "Deutsche Bank GmbH", .organization)
    #expect(equal > 0.95)
    #expect(different < 0.9)
  }

  @Test(arguments: ["", "\u{301}", " ", "—"])
  func `A name without letters is the same as none, not even itself`(name: String) throws {
    for other in [name, "", "Kharkiv", "Харків"] {
      #expect(try comparer.compare(name, other, type: .other).score == 0)
      #expect(try comparer.compare(other, name, type: .person).relation == .different)
    }
  }

  @Test func `The reasons name the parts of both`() throws {
    let parts = try comparer.compare("V. Putin", "Vladimir Putin", type: .person).parts
    #expect(parts.map(\.left) == ["v", "putin"])
    #expect(parts.map(\.right) == ["vladimir", "putin"])
    #expect(parts.map(\.reason) == [.initial, .equal])
  }

  /// Names of many kinds, each to be compared with each.
  private let names = [
    "Kharkiv", "Харьков", "Ihor Kolykhaiev", "Колихаєв, Ігор", "J. R. R. Tolkien", "JRR Tolkien",
    "Muhammad bin Salman", "محمد بن سلمان", "バラク・オバマ", "김정은", "北京", "ООО «Ромашка»",
    "Brigade 44", "a", "aa", "1", "\u{301}", "x\u{0}y", "👩‍🚀", "ﷺ", "ǅ", "I. I. I.",
    String(repeating: "ab ", count: 30), String(repeating: "щ", count: 70),
  ]

  @Test(arguments: NameType.allCases)
  func `Comparison is symmetric, repeatable and within bounds`(type: NameType) throws {
    let other = NameComparer(try NameTables())
    for left in names {
      for right in names {
        let comparison = try comparer.compare(left, right, type: type)
        let mirrored = try other.compare(right, left, type: type)
        #expect(comparison.score == mirrored.score, "\(left) | \(right)")
        #expect(comparison.relation == mirrored.relation)
        #expect(comparison.parts.map(\.left) == mirrored.parts.map(\.right))
        #expect((0...1).contains(comparison.score))
      }
      let isNamed = left.unicodeScalars.contains(where: \.properties.isAlphabetic) || left == "1"
      #expect(try comparer.compare(left, left, type: type).score == (isNamed ? 1 : 0), "\(left)")
    }
  }

  @Test(arguments: [
    ("Li Peng", "Li Ping"), ("Mohammed bin Salman", "Salman bin Mohammed"),
    ("Sergey Viktorovich Lavrov", "Sergey Borisovich Lavrov"),
  ])
  func `Names that show they are persons' are compared so without a type`(
    left: String,
    right: String
  ) throws {
    let comparison = try comparer.compare(left, right, type: .other)
    #expect(comparison.score < NameComparison.defaultThreshold)
    #expect(comparison == (try comparer.compare(left, right, type: .person)))
    #expect(try comparer.compare(left, left, type: .other).relation == .same)
  }
}
