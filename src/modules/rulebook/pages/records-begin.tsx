import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { beginRecords, recordsFrom } from '#modules/agency/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { takeRules } from '../policy.ts';
import type { Route } from './+types/records-begin';

const fields = defineFields({ from: { kind: 'date', required: false } });

export const loader = page(takeRules, async ({ tx, say, query }) => {
  const words = say.group('rulebook', 'records');
  return {
    words,
    known: typedFrom(fields, { from: await recordsFrom(tx) }),
    done: query.get('done') === 'saved' ? words.saved : null,
    formKey: newId(),
  };
});

export const action = submit(takeRules, { words: 'rulebook' }, async ask => {
  const read = readFields(ask.form, fields);
  if (!read.ok) return read;
  const begun = await beginRecords(ask, read.value.values.from);
  return begun.ok ? ok({ to: '/rules/records?done=saved' }) : begun;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Since when the agency keeps its records here: what was due before is nobody's miss. */
export default function RecordsBegin({ loaderData, actionData }: Route.ComponentProps) {
  const { words, known, done, formKey } = loaderData;
  const { problems = [], typed = known } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/rules/packs' }}
      formKey={formKey}
      continueLabel={words.save}
    >
      {done && <SuccessPanel title={done} />}
      <DateInput
        name="from"
        label={words.from}
        hint={words.hint}
        required={false}
        value={typedDate(typed, 'from')}
        problem={problemAt(problems, 'from')}
      />
    </FormPage>
  );
}
