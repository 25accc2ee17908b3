# SPDX-License-Identifier: MIT
"""Every command and option that the program has is completed by the shell, and told of in the man page and docs/cli.md."""
import os
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
program = pathlib.Path(os.environ["FOOTPRINT_PROGRAM"])
commands = ["explore", "render", "sites", "coverage", "compare", "nearest", "timeline", "events", "story", "check"]
wrong = []


def check(holds, what):
    if not holds:
        wrong.append(what)


def words_of(command):
    told = subprocess.run([program, "names", "words", command], capture_output=True, text=True, check=True)
    return told.stdout.split()


def completed(*words):
    script = f"""PATH={program.parent}:$PATH
    source {root}/assets/completions/footprint.bash
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _footprint; printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    told = subprocess.run(["bash", "-c", script, "bash", "footprint", *words], capture_output=True, text=True, check=True)
    check(not told.stderr, f"{words}: {told.stderr}")
    return told.stdout.split()


# In help, man page and docs.
man = (root / "assets/man/footprint.1").read_text().replace("\\-", "-")
docs = (root / "docs/cli.md").read_text()
for command in commands:
    check(f"footprint {command}" in docs or f"[{command}]" in docs, f"docs/cli.md does not tell of {command}")
    check(command in man, f"the man page does not tell of {command}")
    words = words_of(command)
    check("--help" in words, f"{command} has no --help")
    for option in [word for word in words if word.startswith("--")]:
        names = [option, "-o"] if option == "--output" else [option, "-q"] if option == "--quiet" else [option]
        is_told = lambda text: any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) for name in names)
        check(is_told(docs), f"docs/cli.md does not tell of {command} {option}")
        check(is_told(man), f"the man page does not tell of {command} {option}")

# In the shell.
check(set(commands) <= set(completed("")), "commands are completed")
for command in commands:
    check(set(words_of(command)) == set(completed(command, "-")) | {w for w in words_of(command) if w[0] != "-"},
          f"options of {command} are completed: {completed(command, '-')}")
for words, expected in [(["--theme", ""], ["dark", "light"]), (["sites", "--market", "mid"], ["middle-east"]),
                        (["events", "--event", "opened,cl"], ["opened,closed"]), (["nearest", "Lagos", "--rank", ""], ["rtt", "km"]),
                        (["render", "--fit", "--th"], ["--theme"]), (["render", "--layers", "bor"], ["borders"]),
                        (["events", "--as"], []), (["events", "--stat"], []), (["nearest", "--mark"], []),
                        (["compare", "al"], ["all", "alibaba"]), (["story", "aliyun"], ["aliyun-2016"]),
                        (["story", "--format", ""], ["text", "json"]), (["check", "--format", "geo"], ["geojson"]), (["sites", "--country", "KE"], ["KE"])]:
    check(completed(*words) == expected, f"{words} is completed by {completed(*words)}, expected {expected}")

print("\n".join(wrong) or "all words are known")
sys.exit(1 if wrong else 0)
