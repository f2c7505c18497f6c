// Keys of the desk: j and k, Enter, x in the inbox; one key for every act of a request. Everything is a link or a form without this file.
/** @type {HTMLElement | null} */
const main = document.querySelector('[data-desk]');
const keys = document.getElementById('keys');
const isRequest = main?.dataset.desk === 'request';

/** Where letters are letters. @type {(target: EventTarget | null) => boolean} */
const isTyping = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(?:TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(?:checkbox|radio|submit|button)$/.test(target.type)));

const dialog = document.createElement('dialog');
if (main && keys) {
  dialog.className = 'desk-dialog';
  dialog.setAttribute('aria-labelledby', 'keys-in-dialog');
  const copy = /** @type {HTMLElement} */ (keys.cloneNode(true));
  copy.removeAttribute('id');
  copy.removeAttribute('aria-labelledby');
  const heading = copy.querySelector('h2');
  if (heading) heading.id = 'keys-in-dialog';
  dialog.append(copy);
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  main.append(dialog);
}

const rows = () => [...document.querySelectorAll('[data-row]')];
/** @type {(element: EventTarget | null) => Element | null} */
const rowOf = (element) => (element instanceof Element ? element.closest('[data-row]') : null);
/** @type {(element: Element | null | undefined) => void} */
const focus = (element) => element instanceof HTMLElement && element.focus();

/**
 * The next row gets the focus; at the ends it stays, so that nothing jumps.
 * @param {number} by
 */
function step(by) {
  const all = rows();
  const row = rowOf(document.activeElement);
  const at = row === null ? -1 : all.indexOf(row);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
  focus(next?.querySelector('[data-open]'));
}

/** @param {HTMLDetailsElement} details */
function open(details) {
  details.open = true;
  focus(details.querySelector('textarea, select, input:not([type="hidden"])'));
}

/** @param {string} key */
function press(key) {
  const target = main?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!(target instanceof HTMLElement)) return false;
  const around = target.closest('details');
  if (target.tagName === 'SUMMARY' && around) open(around);
  else if (target instanceof HTMLInputElement) {
    if (around) around.open = true;
    target.focus();
    target.select();
  } else target.click();
  return true;
}

/** @param {EventTarget | null} target */
function tick(target) {
  const box = rowOf(target)?.querySelector('input[type="checkbox"]');
  if (box instanceof HTMLElement) box.click();
}

addEventListener('keydown', (event) => {
  if (!main || event.defaultPrevented || event.altKey || event.isComposing) return;
  const { target, key } = event;
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const form = target instanceof Element ? target.closest('form') : null;
    if (form && main.contains(form)) {
      event.preventDefault();
      /** @type {HTMLElement | null} */
      const button = form.querySelector('button[type="submit"]');
      button?.click();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (key === 'Escape' && isTyping(target)) {
    if (target instanceof HTMLElement) target.blur();
    return;
  }
  if (isTyping(target) || dialog.open) return;
  if (key === '?') dialog.showModal();
  else if (!isRequest && (key === 'j' || key === 'k')) step(key === 'j' ? 1 : -1);
  else if (!isRequest && key === 'x') tick(target);
  else if (!/^[a-z/]$/.test(key) || !press(key)) return;
  event.preventDefault();
});

// A decision is made once, however often the button is pressed before the next page is there.
main?.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form')) delete form.dataset.sent;
});

// Who comes from the list goes on in it with the keys, and who comes from a decision sees the next request.
if (main && !isRequest && location.hash === '') focus(rows()[0]?.querySelector('[data-open]'));
