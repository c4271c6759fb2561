import { fillWords } from '#kernel/fill-words.ts';
import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { needKinds } from '#modules/assessments/index.ts';
import { serviceKind, serviceSheet } from '#modules/organizations/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { wordsFor } from '../family/load-services.ts';
import { whomIAskFor } from '../family/whom.ts';
import { askHelp } from '../policy.ts';
import { askForHelp } from '../use-cases/ask-for-help.ts';
import type { Route } from './+types/ask-for-help';

const URGENCIES = ['soon', 'routine'] as const;
const askFields = defineFields({
  person: { kind: 'id' },
  kind: { kind: 'text', max: 60 },
  words: { kind: 'text', max: 500, lines: true, required: false },
  urgency: { kind: 'choice', options: URGENCIES },
  service: { kind: 'id', required: false },
});

export const loader = page(askHelp, async ask => {
  const { tx, language, query } = ask;
  const words = wordsFor(ask);
  const whom = await whomIAskFor(ask);
  const kinds = (await needKinds(tx)).filter(kind => kind.sensitive === null);
  const wished = await serviceSheet(tx, query.get('service') ?? '');
  const wish = wished && !wished.ended && wished.sensitive === null ? wished : null;
  const answers = wish ? await serviceKind(tx, wish.id) : [];
  return {
    words,
    title: wish ? fillWords(words.askFor, { service: wish.name }) : words.askTitle,
    people: whom.map(each => ({ value: each.id, label: each.name })),
    person: whom.find(each => each.id === query.get('for'))?.id ?? whom[0]?.id ?? '',
    kinds: kinds.map(kind => ({ value: kind.code, label: kind[language] })),
    kind: kinds.find(kind => answers.includes(kind.term ?? ''))?.code ?? '',
    urgencies: URGENCIES.map(value => ({ value, label: words[value] })),
    service: wish?.id ?? '',
    back: wish
      ? `/directory/services/${wish.id}`
      : ((whom.find(each => each.id === query.get('for')) ?? whom[0])?.services ?? '/home'),
    formKey: newId(),
  };
});

export const action = submit(askHelp, { words: 'assessments' }, async ask => {
  const read = readFields(ask.form, askFields);
  if (!read.ok) return read;
  const { person: personId, service: serviceId, ...said } = read.value.values;
  const asked = await askForHelp(ask, { personId, serviceId, ...said });
  return asked.ok ? ok({ to: `${asked.value.services}?done=asked` }) : asked;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export default function AskForHelp({ loaderData, actionData }: Route.ComponentProps) {
  const { words, people, service } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: 'person' | 'kind' | 'words' | 'urgency', label: string, usual = '') => ({
    name,
    label,
    value: typedText(typed, name) || usual,
    problem: problemAt(problems, name),
  });
  return (
    <FormPage
      title={loaderData.title}
      lead={words.askLead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.send}
    >
      <Alert kind="info">
        <p>{words.private}</p>
        <p>
          <b>{words.danger}</b>
        </p>
      </Alert>
      {service && <input type="hidden" name="service" value={service} />}
      {people.length === 1 ? (
        <input type="hidden" name="person" value={people[0]?.value} />
      ) : (
        <RadioGroup {...field('person', words.forWhom, loaderData.person)} options={people} />
      )}
      <Select {...field('kind', words.kind, loaderData.kind)} options={loaderData.kinds} />
      <TextArea {...field('words', words.inWords)} required={false} max={500} rows={3} />
      <RadioGroup {...field('urgency', words.howSoon, 'soon')} options={loaderData.urgencies} />
    </FormPage>
  );
}
