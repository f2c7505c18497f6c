/** The decision on a request as the applicant reads it: the numbers with what comes with them, or the rule and the reason (D.2 e and l). */
import { isIssn } from '@masthead/issn';
import { type Acceptance, decisionOf, type RefusalDecision } from '../../domain/request-decision.ts';
import type { RequestRow } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { NumberLine } from '../../view/number.tsx';
import { useWords } from '../../words/context.ts';

export function DecisionPanel({ request, appealed }: { readonly request: RequestRow; readonly appealed: boolean }) {
  const decision = decisionOf(request.decision);
  if (decision?.type === 'accepted' && request.state === 'accepted') return <Numbers decision={decision} />;
  if (decision?.type === 'refused' && request.state === 'refused') {
    return <Reason decision={decision} reference={request.reference} appealed={appealed} />;
  }
  return null;
}

function Numbers({ decision }: { readonly decision: Acceptance }) {
  const { t } = useWords();
  return (
    <ul class="decision-numbers">
      {decision.titles.map(({ issn, keyTitle }) =>
        isIssn(issn) ? (
          <li key={issn}>
            <NumberLine issn={issn} state={decision.state} />
            <p>
              <a href={addresses.record(issn)}>
                <bdi>{keyTitle}</bdi>
              </a>
            </p>
            <p class="button-row">
              <a class="other-button" href={`${addresses.titles}/${issn}/certificate.pdf`}>
                {t('certificate.get')}
              </a>
              <a class="other-button" href={addresses.embed(issn)}>
                {t('embed.title')}
              </a>
            </p>
          </li>
        ) : null,
      )}
    </ul>
  );
}

interface ReasonProps {
  readonly decision: RefusalDecision;
  readonly reference: string;
  readonly appealed: boolean;
}

function Reason({ decision, reference, appealed }: ReasonProps) {
  const { t } = useWords();
  return (
    <>
      <p>
        <a href={`/rules#${decision.rule}`}>{decision.clause}</a> {t(`rule.${decision.rule}`)}
      </p>
      <blockquote class="decision-reason" dir="auto">
        {decision.reason}
      </blockquote>
      <p class="button-row">
        <a class="other-button" href={`${addresses.requestPage(reference)}/appeal`}>
          {t(appealed ? 'appeal.title' : 'request.appeal')}
        </a>
      </p>
    </>
  );
}
