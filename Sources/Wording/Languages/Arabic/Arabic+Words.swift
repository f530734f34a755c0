import SituationData
import SourceText

// What Arabic calls what the data say by a word of their own. Statuses agree with “number” (الرقم) and with nothing that is
// counted.

extension Status {
  var arabic: String {
    switch self {
    case .extrapolated: "مستكمَل بالاستقراء"
    case .estimated: "تقديري"
    case .reported: "مُبلَّغ عنه"
    case .completed: "منفَّذ"
    case .verified: "متحقَّق منه"
    case .planned: "مخطَّط له"
    case .announced: "معلَن"
    case .postponed: "مؤجَّل"
    case .cancelled: "ملغى"
    case .target: "مستهدف"
    case .withdrawn: "مسحوب"
    }
  }
}

extension Figure.Absence {
  var arabic: String {
    switch self {
    case .notYetReported: "لم يُبلَّغ عنه بعد"
    case .notReported: "لم يُبلَّغ عنه"
    case .noneRecorded: "لم يُسجَّل شيء"
    case .notDivisible: "غير قابل للتقسيم"
    case .inLaterReport: "في تقرير لاحق"
    case .noEarlierValue: "لا توجد قيمة سابقة"
    case .notComputable: "غير قابل للحساب"
    case .numberNotGiven: "العدد غير مذكور"
    case .withdrawn: "مسحوب"
    }
  }
}

extension Arabic {
  func text(_ caveat: Figure.Caveat) -> String {
    switch caveat {
    case .said(let text): isolated(text)
    case .undatedLeftOut(let values): "دون تاريخ، غير محتسب: \(Noun.values.text(values, in: self))"
    case .addedBetweenDates: "ما أُضيف إلى الحصيلة بين هذين التاريخين"
    case .leftOut(let rows, let division): "غير محتسب، \(name(of: division)): \(Noun.rows.text(rows, in: self))"
    }
  }

  func name(of division: Figure.Caveat.Division) -> String {
    switch division {
    case .group: "حسب الفئة"
    case .place: "حسب المكان"
    case .groupOrPlace: "حسب الفئة أو المكان"
    }
  }

  /// Standing alone.
  func noun(_ frequency: Frequency) -> ArabicNoun {
    switch frequency {
    case .day: Noun.days
    case .week: Noun.weeks
    case .month: Noun.months
    case .quarter: Noun.quarters
    case .year: Noun.years
    }
  }

  func name(of frequency: Frequency) -> String {
    switch frequency {
    case .day: "اليوم"
    case .week: "الأسبوع"
    case .month: "الشهر"
    case .quarter: "ربع السنة"
    case .year: "السنة"
    }
  }

  /// Of each: "daily".
  func adverb(of frequency: Frequency) -> String {
    switch frequency {
    case .day: "يوميًا"
    case .week: "أسبوعيًا"
    case .month: "شهريًا"
    case .quarter: "كل ربع سنة"
    case .year: "سنويًا"
    }
  }

  func name(of operation: DerivedFigure.Operation) -> String {
    switch operation {
    case .difference: "فرق"
    case .ratio: "نسبة"
    case .share: "حصة"
    case .sum: "مجموع"
    case .change: "تغيّر"
    }
  }

  func name(of kind: Change.Kind) -> String {
    switch kind {
    case .new: "جديد"
    case .updated: "محدَّث"
    case .revised: "مراجَع"
    case .backdated: "بأثر رجعي"
    case .statusChanged: "تغيّرت صفته"
    case .superseded: "حلّ محله غيره"
    case .withdrawn: "مسحوب"
    case .stale: "قديم"
    }
  }

  func name(of change: ReportPhrase.ChangeWord) -> String {
    switch change {
    case .new: "جديد"
    case .laterCount: "حصيلة لاحقة"
    case .laterValue: "قيمة لاحقة"
    case .revised: "مراجَع"
    case .backdated: "بتاريخ أسبق، عُرف لاحقًا"
    case .otherBasis: "على أساس آخر"
    case .carriedOut, .reached(.completed): "منفَّذ"
    case .otherDate: "بتاريخ آخر"
    case .reached(let status): status.arabic
    case .withdrawn: "مسحوب"
    }
  }

  func name(of kind: Source.Kind) -> String {
    switch kind {
    case .party: "طرف"
    case .authority: "سلطة تابعة لطرف"
    case .government: "حكومة"
    case .mediator: "وسيط"
    case .internationalOrganisation: "منظمة دولية"
    case .civilSociety: "مجتمع مدني"
    case .media: "وسائل إعلام"
    case .research: "بحث"
    }
  }

  /// Nouns with numbers, standing alone; behind a preposition the dual is another.
  enum Noun {
    static let days = ArabicNoun(one: "يوم واحد", two: "يومان", few: "أيام", many: "يومًا", other: "يوم")
    static let weeks = ArabicNoun(one: "أسبوع واحد", two: "أسبوعان", few: "أسابيع", many: "أسبوعًا", other: "أسبوع")
    static let months = ArabicNoun(one: "شهر واحد", two: "شهران", few: "أشهر", many: "شهرًا", other: "شهر")
    static let quarters = ArabicNoun(
      one: "ربع سنة واحد", two: "ربعا سنة", few: "أرباع سنة", many: "ربع سنة", other: "ربع سنة")
    static let years = ArabicNoun(one: "سنة واحدة", two: "سنتان", few: "سنوات", many: "سنة", other: "سنة")
    static let rows = ArabicNoun(one: "صف واحد", two: "صفان", few: "صفوف", many: "صفًا", other: "صف")
    static let rowsBehind = ArabicNoun(one: "صف واحد", two: "صفين", few: "صفوف", many: "صفًا", other: "صف")
    static let values = ArabicNoun(one: "قيمة واحدة", two: "قيمتان", few: "قيم", many: "قيمة", other: "قيمة")
    static let caveats = ArabicNoun(
      one: "تحفّظ واحد", two: "تحفّظان", few: "تحفّظات", many: "تحفّظًا", other: "تحفّظ")
    static let breaks = ArabicNoun(
      one: "انقطاع واحد", two: "انقطاعان", few: "انقطاعات", many: "انقطاعًا", other: "انقطاع")

    /// Behind a preposition.
    static func behind(_ frequency: Frequency) -> ArabicNoun {
      switch frequency {
      case .day: ArabicNoun(one: "يوم واحد", two: "يومين", few: "أيام", many: "يومًا", other: "يوم")
      case .week: ArabicNoun(one: "أسبوع واحد", two: "أسبوعين", few: "أسابيع", many: "أسبوعًا", other: "أسبوع")
      case .month: ArabicNoun(one: "شهر واحد", two: "شهرين", few: "أشهر", many: "شهرًا", other: "شهر")
      case .quarter:
        ArabicNoun(one: "ربع سنة واحد", two: "ربعي سنة", few: "أرباع سنة", many: "ربع سنة", other: "ربع سنة")
      case .year: ArabicNoun(one: "سنة واحدة", two: "سنتين", few: "سنوات", many: "سنة", other: "سنة")
      }
    }

    static func behind(_ unit: Coverage.Unit) -> ArabicNoun { behind(unit.frequency) }
  }
}
