import { documentStep } from '#modules/clocks/index.ts';
import { dayOn, monthsAfter } from './day.ts';
import { FACILITIES } from './facilities.ts';
import { HOMES } from './homes.ts';
import { licensePeriods } from './license-periods.ts';
import { type Act, must, type Story } from './play.ts';

const LICENSING = 'S09';
const ANALYST = 'S05';
/** The training of a license year is complete some weeks before it ends. */
const TRAINED_AFTER = 10;
/** A federal file is sent within the weeks after its half-year ends. */
const SENT_AFTER = 40;
/** The last half-years of federal files, by the month in which the next one begins. */
const NEXT_BEGINS = [4, 10];

/** What licensing and the agency documented where no other record says so: training, checks of a facility's staff, federal files. */
export const agencyStepActs = (story: Story): Act[] => [
  ...HOMES.flatMap(home =>
    licensePeriods(home, story.load.day)
      .filter(({ current }) => !current)
      .map(({ from }) => step(story, monthsAfter(from, TRAINED_AFTER), 'license-step:in-service', home.key)),
  ),
  ...FACILITIES.map(({ key, licensedTo }) =>
    step(story, monthsAfter(dayOn(licensedTo, story.load.day), -12), 'license-step:screening', key),
  ),
  ...halfYearsBefore(story.load.day).flatMap(sent =>
    ['afcars', 'nytd'].map(kind => step(story, sent, `file-sent:${kind}`, null)),
  ),
];

function step(story: Story, day: Temporal.PlainDate, what: string, home: string | null): Act {
  return {
    at: day.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '16:00' }).toInstant().toString(),
    by: home === null ? ANALYST : LICENSING,
    what: `documents ${what}${home === null ? '' : ` of ${home}`}`,
    ...(home !== null && { about: home }),
    does: async ask =>
      must(
        await documentStep(ask, {
          homeId: home === null ? null : story.id(home),
          step: what,
          doneOn: day.toString(),
          note: null,
        }),
      ),
  };
}

/** The days on which the files of the last three half-years were sent. */
function halfYearsBefore(loadDay: Temporal.PlainDate): Temporal.PlainDate[] {
  const ends = [loadDay.year - 1, loadDay.year].flatMap(year =>
    NEXT_BEGINS.map(month => Temporal.PlainDate.from({ year, month, day: 1 })),
  );
  return ends
    .map(end => end.add({ days: SENT_AFTER }))
    .filter(sent => Temporal.PlainDate.compare(sent, loadDay) < 0)
    .slice(-3);
}
