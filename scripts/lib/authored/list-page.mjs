/** The page that lists an author's lessons with what is wrong with them, in the app's own letters and colours. */
export function listPage(folder, entries, addressOf) {
  const items = entries.map((entry) => item(entry, addressOf(entry.name))).join('\n');
  const none =
    '<p class="quiet">There is no lesson (*.md) in this folder yet. It appears here when there is one.</p>';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Lessons in ${escaped(folder)}</title>
    <link rel="icon" type="image/svg+xml" href="/favicon.svg">
    <link rel="stylesheet" href="/src/scene/scene.css">
    <link rel="stylesheet" href="/src/ui/css/fonts.css">
    <link rel="stylesheet" href="/scripts/lib/authored/list.css">
    <script type="module" src="/scripts/lib/authored/list-client.js"></script>
  </head>
  <body>
    <main>
      <h1>Lessons</h1>
      <p class="quiet"><code>${escaped(folder)}</code></p>
      ${entries.length === 0 ? none : `<ol>${items}</ol>`}
    </main>
  </body>
</html>
`;
}

function item({ name, title, steps, lines }, address) {
  const words = [
    steps === undefined ? undefined : steps === 1 ? '1 step' : `${steps} steps`,
    lines.length === 0 ? 'holds' : lines.length === 1 ? '1 problem' : `${lines.length} problems`,
  ].filter((word) => word !== undefined);
  const head = `<a href="/index.html#src=${escaped(address)}">${escaped(title)}</a>`;
  const problems =
    lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
  return `<li data-holds="${lines.length === 0}"><h2>${head}</h2><p class="quiet"><code>${escaped(name)}</code> · ${words.join(' · ')}</p>${problems}</li>`;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text) {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]);
}
