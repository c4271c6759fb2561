import { readFileSync } from 'node:fs';
import { readCsv } from '#kernel/csv.ts';
import type { Chance, MadePerson } from './search-people.ts';

/** Something typed into the search box, for whom, and what is wrong with it. */
export type Question = { readonly kind: string; readonly typed: string; readonly meant: string };

/** Somebody who is looked for. */
export type Sought = MadePerson & { readonly id: string };

const BY_EAR: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/f(?!f)/, 'ph'],
  [/ck/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/z/, 's'],
  [/s(?=[aeiou])/, 'z'],
  [/v/, 'b'],
  [/b/, 'v'],
  [/^h/, ''],
  [/ll/, 'l'],
  [/th/, 't'],
  [/ie/, 'ei'],
  [/y$/, 'ie'],
  [/i(?=[a-z])/, 'y'],
  [/(?<=[aeiou])n(?=[aeiou])/, 'nn'],
  [/er$/, 'ar'],
  [/on$/, 'en'],
  [/qu/, 'k'],
  [/j/, 'g'],
  [/e(?=[b-df-hj-np-tv-z])/, 'i'],
  [/o(?=[b-df-hj-np-tv-z])/, 'u'],
];
const LETTERS = 'etaoinsrhldcumfpgwybvkjxqz';

/** Names and the ways people shorten them, from the product's own list. */
const nicknames = Map.groupBy(
  readCsv(readFileSync(new URL('../db/reference/lists/nickname.csv', import.meta.url), 'utf8')),
  row => row.name!,
);

const plain = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** A slip of the finger: a letter left out, doubled, replaced, or two turned around; the first letter rarely. */
export function slip(chance: Chance, word: string): string {
  if (word.length < 3) return word;
  const at = chance.next() < 0.08 ? 0 : 1 + chance.under(word.length - 1);
  const letter = LETTERS[chance.under(12)]!;
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const way = chance.under(4);
  if (way === 0) return before + after;
  if (way === 1) return before + letter + word.slice(at);
  if (way === 2 || at === word.length - 1) return before + letter + after;
  return before + word[at + 1] + word[at] + word.slice(at + 2);
}

/** The name as somebody writes it who only heard it: one or two sounds written another way. */
export function byEar(chance: Chance, word: string): string {
  let heard = word;
  const fitting = BY_EAR.filter(([sound]) => sound.test(word));
  for (let times = Math.min(fitting.length, 1 + chance.under(2)); times > 0; times -= 1) {
    const [sound, written] = chance.one(fitting);
    heard = heard.replace(sound, written);
  }
  return heard === word ? slip(chance, word) : heard;
}

/** Questions of all kinds about these people: every kind as often as the others. */
export function questionsAbout(chance: Chance, people: readonly Sought[]): Question[] {
  return people.flatMap((person, turn) => {
    const kinds = Object.entries(KINDS);
    // Not everybody has a nickname or a second last name: the next kind then.
    for (let step = 0; step < kinds.length; step += 1) {
      const [kind, ask] = kinds[(turn + step) % kinds.length]!;
      const typed = ask(chance, person);
      if (typed !== null) return [{ kind, typed, meant: person.id }];
    }
    return [];
  });
}

type Asking = (chance: Chance, person: Sought) => string | null;
const first = (person: Sought) => plain(person.first);
const last = (person: Sought) => plain(person.last);
const eachWord = (name: string, change: (word: string) => string) => name.split(/[ -]/).map(change).join(' ');
const us = (iso: string) => `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}/${iso.slice(0, 4)}`;
const swappedDay = (iso: string) => `${Number(iso.slice(8))}/${Number(iso.slice(5, 7))}/${iso.slice(0, 4)}`;

const KINDS: Readonly<Record<string, Asking>> = {
  'a slip in the last name': (chance, who) => `${first(who)} ${eachWord(last(who), word => slip(chance, word))}`,
  'a slip in both names': (chance, who) =>
    `${eachWord(first(who), word => slip(chance, word))} ${eachWord(last(who), word => slip(chance, word))}`,
  'both names by ear': (chance, who) =>
    `${eachWord(first(who), word => byEar(chance, word))} ${eachWord(last(who), word => byEar(chance, word))}`,
  'last name by ear, first name a slip': (chance, who) =>
    `${eachWord(first(who), word => slip(chance, word))} ${eachWord(last(who), word => byEar(chance, word))}`,
  nickname: (chance, who) => {
    const known = nicknames.get(first(who));
    return known ? `${chance.one(known).nickname} ${last(who)}` : null;
  },
  'nickname, and a slip in the last name': (chance, who) => {
    const known = nicknames.get(first(who));
    return known ? `${chance.one(known).nickname} ${eachWord(last(who), word => slip(chance, word))}` : null;
  },
  'last name first, with a slip': (chance, who) => `${eachWord(last(who), word => slip(chance, word))}, ${first(who)}`,
  'one of two last names, with a slip': (chance, who) => {
    const words = last(who).split(/[ -]/);
    return words.length > 1 ? `${first(who)} ${slip(chance, chance.one(words))}` : null;
  },
  'two last names turned around': (chance, who) => {
    const words = last(who).split(/[ -]/);
    return words.length > 1 ? `${first(who)} ${byEar(chance, words[1]!)} ${words[0]}` : null;
  },
  'day and month swapped, a slip in both names': (chance, who) =>
    `${eachWord(first(who), word => slip(chance, word))} ${eachWord(last(who), word => slip(chance, word))} ${
      Number(who.born.slice(8)) <= 12 ? swappedDay(who.born) : us(who.born)
    }`,
  'a wrong birth date, both names by ear': (chance, who) => {
    const born = Temporal.PlainDate.from(who.born);
    const wrong = [
      born.add({ days: 1 }),
      born.add({ years: 1 }),
      born.add({ months: 3, days: 4 }),
      born.subtract({ years: 2, days: 40 }),
    ];
    return `${eachWord(first(who), word => byEar(chance, word))} ${eachWord(last(who), word => byEar(chance, word))} ${us(chance.one(wrong).toString())}`;
  },
  'birth date right, only the first name': (chance, who) =>
    `${slip(chance, first(who).split(/[ -]/)[0]!)} ${us(who.born)}`,
};
