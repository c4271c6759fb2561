import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { partnerFrame } from '../../partners/partner-frame.ts';
import { PartnerFrame } from '../../partners/parts/partner-frame.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { hardFields } from '../fields.ts';
import { IssueTable } from '../parts/issue-table.tsx';
import { HARD_ACTIONS } from '../rules/codes.ts';
import { sayIssue } from '../say-issues.ts';
import { hardActionsOf } from '../store/factors.ts';
import { issuesOf } from '../store/issues.ts';
import { recordHardAction } from '../use-cases/record-hard-action.ts';
import type { Route } from './+types/partner-issues';

const DONE = ['raised', 'hard'] as const;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, language, params, query, who } = ask;
  const frame = await partnerFrame(ask, params.partnershipId ?? '', 'issues');
  const [issues, hard] = await Promise.all([issuesOf(tx, frame.partnershipId), hardActionsOf(tx, frame.partnershipId)]);
  const done = DONE.find(each => each === query.get('done'));
  return {
    frame,
    words: say.group('partnerships', 'issues'),
    rows: issues.map(issue => sayIssue(ask, issue)),
    hard: hard.map(each => ({
      key: each.id,
      title: say('partnerships', `hardActions.${each.kind}`),
      text: [sayDay(language, each.happened_on), each.words].join(': '),
    })),
    kinds: HARD_ACTIONS.map(value => ({ value, label: say('partnerships', `hardActions.${value}`) })),
    done: done ? say('partnerships', `issues.done.${done}`) : null,
    add: keepCommunities.may(who) ? `/issues-register/new?partner=${frame.partnershipId}` : null,
    suggested: typedFrom(hardFields, { happenedOn: ask.today.toString() }),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, hardFields);
  if (!read.ok) return read;
  const { hardKind: kind, hardWords: words, ...days } = read.value.values;
  const partnershipId = ask.params.partnershipId ?? '';
  const recorded = await recordHardAction(ask, { partnershipId, kind, words, ...days });
  return recorded.ok ? ok({ to: `/partners/${partnershipId}/issues?done=hard` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What stands between this partner and the agency, and the steps of the agency that were hard on it. */
export default function PartnerIssues({ loaderData, actionData }: Route.ComponentProps) {
  const { words, frame, hard, add } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  return (
    <PartnerFrame frame={frame} actions={add && <ButtonLink href={add}>{words.add}</ButtonLink>}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <Card title={words.title}>
          <IssueTable
            words={words}
            caption={words.title}
            rows={loaderData.rows}
            empty={<Empty title={words.partnerNone} />}
          />
        </Card>
        {(hard.length > 0 || add) && (
          <Card title={words.hard}>
            <MiniList>
              {hard.map(each => (
                <MiniRow key={each.key} start={null} title={each.title}>
                  {each.text}
                </MiniRow>
              ))}
            </MiniList>
            {add && (
              <Disclosure summary={words.hardAdd} open={problems.length > 0}>
                <p>{words.hardLead}</p>
                <form method="post" className="al-act" noValidate>
                  <FormKeys formKey={loaderData.formKey} />
                  <Select {...field.text('hardKind')} options={loaderData.kinds} />
                  <TextField {...field.text('hardWords')} max={300} />
                  <DateInput {...field.date('happenedOn')} />
                  <DateInput {...field.date('repairBy')} />
                  <Button>{words.save}</Button>
                </form>
              </Disclosure>
            )}
          </Card>
        )}
      </Stack>
    </PartnerFrame>
  );
}
