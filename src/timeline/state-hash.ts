import type { World } from '../allocator/world.ts';
import type { Cast, IoasidView, Snapshot } from './snapshot.ts';

/**
 * Sixteen hex digits that are the same for the same state in every browser and on every machine, and very likely different for
 * different ones: what two people compare to know that they see the same. Names count, positions of the cursor do not.
 */
export function stateHash(snapshot: Snapshot, cast: Cast, world: World): string {
  return fnv1a(canonicalText(snapshot, cast, world));
}

function canonicalText(snapshot: Snapshot, cast: Cast, world: World): string {
  const living = (id: IoasidView): boolean => id.state !== 'unborn' && id.state !== 'reclaimed';
  const user = (index: number): string => world.users.nameOf(index);
  const setName = (index: number): string => cast.sets.find((set) => set.set === index)?.name ?? '';
  return JSON.stringify({
    capacity: [snapshot.capacity, snapshot.available],
    ids: snapshot.ids
      .filter(living)
      .map((id) => [
        id.ioasid,
        id.generation,
        id.state,
        id.refcount ?? '-',
        setName(id.set),
        id.spid ?? '-',
        id.priv,
        id.orphan,
        id.dangling,
        id.hidden,
        id.references.map((reference) => user(reference.user)),
      ]),
    sets: snapshot.sets
      .filter((set) => set.state === 'alive' || set.state === 'free-pending')
      .map((set) => [
        setName(set.set),
        set.state,
        set.quota,
        set.nr,
        set.refcount ?? '-',
        set.chain.map((nb) => world.subscribers[nb]?.name ?? ''),
      ]),
    globalChain: snapshot.globalChain.map((nb) => world.subscribers[nb]?.name ?? ''),
    contexts: snapshot.contexts.map((each) => [
      user(each.user),
      each.context,
      each.ioasid,
      each.stale,
      each.dma,
    ]),
    borrowed: snapshot.borrowed.map((each) => [user(each.user), each.ioasid, each.stale]),
    work: snapshot.work.map((each) => [user(each.user), each.ioasid]),
    stopped: snapshot.users.filter((each) => each.stoppedAt >= 0).map((each) => user(each.user)),
  });
}

/** FNV-1a with 64 bits (offset and prime of the published algorithm), over UTF-16 code units as two bytes each. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
