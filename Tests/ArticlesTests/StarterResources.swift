import CanonymArticles
import CanonymIndex

/// What cleaning with the starter registry needs, made once for all tests.
let starterResources = Result {
  try ArticleResources(try NameIndex.starter(), skipping: try NameIndex.starterStopKeys())
}
