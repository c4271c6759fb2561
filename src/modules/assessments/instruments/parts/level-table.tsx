import { Card } from '#web/ui/card.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';

type LevelTableProps = {
  readonly words: { readonly item: string; readonly level: string; readonly change: string };
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly text: string;
    readonly lang?: 'en';
    readonly level: string;
    readonly rated: boolean;
    /** The word of what calls for something, or can be built on. */
    readonly calls: string | null;
    readonly strong: boolean;
    readonly change: string;
  }[];
};

/** One area of life: each need or strength with its level, and what changed. */
export const LevelTable = ({ words, title, rows }: LevelTableProps) => (
  <Card title={title} level={3}>
    <Table
      caption={title}
      hideCaption
      head={[
        { key: 'item', label: words.item },
        { key: 'level', label: words.level },
        { key: 'change', label: words.change },
      ]}
      rows={rows.map(({ key, text, lang, level, rated, calls, strong, change }) => ({
        key,
        cells: {
          item: <span lang={lang}>{text}</span>,
          level: (
            <>
              {rated ? level : <span className="al-second">{level}</span>}{' '}
              {calls && <StateTag state={strong ? 'ok' : 'soon'}>{calls}</StateTag>}
            </>
          ),
          change,
        },
      }))}
    />
  </Card>
);
