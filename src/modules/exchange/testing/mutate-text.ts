/** What is put into a text: pieces of markup, letters nobody writes, values that are none. */
const PIECES = [
  ...['<', '>', '&', '</record>', '<record>', ']]>', '<!--', '<![CDATA[', '<?x?>', '&#x0;', '&xxe;', '="', "'", '%'],
  ...['20250230', '99999999', '-1', 'constructor', '\u0000', '\u0007', '\ufffe', '\ud800', '🙂', '\n', '\t', ' ', 'é'],
];

/** Numbers from 0 to 1 that are the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text after one to six things done to it somewhere: pieces cut out, doubled, put in or swapped. By its seed, repeatable. */
export function mutated(text: string, seed: number): string {
  const next = numbersFrom(seed);
  const below = (most: number) => Math.floor(next() * most);
  let mutant = text;
  for (let times = 1 + below(6); times > 0; times -= 1) {
    const [at, length, piece] = [below(mutant.length), below(400), PIECES[below(PIECES.length)]!];
    const [head, cut, tail] = [mutant.slice(0, at), mutant.slice(at, at + length), mutant.slice(at + length)];
    mutant = [head + tail, head + cut + cut + tail, head + piece + cut + tail, head + piece + tail][below(4)]!;
  }
  return mutant;
}

/** A well-formed XML file with other values in some places, but for the first so many. */
export function withOtherValues(
  xml: string,
  seed: number,
  values: readonly string[],
  places: number,
  keep: number,
): string {
  const next = numbersFrom(seed);
  let mutant = xml;
  for (let times = 0; times < places; times += 1) {
    const found = [...mutant.matchAll(/>([^<>\n]*)<\//g)];
    const place = found[keep + Math.floor(next() * (found.length - keep))]!;
    const value = values[Math.floor(next() * values.length)]!;
    mutant = mutant.slice(0, place.index + 1) + value + mutant.slice(place.index + 1 + place[1]!.length);
  }
  return mutant;
}
