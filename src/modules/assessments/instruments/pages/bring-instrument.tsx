import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { FileUpload } from '#web/ui/field-file.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { bringInstruments } from '../../policy.ts';
import { bringPack } from '../use-cases/bring-pack.ts';
import type { Route } from './+types/bring-instrument';

const MOST_BYTES = 1_000_000;
const fields = defineFields({ rightToUse: { kind: 'text', max: 500, lines: true } });

export const loader = page(bringInstruments, async ({ say }) => ({
  words: say.group('assessments', 'bring'),
  formKey: newId(),
}));

export const action = submit(
  bringInstruments,
  {
    words: 'assessments',
    constraints: { instrument_pack__editions_differ: { kind: 'instrument-is-there' } },
  },
  async ask => {
    const read = readFields(ask.form, fields);
    const file = ask.form.get('pack');
    const problem: Problem | null =
      !(file instanceof File) || file.size === 0
        ? { at: 'pack', code: 'pack-file-missing' }
        : file.size > MOST_BYTES
          ? { at: 'pack', code: 'pack-too-large' }
          : null;
    if (!read.ok || problem)
      return no(invalid(...(problem ? [problem] : []), ...(read.ok ? [] : read.refusal.problems)));
    const brought = await bringPack(ask, { text: await (file as File).text(), ...read.value.values });
    return brought.ok ? ok({ to: '/instruments?done=brought' }) : brought;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Bringing an instrument for which the agency has a license of its own. */
export default function BringInstrument({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/instruments' }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
      upload
    >
      <FileUpload {...field.text('pack')} limits={words.limits} accept="application/json,.json" />
      <TextArea {...field.text('rightToUse')} hint={words.rightHint} max={500} rows={3} />
    </FormPage>
  );
}
