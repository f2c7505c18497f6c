/** A button that copies a text. Hidden until the script shows it, so nobody meets a button that does nothing. */
import { useWords } from '../words/context.ts';
import { Icon } from './icons.tsx';

export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useWords();
  return (
    <button type="button" class="copy" hidden data-copy={text} data-done={t('copy.done')}>
      <Icon name="copy" />
      <span class="label">{label}</span>
    </button>
  );
}
