import { expect, test } from 'vitest';
import { shortLog } from '../short-log.ts';
import { block } from './cases/case.testing.ts';
import { scanLog } from './scanner.ts';

/** The two flows of the documentation (v2 1/9, Documentation/driver-api/ioasid.rst), played by the users it names. */
const KVM = block('KVM', 3, {
  BIND: [{ do: 'get_locked' }, { do: 'set_context', context: 'VMCS entry' }],
  UNBIND: [{ do: 'clear_context', context: 'VMCS entry' }, { do: 'put_locked' }],
  FREE: [{ do: 'clear_context', context: 'VMCS entry' }, { do: 'put_locked_if_held' }],
});

const VDCM = block('VDCM', 1, {
  FREE: [
    {
      do: 'queue_work',
      onlyIfHeld: true,
      work: [{ do: 'clear_context', context: 'work queue' }, { do: 'put_if_held' }],
    },
  ],
});

const IOMMU = block('IOMMU', 2, {
  FREE: [
    {
      do: 'queue_work',
      onlyIfHeld: true,
      work: [{ do: 'clear_context', context: 'PASID entry' }, { do: 'put_if_held' }],
    },
  ],
});

const SET_UP = `
  VFIO ioasid_alloc_set(vm1, m0, 4, MM)
  IOMMU ioasid_register_notifier(NULL, iommu)
  KVM ioasid_register_notifier(vm1, kvm)
  VDCM ioasid_register_notifier(vm1, vdcm)
  VFIO ioasid_alloc(vm1, 5, 5)
  IOMMU ioasid_get(vm1, 5)
  VFIO ioasid_attach_spid(5, 9)
  IOMMU set_context(5, PASID entry)
  IOMMU ioasid_notify(5, BIND, 2)
  VDCM ioasid_find_by_spid(vm1, 9)
  VDCM set_context(5, work queue)
  VDCM dma_start(5)`;

test('the normal flow has no hazard', () => {
  const log = shortLog(
    'v2',
    `${SET_UP}
    VDCM dma_stop(5)
    VDCM clear_context(5, work queue)
    VDCM ioasid_put(vm1, 5)
    IOMMU ioasid_notify(5, UNBIND, 2)
    IOMMU clear_context(5, PASID entry)
    VFIO ioasid_free(vm1, 5)
    IOMMU run_work
    VFIO ioasid_set_put(vm1)`,
    { subscribers: [KVM, VDCM, IOMMU] },
  );
  expect(scanLog(log)).toEqual([]);
});

test('the exception flow has none but the order of the chains', () => {
  const log = shortLog(
    'v2',
    `${SET_UP}
    VFIO ioasid_free(vm1, 5)
    VDCM dma_stop(5)
    VDCM run_work
    IOMMU run_work`,
    { subscribers: [KVM, VDCM, IOMMU] },
  );
  expect(scanLog(log).map(({ code }) => code)).toEqual(['notification-order']);
});

test('binding on bare metal, without a guest, has none', () => {
  const log = shortLog(
    'v2',
    `IOMMU ioasid_register_notifier(NULL, iommu)
    driver ioasid_alloc_set(host, m0, 4, MM)
    driver ioasid_alloc(host, 1, 15, 3)
    IOMMU ioasid_get(host, 1)
    IOMMU set_context(1, PASID entry)
    driver dma_start(1)
    IOMMU ioasid_find(host, 1)
    IOMMU use(1)
    driver dma_stop(1)
    IOMMU clear_context(1, PASID entry)
    IOMMU ioasid_put(host, 1)
    driver ioasid_free(host, 1)
    driver ioasid_set_put(host)`,
    { subscribers: [IOMMU] },
  );
  expect(scanLog(log)).toEqual([]);
});
