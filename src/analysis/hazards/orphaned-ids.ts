import type { Rule } from './rule.ts';

export const ORPHANED_IDS: Rule = {
  code: 'orphaned-ids',
  title: 'IDs lost with their allocator',
  rule: 'A custom allocator leaves only when its IDs are back.',
  severity: 'error',
  mechanism:
    'Unregistering the last allocator of a group removes the group with its table of IDs. Whatever is still in it is unknown to all calls from ' +
    'then on; the sets still list it.',
  hardware:
    'Devices go on with numbers that no call can find, free or keep from being given out by the next allocator.',
  story: 'custom-allocators',
  watch: () => ({
    on: {
      check: (effect, moment) => {
        if (effect.check !== 'allocator-table-empty' || effect.passed) return;
        const { row, names, facts } = moment;
        const holders = facts.lives.filter((life) => life !== undefined && life.state !== 'reclaimed');
        moment.report({
          users: [row.user, ...new Set(holders.map((life) => life.allocatedBy))],
          related: holders.map((life) => life.allocatedAt),
          message: `${names.user(row.user)}’s ${names.kernelCall(row.call)}() takes away the table with the IDs that this allocator gave out: no call finds them any more.`,
        });
      },
    },
  }),
};
