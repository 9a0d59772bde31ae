/**
 * The whole test command, from a machine that has only Node and `npm ci` behind it. A step that fails does not keep
 * the others from running. The last line is always "N passed, N failed".
 *
 *     npm test                         everything
 *     npm test -- --only types,unit    some of it
 */
import { STEPS } from './lib/steps.mjs';

const chosen = chooseSteps(process.argv.slice(2));
const failedSteps = new Set();
const sum = { passed: 0, failed: 0, skipped: 0 };
const started = performance.now();

for (const step of chosen) {
  console.log(`\n== ${step.name}: ${step.does}`);
  const begun = performance.now();
  // Side by side they would fight for the processors, and their outputs would mix.
  const result = await attempt(step);
  if (result === undefined) continue;
  sum.passed += result.passed;
  sum.failed += result.failed;
  sum.skipped += result.skipped;
  if (result.failed > 0) failedSteps.add(step.name);
  console.log(`-- ${step.name} ${result.failed > 0 ? 'FAILED' : 'ok'} in ${seconds(begun)}`);
}

console.log(`\n${chosen.length} steps in ${seconds(started)}`);
if (failedSteps.size > 0) console.log(`failed: ${[...failedSteps].join(', ')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** What a step counted; undefined when there is nothing for it to do yet. */
async function attempt(step) {
  const nothingToDo = await step.without?.();
  if (nothingToDo !== undefined) {
    console.log(`-- ${step.name} has nothing to do: ${nothingToDo}`);
    return undefined;
  }
  const broken = step.needs?.filter((name) => failedSteps.has(name)) ?? [];
  if (broken.length > 0) {
    console.log(`  not run, because it needs: ${broken.join(', ')}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  try {
    return await step.test();
  } catch (error) {
    console.log(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function chooseSteps(args) {
  if (args.length === 0) return STEPS;
  const names = STEPS.map(({ name }) => name);
  const [flag, list = ''] = args;
  const wanted = list.split(',');
  if (args.length !== 2 || flag !== '--only' || wanted.some((name) => !names.includes(name))) {
    console.error(`usage: npm test -- --only STEP,...   (steps: ${names.join(', ')})`);
    process.exit(2);
  }
  return STEPS.filter(({ name }) => wanted.includes(name));
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
