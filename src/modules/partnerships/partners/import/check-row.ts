import type { SourceRow } from '#platform/extracts/read-table.ts';
import { asksWhy, type PartnerState } from '../rules/states.ts';
import { plain, type Target } from './columns.ts';

/** An organization of a list, read: what its cells mean. */
export type ListedPartner = {
  readonly line: number;
  readonly name: string;
  readonly description: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly sector: string | null;
  readonly communityId: string | null;
  readonly state: PartnerState;
  /** ISO day; null means today. */
  readonly since: string | null;
  /** ISO day of the last contact with them; null when the list does not say. */
  readonly lastContact: string | null;
  readonly contact: {
    readonly name: string;
    readonly title: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  } | null;
};

/** Why a row cannot be brought in. */
export type RowProblem = {
  readonly line: number;
  readonly code:
    | 'no-name'
    | 'name-too-long'
    | 'twice-in-list'
    | 'sector-not-known'
    | 'community-not-known'
    | 'state-not-known'
    | 'no-reason'
    | 'not-an-email'
    | 'not-a-day'
    | 'in-the-future';
  readonly name: string;
  readonly value?: string;
  /** The line on which the same name stands. */
  readonly other?: number;
};

/** Words of codes in plain letters: of every language, so that a list may be in either. */
export type KnownWords = {
  readonly sectors: ReadonlyMap<string, string>;
  readonly communities: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, PartnerState>;
};

/** Reads every row, or says why it cannot be: one by one, so that a dirty row holds up no other. `today` is an ISO day. */
export function checkRows(
  rows: readonly SourceRow[],
  columns: readonly (Target | null)[],
  known: KnownWords,
  today: string,
): { readonly partners: readonly ListedPartner[]; readonly problems: readonly RowProblem[] } {
  const partners: ListedPartner[] = [];
  const problems: RowProblem[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const read = readRow(row, columns, known, today);
    const name = 'code' in read ? null : plain(read.name);
    const other = name === null ? undefined : lines.get(name);
    if ('code' in read) problems.push(read);
    else if (other !== undefined) problems.push({ line: row.line, code: 'twice-in-list', name: read.name, other });
    else partners.push(read);
    if (name !== null && other === undefined) lines.set(name, row.line);
  }
  return { partners, problems };
}

function readRow(
  { line, cells }: SourceRow,
  columns: readonly (Target | null)[],
  known: KnownWords,
  today: string,
): ListedPartner | RowProblem {
  const cell = (target: Target): string | null => cells[columns.indexOf(target)]?.replace(/\s+/g, ' ').trim() || null;
  const name = columns.includes('name') ? cell('name') : null;
  const of = <T>(target: Target, words: ReadonlyMap<string, T>): T | null | undefined => {
    const value = columns.includes(target) ? cell(target) : null;
    return value === null ? null : words.get(plain(value));
  };
  const told = (target: Target) => (columns.includes(target) ? cell(target) : null);
  const no = (code: RowProblem['code'], target?: Target): RowProblem => {
    const value = target && told(target);
    return { line, code, name: name ?? '', ...(value && { value }) };
  };
  if (name === null) return no('no-name');
  if ([...name].length > 200) return no('name-too-long');
  const [sector, communityId, stated] = [
    of('sector', known.sectors),
    of('community', known.communities),
    of('state', known.states),
  ];
  if (sector === undefined) return no('sector-not-known', 'sector');
  if (communityId === undefined) return no('community-not-known', 'community');
  if (stated === undefined) return no('state-not-known', 'state');
  const state = stated ?? 'partner';
  if (asksWhy(state)) return no('no-reason');
  for (const target of ['email', 'contactEmail'] as const) {
    const email = told(target);
    if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return no('not-an-email', target);
  }
  const days: { since: string | null; lastContact: string | null } = { since: null, lastContact: null };
  for (const target of ['since', 'lastContact'] as const) {
    const text = told(target);
    const day = text === null ? null : dayOf(text);
    if (day === undefined) return no('not-a-day', target);
    if (day !== null && day > today) return no('in-the-future', target);
    days[target] = day;
  }
  const contact = told('contact');
  return {
    line,
    name,
    description: told('description'),
    phone: told('phone'),
    email: told('email'),
    sector,
    communityId,
    state,
    ...days,
    contact:
      contact === null
        ? null
        : { name: contact, title: told('title'), phone: told('contactPhone'), email: told('contactEmail') },
  };
}

/** A day as spreadsheets of this country write it: 2026-03-31 or 3/31/2026; undefined when it is none. */
export function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : american ? [american[3], american[1], american[2]] : [];
  if (!year || !month || !day) return undefined;
  try {
    return Temporal.PlainDate.from({ year: +year, month: +month, day: +day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
