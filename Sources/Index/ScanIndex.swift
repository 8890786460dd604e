import CanonymGazetteer
import CanonymStorage
import CanonymTables
import CanonymUnicode

/// An index made ready for finding its names in text; shared by all threads.
///
/// A compiled index has its gazetteer in its file; that of tables is made here.
public struct ScanIndex: Sendable {
  let index: NameIndex
  let gazetteer: Gazetteer
  /// The number of each phrase's key; nil when it is the phrase's own.
  private let numbers: [Int32]?
  /// Phrases that are passed over.
  let skipped: PhraseSet

  /// Makes the names of an index findable.
  ///
  /// - Parameter skipping: fold keys that are never to be found in text: common words that are names too.
  /// - Throws: ``IndexError/table(_:)`` when the table of aliases is not sorted by key.
  /// - Complexity: nothing for a compiled index; else O(*n*) in the bytes of all keys: 100,000 take about 150 ms.
  public init(_ index: NameIndex, skipping: Set<[UInt8]> = []) throws(IndexError) {
    self.index = index
    var skipped = PhraseSet()
    if case .compiled(let compiled) = index.content {
      gazetteer = compiled.gazetteer
      numbers = nil
      for key in skipping {
        if let number = compiled.gazetteer.number(of: key.span) { skipped.insert(number) }
      }
      self.skipped = skipped
      return
    }
    var builder = GazetteerBuilder()
    var numbers: [Int32] = []
    try index.forEachKey { (key, number) throws(IndexError) in
      if key.isEmpty { return }
      do throws(GazetteerError) { try builder.insert(key) } catch {
        throw .table("the table of aliases is not sorted by key: \(error.description)")
      }
      numbers.append(Int32(clamping: number))
    }
    gazetteer = try Self.gazetteer(of: builder)
    for key in skipping {
      if let number = gazetteer.number(of: key.span) { skipped.insert(number) }
    }
    self.numbers = numbers
    self.skipped = skipped
  }

  private static func gazetteer(of builder: GazetteerBuilder) throws(IndexError) -> Gazetteer {
    var writer = SectionWriter(kind: CompiledIndex.kind, version: CompiledIndex.version)
    do throws(GazetteerError) { try builder.write(to: &writer) } catch {
      throw .table(error.description)
    }
    guard
      let file = try? SectionFile(
        contents: writer.contents(),
        path: "the gazetteer",
        kind: CompiledIndex.kind,
        version: CompiledIndex.version,
        isTrusted: true
      ), let gazetteer = Gazetteer(file)
    else { throw .table("the gazetteer cannot be made") }
    return gazetteer
  }

  /// The number of the key that a phrase is.
  func keyNumber(of phrase: Int) -> Int { numbers.map { Int($0[phrase]) } ?? phrase }
}
