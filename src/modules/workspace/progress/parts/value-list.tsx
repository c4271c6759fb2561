import type { Value } from '../contract.ts';
import { Missing } from './missing.tsx';

type ValueListProps = { readonly values: readonly Value[]; readonly notRecorded: string };

/** Values under each other: what, how it stands, as of which day, and where in the record. */
export function ValueList({ values, notRecorded }: ValueListProps) {
  return (
    <dl className="al-standing">
      {values.map(({ key, label, value, on, source }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value ?? <Missing>{notRecorded}</Missing>}</dd>
          <dd className="al-standing__where">
            {on && <span>{on} · </span>}
            <a href={source.href} aria-label={`${label}: ${source.label}`}>
              {source.label}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
