import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PALETTE } from './palette.mjs';

const NAME = 'virtual:design-system.css';
const SOURCES = 'src/web';
const THEME = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
/** The components of NL Design System that the page uses. */
const PARTS = [
  '@nl-design-system-candidate/button-css/dist/button.css',
  '@nl-design-system-candidate/data-badge-css/dist/data-badge.css',
  '@nl-design-system-candidate/skip-link-css/dist/skip-link.css',
  '@utrecht/alert-css/dist/index.min.css',
  '@utrecht/form-label-css/dist/index.min.css',
  '@utrecht/select-css/dist/index.min.css',
  '@utrecht/textarea-css/dist/index.min.css',
  '@utrecht/textbox-css/dist/index.min.css',
];
/** Rules of variants that the page does not use. */
const UNUSED = /[^{}]*--(?:positive|pressed|icon-only|radio|checkbox|ok|read-only)\b[^{}]*\{[^{}]*\}/g;
const USED = /var\(\s*(--[\w-]+)/g;

const ofPackage = (path) => readFileSync(join('node_modules', path), 'utf8');
/** Maps the name of each token that a CSS text sets to its value. */
const tokensIn = (css) => new Map([...css.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]));
const namesIn = (text) => [...text.matchAll(USED)].map(([, name]) => name);

const parts = () =>
  PARTS.map((path) =>
    ofPackage(path)
      .replace(/\/[*]#.*?[*]\//g, '')
      .replace(UNUSED, ''),
  ).join('\n');
const ownCss = () =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
    .join('\n');

/**
 * Selects the tokens of NL Design System's theme that `css` uses, in our own colours: 2,800 become
 * some hundreds.
 */
function tokensFor(css) {
  const theme = new Map([...tokensIn(ofPackage(THEME)), ...PALETTE]);
  const kept = new Map();
  const keep = (name) => {
    const value = theme.get(name);
    if (value === undefined || kept.has(name)) return;
    kept.set(name, value);
    namesIn(value).forEach(keep);
  };
  namesIn(css).forEach(keep);
  return [...kept].map(([name, value]) => `${name}:${value};`).join('');
}

/**
 * Serves NL Design System to Vite as `virtual:design-system.css`, in a layer, so that the page's
 * rules override it.
 */
export const designSystem = () => ({
  name: 'design-system',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => (id === `\0${NAME}` ? `@layer parts{:root{${tokensFor(parts() + ownCss())}}\n${parts()}}` : undefined),
});
