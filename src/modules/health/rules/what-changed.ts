/** What can change on a must-know card. */
export const CHANGES = [
  'allergy-added',
  'allergy-ended',
  'medicine-added',
  'medicine-ended',
  'condition-added',
  'condition-ended',
  'card-written',
] as const;
export type Change = { readonly code: (typeof CHANGES)[number]; readonly name: string | null };

/** How a change is kept in `critical_card.changed_what`: its code, and after a colon the name of what changed. */
export const writeChange = ({ code, name }: Change): string => (name === null ? code : `${code}:${name}`);

/** Reads what `writeChange` wrote; null for anything else. */
export function readChange(text: string): Change | null {
  const colon = text.indexOf(':');
  const code = CHANGES.find(known => known === (colon < 0 ? text : text.slice(0, colon)));
  return code ? { code, name: colon < 0 ? null : text.slice(colon + 1) } : null;
}
