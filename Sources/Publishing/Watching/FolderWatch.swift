import Glibc

/// Waits for changes of the files in some folders, with the kernel's notices and without looking again and again.
struct FolderWatch: ~Copyable {
  /// Why the waiting ended.
  enum Event {
    /// Files have changed, and nothing has happened for a moment since.
    case change
    /// The first folder was moved or deleted.
    case gone
    /// The other descriptor has something to read.
    case stop
  }

  struct Folder {
    let path: String
    /// Whether a file of a name matters.
    let isWanted: (String) -> Bool
  }

  /// How long nothing must have happened, and how long a writer that never rests can put an event off.
  private static let quietTime: Duration = .milliseconds(50)
  private static let longestTime: Duration = .milliseconds(500)

  private let descriptor: Int32
  /// Whether a file of a name matters, by the number of its folder's notices.
  private let isWanted: [Int32: (String) -> Bool]

  /// - Parameters:
  ///   - folder: the one without which there is nothing to watch.
  ///   - others: of these the ones that are there.
  init?(_ folder: Folder, and others: [Folder] = []) {
    let changes = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    let ends = IN_DELETE_SELF | IN_MOVE_SELF
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    let first = inotify_add_watch(descriptor, folder.path, UInt32(changes | ends | Int32(IN_ONLYDIR)))
    guard first >= 0 else {
      close(descriptor)
      return nil
    }
    var wanted = [first: folder.isWanted]
    // One folder may be several of them; what is asked for it adds up.
    let more = UInt32(IN_MASK_ADD)
    for other in others {
      let number = inotify_add_watch(descriptor, other.path, UInt32(changes | Int32(IN_ONLYDIR)) | more)
      guard number >= 0 else { continue }
      let known = wanted[number]
      wanted[number] = { name in (known?(name) ?? false) || other.isWanted(name) }
    }
    self.isWanted = wanted
    // A folder also goes when one that it lies in does; that is told to those alone.
    var parent = FileSystem.resolved(folder.path) ?? ""
    while let slash = parent.lastIndex(of: "/"), slash != parent.startIndex {
      parent = String(parent[..<slash])
      _ = inotify_add_watch(descriptor, parent, UInt32(ends) | more)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Waits for the next event.
  ///
  /// - Parameter other: a descriptor that ends the waiting when it can be read.
  borrowing func next(orReadable other: Int32) -> Event {
    var pause: Duration?
    var began: ContinuousClock.Instant?
    while true {
      switch wait(other, atMost: pause) {
      case .none: return .change
      case .other: return .stop
      case .notices:
        let (hasChanged, isGone) = read()
        if isGone { return .gone }
        guard hasChanged || began != nil else { continue }
        let first = began ?? .now
        began = first
        pause = max(.zero, min(Self.quietTime, Self.longestTime - first.duration(to: .now)))
      }
    }
  }

  private enum Answer {
    case none
    case notices
    case other
  }

  private borrowing func wait(_ other: Int32, atMost pause: Duration?) -> Answer {
    var descriptors = [
      pollfd(fd: other, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = pause.map { Int32($0.components.attoseconds / 1_000_000_000_000_000) } ?? -1
    while true {
      let count = poll(&descriptors, 2, milliseconds)
      if count < 0, errno == EINTR { continue }
      if descriptors[0].revents != 0 { return .other }
      return count > 0 ? .notices : .none
    }
  }

  /// Reads all notices that there are.
  private borrowing func read() -> (hasChanged: Bool, isGone: Bool) {
    var hasChanged = false
    var isGone = false
    let size = MemoryLayout<inotify_event>.size
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return (hasChanged, isGone) }
      var position = 0
      while position + size <= count {
        let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: inotify_event.self) }
        let end = position + size + Int(event.len)
        let name = String(decoding: buffer[(position + size)..<min(end, count)].prefix { $0 != 0 }, as: UTF8.self)
        position = end
        if event.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | Int32(IN_UNMOUNT)) != 0 { isGone = true }
        // After an overflow nobody knows what has changed.
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 || (isWanted[event.wd]?(name) ?? false) { hasChanged = true }
      }
    }
  }
}
