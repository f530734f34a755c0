#!/usr/bin/env python3
"""Writes the manual page of sitrep, of what the program says of itself.

    Scripts/write-manual.py PROGRAM DATE > sitrep.1

The program's own description of its commands and options is the one source: a page that is made of it with each package cannot
fall behind it. Only what the program does not say, its environment, stands here.
"""

import json
import subprocess
import sys


def escaped(text):
    """Text for roff: its own signs, and those at the beginning of a line that would be a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(("\\&" if line[:1] in (".", "'") else "") + line for line in text.split("\n"))


def paragraphs(text):
    """Text with its paragraphs; lines that are moved in are kept as they are."""
    lines, is_kept = [], False
    for line in text.split("\n"):
        keeps = line.startswith("  ")
        if keeps != is_kept and line:
            lines.append(".RS 2\n.nf" if keeps else ".fi\n.RE")
            is_kept = keeps
        if line:
            lines.append(escaped(line[2:] if is_kept else line))
            if not is_kept:
                lines.append(".br")
        else:
            lines.append("" if is_kept else ".PP")
    if is_kept:
        lines.append(".fi\n.RE")
    # A break before a paragraph or at the end says nothing.
    kept = [line for index, line in enumerate(lines)
            if line != ".br" or index + 1 < len(lines) and not lines[index + 1].startswith(".")]
    return "\n".join(line for line in kept if line)


def name(argument):
    """How an argument is written: `-h, --help`, `--output DIR`, `SITUATION`."""
    value = argument["valueName"]
    if argument["kind"] == "positional":
        return "\\fI" + escaped(value.upper()) + "\\fR"
    names = ["-" + each["name"] if each["kind"] == "short" else "--" + each["name"] for each in argument["names"]]
    text = ", ".join("\\fB" + escaped(each) + "\\fR" for each in names)
    return text + (" \\fI" + escaped(value) + "\\fR" if argument["kind"] == "option" else "")


def shown(command):
    arguments = [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]]
    return [argument for argument in arguments if argument["valueName"] not in ("help", "version")]


def line(command):
    """The command with what it takes."""
    words = ["\\fBsitrep " + escaped(command["commandName"]) + "\\fR"]
    for argument in shown(command):
        if argument["kind"] == "positional":
            text = name(argument) + (" ..." if argument["isRepeating"] else "")
            words.append("[" + text + "]" if argument["isOptional"] else text)
    if any(argument["kind"] != "positional" for argument in shown(command)):
        words.append("[\\fIoptions\\fR]")
    return " ".join(words)


def described(argument):
    text = argument.get("abstract", "")
    values = argument.get("allValues", [])
    if values:
        text += " One of: " + ", ".join(values) + "."
    if "defaultValue" in argument:
        text += " Default: " + argument["defaultValue"] + "."
    return ".TP\n" + name(argument) + "\n" + escaped(text)


def page(command, version, date):
    subcommands = [each for each in command["subcommands"] if each["shouldDisplay"] and each["commandName"] != "help"]
    parts = [
        f'.TH SITREP 1 "{date}" "sitrep {version}" "User Commands"',
        ".SH NAME",
        "sitrep \\- situation reports from a folder of CSV and Markdown",
        ".SH SYNOPSIS",
        "\n.br\n".join(line(each) for each in subcommands),
        ".SH DESCRIPTION",
        escaped(command["abstract"]),
        ".PP",
        paragraphs(command["discussion"]),
        ".PP",
        f"Without the name of a command, sitrep does what \\fBsitrep {command['defaultSubcommand']}\\fR does.",
        ".SH COMMANDS",
    ]
    for each in subcommands:
        parts += [".SS " + line(each), escaped(each["abstract"])]
        if each.get("discussion"):
            parts += [".PP", paragraphs(each["discussion"])]
        parts += [described(argument) for argument in shown(each)]
    parts += [
        ".SH ENVIRONMENT",
        ".TP\n\\fBSITREP_FONTS\\fR",
        "A folder of fonts that is looked in first. Behind it come \\fI../share/fonts\\fR, seen from the folder that the program",
        "lies in, and the folders in which systems keep Inter and Noto Sans.",
        ".SH SEE ALSO",
        "The manual of tables, charts and texts, \\fISituation.md\\fR, which comes with this page.",
    ]
    return "\n".join(parts) + "\n"


def main():
    program, date = sys.argv[1:]
    told = json.loads(subprocess.run([program, "--experimental-dump-help"], check=True, stdout=subprocess.PIPE).stdout)
    version = subprocess.run([program, "--version"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(page(told["command"], version, date))


if __name__ == "__main__":
    main()
