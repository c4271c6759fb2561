import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Empty } from '#web/ui/empty.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { exceptionFields } from '../contract.ts';
import { exceptionsAllowed } from '../exceptions-allowed.ts';
import { askForException } from '../policy.ts';
import { sayPapers } from '../say/say-papers.ts';
import { obligationOf } from '../store/obligations.ts';
import { askException } from '../use-cases/ask-exception.ts';
import type { Route } from './+types/ask-exception';

export const loader = page(
  askForException,
  async ask => {
    const { tx, say, language } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'dates');
    const duty = (await obligationOf(tx, childId, ask.params.obligationId ?? '')) ?? notThere();
    const [{ rule, allowed }, documents] = await Promise.all([
      exceptionsAllowed(ask, duty.rule),
      documentsOf(tx, childId),
    ]);
    return {
      words: say.group('clocks', 'ask'),
      over: `${frame.name} · ${rule?.title[language] ?? duty.rule}`,
      back: `/children/${childId}/dates/${duty.id}`,
      grounds: allowed.map(one => ({
        value: one.key,
        label: one.title[language],
        hint: `${one.evidence[language]} ${say('clocks', `approvers.${one.approver}`)}`,
      })),
      papers: sayPapers(ask, documents),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  askForException,
  {
    words: 'clocks',
    about: params => params.childId,
    constraints: { duty_exception__one_open: { kind: 'asked-already' } },
  },
  async ask => {
    const { childId = '', obligationId = '' } = ask.params;
    const duty = (await obligationOf(ask.tx, childId, obligationId)) ?? notThere();
    const { allowed } = await exceptionsAllowed(ask, duty.rule);
    const read = readFields(ask.form, withOptions(exceptionFields, { ground: allowed.map(({ key }) => key) }));
    if (!read.ok) return no(read.refusal);
    const { ground, reason, document } = read.value.values;
    const asked = await askException(ask, { childId, obligationId, ground, reason, documentId: document });
    return asked.ok ? ok({ to: `/children/${childId}/dates/${obligationId}?done=exception-asked` }) : asked;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AskException({ loaderData, actionData }: Route.ComponentProps) {
  const { words, grounds, papers } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={words.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      {grounds.length === 0 && <Empty title={words.none} />}
      <RadioGroup
        name="ground"
        label={words.ground}
        options={grounds}
        value={typedText(typed, 'ground')}
        problem={problemAt(problems, 'ground')}
      />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        max={2000}
        value={typedText(typed, 'reason')}
        problem={problemAt(problems, 'reason')}
      />
      <Select
        name="document"
        label={words.document}
        hint={words.documentHint}
        required={false}
        options={papers}
        empty={words.noDocument}
        value={typedText(typed, 'document')}
        problem={problemAt(problems, 'document')}
      />
    </FormPage>
  );
}
