import Testing

/// Where figures were read: each document with its address and the days of its own.
struct PrintedDocumentTests {
  @Test("Each document has its own days and its own address") func documents() throws {
    let printed = try Printed(
      .ofTwoSources(
        "boats,Boats,vessels,stock,\nnets,Nets,nets,stock,\n",
        """
        indicator,source,value,as_of,published,document,url
        boats,harbour,812,2025-04-01,2025-04-02,Register of boats,https://example.org/a
        boats,harbour,640,2025-06-01,by 2025-06-05,Register of boats,https://example.org/a
        nets,harbour,77,2025-05-01,,Count of nets,https://example.org/b
        boats,harbour,700,2025-05-03,2025-05-09,,
        boats,clinic,71,2025-05-07,,,

        """,
        report:
          "{boats@harbour on 2025-04-01} {boats@harbour} {nets@harbour} {boats@harbour on 2025-05-03} {boats@clinic}\n\n```statements\n```",
        statements:
          "topic,party,statement,source,published,document\nQuay,clinic,It is closed,harbour,2025-03-15,Letter to the mayor\n"
      ))
    let list = printed.report.components(after: "Sources")
    #expect(list.contains("Register of boats, 2 April 2025 to 5 June 2025 at the latest"), "\(list)")
    #expect(list.contains("Count of nets, reports of 1 May 2025;"))
    #expect(list.contains("Letter to the mayor, 15 March 2025"))
    #expect(list.contains("; reports of 9 May 2025;"))
    #expect(list.contains("(civil society): reports of 7 May 2025 How"))
    let nets = printed.figures.filter { $0["figure"] == "nets@harbour" || $0["figure"] == "boats@clinic" }
    #expect(nets.count == 2 && nets.allSatisfy { $0["published"] == "" })
  }

  @Test(
    "What came last has no day of publication: that of an earlier row is not printed for it",
    arguments: [("nets@harbour", ""), ("rise", ""), ("nets@harbour on 2025-05-01", "2025-05-02")])
  func publishedBefore(_ figure: String, _ day: String) throws {
    let kind = figure == "rise" ? "stock" : "flow"
    let printed = try Printed(
      .ofTwoSources(
        "nets,Nets,nets,\(kind),\n",
        """
        indicator,source,value,as_of,published,document
        nets,harbour,77,2025-05-01,2025-05-02,Count of nets
        nets,harbour,90,2025-05-20,,Count of nets

        """, header: "derived:\n  rise: difference(nets@harbour, nets@harbour on 2025-05-01) across dates\n",
        report: kind == "stock" ? "{rise}" : "{\(figure)}"))
    #expect(printed.figures.first { $0["figure"] == figure }?["published"] == day, "\(printed.figures)")
    let list = printed.report.components(after: "Sources")
    #expect(list.contains("Count of nets, reports of 1 May 2025 to 20 May 2025") == (day == ""), "\(list)")
  }
}
