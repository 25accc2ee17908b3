# SPDX-License-Identifier: MIT
"""No two files define one type: a program that links both mixes their layouts, and no compiler says so.

Reads the text of src/ and tests/ as far as that takes: structs, classes, unions and enums in namespaces that have a name.
What stands in an unnamed namespace or in a function belongs to its file. Nested types go with the type around them.
"""
import collections
import pathlib
import re
import sys

# Comments, literals and directives hold braces and words that mean nothing here. Raw strings come before plain ones, numbers
# before characters: 1'000 is one number.
LEFT_OUT = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | \bu?8?R"(?P<end>[^(\s]*)\(.*?\)(?P=end)" | "(?:\\.|[^"\\\n])*" | (?P<number>\b\d[\w.']*)
      | '(?:\\.|[^'\\\n])+' | ^[ \t]*\#(?:\\\n|[^\n])*""",
    re.VERBOSE | re.DOTALL | re.MULTILINE)
TOKEN = re.compile(r"::|\[\[|\]\]|\w+|[^\w\s]")
TYPE_WORDS = ("struct", "class", "union", "enum")


def without_brackets(tokens, before, opening, closing):
    """The tokens less each bracket that follows the word `before`, and that word."""
    kept, depth, waits = [], 0, False
    for token in tokens:
        if depth or (waits and token == opening):
            depth += (token == opening) - (token == closing)
            waits = False
        elif token == before:
            waits = True
        else:
            kept.append(token)
    return kept


def type_defined(statement):
    """The name of the type whose body begins after these tokens; None if it is something else."""
    tokens = without_brackets(statement, "template", "<", ">")
    tokens = without_brackets(tokens, "alignas", "(", ")")
    if "[[" in tokens:
        tokens = tokens[:tokens.index("[[")] + tokens[tokens.index("]]") + 1:]
    if not tokens or tokens[0] not in TYPE_WORDS:
        return None
    while tokens and tokens[0] in TYPE_WORDS:  # enum class
        tokens = tokens[1:]
    for stop in ("final", ":"):
        if stop in tokens:
            tokens = tokens[:tokens.index(stop)]
    # Without a name, or with a second one: the type of a variable or of what a function returns.
    return "".join(tokens) if re.fullmatch(r"\w+( :: \w+)*( <.*>)?", " ".join(tokens)) else None


def types_in(text):
    """Full names of the types that a file defines for all files."""
    tokens = TOKEN.findall(LEFT_OUT.sub(lambda match: match["number"] or " ", text))
    scopes = []  # of each open brace: a namespace's name, "" for extern "C", None where nothing is for all files
    statement = []
    for token in tokens:
        if token == "{":
            if None in scopes:
                scopes.append(None)
            elif "namespace" in statement:
                name = "".join(statement[statement.index("namespace") + 1:])
                scopes.append(name or None)
            elif statement == ["extern"]:
                scopes.append("")
            else:
                if name := type_defined(statement):
                    yield "::".join([scope for scope in scopes if scope] + [name])
                scopes.append(None)
            statement = []
        elif token == "}":
            scopes.pop()
            statement = []
        elif token == ";":
            statement = []
        elif None not in scopes:
            statement.append(token)
    if scopes:
        raise AssertionError(f"{len(scopes)} braces are not closed")


def clashes(types):
    """{name: files} of the types that several of the files {path: names} define."""
    places = collections.defaultdict(set)
    for path, names in types.items():
        for name in names:
            places[name].add(path)
    return {name: sorted(paths) for name, paths in places.items() if len(paths) > 1}


def check_reading():
    """The reader sees what it should, and no more."""
    def types(text):
        return sorted(types_in(text))

    def check(text, expected):
        if types(text) != expected:
            raise AssertionError(f"reads {types(text)}, expected {expected}, in: {text}")

    check("namespace a { struct B { struct Inner {}; }; class C final : public B {}; }", ["a::B", "a::C"])
    check("namespace a::b { enum class D : int { one }; union E { int i; }; enum F { two }; }", ["a::b::D", "a::b::E", "a::b::F"])
    check("namespace a { namespace { struct Hidden {}; } struct Seen {}; }", ["a::Seen"])
    check("namespace a { struct B; struct C* f() { struct Local {}; return {}; } struct C c = {}; struct { int i; } d; }", [])
    check("template <class T, class = std::vector<T>> struct A { }; template <> struct std::hash<a::B> {};",
          ["A", "std::hash<a::B>"])
    check("struct [[nodiscard]] alignas(16) A {}; struct B::State {};", ["A", "B::State"])
    check('int n = 1\'000\'000; char c = \'{\'; auto s = "{ \\" {"; auto r = R"(} " {)"; // {\n/* { */ struct A {};', ["A"])
    check("#define OPEN { \\\n {\nstruct A {};", ["A"])
    check('extern "C" { struct A {}; }', ["A"])
    check("const std::vector<int> list{1, 2}; template <typename T> T f() { return T{}; } struct A {};", ["A"])
    one, two = types("namespace a { struct Row { int i; }; }"), types("namespace a { struct Row { double d; }; struct B {}; }")
    if clashes({"one.hpp": one, "two.hpp": two}) != {"a::Row": ["one.hpp", "two.hpp"]}:
        raise AssertionError("a name that two files define is not found")


def read(root, *patterns):
    """The types of each file that a pattern finds."""
    found = {}
    for path in sorted(path for pattern in patterns for path in root.glob(pattern)):
        try:
            found[str(path.relative_to(root))] = set(types_in(path.read_text()))
        except AssertionError as error:
            raise AssertionError(f"{path}: {error}") from None
    if not any(found.values()):
        raise AssertionError(f"{root} holds no types in {patterns}")
    return found


def main():
    check_reading()
    root = pathlib.Path(__file__).resolve().parent.parent
    shared = read(root, "src/**/*.hpp", "src/**/*.cpp", "tests/*.hpp", "tests/*.cpp")
    found = clashes(shared)
    tests = read(root, "tests/*/*.hpp", "tests/*/*.cpp")
    # Each folder of tests is a program of its own.
    for folder in {pathlib.Path(path).parent for path in tests}:
        found |= clashes(shared | {path: names for path, names in tests.items() if pathlib.Path(path).parent == folder})
    for name, places in sorted(found.items()):
        print(f"{name} is defined in {', '.join(places)}: name them apart, or put one into an unnamed namespace", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
