/** Black on white for paper; on a screen the same sheet, centred. No font is fetched: the reader's own serve. */
export const HANDOUT_STYLE = `
@page { size: A4; margin: 18mm 16mm; }
:root { color-scheme: light; --ink: #16181d; --quiet: #4b515c; --line: #c9ccd1; --soft: #f3f3f0; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 178mm; padding: 24px 16px; color: var(--ink); background: #fff;
  font: 11.5pt/1.5 Inter, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 4pt; text-wrap: balance; }
h2 { font-size: 14.5pt; line-height: 1.25; margin: 0 0 6pt; break-after: avoid; }
h3, .objectives h2 { font-size: 10pt; line-height: 1.5; margin: 0 0 3pt; color: var(--quiet); break-after: avoid; }
p, ul, ol { margin: 0 0 7pt; }
ul, ol { padding-left: 1.3em; }
code { font: 0.92em "JetBrains Mono", "DejaVu Sans Mono", "Liberation Mono", monospace; }
a { color: inherit; }
.about { color: var(--quiet); margin-bottom: 12pt; }
.objectives { background: var(--soft); border-radius: 4pt; padding: 9pt 12pt 3pt; margin-bottom: 18pt; break-inside: avoid; }
.step { border-top: 0.75pt solid var(--line); padding-top: 12pt; margin-bottom: 18pt; break-inside: avoid; }
.number { color: var(--quiet); font-size: 9.5pt; margin: 0 0 1pt; break-after: avoid; }
.step img { display: block; width: 100%; max-width: 146mm; height: auto; margin: 8pt auto 10pt; break-inside: avoid; }
.happens { list-style: none; padding: 6pt 9pt; margin-bottom: 9pt; background: var(--soft); border-radius: 4pt; font-size: 9.5pt; break-inside: avoid; }
.happens li { padding-left: 1.2em; text-indent: -1.2em; overflow-wrap: anywhere; }
.question { border-left: 3pt solid var(--ink); padding: 1pt 0 1pt 10pt; margin: 9pt 0; break-inside: avoid; }
.asked { font-weight: 600; }
.hint { color: var(--quiet); }
.line { display: inline-block; width: 60mm; border-bottom: 0.75pt solid var(--ink); vertical-align: -3pt; }
.choices, .verdicts { list-style: none; padding: 0; }
.choices li { padding-left: 18pt; text-indent: -18pt; margin-bottom: 3pt; }
.choices li::before { content: ""; display: inline-block; width: 8.5pt; height: 8.5pt; margin-right: 9.5pt; border: 0.9pt solid var(--ink);
  border-radius: 2pt; vertical-align: -0.5pt; }
.verdicts li { padding-left: 18pt; text-indent: -18pt; margin-bottom: 4pt; }
.mark { display: inline-block; width: 14pt; text-indent: 0; }
.why { color: var(--quiet); }
.notes { border: 0.75pt dashed var(--line); border-radius: 4pt; padding: 6pt 9pt 0; font-size: 10pt; break-inside: avoid; }
.answers { break-before: page; }
.answers .step { break-inside: auto; }
.answers .step img { max-width: 104mm; }
@media print { body { padding: 0; max-width: none; } a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; } }
`;
