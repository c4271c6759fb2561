import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { Note } from '#web/ui/note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { planFamilyTime, viewFamilyTime } from '../../policy.ts';
import { noteFields } from '../contract.ts';
import { loadVisit } from '../load-visit.ts';
import { GuestTable } from '../parts/guest-table.tsx';
import { NoteForm, ToldForm } from '../parts/visit-forms.tsx';
import { readVisitTold } from '../read-visit-answer.ts';
import { opensFamilyTimeOf } from '../store/orders.ts';
import { addNote } from '../use-cases/add-note.ts';
import { answerVisit } from '../use-cases/answer-visit.ts';
import type { Route } from './+types/visit';

export const loader = page(
  viewFamilyTime,
  async ask => {
    const { childId = '', visitId = '' } = ask.params;
    const frame = await childFrame(ask, childId, 'family-time');
    if (!(await opensFamilyTimeOf(ask.tx, childId))) return notThere();
    return {
      frame,
      here: `/children/${childId}/family-time/${visitId}`,
      mayPlan: planFamilyTime.may(ask.who),
      formKeys: [newId(), newId()] as const,
      ...(await loadVisit(ask, childId, visitId)),
    };
  },
  { about: params => params.childId },
);

/** Adds a note (`act=note`), or keeps an answer that was told by telephone or in person. */
export const action = submit(planFamilyTime, { words: 'visits', about: params => params.childId }, async ask => {
  const { childId = '', visitId = '' } = ask.params;
  const back = `/children/${childId}/family-time/${visitId}`;
  if (ask.form.get('act') === 'note') {
    const read = readFields(ask.form, noteFields);
    if (!read.ok) return read;
    const { kind, note: words, shared } = read.value.values;
    const noted = await addNote(ask, { childId, visitId, kind, words, shared });
    return noted.ok ? ok({ to: `${back}?done=noted` }) : noted;
  }
  const read = readVisitTold(ask.form, ask.who.timeZone);
  if (!read.ok) return read;
  const kept = await answerVisit(ask, read.value);
  return kept.ok ? ok({ to: `${back}?done=answered` }) : kept;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One time with the family: who is invited and how they answered, what it needs, and how it went. */
export default function VisitPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, here, state, mayPlan, notes, done } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const planned = state === 'planned';
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <ErrorSummary problems={problems} />
        <Card
          title={
            <>
              {loaderData.title}{' '}
              <StateTag state={state === 'missed' ? 'soon' : 'plain'}>{loaderData.stateWord}</StateTag>
            </>
          }
          aside={<a href={`/children/${frame.childId}/family-time`}>{words.metaTitle.split(' | ')[0]}</a>}
        >
          {loaderData.outcome.map(line => (
            <p key={line}>{line}</p>
          ))}
          <SummaryList rows={loaderData.facts} />
          {planned && mayPlan && (
            <Actions>
              {loaderData.begun && <ButtonLink href={`${here}/record`}>{words.record}</ButtonLink>}
              <ButtonLink href={`${here}/missed`} kind="outline">
                {loaderData.begun ? words.missed : words.cancel}
              </ButtonLink>
              <ButtonLink href={`${here}/move`} kind="outline">
                {words.move}
              </ButtonLink>
              <ButtonLink href={`${here}/link`} kind="outline">
                {words.links}
              </ButtonLink>
            </Actions>
          )}
        </Card>
        <Card title={words.guests}>
          <GuestTable words={words} guests={loaderData.guests} held={state === 'held'} />
          {planned && mayPlan && (
            <ToldForm
              words={words}
              own={loaderData.ownWords}
              choices={loaderData.choices}
              seen={loaderData.seen}
              formKey={loaderData.formKeys[0]}
              typed={typed}
              problems={problems}
            />
          )}
        </Card>
        <Card title={words.notes}>
          {notes.length === 0 && <p>{words.noNotes}</p>}
          {notes.map(({ key, title, meta: by, words: text }) => (
            <Note key={key} title={title} meta={by}>
              {text}
            </Note>
          ))}
          {mayPlan && (
            <NoteForm
              words={words}
              kinds={loaderData.choices.kinds}
              formKey={loaderData.formKeys[1]}
              typed={typed}
              problems={problems}
            />
          )}
        </Card>
      </Stack>
    </ChildFrame>
  );
}
