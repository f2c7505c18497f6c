/** The copy of the earliest issue, or a mock-up: files that are there, a field for more, and one for an address (ISO 3297:2020, 5.3). */
import { evidenceLimits, evidenceTypes } from '../../domain/evidence-file.ts';
import type { EvidenceRow } from '../../store/index.ts';
import { useWords } from '../../words/context.ts';
import { Help } from './fields.tsx';

export function EvidenceFields({
  evidence,
  published,
}: {
  readonly evidence: readonly EvidenceRow[];
  readonly published: boolean;
}) {
  const { t } = useWords();
  const mega = evidenceLimits.fileBytes / (1024 * 1024);
  return (
    <section id="evidence" aria-labelledby="evidence-head" class="evidence-fields">
      <div class="ask-head">
        <h2 id="evidence-head">{t('request.evidence')}</h2>
        <Help path="evidence" label={t('request.evidence')} />
      </div>
      <p>{t(published ? 'request.evidence-issue' : 'request.evidence-mock-up')}</p>
      <EvidenceList evidence={evidence.filter(({ kind }) => kind !== 'attachment')} removable />
      <input type="hidden" name="evidence.kind" value={published ? 'first-issue' : 'mock-up'} />
      <div class="asked">
        <label for="evidence.files">{t('request.evidence-files')}</label>
        <input
          type="file"
          id="evidence.files"
          name="evidence.files"
          multiple
          accept={Object.values(evidenceTypes)
            .map((ending) => `.${ending}`)
            .join(',')}
        />
        <p class="field-help">{t('request.evidence-limits', { mega, files: evidenceLimits.filesOfRequest })}</p>
      </div>
      <div class="asked">
        <label for="evidence.url">{t('request.evidence-url')}</label>
        <input
          id="evidence.url"
          name="evidence.url"
          inputMode="url"
          dir="ltr"
          maxLength={4000}
          placeholder="https://"
          autoComplete="off"
        />
      </div>
      <p>
        <button type="submit" class="other-button" name="do" value="upload">
          {t('request.evidence-add')}
        </button>
      </p>
    </section>
  );
}

export function EvidenceList({
  evidence,
  removable,
}: {
  readonly evidence: readonly EvidenceRow[];
  readonly removable?: true;
}) {
  const { t, number } = useWords();
  if (evidence.length === 0) return null;
  return (
    <ul class="evidence-list">
      {evidence.map((one) => (
        <li key={one.id}>
          {one.url === undefined ? (
            <>
              <a href={`/evidence/${one.id}`} download>
                <bdi>{one.name || t('request.evidence-file')}</bdi>
              </a>{' '}
              <span class="quiet">
                {t('request.evidence-size', { size: number(Math.max(1, Math.round((one.size ?? 0) / 1024))) })}
              </span>
            </>
          ) : (
            <a href={one.url} rel="noopener nofollow noreferrer" dir="ltr">
              {one.url}
            </a>
          )}{' '}
          {removable && (
            <button type="submit" class="other-button" name="do" value={`evidence.${one.id}`}>
              {t('request.remove')}
              <span class="unseen"> {one.name || one.url}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
