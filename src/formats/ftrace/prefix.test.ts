import { expect, test } from 'vitest';
import { bpftracePrefix } from './prefix-bpftrace.ts';
import { graphPrefix } from './prefix-graph.ts';
import { perfPrefix } from './prefix-perf.ts';
import { latencyPrefix, tracefsPrefix } from './prefix-tracefs.ts';
import { nanosBetween } from './prefix.ts';

test.each([
  ['            vfio-118     [000] .....     3.950711: free: x', 'vfio', 118, 0],
  ['            vfio-161     (    161) [000] .....     7.700615: free: x', 'vfio', 161, 0],
  ['            vfio-161     (-------) [003] .....     7.700615: free: x', 'vfio', 161, 3],
  ['            vfio-118     [000]     3.950711: free: x', 'vfio', 118, 0],
  ['            vfio-118     [127] d.Z..     3.950711: free: x', 'vfio', 118, 127],
  ['            vfio-118     [000] d...     3.950711: free: x', 'vfio', 118, 0],
  ['       CPU 0/KVM-204     [001] .....    11.263249: free: x', 'CPU 0/KVM', 204, 1],
  ['    irq/24-dmar0-206     [001] .....    11.263443: free: x', 'irq/24-dmar0', 206, 1],
  [' qemu-system-x86-203     [000] .....    11.262655: free: x', 'qemu-system-x86', 203, 0],
  ['          <idle>-0       [001] d..2.    17.558193: free: x', '<idle>', 0, 1],
  ['            vfio-176     [000] .....            5: free: x', 'vfio', 176, 0],
])('tracefs: %s', (line, comm, pid, cpu) => {
  expect(tracefsPrefix(line)).toMatchObject({ comm, pid, cpu, body: 'free: x' });
});

test('the text of a marker cannot pose as a prefix', () => {
  const line = '  sh-114     [000] .....    17.553437: tracing_mark_write: a-1 [000] ..... 1.0: free: y';
  expect(tracefsPrefix(line)).toMatchObject({
    comm: 'sh',
    pid: 114,
    body: 'tracing_mark_write: a-1 [000] ..... 1.0: free: y',
  });
});

test.each([
  ['    vfio-175       0..... 189687us+: free: x', 175, 189687],
  ['  insmod-174       1..... 409781us : free: x', 174, 409781],
  ['    vfio-389     0.....    43.565085: free: x', 389, 43],
])('latency format: %s', (line, pid, whole) => {
  expect(latencyPrefix(line)).toMatchObject({ pid, time: { whole }, body: 'free: x' });
});

test('events are comments of a function graph', () => {
  const line = '   68.065692 |   1)   iommu-327    |               |  /* find: (f+0x0/0xa0) ioasid=0 */';
  expect(graphPrefix(line)).toMatchObject({
    comm: 'iommu',
    pid: 327,
    cpu: 1,
    body: 'find: (f+0x0/0xa0) ioasid=0',
  });
  expect(
    graphPrefix('   68.065784 |   1)   iommu-327    | ! 232.059 us  |  } /* ioasid_find */'),
  ).toBeUndefined();
});

test('perf script', () => {
  const line = 'vfio-irqfd-clea   205 [000]    28.818483:     ioasid:alloc: (ffffffff9d2ea310) min=1';
  expect(perfPrefix(line)).toMatchObject({ comm: 'vfio-irqfd-clea', pid: 205, cpu: 0 });
  expect(perfPrefix(line)?.body).toBe('ioasid:alloc: (ffffffff9d2ea310) min=1');
});

test('bpftrace, plain and as JSON', () => {
  const columns = '198640600020\t1\tCPU 0/KVM\t232\tfind\tset=(nil) ioasid=0';
  const wanted = { comm: 'CPU 0/KVM', pid: 232, cpu: 1, body: 'find: () set=(nil) ioasid=0' };
  expect(bpftracePrefix(columns)).toMatchObject(wanted);
  expect(bpftracePrefix(JSON.stringify({ type: 'printf', data: `${columns}\n` }))).toMatchObject(wanted);
  expect(bpftracePrefix('{"type": "printf", "data": "1986406')).toBeUndefined();
  expect(bpftracePrefix('[1, 2]')).toBeUndefined();
});

test('times are exact to the nanosecond, whatever the uptime', () => {
  const seconds = (line: string) => tracefsPrefix(`a-1 [000] ${line}: x: y`)?.time;
  const from = seconds('98765432.999999999');
  const to = seconds('98765433.000000001');
  expect(from && to && nanosBetween(from, to)).toBe(2);
  const ticks = seconds('5');
  expect(ticks && nanosBetween(ticks, ticks)).toBeUndefined();
});

test('a line of a thousand dashes is told apart quickly', () => {
  const started = performance.now();
  for (const line of ['-'.repeat(100_000), 'a-1 '.repeat(25_000), `${' '.repeat(100_000)}x`]) {
    for (const recognize of [tracefsPrefix, latencyPrefix, graphPrefix, perfPrefix, bpftracePrefix]) {
      expect(recognize(line)).toBeUndefined();
    }
  }
  expect(performance.now() - started).toBeLessThan(5000);
});
