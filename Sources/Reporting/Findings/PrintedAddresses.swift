import SituationData
import SourceText

/// House rule 9 for addresses of the web: one that holds the name of a person that may not be printed is not printed either.
struct PrintedAddresses: Sendable {
  /// The words of each name, in lower case.
  private let hidden: [(name: String, words: [String])]

  init(in situation: Situation) {
    hidden = PublicNames(in: situation).hidden.map { ($0.name, Self.words(of: $0.name)) }
  }

  var isEmpty: Bool { hidden.isEmpty }

  /// The address, or an empty text where it is not printed.
  func printed(_ address: String) -> String { name(in: address) == nil ? address : "" }

  /// The first of the names in an address, as `…/2025/jane-doe.html` or `…?q=Jane%20Doe` has one; nil where it has none.
  func name(in address: String) -> String? {
    guard !hidden.isEmpty, !address.isEmpty else { return nil }
    let words = Self.words(of: Self.decoded(address))
    return hidden.first { _, name in
      guard !name.isEmpty, name.count <= words.count else { return false }
      return (0...(words.count - name.count)).contains { words[$0..<($0 + name.count)].elementsEqual(name) }
    }?.name
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// With `%20` and its like as what they stand for.
  private static func decoded(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "%")) else { return address }
    let bytes = Array(address.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
