import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary, type SaidProblem } from '#web/ui/error-summary.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { NOTE_PARTS } from '../capture/contract.ts';
import { notesOf } from '../capture/store.ts';
import { contactChoices } from '../contact-choices.ts';
import { contactFields } from '../contract.ts';
import { ContactFields } from '../parts/contact-fields.tsx';
import { ContactTable } from '../parts/contact-table.tsx';
import { viewAdvocacy, viewContacts, writeContact } from '../policy.ts';
import { sayContact } from '../say-contacts.ts';
import { type Contact, contactOf, contactsOf, opensContactsOf } from '../store.ts';
import { recordContact } from '../use-cases/record-contact.ts';
import type { Route } from './+types/contacts';

/** How many contacts stand on one page. */
const PAGE = 25;

export const loader = page(
  viewContacts,
  async ask => {
    const { tx, say, query, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'contacts');
    if (!(await opensContactsOf(tx, childId))) return notThere();
    const before = await contactOf(tx, childId, query.get('before') ?? '');
    const mayRecord = writeContact.may(who);
    const [rows, choices] = await Promise.all([
      contactsOf(tx, childId, PAGE + 1, before).execute(),
      mayRecord && query.has('new') ? contactChoices(ask, childId) : null,
    ]);
    const here = `/children/${childId}/contacts`;
    const done = query.get('done');
    const words = say.group('visits', 'page');
    return {
      frame,
      here,
      words,
      form: say.group('visits', 'form'),
      title: say('visits', 'page.title', { name: frame.firstName }),
      none: say('visits', 'page.none', { name: frame.firstName }),
      requests: viewAdvocacy.may(who) ? say('visits', 'page.requests', { name: frame.firstName }) : null,
      done: done === 'recorded' || done === 'kept' ? words[`done-${done}`] : null,
      back: { href: `/children/${childId}`, label: say('visits', 'page.back', { name: frame.firstName }) },
      contacts: await withNotes(ask, childId, rows.slice(0, PAGE)),
      newest: before ? here : null,
      mayRecord,
      older: rows.length > PAGE ? `${here}?before=${rows[PAGE - 1]!.id}` : null,
      choices,
      known: { by: who.userId, alone: 'not_recorded' },
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

/** Contacts in words, each with the parts that were told of it. */
async function withNotes(ask: Ask, childId: string, rows: readonly Contact[]) {
  const notes = await notesOf(
    ask.tx,
    childId,
    rows.map(({ id }) => id),
  );
  const partsOf = Map.groupBy(notes, note => note.contact_id);
  return rows.map(row => {
    const parts = new Set(partsOf.get(row.id)?.map(({ part }) => part));
    const told = NOTE_PARTS.filter(part => parts.has(part)).map(part => ask.say('visits', `noteParts.${part}`));
    return { ...sayContact(ask, row), told: told.join(', ') };
  });
}

export const action = submit(writeContact, { words: 'visits', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, contactFields);
  if (!read.ok) return read;
  const { kind, way, place, held, alone, day, time, by } = read.value.values;
  const childId = ask.params.childId ?? '';
  const recorded = await recordContact(ask, {
    childId,
    kind,
    way,
    place,
    held: held === 'yes',
    aloneWithChild: alone === null || alone === 'not_recorded' ? null : alone === 'yes',
    happenedAt: momentOf(day, time, ask.who.timeZone),
    madeBy: by,
  });
  return recorded.ok ? ok({ to: `/children/${childId}/contacts?done=recorded` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The list, or with `?new` the form: one address, so that what is refused is drawn where it was typed. */
export default function Contacts({ loaderData, actionData }: Route.ComponentProps) {
  const { choices, form, known, formKey } = loaderData;
  if (!choices) return <ContactList {...loaderData} problems={actionData?.problems ?? []} />;
  const { problems = [], typed = known } = actionData ?? {};
  return (
    <FormPage
      title={form.title}
      over={loaderData.frame.name}
      problems={problems}
      back={{ href: loaderData.here }}
      formKey={formKey}
      keep="contact"
      continueLabel={form.save}
    >
      <ContactFields words={form} choices={choices} typed={typed} problems={problems} />
    </FormPage>
  );
}

type ListProps = Route.ComponentProps['loaderData'] & { problems: readonly SaidProblem[] };

function ContactList({ frame, here, words, form, done, contacts, newest, older, problems, ...page }: ListProps) {
  const record = page.mayRecord && (
    <ButtonLink href={`${here}/new`} icon="add">
      {words.writeVisit}
    </ButtonLink>
  );
  return (
    <ChildFrame frame={frame} actions={record}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <ErrorSummary problems={problems} />
        <Actions>
          {page.mayRecord && <a href={`${here}?new`}>{form.record}</a>}
          {page.mayRecord && <a href={`${here}/plan`}>{words.planVisit}</a>}
          {page.requests && <a href={`${here}/requests`}>{page.requests}</a>}
        </Actions>
        <Card title={page.title} aside={<a href={page.back.href}>{page.back.label}</a>}>
          {contacts.length === 0 ? (
            <Empty title={page.none} />
          ) : (
            <ContactTable words={words} contacts={contacts} here={here} />
          )}
          {(newest || older) && (
            <Actions>
              {newest && (
                <a href={newest} rel="prev">
                  {words.newest}
                </a>
              )}
              {older && (
                <a href={older} rel="next">
                  {words.older}
                </a>
              )}
            </Actions>
          )}
        </Card>
      </Stack>
    </ChildFrame>
  );
}
