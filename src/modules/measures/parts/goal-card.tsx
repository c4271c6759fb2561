import type { ReactNode } from 'react';
import { Card } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';

export type SaidGoal = {
  readonly key: string;
  readonly title: string;
  readonly draft: boolean;
  readonly measuredBy: string;
  readonly baseline: string | null;
  readonly now: string | null;
  readonly target: string;
  readonly state: 'reached' | 'nearer' | 'same' | 'farther' | 'unknown' | null;
  readonly stateWord: string | null;
  readonly share: number | null;
  readonly shareWord: string;
};
type GoalCardProps = {
  goal: SaidGoal;
  words: { draft: string; baseline: string; now: string; target: string; measured: string };
  /** More facts: who keeps it. */
  more?: readonly { label: string; value: string }[];
  children?: ReactNode;
};

const TAG = { reached: 'ok', nearer: 'ok', same: 'waiting', farther: 'late', unknown: 'cannot-tell' } as const;

/** A shared goal: where it began, stands and is to come, and how much of the way is behind. */
export function GoalCard({ goal, words, more = [], children }: GoalCardProps) {
  return (
    <Card title={goal.title} level={3}>
      <Stack tight>
        <p>
          {goal.draft && <StateTag state="plain">{words.draft}</StateTag>}
          {goal.draft && ' '}
          {goal.state && <StateTag state={TAG[goal.state]}>{goal.stateWord}</StateTag>}
        </p>
        {goal.share !== null && <Meter share={goal.share}>{goal.shareWord}</Meter>}
        <SummaryList
          rows={[
            ...(goal.baseline ? [{ label: words.baseline, value: goal.baseline }] : []),
            ...(goal.now ? [{ label: words.now, value: <b>{goal.now}</b> }] : []),
            { label: words.target, value: goal.target },
            { label: words.measured, value: goal.measuredBy },
            ...more,
          ]}
        />
        {children}
      </Stack>
    </Card>
  );
}
