import type { Id } from '#kernel/ids.ts';
import { initialsOf } from '#kernel/initials.ts';
import { telOf } from '#kernel/tel.ts';
import type { AgencyPhones } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';
import type { whoToCall } from './store.ts';

type Worker = Awaited<ReturnType<typeof whoToCall>>[number];
export type CallData = {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly initials: string;
  readonly phone?: { readonly href: string; readonly label: string };
  /** The number itself, to be read out or dialed on another telephone. */
  readonly number: string | null;
};

/** The people and lines to call: the worker of each child, the agency by day, the line that answers day and night. */
export function sayWhoToCall(
  { say, language }: Pick<Ask, 'say' | 'language'>,
  workers: readonly Worker[],
  names: ReadonlyMap<Id, string>,
  agency: AgencyPhones,
): CallData[] {
  const people = [...Map.groupBy(workers, worker => `${worker.name} ${worker.phone}`).values()].map(same => {
    const { name, phone } = same[0]!;
    const children = sayList(
      language,
      same.flatMap(worker => names.get(worker.childId) ?? []),
    );
    return lineOf(say, name, say('workspace', 'call.workerOf', { names: children }), phone, initialsOf(name));
  });
  const lines = [
    agency.main ? lineOf(say, agency.name, say('workspace', 'call.main'), agency.main, initialsOf(agency.name)) : null,
    agency.afterHours
      ? lineOf(say, say('workspace', 'call.dayOrNight'), say('workspace', 'call.urgent'), agency.afterHours, '24')
      : null,
  ];
  return [...people, ...lines.filter(line => line !== null)];
}

function lineOf(say: Ask['say'], name: string, role: string, phone: string | null, initials: string): CallData {
  return {
    key: `${name} ${phone}`,
    name,
    role,
    initials,
    number: phone,
    ...(phone && { phone: { href: telOf(phone), label: say('workspace', 'call.call', { name }) } }),
  };
}
