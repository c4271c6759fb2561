import type { ReactNode } from 'react';

export type FamilyLine = {
  readonly key: string;
  /** "Yesenia asks:" */
  readonly who: string;
  readonly words: string;
  readonly lang?: string;
  readonly by: string;
  /** Null: nobody has seen it yet. */
  readonly seen: string | null;
};

/** The family's words one after another; `end` is what stands under each, such as a way to take it back. */
export function FamilyLines({ lines, end }: { lines: readonly FamilyLine[]; end?: (line: FamilyLine) => ReactNode }) {
  return (
    <ul className="al-familylines">
      {lines.map(line => (
        <li key={line.key}>
          <h3>{line.who}</h3>
          <blockquote className="al-quote" dir="auto" lang={line.lang}>
            {line.words}
          </blockquote>
          <p className="al-small">{line.by}</p>
          {line.seen && <p className="al-small">{line.seen}</p>}
          {end?.(line)}
        </li>
      ))}
    </ul>
  );
}
