import { writeDay } from '#kernel/days.ts';
import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { doneFields } from '../contract.ts';
import { countAsReader } from '../count-as-reader.ts';
import { exceptionsAllowed } from '../exceptions-allowed.ts';
import { documentDone } from '../policy.ts';
import { factName } from '../say/say-facts.ts';
import { sayPapers } from '../say/say-papers.ts';
import { type ObligationRow, obligationOf } from '../store/obligations.ts';
import { documentDuty } from '../use-cases/document-duty.ts';
import type { Route } from './+types/document-duty';

export const loader = page(
  documentDone,
  async ask => {
    const { tx, say, language } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'dates');
    const duty = (await obligationOf(tx, childId, ask.params.obligationId ?? '')) ?? notThere();
    const [{ rule }, documents] = await Promise.all([exceptionsAllowed(ask, duty.rule), documentsOf(tx, childId)]);
    return {
      words: say.group('clocks', 'done'),
      noPaper: say('clocks', 'ask.noDocument'),
      over: `${frame.name} · ${rule?.title[language] ?? duty.rule}`,
      lead: [rule?.plain[language], await sayWhich(ask, duty)].filter(Boolean).join(' '),
      back: `/children/${childId}/dates/${duty.id}`,
      papers: sayPapers(ask, documents),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

/** Of several duties of one kind, which: what began it, and when. */
async function sayWhich(ask: Ask, { child_id, key, began_on }: ObligationRow): Promise<string> {
  const { say, language } = ask;
  const { duties } = await countAsReader(ask, child_id);
  const begin = duties.find(duty => duty.key === key)?.begin;
  return begin?.fact
    ? say('clocks', 'done.which', { what: factName(say, begin.fact), day: sayDay(language, writeDay(begin.day)) })
    : say('clocks', 'done.whichDay', { day: sayDay(language, began_on) });
}

export const action = submit(
  documentDone,
  {
    words: 'clocks',
    about: params => params.childId,
    constraints: { duty_done__once_a_day: { kind: 'documented-already' } },
  },
  async ask => {
    const { childId = '', obligationId = '' } = ask.params;
    const read = readFields(ask.form, doneFields);
    if (!read.ok) return no(read.refusal);
    const { day, note, document } = read.value.values;
    const done = await documentDuty(ask, { childId, obligationId, doneOn: day, note, documentId: document });
    return done.ok ? ok({ to: `/children/${childId}/dates/${obligationId}?done=documented` }) : done;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function DocumentDuty({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={loaderData.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <DateInput name="day" label={words.day} value={typedDate(typed, 'day')} problem={problemAt(problems, 'day')} />
      <TextArea
        name="note"
        label={words.note}
        required={false}
        max={2000}
        value={typedText(typed, 'note')}
        problem={problemAt(problems, 'note')}
      />
      <Select
        name="document"
        label={words.document}
        required={false}
        options={loaderData.papers}
        empty={loaderData.noPaper}
        value={typedText(typed, 'document')}
        problem={problemAt(problems, 'document')}
      />
    </FormPage>
  );
}
