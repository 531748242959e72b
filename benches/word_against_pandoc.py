#!/usr/bin/env python3
"""CPU time of `minutebook convert` and of `pandoc -t plain` on the same Word files, whole processes, in one run.

    cargo build --release -p minutebook
    benches/word_against_pandoc.py FILE.docx ...

Each file is converted several times and the least CPU time (user and system) counts. Prints a line a file and the
median of the ratios; then all files in one run of minutebook, which makes its patterns ready once, against the sum of the
runs of pandoc, which takes one file a run.
"""

import os
import resource
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MINUTEBOOK = os.path.join(HERE, "../target/release/minutebook")
ROUNDS = 5


def cpu_time(command):
    """Least CPU seconds of a command over some rounds."""
    times = []
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def main():
    ratios, pandoc = [], 0
    print(f"{'minutebook':>12} {'pandoc':>9} {'ratio':>7}  file")
    for path in sys.argv[1:]:
        ours = cpu_time([MINUTEBOOK, "convert", path])
        theirs = cpu_time(["pandoc", "-t", "plain", path])
        pandoc += theirs
        ratios.append(theirs / max(ours, 1e-4))
        print(f"{ours * 1000:9.1f} ms {theirs * 1000:6.0f} ms {ratios[-1]:6.1f}x  {os.path.basename(path)}")
    if ratios:
        print(f"median: {statistics.median(ratios):.1f} times less CPU time than pandoc")
        ours = cpu_time([MINUTEBOOK, "convert", *sys.argv[1:]])
        print(f"{ours * 1000:9.1f} ms {pandoc * 1000:6.0f} ms {pandoc / ours:6.1f}x  all {len(ratios)} in one run")


if __name__ == "__main__":
    main()
