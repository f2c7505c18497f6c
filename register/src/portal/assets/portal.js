/** What the pages gain where scripts run: copying a number or a citation. Everything else works without it. */

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
