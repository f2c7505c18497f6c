/**
 * Passkeys: asks the device for what the form says (WebAuthn), writes the answer into the form and sends it. A form is
 * `<form data-passkey="create|get" data-options="…JSON…">` with a field `answer`; what cannot be is said by its elements `data-say`.
 */

/** @param {string} text */
const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

/** @param {ArrayBuffer} buffer */
const toText = (buffer) =>
  btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** @param {{ id: string }} credential */
const named = (credential) => ({ ...credential, id: toBytes(credential.id) });

/** @param {any} options */
const forCreating = (options) => ({
  ...options,
  challenge: toBytes(options.challenge),
  user: named(options.user),
  excludeCredentials: (options.excludeCredentials ?? []).map(named),
});

/** @param {any} options */
const forShowing = (options) => ({
  ...options,
  challenge: toBytes(options.challenge),
  allowCredentials: (options.allowCredentials ?? []).map(named),
});

/** @param {any} credential */
function answerOf(credential) {
  const { response } = credential;
  /** @type {Record<string, unknown>} */
  const said = { clientDataJSON: toText(response.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[name]) said[name] = toText(response[name]);
  }
  if (response.attestationObject) said.transports = response.getTransports?.() ?? [];
  const { id, rawId, type } = credential;
  return JSON.stringify({ id, rawId: toText(rawId), type, clientExtensionResults: {}, response: said });
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!(form instanceof HTMLFormElement)) continue;
  /** @param {string | undefined} what */
  const say = (what) => {
    for (const element of form.querySelectorAll('[data-say]')) {
      if (element instanceof HTMLElement) element.hidden = element.dataset.say !== what;
    }
  };
  if (window.PublicKeyCredential === undefined) {
    say('no-browser');
    continue;
  }
  say(undefined);
  const button = form.querySelector('button');
  if (button) button.disabled = false;
  form.addEventListener('submit', async (event) => {
    const field = form.elements.namedItem('answer');
    if (!(field instanceof HTMLInputElement) || field.value !== '') return;
    event.preventDefault();
    say(undefined);
    try {
      const options = JSON.parse(form.dataset.options ?? '{}');
      const credential =
        form.dataset.passkey === 'create'
          ? await navigator.credentials.create({ publicKey: forCreating(options) })
          : await navigator.credentials.get({ publicKey: forShowing(options) });
      field.value = answerOf(credential);
      form.submit();
    } catch {
      say('stopped');
    }
  });
}
