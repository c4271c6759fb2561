import { isId } from '#kernel/ids.ts';
import { URGENCIES, type Urgency } from '../contract.ts';

/** What a living referral waits for, the most urgent first. The first four want somebody to act now. */
export const WAITS = ['answer-late', 'update-late', 'result', 'ride', 'draft', 'answer', 'place', 'help'] as const;
export type Waits = (typeof WAITS)[number];

/** So many of them, from the first, need somebody now: late ones, a result to read, and a way there that is open. */
export const PRESSING = 4;

/** An appointment so many hours ahead without a ride or an interpreter is flagged (S2-28; the agency's CFP-DRIVER-48). */
export const RIDE_HOURS = 48;

/** Where a page of the board begins: after this row. `since` is an ISO moment. */
export type BoardKey = { readonly rank: number; readonly since: string; readonly id: string };

/** What is asked of the board: each narrows; policies have decided before what is there at all. */
export type BoardQuestion = {
  readonly waits: Waits | null;
  readonly workerId: string | null;
  readonly organizationId: string | null;
  readonly urgency: Urgency | null;
  readonly after: BoardKey | null;
};

/** Reads an address; what is not known there is left out. */
export function readBoardQuestion(query: URLSearchParams): BoardQuestion {
  const id = (name: string) => (isId(query.get(name)) ? query.get(name) : null);
  return {
    waits: WAITS.find(each => each === query.get('waits')) ?? null,
    workerId: id('worker'),
    organizationId: id('organization'),
    urgency: URGENCIES.find(each => each === query.get('urgency')) ?? null,
    after: readKey(query.get('after')),
  };
}

/** The address of the board with a question. */
export function boardPath(question: Partial<BoardQuestion>): string {
  const { waits, workerId, organizationId, urgency, after } = question;
  const query = new URLSearchParams({
    ...(waits && { waits }),
    ...(workerId && { worker: workerId }),
    ...(organizationId && { organization: organizationId }),
    ...(urgency && { urgency }),
    ...(after && { after: `${after.rank}_${after.since}_${after.id}` }),
  }).toString();
  return query ? `/referrals?${query}` : '/referrals';
}

function readKey(text: string | null): BoardKey | null {
  const [rank, since, id] = text?.split('_') ?? [];
  if (!/^[1-9]$/.test(rank ?? '') || !isId(id) || !isMoment(since)) return null;
  return { rank: Number(rank), since, id };
}

function isMoment(text: string | undefined): text is string {
  try {
    return text !== undefined && Temporal.Instant.from(text) !== null;
  } catch {
    return false;
  }
}
