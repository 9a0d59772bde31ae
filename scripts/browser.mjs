/** Prints the browser of the tests as JSON; `--install` gets one where there is none. */
import { findBrowser, rememberedBrowser } from './lib/browser.mjs';

try {
  const install = process.argv.includes('--install');
  const found = rememberedBrowser() ?? (await findBrowser({ install, say: console.error }));
  console.log(JSON.stringify(found));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
