/**
 * The files that pages need besides their HTML: one stylesheet made of one file a part, the small script, the icon and
 * the fonts. Each is served at an address that holds the hash of its content, so a browser may keep it for ever.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageFile } from '../root.ts';
import { historyLimits } from './model/history.ts';

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

export interface Assets {
  /** By address, such as `/assets/portal.0123456789ab.css`. */
  readonly files: ReadonlyMap<string, Asset>;
  readonly stylesheet: string;
  readonly script: string;
  /** Of the pages that people work in, beside the other; and their scripts, by name. */
  readonly deskStylesheet: string;
  readonly deskScripts: Readonly<Record<string, string>>;
  readonly icon: string;
  /** Addresses of the fonts that nearly every page needs. */
  readonly preload: readonly string[];
}

/** In the order of the cascade; `layers.css` names the layers. */
const stylesheets = [
  'layers',
  'tokens',
  'base',
  'header',
  'home',
  'parts',
  'results',
  'record',
  'history',
  'marc',
  'embed',
  'tools',
  'abbreviate',
  'word-list',
  'notice',
  'print',
];

interface FontFamily {
  readonly family: string;
  readonly packageName: string;
  /** File name in the package for one subset. */
  readonly file: (subset: string) => string;
  readonly weights: string;
}

const fontFamilies: readonly FontFamily[] = [
  {
    family: 'Source Serif 4 Variable',
    packageName: '@fontsource-variable/source-serif-4',
    file: (subset) => `source-serif-4-${subset}-opsz-normal.woff2`,
    weights: '200 900',
  },
  {
    family: 'Inter Variable',
    packageName: '@fontsource-variable/inter',
    file: (subset) => `inter-${subset}-wght-normal.woff2`,
    weights: '100 900',
  },
];

/** Reads everything once, at the start of the server. Throws when the installation lacks a file. */
export function loadAssets(): Assets {
  const files = new Map<string, Asset>();
  const add = (name: string, extension: string, type: string, body: Buffer): string => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const address = `/assets/${name}.${hash}.${extension}`;
    files.set(address, { type, body });
    return address;
  };

  const folder = packageFile('src/portal/assets');
  const preload: string[] = [];
  const faces: string[] = [];
  for (const font of fontFamilies) {
    for (const [subset, range] of Object.entries(subsetsOf(font))) {
      const file = font.file(subset);
      const address = add(file.replace('.woff2', ''), 'woff2', 'font/woff2', readFont(font, file));
      if (subset === 'latin') preload.push(address);
      faces.push(
        `@font-face{font-family:"${font.family}";font-style:normal;font-weight:${font.weights};font-display:swap;` +
          `src:url("${address}") format("woff2");unicode-range:${range}}`,
      );
    }
  }

  const parts = stylesheets.map((name) => readFileSync(join(folder, 'css', `${name}.css`), 'utf8'));
  const css = [...faces, ...parts.map(withoutComments), historyGrid()].join('\n');
  const deskFolder = packageFile('src/desk/assets');
  const deskCss = readdirSync(join(deskFolder, 'css'))
    .sort()
    .map((name) => withoutComments(readFileSync(join(deskFolder, 'css', name), 'utf8')));
  const deskScripts = readdirSync(deskFolder).filter((name) => name.endsWith('.js'));
  return {
    files,
    deskStylesheet: add('desk', 'css', 'text/css; charset=utf-8', Buffer.from(deskCss.join('\n'))),
    deskScripts: Object.fromEntries(
      deskScripts.map((file) => {
        const name = file.replace(/\.js$/, '');
        return [name, add(name, 'js', 'text/javascript; charset=utf-8', readFileSync(join(deskFolder, file)))];
      }),
    ),
    stylesheet: add('portal', 'css', 'text/css; charset=utf-8', Buffer.from(css)),
    script: add('portal', 'js', 'text/javascript; charset=utf-8', readFileSync(join(folder, 'portal.js'))),
    icon: add('icon', 'svg', 'image/svg+xml', readFileSync(join(folder, 'icon.svg'))),
    preload,
  };
}

const require = createRequire(import.meta.url);

const subsetsOf = (font: FontFamily): Record<string, string> =>
  JSON.parse(readFileSync(require.resolve(`${font.packageName}/unicode.json`), 'utf8')) as Record<string, string>;

const readFont = (font: FontFamily, file: string): Buffer =>
  readFileSync(require.resolve(`${font.packageName}/files/${file}`));

/**
 * Classes for the places in the grid of a title history, since pages carry no styles of their own: a tree of so many columns
 * wherever there is room for them, a list elsewhere.
 */
function historyGrid(): string {
  const count = (upTo: number, rule: (n: number) => string): string =>
    Array.from({ length: upTo }, (_, index) => rule(index + 1)).join('');
  const columns = count(historyLimits.columns, (n) => {
    const narrowest = 9 * n + 2 * (n - 1);
    const tracks = n > 1 ? `repeat(${n - 1},minmax(9rem,16rem) minmax(2rem,3rem)) ` : '';
    return (
      `@container (min-width:${narrowest}rem){.history-columns-${n}{display:grid;` +
      `grid-template-columns:${tracks}minmax(9rem,16rem);& ol{display:contents}& .lines{display:block}}}` +
      `.column-${n}{grid-column:${2 * n - 1}}.gap-${n}{grid-column:${2 * n}}`
    );
  });
  const rows = count(
    historyLimits.rows,
    (n) => `.history-rows-${n}{grid-template-rows:repeat(${n},1fr)}.line-${n}{grid-row:${n}/span 2}`,
  );
  return `@layer parts{${columns}${rows}}`;
}

/** Comments and indentation are for us, not for the network. No string or address of our stylesheets holds either. */
const withoutComments = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s+/gm, '')
    .replace(/\n+/g, '\n');
