import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

export type SaidStep = {
  readonly key: string;
  readonly words: string;
  readonly who: string;
  readonly when: string;
  readonly open: boolean;
  readonly state: string;
  readonly help: string | null;
  /** Where it was taken over from. */
  readonly source?: { readonly words: string; readonly href: string | null } | null;
};
type StepListProps = {
  steps: readonly SaidStep[];
  words: { readonly noSteps: string; readonly late: string; readonly needsHelp: string; readonly done: string };
  /** Set where the reader may say that a step is done. */
  formKey: string | null;
};

/** Steps toward a goal: whose they are, by when, and where help is wanted. */
export function StepList({ steps, words, formKey }: StepListProps) {
  if (steps.length === 0) return <p className="al-second">{words.noSteps}</p>;
  return (
    <MarkList>
      {steps.map(step => (
        <MarkItem key={step.key} state={step.open ? 'open' : 'done'}>
          <p>{step.words}</p>
          <p className="al-second">
            <bdi>{step.who}</bdi>. {step.when}.{' '}
            {step.state === 'late' && <StateTag state="late">{words.late}</StateTag>}
          </p>
          {step.source && (
            <p className="al-second">
              {step.source.href ? <a href={step.source.href}>{step.source.words}</a> : step.source.words}
            </p>
          )}
          {step.help && (
            <p>
              <StateTag state="soon">{words.needsHelp}</StateTag> {step.help}
            </p>
          )}
          {formKey && step.open && (
            <form method="post" noValidate>
              <FormKeys formKey={formKey} />
              <input type="hidden" name="act" value="done" />
              <input type="hidden" name="stepId" value={step.key} />
              <Button kind="outline" size="s" aria-label={`${words.done}: ${step.words}`}>
                {words.done}
              </Button>
            </form>
          )}
        </MarkItem>
      ))}
    </MarkList>
  );
}
