import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { lackingFindings } from '../orders/lacking-findings.ts';
import { CourtEvents } from '../parts/court-events.tsx';
import {
  correctingCourtDates,
  recordingFindings,
  recordingHearings,
  recordingOrders,
  recordingPetitions,
  settingHearings,
  viewCourt,
  viewReports,
} from '../policy.ts';
import { sayCourt } from '../say-court.ts';
import { opensCourtOf } from '../store.ts';
import type { Route } from './+types/court';

/** What was just done, by its code in the address. */
const DONE = ['set', 'recorded', 'continued', 'canceled', 'filed', 'made', 'corrected'] as const;

export const loader = page(
  viewCourt,
  async ask => {
    const { tx, say, query, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'court');
    if (!(await opensCourtOf(tx, childId))) return notThere();
    const done = DONE.find(code => code === query.get('done'));
    return {
      frame,
      here: `/children/${childId}/court`,
      words: say.group('court', 'page'),
      title: say('court', 'page.title', { name: frame.firstName }),
      none: say('court', 'page.none', { name: frame.firstName }),
      done: done ? say('court', `done.${done}`) : null,
      lacking: await lackingFindings(ask, childId),
      entries: await sayCourt(ask, childId),
      may: {
        set: settingHearings.may(who),
        record: recordingHearings.may(who),
        file: recordingPetitions.may(who),
        find: recordingFindings.may(who),
        order: recordingOrders.may(who),
        correct: correctingCourtDates.may(who),
        report: viewReports.may(who),
      },
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Court({ loaderData }: Route.ComponentProps) {
  const { frame, here, words, may, entries, done } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        {loaderData.lacking.map(sentence => (
          <Alert key={sentence} kind="soon">
            {sentence}
          </Alert>
        ))}
        <p>
          <a href={`${here}/standing`}>{words.standing}</a>
        </p>
        {(may.set || may.file || may.find || may.order || may.report) && (
          <Actions>
            {may.set && (
              <ButtonLink href={`${here}/hearings/new`} icon="add">
                {words.setHearing}
              </ButtonLink>
            )}
            {may.file && (
              <ButtonLink href={`${here}/petitions/new`} kind="outline">
                {words.recordPetition}
              </ButtonLink>
            )}
            {may.find && (
              <ButtonLink href={`${here}/findings/new`} kind="outline">
                {words.recordFinding}
              </ButtonLink>
            )}
            {may.order && (
              <ButtonLink href={`${here}/orders/new`} kind="outline">
                {words.recordOrder}
              </ButtonLink>
            )}
            {may.report && (
              <ButtonLink href={`${here}/reports`} kind="outline">
                {words.reports}
              </ButtonLink>
            )}
          </Actions>
        )}
        <Card title={loaderData.title}>
          {entries.length === 0 ? (
            <Empty title={loaderData.none}>{words.noneText}</Empty>
          ) : (
            <CourtEvents words={words} entries={entries} here={here} mayRecord={may.record} mayCorrect={may.correct} />
          )}
        </Card>
      </Stack>
    </ChildFrame>
  );
}
