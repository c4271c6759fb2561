import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { keepGroups } from '../../policy.ts';
import { livingPartners } from '../../promises/store/factors.ts';
import { groupFields } from '../contract.ts';
import { openGroup } from '../use-cases/open-group.ts';
import type { Route } from './+types/open-group';

export const loader = page(keepGroups, async ({ tx, say, today, language }) => ({
  words: say.group('partnerships', 'groupForm'),
  partners: (await livingPartners(tx, today.toString())).map(({ id, name }) => ({ value: id, label: name })),
  languages: groupFields.language.options.map(value => ({ value, label: sayLanguages(language, [value]) })),
  formKey: newId(),
}));

export const action = submit(
  keepGroups,
  { words: 'partnerships', constraints: { support_group__one_of_a_name: { kind: 'group-of-that-name' } } },
  async ask => {
    const read = readFields(ask.form, groupFields);
    if (!read.ok) return read;
    const opened = await openGroup(ask, read.value.values);
    return opened.ok ? ok({ to: `/support-groups/${opened.value.id}?done=opened` }) : opened;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Opening a group in which homes support one another. */
export default function OpenGroup({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/support-groups' }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <TextField {...field.text('name')} max={120} />
      <Select {...field.text('partnershipId')} required={false} empty={words.noPartner} options={loaderData.partners} />
      <TextField {...field.text('meets')} hint={words.meetsHint} required={false} max={200} />
      <Select {...field.text('language')} required={false} empty={words.anyLanguage} options={loaderData.languages} />
      <DateInput {...field.date('beganOn')} />
    </FormPage>
  );
}
