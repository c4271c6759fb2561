import { ok } from '#kernel/result.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { actOnServices } from '../act-on-services.ts';
import { loadServices } from '../load-services.ts';
import { Goals } from '../parts/goals.tsx';
import { Path } from '../parts/path.tsx';
import { viewServices, writeReferral } from '../policy.ts';
import type { Route } from './+types/services';

export const loader = page(viewServices, loadServices, { about: params => params.childId });

export const action = submit(writeReferral, { words: 'referrals', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  if (!(await opensNeedsOf(ask.tx, childId))) return notThere();
  const acted = await actOnServices(ask, childId);
  return acted.ok ? ok({ to: `/children/${childId}/services?done=${acted.value}` }) : acted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export default function Services({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, here, words, done, mayWrite, meeting, referrals, bases, appointments, goals } = loaderData;
  const actions = mayWrite && (
    <>
      <ButtonLink href={`${here}/new`} icon="add">
        {words.refer}
      </ButtonLink>
      <ButtonLink kind="outline" href={`${here}/needs/new`}>
        {words.addNeed}
      </ButtonLink>
    </>
  );
  return (
    <ChildFrame frame={frame} actions={actions}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <ErrorSummary problems={actionData?.problems ?? []} />
        {meeting && (
          <Alert kind="soon" title={meeting.words.title}>
            <p>{meeting.text}</p>
            {mayWrite && meeting.about && (
              <form method="post" noValidate>
                <FormKeys formKey={goals.formKey} />
                <input type="hidden" name="act" value="met" />
                <Button kind="outline" size="s" name="about" value={meeting.about}>
                  {meeting.words.held}
                </Button>
              </form>
            )}
          </Alert>
        )}
        <Grid kind="main-side">
          <Stack>
            <Card title={words.referrals} aside={<a href={loaderData.timeline.href}>{loaderData.timeline.label}</a>}>
              {referrals.length === 0 && <Empty title={words.referralsNone} />}
              <Stack>
                {referrals.map(each => (
                  <section key={each.key}>
                    <h3>
                      <a href={each.href}>{each.what}</a>
                    </h3>
                    <p>
                      <StateTag state={each.tag}>{each.state}</StateTag> {each.next && `${each.next}.`}
                    </p>
                    <p className="al-second">
                      {each.number}. {each.since}.{each.reason && ` ${each.reason}.`}
                    </p>
                    <Path label={loaderData.path} steps={each.path} />
                  </section>
                ))}
              </Stack>
            </Card>
            <Goals {...goals} />
          </Stack>
          <Stack>
            <Needs {...loaderData} />
            <Card title={words.appointments}>
              {appointments.length === 0 && <p className="al-second">{words.appointmentsNone}</p>}
              <MiniList>
                {appointments.map(each => (
                  <MiniRow key={each.key} start={null} title={each.title} href={each.href}>
                    {[each.place, ...each.flags].filter(Boolean).join('. ')}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
            <Card title={words.grounds}>
              {bases.length === 0 && <p className="al-second">{words.groundsNone}</p>}
              <MiniList>
                {bases.map(each => (
                  <MiniRow key={each.key} start={null} title={each.title}>
                    {each.parts}, {each.until}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          </Stack>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}

type NeedsProps = Pick<Route.ComponentProps['loaderData'], 'words' | 'needWords' | 'needs' | 'endedNeeds' | 'mayWrite'>;

/** What is needed, the oldest on top; what is over is folded away. */
function Needs({ words, needWords, needs, endedNeeds, mayWrite }: NeedsProps) {
  const row = (need: NeedsProps['needs'][number]) => (
    <MiniRow key={need.key} start={null} title={need.title}>
      <p>
        <StateTag state={need.tag}>{need.standing}</StateTag>
      </p>
      <p>
        {need.age}.{need.words && ` ${need.words}`}
      </p>
      {mayWrite && need.refer && need.end && (
        <p>
          <a href={need.refer}>{words.referFor}</a> · <a href={need.end}>{needWords.end}</a>
        </p>
      )}
    </MiniRow>
  );
  return (
    <Card title={words.needs}>
      {needs.length === 0 && <p className="al-second">{words.needsNone}</p>}
      <MiniList>{needs.map(row)}</MiniList>
      {endedNeeds.length > 0 && (
        <Disclosure summary={needWords.ended}>
          <MiniList>{endedNeeds.map(row)}</MiniList>
        </Disclosure>
      )}
    </Card>
  );
}
