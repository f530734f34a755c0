internal import CCrypto

extension Fingerprint {
  /// How much of a text is taken at a time: as much as stays near to the processor.
  private static let room = 1 << 15

  /// 64 hex digits of each of several texts. Each step of SHA-256 waits for the one before it, so that those of two texts, one after
  /// the other, take three quarters of the time.
  ///
  /// - Parameter read: fills memory with what follows of a text and returns how much that is, less than there is room for only at
  ///   the end of the text; nil where it cannot be read.
  /// - Returns: nil for a text that could not be read.
  package static func of(_ count: Int, read: (_ text: Int, UnsafeMutableRawBufferPointer) -> Int?) -> [String?] {
    #if arch(x86_64)
      var lanes = Lanes()
      return lanes.fingerprints(count, read)
    #else
      (0..<count).map { text in
        withUnsafeTemporaryAllocation(byteCount: room, alignment: 64) { memory in
          var context = SHA256_CTX()
          SHA256_Init(&context)
          while let length = read(text, memory) {
            SHA256_Update(&context, memory.baseAddress, length)
            if length < room { return hex(digest(&context)) }
          }
          return nil
        }
      }
    #endif
  }

  #if arch(x86_64)
    /// Two texts side by side.
    private struct Lanes: ~Copyable {
      private struct Lane {
        var text: Int
        var length = 0
        var isAtEnd = false
      }

      private static let count = 2
      /// What SHA-256 begins with.
      private static let start: [UInt32] = [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
      ]
      /// A text ends with a bit, zeros and its length.
      private static let most = room + 128

      private var lanes: [Lane?] = [nil, nil]
      private let words = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 32)
      private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * most, alignment: 64)

      deinit {
        words.deallocate()
        memory.deallocate()
      }

      mutating func fingerprints(
        _ count: Int, _ read: (_ text: Int, UnsafeMutableRawBufferPointer) -> Int?
      ) -> [String?] {
        var found = [String?](repeating: nil, count: count)
        var next = 0
        while true {
          for lane in 0..<Self.count where lanes[lane] == nil && next < count {
            lanes[lane] = Lane(text: next)
            for (word, value) in Self.start.enumerated() { self[word, lane] = value }
            next += 1
          }
          guard lanes.contains(where: { $0 != nil }) else { return found }
          // A group is of four.
          var pieces = [sha256_piece](repeating: sha256_piece(), count: 4)
          for lane in 0..<Self.count { pieces[lane] = piece(lane, read) }
          sha256_multi_block(words.baseAddress?.assumingMemoryBound(to: sha256_lanes.self), pieces, 1)
          for lane in 0..<Self.count where lanes[lane]?.isAtEnd ?? false {
            if let text = lanes[lane]?.text { found[text] = hex(digest(lane)) }
            lanes[lane] = nil
          }
        }
      }

      private subscript(word: Int, lane: Int) -> UInt32 {
        get { words.load(fromByteOffset: 4 * (8 * word + lane), as: UInt32.self) }
        nonmutating set { words.storeBytes(of: newValue, toByteOffset: 4 * (8 * word + lane), as: UInt32.self) }
      }

      /// What follows of the text of a lane; nothing where it has none, or that cannot be read.
      private mutating func piece(
        _ lane: Int, _ read: (_ text: Int, UnsafeMutableRawBufferPointer) -> Int?
      ) -> sha256_piece {
        let own = UnsafeMutableRawBufferPointer(rebasing: memory[lane * Self.most..<(lane + 1) * Self.most])
        let start = own.baseAddress?.assumingMemoryBound(to: UInt8.self)
        guard var state = lanes[lane],
          let count = read(state.text, UnsafeMutableRawBufferPointer(rebasing: own[..<room]))
        else {
          lanes[lane] = nil
          return sha256_piece(start: start, blocks: 0)
        }
        state.length += count
        state.isAtEnd = count < room
        var end = count
        if state.isAtEnd {
          end = (count + 9 + 63) / 64 * 64
          for place in count..<end { own[place] = 0 }
          own[count] = 0x80
          own.storeBytes(of: UInt64(8 * state.length).bigEndian, toByteOffset: end - 8, as: UInt64.self)
        }
        lanes[lane] = state
        return sha256_piece(start: start, blocks: CInt(end / 64))
      }

      private func digest(_ lane: Int) -> [UInt8] {
        (0..<8).flatMap { word in withUnsafeBytes(of: self[word, lane].bigEndian, Array.init) }
      }
    }
  #endif
}
