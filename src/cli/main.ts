import { runCommandLine } from './command-line.ts';
import { COMMANDS } from './commands.ts';
import { PROCESS_TERMINAL } from './terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), COMMANDS, PROCESS_TERMINAL);
