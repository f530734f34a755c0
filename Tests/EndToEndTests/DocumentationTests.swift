import Foundation
import Testing

/// What the documents name is there: files, folders, types, targets of make, and options of the program.
struct DocumentationTests {
  static let documents = Document.all

  @Test("Links lead somewhere", arguments: documents)
  func links(_ document: Document) {
    for link in document.links where link.firstMatch(of: /^[a-z]+:/) == nil {
      let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let path = parts[0].isEmpty ? document.path : document.beside(parts[0])
      let isThere = Tree.repository.holds(path)
      #expect(isThere, "\(document.path) links to \(link)")
      guard parts.count == 2, path.hasSuffix(".md") else { continue }
      #expect(Document(path: path).anchors.contains(parts[1]), "\(document.path) links to \(link)")
    }
  }

  @Test("Paths that are named are there", arguments: documents)
  func paths(_ document: Document) {
    for word in document.codeWords where word.isPath {
      let isThere = Tree.repository.knows(word)
      #expect(isThere, "\(document.path) names \(word)")
    }
  }

  @Test("Types that are named are declared", arguments: documents.filter(\.namesTypes))
  func types(_ document: Document) {
    for name in document.typeNames {
      let isThere = Tree.repository.words.contains(Substring(name))
      #expect(isThere, "\(document.path) names \(name)")
    }
  }

  @Test("Every folder of the sources has its line in the architecture")
  func folders() {
    let text = Document(path: "Documentation/Architecture.md").text
    let folders = Tree.repository.paths.filter { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }
      .map { $0.split(separator: "/").dropFirst().dropLast().joined(separator: "/") }
    for folder in Set(folders) {
      let isNamed = text.contains("`\(folder)`") || text.contains("`Sources/\(folder)`")
      #expect(isNamed, "Documentation/Architecture.md says nothing of \(folder)")
    }
  }

  @Test("Targets of make that are named are there, and the README has them all")
  func targets() throws {
    let lines = try String(contentsOf: Program.repository.appendingPathComponent("Makefile"), encoding: .utf8)
    let targets = Set(lines.matches(of: /(?m)^([a-z-]+):/).map { String($0.1) })
    for document in Self.documents {
      for named in document.code.matches(of: /\bmake ([a-z][a-z-]*)/).map({ String($0.1) }) {
        #expect(targets.contains(named), "\(document.path) names make \(named)")
      }
    }
    let readme = Document(path: "README.md").text
    for target in lines.matches(of: #/(?m)^([a-z-]+):.*## /#).map({ String($0.1) }) where target != "help" {
      let isThere = readme.contains("make \(target)")
      #expect(isThere, "the README says nothing of make \(target)")
    }
  }

  @Test("Options that are named are those of the program")
  func options() throws {
    let folder = try ScratchFolder()
    let commands = try Program.run("--help", in: folder).output.matches(of: /(?m)^  ([a-z]+)(?: \(default\))?  +[A-Z]/)
      .map { String($0.1) }
    #expect(commands.count >= 9)
    var own: [String: Set<String>] = [:]
    for command in commands {
      let help = try Program.run(command, "--help", in: folder).output
      own[command] = Set(help.matches(of: /(?m)^  (?:-[a-z], )?(--[a-z-]+)/).map { String($0.1) })
    }
    for document in Self.documents where document.path != "CHANGELOG.md" {
      for line in document.text.split(separator: "\n") {
        let named = line.matches(of: /--[a-z][a-z-]+/).map { String($0.output) }
        guard let command = line.firstMatch(of: /sitrep ([a-z]+)/).map({ String($0.1) }), let known = own[command]
        else {
          continue
        }
        for option in named {
          #expect(known.contains(option), "\(document.path): sitrep \(command) has no option \(option)")
        }
      }
    }
  }

  @Test("A decision bears its number and its day", arguments: documents.filter(\.isDecision))
  func decisions(_ document: Document) throws {
    let lines = document.text.split(separator: "\n")
    #expect(lines[0].hasPrefix("# \(document.name.prefix(4)) "), "\(document.path)")
    #expect(lines[1].contains(#/^[A-Z].* \d{4}-\d\d-\d\d/#), "\(document.path) does not say when it was accepted")
  }

  @Test("No two decisions have one number")
  func numbers() {
    let numbers = Self.documents.filter(\.isDecision).map { $0.name.prefix(4) }
    #expect(Set(numbers).count == numbers.count, "\(numbers)")
  }
}
