/**
 * Records per second from MARC 21 in memory (read as a Serial, written) into each bibliographic format, beside MARCXML of the same records, and beside
 * xsltproc (Debian package xsltproc) with a style sheet of six elements, which is less than any conversion to MODS does.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileWriter, formatByName, formats, readMarc21, writeDocuments } from '@masthead/crosswalk';
import type { MarcRecord } from '@masthead/marc';
import { generateRecords } from './generate/records.ts';
import { type Contestant, type Figure, takeTurns } from './lib.ts';

export const name = 'formats';
export const title = 'Bibliographic formats written from MARC 21, beside MARCXML and xsltproc';

const unit = 'records/s';
const count = 4_000;
const reference = 'xsltproc, MARCXML to six elements of MODS';

const styleSheet = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="http://www.loc.gov/MARC21/slim" xmlns="http://www.loc.gov/mods/v3">
<xsl:template match="/"><modsCollection><xsl:for-each select="//m:record"><mods>
<titleInfo><title><xsl:value-of select="m:datafield[@tag='245']/m:subfield[@code='a']"/></title></titleInfo>
<originInfo><publisher><xsl:value-of select="m:datafield[@tag='264']/m:subfield[@code='b']"/></publisher>
<dateIssued point="start"><xsl:value-of select="substring(m:controlfield[@tag='008'],8,4)"/></dateIssued></originInfo>
<language><languageTerm><xsl:value-of select="substring(m:controlfield[@tag='008'],36,3)"/></languageTerm></language>
<identifier type="issn"><xsl:value-of select="m:datafield[@tag='022']/m:subfield[@code='a']"/></identifier>
</mods></xsl:for-each></modsCollection></xsl:template></xsl:stylesheet>`;

/** Reads each record anew and writes it, as an export does. */
function writeAll(records: readonly MarcRecord[], formatName: string): number {
  const writer = createFileWriter(formatByName(formatName)!);
  let length = writer.open().length;
  for (const record of records) {
    const result = writer.write({ record, serial: readMarc21(record).serial! }, {});
    if (!result.ok) throw new Error(result.problem.type);
    length += result.data.length;
  }
  if (length + writer.close().length === 0) throw new Error('unreachable, but uses what was written');
  return records.length;
}

export async function run(): Promise<Figure[]> {
  const records = [...generateRecords(count, 1)].filter((record) => {
    const status = readMarc21(record).serial?.status;
    return status === 'register' || status === 'provisional' || status === 'legacy';
  });
  const names = formats
    .filter(
      ({ name, group }) =>
        name === 'marcxml' ||
        name === 'mods' ||
        /^dc|bibframe/.test(name) ||
        group === 'table' ||
        group === 'reference' ||
        group === 'publisher',
    )
    .map(({ name }) => name);
  const contestants: Contestant[] = names.map((each) => ({ name: each, round: () => writeAll(records, each) }));
  const modsFile = writeDocuments(
    formatByName('mods')!,
    records.map((record) => ({ entry: { record, serial: readMarc21(record).serial! }, context: {} })),
  );
  const modsBytes = modsFile.ok ? new TextEncoder().encode(modsFile.data as string) : new Uint8Array(0);
  contestants.push({
    name: 'mods, read',
    round() {
      const reader = formatByName('mods')!.createSerialReader!();
      return [...reader.push(modsBytes), ...reader.end()].length;
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  try {
    const hasXslt = spawnSync('xsltproc', ['--version']).error === undefined;
    if (hasXslt) {
      const marcxml = writeDocuments(
        formatByName('marcxml')!,
        records.map((record) => ({ entry: { record, serial: readMarc21(record).serial! }, context: {} })),
      );
      writeFileSync(join(folder, 'records.xml'), marcxml.ok ? marcxml.data : '');
      writeFileSync(join(folder, 'mods.xsl'), styleSheet);
      contestants.push({
        name: reference,
        round() {
          const { status } = spawnSync('xsltproc', [
            '--nonet',
            '-o',
            join(folder, 'out.xml'),
            join(folder, 'mods.xsl'),
            join(folder, 'records.xml'),
          ]);
          if (status !== 0) throw new Error(`xsltproc ended with ${status}`);
          return records.length;
        },
      });
    } else console.log('  xsltproc: not installed (Debian package xsltproc)');
    const rates = await takeTurns(contestants, 3);
    return [...rates].map(([figure, value]) => ({
      name: figure,
      value,
      unit,
      ...(figure === 'mods' && hasXslt
        ? { reference }
        : figure === 'marcxml' || figure === reference
          ? {}
          : { reference: 'marcxml' }),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
