import CanonymUnicode

/// A transform ready to run: passes in order, restricted to a set of scalars or not.
///
/// It holds no state, and may be run by several machines at once.
final class RuleProgram: Sendable {
  /// One pass.
  struct Stage: Sendable {
    /// The scalars it may change; all when nil.
    var filter: ScalarSet?
    var work: Work
  }

  /// What a pass does.
  enum Work: Sendable {
    case rules(RulePass)
    case normalize(NormalizationForm)
    case upper, lower, title
    /// Deletes all.
    case remove
    case program(RuleProgram)
    /// A transform that only ICU can do, by its id.
    case icu(String)
  }

  /// The scalars it may change; all when nil.
  let filter: ScalarSet?
  /// The passes.
  let stages: [Stage]
  /// The rule text, of which rules know their places.
  let text: [UInt32]

  init(filter: ScalarSet?, stages: [Stage], text: [UInt32]) {
    self.filter = filter
    self.stages = stages
    self.text = text
    if filter == nil, stages.count == 1, stages[0].filter == nil,
      case .rules(let pass) = stages[0].work
    {
      onlyPass = pass
    } else {
      onlyPass = nil
    }
  }

  /// The one pass of rules over the whole text that it is, so that the steps of that pass are those of all.
  let onlyPass: RulePass?

  /// The classes of the pass of rules that a whole text goes through first; nil when something else comes first.
  var firstClasses: ClassTables? {
    guard filter == nil, let first = stages.first, first.filter == nil else { return nil }
    if case .rules(let pass) = first.work { return pass.classes }
    return nil
  }

  /// The ids of the transforms for which ICU is called.
  var icuTransforms: [String] {
    stages.flatMap { stage -> [String] in
      switch stage.work {
      case .icu(let id): [id]
      case .program(let program): program.icuTransforms
      case .rules(let pass): pass.functions.flatMap(\.icuTransforms)
      default: []
      }
    }
  }
}
