/** One field of a form with its label, its help, and what is wrong with what was typed. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../../words/context.ts';

interface FieldParts {
  readonly name: string;
  readonly label: string;
  /** A sentence below it. */
  readonly help?: ComponentChildren;
  /** The sentence of what is wrong. */
  readonly problem?: string | undefined;
  readonly optional?: boolean;
}

interface InputParts extends FieldParts {
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'url';
  readonly value?: string;
  readonly autoComplete?:
    | 'username'
    | 'email'
    | 'name'
    | 'current-password'
    | 'new-password'
    | 'one-time-code'
    | 'organization'
    | 'url'
    | 'off';
  readonly maxLength?: number;
  /** Where it is always written in Latin letters, such as an address. */
  readonly dir?: 'ltr' | 'auto';
  readonly inputMode?: 'numeric' | 'email' | 'url';
}

export function Field({ type = 'text', value, autoComplete, maxLength = 300, dir, inputMode, ...field }: InputParts) {
  const { name, optional, problem } = field;
  return (
    <Labelled {...field}>
      <input
        id={name}
        name={name}
        // The types of elements tell each kind of field apart; all of these take the same.
        type={type as 'text'}
        value={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        inputMode={inputMode}
        dir={dir ?? (type === 'email' || type === 'url' || type === 'password' ? 'ltr' : 'auto')}
        required={!optional}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={describedBy(field)}
      />
    </Labelled>
  );
}

export function Choice({
  options,
  value,
  ...field
}: FieldParts & {
  readonly value?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
}) {
  const { name, problem } = field;
  return (
    <Labelled {...field}>
      <select
        id={name}
        name={name}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={describedBy(field)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({
  name,
  label,
  help,
  problem,
  optional,
  children,
}: FieldParts & { readonly children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <div class={problem === undefined ? 'field' : 'field field-wrong'}>
      <label for={name}>
        {label} {optional && <span class="quiet">{t('account.optional')}</span>}
      </label>
      {problem !== undefined && (
        <p class="field-problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      {children}
      {help !== undefined && (
        <p class="field-help" id={`${name}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

const describedBy = ({ name, help, problem }: FieldParts): string | undefined =>
  [problem === undefined ? '' : `${name}-problem`, help === undefined ? '' : `${name}-help`]
    .filter(Boolean)
    .join(' ') || undefined;
