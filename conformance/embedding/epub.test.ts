/** An EPUB with the serial's numbers in it, as epubcheck judges it: nothing to complain of that was not there before. */
import { existsSync } from 'node:fs';
import { writeIntoFile } from '@masthead/embed';
import { describe, expect, test } from 'vitest';
import { anEpub } from '../../packages/embed/src/files.test.help.ts';
import { facts, missing, run, withFile } from './tools.ts';

// Debian starts the archive itself by a feature of the kernel that containers lack.
const archive = '/usr/share/java/epubcheck.jar';
const skip = existsSync(archive)
  ? missing('java', '-version', 'default-jre-headless')
  : `${archive} is not here; Debian has it in the package epubcheck`;

const old = {
  opf: `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:6f1e0a0e-3d0c-4c5e-9d2e-2f0c3b1a9d11</dc:identifier>
    <dc:title>Issue 1</dc:title>
    <dc:language>en</dc:language>
  </metadata>
  <manifest>
    <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
    <item id="text" href="nav.xhtml" media-type="application/xhtml+xml"/>
  </manifest>
  <spine toc="ncx"><itemref idref="text"/></spine>
</package>`,
  files: {
    'OEBPS/nav.xhtml': Buffer.from(
      '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Issue 1</title></head><body><p>Text</p></body></html>',
    ),
    'OEBPS/toc.ncx': Buffer.from(
      '<?xml version="1.0" encoding="utf-8"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head><meta name="dtb:uid" content="urn:uuid:6f1e0a0e-3d0c-4c5e-9d2e-2f0c3b1a9d11"/></head>' +
        '<docTitle><text>Issue 1</text></docTitle><navMap><navPoint id="n1" playOrder="1"><navLabel><text>Issue 1</text></navLabel><content src="nav.xhtml"/></navPoint></navMap></ncx>',
    ),
  },
};

function written(epub: Uint8Array): Uint8Array {
  const result = writeIntoFile(epub, facts);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.bytes;
}

describe.skipIf(skip !== undefined)(`epubcheck${skip ? ` (skipped: ${skip})` : ''}`, () => {
  test.each([
    ['EPUB 3', anEpub()],
    ['EPUB 3, written twice', written(anEpub())],
    ['EPUB 2', anEpub(old.opf, old.files)],
  ])('passes an %s', { timeout: 90_000 }, (_name, epub) => {
    const { status, stdout, stderr } = withFile('issue.epub', written(epub), (path) =>
      run('java', ['-jar', archive, path]),
    );
    expect(status, `${stdout}${stderr}`).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(/^(ERROR|WARNING|FATAL)/m);
  });
});
