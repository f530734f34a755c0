import SourceText

/// Which names of persons may be printed.
///
/// A name may be where a row says yes and none says no, of whatever source, indicator and day of publication, for an earlier
/// day of issue too; an empty cell is no yes. Names are the same whatever their capitals, blanks and unseen signs.
package struct PublicNames: Sendable {
  /// A name that may not be printed, and a row that has it.
  package struct Hidden: Sendable {
    package var name: String
    package var row: Int
  }

  /// Each once, in the order of the rows.
  package private(set) var hidden: [Hidden] = []
  private var allowed: Set<String> = []

  package init(in situation: Situation) {
    let table = situation.observations
    guard table.hasColumn(.name) else { return }
    var named: [(name: String, row: Int)] = []
    var refused: Set<String> = []
    for row in table.rows.indices {
      guard let number = table.rows[row].name else { continue }
      let name = table.strings[number]
      named.append((name, row))
      switch table.text(.namePublic, of: row) {
      case "yes": allowed.insert(Self.folded(name))
      case "no": refused.insert(Self.folded(name))
      default: break
      }
    }
    allowed.subtract(refused)
    var seen: Set<String> = []
    for (name, row) in named where !allowed.contains(Self.folded(name)) && seen.insert(Self.folded(name)).inserted {
      hidden.append(Hidden(name: name, row: row))
    }
  }

  package func allow(_ name: String) -> Bool { allowed.contains(Self.folded(name)) }

  private static func folded(_ name: String) -> String { NameForm.compared(name).lowercased() }
}
