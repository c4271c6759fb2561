/** Beds in use in one home from one moment to another (ISO, `to` exclusive, null while it goes on). `beds` may be negative for a bed that is free meanwhile. */
export type BedUse = { readonly from: string; readonly to: string | null; readonly beds: number };

/**
 * Beds taken at a moment, and the highest number taken at any later moment with the moment it begins. Uses that have
 * ended before do not count; uses that begin later (a planned respite weekend) do.
 */
export function bedsTaken(uses: readonly BedUse[], at: string): { now: number; peak: number; peakFrom: string } {
  const takenAt = (moment: string) =>
    uses
      .filter(use => use.from <= moment && (use.to === null || moment < use.to))
      .reduce((sum, use) => sum + use.beds, 0);
  const now = takenAt(at);
  let peak = now;
  let peakFrom = at;
  for (const use of uses) {
    if (use.from <= at) continue;
    const taken = takenAt(use.from);
    if (taken > peak) {
      peak = taken;
      peakFrom = use.from;
    }
  }
  return { now, peak, peakFrom };
}
