type Card = { readonly childId: string; readonly version: string | null; readonly readBy: readonly string[] };

/** Cards some of the caregivers have not confirmed as they stand, those that changed first coming first. */
export function unreadCards<C extends Card>(cards: readonly C[], caregiversOf: (childId: string) => readonly string[]) {
  return cards
    .map(card => {
      const asked = caregiversOf(card.childId);
      return { card, asked: asked.length, read: asked.filter(person => card.readBy.includes(person)).length };
    })
    .filter(({ card, asked, read }) => card.version !== null && read < asked)
    .sort((a, b) => Temporal.Instant.compare(a.card.version!, b.card.version!));
}
