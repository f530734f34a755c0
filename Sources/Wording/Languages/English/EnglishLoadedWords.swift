import SituationData

/// Words that reports in English do without, each with its reason.
enum EnglishLoadedWords {
  /// In any text.
  static let all = [LoadedWord].listed([
    ("bloodbath*|carnage|bloodshed|killing spree", "deaths, with their number", .alarm),
    ("slaughter|slaughtered|slaughters|slaughtering|butchered|massacr*|mowed down", "killed", .alarm),
    (
      "horror|horrors|horrif*|horrendous|horrible|gruesome|nightmar*|hell|hellish|apocalyp*",
      "what happened, without the word", .alarm
    ),
    (
      "brutal*|savage*|barbari*|barbarous|barbarity|merciless*|ruthless*|vicious*|inhuman*|cruel*|sadistic",
      "what happened, without the word", .alarm
    ),
    (
      "bloodthirsty|heinous|evil|evils|cowardly|despicable|sickening|tragic*|heartbreaking",
      "what happened, without the word", .alarm
    ),
    (
      "shocking*|staggering*|alarming*|terrifying*|unimaginable|whopping|skyrocket*|plummet*",
      "the number alone", .alarm
    ),
    (
      "tsunami of|flood of refugees|flood of migrants|swarm of|swarms of|hordes of",
      "people, with their number", .alarm
    ),
    (
      "terrorist*|jihadist*|fanatic*|thug|thugs|gangsters|monster*|vermin|infidel*", "the name of the group",
      .side
    ),
    ("terrorism|terror", "what was done, or a law by its name", .side),
    ("martyr*", "people killed", .side),
    ("regime|regimes|junta|puppet government", "government, or authorities", .side),
    (
      "freedom fighter*|resistance fighter*|heroic*|hero|heroes", "fighters, or the name of the group", .side
    ),
    (
      "occupier*|invader*|aggressor*|usurper*|crusader*|the enemy|occupation forces|occupation army|zionist entity",
      "the name of the party",
      .side
    ),
    (
      "traitor*|illegals|illegal aliens|illegal immigrants|illegal migrants",
      "people, by what is known of them", .side
    ),
    (
      "innocent civilians|innocent people|innocent victims|innocent children", "civilians, people or children",
      .side
    ),
    (
      "atrocit*|genocid*|ethnic cleansing|war crime*|war criminal*|human shield*|pogrom*",
      "what was done, or a finding with its source", .blame
    ),
    ("murder*|cold blood", "killed", .blame),
    (
      "neutralised|neutralized|liquidated|taken out of action|collateral damage|surgical strike*",
      "killed, injured or destroyed, as it was", .veil
    ),
  ])

  /// Verbs that judge, where they tell what somebody says.
  static let judging = [LoadedWord].listed([
    (
      "admits|concedes|confesses|lies|claims|alleges|boasts|brags|pretends|rants|whines|purports", "says",
      .judgement
    ),
    (
      "admitted|conceded|confessed|lied|claimed|alleged|boasted|bragged|pretended|purported", "said", .judgement
    ),
    ("admit|concede|confess|claim|allege|boast|brag|pretend|lie", "say", .judgement),
    ("so called|allegedly|falsely|purportedly|supposedly", "who says so", .judgement),
  ])

  /// Verbs that tell what a party says or decides.
  static let stating: WordSet = """
    says said say states stated accepts accepted rejects rejected announces announced demands demanded denies denied
    confirms confirmed insists insisted offers offered agrees agreed refuses refused proposes proposed warns warned
    declares declared promises promised pledges pledged requests requested wants accuses accused condemns condemned
    threatens threatened claims claimed admits admitted calls asks asked
    """
}
