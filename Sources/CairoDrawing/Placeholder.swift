/// Placeholder.
enum CairoVersion {}
