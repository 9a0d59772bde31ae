import { expect, test } from 'vitest';
import type { LaneRow, LaneTable } from './lane-table.ts';
import { PRINT_TABLE } from './printers.ts';

const ROW: LaneRow = {
  number: '1',
  user: 0,
  depth: 0,
  deferred: false,
  kind: 'call',
  what: 'ioasid_alloc(vm1, 5, 63)',
  verb: 'alloc',
  result: '= 5',
  trouble: '',
  ioasid: '5 ACTIVE',
  ref: '1',
  refChanged: true,
};

const TABLE: LaneTable = {
  title: 'A free *too* early',
  semantics: 'v2',
  users: ['VFIO', 'KVM'],
  rows: [
    ROW,
    {
      ...ROW,
      number: '2',
      what: 'ioasid_free(vm1, 5)',
      result: '',
      ioasid: '5 FREE_PENDING',
      refChanged: false,
      verb: 'free',
    },
    {
      ...ROW,
      number: '3',
      user: 1,
      depth: 1,
      kind: 'told',
      what: 'is told of FREE',
      verb: 'FREE',
      result: '',
      ioasid: '',
      refChanged: false,
    },
    {
      ...ROW,
      number: '4',
      user: 1,
      depth: 2,
      deferred: true,
      what: 'ioasid_put(vm1|5)',
      verb: 'put',
      result: '',
      trouble: 'it held none; "really"',
      ioasid: '5 reclaimed',
      ref: '0',
    },
  ],
};

test('text: columns of users, text that runs on to the right, IOASID and Ref', () => {
  expect(PRINT_TABLE.text(TABLE)).toMatchInlineSnapshot(`
    "A free *too* early (rules: v2)
    Time runs down. -> happens inside the call above, .. in deferred work, ! is wrong.

    #  VFIO    KVM                                            IOASID          Ref
    -----------------------------------------------------------------------------
    1  ioasid_alloc(vm1, 5, 63) = 5                           5 ACTIVE        1
    2  ioasid_free(vm1, 5)                                    5 FREE_PENDING  1
    3          -> is told of FREE                                             1
    4          .. ioasid_put(vm1|5) ! it held none; "really"  5 reclaimed     0
    "
  `);
});

test('reStructuredText: a list-table with as many cells in each row', () => {
  const text = PRINT_TABLE.rst(TABLE);
  expect(text).toMatchInlineSnapshot(`
    ".. list-table:: A free \\*too\\* early
       :header-rows: 1

       * - #
         - VFIO
         - KVM
         - IOASID
         - Ref
       * - 1
         - \`\`ioasid_alloc(vm1, 5, 63) = 5\`\`
         -
         - 5 ACTIVE
         - **1**
       * - 2
         - \`\`ioasid_free(vm1, 5)\`\`
         -
         - 5 FREE\\_PENDING
         - 1
       * - 3
         -
         - is told of FREE
         -
         - 1
       * - 4
         -
         - \`\`ioasid_put(vm1|5)\`\` ! it held none; "really"
         - 5 reclaimed
         - **0**
    "
  `);
  const rows = text.split('   * - ').slice(1);
  expect(rows.map((row) => row.split('\n     -').length)).toEqual([5, 5, 5, 5, 5]);
});

test('Markdown: pipes and stars of a log stay text', () => {
  const text = PRINT_TABLE.markdown(TABLE);
  expect(text).toMatchInlineSnapshot(`
    "**A free \\*too\\* early** (rules: v2)

    | # | VFIO | KVM | IOASID | Ref |
    | --: | --- | --- | --- | --: |
    | 1 | \`ioasid_alloc(vm1, 5, 63)\` = 5 |  | 5 ACTIVE | **1** |
    | 2 | \`ioasid_free(vm1, 5)\` |  | 5 FREE\\_PENDING | 1 |
    | 3 |  | is told of FREE |  | 1 |
    | 4 |  | \`ioasid_put(vm1\\|5)\` ⚠ it held none; "really" | 5 reclaimed | **0** |
    "
  `);
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  expect(lines.map((line) => line.split(/(?<!\\)\|/).length)).toEqual([7, 7, 7, 7, 7, 7]);
});

test('Mermaid: what would end a line is an entity', () => {
  expect(PRINT_TABLE.mermaid(TABLE)).toMatchInlineSnapshot(`
    "---
    title: "A free *too* early"
    ---
    sequenceDiagram
        participant u0 as VFIO
        participant u1 as KVM
        participant core as IOASID
        u0->>core: 1: ioasid_alloc(vm1, 5, 63) = 5
        Note right of core: 5 ACTIVE, Ref 1
        u0->>core: 2: ioasid_free(vm1, 5)
        Note right of core: 5 FREE_PENDING
        core-)u1: 3: FREE
        u1-->>core: 4: ioasid_put(vm1|5) ! it held none#59; #34;really#34;
        Note right of core: 5 reclaimed, Ref 0
    "
  `);
});

test('a table without rows is still a table', () => {
  for (const print of Object.values(PRINT_TABLE)) expect(print({ ...TABLE, rows: [] })).toContain('KVM');
});
