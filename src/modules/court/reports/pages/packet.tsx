import { isId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedList } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { filingReports } from '../../policy.ts';
import { reportForm } from '../report-form.ts';
import { packetsOf } from '../store/packets.ts';
import { makePacketHere } from '../with-files.ts';
import type { Route } from './+types/packet';

export const loader = page(
  filingReports,
  async ask => {
    const { frame, report, here, formKey } = await reportForm(ask, ask.params);
    const { tx, say, language, who } = ask;
    const words = say.group('court', 'packet');
    const papers = (await documentsOf(tx, report.childId)).filter(
      ({ replaced, id, kind }) => !replaced && id !== report.documentId && kind !== 'court_packet',
    );
    const made = await packetsOf(tx, report.childId, report.id);
    return {
      words,
      name: frame.name,
      here,
      formKey,
      papers: papers.map(paper => ({ value: paper.id, label: paper.title, hint: paper[language] })),
      made: made.map(packet => ({
        key: packet.id,
        href: `${here}/packet/${packet.id}`,
        says: say('court', 'packet.madeBy', {
          when: sayMoment(language, who.timeZone, packet.madeAt),
          name: packet.madeBy ?? say('court', 'reportPage.former'),
        }),
        lines: packet.contents.map(({ title, kind }) =>
          kind === 'missing' ? say('court', 'packet.isMissing', { title }) : title,
        ),
      })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(filingReports, { words: 'court', about: params => params.childId }, async ask => {
  const { childId = '', reportId = '' } = ask.params;
  const attach = ask.form.getAll('attach').filter(isId);
  const made = await makePacketHere(ask, { childId, reportId, attach });
  return made.ok ? ok({ to: `/children/${childId}/court/reports/${reportId}/packet?done=packet` }) : made;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What goes to the court with a filed report: choosing papers, and the packets made so far. */
export default function Packet({ loaderData, actionData }: Route.ComponentProps) {
  const { words, papers, made, here } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead title={words.heading} lead={words.lead} crumbs={<a href={here}>{loaderData.name}</a>} arches={false} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {made.length > 0 && (
            <Card title={words.made}>
              {made.map(packet => (
                <section key={packet.key} className="al-part">
                  <p>
                    <a href={packet.href}>{words.open}</a> <span className="al-second">{packet.says}</span>
                  </p>
                  <ul>
                    {packet.lines.map(line => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </section>
              ))}
            </Card>
          )}
          <Card>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} />
              <Stack tight>
                {papers.length === 0 ? (
                  <p>{words.noPapers}</p>
                ) : (
                  <CheckboxGroup
                    name="attach"
                    label={words.attach}
                    required={false}
                    options={papers}
                    value={typedList(typed, 'attach')}
                    problem={problemAt(problems, 'attach')}
                  />
                )}
                <Actions>
                  <Button>{words.save}</Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
