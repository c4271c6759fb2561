import { ok } from '#kernel/result.ts';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { GuestDoor, guestHandle, guestTitle } from '#web/shell/guest-door.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { ownServices, postOwnRoom } from '../own-room.ts';
import { RoomForms } from '../parts/room-forms.tsx';
import { keepOwnEntry } from '../policy.ts';
import { isAsked } from '../store/rounds.ts';
import { answerRound } from '../use-cases/answer-round.ts';
import type { Route } from './+types/own-entry';

export const handle = guestHandle;
export const meta = guestTitle;

const DONE = ['true', 'closed', 'room', 'saved'] as const;

export const loader = guestPage(keepOwnEntry, ['entry', 'inbox'], async ask => {
  const { tx, say, guest, params, query } = ask;
  const words = say.group('organizations', 'ownEntry');
  const done = DONE.find(code => code === query.get('done'));
  const services = (await ownServices(ask)).map(service => ({
    ...service,
    href: `/entry/${params.secret}/services/${service.id}`,
  }));
  return {
    words,
    lead: say('organizations', 'ownEntry.lead', { name: guest.organizationName }),
    asked: await isAsked(tx, guest.organizationId),
    services,
    inbox: guest.opens === 'inbox' ? `/inbox/${params.secret}` : null,
    done: done ? words[`done_${done}`] : null,
  };
});

export const action = guestSubmit(keepOwnEntry, ['entry', 'inbox'], { words: 'organizations' }, async ask => {
  const to = (done: (typeof DONE)[number]) => ok({ to: `/entry/${ask.params.secret}?done=${done}` });
  const answer = ask.form.get('answer');
  if (answer === 'true' || answer === 'closed') {
    await answerRound(ask, { answer });
    return to(answer);
  }
  const posted = await postOwnRoom(ask);
  return posted.ok ? to('room') : posted;
});

export default function OwnEntry({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open') return <GuestDoor state={loaderData.state} refused={actionData} />;
  const { words, services } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead
        title={words.title}
        lead={loaderData.lead}
        over={loaderData.inbox && <a href={loaderData.inbox}>{words.inbox}</a>}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          {services.length === 0 && <Empty title={words.none} />}
          {services.length > 0 && (
            <Card title={words.asked}>
              <p>{words.askedHint}</p>
              <form method="post">
                <Actions>
                  <Button name="answer" value="true">
                    {words.true}
                  </Button>
                  {loaderData.asked && (
                    <Button kind="quiet" name="answer" value="closed">
                      {words.closed}
                    </Button>
                  )}
                </Actions>
              </form>
            </Card>
          )}
          {services.map(service => (
            <Card key={service.id} title={service.name}>
              <Stack tight>
                <p className="al-limit">
                  {service.checked}
                  {service.room && ` · ${service.room}`}
                </p>
                <RoomForms words={words} service={service} typed={typed} problems={problems} />
                <ButtonLink kind="quiet" icon="edit" href={service.href}>
                  {words.change}
                </ButtonLink>
              </Stack>
            </Card>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
