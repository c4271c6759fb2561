import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { viewContacts, writeContact } from '../../policy.ts';
import { sayContact } from '../../say-contacts.ts';
import { NOTE_PARTS } from '../contract.ts';
import { agreedAround, alsoVisited, notesOf, visitOf } from '../store.ts';
import type { Route } from './+types/visit';

export const loader = page(
  viewContacts,
  async ask => {
    const { tx, say, language, who, query } = ask;
    const { childId = '', contactId = '' } = ask.params;
    const frame = await childFrame(ask, childId, 'contacts');
    const visit = (await visitOf(tx, childId, contactId)) ?? notThere();
    const notes = await notesOf(tx, childId, [visit.id]);
    const agreed = await agreedAround(tx, childId, visit.id);
    const also = visit.sitting_id ? await alsoVisited(tx, visit.sitting_id, childId) : [];
    const words = say.group('visits', 'oneVisit');
    const said = sayContact(ask, visit);
    const done = query.get('done');
    const rows = [
      { label: words.when, value: said.when },
      { label: words.how, value: said.how },
      { label: words.by, value: said.by },
      ...(also.length > 0 ? [{ label: words.with, value: also.join(', ') }] : []),
      {
        label: words.entered,
        value: say('visits', 'oneVisit.enteredLate', {
          day: sayMoment(language, who.timeZone, visit.entered_at),
          name: visit.writer ?? say('visits', 'page.formerStaff'),
        }),
      },
    ];
    return {
      frame,
      words,
      title: said.kind,
      notHeld: said.notHeld,
      rows,
      told: NOTE_PARTS.flatMap(part => {
        const note = notes.find(each => each.part === part);
        return note ? [{ label: say('visits', `noteParts.${part}`), value: note.words }] : [];
      }),
      agreed: agreed.map(each => ({
        key: each.id,
        words: each.words,
        how:
          each.due_on === null
            ? say('visits', `whoDoes.${each.who_does}`)
            : say('visits', 'oneVisit.agreedBy', {
                who: say('visits', `whoDoes.${each.who_does}`),
                day: sayDay(language, each.due_on),
              }),
      })),
      correct: writeContact.may(who) ? `/children/${childId}/contacts/${visit.id}/correct` : null,
      back: `/children/${childId}/contacts`,
      done: done === 'recorded' || done === 'corrected' ? words[`done-${done}`] : null,
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One visit: when and how, what was seen and said, what was agreed. */
export default function Visit({ loaderData }: Route.ComponentProps) {
  const { frame, words, told, agreed, correct } = loaderData;
  return (
    <ChildFrame
      frame={frame}
      actions={
        correct && (
          <ButtonLink kind="outline" href={correct}>
            {words.correct}
          </ButtonLink>
        )
      }
    >
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <Card title={loaderData.title} aside={<a href={loaderData.back}>{words.back}</a>}>
          {loaderData.notHeld && (
            <p>
              <StateTag state="plain">{loaderData.notHeld}</StateTag>
            </p>
          )}
          <SummaryList rows={loaderData.rows} />
        </Card>
        <Card title={words.told}>
          {told.length === 0 ? <Empty title={words.noneTold} /> : <SummaryList rows={told} />}
        </Card>
        {agreed.length > 0 && (
          <Card title={words.agreed}>
            <ul>
              {agreed.map(each => (
                <li key={each.key}>
                  {each.words} <span className="al-second">{each.how}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
