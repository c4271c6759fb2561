import { Alert } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { DifferenceList } from './difference-list.tsx';
import type { CardProps } from './keeping.ts';

/** How the partner goes about what organizations differ in, and how differences are handled. */
export function WaysCard({ words, profile, forms }: CardProps) {
  return (
    <Card title={words.approaches} id="ways">
      <Stack tight>
        {profile.approaches.length === 0 ? (
          <p className="al-second">{words.noApproaches}</p>
        ) : (
          <SummaryList rows={profile.approaches.map(({ label, value }) => ({ label, value }))} />
        )}
        {profile.untold.map(each => (
          <Alert key={each} kind="info">
            {each}
          </Alert>
        ))}
        {profile.differences.length === 0 ? (
          <p className="al-second">{words.noDifferences}</p>
        ) : (
          <DifferenceList
            differences={profile.differences}
            handle={forms ? { href: key => `${forms}/handling?difference=${key}`, text: words.handle } : null}
          />
        )}
        {forms && (
          <Actions>
            <ButtonLink kind="outline" size="s" icon="add" href={`${forms}/approach`}>
              {words.addApproach}
            </ButtonLink>
            <ButtonLink kind="outline" size="s" icon="add" href={`${forms}/difference`}>
              {words.addDifference}
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    </Card>
  );
}
