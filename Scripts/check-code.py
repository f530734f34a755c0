#!/usr/bin/env python3
"""Measures the rooms of the code: types, files, and folders that lead into each other in a circle.

    check-code.py [--sources FOLDER] [--show TARGET/FOLDER]

Reads the Swift files below FOLDER (left out: Sources), where each folder is a target, and of the folder Tests beside it how
long its files are. It needs no build and no git.
Prints the longest types, the longest files and every circle, and ends with 1 where a limit is passed.

A type's lines are those of its declaration and of all its extensions, in whatever file and target they stand. The lines of a
type that is nested in another count for the nested one alone.

A folder needs another folder of its target where it names what that one declares: a type, a type alias, a free function, a
global constant; or a member of an extension there, of a type that is declared elsewhere. A member is recognised by its name
alone, so it counts only where no other folder and no type of the standard library has a member of that name. Files that lie
directly in a target are a folder too, and so is a folder inside a folder.

--show prints each name by which the folder needs another.
"""
import argparse
import collections
import pathlib
import re
import sys

LONGEST_TYPE, LONGEST_FILE = 500, 300
TYPE_WORDS = {"struct", "class", "enum", "actor", "protocol", "extension"}
# Members of the standard library's types that extensions also declare, or that are called on values of any type.
STANDARD = set("""
    all allCases allSatisfy append bytes capacity compare contains count debugDescription description distance drop dropFirst
    dropLast elements endIndex enumerated filter first firstIndex flatMap forEach formIndex hasPrefix hasSuffix hash hashValue id
    index indices init insert isEmpty isMultiple joined keys last lastIndex lazy lowercased magnitude map max min name negate next
    overlaps partition popLast prefix range ranges rawValue reduce remove removeAll removeFirst removeLast replace replacing
    reserveCapacity reverse reversed round rounded self sort sorted split start starts startIndex subtract subtracting suffix sum
    swapAt text trimming union unicodeScalars update uppercased utf8 value values width zip
    """.split())

TOKEN = re.compile(r"`?[A-Za-z_][A-Za-z_0-9]*`?|\$[0-9A-Za-z_]+|[0-9][0-9A-Za-z_.]*|\n|[^\sA-Za-z_0-9]")
Token = collections.namedtuple("Token", "text line")


def code_of(text):
    """The text with comments and the letters of strings blanked; what is interpolated stays, and so does every line's number."""
    out, place, size = [], 0, len(text)

    def blank(start, end):
        out.append(re.sub(r"[^\n]", " ", text[start:end]))

    def string(place):
        """Copies a string from its opening quotes on; returns the place behind it."""
        hashes = len(re.match(r"#*", text[place:]).group())
        quotes = '"""' if text.startswith('"""', place + hashes) else '"'
        close, escape = quotes + "#" * hashes, "\\" + "#" * hashes
        start = place
        place += hashes + len(quotes)
        while place < size and not text.startswith(close, place):
            if text.startswith(escape + "(", place):
                blank(start, place + len(escape))
                place = code(place + len(escape), 1)
                start = place
            elif text.startswith(escape, place):
                place += len(escape) + 1
            else:
                place += 1
        blank(start, place + len(close))
        return place + len(close)

    def code(place, until=0):
        """Copies code: to the end of the text, or over the parentheses of what is interpolated."""
        depth = 0
        while place < size:
            sign = text[place]
            if text.startswith("//", place):
                end = text.find("\n", place)
                end = size if end < 0 else end
                blank(place, end)
                place = end
            elif text.startswith("/*", place):
                end, level = place + 2, 1
                while end < size and level:
                    if text.startswith("/*", end): level, end = level + 1, end + 2
                    elif text.startswith("*/", end): level, end = level - 1, end + 2
                    else: end += 1
                blank(place, end)
                place = end
            elif sign == '"' or re.match(r'#+"', text[place:place + 8]):
                place = string(place)
            else:
                out.append(sign)
                place += 1
                depth += (sign == "(") - (sign == ")")
                if until and depth == 0:
                    return place
        return place

    code(place)
    return "".join(out)


class File:
    """A file's tokens, with the types and members that it declares."""

    def __init__(self, path, sources):
        self.path = path
        parts = path.relative_to(sources).parts
        self.target, self.folder = parts[0], "/".join(parts[1:-1]) or "."
        text = path.read_text(encoding="utf-8")
        self.tokens = []
        line = 1
        for found in TOKEN.finditer(code_of(text)):
            if found.group() == "\n":
                line += 1
            else:
                self.tokens.append(Token(found.group().strip("`"), line))
        # What is declared: (kind, full name of the type around it, name, line); kind is type, extension, function, value, init.
        self.declared = []
        self.lines = collections.Counter()  # of each type by its full name, as written here
        self.scopes = [()] * len(self.tokens)  # the types around each token, as full names
        self.locals = set()  # names of values, parameters and generic parameters anywhere in the file
        self.read()

    def word(self, index):
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def read(self):
        stack = []  # for each open brace: the full name of its type, or None; its first line
        waiting = None  # a type whose brace is still to come
        for index, (word, line) in enumerate(self.tokens):
            names = [name for name, _ in stack if name]
            self.scopes[index] = tuple(names)
            before, after = self.word(index - 1), self.word(index + 1)
            is_top = all(name for name, _ in stack)  # not inside a function's body
            if word in TYPE_WORDS and before not in (".", "import", "@") and re.match(r"[A-Za-z_]", after) and \
                    not (word == "class" and after in ("func", "var", "let", "subscript")) and self.word(index + 1) != ":":
                name = after
                if word == "extension":
                    at = index + 2
                    while self.word(at) == "." and re.match(r"[A-Za-z_]", self.word(at + 1)):
                        name += "." + self.word(at + 1)
                        at += 2
                full = name if word == "extension" or not names else names[-1] + "." + name
                self.declared.append(("extension" if word == "extension" else "type", names[-1] if names else "", full, line))
                waiting = (full, line)
            elif word in ("typealias", "associatedtype") and before != ".":
                kind = "type" if word == "typealias" else "generic"
                self.declared.append((kind, names[-1] if names else "", (names[-1] + "." if names else "") + after, line))
                if kind == "generic": self.locals.add(after)
            elif word == "func" and before != ".":
                if is_top: self.declared.append(("function", names[-1] if names else "", after, line))
                else: self.locals.add(after)
            elif word in ("let", "var") and before != ".":
                for name in self.pattern(index + 1):
                    if is_top: self.declared.append(("value", names[-1] if names else "", name, line))
                    else: self.locals.add(name)
            elif word == "case" and is_top and names and before != ".":
                at = index + 1
                while re.match(r"[A-Za-z_]", self.word(at)):
                    self.declared.append(("case", names[-1], self.word(at), line))
                    at += 1
                    if self.word(at) == "(": at = self.closing(at) + 1
                    while self.word(at) == "=" or (self.word(at) not in (",", "case", "}") and self.tokens[min(at, len(self.tokens) - 1)].line == line and self.word(at - 1) == "="): at += 1
                    if self.word(at) != ",": break
                    at += 1
            elif word == "init" and before != "." and is_top and names:
                at = index + 1
                while self.word(at) in ("?", "!"): at += 1
                if self.word(at) == "<":
                    while self.word(at) not in ("(", ""): at += 1
                if self.word(at) == "(":
                    label = self.word(at + 1)
                    self.declared.append(("init", names[-1], "" if label == ")" else label, line))
            if word == ":" and re.match(r"[a-z_]", before):
                self.locals.add(before)  # a parameter, or a label: neither is a name of another folder
            if word == "in":
                at = index - 1  # the names between `for` or an opening brace and `in`
                while at >= 0 and at > index - 40 and self.word(at) not in ("for", "{", "}", "in"): at -= 1
                if self.word(at) in ("for", "{"):
                    self.locals.update(t.text for t in self.tokens[at:index] if re.match(r"[a-z_]", t.text))
            if word == "<" and re.match(r"[A-Za-z_]", before) and (self.word(index - 2) in TYPE_WORDS | {"func", "typealias"} or before == "init"):
                at = index + 1
                while self.word(at) not in (">", "(", "{", ""):
                    if self.word(at - 1) in ("<", ",", "each"): self.locals.add(self.word(at))
                    at += 1
            if word == "{":
                stack.append((waiting[0], waiting[1]) if waiting else (None, line))
                waiting = None
            elif word == "}" and stack:
                name, first = stack.pop()
                if name:
                    lines = line - first + 1
                    self.lines[name] += lines
                    outer = next((outer for outer, _ in reversed(stack) if outer), None)
                    if outer: self.lines[outer] -= lines
        assert not stack, f"{self.path}: braces do not match"

    def pattern(self, index):
        """The names that a `let` or `var` declares."""
        if self.word(index) == "(":
            return [t.text for t in self.tokens[index:self.closing(index)] if re.match(r"[a-z_]", t.text)]
        return [self.word(index)] if re.match(r"[A-Za-z_]", self.word(index)) else []

    def closing(self, index):
        depth = 0
        for at in range(index, len(self.tokens)):
            depth += (self.word(at) == "(") - (self.word(at) == ")")
            if depth == 0: return at
        return len(self.tokens) - 1


class Target:
    """The files of one target, and which folder needs which, by which names."""

    def __init__(self, name, all_files):
        self.name = name
        files = [file for file in all_files if file.target == name]
        # Members that other targets declare: of a value in sight nobody knows whose it is.
        self.elsewhere = {name for file in all_files if file.target != self.name
                          for kind, around, name, _ in file.declared if around and kind in ("function", "value", "case")}
        self.types = collections.defaultdict(set)  # full name → folders
        self.free = collections.defaultdict(set)  # name of a function or global → folders
        self.members = collections.defaultdict(set)  # member → folders that declare it, in whatever type
        self.added = collections.defaultdict(set)  # member → folders that declare it in an extension of a type of another place
        self.inits = collections.defaultdict(lambda: collections.defaultdict(set))  # type → first label → folders
        self.needs = collections.defaultdict(lambda: collections.defaultdict(list))  # folder → folder → (file, line, name)
        for file in files:
            for kind, around, name, _ in file.declared:
                if kind == "type": self.types[name].add(file.folder)
        for file in files:
            for kind, around, name, _ in file.declared:
                if kind in ("type", "extension", "generic"): continue
                if not around:
                    self.free[name].add(file.folder)
                    continue
                if kind == "init":
                    self.inits[around][name].add(file.folder)
                    continue
                self.members[name].add(file.folder)
                if kind == "value": self.inits[around][name].add(file.folder)  # of the initialiser that Swift writes
                if file.folder not in self.types.get(around, set()): self.added[name].add(file.folder)
        for file in files: self.look(file)

    def is_added(self, word):
        """Whether a member is declared in extensions of types of other places alone."""
        return word in self.added and self.members[word] == self.added[word] and word not in STANDARD | self.elsewhere

    def type_at(self, file, index):
        """The type that the token names where it stands: its full name, or None."""
        word = file.word(index)
        if file.word(index - 1) == ".":
            return None
        for scope in reversed(file.scopes[index]):
            parts = scope.split(".")
            for count in range(len(parts), 0, -1):
                inner = ".".join(parts[:count]) + "." + word
                if inner in self.types: return inner
        return word if word in self.types else None

    def look(self, file):
        own = file.folder
        tokens = file.tokens

        def need(folders, index, name):
            if folders and own not in folders and len(folders) == 1:
                self.needs[own][next(iter(folders))].append((file.path, tokens[index].line, name))

        for index, (word, line) in enumerate(tokens):
            if not re.match(r"[A-Za-z_]", word): continue
            before, after = file.word(index - 1), file.word(index + 1)
            if before in ("func", "let", "var", "case", "import", "typealias", "associatedtype", "struct", "enum", "class", "actor", "protocol"): continue
            if before == ".":
                if self.is_added(word):
                    need(self.members[word], index, "." + word)
                continue
            name = self.type_at(file, index) if word not in file.locals else None
            if name:
                need(self.types[name], index, name)
                at = index
                while file.word(at + 1) == "." and name + "." + file.word(at + 2) in self.types:
                    name += "." + file.word(at + 2)
                    at += 2
                    need(self.types[name], at, name)
                if file.word(at + 1) == "(" and file.word(at + 3) == ":":
                    label = file.word(at + 2)
                    folders = self.inits.get(name, {}).get(label, set())
                    if folders and not folders & self.types[name]: need(folders, at, f"{name}({label}:)")
                continue
            if word in file.locals: continue
            if word in self.free and word not in self.members and after != ":":
                need(self.free[word], index, word)
            elif file.scopes[index] and word not in self.free and after != ":" and self.is_added(word):
                need(self.members[word], index, word)

    def circles(self, group):
        """The folders that lead into each other, as sets; `group` takes a folder to the one that it counts as."""
        arrows = collections.defaultdict(set)
        for folder, needs in self.needs.items():
            for other in needs:
                if group(folder) != group(other): arrows[group(folder)].add(group(other))
        return [circle for circle in components(arrows) if len(circle) > 1]


def components(arrows):
    """Tarjan's strongly connected components."""
    number, low, stack, on_stack, found = {}, {}, [], set(), []

    def visit(node):
        number[node] = low[node] = len(number)
        stack.append(node)
        on_stack.add(node)
        for other in sorted(arrows.get(node, ())):
            if other not in number:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in on_stack:
                low[node] = min(low[node], number[other])
        if low[node] == number[node]:
            component = set()
            while True:
                other = stack.pop()
                on_stack.discard(other)
                component.add(other)
                if other == node: break
            found.append(component)

    for node in sorted(arrows):
        if node not in number: visit(node)
    return found


def length(path):
    return len(path.read_bytes().splitlines())


def all_types(files):
    """The lines of each type, over all targets: an extension counts for the type of its own target, else for that of another."""
    declared = collections.defaultdict(set)
    for file in files:
        for kind, _, name, _ in file.declared:
            if kind == "type": declared[name].add(file.target)
    lines = collections.Counter()
    for file in files:
        for name, count in file.lines.items():
            homes = declared.get(name, set())
            home = file.target if file.target in homes or len(homes) != 1 else next(iter(homes))
            lines[f"{home}.{name}"] += count
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sources", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent / "Sources")
    parser.add_argument("--show")
    options = parser.parse_args()
    paths = sorted(options.sources.rglob("*.swift"))
    if not paths: sys.exit(f"error: there is no Swift file in {options.sources}")
    files = [File(path, options.sources) for path in paths if len(path.relative_to(options.sources).parts) > 1]
    failed = False

    lines = all_types(files).most_common()
    print(f"the longest of {len(lines)} types over all its extensions: {lines[0][0]}, {lines[0][1]} lines (at most {LONGEST_TYPE})")
    for name, count in lines:
        if count > LONGEST_TYPE:
            print(f"error: {name} has {count} lines over all its extensions, which is more than {LONGEST_TYPE}")
            failed = True

    root = options.sources.parent
    lengths = [(length(path), path) for path in paths + sorted((root / "Tests").rglob("*.swift"))]
    longest, path = max(lengths)
    print(f"the longest of {len(lengths)} files: {path.relative_to(root)}, {longest} lines (at most {LONGEST_FILE})")
    for count, path in lengths:
        if count > LONGEST_FILE:
            print(f"{path}:1:1: error: {count} lines, which is more than {LONGEST_FILE}")
            failed = True

    count = 0
    for name in sorted({file.target for file in files}):
        target = Target(name, files)
        if options.show and options.show.split("/")[0] == name: show(target, options.show.partition("/")[2])
        seen = []
        # Folders by themselves, and those of the first level with all that lies in them.
        for group in (lambda folder: folder, lambda folder: folder.split("/")[0]):
            for circle in target.circles(group):
                if circle in seen: continue
                seen.append(circle)
                count += 1
                print(f"error: folders of {name} lead into each other: {', '.join(sorted(circle))}")
                for line in arrows_of(target, circle, group): print("  " + line)
    print(f"circles of folders: {count} (at most 0)")
    sys.exit(1 if failed or count else 0)


def arrows_of(target, circle, group):
    """The arrows of a circle, the weakest first, with a name for each."""
    arrows = collections.defaultdict(list)
    for folder, needs in target.needs.items():
        for other, places in needs.items():
            pair = group(folder), group(other)
            if pair[0] != pair[1] and set(pair) <= circle: arrows[pair] += places
    for (folder, other), places in sorted(arrows.items(), key=lambda item: (len(item[1]), item[0])):
        names = ", ".join(dict.fromkeys(name for _, _, name in places))
        path, line, _ = places[0]
        yield f"{folder} → {other}: {names[:100]}{'…' if len(names) > 100 else ''} ({path.name}:{line})"


def show(target, folder):
    for other, places in sorted(target.needs.get(folder or ".", {}).items()):
        for path, line, name in places: print(f"{path}:{line}: {folder or '.'} needs {other} by {name}")


if __name__ == "__main__":
    main()
