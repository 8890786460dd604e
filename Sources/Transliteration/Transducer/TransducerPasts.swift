/// The pasts of a stage of rules that have been met.
///
/// What a past means for the rules is, for each context before a key, which of its beginnings the past ends with. Of
/// pasts that mean the same the first one stands for all.
struct TransducerPasts {
  private var all = InternedWords()
  /// For each the one that stands for it.
  private var standIns: [Int] = []
  private var meanings = InternedWords()
  /// For each meaning the past that has it.
  private var byMeaning: [Int] = []
  /// Where the places of contexts that take a class stand in ``taking``; below 0 where they are not known yet.
  private var takingOf: [Int] = []
  private var taking: [UInt64] = []
  private var places: [UInt64] = []
  private var meaning: [UInt32] = []

  /// Puts the past that stands for another in its place.
  ///
  /// - Parameter past: the classes of what was written, the last one first; as many as count.
  mutating func replace(_ past: inout [UInt32], _ rules: TransducerRules) {
    let standIn: Int
    if let known = all.number(of: past) {
      standIn = standIns[known]
      if standIn == known { return }
    } else {
      let own = all.append(past)
      read(past, rules)
      if let known = meanings.number(of: meaning) {
        standIn = byMeaning[known]
      } else {
        _ = meanings.append(meaning)
        byMeaning.append(own)
        standIn = own
      }
      standIns.append(standIn)
    }
    let words = all[standIn]
    for place in past.indices { past[place] = words[words.startIndex + place] }
  }

  /// Finds what a past means.
  private mutating func read(_ past: [UInt32], _ rules: TransducerRules) {
    let contexts = rules.contexts
    if takingOf.isEmpty { takingOf = Array(repeating: -1, count: rules.pass.classes.count) }
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(0, count: contexts.wordCount))
    for scalarClass in past.reversed() {
      let scalarClass = Int(scalarClass)
      if takingOf[scalarClass] < 0 {
        takingOf[scalarClass] = taking.count
        taking += contexts.places(taking: scalarClass, rules.pass.classes)
      }
      contexts.advance(&places, taking: taking, from: takingOf[scalarClass])
    }
    meaning.removeAll(keepingCapacity: true)
    for word in places {
      meaning.append(UInt32(truncatingIfNeeded: word))
      meaning.append(UInt32(truncatingIfNeeded: word >> 32))
    }
  }
}
