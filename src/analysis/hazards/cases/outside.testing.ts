import type { Case } from './case.testing.ts';

/** What users have set up or borrowed outside the allocator. */
export const OUTSIDE: readonly Case[] = [
  {
    code: 'borrowed-use-after-reclaim',
    name: 'find, then the owner frees, then use',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5, 7)
      KVM ioasid_find(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM use(5)
      KVM use(5)`,
    finds:
      'KVM uses the pointer that ioasid_find(5) gave, with no reference, to IOASID 5, which is reclaimed.',
    at: 4,
  },
  {
    code: 'borrowed-use-after-reclaim',
    name: 'use after the own last put',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM ioasid_put(vm1, 5)
      KVM use(5)`,
    finds: 'KVM uses IOASID 5, which is reclaimed; it holds no reference any more.',
    at: 5,
  },
  {
    code: 'borrowed-use-after-reclaim',
    name: 'a use while a reference is held, pending or not',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5, 7)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_find(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM use(5)
      KVM ioasid_put(vm1, 5)`,
  },
  {
    code: 'borrowed-kept',
    name: 'another user acts on the ID between find and use',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5, 7)
      IOMMU ioasid_get(vm1, 5)
      KVM ioasid_find(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM use(5)
      IOMMU ioasid_put(vm1, 5)`,
    finds:
      'KVM uses what ioasid_find(5) gave without holding a reference, and in between IOASID 5 could have gone.',
    at: 5,
  },
  {
    code: 'borrowed-kept',
    name: 'the own reference is gone before the use',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5, 7)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_find(vm1, 5)
      KVM ioasid_put(vm1, 5)
      KVM use(5)`,
    finds:
      'KVM uses what ioasid_find(5) gave without holding a reference, and in between IOASID 5 could have gone.',
    at: 5,
  },
  {
    code: 'borrowed-kept',
    name: 'a use right after the find',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5, 7)
      KVM ioasid_find(vm1, 5)
      KVM use(5)
      VFIO ioasid_free(vm1, 5)`,
  },
  {
    code: 'borrowed-kept',
    name: 'a use under a reference',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5, 7)
      KVM ioasid_find(vm1, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM use(5)
      KVM ioasid_put(vm1, 5)`,
  },
  {
    code: 'borrowed-kept',
    name: 'what somebody does to another ID does not matter',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5, 7)
      VFIO ioasid_alloc(vm1, 6, 6, 7)
      KVM ioasid_find(vm1, 5)
      VFIO ioasid_free(vm1, 6)
      KVM use(5)`,
  },
  {
    code: 'stale-generation',
    name: 'the late put of who was robbed drops the next owner’s',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_put(vm1, 5)`,
    finds: 'KVM’s ioasid_put(5) means IOASID 5, which is gone, and drops a reference on IOASID 5′ of VFIO.',
    at: 6,
  },
  {
    code: 'stale-generation',
    name: 'get with set NULL is answered from another set’s ID',
    log: `
      VFIO ioasid_alloc_set(vm1, NULL, 4, NULL)
      VFIO ioasid_alloc_set(vm2, NULL, 4, NULL)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_find(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_alloc(vm2, 5, 5)
      KVM ioasid_get(NULL, 5)`,
    finds: 'KVM’s ioasid_get(5) means IOASID 5, which is gone, and is answered from IOASID 5′ of VFIO.',
    at: 6,
  },
  {
    code: 'stale-generation',
    name: 'a get of the new life with its set',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_put(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM use(5)`,
  },
  {
    code: 'stale-generation',
    name: 'an extra put on a life that the caller knows is a theft, not a mistaken life',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_put(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
  },
  {
    code: 'stale-generation',
    name: 'DMA starts again with a number of a former life',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      guest dma_start(5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_alloc(vm1, 5, 5)
      guest dma_start(5)`,
    finds: 'guest’s dma_start(5) means IOASID 5, which is gone, and reaches IOASID 5′ of VFIO.',
    at: 5,
  },
  {
    code: 'stale-generation',
    name: 'DMA of the new owner',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      guestA dma_start(5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_alloc(vm1, 5, 5)
      guestB dma_start(5)`,
  },
  {
    code: 'context-unheld',
    name: 'a context for an ID that somebody else holds',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM set_context(5, VMCS entry)
      KVM clear_context(5, VMCS entry)`,
    finds: 'KVM sets its VMCS entry for IOASID 5, on which it holds no reference.',
    at: 2,
  },
  {
    code: 'context-unheld',
    name: 'the owner’s own context',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO set_context(5, PASID entry)`,
  },
  {
    code: 'context-unheld',
    name: 'where nobody can hold anything',
    semantics: 'mainline-6.1',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM set_context(5, VMCS entry)`,
  },
  {
    code: 'context-at-drop',
    name: 'put before the context is cleared',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM set_context(5, VMCS entry)
      KVM ioasid_put(vm1, 5)
      KVM clear_context(5, VMCS entry)`,
    finds: 'KVM gives up IOASID 5 with ioasid_put(5) while its VMCS entry still holds the number.',
    at: 4,
  },
  {
    code: 'context-at-drop',
    name: 'free where nothing is counted',
    semantics: 'mainline-6.1',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO set_context(5, PASID entry)
      VFIO ioasid_free(NULL, 5)`,
    finds: 'VFIO gives up IOASID 5 with ioasid_free(5) while its PASID entry still holds the number.',
    at: 2,
  },
  {
    code: 'context-at-drop',
    name: 'cleared first, then put',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM set_context(5, VMCS entry)
      KVM clear_context(5, VMCS entry)
      KVM ioasid_put(vm1, 5)`,
  },
  {
    code: 'context-at-drop',
    name: 'one of two references dropped',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_get(vm1, 5)
      KVM set_context(5, VMCS entry)
      KVM ioasid_put(vm1, 5)`,
  },
  {
    code: 'context-at-reuse',
    name: 'the number comes back while a context is set',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM set_context(5, VMCS entry)
      VDCM dma_start(5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM clear_context(5, VMCS entry)`,
    finds:
      'VFIO is given IOASID 5′ while KVM’s VMCS entry is still set for its former life, and DMA is running.',
    at: 5,
  },
  {
    code: 'context-at-reuse',
    name: 'the context is gone by then',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM set_context(5, VMCS entry)
      VFIO ioasid_free(vm1, 5)
      KVM clear_context(5, VMCS entry)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM set_context(5, VMCS entry)`,
  },
  {
    code: 'dma-at-reclaim',
    name: 'reclaimed under a running device',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      IOMMU set_context(5, PASID entry)
      VDCM dma_start(5)
      VFIO ioasid_free(vm1, 5)
      VDCM dma_stop(5)`,
    finds: 'VFIO’s ioasid_free(5) reclaims IOASID 5 while DMA runs through the context that IOMMU set.',
    at: 4,
  },
  {
    code: 'dma-at-reclaim',
    name: 'DMA that can reach nothing any more',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      IOMMU set_context(5, PASID entry)
      VDCM dma_start(5)
      IOMMU clear_context(5, PASID entry)
      VFIO ioasid_free(vm1, 5)`,
  },
  {
    code: 'dma-at-reclaim',
    name: 'DMA on while the ID is only pending',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      IOMMU ioasid_get(vm1, 5)
      IOMMU set_context(5, PASID entry)
      VDCM dma_start(5)
      VFIO ioasid_free(vm1, 5)
      VDCM dma_stop(5)
      IOMMU clear_context(5, PASID entry)
      IOMMU ioasid_put(vm1, 5)`,
  },
];
