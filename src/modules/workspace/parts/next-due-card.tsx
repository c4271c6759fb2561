import type { RowData } from '#modules/tasks/parts/due-rows.tsx';
import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { useWords } from '#web/ui/words-context.tsx';

type NextDueCardProps = {
  title: string;
  next: { readonly rows: readonly RowData[]; readonly all: string; readonly href: string };
  empty: string;
};

/** The next things to do for a child, each with why this date. */
export function NextDueCard({ title, next, empty }: NextDueCardProps) {
  const words = useWords();
  return (
    <Card title={title} aside={<a href={next.href}>{next.all}</a>}>
      {next.rows.length === 0 && <p className="al-second">{empty}</p>}
      <MiniList>
        {next.rows.map(row => (
          <MiniRow key={row.id} start={<DateLeaf {...row.leaf} />} title={row.title} href={row.href}>
            {row.state && row.stateWord && (
              <p>
                <StateTag state={row.state}>{row.stateWord}</StateTag>
              </p>
            )}
            {row.note && <p dir="auto">{row.note}</p>}
            {row.why && (
              <Disclosure
                summary={
                  <>
                    {words.whyThisDate}
                    <span className="usa-sr-only"> {row.title}</span>
                  </>
                }
              >
                {row.why}
              </Disclosure>
            )}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
