/** Lines of a file that get their numbers together: those of one family, and those that name one another. */
import type { RelationKind } from '@masthead/serial';
import { foldText } from '@masthead/serial';
import { type AssignProblem, type LinkDraft, largestFamily, type TitleDraft } from '../assign-issn/request.ts';

export interface FileLine {
  /** From 1; 0 for the file as a whole. */
  readonly position: number;
  readonly offset: number;
  /** Absent when nothing can be numbered by it; `issn` or `problems` say why. */
  readonly content?: TitleDraft['content'];
  /** The number that it has. */
  readonly issn?: string;
  /** Cells that describe nothing, by the name of their column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly type: string; readonly severity: string; readonly sentence: string }[];
}

export interface FileFamily {
  /** In the order of the file, with `titles` one for each. */
  readonly lines: readonly FileLine[];
  readonly titles: readonly TitleDraft[];
  readonly links: readonly LinkDraft[];
}

/** Columns that link a line with another, by its label, its line number or its ISSN. */
const linkColumns: Readonly<Record<string, RelationKind>> = {
  'same title as': 'other-medium',
  'other medium of': 'other-medium',
  continues: 'continues',
  'supplement to': 'supplement-to',
  'other edition of': 'other-edition',
  'edition of': 'other-edition',
  'translation of': 'original-language',
  'part of series': 'main-series',
  'related to': 'related',
};

interface Cells {
  readonly family?: string;
  readonly label: string;
  readonly edition?: string;
  readonly mediumTerm?: string;
  readonly links: readonly { readonly kind: RelationKind; readonly to: string }[];
}

function cellsOf({ columns, position }: FileLine): Cells {
  const cells = new Map(Object.entries(columns).map(([name, value]) => [foldText(name), value.trim()]));
  const cell = (name: string): string | undefined => cells.get(name) || undefined;
  const family = cell('family');
  const edition = cell('edition');
  const mediumTerm = cell('medium term');
  return {
    label: cell('label') ?? `line ${position}`,
    ...(family !== undefined && { family }),
    ...(edition !== undefined && { edition }),
    ...(mediumTerm !== undefined && { mediumTerm }),
    links: Object.entries(linkColumns).flatMap(([name, kind]) => {
      const to = cell(name);
      return to === undefined ? [] : [{ kind, to }];
    }),
  };
}

/** Families in the order of their first lines; lines that can get no number are apart, with the reason where it is not their own. */
export function familiesOf(all: readonly FileLine[]): {
  readonly families: FileFamily[];
  readonly refused: { readonly line: FileLine; readonly problem?: AssignProblem }[];
} {
  const refused = all.filter(({ content }) => content === undefined).map((line) => ({ line }));
  const lines = all.filter(({ content }) => content !== undefined).map((line) => ({ line, cells: cellsOf(line) }));
  const byLabel = new Map<string, (typeof lines)[number]>();
  for (const one of lines) {
    for (const name of [one.cells.label, `line ${one.line.position}`, String(one.line.position)]) {
      if (!byLabel.has(name)) byLabel.set(name, one);
    }
  }
  const roots = new Map(lines.map((one) => [one, one]));
  const rootOf = (one: (typeof lines)[number]): (typeof lines)[number] => {
    let root = one;
    while (roots.get(root) !== root) root = roots.get(root)!;
    roots.set(one, root);
    return root;
  };
  const join = (one: (typeof lines)[number], other: (typeof lines)[number]): void => {
    const [first, second] = [rootOf(one), rootOf(other)];
    if (first.line.position <= second.line.position) roots.set(second, first);
    else roots.set(first, second);
  };
  const firstOfFamily = new Map<string, (typeof lines)[number]>();
  for (const one of lines) {
    const { family, links } = one.cells;
    if (family !== undefined) {
      const first = firstOfFamily.get(family);
      if (first === undefined) firstOfFamily.set(family, one);
      else join(first, one);
    }
    for (const { to } of links) {
      const other = byLabel.get(to);
      if (other !== undefined) join(one, other);
    }
  }
  const grouped = new Map<(typeof lines)[number], (typeof lines)[number][]>();
  for (const one of lines) grouped.set(rootOf(one), [...(grouped.get(rootOf(one)) ?? []), one]);
  const families: FileFamily[] = [];
  const tooLarge: { line: FileLine; problem: AssignProblem }[] = [];
  for (const group of grouped.values()) {
    if (group.length > largestFamily) {
      const problem = { type: 'too-many-titles', limit: largestFamily } as const;
      tooLarge.push(...group.map(({ line }) => ({ line, problem })));
      continue;
    }
    // Labels of the file do not tell its families apart, and positions change with every line that is added: places in the family do.
    const labels = new Map(group.map((one, at) => [one, group.length === 1 ? 'title' : `title ${at + 1}`]));
    families.push({
      lines: group.map(({ line }) => line),
      titles: group.map((one) => ({
        label: labels.get(one)!,
        content: one.line.content!,
        ...(one.cells.edition !== undefined && { edition: one.cells.edition }),
        ...(one.cells.mediumTerm !== undefined && { mediumTerm: one.cells.mediumTerm }),
      })),
      links: group.flatMap((one) =>
        one.cells.links.map(({ kind, to }) => {
          const other = byLabel.get(to);
          return { from: labels.get(one)!, kind, to: (other && labels.get(other)) ?? to };
        }),
      ),
    });
  }
  return { families, refused: [...refused, ...tooLarge] };
}
