import Drawing
import SourceText

/// The colours of one theme as a style has them, and whether they do what is promised of colours (decision 0012).
struct StyleColors {
  /// What everything stands on, and words.
  enum Ground: String, CaseIterable, Hashable {
    case paper, ink, muted, accent
  }

  private(set) var palette: Palette
  /// As messages name it.
  private let theme: String
  /// Where those stand that the style has.
  private var seriesPlaces: [Int: SourceLocation] = [:]
  private var groundPlaces: [Ground: SourceLocation] = [:]
  private var statusPlaces: [StatusRole: SourceLocation] = [:]

  init(_ usual: Palette, theme: String) { (palette, self.theme) = (usual, theme) }

  mutating func setSeries(_ index: Int, _ color: Color, at place: SourceLocation) {
    var series = palette.series
    series[index] = color
    palette.series = series
    seriesPlaces[index] = place
    guard index == 0 else { return }
    // Words have it too, unless the style says otherwise.
    if groundPlaces[.accent] == nil { palette.accent = color }
    palette.blueLight = color.mixed(over: palette.paper, share: 0.5)
  }

  mutating func set(_ role: Ground, _ color: Color, at place: SourceLocation) {
    groundPlaces[role] = place
    switch role {
    case .paper: palette.paper = color
    case .ink: palette.ink = color
    case .muted: palette.muted = color
    case .accent: palette.accent = color
    }
    guard role == .paper || role == .ink else { return }
    palette.tint = palette.ink.mixed(over: palette.paper, share: 0.05)
    palette.hairline = palette.ink.mixed(over: palette.paper, share: 0.17)
    palette.blueLight = palette.blue.mixed(over: palette.paper, share: 0.5)
  }

  mutating func setStatus(_ role: StatusRole, _ color: Color, at place: SourceLocation) {
    palette.statuses[role] = color
    statusPlaces[role] = place
  }

  // MARK: - What is promised

  /// What a pair falls short of is a fault at the one that the style has, the later of two.
  func check(_ keys: inout KeyReader) {
    checkContrast(&keys)
    checkCalm(&keys)
    checkSeries(&keys)
    checkExtrapolated(&keys)
  }

  private func checkContrast(_ keys: inout KeyReader) {
    let ground = groundPlaces[.paper]
    func check(
      _ name: String, _ color: Color, on back: (name: String, color: Color), least: Double, _ kind: String,
      at place: SourceLocation?
    ) {
      let contrast = color.contrast(with: back.color)
      guard contrast < least, let place = place ?? ground else { return }
      keys.fail(
        .lowContrast, at: place,
        "\(name) (\(color.hex)) has a contrast of \(Self.text(contrast)):1 with \(back.name) (\(back.color.hex)) of the \(theme) theme, and \(kind) need \(Self.text(least)):1; make it \(Self.isDark(back.color) ? "lighter" : "darker")"
      )
    }
    let (paper, tint) = ((name: "the paper", color: palette.paper), (name: "the tint of boxes", color: palette.tint))
    for (index, color) in palette.series.enumerated() {
      check(name(of: index), color, on: paper, least: 3, "marks", at: seriesPlaces[index])
    }
    check("the grey of context", palette.grey, on: paper, least: 3, "marks", at: nil)
    for role in StatusRole.allCases {
      guard let color = palette.statuses[role] else { continue }
      check("the colour of “\(role.rawValue)”", color, on: paper, least: 3, "marks", at: statusPlaces[role])
    }
    let accentPlace = groundPlaces[.accent] ?? seriesPlaces[0]
    let words: [(String, Color, SourceLocation?)] = [
      ("“ink”", palette.ink, groundPlaces[.ink]), ("“muted”", palette.muted, groundPlaces[.muted]),
      (
        groundPlaces[.accent] == nil
          ? "the first series, in which words stand where there is no “accent”," : "“accent”",
        palette.accent, accentPlace
      ),
    ]
    for (name, color, place) in words {
      let worst = color.contrast(with: palette.paper) < color.contrast(with: palette.tint) ? paper : tint
      check(name, color, on: worst, least: 4.5, "words", at: place)
    }
  }

  /// Neutral colours are a house rule: none has the red of blood.
  private func checkCalm(_ keys: inout KeyReader) {
    let own =
      seriesPlaces.sorted { $0.key < $1.key }.map { (palette.series[$0.key], $0.value) }
      + StatusRole.allCases.compactMap { role in
        statusPlaces[role].flatMap { place in palette.statuses[role].map { ($0, place) } }
      }
    for (color, place) in own {
      let seen = LabColor(color)
      guard seen.chroma > 60, seen.lightness < 62, seen.hue < 42 || seen.hue > 352 else { continue }
      keys.fail(
        .alarmingColor, at: place,
        "\(color.hex) is a red that alarms; figures stand in neutral colours, so take another, or a duller one")
    }
  }

  /// Series that can touch differ in a grey print, and any two for every reader.
  private func checkSeries(_ keys: inout KeyReader) {
    let colors = palette.series
    for later in colors.indices {
      for earlier in 0..<later {
        guard let place = seriesPlaces[later] ?? seriesPlaces[earlier] else { continue }
        let touches = later - earlier <= 2 || (earlier == 0 && later == colors.count - 1)
        compare(
          (name(of: earlier), colors[earlier]), (name(of: later), colors[later]), inGrey: touches, at: place, &keys)
      }
    }
  }

  /// What was filled in is told from what was reported by its colour alone.
  private func checkExtrapolated(_ keys: inout KeyReader) {
    guard let color = palette.statuses[.extrapolated], let place = statusPlaces[.extrapolated] else { return }
    let reported = palette.statuses[.reported] ?? palette.blue
    compare(("what was reported", reported), ("what is extrapolated", color), inGrey: true, at: place, &keys)
  }

  /// One fault for a pair: the way of seeing in which it is worst.
  private func compare(
    _ one: (name: String, color: Color), _ other: (name: String, color: Color), inGrey: Bool,
    at place: SourceLocation, _ keys: inout KeyReader
  ) {
    var worst: (figure: Double, words: String)?
    func note(_ figure: Double, _ words: String) {
      if figure < Self.leastDifference, figure < worst?.figure ?? .infinity { worst = (figure, words) }
    }
    if inGrey {
      note(
        abs(LabColor(one.color).lightness - LabColor(other.color).lightness),
        "in lightness, so that a grey print shows them alike")
    }
    for vision in Vision.allCases {
      let seen = LabColor(one.color, seenWith: vision).difference(from: LabColor(other.color, seenWith: vision))
      note(seen, "(CIEDE2000) \(vision.readers)")
    }
    guard let worst else { return }
    keys.fail(
      .alikeColors, at: place,
      "\(one.name) (\(one.color.hex)) and \(other.name) (\(other.color.hex)) of the \(theme) theme differ by \(Self.text(worst.figure)) \(worst.words); \(Self.text(Self.leastDifference)) are needed, so make one lighter, darker or of another hue"
    )
  }

  private static let leastDifference = 12.0

  private func name(of index: Int) -> String {
    seriesPlaces[index] == nil ? "the program’s own colour of series \(index + 1)" : "the colour of series \(index + 1)"
  }

  private static func isDark(_ color: Color) -> Bool { LabColor(color).lightness < 50 }

  /// With one decimal at most, never rounded up to what would do.
  private static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded(.down))
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension Vision {
  fileprivate var readers: String {
    switch self {
    case .full: "to all readers"
    case .protanopia: "to readers without cones for red"
    case .deuteranopia: "to readers without cones for green"
    case .tritanopia: "to readers without cones for blue"
    }
  }
}
