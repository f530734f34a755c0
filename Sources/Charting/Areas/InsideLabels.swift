import Content
import Drawing

/// The values inside segments: of one size, and only where a segment is clearly larger than its text.
enum InsideLabels {
  /// What a text takes of its segment at most.
  private static let share = 0.85

  /// A text that has no room in its segment.
  struct Unplaced {
    var slot: Int
    var text: LaneText
    var segment: Rect
  }

  private struct Candidate {
    var field: Int
    var slot: Int
    var text: LaneText
    var segment: Rect
    var color: Color
    var size: Size
    /// The height of the letters, and what the text may take of the height, the space between its lines included.
    var letters: Double
    var room: Double

    func fits(at scale: Double) -> Bool {
      size.width * scale <= segment.width * share && letters * scale <= segment.height * share
        && size.height * scale <= room
    }
  }

  /// The labels of each field, and the texts of each that have no room.
  static func placed(
    in fields: [PlotArea], setter: LabelSetter
  ) -> (labels: [[PlacedLabel]], left: [[Unplaced]]) {
    let least = setter.style.face(.inside).size * setter.style.smallest
    var left: [[Unplaced]] = fields.map { _ in [] }
    let candidates = fields.enumerated().flatMap { index, field in
      segments(of: field).compactMap { slot, text, segment, color -> Candidate? in
        guard !text.text.isEmpty else { return nil }
        guard min(segment.width, segment.height) > least * 0.6 else {
          if text.value != 0 { left[index].append(Unplaced(slot: slot, text: text, segment: segment)) }
          return nil
        }
        return Candidate(
          field: index, slot: slot, text: text, segment: segment, color: color,
          size: setter.label(text.text, text.role).size,
          letters: setter.style.face(text.role).size,
          room: field.space.orientation == .lying ? field.lanePitch : segment.height)
      }
    }
    // One size for all reads as one series; a few more numbers are not worth smaller ones.
    let most = candidates.count { $0.fits(at: setter.style.smallest) }
    let scale =
      setter.style.scales.first { scale in
        Double(candidates.count { $0.fits(at: scale) }) >= 0.9 * Double(most)
      } ?? 1
    var placed: [[PlacedLabel]] = fields.map { _ in [] }
    for candidate in candidates {
      guard candidate.fits(at: scale) else {
        left[candidate.field].append(
          Unplaced(slot: candidate.slot, text: candidate.text, segment: candidate.segment))
        continue
      }
      let label = setter.label(
        [.init(candidate.text.text, candidate.text.role, color: candidate.color.text(in: setter.palette))],
        scale: scale)
      placed[candidate.field].append(label.centered(x: candidate.segment.midX, y: candidate.segment.midY))
    }
    return (placed, left)
  }

  private static func segments(of field: PlotArea) -> [(slot: Int, text: LaneText, segment: Rect, color: Color)] {
    field.slots.indices.flatMap { slot in
      field.slots[slot].lanes.indices.flatMap { lane in
        field.slots[slot].lanes[lane].texts.compactMap { text in
          guard case .inside(let from, let to, let color) = text.anchor else { return nil }
          let segment = field.space.rect(
            from: field.space.scale(from), to: field.space.scale(to), band: field.band(of: lane, in: slot))
          return (slot, text, segment, color)
        }
      }
    }
  }
}
