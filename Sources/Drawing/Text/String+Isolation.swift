extension Unicode.Scalar {
  /// Whether it begins or ends a stretch that is read in a direction of its own (Unicode Standard Annex 9).
  package var isIsolate: Bool { (0x2066...0x2069).contains(value) }
}

extension String {
  /// The text without isolates: what is compared, copied into a table or looked up holds none.
  package var withoutIsolates: String {
    guard utf8.contains(0xE2) else { return self }
    var text = self
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { room in
        var (count, place) = (0, 0)
        while place < bytes.count {
          let isIsolate =
            bytes[place] == 0xE2 && place + 2 < bytes.count && bytes[place + 1] == 0x81
            && (0xA6...0xA9).contains(bytes[place + 2])
          if isIsolate {
            place += 3
          } else {
            room[count] = bytes[place]
            (count, place) = (count + 1, place + 1)
          }
        }
        return count
      }
    }
  }
}
