import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';

type Cell = { readonly key: string; readonly text: string; readonly missing: boolean; readonly over: string | null };
type ScorecardProps = {
  readonly words: { readonly scorecard: string; readonly measure: string };
  readonly head: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly Cell[] }[];
};

/** Well-being over time: one row a measure, one column a half year; what is missing says so. */
export const Scorecard = ({ words, head, rows }: ScorecardProps) => (
  <Table
    caption={words.scorecard}
    hideCaption
    head={[{ key: 'name', label: words.measure }, ...head]}
    rows={rows.map(({ key, name, cells }) => ({
      key,
      cells: {
        name,
        ...Object.fromEntries(cells.map(cell => [cell.key, said(cell)])),
      },
    }))}
  />
);

const said = ({ text, missing, over }: Cell) =>
  missing ? (
    <span className="al-second">{text}</span>
  ) : (
    <>
      {text} {over && <StateTag state="soon">{over}</StateTag>}
    </>
  );
