extension Ukrainian {
  package var runningWords: RunningWords { UkrainianRunningWords.words }
}

/// What Ukrainian words say about the figures beside them.
private enum UkrainianRunningWords {
  static let words: RunningWords = {
    var words = RunningWords()
    for forms in [Ukrainian.months, Ukrainian.genitives, Ukrainian.locatives, Ukrainian.shortMonths] {
      for (index, form) in forms.enumerated() { words.months[form.replacing(".", with: "")] = index + 1 }
    }
    words.magnitudes = [
      "тисяча": 1e3, "тисячі": 1e3, "тисяч": 1e3, "тис": 1e3, "мільйон": 1e6, "мільйони": 1e6, "мільйонів": 1e6,
      "мільйона": 1e6, "млн": 1e6, "мільярд": 1e9, "мільярди": 1e9, "мільярдів": 1e9, "мільярда": 1e9, "млрд": 1e9,
      "трильйон": 1e12, "трлн": 1e12,
    ]
    words.units =
      ("відсоток відсотки відсотків відсотка годин днів тижнів місяців років км м кг тонн літрів р рр рік року"
      as WordSet).union(words.magnitudes.keys)
    words.durations = """
      секунд секунди хвилин хвилини година години годин день дні днів ніч ночей тиждень тижні тижнів місяць місяці місяців квартал
      кварталів рік роки років сторінка сторінки сторінок розділ розділи абзац рядок рядки рядків
      """
    words.distances = "км кілометр кілометри кілометрів метрів м"
    words.directions = "на від північ південь схід захід північніше південніше"
    words.numbered = """
      резолюція резолюції стаття статті ст сторінка сторінки стор с розділ розд таблиця табл рис додаток № пункт п абзац версія
      """
    words.sayings = ["24/7", "50/50"]
    words.certainties = "довіри довірою довіра довірчий довірчого ймовірністю"
    words.beforeStreetNames = "вулиця вулиці вул проспект просп площа бульвар провулок"
    words.spans = "між"
    words.persons = """
      особа особи осіб людина людини людей дитина дитини дітей жінка жінки жінок чоловік чоловіки чоловіків поранених загиблих
      """
    words.numberedThings =
      "тиждень квартал маршрут дорога табір сектор зона блок фаза етап кімната батальйон бригада рейс поїзд лінія рівень група"
    words.beforeLastDays = ["станом на", "до"]
    words.beforeYears = "у в з від до наприкінці на протягом році року рік"
    words.ranges = "до по"
    words.joints = "і й та до або по"
    words.weekdays = "понеділок вівторок середа четвер п’ятниця субота неділя"
    words.abbreviations = "р рр тис дол ст див напр кв стор розд табл рис вул просп буд"
    words.happened =
      ("""
    загинув загинула загинули помер померла померли убито вбито звільнено передано повернуто здійснено завершено поранено переміщено
    прибув прибули доставлено зруйновано евакуйовано врятовано обміняно затримано заарештовано депортовано страчено знайдено
    розподілено відбудовано
    """ as WordSet).sorted()
    words.prospective = "буде будуть має мають планується очікується"
    words.toCome =
      ("буде будуть планується очікується заплановано оголошено відкладено нині зараз сьогодні завтра ще" as WordSet)
      .sorted()
    words.bases = "від з із серед у"
    words.percent = "відсоток відсотки відсотків відсотка"
    words.dead = """
      загиблий загиблі загиблих загинув загинули помер померли померлі смерть смерті смертей вбитий вбиті убитий убиті вбито тіло тіла
      тіл останки труп трупи жертва жертви страчено самогубство вбивство
      """
    words.living = "живий живі живих вижив вижили врятований врятовані"
    words.loaded = UkrainianLoadedWords.all
    words.judging = UkrainianLoadedWords.judging
    words.recognizing = UkrainianLoadedWords.recognizing
    words.clauses = UkrainianLoadedWords.clauses
    words.stating = UkrainianLoadedWords.stating
    return words
  }()
}
