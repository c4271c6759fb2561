import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { PARTS } from '../../contract.ts';
import { courtForm, sayWhichHearing } from '../../court-form.ts';
import { tellingOfHearings } from '../../policy.ts';
import { LETTER_LANGUAGES } from '../../standing/contract.ts';
import { listed } from '../../standing/store.ts';
import { hearingOf } from '../../store.ts';
import { STATEMENT_MAX, takenFields } from '../contract.ts';
import { takeStatement } from '../use-cases/take-statement.ts';
import type { Route } from './+types/take-statement';

export const loader = page(
  tellingOfHearings,
  async ask => {
    const { tx, say, language } = ask;
    const { childId = '', hearingId = '' } = ask.params;
    const form = await courtForm(ask, childId);
    const hearing = (await hearingOf(tx, childId, hearingId)) ?? notThere();
    return {
      ...form,
      words: say.group('court', 'takeForm'),
      here: `/children/${childId}/court/hearings/${hearingId}/about`,
      which: sayWhichHearing(ask, hearing),
      parts: await listed(tx, 'app.court_part', language, PARTS),
      languages: LETTER_LANGUAGES.map(value => ({ value, label: sayLanguages(language, [value]) })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(tellingOfHearings, { words: 'court', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, takenFields);
  if (!read.ok) return read;
  const { childId = '', hearingId = '' } = ask.params;
  const taken = await takeStatement(ask, { childId, hearingId, ...read.value.values });
  return taken.ok ? ok({ to: `/children/${childId}/court/hearings/${hearingId}/about?done=statement` }) : taken;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Words for the court that somebody gave on paper or said. */
export default function TakeStatement({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, which, here, parts, languages, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={`${which}. ${words.lead}`}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="statement"
      continueLabel={words.save}
    >
      <Select {...field.text('part')} options={parts} />
      <TextField {...field.text('name')} max={120} />
      <Select {...field.text('language')} options={languages} />
      <RadioGroup
        {...field.text('way')}
        options={[
          { value: 'on_paper', label: words.on_paper },
          { value: 'spoken', label: words.spoken },
        ]}
      />
      <TextArea {...field.text('words')} max={STATEMENT_MAX} rows={10} />
    </FormPage>
  );
}
