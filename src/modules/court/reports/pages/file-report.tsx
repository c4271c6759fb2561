import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { filingReports } from '../../policy.ts';
import { reportForm } from '../report-form.ts';
import { reportText } from '../report-text.ts';
import { fileReportHere } from '../with-files.ts';
import type { Route } from './+types/file-report';

export const loader = page(
  filingReports,
  async ask => {
    const { frame, report, here, formKey } = await reportForm(ask, ask.params);
    const { paper, digest, parts } = await reportText(ask, report);
    return {
      words: ask.say.group('court', 'filePage'),
      name: frame.name,
      here,
      formKey,
      paper,
      digest,
      owed: parts
        .filter(({ must, words }) => must && words === null)
        .map(part => ({ key: part.section, title: part[ask.language], href: `${here}/sections/${part.section}` })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(filingReports, { words: 'court', about: params => params.childId }, async ask => {
  const { childId = '', reportId = '' } = ask.params;
  const filed = await fileReportHere(ask, { childId, reportId, seen: String(ask.form.get('seen') ?? '') });
  return filed.ok ? ok({ to: `/children/${childId}/court/reports/${reportId}?done=filed` }) : filed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The text as it will be filed, what its author still owes, and filing it. */
export default function FileReport({ loaderData, actionData }: Route.ComponentProps) {
  const { words, owed, here } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} crumbs={<a href={here}>{loaderData.name}</a>} arches={false} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          <Card title={owed.length > 0 ? words.owed : words.ready}>
            {owed.length > 0 && (
              <ul>
                {owed.map(each => (
                  <li key={each.key}>
                    <a href={each.href}>{each.title}</a>
                  </li>
                ))}
              </ul>
            )}
            <p className="al-second">{words.without}</p>
            <form method="post">
              <FormKeys formKey={loaderData.formKey} />
              <input type="hidden" name="seen" value={loaderData.digest} />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </form>
          </Card>
          <Card title={words.text}>
            <PaperView paper={loaderData.paper} />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
