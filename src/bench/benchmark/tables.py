"""Tables in Markdown."""


def table(head, rows):
    """A first column of words, and numbers in the others."""
    print("| " + " | ".join(head) + " |")
    print("|---" + "|---:" * (len(head) - 1) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def number(value):
    """With as many digits as mean something; a dash for what was not measured."""
    if value is None:
        return "–"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def ratio(value, of):
    return number(value / of) if value is not None and of else "–"
