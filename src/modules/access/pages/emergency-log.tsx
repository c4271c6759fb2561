import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayList, sayMoment } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { PostButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { reviewEmergency, viewEmergencyLog } from '../policy.ts';
import { loggedAttempts } from '../store/emergencies.ts';
import { reviewEmergencyOpening } from '../use-cases/review-emergency.ts';
import type { Route } from './+types/emergency-log';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(viewEmergencyLog, async ({ tx, say, language, who, query }) => {
  const attempts = await loggedAttempts(tx, 200);
  const moment = (at: string) => sayMoment(language, who.timeZone, at);
  return {
    words: say.group('access', 'log'),
    waiting: say('access', 'log.waiting', { count: attempts.filter(attempt => attempt.reviewed_at === null).length }),
    done: query.get('done') === 'reviewed',
    rows: attempts.map(attempt => ({
      id: attempt.id,
      formKey: newId(),
      at: moment(attempt.at),
      by: attempt.by,
      how: say('access', `log.${attempt.asked_by}`),
      children: attempt.children.length > 0 ? sayList(language, attempt.children) : say('access', 'log.nothing'),
      reason: attempt.reason,
      reviewed:
        attempt.reviewed_at &&
        say('access', 'log.reviewed', { name: attempt.reviewer ?? '', moment: moment(attempt.reviewed_at) }),
    })),
  };
});

export const action = submit(reviewEmergency, { words: 'access' }, async ask => {
  const read = readFields(ask.form, defineFields({ attempt: { kind: 'id' } }));
  if (!read.ok) return no(read.refusal);
  const result = await reviewEmergencyOpening(ask, read.value.values.attempt);
  return result.ok ? ok({ to: '/break-glass/log?done=reviewed' }) : no(result.refusal);
});

export default function EmergencyLog({ loaderData, actionData }: Route.ComponentProps) {
  const { words, rows } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} over={loaderData.waiting} arches={false} />
      <Wrap body>
        <Stack>
          {loaderData.done && !actionData && <SuccessPanel title={words.saved} />}
          <ErrorSummary problems={actionData?.problems ?? []} />
          <Card>
            <Table
              caption={words.caption}
              hideCaption
              empty={<Empty title={words.empty} />}
              head={[
                { key: 'at', label: words.at },
                { key: 'by', label: words.by },
                { key: 'children', label: words.children },
                { key: 'reason', label: words.reason, kind: 'wide' },
                { key: 'how', label: words.how },
                { key: 'review', label: words.review },
              ]}
              rows={rows.map(row => ({
                key: row.id,
                cells: {
                  ...row,
                  review: row.reviewed ?? (
                    <PostButton
                      action="/break-glass/log"
                      fields={{ _key: row.formKey, attempt: row.id }}
                      kind="outline"
                      size="s"
                    >
                      {words.reviewNow}
                    </PostButton>
                  ),
                },
              }))}
            />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
