import CanonymUnicode
import Synchronization

extension RuleProgram {
  /// A pass of rules with the transforms that its outputs call.
  ///
  /// Its rules have been read and found right; they are compiled when a text first needs them.
  final class RulePass: Sendable {
    /// The transforms that outputs call.
    let functions: [RuleProgram]
    /// The classes of scalars.
    let classes: ClassTables
    /// The same pass without rules that cannot match where a text has none of ``needed``; nil when there are none.
    let short: RulePass?
    /// The scalars of which the rules left out in ``short`` need one each.
    let needed: [UInt32]

    private let source: Source
    private let made = AtomicLazyReference<Compiled>()

    /// What a pass is made of.
    struct Source: Sendable {
      let rules: [ConversionRule]
      let vocabulary: RuleVocabulary
      /// The numbers of rules that are known not to match.
      var omitted: Set<Int> = []
    }

    private final class Compiled: Sendable {
      let pass: CompiledPass
      let tables: PassTables

      init(_ pass: CompiledPass, _ classes: ClassTables) {
        self.pass = pass
        tables = PassTables(pass, classes)
      }
    }

    /// - Throws: ``RuleSyntaxError/Reason/unsupported(_:)`` for more rules than can be numbered.
    init(
      _ source: Source,
      _ classes: ClassTables,
      functions: [RuleProgram],
      short: RulePass? = nil,
      needed: [UInt32] = []
    ) throws(RuleSyntaxError) {
      self.source = source
      self.classes = classes
      self.functions = functions
      self.short = short
      self.needed = needed
      // Of so few rules no variant can be one too many.
      if source.rules.count * RuleVariant.most < Int(UInt16.max) { return }
      let pass = try PassCompiler.compile(source)
      _ = made.storeIfNil(Compiled(pass, classes))
    }

    private var compiled: Compiled {
      if let known = made.load() { return known }
      // What can be wrong with rules has been found when they were read, or above.
      let pass = try? PassCompiler.compile(source)
      return made.storeIfNil(Compiled(pass ?? .keeping(source.vocabulary.classes), classes))
    }

    /// The compiled rules.
    var pass: CompiledPass { compiled.pass }
    /// The compiled rules as the loop wants them.
    var tables: PassTables { compiled.tables }
  }
}

extension CompiledPass {
  /// A pass that keeps all scalars.
  fileprivate static func keeping(_ classes: ScalarClasses) -> CompiledPass {
    var pass = CompiledPass(classes: classes)
    pass.leaves = [.init(kind: .keep, keyCount: 1, outputCount: 0, rule: 0xFFFF, start: 0)]
    pass.roots = Array(repeating: 0, count: classes.count)
    return pass
  }
}
