import { page } from '#platform/http/page.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { viewCommunities } from '../../policy.ts';
import { leaveFields } from '../forms.ts';
import { loadPartner } from '../load-partner.ts';
import { PartnerFrame } from '../parts/partner-frame.tsx';
import { PeopleCard } from '../parts/people-card.tsx';
import type { Route } from './+types/partner';

export const loader = page(viewCommunities, loadPartner);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A partnership: who speaks for it, what is to be done, how it came here, and how it stood on any day. */
export default function Partner({ loaderData }: Route.ComponentProps) {
  const { words, here, mayKeep, tasks, stays, levels, scores, plan, introducer, introduced } = loaderData;
  return (
    <PartnerFrame
      frame={loaderData.frame}
      actions={
        mayKeep && (
          <>
            <ButtonLink href={`${here}/move`}>{words.move}</ButtonLink>
            <ButtonLink href={`${here}/level`} kind="outline">
              {words.level}
            </ButtonLink>
            <ButtonLink href={`${here}/change`} kind="outline">
              {words.change}
            </ButtonLink>
          </>
        )
      }
    >
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        {loaderData.asOf && (
          <Alert kind="info" action={<a href={here}>{words.today}</a>}>
            {loaderData.asOf}
          </Alert>
        )}
        {loaderData.risks.length > 0 && (
          <Alert kind="soon" title={words.risks}>
            <ul>
              {loaderData.risks.map(risk => (
                <li key={risk}>{risk}</li>
              ))}
            </ul>
          </Alert>
        )}
        <Grid kind="main-side">
          <Stack>
            <PeopleCard words={words} sides={loaderData.sides} add={mayKeep ? `${here}/people/new` : null} />
            <Card title={words.tasks}>
              {tasks.length === 0 ? (
                <Empty title={words.noTasks} />
              ) : (
                <MiniList>
                  {tasks.map(task => (
                    <MiniRow
                      key={task.key}
                      start={null}
                      title={task.title}
                      href={task.href}
                      end={<StateTag state={task.tag.look}>{task.tag.text}</StateTag>}
                    >
                      {task.text}
                    </MiniRow>
                  ))}
                </MiniList>
              )}
            </Card>
            <Card title={words.about}>
              <Stack tight>
                <FactList facts={loaderData.facts} />
                {introducer && (
                  <p>
                    {words.introducedBy} <a href={introducer.href}>{introducer.name}</a>
                  </p>
                )}
                {introduced.length > 0 && (
                  <>
                    <p>{words.introduced}</p>
                    <ul>
                      {introduced.map(each => (
                        <li key={each.href}>
                          <a href={each.href}>{each.name}</a>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </Stack>
            </Card>
            {(scores.length > 0 || loaderData.mayScore) && (
              <Card title={words.scores}>
                <Stack tight>
                  {scores.map(score => (
                    <div key={score.key}>
                      <p>
                        <b>{score.title}</b> <span className="al-second">{score.when}</span>
                      </p>
                      <MarkList>
                        {score.lines.map(line => (
                          <MarkItem key={line.key} state="star">
                            {line.text}
                          </MarkItem>
                        ))}
                      </MarkList>
                      <p>{score.decision}</p>
                    </div>
                  ))}
                  {loaderData.mayScore && (
                    <Actions>
                      <ButtonLink href={`${here}/score`} kind="outline">
                        {words.writeScore}
                      </ButtonLink>
                    </Actions>
                  )}
                </Stack>
              </Card>
            )}
          </Stack>
          <Stack>
            <Card title={words.plan}>
              <p>{plan ? <a href={`${here}/plan`}>{plan}</a> : words.noPlan}</p>
              {!plan && mayKeep && (
                <p>
                  <a href={`${here}/plan`}>{words.beginPlan}</a>
                </p>
              )}
            </Card>
            <History title={words.states} events={stays} />
            {levels.length > 0 && <History title={words.levels} events={levels} />}
            <Card>
              <Disclosure summary={words.onADay}>
                <form method="get" noValidate>
                  <DateInput
                    name="on"
                    label={words.day}
                    required={false}
                    value={typedDate(typedFrom(leaveFields, { on: loaderData.on }), 'on')}
                  />
                  <Button kind="outline">{words.showDay}</Button>
                </form>
              </Disclosure>
            </Card>
          </Stack>
        </Grid>
      </Stack>
    </PartnerFrame>
  );
}

type Happened = Route.ComponentProps['loaderData']['stays'];

const History = ({ title, events }: { title: string; events: Happened }) => (
  <Card title={title}>
    <Events>
      {events.map(event => (
        <EventItem
          key={event.key}
          when={event.when}
          title={event.title}
          icon={event.now ? 'schedule' : 'check_circle'}
          {...(event.now && { state: 'now' as const })}
        >
          {event.text}
        </EventItem>
      ))}
    </Events>
  </Card>
);
