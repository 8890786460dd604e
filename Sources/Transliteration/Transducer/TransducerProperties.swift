import CanonymUnicode

/// What transducers ask of scalars; those of one thread share it.
struct TransducerProperties {
  let traits: TraitPages
  let decomposer: ScalarNormalizer
  let composer: ScalarNormalizer
}
