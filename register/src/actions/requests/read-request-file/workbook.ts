/** The first visible sheet of a workbook (ECMA-376-1) as raw rows, or why it is not read. Macros, encryption and declared entities are refused. */
import { type ArchivePart, readDirectory, unpackPart } from './archive.ts';
import { type FileProblem, type RawRow, requestFileLimits } from './problems.ts';
import { createSheetReader, createStringsReader, createStylesReader, createXmlFeed } from './sheet.ts';

interface Feed {
  push(chunk: Uint8Array): boolean;
  end(): void;
  readonly trouble: 'damaged' | 'entities' | undefined;
}

export async function readWorkbook(bytes: Uint8Array): Promise<readonly RawRow[] | FileProblem> {
  const directory = readDirectory(bytes);
  if (typeof directory === 'string') return { type: `file-${directory}` };
  const parts = new Map(directory.map((part) => [part.name, part]));
  const [first] = directory;
  if (first?.name === 'mimetype') return { type: 'file-kind', is: 'opendocument' };
  if (directory.some(({ name }) => /vbaProject|macrosheets\//i.test(name))) return { type: 'file-macros' };
  if (parts.has('EncryptedPackage')) return { type: 'file-encrypted' };
  if (!parts.has('xl/workbook.xml')) return { type: 'file-kind', is: 'archive' };
  let kinds = '';
  let from1904 = false;
  const sheets: string[] = [];
  const targets = new Map<string, string>();
  const strings = createStringsReader();
  const styles = createStylesReader();
  const steps: readonly [string, Feed][] = [
    [
      '[Content_Types].xml',
      createXmlFeed({
        open(_name, { ContentType = '' }) {
          kinds += ` ${ContentType}`;
        },
      }),
    ],
    [
      'xl/workbook.xml',
      createXmlFeed({
        open(name, attributes) {
          if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
          if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible') {
            sheets.push(Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '');
          }
        },
      }),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      createXmlFeed({
        open(name, { Id = '', Target = '', TargetMode }) {
          if (name === 'Relationship' && TargetMode !== 'External') {
            targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
          }
        },
      }),
    ],
    ['xl/sharedStrings.xml', strings.feed],
    ['xl/styles.xml', styles.feed],
  ];
  for (const [name, feed] of steps) {
    const problem = await feedPart(bytes, parts.get(name), feed);
    if (problem !== undefined) return problem;
  }
  if (/macroEnabled/i.test(kinds)) return { type: 'file-macros' };
  for (const id of sheets) {
    const part = parts.get(targets.get(id) ?? '');
    if (part === undefined) continue;
    const { rows: mostRows, columns: mostColumns } = requestFileLimits;
    const { strings: shared } = strings;
    const { dates } = styles;
    // One more for the headings, and a few for remarks.
    const sheet = createSheetReader({ strings: shared, dates, from1904, mostRows: mostRows + 10, mostColumns });
    const problem = await feedPart(bytes, part, sheet);
    if (sheet.stopped === 'rows') return { type: 'file-too-many-rows', most: mostRows };
    if (sheet.stopped === 'columns') return { type: 'file-too-many-columns', most: mostColumns };
    if (problem !== undefined) return problem;
    if (sheet.rows.length > 0) return sheet.rows;
  }
  return { type: 'file-empty' };
}

async function feedPart(
  bytes: Uint8Array,
  part: ArchivePart | undefined,
  feed: Feed,
): Promise<FileProblem | undefined> {
  if (part === undefined) return undefined;
  let wanted = true;
  const trouble = await unpackPart(bytes, part, (chunk) => {
    wanted = feed.push(chunk);
    return wanted;
  });
  if (trouble === 'too-large') return { type: 'file-bomb' };
  if (trouble !== undefined) return { type: 'file-damaged' };
  if (wanted) feed.end();
  if (feed.trouble !== undefined) return { type: feed.trouble === 'entities' ? 'file-entities' : 'file-damaged' };
  return undefined;
}
