import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { lackingFindings } from '../../orders/lacking-findings.ts';
import { approvingAsCounsel, approvingAsSupervisor, decidingReports } from '../../policy.ts';
import { APPROVERS, decideFields } from '../contract.ts';
import { reportForm } from '../report-form.ts';
import { reportText } from '../report-text.ts';
import { decideReport } from '../use-cases/decide-report.ts';
import type { Route } from './+types/approve-report';

const mayAs = { supervisor: approvingAsSupervisor, counsel: approvingAsCounsel };

export const loader = page(
  decidingReports,
  async ask => {
    const { frame, report, here, formKey } = await reportForm(ask, ask.params);
    const { say, who } = ask;
    const names = say.group('court', 'reportPage');
    const { paper, digest } = await reportText(ask, report);
    const lacking = await lackingFindings(ask, ask.params.childId ?? '');
    const parts = APPROVERS.filter(part => mayAs[part].may(who)).map(value => ({ value, label: names[value] }));
    return {
      words: say.group('court', 'approvePage'),
      name: frame.name,
      here,
      formKey,
      paper,
      digest,
      parts,
      lacking,
    };
  },
  { about: params => params.childId },
);

export const action = submit(decidingReports, { words: 'court', about: params => params.childId }, async ask => {
  const { form } = ask;
  const read = readFields(form, decideFields);
  if (!read.ok) return read;
  const { childId = '', reportId = '' } = ask.params;
  const part = APPROVERS.find(each => each === form.get('part'));
  if (!part) return no({ kind: 'not-allowed' });
  const decision = form.get('decision') === 'approved' ? 'approved' : 'returned';
  const seen = String(form.get('seen') ?? '');
  const decided = await decideReport(ask, { childId, reportId, part, decision, note: read.value.values.note, seen });
  return decided.ok ? ok({ to: `/children/${childId}/court/reports/${reportId}?done=decided` }) : decided;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The text of a draft, with approving it or giving it back under it. */
export default function ApproveReport({ loaderData, actionData }: Route.ComponentProps) {
  const { words, parts, here } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, { part: parts[0]?.value ?? '' });
  return (
    <>
      <PageHead title={words.title} lead={words.lead} crumbs={<a href={here}>{loaderData.name}</a>} arches={false} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.lacking.map(sentence => (
            <Alert key={sentence} kind="soon">
              {sentence}
            </Alert>
          ))}
          <Card title={words.text}>
            <PaperView paper={loaderData.paper} />
          </Card>
          <Card title={words.title}>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} keep="approval" />
              <input type="hidden" name="seen" value={loaderData.digest} />
              <Stack tight>
                {parts.length > 1 ? (
                  <RadioGroup {...field.text('part')} options={parts} />
                ) : (
                  <input type="hidden" name="part" value={parts[0]?.value ?? ''} />
                )}
                <TextArea {...field.text('note')} required={false} max={2000} />
                <Actions>
                  <Button name="decision" value="approved">
                    {words.approve}
                  </Button>
                  <Button name="decision" value="returned" kind="outline">
                    {words.return}
                  </Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
