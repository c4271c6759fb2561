import { no, ok } from '#kernel/result.ts';
import { telOf } from '#kernel/tel.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { ACTS } from '../act-on-referral.ts';
import { familyOf } from '../family.ts';
import { loadReferral } from '../load-referral.ts';
import { GroundForm, ResultForm, RevokeForm, SendForm } from '../parts/act-forms.tsx';
import { Alternatives } from '../parts/alternatives.tsx';
import { Appointments } from '../parts/appointments.tsx';
import { Fit } from '../parts/fit.tsx';
import { Opened } from '../parts/opened.tsx';
import { Path } from '../parts/path.tsx';
import { Telling } from '../parts/telling.tsx';
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
  if (!acted.ok) return acted;
  const [to, done] = typeof acted.value === 'string' ? [referral.id, acted.value] : [acted.value.opened, 'opened'];
  return ok({ to: `/children/${childId}/services/${to}?done=${done}` });
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

/** One referral: where it stands, who acts next and by when, what can be done, what was told to whom, how it goes. */
export default function Referral({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, here, done, overdue, send, telling, result, appointments, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const form = { words, formKey, problems, typed };
  const facts = [
    { label: words.goalLabel, value: loaderData.goal },
    { label: words.matchLabel, value: loaderData.match },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        {actionData?.once && <Opened words={loaderData.opened} once={actionData.once} />}
        <ErrorSummary problems={problems} />
        <Card title={here.what} aside={<a href={loaderData.back}>{words.back}</a>}>
          <Stack tight>
            <p>
              <StateTag state={here.tag}>{here.state}</StateTag> {here.number}. {here.since}.
              {here.reason && ` ${here.reason}.`} {!overdue && here.next && `${here.next}.`}
            </p>
            {overdue && (
              <Alert
                kind="late"
                title={overdue.title}
                action={
                  overdue.phone && (
                    <ButtonLink kind="outline" size="s" icon="phone" href={telOf(overdue.phone)}>
                      {overdue.phone}
                    </ButtonLink>
                  )
                }
              >
                {overdue.lead}
              </Alert>
            )}
            <Path label={words.path} steps={here.path} />
            {facts.length > 0 && <FactList facts={facts} />}
            {loaderData.dose && (
              <div>
                <Meter share={loaderData.dose.share}>
                  {words.doseLabel}: {loaderData.dose.text}
                </Meter>
              </div>
            )}
          </Stack>
        </Card>
        <Grid kind="main-side">
          <Stack>
            {loaderData.alternatives && <Alternatives {...loaderData.alternatives} formKey={formKey} />}
            {send && !telling?.chosen && <SendForm {...form} choices={send} />}
            {result && <ResultForm {...form} {...result} />}
            {telling && <Telling {...form} choices={telling} />}
            {loaderData.updates.length > 0 && (
              <Card title={words.updates} aside={loaderData.trend}>
                <MarkList>
                  {loaderData.updates.map(each => (
                    <MarkItem key={each.key} state={each.came ? 'done' : 'waiting'}>
                      {each.text}
                    </MarkItem>
                  ))}
                </MarkList>
              </Card>
            )}
          </Stack>
          <Stack>
            {(appointments.maySet || appointments.appointments.length > 0) && (
              <Appointments {...form} {...appointments} />
            )}
            <Fit {...form} {...loaderData.fit} />
            {!send && (
              <Card title={words.shared}>
                <Stack>
                  {loaderData.shares.length === 0 && <Empty title={words.sharedNone} />}
                  <Stack tight>
                    {loaderData.shares.map(share => (
                      <Disclosure key={share.key} summary={share.title}>
                        <SummaryList rows={share.lines ?? []} />
                      </Disclosure>
                    ))}
                    {loaderData.ground && (
                      <GroundForm {...form} choices={loaderData.ground} {...loaderData.ground.words} />
                    )}
                  </Stack>
                  {loaderData.mayRevoke && <RevokeForm words={words} formKey={formKey} />}
                </Stack>
              </Card>
            )}
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
