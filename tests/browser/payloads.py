"""What a student may write to make the instructor's browser run it. Each calls `ran("its name")` if it runs."""

from collections.abc import Mapping

OUTPUTS: Mapping[str, tuple[str, str]] = {
    "script": ("text/html", "<script>ran('script')</script>"),
    "script_in_table": ("text/html", "<table><tr><td><script>ran('script_in_table')</script></td></tr></table>"),
    "unclosed_script": ("text/html", "<script>ran('unclosed_script')//"),
    "split_script": ("text/html", "<scr<script>ipt>ran('split_script')</scr</script>ipt>"),
    "module": ("text/html", "<script type=module>ran('module')</script>"),
    "onerror": ("text/html", "<img src=x onerror=\"ran('onerror')\">"),
    "onerror_slash": ("text/html", "<img/src=x/onerror=ran('onerror_slash')>"),
    "onload_svg": ("text/html", "<svg onload=\"ran('onload_svg')\"></svg>"),
    "svg_script": ("text/html", "<svg><script>ran('svg_script')</script></svg>"),
    "svg_style_break": ("text/html", "<svg></p><style><a id=\"</style><img src=1 onerror=ran('svg_style_break')>\">"),
    "math_mutation": (
        "text/html",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=ran('math_mutation')"
        '&gt;">',
    ),
    "noscript_mutation": (
        "text/html",
        "<noscript><p title=\"</noscript><img src=x onerror=ran('noscript_mutation')>\"></noscript>",
    ),
    "comment_break": ("text/html", "<!--><img src=x onerror=ran('comment_break')>-->"),
    "comment_bang": ("text/html", "<!-- --!><img src=x onerror=ran('comment_bang')> -->"),
    "title_break": ("text/html", "<title><img title=\"</title><img src=x onerror=ran('title_break')>\"></title>"),
    "details": ("text/html", "<details open ontoggle=\"ran('details')\"><summary>x</summary></details>"),
    "iframe_srcdoc": ("text/html", "<iframe srcdoc=\"<script>parent.ran('iframe_srcdoc')</script>\"></iframe>"),
    "iframe_link": ("text/html", "<iframe src=\"javascript:parent.ran('iframe_link')\"></iframe>"),
    "object": ("text/html", "<object data=\"javascript:parent.ran('object')\" onerror=\"ran('object')\"></object>"),
    "embed": ("text/html", "<embed src=\"javascript:parent.ran('embed')\">"),
    "focus": ("text/html", "<input autofocus onfocus=\"ran('focus')\">"),
    "video": ("text/html", "<video><source onerror=\"ran('video')\"></video>"),
    "animation": (
        "text/html",
        "<style>@keyframes k{}</style><b style='animation:k 1s' onanimationstart=\"ran('animation')\">x</b>",
    ),
    "link": ("text/html", "<a href=\"javascript:ran('link')\">press me</a>"),
    "link_tab": ("text/html", "<a href=\"jav&#x09;ascript:ran('link_tab')\">press me</a>"),
    "link_upper": ("text/html", "<a href=\" JaVaScRiPt:ran('link_upper')\">press me</a>"),
    "form": ("text/html", "<form action=\"javascript:ran('form')\"><button>press me</button></form>"),
    "template": ("text/html", "<template shadowrootmode=open><img src=x onerror=ran('template')></template>"),
    "fetch": (
        "text/html",
        "<img src='https://elsewhere.example/1'><b style=\"background:url('//elsewhere.example/2')\">",
    ),
    "javascript": ("application/javascript", "ran('javascript')"),
    "javascript_text": ("text/javascript", "ran('javascript_text')"),
    "svg": ("image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" onload="parent.ran(\'svg\')"></svg>'),
    "png_break": ("image/png", "AAAA\"><script>ran('png_break')</script>"),
    "jpeg_break": ("image/jpeg", "AAAA\" onerror=\"ran('jpeg_break')"),
    "latex_html": ("text/latex", "$x$<script>ran('latex_html')</script>"),
    "markdown_html": ("text/markdown", "# x\n\n<img src=x onerror=\"ran('markdown_html')\">"),
    "markdown_link": ("text/markdown", "[press me](javascript:ran('markdown_link'))"),
    "mermaid": ("text/vnd.mermaid", "graph TD\nA[\"<img src=x onerror=ran('mermaid')>\"]"),
    "plain": ("text/plain", "<script>ran('plain')</script>"),
    "plain_ansi": ("text/plain", "\x1b[31m<script>ran('plain_ansi')</script>\x1b[0m"),
    "vega": ("application/vnd.vega.v5+json", '{"description": "<script>ran(\'vega\')</script>"}'),
}
"""By name: the kind of a display, and what it holds."""

TEXTS: Mapping[str, str] = {
    "cell_fetch": "![x](https://elsewhere.example/3)",
    "cell_script": "x\n\n<script>ran('cell_script')</script>",
    "cell_onerror": "x <img src=x onerror=\"ran('cell_onerror')\">",
    "cell_link": "[press me](javascript:ran('cell_link'))",
    "cell_reference": "[press me][r]\n\n[r]: javascript:ran('cell_reference')",
    "cell_autolink": "<javascript:ran('cell_autolink')>",
    "cell_title": "[x](https://localhost/ \"' onmouseover='ran(1)' x='\")\n<img src=x onerror=\"ran('cell_title')\">",
    "cell_after_blank": "<div>\n\n<img src=x onerror=\"ran('cell_after_blank')\">\n\n</div>",
    "cell_in_code": "`<b>` <img src=x onerror=\"ran('cell_in_code')\"> `</b>`",
    "cell_in_formula": "$x$ $<img src=x onerror=\"ran('cell_in_formula')\">$ $</b>$",
    "cell_mermaid": "```mermaid\n<img src=x onerror=\"ran('cell_mermaid')\">\n```",
    "cell_blank_in_code": "```\na\n\n<img src=x onerror=\"ran('cell_blank_in_code')\">\n```\n",
}
"""By name: the source of a text cell; each is handed in as Markdown, and as a raw cell."""

PRINTED = "<script>ran('printed')</script>\x1b[31m<img src=x onerror=\"ran('printed')\">\x1b[0m"
RAISED = "raise ValueError('<script>ran(\"raised\")</script><img src=x onerror=\"ran(\\'raised\\')\">')"
