import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';

type SealAnswerProps = {
  answer: {
    readonly kind: 'whole' | 'changed' | 'no-seal' | 'broken' | 'not-ours';
    readonly title: string;
    readonly text: string;
    /** `code` is a number to be compared letter by letter. */
    readonly facts: readonly { readonly label: string; readonly value: string; readonly code: boolean }[];
  };
};

/** What the seal of a paper says. */
export function SealAnswer({ answer: { kind, title, text, facts } }: SealAnswerProps) {
  const look = kind === 'whole' ? 'ok' : kind === 'no-seal' ? 'info' : 'soon';
  return (
    <>
      <Alert kind={look} title={title} live>
        {text}
      </Alert>
      {facts.length > 0 && (
        <Card>
          <SummaryList
            rows={facts.map(({ label, value, code }) => ({
              label,
              value: code ? <span className="al-mono">{value}</span> : value,
            }))}
          />
        </Card>
      )}
    </>
  );
}
