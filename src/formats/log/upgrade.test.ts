import { expect, test } from 'vitest';
import { type Upgrade, upgradeChain } from './upgrade.ts';

const toTwo: Upgrade = (file) => ({ ...file, two: true });
const toThree: Upgrade = (file) => ({ ...file, three: true });

test('steps are taken in order of the versions they start from', () => {
  const chain = upgradeChain(
    new Map([
      [2, toThree],
      [1, toTwo],
    ]),
    3,
  );
  expect(chain).toEqual([toTwo, toThree]);
});

test('a missing step fails when the program starts, not when somebody opens an old file', () => {
  expect(() => upgradeChain(new Map([[1, toTwo]]), 3)).toThrow('2 upgrades lead to version 3');
  expect(() =>
    upgradeChain(
      new Map([
        [1, toTwo],
        [3, toThree],
      ]),
      3,
    ),
  ).toThrow('leads on from version 2');
});
