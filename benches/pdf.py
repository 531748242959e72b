#!/usr/bin/env python3
"""CPU time of the whole way from PDF to record against what others need for the bare text.

usage: benches/pdf.py [FILE.pdf ...]

Needs `cargo build --release -p minutebook` and Debian's poppler-utils; PyMuPDF and pypdfium2 (PyPI) are measured where
they are installed. Without arguments: the large papers and the Kent papers that lie beside the repository.
Every program runs single-threaded in a process of its own; figures are user CPU time, the least of several runs.
"""
import importlib.util
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
RUNS = 5
MUPDF = "import sys, pymupdf; [page.get_text() for page in pymupdf.open(sys.argv[1])]"
PDFIUM = "import sys, pypdfium2; [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(sys.argv[1])]"


def user_time(command: list[str]) -> float:
    """Least user CPU seconds of one run. Short runs are repeated within a measurement: the clock ticks coarsely."""
    times = []
    for _ in range(RUNS):
        repeats, spent = 0, 0.0
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        while spent < 0.1 and repeats < 20:
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            repeats += 1
            spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        times.append(spent / repeats)
    return min(times)


def pages(path: Path) -> int:
    info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=False).stdout
    return next((int(line.split()[1]) for line in info.splitlines() if line.startswith("Pages:")), 0)


def main() -> None:
    files = [Path(argument) for argument in sys.argv[1:]]
    files = files or sorted(SHARED.glob("large/*.pdf")) + sorted(SHARED.glob("papers/kent/*.pdf"))
    minutebook = ROOT / "target/release/minutebook"
    others = {
        name: [sys.executable, "-c", code]
        for name, module, code in (("PyMuPDF", "pymupdf", MUPDF), ("pypdfium2", "pypdfium2", PDFIUM))
        if importlib.util.find_spec(module)
    }
    print(f"{'ratio':>6} {'record':>8} {'pdftotext':>10} " + " ".join(f"{name:>10}" for name in others) + "  pages  file")
    convert = [str(minutebook), "convert", "--force", "--threads", "1", "--out"]
    ratios, long_ratios, texts = [], [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        for path in files:
            record = user_time([*convert, folder, str(path)])
            text = user_time(["pdftotext", str(path), "-"])
            rest = [user_time([*command, str(path)]) for command in others.values()]
            texts += text
            ratio, count = record / text, pages(path)
            ratios.append(ratio)
            long_ratios += [ratio] if count >= 5 else []
            cells = " ".join(f"{1000 * seconds:8.1f}ms" for seconds in rest)
            print(f"{ratio:6.2f} {1000 * record:6.1f}ms {1000 * text:8.1f}ms {cells} {count:6}  {path.name}")
        record = user_time([*convert, folder, *map(str, files)])
    print(f"median ratio {statistics.median(ratios):.2f}; worst of the files with 5 pages and more {max(long_ratios, default=0):.2f}")
    print(f"all in one run: {1000 * record:.0f} ms, {1000 * texts:.0f} ms of pdftotext one by one, ratio {record / texts:.2f}")


if __name__ == "__main__":
    main()
