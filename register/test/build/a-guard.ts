/** The fields that a guarded form carries when a browser with scripts sends it (desk/parts/bot-guard.tsx). */
import { guardFields, isProof } from '../../src/actions/accounts/guard-form.ts';

/** Of a page that was fetched: does the work that its form asks for. */
export function solvedGuard(html: string): Record<string, string> {
  const guard = /name="guard" value="([^"]+)"/.exec(html)?.[1];
  if (guard === undefined) throw new Error('There is no guarded form on the page.');
  const bits = Number(guard.split('.')[3]);
  for (let tried = 0; ; tried++) {
    const proof = tried.toString(36);
    if (isProof(guard, proof, bits))
      return { [guardFields.guard]: guard, [guardFields.proof]: proof, [guardFields.trap]: '' };
  }
}
