import { invariant } from '../../base/assert.ts';
import { FORMAT_VERSION } from './document-shape.ts';
import { type JsonObject } from './json-text.ts';

/** Turns a file of one version into one of the next. */
export type Upgrade = (file: JsonObject) => JsonObject;

/** By the version they start from. Version 1 is the first, so there is none yet. */
const UPGRADES: ReadonlyMap<number, Upgrade> = new Map();

/** All steps up to `current`, oldest first. Throws where one is missing, so that a build without it does not start. */
export function upgradeChain(upgrades: ReadonlyMap<number, Upgrade>, current: number): readonly Upgrade[] {
  invariant(upgrades.size === current - 1, `${current - 1} upgrades lead to version ${current}`);
  return Array.from({ length: current - 1 }, (_, index) => {
    const step = upgrades.get(index + 1);
    invariant(step !== undefined, `an upgrade leads on from version ${index + 1}`);
    return step;
  });
}

const CHAIN = upgradeChain(UPGRADES, FORMAT_VERSION);

export function upgradeFrom(version: number, file: JsonObject): JsonObject {
  return CHAIN.slice(version - 1).reduce((upgraded, step) => step(upgraded), file);
}
