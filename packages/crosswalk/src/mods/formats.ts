/** The row of the table of formats for MODS. */
import type { Format } from '../format.ts';
import { indented, xmlDeclaration } from '../xml/write.ts';
import { createModsReader } from './read.ts';
import { modsNamespace, modsSchema } from './terms.ts';
import { writeMods } from './write.ts';

export const modsFormat: Format = {
  name: 'mods',
  label: 'MODS',
  mediaTypes: ['application/mods+xml'],
  suffix: '.mods.xml',
  queryNames: ['mods'],
  binary: false,
  oai: { prefix: 'mods', namespace: modsNamespace, schema: modsSchema },
  createSerialReader: (limits) => createModsReader(limits),
  write: ({ serial }) => ({ ok: true, data: writeMods(serial) }),
  writeOne: ({ serial }) => ({ ok: true, data: xmlDeclaration + indented(writeMods(serial)) }),
  open: () => `${xmlDeclaration}<modsCollection xmlns="${modsNamespace}">\n`,
  close: () => '</modsCollection>\n',
};
