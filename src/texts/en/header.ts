export const header = {
  isOpen: 'What is open',
  openPanel: 'Stories and files',
  openAnother: 'Open another story or file',
  openFile: 'Open file',
  newLog: 'New log',
  /** In the header, where `newLog` is the name: it must be a part of it. */
  new: 'New',
  newHint: 'Start a new log',
  open: 'Open',
  openHint: 'Open a log or a recorded trace',
  save: 'Save',
  saveHint: 'Save the log as a file',
  rulesOf: 'Rules of',
  help: 'Keys and help',
  more: 'More',
  moreLabel: 'Rules, files, theme, help',
  language: 'Language',
};
