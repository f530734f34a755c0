import ArgumentParser

@main
struct Sitrep: ParsableCommand {}
