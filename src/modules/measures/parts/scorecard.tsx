import { Card } from '#web/ui/card.tsx';
import { Grid } from '#web/ui/layout.tsx';
import { Table } from '#web/ui/table.tsx';
import type { words as english } from '../words.en.ts';
import { Limits } from './limits.tsx';

type ScorecardProps = {
  words: typeof english.card;
  caption: string;
  summary: string;
  limits: string[];
  card: {
    figures: { key: string; figure: string; value: string }[];
    standings: { key: string; standing: string; count: string }[];
    definitions: string[];
  };
};

/** The figures of an organization with their definitions, and where its referrals stand. */
export function Scorecard({ words, caption, summary, limits, card }: ScorecardProps) {
  return (
    <Grid kind="main-side">
      <Card title={caption}>
        <Table
          caption={caption}
          hideCaption
          head={[
            { key: 'figure', label: words.figure },
            { key: 'value', label: words.value },
          ]}
          rows={card.figures.map(({ key, ...cells }) => ({ key, cells }))}
        />
        <p>{words.caution}</p>
        <Limits summary={summary} limits={limits} definitions={card.definitions} />
      </Card>
      <Card title={words.standings}>
        <Table
          caption={words.standings}
          hideCaption
          head={[
            { key: 'standing', label: words.standing },
            { key: 'count', label: words.count, kind: 'number' },
          ]}
          rows={card.standings.map(({ key, ...cells }) => ({ key, cells }))}
        />
      </Card>
    </Grid>
  );
}
