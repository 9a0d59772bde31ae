/** A lesson of the catalogue. What stands here is what the list shows; the text is fetched when the lesson is opened. */
export interface LessonEntry {
  /** Stable for good: it stands in links and in what browsers remember. The file's name without its number. */
  readonly id: string;
  /** In `lessons/`. */
  readonly file: string;
  /** As its text has it. */
  readonly title: string;
  readonly minutes: number;
  readonly text: () => Promise<string>;
}

/** All lessons in the order in which they are best taken. A new one: its file, and an entry here. */
export const LESSONS: readonly LessonEntry[] = [
  entry(
    '01-what-an-ioasid-is.md',
    'What an IOASID is, and who uses it',
    10,
    () => import('./lessons/01-what-an-ioasid-is.md?raw'),
  ),
  entry(
    '02-the-count.md',
    'The count: alloc, get, put, free',
    12,
    () => import('./lessons/02-the-count.md?raw'),
  ),
  entry(
    '03-free-pending.md',
    'FREE_PENDING: freed is not gone',
    12,
    () => import('./lessons/03-free-pending.md?raw'),
  ),
  entry(
    '04-the-documented-life.md',
    "The documented life of a guest's PASID",
    15,
    () => import('./lessons/04-the-documented-life.md?raw'),
  ),
  entry(
    '05-free-before-unbind.md',
    'When free comes before unbind',
    15,
    () => import('./lessons/05-free-before-unbind.md?raw'),
  ),
  entry('06-a-second-free.md', 'A second free steals', 12, () => import('./lessons/06-a-second-free.md?raw')),
  entry(
    '07-finding-is-not-holding.md',
    'Finding is not holding',
    12,
    () => import('./lessons/07-finding-is-not-holding.md?raw'),
  ),
  entry(
    '08-the-number-is-back.md',
    'The number is back: reuse and stale contexts',
    14,
    () => import('./lessons/08-the-number-is-back.md?raw'),
  ),
  entry(
    '09-sets-quota-orphans.md',
    'Sets, quota, orphans',
    14,
    () => import('./lessons/09-sets-quota-orphans.md?raw'),
  ),
  entry(
    '10-notifications.md',
    'Notifications, order and atomic context',
    16,
    () => import('./lessons/10-notifications.md?raw'),
  ),
  entry(
    '11-saturation.md',
    'Saturation: leaking on purpose',
    10,
    () => import('./lessons/11-saturation.md?raw'),
  ),
  entry(
    '12-reading-a-trace.md',
    'Reading a real trace: find the leak',
    15,
    () => import('./lessons/12-reading-a-trace.md?raw'),
  ),
  entry(
    '13-how-the-rules-changed.md',
    'How the rules changed from 2019 to 2023',
    16,
    () => import('./lessons/13-how-the-rules-changed.md?raw'),
  ),
  entry('14-a-lab.md', 'A lab: repair the exception flow', 20, () => import('./lessons/14-a-lab.md?raw')),
];

export function lessonEntry(id: string): LessonEntry | undefined {
  return LESSONS.find((lesson) => lesson.id === id);
}

/** The one to take after another. */
export function lessonAfter(id: string): LessonEntry | undefined {
  const index = LESSONS.findIndex((lesson) => lesson.id === id);
  return index < 0 ? undefined : LESSONS[index + 1];
}

function entry(
  file: string,
  title: string,
  minutes: number,
  load: () => Promise<{ readonly default: string }>,
): LessonEntry {
  const id = file.replace(/^\d+-/, '').replace(/\.md$/, '');
  return { id, file, title, minutes, text: async () => (await load()).default };
}
