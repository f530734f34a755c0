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
    // The first of two words is a month too; which one, the second says.
    (words.months["كانون"], words.months["تشرين"]) = (1, 10)
    words.magnitudes = [
      "ألف": 1e3, "آلاف": 1e3, "ألفًا": 1e3, "مليون": 1e6, "مليونًا": 1e6, "ملايين": 1e6, "مليار": 1e9, "مليارًا": 1e9,
      "مليارات": 1e9, "تريليون": 1e12,
    ]
    words.units = ("في بالمئة بالمائة المائة المئة دولار دولارًا دولارات" as WordSet).union(words.magnitudes.keys)
    words.durations =
      "ثانية ثوانٍ دقيقة دقائق ساعة ساعات يوم يومًا يوما أيام ليلة ليالٍ أسبوع أسبوعًا أسابيع شهر شهرًا أشهر سنة سنوات عام عامًا أعوام صفحة صفحات فصل فقرة"
    words.distances = "كم كيلومتر كيلومترًا كيلومترات متر مترًا أمتار"
    words.directions = "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي شمالًا جنوبًا شرقًا غربًا"
    words.numbered =
      "القرار قرار المادة مادة الصفحة صفحة ص الفصل فصل البند بند رقم الفقرة فقرة الملحق الجدول الشكل القرن"
    words.sayings = ["24/7", "50/50"]
    words.certainties = "ثقة الثقة احتمال"
    words.beforeStreetNames = "شارع الشارع طريق جادة"
    words.spans = "بين"
    words.persons = """
      شخص شخصًا شخصا أشخاص طفل طفلًا طفلا أطفال امرأة نساء رجل رجلًا رجال قتيل قتيلًا قتيلا قتلى جريح جريحًا جريحا جرحى مصاب مصابًا نازح نازحًا
      """
    words.numberedThings = "الأسبوع الساعة القطاع المنطقة المخيم الطريق الشارع المبنى الغرفة المرحلة"
    words.beforeLastDays = ["حتى", "لغاية", "إلى غاية"]
    words.beforeYears = "عام سنة منذ حتى خلال في"
    words.ranges = "إلى حتى"
    words.joints = "و أو إلى حتى"
    words.weekdays = "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
    words.happened =
      ("""
    قُتل قتل قُتلوا قتلوا قُتلت قتلت توفي توفيت توفوا مات ماتوا أُفرج أفرج أُطلق أطلق سُلّم سُلِّم سلّم سُلِّموا عاد عادوا أُعيد أعيد
    نُفّذ نُفِّذ نُفِّذت اكتمل أُصيب أصيب أصيبوا جُرح نزح نزحوا دخل دخلت وصل وصلت سُلّمت دُمّر دُمِّر دُمّرت أُجلي أُنقذ نُقل نُقلوا
    اعتُقل اعتقل رُحّل أُعدم انتُشل انتشلت وُزّع بُني
    """ as WordSet).prefixed(by: ["و", "ف"]).sorted()
    // “Will” is a letter before the verb.
    words.prospective = "سوف سيتم سيُفرج سيفرج المقرر المنتظر المزمع يُنتظر ينتظر من"
    words.toCome = ("المقرر المنتظر المزمع معلن مخطط مؤجل سوف سيتم الآن حاليًا بعد اليوم غدًا" as WordSet).sorted()
    words.bases = "من أصل بين في منها منه منهم منهن"
    words.percent = "بالمئة بالمائة المائة المئة"
    words.dead =
      ("""
    وفاة وفيات متوفى متوفون توفي توفوا قتيل قتلى قُتل قتل قتلوا شهيد شهداء ميت أموات موتى جثمان جثامين جثة جثث رفات ضحية ضحايا غرق
    مات ماتوا إعدام انتحار
    """ as WordSet).prefixed(by: ["و", "ب", "ل", "ك", "ال", "وال", "بال", "كال", "لل"])
    words.living = ("حي أحياء ناجٍ ناج ناجون ناجين" as WordSet).prefixed(by: ["و", "ب", "ل", "ال", "وال", "لل"])
    words.loaded = ArabicLoadedWords.all
    words.judging = ArabicLoadedWords.judging
    words.recognizing = ArabicLoadedWords.recognizing
    words.clauses = ArabicLoadedWords.clauses
    words.stating = ArabicLoadedWords.stating
    return words
  }()
}
