import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedFrom, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { ALLERGIES_KNOWN, answerOf, cardFields, MEDICINES_KNOWN } from '../contract.ts';
import { answerChoices, healthForm } from '../load-form.ts';
import { editCard } from '../policy.ts';
import { cardOf } from '../store.ts';
import { writeCriticalCard } from '../use-cases/write-critical-card.ts';
import type { Route } from './+types/write-card';

export const loader = page(
  editCard,
  async ask => {
    const form = await healthForm(ask, ask.params.childId);
    const card = await cardOf(ask.tx, ask.params.childId ?? '');
    const { say } = ask;
    const [allergies, medicines] = [say.group('health', 'allergiesKnown'), say.group('health', 'medicinesKnown')];
    return {
      ...form,
      words: say.group('health', 'cardForm'),
      lead: say('health', 'cardForm.lead', { name: form.firstName }),
      allergies: ALLERGIES_KNOWN.map(value => ({ value, label: allergies[value] })),
      medicines: MEDICINES_KNOWN.map(value => ({ value, label: medicines[value] })),
      answers: answerChoices(ask),
      version: card?.changed_at ?? '',
      // As it stands; of a card that nobody has written nothing is chosen beforehand.
      standing: typedFrom(
        cardFields,
        card
          ? {
              ...card,
              allergiesKnown: card.allergies_known,
              medicinesKnown: card.medicines_known,
              illAtRemoval: typedAnswer(card.ill_at_removal),
              seenByDentist: typedAnswer(card.seen_by_dentist),
            }
          : {},
      ),
    };
  },
  { about: params => params.childId },
);

const typedAnswer = (is: boolean | null): string => (is === null ? '' : is ? 'yes' : 'no');

export const action = submit(
  editCard,
  // Two people begin the same card in the same moment: one of them is the later.
  {
    words: 'health',
    about: params => params.childId,
    constraints: { critical_card_child_id_key: { kind: 'changed-meanwhile' } },
  },
  async ask => {
    const read = readFields(ask.form, cardFields);
    if (!read.ok) return read;
    const childId = ask.params.childId ?? '';
    const { illAtRemoval, seenByDentist, ...values } = read.value.values;
    const noticed = { illAtRemoval: answerOf(illAtRemoval), seenByDentist: answerOf(seenByDentist) };
    const written = await writeCriticalCard(ask, { childId, ...values, ...noticed });
    return written.ok ? ok({ to: `/children/${childId}/health?done=card` }) : written;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function WriteCard({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, lead, back, formKey, version, allergies, medicines, answers, standing } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed: Typed = actionData?.typed ?? standing;
  const field = (at: Exclude<keyof typeof cardFields, 'version'>) => ({
    name: at,
    label: words[at],
    value: typedText(typed, at),
    problem: problemAt(problems, at),
  });
  const area = { required: false, max: 1000, rows: 3 };
  return (
    <FormPage
      title={words.title}
      over={name}
      lead={lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <input type="hidden" name="version" value={version} />
      <RadioGroup {...field('allergiesKnown')} options={allergies} />
      <RadioGroup {...field('medicinesKnown')} options={medicines} />
      <TextArea {...field('comforts')} hint={words.comfortsHint} {...area} />
      <TextArea {...field('routines')} {...area} />
      <TextArea {...field('safety')} hint={words.safetyHint} {...area} />
      <TextArea {...field('contacts')} {...area} />
      <TextArea {...field('doctor')} {...area} />
      <RadioGroup {...field('illAtRemoval')} hint={words.noticedHint} required={false} options={answers} />
      <RadioGroup {...field('seenByDentist')} hint={words.noticedHint} required={false} options={answers} />
    </FormPage>
  );
}
