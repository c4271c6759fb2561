import { Card } from '#web/ui/card.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';

export type Standing = {
  readonly tag: { readonly state: State; readonly word: string } | null;
  readonly steps: readonly {
    readonly key: string;
    readonly title: string;
    readonly text: string;
    readonly state: 'done' | 'now' | 'ahead';
  }[];
};

/** The plan's way from draft to the child's file: what is done, where it is now, what lies ahead. */
export function WhereItStands({ title, standing }: { title: string; standing: Standing }) {
  const { tag, steps } = standing;
  return (
    <Card title={title} aside={tag && <StateTag state={tag.state}>{tag.word}</StateTag>}>
      <ol className="al-states">
        {steps.map(step => (
          <li
            key={step.key}
            className={step.state === 'ahead' ? undefined : `al-state--${step.state}`}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <b>{step.title}</b>
            {step.text}
          </li>
        ))}
      </ol>
    </Card>
  );
}
