import Foundation
import Testing

/// The README's table of commands and what the program itself says of them.
struct ReadmeOptionTests {
  /// Options that the README says of all.
  private let ofAll: Set = ["--quiet", "--help", "--version", "--verbose", "--no-shared"]

  /// The rows of the table: command, and what stands in its last column.
  private var rows: [(command: String, options: String)] {
    get throws {
      let readme = try String(contentsOf: Program.repository.appendingPathComponent("README.md"), encoding: .utf8)
      return readme.split(separator: "\n").compactMap { line -> (command: String, options: String)? in
        // A bar between words is written \|.
        let cells = line.replacing("\\|", with: "/").split(separator: "|", omittingEmptySubsequences: false)
        guard cells.count == 5, let command = cells[1].firstMatch(of: /^ `sitrep ([a-z]+)/) else { return nil }
        return (String(command.1), "\(cells[1])\(cells[3])".replacing("/", with: "|"))
      }
    }
  }

  /// The options in a text, each with what it takes.
  private func options(_ text: String) -> [String: String] {
    Dictionary(
      text.matches(of: /(--[a-z-]+)(?: ([^`\s]+))?/).map { (String($0.1), $0.2.map(String.init) ?? "") }
    ) { first, _ in first }
  }

  /// The options that a command knows, each with the values that it may have, where these are listed.
  private func known(_ command: String) throws -> [String: [String]] {
    let help = try Program.run(command, "--help", in: ScratchFolder()).output
    let start = try #require(help.range(of: "\nOPTIONS:\n")).upperBound
    var known: [String: [String]] = [:]
    for entry in help[start...].replacing(/\n {10,}/, with: " ").split(separator: "\n") {
      guard let name = entry.firstMatch(of: /^  (?:-h, )?(--[a-z-]+)/) else { continue }
      let values = entry.firstMatch(of: /\(values: ([^;)]+)/)?.1.split(separator: ", ").map(String.init)
      known[String(name.1)] = values ?? []
    }
    return known
  }

  @Test("Every command is in the README, with every option and every word that it takes, and with nothing else")
  func table() throws {
    let rows = try rows
    let help = try Program.run("--help", in: ScratchFolder()).output
    let commands = help.matches(of: /\n  ([a-z]+)(?: \(default\))? {2,}[A-Z]/).map { String($0.1) }
    #expect(rows.map(\.command).sorted() == commands.sorted())
    for row in rows {
      let same = row.options.firstMatch(of: /as `([a-z]+)`/).map { String($0.1) }
      let told = options(rows.first { $0.command == same ?? row.command }?.options ?? "")
      let known = try known(row.command)
      #expect(Set(told.keys).subtracting(known.keys) == [], "\(row.command) has no such option")
      #expect(Set(known.keys).subtracting(told.keys).subtracting(ofAll) == [], "\(row.command): not in the README")
      // Capitals stand for what the user has to name.
      for (option, values) in known where !values.isEmpty && told[option] != told[option]?.uppercased() {
        #expect(told[option] == values.joined(separator: "|"), "\(row.command) \(option)")
      }
    }
  }
}
