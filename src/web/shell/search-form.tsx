import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/words-context.tsx';

/**
 * The search box of the header. Names in an address would stay in histories and logs, so it is posted. The key "/" leads
 * here, or to the larger box of the page; what suggests while typing is fetched when the box is first used.
 */
export function SearchForm() {
  const words = useWords().search;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const reach = (event: KeyboardEvent): void => {
      const at = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
      event.preventDefault();
      const field =
        document.querySelector<HTMLInputElement>('input#q[type=search]') ?? form.current?.querySelector('input');
      // On a phone the header has a link instead of the box.
      if (field?.offsetParent) field.select();
      else location.assign('/search');
    };
    document.addEventListener('keydown', reach);
    return () => document.removeEventListener('keydown', reach);
  }, []);
  const help = async (): Promise<void> => {
    const at = form.current;
    if (!at || at.dataset.helped) return;
    at.dataset.helped = '1';
    const [list, status] = [
      at.querySelector<HTMLElement>('[role=listbox]')!,
      at.querySelector<HTMLElement>('[role=status]')!,
    ];
    (await import('./suggest.ts')).suggest(at, list, status);
  };
  return (
    <>
      <search className="al-find">
        <form method="post" action="/search" aria-label={words.label} ref={form} onFocus={help}>
          <Icon name="search" />
          <label className="usa-sr-only" htmlFor="search-field">
            {words.field}
          </label>
          <input
            id="search-field"
            name="q"
            type="search"
            placeholder={words.short}
            autoComplete="off"
            dir="auto"
            aria-keyshortcuts="/"
          />
          <div className="al-find__list" id="search-list" role="listbox" aria-label={words.found} hidden />
          <span className="usa-sr-only" role="status" />
        </form>
      </search>
      <a className="al-find-phone" href="/search" aria-label={words.go}>
        <Icon name="search" size="l" />
      </a>
    </>
  );
}
