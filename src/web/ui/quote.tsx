import type { ReactNode } from 'react';

/** A person's own words, and whose they are. */
export function Quote({ children, by }: { children: ReactNode; by?: ReactNode }) {
  return (
    <>
      <blockquote className="al-quote">{children}</blockquote>
      {by && <p className="al-small">{by}</p>}
    </>
  );
}
