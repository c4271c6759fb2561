import type { ReactNode } from 'react';

/** A person's own words, and whose they are. */
export function Quote({ children, by, lang }: { children: ReactNode; by?: ReactNode; lang?: string }) {
  return (
    <>
      <blockquote className="al-quote" lang={lang}>
        {children}
      </blockquote>
      {by && <p className="al-small">{by}</p>}
    </>
  );
}
