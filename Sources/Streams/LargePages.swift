import Glibc

/// Has the system back the memory that is allocated next by pages of two megabytes, where it can.
///
/// What touches many megabytes pays for each page of 4 KB with a fault, and again whenever the processor has to look
/// the page up. With large pages mixed text is transliterated in a seventh less time. A large page is zeroed as a
/// whole, so that this is for work that has turned out to be large. Where the system or its `malloc` has no such
/// pages, nothing happens.
public func useLargePages() {
  // Blocks of up to 32 MB come from the heap, which keeps twice as much of what is given back, once one as large has
  // been given back (mallopt(3), M_MMAP_THRESHOLD).
  unsafe giveBack(blockSize + largePage / 4) { _ = unsafe madvise($0, smallPage, MADV_NORMAL) }
  unsafe giveBack(blockSize) { block in
    let start = unsafe aligned(block, to: largePage)
    // Whole pages that lie in the block.
    let length = unsafe (block + (blockSize - smallPage) - start) / largePage * largePage
    _ = unsafe madvise(start, length, MADV_HUGEPAGE)
  }
}

private let largePage = 2 << 20
private let smallPage = 4 << 10
/// A little less than glibc takes from its heap at most.
private let blockSize = 31 << 20

/// Allocates a block and gives it back, after the system has been told something about it, from its first small page on.
private func giveBack(_ size: Int, telling tell: (UnsafeMutableRawPointer) -> Void) {
  guard let block = unsafe malloc(size) else { return }
  // There are more bytes than one page.
  unsafe tell(aligned(block, to: smallPage))
  unsafe free(block)
}

/// The first place from one on that is a multiple of a size.
private func aligned(
  _ place: UnsafeMutableRawPointer,
  to size: Int
) -> UnsafeMutableRawPointer {
  unsafe place + (size - 1 - (Int(bitPattern: place) + size - 1) % size)
}
