import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const START = /^(tab\.start\.|language\.(arabic|english)$|people\.(role\.|central$))/;

/** The texts that the tab needs before it reaches the server, which has all others. */
const startTexts = (language) =>
  Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(here(`../../locales/${language}.json`), 'utf8'))).filter(
      ([key]) => START.test(key),
    ),
  );

export default defineConfig({
  root: here('.'),
  base: '/tab/',
  publicDir: false,
  // The icons are a link to a folder here; as a package their licence is listed with the others.
  resolve: { preserveSymlinks: true },
  define: { START_TEXTS: JSON.stringify({ ar: startTexts('ar'), en: startTexts('en') }) },
  build: {
    outDir: here('../../dist/tab'),
    emptyOutDir: true,
    manifest: true,
    // The licences of bundled packages, which must be distributed with them.
    license: { fileName: '.vite/licences.json' },
    target: 'es2022',
    // The content security policy allows files of this server and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // These directives are for React on servers, which is not used here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
