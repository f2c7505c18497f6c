/** Every record of the shared MARC files that is about a serial with an ISSN. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Entry, readMarc21 } from '@masthead/crosswalk';
import { createIso2709Reader, createMarcXmlReader } from '@masthead/marc';

const folder = fileURLToPath(new URL('../../../shared/data/marc/', import.meta.url));

export interface NamedEntry extends Entry {
  /** File and position, for messages. */
  readonly name: string;
}

export function readEntries(): NamedEntry[] {
  return readdirSync(folder)
    .filter((file) => /\.(mrc|marcxml)$/.test(file))
    .flatMap((file) => {
      const reader = file.endsWith('.mrc') ? createIso2709Reader() : createMarcXmlReader();
      const items = [...reader.push(readFileSync(folder + file)), ...reader.end()];
      return items.flatMap(({ record, position }) => {
        const serial = record && readMarc21(record).serial;
        return record && serial ? [{ name: `${file} ${position}`, record, serial }] : [];
      });
    });
}
