/**
 * The rings of ARCHITECTURE.md as rules over every import and a few words of every source file. Each rule says what to do
 * instead; `boundaries.fixtures/` holds one deliberate breach per rule, which proves that the rule bites.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = dirname(fileURLToPath(import.meta.url));
const fixtures = 'boundaries.fixtures';

/** One source file: its path from the root, its text, and what it imports (relative imports as paths from the root). */
interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly names: string }[];
}

interface Rule {
  readonly name: string;
  /** What to do instead, shown with every breach. */
  readonly instead: string;
  readonly breaches: (source: Source) => string[];
}

const edges = ['portal', 'desk', 'services/[a-z-]+'];
const shelf: Record<string, readonly string[]> = {
  issn: [],
  barcode: ['issn'],
  marc: [],
  cql: [],
  iso4: [],
  romanize: [],
  serial: ['issn', 'iso4'],
  crosswalk: ['issn', 'marc', 'serial'],
  embed: ['crosswalk'],
};
/** What each ring of the register may import from the register; `domain` is the innermost. */
const rings: Record<string, RegExp> = {
  domain: /^domain\//,
  store: /^(store|domain)\/|^root\.ts$/,
  words: /^(words|domain)\//,
  view: /^(view|words|domain)\//,
  actions: /^(actions|store|domain)\//,
  portal: /^(portal|view|words|actions|store|domain)\/|^root\.ts$/,
  desk: /^(desk|view|words|actions|store|domain)\/|^root\.ts$/,
  services: /^(services|actions|store|domain)\/|^root\.ts$/,
  evidence: /^(evidence|domain)\//,
  mail: /^(mail|words|actions|store|domain)\/|^root\.ts$/,
  jobs: /^(jobs|mail|words|actions|store|domain)\//,
  web: /^(web|portal|desk|services|evidence|view|words|actions|store|domain)\/|^root\.ts$/,
  commands: /^(?!main\.ts$)/,
};

const inPackage = (source: Source) => /^packages\/([a-z0-9]+)\/src\//.exec(source.path)?.[1];
const inRegister = (path: string) => /^register\/src\/(.+)$/.exec(path)?.[1];
const ringOf = (path: string) => /^([a-z]+)\//.exec(inRegister(path) ?? '')?.[1];
const isBuiltin = (from: string) => from.startsWith('node:') || builtinModules.includes(from);
const edgeOf = (path: string) => edges.map((edge) => new RegExp(`^(${edge})/`).exec(path)?.[1]).find(Boolean);
const importsWhere = (source: Source, bad: (from: string, names: string) => boolean) =>
  source.imports.filter(({ from, names }) => bad(from, names)).map(({ from }) => `imports ${from}`);

const rules: readonly Rule[] = [
  {
    name: 'the-shelf-imports-only-what-lies-below-it',
    instead:
      'A package knows only the packages that ARCHITECTURE.md puts below it. Move the code up, or pass what it needs as an argument.',
    breaches: (source) => {
      const name = inPackage(source);
      if (!name) return [];
      const allowed = (shelf[name] ?? []).map((other) => `@masthead/${other}`);
      return importsWhere(
        source,
        (from) =>
          (from.startsWith('@masthead/') && !allowed.includes(from.split('/', 2).join('/'))) ||
          (/^(packages|register|bench|conformance)\//.test(from) && !from.startsWith(`packages/${name}/`)),
      );
    },
  },
  {
    name: 'the-shelf-does-no-input-or-output',
    instead:
      'Packages work in a browser too: take bytes or text as arguments and give bytes or text back; files belong to commands.',
    breaches: (source) => (inPackage(source) ? importsWhere(source, isBuiltin) : []),
  },
  {
    name: 'the-shelf-has-no-clock-and-no-environment',
    instead:
      'Pass the time, the seed or the setting as an argument, so that the same call always gives the same answer.',
    breaches: (source) =>
      inPackage(source)
        ? [...source.text.matchAll(/\b(Date\.now\(|new Date\(\)|Math\.random\(|process\.|globalThis\.\w+ =)/g)].map(
            ([word]) => `uses ${word}`,
          )
        : [],
  },
  {
    name: 'domain-is-pure',
    instead:
      'Rules of the organisation take data and give data. What reads a file, a database or the clock goes to store, actions or commands.',
    breaches: (source) =>
      ringOf(source.path) === 'domain'
        ? importsWhere(source, (from) => isBuiltin(from) || /^(pg|kysely|fastify|pino|@electric-sql)/.test(from))
        : [],
  },
  {
    name: 'rings-point-inwards',
    instead:
      'commands > web > portal, desk, services > view > words > domain, and > actions > store > domain > packages. Move the shared part to the inner ring.',
    breaches: (source) => {
      const allowed = rings[ringOf(source.path) ?? ''];
      if (!allowed) return [];
      return importsWhere(source, (from) => {
        const target = inRegister(from);
        return target !== undefined && !allowed.test(target);
      });
    },
  },
  {
    name: 'edges-never-import-one-another',
    instead:
      'The portal, the desk and each service are edges of their own. What two of them need goes to domain, to the store or to a package.',
    breaches: (source) => {
      const edge = edgeOf(inRegister(source.path) ?? '');
      if (!edge) return [];
      return importsWhere(source, (from) => {
        const target = edgeOf(inRegister(from) ?? '');
        return target !== undefined && target !== edge;
      });
    },
  },
  {
    name: 'sql-only-in-store',
    instead: 'Write a function for the noun in register/src/store and call it. Nobody else may hold a database client.',
    breaches: (source) =>
      ringOf(source.path) === 'store' || source.path.startsWith('bench/')
        ? []
        : importsWhere(source, (from) => /^(pg|kysely|@electric-sql\/pglite)(\/|$)/.test(from)),
  },
  {
    name: 'who-may-write-is-visible-in-the-types',
    instead: 'The portal and the services receive a ReadStore. To change something, call a verb in actions.',
    breaches: (source) => {
      if (!/^(portal|services)$/.test(ringOf(source.path) ?? '')) return [];
      return importsWhere(
        source,
        (from, names) =>
          /^register\/src\/store\//.test(from) && /\b(Store|Tx|openStore|write\w+|append\w+)\b/.test(names),
      );
    },
  },
  {
    name: 'what-visitors-see-is-decided-in-one-place',
    instead:
      'Portal, services and web read through `read` or `readFor(request)` of their options (web/visitor.ts), which show what the policy shows.',
    breaches: (source) => {
      if (!/^(portal|services|web)$/.test(ringOf(source.path) ?? '')) return [];
      if (inRegister(source.path) === 'web/visitor.ts') return [];
      const reads = [...source.text.matchAll(/\bstore\??\.read\b/g)].map(([word]) => `uses ${word}`);
      return [...reads, ...importsWhere(source, (_from, names) => /\bseenBy\b/.test(names))];
    },
  },
  {
    name: 'the-environment-is-read-once',
    instead: 'Add the setting to register/src/config.ts, with its sentence, and pass it on.',
    breaches: (source) =>
      inRegister(source.path) && inRegister(source.path) !== 'config.ts' && /process\.env\b/.test(source.text)
        ? ['reads process.env']
        : [],
  },
  {
    name: 'nobody-imports-main',
    instead: 'main.ts wires things together and is started, never imported.',
    breaches: (source) => importsWhere(source, (from) => from === 'register/src/main.ts'),
  },
];

function readSources(folder: string, base = folder): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name) && !/\.test\.([a-z]+\.)?tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/(node_modules|dist|\.build)\//.test(file))
    .map((file) => {
      const path = relative(join(root, base), file).split('\\').join('/');
      const text = readFileSync(file, 'utf8');
      return { path, text: withoutComments(text), imports: readImports(path, text) };
    });
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

function readImports(path: string, text: string): Source['imports'] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+([^'";]*?)\s*from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;
  return [...withoutComments(text).matchAll(pattern)].map(([, names = '', a, b, c]) => {
    const from = a ?? b ?? c ?? '';
    return { names, from: from.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), from)) : from };
  });
}

const sources = ['packages', 'register/src', 'bench', 'conformance'].flatMap((folder) => readSources(folder, '.'));

describe('boundaries', () => {
  test('the sources were found', () => {
    expect(sources.filter((source) => source.path.startsWith('packages/')).length).toBeGreaterThan(5);
    expect(sources.filter((source) => source.path.startsWith('register/src/')).length).toBeGreaterThan(5);
  });

  test.each(rules)('$name', (rule) => {
    const found = sources.flatMap((source) => rule.breaches(source).map((what) => `${source.path} ${what}`));
    expect(found, `${rule.instead}\n${found.join('\n')}`).toEqual([]);
  });

  test.each(rules)('$name bites', (rule) => {
    const folder = `${fixtures}/${rule.name}`;
    const found = readSources(folder).flatMap((source) => rule.breaches(source));
    expect(found.length, `${folder} must hold exactly one breach`).toBe(1);
  });
});
