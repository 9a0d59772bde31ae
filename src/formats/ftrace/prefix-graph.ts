import { timestamp, type Prefix } from './prefix.ts';

/**
 * Events inside the function_graph tracer are comments of the graph (kernel/trace/trace_functions_graph.c:
 * print_graph_comment()). Without the options funcgraph-abstime and funcgraph-proc there is neither time nor task, and such a
 * comment cannot be paired.
 *
 *     68.065692 |   1)   iommu-327    |               |  / * find: (ioasid_find+0x0/0xa0) set=0x... * /
 */
const COMMENT = /^\s*(\d+)\.(\d+)\s+\|\s+(\d+)\)\s+(\S.{0,15}?)-(\d+)\s+\|[^/]*\|\s+\/\* (.*) \*\/\s*$/;

export function graphPrefix(line: string): Prefix | undefined {
  if (!line.includes('/*')) return undefined;
  const found = COMMENT.exec(line);
  if (found === null) return undefined;
  const [, whole = '', fraction, cpu, comm = '', pid, body = ''] = found;
  return { comm, pid: Number(pid), cpu: Number(cpu), time: timestamp(whole, fraction), body };
}
