import { type Id, isId } from '#kernel/ids.ts';
import { contactsOn, personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { readAddress } from '#platform/sign-in/addresses.ts';
import { hasWayIn, type InvitationOpens, invitationLinks, type LinkWay } from '#platform/sign-in/invitation-links.ts';
import { sayDayOf } from '#platform/words/say-date.ts';

/** Somebody a link may be made for: by the id of their invitation. `reach`: of somebody who is in nobody's record. */
export type Linkable = {
  readonly invitationId: Id;
  readonly name: string;
  readonly personId: Id | null;
  readonly reach: string | null;
};

/** One way to give somebody a link, as a form offers it. */
export type OfferedWay = {
  readonly value: string;
  readonly label: string;
  /** What is to be minded about this way, where it was written down. */
  readonly hint?: string;
  readonly invitationId: Id;
  readonly way: LinkWay;
  /** The language of the message and of the page it opens. */
  readonly language: 'en' | 'es';
};

/** Names a way on a form, so that what is recorded meanwhile leads nobody to another telephone. */
const wayKey = (invitationId: Id, way: LinkWay): string =>
  [invitationId, way.kind, ...('to' in way ? [Buffer.from(way.to).toString('base64url')] : [])].join('.');

/** The invitation a form's way is about; undefined where it names none. */
export const invitationOfWay = (value: unknown): Id | undefined => {
  const [id] = typeof value === 'string' ? value.split('.') : [];
  return isId(id) ? id : undefined;
};

/** Every way in which these people may be given a link, from what is recorded of them; by hand there always is one. */
export async function linkWays(ask: Ask, people: readonly Linkable[]): Promise<OfferedWay[]> {
  const { tx, say, today } = ask;
  const ids = people.flatMap(({ personId }) => personId ?? []);
  const [persons, contacts] = [await personsById(tx, ids), await contactsOn(tx, ids, today.toString())];
  const offered: OfferedWay[] = [];
  for (const { invitationId, name, personId, reach } of people) {
    const language = personId && persons.get(personId)?.languages[0]?.startsWith('es') ? 'es' : 'en';
    const add = (way: LinkWay, label: string, hint?: string | null) =>
      offered.push({
        value: wayKey(invitationId, way),
        label,
        ...(hint && { hint }),
        invitationId,
        way,
        language,
      });
    if (personId && (await hasWayIn(ask, personId)))
      add({ kind: 'account' }, say('meetings', 'link.account', { name }));
    const own = contacts.filter(
      ({ person_id, kind }) => person_id === personId && (kind === 'phone' || kind === 'email'),
    );
    for (const { text, note } of [
      ...own.map(({ value, note }) => ({ text: value, note })),
      { text: reach ?? '', note: null },
    ]) {
      const address = readAddress(text);
      if (address?.channel === 'phone')
        add({ kind: 'phone', to: address.text }, say('meetings', 'link.text', { name, to: text }), note);
      if (address?.channel === 'email')
        add({ kind: 'email', to: address.text }, say('meetings', 'link.email', { name, to: text }), note);
    }
    add({ kind: 'by-hand' }, say('meetings', 'link.byHand', { name }));
  }
  return offered;
}

/** One of the ways that are offered for this invitation; undefined when a form names another. */
export const wayOf = (offered: readonly OfferedWay[], invitationId: Id, value: string): OfferedWay | undefined =>
  offered.find(each => each.invitationId === invitationId && each.value === value);

/** The links that work now, in finished words. */
export async function sayLivingLinks(ask: Ask, opens: InvitationOpens, people: readonly Linkable[]) {
  const { say, language, who } = ask;
  const living = await invitationLinks(
    ask,
    opens,
    people.map(({ invitationId }) => invitationId),
  );
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  return people.flatMap(({ invitationId, name }) => {
    const link = living.get(invitationId);
    if (!link) return [];
    const used = link.lastUsedAt
      ? say('meetings', 'link.used', { day: day(link.lastUsedAt) })
      : say('meetings', 'link.notUsed');
    const fill = { name, made: day(link.madeAt), by: link.madeBy, ends: day(link.endsAt), used };
    return [{ key: invitationId, text: say('meetings', 'link.stands', fill) }];
  });
}
