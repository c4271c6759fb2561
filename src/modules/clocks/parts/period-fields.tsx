import type { words as english } from '../words.en.ts';

type PeriodFieldsProps = { words: Pick<typeof english.report, 'from' | 'to'>; from: string; to: string };

/** From and to of a report, as the browser's own date fields: they come in the address as ISO dates. */
export function PeriodFields({ words, from, to }: PeriodFieldsProps) {
  return (
    <>
      <div className="usa-form-group">
        <label className="usa-label" htmlFor="from">
          {words.from}
        </label>
        <input className="usa-input" id="from" name="from" type="date" defaultValue={from} />
      </div>
      <div className="usa-form-group">
        <label className="usa-label" htmlFor="to">
          {words.to}
        </label>
        <input className="usa-input" id="to" name="to" type="date" defaultValue={to} />
      </div>
    </>
  );
}
