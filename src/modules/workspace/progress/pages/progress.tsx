import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { viewProgress } from '../../policy.ts';
import { loadProgress } from '../load-progress.ts';
import { GoalsTable } from '../parts/goals-table.tsx';
import { MonthMarks } from '../parts/month-marks.tsx';
import { NeedsList, RequestsList } from '../parts/open-lists.tsx';
import { QuartersTable } from '../parts/quarters-table.tsx';
import { ScoresTable } from '../parts/scores-table.tsx';
import { ValueList } from '../parts/value-list.tsx';
import { sayProgress } from '../say-progress.ts';
import type { Route } from './+types/progress';

export const loader = page(
  viewProgress,
  async ask => {
    const frame = await childFrame(ask, ask.params.childId ?? '', 'progress');
    const loaded = await loadProgress(ask, frame.childId);
    return { frame, paper: `/children/${frame.childId}/progress/paper`, ...sayProgress(ask, frame, loaded) };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** How a child is doing, on one page: what stands today with its day and source, and quarter by quarter. */
export default function Progress({ loaderData }: Route.ComponentProps) {
  const { frame, words, months, plan, scores, needs, requests } = loaderData;
  const all = (source: { href: string; label: string }) => (
    <a href={source.href} aria-label={`${words.all}: ${source.label}`}>
      {source.label}
    </a>
  );
  return (
    <ChildFrame
      frame={frame}
      actions={
        <ButtonLink href={loaderData.paper} kind="outline" icon="print">
          {words.print}
        </ButtonLink>
      }
    >
      <Stack>
        <header>
          <h2>{words.title}</h2>
          <p className="al-second">{words.lead}</p>
        </header>
        {loaderData.values.map(part => (
          <Card key={part.key} title={part.title}>
            <ValueList values={part.values} notRecorded={words.notRecorded} />
          </Card>
        ))}
        {months && (
          <Card title={words.monthsTitle} aside={all(months.source)}>
            <MonthMarks marks={months.marks} />
          </Card>
        )}
        {plan && (
          <Card title={words.goalsTitle} aside={all(plan.source)}>
            <Stack tight>
              <p className="al-second">{words.goalsText}</p>
              <GoalsTable words={words} {...plan} />
            </Stack>
          </Card>
        )}
        {scores && (
          <Card title={words.scoresTitle} aside={all(scores.source)}>
            <ScoresTable words={words} lines={scores.lines} />
          </Card>
        )}
        {(needs || requests) && (
          <Grid kind="halves">
            {needs && (
              <Card title={words.needsTitle} aside={all(needs.source)}>
                <NeedsList lines={needs.lines} none={words.noNeeds} />
              </Card>
            )}
            {requests && (
              <Card title={words.requestsTitle} aside={all(requests.source)}>
                <RequestsList lines={requests.lines} none={words.noRequests} />
              </Card>
            )}
          </Grid>
        )}
        <Card title={words.quartersTitle}>
          <QuartersTable caption={words.quartersTitle} lines={loaderData.quarters} notRecorded={words.notRecorded} />
        </Card>
      </Stack>
    </ChildFrame>
  );
}
