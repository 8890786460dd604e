import CanonymArguments
import CanonymInterchange
import CanonymJSON
import CanonymRegistry
import CanonymStorage

/// `canonym registry diff --registry DB FROM [TO]`: what has changed between two moments.
enum RegistryDiffVerb: Verb {
  static let from = Operand<String>("FROM", help: "a batch's number, or a date")
  static let to = OptionalOperand<String>(
    "TO",
    help: "another one; the present when it is not given"
  )
  static let json = Flag("json", help: "one JSON object a changed entity, with before and after")

  static let spec = CommandSpec(
    "diff",
    abstract: "tells what has changed between two moments",
    discussion: """
      A moment is the state after a batch, by its number, or at the end of a date in UTC: 2026-11-24, \
      2026-11-24T03:10. Under the id of each entity that differs stands what went and what came.
      """,
    operands: [from, to],
    options: [RegistryArguments.database, json],
    examples: [
      .init("canonym registry diff -r places.db 2026-11-01 2026-11-24"),
      .init(
        #"echo '{"id":"a","name":"A"}' | canonym -q registry import -r r && canonym registry diff -r r 0"#,
        output: "a\n  + name A"
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let registry = try arguments.registry(for: .reading)
    let first = try registry.moment(try arguments.required(from))
    let last = try arguments[to].map { try registry.moment($0) } ?? registry.present
    let changes = try registry.differences(from: first, to: last)
    while let change = try changes.next() {
      if arguments[json] {
        try console.write(object(of: change))
        continue
      }
      try console.writeLine(change.id)
      for line in EntityFacts.differences(change.before, change.after) {
        try console.writeLine("  \(line)")
      }
    }
    return .done
  }

  private static func object(of change: EntityChange) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", change.id)
      for (key, entity) in [("before", change.before), ("after", change.after)] {
        guard let entity else { continue }
        writer.key(key)
        writer.raw(Exporter.line(of: entity).dropLast())
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
