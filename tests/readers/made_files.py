"""Small real files, made by hand so that a test can say what is in them: PDF pages, Word packages, gzip and zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

Line = tuple[float, float, float, str]  # left, baseline, size, words
Drawing = str  # operators of a page's content

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEADING_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{level}"><w:name w:val="heading {level}"/></w:style>'
    for level in range(1, 4)
)


def pdf(*pages: Sequence[Line | Drawing], bold: str = "Helvetica-Bold") -> bytes:
    """A PDF with lines of Helvetica, of which one that begins with ** is set in bold, and with drawings."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % bold.encode(),
    ]
    kids: list[bytes] = []
    for page in pages:
        stream = "\n".join(it if isinstance(it, str) else _drawn(*it) for it in page).encode("cp1252")
        number = len(objects) + 1
        kids.append(b"%d 0 R" % number)
        fonts = b"<</Font<</F1 3 0 R/F2 4 0 R>>>>"
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources%s>>" % (number + 1, fonts)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    body = b"".join(b"%d 0 obj%s endobj\n" % (number, content) for number, content in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def rules(xs: Sequence[float], ys: Sequence[float]) -> list[Drawing]:
    """The lines of a table: one up the page at each of ``xs``, one across it at each of ``ys``."""
    up = [f"{x} {min(ys)} m {x} {max(ys)} l S" for x in xs]
    return [*up, *(f"{min(xs)} {y} m {max(xs)} {y} l S" for y in ys)]


def boxes(xs: Sequence[float], ys: Sequence[float]) -> list[Drawing]:
    """The same lines as thin filled boxes, as word processors draw them."""
    up = [f"{x} {min(ys)} 0.5 {max(ys) - min(ys)} re f" for x in xs]
    return [*up, *(f"{min(xs)} {y} {max(xs) - min(xs)} 0.5 re f" for y in ys)]


def locked_pdf() -> bytes:
    """A PDF that asks for a password."""
    password = b"/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>/ID[<41><41>]"
    return pdf([(72, 700, 11, "x")]).replace(b"trailer<<", b"trailer<<" + password)


def scanned_pdf() -> bytes:
    """A PDF whose page shows nothing but a picture."""
    image = b"q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    return pdf([]).replace(
        b"<</Length 0>>stream\n\nendstream", b"<</Length %d>>stream\n%s\nendstream" % (len(image), image)
    )


def paragraph(words: str, style: str = "", numbered: tuple[int, int] | None = None, more: str = "") -> str:
    """A paragraph of a Word file; ``numbered`` is its list and its level there, from 0."""
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        said += f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
    runs = f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""
    return f"<w:p><w:pPr>{said}</w:pPr>{runs}{more}</w:p>"


def run(words: str, properties: str = "") -> str:
    """A run of a paragraph."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: Sequence[str]) -> str:
    """A table of a Word file with a paragraph in each cell."""
    cells = [
        "".join(f"<w:tc>{cell if cell.startswith('<w:p') else paragraph(cell)}</w:tc>" for cell in row) for row in rows
    ]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def level(depth: int, format: str, text: str, more: str = "") -> str:
    """A level of a list's definition."""
    shown = f'<w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{shown}</w:lvl>'


def numbering(*definitions: str, lists: str = "") -> str:
    """numbering.xml: definitions 0, 1, … and a list 1, 2, … of each; ``lists`` adds more."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{levels}</w:abstractNum>' for n, levels in enumerate(definitions)
    )
    plain = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(len(definitions)))
    return abstract + plain + lists


def docx(*body: str, styles: str = HEADING_STYLES, numbers: str = "", notes: str = "") -> bytes:
    """A Word file with this body; the parts that are given nothing are left out."""
    parts = {"document": f"<w:body>{''.join(body)}</w:body>", "styles": styles}
    parts |= {name: content for name, content in (("numbering", numbers), ("footnotes", notes)) if content}
    kinds = {name: f"{TYPES}.{name}{'.main' if name == 'document' else ''}+xml" for name in parts}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in kinds.items())
    related = "".join(
        f'<Relationship Id="r{n}" Type="{RELATED}/{name}" Target="{name}.xml"/>'
        for n, name in enumerate(name for name in parts if name != "document")
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{RELATIONS}"/>{overrides}</Types>',
        "_rels/.rels": _relations(
            f'<Relationship Id="r0" Type="{RELATED}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _relations(related),
    }
    files |= {f"word/{name}.xml": f"<w:{name} {W}>{content}</w:{name}>" for name, content in parts.items()}
    return zipped({name: content.encode() for name, content in files.items()})


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return buffer.getvalue()


def _relations(content: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{content}</Relationships>'


def _drawn(left: float, baseline: float, size: float, words: str) -> str:
    font = "F2" if words.startswith("**") else "F1"
    escaped = words.removeprefix("**").replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {left} {baseline} Td ({escaped}) Tj ET"
