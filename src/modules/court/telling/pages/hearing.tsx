import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { sayWhichHearing } from '../../court-form.ts';
import { recordingHearings, recordingOrders, tellingOfHearings, viewCourt } from '../../policy.ts';
import { hearingOf } from '../../store.ts';
import { loadHearing } from '../load-hearing.ts';
import { HearingDecided } from '../parts/hearing-decided.tsx';
import { HearingNotices } from '../parts/hearing-notices.tsx';
import { HearingWords } from '../parts/hearing-words.tsx';
import { fileStatement } from '../use-cases/take-statement.ts';
import type { Route } from './+types/hearing';

const DONE = ['told', 'proof', 'answer', 'attendance', 'view', 'statement', 'filed', 'decided'] as const;

export const loader = page(
  viewCourt,
  async ask => {
    const { say, who, params, query } = ask;
    const { childId = '', hearingId = '' } = params;
    const frame = await childFrame(ask, childId, 'court');
    const hearing = (await hearingOf(ask.tx, childId, hearingId)) ?? notThere();
    const words = say.group('court', 'hearing');
    const done = DONE.find(code => code === query.get('done'));
    return {
      frame,
      words,
      court: `/children/${childId}/court`,
      here: `/children/${childId}/court/hearings/${hearingId}`,
      title: sayWhichHearing(ask, hearing),
      done: done ? words[`done-${done}`] : null,
      isOpen: hearing.state === 'set',
      isHeld: hearing.state === 'held',
      formKey: newId(),
      may: {
        tell: tellingOfHearings.may(who),
        record: recordingHearings.may(who),
        order: recordingOrders.may(who),
      },
      ...(await loadHearing(ask, childId, hearing)),
    };
  },
  { about: params => params.childId },
);

export const action = submit(tellingOfHearings, { words: 'court', about: params => params.childId }, async ask => {
  const { childId = '', hearingId = '' } = ask.params;
  const filed = await fileStatement(ask, { childId, statementId: String(ask.form.get('statement') ?? '') });
  return filed.ok ? ok({ to: `/children/${childId}/court/hearings/${hearingId}/about?done=filed` }) : filed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One hearing: where it is, who was told, what the child and others say, who was there, what the court decided. */
export default function Hearing({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, here, may, done, lacking, isAhead, isOpen, isHeld } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <ErrorSummary problems={actionData?.problems ?? []} />
        <p>
          <a href={loaderData.court}>{words.back}</a>
        </p>
        {lacking.map(sentence => (
          <Alert key={sentence} kind="soon">
            {sentence}
          </Alert>
        ))}
        <Card title={loaderData.title}>
          <Stack tight>
            <SummaryList rows={loaderData.facts} />
            <Actions>
              {isAhead && may.tell && (
                <ButtonLink href={`${here}/tell`} icon="send">
                  {words.tell}
                </ButtonLink>
              )}
              {isOpen && may.record && (
                <ButtonLink href={here} kind="outline">
                  {words.record}
                </ButtonLink>
              )}
              {isHeld && may.order && <ButtonLink href={`${here}/order`}>{words.order}</ButtonLink>}
            </Actions>
          </Stack>
        </Card>
        <HearingDecided {...loaderData} />
        <HearingNotices {...loaderData} />
        <HearingWords {...loaderData} />
      </Stack>
    </ChildFrame>
  );
}
