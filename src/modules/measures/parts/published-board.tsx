import type { ReactNode } from 'react';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';

/** A number in words; not known where a small group is left out, or nothing was counted. */
type Said = { readonly text: string; readonly known: boolean };
type SharedBoardProps = {
  board: {
    words: { title: string; none: string; noneText: string; definitions: string; measure: string };
    small: string;
    days: { now: string; before: string } | null;
    lead: string;
    asOf: string | null;
    places: readonly {
      key: string;
      name: string;
      figures: readonly { key: string; label: string; now: Said; before: Said }[];
    }[];
    definitions: readonly { key: string; name: string; definition: string }[];
  };
  crumbs?: ReactNode;
  /** What only the agency does here: sharing the next quarter. */
  children?: ReactNode;
};

/** The numbers partners and the agency share, the same for both. */
export function SharedBoard({ board, crumbs, children }: SharedBoardProps) {
  const { words, places } = board;
  return (
    <>
      <PageHead title={words.title} lead={board.lead} over={board.asOf} crumbs={crumbs} />
      <Wrap body>
        <Stack>
          {children}
          {places.length === 0 ? (
            <Empty title={words.none}>{words.noneText}</Empty>
          ) : (
            <Grid kind="halves">
              {places.map(place => (
                <Card key={place.key} title={place.name}>
                  <Table
                    caption={place.name}
                    hideCaption
                    head={[
                      { key: 'label', label: words.measure },
                      { key: 'now', label: board.days?.now ?? '', kind: 'number' },
                      { key: 'before', label: board.days?.before ?? '', kind: 'number' },
                    ]}
                    rows={place.figures.map(({ key, label, now, before }) => ({
                      key,
                      cells: {
                        label,
                        now: now.known ? <b>{now.text}</b> : <span className="al-second">{now.text}</span>,
                        before: <span className={before.known ? undefined : 'al-second'}>{before.text}</span>,
                      },
                    }))}
                  />
                </Card>
              ))}
            </Grid>
          )}
          <Card>
            {places.length > 0 && <p>{board.small}</p>}
            <Disclosure summary={words.definitions}>
              <dl>
                {board.definitions.map(({ key, name, definition }) => (
                  <div key={key}>
                    <dt>
                      <b>{name}</b>
                    </dt>
                    <dd>{definition}</dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
