import type { Ask } from '#platform/http/ask.ts';
import type { TypedPerson } from './contract.ts';
import { ASKED, likeness, phoneDigits, plainName } from './rules/likeness.ts';
import { candidatesLike, likenessSigns, phonesOf } from './store/duplicates.ts';
import { type PersonRow, personsById } from './store/persons.ts';

/** Somebody in the record who may be the person that is being typed in, and what speaks for it in the reader's words. */
export type LikelyPerson = { readonly person: PersonRow; readonly score: number; readonly why: readonly string[] };

const MOST = 5;

/**
 * People the reader may see who may be the one that is being typed in, the likeliest first, before anything is saved.
 * Whom the reader may not see is not among them: those are proposed for review once the new record is there.
 */
export async function likelyPeople(ask: Ask, typed: TypedPerson): Promise<LikelyPerson[]> {
  const ids = await candidatesLike(
    ask.tx,
    { first: typed.firstName, last: typed.lastName, bornOn: typed.bornOn, phone: typed.phone },
    50,
  );
  const [persons, phones, signs] = await Promise.all([
    personsById(ask.tx, ids),
    phonesOf(ask.tx, ids),
    likenessSigns(ask.tx),
  ]);
  const asked = factsOf(
    { first_name: typed.firstName, last_name: typed.lastName, born_on: typed.bornOn, born_precision: 'day' },
    typed.phone ? [typed.phone] : [],
  );
  return [...persons.values()]
    .map(person => {
      const { score, why } = likeness(asked, factsOf(person, phones.get(person.id) ?? []), signs.points);
      return { person, score, why: why.map(code => signs.words.get(code)?.[ask.language] ?? code) };
    })
    .filter(({ score }) => score >= ASKED)
    .toSorted((a, b) => b.score - a.score || a.person.id.localeCompare(b.person.id))
    .slice(0, MOST);
}

const factsOf = (
  person: Pick<PersonRow, 'first_name' | 'last_name' | 'born_on' | 'born_precision'>,
  phones: readonly string[],
) => ({
  first: plainName(person.first_name),
  last: person.last_name === null ? null : plainName(person.last_name),
  bornOn: person.born_precision === 'day' ? person.born_on : null,
  phones: phones.flatMap(phone => phoneDigits(phone) ?? []),
});
