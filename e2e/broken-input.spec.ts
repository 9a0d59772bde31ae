import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dropFile, expect, openApp, shown, test } from './app.ts';

/** Hand-made broken logs and traces, each with the message it must give beside it (`NAME.txt`, one problem a line). */
const FOLDERS = ['src/formats/log/broken', 'src/formats/ftrace/broken'];

const FILES = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter(
      (name) =>
        existsSync(`${folder}/${name.replace(/\.[a-z]+(\.[a-z]+)?$/, '')}.txt`) && !name.endsWith('.txt'),
    )
    .map((name) => ({
      path: `${folder}/${name}`,
      name,
      golden: `${folder}/${name.replace(/\.[a-z]+(\.[a-z]+)?$/, '')}.txt`,
    })),
);

/** A web page is known for one before it gets to the reader whose golden text lies beside it. */
const KNOWN_SOONER: Readonly<Record<string, string>> = { 'web-page.ioasid.json': 'This is a web page' };

test('there are at least thirty broken files', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(30);
});

for (const { path, name, golden } of FILES) {
  test(`${name} is refused with place and cause, and what is open stays`, async ({ page }) => {
    await openApp(page, '#scenario=double-free');
    const before = await shown(page);
    await dropFile(page, path, name);
    const notice = page.getByRole('alert').filter({ hasText: name });
    await expect(notice).toBeVisible();
    for (const line of readFileSync(golden, 'utf8').trim().split('\n')) {
      // The code and the place stand in elements of their own; the sentence stands whole.
      const sentence = /^\S+ \S+ (.*?)(?: \([^()]*\))?$/.exec(line)?.[1] ?? line;
      await expect(notice).toContainText(KNOWN_SOONER[name] ?? sentence);
    }
    expect(await shown(page)).toEqual(before);
  });
}
