import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { discardDraft, emptyDraft, findDraft, saveDraft } from '#platform/http/drafts.ts';
import { page } from '#platform/http/page.ts';
import { type SubmitAsk, submit, typedIn } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { typedList } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { writeContact } from '../../policy.ts';
import { WORDS_MOST } from '../contract.ts';
import { loadVisitForm, VISIT_FORM, visitPeople } from '../load-visit-form.ts';
import { AgreedFields } from '../parts/agreed-fields.tsx';
import { ChildFields } from '../parts/child-fields.tsx';
import { readVisit } from '../read-visit.ts';
import { recordVisit } from '../use-cases/record-visit.ts';
import type { Route } from './+types/record-visit';

export const loader = page(writeContact, ask => loadVisitForm(ask, ask.params.childId ?? ''), {
  about: params => params.childId,
});

export const action = submit(writeContact, { words: 'visits', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  if (ask.form.get('act') === 'keep') return keep(ask, childId);
  const { siblings, people } = await visitPeople(ask, childId);
  const read = readVisit(ask.form, {
    childId,
    siblings: siblings.map(({ id }) => id),
    people: people.map(({ value }) => value),
    timeZone: ask.who.timeZone,
  });
  if (!read.ok) return read;
  const recorded = await recordVisit(ask, read.value);
  if (!recorded.ok) return recorded;
  const draft = await findDraft(ask, VISIT_FORM, childId);
  if (draft) await discardDraft(ask, draft.id);
  return ok({ to: `/children/${childId}/contacts/${recorded.value.contactIds[0]}?done=recorded` });
});

/** Keeps what was typed, as it is: nothing is checked, and nothing is written into the record. */
async function keep(ask: SubmitAsk, childId: string) {
  const draft =
    (await findDraft(ask, VISIT_FORM, childId)) ?? emptyDraft(ask, VISIT_FORM, { kind: 'child', id: childId });
  const { act: _, ...answers } = typedIn(ask.form);
  await saveDraft(ask, { ...draft, key: newId(), answers, savedAt: ask.now });
  return ok({ to: `/children/${childId}/contacts?done=kept` });
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down one visit, to one child or several, on a phone in the car: once, for everything that lives on it. */
export default function RecordVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { words, children, known } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, known);
  const given = Object.keys(typed).length > 0 ? typed : known;
  const [first, ...others] = children;
  const opens = (id: string) =>
    typedList(given, 'with').includes(id) || problems.some(({ at }) => at.endsWith(`_${id}`));
  return (
    <Wrap body>
      <div className="al-formpage">
        <a className="al-back" href={loaderData.back}>
          <Icon name="arrow_back" size="s" />
          {loaderData.over}
        </a>
        <ErrorSummary problems={problems} />
        <h1>{loaderData.title}</h1>
        <p className="al-pagehead__lead">{words.lead}</p>
        {loaderData.kept && <Alert kind="info">{loaderData.kept}</Alert>}
        <form method="post" noValidate>
          <FormKeys formKey={loaderData.formKey} keep="visit" />
          <div className="al-formpage__fields">
            <DateInput {...field.date('day')} />
            <TimeInput {...field.text('time')} hint={words.timeHint} />
            <RadioGroup {...field.text('held', loaderData.heldLabel)} options={loaderData.held} />
            <RadioGroup {...field.text('way')} hint={words.wayHint} options={loaderData.ways} />
            <Select
              {...field.text('place')}
              required={false}
              hint={words.placeHint}
              empty={words.nowhere}
              options={loaderData.places}
            />
            <Select {...field.text('by')} options={loaderData.makers} />
            <p>{words.danger}</p>
            {first && (
              <section>
                <h2>{first.title}</h2>
                <ChildFields child={first} field={field} most={WORDS_MOST} />
              </section>
            )}
            {others.length > 0 && (
              <CheckboxGroup
                {...field.text('with')}
                value={typedList(given, 'with')}
                required={false}
                options={loaderData.with}
              />
            )}
            {others.map(child => (
              <Disclosure key={child.id} summary={child.title} open={opens(child.id)}>
                <ChildFields child={child} field={field} most={WORDS_MOST} />
              </Disclosure>
            ))}
            {loaderData.people.length > 0 && (
              <CheckboxGroup
                {...field.text('named')}
                value={typedList(given, 'named')}
                hint={words.namedHint}
                required={false}
                options={loaderData.people}
              />
            )}
            <section>
              <h2>{words.agreedTitle}</h2>
              <p>{words.agreedLead}</p>
              <AgreedFields words={words} field={field} lines={loaderData.lines} whoDoes={loaderData.whoDoes} />
            </section>
            <section>
              <h2>{words.todoTitle}</h2>
              <Stack tight>
                <TextField {...field.text('todo')} required={false} max={300} />
                <DateInput {...field.date('todoDue')} required={false} />
              </Stack>
            </section>
          </div>
          <div className="al-formpage__end">
            <Actions>
              <Button>{words.save}</Button>
              <Button kind="outline" name="act" value="keep">
                {words.keep}
              </Button>
            </Actions>
            <p className="al-limit">{words.keepText}</p>
          </div>
        </form>
      </div>
    </Wrap>
  );
}
