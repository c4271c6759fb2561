import { isId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { GuestDoor, guestHandle, guestTitle } from '#web/shell/guest-door.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { capacityFields } from '../contract.ts';
import { keepOwnEntry } from '../policy.ts';
import { newestCapacity } from '../store/capacity.ts';
import { isAsked } from '../store/rounds.ts';
import { servicesOfOrganization } from '../store/service-pages.ts';
import { answerRound } from '../use-cases/answer-round.ts';
import { postCapacity } from '../use-cases/post-capacity.ts';
import type { Route } from './+types/own-entry';

export const handle = guestHandle;
export const meta = guestTitle;

const DONE = ['true', 'closed', 'room', 'saved'] as const;

export const loader = guestPage(keepOwnEntry, 'entry', async ask => {
  const { tx, say, language, guest, params, query } = ask;
  const words = say.group('organizations', 'ownEntry');
  const done = DONE.find(code => code === query.get('done'));
  const services = [];
  for (const { id, name, assuredOn } of await servicesOfOrganization(tx, guest.organizationId)) {
    const room = await newestCapacity(tx, id, ask.now);
    services.push({
      id,
      name,
      checked: assuredOn ? say('organizations', 'ownEntry.checked', { day: sayDay(language, assuredOn) }) : words.never,
      room: room ? say('organizations', `capacity.${room.state}`) : null,
      href: `/entry/${params.secret}/services/${id}`,
    });
  }
  return {
    words,
    lead: say('organizations', 'ownEntry.lead', { name: guest.organizationName }),
    asked: await isAsked(tx, guest.organizationId),
    services,
    done: done ? words[`done_${done}`] : null,
  };
});

export const action = guestSubmit(keepOwnEntry, 'entry', { words: 'organizations' }, async ask => {
  const to = (done: (typeof DONE)[number]) => ok({ to: `/entry/${ask.params.secret}?done=${done}` });
  const answer = ask.form.get('answer');
  if (answer === 'true' || answer === 'closed') {
    await answerRound(ask, { answer });
    return to(answer);
  }
  const serviceId = String(ask.form.get('serviceId'));
  if (!isId(serviceId)) return notThere();
  // Several services stand on the page, each with a field of its own.
  const own = `wait-${serviceId}`;
  ask.form.set('waitDays', String(ask.form.get(own) ?? ''));
  const read = readFields(ask.form, capacityFields);
  const posted = read.ok ? await postCapacity(ask, { serviceId, ...read.value.values }) : read;
  if (posted.ok) return to('room');
  if (!('problems' in posted.refusal)) return posted;
  return no(invalid(...posted.refusal.problems.map(problem => ({ ...problem, at: own }))));
});

export default function OwnEntry({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open') return <GuestDoor state={loaderData.state} refused={actionData} />;
  const { words, services } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead title={words.title} lead={loaderData.lead} />
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
                <form method="post" noValidate aria-label={`${service.name}: ${words.room}`}>
                  <input type="hidden" name="serviceId" value={service.id} />
                  <p>
                    <b>{words.room}</b>
                  </p>
                  <Actions>
                    <Button kind="outline" name="state" value="open">
                      {words.open}
                    </Button>
                    <Button kind="outline" name="state" value="full">
                      {words.full}
                    </Button>
                  </Actions>
                </form>
                <form method="post" noValidate aria-label={`${service.name}: ${words.waiting}`}>
                  <input type="hidden" name="serviceId" value={service.id} />
                  <TextField
                    name={`wait-${service.id}`}
                    label={words.waitDays}
                    width="xs"
                    inputMode="numeric"
                    required={false}
                    value={typedText(typed, `wait-${service.id}`)}
                    problem={problemAt(problems, `wait-${service.id}`)}
                  />
                  <Button kind="outline" name="state" value="waiting-list">
                    {words.waiting}
                  </Button>
                </form>
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
