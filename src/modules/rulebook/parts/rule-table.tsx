import type { ReactNode } from 'react';
import { StateTag } from '#web/ui/state-tag.tsx';
import { type Column, Table } from '#web/ui/table.tsx';
import type { RuleLine } from '../say/say-list.ts';
import type { words as english } from '../words.en.ts';

type Props = {
  words: (typeof english)['list'];
  rules: readonly RuleLine[];
  /** Whether the reader has open cases to count. */
  cases: boolean;
  empty: ReactNode;
};

/** Rules, each with its law, who answers for it, since when it counts, and how far its text was checked. */
export function RuleTable({ words, rules, cases, empty }: Props) {
  const head: Column[] = [
    { key: 'rule', label: words.rule },
    { key: 'law', label: words.law },
    { key: 'role', label: words.role },
    { key: 'counts', label: words.counts },
    { key: 'verified', label: words.checked },
    ...(cases ? [{ key: 'cases', label: words.cases, kind: 'number' as const }] : []),
  ];
  return (
    <Table
      caption={words.title}
      hideCaption
      head={head}
      rows={rules.map(rule => ({
        key: rule.key,
        cells: {
          rule: <RuleName rule={rule} />,
          law: rule.law,
          role: rule.role,
          counts: rule.counts,
          verified: <StateTag state={rule.verified.state}>{rule.verified.word}</StateTag>,
          cases: rule.cases,
        },
      }))}
      empty={empty}
    />
  );
}

const RuleName = ({ rule }: { rule: RuleLine }) => (
  <span className="al-rule">
    <a href={rule.href}>{rule.title}</a>
    <span className="al-rule__plain">{rule.plain}</span>
    <span className="al-rule__id">
      {rule.key} · {rule.pack}
    </span>
  </span>
);
