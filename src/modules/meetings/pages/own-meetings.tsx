import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { loadInvitations } from '../load-invitations.ts';
import { viewInvitations } from '../policy.ts';
import type { Route } from './+types/own-meetings';

const DONE = ['answered', 'asked', 'minutes'] as const;

export const loader = page(viewInvitations, async ask => {
  const done = DONE.find(code => code === ask.query.get('done'));
  return {
    words: ask.say.group('meetings', 'own'),
    done: done ? ask.say('meetings', `own.done-${done}`) : null,
    ...(await loadInvitations(ask, ask.who.personId ?? notThere())),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The meetings somebody outside the staff is invited to. */
export default function OwnMeetings({ loaderData }: Route.ComponentProps) {
  const { words, ahead, before, done } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {done && <SuccessPanel title={done} />}
          <Card title={words.ahead}>
            {ahead.length === 0 ? <Empty title={words.none} /> : <Invitations rows={ahead} open={words.open} />}
          </Card>
          {before.length > 0 && (
            <Card title={words.before}>
              <Invitations rows={before} open={words.openOver} />
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}

const Invitations = ({ rows, open }: { rows: Route.ComponentProps['loaderData']['ahead']; open: string }) => (
  <Stack>
    {rows.map(({ key, href, title, when, where, answer }) => (
      <section key={key}>
        <h3>{title}</h3>
        <p>
          {when}
          <span className="al-line">{where}</span>
          <span className="al-line al-second">{answer}</span>
        </p>
        <ButtonLink href={href} kind="outline">
          {open}
        </ButtonLink>
      </section>
    ))}
  </Stack>
);
