import Drawing
import SituationData
import SourceText
import Wording

/// What the texts of a chart print, in the order in which the register takes it up. Their spans say which of these they are;
/// the report makes links and marks of them, a picture plain words.
struct Mentions: Sendable {
  fileprivate enum Mention: Sendable {
    case value(Figure)
    /// A series by period, which is one line.
    case series([Figure])
    /// A value that leads to its line where the report has one.
    case line(of: Figure)
    /// A place for the marks of sources.
    case marks([String])
    /// Plain words that go on where what stands before them is plain.
    case words
    /// The same in a running text, whose dates and units stay on one line.
    case runningWords
  }

  private var mentions: [Mention] = []

  private mutating func add(_ mention: Mention) -> Int {
    mentions.append(mention)
    return mentions.count - 1
  }

  mutating func value(_ figure: Figure) -> Int { add(.value(figure)) }
  mutating func series(_ figures: [Figure]) -> Int { add(.series(figures)) }
  mutating func line(of figure: Figure) -> Int { add(.line(of: figure)) }

  /// A place for the marks of sources.
  mutating func marks(_ sources: [String]) -> RichText {
    RichText([RichText.Span("", mention: add(.marks(sources)))])
  }

  /// Adds plain words, to the last span where that will be plain.
  mutating func append(_ words: String, to text: inout RichText, isRunning: Bool = false) {
    guard let last = text.spans.last?.mention else { return text.append(words) }
    switch mentions[last] {
    case .words, .runningWords: text.spans[text.spans.count - 1].text += words
    case .value, .series, .line, .marks:
      text.spans.append(RichText.Span(words, mention: add(isRunning ? .runningWords : .words)))
    }
  }
}

extension Mentions {
  /// What becomes of the spans of texts: for a picture nothing, for a report links and marks.
  struct Links {
    fileprivate let mentions: [Mention]
    fileprivate var targets: [LinkTarget?]
    fileprivate var marks: [Int: RichText]
    fileprivate let language: any Language

    /// The text with its links and marks.
    func applied(to text: RichText) -> RichText {
      guard text.spans.contains(where: { $0.mention != nil }) else { return text }
      var linked = RichText()
      for var span in text.spans {
        guard let index = span.mention else {
          linked.spans.append(span)
          continue
        }
        span.mention = nil
        switch mentions[index] {
        case .value, .series, .line:
          span.link = span.link ?? targets[index]
          linked.spans.append(span)
        case .marks: linked += marks[index] ?? ""
        case .words: linked.append(span.text)
        case .runningWords:
          linked.append(span.text)
          let last = linked.spans.count - 1
          linked.spans[last].text = language.unbroken(linked.spans[last].text)
        }
      }
      return linked
    }
  }

  /// A picture has no register to lead to.
  func withoutRegister(_ language: any Language) -> Links {
    Links(mentions: mentions, targets: Array(repeating: nil, count: mentions.count), marks: [:], language: language)
  }

  /// Enters everything in order.
  func entered(in register: inout Register, _ language: any Language) -> Links {
    var links = withoutRegister(language)
    for (index, mention) in mentions.enumerated() {
      switch mention {
      case .value(let figure): links.targets[index] = register.enter(figure)
      case .series(let figures): links.targets[index] = register.enter(series: figures)
      case .line(let figure): links.targets[index] = register.line(of: figure)
      case .marks(let sources): links.marks[index] = register.marks(sources, language)
      case .words, .runningWords: break
      }
    }
    return links
  }
}
