/**
 * The records that a request would become, before anybody decides: each version with the key title that is free and why, its abbreviation word
 * by word, the record in MARC 21, and what the ISSN profile has against it. Reads only (ISO 3297:2020, 6.2, 6.4 and 10.2).
 */
import { type ProfileProblem, readMarc21, validateRecord } from '@masthead/crosswalk';
import { issnFromInteger, issnToInteger, parseAnyIssn } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import type { RequestForm } from '../../domain/request-form.ts';
import { type RequestLink, type TitleFacts, titlesOfRequest } from '../../domain/request-to-titles.ts';
import { findCentre, type ReadStore } from '../../store/index.ts';
import { buildRecord, type Draft, readDraft } from '../assign-issn/draft.ts';
import type { AssignProblem } from '../assign-issn/request.ts';
import { currentAbbreviator } from '../current-abbreviator.ts';
import { type KeyTitleProposal, proposeKeyTitle } from '../propose-key-title.ts';

type Explained = ReturnType<Awaited<ReturnType<typeof currentAbbreviator>>['abbreviator']['explain']>;

export interface PreviewedTitle {
  readonly label: string;
  readonly draft: Draft;
  /** Absent where no key title can be made. */
  readonly proposal?: KeyTitleProposal;
  readonly abbreviation?: Explained;
  /** With 0000-0000 in the place of the number that it has not yet. */
  readonly record: MarcRecord;
  readonly serial?: Serial;
  readonly problems: readonly ProfileProblem[];
}

export interface Preview {
  readonly titles: readonly PreviewedTitle[];
  readonly links: readonly RequestLink[];
  /** Versions that cannot become a title as they are. */
  readonly unusable: readonly AssignProblem[];
  /** Name of the list of title words. */
  readonly list: string;
}

export interface PreviewOptions extends TitleFacts {
  readonly state: 'provisional' | 'register';
  readonly centre: string;
}

/** Stands for a number that nobody has yet. */
const noNumber = issnFromInteger(0);

export async function previewTitles(read: ReadStore, form: RequestForm, options: PreviewOptions): Promise<Preview> {
  const { state, centre } = options;
  const { titles, links } = titlesOfRequest(form, options);
  const { abbreviator, list } = await currentAbbreviator(read);
  const country = (await findCentre(read, centre))?.country;
  const siblings = links.flatMap(({ kind, to }) => {
    const issn = kind === 'other-medium' ? parseAnyIssn(to) : undefined;
    return issn?.ok ? [issnToInteger(issn.issn)] : [];
  });
  const found: PreviewedTitle[] = [];
  const unusable: AssignProblem[] = [];
  for (const title of titles) {
    const result = readDraft(title);
    if (!result.ok) {
      unusable.push(result.problem);
      continue;
    }
    const { draft } = result;
    const request = {
      ...draft.naming,
      ...(titles.length > 1 && { inSeveralMedia: true }),
      siblings: [...new Set(siblings)],
      ...(country !== undefined && { country }),
    };
    const proposed = await proposeKeyTitle(read, request, abbreviator);
    const proposal = proposed.ok ? proposed.proposal : undefined;
    const keyTitle = proposal?.keyTitle?.text ?? draft.title.text;
    const abbreviated = proposal?.abbreviated?.text;
    const language = draft.serial.languages[0];
    const record = buildRecord(draft, {
      issn: noNumber,
      issnL: noNumber,
      state,
      centre,
      keyTitle,
      ...(abbreviated !== undefined && { abbreviated }),
      relations: links.flatMap(({ from, kind, to }) => {
        const issn = parseAnyIssn(to);
        return from === title.label && issn.ok ? [{ kind, issn: issn.issn }] : [];
      }),
      now: new Date(),
    });
    const { serial } = readMarc21(record);
    found.push({
      label: title.label,
      draft,
      ...(proposal && { proposal }),
      abbreviation: abbreviator.explain(keyTitle, language === undefined ? {} : { language }),
      record,
      ...(serial && { serial }),
      // The code in 022 $2 is the Register's own for its centre: nobody who looks at a request can write another.
      problems: validateRecord(record, { status: state, today: new Date().toISOString().slice(0, 10) }).filter(
        ({ rule }) => rule !== 'centre-code',
      ),
    });
  }
  return { titles: found, links, unusable, list: list.name };
}
