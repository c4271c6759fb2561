import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import type { CardProps } from './keeping.ts';

/** What both sides stand for, what they want to reach together, and how well it fits. */
export function MissionCard({ words, profile, forms }: CardProps) {
  const [newest, ...older] = profile.visions;
  return (
    <Card title={words.missions} id="missions">
      <Stack tight>
        <SummaryList
          rows={profile.missions.map(({ side, label, value }) => ({
            label: `${words.mission}: ${label}`,
            value: value ?? words.notSaid,
            ...(forms && {
              change: {
                href: `${forms}/line?line=mission&side=${side}`,
                text: words.change,
                label: `${words.change}: ${words.mission}, ${label}`,
              },
            }),
          }))}
        />
        <h3>{words.congruence}</h3>
        {profile.congruence ? (
          <>
            <p>
              <b>{profile.congruence.rated}</b>
            </p>
            <p>{profile.congruence.reasons}</p>
            <p className="al-second">{profile.congruence.by}</p>
          </>
        ) : (
          <p>{profile.canRate ? words.notRated : `${words.notRated} ${words.missionMissing}`}</p>
        )}
        {newest ? (
          <>
            <h3>{newest.title}</h3>
            <p>{newest.words}</p>
            <p className="al-second">{newest.agreed}</p>
          </>
        ) : (
          <p className="al-second">{words.noVision}</p>
        )}
        {older.length > 0 && (
          <Disclosure summary={words.olderVisions}>
            <Stack tight>
              {older.map(vision => (
                <div key={vision.key}>
                  <p>
                    <b>{vision.title}</b>
                  </p>
                  <p>{vision.words}</p>
                  <p className="al-second">{vision.agreed}</p>
                </div>
              ))}
            </Stack>
          </Disclosure>
        )}
        {forms && (
          <Actions>
            {profile.canRate && (
              <ButtonLink kind="outline" size="s" href={`${forms}/rating`}>
                {words.rate}
              </ButtonLink>
            )}
            <ButtonLink kind="outline" size="s" href={`${forms}/vision`}>
              {words.writeVision}
            </ButtonLink>
            {newest && (
              <ButtonLink kind="outline" size="s" href={`${forms}/agreed`}>
                {words.agree}
              </ButtonLink>
            )}
          </Actions>
        )}
      </Stack>
    </Card>
  );
}
