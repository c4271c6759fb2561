import type { ReactNode } from 'react';

export type Fact = { label: string; value: ReactNode };

/** Short facts in a row: "In care · 347 days". */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="al-facts">
      {facts.map(fact => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
