/**
 * The certificate of a number as a PDF on A4 (ISO 3297:2020, 5.11): what the Register says of it on a day, the sentence that this endorses
 * nothing, and the code by which it is verified. The same facts give the same bytes.
 */
import PdfDocument from 'pdfkit';
import QrCode from 'qrcode';
import type { CertificateFacts } from '../../../domain/certificate.ts';
import type { Words } from '../../../words/words.ts';
import { type SetText, type Setting, setText } from './set-text.ts';
import { withFreshLetters } from './typefaces.ts';

export interface Certificate {
  readonly facts: CertificateFacts;
  readonly revision: number;
  /** ISO 8601. */
  readonly day: string;
  readonly code: string;
  /** Where anybody verifies it, without the code. */
  readonly verifyAt: string;
  /** Of the record. */
  readonly address: string;
  /** Name of the centre in whose custody the number is. */
  readonly centre?: string;
}

const page = { width: 595.28, height: 841.89, margin: 62 };
const width = page.width - 2 * page.margin;
const ink = { text: '#1b1a17', soft: '#5c5850', rule: '#c9c3b6', accent: '#7a1f2b' };
const labelWidth = 132;

export function drawCertificate(certificate: Certificate, words: Words): Promise<Buffer> {
  const { facts, revision, day, code, verifyAt, address, centre } = certificate;
  const { t, language } = words;
  const title = t(facts.state === 'provisional' ? 'certificate.title-provisional' : 'certificate.title');
  const doc = new PdfDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language.code,
    // pdfkit's own typeface is not used, and would be asked for at once.
    font: null as unknown as string,
    info: {
      Title: `${title}: ISSN ${facts.issn}`,
      Subject: facts.title?.text ?? facts.issn,
      Producer: t('site.name'),
      Creator: t('site.name'),
      CreationDate: new Date(`${day}T00:00:00Z`),
      ModDate: new Date(`${day}T00:00:00Z`),
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  withFreshLetters(() => {
    const right = language.dir === 'rtl';
    const root = doc.struct('Document');
    doc.addStructure(root);
    const missing = new Set<string>();
    let y = page.margin;

    /** Draws what was set, at the side where the language of the page begins, and moves down. */
    const put = (
      text: string,
      setting: Omit<Setting, 'width'> & { readonly width?: number },
      look: {
        readonly tag?: string;
        readonly at?: number;
        readonly colour?: string;
        readonly leading?: number;
        readonly own?: boolean;
      } = {},
    ): SetText => {
      const { width: wide = width, size } = setting;
      // What the page says itself reads as its language does; a name reads as it is written.
      const dir = setting.dir ?? (look.own ? undefined : language.dir);
      const set = setText(text, { ...setting, width: wide, ...(dir && { dir }) });
      for (const letter of set.missing) missing.add(letter);
      const { tag = 'P', at = page.margin, colour = ink.text, leading = 1.4 } = look;
      root.add(
        doc.struct(tag, {}, () => {
          for (const line of set.lines) {
            y += size * leading;
            let x = right ? at + wide - line.width : at;
            doc.fillColor(colour);
            // These letters do not stand in the order in which they are read, and are to be found all the same.
            const isTurned = /\p{Script=Devanagari}/u.test(line.text);
            if (isTurned) doc.markContent('Span', { actual: line.text } as object);
            for (const piece of line.pieces) {
              doc.font(piece.face as unknown as Buffer).fontSize(size);
              // pdfkit would set words one by one from the left; with features named it sets the piece as it is.
              doc.text(piece.text, x, y, { lineBreak: false, baseline: 'alphabetic', features: [] });
              x += piece.width;
            }
            if (isTurned) doc.endMarkedContent();
          }
        }),
      );
      return set;
    };
    const rule = (): void => {
      doc.markContent('Artifact', { type: 'Layout' } as object);
      doc.lineWidth(0.6).strokeColor(ink.rule);
      doc
        .moveTo(page.margin, y)
        .lineTo(page.margin + width, y)
        .stroke();
      doc.endMarkedContent();
    };
    const row = (label: string, ...values: readonly (readonly [string, string | undefined])[]): void => {
      const top = y;
      const at = right ? page.margin : page.margin + labelWidth;
      put(
        label,
        { size: 9.5, style: 'sans', width: labelWidth - 12 },
        {
          colour: ink.soft,
          at: right ? page.margin + width - labelWidth + 12 : page.margin,
          leading: 1.9,
        },
      );
      const below = y;
      y = top;
      values.forEach(([text, spoken], nth) => {
        const setting = {
          size: 11,
          style: 'serif',
          width: width - labelWidth,
          ...(spoken && { language: spoken }),
        } as const;
        put(text, setting, { at, leading: nth === 0 ? 1.65 : 1.4, own: true });
      });
      y = Math.max(y, below);
    };
    const both = (text: NonNullable<CertificateFacts['title']>): (readonly [string, string | undefined])[] => [
      ...(text.original ? [[text.original.text, facts.language] as const] : []),
      [text.text, text.original ? undefined : facts.language],
    ];

    put(t('certificate.register'), { size: 10, style: 'sans' }, { colour: ink.soft, leading: 1 });
    y += 26;
    put(title, { size: 22, style: 'serif' }, { tag: 'H1', colour: ink.accent, leading: 1.2 });
    y += 22;
    put(`ISSN ${facts.issn}`, { size: 34, style: 'sans' }, { tag: 'H2', leading: 1.1 });
    y += 14;
    if (facts.title) {
      const [first, second] = both(facts.title);
      put(
        first![0],
        { size: 19, style: 'serif', ...(first![1] && { language: first![1] }) },
        { leading: 1.35, own: true },
      );
      if (second) put(second[0], { size: 13, style: 'serif' }, { colour: ink.soft, leading: 1.5, own: true });
    }
    y += 20;
    rule();
    y += 6;
    row(t('certificate.state'), [t(`state.${facts.state}`), undefined]);
    row(t('record.medium'), [t(`medium.${facts.medium ?? 'unknown'}`), undefined]);
    if (facts.issnL) row('ISSN-L', [facts.issnL, undefined]);
    if (facts.publisher) row(t('certificate.publisher'), ...both(facts.publisher));
    if (facts.country) row(t('record.country'), [words.country(facts.country), undefined]);
    if (facts.start) row(t('certificate.start'), [facts.start.replaceAll('u', '?'), undefined]);
    if (facts.url) row(t('record.url'), [facts.url, undefined]);
    if (centre) row(t('certificate.centre'), [centre, undefined]);
    y += 14;
    rule();
    y += 10;
    put(t('certificate.says', { date: words.date(day), revision }), { size: 10.5, style: 'sans' });
    if (facts.state === 'provisional') put(t('certificate.provisional'), { size: 10.5, style: 'sans' });
    if (missing.size > 0) {
      put(t('certificate.missing', { address }), { size: 10.5, style: 'sans' }, { colour: ink.accent });
    }
    y += 8;
    put(t('certificate.no-endorsement'), { size: 10.5, style: 'serif' });

    // At the foot of the page, so that it is found at the same place on each.
    const side = 92;
    y = page.height - page.margin - side - 18;
    rule();
    y += 14;
    const top = y;
    const beside = width - side - 18;
    const at = right ? page.margin : page.margin + side + 18;
    drawQr(
      doc,
      root,
      `${verifyAt}${code}`,
      t('certificate.qr'),
      right ? page.margin + width - side : page.margin,
      top,
      side,
    );
    y = top - 3;
    put(t('certificate.verify'), { size: 10, style: 'sans', width: beside }, { at, leading: 1.45 });
    y += 3;
    put(code, { size: 13, style: 'sans', width: beside }, { at, leading: 1.5 });
    y += 2;
    put(`${verifyAt}${code}`, { size: 8, style: 'sans', width: beside }, { at, colour: ink.soft });
    root.end();
    doc.end();
  });
  return done;
}

function drawQr(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  text: string,
  alt: string,
  x: number,
  y: number,
  side: number,
): void {
  const { size, data } = QrCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const step = side / size;
  root.add(
    doc.struct('Figure', { alt } as object, () => {
      doc.fillColor('#000000');
      for (let row = 0; row < size; row++) {
        for (let column = 0; column < size; column++) {
          if (!data[row * size + column]) continue;
          let run = 1;
          while (column + run < size && data[row * size + column + run]) run++;
          doc.rect(x + column * step, y + row * step, run * step, step + 0.02);
          column += run;
        }
      }
      doc.fill();
    }),
  );
}
