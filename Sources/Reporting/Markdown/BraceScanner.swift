import SituationData
import SourceText

/// Takes figures in braces out of a text before Markdown sees it: inside Markdown `\{` and `{` look alike, and `_` and `[`
/// of a reference would be eaten. Each is replaced by one private-use scalar.
struct BraceScanner {
  /// What a private-use scalar stands for.
  enum Token: Hashable {
    /// The text between two braces, and the byte of the opening one.
    case figure(String, offset: Int)
    /// `\{`
    case escapedBrace
    /// `{` that nothing closes in its paragraph.
    case strayBrace(offset: Int)
  }

  /// The text with its scalars.
  private(set) var text: [UInt8] = []
  private(set) var tokens: [Token] = []
  /// A private-use scalar of the author's own, which nothing can print.
  private(set) var foreignScalar: Int?
  /// Byte offsets in `text` and in the file from which on both run alike.
  private var anchors: [(text: Int, file: Int)] = []

  /// Where there are more braces than scalars to stand for them.
  private(set) var excess: Int?

  static let firstScalar: UInt32 = 0xF0000
  /// Plane 15 has 65,534 scalars.
  static let limit = 65_000

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    anchors.append((0, index))
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 92, index + 1 < bytes.endIndex {  // a backslash escapes what follows, itself included
        if bytes[index + 1] == 123 {
          replace(.escapedBrace, until: index + 2)
        } else {
          text += bytes[index...(index + 1)]
        }
        index += 2
        continue
      }
      if byte == 123 {
        let end = closingBrace(after: index, in: bytes)
        if let end {
          let inside = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
          replace(.figure(inside, offset: index), until: end + 1)
          index = end + 1
        } else {
          replace(.strayBrace(offset: index), until: index + 1)
          index += 1
        }
        continue
      }
      if isPrivateUse(bytes[index...]) || isPrivateUseEntity(bytes[index...]) { foreignScalar = foreignScalar ?? index }
      text.append(byte)
      index += 1
    }
  }

  /// The token that a scalar stands for.
  func token(_ scalar: Unicode.Scalar) -> Token? {
    guard scalar.value >= Self.firstScalar else { return nil }
    let index = Int(scalar.value - Self.firstScalar)
    return tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// The scalar that stands for a token.
  func scalar(at index: Int) -> Unicode.Scalar { Unicode.Scalar(Self.firstScalar + UInt32(index)) ?? "\u{FFFD}" }

  /// The text as its author wrote it, for code and addresses.
  func restored(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch token(scalar) {
      case .figure(let inside, _): result += "{\(inside)}"
      case .escapedBrace: result += "\\{"
      case .strayBrace: result += "{"
      case nil: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The byte of the file that a byte of `text` came from.
  func fileOffset(of offset: Int) -> Int {
    var (low, high) = (0, anchors.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if anchors[middle].text <= offset { low = middle } else { high = middle }
    }
    return anchors[low].file + offset - anchors[low].text
  }

  private mutating func replace(_ token: Token, until next: Int) {
    guard tokens.count < Self.limit else {
      excess = excess ?? next - 1
      return
    }
    text += Array(String(scalar(at: tokens.count)).utf8)
    tokens.append(token)
    anchors.append((text.count, next))
  }

  /// The closing brace, which has to stand in the same paragraph and before another opening one.
  private func closingBrace(after opening: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    var lineIsEmpty = false
    for index in (opening + 1)..<bytes.endIndex {
      switch bytes[index] {
      case 125: return index
      case 123: return nil
      case 10:
        if lineIsEmpty { return nil }
        lineIsEmpty = true
      case 32, 9, 13: break
      default: lineIsEmpty = false
      }
    }
    return nil
  }

  /// Planes 15 and 16, where the scalars of this reader lie.
  private func isPrivateUse(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first >= 0xF3, let second = bytes.dropFirst().first else { return false }
    return (first == 0xF3 && second >= 0xB0) || first == 0xF4
  }

  /// A numeric entity (`&#xF0000;`) of such a scalar: Markdown would turn it into one.
  private func isPrivateUseEntity(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: [38, 35]) else { return false }
    let text = String(decoding: bytes.dropFirst(2).prefix(10).prefix { $0 != 59 }, as: UTF8.self)
    let isHex = text.first == "x" || text.first == "X"
    guard let value = UInt32(isHex ? text.dropFirst() : text[...], radix: isHex ? 16 : 10) else { return false }
    return (0xE000...0xF8FF).contains(value) || value >= Self.firstScalar
  }
}
