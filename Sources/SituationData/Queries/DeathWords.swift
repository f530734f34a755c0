import SourceText

/// Words that say of a count of people whether it is of the dead. Those of English are always among them: ids and definitions
/// are in it even where labels are not.
package struct DeathWords: Sendable {
  private let dead: Set<String>
  private let living: Set<String>

  /// - Parameters:
  ///   - dead: words of the languages that labels and texts are in.
  ///   - living: words that call somebody alive.
  package init(dead: Set<String> = [], living: Set<String> = []) {
    (self.dead, self.living) = (Self.english.union(dead), Self.englishOfTheLiving.union(living))
  }

  private static let english: Set<String> = [
    "dead", "death", "deaths", "deceased", "died", "die", "dies", "dying", "killed", "kill", "kills", "killing",
    "killings",
    "fatality", "fatalities", "fatal", "fatally", "body", "bodies", "remains", "corpse", "corpses", "mortality",
    "casualty",
    "casualties", "murdered", "slain", "executed", "perished", "drowned", "martyr", "martyrs", "martyred", "buried",
    "graves",
    "toll", "stillbirth", "stillbirths", "suicide", "suicides", "homicide", "homicides", "femicide", "femicides",
  ]
  private static let englishOfTheLiving: Set<String> = ["alive", "living", "survivor", "survivors", "survived"]

  /// The word by which a figure, or something that it is part of or includes, is known to count dead people; nil where none
  /// says so.
  ///
  /// What it is called decides first, then whether it is called the living, and only then its definition: "hostages released
  /// alive, or whose remains were handed over" defines an indicator of which the group "alive" counts no dead.
  package func word(for figure: Figure, in known: KnownSituation) -> String? {
    if let inputs = figure.derivation?.inputs, let word = inputs.lazy.compactMap({ word(for: $0, in: known) }).first {
      return word
    }
    let (indicators, table) = (known.situation.indicators, known.situation.observations)
    let named = figure.rows.flatMap { index in
      [
        known.row(index).group.map { table.strings[$0] } ?? "", table.text(.scope, of: index),
        table.text(.term, of: index),
      ]
    }
    var texts = named + [figure.group ?? "", figure.asked?.group ?? "", figure.scope, figure.term]
    var wholes: [Indicator] = figure.indicator.map { [$0] } ?? []
    var seen: Set<String> = []
    while let part = wholes.last?.partOf, seen.insert(part).inserted, let whole = indicators[part] {
      wholes.append(whole)
    }
    if let own = wholes.first { texts += [own.id, own.label] }
    if let word = dead(in: texts) { return word }
    if let word = dead(in: included(in: figure, known)) { return word }
    guard !nameTheLiving(texts) else { return nil }
    return dead(in: wholes.flatMap { [$0.id, $0.label, $0.definition] })
  }

  /// The ids and labels of what the rows of a figure say they include.
  private func included(in figure: Figure, _ known: KnownSituation) -> [String] {
    known.includedFigures(of: figure).flatMap { included in
      [included.reference.indicator, included.reference.group ?? "", included.figure.indicator?.label ?? ""]
    }
  }

  /// The first of the words in texts, as it is written.
  private func dead(in texts: [String]) -> String? { words(of: texts).first { dead.contains($0.lowercased()) } }

  private func nameTheLiving(_ texts: [String]) -> Bool {
    words(of: texts).contains { living.contains($0.lowercased()) }
  }

  private func words(of texts: [String]) -> [String] {
    texts.flatMap { $0.split { !$0.isLetter }.map(String.init) }
  }
}
