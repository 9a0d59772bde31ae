// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { createKept } from './kept.ts';

beforeEach(() => localStorage.clear());

describe('what the browser keeps', () => {
  it('is there on the next visit', () => {
    expect(createKept().write('lessons', { one: [1, 2] })).toBe(true);
    expect(createKept().read('lessons')).toEqual({ one: [1, 2] });
    expect(createKept().read('other')).toBeUndefined();
  });

  it('stands under a name of our own', () => {
    createKept().write('lessons', 1);
    expect(Object.keys(localStorage)).toEqual(['ioasid-visualizer/lessons']);
  });

  it('is nothing where somebody else wrote', () => {
    localStorage.setItem('ioasid-visualizer/lessons', '{"cut');
    expect(createKept().read('lessons')).toBeUndefined();
  });
});

describe('a browser that refuses', () => {
  const refuses = (): Storage => {
    throw new DOMException('denied', 'SecurityError');
  };

  it('keeps it as long as the page lasts, and says so', () => {
    const kept = createKept(refuses);
    expect(kept.write('lessons', 7)).toBe(false);
    expect(kept.read('lessons')).toBe(7);
    expect(createKept(refuses).read('lessons')).toBeUndefined();
  });

  it('which is full only sometimes', () => {
    let full = true;
    const area = new Proxy(localStorage, {
      get: (storage, name) => (text: string, value: string) => {
        if (name === 'setItem' && full) throw new DOMException('full', 'QuotaExceededError');
        return name === 'setItem' ? storage.setItem(text, value) : storage.getItem(text);
      },
    });
    const kept = createKept(() => area);
    expect(kept.write('lessons', 1)).toBe(false);
    full = false;
    expect(kept.write('lessons', 2)).toBe(true);
    expect(createKept().read('lessons')).toBe(2);
  });
});
