/** A phase as a number, and so many boxes filled of all of them. */
export function PhasePips({ number, of }: { number: number; of: number }) {
  return (
    <span className="al-pips">
      {number}
      <svg viewBox={`0 0 ${of * 8} 12`} aria-hidden="true" focusable="false">
        {Array.from({ length: of }, (_, at) => at).map(at => (
          <rect
            key={at}
            className={at < number ? 'al-pips__full' : undefined}
            x={at * 8 + 0.5}
            y="0.5"
            width="6"
            height="11"
            rx="1"
          />
        ))}
      </svg>
    </span>
  );
}
