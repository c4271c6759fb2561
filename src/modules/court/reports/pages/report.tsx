import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { viewReports, writingReports } from '../../policy.ts';
import { actOnReport } from '../act-on-report.ts';
import { loadReport } from '../load-report.ts';
import { ApprovalRows } from '../parts/approval-rows.tsx';
import { Gathering } from '../parts/gathering.tsx';
import { ReportWays } from '../parts/report-ways.tsx';
import { SectionRows } from '../parts/section-rows.tsx';
import { reportForm } from '../report-form.ts';
import type { Route } from './+types/report';

const DONE = ['written', 'decided', 'filed', 'packet'] as const;

export const loader = page(
  viewReports,
  async ask => {
    const { frame, report, all, here, formKey } = await reportForm(ask, ask.params);
    const words = ask.say.group('court', 'reportPage');
    const done = DONE.find(code => code === ask.query.get('done'));
    return {
      frame,
      words,
      all,
      here,
      formKey,
      done: done ? words[`done-${done}`] : null,
      ...(await loadReport(ask, report, here)),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writingReports,
  {
    words: 'court',
    about: params => params.childId,
    constraints: {
      legal_hold__keeps_it: { kind: 'under-legal-hold' },
      court_report__filed_stays: { kind: 'report-is-filed' },
      court_report__amended_once: { kind: 'amended-already' },
      court_report__one_draft_for_a_hearing: { kind: 'draft-for-that-hearing' },
    },
  },
  actOnReport,
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One report: while it is gathered how far it is, then its sections and approvals, and once filed exactly what was filed. */
export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, here, may, filed, progress, tag } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <Card title={words.title}>
          <p>
            <StateTag state={tag.state}>{tag.word}</StateTag> {loaderData.hearing}
          </p>
          <p className="al-second">
            {loaderData.period}
            {loaderData.asAt && ` · ${loaderData.asAt}`}
          </p>
          {filed && (
            <>
              <p>{filed.says}</p>
              {filed.superseded && <p>{words.superseded}</p>}
              <p className="al-small">
                {words.digest}: {filed.digest}
              </p>
            </>
          )}
          <Actions>
            {may.file && <ButtonLink href={`${here}/file`}>{words.file}</ButtonLink>}
            {may.decide && (
              <ButtonLink href={`${here}/approve`} kind="outline">
                {words.approve}
              </ButtonLink>
            )}
            {may.packet && <ButtonLink href={`${here}/packet`}>{words.packet}</ButtonLink>}
            {may.print && (
              <ButtonLink href={`${here}/pdf`} kind="outline" icon="print">
                {filed ? words.pdf : words.draftPdf}
              </ButtonLink>
            )}
          </Actions>
        </Card>
        {(progress || loaderData.failed) && <Gathering words={words} progress={progress} />}
        {loaderData.sections.length > 0 && !progress && <SectionRows words={words} sections={loaderData.sections} />}
        {!progress && <ApprovalRows words={words} approvals={loaderData.approvals} />}
        <ReportWays words={words} may={may} formKey={loaderData.formKey} problems={problems} typed={typed} />
        {!progress && (
          <Card title={filed ? words.filedText : undefined}>
            {filed ? (
              <PaperView paper={loaderData.paper} />
            ) : (
              <Disclosure summary={words.preview}>
                <PaperView paper={loaderData.paper} />
              </Disclosure>
            )}
          </Card>
        )}
        <p>
          <a href={loaderData.all}>{words.all}</a>
        </p>
      </Stack>
    </ChildFrame>
  );
}
