/** What can be done with a request, as forms that work without scripts; each has its key (assets/desk.js). */
import { letterTemplates } from '../../domain/letter-templates.ts';
import { decisionOf } from '../../domain/request-decision.ts';
import { mayMove, requestDays, turnOf } from '../../domain/request-state.ts';
import { publishedRules } from '../../domain/rules.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';
import type { DeskModel } from './model.ts';
import { viewWith } from './view.ts';

export function Acts({ model }: { readonly model: DeskModel }) {
  const { t, date } = useWords();
  const { request, may } = model;
  const { state } = request;
  const decision = decisionOf(request.decision);
  const decided = request.decided !== undefined;
  return (
    <section class="desk-acts" aria-labelledby="acts">
      <h2 id="acts">{t('desk.act')}</h2>
      {decided && (
        <div class="said">
          <p>
            <strong>{t(`desk.state-${state}`)}</strong> {t('desk.decided', { date: date(request.decided!) })}
          </p>
          {decision?.type === 'accepted' && (
            <ul class="plain">
              {decision.titles.map(({ issn, keyTitle }) => (
                <li key={issn}>
                  <a href={`/resource/ISSN/${issn}`}>ISSN {issn}</a> <bdi>{keyTitle}</bdi>
                </li>
              ))}
            </ul>
          )}
          {decision?.type === 'refused' && (
            <>
              <p>
                {t(`rule.${decision.rule}`)} <span class="quiet">{t('rules.clause', { clause: decision.clause })}</span>
              </p>
              <p class="desk-text" dir="auto">
                {decision.reason}
              </p>
            </>
          )}
        </div>
      )}
      {may.decide && request.kind === 'issn' && mayMove(state, 'accept') && <Accept model={model} />}
      {may.handle && turnOf(state) !== undefined && <Ask model={model} />}
      {may.decide && mayMove(state, 'refuse') && <Refuse model={model} />}
      {may.reverse && request.kind === 'issn' && mayMove(state, 'reverse') && (
        <details class="act">
          <summary>{t('desk.reverse')}</summary>
          <Form model={model} act="reverse">
            <p>{t('desk.reverse-lead')}</p>
            <Text model={model} name="reason" says="desk.reason-to-applicant" required />
            <Button says="desk.reverse" ending />
          </Form>
        </details>
      )}
      {may.handle && <Hands model={model} />}
    </section>
  );
}

interface Parts {
  readonly model: DeskModel;
}

/** `seen`: what the cataloguer looked at; the act is not done when it is otherwise by now. */
function Form({
  model,
  act,
  inline,
  children,
}: Parts & { readonly act: string; readonly inline?: boolean; readonly children: preact.ComponentChildren }) {
  const { request, view, seen } = model;
  return (
    <form
      action={`/desk/requests/${request.reference}/${act}`}
      method="post"
      class={inline ? 'desk-line' : 'form'}
      id={`act-${act}`}
      encType={act === 'ask' ? 'multipart/form-data' : undefined}
    >
      <input type="hidden" name="view" value={String(view.address)} />
      <input type="hidden" name="seen" value={seen} />
      {children}
    </form>
  );
}

function Button({
  says,
  ending,
  other,
}: {
  readonly says: MessageKey;
  readonly ending?: boolean;
  readonly other?: boolean;
}) {
  const { t } = useWords();
  return (
    <button type="submit" class={ending ? 'other-button ending' : other ? 'other-button' : 'main-button'}>
      {t(says)}
    </button>
  );
}

function Text({
  model,
  name,
  says,
  help,
  required,
  value,
  rows = 4,
}: Parts & {
  readonly name: string;
  readonly says: MessageKey;
  readonly help?: MessageKey;
  readonly required?: boolean;
  readonly value?: string;
  readonly rows?: number;
}) {
  const { t } = useWords();
  return (
    <div class="field">
      <label for={name}>{t(says)}</label>
      <textarea
        id={name}
        name={name}
        rows={rows}
        maxLength={10_000}
        dir="auto"
        required={required}
        aria-describedby={help && `${name}-help`}
      >
        {value ?? model.typed.get(name) ?? ''}
      </textarea>
      {help && (
        <p class="field-help" id={`${name}-help`}>
          {t(help)}
        </p>
      )}
    </div>
  );
}

function Accept({ model }: Parts) {
  const { t } = useWords();
  const { preview, stateProposed, classification, asksDespite, typed } = model;
  const state = typed.get('state') ?? stateProposed;
  const states = ['register', 'provisional'] as const;
  return (
    <Form model={model} act="accept">
      <p>{t('desk.accept-lead', { count: preview?.titles.length ?? 0 })}</p>
      <fieldset class="choices">
        <legend class="unseen">{t('desk.filter-state')}</legend>
        {states.map((one) => (
          <label key={one}>
            <input type="radio" name="state" value={one} checked={state === one} /> <span>{t(`desk.as-${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="classification">{t('desk.classification')}</label>
        <input
          id="classification"
          name="classification"
          dir="ltr"
          maxLength={100}
          value={typed.get('classification') ?? classification}
          aria-describedby="classification-help"
        />
        <p class="field-help" id="classification-help">
          {t('desk.classification-help')}
        </p>
      </div>
      {asksDespite && <Text model={model} name="despite" says="desk.despite" help="desk.despite-help" rows={2} />}
      <p>
        <button type="submit" class="main-button" data-key="a" aria-keyshortcuts="a">
          {t('desk.accept')}
        </button>
      </p>
    </Form>
  );
}

function Ask({ model }: Parts) {
  const { t } = useWords();
  const { request, template, view } = model;
  return (
    <details class="act" id="ask" open={template !== undefined || model.typed.has('body')}>
      <summary data-key="q">{t('desk.ask')}</summary>
      <p class="desk-line">
        <span>{t('desk.templates')}</span>
      </p>
      <ul class="desk-templates">
        {letterTemplates.map((one) => (
          <li key={one}>
            <a href={`/desk/requests/${request.reference}${viewWith(view.address, { template: one })}#ask`}>
              {t(`desk.template.${one}`)}
            </a>
          </li>
        ))}
      </ul>
      <Form model={model} act="ask">
        <p>{t('desk.ask-lead')}</p>
        <Text
          model={model}
          name="body"
          says="desk.message"
          required
          rows={6}
          {...(template !== undefined && { value: template })}
        />
        <div class="field">
          <label for="attachment">{t('desk.evidence-attachment')}</label>
          <input id="attachment" name="attachment" type="file" multiple />
        </div>
        <p class="button-row">
          <Button says="desk.ask-send" />
          <button type="submit" name="only" value="tell" class="other-button">
            {t('desk.message-send')}
          </button>
        </p>
      </Form>
    </details>
  );
}

function Refuse({ model }: Parts) {
  const { t } = useWords();
  return (
    <details class="act" id="refuse" open={model.typed.has('rule')}>
      <summary data-key="r">{t('desk.refuse')}</summary>
      <Form model={model} act="refuse">
        <p>
          {t('desk.refuse-lead', { days: requestDays.appeal })} <a href="/rules">{t('rules.title')}</a>
        </p>
        <div class="field">
          <label for="rule">{t('desk.rule')}</label>
          <select id="rule" name="rule" required>
            <option value="">{t('desk.rule-choose')}</option>
            {publishedRules.map(({ key, clause }) => (
              <option key={key} value={key} selected={model.typed.get('rule') === key}>
                {clause}: {t(`rule.${key}`)}
              </option>
            ))}
          </select>
        </div>
        <Text model={model} name="reason" says="desk.reason-to-applicant" required />
        <Button says="desk.refuse" ending />
      </Form>
    </details>
  );
}

function Hands({ model }: Parts) {
  const { t } = useWords();
  const { request, colleagues, tags, centres, account } = model;
  const open = turnOf(request.state) !== undefined;
  return (
    <>
      <section class="act-hands" aria-labelledby="hands">
        <h3 id="hands">{t('desk.hands')}</h3>
        <div class="button-row">
          {request.assignee !== account && (
            <Form model={model} act="take" inline>
              <button type="submit" class="other-button" data-key="t" aria-keyshortcuts="t">
                {t('desk.take')}
              </button>
            </Form>
          )}
          {request.assignee !== undefined && (
            <Form model={model} act="put-back" inline>
              <Button says="desk.put-back" other />
            </Form>
          )}
          {open && (
            <Form model={model} act="urgent" inline>
              <input type="hidden" name="urgent" value={request.urgent ? 'no' : 'yes'} />
              <Button says={request.urgent ? 'desk.unset-urgent' : 'desk.set-urgent'} other />
            </Form>
          )}
        </div>
        {colleagues.length > 0 && (
          <Form model={model} act="give" inline>
            <label for="assignee">{t('desk.give')}</label>
            <select id="assignee" name="assignee">
              {colleagues.map((one) => (
                <option key={one.account} value={one.account} selected={one.account === request.assignee}>
                  {one.name}
                </option>
              ))}
            </select>
            <Button says="desk.give-send" other />
          </Form>
        )}
        <div class="button-row">
          {tags.map((tag) => (
            <Form key={tag} model={model} act="untag" inline>
              <input type="hidden" name="tag" value={tag} />
              <span class="tag">
                <bdi>{tag}</bdi>
              </span>
              <button type="submit" class="quiet-button" aria-label={t('desk.tag-remove', { tag })}>
                ✕
              </button>
            </Form>
          ))}
          <Form model={model} act="tag" inline>
            <label for="tag">{t('desk.tag-add')}</label>
            <input id="tag" name="tag" maxLength={50} dir="auto" autoComplete="off" required />
            <Button says="desk.bulk-tag" other />
          </Form>
        </div>
      </section>
      {open && centres.length > 0 && (
        <details class="act">
          <summary>{t('desk.pass')}</summary>
          <Form model={model} act="pass">
            <p>{t('desk.pass-lead')}</p>
            <div class="field">
              <label for="centre">{t('desk.pass-centre')}</label>
              <select id="centre" name="centre" required>
                {centres.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name ?? code}
                  </option>
                ))}
              </select>
            </div>
            <Text model={model} name="why" says="desk.reason-to-applicant" required rows={2} />
            <Button says="desk.pass-send" />
          </Form>
        </details>
      )}
      <details class="act" id="note">
        <summary data-key="n">{t('desk.note')}</summary>
        <Form model={model} act="note">
          <Text model={model} name="note-body" says="desk.note" help="desk.note-help" required rows={3} />
          <Button says="desk.note-add" other />
        </Form>
      </details>
    </>
  );
}
