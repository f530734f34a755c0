extension ImportedTable {
  /// The cells of a row. Rows that are made of columns are many, and share what they are made of.
  struct Cells: RandomAccessCollection, MutableCollection, Sendable {
    /// How columns of a row of the file become rows of their own.
    final class Turn: Sendable {
      /// The columns that each of them has, and those of which each has one.
      let kept: [Int]
      let turned: [Int]
      /// What tells the turned ones apart.
      let keys: [Cell]

      init(kept: [Int], turned: [Int], keys: [Cell]) { (self.kept, self.turned, self.keys) = (kept, turned, keys) }
    }

    /// Those of the row of the file.
    private var whole: [Cell]
    /// Nil where all of them are its own.
    private var turn: Turn?
    /// Which of the turned ones it has.
    private let number: Int32

    init(_ cells: [Cell]) { (whole, turn, number) = (cells, nil, 0) }

    /// Those that are kept, the key of a turned one, and that one.
    init(_ number: Int, of turn: Turn, in whole: [Cell]) {
      (self.whole, self.turn, self.number) = (whole, turn, Int32(truncatingIfNeeded: number))
    }

    /// As an array, which they are where they are those of a row of the file.
    var list: [Cell] { turn == nil ? whole : Array(self) }

    var startIndex: Int { 0 }
    var endIndex: Int { turn.map { $0.kept.count + 2 } ?? whole.count }

    subscript(index: Int) -> Cell {
      get {
        guard let turn else { return whole[index] }
        let kept = turn.kept.count
        if index < kept { return whole[turn.kept[index]] }
        return index == kept ? turn.keys[Int(number)] : whole[turn.turned[Int(number)]]
      }
      set {
        if turn != nil { (whole, turn) = (list, nil) }
        whole[index] = newValue
      }
    }
  }
}
