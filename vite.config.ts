import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serveEmbed } from './scripts/lib/serve-embed.mjs';

export default defineConfig({
  // Relative addresses, so that dist/ works from any folder of any host.
  base: './',
  plugins: [react(), serveEmbed()],
  // By number: in some containers "localhost" is an IPv6 address only, and half of the tools look at the other one.
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
  },
  worker: { format: 'es' },
});
