#!/usr/bin/env python3
"""Write paper-<producer>.pdf beside each corpus/<paper>/paper.md: the same paper as printed by programs that offices use.

usage: tests/corpus/make_pdf.py [PAPER...]

Run tests/corpus/make_word.py first. Needs Debian's chromium and libreoffice-writer, and typst from PyPI (`pip install
typst`). Without names it makes what is missing; the papers named are made anew. Each producer has a house style of its
own: margins, type, justified or not, running heads, page numbers. What they print is the same text.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import typst

from make import CORPUS, blocks, page

NAVIGATION = re.compile(r"<nav>.*?</nav>", re.S)

PRINT_STYLE = """<style>
@page { size: A4; margin: 20mm 22mm 18mm }
body { font: 11.5pt/1.35 Arial, "Liberation Sans", sans-serif }
h1 { font-size: 18pt; text-align: center }
h2 { font-size: 13pt }
td, th { border: 1px solid #888; padding: 3pt 6pt; text-align: left; vertical-align: top }
table { border-collapse: collapse }
</style>"""

TYPST_STYLE = """#set page(paper: "a4", margin: (x: 2.6cm, y: 2.4cm), numbering: (n, all) => [Page #n of #all])
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "en", region: "GB")
#set par(justify: true, spacing: 1.1em)
#show heading: set text(hyphenate: false)
#set list(marker: [•])
"""


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def by_libreoffice(paper, target, folder):
    """The Word file of the paper, printed by an office program."""
    run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, paper.with_suffix(".docx"))
    shutil.copy(folder / "paper.pdf", target)


def by_chromium(paper, target, folder):
    """The web page of the paper, printed by a browser."""
    html = folder / "paper.html"
    html.write_text(NAVIGATION.sub("", page(paper.read_text())).replace("</head>", PRINT_STYLE + "</head>"))
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        f"--print-to-pdf={target}", html.as_uri())


def by_typst(paper, target, folder):
    """A justified page with hyphens at line ends, set by Typst."""
    source = folder / "paper.typ"
    source.write_text(TYPST_STYLE + "\n\n".join(typst_block(*block) for block in blocks(paper.read_text())))
    typst.compile(source, output=target)


def typst_block(kind, text):
    if kind == "ul":
        return "\n".join("- " + typst_text(point) for point in text)
    if kind == "table":
        cells = "".join(f"[{typst_text(cell)}], " for row in text for cell in row)
        return f"#table(columns: {len(text[0])}, {cells})"
    return "=" * int(kind[1]) + " " + typst_text(text) if kind.startswith("h") else typst_text(text)


def typst_text(text):
    """Wording in Typst's markup: signs that it would read are escaped, so is a number that would begin a list."""
    parts = re.split(r"\*\*(.+?)\*\*", text)
    parts = [re.sub(r"([\\#*_$@<>`~=\[\]+\-/'\"])", r"\\\1", part) for part in parts]
    parts = [re.sub(r"^(\s*\d+)\.", r"\1\\.", part, flags=re.M).replace("\n", " \\\n") for part in parts]
    return "".join(f"#strong[{part}]" if index % 2 else part for index, part in enumerate(parts))


PRODUCERS = {"libreoffice": by_libreoffice, "chromium": by_chromium, "typst": by_typst}


def main():
    wanted = set(sys.argv[1:])
    for paper in sorted(CORPUS.glob("*/paper.md")):
        for name, produce in PRODUCERS.items():
            target = paper.with_name(f"paper-{name}.pdf")
            if paper.parent.name in wanted or not wanted and not target.exists():
                with tempfile.TemporaryDirectory() as folder:
                    produce(paper, target, Path(folder))


if __name__ == "__main__":
    main()
