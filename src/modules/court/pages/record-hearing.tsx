import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { OUTCOMES } from '../contract.ts';
import { courtForm, judgeChoices, madeChoices, pleaChoices, sayWhichHearing, typedMoment } from '../court-form.ts';
import { HeldFields } from '../parts/held-fields.tsx';
import { MomentFields } from '../parts/moment-fields.tsx';
import { SiblingFields } from '../parts/sibling-fields.tsx';
import { recordingHearings } from '../policy.ts';
import { readOutcome } from '../read-outcome.ts';
import { siblingsOf } from '../siblings.ts';
import { hearingOf } from '../store.ts';
import { recordHearingTogether } from '../use-cases/for-siblings.ts';
import type { Route } from './+types/record-hearing';

export const loader = page(
  recordingHearings,
  async ask => {
    const { tx, params, query, who, now } = ask;
    const form = await courtForm(ask, params.childId);
    const hearing = await hearingOf(tx, params.childId ?? '', params.hearingId ?? '');
    if (!hearing) return notThere();
    const outcome = OUTCOMES.find(each => each === query.get('outcome'));
    // What was not held is told of a hearing that was set.
    const siblings = (await siblingsOf({ tx, timeZone: who.timeZone }, params.childId ?? '', hearing)).filter(
      ({ hearingId }) => outcome === 'held' || hearingId !== null,
    );
    return {
      ...form,
      which: sayWhichHearing(ask, hearing),
      isOpen: hearing.state === 'set',
      isAhead: Temporal.Instant.compare(hearing.setFor, now) > 0,
      outcome: hearing.state === 'set' ? (outcome ?? null) : null,
      isArraignment: hearing.kind === 'arraignment',
      isShelter: hearing.kind === 'shelter',
      siblings: siblings.map(({ id, name, hearingId }) => ({
        id,
        name,
        note: hearingId && form.words.siblingHasIt,
      })),
      choices:
        outcome === 'held' ? { ...(await madeChoices(ask)), judges: judgeChoices(ask), pleas: pleaChoices(ask) } : null,
      // When it was set for is when it was held, most of the time.
      known: {
        ...(outcome === 'held' && typedMoment(hearing.setFor, who.timeZone)),
        siblings: siblings.filter(({ hearingId }) => hearingId !== null).map(({ id }) => id),
      },
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  recordingHearings,
  {
    words: 'court',
    about: params => params.childId,
    constraints: {
      hearing__follows_once: { kind: 'changed-meanwhile' },
      finding__once_a_day: { kind: 'changed-meanwhile' },
      court_order__once_a_day: { kind: 'changed-meanwhile' },
    },
  },
  async ask => {
    const read = readOutcome(ask.form, ask.who.timeZone);
    if (!read) return no(invalid({ at: '', code: 'no-outcome' }));
    if (!read.ok) return read;
    const { childId = '', hearingId = '' } = ask.params;
    const siblings = ask.form.getAll('siblings').map(String);
    const recorded = await recordHearingTogether(ask, { childId, hearingId, ...read.value }, siblings);
    const done = read.value.outcome === 'held' ? 'recorded' : read.value.outcome;
    return recorded.ok ? ok({ to: `/children/${childId}/court?done=${done}` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.hearingTab }];

/** First what came of it, then, at the same address with `?outcome=`, what belongs to that. */
export default function RecordHearing({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, which, outcome, choices, known } = loaderData;
  const { problems = [], typed = known } = actionData ?? {};
  if (!outcome) return <WhatCameOfIt {...loaderData} problems={problems} />;
  return (
    <FormPage
      title={{ held: words.heldTitle, continued: words.continuedTitle, canceled: words.canceledTitle }[outcome]}
      over={over}
      lead={which}
      problems={problems}
      back={{ href: '?' }}
      cancel={{ href: back }}
      formKey={formKey}
      keep="hearing"
      continueLabel={words.save}
    >
      <input type="hidden" name="outcome" value={outcome} />
      {outcome === 'held' && choices && (
        <HeldFields
          words={words}
          choices={choices}
          isArraignment={loaderData.isArraignment}
          isShelter={loaderData.isShelter}
          typed={typed}
          problems={problems}
        />
      )}
      {outcome === 'continued' && (
        <MomentFields words={{ day: words.newDay, time: words.time }} typed={typed} problems={problems} />
      )}
      <SiblingFields
        label={words.siblings}
        hint={words.siblingsHint}
        siblings={loaderData.siblings}
        typed={typed}
        problems={problems}
      />
    </FormPage>
  );
}

type AskedProps = Route.ComponentProps['loaderData'] & {
  problems: NonNullable<Route.ComponentProps['actionData']>['problems'];
};

function WhatCameOfIt({ words, over, back, which, isOpen, isAhead, problems }: AskedProps) {
  return (
    <>
      <PageHead title={words.hearingTitle} over={over} lead={which} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {isOpen ? (
            <Actions>
              {!isAhead && <ButtonLink href="?outcome=held">{words.wasHeld}</ButtonLink>}
              <ButtonLink href="?outcome=continued" kind={isAhead ? 'fill' : 'outline'}>
                {words.wasContinued}
              </ButtonLink>
              <ButtonLink href="?outcome=canceled" kind="outline">
                {words.wasCanceled}
              </ButtonLink>
            </Actions>
          ) : (
            <Alert kind="info">{words.recordedAlready}</Alert>
          )}
          <p>
            <a href={back}>{words.backToCourt}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
