import type { ReactNode } from 'react';

export type SummaryRow = {
  label: string;
  value: ReactNode;
  /** `label` names what is changed, for readers who hear only the link: "Change the date". */
  change?: { href: string; label: string; text: string };
};

/** Facts under each other, each perhaps with a way to change it. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="al-summary">
      {rows.map(row => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd className="al-summary__value">{row.value}</dd>
          {row.change && (
            <dd className="al-summary__change">
              <a href={row.change.href} aria-label={row.change.label}>
                {row.change.text}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
