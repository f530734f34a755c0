package import Drawing

extension ChartTable {
  /// The chart with each of its texts changed, but for what is read out in its place.
  package func mappingTexts(_ change: (RichText) -> RichText) -> ChartTable {
    var chart = self
    chart.title = change(title)
    chart.subtitle = change(subtitle)
    chart.necessarySubtitle = change(necessarySubtitle)
    chart.note = change(note)
    chart.numberedNote = change(numberedNote)
    chart.sourceLine = change(sourceLine)
    chart.shortSourceLine = change(shortSourceLine)
    chart.gap?.text = change(gap?.text ?? "")
    for index in annotations.indices { chart.annotations[index].text = change(annotations[index].text) }
    for index in series.indices { chart.series[index].name = change(series[index].name) }
    for index in key.indices { chart.key[index].text = change(key[index].text) }
    chart.slots = slots.map { $0.mappingTexts(change) }
    return chart
  }

  /// The chart with a number in place of the text of each annotation, and the texts behind the note.
  package func numberingAnnotations() -> ChartTable {
    var chart = self
    for index in annotations.indices { chart.annotations[index].text = annotations[index].number }
    chart.note = numberedNote
    return chart
  }
}

extension Slot {
  fileprivate func mappingTexts(_ change: (RichText) -> RichText) -> Slot {
    var slot = self
    slot.label = change(label)
    slot.detail = change(detail)
    slot.sharedDetail = sharedDetail.map(change)
    for lane in slot.lanes.indices {
      slot.lanes[lane].total = change(slot.lanes[lane].total)
      slot.lanes[lane].absence = change(slot.lanes[lane].absence)
      slot.lanes[lane].together = change(slot.lanes[lane].together)
      for bar in slot.lanes[lane].bars.indices {
        slot.lanes[lane].bars[bar].valueText = change(slot.lanes[lane].bars[bar].valueText)
        slot.lanes[lane].bars[bar].remark = change(slot.lanes[lane].bars[bar].remark)
        for part in slot.lanes[lane].bars[bar].parts.indices {
          slot.lanes[lane].bars[bar].parts[part].text = change(slot.lanes[lane].bars[bar].parts[part].text)
        }
      }
    }
    return slot
  }
}
