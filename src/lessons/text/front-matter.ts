import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { semanticsOf, VARIANTS } from '../../allocator/variants.ts';
import type { Semantics } from '../../allocator/policies.ts';
import { didYouMean } from '../../base/nearest.ts';
import { LESSON_FORMAT, type Lesson, type LessonSet, type LessonUser } from '../lesson.ts';
import type { Complaints, TextPlace } from './complaints.ts';
import { isReserved, NAME } from './names.ts';

export interface FrontMatter {
  readonly members: Omit<Lesson, 'steps'>;
  readonly rules: Semantics;
  /** Where each set stands, by its path in the lesson. */
  readonly places: ReadonlyMap<string, TextPlace>;
}

const MEMBERS = ['format', 'title', 'semantics', 'lang', 'minutes', 'objectives', 'users', 'sets'] as const;
type MemberName = (typeof MEMBERS)[number];

/** Reads the YAML between the two `---`; `firstLine` is the file's line where it begins. Nothing where the rest makes no sense without it. */
export function readFrontMatter(
  yaml: string,
  firstLine: number,
  complaints: Complaints,
): FrontMatter | undefined {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const reader = new YamlReader(lines, firstLine, complaints);
  for (const { pos, message } of document.errors) reader.syntax(pos[0], message);
  if (complaints.any) return undefined;
  return reader.lesson(document);
}

class YamlReader {
  readonly #lines: LineCounter;
  readonly #firstLine: number;
  readonly #complaints: Complaints;
  readonly #places = new Map<string, TextPlace>();

  constructor(lines: LineCounter, firstLine: number, complaints: Complaints) {
    this.#lines = lines;
    this.#firstLine = firstLine;
    this.#complaints = complaints;
  }

  syntax(offset: number, message: string): void {
    const [said = ''] = message.split('\n');
    const hint = /mapping|Nested/i.test(said)
      ? 'a text with ": " in it stands in quotation marks'
      : undefined;
    this.#complaints.add(
      this.#placeAt(offset),
      'front-matter',
      `The front matter is no YAML: ${said.replace(/\.?$/, '.')}`,
      hint,
    );
  }

  lesson(document: Document): FrontMatter | undefined {
    const map = document.contents;
    const start = { line: this.#firstLine, column: 1 };
    if (!isMap(map)) {
      return this.#complaints.add(
        start,
        'front-matter',
        'The front matter holds no members.',
        `begin with "format: ${LESSON_FORMAT}"`,
      );
    }
    if (!this.#format(map)) return undefined;
    this.#unknownMembers(map);
    const title = this.#text(map, 'title');
    const rules = this.#semantics(map);
    if (rules === undefined) return undefined;
    const users = this.#users(map);
    const sets = this.#sets(map, rules, users);
    const minutes = this.#minutes(map);
    const members = {
      format: LESSON_FORMAT,
      title: title ?? '',
      semantics: rules.id,
      lang: this.#lang(map),
      ...(minutes !== undefined && { minutes }),
      objectives: this.#objectives(map),
      users,
      sets,
    } as const;
    return { members, rules, places: this.#places };
  }

  /** Whether it is a lesson of a format that we know; a newer one is not looked into. */
  #format(map: YAMLMap): boolean {
    const node = map.get('format', true);
    const place = this.#placeOf(node, map);
    const value = isScalar(node) ? node.value : undefined;
    if (value === LESSON_FORMAT) return true;
    const version = /^ioasid-lesson\/([1-9]\d{0,8})$/.exec(String(value))?.[1];
    if (version !== undefined) {
      this.#complaints.add(
        place,
        'newer-version',
        `This is "ioasid-lesson/${version}", which is newer than ${LESSON_FORMAT}, the newest that can be read here.`,
        'open it with a newer version of this program',
      );
    } else if (value === undefined) {
      this.#complaints.add(
        place,
        'not-a-lesson',
        'The front matter does not say the format.',
        `begin with "format: ${LESSON_FORMAT}"`,
      );
    } else {
      const message = `Expected the format "${LESSON_FORMAT}", found ${JSON.stringify(value)}.`;
      this.#complaints.add(place, 'not-a-lesson', message, `write "format: ${LESSON_FORMAT}"`);
    }
    return false;
  }

  #unknownMembers(map: YAMLMap): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (MEMBERS.some((member) => member === name) || name.startsWith('x-')) continue;
      const hint = didYouMean(name, MEMBERS, `members are ${MEMBERS.join(', ')}`);
      this.#complaints.add(
        this.#placeOf(key, map),
        'unknown-member',
        `The front matter has no member "${name}".`,
        hint,
      );
    }
  }

  #semantics(map: YAMLMap): Semantics | undefined {
    const id = this.#text(map, 'semantics');
    if (id === undefined) return undefined;
    const semantics = semanticsOf(id);
    if (semantics !== undefined) return semantics;
    const ids = VARIANTS.map((variant) => variant.id);
    const near = didYouMean(id, ids, `one of ${ids.join(', ')}`);
    return this.#complaints.add(
      this.#placeOf(map.get('semantics', true), map),
      'semantics',
      `There are no rules of the name "${id}".`,
      near,
    );
  }

  #lang(map: YAMLMap): string {
    if (!map.has('lang')) return 'en';
    const lang = this.#text(map, 'lang');
    if (lang === undefined || /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/.test(lang)) return lang ?? 'en';
    const place = this.#placeOf(map.get('lang', true), map);
    this.#complaints.add(place, 'lang', `"${lang}" is no tag of a language.`, 'such as en, de or pt-BR');
    return 'en';
  }

  #minutes(map: YAMLMap): number | undefined {
    if (!map.has('minutes')) return undefined;
    const node = map.get('minutes', true);
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 600) return value;
    return this.#complaints.add(
      this.#placeOf(node, map),
      'minutes',
      '"minutes" is a whole number from 1 to 600.',
    );
  }

  #objectives(map: YAMLMap): readonly string[] {
    if (!map.has('objectives')) return [];
    const node = map.get('objectives', true);
    if (!isSeq(node)) {
      this.#complaints.add(
        this.#placeOf(node, map),
        'objectives',
        '"objectives" is a list.',
        'write [first, second]',
      );
      return [];
    }
    return node.items.flatMap((item) => this.#scalarText(item, 'an objective', map) ?? []);
  }

  #users(map: YAMLMap): readonly LessonUser[] {
    const node = map.get('users', true);
    if (!isMap(node) || node.items.length === 0) {
      const message =
        node === undefined ? 'The front matter lists no users.' : '"users" is no list of aliases with names.';
      this.#complaints.add(this.#placeOf(node, map), 'users', message, 'write users: {vfio: VFIO, kvm: KVM}');
      return [];
    }
    const users: LessonUser[] = [];
    for (const { key, value } of node.items) {
      const alias = this.#alias(key, 'a user', node);
      const parts = isMap(value) ? value : undefined;
      const nameNode = parts === undefined ? value : parts.get('name', true);
      const name = this.#scalarText(nameNode, `the name of ${alias ?? 'a user'}`, node);
      const role =
        parts?.has('role') === true ? this.#scalarText(parts.get('role', true), 'a role', node) : undefined;
      if (parts !== undefined) this.#onlyMembers(parts, ['name', 'role']);
      if (alias === undefined || name === undefined) continue;
      if (users.some((user) => user.name === name)) {
        this.#complaints.add(this.#placeOf(nameNode, node), 'users', `Two users are called "${name}".`);
      }
      users.push({ alias, name, ...(role !== undefined && { role }) });
    }
    return users;
  }

  #sets(map: YAMLMap, rules: Semantics, users: readonly LessonUser[]): readonly LessonSet[] {
    if (!map.has('sets')) return [];
    const node = map.get('sets', true);
    if (!isMap(node)) {
      this.#complaints.add(
        this.#placeOf(node, map),
        'sets',
        '"sets" is no list of names.',
        'write sets: {vm1: {quota: 4}}',
      );
      return [];
    }
    const sets: LessonSet[] = [];
    for (const { key, value } of node.items) {
      const name = this.#alias(key, 'a set', node);
      if (name !== undefined && users.some(({ alias }) => alias === name)) {
        this.#complaints.add(
          this.#placeOf(key, node),
          'name',
          `"${name}" is a user already.`,
          'choose another name',
        );
      }
      const set = this.#set(name ?? '', value, this.#placeOf(key, node), rules);
      if (name === undefined) continue;
      this.#places.set(`sets[${sets.length}]`, this.#placeOf(key, node));
      sets.push(set ?? { name });
    }
    return sets;
  }

  #set(name: string, value: unknown, place: TextPlace, rules: Semantics): LessonSet | undefined {
    const parts = isMap(value) ? value : undefined;
    if (parts === undefined && !(value === null || (isScalar(value) && value.value === null))) {
      return this.#complaints.add(
        place,
        'sets',
        `The set ${name} needs its quota by name.`,
        `write ${name}: {quota: 4}`,
      );
    }
    if (parts !== undefined) this.#onlyMembers(parts, ['quota', 'token']);
    const quotaNode = parts?.get('quota', true);
    const tokenNode = parts?.get('token', true);
    if (rules.policies.setLifetime === 'label') {
      const said = quotaNode ?? tokenNode;
      if (said === undefined) return { name };
      const message = `A set of ${rules.id} is a static label and has neither quota nor token.`;
      return this.#complaints.add(this.#placeOf(said, parts), 'sets', message, `write ${name}: {}`);
    }
    const quota = isScalar(quotaNode) ? quotaNode.value : undefined;
    if (typeof quota !== 'number' || !Number.isInteger(quota) || quota < 0 || quota > 0xffff_ffff) {
      const at = quotaNode === undefined ? place : this.#placeOf(quotaNode, parts);
      const message = `The set ${name} needs a quota: how many IDs it may have.`;
      return this.#complaints.add(at, 'sets', message, `write ${name}: {quota: 4}`);
    }
    if (tokenNode === undefined) return { name, quota };
    const token = this.#alias(tokenNode, 'a token', parts);
    return token === undefined ? undefined : { name, quota, token };
  }

  /** A name that lines of fences can say. */
  #alias(node: unknown, what: string, parent: unknown): string | undefined {
    const text = this.#scalarText(node, what, parent);
    if (text === undefined) return undefined;
    if (NAME.test(text) && !isReserved(text)) return text;
    const message = `"${text}" cannot name ${what}: ${isReserved(text) ? 'it means something else' : 'fences could not say it'}.`;
    const hint = 'letters, digits, "_" and "-", beginning with a letter';
    return this.#complaints.add(
      this.#placeOf(node, parent),
      'name',
      message,
      isReserved(text) ? undefined : hint,
    );
  }

  #onlyMembers(map: YAMLMap, known: readonly string[]): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (known.includes(name)) continue;
      this.#complaints.add(
        this.#placeOf(key, map),
        'unknown-member',
        `There is no member "${name}" here.`,
        didYouMean(name, known, `members are ${known.join(', ')}`),
      );
    }
  }

  #text(map: YAMLMap, member: MemberName): string | undefined {
    if (map.has(member)) return this.#scalarText(map.get(member, true), `"${member}"`, map);
    const place = { line: this.#firstLine, column: 1 };
    return this.#complaints.add(
      place,
      'missing',
      `The front matter does not say the ${member}.`,
      `add "${member}: ..."`,
    );
  }

  #scalarText(node: unknown, what: string, parent: unknown): string | undefined {
    const value = isScalar(node) ? node.value : node;
    if (typeof value === 'string' && value.trim() !== '') return value;
    const found =
      value === null || value === undefined || value === ''
        ? 'nothing'
        : JSON.stringify(isScalar(node) ? value : 'a list');
    const hint =
      typeof value === 'number' || typeof value === 'boolean' ? 'put it in quotation marks' : undefined;
    return this.#complaints.add(
      this.#placeOf(node, parent),
      'front-matter',
      `Expected text for ${what}, found ${found}.`,
      hint,
    );
  }

  /** Where a node begins; where its parent does, if it is not written at all. */
  #placeOf(node: unknown, parent: unknown): TextPlace {
    for (const each of [node, parent]) {
      const range = rangeOf(each);
      if (range !== undefined) return this.#placeAt(range);
    }
    return { line: this.#firstLine, column: 1 };
  }

  #placeAt(offset: number): TextPlace {
    const { line, col } = this.#lines.linePos(offset);
    return { line: line + this.#firstLine - 1, column: Math.max(col, 1) };
  }
}

function rangeOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
