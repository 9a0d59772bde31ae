/** The event itself: `alloc: (ioasid_alloc+0x0/0x140) set=0x… min=1`. */
export interface EventBody {
  readonly name: string;
  /** What stands in the parentheses: the probed place, or `caller <- function`. Undefined for events that are not probes. */
  readonly where: string | undefined;
  readonly fields: string;
  /** A probe's event that ends before its place does: the last line of a file that was cut. */
  readonly cut: boolean;
}

const PROBE = /^([\w.:$-]+):\s+\(([^)]*)\)(?:\s+(.*))?$/;
/** trace-cmd report -R: addresses stand in fields. */
const RAW_PROBE = /^([\w.:$-]+):\s+__probe_(ip|func)=(\w+)(?:\s+__probe_ret_ip=(\w+))?(?:\s+(.*))?$/;
const OTHER = /^([\w.:$<> -]{1,64}?):(?:\s|$)/;

export function eventBody(text: string): EventBody | undefined {
  const probe = PROBE.exec(text);
  if (probe !== null) {
    const [, name = '', where = '', fields = ''] = probe;
    return { name: withoutGroup(name), where, fields, cut: false };
  }
  const raw = RAW_PROBE.exec(text);
  if (raw !== null) {
    const [, name = '', kind, place = '', caller = '', fields = ''] = raw;
    return {
      name: withoutGroup(name),
      where: kind === 'func' ? `${place} <- ${caller}` : place,
      fields,
      cut: false,
    };
  }
  const other = OTHER.exec(text);
  if (other === null) return undefined;
  const rest = text.slice(other[0].length).trimStart();
  return {
    name: other[1] ?? '',
    where: undefined,
    fields: '',
    cut: rest === '' || (rest.startsWith('(') && !rest.includes(')')),
  };
}

/** perf prints `ioasid:alloc`. */
function withoutGroup(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

const FIELD = /(\w+)=(\S*(?: \[[^\]\s]*\])?)/g;

export type Fields = Readonly<Record<string, string>>;

/** `set=vfio_set+0x0/0x4 [qtwl] min=1`: a symbol's module is the one space a value may hold. */
export function eventFields(text: string): Fields {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(FIELD)) fields[name] = value;
  return fields;
}
