import { ButtonLink, PostButton } from '#web/ui/button.tsx';
import type { Leaf } from '#web/ui/date-leaf.tsx';
import { DueGroup, DueRow } from '#web/ui/due-row.tsx';
import { Empty } from '#web/ui/empty.tsx';
import type { State } from '#web/ui/state-tag.tsx';

export type RowData = {
  readonly id: string;
  readonly leaf: Leaf;
  readonly title: string;
  readonly href?: string;
  readonly state?: State;
  readonly stateWord?: string;
  /** Where the day comes from. */
  readonly why?: string;
  readonly note?: string;
  /** The button that says it is done. */
  readonly done?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
  /** Where it is done, when no button here can end it. */
  readonly go?: string;
};

/** What the loader got from `sayDueRows`: finished words. */
export type DueRowsData = {
  readonly groups: readonly {
    readonly key: string;
    readonly state: State;
    readonly word: string;
    readonly count: number;
    readonly rows: readonly RowData[];
  }[];
  readonly empty: string;
  readonly done: string;
  readonly go: string;
};

/** Things to do under late, today, this week and later; each with its day, why that day, and one button. */
export function DueRows({ due }: { due: DueRowsData }) {
  if (due.groups.length === 0) return <Empty title={due.empty} />;
  return (
    <>
      {due.groups.map(group => (
        <DueGroup key={group.key} state={group.state} word={group.word} count={group.count}>
          {group.rows.map(row => (
            <DueRow
              key={row.id}
              leaf={row.leaf}
              title={row.title}
              href={row.href}
              state={row.state}
              stateWord={row.stateWord}
              why={row.why ? { text: row.why } : undefined}
              note={row.note}
              action={
                row.done ? (
                  <PostButton kind="outline" size="s" action={row.done.action} fields={row.done.fields}>
                    {due.done}
                    <span className="usa-sr-only">: {row.title}</span>
                  </PostButton>
                ) : (
                  row.go && (
                    <ButtonLink kind="outline" size="s" href={row.go}>
                      {due.go}
                      <span className="usa-sr-only">: {row.title}</span>
                    </ButtonLink>
                  )
                )
              }
            />
          ))}
        </DueGroup>
      ))}
    </>
  );
}
