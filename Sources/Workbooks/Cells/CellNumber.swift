/// Numbers as spreadsheets show them: they save seventeen digits of a fraction and show fifteen at most.
enum CellNumber {
  private static let digitLimit = 15
  /// A number with more zeros than this is none that a table of figures holds.
  private static let zeroLimit = 30

  /// A saved number in digits, without an exponent; as it is where it is none or far too large or small.
  ///
  /// - Parameter shift: how many places its point moves to the right: 2 for what is shown in percent.
  static func text(_ saved: UnsafeRawBufferPointer, shift: Int = 0) -> [UInt8] {
    if shift == 0, isAsShown(saved) { return Array(saved) }
    guard let (isNegative, digits, exponent) = parts(saved) else { return Array(saved) }
    var (kept, power) = (digits, exponent + shift)
    if kept.count > digitLimit {
      power += kept.count - digitLimit
      let isUp = kept[digitLimit] >= 5
      kept.removeLast(kept.count - digitLimit)
      if isUp { increase(&kept, &power) }
    }
    while kept.count > 1, kept.last == 0 {
      kept.removeLast()
      power += 1
    }
    if kept == [0] { power = 0 }
    guard abs(power) <= zeroLimit else { return Array(saved) }
    var text: [UInt8] = isNegative && kept != [0] ? [45] : []
    let point = kept.count + power
    if point <= 0 { text += [48, 46] + Array(repeating: 48, count: -point) }
    for (index, digit) in kept.enumerated() {
      if index == point, point > 0 { text.append(46) }
      text.append(48 + digit)
    }
    text += Array(repeating: 48, count: max(0, power))
    return text
  }

  /// Whether a number is saved as it is shown: up to fifteen digits, or a fraction of as many without zeros at its ends.
  static func isAsShown(_ saved: UnsafeRawBufferPointer) -> Bool {
    guard saved.count <= digitLimit + 2 else { return false }
    let isNegative = saved.first == 45
    let first = isNegative ? 1 : 0
    var point = saved.count
    for place in first..<max(first, saved.count) where saved[place] &- 48 > 9 {
      guard saved[place] == 46, point == saved.count else { return false }
      point = place
    }
    let digits = saved.count - first - (point < saved.count ? 1 : 0)
    guard digits <= digitLimit else { return false }
    if point == saved.count, !isNegative { return true }
    return point > first && (point == first + 1 || saved[first] != 48) && point + 1 != saved.count
      && (point == saved.count ? saved[first] != 48 : saved[saved.count - 1] != 48)
  }

  private static func increase(_ digits: inout [UInt8], _ power: inout Int) {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits = [1]
      power += digitLimit
    }
  }

  /// Sign, digits without zeros in front, and the power of ten of the last digit; nil for what is no number.
  private static func parts(_ saved: UnsafeRawBufferPointer) -> (isNegative: Bool, digits: [UInt8], exponent: Int)? {
    var index = 0
    let isNegative = saved.first == 45
    if isNegative || saved.first == 43 { index = 1 }
    var digits: [UInt8] = []
    var (exponent, count, hasPoint) = (0, 0, false)
    while index < saved.count, count <= 400 {
      let byte = saved[index]
      if (48...57).contains(byte) {
        count += 1
        if hasPoint { exponent -= 1 }
        if byte != 48 || !digits.isEmpty { digits.append(byte - 48) }
      } else if byte == 46, !hasPoint {
        hasPoint = true
      } else {
        break
      }
      index += 1
    }
    guard count > 0 else { return nil }
    if index < saved.count {
      guard saved[index] == 69 || saved[index] == 101,
        let power = Int(String(decoding: saved[(index + 1)...], as: UTF8.self)), abs(power) < 1000
      else { return nil }
      exponent += power
    }
    return (isNegative, digits.isEmpty ? [0] : digits, exponent)
  }
}
