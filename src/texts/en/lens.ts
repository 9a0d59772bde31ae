/** One log under several rules, side by side. */
export const lens = {
  compare: 'Compare',
  panel: 'Compare rules',
  hint: 'Run this log under other rules too, side by side',
  compareWith: (own: string) => `Compare “${own}” with up to three`,
  differences: 'Differences',
  all: 'All differences',
  previous: 'Previous difference',
  next: 'Next difference',
  of: (at: string, count: string) => `${at} of ${count}`,
  end: 'End the comparison',
  more: (count: string) => `and ${count} more: the arrows reach them`,
  part: 'Here they part.',
  /** `{}` is the number of an operation. */
  follows: 'It follows from operation {}, since which they stand differently.',
  followsFrom: (step: string) => `follows from operation ${step}`,
  /** `{}` is the name of a policy. */
  policy: 'Policy {}, and where each has it from',
  same: 'These rules do the same at every operation of this log.',
  noMore: 'No new difference here, and none comes after.',
  nextAt: (step: string) => `No new difference here. The next is at operation ${step}.`,
  onlyAnswers: (answers: readonly string[]) => `Only the answers differ: ${answers.join('; ')}.`,
  /** An empty answer is none. */
  returns: (variant: string, answer: string) => `${variant} returns ${answer === '' ? 'nothing' : answer}`,
  lanesUnder: (variant: string) => `Lanes under ${variant}`,
  /** `{}` is a call; the second is the nearest that there is. */
  absent: 'There is no {} here.',
  absentNearest: 'There is no {} here; the nearest is {}.',
  aspects: {
    results: 'results',
    states: 'states',
    refcounts: 'refcounts',
    holders: 'holders',
    sets: 'sets',
    notifications: 'notifications',
  },
};
