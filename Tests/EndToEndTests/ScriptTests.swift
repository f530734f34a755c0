import Foundation
import Testing

/// Names in the scripts of the world, from the table to every output.
struct ScriptTests {
  /// A name, and a long one that has to be broken, by the font that each is set in.
  static let names: [(font: String, short: String, long: String)] = [
    ("NotoSansEthiopic", "አዲስ አበባ", "የሰሜን ጎንደር ዞን የተፈናቃዮች መጠለያ ጣቢያ ቁጥር ሦስት"),
    ("NotoSansMyanmar", "ရန်ကုန်", "ရခိုင်ပြည်နယ်စစ်တွေမြို့နယ်ဆေးပေးခန်းများ"),
    ("NotoSansBengali", "ঢাকা", "কুতুপালং শরণার্থী শিবিরের পূর্বাঞ্চলীয় স্বাস্থ্যকেন্দ্র"),
    ("NotoSansDevanagari", "नेपाल", "जनकपुरधाम उपमहानगरपालिका स्वास्थ्य कार्यालय भवन"),
    ("NotoSansThai", "กรุงเทพ", "ศูนย์พักพิงชั่วคราวบ้านแม่หละอำเภอท่าสองยางจังหวัดตาก"),
    ("NotoSansGeorgian", "თბილისი", "აჭარის ავტონომიური რესპუბლიკის სოფელი"),
    ("NotoSansArmenian", "Երևան", "Արցախից տեղահանված անձանց ժամանակավոր կացարան"),
    ("NotoSansKhmer", "ភ្នំពេញ", "មណ្ឌលជនភៀសខ្លួនស្រុកអូរជ្រៅខេត្តបន្ទាយមានជ័យ"),
    ("NotoSansSinhala", "කොළඹ", "මුලතිව් දිස්ත්‍රික්කයේ අවතැන් කඳවුර"),
    ("NotoSansTamil", "சென்னை", "முல்லைத்தீவு இடம்பெயர்ந்தோர் முகாம்"),
    ("NotoSerifTibetan", "ལྷ་ས་", "བོད་རང་སྐྱོང་ལྗོངས་ཀྱི་གྲོང་ཁྱེར་"),
    ("NotoSansLao", "ວຽງຈັນ", "ສູນພັກເຊົາຊົ່ວຄາວເມືອງຊະນະສົມບູນແຂວງອັດຕະປື"),
    ("NotoSansCJKsc", "北京", "内蒙古自治区呼伦贝尔市鄂伦春自治旗临时安置点第三区"),
    ("NotoSansCJKjp", "東京", "石川県鳳珠郡能登町の避難所（旧小学校の体育館）"),
    ("NotoSansCJKkr", "서울", "강원특별자치도 삼척시 임시 대피소 제삼 구역"),
  ]

  private static func files(_ short: String, _ long: String) -> SituationFiles {
    var files = SituationFiles()
    files["report.md"] = """
      ---
      title: "Shelters in \(short)"
      date: 2025-02-20
      ---
      In **\(short)** there are {sheltered@office at \"\(short)\"} people. \(long), \(long), \(long).

      ![](chart:places)

      """
    files["indicators.csv"] = "id,label,unit,accumulation\nsheltered,People sheltered,people,stock\n"
    files["sources.csv"] = "id,name,kind\noffice,Office,international organisation\n"
    files["observations.csv"] = """
      indicator,source,value,as_of,place
      sheltered,office,5200,2025-02-18,\(short)
      sheltered,office,3100,2025-02-18,\(long)

      """
    files["charts.yaml"] =
      "- {id: places, kind: bars, title: \"Most are in \(short)\", figures: [sheltered@office], by: place}\n"
    return files
  }

  @Test("A name is set in the font of its script, whole and embedded, and stands in SVG and manifest", arguments: names)
  func everywhere(font: String, short: String, long: String) throws {
    let folder = try ScratchFolder()
    try Self.files(short, long).write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    let svg = folder.text("out/charts/places.svg")
    #expect(svg.contains(short))
    let family = font.hasPrefix("NotoSansCJK") ? "'Noto Sans CJK " : "'Noto S"
    #expect(svg.contains("'Noto Sans Hebrew', \(family)"))
    for face in ["Regular", "Bold"] {
      #expect(folder.text("out/manifest.json").contains("\(font)-\(face)"))
      let fonts = try Program.tool("pdffonts", "out/report.pdf", in: folder).output
      #expect(fonts.contains(try Regex("\(font)-\(face) .* yes yes yes")), "\(fonts)")
    }
    // pdftotext puts a space where a mark leaves a hole, and takes forms for compatibility apart.
    func letters(_ text: String) -> String {
      text.decomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
    }
    let text = letters(try folder.pdfText("out/report.pdf"))
    #expect(text.contains(letters(short)), "\(text)")
    #expect(text.contains(letters(long)), "\(text)")
    let damage = try Program.tool("qpdf", "--check", "out/report.pdf", in: folder)
    #expect(damage.status == 0, "\(damage.errors)")

    let first = folder.contents(of: "out")
    _ = try Program.run("build", "s", "--output", "out", "--force", in: folder)
    #expect(folder.changes(of: "out", since: first) == [])
  }

  @Test("Where a letter has no font, the package that brings it is named; emoji are refused with the reason")
  func missing() throws {
    let folder = try ScratchFolder()
    for (letter, advice) in [("😀", "say it in words"), ("🇺🇳", "say it in words"), ("𞱰", "letters that can be printed")] {
      try Self.files("Tolen", "Vesk \(letter)").write(to: folder)
      let run = try Program.run("check", "s", in: folder)
      #expect(run.status == 65 && run.errors.contains("[missing-glyph]"), "\(run.errors)")
      #expect(run.errors.contains(advice), "\(run.errors)")
    }
  }
}
