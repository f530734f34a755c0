import SituationData

// The words of English for what the data say by a word of their own.

extension Status {
  var english: String {
    switch self {
    case .extrapolated: "extrapolated"
    case .estimated: "estimated"
    case .reported: "reported"
    case .completed: "completed"
    case .verified: "verified"
    case .planned: "planned"
    case .announced: "announced"
    case .postponed: "postponed"
    case .cancelled: "cancelled"
    case .target: "target"
    case .withdrawn: "withdrawn"
    }
  }
}

extension Qualifier {
  /// Before a number.
  var english: String {
    switch self {
    case .exactly: "exactly"
    case .about: "about"
    case .atLeast: "at least"
    case .moreThan: "more than"
    case .atMost: "at most"
    case .lessThan: "less than"
    case .upTo: "up to"
    }
  }
}

extension Figure.Absence {
  var english: String {
    switch self {
    case .notYetReported: "not yet reported"
    case .notReported: "not reported"
    case .noneRecorded: "none recorded"
    case .notDivisible: "not divisible"
    case .inLaterReport: "in a later report"
    case .noEarlierValue: "no earlier value"
    case .notComputable: "not computable"
    case .numberNotGiven: "number not given"
    case .withdrawn: "withdrawn"
    }
  }
}

extension English {
  func text(_ caveat: Figure.Caveat) -> String {
    switch caveat {
    case .said(let text): return isolated(text)
    case .undatedLeftOut(let values): return "\(values) value\(values == 1 ? "" : "s") without a date left out"
    case .addedBetweenDates: return "added to the count between these dates"
    case .leftOut(let rows, let division):
      return "\(rows) row\(rows == 1 ? "" : "s") by \(division.english) left out"
    }
  }
}

extension English {
  /// The plural of a word of the data, by the rule that nearly all kinds of places follow.
  func plural(of word: String) -> String {
    guard let last = word.last else { return "" }
    let before = word.dropLast().last ?? " "
    if last == "y", !"aeiou ".contains(before) { return "\(word.dropLast())ies" }
    return "sxz".contains(last) || word.hasSuffix("ch") || word.hasSuffix("sh") ? "\(word)es" : "\(word)s"
  }
}

extension Figure.Caveat.Division {
  var english: String {
    switch self {
    case .group: "group"
    case .place: "place"
    case .groupOrPlace: "group or place"
    }
  }
}

extension ReportPhrase.ChangeWord {
  var english: String {
    switch self {
    case .new: "new"
    case .laterCount: "later count"
    case .laterValue: "later value"
    case .revised: "revised"
    case .backdated: "of an earlier date, known since"
    case .otherBasis: "other basis"
    case .carriedOut, .reached(.completed): "carried out"
    case .otherDate: "other date"
    case .reached(let status): status.english
    case .withdrawn: "withdrawn"
    }
  }
}

extension Change.Kind {
  var english: String {
    switch self {
    case .new: "new"
    case .updated: "updated"
    case .revised: "revised"
    case .backdated: "backdated"
    case .statusChanged: "status changed"
    case .superseded: "superseded"
    case .withdrawn: "withdrawn"
    case .stale: "stale"
    }
  }
}

extension DerivedFigure.Operation {
  var english: String {
    switch self {
    case .difference: "difference"
    case .ratio: "ratio"
    case .share: "share"
    case .sum: "sum"
    case .change: "change"
    }
  }
}

extension Frequency {
  var english: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    }
  }
}

extension Source.Kind {
  var english: String {
    switch self {
    case .party: "party"
    case .authority: "authority of a party"
    case .government: "government"
    case .mediator: "mediator"
    case .internationalOrganisation: "international organisation"
    case .civilSociety: "civil society"
    case .media: "media"
    case .research: "research"
    }
  }
}
