import type { Moment } from './rule.ts';

/** Reports a call that does not come back: the innermost one, which did it. */
export function reportOops(moment: Moment, does: string): void {
  const { rows, row, names } = moment;
  const inner = rows.at(-1) ?? row;
  moment.report({
    life: inner.life,
    users: [inner.user],
    related: [rows[0]?.index ?? -1],
    message: `${names.user(inner.user)}’s ${names.call(inner)} ${does}; its thread stops here.`,
  });
}
