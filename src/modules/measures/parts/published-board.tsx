import type { ReactNode } from 'react';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';

type SharedBoardProps = {
  board: {
    words: { title: string; none: string; noneText: string; definitions: string };
    lead: string;
    asOf: string | null;
    places: readonly {
      key: string;
      name: string;
      figures: readonly { key: string; label: string; text: string; before: string | null }[];
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
                  <SummaryList
                    rows={place.figures.map(({ label, text, before }) => ({
                      label,
                      value: (
                        <>
                          <b>{text}</b>
                          {before && <small className="al-second"> {before}</small>}
                        </>
                      ),
                    }))}
                  />
                </Card>
              ))}
            </Grid>
          )}
          <Card>
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
