import { isId } from '#kernel/ids.ts';
import { PAYERS, PROOFS } from './contract.ts';
import type { ServiceQuery } from './store/find-services.ts';

/** What an address asks for: the search without its place, and the place as it was named. */
export type AskedQuery = Omit<ServiceQuery, 'place'> & {
  readonly areaId: string | null;
  readonly postalCode: string | null;
  readonly page: number;
};

const LONGEST = 200;
const MOST_PAGES = 50;

/** Reads what is looked for from an address. What makes no sense there is not asked for. */
export function readQuery(query: URLSearchParams): AskedQuery {
  const text = (name: string) => query.get(name)?.trim().slice(0, LONGEST) || null;
  const id = (name: string) => {
    const value = query.get(name);
    return isId(value) ? value : null;
  };
  const number = (name: string, most: number) => {
    const value = text(name);
    return value !== null && /^\d{1,4}(\.\d)?$/.test(value) && Number(value) <= most ? Number(value) : null;
  };
  const language = text('language');
  const payer = text('payer');
  return {
    words: text('q'),
    termId: id('term'),
    areaId: id('area'),
    postalCode: /^\d{5}$/.test(text('zip') ?? '') ? text('zip') : null,
    miles: number('miles', 500),
    language: language !== null && /^[a-z]{2,3}$/.test(language) ? language : null,
    age: number('age', 130),
    payer: PAYERS.some(each => each === payer) ? payer : null,
    programOf: text('program'),
    proof: PROOFS.find(each => each === query.get('proof')) ?? null,
    openNow: query.has('open'),
    withRoom: query.has('room'),
    inHome: query.has('home'),
    transport: query.has('transport'),
    page: Math.min(Math.max(number('page', 9999) ?? 1, 1), MOST_PAGES),
  };
}

/** Is anything looked for at all? */
export const asksSomething = ({ page: _page, ...asked }: AskedQuery): boolean =>
  Object.values(asked).some(value => value !== null && value !== false);
