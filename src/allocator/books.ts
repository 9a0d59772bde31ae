import type { GroupList } from './custom-allocators.ts';
import { Lives } from './lives.ts';
import type { WorkAction } from './operation.ts';
import { Pages } from './pages.ts';
import { References } from './references.ts';
import { Sets } from './sets.ts';
import { Tables } from './tables.ts';
import { Works } from './works.ts';
import { Interned } from './world.ts';

/** One registration by mm: which block waits for which token, and whether it sits on a set's chain now. */
export interface PendingSubscriber {
  /** Index of the token's name, -1 for NULL. */
  readonly token: number;
  readonly subscriber: number;
  readonly active: boolean;
}

/** What a work item does when it runs. */
export type WorkItem = readonly WorkAction[];

/**
 * Everything beside the memory that the memory's words point into. It only grows, and what is written twice is written
 * the same, so undoing needs nothing here. Two branches share what has no rows in it and copy the rest.
 */
export class Books {
  readonly pages: Pages;
  readonly tables: Tables;
  readonly chains: Interned<readonly number[]>;
  readonly pendings: Interned<readonly PendingSubscriber[]>;
  readonly groups: Interned<GroupList>;
  readonly workItems: Interned<WorkItem>;
  readonly lives: Lives;
  readonly references: References;
  readonly sets: Sets;
  readonly works: Works;

  constructor(
    shared?: Books,
    lives = new Lives(),
    references = new References(),
    sets = new Sets(),
    works = new Works(),
  ) {
    this.pages = shared?.pages ?? new Pages();
    this.tables = shared?.tables ?? new Tables();
    this.chains = shared?.chains ?? new Interned();
    this.pendings = shared?.pendings ?? new Interned();
    this.groups = shared?.groups ?? new Interned();
    this.workItems = shared?.workItems ?? new Interned();
    this.lives = lives;
    this.references = references;
    this.sets = sets;
    this.works = works;
  }

  /** For a branch that begins after `row`, when the memory counted this many of each. */
  forkedAt(
    row: number,
    counts: { readonly lives: number; readonly references: number; readonly sets: number },
  ): Books {
    return new Books(
      this,
      this.lives.forkedAt(row, counts.lives),
      this.references.forkedAt(row, counts.references),
      this.sets.forkedAt(row, counts.sets),
      this.works.forked(),
    );
  }

  /** Gives back the room to grow, once nothing more will come. */
  trim(): void {
    this.lives.trim();
    this.references.trim();
  }

  get bytes(): number {
    return this.lives.bytes + this.references.bytes;
  }
}
