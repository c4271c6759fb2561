const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A period to report on (ISO days, both included), and whether what was asked for was none. */
export type Asked = { readonly from: string; readonly to: string; readonly wrong: boolean };

/** The period somebody asked for; the twelve months that ended with the last month where they asked for none, or for nonsense. */
export function reportPeriod(from: string | null, to: string | null, today: string): Asked {
  const start = Temporal.PlainDate.from(today).with({ day: 1 });
  const usual = { from: start.subtract({ months: 12 }).toString(), to: start.subtract({ days: 1 }).toString() };
  if (from === null && to === null) return { ...usual, wrong: false };
  const [first, last] = [dayOf(from), dayOf(to)];
  return first !== null && last !== null && first <= last
    ? { from: first, to: last, wrong: false }
    : { ...usual, wrong: true };
}

function dayOf(text: string | null): string | null {
  if (text === null || !DAY.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
