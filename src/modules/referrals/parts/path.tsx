type Step = { readonly label: string; readonly at: 'done' | 'now' | 'next' };

/** Where a referral stands, as a line of steps. */
export function Path({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="al-path" aria-label={label}>
      {steps.map(step => (
        <li
          key={step.label}
          className={step.at === 'next' ? undefined : `al-path__${step.at}`}
          aria-current={step.at === 'now' ? 'step' : undefined}
        >
          {step.label}
        </li>
      ))}
    </ol>
  );
}
