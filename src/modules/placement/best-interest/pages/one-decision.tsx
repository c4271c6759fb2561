import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { Table } from '#web/ui/table.tsx';
import { approvingReasons, viewReasons, writingReasons } from '../../policy.ts';
import { whatIsMissing } from '../rules/what-is-missing.ts';
import { sayApproval } from '../say-approval.ts';
import { factorsOf, reasonsById, weighedFor } from '../store.ts';
import { approveReasons } from '../use-cases/approve-reasons.ts';
import type { Route } from './+types/one-decision';

export const loader = page(
  viewReasons,
  async ask => {
    const { tx, say, language, who, query } = ask;
    const { childId = '', reasonsId = '' } = ask.params;
    const frame = await childFrame(ask, childId, 'placement');
    const row = (await reasonsById(tx, childId, reasonsId)) ?? notThere();
    const [factors, weighed] = [await factorsOf(tx, row.decision), await weighedFor(tx, childId, [row.id])];
    const words = say.group('placement', 'reasonsOne');
    const all = say.group('placement', 'reasons');
    const missing = whatIsMissing(
      factors.map(({ code }) => code),
      { reason: row.reason, childAsked: row.child_asked, childView: row.child_view, weighed },
    );
    const done = query.get('done');
    const here = `/children/${childId}/placement/reasons`;
    const open = row.approved_at === null;
    return {
      frame,
      words,
      here,
      title: row.what,
      kind: say('placement', `decisions.${row.decision}`),
      on: say('placement', 'reasons.decidedOn', { day: sayDay(language, row.decided_on) }),
      by: say('placement', 'reasons.writtenBy', { name: row.writer ?? all.formerStaff }),
      ...sayApproval(ask, row),
      asked: say('placement', `childAsked.${row.child_asked}`),
      view: row.child_view,
      reason: row.reason,
      factors: factors.map(({ code, ...factor }) => {
        const found = weighed.find(each => each.factor === code);
        return {
          key: code,
          factor: factor[language],
          speaks: found ? say('placement', `speaks.${found.speaks}`) : words.open,
          words: found?.words ?? '',
        };
      }),
      missing: open
        ? [
            ...factors
              .filter(({ code }) => missing.factors.includes(code))
              .map(factor => say('placement', 'problems.factor-not-weighed', { factor: factor[language] })),
            ...missing.codes.map(code => say('placement', `problems.${code}`)),
          ]
        : [],
      change: open && writingReasons.may(who) ? `${here}/${row.id}/write` : null,
      mayApprove: open && approvingReasons.may(who),
      seen: row.written_at,
      own: row.written_by === who.userId,
      done: done === 'written' || done === 'approved' ? all[`done-${done}`] : null,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(approvingReasons, { words: 'placement', about: params => params.childId }, async ask => {
  const { childId = '', reasonsId = '' } = ask.params;
  const approved = await approveReasons(ask, { childId, reasonsId, seen: String(ask.form.get('seen') ?? '') });
  return approved.ok ? ok({ to: `/children/${childId}/placement/reasons/${reasonsId}?done=approved` }) : approved;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One decision: what was weighed, what the child says, the reason, and its approval. */
export default function OneDecision({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, missing, change } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={actionData?.problems ?? []} />
        <Card title={loaderData.title} aside={<a href={loaderData.here}>{words.back}</a>}>
          <p>
            {loaderData.kind} · {loaderData.on} · {loaderData.by}
          </p>
          <p>
            <StateTag state={loaderData.state}>{loaderData.stateWord}</StateTag>
          </p>
          <SummaryList
            rows={[
              { label: words.reason, value: loaderData.reason },
              { label: words.child, value: loaderData.view ?? loaderData.asked },
            ]}
          />
        </Card>
        <Card title={words.weighed}>
          <Table
            caption={words.weighed}
            hideCaption
            rowHead="factor"
            head={[
              { key: 'factor', label: words.factor },
              { key: 'speaks', label: words.speaks },
              { key: 'words', label: words.words, kind: 'wide' },
            ]}
            rows={loaderData.factors.map(({ key, ...cells }) => ({ key, cells }))}
          />
        </Card>
        {missing.length > 0 && (
          <Card title={words.missing}>
            <ul>
              {missing.map(each => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Card>
        )}
        {change && (
          <Actions>
            <ButtonLink kind="outline" href={change}>
              {words.change}
            </ButtonLink>
          </Actions>
        )}
        {loaderData.mayApprove && (
          <Card tone="decide">
            {loaderData.own ? (
              <p>{words.own}</p>
            ) : (
              <form method="post">
                <FormKeys formKey={loaderData.formKey} />
                <input type="hidden" name="seen" value={loaderData.seen} />
                <p>{words.approveText}</p>
                <Actions>
                  <Button>{words.approve}</Button>
                </Actions>
              </form>
            )}
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
