import Drawing

/// Looks for places where a text meets nothing that was put down before.
enum FreePlace {
  /// A place just above or just below a level line, as far to the right as there is one.
  static func along(
    level y: Double, label: Label, in region: Rect, gap: Double, obstacles: BoxIndex
  ) -> PlacedLabel? {
    let step = max(1, gap)
    let reach = gap * 0.4 + label.size.height
    let near = obstacles.near(from: y - reach, to: y + reach)
    for x in stride(from: region.maxX - label.size.width, through: region.x, by: -step) {
      for top in [y - reach, y + gap * 0.4] {
        let placed = label.at(x: x, y: top)
        guard region.contains(placed.box) else { continue }
        let box = placed.box.inset(x: -gap / 2, y: 0)
        if !near.contains(where: { box.overlaps($0) }) { return placed }
      }
    }
    return nil
  }

  /// A place beside the upper end of an upright leader, as low as it can be, with the leader standing free above what is
  /// below it.
  ///
  /// - Parameters:
  ///   - foot: where the leader ends, just above what it points to.
  ///   - shortest: the length that the leader has at least.
  static func beside(
    leader x: Double, foot: Double, label: Label, in region: Rect, gap: Double, shortest: Double, obstacles: BoxIndex
  ) -> (label: PlacedLabel, leader: Rect)? {
    let size = label.size
    var best: (label: PlacedLabel, leader: Rect)?
    for left in [x - gap * 0.5 - size.width, x + gap * 0.5, x - size.width / 2] {
      guard left >= region.x, left + size.width <= region.maxX else { continue }
      let near = obstacles.near(from: min(left - gap * 0.4, x - 0.5), to: max(left + size.width + gap * 0.4, x + 0.5))
      var bottom = foot - shortest
      while bottom - size.height >= region.y {
        let placed = label.at(x: left, y: bottom - size.height)
        // A text in the middle stands on its leader; one at the side hangs from its upper end.
        let top = left + size.width > x && left < x ? bottom : bottom - size.height * 0.5
        let leader = Rect(x: x - 0.5, y: top, width: 1, height: foot - top)
        let room = placed.box.inset(x: -gap * 0.4, y: -gap * 0.6)
        if let hit = near.lazy.filter({ room.overlaps($0) }).map(\.y).min() {
          bottom = min(bottom - 0.5, hit - gap * 0.6 - 0.1)
          continue
        }
        if near.contains(where: { leader.overlaps($0) }) { break }
        if best.map({ leader.height < $0.leader.height - gap }) ?? true { best = (placed, leader) }
        break
      }
    }
    return best
  }
}
