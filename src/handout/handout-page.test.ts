import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileLesson } from '../lessons/compile-lesson.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { SECOND_FREE } from '../lessons/lesson.testing.ts';
import { EN } from '../texts/en.ts';
import { createRun } from '../timeline/run.ts';
import { handoutPage } from './handout-page.ts';

const SCENE_CSS = ['scene.css', 'graph/graph.css']
  .map((file) => readFileSync(new URL(`../scene/${file}`, import.meta.url), 'utf8'))
  .join('\n');

function page(lesson: Lesson, notes = false): string {
  const compiled = compileLesson(lesson);
  const playback = createRun(compiled.document, lesson.semantics);
  return handoutPage(compiled, playback, { sceneCss: SCENE_CSS, texts: EN.handout, notes });
}

/** What a reader sees, without the pictures. */
function words(html: string): string {
  return html
    .replaceAll(/<style>[^]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('the handout of a lesson', () => {
  const html = page(SECOND_FREE);
  const [before = '', after = ''] = html.split('<section class="answers">');

  it('has a section and a picture for each step', () => {
    expect(before.match(/<section class="step">/g)).toHaveLength(SECOND_FREE.steps.length);
    expect(before.match(/<img alt="[^"]+" src="data:image\/svg\+xml,/g)).toHaveLength(
      SECOND_FREE.steps.length,
    );
  });

  it('asks without giving the answer away: not in words, not by what runs, not in the picture', () => {
    expect(words(before)).toContain('What is left?');
    expect(words(before)).toContain('nothing: a is reclaimed');
    expect(before).not.toContain('✓');
    expect(words(before)).not.toContain('kvm still believes');
    expect(words(before)).not.toContain('ioasid_free(vm1');
    expect(before).not.toMatch(/alt="[^"]*reclaimed/);
  });

  it('gives the answers last, with what is said of each and what happens then', () => {
    expect(words(after)).toContain('✓ nothing: a is reclaimed kvm still believes it holds a.');
    expect(words(after)).toContain('VFIO ioasid_free(vm1, 1)');
    expect(after).toMatch(/alt="[^"]*reclaimed/);
  });

  it('prints what a call returned, whoever was told in between', () => {
    expect(words(before)).toContain('VFIO ioasid_alloc(vm1, 1, 15) → 1');
  });

  it('has speaker notes only when asked', () => {
    expect(html).not.toContain('Ask which number comes back');
    expect(words(page(SECOND_FREE, true))).toContain('Ask which number comes back if 1 was taken.');
  });

  it('is one document: no script, nothing from elsewhere, the same bytes every time', () => {
    expect(html).not.toMatch(/<script|<link|(?:src|href)="(?!data:|#)/);
    expect(page(SECOND_FREE)).toBe(html);
  });

  it('lets no markup of a lesson through', () => {
    const evil = '<img src=x onerror=alert(1)>"&';
    const [first, ...rest] = SECOND_FREE.steps;
    const html = page({
      ...SECOND_FREE,
      title: evil,
      objectives: [evil],
      steps: [
        {
          anchor: 'evil',
          title: evil,
          blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: evil }] }],
        },
        ...(first === undefined ? [] : [first]),
        ...rest,
      ],
    });
    expect(html).not.toContain('<img src=x');
    expect(words(html)).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
  });
});
