import { resolve } from 'node:path';
import { designSystem } from './design-system.mjs';

/**
 * Vite's settings for a build into `folder`. Oxc compiles JSX; React's own plugin only adds hot
 * reloading.
 */
export const configOf = (folder) => ({
  root: resolve('src/web'),
  configFile: false,
  logLevel: 'error',
  plugins: [designSystem()],
  build: {
    outDir: resolve(folder),
    emptyOutDir: true,
    // Lowers syntax for older browsers; light-dark() in the design needs a browser of 2024 anyway.
    target: 'es2022',
    // The Content-Security-Policy of the page allows no inline script and no data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: true,
  },
});
