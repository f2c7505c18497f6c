/** What the embedding checker found, as English sentences for the command line and for programs. */
import { describeEmbedProblem } from '@masthead/embed';
import { formatWithPrefix } from '@masthead/issn';
import type { EmbeddingFinding, Where } from '../../domain/check-embedding.ts';

const missing: Readonly<Record<Where, string>> = {
  shown: 'is not shown',
  embedded: 'is not embedded',
  both: 'is neither shown nor embedded',
};

export function describeFinding(finding: EmbeddingFinding): string {
  switch (finding.type) {
    case 'no-issn':
      return 'No ISSN was found.';
    case 'wrong-number': {
      const { written, likely } = finding;
      return `“${written}” is not an ISSN.${likely.length > 0 ? ` Perhaps ${likely.map((issn) => formatWithPrefix(issn)).join(' or ')}.` : ''}`;
    }
    case 'unknown-number':
      return `This register has no ISSN ${finding.issn}.`;
    case 'withdrawn': {
      const { issn, state, replacedBy } = finding;
      return `ISSN ${issn} is ${state} and names no resource.${replacedBy ? ` Use ISSN ${replacedBy} instead.` : ''}`;
    }
    case 'no-prefix':
      return `${finding.issn} is shown without “ISSN” before it. Write ${formatWithPrefix(finding.issn)}.`;
    case 'wrong-form':
      return `“${finding.written}” is not how the number is written. Write ${formatWithPrefix(finding.issn)}.`;
    case 'missing-version': {
      const { issn, medium, of, where } = finding;
      const version = issn === of ? '' : `, another medium version of ISSN ${of},`;
      return `ISSN ${issn}${medium ? ` (${medium})` : ''}${version} ${missing[where]}.`;
    }
    case 'missing-issn-l':
      return `ISSN-L ${finding.issn} ${missing[finding.where]}.`;
    case 'several-titles':
      return `Numbers of ${finding.count} titles are shown and none is embedded, so it is not known which is its own. Embed it.`;
    case 'unread':
      return `Not all could be read. ${describeEmbedProblem(finding.problem)}`;
    case 'too-many':
      return `There are more than ${finding.judged} different numbers; ${finding.left} were not judged.`;
  }
}
