import Drawing
import SituationData
import SourceText

extension English {
  @specialized(where Text == String)
  @specialized(where Text == RichText)
  package func phrase<Text: PhraseText>(_ phrase: TextPhrase<Text>) -> Text {
    switch phrase {
    case .list(let texts):
      let texts = texts.filter { !$0.isEmpty }
      return texts.count < 2
        ? texts.joined(by: "") : texts.dropLast().joined(by: ", ") + " and " + texts[texts.count - 1]
    case .enumeration(let texts): return texts.joined(by: ", ")
    case .alternatives(let texts): return texts.joined(by: "/")
    case .clauses(let texts): return texts.joined(by: "; ")
    case .details(let texts): return texts.joined(by: "\u{A0}· ")
    case .headline(let texts): return texts.joined(by: " · ")
    case .values(let texts): return texts.joined(by: " · ")
    case .sentences(let texts): return texts.map(sentence).joined(by: " ")
    case .running(let texts): return texts.joined(by: " ")
    case .labelled(let name, let text): return [name, text].joined(by: ": ")
    case .named(let name, let value): return [name, value].joined(by: " ")
    case .counted(let number, let name), .rated(let number, let name), .numbered(let number, let name):
      return [number, name].joined(by: " ")
    case .remarked(let text, let remark): return remark.isEmpty ? text : text + " (" + remark + ")"
    case .following(let remark): return " " + remark
    case .termed(let label, let term): return term.isEmpty ? label : label + " “" + term + "”"
    case .quoting(let text, let quote): return quote.isEmpty ? text : text + " “" + quote + "”"
    case .range(let low, let high): return low + "–" + high
    case .equation(let result, let terms): return terms.isEmpty ? result : result + " = " + terms + "."
    case .qualified(let qualifier, let value):
      return qualifier == .exactly ? value : Text(stringLiteral: qualifier.english) + " " + value
    case .lessThan(let value): return "less than " + value
    case .moreThan(let value): return "more than " + value
    case .estimated(let value): return value + " est."
    case .computation(let operation, let terms): return terms.joined(by: sign(of: operation))
    case .cut(let text): return text + "…"
    case .noNumber: return "–"
    case .footnoteMark(let number): return Text(stringLiteral: "[\(letters(of: number))]")
    case .sourceMark(let number): return Text(stringLiteral: "[\(number)]")
    }
  }

  private func sentence<Text: PhraseText>(_ text: Text) -> Text {
    text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
  }

  private func sign<Text: PhraseText>(of operation: DerivedFigure.Operation) -> Text {
    switch operation {
    case .difference, .change: " \u{2212} "
    case .sum: " + "
    case .ratio, .share: " ÷ "
    }
  }
}
