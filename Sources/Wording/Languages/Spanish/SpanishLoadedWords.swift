import SituationData

/// Words that reports in Spanish do without, each with its reason; drafts until a native reader has read them.
enum SpanishLoadedWords {
  /// In any text.
  static let all = [LoadedWord].listed([
    (
      "baño de sangre|baños de sangre|carnicería*|matanza*|masacr*|derramamiento de sangre",
      "muertos, con su número", .alarm
    ),
    (
      "horror*|horrible*|espantos*|atroz|atroces|pesadilla*|infierno*|infernal*|apocal*",
      "los hechos, sin la palabra", .alarm
    ),
    (
      """
      brutal*|salvajismo|salvajemente|bárbar*|barbarie|despiadad*|cruel*|sanguinari*|inhuman*|sádic*
      """,
      "los hechos, sin la palabra", .alarm
    ),
    (
      "vil|viles|cobarde*|abominable*|despreciable*|trágic*|tragedia*|desgarrador*",
      "los hechos, sin la palabra", .alarm
    ),
    (
      "escalofriante*|impactante*|alarmante*|aterrador*|inimaginable*|vertiginos*",
      "el número solo", .alarm
    ),
    (
      """
      tsunami de|avalancha de refugiados|avalancha de migrantes|oleada de migrantes|horda de|hordas de
      """,
      "personas, con su número", .alarm
    ),
    (
      "terrorista*|yihadista*|fanátic*|matones|monstruo*|alimaña*|infieles",
      "el nombre del grupo", .side
    ),
    (
      "terrorismo|terror",
      "lo que se hizo, o una ley por su nombre", .side
    ),
    (
      "mártir*|martirio",
      "personas muertas", .side
    ),
    (
      "junta militar|régimen militar|gobierno títere",
      "gobierno o autoridades", .side
    ),
    (
      "luchador por la libertad|luchadores por la libertad|heroic*|héroe*",
      "combatientes, o el nombre del grupo", .side
    ),
    (
      "invasor*|usurpador*|el enemigo|fuerzas de ocupación|ejército de ocupación|entidad sionista",
      "el nombre de la parte", .side
    ),
    (
      "traidor*|los ilegales|inmigrantes ilegales|migrantes ilegales",
      "personas, según lo que se sabe de ellas", .side
    ),
    (
      "civiles inocentes|víctimas inocentes|niños inocentes|personas inocentes",
      "civiles, personas o niños", .side
    ),
    (
      """
      atrocidad*|genocid*|limpieza étnica|crimen de guerra|crímenes de guerra|criminal de guerra|\
      criminales de guerra|escudo humano|escudos humanos|pogromo*
      """,
      "lo que se hizo, o una conclusión con su fuente", .blame
    ),
    (
      "asesin*|a sangre fría",
      "muerto", .blame
    ),
    (
      "neutralizad*|abatid*|daños colaterales|ataque quirúrgico|ataques quirúrgicos",
      "muerto, herido o destruido, según el caso", .veil
    ),
  ])

  /// Verbs that judge, where they tell what somebody says.
  static let judging = [LoadedWord].listed([
    (
      "admite|confiesa|miente|alega|presume|se jacta",
      "dice", .judgement
    ),
    (
      "admiten|confiesan|mienten|alegan|presumen|se jactan",
      "dicen", .judgement
    ),
    (
      "admitió|confesó|mintió|alegó|presumió|admitieron|confesaron|mintieron|alegaron|presumieron",
      "dijo", .judgement
    ),
    (
      "supuestamente|falsamente",
      "quién lo dice", .judgement
    ),
  ])

  /// Words that begin what is told.
  static let clauses: WordSet = "que"

  /// Verbs that tell what a party says or decides.
  static let stating: WordSet = """
    dice dicen declara declaran acepta aceptan rechaza rechazan anuncia anuncian exige exigen niega
    niegan desmiente desmienten confirma confirman propone proponen advierte advierten promete prometen
    pide piden condena condenan acusa acusan amenaza amenazan afirma afirman asegura aseguran alega
    alegan admite admiten
    """
}
