import { useWords } from './words-context.tsx';

/** The first thing on every page for keyboards. */
export function Skip() {
  return (
    <a className="usa-skipnav" href="#main">
      {useWords().skip}
    </a>
  );
}
