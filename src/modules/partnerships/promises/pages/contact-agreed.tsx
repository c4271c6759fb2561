import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom, typedList } from '#web/form/typed.ts';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { partnerFrame } from '../../partners/partner-frame.ts';
import { keepCommunities } from '../../policy.ts';
import { agreedFields } from '../fields.ts';
import { CHANNELS } from '../rules/codes.ts';
import { contactAgreementOn } from '../store/contacts.ts';
import { agreeContact } from '../use-cases/agree-contact.ts';
import type { Route } from './+types/contact-agreed';

export const loader = page(keepCommunities, async ask => {
  const { tx, say, params, today, language } = ask;
  const { name, partnershipId } = await partnerFrame(ask, params.partnershipId ?? '', 'contacts');
  const now = await contactAgreementOn(tx, partnershipId, today.toString());
  return {
    words: say.group('partnerships', 'contactAgreed'),
    name,
    back: `/partners/${partnershipId}/contacts`,
    channels: CHANNELS.map(value => ({ value, label: say('partnerships', `channels.${value}`) })),
    languages: agreedFields.language.options.map(value => ({ value, label: sayLanguages(language, [value]) })),
    suggested: typedFrom(agreedFields, {
      from: today.toString(),
      rhythmDays: now?.rhythm_days ?? 30,
      ways: now?.ways ?? ['phone', 'email'],
      hours: now?.hours,
      ourReplyDays: now?.our_reply_days ?? 2,
      theirReplyDays: now?.their_reply_days ?? 3,
      language: now?.language ?? 'en',
      reviewOn: today.add({ years: 1 }).toString(),
    }),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, agreedFields);
  if (!read.ok) return read;
  const partnershipId = ask.params.partnershipId ?? '';
  const agreed = await agreeContact(ask, { partnershipId, ...read.value.values });
  return agreed.ok ? ok({ to: `/partners/${partnershipId}/contacts?done=agreed` }) : agreed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down how often and how both sides agreed to talk. */
export default function ContactAgreed({ loaderData, actionData }: Route.ComponentProps) {
  const { words, suggested } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, suggested);
  const ways = typedList(Object.keys(typed).length > 0 ? typed : suggested, 'ways');
  return (
    <FormPage
      title={words.title}
      over={loaderData.name}
      lead={words.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <DateInput {...field.date('from')} />
      <TextField {...field.text('rhythmDays')} width="s" inputMode="numeric" />
      <CheckboxGroup {...field.text('ways')} value={ways} options={loaderData.channels} />
      <TextField {...field.text('hours')} required={false} max={200} />
      <TextField {...field.text('ourReplyDays')} width="s" inputMode="numeric" />
      <TextField {...field.text('theirReplyDays')} width="s" inputMode="numeric" />
      <Select {...field.text('language')} options={loaderData.languages} />
      <DateInput {...field.date('reviewOn')} />
    </FormPage>
  );
}
