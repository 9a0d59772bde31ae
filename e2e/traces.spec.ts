import { readFileSync } from 'node:fs';
import { dropFile, expect, openApp, seek, shown, test } from './app.ts';

const SAMPLES = 'src/formats/ftrace/samples';

interface Expected {
  readonly file: string;
  readonly calls: Readonly<Record<string, number>>;
  readonly leftAtEnd: readonly {
    readonly ioasid: number;
    readonly holder?: string;
    readonly refcount?: number;
    readonly state?: string;
  }[];
}

/** What the workload itself counted, beside the recordings. */
const EXPECTED = JSON.parse(readFileSync(`${SAMPLES}/expected.json`, 'utf8')) as readonly Expected[];

function groundTruth(file: string): Expected {
  const truth = EXPECTED.find((each) => each.file.replace(/\.gz$/, '') === file.replace(/\.gz$/, ''));
  if (truth === undefined) throw new Error(`no ground truth for ${file}`);
  return truth;
}

for (const file of [
  'kp_basic.trace.txt',
  'kp_leak.trace.txt.gz',
  'v2_orderly.trace.txt',
  'v2_leak.trace.txt.gz',
]) {
  test(`${file} dropped on the window shows the numbers of its ground truth`, async ({ page }) => {
    await openApp(page);
    await dropFile(page, `${SAMPLES}/${file}`);
    const truth = groundTruth(file);
    await page.getByRole('button', { name: 'Full report' }).click();
    const report = page.getByRole('dialog');
    for (const [call, count] of Object.entries(truth.calls)) {
      const row = report.getByRole('row').filter({ has: page.getByText(call, { exact: true }) });
      await expect(row.getByRole('cell').last()).toHaveText(count.toLocaleString('en'));
    }
    await page.keyboard.press('Escape');

    const { total } = await shown(page);
    await seek(page, total - 1);
    const left = (await shown(page)).ids.filter((id) => id.state !== 'reclaimed');
    expect(left.map((id) => id.ioasid).toSorted((a, b) => a - b)).toEqual(
      truth.leftAtEnd.map((id) => id.ioasid).toSorted((a, b) => a - b),
    );
    for (const { ioasid, refcount, state } of truth.leftAtEnd) {
      const id = left.find((each) => each.ioasid === ioasid);
      if (refcount !== undefined) expect(id?.refcount).toBe(refcount);
      if (state !== undefined) expect(id?.state).toBe(state);
    }
  });
}

test('a recording can be scrubbed: every row has a state, the same from both sides', async ({ page }) => {
  await openApp(page);
  await dropFile(page, `${SAMPLES}/v2_orderly.trace.txt`);
  await expect(page.getByRole('button', { name: 'Full report' })).toBeVisible();
  const { total } = await shown(page);
  const rows = [0, 1, Math.floor(total / 3), Math.floor(total / 2), total - 2, total - 1];
  const hashes: string[] = [];
  for (const row of rows) {
    await seek(page, row);
    hashes.push((await shown(page)).stateHash);
  }
  for (const row of rows.toReversed()) {
    await seek(page, row);
    expect((await shown(page)).stateHash).toBe(hashes[rows.indexOf(row)]);
  }
});
