import { initialsOf } from '#kernel/initials.ts';
import { holidayNames } from '#modules/agency/index.ts';
import { assessmentsOfMine } from '#modules/assessments/index.ts';
import { AssessmentsDueCard } from '#modules/assessments/instruments/parts/dues-list-card.tsx';
import { type CoveredChild, coveredChildren } from '#modules/cases/index.ts';
import { datesOfHomes, escalatedOfMine, escalatedToMe, legalDatesOf } from '#modules/clocks/index.ts';
import { EscalatedCard } from '#modules/clocks/parts/escalated-rows.tsx';
import { OwedGroups } from '#modules/clocks/parts/owed-rows.tsx';
import { cardsOfChildren } from '#modules/health/index.ts';
import { caregiversOfHomes } from '#modules/licensing/index.ts';
import { auditPlans } from '#modules/partnership-plan/index.ts';
import { partnerTasksCard } from '#modules/partnerships/index.ts';
import { PartnerTasksCard } from '#modules/partnerships/parts/partner-tasks-card.tsx';
import { fullName } from '#modules/people/index.ts';
import { ownOrders } from '#modules/permanency/index.ts';
import { atHomeNow, placesNow } from '#modules/placement/index.ts';
import { referralsThatNeed } from '#modules/referrals/index.ts';
import { ReferralsCard } from '#modules/referrals/parts/referrals-card.tsx';
import { openTasksOf, type Task } from '#modules/tasks/index.ts';
import { visitsCard } from '#modules/visits/index.ts';
import { VisitsCard } from '#modules/visits/parts/visits-card.tsx';
import { page } from '#platform/http/page.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { ChildGrid, ChildTile } from '#web/ui/child-tile.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Week, WeekDay } from '#web/ui/week.tsx';
import { AwayCard } from '../parts/away-card.tsx';
import { CardsToRead } from '../parts/cards-to-read.tsx';
import { DatesCard } from '../parts/dates-card.tsx';
import { DueCard, farCount } from '../parts/due-card.tsx';
import { DueDates } from '../parts/due-dates.tsx';
import { StartCard } from '../parts/start-card.tsx';
import { viewToday } from '../policy.ts';
import { isDate } from '../rules/next-days.ts';
import { awayOf, sayAwayRows } from '../say-away.ts';
import { sayCardsToRead } from '../say-cards.ts';
import { sayChildTiles } from '../say-children.ts';
import { sayDates } from '../say-dates.ts';
import { sayDaySentences, sayStrip } from '../say-day.ts';
import { sayDue } from '../say-due.ts';
import { sayGreeting } from '../say-greeting.ts';
import { sayHeadDay } from '../say-leaf.ts';
import { sayStart } from '../say-start.ts';
import { childrenOfWorker } from '../store.ts';
import type { Route } from './+types/today';

export const loader = page(viewToday, async ask => {
  const { tx, who, say, language, today, query } = ask;
  const until = (days: number) => today.add({ days }).toString();
  const [tasks, children, covered, holidays, orders] = await Promise.all([
    openTasksOf(tx, who.userId, until(30)),
    childrenOfWorker(tx, who.userId),
    coveredChildren(tx, who.userId, language),
    holidayNames(tx, today.toString(), until(6)),
    ownOrders(tx),
  ]);
  const ids = children.map(child => child.childId);
  const [places, cards, atHome, legal, mine, toMe, homesDates, referrals, partners, visits, assessments] =
    await Promise.all([
      placesNow(tx, ids, language),
      cardsOfChildren(tx, ids),
      atHomeNow(tx, ids),
      legalDatesOf(ask, children, { days: 14, most: 4, named: true }),
      children.length > 0 ? escalatedOfMine(ask, 4) : NOTHING,
      escalatedToMe(ask, 8),
      datesOfHomes(ask, { days: 30, most: 12 }),
      children.length > 0 ? referralsThatNeed(ask, 4) : null,
      partnerTasksCard(ask, 4),
      children.length > 0 ? visitsCard(ask) : null,
      assessmentsOfMine(ask, ids, 4),
    ]);
  const homes = [...places.values()].flatMap(place => place.homeId ?? []);
  const caregivers = await caregiversOfHomes(tx, homes, ask.now);
  const dates = tasks.filter(task => isDate(task.kind));
  // What the card of referrals shows stands there, and is no part of the day's sentence.
  const onCard = new Set(referrals?.rows.map(({ key }) => key));
  const due = tasks.filter(
    task => !isDate(task.kind) && (task.due_on ?? '') <= until(14) && !onCard.has(task.source_id ?? ''),
  );
  const groups = sayDue(ask, due, '/today');
  return {
    words: say.group('workspace', 'today'),
    done: query.get('done') === 'task-completed',
    date: sayHeadDay(language, today.toString()),
    greeting: sayGreeting(ask),
    lead: sayDaySentences(
      ask,
      tasks.filter(isNotOfReferral),
      holidays,
      {
        legalLate: legal.groups.find(({ key }) => key === 'late')?.count ?? 0,
        escalated: toMe.count,
      },
      partners.due,
    ),
    strip: sayStrip(ask, tasks, holidays),
    due: groups,
    legal: { words: say.group('clocks', 'card'), dates: legal },
    escalated: { words: say.group('clocks', 'escalated'), settle: say('clocks', 'page.settle'), mine, toMe },
    owed: { words: say.group('clocks', 'owed'), groups: homesDates },
    more: say('workspace', 'today.farAway', { count: farCount(groups) }),
    referrals,
    partners,
    visits,
    assessments,
    dates: sayDates(ask, dates, '/today'),
    away: sayAwayRows(ask, awayOf(children, places)),
    cards: sayCardsToRead(ask, [...cards.values()], children, places, caregivers),
    children: sayChildTiles(ask, children, tasks, places, atHome),
    start: children.length === 0 ? sayStart(ask) : null,
    opened: orders.length > 0,
    mayAudit: auditPlans.may(who),
    covered: covered.map(child => ({ key: child.childId, ...sayCovered(child) })),
  };
});

const isNotOfReferral = ({ kind }: Task) => !kind.startsWith('referral_');

const NOTHING = { rows: [], more: null, count: 0 };

const sayCovered = (child: CoveredChild) => ({
  initials: initialsOf(fullName(child)),
  name: fullName(child),
  href: `/children/${child.childId}`,
  text: [child.label, child.worker].filter(Boolean).join(' · '),
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Today({ loaderData }: Route.ComponentProps) {
  const { words, strip, children, start, escalated, owed } = loaderData;
  return (
    <>
      <PageHead over={loaderData.date} title={loaderData.greeting} lead={loaderData.lead}>
        <Week label={words.week} moreLabel={words.wholeWeek}>
          {strip.map(({ key, ...day }) => (
            <WeekDay key={key} {...day} />
          ))}
        </Week>
      </PageHead>
      <Wrap body>
        {loaderData.done && <SuccessPanel title={words.done} />}
        <Grid kind="main-side">
          <Stack>
            {start && <PartnerTasksCard tasks={loaderData.partners} />}
            {start && <StartCard start={start} />}
            <EscalatedCard
              title={escalated.words.title}
              lead={escalated.words.lead}
              settle={escalated.settle}
              escalated={escalated.toMe}
            />
            {owed.groups && (
              <Card title={owed.words.homesTitle} flush={owed.groups.length > 0}>
                {owed.groups.length === 0 && <Empty title={owed.words.homesNone} />}
                <OwedGroups groups={owed.groups} words={owed.words} />
              </Card>
            )}
            {(!start || loaderData.due.length > 0) && (
              <DueCard
                title={words.due}
                groups={loaderData.due}
                empty={{ title: words.nothingDue, text: words.nothingDueText }}
                more={loaderData.more}
              />
            )}
            {!start && (
              <DueDates
                title={loaderData.legal.words.title}
                all={loaderData.legal.words.all}
                none={loaderData.legal.words.none}
                dates={loaderData.legal.dates}
              />
            )}
            <AssessmentsDueCard due={loaderData.assessments} />
            {loaderData.visits && <VisitsCard visits={loaderData.visits} />}
            {loaderData.referrals && <ReferralsCard referrals={loaderData.referrals} />}
            {!start && <PartnerTasksCard tasks={loaderData.partners} />}
            <EscalatedCard title={escalated.words.toMine} settle={escalated.settle} escalated={escalated.mine} />
          </Stack>
          <Stack>
            {loaderData.opened && (
              <Alert kind="info">
                <a href="/opened-files">{words.openedFiles}</a>
              </Alert>
            )}
            <DatesCard title={words.dates} rows={loaderData.dates} empty={words.noDates} held={words.held} />
            {loaderData.away.length > 0 && <AwayCard title={words.away} rows={loaderData.away} />}
            {loaderData.covered.length > 0 && <AwayCard title={words.covered} rows={loaderData.covered} />}
            {loaderData.cards.length > 0 && <CardsToRead title={words.cards} rows={loaderData.cards} />}
          </Stack>
        </Grid>
        {!start && (
          <Card
            title={words.myChildren}
            count={children.length}
            aside={loaderData.mayAudit && <a href="/plans">{words.allPlans}</a>}
          >
            {children.length === 0 ? (
              <Empty title={words.noChildren}>{words.noChildrenText}</Empty>
            ) : (
              <ChildGrid>
                {children.map(({ key, ...child }) => (
                  <ChildTile key={key} {...child} />
                ))}
              </ChildGrid>
            )}
          </Card>
        )}
      </Wrap>
    </>
  );
}
