import { expect, test } from 'vitest';
import { FORMATS, snippet, type Shared } from './snippets.ts';

const STORY: Shared = {
  folder: 'https://docs.example/ioasid/',
  hash: '#scenario=double-free&at=14',
  title: 'A "second" free & more',
  caption: 'KVM holds {5}.',
  log: { scenario: 'double-free' },
  file: 'double-free.ioasid.json',
  picture: 'double-free.14.svg',
  at: 14,
  view: 'graph',
  semantics: undefined,
  theme: 'auto',
  controls: 'basic',
};

test.each(FORMATS)('%s of a story', (format) => {
  expect(snippet(format, STORY)).toMatchSnapshot();
});

test.each(FORMATS)('%s of a log of one’s own, with every option', (format) => {
  const shared: Shared = {
    ...STORY,
    hash: '#v=1&log=2.abc&at=3&view=lanes',
    log: { log: '2.abc' },
    view: 'lanes',
    semantics: 'v3',
    theme: 'dark',
    controls: 'full',
  };
  expect(snippet(format, shared)).toMatchSnapshot();
});

test('a log that is too large for a link is in no link, no frame and no oEmbed; the others name its file', () => {
  const large: Shared = { ...STORY, log: undefined, hash: undefined };
  for (const format of ['link', 'iframe', 'oembed'] as const) expect(snippet(format, large)).toBeUndefined();
  expect(snippet('element', large)).toContain('src="double-free.ioasid.json"');
  expect(snippet('mdx', large)).toContain('src="double-free.ioasid.json"');
  expect(snippet('sphinx', large)).toContain('.. ioasid:: double-free.ioasid.json\n');
  expect(snippet('markdown', large)).toBe('![KVM holds {5}.](double-free.14.svg)\n');
});
