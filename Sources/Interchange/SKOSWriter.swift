import CanonymRegistry

/// Writes concepts of SKOS as N-Triples, which ``SKOSTriples`` reads again.
///
/// An id that is an IRI is the concept's, others are put behind `urn:canonym:`. A language has one preferred label: that
/// of the alias that says so first, or the canonical name.
struct SKOSWriter: EntityWriter {
  func line(of entity: Entity) -> [UInt8] {
    let subject = Self.iri(ofID: entity.id)
    var lines: [String] = []
    func add(_ predicate: String, _ object: String) {
      let line = "\(subject) <\(predicate)> \(object) ."
      if !lines.contains(line) { lines.append(line) }
    }
    add(
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
      "<\(SKOSTriples.skos)Concept>"
    )
    add(SKOSTriples.terms + "identifier", Self.literal(entity.id, ""))
    for type in entity.types { add(SKOSTriples.terms + "type", Self.literal(type, "")) }
    add(SKOSTriples.label, Self.literal(entity.name, entity.language))
    var preferred: Set<String> = [entity.language]
    add(SKOSTriples.skos + "prefLabel", Self.literal(entity.name, entity.language))
    for alias in entity.aliases {
      let isPreferred = alias.kind == .preferred && preferred.insert(alias.language).inserted
      let label =
        isPreferred ? "prefLabel" : alias.kind == .misspelling ? "hiddenLabel" : "altLabel"
      add(SKOSTriples.skos + label, Self.literal(alias.name, alias.language))
    }
    for id in entity.ids {
      if let iri = SKOSScheme.iri(of: id) {
        add(SKOSTriples.skos + "exactMatch", "<\(Self.escaped(iri))>")
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func iri(ofID id: String) -> String {
    if id.hasPrefix("http://") || id.hasPrefix("https://") || id.hasPrefix("urn:") {
      return "<\(escaped(id))>"
    }
    var path = ""
    for byte in id.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        || "-._~:".utf8.contains(byte)
      if isPlain {
        path.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        path += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return "<urn:canonym:\(path)>"
  }

  /// An IRI whose characters that have a meaning are written as their numbers.
  private static func escaped(_ iri: String) -> String {
    var escaped = ""
    for scalar in iri.unicodeScalars {
      if scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func literal(_ text: String, _ language: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + (language.isEmpty ? "\"" : "\"@\(language)")
  }
}
