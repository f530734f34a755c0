package import SituationData
package import SourceText

/// What a run is asked to make.
package struct BuildRequest {
  package enum Editions {
    /// What report.md names.
    case ofReport
    /// These and no others.
    case these([any Edition])
  }

  package var editions = Editions.ofReport
  /// The day whose knowledge is printed; nil for the report's date.
  package var knownOn: Day?
  /// What is compared with; nil for the last issue that report.md names.
  package var baseline: Baseline?
  /// Languages that are known; none for those that report.md names.
  package var languages: [String] = []

  package init() {}

  /// One that asks for editions by their names, and for what every run writes.
  package init(editions names: [String]) {
    editions = .these(EditionCatalog.editions(names))
  }

  func editions(_ outline: ReportOutline) -> [any Edition] {
    switch editions {
    case .ofReport: EditionCatalog.editions(outline.editions ?? EditionCatalog.usual)
    case .these(let editions): editions
    }
  }

  /// The forms whose outputs go with their chart: of a whole report all, since no run asks for those of an edition that it had once.
  private func removable(_ editions: [any Edition]) -> [OutputForm] {
    switch self.editions {
    case .ofReport: EditionCatalog.forms
    case .these: editions.flatMap { type(of: $0).allForms }
    }
  }

  /// The outputs that are asked for.
  func plan(_ outline: ReportOutline) -> OutputPlan {
    var outputs: [OutputPlan.Output] = []
    var planned: Set<String> = []
    var shared: [String: String] = [:]
    if let day = knownOn?.iso, day != outline.date { shared["known_on"] = day }
    shared["since"] = baseline?.name
    let editions = editions(outline)
    for code in languages.isEmpty ? outline.languages : languages {
      for edition in editions {
        let settings = edition.settings.merging(shared) { $1 }
        for name in edition.names(outline, language: code) where planned.insert(name.path).inserted {
          let own = name.form.isInEachLanguage ? ["language": code] : [:]
          outputs.append(OutputPlan.Output(path: name.path, settings: settings.merging(own) { $1 }))
        }
      }
    }
    return OutputPlan(
      outputs: outputs, forms: removable(editions),
      unknownCharts: editions.flatMap(\.charts).filter { !outline.charts.contains($0) })
  }

  /// What has to be asked for so that outputs are drawn with the settings that they have, by path. What was compared with a
  /// published report cannot be drawn without it.
  static func drawing(_ outputs: [String: [String: String]], of outline: ReportOutline) -> [BuildRequest] {
    let named = outputs.sorted { $0.key < $1.key }.compactMap { path, settings in
      OutputName(path, among: EditionCatalog.forms).map { (name: $0, settings: settings) }
    }
    let runs = named.grouped { _, settings in
      [settings["known_on"], settings["since"], settings["language"] ?? outline.language]
    }
    return runs.compactMap { key, outputs in
      var request = BuildRequest()
      request.knownOn = key[0].flatMap { DateReader().day($0) }
      if let since = key[1] {
        guard let day = DateReader().day(since) else { return nil }
        request.baseline = .day(day)
      }
      request.languages = [key[2]].compactMap(\.self)
      request.editions = .these(editions(drawing: outputs))
      return request
    }
  }

  /// Editions that draw some outputs: charts that have the same files, drawn in the same way, are drawn by one.
  private static func editions(drawing outputs: [(name: OutputName, settings: [String: String])]) -> [any Edition] {
    struct Way: Hashable {
      var chart: String?
      let settings: [String: String]
      var forms: [OutputForm] = []
    }
    return EditionCatalog.all.flatMap { type -> [any Edition] in
      let forms = Set(type.allForms)
      let files = outputs.filter { forms.contains($0.name.form) }.grouped { name, settings in
        Way(chart: name.chart, settings: settings.filter { !shared.contains($0.key) })
      }
      let charts = files.grouped { way, files in Way(settings: way.settings, forms: files.map(\.name.form)) }
      return charts.compactMap { way, charts in
        type.init(settings: way.settings, forms: way.forms, charts: charts.compactMap(\.key.chart))
      }
    }
  }

  /// Settings that are of the run and not of an edition.
  private static let shared: Set<String> = ["known_on", "since", "language"]
}

extension Sequence {
  /// The elements by a key of theirs, in the order of the first of each.
  fileprivate func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
    var groups: [(key: Key, elements: [Element])] = []
    var places: [Key: Int] = [:]
    for element in self {
      let key = key(element)
      if let place = places[key] {
        groups[place].elements.append(element)
      } else {
        places[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }
}

extension Baseline {
  /// What tells it from others: the day, or the hash of what was printed.
  fileprivate var name: String {
    switch self {
    case .day(let day): day.iso
    case .published(let figures): "figures \(Fingerprint.of(figures.rows)) known on \(figures.day.iso)"
    }
  }
}
