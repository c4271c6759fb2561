import type { ReactNode } from 'react';
import { FormKeys } from '#web/form/form-page.tsx';
import { type Typed, typedDate } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { ActForm, type FormProps, fieldsOf } from './act-forms.tsx';

type Option = { readonly value: string; readonly label: string };

/** An appointment as the page says it; `asks` is what somebody should answer next. */
export type AppointmentLine = {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly transport: string;
  readonly interpreter: string;
  readonly gaps: readonly string[];
  readonly attended: string | null;
  readonly why: string | null;
  readonly asks: 'attendance' | 'own-way' | 'ride' | null;
  readonly rides: readonly Option[];
  readonly ways: readonly Option[];
  readonly languages: readonly Option[];
  /** The page without the form that changes it. */
  readonly back: string;
  readonly asksInterpreter: 'ask' | 'confirm' | 'which' | null;
  readonly askInterpreter: string;
  /** Where it is moved or called off. */
  readonly change: string | null;
};

type Props = FormProps & {
  readonly appointments: readonly AppointmentLine[];
  readonly may: boolean;
  readonly maySet: boolean;
  /** The one that is being moved or called off. */
  readonly changing: (AppointmentLine & { readonly known: Typed }) | null;
};

/** The appointments of a referral: what is missing at each, and answers of one tap. */
export function Appointments({ appointments, may, maySet, changing, ...form }: Props) {
  const { words } = form;
  if (changing) return <Change {...form} at={changing} known={changing.known} />;
  return (
    <Card title={words.title}>
      {appointments.length === 0 && <p className="al-second">{words.none}</p>}
      <Stack>
        {appointments.map(each => (
          <section key={each.id}>
            <h3>{each.title}</h3>
            <p>{each.place}</p>
            {each.attended ? (
              <p>
                <StateTag state="plain">{each.attended}</StateTag> {each.why}
              </p>
            ) : (
              <>
                {each.gaps.map(gap => (
                  <p key={gap}>
                    <StateTag state="soon">{gap}</StateTag>
                  </p>
                ))}
                <p>
                  {each.transport}. {each.interpreter}.
                </p>
              </>
            )}
            {may && <Answers {...form} at={each} />}
          </section>
        ))}
        {maySet && (
          <Disclosure summary={words.add} open={form.problems.some(({ at }) => WHEN.includes(at))}>
            <ActForm act="set-appointment" formKey={form.formKey} save={words.addButton ?? ''}>
              <WhenFields {...form} />
            </ActForm>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}

const WHEN: readonly string[] = ['onDay', 'atTime', 'minutes', 'where'];

type One = FormProps & { readonly at: AppointmentLine };

function Answers({ at, ...form }: One) {
  const { words } = form;
  return (
    <>
      {at.asks === 'own-way' && (
        <Taps {...form} at={at} question={words.ownWay} name="transport">
          {[
            { value: 'family', label: words.ownWayYes ?? '' },
            { value: 'open', label: words.ownWayNo ?? '' },
            { value: 'not-needed', label: words.ownWayNone ?? '' },
          ]}
        </Taps>
      )}
      {at.asks === 'ride' && (
        <Taps {...form} at={at} question={words.ride} name="transport">
          {at.rides}
        </Taps>
      )}
      {at.asks === 'ride' && (
        <p>
          <a href={`${at.back}/appointments/${at.id}/driver`}>{words.askDriver}</a>
        </p>
      )}
      {at.asksInterpreter === 'ask' && (
        <Taps {...form} at={at} question={words.interpreterQuestion} name="interpreter">
          {[
            { value: 'requested', label: at.askInterpreter },
            { value: 'not-needed', label: words.interpreterNotNeeded ?? '' },
          ]}
        </Taps>
      )}
      {at.asksInterpreter === 'which' && (
        <Taps {...form} at={at} question={words.interpreterQuestion} name="interpreter">
          {[{ value: 'not-needed', label: words.interpreterNotNeeded ?? '' }]}
        </Taps>
      )}
      {at.asksInterpreter === 'confirm' && (
        <Taps {...form} at={at} name="interpreter">
          {[{ value: 'confirmed', label: words.interpreterConfirmed ?? '' }]}
        </Taps>
      )}
      {at.asks === 'attendance' && (
        <Taps {...form} at={at} question={words.came} name="attended" act="attendance">
          {[
            { value: 'yes', label: words.cameYes ?? '' },
            { value: 'late', label: words.cameLate ?? '' },
            { value: 'missed', label: words.cameNot ?? '' },
          ]}
        </Taps>
      )}
      {at.change && <a href={at.change}>{words.change}</a>}
    </>
  );
}

type TapsProps = One & {
  readonly question?: ReactNode;
  readonly name: 'transport' | 'interpreter' | 'attended';
  readonly act?: string;
  readonly children: readonly Option[];
};

/** A question with an answer for each tap. */
function Taps({ at, formKey, question, name, act = 'arrange-appointment', children }: TapsProps) {
  return (
    <form method="post" noValidate>
      <FormKeys formKey={formKey} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="appointment" value={at.id} />
      {question && <p>{question}</p>}
      <Actions>
        {children.map(each => (
          <Button key={each.value} kind="outline" size="s" name={name} value={each.value}>
            {each.label}
          </Button>
        ))}
      </Actions>
    </form>
  );
}

/** Everything else about one appointment: another way, another time, or not at all. */
function Change({ at, known, ...given }: One & { readonly known: Typed }) {
  const form = { ...given, typed: { ...known, ...given.typed } };
  const { words, formKey } = form;
  const field = fieldsOf(form);
  const about = <input type="hidden" name="appointment" value={at.id} />;
  return (
    <Card title={at.title}>
      <Stack>
        <ActForm act="move-appointment" formKey={formKey} save={words.move ?? ''}>
          {about}
          <WhenFields {...form} />
        </ActForm>
        <ActForm act="arrange-appointment" formKey={formKey} save={words.save ?? ''}>
          {about}
          <Select {...field('transport')} options={[...at.ways]} />
        </ActForm>
        <p>
          <a href={`${at.back}/appointments/${at.id}/driver`}>{words.askDriver}</a>
        </p>
        <ActForm act="arrange-appointment" formKey={formKey} save={words.languageButton ?? ''}>
          {about}
          <input type="hidden" name="interpreter" value="requested" />
          <Select {...field('language')} options={[...at.languages]} />
        </ActForm>
        <ActForm act="cancel-appointment" formKey={formKey} save={words.cancel ?? ''}>
          {about}
          <RadioGroup
            {...field('calledOffBy')}
            options={[
              { value: 'family', label: words.calledOffByFamily ?? '' },
              { value: 'provider', label: words.calledOffByProvider ?? '' },
            ]}
          />
          <TextField {...field('missedWhy')} required={false} max={500} />
        </ActForm>
        <p>
          <a href={at.back}>{words.changeBack}</a>
        </p>
      </Stack>
    </Card>
  );
}

function WhenFields(form: FormProps) {
  const { typed } = form;
  const field = fieldsOf(form);
  return (
    <>
      <DateInput {...field('onDay')} value={typedDate(typed, 'onDay')} />
      <TimeInput {...field('atTime')} />
      <TextField {...field('minutes')} required={false} width="xs" inputMode="numeric" />
      <TextField {...field('where')} required={false} max={200} />
    </>
  );
}
