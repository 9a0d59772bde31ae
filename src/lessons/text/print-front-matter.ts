import type { Lesson, LessonSet, LessonUser } from '../lesson.ts';

const WIDTH = 100;

/** YAML between its two marks: lists on one line where they fit. */
export function printFrontMatter({
  format,
  title,
  semantics,
  lang,
  minutes,
  objectives,
  users,
  sets,
}: Lesson): string {
  const lines = [
    `format: ${format}`,
    `title: ${scalar(title)}`,
    `semantics: ${semantics}`,
    `lang: ${lang}`,
    ...(minutes === undefined ? [] : [`minutes: ${minutes}`]),
    ...list('objectives', objectives.map(scalar)),
    ...map(
      'users',
      users.map((user) => [user.alias, userText(user)]),
    ),
    ...map(
      'sets',
      sets.map((set) => [set.name, setText(set)]),
    ),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

function list(member: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const line = `${member}: [${items.join(', ')}]`;
  return line.length <= WIDTH ? [line] : [`${member}:`, ...items.map((item) => `  - ${item}`)];
}

function map(member: string, items: readonly (readonly [string, string])[]): readonly string[] {
  if (items.length === 0) return [];
  const pairs = items.map(([name, value]) => `${name}: ${value}`);
  const line = `${member}: {${pairs.join(', ')}}`;
  return line.length <= WIDTH ? [line] : [`${member}:`, ...pairs.map((pair) => `  ${pair}`)];
}

function userText({ name, role }: LessonUser): string {
  return role === undefined ? scalar(name) : `{name: ${scalar(name)}, role: ${scalar(role)}}`;
}

function setText({ quota, token }: LessonSet): string {
  const parts = [
    ...(quota === undefined ? [] : [`quota: ${quota}`]),
    ...(token === undefined ? [] : [`token: ${token}`]),
  ];
  return `{${parts.join(', ')}}`;
}

/** Plain where YAML cannot take it for anything else, anywhere in a list; JSON's quotation marks are YAML's too. */
function scalar(text: string): string {
  const plain =
    /^[A-Za-z][\w ().'/-]*$/.test(text) && !/ $|^(?:null|true|false|y|n|yes|no|on|off)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}
