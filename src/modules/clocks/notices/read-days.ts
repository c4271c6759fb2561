/** The furthest day from a due date on which anybody is reminded. */
export const MOST_DAYS = 365;

/** Days as somebody writes them ("14, 7, 1"): whole numbers from 1 to the most, each once; null where it is something else. */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter(part => part !== '');
  if (!parts.every(part => /^\d{1,3}$/.test(part))) return null;
  const days = [...new Set(parts.map(Number))];
  return days.every(day => day >= 1 && day <= MOST_DAYS) ? days : null;
}

/** The same to be written again: those before the day, whether on it, and those after. */
export function writeDays(days: readonly number[]): { before: string; onDay: boolean; after: string } {
  const list = (of: readonly number[]) => of.map(Math.abs).join(', ');
  const inOrder = days.toSorted((one, other) => one - other);
  return {
    before: list(inOrder.filter(day => day < 0)),
    onDay: days.includes(0),
    after: list(inOrder.filter(day => day > 0)),
  };
}
