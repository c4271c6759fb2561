export type Leaf = {
  weekday: string;
  day: string | number;
  month: string;
  /** A late leaf has a red top; the word stands in a tag beside it. */
  state?: 'late' | 'soon';
  /** Spoken instead of the three parts, for example "Friday, November 20". */
  full?: string;
};

/** A calendar leaf: weekday, day, month. */
export function DateLeaf({ weekday, day, month, state, full }: Leaf) {
  const parts = (
    <>
      <span className="al-leaf__weekday">{weekday} </span>
      <span className="al-leaf__day">{day} </span>
      <span className="al-leaf__month">{month}</span>
    </>
  );
  const look = `al-leaf${state ? ` al-leaf--${state}` : ''}`;
  if (!full) return <span className={look}>{parts}</span>;
  return (
    <span className={look}>
      <span className="usa-sr-only">{full}</span>
      <span className="al-leaf__parts" aria-hidden="true">
        {parts}
      </span>
    </span>
  );
}
