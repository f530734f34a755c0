"""RESULTS.md, which two benchmarks write: each its own part, from its heading to the next."""
import pathlib
import re

PATH = pathlib.Path(__file__).parent / "RESULTS.md"


def write_part(heading, text):
    """Puts a part in place of the one of the same heading, or at the end."""
    old = PATH.read_text(encoding="utf-8") if PATH.exists() else ""
    parts = [part for part in re.split(r"(?m)^(?=# )", old) if part.strip()]
    new = f"# {heading}\n\n{text.strip()}\n\n"
    headings = [part.splitlines()[0] for part in parts]
    if f"# {heading}" in headings:
        parts[headings.index(f"# {heading}")] = new
    else:
        parts.append(new)
    PATH.write_text("".join(part.rstrip() + "\n\n" for part in parts).rstrip() + "\n", encoding="utf-8")
