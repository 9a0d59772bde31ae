/**
 * Builds the benchmark as the app is built and runs it: a runner that rewrites modules on the fly slows hot code down. Arguments are
 * passed on: lengths of logs.
 */
import { build } from 'vite';
import { run } from './lib/run.mjs';

const outDir = 'node_modules/.cache/ioasid/bench';

await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'bench/main.ts', outDir, emptyOutDir: true, target: 'node20' },
});

const { code } = await run([
  process.execPath,
  '--expose-gc',
  // Forced collections must not throw away compiled code: that would measure the compiler.
  '--no-flush-bytecode',
  '--max-old-space-size=16384',
  `${outDir}/main.js`,
  ...process.argv.slice(2),
]);
process.exitCode = code;
