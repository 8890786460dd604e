import CanonymJSON
import CanonymTransliteration

extension Reversibility {
  /// What a person is told: that letters can be read back, or which cannot.
  var lines: [String] {
    if isReversible { return ["one to one on \(alphabet), alone and in pairs"] }
    let shown = 12
    let lost = dropped.isEmpty ? [] : ["\(dropped.joined(separator: " ")) → nothing"]
    let listed = collisions.prefix(shown).map { collision in
      let written = collision.written.isEmpty ? "nothing" : collision.written
      return "\(collision.sources.prefix(8).joined(separator: " ")) → \(written)"
    }
    let rest = collisionCount - listed.count
    return lost + listed + (rest > 0 ? ["and \(rest) more that are written alike"] : [])
  }

  /// Writes the field `reversal` of an object.
  func write(to writer: inout JSONWriter) {
    writer.key("reversal")
    writer.object {
      $0.key("reversible")
      $0.boolean(isReversible)
      $0.field("alphabet", alphabet)
      $0.key("dropped")
      $0.array { for letter in dropped { $0.string(letter) } }
      $0.field("count", collisionCount)
      $0.key("collisions")
      $0.array {
        for collision in collisions {
          $0.object {
            $0.field("written", collision.written)
            $0.key("sources")
            $0.array { for source in collision.sources { $0.string(source) } }
          }
        }
      }
    }
  }
}
