import { Card } from '#web/ui/card.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';

type Row = {
  readonly key: string;
  readonly title: string;
  readonly tag: { readonly state: State; readonly word: string };
  readonly note: string | null;
  readonly by: string | null;
};

/** What supervisor and counsel said of the text as it stands. */
export function ApprovalRows({
  words,
  approvals,
}: {
  words: { readonly approvals: string };
  approvals: readonly Row[];
}) {
  return (
    <Card title={words.approvals}>
      <MiniList>
        {approvals.map(row => (
          <MiniRow
            key={row.key}
            start={null}
            title={row.title}
            end={<StateTag state={row.tag.state}>{row.tag.word}</StateTag>}
          >
            {row.by && <p>{row.by}</p>}
            {row.note && <p>{row.note}</p>}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
