import Foundation
import SeededRandom
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Tables with bytes that are wrong: asked about, refused or made into a situation that can be read, in a short time.
struct MutatedTableTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Import")

  /// Words that a user has to replace.
  private static let open = ["=MEANING", "=INDICATOR", "=ID", "=DATE", "=SOURCE", "=PLACE", "ID,NAME", "ACCUMULATION"]
  private static let seeds = (0..<(ProcessInfo.processInfo.environment["SITREP_MUTATIONS"].flatMap { UInt64($0) } ?? 3))
    .map { $0 + 1 }

  @Test(arguments: seeds)
  func mutated(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { !$0.hasSuffix(".md") }
      .sorted()
    for name in names {
      let whole = try Array(Data(contentsOf: Self.folder.appendingPathComponent(name)))
      for _ in 0..<12 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<5, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.remove(at: place)
          case 2: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
          case 3: bytes.removeLast(bytes.count - place)
          default: bytes[place] = Array(",;\"\n<*-0 ".utf8).randomElement(using: &random) ?? 44
          }
        }
        var choices = ImportChoices()
        choices.sources = ["a,A,research"]
        choices.sets = ["published=2025-01-01"]
        let start = ContinuousClock.now
        let file = TextFile(name: name, bytes: bytes)
        var proposal = SituationProposal([file], choices: choices)
        // The first option of each question, as long as that leads on.
        for _ in 0..<3 where !proposal.plan.questions.isEmpty {
          let pasted = proposal.plan.questions.map { $0.option.replacing(",KIND", with: ",research") }
          let areOpen = pasted.contains { option in Self.open.contains { option.contains($0) } }
          guard !areOpen, pasted.allSatisfy({ choices.take(pasted: $0) }) else { break }
          proposal = SituationProposal([file], choices: choices)
          #expect(proposal.plan.wrongOptions.isEmpty, "\(name): \(pasted)\n\(proposal.plan.wrongOptions)")
        }
        #expect(ContinuousClock.now - start < .seconds(20))
        guard !proposal.plan.tables.isEmpty else { continue }
        let report = TextFile(name: "report.md", bytes: Array("---\ntitle: x\ndate: 2100-12-31\n---\n".utf8))
        let faults = Situation.read(proposal.files + [report]).faults.filter { $0.severity == .error }
        #expect(faults.isEmpty, "\(String(decoding: bytes, as: UTF8.self))\n\(faults)")
      }
    }
  }
}
