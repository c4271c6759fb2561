import { openPage } from '#platform/http/open-page.ts';
import { Card } from '#web/ui/card.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewPrivacy } from '../policy.ts';
import type { Route } from './+types/privacy';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = openPage(viewPrivacy, ({ say, who, agencyName }) => ({
  words: say.group('access', 'privacy'),
  ask: say('access', 'privacy.ask', { agency: agencyName }),
  isStaff: who?.kind === 'staff',
}));

export default function Privacy({ loaderData }: Route.ComponentProps) {
  const { words, ask, isStaff } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          <Card title={words.keepsTitle}>
            <p>{words.keeps}</p>
          </Card>
          <Card title={words.seesTitle}>
            <Stack tight>
              {[
                words.seesStaff,
                words.seesCaregiver,
                words.seesFamily,
                words.seesCourt,
                words.seesOthers,
                words.seesHidden,
              ].map(line => (
                <p key={line}>{line}</p>
              ))}
            </Stack>
          </Card>
          <Card title={words.tracesTitle}>
            <p>{words.traces}</p>
          </Card>
          <Card title={words.emergencyTitle}>
            <p>{words.emergency}</p>
            {isStaff && (
              <p>
                <a href="/break-glass">{words.emergencyLink}</a>
              </p>
            )}
          </Card>
          <Card title={words.askTitle}>
            <p>{ask}</p>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
