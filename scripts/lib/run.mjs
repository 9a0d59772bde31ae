import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './files.mjs';

/** The script behind a command of an installed package, to be run with this very Node: no shell, any system. */
export function tool(...path) {
  return [process.execPath, join(root, 'node_modules', ...path)];
}

/**
 * Runs a command to its end. With `quiet` its output is kept for the caller instead of shown. It is killed, children
 * included, when it is silent for `silenceMs`; `onOutput` may return another allowance for the silence after it.
 */
export function run([command, ...args], { quiet = false, env = {}, silenceMs, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that its children can be stopped with it.
      detached: silenceMs !== undefined && process.platform !== 'win32',
    });
    let output = '';
    let timer;
    const allow = (ms) => {
      clearTimeout(timer);
      if (ms !== undefined) timer = setTimeout(() => stop(child), ms);
    };
    const take = (stream) => (chunk) => {
      const text = String(chunk);
      output += text;
      if (!quiet) stream.write(text);
      const allowance = onOutput?.(text);
      if (allowance !== undefined) allow(allowance);
    };
    allow(silenceMs);
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

function stop(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
