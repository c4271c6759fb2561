import type { Id } from '#kernel/ids.ts';
import { initialsOf } from '#kernel/initials.ts';
import { telOf } from '#kernel/tel.ts';
import { workersInRoles } from '#modules/access/index.ts';
import { caseById } from '#modules/cases/index.ts';
import { partiesOf } from '#modules/court/index.ts';
import { schoolOf } from '#modules/education/index.ts';
import { homeContact } from '#modules/licensing/index.ts';
import { caregiversOf } from '#modules/meetings/index.ts';
import { topicsOpenFor } from '#modules/people/index.ts';
import { placesNow } from '#modules/placement/index.ts';
import { referralsOf } from '#modules/referrals/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import type { Around } from './contract.ts';
import type { invitationsAround } from './invitations.ts';

type Invites = Awaited<ReturnType<typeof invitationsAround>>;

/**
 * Who is around a child besides the family and the team: the home, the court, school and services, and who leads the unit.
 * A circle is null where the reader may not read its topic. A service that a rule of its own protects is not named here.
 */
export async function loadCircles(ask: Ask, childId: Id, caseId: Id | null, invites: Invites) {
  const { tx, language, today, now } = ask;
  const open = await topicsOpenFor(tx, childId, ['placement', 'court', 'education', 'referral']);
  const [places, caregivers, parties, school, referrals, found] = await Promise.all([
    placesNow(tx, [childId], language),
    open.has('placement') ? caregiversOf(ask, childId) : [],
    open.has('court') ? partiesOf(tx, childId) : [],
    open.has('education') ? schoolOf(tx, childId, today.toString()) : undefined,
    open.has('referral') ? referralsOf(tx, [childId]) : [],
    caseId ? caseById(tx, caseId) : undefined,
  ]);
  const place = places.get(childId);
  const [contact, leaders] = await Promise.all([
    place?.homeId ? homeContact(tx, place.homeId, today.toString()) : undefined,
    found
      ? workersInRoles(tx, ['supervisor'], now, { userIds: [], unitIds: [found.unit_id], organizationIds: [] })
      : [],
  ]);
  return {
    leaders: leaders.map(({ id, name, phone }) =>
      person(ask, { key: id, side: 'agency', name, role: ask.say('workspace', 'around.supervisor'), phone }),
    ),
    home: open.has('placement')
      ? {
          place: place ? { name: place.place ?? place.settingLabel, homeId: place.homeId } : null,
          people: caregivers.map(({ personId, name }, index) =>
            person(ask, {
              key: personId,
              side: 'caregiver',
              name,
              role: ask.say('workspace', 'around.caregiver', {
                from: place ? sayDayOf(language, ask.who.timeZone, place.from) : '',
              }),
              phone: index === 0 ? contact?.phone : null,
              invite: invites.of({ personId }),
            }),
          ),
        }
      : null,
    court: open.has('court') ? parties.filter(({ period }) => period.to === null).map(sayParty) : null,
    outside: open.has('education') || open.has('referral') ? [...sayOwnSchool(), ...sayServices()] : null,
  };

  function sayParty(party: (typeof parties)[number]): Around {
    const of = parties.find(({ id }) => id === party.counselOf);
    return person(ask, {
      key: party.id,
      side: 'professional',
      name: party.name || (party.organization ?? ''),
      role: [
        party[`part_${language}`],
        party.organization,
        of && ask.say('workspace', 'around.speaksFor', { name: of.name }),
        ask.say('workspace', 'around.since', { from: sayDay(language, party.period.from) }),
      ]
        .filter(Boolean)
        .join(' · '),
      phone: party.reach === 'telephone' ? party.reachAt : null,
      invite: invites.of({ personId: party.personId, userId: party.userId }),
    });
  }

  function sayOwnSchool(): Around[] {
    if (!school) return [];
    const since =
      school.during.from && ask.say('workspace', 'around.since', { from: sayDay(language, school.during.from) });
    return [
      person(ask, {
        key: school.id,
        side: 'professional',
        name: school.school,
        role: [ask.say('workspace', 'around.school'), since].filter(Boolean).join(' · '),
        phone: school.phone,
      }),
    ];
  }

  function sayServices(): Around[] {
    return referrals
      .filter(({ state, sensitive }) => state === 'started' && sensitive === null)
      .map(({ id, service, organization, started_on }) =>
        person(ask, {
          key: id,
          side: 'professional',
          name: service,
          role: [
            ask.say('workspace', 'around.service'),
            organization,
            started_on && ask.say('workspace', 'around.since', { from: sayDay(language, started_on) }),
          ]
            .filter(Boolean)
            .join(' · '),
          phone: null,
        }),
      );
  }
}

type Given = Pick<Around, 'key' | 'side' | 'name' | 'role'> & {
  readonly phone: string | null | undefined;
  readonly invite?: string | null;
};
const person = ({ say }: Ask, { phone, invite = null, ...given }: Given): Around => ({
  ...given,
  initials: initialsOf(given.name),
  phone: phone
    ? { href: telOf(phone), label: say('workspace', 'around.callName', { name: given.name }), number: phone }
    : null,
  invite,
});
