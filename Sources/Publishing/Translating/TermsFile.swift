import SituationData
import SourceText

/// The cells of terms.csv, to which a translator's words are added.
struct TermsFile {
  static let name = "terms.csv"

  private var lines: [[String]] = []

  /// - Throws: 65 where the file of the situation cannot be read.
  init(among files: [TextFile]) throws(Failure) {
    guard let file = files.first(where: { $0.name == Self.name }) else { return }
    let text = DelimitedText(file: file)
    var walk = text.walk(from: 0)
    var fields: [DelimitedText.Field] = []
    while !text.isFinished(walk) {
      if text.read(&fields, by: &walk) != nil {
        throw Failure(.badData, "\(file.name) cannot be read; `sitrep check` says why; nothing was changed")
      }
      lines.append(fields.map(text.text))
    }
  }

  /// Terms with their translations into a language.
  func translations(into code: String) -> Set<[String]> {
    guard let header = lines.first, let term = header.firstIndex(of: "term"), let place = header.firstIndex(of: code)
    else { return [] }
    return Set(lines.dropFirst().filter { max(term, place) < $0.count }.map { [$0[term], $0[place]] })
  }

  /// The file with translations in the column of the language, which is added where it is lacking. What stands there stays.
  ///
  /// - Returns: the file, how many cells were filled in, and the terms that have another translation in it.
  func adding(
    _ translations: [(text: String, translation: String)], into code: String
  ) throws(Failure) -> (file: TextFile, taken: Int, others: [String]) {
    var lines = lines.isEmpty ? [["term"]] : lines
    guard let term = lines[0].firstIndex(of: "term") else {
      throw Failure(.badData, "\(Self.name) has no column “term”; nothing was changed")
    }
    if !lines[0].contains(code) { lines[0].append(code) }
    let (width, place) = (lines[0].count, lines[0].firstIndex(of: code) ?? lines[0].count - 1)
    for index in lines.indices { lines[index] += Array(repeating: "", count: max(0, width - lines[index].count)) }
    var positions = Dictionary(lines.indices.dropFirst().map { (lines[$0][term], $0) }) { first, _ in first }
    var (taken, others): (Int, [String]) = (0, [])
    for (text, translation) in translations {
      if let position = positions[text] {
        if lines[position][place].isEmpty {
          lines[position][place] = translation
          taken += 1
        } else if lines[position][place] != translation {
          others.append(text)
        }
      } else {
        positions[text] = lines.count
        lines.append(Array(repeating: "", count: width))
        (lines[lines.count - 1][term], lines[lines.count - 1][place]) = (text, translation)
        taken += 1
      }
    }
    return (TextFile(name: Self.name, bytes: Array(FigureRow.csv(lines).utf8)), taken, others.unique)
  }
}
