/** The records of the shared MARC files, UNIMARC ones as MARC 21, and of them those about a serial with an ISSN. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Entry, readMarc21, takeAsMarc21 } from '@masthead/crosswalk';
import { createIso2709Reader, createMarcXmlReader, type MarcRecord } from '@masthead/marc';

const folder = fileURLToPath(new URL('../../../shared/data/marc/', import.meta.url));

export interface NamedEntry extends Entry {
  /** File and position, for messages. */
  readonly name: string;
}

interface NamedRecord {
  readonly name: string;
  readonly record: MarcRecord;
}

function readFolder(): NamedRecord[] {
  return readdirSync(folder)
    .filter((file) => /\.(mrc|marcxml)$/.test(file))
    .flatMap((file) => {
      const reader = file.endsWith('.mrc') ? createIso2709Reader({ unimarc: 'read' }) : createMarcXmlReader();
      const items = [...reader.push(readFileSync(folder + file)), ...reader.end()];
      return items.flatMap(({ record, position, format }) =>
        record ? [{ name: `${file} ${position}`, record: takeAsMarc21(record, format).record }] : [],
      );
    });
}

export const readAllRecords = (): MarcRecord[] => readFolder().map(({ record }) => record);

export function readEntries(): NamedEntry[] {
  return readFolder().flatMap(({ name, record }) => {
    const { serial } = readMarc21(record);
    return serial ? [{ name, record, serial }] : [];
  });
}

/** The sample register that the project brings (docs/decisions/0011). */
export function readSample(): NamedEntry[] {
  const bytes = readFileSync(fileURLToPath(new URL('../../register/sample/sample.mrc', import.meta.url)));
  const reader = createIso2709Reader();
  return [...reader.push(bytes), ...reader.end()].flatMap(({ record, position }) => {
    const serial = record && readMarc21(record).serial;
    return record && serial ? [{ name: `sample.mrc ${position}`, record, serial }] : [];
  });
}
