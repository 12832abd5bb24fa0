import { resolve } from 'node:path';
import { designSystem } from './design-system.mjs';

/** Settings of Vite, for a build into `folder`. Oxc makes JavaScript of JSX; React's own plugin only adds hot reloading. */
export const configOf = (folder) => ({
  root: resolve('src/web'),
  configFile: false,
  logLevel: 'error',
  plugins: [designSystem()],
  build: {
    outDir: resolve(folder),
    emptyOutDir: true,
    // What an old browser lacks of the syntax; the design asks for light-dark(), which is of 2024.
    target: 'es2022',
    // The policy of the page allows no inline script, nor a data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: true,
  },
});
