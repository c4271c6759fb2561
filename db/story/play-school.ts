import { addSchool, recordEnrollment } from '#modules/education/index.ts';
import { childOf } from './children.ts';
import { EPISODES } from './episodes.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { ENROLLMENTS, SCHOOLS } from './schools.ts';

const LIAISON = 'S14';
const schoolKey = (key: string): string => `school:${key}`;

/** The schools of the county, and where each child goes. */
export const schoolActs = (story: Story): readonly Act[] => [
  {
    at: story.at('D-1900 12:00'),
    by: LIAISON,
    what: 'lists the schools',
    does: async ask => {
      for (const { key, name, district, area } of SCHOOLS) {
        const made = must(await addSchool(ask, { name, district, areaId: area ? story.id(area) : null }));
        story.know(schoolKey(key), made.id);
      }
    },
  },
  ...ENROLLMENTS.map(each => enrollment(story, each)),
];

/**
 * On the first day of school there; where the child was a pupil before the story tells, this school year, once the child
 * was in care.
 */
function enrollment(story: Story, { child, school, grade, from }: (typeof ENROLLMENTS)[number]): Act {
  const inCare = Temporal.Instant.from(story.at(EPISODES.find(({ children }) => children.includes(child))!.from));
  const known = latest(inCare.add({ hours: 45 }).toString(), story.at('D-120 (b)', 'meeting'));
  const at = from ? story.at(from, 'meeting') : earliest(known, story.at('D+0 08:50'));
  return {
    at,
    by: workerAt(story, childOf(child).family, at),
    what: `writes down the school of ${child}`,
    does: async ask => {
      const input = { childId: story.id(personKey(child)), schoolId: story.id(schoolKey(school)) };
      const since = from ? story.on(from) : null;
      must(await recordEnrollment(ask, { ...input, from: since, grade: grade ?? null, plan: null }));
    },
  };
}

const earliest = (a: string, b: string): string => (Temporal.Instant.compare(a, b) <= 0 ? a : b);
const latest = (a: string, b: string): string => (earliest(a, b) === a ? b : a);
