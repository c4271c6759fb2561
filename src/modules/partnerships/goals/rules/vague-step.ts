/** What a joint step still has to name before it is clear: a verb one can see done, who, until when, and what shows it. */
export const VAGUE_PARTS = ['verb', 'owner', 'date', 'measure'] as const;
export type VaguePart = (typeof VAGUE_PARTS)[number];

/** Verbs that say what is wished and not what is done, in English and Spanish (own list). */
const WISHES = new Set(
  `address aim better boost build consider continue develop discuss encourage engage enhance ensure explore facilitate
  focus foster improve increase maximize optimize promote raise reduce strengthen strive support try work
  abordar apoyar asegurar aumentar buscar considerar continuar desarrollar discutir explorar facilitar fomentar fortalecer
  garantizar impulsar incrementar intentar mejorar procurar promover reducir reforzar trabajar tratar`.split(/\s+/),
);

export type StepParts = {
  readonly words: string;
  /** Somebody of the agency or a partner. */
  readonly owned: boolean;
  readonly dueOn: string | null;
  readonly measuredBy: string | null;
};

/** Names what is vague about a step, in the order of VAGUE_PARTS; nothing when it is clear. */
export const vagueParts = ({ words, owned, dueOn, measuredBy }: StepParts): readonly VaguePart[] =>
  VAGUE_PARTS.filter(
    part =>
      ({
        verb: saysAWish(words),
        owner: !owned,
        date: dueOn === null,
        measure: (measuredBy ?? '').trim() === '',
      })[part],
  );

/** One word alone, or a first word that is a wish, cannot be seen done. */
function saysAWish(words: string): boolean {
  const [first = '', ...rest] = words
    .trim()
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return rest.filter(Boolean).length === 0 || WISHES.has(first);
}
