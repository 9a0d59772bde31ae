import { posix } from 'node:path';

/** A whole page around its text: navigation, what is on this page, the pages before and after. */
export function layout(page, { sections, previous, next, version }) {
  const up = posix.relative(posix.dirname(page.address), '.');
  const base = up === '' ? '' : `${up}/`;
  const to = (address) => base + address;
  const isHome = page.address === 'index.html';
  const title = isHome ? 'IOASID Visualizer: documentation' : `${escape(page.title)} · IOASID Visualizer`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" type="image/svg+xml" href="${to('program/favicon.svg')}">
<link rel="stylesheet" href="${to('program/ioasid-visualizer.css')}">
<link rel="stylesheet" href="${to('site/site.css')}">
<script src="${to('site/site.js')}"></script>
<script src="${to('program/ioasid-visualizer.js')}" defer></script>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header>
<a class="brand" href="${to('index.html')}"><img src="${to('program/favicon.svg')}" width="24" height="24" alt="">IOASID Visualizer</a>
<div class="tools">
<a class="contents-link" href="#contents">Contents</a>
<a href="${to('program/index.html')}">Program</a>
<button type="button" id="shade" hidden>Dark</button>
</div>
</header>
<div class="columns">
<main id="text" tabindex="-1">
<article>
${page.html}</article>
${turning(page, previous, next)}
</main>
${onThisPage(page)}
<nav id="contents" aria-label="Contents">
${sections.map((section) => navSection(section, page)).join('\n')}
<p class="version">Version ${escape(version)}</p>
</nav>
</div>
</body>
</html>
`;
}

function navSection({ title, pages }, page) {
  const items = pages.map((each) => {
    const here = each === page || each.address === page.address ? ' aria-current="page"' : '';
    return `<li><a href="${between(page, each)}"${here}>${escape(each.title)}</a></li>`;
  });
  return `<section><h2>${escape(title)}</h2>\n<ul>\n${items.join('\n')}\n</ul></section>`;
}

function turning(page, previous, next) {
  const link = (each, word, name) =>
    each === undefined
      ? ''
      : `<a class="${name}" rel="${name}" href="${between(page, each)}"><span>${word}</span>${escape(each.title)}</a>`;
  return `<nav class="turning" aria-label="Neighbouring pages">${link(previous, 'Previous', 'prev')}${link(next, 'Next', 'next')}</nav>`;
}

/** Worth its room where there is something to choose from. */
function onThisPage({ headings }) {
  const parts = headings.filter(({ level }) => level === 2);
  if (parts.length < 2) return '';
  const items = parts.map(({ id, text }) => `<li><a href="#${id}">${escape(text)}</a></li>`);
  return `<nav class="here" aria-label="On this page"><h2>On this page</h2>\n<ul>\n${items.join('\n')}\n</ul></nav>`;
}

const between = (page, other) => posix.relative(posix.dirname(page.address), other.address);

function escape(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
