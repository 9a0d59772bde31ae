// As an author writes it, but for the place of the package, which the test step names.
import { defineConfig } from 'vitepress';

const { withIoasid } = await import(process.env.IOASID_VITEPRESS);

export default withIoasid(
  defineConfig({ title: 'A page with figures', base: '/served/', cacheDir: '.cache' }),
  new URL('..', import.meta.url),
);
