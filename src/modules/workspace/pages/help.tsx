import { agencyPhones } from '#modules/agency/index.ts';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { CallCard } from '../parts/call-card.tsx';
import { viewHelp } from '../policy.ts';
import { peopleForOutside, whoToCall } from '../store.ts';
import { sayWhoToCall } from '../who-to-call.ts';
import type { Route } from './+types/help';

export const loader = page(viewHelp, async ask => {
  const { tx, say, who } = ask;
  const [phones, people] = await Promise.all([
    agencyPhones(tx),
    who.kind === 'staff' ? [] : peopleForOutside(tx, who.personId),
  ]);
  const workers = await whoToCall(
    tx,
    people.map(person => person.childId),
  );
  const names = new Map(people.map(person => [person.childId, person.first_name]));
  return {
    words: say.group('workspace', 'help'),
    home: say.group('workspace', 'home'),
    call: sayWhoToCall(ask, workers, names, phones),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Help({ loaderData }: Route.ComponentProps) {
  const { words, home, call } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          <CallCard title={home.whoToCall} rows={call} danger={home.danger} />
          <Card title={words.otherTitle}>
            <p>{words.other}</p>
          </Card>
          <Card title={words.languageTitle}>
            <p>{words.language}</p>
          </Card>
          <Card title={words.paperTitle}>
            <p>{words.paper}</p>
          </Card>
          <Card title={words.lawTitle}>
            <p>{words.law}</p>
            <p>
              <a href="/rules/roles">{words.lawLink}</a>
            </p>
          </Card>
          <Card title={words.privacyTitle}>
            <p>{words.privacy}</p>
            <p>
              <a href="/privacy">{words.privacyLink}</a>
            </p>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
