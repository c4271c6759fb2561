import codesAsData from '../../../../../db/reference/afcars/codes.json' with { type: 'json' };
import elementsAsData from '../../../../../db/reference/afcars/elements.json' with { type: 'json' };

/** One element of the file: its number, its official tag, and what it is called here (db/reference/afcars). */
export type AfcarsElement = {
  /** `E112` */
  readonly element: string;
  readonly tag: string;
  readonly group: string;
  readonly holds: 'text' | 'day' | 'month' | 'year' | 'number' | 'code';
  /** The name of its list of codes; years and days may have some too. */
  readonly codes?: string;
  readonly en: string;
  readonly es: string;
};

/** What a code says. `inferred`: no published form or file states it. */
export type AfcarsCode = { readonly en: string; readonly es: string; readonly inferred?: boolean };

const elements = elementsAsData as readonly AfcarsElement[];
const codes = codesAsData as Readonly<Record<string, Readonly<Record<string, AfcarsCode>>>>;
const byTag = new Map(elements.map(element => [element.tag, element]));
const byNumber = new Map(elements.map(element => [element.element, element]));

/** The element of this tag; undefined when the table has none. */
export const elementOf = (tag: string): AfcarsElement | undefined => byTag.get(tag);

/** The element of this number. */
export function elementNumbered(number: string): AfcarsElement {
  const found = byNumber.get(number);
  if (!found) throw new Error(`There is no element ${number}`);
  return found;
}

/** What a value of an element says, when it is one of its codes. */
export const codeOf = ({ codes: list }: AfcarsElement, value: string): AfcarsCode | undefined =>
  list !== undefined && codes[list] && Object.hasOwn(codes[list], value) ? codes[list][value] : undefined;

/** The codes an element may have, as they stand in the file. */
export const codesOf = ({ codes: list }: AfcarsElement): readonly string[] => Object.keys(codes[list ?? ''] ?? {});
