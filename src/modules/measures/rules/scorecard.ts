import { medianWait, type Wait } from './median-wait.ts';
import { type Shown, suppressList, suppressTable } from './suppress.ts';

/** Where a referral stands, as a scorecard counts it: each in one of these alone. */
export const STANDINGS = [
  'unanswered',
  'withdrawn',
  'declined',
  'waiting-list',
  'accepted',
  'under-way',
  'ended',
] as const;
export type Standing = (typeof STANDINGS)[number];
export const ENDINGS = ['completed', 'stopped'] as const;
export const RESULTS = ['yes', 'part', 'no', 'not-told'] as const;

/** A line of app.scorecard_of. */
export type CountLine = {
  readonly part: 'standing' | 'answer' | 'result' | 'rating' | 'older';
  readonly code: string;
  readonly days: number | null;
  readonly n: number;
  readonly total: number | null;
};

/** A share with what it is made of; null where small groups forbid it. */
export type Share = { readonly of: number; readonly count: number } | null;

/** The figures of an organization; null is not shown, because a group is small or would tell of one that is. */
export type Scorecard = {
  readonly sent: Shown;
  readonly standings: Readonly<Record<Standing, Shown>>;
  /** Median days to the answer; `days` is null where fewer than half were answered. Null: too few to tell. */
  readonly answer: { readonly days: number | null; readonly of: number } | null;
  readonly accepted: Share;
  readonly started: Share;
  readonly completed: Share;
  readonly met: Share;
  readonly metInPart: Share;
  /** Services that ended without a word on whether the need was met. */
  readonly notTold: Shown;
  readonly stars: { readonly mean: number; readonly of: number } | null;
  /** Begun referrals that no family rated. */
  readonly unrated: Shown;
  readonly openLoad: Shown;
};

/**
 * The scorecard of an organization over the referrals sent to it in a period.
 *
 * - Answer: median days from sending to the first answer (yes, no, waiting list, appointment); those without count for as long as they wait.
 * - Accepted: taken, begun or ended, of all that were answered and not withdrawn. A place on a waiting list is no acceptance.
 * - Started: begun or ended, of all that were sent.
 * - Completed: of all services that ended, those the organization completed.
 * - Goals: need met (and met in part), of all services that ended and for which it was said. Missing: `notTold`.
 * - Families: mean of one to five, as children, parents and caregivers rated. Missing: `unrated`.
 * - Open load: all referrals that are open now, whenever they were sent.
 *
 * Each share is made of shown counts alone, so that it tells no more than they do.
 */
export function scorecardOf(lines: readonly CountLine[], floor: number): Scorecard {
  const count = (part: CountLine['part'], code: string): number =>
    lines.filter(line => line.part === part && line.code === code).reduce((sum, { n }) => sum + n, 0);
  const { cells, total } = suppressList(
    STANDINGS.map(code => count('standing', code)),
    floor,
  );
  const standings = Object.fromEntries(STANDINGS.map((code, at) => [code, cells[at]!])) as Record<Standing, Shown>;
  const over = addUp(standings['under-way'], standings.ended);
  const taken = addUp(standings.accepted, over);
  const results = suppressTable(
    ENDINGS.map(ending => RESULTS.map(result => count('result', `${ending}/${result}`))),
    floor,
  );
  // What came of services is told only where it is told how many ended: otherwise its totals would tell that.
  const ended = standings.ended === null ? null : results;
  const [yes = null, part = null, no = null, notTold = null] = ended?.columnTotals ?? [];
  const told = addUp(yes, part, no);
  return {
    sent: total,
    standings,
    answer: answerOf(lines, total, floor),
    accepted: shareOf(taken, addUp(taken, standings.declined, standings['waiting-list'])),
    started: shareOf(over, total),
    completed: shareOf(ended?.rowTotals[0] ?? null, standings.ended),
    met: shareOf(yes, told),
    metInPart: shareOf(part, told),
    notTold,
    stars: starsOf(lines, floor),
    unrated: unratedOf(count('rating', 'none'), over, floor),
    openLoad: addUp(
      standings.unanswered,
      standings['waiting-list'],
      standings.accepted,
      standings['under-way'],
      alone(count('older', 'open'), floor),
    ),
  };
}

function answerOf(lines: readonly CountLine[], sent: Shown, floor: number): Scorecard['answer'] {
  const answers = lines.filter(line => line.part === 'answer');
  const waits = answers.flatMap(({ code, days, n }) =>
    Array.from({ length: n }, (): Wait => ({ days: days ?? 0, came: code === 'came' })),
  );
  return sent === null || waits.length < floor ? null : { days: medianWait(waits), of: waits.length };
}

/** Several people of a family rate one referral: so many referrals have to be rated as a group needs. */
function starsOf(lines: readonly CountLine[], floor: number): Scorecard['stars'] {
  const ratings = lines.filter(({ part }) => part === 'rating');
  const given = ratings.find(({ code }) => code === 'given');
  const rated = ratings.find(({ code }) => code === 'rated')?.n ?? 0;
  return given && rated >= floor ? { mean: (given.total ?? 0) / given.n, of: given.n } : null;
}

/** With those that were rated it makes up all that began: it tells of them where they are hidden. */
const unratedOf = (unrated: number, began: Shown, floor: number): Shown =>
  began === null ? null : suppressList([unrated, began - unrated], floor).cells[0]!;

const alone = (count: number, floor: number): Shown => (count > 0 && count < floor ? null : count);

/** A sum of which no part is hidden. */
const addUp = (...parts: readonly Shown[]): Shown =>
  parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + part!, 0);

const shareOf = (count: Shown, of: Shown): Share => (count === null || of === null || of === 0 ? null : { count, of });
