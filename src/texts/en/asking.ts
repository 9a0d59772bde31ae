export const asking = {
  quizMe: 'Quiz me',
  about: 'Asks about the next step (Q)',
  none: 'No step near here has anything to ask',
  title: 'What happens next?',
  result: (who: string, call: string) => `${who} now calls ${call}. What does it return?`,
  count: (who: string, call: string, ioasid: string) =>
    `${who} now calls ${call}. How many references are there on IOASID ${ioasid} afterwards?`,
  state: (who: string, call: string, ioasid: string) =>
    `${who} now calls ${call}. In which state is IOASID ${ioasid} afterwards?`,
  told: (who: string, call: string) => `${who} now calls ${call}. Who is notified?`,
  nobody: 'nobody',
  right: (rules: string) => `Right: that is what ${rules} does.`,
  wrongOther: (rules: string) => `Not here: that is what ${rules} does.`,
  wrongNobody: 'Not here, and no version of the rules answers that.',
  answerIs: (answer: string) => `The answer is: ${answer}.`,
  showIt: 'Show what happens',
  another: 'Another question',
  close: 'Close the question',
};
