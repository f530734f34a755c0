extension Arabic {
  package var runningWords: RunningWords { ArabicRunningWords.words }
}

/// What Arabic words say about the figures beside them.
private enum ArabicRunningWords {
  static let words: RunningWords = {
    var words = RunningWords()
    for (index, (levantine, gregorian)) in zip(Arabic.levantine, Arabic.gregorian).enumerated() {
      for name in [levantine, levantine.replacing("\u{A0}", with: " "), gregorian] { words.months[name] = index + 1 }
    }
    words.magnitudes = [
      "ألف": 1e3, "آلاف": 1e3, "ألفًا": 1e3, "مليون": 1e6, "مليونًا": 1e6, "ملايين": 1e6, "مليار": 1e9, "مليارًا": 1e9,
      "مليارات": 1e9, "تريليون": 1e12,
    ]
    words.units = Set(words.magnitudes.keys).union(
      RunningWords.list("في بالمئة بالمائة المائة المئة دولار دولارًا دولارات"))
    words.durations = RunningWords.list(
      "ثانية ثوانٍ دقيقة دقائق ساعة ساعات يوم يومًا يوما أيام ليلة ليالٍ أسبوع أسبوعًا أسابيع شهر شهرًا أشهر سنة سنوات عام عامًا أعوام صفحة صفحات فصل فقرة"
    )
    words.numbered = RunningWords.list(
      "القرار قرار المادة مادة الصفحة صفحة الفصل فصل البند بند رقم الفقرة فقرة الملحق الجدول")
    words.numberedThings = RunningWords.list("القطاع المنطقة المخيم الطريق الشارع المبنى الغرفة المرحلة")
    words.beforeLastDays = ["حتى", "لغاية", "إلى غاية"]
    words.beforeYears = RunningWords.list("عام سنة منذ حتى خلال في")
    words.ranges = RunningWords.list("إلى حتى")
    words.joints = RunningWords.list("و أو إلى حتى")
    words.weekdays = RunningWords.list("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد")
    words.happened = Array(
      RunningWords.prefixed(
        RunningWords.list(
          """
          قُتل قتل قُتلوا قتلوا قُتلت قتلت توفي توفيت توفوا مات ماتوا أُفرج أفرج أُطلق أطلق سُلّم سُلِّم سلّم سُلِّموا عاد عادوا أُعيد أعيد
          نُفّذ نُفِّذ نُفِّذت اكتمل أُصيب أصيب أصيبوا جُرح نزح نزحوا دخل دخلت وصل وصلت سُلّمت دُمّر دُمِّر دُمّرت أُجلي أُنقذ نُقل نُقلوا
          اعتُقل اعتقل رُحّل أُعدم انتُشل انتشلت وُزّع بُني
          """), by: ["و", "ف"])
    ).sorted()
    // “Will” is a letter before the verb.
    words.prospective = RunningWords.list("سوف سيتم سيُفرج سيفرج المقرر المنتظر المزمع يُنتظر ينتظر من")
    words.toCome = RunningWords.list("المقرر المنتظر المزمع معلن مخطط مؤجل سوف سيتم الآن حاليًا بعد اليوم غدًا").sorted()
    words.bases = RunningWords.list("من أصل بين في")
    words.percent = RunningWords.list("بالمئة بالمائة المائة المئة")
    words.dead = RunningWords.prefixed(
      RunningWords.list(
        """
        وفاة وفيات متوفى متوفون توفي توفوا قتيل قتلى قُتل قتل قتلوا شهيد شهداء ميت أموات موتى جثمان جثامين جثة جثث رفات ضحية ضحايا غرق
        مات ماتوا إعدام انتحار
        """), by: ["و", "ب", "ل", "ك", "ال", "وال", "بال", "كال", "لل"])
    words.living = RunningWords.prefixed(
      RunningWords.list("حي أحياء ناجٍ ناج ناجون ناجين"), by: ["و", "ب", "ل", "ال", "وال", "لل"])
    return words
  }()
}
