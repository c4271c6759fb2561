import { isId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { planFamilyTime } from '../../policy.ts';
import { familyForm } from '../family-form.ts';
import { guestsOf, visitOf } from '../store/visits.ts';
import { recordVisit } from '../use-cases/record-visit.ts';
import type { Route } from './+types/record-visit';

export const loader = page(
  planFamilyTime,
  async ask => {
    const { childId = '', visitId = '' } = ask.params;
    const form = await familyForm(ask, childId);
    const visit = (await visitOf(ask.tx, childId, visitId)) ?? notThere();
    return {
      ...form,
      back: `${form.back}/${visit.id}`,
      words: ask.say.group('visits', 'familyTime').record,
      meta: ask.say('visits', 'familyTime.visit.metaTitle'),
      guests: (await guestsOf(ask.tx, [visit.id])).map(guest => ({
        id: guest.id,
        label: ask.say('visits', 'familyTime.record.came', {
          name: guest.first_name ?? ask.say('visits', 'familyTime.somebody'),
          part: ask.say('visits', `familyTime.parts.${guest.part}`),
        }),
      })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(planFamilyTime, { words: 'visits', about: params => params.childId }, async ask => {
  const { childId = '', visitId = '' } = ask.params;
  const came = [...ask.form.keys()]
    .filter(name => name.startsWith('came-') && isId(name.slice(5)))
    .map(name => {
      const said = ask.form.get(name);
      return { guestId: name.slice(5), came: said === 'yes' ? true : said === 'no' ? false : null };
    });
  const recorded = await recordVisit(ask, { childId, visitId, came });
  return recorded.ok ? ok({ to: `/children/${childId}/family-time/${visitId}?done=held` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.meta }];

/** Who came: said of each of those who were invited. */
export default function RecordVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      keep="family-time"
      continueLabel={words.save}
    >
      {loaderData.guests.map(({ id, label }) => (
        <RadioGroup
          key={id}
          {...field.text(`came-${id}`, label)}
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
        />
      ))}
    </FormPage>
  );
}
