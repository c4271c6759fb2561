import { Card } from '#web/ui/card.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';

export type StepsData = {
  readonly title: string;
  readonly open: { readonly href: string; readonly label: string } | null;
  readonly steps: readonly {
    readonly key: string;
    readonly state: 'done' | 'open' | 'unknown' | 'waiting';
    readonly text: string;
    readonly note: string | null;
  }[];
};

/** What was given, what is not known and named so, and what is still to do. */
export function StepsCard({ data }: { data: StepsData }) {
  return (
    <Card title={data.title} aside={data.open && <a href={data.open.href}>{data.open.label}</a>}>
      <MarkList>
        {data.steps.map(step => (
          <MarkItem key={step.key} state={step.state}>
            {step.text}
            {step.note && (
              <span className="al-line al-small" dir="auto">
                {step.note}
              </span>
            )}
          </MarkItem>
        ))}
      </MarkList>
    </Card>
  );
}
