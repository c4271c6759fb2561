import { boys, girls, surnames as knownSurnames } from '../scripts/generate/names.ts';

/** Somebody made up for the search bench. `born` is an ISO date. */
export type MadePerson = { readonly first: string; readonly last: string; readonly born: string };

/** A repeatable source of chances. */
export type Chance = {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `below`. */
  under(below: number): number;
  one<T>(of: readonly T[]): T;
};

/** Chances by a seed (mulberry32): the same people and the same questions at every run. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const under = (below: number) => Math.floor(next() * below);
  return { next, under, one: of => of[under(of.length)]! };
}

/** Names that have nicknames are common among people, so they are among the made-up ones. */
const plainGiven =
  'Michael Jennifer Christopher Jessica Matthew Ashley Joshua Amanda David Sarah James Stephanie John Melissa Robert Nicole Joseph Elizabeth William Heather Jose Maria Juan Guadalupe Francisco Rosario Antonio Dolores Manuel Isabel Daniel Rebecca Anthony Samantha Nicholas Rachel Alexander Katherine Jonathan Megan Benjamin Kimberly Samuel Christina Andrew Victoria Thomas Margaret Edward Patricia Richard Barbara Charles Susan Timothy Deborah Kenneth Kathleen Steven Sandra Jeffrey Pamela Gregory Cynthia Ronald Theresa Lawrence Catherine Gerald Virginia Raymond Judith Douglas Jacqueline Walter Frances Patrick Dorothy Frederick Eleanor Theodore Abigail Zachary Madeline Jesus Concepcion Luis Teresa Eduardo Mercedes Enrique Consuelo Ignacio Socorro Roberto Beatriz Alberto Graciela Ricardo Leticia Fernando Alejandra Sergio Gabriela Rafael Veronica Gustavo Adriana'.split(
    ' ',
  );
const starts =
  'Ab Ad Al An Ar As Bar Bel Ben Ber Bir Bla Bol Bor Bra Bren Bur Cal Cam Car Cas Cha Cor Cra Dal Dan Dar Del Den Dol Dra Dun Ed El Em Er Es Fal Fen Fer Fin Fol For Gal Gar Gil Gor Gra Gren Had Hal Ham Har Hen Hol Hor Hun In Ir Ja Jar Jen Jor Kal Kam Kar Kel Ken Ker Kol Kor Lam Lan Lar Len Lin Lor Mad Mal Mar Mel Mer Mil Mon Mor Nal Nar Nel Nor Ol Or Os Pal Par Pel Per Pol Por Ral Ram Ren Ril Rol Ros Sal Sam San Sel Ser Sil Sol Stan Stel Sul Tal Tam Tar Tel Ter Tol Tor Tran Ul Val Van Ver Vin Vol Wal War Wel Wil Win Wol Yar Yor Zal Zam Zel Zor'.split(
    ' ',
  );
const middles =
  'a e i o an en in on al el il ar er ir or ber den der ding far fen gar ger ken ker ket lan let ling man mer min nan ner ning per ran ren ring sen ser shan stan ter thar ton ver vin wick'.split(
    ' ',
  );
const ends =
  'ard berg bridge burn bury by cott croft dale den dez don er ero es escu ez field ford gate ham haus hurst idze ino ington ino ka kov la land ley low man mann mer mont more nack ner ney ova quist ridge sby sen shaw ski smith son stein stone ston strom tero ton vale vick villa ville ward well wick wood worth yan'.split(
    ' ',
  );

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** 25,000 last names: known ones first, the rest put together so that many of them lie near each other. */
export function lastNames(chance: Chance, count: number): string[] {
  const made = new Set(knownSurnames.map(name => name.split('-')[0]!));
  while (made.size < count) {
    const middle = chance.next() < 0.55 ? chance.one(middles) : '';
    made.add(capital((chance.one(starts) + middle + chance.one(ends)).toLowerCase().replace(/(.)\1\1/g, '$1$1')));
  }
  return [...made];
}

/** Given names of many origins, plain ones first, and compound ones of two. */
export function firstNames(chance: Chance, count: number): string[] {
  const single = [...plainGiven, ...girls, ...boys];
  const made = new Set(single);
  while (made.size < count) {
    const [a, b] = [chance.one(single), chance.one(single)];
    const shape = chance.next();
    made.add(
      shape < 0.5
        ? `${a} ${b}`
        : shape < 0.7
          ? `${a}-${b}`
          : capital(
              (
                a.slice(0, 4) +
                chance.one(middles) +
                chance.one(['a', 'e', 'i', 'ia', 'on', 'us', 'el', 'yn'])
              ).toLowerCase(),
            ),
    );
  }
  return [...made];
}

/** Picks from a list whose first ones are much more common than its last ones. */
export function skewed<T>(chance: Chance, list: readonly T[], flat: number, power: number): () => T {
  let sum = 0;
  const reached = list.map((_, rank) => (sum += (rank + flat) ** -power));
  return () => {
    const wanted = chance.next() * sum;
    let [low, high] = [0, reached.length - 1];
    while (low < high) {
      const half = (low + high) >> 1;
      if (reached[half]! < wanted) low = half + 1;
      else high = half;
    }
    return list[low]!;
  };
}

/** Makes people one after another: 25,000 last names and 4,000 given ones, one in eight with a double last name. */
export function peopleMaker(chance: Chance): () => MadePerson {
  const last = skewed(chance, lastNames(chance, 25_000), 20, 0.95);
  const first = skewed(chance, firstNames(chance, 4_000), 15, 0.9);
  const firstDay = Temporal.PlainDate.from('1946-01-01');
  return () => {
    const shape = chance.next();
    const name = shape < 0.08 ? `${last()} ${last()}` : shape < 0.13 ? `${last()}-${last()}` : last();
    // Half of those known to an agency are children, or were when it knew them.
    const days = chance.next() < 0.5 ? 19_000 + chance.under(10_500) : chance.under(29_500);
    return { first: first(), last: name, born: firstDay.add({ days }).toString() };
  };
}
