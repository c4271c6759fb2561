/** A fact a rule asks for: its kind, and the attributes it must have. */
export type AskedFact = { readonly fact: string; readonly where: Readonly<Record<string, unknown>> };

/** Everything some part of a rule asks for: facts (each once, in the order they are written) and traits. */
export type Asked = { readonly facts: readonly AskedFact[]; readonly traits: readonly string[] };

/**
 * What some parts of a rule (its due day, its pauses …) ask for. `definitions` are those of the packs, by name. An age or
 * a birthday asks for the birth.
 */
export function asksFor(parts: readonly unknown[], definitions: Readonly<Record<string, unknown>>): Asked {
  const facts = new Map<string, AskedFact>();
  const traits = new Set<string>();
  const opened = new Set<string>();
  const add = (fact: string, where: AskedFact['where']) =>
    facts.set(`${fact} ${JSON.stringify(where)}`, { fact, where });
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) {
      for (const one of part) visit(one);
      return;
    }
    if (typeof part !== 'object' || part === null) return;
    const one = part as Record<string, unknown>;
    if (typeof one.fact === 'string') add(one.fact, (one.where as AskedFact['where']) ?? {});
    if (typeof one.trait === 'string') traits.add(one.trait);
    if ('birthday' in one || 'age' in one) add('birth', {});
    if (typeof one.defined === 'string' && !opened.has(one.defined)) {
      opened.add(one.defined);
      visit(definitions[one.defined]);
    }
    for (const [name, value] of Object.entries(one)) if (name !== 'where') visit(value);
  };
  visit(parts);
  return { facts: [...facts.values()], traits: [...traits] };
}
