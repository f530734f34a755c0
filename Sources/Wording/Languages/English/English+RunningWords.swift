extension English {
  package var runningWords: RunningWords { EnglishRunningWords.words }
}

/// What English words say about the figures beside them.
private enum EnglishRunningWords {
  static let words: RunningWords = {
    var words = RunningWords()
    for (index, month) in English.months.enumerated() {
      words.months[month.lowercased()] = index + 1
      words.months[month.prefix(3).lowercased()] = index + 1
    }
    words.months["sept"] = 9
    words.capitalizesMonths = true
    words.magnitudes = [
      "hundred": 1e2, "thousand": 1e3, "thousands": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "millions": 1e6,
      "mn": 1e6, "mln": 1e6, "m": 1e6, "crore": 1e7, "billion": 1e9, "billions": 1e9, "bn": 1e9, "b": 1e9,
      "trillion": 1e12, "tn": 1e12,
    ]
    words.units = """
      thousand million mn billion bn trillion tn percent hour hours day days week weeks month months year years km m
      kg tonnes litres hectares
      """
    words.durations = """
      second seconds minute minutes hour hours day days night nights week weeks weekly month months quarter quarters
      year years decade decades century centuries page pages chapter chapters paragraph paragraphs line lines word
      words kv mm
      """
    words.distances = "km kilometre kilometres kilometer kilometers metres meters miles"
    words.directions = """
      from north south east west northeast northwest southeast southwest off away inside outside inland deep long wide
      behind beyond
      """
    words.numbered = """
      resolution resolutions unscr article articles art section sections sec page pages p pp chapter chapters table
      tables annex appendix no nos volume vol paragraph paragraphs para paras rule rules law decree item items lot
      version edition footnote convention conventions protocol iso iec wgs epsg sdg sdgs cop psalm sura surah verse
      category magnitude
      """
    words.numberedThings = """
      number figure figures issue bulletin report update flash order row rows line lines route road highway motorway
      camp camps sector sectors zone zones area areas block blocks gate district ward phase stage step room building
      unit battalion brigade flight flights train trains bus buses routes roads units rooms grade grades class level
      type group agenda goal goals day week season channel note chart round wave box schedule form pier terminal
      session cohort km kilometre kilometer checkpoint exit platform grid cell code
      """
    words.numberedNames = """
      boeing airbus antonov ilyushin tupolev sukhoi embraer cessna mig leopard merkava windows apollo force point site
      hut house tent school hospital clinic bridge well warehouse station hill lane hall shed post corridor crossing
      apartment flat floor catch
      """
    words.determiners = """
      the this that these those a an its their our his her each every same one last next per whole entire another any
      some all first second third final past previous other
      """
    words.articles = "a an"
    words.verbs = """
      begins opens closes runs leads ends starts calls says shows covers remains lies connects serves requires demands
      prohibits applies provides allows needs has does goes links stays operates stops leaves lists gives holds states
      becomes comes crosses reopens houses lands
      """
    words.sayings = ["24/7", "9/11", "50/50", "4x4"]
    words.coordinates = "latitude longitude lat lon long coordinates coordinate gps"
    words.streets = """
      street st road rd avenue ave lane boulevard blvd square drive way terrace crescent highway straße strasse platz
      gasse prospekt vulytsia
      """
    words.beforeStreetNames = "rue calle rua avenida vul"
    words.beforeAddresses = "at in to from near opposite on behind or"
    words.beforePostcodes = "at postcode zip"
    words.offices = """
      address office offices headquarters hq seat branch bureau mail post mailbox box moved located based postcode
      postal zip imprint contact visit write
      """
    words.weekdays = "monday tuesday wednesday thursday friday saturday sunday"
    words.beforeLastDays = ["as of", "as at", "as on", "up to", "through", "until", "data of", "status of", "state of"]
    words.beforeDays = "on as"
    words.counting = """
      counted counts recorded records registered reported reports put puts listed lists gave gives published estimated
      estimates
      """
    words.crediting = [
      "according to", "counted by", "recorded by", "registered by", "reported by", "published by", "estimated by",
    ]
    words.spans = "between"
    words.ranges = "to until till through"
    words.certainties = "confidence ci credible probability"
    words.beforeYears = """
      in since by until till from to through during before after of early late mid and or year years between end start
      summer autumn winter spring for
      """
    words.timesOfDay = "am pm a.m p.m o utc gmt oclock noon midnight hrs"
    words.ages = "aged age ages"
    words.persons = """
      child children boy boys girl girls woman women man men people person persons adult adults adolescents youth
      youths teenagers minors infants males females those anyone everyone population residents patients pupils
      students prisoners detainees citizens refugees returnees
      """
    words.comparatives = "than"
    words.ageLimits = "under over above below older younger up"
    words.abbreviations = """
      no nos approx mr mrs ms dr st al eg ie ca vs art para pp vol est dept gen col lt sen gov fig
      """
    words.joints = "and to or until till through the"
    words.happened = happened
    words.prospective = "be being get"
    words.toCome = toCome
    words.numerals = numerals
    words.comparing = comparing
    words.bases = "of in among out"
    words.percent = "percent per pct"
    words.factors = [["multiplied", "by"], ["divided", "by"]]
    words.loaded = EnglishLoadedWords.all
    words.clauses = "that"
    words.judging = EnglishLoadedWords.judging
    words.stating = EnglishLoadedWords.stating
    return words
  }()

  private static let toCome = [
    "due", "announced", "planned", "scheduled", "expected", "expects", "pending", "awaited", "awaiting", "awaits",
    "forthcoming", "upcoming", "coming", "proposed", "postponed", "will", "would", "shall", "soon", "not yet", "yet to",
    "so far", "until now", "up to now", "to date", "still",
    "currently",
    "at present", "now", "today", "tomorrow", "tonight", "next", "ongoing", "under way", "underway",
  ]

  private static let numerals = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions",
    "billion", "dozen", "dozens", "both", "half", "third", "quarter", "once", "twice", "several",
  ]

  private static let comparing = [
    "most", "least", "more", "less", "fewer", "fewest", "largest", "larger", "biggest", "bigger", "greatest", "greater",
    "smallest", "smaller", "highest", "higher", "lowest", "lower", "longest", "longer", "shortest", "shorter", "worst",
    "worse", "best", "better", "deadliest", "heaviest", "heavier", "fastest", "faster", "slowest", "slower", "earliest",
    "earlier", "latest", "first", "last", "record", "peak", "majority", "minority", "ever", "never", "always", "every",
    "each", "all", "none", "no", "only", "any", "rose", "risen", "rising", "fell", "fallen", "falling", "grew", "grown",
    "growing", "dropped", "increased", "increasing", "decreased", "decreasing", "declined", "declining", "doubled",
    "tripled", "halved", "exceeds", "exceeded", "above", "below", "unchanged", "steady",
    "stable",
  ]

  private static let happened = [
    "killed", "died", "dead", "released", "freed", "returned", "handed", "carried", "completed", "wounded", "injured",
    "displaced", "entered", "delivered", "destroyed", "arrived", "evacuated", "rescued", "transferred", "exchanged",
    "detained", "arrested", "deported", "executed", "recovered", "distributed", "rebuilt", "reached", "crossed",
    "liberated", "repatriated", "reunited", "received", "admitted", "opened", "reopened", "closed", "restored",
    "repaired", "resettled", "relocated", "moved", "shipped", "unloaded", "dispatched", "paid", "disbursed",
    "vaccinated", "treated", "fed", "sheltered", "housed", "built", "finished", "fulfilled", "implemented", "achieved",
    "ended", "withdrew", "withdrawn", "swapped", "landed", "departed", "left", "brought", "let go", "let out", "let in",
    "set free", "came home", "came back", "came out", "came in", "come home", "went home", "went back", "went in",
    "walked free", "got out", "got home", "got in", "took place", "taken home", "taken out", "given back", "gave back",
    "are free", "are home", "is free", "is home", "were free", "are back", "is back", "home again", "back home",
    "came ashore", "came through", "got through", "let through", "went through", "went ashore", "made it", "taken off",
    "saved", "passed", "docked", "buried", "no longer held", "sent home", "sent back", "flown out", "flown home",
    "passed through", "driven in",
  ]
}
