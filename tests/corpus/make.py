#!/usr/bin/env python3
"""Write paper.html and paper.txt beside each corpus/<paper>/paper.md: the same paper as another office would keep it.

usage: tests/corpus/make.py [PAPER...]

Reads the little Markdown that the corpus papers use: headings, paragraphs, "- " points, tables, **bold**. The HTML page
has a site's navigation around the paper; the text is wrapped at 78 columns without any mark of headings or bold, and a
table in it is set in columns, its rows apart where their cells run over the line.
"""
import html
import re
import sys
import textwrap
from itertools import zip_longest
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def blocks(markdown):
    for block in markdown.strip().split("\n\n"):
        lines = block.split("\n")
        if lines[0].startswith("#"):
            marks, title = lines[0].split(" ", 1)
            yield f"h{len(marks)}", title
        elif lines[0].startswith("- "):
            yield "ul", [line[2:] for line in lines]
        elif lines[0].startswith("|"):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
            yield "table", rows[:1] + rows[2:]
        else:
            yield "p", block


def inline(text):
    text = html.escape(text, quote=False).replace("\n", "<br>\n")
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)


def row(tag, cells):
    return "<tr>" + "".join(f"<{tag}>{inline(cell)}</{tag}>" for cell in cells) + "</tr>"


def page(markdown):
    body = []
    for kind, text in blocks(markdown):
        if kind == "ul":
            body += ["<ul>", *(f"<li>{inline(point)}</li>" for point in text), "</ul>"]
        elif kind == "table":
            body += ["<table>", row("th", text[0]), *(row("td", cells) for cells in text[1:]), "</table>"]
        else:
            body.append(f"<{kind}>{inline(text)}</{kind}>")
    title = next(text for kind, text in blocks(markdown) if kind.startswith("h"))
    return "\n".join([
        "<!DOCTYPE html>", '<html lang="en-GB">', "<head>", '<meta charset="utf-8">',
        f"<title>{html.escape(title, quote=False)}</title>", "</head>", "<body>",
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/meetings">Meetings</a></li></ul></nav>',
        "<main>", *body, "</main>", "</body>", "</html>", ""])


def unmarked(text):
    return re.sub(r"\*\*(.+?)\*\*", r"\1", text)


def columns(rows):
    widths = [max(map(len, column)) for column in zip(*rows)]
    widest = widths.index(max(widths))
    widths[widest] = min(widths[widest], 90 - sum(widths) + widths[widest])
    lines = []
    for row in rows:
        wrapped = [textwrap.wrap(cell, width) for cell, width in zip(row, widths)]
        for cells in zip_longest(*wrapped, fillvalue=""):
            lines.append("   ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())
        lines += [""] if max(map(len, wrapped)) > 1 else []
    return "\n".join(lines).rstrip()


def plain(markdown):
    written = []
    for kind, text in blocks(markdown):
        if kind == "ul":
            points = (textwrap.fill(point, 78, initial_indent="• ", subsequent_indent="  ") for point in text)
            written.append("\n".join(points))
        elif kind == "table":
            written.append(columns([[unmarked(cell) for cell in cells] for cells in text]))
        else:
            text = unmarked(text)
            written.append("\n".join(textwrap.fill(line, 78, break_on_hyphens=False) for line in text.split("\n")))
    return "\n\n".join(written) + "\n"


def main():
    wanted = set(sys.argv[1:])
    for paper in sorted(CORPUS.glob("*/paper.md")):
        if wanted and paper.parent.name not in wanted:
            continue
        markdown = paper.read_text()
        paper.with_suffix(".html").write_text(page(markdown))
        paper.with_suffix(".txt").write_text(plain(markdown))


if __name__ == "__main__":
    main()
