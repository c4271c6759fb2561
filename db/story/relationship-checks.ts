import type { StoryMoment } from './day.ts';
import type { ChildKey, PersonKey } from './keys.ts';

/**
 * How the working together goes, one to five, as each side answered for itself. Nobody else reads an answer; in the unit
 * of Denise Hargrove the caregivers' answers of the last year are enough to be counted, everybody else's are too few.
 */
export const RELATIONSHIP_CHECKS: readonly {
  readonly child: ChildKey;
  readonly by: PersonKey;
  readonly point: 'day_7' | 'day_30' | 'day_90';
  readonly at: StoryMoment;
  readonly score: 1 | 2 | 3 | 4 | 5;
  readonly words?: string;
  readonly wantsTalk?: true;
}[] = [
  { child: 'K03', by: 'H05-darnell', point: 'day_30', at: 'D-176 20:00', score: 4 },
  { child: 'K03', by: 'H05-chris', point: 'day_90', at: 'D-117 20:00', score: 3, words: 'We would like more calls.' },
  { child: 'K05', by: 'H06-fatima', point: 'day_90', at: 'D-116 19:00', score: 4 },
  { child: 'K07', by: 'H10-tilda', point: 'day_90', at: 'D-119 19:00', score: 2, words: 'Hard to reach somebody.' },
  { child: 'K08', by: 'H04-rhonda', point: 'day_90', at: 'D-60 19:00', score: 5 },
  { child: 'K17', by: 'H12-helen', point: 'day_30', at: 'D-110 21:00', score: 5, words: 'Maya answers at night too.' },
  { child: 'K20', by: 'H17-patti', point: 'day_90', at: 'D-27 20:00', score: 2, wantsTalk: true },
  { child: 'K30', by: 'H18-samuel', point: 'day_90', at: 'D-59 18:00', score: 5 },
  { child: 'K17', by: 'S22', point: 'day_30', at: 'D-110 16:00', score: 5 },
  { child: 'K20', by: 'S23', point: 'day_90', at: 'D-26 16:00', score: 3 },
  { child: 'K06', by: 'H02-karin', point: 'day_90', at: 'D-100 20:00', score: 5 },
  {
    child: 'K06',
    by: 'F04-megan',
    point: 'day_90',
    at: 'D-98 19:00',
    score: 4,
    words: 'They tell me things. I tell them.',
  },
  { child: 'K15', by: 'H15-alvin', point: 'day_90', at: 'D-95 20:00', score: 4 },
  { child: 'K02', by: 'H07-ana-lucia', point: 'day_7', at: 'D-11 20:00', score: 5 },
  { child: 'K02', by: 'F02-yesenia', point: 'day_7', at: 'D-10 20:00', score: 3 },
];
