import { legalDatesOf } from '#modules/clocks/index.ts';
import { NextDates } from '#modules/clocks/parts/next-dates.tsx';
import { MustKnow } from '#modules/health/parts/must-know.tsx';
import { BoxLines } from '#modules/partnership-plan/parts/box-lines.tsx';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { LastVisit } from '#modules/visits/parts/last-visit.tsx';
import { page } from '#platform/http/page.ts';
import { TimeInCare } from '#web/drawings/timeline.tsx';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { loadChild } from '../load-child.ts';
import { AroundCard } from '../parts/around-card.tsx';
import { NextDueCard } from '../parts/next-due-card.tsx';
import { PlanCard } from '../parts/plan-card.tsx';
import { PapersCard, SchoolCard } from '../parts/school-and-papers.tsx';
import { SeeCard } from '../parts/see-card.tsx';
import { UnknownCard } from '../parts/unknown-card.tsx';
import { viewChild } from '../policy.ts';
import { ProgressCard } from '../progress/parts/progress-card.tsx';
import { progressCard } from '../progress/progress-card.ts';
import { sayChild } from '../say-child.ts';
import type { Route } from './+types/child';

export const loader = page(
  viewChild,
  async ask => {
    const child = await loadChild(ask, ask.params.childId ?? '');
    const { childId, firstName } = child.frame;
    return {
      legal: await legalDatesOf(ask, [{ childId, first_name: firstName }], { days: 180, most: 2 }),
      legalWords: ask.say.group('clocks', 'card'),
      progress: await progressCard(ask, childId),
      frame: child.frame,
      words: ask.say.group('workspace', 'child'),
      done: ask.query.get('done') === 'task-completed',
      ...sayChild(ask, child),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Child({ loaderData }: Route.ComponentProps) {
  const { frame, words, base, mustKnow, late, away, drawing, next, school, documents } = loaderData;
  const actions = (
    <>
      {loaderData.mayMove && (
        <ButtonLink href={`${base}/move`} icon="home">
          {words.recordMove}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={`${base}/tasks/new`} kind="outline" icon="add">
          {words.addTask}
        </ButtonLink>
      )}
    </>
  );
  return (
    <ChildFrame frame={frame} facts={loaderData.facts} actions={actions}>
      <Stack>
        {loaderData.done && <SuccessPanel title={words.done} />}
        {mustKnow && <MustKnow card={mustKnow} />}
        {loaderData.comforts.length > 0 && (
          <Card title={words.comforts} aside={<a href={`${base}/plan/page`}>{words.open}</a>}>
            <BoxLines lines={loaderData.comforts} none="" />
          </Card>
        )}
        {late && (
          <Alert
            kind="late"
            title={late.title}
            action={
              <ButtonLink size="s" href={late.href}>
                {words.seeLate}
              </ButtonLink>
            }
          >
            {late.text}
          </Alert>
        )}
        {away && <Alert kind="info">{away}</Alert>}
        {drawing && (
          <Card title={loaderData.drawingTitle} aside={<a href={`${base}/placement`}>{words.placements}</a>}>
            <TimeInCare
              drawing={drawing.drawing}
              list={drawing.list}
              title={loaderData.drawingTitle}
              desc={loaderData.drawingText}
            />
          </Card>
        )}
        <Grid kind="main-side">
          <Stack>
            {next && <NextDueCard title={words.next} next={next} empty={words.nothingDue} />}
            <Grid kind="halves">
              {school && <SchoolCard title={words.school} school={school} open={words.open} unknown={words.notKnown} />}
              {documents && (
                <PapersCard title={words.documents} papers={documents} open={words.all} none={words.noDocuments} />
              )}
            </Grid>
          </Stack>
          <Stack>
            <NextDates
              title={loaderData.legalWords.title}
              dates={loaderData.legal}
              all={{ href: `${base}/dates`, label: loaderData.legalWords.all }}
              none={loaderData.legalWords.none}
            />
            <ProgressCard {...loaderData.progress} />
            {loaderData.plan && <PlanCard plan={loaderData.plan} open={words.open} />}
            {loaderData.visit && <LastVisit visit={loaderData.visit} />}
            <AroundCard
              title={loaderData.around.title}
              people={loaderData.around.people}
              more={{ href: `${base}/people`, label: words.people }}
            />
            {loaderData.unknown.length > 0 && (
              <UnknownCard title={words.unknown} text={words.unknownText} rows={loaderData.unknown} />
            )}
            <SeeCard {...loaderData.see} />
          </Stack>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
