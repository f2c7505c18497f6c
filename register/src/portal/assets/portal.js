/**
 * What the pages gain where scripts run: copying a number or a citation, and explanations that close when one goes on.
 * Everything else works without it.
 */

const spoken = document.getElementById('spoken');

/** @param {HTMLButtonElement} button */
function offerCopy(button) {
  const label = button.querySelector('.label');
  const { copy = '', done = '' } = button.dataset;
  if (!label || !navigator.clipboard) return;
  const before = label.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copy);
    } catch {
      // The visitor, or the browser's policy, refused: the text can still be selected.
      return;
    }
    say(done);
    setTimeout(() => say(undefined), 2000);
  });

  /** @param {string | undefined} text */
  function say(text) {
    if (label) label.textContent = text ?? before;
    button.classList.toggle('done', text !== undefined);
    if (spoken) spoken.textContent = text ?? '';
  }
}

for (const button of document.querySelectorAll('button[data-copy]')) {
  offerCopy(/** @type {HTMLButtonElement} */ (button));
}

/** @param {Node | undefined} except an explanation that may stay open */
function closeTerms(except) {
  for (const term of document.querySelectorAll('details.term[open]')) {
    if (except && term.contains(except)) continue;
    /** @type {HTMLDetailsElement} */ (term).open = false;
  }
}

document.addEventListener('click', ({ target }) => closeTerms(target instanceof Node ? target : undefined));
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  const open = document.activeElement?.closest('details.term[open]');
  closeTerms(undefined);
  // Who closes what has the focus goes on from its button.
  open?.querySelector('summary')?.focus();
});
