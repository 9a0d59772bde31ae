import { INVALID_IOASID } from '../../allocator/operation.ts';
import type { Hazard } from '../../analysis/hazards/rule.ts';
import { createScanner, type Scanner } from '../../analysis/hazards/scanner.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { firstRowOf } from '../../timeline/places.ts';
import type { Run } from '../../timeline/run.ts';
import { createWalk, type Walk } from '../../timeline/walk.ts';
import type { HazardStatement, Lesson } from '../lesson.ts';
import type { Unplaced } from './finding.ts';
import { lifeOf, type Moment, momentAfter, userIndex } from './measured.ts';

/** Finds hazards as far as the lesson has come: a leak that a later step mends is one until then. */
export class HazardsSoFar {
  readonly #document: LogDocument;
  readonly #run: Run;
  readonly #lesson: Lesson;
  readonly #walk: Walk;
  readonly #scanner: Scanner;
  #scanned = 0;

  constructor(document: LogDocument, run: Run, lesson: Lesson) {
    this.#document = document;
    this.#run = run;
    this.#lesson = lesson;
    this.#walk = createWalk(document);
    this.#scanner = createScanner(this.#walk);
  }

  /** Statements come in the order of the text; `from` is the first operation of their step. */
  finding(statement: HazardStatement, operations: number, from: number): Unplaced | undefined {
    for (; this.#scanned < operations; this.#scanned += 1) {
      const rows = this.#walk.next();
      if (rows !== undefined) this.#scanner.operation(rows);
    }
    const moment = momentAfter(operations, this.#lesson, this.#document, this.#run);
    const first = from < operations ? firstRowOf(this.#run, from) : moment.row;
    const here = this.#scanner
      .hazards()
      .filter(({ row, until }) => (until ?? row) >= first && row <= moment.row);
    if (here.some((hazard) => isIt(hazard, statement, moment))) return undefined;
    const same = here.filter(({ code }) => code === statement.code);
    const found = same.length > 0 ? same : here;
    const list = [...new Set(found.map((hazard) => hazardText(hazard, moment)))].join('; ');
    return {
      code: 'lesson/hazard',
      message: `Expected the hazard ${statementText(statement)} in this step, but it is not found.`,
      hint: list === '' ? 'no hazard is found here' : `found here: ${list}`,
    };
  }
}

function isIt(hazard: Hazard, { code, id, by, from }: HazardStatement, moment: Moment): boolean {
  if (hazard.code !== code) return false;
  if (id !== undefined) {
    const life = lifeOf(id, moment);
    if (hazard.life === undefined ? hazard.ioasid !== id : hazard.life !== life) return false;
  }
  if (by !== undefined && hazard.users[0] !== userIndex(by, moment)) return false;
  return from === undefined || hazard.users.at(-1) === userIndex(from, moment);
}

function statementText({ code, id, by, from }: HazardStatement): string {
  const parts = [
    code,
    id,
    by === undefined ? undefined : `by ${by}`,
    from === undefined ? undefined : `from ${from}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** As the lesson would write it, as far as it has names for it. */
function hazardText({ code, ioasid, users }: Hazard, { lesson, run }: Moment): string {
  const aliasOf = (user: number | undefined): string => {
    const name = user === undefined ? '' : run.world.users.nameOf(user);
    return lesson.users.find((each) => each.name === name)?.alias ?? name;
  };
  const [by] = users;
  const from = users.length > 1 ? users.at(-1) : undefined;
  return statementText({
    kind: 'hazard',
    code,
    ...(ioasid !== undefined && { id: ioasid === INVALID_IOASID ? 'INVALID_IOASID' : ioasid }),
    ...(by !== undefined && { by: aliasOf(by) }),
    ...(from !== undefined && { from: aliasOf(from) }),
  });
}
