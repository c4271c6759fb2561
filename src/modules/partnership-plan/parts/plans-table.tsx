import type { ReactNode } from 'react';
import { PersonName } from '#web/ui/person-name.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { type Column, Table } from '#web/ui/table.tsx';

export type PlansRow = {
  readonly key: string;
  readonly href: string;
  readonly name: string;
  readonly home: string;
  readonly worker: string;
  /** For how long it is missing, or since when it is in force. */
  readonly days: string;
  readonly late: boolean;
  readonly why: string;
  readonly next: { readonly href: string; readonly label: string; readonly of: string } | null;
};

type PlansTableProps = {
  words: Readonly<
    Record<'listed' | 'listedInForce' | 'child' | 'home' | 'days' | 'since' | 'why' | 'worker' | 'next', string>
  >;
  inForce: boolean;
  rows: readonly PlansRow[];
  empty: ReactNode;
};

/** Children of the file audit: without a plan in force, with days, reason and next step; or those with one. */
export function PlansTable({ words, inForce, rows, empty }: PlansTableProps) {
  const head: Column[] = [
    { key: 'name', label: words.child },
    { key: 'days', label: inForce ? words.since : words.days },
    ...(inForce ? [] : [{ key: 'why', label: words.why }]),
    { key: 'home', label: words.home },
    { key: 'worker', label: words.worker },
    ...(inForce ? [] : [{ key: 'next', label: words.next }]),
  ];
  return (
    <Table
      caption={inForce ? words.listedInForce : words.listed}
      hideCaption
      empty={empty}
      head={head}
      rows={rows.map(row => ({
        key: row.key,
        cells: {
          name: (
            <a href={row.href}>
              <PersonName>{row.name}</PersonName>
            </a>
          ),
          days: inForce ? (
            <span className="al-nowrap">{row.days}</span>
          ) : (
            <StateTag state={row.late ? 'late' : 'soon'}>{row.days}</StateTag>
          ),
          why: row.why,
          home: <bdi>{row.home}</bdi>,
          worker: <bdi>{row.worker}</bdi>,
          next: row.next && (
            <a href={row.next.href} aria-label={row.next.of}>
              {row.next.label}
            </a>
          ),
        },
      }))}
    />
  );
}
