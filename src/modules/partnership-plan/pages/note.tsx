import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { templateOf } from '#modules/agreements/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom, typedText } from '#web/form/typed.ts';
import { Tick } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { PAIR_SUBJECTS, type SaidBy, SIDES, type Side } from '../contract.ts';
import { doneAt, planForm, planToWorkOn, sayAgain, sayTakenBack } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { languageOptions, MOST_WORDS, noteFields } from '../plan-fields.ts';
import { planOf } from '../plan-of.ts';
import { writePlanWords } from '../policy.ts';
import { promisedLines } from '../say/say-pairs.ts';
import { lineNotesOf } from '../store/words.ts';
import { writeLineNote } from '../use-cases/write-line-note.ts';
import type { Route } from './+types/note';

/** Whose words a note is taken to be, by the side it stands on. */
const WHOSE: Record<Side, SaidBy> = { caregiver: 'caregiver', agency: 'worker', family: 'family' };

const subjectOf = (asked: string | undefined) => PAIR_SUBJECTS.find(subject => subject === asked) ?? notThere();

export const loader = page(
  writePlanWords,
  async ask => {
    const { say, tx } = ask;
    const subject = subjectOf(ask.params.subject);
    const form = await planForm(ask, ask.params.childId);
    const plan = await planToWorkOn(ask, form.childId);
    const { live } = await planOf(tx, form.childId);
    const [notes, template, again, takenBack] = await Promise.all([
      lineNotesOf(tx, plan.id),
      templateOf(tx, live?.templateId ?? ''),
      sayAgain(ask, plan),
      sayTakenBack(ask, plan),
    ]);
    const own = notes.filter(({ code }) => code === subject);
    const about = say('partnership-plan', `subjects.${subject}`);
    return {
      ...form,
      again,
      takenBack,
      words: say.group('partnership-plan', 'noteForm'),
      over: say('partnership-plan', 'noteForm.over', { name: form.name, subject: about }),
      title: say('partnership-plan', 'noteForm.title', { name: form.firstName }),
      lead: say('partnership-plan', 'noteForm.lead'),
      save: say('partnership-plan', 'noteForm.save'),
      sides: SIDES.map(side => ({
        side,
        label: say('partnership-plan', `noteForm.${side}`),
        hint: say('partnership-plan', 'noteForm.promised', {
          words: promisedLines(ask, template, subject, side).join(' '),
        }),
      })),
      languages: languageOptions(
        ask,
        own.map(({ language }) => language),
      ),
      known: typedFrom(noteFields, {
        ...Object.fromEntries(own.map(({ side, words }) => [side, words])),
        language: own[0]?.language ?? ask.language,
        forFamily: own.some(({ forFamily }) => forFamily),
      }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writePlanWords,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const subject = subjectOf(ask.params.subject);
    const plan = await planToWorkOn(ask, childId);
    const read = readFields(ask.form, noteFields);
    if (!read.ok) return read;
    const { values } = read.value;
    const { language, forFamily, again } = values;
    const before = (await lineNotesOf(ask.tx, plan.id)).filter(({ code }) => code === subject);
    // A side that stays as it was is not written: under signatures that would ask everybody to sign again for nothing.
    const changed = SIDES.filter(side => {
      const note = before.find(one => one.side === side);
      const words = values[side] ?? '';
      return note ? note.words !== words || note.language !== language || note.forFamily !== forFamily : words !== '';
    });
    const problems = [];
    let prepareAgain = false;
    for (const side of changed) {
      const note = {
        words: values[side] ?? '',
        language,
        forFamily,
        saidBy: WHOSE[side],
        saidOn: ask.today.toString(),
      };
      const written = await writeLineNote(ask, { planId: plan.id, subject, side, ...note, startAgain: again });
      if (written.ok) {
        prepareAgain ||= written.value.prepareAgain;
        continue;
      }
      if (!('problems' in written.refusal)) return no({ kind: written.refusal.kind, at: 'again' });
      problems.push(
        ...written.refusal.problems.map(problem => (problem.at === 'words' ? { ...problem, at: side } : problem)),
      );
    }
    return problems.length > 0 ? no(invalid(...problems)) : ok({ to: doneAt(childId, 'note', prepareAgain) });
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Note({ loaderData, actionData }: Route.ComponentProps) {
  const { words, sides, languages } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          {sides.map(({ side, label, hint }) => (
            <TextArea
              key={side}
              {...field(side)}
              label={label}
              hint={hint}
              required={false}
              max={MOST_WORDS}
              rows={3}
            />
          ))}
          <Select {...field('language')} label={words.language} options={languages} />
          <Tick {...field('forFamily')} required={false} checked={typedText(typed, 'forFamily') === 'yes'}>
            {words.forFamily}
          </Tick>
        </>
      )}
    </PlanForm>
  );
}
