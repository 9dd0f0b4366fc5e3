import { join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server beside which the screens are worked on. */
const stafet = process.env.STAFET_URL ?? 'http://127.0.0.1:3000';

const root = join(import.meta.dirname, '../..');

/** `tools/prepare.mjs` builds it and says where to; `npx vite apps/web` serves it while one works on the screens. */
export default defineConfig({
  root: import.meta.dirname,
  // Of the widgets' own words, those of the languages that the pages speak.
  plugins: [react(), optimizeLocales.vite({ locales: ['da-DK', 'en-GB', 'en-US'] })],
  // The package's `exports` hide its style sheet.
  resolve: { alias: { dkfds: join(root, 'node_modules/dkfds/dist') } },
  build: {
    // Nothing is written into the page itself: its content security policy allows no inline script.
    assetsInlineLimit: 0,
    // What each page comes to is reckoned from it.
    manifest: true,
    rolldownOptions: {
      output: {
        // What many pages stand on is one file: in fifty small ones it is a fourth larger, gzipped.
        codeSplitting: {
          groups: [{ name: 'parts', test: /apps\/web\/(parts|api|language)\/.*\.tsx?$/, minShareCount: 8 }],
        },
      },
    },
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api/v1', '/api/docs', '/api/openapi.json', '/idp', '/sign-in', '/sign-out'].map((path) => [
        path,
        { target: stafet, changeOrigin: false },
      ]),
    ),
  },
});
