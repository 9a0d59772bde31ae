import { countOf } from '../base/in-words.ts';
import { describe, expect, it } from 'vitest';
import { CALLS, CALL_NAMES } from '../allocator/calls.ts';
import { ERRNOS, OOPS_KINDS } from '../allocator/outcome.ts';
import { storyDocument } from '../lessons/stories.ts';
import { createRun, type Run } from '../timeline/run.ts';
import { randomLog } from '../timeline/random-log.testing.ts';
import { CALL_PURPOSE, operationText } from './call-text.ts';
import { checkText } from './check-text.ts';
import { changeText } from './effect-text.ts';
import { ioasidName, listOf } from './names.ts';
import { outcomeMeaning, outcomeText } from './outcome-text.ts';
import { statusText } from './status-text.ts';
import { positionText, stepSentence } from './step-text.ts';

function story(id: string): Run {
  const document = storyDocument(id);
  if (document === undefined) throw new Error(`no story ${id}`);
  return createRun(document);
}

/** The row at which a call by somebody is made for the n-th time. */
function rowOf(run: Run, user: string, call: string, nth = 1): number {
  let seen = 0;
  for (let row = 0; row < run.length; row += 1) {
    const { user: who, call: what, kind } = run.row(row);
    if (kind === 'call' && what === call && run.world.users.nameOf(who) === user) seen += 1;
    if (seen === nth) return row;
  }
  throw new Error(`${user} never calls ${call}`);
}

describe('names', () => {
  it('marks generations as lives of the same number', () => {
    expect([1, 2, 3, 4, 12].map((generation) => ioasidName(5, generation))).toEqual([
      '5',
      '5′',
      '5″',
      '5⁽⁴⁾',
      '5⁽¹²⁾',
    ]);
  });

  it('lists and counts as people do', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listOf)).toEqual(['', 'A', 'A and B', 'A, B and C']);
    expect([0, 1, 2, 13].map((count) => countOf(count, 'put'))).toEqual([
      'no puts',
      'one put',
      'two puts',
      '13 puts',
    ]);
  });
});

describe('calls', () => {
  it('prints them as a C programmer writes them', () => {
    expect(
      operationText({ call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 1, max: 15, as: 'a' } }),
    ).toBe('ioasid_alloc(vm1, 1, 15)');
    expect(operationText({ call: 'ioasid_put', user: 'VFIO', args: { id: 5 } })).toBe('ioasid_put(NULL, 5)');
    expect(
      operationText({ call: 'ioasid_notify', user: 'VFIO', args: { id: 5, event: 'BIND', flags: 3 } }),
    ).toBe('ioasid_notify(5, BIND, ALL|SET)');
    expect(
      operationText({ call: 'ioasid_attach_spid', user: 'VFIO', args: { id: 5, spid: 0xffff_ffff } }),
    ).toBe('ioasid_attach_spid(5, INVALID_IOASID)');
  });

  it('knows a purpose for each', () => {
    expect(CALL_NAMES.filter((call) => CALL_PURPOSE[call] === '' || CALLS[call] === undefined)).toEqual([]);
  });
});

describe('outcomes', () => {
  it('has a text for every errno and every oops', () => {
    for (const errno of ERRNOS) expect(outcomeMeaning('ioasid_get', { kind: 'errno', errno })).not.toBe('');
    for (const oops of OOPS_KINDS) {
      expect(outcomeText({ kind: 'oops', oops })).toMatch(/^(oops|deadlock)/);
      expect(outcomeMeaning('ioasid_put', { kind: 'oops', oops })).toMatch(/\.$/);
    }
  });

  it('says what an errno means where this call gives it', () => {
    expect(outcomeMeaning('ioasid_get', { kind: 'errno', errno: 'EBUSY' })).toContain('being freed');
    expect(outcomeMeaning('ioasid_set_free', { kind: 'errno', errno: 'EBUSY' })).toContain('still has IDs');
  });
});

describe('the sentence above the picture', () => {
  it('says who still holds a freed ID and what is missing', () => {
    const run = story('exception-flow');
    const free = rowOf(run, 'VFIO', 'ioasid_free');
    const returned =
      Array.from({ length: run.length }, (_, row) => row).find(
        (row) => row > free && run.row(row).kind === 'return',
      ) ?? -1;
    expect(statusText(run, returned)).toBe(
      `IOMMU driver and VDCM still hold IOASID 5. It was freed at ${free + 1}; two puts are missing before the number can be reused.`,
    );
  });

  it('says that a reclaimed number is free, and who left a context behind', () => {
    const run = story('double-free');
    const second = rowOf(run, 'VFIO', 'ioasid_free', 2);
    const reclaimed =
      Array.from({ length: run.length }, (_, row) => row).find(
        (row) => row > second && run.row(row).kind === 'return',
      ) ?? second;
    expect(statusText(run, reclaimed)).toContain('was reclaimed');
    expect(statusText(run, reclaimed)).toContain('KVM left a context behind');
  });

  it('has something to say in an empty log', () => {
    const run = createRun({ ...randomLog(1, 2), operations: [] });
    expect(statusText(run, -1)).toContain('Nothing has happened yet');
  });
});

describe('the sentence of a step', () => {
  it('names who dropped and who lost where a drop was unheld', () => {
    const run = story('double-free');
    const second = rowOf(run, 'VFIO', 'ioasid_free', 2);
    const rows = Array.from({ length: run.length - second }, (_, index) => second + index);
    const sentence = rows.map((row) => stepSentence(run, row)).find((text) => text.includes('held none'));
    expect(sentence).toMatch(/VFIO.*KVM loses a reference/);
  });

  it('is what the slider says', () => {
    const run = story('exception-flow');
    const free = rowOf(run, 'VFIO', 'ioasid_free');
    expect(positionText(run, free)).toBe(
      `operation ${free + 1} of ${run.length}, VFIO ioasid_free(vm1, 5), 4 references`,
    );
  });
});

describe('every row of random logs', () => {
  it('has a sentence, and every check and change in it words, without a hole', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const run = createRun(randomLog(seed, 60));
      for (let row = 0; row < run.length; row += 1) {
        const effects = run.effectsAt(row);
        const texts = [
          stepSentence(run, row),
          statusText(run, row),
          ...effects.flatMap((effect) =>
            effect.kind === 'check' ? [checkText(run, effect, run.row(row).ioasid)] : [],
          ),
          ...effects.map((effect) => changeText(run, effect)?.text ?? 'none'),
        ];
        for (const text of texts)
          expect(text, `seed ${seed}, row ${row}`).not.toMatch(/undefined|NaN|\[object|\?\?|  /);
      }
    }
  });
});
