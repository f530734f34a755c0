import Content
import Drawing
import Synchronization

/// What a layout has asked the functions of a chart's table, and what they answered: a layout that gets the same answers, and finds
/// all else of the table the same, is the same.
final class AskedTexts: Sendable {
  private struct State {
    var ticks: [(values: [Double], texts: [String])] = []
    var unlabelled: [(values: [ChartTable.Unlabelled], text: RichText)] = []
  }

  private let state = Mutex(State())

  init() {}

  /// The table with functions whose answers are noted.
  func noting(_ table: ChartTable) -> ChartTable {
    var noted = table
    noted.tickTexts = { [self] values in
      let texts = table.tickTexts(values)
      state.withLock { $0.ticks.append((values, texts)) }
      return texts
    }
    noted.unlabelledText = { [self] values in
      let text = table.unlabelledText(values)
      state.withLock { $0.unlabelled.append((values, text)) }
      return text
    }
    return noted
  }

  /// Whether the functions of another table answer the same.
  func areAnswered(by table: ChartTable) -> Bool {
    state.withLock { state in
      state.ticks.allSatisfy { table.tickTexts($0.values) == $0.texts }
        && state.unlabelled.allSatisfy { table.unlabelledText($0.values) == $0.text }
    }
  }
}
