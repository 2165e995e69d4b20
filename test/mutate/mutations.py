"""The mutations of a C source: what could be written otherwise on one line of it, so that a test should notice.

Operators (< and <=, == and !=, && and ||, + and -), integer constants (n and n + 1), true and false, an if or while whose
condition is negated, a ! taken away, a break or continue taken away. Comments, strings, preprocessor lines, assertions
and the lengths of declared arrays stay as they are.
"""
import collections
import re

Token = collections.namedtuple("Token", "kind text start end line")

# file, line (from 1), the function or table it is in, the line before and after; pieces: (start, end, text) to put in
Mutation = collections.namedtuple("Mutation", "file line place before after pieces")

TOKEN = re.compile(r"""
    (?P<comment>/\*.*?\*/|//[^\n]*)
  | (?P<directive>^[ \t]*\#(?:[^\n\\]|\\.|\\\n)*)
  | (?P<string>(?:u8|[uUL])?"(?:[^"\\\n]|\\.)*")
  | (?P<character>[uUL]?'(?:[^'\\\n]|\\.)*')
  | (?P<number>\.?[0-9](?:[eEpP][+-]|[0-9a-zA-Z_.])*)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<operator><<=|>>=|\.\.\.|->|\+\+|--|<<|>>|[<>=!+*/%&|^-]=|&&|\|\||[^\s\w])
""", re.VERBOSE | re.DOTALL | re.MULTILINE)

OTHER = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
         "+=": "-=", "-=": "+=", "++": "--", "--": "++", "true": "false", "false": "true"}
SIGN = {"+": "-", "-": "+"}
NO_OPERAND = {"return", "case", "else", "sizeof"}
INTEGER = re.compile(r"(0[xX][0-9a-fA-F]+|[0-9]+)([uUlL]*)\Z")


def tokens(source):
    """All but comments, preprocessor lines and blanks."""
    line, at = 1, 0
    for m in TOKEN.finditer(source):
        if m.lastgroup in ("comment", "directive"):
            continue
        line += source.count("\n", at, m.start())
        at = m.start()
        yield Token(m.lastgroup, m.group(), m.start(), m.end(), line)


def closing(found, i):
    """The index of the bracket that closes the one at i."""
    depth = 0
    for j in range(i, len(found)):
        if found[j].text in ("(", "[", "{"):
            depth += 1
        elif found[j].text in (")", "]", "}"):
            depth -= 1
            if depth == 0:
                return j
    return len(found) - 1


def places(found):
    """For each token the function, or the table, in whose braces it is; '' outside of any."""
    names, braces, parens, place, candidate = [], 0, 0, "", ""
    for i, t in enumerate(found):
        follows = found[i + 1].text if i + 1 < len(found) else ""
        if braces == parens == 0 and t.kind == "name" and follows in ("(", "[", "=", "{", ";"):
            candidate = t.text
        parens += (t.text == "(") - (t.text == ")")
        if t.text == "{":
            place = candidate if braces == 0 else place
            braces += 1
        names.append(place if braces else "")
        braces -= t.text == "}"
    return names


def left_alone(found):
    """The indexes of the tokens of assertions, and of array lengths: a longer array is never noticed."""
    alone = set()
    for i, t in enumerate(found[:-1]):
        if t.text in ("assert", "static_assert", "_Static_assert"):
            alone.update(range(i, closing(found, i + 1) + 1))
        names = i > 1 and found[i - 1].kind == found[i - 2].kind == "name" and found[i - 2].text not in NO_OPERAND
        if t.text == "[" and (names or (found[i - 1].text == "]" and i - 1 in alone)):
            alone.update(range(i, closing(found, i) + 1))
    return alone


def negatable(condition):
    """Whether ! before it gives what no other mutation does."""
    depth, kinds = 0, set()
    for t in condition:
        depth += (t.text in ("(", "[")) - (t.text in (")", "]"))
        if depth == 0:
            kinds.add(t.text)
    if kinds & {"&&", "||"}:
        return True
    return condition[0].text != "!" and not kinds & {"==", "!=", "true", "false"}


def replacements(found, i):
    """What may stand at token i: (start, end, text)."""
    t, before = found[i], found[i - 1] if i else None
    follows = found[i + 1].text if i + 1 < len(found) else ""
    if t.text in OTHER:
        yield t.start, t.end, OTHER[t.text]
    elif t.text in SIGN:
        operand = before is not None and (before.kind in ("name", "number", "character", "string") or
                                          before.text in (")", "]"))
        if operand and before.text not in NO_OPERAND:
            yield t.start, t.end, SIGN[t.text]
    elif t.kind == "number":
        m = INTEGER.match(t.text)
        if m:
            n = int(m.group(1), 0) + 1
            yield t.start, t.end, ("0x%X" % n if "x" in t.text.lower() else str(n)) + m.group(2)
    elif t.text == "!":
        yield t.start, t.end, ""
    elif t.text in ("if", "while") and follows == "(":
        end = closing(found, i + 1)
        if end > i + 2 and negatable(found[i + 2:end]):
            yield found[i + 1].end, found[i + 1].end, "!("
    elif t.text in ("break", "continue") and follows == ";":
        yield t.start, t.end, ""


def applied(source, pieces):
    for start, end, text in reversed(pieces):
        source = source[:start] + text + source[end:]
    return source


def mutations(file, source):
    """All of a file's, in order."""
    found = list(tokens(source))
    names, alone, lines = places(found), left_alone(found), source.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for i, t in enumerate(found):
        if i in alone:
            continue
        for start, end, text in replacements(found, i):
            pieces = [(start, end, text)]
            if text == "!(":
                last = found[closing(found, i + 1)].start
                pieces.append((last, last, ")"))
            begin, stop = starts[t.line - 1], starts[t.line] - 1
            after = applied(source[begin:stop], [(a - begin, b - begin, new) for a, b, new in pieces if b <= stop])
            yield Mutation(file, t.line, names[i], lines[t.line - 1].strip(), after.strip(), pieces)
