import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedFrom, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Actions } from '#web/ui/layout.tsx';
import { giveAssessments } from '../../policy.ts';
import { type GiveWork, keepPage, openGiving } from '../forms/give-draft.ts';
import { answerFields, answersIn, fieldOf } from '../forms/give-form.ts';
import { AnswerRows } from '../parts/answer-rows.tsx';
import { answerProblems } from '../rules/answer-problems.ts';
import { sayChoices, sayItem } from '../say-instrument.ts';
import type { Route } from './+types/answer-assessment';

export const loader = page(
  giveAssessments,
  async ask => {
    const { say, language } = ask;
    const { name, here, draft, instrument } = await openGiving(ask, ask.params.childId ?? '', 'answers');
    const { definition } = instrument ?? notThere();
    const { items = [], scales = [] } = definition;
    const typed = typedFrom(answerFields(definition), draft.answers);
    const words = say.group('assessments', 'answer');
    const domainOf = new Map((definition.domains ?? []).map(domain => [domain.code, domain[language]]));
    const questions = items.map(item => ({
      name: fieldOf(item.code),
      group: item.domain ? (domainOf.get(item.domain) ?? '') : '',
      ...sayItem(language, item),
      choices: sayChoices(language, definition, item),
      value: typedText(typed, fieldOf(item.code)),
    }));
    const totals = scales.map(scale => ({
      name: fieldOf(scale.code),
      group: '',
      text: scale[language],
      choices: [],
      hint: say('assessments', 'answer.range', { from: scale.min, to: scale.max }),
      value: typedText(typed, fieldOf(scale.code)),
    }));
    return {
      name,
      here,
      words,
      title: instrument![language],
      lead: definition.stem?.[language] ?? (items.length === 0 ? words.totals : words.lead),
      foreign: language === 'es' && items.some(item => !item.es) ? words.published : null,
      groups: [...Map.groupBy(items.length > 0 ? questions : totals, row => row.group)].map(([title, rows]) => ({
        title,
        rows,
      })),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(giveAssessments, { words: 'assessments', about: params => params.childId }, async ask => {
  const work: GiveWork = await openGiving(ask, ask.params.childId ?? '', 'answers');
  const { definition } = work.instrument ?? notThere();
  const read = readFields(ask.form, answerFields(definition));
  if (!read.ok) return read;
  const { values } = read.value;
  if (ask.form.get('act') === 'later') {
    await keepPage(ask, work, 'answers', values);
    return ok({ to: work.here });
  }
  const problems = answerProblems(definition, answersIn(definition, values as GiveWork['draft']['answers']));
  if (problems.length > 0) return no(invalid(...problems.map(each => ({ ...each, at: fieldOf(each.at) }))));
  await keepPage(ask, work, 'answers', values);
  return ok({ to: `${work.here}/new/words` });
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The second page of giving: the questions of the instrument, or the totals of one whose questions may not be shown. */
export default function AnswerAssessment({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, groups } = loaderData;
  const { problems = [], typed } = actionData ?? {};
  return (
    <FormPage
      title={loaderData.title}
      over={loaderData.name}
      lead={loaderData.lead}
      problems={problems}
      back={{ href: `${here}/new`, label: words.back }}
      formKey={loaderData.formKey}
      continueLabel={words.next}
      saved
    >
      {loaderData.foreign && <p className="al-second">{loaderData.foreign}</p>}
      {groups.map(({ title, rows }) => (
        <section key={title}>
          {title && <h2>{title}</h2>}
          <AnswerRows
            rows={typed ? rows.map(row => ({ ...row, value: typedText(typed, row.name) })) : rows}
            blank={words.blank}
            problemOf={name => problemAt(problems, name)}
          />
        </section>
      ))}
      <Actions>
        <Button kind="outline" name="act" value="later">
          {words.later}
        </Button>
      </Actions>
    </FormPage>
  );
}
