import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { contactChoices } from '../../contact-choices.ts';
import { dayIn, timeIn } from '../../day-in.ts';
import { writeContact } from '../../policy.ts';
import { childFields, correctFields, NOTE_PARTS, VISIT_WAYS, WORDS_MOST } from '../contract.ts';
import { ChildFields } from '../parts/child-fields.tsx';
import { toldIn } from '../read-visit.ts';
import { atChild } from '../rules/visit-problems.ts';
import { childQuestions } from '../say-questions.ts';
import { notesOf, visitOf } from '../store.ts';
import { correctVisit } from '../use-cases/correct-visit.ts';
import type { Route } from './+types/correct-visit';

export const loader = page(
  writeContact,
  async ask => {
    const { tx, say, who } = ask;
    const { childId = '', contactId = '' } = ask.params;
    const visit = (await visitOf(tx, childId, contactId)) ?? notThere();
    const child = (await personById(tx, childId)) ?? notThere();
    const notes = new Map((await notesOf(tx, childId, [visit.id])).map(({ part, words }) => [part, words]));
    const choices = await contactChoices(ask, childId);
    const form = say.group('visits', 'visit');
    return {
      words: { ...say.group('visits', 'correctVisit'), ...pick(form) },
      places: choices.places,
      // A call stays a call: what it was not is another contact.
      ways: choices.ways.filter(({ value }) => value === visit.way || VISIT_WAYS.some(way => way === value)),
      heldLabel: say('visits', 'visit.held', { name: child.first_name }),
      held: [
        { value: 'yes', label: form.yes },
        { value: 'no', label: form.tried },
      ],
      questions: childQuestions(ask, child),
      seen: visit.happened_at,
      known: {
        ...typedFrom(correctFields, {
          day: dayIn(visit.happened_at, who.timeZone),
          time: timeIn(visit.happened_at, who.timeZone),
          held: visit.held ? 'yes' : 'no',
          way: visit.way,
          place: visit.place,
        }),
        [atChild('alone', childId)]: aloneOf(visit.alone_with_child),
        ...Object.fromEntries(NOTE_PARTS.map(part => [atChild(part, childId), notes.get(part) ?? ''])),
      },
      back: `/children/${childId}/contacts/${visit.id}`,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

const pick = ({
  day,
  time,
  way,
  place,
  placeHint,
  nowhere,
}: Record<'day' | 'time' | 'way' | 'place' | 'placeHint' | 'nowhere', string>) => ({
  day,
  time,
  way,
  place,
  placeHint,
  nowhere,
});
const aloneOf = (alone: boolean | null) => (alone === null ? 'not_recorded' : alone ? 'yes' : 'no');

export const action = submit(
  writeContact,
  {
    words: 'visits',
    about: params => params.childId,
    kind: 'correction',
    constraints: { contact_note__once_a_part: { kind: 'part-is-hidden' } },
  },
  async ask => {
    const { childId = '', contactId = '' } = ask.params;
    const named = Object.keys(childFields);
    const own = new FormData();
    for (const [name, value] of ask.form) {
      const short = name.replace(`_${childId}`, '');
      if (typeof value === 'string') own.append(named.includes(short) ? short : name, value);
    }
    const read = readFields(own, correctFields);
    const placed = <P extends { at: string }>(problem: P): P =>
      named.includes(problem.at) ? { ...problem, at: atChild(problem.at, childId) } : problem;
    if (!read.ok) return no({ ...read.refusal, problems: read.refusal.problems.map(placed) });
    const { day, time, held, way, place, why, ...told } = read.value.values;
    const corrected = await correctVisit(ask, {
      childId,
      contactId,
      seen: String(ask.form.get('seen') ?? ''),
      way,
      place,
      held: held === 'yes',
      happenedAt: momentOf(day, time, ask.who.timeZone),
      why,
      ...toldIn(told),
    });
    if (corrected.ok) return ok({ to: `/children/${childId}/contacts/${contactId}?done=corrected` });
    const { refusal } = corrected;
    return no(refusal.kind === 'invalid' ? { ...refusal, problems: refusal.problems.map(placed) } : refusal);
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Correcting or completing one child's visit, with the reason. */
export default function CorrectVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.known);
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      keep="contact"
      continueLabel={words.save}
    >
      <input type="hidden" name="seen" value={loaderData.seen} />
      <DateInput {...field.date('day')} />
      <TimeInput {...field.text('time')} />
      <RadioGroup {...field.text('held', loaderData.heldLabel)} options={loaderData.held} />
      <RadioGroup {...field.text('way')} options={loaderData.ways} />
      <Select
        {...field.text('place')}
        required={false}
        hint={words.placeHint}
        empty={words.nowhere}
        options={loaderData.places}
      />
      <ChildFields child={loaderData.questions} field={field} most={WORDS_MOST} />
      <TextArea {...field.text('why')} hint={words.whyHint} max={1000} rows={2} />
    </FormPage>
  );
}
