import type { Rule } from './rule.ts';

/** The page about hazards, written from the table so that it cannot say anything else. */
export function hazardsPage(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ code, title, severity }) => `| [\`${code}\`](#${code}) | ${title} | ${severity} |`,
  );
  const sections = rules.map(
    (rule) =>
      `## ${rule.code}\n\n**${rule.title}.** ${rule.rule} (${rule.severity})\n\n${rule.mechanism}\n\n` +
      `*On hardware:* ${rule.hardware}\n\n*Story:* \`${rule.story}\`\n`,
  );
  return `${HEAD}\n| code | what | severity |\n|---|---|---|\n${rows.join('\n')}\n\n${sections.join('\n')}`;
}

const HEAD = `# Hazards

What the tool looks for in a log, whatever the log is: a story, a recording, an operation just added. A hazard is shown once, where it begins, with how
long it lasts. *error*: a rule is broken and somebody is harmed. *warning*: it can harm. *note*: worth knowing.

This page is written from the rules in \`src/analysis/hazards/\`; after a change, \`npx vitest run src/analysis/hazards/docs.test.ts -u\` writes it again.
`;
