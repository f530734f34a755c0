import SituationData
import SourceText

/// How it is said in a language what has become of what was only said to happen.
struct OutcomeWords {
  let words: FigureWords
  /// What has become of something.
  let figure: Figure

  private func phrase(_ phrase: ValuePhrase) -> String { words.language.phrase(phrase) }
  private func phrase(_ phrase: TextPhrase<String>) -> String { words.language.phrase(phrase) }

  /// Behind the word of the status.
  func remark(_ word: String, _ outcome: Outcome, isShort: Bool) -> String {
    switch outcome {
    case .overdue:
      return phrase(
        .clauses([
          phrase(.announcedFor(figure.status, figure.asOf.map(inYearOfIssue))), text(outcome, isShort: isShort),
        ]))
    case .carriedOutOtherwise, .mixed: return phrase(.clauses([word, text(outcome, isShort: isShort)]))
    default: return phrase(.enumeration([word, text(outcome, isShort: isShort)]))
    }
  }

  func text(_ outcome: Outcome, isShort: Bool) -> String {
    switch outcome {
    case .carriedOut: return phrase(.sinceCarriedOut)
    case .carriedOutOtherwise(let figures):
      guard figures.count > 1 else { return phrase(.carriedOutAs(figures.map(words.value).joined())) }
      return phrase(
        .enumeration(figures.map { phrase(.carriedOutAsSaid(words.value($0), by: words.sourceNames($0))) }))
    case .cancelled(let day): return phrase(.cancelled(on: date(day, isShort: isShort)))
    case .postponed(let date, let day, let isOverdue):
      let text =
        date.map { phrase(.postponedTo(inYearOfIssue($0))) } ?? phrase(.postponedOn(self.date(day, isShort: isShort)))
      return isOverdue ? phrase(.clauses([text, phrase(.outcomeNotReported)])) : text
    case .replaced(let day): return phrase(.replaced(on: WrittenDate(day, isShort: isShort)))
    case .withdrawn(let day): return phrase(.withdrawn(on: date(day, isShort: isShort)))
    case .overdue: return phrase(.outcomeNotReported)
    case .mixed(let parts):
      // Of more than four three are named.
      let named = parts.prefix(parts.count > 4 ? 3 : 4).map { part in
        let text = part.outcome.map { self.text($0, isShort: isShort) } ?? phrase(.toCome)
        return part.value.map { phrase(.counted(value($0), text)) } ?? text
      }
      let rest = parts.count - named.count
      return phrase(.enumeration(named + (rest > 0 ? [words.language.phrase(.others(rest))] : [])))
    }
  }

  private func value(_ part: DecimalNumber) -> String {
    var figure = figure
    (figure.value, figure.absence, figure.derivation) = (part, nil, nil)
    return words.value(figure)
  }

  private func date(_ day: Day, isShort: Bool) -> WrittenDate {
    isShort ? WrittenDate(day, isShort: true) : inYearOfIssue(.day(day))
  }

  /// Without the year where it is that of the issue.
  private func inYearOfIssue(_ date: AsOf) -> WrittenDate {
    WrittenDate(date, inYear: words.situation.dateOfIssue.components.year)
  }
}
