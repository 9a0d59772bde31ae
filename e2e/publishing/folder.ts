import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Serves a folder of the disk beside the built program, as any server of files would; answers where it stands. */
export async function serveFolder(page: Page, folder: string, name = 'served'): Promise<string> {
  await page.route(`**/${name}/**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).split(`/${name}/`)[1] ?? '';
    const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  return `./${name}/`;
}
