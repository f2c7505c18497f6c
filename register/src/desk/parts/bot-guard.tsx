/** What a form that anybody may send carries against programs that send forms (actions/accounts/guard-form.ts). The page names the script `bot-guard`. */
import { guardFields } from '../../actions/accounts/guard-form.ts';
import { useWords } from '../../words/context.ts';

export function BotGuard({ guard }: { readonly guard: string }) {
  const { t } = useWords();
  return (
    <>
      <input type="hidden" name={guardFields.guard} value={guard} />
      <input type="hidden" name={guardFields.proof} value="" />
      <div class="trap" aria-hidden="true">
        <label>
          {t('account.leave-empty')}
          <input name={guardFields.trap} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
