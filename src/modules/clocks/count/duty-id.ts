import type { Id } from '#kernel/ids.ts';
import type { Obligation } from '#modules/rulebook/index.ts';
import { idOf, quartersOf } from './binary-list.ts';
import { type Imprint, idHalves, imprint, joined } from './imprint.ts';

/** The id of a duty toward a child by its key: a duty that is counted again keeps it. Also that of a sheet, by its name. */
export function dutyId(child: Id, key: string): Id {
  const [first, second] = quartersOf(child);
  return idOf([first, second, ...idHalves(imprint(key), imprint(child))]) as Id;
}

/** Reads the keys of one child's duties: they are made of the same records over and over. */
export class KeyReader {
  readonly #texts = new Map<string, Imprint>();

  /** The imprint of a text, read once. */
  of(text: string): Imprint {
    const known = this.#texts.get(text);
    if (known) return known;
    const read = imprint(text);
    this.#texts.set(text, read);
    return read;
  }

  /** The imprint of a duty's key. */
  ofKey({ rule, began, follows }: Pick<Obligation, 'rule' | 'began' | 'follows'>): Imprint {
    const first = joined(startOf(rule), this.of(began));
    return follows === null ? first : joined(joined(first, SLASH), this.of(follows));
  }
}

const SLASH = imprint('/');
const starts = new WeakMap<Obligation['rule'], Imprint>();

/** The imprint of what the keys of a rule begin with. */
function startOf(rule: Obligation['rule']): Imprint {
  const known = starts.get(rule);
  if (known) return known;
  const read = imprint(`${rule.id}:`);
  starts.set(rule, read);
  return read;
}
