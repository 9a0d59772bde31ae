import type { ToldRow } from '../../timeline/walk.ts';

/** A reference that somebody else dropped: its holder still believes in it. */
export interface Loss {
  readonly user: number;
  readonly life: number;
  readonly droppedBy: number;
  readonly droppedAt: number;
}

const PUTS: ReadonlySet<ToldRow['call']> = new Set(['ioasid_put', 'ioasid_put_locked']);

export function isPut(row: ToldRow): boolean {
  return row.kind === 'call' && PUTS.has(row.call);
}

/** What users think they hold or know, as far as a log shows it. */
export class Beliefs {
  readonly #losses = new Map<string, Loss[]>();
  readonly #known = new Map<string, number>();

  /** References on lives of this number that others dropped for the user, and that it has not tried to drop since. */
  lossesOf(user: number, ioasid: number): readonly Loss[] {
    return this.#losses.get(`${user} ${ioasid}`) ?? [];
  }

  /** The life that a user last had to do with under a number: held, borrowed or was told of; -1 if none. */
  knownTo(user: number, ioasid: number): number {
    return this.#known.get(`${user} ${ioasid}`) ?? -1;
  }

  knows(user: number, ioasid: number, life: number): void {
    this.#known.set(`${user} ${ioasid}`, life);
  }

  lose(loss: Loss, ioasid: number): void {
    const key = `${loss.user} ${ioasid}`;
    const losses = this.#losses.get(key) ?? [];
    this.#losses.set(key, losses);
    losses.push(loss);
  }

  /** A put that did not find a reference of its own was meant for one that somebody else dropped. */
  settle(row: ToldRow): void {
    if (!isPut(row)) return;
    const losses = this.#losses.get(`${row.user} ${row.ioasid}`);
    if (losses === undefined || losses.length === 0) return;
    if (row.effects.some((effect) => effect.kind === 'reference-dropped' && !effect.unheld)) return;
    losses.shift();
  }
}
