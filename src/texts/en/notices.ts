const STILL_OPEN = 'What was open is still here.';
const none = () => '';
const stillOpen = () => STILL_OPEN;
const named = (name: string) => `The link names “${name}”.`;

/** A title and a text, which may be empty, of two names that stand in them. */
type Told = {
  readonly title: (name: string) => string;
  readonly text: (name: string, more: string) => string;
};

const told = <Code extends string>(all: Readonly<Record<Code, Told>>) => all;

export const notices = {
  notices: 'Notices',
  undo: 'Undo',
  copy: 'Copy',
  dismiss: 'Dismiss',
  problems: 'Problems',
  moreProblems: (count: string) => `and ${count} more`,
  told: told({
    'put-away': { title: (name) => `“${name}” was put away with your changes`, text: none },
    'fix-shown': {
      title: () => 'A branch with this change',
      text: (name, left) =>
        `${name}. ${left === '0' ? 'No hazard is left.' : `Hazards that are left: ${left}.`}`,
    },
    'branch-deleted': { title: (name) => `Branch “${name}” deleted`, text: none },
    'condition-removed': { title: (name) => `Condition “${name}” removed`, text: none },
    'condition-unreadable': {
      title: () => 'A condition of this link cannot be read',
      text: (condition) => condition,
    },
    'log-unreadable': { title: () => 'The log cannot be opened', text: stillOpen },
    'file-unreadable': { title: (name) => `${name} cannot be opened`, text: stillOpen },
    'linked-log-unreadable': { title: () => 'The log in this link cannot be opened', text: stillOpen },
    'link-unreadable': { title: () => 'This link cannot be opened', text: stillOpen },
    'lesson-unreadable': {
      title: () => 'The lesson of the presentation cannot be opened here',
      text: (id) => id,
    },
    'src-no-address': {
      title: () => 'The log of this link cannot be opened',
      text: (src) => `“${src}” is no address.`,
    },
    'src-other-host': {
      title: () => 'The log of this link cannot be opened',
      text: (host) => `It is on another host, ${host}. Save it there and open the file here.`,
    },
    'src-refused': {
      title: () => 'The log of this link cannot be opened',
      text: (path, status) => `The server answers ${status} for ${path}.`,
    },
    'src-unreadable': {
      title: () => 'The log of this link cannot be opened',
      text: (path) => `${path} cannot be read.`,
    },
    'nothing-differs-so': {
      title: () => 'This cannot differ',
      text: (name, known) => `The link names “${name}”; there are ${known}.`,
    },
    'unknown-rules': { title: () => 'These rules are unknown here', text: named },
    'unknown-story': { title: () => 'There is no such story', text: named },
    'unknown-marker': { title: (name) => `There is no marker “${name}” in this log`, text: none },
    'unknown-step': { title: (name) => `There is no step “${name}” in this lesson`, text: none },
    'lesson-broken': {
      title: (name) => `${name} cannot be read as it is now`,
      text: () => 'You see it as it was before.',
    },
    'lesson-does-not-hold': {
      title: (name) => `${name} does not hold`,
      text: () => 'Its text says something else than what happens.',
    },
    'unknown-name': { title: (name) => `There is no “${name}” in this log`, text: none },
  }),
};
