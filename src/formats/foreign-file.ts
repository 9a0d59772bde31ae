import type { Problem } from '../base/result.ts';

interface Sign {
  readonly code: string;
  /** How such a file begins: these characters, or this pattern. */
  readonly starts: readonly string[] | RegExp;
  readonly message: string;
  readonly hint: string;
}

/** Files that people have beside the one they mean, by how they begin. */
const SIGNS: readonly Sign[] = [
  {
    code: 'file/trace-dat',
    starts: ['\u0017\u0008Dtracing'],
    message: 'This is the binary file of trace-cmd, not its text.',
    hint: 'trace-cmd report -i trace.dat > trace.txt, then open trace.txt',
  },
  {
    code: 'file/perf-data',
    starts: ['PERFILE2', '2ELIFREP'],
    message: 'This is the binary file of perf, not its text.',
    hint: 'perf script -i perf.data > trace.txt, then open trace.txt',
  },
  {
    code: 'file/html',
    starts: /^\s*<(?:!doctype html|html|head|body)\b/i,
    message: 'This is a web page; perhaps a link led to the page around the file.',
    hint: 'save the raw file',
  },
  {
    code: 'file/xml',
    starts: /^\s*<(?:\?xml|svg)\b/i,
    message: 'This is an XML file.',
    hint: 'open a log or the text of a trace',
  },
  {
    code: 'file/elf',
    starts: ['\u007FELF'],
    message: 'This is a program or a kernel module.',
    hint: 'open a log or the text of a trace',
  },
  {
    code: 'file/archive',
    starts: ['PK\u0003\u0004', '\uFFFD7zXZ', 'BZh', '7z\uFFFD\uFFFD', '(\uFFFD/\uFFFD'],
    message: 'This is a packed file of a kind that is not unpacked here.',
    hint: 'unpack it first, or pack it with gzip',
  },
  {
    code: 'file/kernel-log',
    starts: /^\[ *\d+\.\d{6}\] /,
    message: 'This is the kernel log (dmesg), not a trace.',
    hint: 'the calls are in /sys/kernel/tracing/trace',
  },
  {
    code: 'file/probe-definitions',
    starts: /^(?:p|r\d*)(?::\S+)? \S+/,
    message: 'These are probe definitions, not what the probes recorded.',
    hint: 'the events are in /sys/kernel/tracing/trace',
  },
];

/** What a file that is no log and no trace most likely is. */
export function foreignFile(head: string, file: string): Problem | undefined {
  if (head.trim() === '') {
    return {
      file,
      code: 'file/empty',
      message: 'The file is empty.',
      hint: 'nothing was recorded, or not yet written',
    };
  }
  const sign = SIGNS.find(({ starts }) => begins(head, starts));
  if (sign !== undefined) return { file, code: sign.code, message: sign.message, hint: sign.hint };
  if (head.slice(0, 200).split('\u0000').length > 20) {
    return {
      file,
      code: 'file/utf-16',
      message: 'This is text in UTF-16, or no text.',
      hint: 'save it as UTF-8',
    };
  }
  if (countOdd(head) * 20 < head.length) return undefined;
  return {
    file,
    code: 'file/binary',
    message: 'This is a binary file, not text.',
    hint: 'open a log or the text of a trace',
  };
}

function begins(head: string, starts: Sign['starts']): boolean {
  return starts instanceof RegExp ? starts.test(head) : starts.some((start) => head.startsWith(start));
}

const TEXT_CONTROLS = '\t\n\r\f\u001B';

/** Characters that text does not have. */
function countOdd(head: string): number {
  let odd = 0;
  for (const character of head) {
    const isControl = character < ' ' && !TEXT_CONTROLS.includes(character);
    if (isControl || character === '\uFFFD') odd += 1;
  }
  return odd;
}
