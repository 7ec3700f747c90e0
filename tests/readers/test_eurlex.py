"""Acts in EUR-Lex's HTML: real files of two converters, and invented acts in every dialect the site has served."""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from compliance_llm.errors import CdraftError
from compliance_llm.readers.eu import eurlex, eurlex_old
from compliance_llm.readers.source import Part, SourceText

SHARED = (Path(__file__).parents[2] / ".." / "shared").resolve()
OFFICIAL, TEXTS = SHARED / "regulations" / "official", SHARED / "regulations" / "texts"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder is not beside this checkout")
MODERN = ["eu-gdpr", "eu-ai-act"]
SECONDS = 2.0  # of processor time for the longest act, in the better of two tries


def official(name: str) -> bytes:
    return gzip.decompress((OFFICIAL / f"{name}.html.gz").read_bytes())


@pytest.fixture(scope="module")
def acts() -> Callable[[str], SourceText]:
    read: dict[str, SourceText] = {}

    def act(name: str) -> SourceText:
        if name not in read:
            reader = eurlex if name in MODERN else eurlex_old
            read[name] = reader.read(official(name), name)
        return read[name]

    return act


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def under(text: SourceText, pointer: str) -> Counter[str]:
    """The words of every part that stands under an article's pointer."""
    own = (part for part in text.parts if part.pointer == pointer or part.pointer.startswith(f"{pointer}("))
    return sum((words(text.text[part.start : part.end]) for part in own), Counter())


def share(text: SourceText, pointer: str, wanted: Counter[str]) -> float:
    return (under(text, pointer) & wanted).total() / wanted.total()


def bare(text: str) -> str:
    return "".join(text.split())


def shown(page: bytes, drop: str = "") -> str:
    """All characters of a page's body that are not white, told without the readers' help."""
    tree = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8", remove_comments=True))
    for element in tree.xpath("//script|//style|//head" + (f"|{drop}" if drop else "")):
        element.drop_tree()
    return bare(tree.text_content())


def stray(text: SourceText) -> str:
    """Characters that lie in no part or heading, or in more than one."""
    count = [0] * len(text.text)
    for start, end in [(part.start, part.end) for part in text.parts] + list(text.headings):
        for at in range(start, end):
            count[at] += 1
    return "".join(
        character for character, n in zip(text.text, count, strict=True) if n != 1 and not character.isspace()
    )


def said(text: SourceText, part: Part) -> str:
    return text.text[part.start : part.end]


def pointers(text: SourceText) -> dict[str, str]:
    """What each paragraph is cited as."""
    return {said(text, part): part.pointer for part in text.parts}


# real files


@needs_shared
@pytest.mark.parametrize("name", MODERN)
def test_every_article_stands_under_its_own_pointer_and_holds_nothing_of_another(name, acts):
    text = acts(name)
    gold = {row["pointer"]: words(row["text"]) for row in json.loads((TEXTS / f"{name}.json").read_text("utf-8"))}
    articles = {pointer: wanted for pointer, wanted in gold.items() if pointer.startswith("Article")}
    assert len(articles) == {"eu-gdpr": 99, "eu-ai-act": 113}[name]
    assert min(share(text, pointer, wanted) for pointer, wanted in articles.items()) >= 0.98
    assert {pointer for pointer, wanted in articles.items() if under(text, pointer) - wanted} == set()


@needs_shared
def test_every_annex_stands_under_its_pointer_with_its_headings(acts):
    text = acts("eu-ai-act")
    rows = json.loads((TEXTS / "eu-ai-act.json").read_text("utf-8"))
    headings = sum((words(text.text[start:end]) for start, end in text.headings), Counter())
    for row in rows:
        if row["pointer"].startswith("Annex"):
            own = (
                p for p in text.parts if re.match(rf"{row['pointer']}(?!\w)", p.pointer) and "footnote" not in p.pointer
            )
            have = sum((words(said(text, part)) for part in own), Counter())
            assert have - words(row["text"]) == Counter(), row["pointer"]
            assert words(row["text"]) - have - headings == Counter(), row["pointer"]


@needs_shared
@pytest.mark.parametrize("name", MODERN)
def test_no_character_of_an_official_page_is_lost_or_doubled(name, acts):
    heads = "//table[.//p[starts-with(@class,'oj-hd-')]]"
    identifiers = "//p[starts-with(.,'ELI: ') or starts-with(.,'ISSN ')]"
    assert bare(acts(name).text) == shown(official(name), f"{heads}|{identifiers}")
    assert stray(acts(name)) == ""


@needs_shared
def test_the_longest_act_is_read_in_two_seconds():
    data = official("eu-ai-act")
    spent: list[float] = []
    for _ in range(2):
        began = time.process_time()
        eurlex.read(data, "ai-act.html")
        spent.append(time.process_time() - began)
    assert min(spent) <= SECONDS


@needs_shared
@pytest.mark.parametrize(
    ("name", "pointer", "begins"),
    [
        ("eu-gdpr", "Recital 71", "(71) "),
        ("eu-gdpr", "Article 4(7)", "(7) ‘controller’"),
        ("eu-gdpr", "Article 5(1)(a)", "(a) processed lawfully"),
        ("eu-gdpr", "Article 22(2)(b)", "(b) "),
        ("eu-ai-act", "Article 5(1)(h)(iii)", "(iii) "),
        ("eu-ai-act", "Annex I, Section A, point 1", "1. "),
        ("eu-ai-act", "Annex III, point 5(b)", "(b) "),
        ("eu-ai-act", "Annex VII, point 3.1(a)", "(a) "),
        ("eu-ai-act", "Annex VI, point 1", "1. "),
        ("eu-ai-act", "Footnote 12", "(12) "),
        ("eu-ai-act", "Final provisions", "This Regulation shall be binding"),
    ],
)
def test_a_lawyer_finds_the_place(name, pointer, begins, acts):
    text = acts(name)
    assert said(text, next(part for part in text.parts if part.pointer == pointer)).startswith(begins)


@needs_shared
def test_an_official_list_item_knows_the_words_that_lead_into_it_and_its_headings(acts):
    text = acts("eu-gdpr")
    item = next(part for part in text.parts if part.pointer == "Article 5(1)(a)")
    stem = text.parts[item.stem if item.stem is not None else -1]
    assert (stem.pointer, said(text, stem)[:3], said(text, stem)[-1]) == ("Article 5(1)", "1. ", ":")
    assert item.heading.startswith("Principles")
    assert item.path == ("Chapter II Principles",)
    assert (text.jurisdiction, text.kind, text.format) == ("eu", "regulation", "eur-lex-html")


@needs_shared
def test_an_old_act_is_read_article_by_article(acts):
    text = acts("eu-eprivacy-directive")
    paragraphs = re.findall(
        r"<p>(.*?)</p>", official("eu-eprivacy-directive").decode("utf-8").partition("<txt_te>")[2], re.S
    )
    at = {m[1]: n for n, p in enumerate(paragraphs) if (m := re.fullmatch(r"Article (\d+)", p))}
    bounds = [*at.values(), next(n for n, p in enumerate(paragraphs) if p.startswith("Done at"))]
    assert len(at) == 21
    for number, start, end in zip(at, bounds, bounds[1:], strict=False):
        wanted = words(html.fromstring(f"<div>{' '.join(paragraphs[start + 2 : end])}</div>").text_content())
        assert under(text, f"Article {number}") == wanted
    assert pointers(text)["Done at Brussels, 12 July 2002."] == "Final provisions"
    assert Counter(part.pointer.split()[0] for part in text.parts)["Recital"] == 49
    assert Counter(part.pointer.split()[0] for part in text.parts)["Footnote"] == 10


@needs_shared
def test_no_character_of_an_old_page_is_lost_or_doubled(acts):
    page = html.document_fromstring(official("eu-eprivacy-directive"), parser=html.HTMLParser(encoding="utf-8"))
    text = acts("eu-eprivacy-directive")
    assert bare(text.text) == bare(page.get_element_by_id("TexteOnly").text_content())
    assert stray(text) == ""


def without_wrappers(page: bytes) -> bytes:
    """The page as the site wrote it before 2013: no prefix to the classes, no identifiers around articles."""
    text = page.decode("utf-8").replace('class="oj-', 'class="')
    return re.sub(r' (?:id="[^"]*"|class="eli-[^"]*")', "", text).encode()


def without_mark_up(page: bytes) -> bytes:
    """The page as the site wrote it before 2004: a run of paragraphs, labels and text in one line."""
    lines: list[str] = []

    def visit(element: html.HtmlElement) -> None:
        cells = [cell for cell in element if cell.text_content().strip()] if element.tag == "tr" else []
        if element.tag == "p":
            lines.append(" ".join(element.text_content().split()))
        elif len(cells) > 1:
            at = len(lines)
            visit(cells[1])
            lines[at] = f"{cells[0].text_content().strip()} {lines[at]}"
        else:
            for child in element:
                visit(child)

    visit(html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8", remove_comments=True)).find("body"))
    paragraphs = "".join(f"<p>{line}</p>" for line in lines if line)
    return f'<html><body><div id="TexteOnly"><p><TXT_TE>{paragraphs}</TXT_TE></p></div></body></html>'.encode()


@needs_shared
@pytest.mark.parametrize(
    ("name", "older", "reader"),
    [
        ("eu-gdpr", without_wrappers, eurlex),
        ("eu-ai-act", without_wrappers, eurlex),
        ("eu-gdpr", without_mark_up, eurlex_old),
    ],
)
def test_the_same_act_in_an_older_dialect_has_the_same_pointers(name, older, reader, acts):
    now, then = acts(name), reader.read(older(official(name)), name)
    assert [(part.pointer, bare(said(then, part))) for part in then.parts if part.pointer.startswith("Article")] == [
        (part.pointer, bare(said(now, part))) for part in now.parts if part.pointer.startswith("Article")
    ]
    assert stray(then) == ""


# invented acts, in the site's dialects


class Point(NamedTuple):
    said: str
    points: tuple[Point, ...] = ()


class Paragraph(NamedTuple):
    said: str
    points: tuple[Point, ...] = ()
    then: str = ""  # a later subparagraph
    quotes: tuple[str, ...] = ()  # articles of another act, which this paragraph gives new wording


class Article(NamedTuple):
    number: str
    title: str
    numbered: bool
    paragraphs: tuple[Paragraph, ...]


class Dialect(NamedTuple):
    """How an act's pieces are written; ``opening`` and ``closing`` are the marks of its quotations."""

    article: Callable[[str, str, str], str]
    division: Callable[[str, str], str]
    paragraph: Callable[[str, str], str]
    point: Callable[[str, str, str], str]
    heading: Callable[[str, str], str]
    page: Callable[[str], str]
    read: Callable[[bytes, str], SourceText]
    marks: tuple[str, str] = ("‘", "’")


def p(name: str, text: str) -> str:
    return f'<p class="{name}">{text}</p>' if name else f"<p>{text}</p>"


def in_table(name: str) -> Callable[[str, str, str], str]:
    return lambda label, text, more: (
        f'<table width="100%" border="0"><col width="4%"/><col width="96%"/><tbody><tr><td>{p(name, label)}</td>'
        f"<td>{p(name, text)}{more}</td></tr></tbody></table>"
    )


JOURNAL = Dialect(
    article=lambda number, title, inside: (
        f'<div class="eli-subdivision" id="art_{number}">{p("oj-ti-art", f"Article {number}")}<div class="eli-title"'
        f' id="art_{number}.tit_1">{p("oj-sti-art", title)}</div>{inside}</div>'
    ),
    division=lambda label, title: (
        p("oj-ti-section-1", label) + f'<div class="eli-title">{p("oj-ti-section-2", title)}</div>'
    ),
    paragraph=lambda label, text: f"<div>{p('oj-normal', f'{label}   {text}'.strip())}</div>",
    point=in_table("oj-normal"),
    heading=lambda label, title: p("oj-ti-art", label) + p("oj-sti-art", title),
    page=lambda inside: p("oj-doc-ti", "REGULATION (EU) 2099/1") + p("oj-normal", "THE COUNCIL,") + inside,
    read=eurlex.read,
)
CLASSES_OF_2010 = JOURNAL._replace(
    article=lambda number, title, inside: p("ti-art", f"Article {number}") + p("sti-art", title) + inside,
    division=lambda label, title: p("ti-section-1", label) + p("ti-section-2", f'<span class="bold">{title}</span>'),
    paragraph=lambda label, text: p("normal", f"{label}&#160;&#160; {text}".strip()),
    point=in_table("normal"),
    heading=lambda label, title: p("ti-art", label) + p("sti-art", title),
    page=lambda inside: p("doc-ti", "REGULATION (EU) No 1/2010") + p("normal", "THE COUNCIL,") + inside,
)
CONSOLIDATED = JOURNAL._replace(
    article=lambda number, title, inside: (
        f'<div class="eli-subdivision" id="art_{number}">{p("title-article-norm", f"Article {number}")}'
        f'<div class="eli-title"><p>{title}</p></div>{p("modref", "<a>▼M1</a>")}{inside}</div>'
    ),
    division=lambda label, title: p("title-division-1", label) + p("title-division-2", title),
    paragraph=lambda label, text: (
        f'<div class="norm"><span class="no-parag">{label}  </span><div class="norm inline-element">{text}</div></div>'
        if label
        else p("norm", text)
    ),
    point=lambda label, text, more: (
        f'<div class="grid-container grid-list"><div class="list grid-list-column-1"><span>{label} </span></div>'
        f'<div class="grid-list-column-2">{p("norm", text)}{more}</div></div>'
    ),
    heading=lambda label, title: p("title-article-norm", label) + p("stitle-article-norm", title),
    page=lambda inside: p("title-doc-first", "REGULATION (EU) 2099/1") + inside,
)
INDENTED = CONSOLIDATED._replace(
    article=lambda number, title, inside: (
        p("title-article-norm", f"Article {number}") + p("stitle-article-norm", title) + inside
    ),
    paragraph=lambda label, text: p("norm", f"{label}  {text}".strip()),
    point=lambda label, text, more: (
        f'<div style="margin-left: 30pt">{p("norm", f"{label}<span> </span>{text}")}{more}</div>'
    ),
)
PLAIN = JOURNAL._replace(
    article=lambda number, title, inside: p("", f"Article {number}") + p("", title) + inside,
    division=lambda label, title: p("", label) + p("", title),
    paragraph=lambda label, text: p("", f"{label} {text}".strip()),
    point=lambda label, text, more: p("", f"{label} {text}") + more,
    heading=lambda label, title: p("", label) + p("", title),
    page=lambda inside: (
        f'<div id="TexteOnly"><p><TXT_TE>{p("", "Regulation No 1")}{p("", "THE COUNCIL OF LAMPS,")}'
        f"{p('', 'HAS ADOPTED THIS REGULATION:')}{inside}</TXT_TE></p></div>"
    ),
    read=eurlex_old.read,
    marks=('"', '"'),
)
DIALECTS = {
    "journal": JOURNAL,
    "classes of 2010": CLASSES_OF_2010,
    "consolidated": CONSOLIDATED,
    "indented": INDENTED,
    "plain": PLAIN,
}
ROMAN = ["i", "ii", "iii", "iv"]


def written(dialect: Dialect, articles: Iterable[Article]) -> bytes:
    """The page of an act; a chapter begins before every second article."""
    inside: list[str] = []
    for n, article in enumerate(articles):
        if n % 2 == 0:
            inside.append(dialect.division(f"CHAPTER {'IVX'[n // 2 % 3]}", "On lamps"))
        paragraphs = (
            _paragraph(dialect, f"{at}." if article.numbered else "", paragraph)
            for at, paragraph in enumerate(article.paragraphs, start=1)
        )
        inside.append(dialect.article(article.number, article.title, "".join(paragraphs)))
    return f"<html><head><title>Act</title></head><body>{dialect.page(''.join(inside))}</body></html>".encode()


def _paragraph(dialect: Dialect, label: str, paragraph: Paragraph) -> str:
    written = dialect.paragraph(label, paragraph.said) + _points(dialect, paragraph.points, "abcd")
    opening, closing = dialect.marks
    for n, words in enumerate(paragraph.quotes):
        mark = opening if n == 0 else ""
        written += dialect.heading(f"{mark}Article {n + 7}", "Ships")
        end = f"{closing}." if n == len(paragraph.quotes) - 1 else "."
        written += dialect.paragraph("1.", f"{words}{end}")
    return written + (dialect.paragraph("", paragraph.then) if paragraph.then else "")


def _points(dialect: Dialect, points: Iterable[Point], labels: Iterable[str]) -> str:
    return "".join(
        dialect.point(f"({label})", point.said, _points(dialect, point.points, ROMAN))
        for label, point in zip(labels, points, strict=False)
    )


def expected(articles: Iterable[Article]) -> Iterator[tuple[str, str]]:
    """Each paragraph's first word, and the pointer under which it belongs."""
    for article in articles:
        for at, paragraph in enumerate(article.paragraphs, start=1):
            base = f"Article {article.number}({at})" if article.numbered else f"Article {article.number}"
            yield paragraph.said, base
            for label, point in zip("abcd", paragraph.points, strict=False):
                yield point.said, f"{base}({label})"
                for roman, inner in zip(ROMAN, point.points, strict=False):
                    yield inner.said, f"{base}({label})({roman})"
            yield from ((quote, base) for quote in paragraph.quotes)
            if paragraph.then:
                yield paragraph.then, base


@st.composite
def acts_of_lamps(draw: st.DrawFn) -> tuple[Article, ...]:
    count = iter(range(10**6))

    def words(end: str) -> str:
        return f"Lamp{next(count)} shall burn{end}"

    def points(depth: int) -> tuple[Point, ...]:
        inner = [points(depth - 1) if depth else () for _ in range(draw(st.integers(0, 3)))]
        return tuple(Point(words(":" if each else ";"), each) for each in inner)

    def paragraph() -> Paragraph:
        listed = points(1)
        quotes = tuple(words("") for _ in range(draw(st.integers(0, 2)))) if not listed else ()
        later = words(".") if draw(st.booleans()) else ""
        return Paragraph(words(":" if listed or quotes else "."), listed, later, quotes)

    numbers = draw(st.lists(st.sampled_from(["", "a"]), min_size=1, max_size=4))
    return tuple(
        Article(
            f"{n}{letter}",
            f"Title of lamp {next(count)}",
            draw(st.booleans()),
            tuple(paragraph() for _ in range(draw(st.integers(1, 3)))),
        )
        for n, letter in enumerate(numbers, start=1)
    )


@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS.keys())
@given(articles=acts_of_lamps())
def test_each_paragraph_of_an_act_is_cited_by_its_place(dialect, articles):
    text = dialect.read(written(dialect, articles), "act.html")
    found = pointers(text)
    for sentence, pointer in expected(articles):
        at = next(cited for cited in found if sentence.rstrip(".;:") in cited)
        assert found[at] == pointer


@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS.keys())
@given(articles=acts_of_lamps())
def test_an_act_loses_no_character_and_gives_each_to_one_part_or_heading(dialect, articles):
    page = written(dialect, articles)
    text = dialect.read(page, "act.html")
    assert bare(text.text) == shown(page, "//p[@class='modref']")
    assert stray(text) == ""


@settings(max_examples=30, deadline=None)
@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS.keys())
@given(articles=acts_of_lamps())
def test_a_list_item_is_led_into_by_the_paragraph_over_it(dialect, articles):
    text = dialect.read(written(dialect, articles), "act.html")
    for part in text.parts:
        if re.match(r"\([a-d]\) ", said(text, part)):
            stem = text.parts[part.stem if part.stem is not None else -1]
            assert said(text, stem).endswith(":")
            assert part.pointer.startswith(stem.pointer)
            assert stem.start < part.start


@pytest.mark.parametrize("reader", [eurlex, eurlex_old], ids=["new", "old"])
@pytest.mark.parametrize("data", [b"", b"  ", b"\0\1\2", b"<html></html>", b"<p>Lamps burn.</p>", b"\xff\xfe<\0p\0>\0"])
def test_a_page_that_holds_no_act_is_refused_with_a_remedy(reader, data):
    with pytest.raises(CdraftError) as refused:
        reader.read(data, "page.html")
    assert refused.value.remedy


@given(
    inside=st.lists(
        st.sampled_from(["<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<div>", "(a)", "‘Lamp", "’"])
    )
)
def test_broken_mark_up_loses_no_words(inside):
    page = f'<p class="ti-art">Article 1</p><p>Lamps.</p>{" ".join(inside)}'.encode()
    text = eurlex.read(page, "page.html")
    assert bare(text.text) == shown(page)
    assert stray(text) == ""


def test_a_page_is_known_by_the_names_it_gives_its_paragraphs():
    assert eurlex.recognises(written(JOURNAL, [LAMPS]))
    assert eurlex.recognises(written(CLASSES_OF_2010, [LAMPS]))
    assert eurlex.recognises(written(CONSOLIDATED, [LAMPS]))
    assert not eurlex.recognises(written(PLAIN, [LAMPS]))
    assert eurlex_old.recognises(written(PLAIN, [LAMPS]))
    assert not eurlex_old.recognises(b"<html><body><p>Article 1</p></body></html>")


LAMPS = Article("1", "Lamps", True, (Paragraph("Lamps shall burn."),))


def read(*inside: str, title: str = "Act") -> SourceText:
    page = f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{''.join(inside)}</body></html>"
    text = eurlex.read(page.encode(), "act.html")
    assert stray(text) == ""
    return text


def read_old(*paragraphs: str) -> SourceText:
    lines = "".join(f"<p>{line}</p>" for line in paragraphs)
    page = f'<html><head></head><body><div id="TexteOnly"><p><TXT_TE>{lines}</TXT_TE></p></div></body></html>'
    text = eurlex_old.read(page.encode(), "act.html")
    assert stray(text) == ""
    return text


ITEM = in_table("normal")
START = p("doc-ti", "COMMISSION REGULATION (EU) No 1/2012") + p("normal", "THE COMMISSION,")


def test_quoted_articles_stay_in_the_article_that_quotes_them_and_the_next_one_is_the_acts_own():
    text = read(
        START,
        p("ti-art", "Article 1"),
        p("normal", "In Regulation (EC) No 2/2001, the following Articles are inserted:"),
        p("ti-art", "‘Article 2"),
        p("normal", "1.   Ships shall sail."),
        p("ti-art", "Article 2a"),
        p("normal", "Boats shall row.’"),
        p("ti-art", "Article 2"),
        p("normal", "This Regulation shall enter into force tomorrow."),
    )
    assert pointers(text)["Boats shall row.’"] == "Article 1"
    assert pointers(text)["1. Ships shall sail."] == "Article 1"
    assert pointers(text)["This Regulation shall enter into force tomorrow."] == "Article 2"


def test_a_quotation_that_the_publisher_forgot_to_close_does_not_swallow_the_next_articles():
    text = read(
        START,
        p("ti-art", "Article 1"),
        p("normal", "The following subparagraph is added:"),
        p("normal", "‘Ships shall sail."),
        p("ti-art", "Article 2"),
        p("normal", "A lamp is called a ‘lantern’."),
        p("ti-art", "Article 3"),
        p("normal", "See ‘Ships’; boats are ‘barges’’."),
    )
    assert pointers(text)["A lamp is called a ‘lantern’."] == "Article 2"
    assert pointers(text)["See ‘Ships’; boats are ‘barges’’."] == "Article 3"


def test_an_amendment_set_out_in_a_list_keeps_quoted_headings_divisions_and_annexes_under_its_own_point():
    quoted = (
        p("ti-section-1", "SECTION 4")
        + p("ti-art", "Article 19")
        + p("normal", "1.   Ships.")
        + p("doc-ti", "ANNEX II")
    )
    text = read(
        START,
        p("ti-art", "Article 1"),
        p("normal", "Regulation 3 is amended as follows:"),
        ITEM(
            "(1)",
            "Section 4 is replaced by the following:",
            quoted.replace("SECTION", "‘SECTION") + p("normal", "Boats.’"),
        ),
        ITEM("(2)", "Article 20 is deleted.", ""),
        p("ti-art", "Article 2"),
        p("normal", "Entry into force."),
    )
    for line in ("‘SECTION 4", "Article 19", "1. Ships.", "ANNEX II", "Boats.’"):
        assert pointers(text)[line] == "Article 1(1)"
    assert pointers(text)["(2) Article 20 is deleted."] == "Article 1(2)"
    assert pointers(text)["Entry into force."] == "Article 2"


def test_recitals_keep_their_lists_and_the_formula_of_adoption_is_preamble():
    text = read(
        START,
        p("normal", "Whereas:"),
        ITEM("(1)", "Lamps are:", ITEM("(a)", "red;", "") + ITEM("(b)", "blue.", "")),
        ITEM("(2)", "Ships sail.", ""),
        p("normal", "HAS ADOPTED THIS REGULATION:"),
        p("ti-art", "Sole Article"),
        p("normal", "1.   Lamps burn."),
    )
    assert pointers(text) == {
        "THE COMMISSION,": "Preamble",
        "Whereas:": "Preamble",
        "(1) Lamps are:": "Recital 1",
        "(a) red;": "Recital 1",
        "(b) blue.": "Recital 1",
        "(2) Ships sail.": "Recital 2",
        "HAS ADOPTED THIS REGULATION:": "Preamble",
        "1. Lamps burn.": "Sole Article(1)",
    }


def test_footnote_marks_stay_in_the_text_and_footnotes_stand_apart():
    mark = '<a id="ntc1">(<span class="oj-super oj-note-tag">1</span>)</a>'
    note = '<p class="oj-note"><a id="ntr1">(<span class="oj-super">1</span>)</a>  OJ L 1, p. 2.</p>'
    text = read(START, p("ti-art", "Article 1"), p("normal", f"Directive 9 {mark} applies."), note)
    assert pointers(text)["Directive 9 (1) applies."] == "Article 1"
    assert pointers(text)["(1) OJ L 1, p. 2."] == "Footnote 1"


def test_a_table_stays_whole_and_a_picture_says_what_it_shows():
    table = (
        '<table class="oj-table" border="1"><tr><td><p class="oj-tbl-hdr">Colour</p></td><td><p>Height</p></td></tr>'
        "<tr><td><p>1.</p></td><td><p>two</p><p>metres</p></td></tr></table>"
    )
    text = read(
        START,
        p("ti-art", "Article 1"),
        p("normal", "1.   The rate is:"),
        p("normal", '<img alt="r = a + b"/>'),
        table,
        p("doc-ti", "ANNEX"),
        table,
    )
    assert [(part.pointer, said(text, part)) for part in text.parts[-3:]] == [
        ("Article 1(1)", "r = a + b"),
        ("Article 1(1)", "Colour\tHeight\n1.\ttwo metres"),
        ("Annex", "Colour\tHeight\n1.\ttwo metres"),
    ]


def test_a_power_of_ten_is_not_run_into_its_exponent():
    text = read(
        START, p("ti-art", "Article 1"), p("normal", 'More than 10<span class="oj-super">25</span> of CO<sub>2</sub>.')
    )
    assert "10 25 of CO2" in text.text


def test_annexes_have_parts_sections_points_and_footnotes_of_their_own():
    text = read(
        START,
        p("ti-art", "Article 1"),
        p("normal", "Lamps."),
        p("doc-ti", "ANNEX II"),
        p("doc-ti", "Models"),
        p("ti-grseq-1", "PART A"),
        p("ti-grseq-1", "Lanterns"),
        p("ti-grseq-1", "Section 2 — Tall ones"),
        ITEM("1.", "Oil:", ITEM("(b)", "whale;", "")),
        p("ti-grseq-1", "PART B"),
        ITEM("—", "gas;", ""),
        p("ti-grseq-1", "3.   Fees"),
        p("normal", "Five crowns."),
        ITEM("3.1.", "For ships:", ITEM("(a)", "six.", "")),
        p("note", "(<span>1</span>)  In metres."),
        p("doc-ti", "Appendix 1"),
        p("normal", "A form."),
    )
    by_words = {said(text, part): part for part in text.parts}
    assert {words: part.pointer for words, part in by_words.items()} == pointers(text)
    assert by_words["(b) whale;"].pointer == "Annex II, Part A, Section 2, point 1(b)"
    assert by_words["(b) whale;"].heading == "Section 2 Tall ones"
    assert by_words["(b) whale;"].path == ("Annex II Models", "Part A Lanterns")
    assert by_words["— gas;"].pointer == "Annex II, Part B"
    assert by_words["3. Fees"].pointer == by_words["Five crowns."].pointer == "Annex II, Part B, point 3"
    assert by_words["(a) six."].pointer == "Annex II, Part B, point 3.1(a)"
    assert by_words["(a) six."].heading == "3. Fees"
    assert by_words["(1) In metres."].pointer == "Annex II, footnote 1"
    assert by_words["A form."].pointer == "Annex II, Appendix 1"


def test_a_section_of_an_annex_may_be_headed_by_its_letter_alone():
    text = read(
        START,
        p("ti-art", "Article 1"),
        p("normal", "Lamps."),
        p("doc-ti", "ANNEX"),
        p("ti-grseq-1", "A. General"),
        p("normal", "1.   First."),
        p("ti-grseq-1", "B. Ships"),
        ITEM("1.", "Second:", ITEM("(a)", "third.", "")),
    )
    assert list(pointers(text).values())[-3:] == [
        "Annex, Section A, point 1",
        "Annex, Section B, point 1",
        "Annex, Section B, point 1(a)",
    ]


def test_an_unlabelled_paragraph_within_a_list_does_not_end_the_list():
    text = read_old(
        "Regulation No 1",
        "THE COUNCIL OF LAMPS,",
        "HAS ADOPTED THIS REGULATION:",
        "Article 1",
        "1. Lamps are:",
        "(a) red;",
        "This covers pink.",
        "(b) blue.",
        "They shall burn:",
        "(a) by night.",
        "2.",
        "Ships sail.",
    )
    assert [(part.pointer, said(text, part)) for part in text.parts[2:]] == [
        ("Article 1(1)", "1. Lamps are:"),
        ("Article 1(1)(a)", "(a) red;"),
        ("Article 1(1)", "This covers pink."),
        ("Article 1(1)(b)", "(b) blue."),
        ("Article 1(1)", "They shall burn:"),
        ("Article 1(1)(a)", "(a) by night."),
        ("Article 1(2)", "2. Ships sail."),
    ]


def test_the_articles_of_an_annex_or_an_attached_agreement_are_not_the_acts_own():
    text = read(
        START,
        p("ti-art", "Article 1"),
        p("normal", "The Agreement is approved."),
        f'<div class="final">{p("normal", "Done at Brussels, 1 May 2012.")}</div>',
        p("doc-ti", "AGREEMENT"),
        p("doc-ti", "between A and B"),
        p("ti-art", "Article 1"),
        p("normal", "1.   Lamps."),
        p("doc-ti", "ANNEX I"),
        p("ti-art", "Article 1"),
        p("normal", "Ships."),
        p("doc-ti", "JOINT DECLARATION"),
        p("normal", "The Parties declare."),
    )
    assert list(pointers(text).values()) == [
        "Preamble",
        "Article 1",
        "Final provisions",
        "Agreement, Article 1(1)",
        "Annex I, Article 1",
        "Declaration",
    ]


def test_an_act_without_articles_is_cited_by_its_points():
    recommendation = read(
        p("doc-ti", "COMMISSION RECOMMENDATION"),
        p("normal", "THE COMMISSION,"),
        p("normal", "HAS ADOPTED THIS RECOMMENDATION:"),
        ITEM("1.", "Light lamps:", ITEM("(a)", "red.", "")),
    )
    corrigendum = read(p("doc-ti", "Corrigendum to Regulation 9"), p("normal", "For: ‘Article 3’, read: ‘Article 4’."))
    assert pointers(recommendation)["(a) red."] == "Recommendation, point 1(a)"
    assert set(pointers(corrigendum).values()) == {"Corrigendum"}


def test_a_consolidated_text_loses_its_disclaimer_list_of_amendments_and_marks():
    front = (
        p("reference", "02001L0001")
        + '<hr class="separator"/>'
        + p("disclaimer", "Only a tool.")
        + f"<table><tr><td>{p('arrow', '<a>►B</a>')}</td><td>{p('title-doc-first', 'DIRECTIVE 1')}</td></tr></table>"
        + p("hd-modifiers", "Amended by:")
        + '<hr class="separator"/>'
    )
    text = read(
        front,
        p("title-doc-first", "DIRECTIVE 1"),
        p("title-article-norm", 'Article 14 <span class="italics">bis</span>'),
        p("stitle-article-norm", '<span class="boldface">►M2</span> Scope<span class="boldface"> ◄ </span>'),
        p("modref", "<a>▼M2</a> —————"),
        p("norm", "1.  Lamps ►C1 shall ◄ burn."),
        p("title-annex-1", "ANNEX I"),
        p("norm", "Ships."),
        p("footnote", '(<a><span class="superscript">8</span></a>) OJ L 1.'),
        title="Consolidated TEXT: 32001L0001 — EN",
    )
    assert text.text.splitlines()[:3] == ["DIRECTIVE 1", "Article 14 bis", "Scope"]
    assert pointers(text) == {
        "1. Lamps shall burn.": "Article 14 bis(1)",
        "Ships.": "Annex I",
        "(8) OJ L 1.": "Footnote 8",
    }


def test_a_later_letter_i_is_told_from_a_first_roman_one():
    def definitions(*labels: str) -> list[str]:
        items = (
            f"<div style='margin-left: 3pt'>{p('norm', f'{label} lamp{n};')}</div>" for n, label in enumerate(labels)
        )
        text = read(p("title-article-norm", "Article 2"), p("norm", "1.  For this:"), *items)
        return [part.pointer.removeprefix("Article 2(1)") for part in text.parts[1:]]

    assert definitions("(g)", "(h)", "(i)", "(j)") == ["(g)", "(h)", "(i)", "(j)"]
    assert definitions("(h)", "(i)", "(ii)", "(i)") == ["(h)", "(h)(i)", "(h)(ii)", "(i)"]
    assert definitions("(a)", "(aa)", "(b)", "(d)") == ["(a)", "(aa)", "(b)", "(d)"]
    assert definitions("(a)", "(i)", "(ii)", "(b)", "(i)") == ["(a)", "(a)(i)", "(a)(ii)", "(b)", "(b)(i)"]


def test_old_acts_with_unnumbered_recitals_headings_that_run_on_and_straight_quotes():
    text = read_old(
        "COUNCIL DIRECTIVE of 1 May 1980 on lamps",
        "THE COUNCIL OF THE EUROPEAN COMMUNITIES,",
        "Having regard to the Treaty;",
        "Whereas lamps burn;",
        "Whereas ships sail;",
        "and whereas they float;",
        "HAS ADOPTED THIS DIRECTIVE:",
        "TITLE I General",
        "Article 1 1. Lamps shall burn.",
        "2. They shall be:",
        "(a) red;",
        "(b) blue.",
        "Article 2",
        '"Mere conduit"',
        "Directive 70/1/EEC is amended as follows: Article 3 is replaced by:",
        '"Article 3',
        "1. New text.",
        "Article 4",
        'More new text."',
        "Article 3 The Member States shall comply:",
        "- by law,",
        "Article 4",
        "This Directive is addressed to the Member States.",
        "This Directive shall be binding in its entirety.",
        "Done at Brussels, 1 May 1980.",
        "For the Council",
        "(1) OJ No C 1, 1.1.1980, p. 1.",
        "ANNEX",
        "LIST OF LAMPS",
        "1. Lantern",
        "(a) tall",
    )
    cited = [(part.pointer, said(text, part)) for part in text.parts][2:]
    assert cited == [
        ("Recital 1", "Whereas lamps burn;"),
        ("Recital 2", "Whereas ships sail;"),
        ("Recital 2", "and whereas they float;"),
        ("Preamble", "HAS ADOPTED THIS DIRECTIVE:"),
        ("Article 1(1)", "1. Lamps shall burn."),
        ("Article 1(2)", "2. They shall be:"),
        ("Article 1(2)(a)", "(a) red;"),
        ("Article 1(2)(b)", "(b) blue."),
        ("Article 2", "Directive 70/1/EEC is amended as follows: Article 3 is replaced by:"),
        ("Article 2", '"Article 3'),
        ("Article 2", "1. New text."),
        ("Article 2", "Article 4"),
        ("Article 2", 'More new text."'),
        ("Article 3", "The Member States shall comply:"),
        ("Article 3", "- by law,"),
        ("Article 4", "This Directive is addressed to the Member States."),
        ("Final provisions", "This Directive shall be binding in its entirety."),
        ("Final provisions", "Done at Brussels, 1 May 1980."),
        ("Final provisions", "For the Council"),
        ("Footnote 1", "(1) OJ No C 1, 1.1.1980, p. 1."),
        ("Annex, point 1", "1. Lantern"),
        ("Annex, point 1(a)", "(a) tall"),
    ]
    assert text.parts[4].heading == ""
    assert next(part for part in text.parts if part.pointer == "Article 2").heading == '"Mere conduit"'
    assert next(part for part in text.parts if part.pointer == "Article 1(1)").path == ("Title I General",)


def cited(text: SourceText) -> list[tuple[str, str]]:
    return [(part.pointer, said(text, part)) for part in text.parts]


ADOPTED = ("COUNCIL DIRECTIVE of 1 May 1980 on lamps", "THE COUNCIL OF LAMPS,", "HAS ADOPTED THIS DIRECTIVE:")


def test_a_footnote_at_the_foot_of_an_old_page_does_not_end_the_act():
    text = read_old(
        *ADOPTED,
        "Article 1",
        "1. Lamps are bright (1).",
        "2. They burn:",
        "(a) oil;",
        "(1) OJ No C 9, 1. 2. 1979, p. 6; and OJ No C 10, 2. 2. 1979, p. 7. (2) OJ No L 3, 4. 5. 1978, p. 1.",
        "(b) gas.",
        "Article 2",
        "Ships sail.",
        "(3) OJ No L 8, 1. 1. 1977, p. 2.",
        "They float too.",
        "Done at Bright Harbour, 1 May 1980.",
        "(4) OJ No L 9, 1. 1. 1977, p. 3.",
    )
    assert cited(text)[2:] == [
        ("Article 1(1)", "1. Lamps are bright (1)."),
        ("Article 1(2)", "2. They burn:"),
        ("Article 1(2)(a)", "(a) oil;"),
        ("Article 1(2)(b)", "(b) gas."),
        (
            "Footnote 1",
            "(1) OJ No C 9, 1. 2. 1979, p. 6; and OJ No C 10, 2. 2. 1979, p. 7. (2) OJ No L 3, 4. 5. 1978, p. 1.",
        ),
        ("Article 2", "Ships sail."),
        ("Article 2", "They float too."),
        ("Footnote 3", "(3) OJ No L 8, 1. 1. 1977, p. 2."),
        ("Final provisions", "Done at Bright Harbour, 1 May 1980."),
        ("Footnote 4", "(4) OJ No L 9, 1. 1. 1977, p. 3."),
    ]


def test_a_footnote_of_the_journal_ends_an_old_act_where_only_an_annex_follows():
    text = read_old(
        *ADOPTED, "Article 1", "Lamps burn.", "(1) OJ No L 8, 1. 1. 1977, p. 2.", "(2) See page 4.", "ANNEX", "Oil."
    )
    assert cited(text)[2:] == [
        ("Article 1", "Lamps burn."),
        ("Footnote 1", "(1) OJ No L 8, 1. 1. 1977, p. 2."),
        ("Footnote 2", "(2) See page 4."),
        ("Annex", "Oil."),
    ]


def test_footnotes_in_an_old_preamble_are_no_recitals():
    text = read_old(
        "COUNCIL DIRECTIVE of 1 May 1980 on lamps",
        "THE COUNCIL OF LAMPS,",
        "Whereas lamps burn;",
        "(1) OJ No C 9, 1. 2. 1979, p. 6.",
        "(2) Opinion delivered on 3 March 1979 (not yet published in the Official Journal).",
        "and whereas they smoke;",
        "Whereas ships sail;",
        "HAS ADOPTED THIS DIRECTIVE:",
        "Article 1",
        "Lamps burn.",
    )
    assert cited(text)[1:-2] == [
        ("Recital 1", "Whereas lamps burn;"),
        ("Footnote 1", "(1) OJ No C 9, 1. 2. 1979, p. 6."),
        ("Footnote 2", "(2) Opinion delivered on 3 March 1979 (not yet published in the Official Journal)."),
        ("Recital 1", "and whereas they smoke;"),
        ("Recital 2", "Whereas ships sail;"),
    ]


def test_an_old_page_in_another_language_is_refused_if_its_articles_cannot_be_told():
    page = (
        '<html lang="{}"><head><title>EUR-Lex - 31980L0001 - DE</title></head><body><TXT_TE>'
        "<p>Richtlinie 1</p><p>{} 1</p><p>1. Lampen brennen.</p></TXT_TE></body></html>"
    )
    for declared in (page.format("DE", "Artikel"), page.format("", "Artikel").replace(' lang=""', "")):
        with pytest.raises(CdraftError, match="its language is DE") as refused:
            eurlex_old.read(declared.encode(), "act.html")
        assert "English" in refused.value.remedy
    assert "Article 1(1)" in pointers(eurlex_old.read(page.format("DE", "Article").encode(), "act.html")).values()
    assert eurlex_old.read(page.format("EN", "Point").encode(), "act.html").parts


@pytest.mark.parametrize(
    ("heading", "pointer"),
    [("Article 3a", "Article 3a"), ("Article 3 a", "Article 3a"), ("Article 3", "Article 3")],
)
def test_an_inserted_article_is_cited_with_its_letter_even_if_a_space_stands_before_that(heading, pointer):
    text = read(START, p("ti-art", heading), p("sti-art", "A right"), p("normal", "Lamps burn."))
    assert (text.parts[-1].pointer, text.parts[-1].heading) == (pointer, "A right")
    assert read_old(*ADOPTED, heading, "A right", "Lamps burn.").parts[-1].pointer == pointer


def test_an_annex_of_clauses_is_cited_by_section_clause_and_module():
    group = "ti-grseq-1"
    text = read(
        START,
        p("ti-art", "Article 1"),
        p("normal", "The clauses stand in the Annex."),
        p("doc-ti", "ANNEX"),
        p(group, "CLAUSES FOR LAMPS"),
        p(group, "SECTION I"),
        p(group, "Clause 1"),
        p(group, "Purpose"),
        ITEM("(a)", "To see.", ""),
        p(group, "Clause 2"),
        ITEM("(a)", "To be seen.", ""),
        p(group, "MODULE ONE: Ships"),
        ITEM("(a)", "To float.", ""),
        p(group, "Clause 3"),
        p("normal", "To sail."),
        p(group, "SECTION II"),
        p("normal", "To rest."),
    )
    assert cited(text)[-5:] == [
        ("Annex, Section I, Clause 1, point (a)", "(a) To see."),
        ("Annex, Section I, Clause 2, point (a)", "(a) To be seen."),
        ("Annex, Section I, Clause 2, Module ONE, point (a)", "(a) To float."),
        ("Annex, Section I, Clause 3", "To sail."),
        ("Annex, Section II", "To rest."),
    ]


def test_each_cell_of_a_table_stands_under_the_head_of_its_column():
    table = (
        '<table class="oj-table"><tr><td rowspan="2">Harbour</td><td colspan="2">Lamps</td><td>Ships</td></tr>'
        "<tr><td>Oil</td><td>Gas</td><td>All</td></tr><tr><td>North</td><td>5</td><td>9</td><td>2</td></tr></table>"
    )
    text = read(START, p("ti-art", "Article 1"), table)
    assert said(text, text.parts[-1]) == "Harbour\tLamps\t\tShips\n\tOil\tGas\tAll\nNorth\t5\t9\t2"


def test_a_page_that_is_not_what_it_declares_is_refused():
    with pytest.raises(CdraftError, match="not utf-8 as it says"):
        eurlex.read(
            b'<html><head><meta charset="utf-8"></head><body><p class="ti-art">\xe9</p></body></html>', "act.html"
        )
    latin = '<html><head><meta charset="iso-8859-1"></head><body><p class="ti-art">Article 1</p><p>é</p></body></html>'
    assert "é" in eurlex.read(latin.encode("latin-1"), "act.html").text


def test_a_page_nested_so_deep_that_the_parser_would_drop_text_is_refused():
    with pytest.raises(CdraftError, match="nested deeper"):
        eurlex.read(b"<html><body>" + b"<div>" * 300 + b"Article 1" + b"</div>" * 300 + b"</body></html>", "act.html")
