import { newId } from '#kernel/ids.ts';
import { childFrame } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayLongWeekday } from '#platform/words/say-date.ts';
import { FAMILY_INTERPRETERS, TRANSPORTS, WEEKDAYS } from './contract.ts';
import { staffAround } from './family-around.ts';
import { opensFamilyTimeOf } from './store/orders.ts';
import { resources } from './store/resources.ts';

/** A Monday: weekdays are named from it. */
const MONDAY = Temporal.PlainDate.from('2026-11-16');

/** What every form about a child's family time needs around it. Leaves with NotThere when it is not the asker's to see. */
export async function familyForm(ask: Ask, childId = '') {
  const frame = await childFrame(ask, childId, 'family-time');
  if (!(await opensFamilyTimeOf(ask.tx, childId))) return notThere();
  return { over: frame.name, firstName: frame.firstName, back: `/children/${childId}/family-time`, formKey: newId() };
}

/** What may be chosen for visits: rooms, cars, who drives and who is there. */
export async function needsChoices(ask: Ask, childId: string) {
  const { say, language } = ask;
  const all = await resources(ask.tx);
  const of = (kind: 'room' | 'car') =>
    all.filter(each => each.kind === kind).map(({ id, name, office }) => ({ value: id, label: `${name} (${office})` }));
  return {
    rooms: of('room'),
    cars: of('car'),
    staff: (await staffAround(ask, childId)).map(({ id, name }) => ({ value: id, label: name })),
    transports: TRANSPORTS.map(value => ({ value, label: say('visits', `familyTime.transports.${value}`) })),
    interpreters: FAMILY_INTERPRETERS.map(value => ({
      value,
      label: say('visits', `familyTime.interpreters.${value}`),
    })),
    weekdays: WEEKDAYS.map(value => ({
      value,
      label: sayLongWeekday(language, MONDAY.add({ days: Number(value) - 1 }).toString()),
    })),
  };
}
export type NeedsChoices = Awaited<ReturnType<typeof needsChoices>>;
