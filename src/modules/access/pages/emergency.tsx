import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { readEmergency } from '../forms/read-emergency.ts';
import { EmergencyFields } from '../parts/emergency-fields.tsx';
import { openEmergency, viewEmergency, viewEmergencyLog } from '../policy.ts';
import { openNow } from '../store/emergencies.ts';
import { openInEmergency } from '../use-cases/open-in-emergency.ts';
import type { Route } from './+types/emergency';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(viewEmergency, async ({ tx, who, say, now, language, query }) => {
  const open = await openNow(tx, who.userId, now);
  return {
    words: say.group('access', 'emergency'),
    formKey: newId(),
    asked: query.get('done') === 'asked',
    mayReadLog: viewEmergencyLog.may(who),
    open: open.map(({ child_id, first_name, last_name, until }) => ({
      href: `/children/${child_id}`,
      name: [first_name, last_name].filter(Boolean).join(' ') || say('access', 'emergency.unnamed'),
      until: say('access', 'emergency.openUntil', { moment: sayMoment(language, who.timeZone, until) }),
    })),
  };
});

export const action = submit(openEmergency, { words: 'access' }, async ask => {
  const read = readEmergency(ask.form);
  if (!read.ok) return no(read.refusal);
  const result = await openInEmergency(ask, read.value);
  return result.ok ? ok({ to: '/break-glass?done=asked' }) : no(result.refusal);
});

export default function Emergency({ loaderData, actionData }: Route.ComponentProps) {
  const { words, open } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          {loaderData.asked && !actionData && <SuccessPanel title={words.same}>{words.sameText}</SuccessPanel>}
          <ErrorSummary problems={problems} />
          <Grid kind="main-side">
            <Card>
              <p>{words.rules}</p>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                <Stack>
                  <EmergencyFields words={words} problems={problems} typed={actionData?.typed ?? {}} />
                  <Actions>
                    <Button>{words.send}</Button>
                  </Actions>
                </Stack>
              </form>
            </Card>
            <Stack>
              <Card title={words.openTitle}>
                {open.length === 0 ? (
                  <p>{words.openNone}</p>
                ) : (
                  <MiniList>
                    {open.map(record => (
                      <MiniRow key={record.href} start={<Icon name="lock" />} title={record.name} href={record.href}>
                        {record.until}
                      </MiniRow>
                    ))}
                  </MiniList>
                )}
              </Card>
              {loaderData.mayReadLog && (
                <p>
                  <a href="/break-glass/log">{words.log}</a>
                </p>
              )}
            </Stack>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
