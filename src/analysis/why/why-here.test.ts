import { expect, test } from 'vitest';
import { storyDocument } from '../../lessons/stories.ts';
import { createRun } from '../../timeline/run.ts';
import { block } from '../hazards/cases/case.testing.ts';
import { shortLog, type LogParts } from '../short-log.ts';
import { whyHere, type WhyHere } from './why-here.ts';

function why(text: string, parts: LogParts = {}, semantics = 'v2'): WhyHere {
  const found = whyHere(createRun(shortLog(semantics, text, parts)), 0);
  if (found === undefined) throw new Error('it is gone');
  return found;
}

const texts = ({ links }: WhyHere): readonly string[] => links.map(({ text }) => text);

test('the leak story ends at the missing put', () => {
  const document = storyDocument('leak');
  if (document === undefined) throw new Error('no story');
  const run = createRun(document);
  const found = whyHere(run, 0);
  expect(found?.links.at(-1)).toMatchObject({ text: 'KVM’s put is missing.', missing: true });
  expect(found?.conclusion).toBe(
    'KVM’s put for the reference it took with ioasid_get() is missing: nobody is told, because nobody has subscribed.',
  );
});

test('told, and the handler does nothing', () => {
  const found = why(
    `IOMMU ioasid_register_notifier(NULL, iommu)
     VFIO ioasid_alloc(vm1, 5, 5)
     IOMMU ioasid_get(vm1, 5)
     VFIO ioasid_free(vm1, 5)`,
    { subscribers: [block('IOMMU', 2, {})] },
  );
  expect(texts(found)).toEqual([
    'IOMMU takes a reference with ioasid_get(5).',
    'VFIO calls ioasid_free(5): the ID is FREE_PENDING until the last reference is gone.',
    'IOMMU is told of FREE: its handler does nothing.',
    'IOMMU’s put is missing.',
  ]);
  expect(found.conclusion).toBe(
    'IOMMU’s put for the reference it took with ioasid_get() is missing: IOMMU was told of FREE and did not put.',
  );
});

test('work that waits', () => {
  const found = why(
    `VDCM ioasid_register_notifier(vm1, vdcm)
     VFIO ioasid_alloc(vm1, 5, 5)
     VDCM ioasid_get(vm1, 5)
     VFIO ioasid_free(vm1, 5)`,
    { subscribers: [block('VDCM', 1, { FREE: [{ do: 'queue_work', work: [{ do: 'put' }] }] })] },
  );
  expect(found.links.at(-1)?.text).toBe('VDCM’s work has not run yet.');
  expect(found.conclusion).toBe(
    'IOASID 5 waits for deferred work of VDCM, which is to drop the last reference.',
  );
});

test('work that ran and did not put', () => {
  const found = why(
    `VDCM ioasid_register_notifier(vm1, vdcm)
     VFIO ioasid_alloc(vm1, 5, 5)
     VDCM ioasid_get(vm1, 5)
     VFIO ioasid_free(vm1, 5)
     VDCM run_work`,
    { subscribers: [block('VDCM', 1, { FREE: [{ do: 'queue_work', work: [{ do: 'clear_context' }] }] })] },
  );
  expect(found.conclusion).toContain('its deferred work ran and did not put.');
});

test('a put that was refused', () => {
  const found = why(
    `VFIO ioasid_alloc_set(vm1, NULL, 4, NULL)
     VFIO ioasid_alloc_set(vm2, NULL, 4, NULL)
     VFIO ioasid_alloc(vm1, 5, 5)
     KVM ioasid_get(vm1, 5)
     VFIO ioasid_free(vm1, 5)
     KVM ioasid_put(vm2, 5)`,
  );
  expect(texts(found).slice(-2)).toEqual(['KVM’s ioasid_put(5) is refused.', 'KVM’s put is missing.']);
});

test('rules that never send the event', () => {
  const found = why(
    `KVM ioasid_register_notifier(vm1, kvm)
     VFIO ioasid_alloc(vm1, 5, 5)
     KVM ioasid_get(vm1, 5)
     VFIO ioasid_free(vm1, 5)`,
    { subscribers: [block('KVM', 3, { FREE: [{ do: 'put_locked' }] })] },
    'v3',
  );
  expect(found.conclusion).toContain('is missing: these rules never send FREE.');
});

test('several holders, one sentence', () => {
  const found = why(
    `VFIO ioasid_alloc(vm1, 5, 5)
     KVM ioasid_get(vm1, 5)
     VDCM ioasid_get(vm1, 5)
     VFIO ioasid_free(vm1, 5)
     VDCM queue_work(5)`,
  );
  expect(found.links.length).toBeLessThanOrEqual(6);
  expect(found.conclusion).toBe(
    'Two puts are missing before IOASID 5 is reclaimed: KVM’s and VDCM’s; VDCM has work waiting that would.',
  );
});

test('an ID that is in use', () => {
  expect(why('VFIO ioasid_alloc(vm1, 5, 5)').conclusion).toBe(
    'VFIO holds IOASID 5, and nobody has freed it.',
  );
  expect(why('VFIO ioasid_alloc(vm1, 5, 5)', {}, 'mainline-5.11').conclusion).toBe(
    'VFIO holds IOASID 5: it goes with the last put.',
  );
  expect(why('VFIO ioasid_alloc(vm1, 5, 5)', {}, 'mainline-6.1').conclusion).toBe(
    'Nobody has freed IOASID 5; VFIO allocated it.',
  );
});

test('nothing to say of what is gone or not there yet', () => {
  const run = createRun(shortLog('v2', 'VFIO ioasid_alloc(vm1, 5, 5)\nVFIO ioasid_free(vm1, 5)'));
  expect(whyHere(run, 0)).toBeUndefined();
  expect(whyHere(run, 0, 0)).toBeUndefined();
  expect(whyHere(run, 0, 1)?.state).toBe('ACTIVE');
});
