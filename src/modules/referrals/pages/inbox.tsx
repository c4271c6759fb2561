import { ok } from '#kernel/result.ts';
import { postOwnRoom } from '#modules/organizations/index.ts';
import { RoomForms } from '#modules/organizations/parts/room-forms.tsx';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { GuestDoor, guestHandle, guestTitle } from '#web/shell/guest-door.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { TaskList } from '#web/ui/task-list.tsx';
import { loadInbox } from '../load-inbox.ts';
import { answerByLink } from '../policy.ts';
import type { Route } from './+types/inbox';

export const handle = guestHandle;
export const meta = guestTitle;

export const loader = guestPage(answerByLink, 'inbox', loadInbox);

/** Says whether a service has room; referrals are answered on their own pages. */
export const action = guestSubmit(answerByLink, 'inbox', { words: 'organizations' }, async ask => {
  const posted = await postOwnRoom(ask);
  return posted.ok ? ok({ to: `/inbox/${ask.params.secret}?done=room` }) : posted;
});

export default function Inbox({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open') return <GuestDoor state={loaderData.state} refused={actionData} />;
  const { words, groups, ahead, services } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead title={words.title} lead={loaderData.lead} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Grid kind="main-side">
            <Stack>
              {groups.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
              {groups.map(group => (
                <Card key={group.key} title={group.title} count={group.tasks.length}>
                  <TaskList tasks={group.tasks} />
                </Card>
              ))}
              <Pages {...loaderData.pages} />
              <p className="al-limit">{words.apart}</p>
            </Stack>
            <Stack>
              {ahead.length > 0 && (
                <Card title={words.ahead}>
                  <MiniList>
                    {ahead.map(({ key, href, title, text }) => (
                      <MiniRow key={key} start={null} title={title} href={href}>
                        {text}
                      </MiniRow>
                    ))}
                  </MiniList>
                </Card>
              )}
              <Card title={words.load}>
                <Stack tight>
                  <p>{words.loadLead}</p>
                  <ol className="al-path">
                    {loaderData.stages.map(stage => (
                      <li key={stage} className="al-path__done">
                        {stage}
                      </li>
                    ))}
                  </ol>
                </Stack>
              </Card>
              {services.length > 0 && (
                <Card title={words.room}>
                  <Stack>
                    {services.map(service => (
                      <section key={service.id} aria-label={service.name}>
                        <h3>{service.name}</h3>
                        {service.room && <p className="al-limit">{service.room}</p>}
                        <RoomForms words={loaderData.room} service={service} typed={typed} problems={problems} />
                      </section>
                    ))}
                  </Stack>
                </Card>
              )}
              <Card title={words.entry} tone="sunken">
                <Stack tight>
                  <p>{words.entryText}</p>
                  <ButtonLink kind="outline" icon="edit" href={loaderData.entry}>
                    {words.entryGo}
                  </ButtonLink>
                  <ButtonLink kind="quiet" href={loaderData.figures}>
                    {words.figuresGo}
                  </ButtonLink>
                </Stack>
              </Card>
            </Stack>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
