/** A goal's words with whose plan it stands in. */
export type GoalWords = { readonly goalId: string; readonly childId: string; readonly words: string };
/** A goal that reads like a brother's or sister's. */
export type Alike = { readonly goalId: string; readonly otherChildId: string; readonly otherGoalId: string };

/** Above this share of common words two goals read alike. */
const ALIKE = 0.9;
/** Shorter goals say too little to be compared. */
const FEWEST_WORDS = 4;

/** The words that count: lower case, without punctuation and without the names of the children. */
function tokensOf(words: string, names: ReadonlySet<string>): string[] {
  return words
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !names.has(word));
}

function share(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  const common = one.intersection(other).size;
  return common / (one.size + other.size - common);
}

/**
 * Goals of one plan that read like one of a brother's or sister's: a plan is to be this child's own (S2-01, 42 USC 675(1)).
 * Names of the children do not make a difference. Each goal is named once, with the first it resembles.
 */
export function alikeGoals(own: readonly GoalWords[], others: readonly GoalWords[], names: readonly string[]): Alike[] {
  const known = new Set(names.map(name => name.toLowerCase().normalize('NFC')));
  const compared = others.map(goal => ({ goal, tokens: tokensOf(goal.words, known) }));
  return own.flatMap(goal => {
    const tokens = tokensOf(goal.words, known);
    if (tokens.length < FEWEST_WORDS) return [];
    const found = compared.find(other => other.goal.childId !== goal.childId && share(tokens, other.tokens) >= ALIKE);
    return found ? [{ goalId: goal.goalId, otherChildId: found.goal.childId, otherGoalId: found.goal.goalId }] : [];
  });
}
