import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { openTasksOfKind } from '#modules/tasks/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { goalsOf } from '../goals/store.ts';
import { GoalList } from '../parts/goal-list.tsx';
import { PathCard } from '../parts/path-card.tsx';
import { WayHome } from '../parts/way-home.tsx';
import { decidingTermination, sealingFiles, settingGoals, viewPermanency } from '../policy.ts';
import { reviewsOf } from '../reviews/store.ts';
import { sayDecision } from '../say-decision.ts';
import { sayEarlierStays } from '../say-earlier-stays.ts';
import { sayGoals } from '../say-goals.ts';
import { sayPath } from '../say-path.ts';
import { sayWayHome } from '../say-way-home.ts';
import { opensPermanencyOf } from '../setting.ts';
import type { Route } from './+types/permanency';

/** What was just done, by its code in the address. */
const DONE = ['goal', 'task', 'condition', 'progress', 'step', 'review', 'decision', 'subsidy'] as const;

export const loader = page(
  viewPermanency,
  async ask => {
    const { tx, say, query, who, language } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'permanency');
    if (!(await opensPermanencyOf(tx, childId))) return notThere();
    const name = frame.firstName;
    const goals = await goalsOf(tx, childId);
    const standing = goals.filter(goal => goal.ended_on === null);
    const home = standing.find(goal => goal.kind === 'reunification');
    const said = await sayGoals(ask, childId, goals);
    const words = say.group('permanency', 'page');
    const done = DONE.find(code => code === query.get('done'));
    const reviews = await reviewsOf(tx, childId);
    const open = await openTasksOfKind(tx, { childId, kind: 'follow_up' });
    return {
      frame,
      here: `/children/${childId}/permanency`,
      closing: `/children/${childId}/closing`,
      placement: `/children/${childId}/placement`,
      words,
      title: say('permanency', 'page.goals', { name }),
      none: say('permanency', 'page.goalsNone', { name }),
      says: say('permanency', 'page.says', { name }),
      done: done ? words[`done-${done}`] : null,
      goals: said.filter(goal => !goal.isOver),
      before: said.filter(goal => goal.isOver),
      stays: await sayEarlierStays(ask, childId),
      staysTitle: say('permanency', 'page.stays', { name }),
      way: home ? await sayWayHome(ask, home.id) : null,
      paths: (await Promise.all(standing.map(goal => sayPath(ask, goal)))).filter(path => path !== null),
      decision: await sayDecision(ask, childId),
      reviews: reviews.map(review => ({
        key: review.id,
        when: `${sayDay(language, review.held_on)} · ${say('permanency', `reviewKinds.${review.kind}`)}`,
        outcome: review.outcome,
        tookPart: say('permanency', 'page.tookPart', { names: sayList(language, review.took_part) }),
        open: sayOpenTasks(open.filter(task => task.source_id === review.id).length),
      })),
      maySeal: sealingFiles.may(who) && goals.some(goal => goal.kind === 'adoption'),
      may: { write: settingGoals.may(who), decide: decidingTermination.may(who) },
    };

    function sayOpenTasks(count: number): string | null {
      return count > 0 ? say('permanency', 'page.openTasks', { count }) : null;
    }
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Where a child will stay for good: goals, the way home, the steps of a path, the decision at the threshold, reviews. */
export default function Permanency({ loaderData }: Route.ComponentProps) {
  const { frame, here, words, may, goals, before, way, decision } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        {decision.isOverdue && decision.decisions.length === 0 && <Alert kind="late">{decision.asks}</Alert>}
        <Card title={loaderData.title}>
          <Stack tight>
            {goals.length === 0 ? (
              <Empty title={loaderData.none}>{words.goalsNoneText}</Empty>
            ) : (
              <GoalList words={words} goals={goals} says={loaderData.says} here={here} maySet={may.write} />
            )}
            {may.write && (
              <Actions>
                <ButtonLink href={`${here}/goals/new`} icon="add">
                  {words.setGoal}
                </ButtonLink>
              </Actions>
            )}
            {before.length > 0 && (
              <Disclosure summary={words.before}>
                <GoalList words={words} goals={before} says={loaderData.says} here={here} maySet={false} />
              </Disclosure>
            )}
          </Stack>
        </Card>
        {way && <WayHome words={words} way={way} here={here} placement={loaderData.placement} mayWrite={may.write} />}
        {loaderData.paths.map(path => (
          <PathCard key={path.goalId} words={words} path={path} here={here} mayWrite={may.write} />
        ))}
        {loaderData.stays.length > 0 && (
          <Card title={loaderData.staysTitle}>
            <Stack tight>
              <p>{words.staysText}</p>
              <Events>
                {loaderData.stays.map(stay => (
                  <EventItem key={stay.key} when={stay.when} title={stay.exit} icon="home">
                    {stay.back && (
                      <p>
                        {stay.back} {stay.soon && <StateTag state="soon">{words.stayBackSoon}</StateTag>}
                      </p>
                    )}
                  </EventItem>
                ))}
              </Events>
            </Stack>
          </Card>
        )}
        <Card title={words.decision} tone="decide">
          <Stack tight>
            <p>
              {decision.asks} {decision.why && <a href={decision.why}>{words.whyDate}</a>}
            </p>
            {decision.decisions.length === 0 && <p className="al-second">{words.decisionNone}</p>}
            <Events>
              {decision.decisions.map(one => (
                <EventItem key={one.key} when={one.when} title={one.title} icon="account_balance">
                  {one.ground && <p>{one.ground}</p>}
                  <p>{one.reason}</p>
                </EventItem>
              ))}
            </Events>
            {may.decide && (
              <Actions>
                <ButtonLink href={`${here}/decision`} kind="outline">
                  {words.decide}
                </ButtonLink>
              </Actions>
            )}
          </Stack>
        </Card>
        <Card title={words.reviews}>
          <Stack tight>
            {loaderData.reviews.length === 0 && <p className="al-second">{words.reviewsNone}</p>}
            <Events>
              {loaderData.reviews.map(review => (
                <EventItem key={review.key} when={review.when} title={review.outcome} icon="groups">
                  <p>{review.tookPart}</p>
                  {review.open && <p>{review.open}</p>}
                </EventItem>
              ))}
            </Events>
            {may.write && (
              <Actions>
                <ButtonLink href={`${here}/reviews/new`} kind="outline">
                  {words.addReview}
                </ButtonLink>
              </Actions>
            )}
          </Stack>
        </Card>
        <p>
          <a href={loaderData.closing}>{words.closing}</a>
          {loaderData.maySeal && (
            <>
              {' · '}
              <a href={`${here}/seal`}>{words.seal}</a>
            </>
          )}
        </p>
      </Stack>
    </ChildFrame>
  );
}
