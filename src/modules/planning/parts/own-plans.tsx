import type { FieldsOf } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { OwnPlans as Loaded } from '../load-own-plans.ts';
import { Ratings } from './ratings.tsx';

type Props = Pick<Loaded, 'words' | 'plans' | 'levels' | 'formKey'> & {
  /** Fields of the form that was refused; the others are empty. */
  fieldFor: (act: string, id: string) => FieldsOf;
  /** What was sent and refused: its act and whose row. */
  refused: { readonly act: string; readonly id: string };
};

/** Case plans as somebody outside the staff reads them: what is asked of them first, then goals with their own steps. */
export function OwnPlansView({ words, plans, levels, formKey, fieldFor, refused }: Props) {
  if (plans.length === 0)
    return (
      <Card>
        <Empty title={words.none}>{words.noneText}</Empty>
      </Card>
    );
  return (
    <Stack>
      {plans.map(plan => (
        <Stack key={plan.key}>
          <Card title={plan.title}>
            <p>
              <StateTag state="info">{plan.state}</StateTag> {plan.review}
            </p>
            {plan.sign && (
              <Actions>
                <ButtonLink href={plan.sign}>{words.sign}</ButtonLink>
              </Actions>
            )}
            {plan.said && (
              <>
                <p>{plan.said.state}</p>
                <Quote lang={plan.said.language} by={words.yourWords}>
                  {plan.said.words}
                </Quote>
              </>
            )}
          </Card>
          {plan.asked && (
            <AskedCard {...{ words, formKey }} inputId={plan.asked} field={fieldFor('answer', plan.asked)} />
          )}
          {plan.goals.map(goal => (
            <Card key={goal.key} title={goal.words}>
              {goal.original && (
                <p className="al-second" lang={goal.original.language}>
                  {goal.original.words}
                </p>
              )}
              {goal.note && <p className="al-second">{goal.note}</p>}
              {goal.own && (
                <Quote lang={goal.own.language} by={words.ownWords}>
                  {goal.own.words}
                </Quote>
              )}
              {goal.measure && (
                <p>
                  <strong>{words.measure}</strong> {goal.measure}
                </p>
              )}
              <MarkList>
                {goal.steps.map(step => (
                  <MarkItem key={step.key} state={step.done ? 'done' : 'open'}>
                    <p>{step.words}</p>
                    <p className="al-second">
                      {step.who}. {step.when}. {step.late && <StateTag state="soon">{words.late}</StateTag>}
                    </p>
                    {step.help && <p>{step.help}</p>}
                    {step.mine && (
                      <>
                        <form method="post" noValidate>
                          <FormKeys formKey={formKey} />
                          <input type="hidden" name="act" value="done" />
                          <input type="hidden" name="stepId" value={step.key} />
                          <Button aria-label={`${words.stepDone}: ${step.words}`}>{words.stepDone}</Button>
                        </form>
                        <Disclosure summary={words.needHelp} open={refused.act === 'help' && refused.id === step.key}>
                          <form method="post" noValidate>
                            <FormKeys formKey={formKey} keep={`help ${step.key}`} />
                            <input type="hidden" name="act" value="help" />
                            <input type="hidden" name="stepId" value={step.key} />
                            <Stack tight>
                              <TextArea {...fieldFor('help', step.key).text('help')} max={500} />
                              <Actions>
                                <Button kind="outline">{words.askHelp}</Button>
                              </Actions>
                            </Stack>
                          </form>
                        </Disclosure>
                      </>
                    )}
                  </MarkItem>
                ))}
              </MarkList>
              <h3>{words.howFar}</h3>
              <Ratings ratings={goal.ratings} none={words.notRated} earlier={words.earlier} />
              <Disclosure summary={words.rate} open={refused.act === 'rate' && refused.id === goal.key}>
                <form method="post" noValidate>
                  <FormKeys formKey={formKey} keep={`rate ${goal.key}`} />
                  <input type="hidden" name="act" value="rate" />
                  <input type="hidden" name="goalId" value={goal.key} />
                  <Stack tight>
                    <RadioGroup {...fieldFor('rate', goal.key).text('level')} options={levels} />
                    <TextArea {...fieldFor('rate', goal.key).text('reason')} max={1000} />
                    <Actions>
                      <Button kind="outline">{words.saveRating}</Button>
                    </Actions>
                  </Stack>
                </form>
              </Disclosure>
            </Card>
          ))}
          {plan.services.length > 0 && (
            <Card title={words.promised}>
              <ul>
                {plan.services.map(service => (
                  <li key={service.key}>
                    {service.words}: {service.state}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {plan.familyTime.length > 0 && (
            <Card title={words.familyTime}>
              <ul>
                {plan.familyTime.map(line => (
                  <li key={line.key}>
                    {line.withWhom}: {line.words}
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </Stack>
      ))}
    </Stack>
  );
}

type AskedProps = { words: Loaded['words']; formKey: string; inputId: string; field: FieldsOf };

/** The reader was asked what they think: in their own words, or not at all, which is an answer too. */
function AskedCard({ words, formKey, inputId, field }: AskedProps) {
  const options = [
    { value: 'given', label: words.sayIt },
    { value: 'declined', label: words.notNow },
  ];
  return (
    <Card title={words.asked} tone="honey">
      <p>{words.askedText}</p>
      <form method="post" noValidate>
        <FormKeys formKey={formKey} keep={`answer ${inputId}`} />
        <input type="hidden" name="act" value="answer" />
        <input type="hidden" name="inputId" value={inputId} />
        <Stack tight>
          <RadioGroup {...field.text('answer')} options={options} />
          <TextArea {...field.text('words')} required={false} max={2000} />
          <TextArea {...field.text('reason', words.declineReason)} required={false} max={500} />
          <Actions>
            <Button>{words.send}</Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
