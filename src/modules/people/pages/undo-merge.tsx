import { isId, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { accountNames } from '#modules/access/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { mergePersons } from '../policy.ts';
import { fullName } from '../rules/name.ts';
import { entriesSince, mergesSeen } from '../store/merges.ts';
import { personById } from '../store/persons.ts';
import { topicIn } from '../use-cases/merge-people.ts';
import { unmergePeople } from '../use-cases/unmerge-people.ts';
import type { Route } from './+types/undo-merge';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(mergePersons, async ask => {
  const { tx, say, language, who, params } = ask;
  const [merge] = isId(params.mergeId) ? await mergesSeen(tx, params.mergeId) : [];
  const kept = merge && (await personById(tx, merge.keep_id));
  if (!merge || !kept) return notThere();
  const [names, stays] = [await accountNames(tx, [merge.merged_by]), await entriesSince(tx, merge.id)];
  const words = say.group('people', 'undo');
  const gone = fullName({ first_name: merge.gone_first, last_name: merge.gone_last });
  return {
    words,
    formKey: newId(),
    facts: [
      { label: words.kept, value: fullName(kept) },
      { label: words.gone, value: gone },
      { label: words.when, value: sayMoment(language, who.timeZone, merge.merged_at) },
      { label: words.by, value: names.get(merge.merged_by)?.name ?? '' },
      { label: words.why, value: merge.reason },
    ],
    stays: stays.map(({ topic, rows }) => say('people', 'undo.stay', { topic: topicIn(ask)(topic), count: rows })),
    staysTitle: say('people', 'undo.staysTitle', { kept: fullName(kept) }),
  };
});

const fields = defineFields({ reason: { kind: 'text', max: 500 } });

export const action = submit(mergePersons, { words: 'people' }, async ask => {
  const { mergeId } = ask.params;
  if (!isId(mergeId) || (await mergesSeen(ask.tx, mergeId)).length === 0) return notThere();
  const read = readFields(ask.form, fields);
  if (!read.ok) return no(read.refusal);
  const undone = await unmergePeople(ask, { mergeId, reason: read.value.values.reason });
  return undone.ok ? ok({ to: '/people/duplicates?done=unmerged' }) : no(undone.refusal);
});

export default function UndoMerge({ loaderData, actionData }: Route.ComponentProps) {
  const { words, facts, stays, formKey } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/people/duplicates' }}
      cancel={{ href: '/people/duplicates' }}
      formKey={formKey}
      continueLabel={words.undo}
    >
      <SummaryList rows={facts} />
      {stays.length > 0 && (
        <Alert kind="info" title={loaderData.staysTitle}>
          <ul>
            {stays.map(stay => (
              <li key={stay}>{stay}</li>
            ))}
          </ul>
        </Alert>
      )}
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        problem={problemAt(problems, 'reason')}
        value={typedText(actionData?.typed ?? {}, 'reason')}
        max={500}
        rows={3}
      />
    </FormPage>
  );
}
