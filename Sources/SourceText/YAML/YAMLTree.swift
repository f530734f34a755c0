/// Puts the events of a YAML text together to one tree, with the faults that are no faults of its grammar.
struct YAMLTree {
  /// Where a fault of the tree stands, and what it is.
  enum Fault: Equatable {
    case repeatedKey(String)
    /// A list or map where a key is wanted.
    case keyIsNoText
    case unknownAlias
    case secondDocument
    case tooDeep
    case tooLarge
  }

  /// Aliases may repeat each other until no memory is left: a tree may only be so large.
  static let nodeLimit = 200_000
  /// Nobody nests by hand so deep, and what is so deep cannot be walked through without end of the stack.
  static let depthLimit = 200

  /// A list or map whose end has not come.
  private struct Open {
    enum Content {
      case sequence([YAMLNode])
      /// `key` is what the next value belongs to; nil where a key is next.
      case mapping([YAMLNode.Entry], keys: Set<String>, key: Key?)
    }

    struct Key {
      var name: String
      var location: SourceLocation
      /// Whether what it stands for has a place in the tree: a repeated key has none.
      var isKept: Bool
    }

    var content: Content
    var anchor: String?
    var location: SourceLocation
    /// Nodes in it, itself among them.
    var size = 1
  }

  private var open: [Open] = []
  private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
  private(set) var root: YAMLNode?
  /// In the order in which they are found.
  private(set) var faults: [(fault: Fault, location: SourceLocation)] = []
  /// Whether there is no tree to be had any more: the last fault says why.
  private(set) var isBroken = false
  private var documents = 0

  /// - Returns: whether more is wanted.
  mutating func take(_ event: YAMLEvents.Event, at location: SourceLocation) -> Bool {
    switch event {
    case .streamEnd: return false
    case .documentEnd: break
    case .documentStart:
      documents += 1
      if documents > 1 { stop(.secondDocument, at: location) }
    case .scalar(let text, let isPlain, let anchor):
      add(.scalar(text, isPlain: isPlain, location), size: 1, anchor: anchor)
    case .alias(let name):
      if let known = anchors[name] {
        add(known.node, size: known.size, anchor: nil)
      } else {
        stop(.unknownAlias, at: location)
      }
    case .sequenceStart(let anchor): begin(Open(content: .sequence([]), anchor: anchor, location: location))
    case .mappingStart(let anchor):
      begin(Open(content: .mapping([], keys: [], key: nil), anchor: anchor, location: location))
    case .collectionEnd: close()
    }
    return !isBroken
  }

  private mutating func stop(_ fault: Fault, at location: SourceLocation) {
    faults.append((fault, location))
    (root, isBroken) = (nil, true)
  }

  private mutating func begin(_ collection: Open) {
    guard open.count < Self.depthLimit else { return stop(.tooDeep, at: collection.location) }
    open.append(collection)
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    switch last.content {
    case .sequence(let nodes): add(.sequence(nodes, last.location), size: last.size, anchor: last.anchor)
    case .mapping(let entries, _, _): add(.mapping(entries, last.location), size: last.size, anchor: last.anchor)
    }
  }

  /// Puts a node that is complete where it belongs.
  private mutating func add(_ node: YAMLNode, size: Int, anchor: String?) {
    if let anchor { anchors[anchor] = (node, size) }
    guard let top = open.indices.last else {
      root = node
      return
    }
    open[top].size += size
    guard open[top].size <= Self.nodeLimit else { return stop(.tooLarge, at: node.location) }
    switch open[top].content {
    case .sequence(var nodes):
      open[top].content = .sequence([])
      nodes.append(node)
      open[top].content = .sequence(nodes)
    case .mapping(var entries, var keys, let key):
      open[top].content = .sequence([])
      if let key {
        if key.isKept { entries.append(YAMLNode.Entry(key: key.name, location: key.location, value: node)) }
        open[top].content = .mapping(entries, keys: keys, key: nil)
      } else {
        let next = self.key(node, among: &keys)
        open[top].content = .mapping(entries, keys: keys, key: next)
      }
    }
  }

  private mutating func key(_ node: YAMLNode, among keys: inout Set<String>) -> Open.Key {
    guard case .scalar(let name, _, let location) = node else {
      faults.append((.keyIsNoText, node.location))
      return Open.Key(name: "", location: node.location, isKept: false)
    }
    let isNew = keys.insert(name).inserted
    if !isNew { faults.append((.repeatedKey(name), location)) }
    return Open.Key(name: name, location: location, isKept: isNew)
  }
}
