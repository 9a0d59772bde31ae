/**
 * VitePress: `::: ioasid double-free at=second-free` in any page.
 *
 *     import { defineConfig } from 'vitepress';
 *     import { withIoasid } from 'ioasid-visualizer/vitepress';
 *     export default withIoasid(defineConfig({ ... }), new URL('..', import.meta.url));
 *
 * The program and the pictures go into `ioasid-visualizer/` of the site's public folder, which git should ignore.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyProgram } from '../lib/program.mjs';
import { ioasidFigures } from '../markdown-it/index.mjs';

const FOLDER = 'ioasid-visualizer';

/**
 * The configuration with figures. `root` is the folder that has `.vitepress` in it.
 *
 * @template {object} C
 * @param {C} config
 * @param {URL | string} root
 * @returns {C}
 */
export function withIoasid(config, root) {
  const pages = join(root instanceof URL ? fileURLToPath(root) : root, config.srcDir ?? '.');
  const brought = join(pages, 'public', FOLDER);
  const address = `${config.base ?? '/'}${FOLDER}/`;
  copyProgram(brought);
  const compiler = config.vue?.template?.compilerOptions;
  return {
    ...config,
    head: [
      ...(config.head ?? []),
      ['link', { rel: 'stylesheet', href: `${address}ioasid-visualizer.css` }],
      ['script', { src: `${address}ioasid-visualizer.js`, defer: '' }],
    ],
    markdown: {
      ...config.markdown,
      config(md) {
        md.use(ioasidFigures, {
          pictures: { folder: join(brought, 'figures'), address: `${address}figures/` },
          adapt: forVue,
        });
        return config.markdown?.config?.(md);
      },
    },
    vue: {
      ...config.vue,
      template: {
        ...config.vue?.template,
        compilerOptions: {
          ...compiler,
          isCustomElement: (tag) => tag === 'ioasid-visualizer' || compiler?.isCustomElement?.(tag) === true,
        },
      },
    },
  };
}

/** Pages are templates there: braces in a log's words are no expressions, and the picture is no module to be imported. */
function forVue(html) {
  return html
    .replace(/<img src="([^"]*)"/, `<img :src="'$1'"`)
    .replaceAll(/<(figcaption|table)\b/g, '<$1 v-pre');
}
