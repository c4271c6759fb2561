import { DueRow } from '#web/ui/due-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { DutyData } from '../say/say-duty.ts';
import { SettleLink } from './settle-link.tsx';

type DutyRowsProps = {
  rows: readonly DutyData[];
  words: { readonly settle: string; readonly enter: string };
  /** Without buttons: for what is over. */
  quiet?: boolean;
};

/** Duties under each other, each with its rule's pack, "Why this date?" and the one thing to do. */
export function DutyRows({ rows, words, quiet }: DutyRowsProps) {
  return rows.map(row => (
    <DueRow
      key={row.id}
      leaf={row.leaf}
      title={row.title}
      state={row.tag.state}
      stateWord={row.tag.word}
      why={{ href: row.why }}
      note={<DutyNote row={row} enter={words.enter} />}
      action={!quiet && row.settle && <SettleLink href={row.settle} label={words.settle} title={row.title} />}
    />
  ));
}

function DutyNote({ row, enter }: { row: DutyData; enter: string }) {
  return (
    <>
      {row.pack} {row.unverified && <StateTag state="partly-checked">{row.unverified}</StateTag>}
      {row.missing && (
        <span className="al-line">
          {row.missing.text}
          {row.missing.href && (
            <>
              {' · '}
              <a href={row.missing.href}>
                {enter}
                <span className="usa-sr-only"> {row.missing.text}</span>
              </a>
            </>
          )}
        </span>
      )}
      {row.also.map(other => (
        <span className="al-line" key={other.key}>
          <a href={other.href}>{other.text}</a>
        </span>
      ))}
    </>
  );
}
