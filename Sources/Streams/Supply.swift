/// What a source of work has to give.
public enum Supply<Item> {
  /// The next item.
  case item(Item)
  /// Nothing at the moment; the source can be asked again.
  case pause
  /// Nothing any more.
  case end
}

extension Supply: Sendable where Item: Sendable {}
