import Drawing

/// The fonts that everything is set in, beside those of a `ScriptFamily`. No other font of the machine is ever used.
enum FontName: String, CaseIterable, Sendable {
  case interRegular = "Inter-Regular"
  case interSemiBold = "Inter-SemiBold"
  case interBold = "Inter-Bold"
  case interItalic = "Inter-Italic"
  case arabicRegular = "NotoSansArabic-Regular"
  case arabicBold = "NotoSansArabic-Bold"
  case hebrewRegular = "NotoSansHebrew-Regular"
  case hebrewBold = "NotoSansHebrew-Bold"

  /// Debian's package that brings the font.
  var debianPackage: String {
    rawValue.hasPrefix("Inter") ? "fonts-inter" : "fonts-noto-core"
  }

  /// The names under which the file is looked for.
  var fileNames: [String] {
    let endings = rawValue.hasPrefix("Inter") ? ["otf", "ttf"] : ["ttf", "otf"]
    return endings.map { "\(rawValue).\($0)" }
  }

  /// The fonts for a style, in the order in which they are asked for a letter.
  ///
  /// Arabic and Hebrew have neither an italic nor a semibold: both are bold there, so that emphasis is seen. Inter has no
  /// bold italic in this set: a heavy weight is kept and the slant dropped.
  static func names(for style: TextStyle) -> [FontName] {
    switch (style.weight, style.isItalic) {
    case (.regular, false): [.interRegular, .arabicRegular, .hebrewRegular]
    case (.regular, true): [.interItalic, .arabicBold, .hebrewBold]
    case (.semibold, _): [.interSemiBold, .arabicBold, .hebrewBold]
    case (.bold, _): [.interBold, .arabicBold, .hebrewBold]
    }
  }
}
