import Glibc

/// One run of the built command, and what came of it.
struct CommandRun {
  /// How the process ended; 128 and the signal's number when a signal ended it.
  let status: Int32
  /// What it wrote to standard output, when that was not sent elsewhere.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  /// Runs a shell script in which `canonym` is the built command, in an empty folder.
  ///
  /// - Parameters:
  ///   - input: what the script reads on standard input.
  ///   - environment: variables it is given beside `PATH`.
  init(shell script: String, input: String = "", environment: [String: String] = [:]) throws {
    var template = Array("/tmp/canonym-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Trouble.system("mkdtemp", errno) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { CommandRun.remove(folder) }
    try CommandRun.write(input, to: "\(folder)/stdin")
    let redirected = "mkdir work && cd work && { \(script)\n} < ../stdin > ../stdout 2> ../stderr"
    var variables = environment
    variables["PATH"] = try "\(CommandRun.folder):/usr/local/bin:/usr/bin:/bin"
    status = try CommandRun.spawn(["/bin/bash", "-c", "cd \(folder) && \(redirected)"], variables)
    output = try CommandRun.read("\(folder)/stdout")
    errors = try CommandRun.read("\(folder)/stderr")
  }

  /// The folder the command was built in: that of the running test program.
  static var folder: String {
    get throws {
      var path = [CChar](repeating: 0, count: 4096)
      let count = unsafe readlink("/proc/self/exe", &path, path.count)
      guard count > 0 else { throw Trouble.system("readlink", errno) }
      let bytes = path[..<count].map { UInt8(bitPattern: $0) }
      let parts = String(decoding: bytes, as: UTF8.self).split(separator: "/")
      let folder = "/" + parts.dropLast().joined(separator: "/")
      guard unsafe access("\(folder)/canonym", X_OK) == 0 else {
        throw Trouble.notBuilt("\(folder)/canonym")
      }
      return folder
    }
  }

  /// What keeps a test from running the command.
  enum Trouble: Error {
    /// A call of the system failed.
    case system(String, Int32)
    /// There is no command beside the tests.
    case notBuilt(String)
  }

  private static func spawn(_ words: [String], _ variables: [String: String]) throws -> Int32 {
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var environment = unsafe variables.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
      for index in unsafe environment.indices { unsafe free(environment[index]) }
    }
    var process = pid_t()
    let error = unsafe posix_spawn(&process, words[0], nil, nil, &arguments, &environment)
    guard error == 0 else { throw Trouble.system("posix_spawn", error) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Trouble.system("waitpid", errno) }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw Trouble.system("fopen \(path)", errno) }
    defer { unsafe fclose(file) }
    let bytes = Array(text.utf8)
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Trouble.system("fwrite \(path)", errno)
    }
  }

  private static func read(_ path: String) throws -> String {
    guard let file = unsafe fopen(path, "r") else { throw Trouble.system("fopen \(path)", errno) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&block, 1, block.count, file), count > 0 {
      bytes += block[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func remove(_ folder: String) {
    _ = try? spawn(["/bin/rm", "-rf", folder], [:])
  }
}
