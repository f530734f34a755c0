import SituationData
import SourceText

/// `imports.yaml`: what was said of tables, so that the next one of their kind needs no options.
struct ImportRecipes {
  static let fileName = "imports.yaml"

  private(set) var all: [ImportRecipe] = []
  private(set) var faults: [Diagnostic] = []
  private let text: String

  /// - Parameter file: nil where nothing was kept yet.
  init(_ file: TextFile?) {
    text = file?.text(0..<(file?.bytes.count ?? 0)) ?? ""
    guard let file else { return }
    if let fault = file.encodingFault() {
      faults.append(fault)
      return
    }
    let (root, broken) = YAMLReader(file: file).read()
    faults += broken
    guard let root else { return }
    guard case .mapping(let entries, _) = root else {
      faults.append(
        Diagnostic(.error, .wrongType, at: root.location, "\(Self.fileName) is a map of names, not \(root.kindName)"))
      return
    }
    for entry in entries {
      let (recipe, wrong) = ImportRecipe.read(entry.value, name: entry.key, in: file)
      all.append(recipe)
      faults += wrong
    }
  }

  subscript(name: String) -> ImportRecipe? { all.first { $0.name == name } }

  /// Keeps a recipe in the place of the one of its name.
  mutating func keep(_ recipe: ImportRecipe) {
    if let index = all.firstIndex(where: { $0.name == recipe.name }) { all[index] = recipe } else { all.append(recipe) }
  }

  /// The file with all recipes; nil where it says the same already.
  var file: TextFile? {
    let head = "# How tables of others are brought in. Written by sitrep import; sitrep import --again NAME reads it.\n"
    let new = head + all.map(\.yaml).joined()
    return new == text ? nil : TextFile(name: Self.fileName, bytes: Array(new.utf8))
  }
}

/// What was said of one kind of table.
struct ImportRecipe {
  let name: String
  var choices: ImportChoices
  /// Fields whose value is another each time: days.
  var eachTime: [String] = []
  /// The names of the columns, as they were last.
  var columns: [String] = []
  /// The tables of the situation that hold what was brought in.
  var files: [String] = []

  /// Fields that a table of next week has another value for.
  private static let passing = ["as_of", "published"]

  /// What options say of a table, without what is of this time only.
  init(name: String, choices: ImportChoices, columns: [String], files: [String]) {
    var kept = ImportChoices()
    for (_, path) in Self.lists { kept[keyPath: path] = choices[keyPath: path] }
    for (_, path) in Self.texts { kept[keyPath: path] = choices[keyPath: path] }
    for (_, path) in Self.flags { kept[keyPath: path] = choices[keyPath: path] }
    let fields = choices.sets.map { String($0.prefix { $0 != "=" }) }
    eachTime = Self.passing.filter(fields.contains)
    kept.sets = choices.sets.filter { set in !Self.passing.contains { set.hasPrefix("\($0)=") } }
    (self.name, self.choices, self.columns, self.files) = (name, kept, columns, files)
  }

  private static let lists: [(key: String, path: any WritableKeyPath<ImportChoices, [String]> & Sendable)] = [
    ("map", \.maps), ("set", \.sets), ("fill", \.fills), ("factor", \.factors),
  ]
  private static let texts: [(key: String, path: any WritableKeyPath<ImportChoices, String?> & Sendable)] = [
    ("sheet", \.sheet), ("header", \.header), ("rows", \.rows), ("until", \.until), ("unpivot", \.columns),
    ("decimal", \.decimal), ("groups", \.groups),
    ("missing", \.missing), ("marks", \.marks), ("dates", \.dates), ("as-of", \.asOf), ("events", \.events),
    ("duplicates", \.duplicates),
  ]
  private static let flags: [(key: String, path: any WritableKeyPath<ImportChoices, Bool> & Sendable)] = [
    ("transpose", \.isTransposed), ("percent-of-one", \.isPercentOfOne),
  ]

  // MARK: - The file

  static func read(_ node: YAMLNode, name: String, in file: TextFile) -> (recipe: ImportRecipe, faults: [Diagnostic]) {
    var recipe = ImportRecipe(name: name, choices: ImportChoices(), columns: [], files: [])
    let known = lists.map(\.key) + texts.map(\.key) + flags.map(\.key) + ["each-time", "columns", "files"]
    var reader = KeyReader(node, named: "an import", known: known, in: file)
    func list(_ key: String) -> [String] {
      reader.list(key).compactMap { node in
        if case .scalar(let text, _, _) = node { return text }
        reader.fail(.wrongType, at: node.location, "“\(key)” is a list of texts")
        return nil
      }
    }
    for (key, path) in lists { recipe.choices[keyPath: path] = list(key) }
    for (key, path) in texts { recipe.choices[keyPath: path] = reader.text(key) }
    for (key, path) in flags where reader.has(key) {
      let text = reader.text(key)
      recipe.choices[keyPath: path] = text == "yes" || text == "true"
    }
    (recipe.eachTime, recipe.columns, recipe.files) = (list("each-time"), list("columns"), list("files"))
    return (recipe, reader.faults)
  }

  var yaml: String {
    func row(_ key: String, _ texts: [String]) -> String {
      texts.isEmpty ? "" : "  \(key): [\(texts.map(JSONText.quoted).joined(separator: ", "))]\n"
    }
    var text = "\(isIdentifier(name) ? name : JSONText.quoted(name)):\n"
    for (key, path) in Self.lists { text += row(key, choices[keyPath: path]) }
    for (key, path) in Self.texts {
      if let value = choices[keyPath: path] { text += "  \(key): \(JSONText.quoted(value))\n" }
    }
    for (key, path) in Self.flags where choices[keyPath: path] { text += "  \(key): yes\n" }
    return text + row("each-time", eachTime) + row("columns", columns) + row("files", files)
  }

  // MARK: - Again

  /// What was kept, and what the user says this time, which goes before it.
  func choices(with now: ImportChoices) -> ImportChoices {
    var merged = now
    for (_, path) in Self.lists { merged[keyPath: path] = choices[keyPath: path] }
    func without(_ kept: [String], _ new: [String]) -> [String] {
      let sides = Set(new.map { ImportChoices.sides($0)?.left ?? "" })
      return kept.filter { !sides.contains(ImportChoices.sides($0)?.left ?? "") } + new
    }
    let fields = Set(now.sets.map { $0.prefix { $0 != "=" } })
    merged.maps = without(choices.maps, now.maps)
    merged.sets = choices.sets.filter { !fields.contains($0.prefix { $0 != "=" }) } + now.sets
    merged.fills = (choices.fills + now.fills).unique
    merged.factors = without(choices.factors, now.factors)
    for (_, path) in Self.texts { merged[keyPath: path] = now[keyPath: path] ?? choices[keyPath: path] }
    for (_, path) in Self.flags { merged[keyPath: path] = now[keyPath: path] || choices[keyPath: path] }
    // A new text for no value does not give those of last time one.
    let missing = [choices.missing, now.missing].compactMap { $0 }.flatMap {
      $0.split(separator: ",").map { String($0).trimmed }
    }
    merged.missing = missing.isEmpty ? nil : missing.unique.joined(separator: ",")
    // Both say where the table ends; of kept rows it stays where they begin.
    if now.rows != nil {
      merged.until = now.until
    } else if now.until != nil {
      merged.rows = choices.rows.map { "\($0.prefix { $0 != "-" })-" }
    }
    return merged
  }

  /// Takes out what was said of columns that a table no longer has, where the user says now which column has its meaning.
  ///
  /// - Returns: the maps, and for each column that is still lacking its map.
  func maps(_ all: [String], now: [String], in table: ImportedTable) -> (maps: [String], lacking: [String]) {
    var maps = all
    var lacking: [String] = []
    for map in choices.maps where !now.contains(map) {
      guard let (left, right) = ImportChoices.sides(map), columns.contains(left), table.index(of: left) == nil
      else { continue }
      if now.contains(where: { ImportChoices.sides($0).map { $0.left == left && $0.right.trimmed == "skip" } ?? false })
      {
        maps.removeAll {
          ImportChoices.sides($0).map { $0.left == left || $0.right.hasSuffix(" of \(left)") } ?? false
            || $0.hasPrefix("\(left):")
        }
        continue
      }
      let successor = now.compactMap(ImportChoices.sides).first { $0.right.trimmed == right.trimmed }
      if right == "skip" || successor != nil { maps.removeAll { $0 == map } }
      if let successor {
        // What was said of texts in it holds for the texts in the new one.
        maps = maps.map { $0.hasPrefix("\(left):") ? successor.left + $0.dropFirst(left.count) : $0 }
        // So does what another column says of it.
        maps = maps.map {
          $0.hasSuffix(" of \(left)") ? $0.dropLast(left.count) + successor.left : $0
        }
      } else if right != "skip" {
        lacking.append(map)
      }
    }
    return (maps, lacking)
  }

  /// One question for each column that was renamed or is gone.
  func questions(lacking: [String], in table: ImportedTable) -> [ImportQuestion] {
    let new = table.columns.map(\.handle).filter { !columns.contains($0) && !$0.isEmpty }
    return lacking.compactMap { map in
      guard let (left, right) = ImportChoices.sides(map) else { return nil }
      let nearest = new.count == 1 ? new[0] : Nearest.word(to: left, among: new)
      let others = new.map { "“\($0)”" }.joined(separator: ", ")
      return ImportQuestion(
        "--map \(ShellText.quoted("\(nearest ?? "COLUMN")=\(right)"))",
        or: "--map \(ShellText.quoted("\(left)=skip"))",
        "\(table.file.name): the column “\(left)” of last time is not there\(new.isEmpty ? ", and no other is new" : "; new is \(others)"). If it was renamed, name the new one; if it is gone, skip it"
      )
    }
  }
}
