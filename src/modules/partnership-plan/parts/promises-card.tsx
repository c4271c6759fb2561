import { Card } from '#web/ui/card.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';

export type PromiseRowData = {
  readonly id: string;
  readonly words: string;
  readonly lang?: string;
  readonly who: string;
  readonly by: string;
  readonly state: State;
  readonly word: string;
  /** "Added after signing". */
  readonly note: string | null;
  readonly open: { readonly href: string; readonly label: string; readonly of: string } | null;
};

type PromisesCardProps = {
  words: {
    readonly title: string;
    readonly about: string;
    readonly what: string;
    readonly who: string;
    readonly by: string;
    readonly state: string;
    readonly none: string;
    readonly add: string;
  };
  rows: readonly PromiseRowData[];
  add: string | null;
};

/** Dated promises of both sides. Red never stands here: what was not kept is something to talk about. */
export function PromisesCard({ words, rows, add }: PromisesCardProps) {
  return (
    <Card id="promises" title={words.title} aside={add && <a href={add}>{words.add}</a>}>
      <p className="al-second">{words.about}</p>
      <Table
        caption={words.title}
        hideCaption
        empty={<p className="al-remark">{words.none}</p>}
        head={[
          { key: 'what', label: words.what },
          { key: 'who', label: words.who },
          { key: 'by', label: words.by },
          { key: 'state', label: words.state },
        ]}
        rows={rows.map(row => ({
          key: row.id,
          cells: {
            what: (
              <>
                <span dir="auto" lang={row.lang}>
                  {row.open ? (
                    <a href={row.open.href} aria-label={row.open.of}>
                      {row.words}
                    </a>
                  ) : (
                    row.words
                  )}
                </span>
                {row.note && <span className="al-line al-small">{row.note}</span>}
              </>
            ),
            who: <bdi>{row.who}</bdi>,
            by: <span className="al-nowrap">{row.by}</span>,
            state: <StateTag state={row.state}>{row.word}</StateTag>,
          },
        }))}
      />
    </Card>
  );
}
