/** The barcode of a number for the cover of its issues (ISO 3297:2020, 8.2.1 and E.6): as it is, or made with variant, add-on and size. */
import { barcodeFormats } from '@masthead/barcode';
import type { Issn } from '@masthead/issn';
import type { Medium } from '@masthead/serial';
import { addresses } from '../../view/addresses.ts';
import { useWords } from '../../words/context.ts';

/** Of the magnifications from 0.8 to 2, those that printers are asked for. */
const scales = ['0.8', '0.9', '1', '1.2', '1.5', '2'] as const;

/** What is online has no cover; with its barcode on paper, the print version would be sold under the wrong number. */
export const hasBarcode = (medium: Medium | undefined): boolean => medium !== 'online';

export function BarcodeKit({ issn }: { readonly issn: Issn }) {
  const { t } = useWords();
  return (
    <details class="barcode">
      <summary>{t('barcode.open')}</summary>
      <img
        src={addresses.barcode(issn, 'svg')}
        alt={t('barcode.alt', { issn })}
        width="282"
        height="222"
        loading="lazy"
      />
      <p>{t('barcode.text')}</p>
      <ul class="downloads">
        {barcodeFormats.map(({ name, label }) => (
          <li key={name}>
            <a href={addresses.barcode(issn, name)} rel="nofollow" download="">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <form action={addresses.barcode(issn, 'svg')} method="get">
        <p>{t('barcode.other')}</p>
        <label>
          {t('barcode.variant')}
          <input name="variant" value="00" pattern="[0-9]{2}" maxLength={2} inputMode="numeric" autoComplete="off" />
        </label>
        <label>
          {t('barcode.addon')}
          <input name="addon" pattern="[0-9]{2}|[0-9]{5}" maxLength={5} inputMode="numeric" autoComplete="off" />
        </label>
        <label>
          {t('barcode.size')}
          <select name="scale">
            {scales.map((scale) => (
              <option key={scale} value={scale} selected={scale === '1'}>
                {t('barcode.percent', { scale: Number(scale) })}
              </option>
            ))}
          </select>
        </label>
        <p class="barcode-make">
          {barcodeFormats.map(({ name, label }) => (
            <button key={name} type="submit" formAction={addresses.barcode(issn, name)}>
              {t('barcode.make', { format: label })}
            </button>
          ))}
        </p>
      </form>
    </details>
  );
}
