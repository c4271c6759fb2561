import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { handedKeyring } from '#platform/keys/handed-keyring.ts';
import type { Asked } from './rules/read-search.ts';
import { fingerprintSsn } from './ssn.ts';
import { type PersonRow, personsById } from './store/persons.ts';
import {
  type FoundName,
  type NameWhy,
  peopleByAddress,
  peopleByCaseNumber,
  peopleByLegalName,
  peopleByMemberNumber,
  peopleByName,
  peopleByPhone,
  peopleBySsn,
  peopleLike,
} from './store/search.ts';

/** Why somebody is shown among what was found. */
export type FoundWhy =
  | NameWhy
  | 'legal-name'
  | 'birth-date'
  | 'birth-date-swapped'
  | 'birth-date-near'
  | 'case-number'
  | 'ssn'
  | 'member-number'
  | 'phone'
  | 'address';

/** Somebody found, with every reason they are shown, the strongest first. */
export type Found = Pick<PersonRow, 'id' | 'first_name' | 'last_name' | 'pronouns' | 'born_on' | 'born_precision'> & {
  readonly why: readonly FoundWhy[];
};

/** From so many people by the letters typed, nobody is looked for who only sounds so. */
const ENOUGH = 6;
const DAY_WHY = { typed: 'birth-date', swapped: 'birth-date-swapped', near: 'birth-date-near' } as const;

/**
 * People the reader may see whose name is, begins with or has all of these words, best first: what is asked at every
 * letter typed. `most` is at most 50. The words of a search are never written into an address or a log.
 */
export async function findPeople({ tx }: Ask, words: string, most: number): Promise<Found[]> {
  return shown(tx, (await peopleByName(tx, words, most)).map(named), most);
}

/**
 * People the reader may see by all that was typed: numbers, telephone and address as far as each topic is theirs, the name
 * by its letters, and when that finds few, or a birth date was typed, by sound, spelling, nickname and near dates. Best
 * first, at most 50.
 */
export async function searchPeople({ tx }: Ask, asked: Asked, most: number): Promise<Found[]> {
  const { words, days, phone, ssn, number, address } = asked;
  const by = async (why: FoundWhy, found: Promise<Id[]> | null): Promise<Reached[]> =>
    (await found)?.map(id => ({ id, why: [why] })) ?? [];
  const [bySsn, byCase, byMember, byPhone, byAddress, byLegal, byName] = await Promise.all([
    by('ssn', ssn === null ? null : peopleBySsn(tx, fingerprintSsn(handedKeyring(), ssn))),
    by('case-number', number === null ? null : peopleByCaseNumber(tx, number, most)),
    by('member-number', number === null ? null : peopleByMemberNumber(tx, number)),
    by('phone', phone === null ? null : peopleByPhone(tx, phone)),
    by('address', address === null ? null : peopleByAddress(tx, address, most)),
    by('legal-name', words === '' ? null : peopleByLegalName(tx, words, most)),
    words === '' ? [] : peopleByName(tx, words, most),
  ]);
  const near =
    days.length > 0 || (words !== '' && byName.length < ENOUGH) ? await peopleLike(tx, words, days, most) : [];
  const like = near.map(({ day, ...found }): Reached => {
    const how = day === null ? undefined : days[day - 1]?.how;
    return { id: found.id, why: [...named(found).why, ...(how ? [DAY_WHY[how]] : [])] };
  });
  // With a birth date the likeness of both decides; without, who has the letters typed stands before who sounds so.
  const people =
    days.length > 0 ? [...like, ...byName.map(named), ...byLegal] : [...byName.map(named), ...byLegal, ...like];
  return shown(tx, [...bySsn, ...byCase, ...byMember, ...byPhone, ...byAddress, ...people], most);
}

type Reached = { readonly id: Id; readonly why: readonly FoundWhy[] };

const named = ({ id, why }: FoundName): Reached => ({ id, why: why === null ? [] : [why] });

/** Those of them the reader may see, each once with all reasons, in the order they came. */
async function shown(tx: Tx, reached: readonly Reached[], most: number): Promise<Found[]> {
  const reasons = new Map<Id, Set<FoundWhy>>();
  for (const { id, why } of reached) {
    const known = reasons.getOrInsertComputed(id, () => new Set());
    for (const one of why) known.add(one);
  }
  const persons = await personsById(tx, [...reasons.keys()]);
  return [...reasons]
    .flatMap(([id, why]) => {
      const person = persons.get(id);
      if (!person) return [];
      const { first_name, last_name, pronouns, born_on, born_precision } = person;
      return [{ id, first_name, last_name, pronouns, born_on, born_precision, why: [...why] }];
    })
    .slice(0, most);
}
