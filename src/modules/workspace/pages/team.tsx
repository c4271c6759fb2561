import { lastDays } from '#modules/access/index.ts';
import { assessmentsLate } from '#modules/assessments/index.ts';
import { AssessmentsDueCard } from '#modules/assessments/instruments/parts/dues-list-card.tsx';
import { escalatedToMe } from '#modules/clocks/index.ts';
import { EscalatedCard } from '#modules/clocks/parts/escalated-rows.tsx';
import { cardsChangedSince } from '#modules/health/index.ts';
import { caregiversOfHomes, exceptionsEnding } from '#modules/licensing/index.ts';
import { auditNumbers, fileAudit } from '#modules/partnership-plan/index.ts';
import { openProposals, personsById } from '#modules/people/index.ts';
import { childrenAway, placesNow, recentMoves } from '#modules/placement/index.ts';
import { countsByWorker, weekEnd } from '#modules/tasks/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { AwayCard } from '../parts/away-card.tsx';
import { CardsToRead } from '../parts/cards-to-read.tsx';
import { MovesCard } from '../parts/moves-card.tsx';
import { PlansCard } from '../parts/plans-card.tsx';
import { WorkersTable } from '../parts/workers-table.tsx';
import { viewTeam } from '../policy.ts';
import { sayAwayRows } from '../say-away.ts';
import { sayCardsToRead } from '../say-cards.ts';
import { sayGreeting } from '../say-greeting.ts';
import { sayHeadDay } from '../say-leaf.ts';
import { sayPlans } from '../say-plans.ts';
import { sayBoard, sayMoves, sayWorkers } from '../say-team.ts';
import { teamOf } from '../team-of.ts';
import type { Route } from './+types/team';

export const loader = page(
  viewTeam,
  async ask => {
    const { tx, now, today, language, say } = ask;
    const back = (days: number) =>
      Temporal.Instant.from(now)
        .subtract({ hours: 24 * days })
        .toString();
    const day = today.toString();
    const [team, counts, moves, away, exceptions, changed, plans, waiting, twice, escalated, assessments] =
      await Promise.all([
        teamOf(ask),
        countsByWorker(tx, { now, today: day, weekEnd: weekEnd(day) }),
        recentMoves(tx, back(7), language),
        childrenAway(tx, language, 25),
        exceptionsEnding(tx, day, today.add({ days: 60 }).toString()),
        cardsChangedSince(tx, back(30), 200),
        auditNumbers(ask),
        fileAudit(ask, { after: null, most: 5 }),
        openProposals(tx, 1, 0),
        escalatedToMe(ask, 8),
        assessmentsLate(ask, 5),
      ]);
    const ids = changed.map(card => card.childId);
    const [places, named, leaving] = await Promise.all([
      placesNow(tx, ids, language),
      personsById(tx, ids),
      lastDays(
        tx,
        team.workers.map(worker => worker.id),
        now,
      ),
    ]);
    const caregivers = await caregiversOfHomes(
      tx,
      [...places.values()].flatMap(place => place.homeId ?? []),
      now,
    );
    const workers = sayWorkers(ask, team.workers, team.children, counts, leaving);
    const cardChildren = [...named.values()].map(person => ({ childId: person.id, first_name: person.first_name }));
    return {
      words: say.group('workspace', 'team'),
      twice: twice.length > 0,
      dates: [
        { href: '/team/dates', label: say('clocks', 'board.title') },
        { href: '/hearings', label: say('court', 'board.title') },
        { href: '/permanency', label: say('permanency', 'board.title') },
        { href: '/exceptions', label: say('clocks', 'exceptions.title') },
        { href: '/reports/dates', label: say('clocks', 'report.title') },
        { href: '/assessments/due', label: say('assessments', 'dues.title') },
        { href: '/visits/month', label: say('visits', 'month.monthly') },
      ],
      datesTitle: say('clocks', 'card.title'),
      escalated: { words: say.group('clocks', 'escalated'), settle: say('clocks', 'page.settle'), toMe: escalated },
      assessments,
      date: sayHeadDay(language, day),
      greeting: sayGreeting(ask),
      lead: sayBoard(ask, {
        moves: moves.length,
        late: workers.reduce((sum, worker) => sum + Number(worker.late), 0),
        away: away.length,
      }),
      workers,
      plans: sayPlans(ask, plans, waiting),
      moves: sayMoves(ask, moves),
      away: sayAwayRows(ask, away),
      exceptions: exceptions.map(exception => ({
        key: `${exception.homeId}-${exception.until}`,
        name: exception.name,
        href: `/homes/${exception.homeId}`,
        text: say('workspace', 'team.exception', { count: exception.bedsMore, day: sayDay(language, exception.until) }),
      })),
      cards: sayCardsToRead(ask, changed, cardChildren, places, caregivers).slice(0, 20),
    };
  },
  { reach: 'open' },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Team({ loaderData }: Route.ComponentProps) {
  const { words, exceptions, escalated } = loaderData;
  return (
    <>
      <PageHead over={loaderData.date} title={loaderData.greeting} lead={loaderData.lead} />
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
            <EscalatedCard
              title={escalated.words.title}
              lead={escalated.words.lead}
              settle={escalated.settle}
              escalated={escalated.toMe}
            />
            <AssessmentsDueCard due={loaderData.assessments} />
            <MovesCard title={words.moves} rows={loaderData.moves} empty={words.noMoves} />
            <WorkersTable words={words} workers={loaderData.workers} />
          </Stack>
          <Stack>
            <Card title={loaderData.datesTitle}>
              <ul>
                {loaderData.dates.map(way => (
                  <li key={way.href}>
                    <a className="al-icon-link" href={way.href}>
                      <Icon name="event" /> {way.label}
                    </a>
                  </li>
                ))}
              </ul>
            </Card>
            <PlansCard title={words.plans} plans={loaderData.plans} />
            {loaderData.away.length > 0 && <AwayCard title={words.away} rows={loaderData.away} />}
            <CardsToRead title={words.cards} rows={loaderData.cards} empty={words.noCards} />
            <Card title={words.twice}>
              <p>
                <a href="/people/duplicates">{loaderData.twice ? words.twiceOpen : words.twiceNone}</a>
              </p>
            </Card>
            {exceptions.length > 0 && (
              <Card title={words.exceptions}>
                <MiniList>
                  {exceptions.map(exception => (
                    <MiniRow
                      key={exception.key}
                      start={<Icon name="hotel" />}
                      title={exception.name}
                      href={exception.href}
                    >
                      {exception.text}
                    </MiniRow>
                  ))}
                </MiniList>
              </Card>
            )}
          </Stack>
        </Grid>
      </Wrap>
    </>
  );
}
