import { invariant } from '../../base/assert.ts';
import { fail, ok, type Result } from '../../base/result.ts';

/** Turns the parameters of one version of links into those of the next. */
export type LinkUpgrade = (parameters: URLSearchParams) => URLSearchParams;

/** That of the embed's contract: links and embeds have the same names, with the same meanings. */
const LINK_VERSION = 1;

/** By the version they start from. Version 1 is the first, so there is none yet. */
const UPGRADES: ReadonlyMap<number, LinkUpgrade> = new Map();

/** All steps up to `current`, oldest first. Throws where one is missing, so that a build without it does not start. */
export function linkChain(
  upgrades: ReadonlyMap<number, LinkUpgrade>,
  current: number,
): readonly LinkUpgrade[] {
  invariant(upgrades.size === current - 1, `${current - 1} upgrades of links lead to version ${current}`);
  return Array.from({ length: current - 1 }, (_, index) => {
    const step = upgrades.get(index + 1);
    invariant(step !== undefined, `an upgrade of links leads on from version ${index + 1}`);
    return step;
  });
}

const CHAIN = linkChain(UPGRADES, LINK_VERSION);

/** Parameters as this version means them; a link without a version is of the first. */
export function upgradeLink(parameters: URLSearchParams): Result<URLSearchParams> {
  const given = parameters.get('v') || '1';
  const major = /^(\d{1,9})(?:\.\d+)*$/.exec(given)?.[1];
  const version = Number(major ?? Number.NaN);
  if (!(version >= 1 && version <= LINK_VERSION)) {
    return fail({
      code: version > LINK_VERSION ? 'link/newer-version' : 'link/version',
      message: `This link is of version ${given.slice(0, 40)}; the newest that can be read here is ${LINK_VERSION}.`,
      hint: 'open it with a newer version of this program',
    });
  }
  return ok(CHAIN.slice(version - 1).reduce((upgraded, step) => step(upgraded), parameters));
}
