import Foundation
import SeededRandom
import SourceText

/// Reads files with something wrong in them, for as long as it is told.
///
///     fuzz SECONDS SEED KEPT FOLDER…
///
/// What was found before and lies in Tests/Fuzzing/Found is read first. Then seeds go on from SEED, and each is an input of its own, the same in every run. The input that is looked at lies in the folder KEPT
/// while it is: where the process ends by a trap or a sanitizer, what it ended by is there. Prints how many inputs were read, and the
/// next seed.
@main
enum Fuzzer {
  /// An input that takes longer hangs.
  private static let secondsForOne: UInt32 = 10

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 4, let seconds = Double(arguments[1]), let first = UInt64(arguments[2]) else {
      FileHandle.standardError.write(Data("usage: fuzz SECONDS SEED KEPT FOLDER…\n".utf8))
      exit(64)
    }
    let corpus = try Corpus(Array(arguments[4...]))
    try readFound()
    let end = Date().addingTimeInterval(seconds)
    var seed = first
    while Date() < end {
      try look(at: seed, corpus, keeping: arguments[3])
      seed += 1
    }
    print("\(seed - first) inputs, next seed \(seed)")
  }

  /// Each a folder with the files of an input, called as the fuzzer has kept it: `seed-17-table`.
  private static let found = "Tests/Fuzzing/Found"

  private static func readFound() throws {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: found).sorted()) ?? [] {
      guard let reader = name.split(separator: "-").last.flatMap({ Reader(rawValue: String($0)) }) else { continue }
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(found)/\(name)").sorted().map { file in
        TextFile(name: file, bytes: Array(FileManager.default.contents(atPath: "\(found)/\(name)/\(file)") ?? Data()))
      }
      alarm(secondsForOne)
      reader.read(files)
      alarm(0)
    }
  }

  private static func look(at seed: UInt64, _ corpus: Corpus, keeping folder: String) throws {
    var random = SplitMix64(state: seed)
    // Situations are what most of the program reads.
    let reader = Bool.random(using: &random) ? .situation : random.pick(Reader.allCases)
    let files = reader.input(&random, corpus)
    let kept = "\(folder)/seed-\(seed)-\(reader.rawValue)"
    mkdir(kept, 0o777)
    for file in files {
      _ = FileManager.default.createFile(atPath: "\(kept)/\(file.name)", contents: Data(file.wholeBytes))
    }
    alarm(secondsForOne)
    reader.read(files)
    alarm(0)
    for file in files { unlink("\(kept)/\(file.name)") }
    rmdir(kept)
  }
}
