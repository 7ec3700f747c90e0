"""Draws Charts: SVG for HTML and PDF, PNG for Word and Markdown, all from one matplotlib figure.

One palette throughout (blue, vermillion, green, purple of Okabe and Ito, 2008), with different markers and lines, so
figures also read in grey. Series are named once, in a legend above the axes. In the SVG for HTML text stays text, and
the ink takes the colour of the page, so one drawing serves light and dark. In that for PDF text is drawn as outlines:
its labels may be in any script, and the file needs no font for them.
"""

# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# (matplotlib's types are partly unknown)

from __future__ import annotations

import html
import io
import re
import warnings
from itertools import cycle
from typing import TYPE_CHECKING, Any, NamedTuple

from compliance_llm.records import Chart, Series

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7")
MARKERS, DASHES = ("o", "s", "^", "D"), ("-", "--", "-.", ":")
INK, QUIET = "#1b1f24", "#8b9099"
WIDTH, HEIGHT, DPI = 6.3, 2.4, 200  # inches; dots per inch of the PNG
SQUARE = (3.7, 3.6)  # inches: axes of one length, and room for their names
CHANCE, EQUAL, LIMIT = "No better than chance", "Forecast equals outcome", "Limit"
STYLE: dict[Any, Any] = {
    "font.size": 9,
    "text.parse_math": False,  # labels are material: a dollar sign is a dollar sign
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": QUIET,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.8,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
    "svg.fonttype": "none",
    "path.simplify": True,
}


class Drawing(NamedTuple):
    """One figure; a format that was not requested is empty. The SVG is a fragment to stand inside HTML."""

    width: float  # inches
    svg: str
    png: bytes
    outlines: str = ""  # an SVG without text


def draw(chart: Chart, *, svg: bool = True, png: bool = True, outlines: bool = False) -> Drawing:
    """Draw ``chart`` once, and save it in the formats requested."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    painters = {"roc": _roc, "calibration": _calibration, "distribution": _distribution, "bars": _bars}
    slug = re.sub(r"\W+", "-", chart.id)
    with rc_context({**STYLE, "svg.hashsalt": slug}), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a letter the PNG's font lacks is no news to the reader
        size = _size(chart)
        figure = Figure(figsize=size, layout="constrained")
        FigureCanvasAgg(figure)
        axes: Axes = figure.add_subplot()
        painters[chart.kind](axes, chart)
        _legend(axes, columns=2 if size == SQUARE else 4)
        figure.get_layout_engine().execute(figure)  # pyright: ignore[reportOptionalMemberAccess]  set above
        figure.set_layout_engine("none")  # placed once, not again for each shape
        return Drawing(
            size[0],
            svg=_svg(figure, slug, chart.alt) if svg else "",
            png=_png(figure) if png else b"",
            outlines=_outlines(figure) if outlines else "",
        )


def _size(chart: Chart) -> tuple[float, float]:
    """Width and height in inches; horizontal bars get the height they need."""
    match chart.kind:
        case "bars":
            rows = max((len(series.x) for series in chart.series), default=1) * max(1, len(chart.series) * 0.6)
            return WIDTH, min(9.0, 1.0 + 0.19 * rows)
        case "roc" | "calibration":
            return SQUARE
        case "distribution":
            return WIDTH, HEIGHT


def _roc(axes: Axes, chart: Chart) -> None:
    for series, colour, dash in zip(chart.series, cycle(COLOURS), cycle(DASHES), strict=False):
        axes.plot(_numbers(series.x), series.y, color=colour, linestyle=dash, linewidth=1.8, label=series.name)
    _diagonal(axes, CHANCE)
    axes.set(xlabel=chart.x_label, ylabel=chart.y_label, xlim=(0, 1), ylim=(0, 1.01))
    axes.set_aspect("equal")


def _calibration(axes: Axes, chart: Chart) -> None:
    top = 0.0
    for series, colour, marker in zip(chart.series, cycle(COLOURS), cycle(MARKERS), strict=False):
        x = _numbers(series.x)
        axes.errorbar(
            x, series.y, yerr=_reach(series), fmt=marker, color=colour, markersize=5, linewidth=1.2, capsize=2.5,
            label=series.name,
        )  # fmt: skip
        top = max(top, *x, *series.y, *series.high)
    top = min(1.0, top * 1.05) or 1.0
    _diagonal(axes, EQUAL)
    axes.set(xlabel=chart.x_label, ylabel=chart.y_label, xlim=(0, top), ylim=(0, top))
    axes.set_aspect("equal")


def _distribution(axes: Axes, chart: Chart) -> None:
    """Shares over the middles of bins: outlines where these are numbers, groups of bars where they are names."""
    if all(isinstance(x, float) for series in chart.series for x in series.x):
        for series, colour, dash in zip(chart.series, cycle(COLOURS), cycle(DASHES), strict=False):
            x, y = _to_the_edges(_numbers(series.x), series.y)
            axes.step(x, y, where="mid", color=colour, linestyle=dash, linewidth=1.6, label=series.name)
            axes.fill_between(x, y, step="mid", color=colour, alpha=0.1, linewidth=0)
        axes.set_ylim(bottom=0)
    else:
        _upright_bars(axes, chart)
    _limits(axes.axhline, chart)
    axes.locator_params(axis="y", nbins=5)
    axes.set(xlabel=chart.x_label, ylabel=chart.y_label)


def _to_the_edges(x: tuple[float, ...], y: tuple[float, ...]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """An outline over middles of bins, drawn out to the far edges of the first and the last."""
    half = (max(x) - min(x)) / (len(x) - 1) / 2 if len(x) > 1 else 0.5
    return (*(at - half for at in x[:1]), *x, *(at + half for at in x[-1:])), (*y[:1], *y, *y[-1:])


def _upright_bars(axes: Axes, chart: Chart) -> None:
    names = [_name(x) for x in chart.series[0].x]
    width = 0.8 / len(chart.series)
    for i, (series, colour) in enumerate(zip(chart.series, cycle(COLOURS), strict=False)):
        where = [at + (i - (len(chart.series) - 1) / 2) * width for at in range(len(series.y))]
        axes.bar(where, series.y, width=width * 0.94, color=colour, label=series.name, yerr=_reach(series), ecolor=INK)
    steep = len(names) > 6 and max(map(len, names)) > 5
    axes.set_xticks(range(len(names)), names, rotation=35 if steep else 0, ha="right" if steep else "center")
    axes.tick_params(axis="x", length=0)


def _bars(axes: Axes, chart: Chart) -> None:
    """Horizontal bars, the first on top, so that long names stay readable; limits are vertical lines."""
    names = list(dict.fromkeys(_name(x) for series in chart.series for x in series.x))
    width = 0.76 / max(1, len(chart.series))
    for i, (series, colour) in enumerate(zip(chart.series, cycle(COLOURS), strict=False)):
        where = [names.index(_name(x)) + (i - (len(chart.series) - 1) / 2) * width for x in series.x]
        label = series.name if len(chart.series) > 1 or chart.lines else "_"
        axes.barh(where, series.y, height=width * 0.92, color=colour, label=label)
        if series.low and series.high:
            axes.errorbar(series.y, where, xerr=_reach(series), fmt="none", ecolor=INK, elinewidth=1, capsize=2)
    _limits(axes.axvline, chart)
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.tick_params(axis="y", length=0)
    axes.set(xlabel=chart.y_label, ylabel=chart.x_label)
    axes.grid(axis="x", color=QUIET, alpha=0.25, linewidth=0.6)
    axes.set_axisbelow(True)


def _diagonal(axes: Axes, label: str) -> None:
    axes.plot([0, 1], [0, 1], color=QUIET, linewidth=1, linestyle=(0, (4, 3)), label=label, zorder=0)


def _limits(line: Any, chart: Chart) -> None:  # noqa: ANN401 - axhline or axvline
    for i, at in enumerate(chart.lines):
        line(at, color=INK, linewidth=1.2, linestyle=(0, (5, 2)), label="_" if i else LIMIT)


def _legend(axes: Axes, *, columns: int) -> None:
    """Series in their order, then the reference lines; placed above the axes, clear of the data."""
    handles, labels = axes.get_legend_handles_labels()
    order = sorted(range(len(labels)), key=lambda i: labels[i] in (CHANCE, EQUAL, LIMIT))
    figure = axes.get_figure()
    if figure is not None and order:
        figure.legend(
            [handles[i] for i in order], [labels[i] for i in order],
            loc="outside upper left", ncols=min(columns, len(order)), fontsize=8.5, handlelength=2,
        )  # fmt: skip


def _reach(series: Series) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    """How far each interval reaches below and above its value."""
    if not series.low or not series.high:
        return None
    below = tuple(max(0.0, y - low) for y, low in zip(series.y, series.low, strict=True))
    return below, tuple(max(0.0, high - y) for y, high in zip(series.y, series.high, strict=True))


def _numbers(values: tuple[float | str, ...]) -> tuple[float, ...]:
    return tuple(float(value) for value in values)


def _name(value: float | str) -> str:
    text = value if isinstance(value, str) else f"{value:g}"
    return text if len(text) <= 40 else text[:39] + "…"


def _png(figure: Figure) -> bytes:
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=DPI, facecolor="white", metadata={"Software": None})
    return file.getvalue()


def _outlines(figure: Figure) -> str:
    """The figure as an SVG file of its own, text as outlines."""
    from matplotlib import rc_context

    with rc_context({"svg.fonttype": "path"}):
        return _saved(figure)


def _saved(figure: Figure) -> str:
    file = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    figure.savefig(file, format="svg", transparent=True, metadata=nothing)
    return file.getvalue()


def _svg(figure: Figure, slug: str, alt: str) -> str:
    """The figure as an SVG element that can share a page with others: its own ids, no date, the page's ink."""
    drawn = _saved(figure)
    drawn = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>", "", drawn[drawn.index("<svg") :], flags=re.DOTALL)
    drawn = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{slug}-", drawn)
    drawn = re.sub(INK, "currentColor", drawn, flags=re.IGNORECASE)
    drawn = re.sub(
        r"<svg\b([^>]*?)\s(width|height)=\"[^\"]*\"", r"<svg\1", re.sub(r" (?=height=)", " ", drawn, count=1)
    )
    label = html.escape(alt, quote=True)
    width = f"max-width:{figure.get_figwidth() * 6.6:.4g}rem"
    head = f'<svg role="img" aria-label="{label}" style="{width}" stroke-linejoin="round" stroke-linecap="butt"'
    return "\n".join(line for line in drawn.replace("<svg", head, 1).splitlines() if line.strip())
