"""Writes the joining types that idn-hostname needs (RFC 5892, A.1).

    pip install idna
    python make-idna-tables.py >> unicode-tables.txt

The lines are as in make-unicode-tables.mjs.
"""
import idna.idnadata


def base36(number):
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
        if number == 0:
            return digits


def ranges(members):
    found, end, start = [], 0, None
    for code_point in range(0x110001):
        inside = code_point in members
        if inside and start is None:
            start = code_point
        if not inside and start is not None:
            more = code_point - start - 1
            found.append(base36(start - end) + ("+" + base36(more) if more else ""))
            end, start = code_point, None
    return " ".join(found)


joining = idna.idnadata.joining_types()
for kind in "DLR":
    print(f"jt:{kind}=" + ranges({code_point for code_point, type_ in joining.items() if type_ in (kind, ord(kind))}))
