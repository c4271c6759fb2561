import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import { TimeInCare } from '#web/drawings/timeline.tsx';
import { FormKeys } from '#web/form/form-page.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { opensReasonsFor } from '../best-interest/store.ts';
import {
  correctPlacementAction,
  endEpisodeAction,
  recordMoves,
  recordWhereaboutsAction,
  viewPlacement,
} from '../policy.ts';
import { findStanding } from '../store.ts';
import { placementHistory } from '../store-history.ts';
import { daysBetween, spanOf, timeInCare } from '../time-in-care.ts';
import { endWhereabouts } from '../use-cases/end-whereabouts.ts';
import type { Route } from './+types/placement';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(
  viewPlacement,
  async ask => {
    const { params, say, tx, who, language, query } = ask;
    const childId = params.childId!;
    const frame = await childFrame(ask, childId, 'placement');
    const [standing, stays, drawing] = await Promise.all([
      findStanding(tx, childId),
      placementHistory(tx, childId, language),
      timeInCare(ask, childId, frame.firstName),
    ]);
    const words = say.group('placement', 'page');
    const may = {
      move: recordMoves.may(who),
      whereabouts: recordWhereaboutsAction.may(who),
      correct: correctPlacementAction.may(who),
      leave: endEpisodeAction.may(who),
    };
    const away = stays.some(
      stay => stay.layer === 'whereabouts' && stay.from <= ask.now && (stay.to === null || stay.to > ask.now),
    );
    return {
      frame,
      words,
      prepare: say('placement', 'transition.link'),
      leave: say('placement', 'exit.open'),
      reasons: (await opensReasonsFor(tx, childId))
        ? say('placement', 'reasons.title', { name: frame.firstName })
        : null,
      formKey: newId(),
      done: doneWords(query.get('done'), words, say('placement', 'exit.done')),
      inCare: standing !== undefined,
      may,
      away,
      title: say('placement', 'page.timeline', { name: frame.firstName }),
      drawing,
      stays: stays.toReversed().map(stay => ({
        id: stay.id,
        placement: stay.layer === 'placement',
        current: stay.from <= ask.now && (stay.to === null || stay.to > ask.now),
        title: [stay.settingLabel, stay.place ?? (stay.homeId ? words.homeHidden : null)].filter(Boolean).join(': '),
        homeId: stay.place ? stay.homeId : null,
        when: spanOf(ask, stay),
        days: say('placement', 'page.days', { count: daysBetween(stay.from, stay.to ?? ask.now, who.timeZone) }),
        how: stay.planned === null ? null : stay.planned ? words.planned : words.emergency,
        reason: stay.reason,
        why: stay.why,
        recorded: stay.recordedAt
          ? say('placement', 'page.recorded', { moment: sayMoment(language, who.timeZone, stay.recordedAt) })
          : null,
        bed: stay.holdBedUntil ? say('placement', 'page.bedHeld', { day: sayDay(language, stay.holdBedUntil) }) : null,
      })),
    };
  },
  { about: params => params.childId },
);

function doneWords(
  done: string | null,
  words: Readonly<Record<string, string>>,
  left: string,
): { title: string; text?: string; plan?: string } | null {
  if (done === 'moved') return { title: words.moved!, text: words.movedText!, plan: words.toPlan! };
  if (done === 'corrected') return { title: words.corrected! };
  if (done === 'whereabouts') return { title: words.whereaboutsDone! };
  if (done === 'back') return { title: words.back! };
  return done === 'left' ? { title: left } : null;
}

export const action = submit(
  recordWhereaboutsAction,
  { words: 'placement', about: params => params.childId },
  async ask => {
    const result = await endWhereabouts(ask, { childId: ask.params.childId!, at: ask.now });
    return result.ok ? ok({ to: `/children/${ask.params.childId}/placement?done=back` }) : no(result.refusal);
  },
);

export default function Placement({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, may, drawing, done, inCare } = loaderData;
  const base = `/children/${frame.childId}`;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && (
          <SuccessPanel title={done.title}>
            {done.text}
            {done.plan && (
              <>
                {' '}
                <a href={`${base}/plan`}>{done.plan}</a>
              </>
            )}
          </SuccessPanel>
        )}
        <ErrorSummary problems={actionData?.problems ?? []} />
        {inCare && (
          <div className="al-actions">
            {may.move && (
              <ButtonLink href={`${base}/move`} icon="home">
                {words.recordMove}
              </ButtonLink>
            )}
            {may.whereabouts && loaderData.away && (
              <form method="post">
                <FormKeys formKey={loaderData.formKey} />
                <Button kind="outline">{words.isBack}</Button>
              </form>
            )}
            {may.whereabouts && !loaderData.away && (
              <ButtonLink kind="outline" href={`${base}/whereabouts`}>
                {words.recordWhereabouts}
              </ButtonLink>
            )}
            <ButtonLink kind="quiet" href={`${base}/transition`}>
              {loaderData.prepare}
            </ButtonLink>
            {may.leave && (
              <ButtonLink kind="quiet" href={`${base}/leave-care`}>
                {loaderData.leave}
              </ButtonLink>
            )}
          </div>
        )}
        {drawing && (
          <Card title={loaderData.title}>
            <TimeInCare
              drawing={drawing.drawing}
              list={drawing.list}
              title={loaderData.title}
              desc={words.drawingText}
            />
          </Card>
        )}
        {loaderData.reasons && (
          <p>
            <a href={`${base}/placement/reasons`}>{loaderData.reasons}</a>
          </p>
        )}
        <Card title={words.history}>
          {loaderData.stays.length === 0 && <Empty title={words.notInCare} />}
          <Events>
            {loaderData.stays.map(stay => (
              <StayEvent
                key={stay.id}
                stay={stay}
                words={words}
                correct={may.correct && stay.placement ? `${base}/placements/${stay.id}/correct` : null}
              />
            ))}
          </Events>
        </Card>
      </Stack>
    </ChildFrame>
  );
}

type StayProps = {
  stay: Route.ComponentProps['loaderData']['stays'][number];
  words: Readonly<Record<string, string>>;
  correct: string | null;
};

function StayEvent({ stay, words, correct }: StayProps) {
  return (
    <EventItem
      icon={stay.placement ? 'home' : 'schedule'}
      when={`${stay.when} · ${stay.days}`}
      title={stay.homeId ? <a href={`/homes/${stay.homeId}`}>{stay.title}</a> : stay.title}
      {...(stay.current && { state: 'now' as const })}
    >
      {(stay.current || !stay.placement) && (
        <p>
          {stay.current && <StateTag state="info">{words.now}</StateTag>}{' '}
          {!stay.placement && <StateTag state="plain">{words.inside}</StateTag>}
        </p>
      )}
      {(stay.how || stay.reason) && <p>{[stay.how, stay.reason].filter(Boolean).join(' · ')}</p>}
      {stay.why && <p>{stay.why}</p>}
      {stay.bed && <p>{stay.bed}</p>}
      {(stay.recorded || correct) && (
        <p className="al-quiet">
          {stay.recorded} {correct && <a href={correct}>{words.correct}</a>}
        </p>
      )}
    </EventItem>
  );
}
