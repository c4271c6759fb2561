import { ButtonLink, PostButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DueGroup, DueRow } from '#web/ui/due-row.tsx';
import { Empty } from '#web/ui/empty.tsx';
import type { DueGroupData } from '../say-due.ts';

type DueCardProps = {
  title: string;
  groups: readonly DueGroupData[];
  empty: { title: string; text: string };
  /** The link that opens what is far away, on a phone. */
  more: string;
};

/** Groups that can wait: folded on a phone as long as something stands before them. */
const FAR = ['later', 'undated'];

/** How many things can wait. */
export const farCount = (groups: readonly DueGroupData[]): number =>
  groups.filter(group => FAR.includes(group.key)).reduce((sum, group) => sum + group.count, 0);

/** What is due, the most urgent first. The first button of the page is filled, all others are outlined. */
export function DueCard({ title, groups, empty, more }: DueCardProps) {
  const first = groups[0]?.rows[0]?.id;
  const near = groups.filter(group => !FAR.includes(group.key));
  const far = groups.filter(group => FAR.includes(group.key));
  const foldsFar = near.length > 0 && far.length > 0;
  return (
    <Card title={title} id="due" flush={groups.length > 0}>
      {groups.length === 0 && <Empty title={empty.title}>{empty.text}</Empty>}
      <Groups groups={foldsFar ? near : groups} first={first} />
      {foldsFar && (
        <div className="al-rest" id="due-later">
          <a className="al-rest__more" href="#due-later">
            {more}
          </a>
          <Groups groups={far} first={first} />
        </div>
      )}
    </Card>
  );
}

function Groups({ groups, first }: { groups: readonly DueGroupData[]; first: string | undefined }) {
  return (
    <>
      {groups.map(group => (
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
                  <PostButton
                    kind={row.id === first ? 'fill' : 'outline'}
                    action={row.done.action}
                    fields={row.done.fields}
                  >
                    {row.verb}
                    <span className="usa-sr-only">: {row.title}</span>
                  </PostButton>
                ) : (
                  row.go && (
                    <ButtonLink kind={row.id === first ? 'fill' : 'outline'} href={row.go}>
                      {row.verb}
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
