import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { URGENCIES } from '../../contract.ts';
import { decideSuggestions } from '../../policy.ts';
import { ServiceList } from '../parts/service-list.tsx';
import { recordPeople } from '../record-people.ts';
import { sayBecause } from '../say-given.ts';
import { servicesFor } from '../services-for.ts';
import { givenById } from '../store/given.ts';
import { suggestionById } from '../store/suggestions.ts';
import { confirmSuggestion } from '../use-cases/confirm-suggestion.ts';
import { setAsideSuggestion } from '../use-cases/set-aside-suggestion.ts';
import type { Route } from './+types/suggestion';

const confirmFields = defineFields({
  urgency: { kind: 'choice', options: URGENCIES },
  words: { kind: 'text', max: 500, lines: true, required: false },
});
const asideFields = defineFields({ why: { kind: 'text', max: 500, min: 3, lines: true } });

export const loader = page(
  decideSuggestions,
  async ask => {
    const { tx, say, language } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'assessments');
    const found = (await suggestionById(tx, ask.params.suggestionId ?? '')) ?? notThere();
    const person = (await recordPeople(ask, childId)).find(({ id }) => id === found.personId) ?? notThere();
    const given = (await givenById(tx, found.assessmentId)) ?? notThere();
    const words = say.group('assessments', 'suggestion');
    return {
      frame,
      here: `/children/${childId}/assessments`,
      words,
      title: say('assessments', 'suggestion.title', { kind: found[language] }),
      because: say('assessments', 'suggestion.because', {
        instrument: given.instrument[language],
        day: sayDay(language, given.givenOn),
        name: person.firstName,
        because: sayBecause(ask, found, given),
      }),
      open: found.state === 'open',
      urgencies: URGENCIES.map(value => ({ value, label: say('assessments', `urgencies.${value}`) })),
      services: (await servicesFor(ask, found.term)).map(each => ({
        key: each.serviceId,
        href: `/directory/services/${each.serviceId}`,
        name: each.name,
        organization: each.organization,
        evidence: each.evidence ? say.code('organizations', `evidence.${each.evidence}`) : words.unrated,
        room:
          each.waitDays === null
            ? words.unknown
            : each.waitDays === 0
              ? words.open
              : say('assessments', 'suggestion.waits', { count: each.waitDays }),
      })),
      formKeys: [newId(), newId()] as const,
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  decideSuggestions,
  { words: 'assessments', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const suggestion = (await suggestionById(ask.tx, ask.params.suggestionId ?? '')) ?? notThere();
    if (!(await recordPeople(ask, childId)).some(({ id }) => id === suggestion.personId)) return notThere();
    const suggestionId = suggestion.id;
    if (ask.form.get('act') === 'aside') {
      const read = readFields(ask.form, asideFields);
      if (!read.ok) return read;
      const aside = await setAsideSuggestion(ask, { suggestionId, ...read.value.values });
      return aside.ok ? ok({ to: `/children/${childId}/assessments?done=aside` }) : aside;
    }
    const read = readFields(ask.form, confirmFields);
    if (!read.ok) return read;
    const confirmed = await confirmSuggestion(ask, { suggestionId, ...read.value.values });
    // The need is there: the referral's form says which services answer it.
    return confirmed.ok ? ok({ to: `/children/${childId}/services/new?need=${confirmed.value.needId}` }) : confirmed;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A person decides what comes of a result: a need, or nothing, and why. */
export default function SuggestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, services, formKeys } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, { urgency: 'soon' });
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <ErrorSummary problems={problems} />
        <h2>{loaderData.title}</h2>
        <p>{loaderData.because}</p>
        {!loaderData.open && (
          <Alert kind="info" action={<a href={loaderData.here}>{frame.name}</a>}>
            {words.decided}
          </Alert>
        )}
        <Grid kind="main-side">
          {loaderData.open ? (
            <Stack>
              <Card title={words.confirm} level={3} tone="decide">
                <form method="post" noValidate>
                  <FormKeys formKey={formKeys[0]} />
                  <Stack tight>
                    <p>{words.confirmText}</p>
                    <RadioGroup {...field.text('urgency')} options={loaderData.urgencies} />
                    <TextArea {...field.text('words')} required={false} max={500} rows={3} />
                    <Actions>
                      <Button>{words.confirmSave}</Button>
                    </Actions>
                  </Stack>
                </form>
              </Card>
              <Disclosure summary={words.aside} open={problems.some(({ at }) => at === 'why')}>
                <form method="post" noValidate>
                  <FormKeys formKey={formKeys[1]} />
                  <input type="hidden" name="act" value="aside" />
                  <Stack tight>
                    <TextArea {...field.text('why')} max={500} rows={3} />
                    <Actions>
                      <Button kind="outline">{words.asideSave}</Button>
                    </Actions>
                  </Stack>
                </form>
              </Disclosure>
            </Stack>
          ) : (
            <div />
          )}
          <Card title={words.options} level={3}>
            <ServiceList words={words} rows={services} />
          </Card>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
