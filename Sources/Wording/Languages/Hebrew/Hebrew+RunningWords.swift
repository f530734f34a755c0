extension Hebrew {
  package var runningWords: RunningWords { HebrewRunningWords.words }
}

/// What Hebrew words say about the figures beside them.
private enum HebrewRunningWords {
  static let words: RunningWords = {
    var words = RunningWords()
    for (index, (name, short)) in zip(Hebrew.months, Hebrew.shortMonths).enumerated() {
      let stem = short.replacing("׳", with: "")
      for form in [name, stem, short] {
        for letter in ["", "ב", "ל", "מ", "ו", "ה", "עד "] { words.months[letter + form] = index + 1 }
      }
    }
    words.magnitudes = [
      "אלף": 1e3, "אלפים": 1e3, "אלפי": 1e3, "מיליון": 1e6, "מיליוני": 1e6, "מיליארד": 1e9, "מיליארדי": 1e9,
      "טריליון": 1e12,
    ]
    words.units = ("אחוז אחוזים דולר" as WordSet).union(words.magnitudes.keys)
    words.durations =
      "שנייה שניות דקה דקות שעה שעות יום ימים לילה לילות שבוע שבועות חודש חודשים שנה שנים עמוד עמודים פרק פרקים סעיף סעיפים"
    words.distances = "קילומטר קילומטרים מטר מטרים"
    words.directions = "צפונה דרומה מזרחה מערבה מצפון מדרום ממזרח ממערב צפונית דרומית מזרחית מערבית"
    words.numbered = "החלטה סעיף עמוד עמ פרק טבלה נספח איור מס מספר"
    words.sayings = ["24/7", "50/50"]
    words.certainties = "ביטחון סמך מובהקות"
    words.beforeStreetNames = "רחוב ברחוב שדרות בשדרות דרך"
    words.spans = "בין"
    words.ages = "גיל בגיל מגיל בן בת בני בנות"
    words.persons = "אדם אנשים איש ילד ילדים ילדה ילדות אישה נשים גבר גברים הרוגים פצועים עקורים"
    words.numberedThings = "שבוע רבעון כביש מחנה גזרה אזור שלב קו"
    words.beforeLastDays = ["נכון ל", "עד"]
    words.beforeYears = "בשנת שנת מאז עד"
    words.ranges = "עד"
    words.joints = "או עד"
    words.weekdays = "ראשון שני שלישי רביעי חמישי שישי שבת"
    words.happened =
      ("""
    נהרג נהרגו נהרגה מת מתו מתה שוחרר שוחררו שוחררה הוחזר הוחזרו נמסר נמסרו בוצע בוצעו הושלם נפצע נפצעו נעקר נעקרו נכנס
    נכנסו נמסרה נהרס נהרסו הגיע הגיעו פונה פונו חולץ חולצו הועבר הועברו נעצר נעצרו גורש הוצא אותר אותרו חולק נבנה
    """ as WordSet).prefixed(by: ["ש", "ה", "ו"]).sorted()
    words.prospective = "אמור אמורים אמורה צפוי צפויים עתיד להשתחרר יהיה יהיו"
    words.toCome = ("אמור אמורים אמורה צפוי צפויים עתיד יהיה יהיו מתוכנן הוכרז נדחה כעת עדיין היום מחר" as WordSet)
      .sorted()
    words.bases = "מתוך מן מ של ב מבין ממנו ממנה מהם מהן"
    words.percent = "אחוז אחוזים"
    words.dead =
      ("""
    מת מתים מתו מוות הרוג הרוגים הרוגה נהרג נהרגו חלל חללים גופה גופות שרידים נרצח נרצחו קורבן קורבנות נספה נספים טבע טבעו
    """ as WordSet).prefixed(by: ["ה", "ו", "ב", "ל", "מ", "ש", "כ", "וה", "של"])
    words.living = ("חי חיים בחיים ניצול ניצולים" as WordSet).prefixed(by: ["ה", "ו", "ל"])
    words.loaded = HebrewLoadedWords.all
    words.judging = HebrewLoadedWords.judging
    words.clauses = HebrewLoadedWords.clauses
    words.stating = HebrewLoadedWords.stating
    return words
  }()
}
