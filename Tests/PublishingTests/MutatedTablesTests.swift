import Foundation
import Importing
import SituationData
import SituationTestSupport
import SourceText
import Testing

@testable import Publishing

/// Tables with something wrong in them, as those of a situation and as those of others.
///
/// `SITREP_MUTATIONS=100000` makes as many, from the one that `SITREP_SEED` says, each the same in every run, and measures what each
/// takes; then nothing else should run in the process. The one that is looked at lies in the temporary folder until the next.
@Suite("Tables that are mutated")
struct MutatedTablesTests {
  private static let asked = number("SITREP_MUTATIONS")
  private static let first = number("SITREP_SEED") ?? 1

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  private static let files = Samples.files(["held,a,58,2025-02-10,,,,,,,,,,"])

  @Test("never trap or hang, read or imported; where measured, none takes over 64 MiB and twenty times its bytes")
  func mutated() throws {
    var (read, refused, slowest, most) = (0, 0, Duration.zero, 0)
    let kept = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-mutated-\(Self.first)")
    for seed in Self.first..<Self.first + (Self.asked ?? 300) {
      let input = MutatedInput(seed: seed)
      if Self.asked != nil { try Data(input.bytes).write(to: kept) }
      let before = Self.asked == nil ? nil : try Memory.forget()
      let start = ContinuousClock.now
      // No table of a situation is JSON.
      let isFine = (input.name.hasSuffix(".json") ? [] : [Self.load(input)]) + [Self.bringIn(input)]
      let time = ContinuousClock.now - start
      read += isFine.count { $0 }
      refused += isFine.count { !$0 }
      slowest = max(slowest, time)
      #expect(time < .seconds(10), "\(input.name), seed \(seed): \(time)")
      guard let before else { continue }
      let taken = try Memory.peak() - before
      most = max(most, taken)
      #expect(taken <= 1 << 26 + 20 * input.bytes.count, "\(input.name), seed \(seed): \(taken) bytes")
    }
    // Some of what is wrong nobody would see.
    #expect(read * 50 > refused, "\(read) times read, \(refused) times refused")
    #expect(refused > 0)
    guard Self.asked != nil else { return }
    try? FileManager.default.removeItem(at: kept)
    print("\(read) times read, \(refused) times refused; the slowest took \(slowest), the largest \(most >> 20) MiB")
  }

  /// Reads it as a table of a situation; whether nothing is wrong with it.
  private static func load(_ input: MutatedInput) -> Bool {
    let file = TextFile(name: input.name, bytes: input.bytes)
    var (tables, findings): ([TextFile], [Diagnostic]) = ([file], [])
    if !input.name.hasSuffix(".csv") { (tables, findings) = SituationFolder.tables(in: file) }
    findings += Situation.read(files + tables).faults + SituationFolder.repeatedTables(in: files + tables)
    _ = FindingPrinter(folder: "s", format: .text).text(of: findings.sorted())
    return !findings.contains { $0.severity == .error }
  }

  /// Imports it; whether it would be written.
  private static func bringIn(_ input: MutatedInput) -> Bool {
    do {
      let isText = input.name.hasSuffix(".csv") || input.name.hasSuffix(".json")
      let sheet = isText ? nil : try ImportedSheet(input.bytes, at: input.name, sheet: .only)
      let file = sheet?.file ?? TextFile(name: input.name, bytes: input.bytes)
      let plan = ImportPlan([file], into: files, taken: [], choices: ImportChoices())
      let findings = (sheet?.findings(for: plan, 0) ?? []) + plan.faults
      _ = FindingPrinter(folder: nil, format: .text).text(of: findings.sorted())
      return plan.wrongOptions.isEmpty && plan.questions.isEmpty && !findings.contains { $0.severity == .error }
    } catch {
      return false
    }
  }
}

/// What this process has in memory, as Linux counts it.
private enum Memory {
  /// Forgets the most that it had; what it has now, in bytes.
  static func forget() throws -> Int {
    // A file of the kernel's cannot be put in place of another.
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "/proc/self/clear_refs"))
    try file.write(contentsOf: Data("5".utf8))
    try file.close()
    return try peak()
  }

  static func peak() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) }) * 1024
  }
}
