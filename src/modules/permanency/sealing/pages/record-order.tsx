import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { staffDirectory } from '#modules/access/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Alert } from '#web/ui/alert.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { openingSealedFiles } from '../../policy.ts';
import { orderFields } from '../contract.ts';
import { sealedFiles } from '../store.ts';
import { recordOrder } from '../use-cases/record-order.ts';
import type { Route } from './+types/record-order';

export const loader = page(openingSealedFiles, async ask => {
  const [files, staff] = await Promise.all([sealedFiles(ask.tx), staffDirectory(ask.tx)]);
  if (!files.some(({ id }) => id === ask.params.sealedFileId)) return notThere();
  return {
    words: ask.say.group('permanency', 'orderForm'),
    staff: staff.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
    formKey: newId(),
  };
});

export const action = submit(openingSealedFiles, { words: 'permanency' }, async ask => {
  const read = readFields(ask.form, orderFields);
  if (!read.ok) return read;
  const recorded = await recordOrder(ask, { fileId: ask.params.sealedFileId ?? '', ...read.value.values });
  return recorded.ok ? ok({ to: '/sealed-files?done=order' }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down the order of a court that opens a sealed file: to whom, for what, until when. */
export default function RecordOrder({ loaderData, actionData }: Route.ComponentProps) {
  const { words, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/sealed-files' }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <TextField {...field.text('court')} max={200} />
      <TextField {...field.text('number')} max={100} />
      <DateInput {...field.date('orderedOn')} />
      <TextArea {...field.text('purpose')} hint={words.purposeHint} max={1000} />
      <Select {...field.text('readerId')} empty={words.noReader} options={loaderData.staff} />
      <DateInput {...field.date('until')} hint={words.untilHint} />
      <Alert kind="info">{words.tell}</Alert>
    </FormPage>
  );
}
