import SituationData

/// Words that reports in French do without, each with its reason; drafts until a native reader has read them.
enum FrenchLoadedWords {
  /// In any text.
  static let all = [LoadedWord].listed([
    (
      "bain de sang|bains de sang|carnage*|tuerie*|boucherie|massacr*|hécatombe*|égorg*",
      "tués, avec leur nombre", .alarm
    ),
    (
      "horreur*|horrible*|horrifi*|effroyable*|atroce|atroces|cauchemar*|infern*|apocalyp*",
      "les faits, sans le mot", .alarm
    ),
    (
      """
      brutal*|sauvagerie|sauvagement|barbar*|impitoyabl*|cruel*|cruauté*|sanguinaire*|inhumain*|\
      sadique*
      """,
      "les faits, sans le mot", .alarm
    ),
    (
      "odieu*|ignoble*|abject*|tragique*|tragédie*|déchirant*",
      "les faits, sans le mot", .alarm
    ),
    (
      "choquant*|effarant*|alarmant*|terrifiant*|inimaginable*|vertigineu*",
      "le nombre seul", .alarm
    ),
    (
      """
      tsunami de|flot de réfugiés|flots de réfugiés|vague de migrants|vagues de migrants|horde de|\
      hordes de|déferlante*
      """,
      "personnes, avec leur nombre", .alarm
    ),
    (
      """
      terroriste*|djihadiste*|jihadiste*|fanatique*|voyous|monstre|monstres|vermine|infidèles|\
      mécréant*
      """,
      "le nom du groupe", .side
    ),
    (
      "terrorisme|terreur",
      "ce qui a été fait, ou une loi par son nom", .side
    ),
    (
      "martyr*",
      "personnes tuées", .side
    ),
    (
      "junte|juntes|régime en place|régime militaire|gouvernement fantoche",
      "gouvernement ou autorités", .side
    ),
    (
      "combattant de la liberté|combattants de la liberté|héroïque*|héros",
      "combattants, ou le nom du groupe", .side
    ),
    (
      "envahisseur*|usurpateur*|l’ennemi|forces d’occupation|armée d’occupation|entité sioniste",
      "le nom de la partie", .side
    ),
    (
      "traître*|clandestins|immigrés illégaux|migrants illégaux",
      "personnes, selon ce qu’on en sait", .side
    ),
    (
      "civils innocents|innocentes victimes|victimes innocentes|enfants innocents|personnes innocentes",
      "civils, personnes ou enfants", .side
    ),
    (
      """
      atrocité*|génocid*|nettoyage ethnique|épuration ethnique|crime de guerre|crimes de guerre|\
      criminel de guerre|criminels de guerre|bouclier humain|boucliers humains|pogrom*
      """,
      "ce qui a été fait, ou un constat avec sa source", .blame
    ),
    (
      "assassin*|de sang froid",
      "tué", .blame
    ),
    (
      "neutralisé*|dommages collatéraux|frappe chirurgicale|frappes chirurgicales",
      "tué, blessé ou détruit, selon le cas", .veil
    ),
  ])

  /// Verbs that judge, where they tell what somebody says.
  static let judging = [LoadedWord].listed([
    (
      "admet|concède|avoue|ment|prétend|allègue|se vante",
      "dit", .judgement
    ),
    (
      "admettent|concèdent|avouent|mentent|prétendent|allèguent|se vantent",
      "disent", .judgement
    ),
    (
      """
      a admis|a concédé|a avoué|a menti|a prétendu|a allégué|ont admis|ont concédé|ont avoué|\
      ont menti|ont prétendu|ont allégué
      """,
      "a dit", .judgement
    ),
    (
      "soi disant|prétendument",
      "qui le dit", .judgement
    ),
  ])

  /// Words that begin what is told.
  static let clauses: WordSet = "que qu"

  /// Verbs that tell what a party says or decides.
  static let stating: WordSet = """
    dit disent déclare déclarent accepte acceptent refuse refusent rejette rejettent annonce annoncent
    exige exigent nie nient dément démentent confirme confirment propose proposent avertit avertissent
    promet promettent demande demandent condamne condamnent accuse accusent menace menacent affirme
    affirment assure assurent prétend prétendent admet admettent
    """
}
