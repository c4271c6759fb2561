import { isId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { type Answers, COURT_LISTS, type CourtList, correctDayFields, correctMomentFields } from '../contract.ts';
import { courtForm, typedDay, typedMoment } from '../court-form.ts';
import { AnswerFields } from '../parts/answer-fields.tsx';
import { MomentFields } from '../parts/moment-fields.tsx';
import { correctingCourtDates } from '../policy.ts';
import { readAnswers } from '../read-outcome.ts';
import { sayWhatToCorrect } from '../say-correction.ts';
import { correctCourtDate } from '../use-cases/correct-court-date.ts';
import type { Route } from './+types/correct-court-date';

export const loader = page(
  correctingCourtDates,
  async ask => {
    const { params, who } = ask;
    const { childId = '', recordId } = params;
    const form = await courtForm(ask, childId);
    const list = COURT_LISTS.find(each => each === params.courtList);
    if (!list || !isId(recordId)) return notThere();
    const { seen, rows, asked, answers } = await sayWhatToCorrect(ask, childId, list, recordId);
    const isHearing = list === 'hearings';
    const day = isHearing ? typedMoment(seen, who.timeZone) : typedDay(seen);
    return { ...form, isHearing, seen, rows, asked, known: { ...day, ...answers } };
  },
  { about: params => params.childId },
);

export const action = submit(
  correctingCourtDates,
  {
    words: 'court',
    about: params => params.childId,
    kind: 'correction',
    constraints: {
      finding__once_a_day: { kind: 'changed-meanwhile' },
      court_order__once_a_day: { kind: 'changed-meanwhile' },
      petition__once_a_day: { kind: 'changed-meanwhile' },
    },
  },
  async ask => {
    const { childId = '', recordId = '', courtList } = ask.params;
    const list = COURT_LISTS.find(each => each === courtList);
    if (!list) return notThere();
    const read = readCorrection(ask.form, list, ask.who.timeZone);
    if (!read.ok) return read;
    const seen = String(ask.form.get('seen') ?? '');
    const corrected = await correctCourtDate(ask, { childId, list, recordId, seen, ...read.value });
    return corrected.ok ? ok({ to: `/children/${childId}/court?done=corrected` }) : corrected;
  },
);

/** The right day, or moment of a hearing, what is known by now, and why. */
function readCorrection(
  form: FormData,
  list: CourtList,
  timeZone: string,
): Result<{ to: string; why: string; answers: Partial<Answers> }, InvalidFields> {
  if (list === 'hearings') {
    const read = readFields(form, correctMomentFields);
    if (!read.ok) return read;
    const { day, time, why, ...given } = read.value.values;
    return ok({ to: momentOf(day, time, timeZone), why, answers: readAnswers(given) });
  }
  const read = readFields(form, correctDayFields);
  if (!read.ok) return read;
  const { day, why, ...given } = read.value.values;
  return ok({ to: day, why, answers: readAnswers(given) });
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.correctTab }];

export default function CorrectCourtDate({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, isHearing, seen, rows, asked, known } = loaderData;
  const { problems = [], typed = known } = actionData ?? {};
  return (
    <FormPage
      title={words.correctTitle}
      lead={isHearing ? words.correctHearingLead : words.correctLead}
      over={over}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="correction"
      continueLabel={words.correctSave}
    >
      <input type="hidden" name="seen" value={seen} />
      <SummaryList rows={rows} />
      {isHearing ? (
        <MomentFields words={{ day: words.rightDay, time: words.time }} typed={typed} problems={problems} />
      ) : (
        <DateInput
          name="day"
          label={words.rightDay}
          value={typedDate(typed, 'day')}
          problem={problemAt(problems, 'day')}
        />
      )}
      <AnswerFields words={words} asked={asked} typed={typed} problems={problems} />
      <TextArea
        name="why"
        label={words.why}
        max={1000}
        value={typedText(typed, 'why')}
        problem={problemAt(problems, 'why')}
      />
    </FormPage>
  );
}
