import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { NextCard } from '#web/ui/next-card.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewWayHome } from '../../policy.ts';
import { sayCondition, sayReturnStep } from '../../say-way-home.ts';
import { levelReached, nextStep } from '../rules/return-steps.ts';
import { namesOnWayHome, ownConditions, progressOf, returnStepsOf } from '../store.ts';
import type { Route } from './+types/way-home';

export const loader = page(viewWayHome, async ask => {
  const { tx, say } = ask;
  const words = say.group('permanency', 'wayHome');
  const [names, conditions] = await Promise.all([namesOnWayHome(tx), ownConditions(tx)]);
  const [progress, steps] = await Promise.all([
    progressOf(
      tx,
      conditions.map(({ id }) => id),
    ),
    returnStepsOf(tx, [...new Set(conditions.map(({ goal_id }) => goal_id))]),
  ]);
  return {
    words,
    children: [...Map.groupBy(conditions, ({ child_id }) => child_id)].map(([childId, own]) => {
      const taken = steps.filter(({ goal_id }) => own.some(condition => condition.goal_id === goal_id));
      const done = own.filter(({ state }) => state === 'met' || state === 'let_go').length;
      const level = levelReached(taken);
      const next = sayNext(taken, done === own.length);
      return {
        key: childId,
        title: say('permanency', 'wayHome.of', { name: names.get(childId) ?? '' }),
        share: done / own.length,
        progress: say('permanency', 'wayHome.progress', { done, count: own.length }),
        conditions: own.map(condition => ({
          ...sayCondition(ask, condition, progress, null),
          shows: say('permanency', 'wayHome.shows', { shows: condition.shows }),
        })),
        family: level
          ? say('permanency', 'wayHome.family', { level: say('permanency', `levels.${level.level}`) })
          : words.familyNone,
        next,
        steps: taken.map(step => sayReturnStep(ask, step)).reverse(),
      };
    }),
  };

  /** Reviews are not the parent's to read, so the next step is told from those they read: never that one was skipped. */
  function sayNext(taken: Parameters<typeof nextStep>[0], allMet: boolean) {
    const home = taken.some(({ kind }) => kind === 'return_home');
    const trial = taken.some(({ kind }) => kind === 'trial_home_visit');
    const kind = home ? nextStep(sinceHome(taken)) : trial ? 'return_home' : allMet ? 'readiness_review' : 'step_up';
    return kind
      ? { what: say('permanency', `returnSteps.${kind}`), text: words.nextText[kind] }
      : { what: words.next, text: words.nextNone };
  }
});

/** Of somebody who is home, all that came before the return is over, whether a parent may read it or not. */
const sinceHome = (taken: Parameters<typeof nextStep>[0]): Parameters<typeof nextStep>[0] => {
  const day = taken.find(({ kind }) => kind === 'return_home')?.on_day ?? '';
  const before = ['step_up', 'readiness_review', 'safety_review', 'trial_home_visit'] as const;
  return [...before.map(kind => ({ kind, outcome: 'done' as const, level: null, on_day: day })), ...taken];
};

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A parent's own page: what has to be so, how far they have come, and what comes next. */
export default function WayHome({ loaderData }: Route.ComponentProps) {
  const { words, children } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {children.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
          {children.map(child => (
            <Stack key={child.key}>
              <NextCard title={words.next} what={child.next.what} actions={null}>
                {child.next.text}
              </NextCard>
              <Card title={child.title}>
                <Stack tight>
                  <Meter share={child.share}>{child.progress}</Meter>
                  <p>{child.family}</p>
                  <h3>{words.conditions}</h3>
                  <MarkList>
                    {child.conditions.map(condition => (
                      <MarkItem key={condition.id} state={condition.mark} title={condition.what}>
                        <p>{condition.standing}</p>
                        <p className="al-second">{condition.shows}</p>
                        {condition.evidence.map(({ key, text }) => (
                          <p key={key}>{text}</p>
                        ))}
                      </MarkItem>
                    ))}
                  </MarkList>
                  <h3>{words.steps}</h3>
                  {child.steps.length === 0 && <p>{words.stepsNone}</p>}
                  <Events>
                    {child.steps.map(step => (
                      <EventItem key={step.key} when={step.when} title={step.title} icon="check_circle">
                        {step.note}
                      </EventItem>
                    ))}
                  </Events>
                </Stack>
              </Card>
            </Stack>
          ))}
          <p>
            {words.ask} <a href="/home">{words.back}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
