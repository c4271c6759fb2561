/** While somebody pauses between letters. */
const PAUSE = 140;

/**
 * Shows what is found while somebody types into the search box of the header: a list under the box, gone through with the
 * arrow keys, opened with Enter, closed with Escape. Fetched when the box is first used. Without it, Enter asks the page.
 * What is typed travels in the body of the request, as when the form is sent.
 */
export function suggest(form: HTMLFormElement, list: HTMLElement, status: HTMLElement): void {
  const field = form.elements.namedItem('q') as HTMLInputElement;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;
  let at = -1;

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const close = (): void => {
    clearTimeout(waiting);
    asked?.abort();
    list.replaceChildren();
    show();
  };
  const show = (): void => {
    at = -1;
    list.hidden = list.childElementCount === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    field.removeAttribute('aria-activedescendant');
  };
  const mark = (next: number): void => {
    const all = options();
    all[at]?.setAttribute('aria-selected', 'false');
    at = next < -1 ? all.length - 1 : next >= all.length ? -1 : next;
    const chosen = all[at];
    field.removeAttribute('aria-activedescendant');
    if (!chosen) return;
    chosen.setAttribute('aria-selected', 'true');
    chosen.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', chosen.id);
  };
  const open = (option: HTMLElement | undefined): void => {
    if (option?.dataset.href) location.assign(option.dataset.href);
  };
  const ask = async (): Promise<void> => {
    asked?.abort();
    asked = new AbortController();
    const body = new URLSearchParams({ q: field.value, quick: '1' });
    const reply = await fetch(form.action, { method: 'POST', body, signal: asked.signal });
    if (!reply.ok) return close();
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    const rows = [...page.querySelectorAll('.al-found li')].filter(row => row.querySelector('a'));
    list.replaceChildren(...rows.map(optionOf));
    status.textContent = page.querySelector('.al-found__count')?.textContent ?? '';
    show();
  };

  const typed = (): void => {
    clearTimeout(waiting);
    if (field.value.trim().length < 2) close();
    // A page that cannot be asked just now says nothing: Enter still sends the form.
    else waiting = setTimeout(() => ask().catch(() => {}), PAUSE);
  };
  field.addEventListener('input', typed);
  field.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) return;
      event.preventDefault();
      mark(at + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      open(options()[at]);
    } else if (event.key === 'Escape') {
      // The first one closes the list and leaves what was typed; the next one leaves the box.
      if (list.hidden) field.blur();
      else event.preventDefault();
      close();
    }
  });
  field.addEventListener('blur', close);
  // The box would lose the focus, and the list with it, before the click arrives.
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event =>
    open((event.target as Element).closest<HTMLElement>('[role=option]') ?? undefined),
  );
  // What was typed before this was here.
  typed();
}

function optionOf(row: Element, number: number): HTMLElement {
  const option = document.createElement('div');
  option.id = `search-option-${number}`;
  option.className = 'al-find__option';
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset.href = row.querySelector('a')?.getAttribute('href') ?? '';
  const line = (className: string, text: string | null | undefined): HTMLElement => {
    const part = document.createElement('span');
    part.className = className;
    part.textContent = text ?? '';
    part.dir = 'auto';
    return part;
  };
  option.append(
    line('al-find__name', row.querySelector('a')?.textContent),
    line('al-find__text', row.querySelector('.al-mini__text p')?.textContent),
  );
  return option;
}
