import type { Id } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayList, sayMoment } from '#platform/words/say-date.ts';
import type { VisitNeeds } from './contract.ts';
import { takenBetween } from './store/resources.ts';

/** A time somebody is planned for, ISO moments. */
export type Span = { readonly startsAt: string; readonly endsAt: string };
type Named = { readonly id: Id; readonly name: string };

/** So many clashes are told one by one. */
const TOLD = 4;

/**
 * Who and what is taken when visits are to be, told before anybody is invited: people and staff unless it is wanted all
 * the same, rooms and cars always. Nothing is said of by what.
 */
export async function takenProblems(
  ask: Ask,
  spans: readonly Span[],
  needs: Pick<VisitNeeds, 'roomId' | 'carId' | 'driverId' | 'supervisorId' | 'anyway'>,
  people: readonly Named[],
  except: Id | null = null,
): Promise<Problem[]> {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const staff = [needs.driverId, needs.supervisorId].filter(id => id !== null);
  const resources = [needs.roomId, needs.carId].filter(id => id !== null);
  const taken = await takenBetween(
    ask.tx,
    { from: first.startsAt, to: last.endsAt },
    { people: people.map(({ id }) => id), staff, resources },
    except,
  );
  const clashes = taken.flatMap(({ id, from, to }) =>
    spans.filter(({ startsAt, endsAt }) => from < endsAt && startsAt < to).map(({ startsAt }) => ({ id, startsAt })),
  );
  const when = (of: readonly { readonly startsAt: string }[]) =>
    sayList(
      ask.language,
      [...new Set(of.map(({ startsAt }) => sayMoment(ask.language, ask.who.timeZone, startsAt)))].slice(0, TOLD),
    );
  const problems: Problem[] = [];
  for (const [at, id] of [
    ['roomId', needs.roomId],
    ['carId', needs.carId],
  ] as const) {
    const own = clashes.filter(clash => clash.id === id);
    if (own.length > 0) problems.push({ at, code: 'resource-taken', fill: { when: when(own) } });
  }
  if (needs.anyway) return problems;
  for (const [at, id] of [
    ['driverId', needs.driverId],
    ['supervisorId', needs.supervisorId],
  ] as const) {
    const own = clashes.filter(clash => clash.id === id);
    if (own.length > 0) problems.push({ at, code: 'staff-taken', fill: { when: when(own) } });
  }
  const busy = people.filter(({ id }) => clashes.some(clash => clash.id === id));
  if (busy.length > 0)
    problems.push({
      at: 'anyway',
      code: 'people-taken',
      fill: {
        names: sayList(
          ask.language,
          busy.map(({ name }) => name),
        ),
        when: when(clashes.filter(({ id }) => busy.some(each => each.id === id))),
      },
    });
  return problems;
}
