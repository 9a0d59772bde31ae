import { Machine, type MachineOptions } from '../allocator/machine.ts';
import type { Semantics } from '../allocator/policies.ts';
import { invariant } from '../base/assert.ts';
import { Keyframes } from './cursor.ts';
import { declareLabels, worldOf, type RunnableLog } from './runnable-log.ts';
import { RowTable } from './rows.ts';

/** A log that is being run, a slice at a time; `finish` makes of it what it is when it is whole. */
export class Running<Whole> {
  readonly #log: RunnableLog;
  readonly #ran: Ran;
  #done = 0;
  readonly #finish: (ran: Ran) => Whole;
  #run: Whole | undefined;

  constructor(log: RunnableLog, semantics: Semantics, finish: (ran: Ran) => Whole) {
    this.#finish = finish;
    this.#log = log;
    const options: MachineOptions = log.freedMemory === undefined ? {} : { freedMemory: log.freedMemory };
    const machine = new Machine(semantics, worldOf(log), options);
    const rows = new RowTable(machine.journal);
    declareLabels(machine, log.labels);
    this.#ran = { machine, rows, keyframes: new Keyframes(), start: machine.journal.length };
  }

  /** How much of it has been run, from 0 to 1. */
  get fraction(): number {
    return this.#run === undefined ? this.#done / Math.max(this.#log.operations.length, 1) : 1;
  }

  /** There once all of it has been run. */
  get run(): Whole | undefined {
    return this.#run;
  }

  /** Runs the next operations, at most so many. */
  runOn(most: number): void {
    if (this.#run !== undefined) return;
    const { operations } = this.#log;
    const { machine, rows, keyframes } = this.#ran;
    const listener = { rows };
    const end = Math.min(operations.length, this.#done + most);
    for (let index = this.#done; index < end; index += 1) {
      const operation = operations.at(index);
      invariant(operation !== undefined, `operation ${index} is missing`);
      rows.enter(index);
      machine.run(operation, listener);
      rows.seal();
      keyframes.consider(machine.memory, machine.journal);
    }
    this.#done = end;
    if (end === operations.length) this.#run = this.#finish(this.#ran);
  }
}

/** What running a log leaves behind. */
export interface Ran {
  readonly machine: Machine;
  readonly rows: RowTable;
  readonly keyframes: Keyframes;
  /** Where the journal stood before the first operation: static sets are declared before anything happens. */
  readonly start: number;
}
