/**
 * Tells what is known while a request is typed: titles of the same name, whose a number is, Roman letters for another script. Without it the
 * same is told when the step is saved.
 */

/** @typedef {{ sentence?: string, wrong?: boolean, roman?: string, titles?: { title: string, note: string, href: string }[] }} Suggestion */

/** @type {(name: string, text: string) => Promise<Suggestion>} */
async function ask(name, text) {
  try {
    const answer = await fetch(`/request/suggestions/${name}?${new URLSearchParams({ q: text })}`);
    return answer.ok ? await answer.json() : {};
  } catch {
    return {};
  }
}

/** Calls back once nobody has typed for a moment, with what stands there then. @type {(input: HTMLInputElement, then: (text: string) => void) => void} */
function whenStill(input, then) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => then(input.value.trim()), 400);
  });
}

/** @type {(place: Element, suggestion: Suggestion) => void} */
function show(place, { sentence, wrong, titles = [] }) {
  place.textContent = '';
  if (sentence === undefined) return;
  const line = document.createElement('p');
  line.className = wrong ? 'field-problem' : 'field-help';
  line.textContent = sentence;
  place.append(line);
  if (titles.length === 0) return;
  const list = document.createElement('ul');
  for (const { title, note, href } of titles) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const name = document.createElement('bdi');
    name.textContent = title;
    link.href = href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.append(name);
    item.append(link, note === '' ? '' : ` ${note}`);
    list.append(item);
  }
  place.append(list);
}

for (const input of document.querySelectorAll('input[data-suggest]')) {
  if (!(input instanceof HTMLInputElement)) continue;
  const place = input.parentElement?.querySelector('.suggested');
  if (place == null) continue;
  const name = input.dataset.suggest ?? '';
  const least = name === 'issn' ? 8 : 3;
  whenStill(input, async (text) => {
    const suggestion = text.length < least ? {} : await ask(name, text);
    if (input.value.trim() === text) show(place, suggestion);
  });
}

const foreign = /(?!\p{Script=Latin})\p{L}/u;

for (const both of document.querySelectorAll('[data-both]')) {
  const shown = both.querySelector('input');
  const part = both.querySelector('.both-roman');
  const roman = part?.querySelector('input');
  if (shown == null || !(part instanceof HTMLElement) || roman == null) continue;
  let proposed = '';
  whenStill(shown, async (text) => {
    part.hidden = !foreign.test(text);
    if (part.hidden || (roman.value !== '' && roman.value !== proposed)) return;
    const answer = await ask('roman', text);
    if (shown.value.trim() !== text || answer.roman === undefined) return;
    proposed = answer.roman;
    roman.value = proposed;
    const help = part.querySelector('[data-proposed]');
    if (help instanceof HTMLElement) help.textContent = help.dataset.proposed ?? '';
  });
}

// What went wrong is read out and stands under the eye; a link of it opens what its field is folded into.
const told = document.querySelector('[data-focus]');
if (told instanceof HTMLElement) told.focus();
/** @type {(hash: string) => void} */
function open(hash) {
  const field = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  field?.closest('details')?.setAttribute('open', '');
  if (field instanceof HTMLElement && hash !== '#problems') field.focus();
}
addEventListener('hashchange', () => open(location.hash));
open(location.hash);
