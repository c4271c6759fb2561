import type { Id } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import { findHomeTerms } from '#modules/licensing/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RecordMove } from './contract.ts';
import { findSetting, type Standing } from './store.ts';
import { adultsOfCase } from './store-history.ts';
import { whyNotHome } from './why-not-home.ts';

/**
 * Whether the children can go where the worker says, on that day: every reason why not, and the approved exception they
 * would use.
 */
export async function checkDestination(
  ask: Ask,
  input: Pick<RecordMove, 'to' | 'at'>,
  standings: readonly Standing[],
): Promise<{ problems: Problem[]; exceptionId: Id | null }> {
  const setting = await findSetting(ask.tx, input.to.setting);
  if (setting?.layer !== 'placement') return refused('not-one-of');
  if (!('homeId' in input.to))
    return (await isAdultOfOne(ask, input.to.withPersonId, standings)) ? free : refused('not-one-of');
  const { homeId } = input.to;
  const home = await findHomeTerms(ask.tx, homeId);
  if (!home || !setting.home_kinds.includes(home.kind)) return refused('home-not-there');
  const problems: Problem[] = standings.some(standing => standing.homeId === homeId)
    ? [{ at: 'home', code: 'already-lives-there' }]
    : [];
  // First nights are what a home for emergencies is for; every other stay there is respite.
  const purpose = input.to.setting === 'emergency_home' ? 'respite' : 'placement';
  const at = Temporal.Instant.from(input.at).toString();
  const found = await whyNotHome(ask, home, standings, { at, purpose });
  return { problems: [...problems, ...found.problems], exceptionId: found.fit.exceptionId };
}

const free = { problems: [], exceptionId: null };

/** A trial home visit is with an adult of the family, as the form offers them; any other person's id is refused. */
async function isAdultOfOne(ask: Ask, personId: Id, standings: readonly Standing[]): Promise<boolean> {
  for (const { childId } of standings)
    if ((await adultsOfCase(ask.tx, childId)).some(adult => adult.personId === personId)) return true;
  return false;
}

const refused = (code: string) => ({ problems: [{ at: 'home', code }], exceptionId: null });
