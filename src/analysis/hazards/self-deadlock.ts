import type { Rule } from './rule.ts';

export const SELF_DEADLOCK: Rule = {
  code: 'self-deadlock',
  title: 'Deadlock with itself',
  rule: 'Who holds a lock does not ask for it again: handlers use the _locked calls.',
  severity: 'error',
  mechanism:
    'Handlers run while the allocator lock is held, so an unlocked call from one waits for a lock that its own thread holds. Some calls do that ' +
    'to themselves on a path that nobody tried.',
  hardware: 'The CPU spins for ever with the lock held; every other CPU that calls the allocator joins it.',
  story: 'locked-calls',
  watch: () => ({
    on: {
      oops: (effect, moment) => {
        if (effect.oops !== 'DEADLOCK_ALLOCATOR' && effect.oops !== 'DEADLOCK_NB') return;
        const { row, rows, names } = moment;
        const inner = rows.at(-1) ?? row;
        const lock = effect.oops === 'DEADLOCK_NB' ? 'notifier' : 'allocator';
        const where = inner.depth === 0 ? '' : ' inside a notification';
        const message = `${names.user(inner.user)}’s ${names.call(inner)}${where} waits for the ${lock} lock that its own thread holds.`;
        moment.report({
          life: inner.life,
          users: [inner.user, rows[0]?.user ?? inner.user],
          related: [rows[0]?.index ?? -1],
          message,
        });
      },
    },
  }),
};
