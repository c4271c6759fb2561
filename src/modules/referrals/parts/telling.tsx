import { FormKeys } from '#web/form/form-page.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SelectOption } from '#web/ui/field-select.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import type { FormProps } from './act-forms.tsx';
import { AnswerFields, type AnswerWords, ProgressFields } from './answer-fields.tsx';

type Step = { readonly code: string; readonly label: string; readonly href: string; readonly first: boolean };

/** What the service can have said, each on a form of its own; the one that was chosen, if one was. */
export type TellingChoices = {
  readonly words: AnswerWords & Readonly<Record<'title' | 'lead' | 'itself' | 'end' | 'back' | 'save', string>>;
  readonly steps: readonly Step[];
  /** How we end it ourselves. */
  readonly ends: readonly Step[];
  /** Ways for the service to answer by itself. */
  readonly itself: readonly { readonly href: string; readonly label: string }[];
  readonly chosen: Pick<Step, 'code' | 'label'> | null;
  readonly back: string;
  readonly seen: string;
  readonly reasons: readonly SelectOption[];
  readonly far: readonly SelectOption[];
  readonly scoreLabel: string;
  readonly progressOf: readonly SelectOption[];
};

type TellingProps = Pick<FormProps, 'formKey' | 'problems' | 'typed'> & { readonly choices: TellingChoices };

/** What comes next in a referral: a short list of what was heard, or the one form that was chosen of it. */
export function Telling({ choices, ...form }: TellingProps) {
  const { words, chosen, steps, ends, itself } = choices;
  if (chosen) return <Chosen {...form} choices={choices} chosen={chosen} />;
  const end = ends.length > 0 && (
    <Disclosure summary={words.end}>
      <Actions>
        {ends.map(each => (
          <ButtonLink key={each.code} kind="quiet" href={each.href}>
            {each.label}
          </ButtonLink>
        ))}
      </Actions>
    </Disclosure>
  );
  if (steps.length === 0) return end;
  return (
    <Card id={TELLING} title={words.title} tone="decide">
      <Stack>
        <Stack tight>
          <p>{words.lead}</p>
          <Actions>
            {steps.map(each => (
              <ButtonLink key={each.code} kind={each.first ? 'fill' : 'outline'} href={each.href}>
                {each.label}
              </ButtonLink>
            ))}
          </Actions>
        </Stack>
        {itself.length > 0 && (
          <Stack tight>
            <p>{words.itself}</p>
            <Actions>
              {itself.map(each => (
                <ButtonLink key={each.href} kind="quiet" href={each.href}>
                  {each.label}
                </ButtonLink>
              ))}
            </Actions>
          </Stack>
        )}
        {end}
      </Stack>
    </Card>
  );
}

/** Where the page goes on when a form was chosen. */
const TELLING = 'telling';

function Chosen({ choices, chosen, formKey, ...form }: TellingProps & { chosen: Pick<Step, 'code' | 'label'> }) {
  const { words } = choices;
  const progress = chosen.code === 'progress';
  return (
    <Card id={TELLING} title={chosen.label} tone="decide" aside={<a href={choices.back}>{words.back}</a>}>
      <form method="post" noValidate>
        <FormKeys formKey={formKey} />
        <input type="hidden" name="act" value={progress ? 'told' : 'step'} />
        {!progress && <input type="hidden" name="to" value={chosen.code} />}
        {!progress && <input type="hidden" name="seen" value={choices.seen} />}
        <div className="al-formpage__fields">
          {progress ? (
            <ProgressFields
              {...form}
              words={words}
              scoreLabel={choices.scoreLabel}
              scoreHint={null}
              progressOf={[...choices.progressOf]}
            />
          ) : (
            <AnswerFields
              {...form}
              to={chosen.code}
              words={words}
              reasons={[...choices.reasons]}
              far={[...choices.far]}
            />
          )}
        </div>
        <div className="al-formpage__end">
          <Button>{words.save}</Button>
        </div>
      </form>
    </Card>
  );
}
