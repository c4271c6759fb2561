import { Card } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

export type LateData = {
  readonly title: string;
  readonly text: string;
  readonly rule: string;
  readonly checked: { readonly state: 'ok' | 'partly-checked'; readonly word: string };
};

/** Why a plan is late, or when it is due: the rule in words, where it stands, and how far its text was checked. */
export function LateCard({ data }: { data: LateData }) {
  return (
    <Card title={data.title} tone="sunken">
      <Stack tight>
        <p className="al-second">{data.text}</p>
        <p className="al-second">{data.rule}</p>
        <p>
          <StateTag state={data.checked.state}>{data.checked.word}</StateTag>
        </p>
      </Stack>
    </Card>
  );
}
