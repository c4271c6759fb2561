import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { permanencyForm } from '../../permanency-form.ts';
import { sealingFiles } from '../../policy.ts';
import { sealFields } from '../contract.ts';
import { sealFile } from '../use-cases/seal-file.ts';
import type { Route } from './+types/seal-file';

export const loader = page(
  sealingFiles,
  async ask => ({
    ...(await permanencyForm(ask, ask.params.childId)),
    words: ask.say.group('permanency', 'sealForm'),
  }),
  { about: params => params.childId },
);

export const action = submit(sealingFiles, { words: 'permanency', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, sealFields);
  if (!read.ok) return read;
  const { why, firstName, lastName, bornOn } = read.value.values;
  if (!firstName && (lastName || bornOn)) return no(invalid({ at: 'firstName', code: 'required' }));
  const newName = firstName ? { firstName, lastName, bornOn } : null;
  const sealed = await sealFile(ask, { childId: ask.params.childId ?? '', why, newName });
  return sealed.ok ? ok({ to: '/permanency?done=sealed' }) : sealed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Sealing the old file after an adoption, and the name under which help goes on. */
export default function SealFilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <Alert kind="soon">{words.warning}</Alert>
      <TextArea {...field.text('why')} hint={words.whyHint} max={1000} />
      <h2>{words.goesOn}</h2>
      <p className="al-second">{words.goesOnText}</p>
      <TextField {...field.text('firstName')} required={false} max={100} />
      <TextField {...field.text('lastName')} required={false} max={100} />
      <DateInput {...field.date('bornOn')} required={false} />
      <Tick name="sure" checked={typed.sure === 'yes'} problem={field.text('sure').problem}>
        {words.sure}
      </Tick>
    </FormPage>
  );
}
