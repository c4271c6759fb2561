import { no, ok } from '#kernel/result.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { ACTS } from '../act-on-referral.ts';
import { familyOf } from '../family.ts';
import { loadReferral } from '../load-referral.ts';
import { ProgressForm, ResultForm, RevokeForm, SendForm, StepForm } from '../parts/act-forms.tsx';
import { Path } from '../parts/path.tsx';
import { viewServices, writeReferral } from '../policy.ts';
import { referralById } from '../store/referral.ts';
import type { Route } from './+types/referral';

export const loader = page(viewServices, loadReferral, { about: params => params.childId });

export const action = submit(writeReferral, { words: 'referrals', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  if (!(await opensNeedsOf(ask.tx, childId))) return notThere();
  const referral = await referralById(ask.tx, ask.params.referralId ?? '');
  const family = await familyOf(ask, childId);
  if (!referral || !family.some(each => each.id === referral.person_id)) return notThere();
  const act = ACTS[String(ask.form.get('act'))];
  if (!act) return no({ kind: 'no-such-step' });
  const acted = await act(ask, referral);
  return acted.ok ? ok({ to: `/children/${childId}/services/${referral.id}?done=${acted.value}` }) : acted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

/** One referral: where it stands, who acts next and by when, what can be done, what was told to whom, how it goes. */
export default function Referral({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, here, done, send, step, progress, result, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const form = { words, formKey, problems, typed };
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <ErrorSummary problems={problems} />
        <Card title={here.what} aside={<a href={loaderData.back}>{words.back}</a>}>
          <p>
            <StateTag state={here.tag}>{here.state}</StateTag> {here.number}. {here.since}.
            {here.reason && ` ${here.reason}.`} {here.next && `${here.next}.`}
          </p>
          <Path label={words.path} steps={here.path} />
          {loaderData.goal && <p>{loaderData.goal}</p>}
          {loaderData.dose && (
            <Meter share={loaderData.dose.share}>
              {words.doseLabel}: {loaderData.dose.text}
            </Meter>
          )}
          {loaderData.alternatives && (
            <ButtonLink kind="outline" href={loaderData.alternatives}>
              {words.alternatives}
            </ButtonLink>
          )}
        </Card>
        <Grid kind="main-side">
          <Stack>
            {send && <SendForm {...form} choices={send} />}
            {result && <ResultForm {...form} howFar={result} />}
            {loaderData.linkPage && (
              <ButtonLink kind="outline" href={loaderData.linkPage}>
                {words.linkPage}
              </ButtonLink>
            )}
            {step && <StepForm {...form} choices={step} />}
            {progress && <ProgressForm {...form} progress={progress} />}
          </Stack>
          <Stack>
            <Card title={words.updates}>
              {loaderData.trend && <p>{loaderData.trend}</p>}
              {loaderData.updates.length === 0 && <Empty title={words.updatesNone} />}
              <MarkList>
                {loaderData.updates.map(each => (
                  <MarkItem key={each.key} state="doing">
                    {each.text}
                  </MarkItem>
                ))}
              </MarkList>
            </Card>
            <Card title={words.shared}>
              {loaderData.shares.length === 0 && <Empty title={words.sharedNone} />}
              {loaderData.shares.map(share => (
                <Disclosure key={share.key} summary={share.title}>
                  <SummaryList rows={share.lines ?? []} />
                </Disclosure>
              ))}
              {loaderData.mayRevoke && <RevokeForm words={words} formKey={formKey} />}
            </Card>
            <Card title={words.steps}>
              <Events>
                {loaderData.steps.map(each => (
                  <EventItem key={each.key} when={each.when} title={each.title} icon="check_circle">
                    {each.text}
                  </EventItem>
                ))}
              </Events>
            </Card>
          </Stack>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
