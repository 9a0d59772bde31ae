import { readFile } from 'node:fs/promises';

const FILES = ['scene.css', 'graph/graph.css', 'timeline/marks.css', 'lanes/lanes.css'];

/** The scene's style sheets as one text, in the order in which the app loads them. */
export async function sceneStyles(): Promise<string> {
  const texts = FILES.map((file) => readFile(new URL(`../scene/${file}`, import.meta.url), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}
