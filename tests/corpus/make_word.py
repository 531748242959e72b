#!/usr/bin/env python3
"""Write paper.docx, .doc, .rtf and .odt beside corpus/<paper>/paper.md: the same paper as an office keeps it in Word.

usage: tests/corpus/make_word.py [PAPER...]

Needs LibreOffice (soffice). Without names it makes what is missing; the papers named are made anew. Each paper becomes
a flat ODT with heading styles, a running head, a page number, and numbers that the word processor makes: one list of
as many levels as the paper has kinds of number ("41.", "(1)", "(a)", "(i)"), counted, restarted and continued by
LibreOffice. The clerks of some papers type their numbers.
"""
import html
import re
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

from make import CORPUS, blocks

FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "odt": "odt:writer8",
}
MARKER = re.compile(r"(?!\d+ [A-Z][a-z]+ \d{4})(\(?)((?:\d+\.)*?)(\d+|[ivx]+|[a-z])(\.0|[.)]?) +(?=\S)")
ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
                         ("fo", "xsl-fo-compatible")]
)


class Numbering:
    """The numbers of a paper: a level for each kind, in the order in which they first appear; a list goes on until its
    outermost numbers begin anew, as the word processors of some formats need it."""

    def __init__(self):
        self.firsts = []
        self.kinds = []
        self.starts = []
        self.counters = []

    def follows(self, marker):
        """Whether a number under another, "53.2", stands below it in the list: where others came between it is typed."""
        parents = marker.group(2).split(".")
        return len(parents) == 1 or int(parents[-2]) in self.counters

    def place(self, marker):
        """The list of a marker, its level, and the number that its counter must be set to if it would count otherwise."""
        before, parents, number, after = marker.groups()
        style, value = self.counted(before, number, after)
        kind = (before, bool(parents), style, after)
        if kind not in self.kinds:
            self.kinds.append(kind)
            self.starts.append(value)
        level = self.kinds.index(kind)
        self.counters = self.counters[: level + 1]
        self.counters += [start - 1 for start in self.starts[len(self.counters): level + 1]]
        self.counters[level] += 1
        start = None if self.counters[level] == value else value
        self.counters[level] = value
        begins = not self.firsts or level == 0 and start is not None
        if begins:
            self.firsts.append(value if level == 0 else self.starts[0])
            start = None
        place = f'text:style-name="Numbers{len(self.firsts)}" '
        place += f'{"xml:id" if begins else "text:continue-list"}="numbers{len(self.firsts)}"'
        return place, level, start

    def counted(self, before, number, after):
        """How a number counts, "1", "a" or "i", and its value: "(i)" is a letter only after "(h)"."""
        if number.isdigit():
            return "1", int(number)
        letters = (before, False, "a", after)
        level = self.kinds.index(letters) if letters in self.kinds else len(self.counters)
        letter = ord(number[0]) - ord("a") + 1
        follows = level < len(self.counters) and self.counters[level] == letter - 1
        if number in ROMAN and not (len(number) == 1 and follows):
            return "i", ROMAN.index(number) + 1
        return "a", letter

    def styles(self):
        """A list style for each list, each of its levels further right than the one before."""
        return "".join(
            f'<text:list-style style:name="Numbers{row}">{self.levels([first, *self.starts[1:]])}</text:list-style>'
            for row, first in enumerate(self.firsts, 1))

    def levels(self, starts):
        return "".join(
            f'<text:list-level-style-number text:level="{row}" style:num-prefix="{before}" style:num-suffix="{after}"'
            f' style:num-format="{style}" text:display-levels="{2 if parents else 1}" text:start-value="{start}">'
            f"{at(row)}</text:list-level-style-number>"
            for row, ((before, parents, style, after), start) in enumerate(zip(self.kinds, starts), 1))


def at(level):
    """Where the label and the text of a list level stand."""
    return (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        f'<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="{level}cm"'
        f' fo:text-indent="-1cm" fo:margin-left="{level}cm"/></style:list-level-properties>')


BULLETS = (
    '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
    f"{at(1)}</text:list-level-style-bullet></text:list-style>")


def inline(text):
    text = html.escape(text, quote=False).replace("\n", "<text:line-break/>")
    return re.sub(r"\*\*(.+?)\*\*", r'<text:span text:style-name="Bold">\1</text:span>', text)


def element(kind, text):
    if kind == "p":
        return f'<text:p text:style-name="Text_20_body">{inline(text)}</text:p>'
    level = kind[1:]
    return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{inline(text)}</text:h>'


def table(rows):
    cells = ("".join(f"<table:table-cell>{element('p', cell)}</table:table-cell>" for cell in row) for row in rows)
    lines = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f"<table:table>{columns}{lines}</table:table>"


def numbered(content, place, level, start):
    """A paragraph or heading as a point of one of the paper's lists, which goes on from the point before it."""
    value = f' text:start-value="{start}"' if start else ""
    inside = f"<text:list-item{value}>{content}</text:list-item>"
    for _ in range(level):
        inside = f"<text:list-item><text:list>{inside}</text:list></text:list-item>"
    return f"<text:list {place}>{inside}</text:list>"


def flat_odt(markdown, typed):
    numbering, body, title = Numbering(), [], None
    for kind, text in blocks(markdown):
        marker = None if typed or kind in ("ul", "table") else MARKER.match(text)
        if kind == "ul":
            points = (f"<text:list-item>{element('p', point)}</text:list-item>" for point in text)
            body.append(f'<text:list text:style-name="Bullets">{"".join(points)}</text:list>')
        elif kind == "table":
            body.append(table(text) + element("p", ""))
        elif marker and numbering.follows(marker):
            body.append(numbered(element(kind, text[marker.end():]), *numbering.place(marker)))
        else:
            body.append(element(kind, text))
            title = title or text
    return document(inline(title), numbering.styles(), "".join(body))


def document(title, numbers, body):
    headings = "".join(
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph"'
        f' style:default-outline-level="{level}"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"/>'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        for level in range(1, 5))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>{headings}
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.25cm"/></style:style>{numbers}{BULLETS}</office:styles>
<office:automatic-styles>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:header><text:p>{title}</text:p></style:header>
<style:footer><text:p>Page <text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""


def convert(sources):
    """Converts flat ODTs in place, all of them in one run a format."""
    for filter_ in FILTERS.values():
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{sources[0].parent.parent}/profile", "--headless",
             "--convert-to", filter_, "--outdir", sources[0].parent, *sources],
            check=True, stdout=subprocess.DEVNULL)


def main():
    wanted = set(sys.argv[1:])
    papers = [paper.parent for paper in sorted(CORPUS.glob("*/paper.md")) if paper.parent.name in wanted
              or not wanted and not all(paper.with_suffix(f".{end}").exists() for end in FILTERS)]
    if not papers:
        return
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "made")
        made.mkdir()
        for paper in papers:
            typed = zlib.crc32(paper.name.encode()) % 4 == 0
            made.joinpath(f"{paper.name}.fodt").write_text(flat_odt(paper.joinpath("paper.md").read_text(), typed))
        convert(sorted(made.glob("*.fodt")))
        for paper in papers:
            for end in FILTERS:
                paper.joinpath(f"paper.{end}").write_bytes(made.joinpath(f"{paper.name}.{end}").read_bytes())


if __name__ == "__main__":
    main()
