import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { directoryAreas } from '#modules/agency/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { keepInquiries } from '../../policy.ts';
import { inquiryFields } from '../contract.ts';
import { SOURCES } from '../rules/stages.ts';
import { partnerChoices } from '../store.ts';
import { recordInquiry } from '../use-cases/record-inquiry.ts';
import type { Route } from './+types/add-inquiry';

export const loader = page(keepInquiries, async ({ tx, say, today }) => ({
  words: say.group('licensing', 'inquiryForm'),
  sources: SOURCES.map(source => ({ value: source, label: say.code('licensing', `inquirySources.${source}`) })),
  partners: await partnerChoices(tx),
  areas: (await directoryAreas(tx, today.toString()))
    .filter(area => area.current)
    .map(area => ({ value: area.code, label: area.name })),
  formKey: newId(),
}));

export const action = submit(keepInquiries, { words: 'licensing' }, async ask => {
  const read = readFields(ask.form, inquiryFields);
  if (!read.ok) return read;
  const recorded = await recordInquiry(ask, read.value.values);
  return recorded.ok ? ok({ to: `/inquiries/${recorded.value.id}` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Somebody asked to foster or adopt. */
export default function AddInquiry({ loaderData, actionData }: Route.ComponentProps) {
  const { words, sources, partners, areas } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const text = (name: 'name' | 'phone' | 'email' | 'language' | 'sourceWords', label: string, more = {}) => (
    <TextField
      name={name}
      label={label}
      value={typedText(typed, name)}
      problem={problemAt(problems, name)}
      required={false}
      {...more}
    />
  );
  const choice = (name: 'organizationId' | 'areaCode', label: string, options: typeof partners, hint?: string) => (
    <Select
      name={name}
      label={label}
      hint={hint}
      required={false}
      empty={words.notSaid}
      options={options}
      value={typedText(typed, name)}
      problem={problemAt(problems, name)}
    />
  );
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/inquiries' }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      {text('name', words.name, { max: 200, required: true })}
      {text('phone', words.phone, { type: 'tel' })}
      {text('email', words.email, { type: 'email' })}
      {text('language', words.language)}
      <DateInput
        name="cameOn"
        label={words.cameOn}
        value={typedDate(typed, 'cameOn')}
        problem={problemAt(problems, 'cameOn')}
      />
      <Select
        name="source"
        label={words.source}
        empty={words.choose}
        options={sources}
        value={typedText(typed, 'source')}
        problem={problemAt(problems, 'source')}
      />
      {choice('organizationId', words.partner, partners, words.partnerHint)}
      {text('sourceWords', words.event, { hint: words.eventHint })}
      {choice('areaCode', words.area, areas)}
    </FormPage>
  );
}
