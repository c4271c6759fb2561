import { fullName, personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { viewReportsOutside } from '../../policy.ts';
import { readFrozen } from '../freeze-report.ts';
import { reportOf } from '../store/reports.ts';
import type { Route } from './+types/outside-report';

export const loader = page(
  viewReportsOutside,
  async ask => {
    const { tx, say, language, who } = ask;
    const { childId = '', reportId = '' } = ask.params;
    const report = (await reportOf(tx, childId, reportId, true)) ?? notThere();
    const child = (await personById(tx, report.childId)) ?? notThere();
    if (report.frozen === null || report.filedAt === null) return notThere();
    const words = say.group('court', 'outsideReport');
    const here = `/home/children/${report.childId}/court`;
    return {
      words,
      title: say('court', 'outsideReport.title', { name: fullName(child) }),
      filed: say('court', 'outsideReport.filed', { day: sayDayOf(language, who.timeZone, report.filedAt) }),
      superseded: report.state === 'superseded',
      paper: readFrozen(report.frozen).paper,
      back: here,
      pdf: `${here}/reports/${report.id}/pdf`,
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A filed report as the people of the court side read it: exactly what was filed. */
export default function OutsideReport({ loaderData }: Route.ComponentProps) {
  const { words, paper } = loaderData;
  return (
    <>
      <PageHead title={loaderData.title} lead={loaderData.filed} />
      <Wrap body>
        <Stack>
          {loaderData.superseded && <p>{words.superseded}</p>}
          <Actions>
            <ButtonLink href={loaderData.pdf} icon="print">
              {words.pdf}
            </ButtonLink>
          </Actions>
          <Card>
            <PaperView paper={paper} />
          </Card>
          <p>
            <a href={loaderData.back}>{words.back}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
