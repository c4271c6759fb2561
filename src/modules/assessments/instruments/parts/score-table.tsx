import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';

type ScoreTableProps = {
  readonly words: { readonly scores: string; readonly scale: string; readonly score: string; readonly meaning: string };
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: string;
    readonly band: string;
    readonly side: string | null;
    readonly over: boolean;
  }[];
};

/** The scores of one assessment, each with its band and the side of the cut-off it lies on. */
export const ScoreTable = ({ words, rows }: ScoreTableProps) => (
  <Table
    caption={words.scores}
    hideCaption
    head={[
      { key: 'name', label: words.scale },
      { key: 'value', label: words.score },
      { key: 'meaning', label: words.meaning },
    ]}
    rows={rows.map(({ key, name, value, band, side, over }) => ({
      key,
      cells: {
        name,
        value,
        meaning: (
          <>
            {side && <StateTag state={over ? 'soon' : 'plain'}>{side}</StateTag>} {band}
          </>
        ),
      },
    }))}
  />
);
