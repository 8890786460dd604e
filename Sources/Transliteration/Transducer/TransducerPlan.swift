import CanonymUnicode

/// The passes of a program as stages, each of which takes scalar after scalar and writes as soon as it can, in groups
/// of which each becomes one table.
struct TransducerPlan: Sendable {
  /// What one stage does.
  enum Stage: Sendable {
    case rules(TransducerRules)
    case decompose
    case compose(TransducerComposition)
    /// The apostrophes and primes as the policy has them.
    case finish
  }

  /// Stages whose states are kept as one.
  struct Group: Sendable {
    var stages: [Stage] = []
    /// Whether it is kept which of the scalars read became which of those written.
    var aligns: Bool
    /// The stage of the group with which the rules end; what is done behind it does not count as a step.
    var lastOfRules: Int?
    /// Whether the rules end with a composition.
    var isComposed = false
    /// Whether nothing comes behind the group.
    var isLast = false
    /// How apostrophes and primes come out.
    var apostrophes: ApostrophePolicy
    var marks: SourceMarks

    /// Whether scalars can be decomposed before they are told to the first stage.
    var decomposesFirst: Bool { if case .decompose = stages.first { true } else { false } }
  }

  private(set) var groups: [Group] = []

  /// The stages for a plan of lines; nil where a line needs more than its scalars one after another.
  init?(_ plan: LineWriter.Plan) {
    guard !plan.isBare, plan.program.filter == nil else { return nil }
    guard plan.rows == nil, plan.surnames == nil else { return nil }
    var stages: [Stage] = []
    guard TransducerPlan.append(plan.program, to: &stages), let last = stages.last else {
      return nil
    }
    let isComposed = if case .compose = last { true } else { false }
    let lastOfRules = stages.count - 1
    stages.append(.finish)
    if !isComposed, TransducerPlan.writesMarks(stages) {
      stages.append(.compose(.init(isLimited: true)))
    }
    let empty = Group(aligns: plan.isCased, apostrophes: plan.apostrophes, marks: plan.marks)
    // The states of two stages that remember something would multiply.
    var group = empty
    var remembers = false
    for (number, stage) in stages.enumerated() {
      if stage.remembers {
        if remembers {
          groups.append(group)
          group = empty
        }
        remembers = true
      }
      if number == lastOfRules { group.lastOfRules = group.stages.count }
      group.stages.append(stage)
    }
    group.isComposed = isComposed
    group.isLast = true
    groups.append(group)
  }

  private static func append(_ program: RuleProgram, to stages: inout [Stage]) -> Bool {
    for stage in program.stages {
      guard stage.filter == nil else { return false }
      switch stage.work {
      case .rules(let pass): stages.append(.rules(TransducerRules(pass)))
      case .normalize(.nfd): stages.append(.decompose)
      case .normalize(.nfc): stages.append(.compose(.init(isLimited: false)))
      case .program(let inner):
        guard inner.filter == nil, append(inner, to: &stages) else { return false }
      case .normalize, .upper, .lower, .title, .remove, .icu: return false
      }
    }
    return true
  }

  /// Whether the stages write marks, which may compose with what stands before them.
  private static func writesMarks(_ stages: [Stage]) -> Bool {
    stages.contains { stage in
      switch stage {
      case .decompose: true
      case .compose, .finish: false
      case .rules(let rules):
        rules.pass.output.contains {
          $0 >= 0x300 && ScalarProperties.combiningClass($0) != 0
        }
      }
    }
  }
}

extension TransducerPlan.Stage {
  /// Whether it can be told of scalars that are no more.
  var takesNone: Bool {
    switch self {
    case .rules, .decompose: false
    case .compose, .finish: true
    }
  }

  /// Whether what it writes depends on more than the scalar at hand.
  fileprivate var remembers: Bool {
    switch self {
    case .rules(let rules):
      rules.depth > 0 || rules.pass.farthestAfter > 0 || !rules.deciders.isEmpty
    case .compose, .decompose, .finish: false
    }
  }
}

/// How a composing stage goes about it.
struct TransducerComposition: Sendable {
  /// Whether a scalar is held back only for the marks that have come so far; else wherever any mark might follow.
  let isLimited: Bool
}
