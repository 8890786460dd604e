import Testing

@testable import CanonymCommandLine

@Suite struct LookupVerbTests {
  @Test(arguments: [
    ("kharkiv", "same"), ("Харків", "romanization"), ("ХАРКІВ", "romanization"),
    ("Харьков", "translation"), ("Kharkov", "translation"), ("Charków", "exonym"),
  ])
  func `A name is answered by a line with id and relation`(name: String, relation: String) throws {
    let run = try CommandRun(shell: "canonym lookup -- '\(name)'")
    #expect(run.status == 0)
    let fields = run.output.split(separator: "\n").first?.split(separator: "\t") ?? []
    #expect(
      fields.prefix(6) == ["city:706483", "Kharkiv", "place city", "UA", relation[...], "1.00"]
    )
    #expect(run.errors.isEmpty)
  }

  @Test func `Nothing close is said on standard error, with status 1`() throws {
    let run = try CommandRun(shell: "canonym lookup Zzyzx")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors == "canonym: nothing close to 'Zzyzx'\n")
  }

  @Test func `Several names are each written before their records`() throws {
    let run = try CommandRun(shell: "canonym lookup Київ Zzyzx | cut -f 1")
    #expect(run.status == 0)
    #expect(run.output == "Київ:\ncity:703448\nZzyzx:\n")
    #expect(run.errors.contains("'Zzyzx'"))
  }

  @Test func `JSON has hits and the decision`() throws {
    let run = try CommandRun(shell: "canonym lookup --json Київ")
    #expect(
      run.output.hasPrefix(#"{"name":"Київ","hits":[{"id":"city:703448","name":"Kyiv","score":1,"#)
    )
    #expect(run.output.hasSuffix("\"decision\":\"match\"}\n"))
  }

  private let registry = """
    {"id":"h1","names":["Ihor Kolykhaiev","Ігор Колихаєв"],"type":"person"}
    {"id":"h2","name":"Kherson","type":["place","city"],"aliases":[{"name":"Херсон","lang":"uk-Cyrl","kind":"endonym"}],"country":"UA","population":279131}
    """

  @Test func `A registry of JSON lines is looked up, bad lines are told`() throws {
    let run = try CommandRun(
      shell: """
        cat > r.jsonl; echo 'no json' >> r.jsonl
        canonym lookup -r r.jsonl Kolykhayev | cut -f 1,5
        canonym lookup -r r.jsonl --type city ХЕРСОН | cut -f 1,4,5
        """,
      input: registry + "\n"
    )
    #expect(run.output == "h1\tshort\nh2\tUA\tromanization\n")
    #expect(run.errors.contains("r.jsonl:3: "))
  }

  @Test func `Questions are answered with hits whatever their score, bad ones in their place`()
    throws
  {
    let run = try CommandRun(
      shell: "cat > q.jsonl; canonym lookup --jsonl q.jsonl",
      input: """
        {"id":"1","q":"Харків","lang":"uk","limit":1}
        {"id":"2"}
        {"id":"3","q":"Zzyzx","type":"place"}

        """
    )
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 1)
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix(#"{"id":"1","hits":[{"id":"city:706483""#) == true)
    #expect(lines.dropFirst().first?.hasPrefix(#"{"id":"2","error":"#) == true)
    #expect(lines.last?.hasSuffix(#""decision":"none"}"#) == true)
  }

  @Test(arguments: [
    ("canonym lookup", "NAME is missing"), ("canonym lookup --limit 0 x", "--limit"),
    ("canonym lookup --threshold 2 x", "--threshold"), ("canonym lookup --json --jsonl", "--json"),
    ("canonym lookup --edits -1 x", "--edits"),
  ])
  func `Wrong usage is told`(script: String, message: String) throws {
    let run = try CommandRun(shell: script)
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
  }
}
