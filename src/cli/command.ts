import type { Result } from '../base/result.ts';

/** What a command may touch of the world, so that tests can give it another. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether somebody watches `err`; progress is for eyes only. */
  readonly watched: boolean;
  /** Contents of a file, or of standard input for `-`; gzip is undone. */
  read(path: string): Promise<Result<Uint8Array>>;
  write(path: string, text: string): Promise<Result<void>>;
}

/** 0: done, nothing wrong found. 1: something wrong found. 2: the command or its input is unusable. */
export type ExitStatus = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** Arguments as the contract writes them. */
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitStatus>;
}

/** A command line that cannot be understood; its sentence goes to standard error with the usage, exit status 2. */
export class UsageError extends Error {}
