import { isId } from '#kernel/ids.ts';
import { smallGroup } from '#modules/agency/index.ts';
import { organizationById } from '#modules/organizations/index.ts';
import { leadOn, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { PeriodForm } from '../parts/period-form.tsx';
import { Scorecard } from '../parts/scorecard.tsx';
import { viewArray } from '../policy.ts';
import { periodFor } from '../report-period.ts';
import { fullQuarter } from '../rules/quarter.ts';
import { sayLimits, sayPeriod } from '../say/say-figures.ts';
import { sayAnswers, sayScorecard } from '../say/say-scorecard.ts';
import { answersOf, scorecardLines } from '../store/scorecards.ts';
import type { Route } from './+types/scorecard';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export const loader = page(viewArray, async ask => {
  const { tx, say, who, params, query } = ask;
  const id = isId(params.organizationId) ? params.organizationId : notThere();
  const organization = await organizationById(tx, id);
  if (!organization) return notThere();
  if (organization.merged_into) return leadOn(`/reports/services/${organization.merged_into}`);
  const today = ask.today.toString();
  // The four quarters that the organization itself sees, unless others are asked for.
  const asked = periodFor(who, query, today);
  const period = query.has('from') && asked.free ? asked : { ...asked, ...fullQuarter(today).year };
  const floor = await smallGroup(tx);
  const lines = await scorecardLines(tx, id, period, who.timeZone);
  return {
    words: say.group('measures', 'card'),
    shown: say.group('measures', 'shown'),
    crumb: { label: say('measures', 'nav.array'), href: '/reports/services' },
    title: say('measures', 'card.title', { name: organization.name }),
    period,
    caption: sayPeriod(ask, period),
    limits: sayLimits(say, floor),
    card: sayScorecard(ask, lines, floor),
    answers: sayAnswers(ask, await answersOf(tx, id)),
  };
});

export default function ScorecardPage({ loaderData }: Route.ComponentProps) {
  const { words, shown, answers } = loaderData;
  return (
    <>
      <PageHead
        crumbs={<Crumbs items={[loaderData.crumb, { label: loaderData.title }]} />}
        title={loaderData.title}
        lead={loaderData.caption}
      />
      <Wrap body>
        <Stack>
          <PeriodForm words={shown} period={loaderData.period} />
          <Scorecard
            words={words}
            caption={loaderData.caption}
            summary={shown.definition}
            limits={loaderData.limits}
            card={loaderData.card}
          />
          <Card title={words.answers}>
            {answers.length === 0 && <p>{words.noAnswer}</p>}
            {answers.map(answer => (
              <Quote key={answer.key} by={answer.quarter}>
                {answer.words}
              </Quote>
            ))}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
