import CanonymInterchange
import CanonymRegistry
import Testing

@Suite struct DelimitedSourceTests {
  private let place = Workplace()

  private func exported(
    _ text: String,
    as name: String = "in.csv",
    map: String? = nil
  ) throws -> (text: String, rejections: [Importer.Rejection]) {
    let registry = try place.registry()
    var options = Importer.Options()
    if let map { options.columns = try ColumnMap(map) }
    let (_, rejections, _) = try place.import(text, into: registry, as: name, options)
    return (try place.export(registry), rejections)
  }

  @Test func `Columns are named by the header`() throws {
    let text = #"""
      ID,Name,type,aliases:uk-Cyrl,aliases,ids:geonames,population,Note
      a,Kyiv,place|city,Київ,Kiev|Kiew,703448,2952301,"x ""y""\#u{22}

      """#
    #expect(
      try exported(text).text == """
        {"id":"a","type":["place","city"],"name":"Kyiv","aliases":[{"name":"Kiev"},{"name":"Kiew"},\
        {"name":"Київ","lang":"uk-Cyrl"}],"ids":{"geonames":"703448"},"population":2952301,"Note":"x \\"y\\""}

        """
    )
  }

  @Test func `A map names columns of other labels`() throws {
    let text = "Code\tLabel\tname\n1\tLviv\tx\n"
    let found = try exported(text, as: "in.tsv", map: "id=Code,name=Label").text
    // A second column of that name is kept under another.
    #expect(found == "{\"id\":\"1\",\"name\":\"Lviv\",\"column:name\":\"x\"}\n")
  }

  @Test func `Of two columns of one label the first is kept`() throws {
    let found = try exported("id,name,note,note\na,A,x,y\n")
    #expect(found.text == "{\"id\":\"a\",\"name\":\"A\",\"note\":\"x\"}\n")
    #expect(found.rejections.isEmpty)
  }

  @Test func `A value in quotes may hold commas and line ends`() throws {
    let text = "id,name,note\r\na,\"Kyiv, the city\",\"two\r\nlines\"\r\nb,Lviv,\r\n"
    #expect(
      try exported(text).text == """
        {"id":"a","name":"Kyiv, the city","note":"two\\r\\nlines"}
        {"id":"b","name":"Lviv"}

        """
    )
  }

  @Test func `Rows that are wrong are told with the line they begin in`() throws {
    let text = "id,name\na,A,x\nb,\"B\" x\nc,\"C\nC\"\nd,D\n\ne\n,F\ng,\"G\n"
    let rejections = try exported(text).rejections
    #expect(rejections.map(\.line) == [2, 3, 4, 8, 9, 10])
    #expect(rejections.last?.reason == "a quote is not closed")
  }

  @Test(arguments: ["", "id=", "id", "nonsense=X", "id=a,,name=b", "ids:=x"])
  func `A map that is none is refused`(map: String) {
    #expect(throws: InterchangeError.malformedMap(map)) { try ColumnMap(map) }
  }

  @Test func `A column that the map names must be there`() throws {
    #expect(throws: InterchangeError.self) { try exported("id,name\n", map: "name=Label") }
    #expect(throws: InterchangeError.self) { try exported("id,label\na,b\n") }
    #expect(try exported("").text == "")
  }
}
