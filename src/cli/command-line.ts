import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';

const NAME = 'ioasid-visualizer';

/** Finds the command that the first argument names and runs it with the others. */
export async function runCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(help(commands));
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    const complaint = name === undefined ? 'expected a command.' : `there is no command "${name}".`;
    terminal.err(`${NAME}: ${complaint}\n\n${help(commands)}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`${usageOf(command)}\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${NAME} ${command.name}: ${error.message}\n${usageOf(command)}\n`);
    return 2;
  }
}

function usageOf(command: Command): string {
  return `usage: ${NAME} ${command.name} ${command.usage}\n  ${command.summary}`;
}

function help(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `usage: ${NAME} COMMAND ...\n\n${lines.join('\n')}\n\n${NAME} COMMAND --help says more.\n`;
}
