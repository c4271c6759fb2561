import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import type { SaidCondition, SaidWayHome } from '../say-way-home.ts';

type Words = Readonly<
  Record<
    | 'way'
    | 'wayLead'
    | 'conditions'
    | 'conditionsNone'
    | 'addCondition'
    | 'shows'
    | 'progress'
    | 'steps'
    | 'stepsNone'
    | 'takeStep'
    | 'next'
    | 'nextDone'
    | 'leave',
    string
  >
>;

/** Conditions with what shows them; `here` leads to writing down where each stands. */
export function ConditionList({
  words,
  conditions,
  here,
}: {
  words: Pick<Words, 'shows' | 'progress'>;
  conditions: readonly SaidCondition[];
  here: string | null;
}) {
  return (
    <MarkList>
      {conditions.map(condition => (
        <MarkItem key={condition.id} state={condition.mark} title={condition.what}>
          <p>{[condition.standing, condition.whose].filter(Boolean).join(' · ')}</p>
          <p className="al-second">
            {words.shows}: {condition.shows}
          </p>
          {condition.evidence.map(({ key, text }) => (
            <p key={key} className="al-second">
              {text}
            </p>
          ))}
          {here && (
            <ButtonLink href={`${here}/conditions/${condition.id}`} kind="quiet" size="s">
              {words.progress}
              <span className="usa-sr-only">: {condition.what}</span>
            </ButtonLink>
          )}
        </MarkItem>
      ))}
    </MarkList>
  );
}

/** The way home as staff reads it: conditions, family time, steps taken and the next one. */
export function WayHome({
  words,
  way,
  here,
  placement,
  mayWrite,
}: {
  words: Words;
  way: SaidWayHome;
  here: string;
  placement: string;
  mayWrite: boolean;
}) {
  return (
    <Card title={words.way}>
      <Stack tight>
        <p className="al-second">{words.wayLead}</p>
        <h3>{words.conditions}</h3>
        {way.conditions.length === 0 && <p>{words.conditionsNone}</p>}
        <ConditionList words={words} conditions={way.conditions} here={mayWrite ? here : null} />
        <h3>{words.next}</h3>
        <p>
          <b>{way.next ?? words.nextDone}</b>
        </p>
        {way.level && <p>{way.level}</p>}
        {mayWrite && (
          <Actions>
            <ButtonLink href={`${here}/way-home/new`} icon="add">
              {words.takeStep}
            </ButtonLink>
            <ButtonLink href={`${here}/conditions/new`} kind="outline">
              {words.addCondition}
            </ButtonLink>
            {way.isHome && (
              <ButtonLink href={placement} kind="quiet">
                {words.leave}
              </ButtonLink>
            )}
          </Actions>
        )}
        <h3>{words.steps}</h3>
        {way.steps.length === 0 && <p>{words.stepsNone}</p>}
        <Events>
          {way.steps.map(step => (
            <EventItem
              key={step.key}
              when={step.when}
              title={step.title}
              icon={step.isDone ? 'check_circle' : 'hourglass_empty'}
            >
              {step.note}
            </EventItem>
          ))}
        </Events>
      </Stack>
    </Card>
  );
}
