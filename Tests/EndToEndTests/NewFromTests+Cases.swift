extension NewFromTests {
  static let cases = [
    Case(
      file: "who-observatory.csv",
      rows: [
        "life_expectancy_at_birth_years,bureau,69.2,68.4,70.1,2021,2024-12-01,brenland,Male",
        "brenland,Brenland,europe,BRN",
      ],
      figures: [("life_expectancy_at_birth_years/Female@bureau at Dorado on 2020", "71.6")], questions: 4),
    Case(
      file: "unhcr-population.csv", rows: [",12450,2022,2024-12-01,brenland,Avaria\n"],
      figures: [
        ("refugees_under_unhcr_s_mandate/Avaria at Brenland", "15120"), ("asylum_seekers/Esteron at Calvia", "18"),
      ], questions: 7),
    Case(
      file: "idmc-displacement.csv", isWorkbook: true, rows: ["avaria,Avaria,,AVR"],
      figures: [
        ("conflict_stock_displacement@bureau at Avaria", "431000"),
        ("disaster_internal_displacements@bureau at Esteron on 2021", "7200"),
      ], questions: 4),
    Case(
      file: "ohchr-casualties.csv", chosen: ["--add-indicator", "killed_men,Killed Men,people,flow"],
      rows: ["killed_women,bureau,12,2024-04,2024-12-01\n"],
      figures: [("killed_men", "118"), ("injured_children on 2024-02", "15")], questions: 8),
    Case(
      file: "ipc-phases.csv", rows: ["tolen,Tolen,north,"],
      figures: [
        ("phase_3_percentage@bureau at Tolen", "25"), ("phase_4_number@bureau at Hask", "0"),
        ("population_analysed@bureau at parts of south", "250000"),
      ], questions: 5),
    Case(
      file: "statistics-office.csv", rows: [",2965700,2023,2024-12-01,Nordmark,"],
      figures: [("bevölkerungsstand at Talheim", "84400"), ("bevölkerungsstand at Seeland on 2019", "1847300")],
      questions: 5),
    Case(
      file: "tuberculosis-notifications.csv",
      rows: [
        "cases_notified,bureau,5,less than,2024-01-01/2024-03-31,2024-12-01,Tolen,\"Male, 0-14\"\n",
        "cases_notified,bureau,20,,2024-01-01/2024-03-31,2024-12-01,Tolen,\"Female, 0-14\"\n",
      ], figures: [], questions: 4),
    Case(
      file: "cholera-weekly.csv", chosen: ["--add-indicator", "deaths,Deaths,people,flow"],
      rows: ["tolen,Tolen,north,A0101", ",2024-09-09/2024-09-15,"],
      figures: [("cfr@bureau at Tolen on 2024-07-21", "2.9")],
      questions: 4),
    Case(
      file: "hdx-violence.csv", isWorkbook: true, rows: ["vesk,Vesk,north,AV0102", "avaria,Avaria,,AVR", ",2024-04,"],
      figures: [], questions: 3),
    Case(
      file: "world-bank.csv", rows: ["brenland,Brenland,,BRN"],
      figures: [
        ("population_total@world-development-indicators at Brenland", "8733000"),
        ("access_to_electricity_of_population@world-development-indicators at Brenland", "92.2"),
      ], questions: 2),
    Case(
      file: "returns-api.json", rows: ["calvia,Calvia,,CLV"], figures: [], questions: 4),
    Case(
      file: "funding-plans.csv", rows: ["requirements_us,bureau,390250000,2024-05-02,Avaria HRP 2024"],
      figures: [("covered@bureau at \"Avaria HRP 2024\"", "18.3")], questions: 4),
    Case(
      file: "displacement-arabic.csv", rows: ["عدد_النازحين,bureau,12000,2024-05-01,الشمال\n"],
      figures: [("عدد_القتلى@bureau at الوسط", "1")], questions: 3),
  ]
}
