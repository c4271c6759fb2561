import type { Id } from '#kernel/ids.ts';
import { aCaseMember, type Case } from './cases.ts';
import type { Home } from './homes.ts';
import { aPerson, aRelationship, type PersonFacts } from './people.ts';
import { type Admin, follow, insertRow, moments, together } from './rows.ts';

type Stay = { homeId: Id | null; withPerson: Id | null; setting: string; from: string; until: string | null };
type Away = { setting: string; homeId: Id | null; from: string; until: string | null; holdBedUntil: string | null };

/** A child of a case as it will be: say where they live, then `make()`. */
export type ChildBuilder = {
  named(first: string, last?: string): ChildBuilder;
  bornOn(day: string): ChildBuilder;
  speaking(...languages: string[]): ChildBuilder;
  withMother(person: Id): ChildBuilder;
  /** In care since; by default since the first placement. */
  removedOn(when: string): ChildBuilder;
  /** The stay in care ended. */
  exitedOn(when: string, reason?: string): ChildBuilder;
  /** A placement, going on until the next `inHome` or `endedOn`. */
  inHome(home: Home | Id, setting?: string): ChildBuilder;
  /** A trial visit with a parent. */
  withParent(person: Id): ChildBuilder;
  from(when: string): ChildBuilder;
  endedOn(when: string): ChildBuilder;
  /** Whereabouts inside the placement: `respite` in a home, `hospital`, `away` … */
  away(
    setting: string,
    from: string,
    until?: string | null,
    home?: Home | Id | null,
    holdBedUntil?: string | null,
  ): ChildBuilder;
  make(): Promise<Child>;
};

export type Child = {
  readonly id: Id;
  readonly case: Case;
  readonly episodeId: Id | null;
  readonly placementIds: readonly Id[];
};

/** A child of that case, nine years old unless told, in no home unless told. Days mean ten in the morning. */
export function aChild(db: Admin, of: Case): ChildBuilder {
  const facts: PersonFacts = { first: 'Lucia', last: 'Reyes', bornOn: '2017-05-02' };
  const stays: Stay[] = [];
  const times: Away[] = [];
  const said: { mother?: Id; removed?: string; exited?: { when: string; reason: string } } = {};
  const last = (): Stay => {
    const stay = stays.at(-1);
    if (!stay) throw new Error('Say inHome or withParent first');
    return stay;
  };
  const begin = (stay: Pick<Stay, 'homeId' | 'withPerson' | 'setting'>) =>
    stays.push({ ...stay, from: '2026-01-10', until: null });
  const then = (set: () => unknown): ChildBuilder => {
    set();
    return builder;
  };
  const builder: ChildBuilder = {
    named: (first, name) => then(() => Object.assign(facts, { first, last: name ?? facts.last })),
    bornOn: day => then(() => Object.assign(facts, { bornOn: day })),
    speaking: (...languages) => then(() => Object.assign(facts, { languages })),
    withMother: person => then(() => Object.assign(said, { mother: person })),
    removedOn: when => then(() => Object.assign(said, { removed: when })),
    exitedOn: (when, reason = 'reunification') => then(() => Object.assign(said, { exited: { when, reason } })),
    inHome: (home, setting = 'foster_home') => then(() => begin({ homeId: idOf(home), withPerson: null, setting })),
    withParent: person => then(() => begin({ homeId: null, withPerson: person, setting: 'trial_home_visit' })),
    from: when => then(() => Object.assign(last(), { from: when })),
    endedOn: when => then(() => Object.assign(last(), { until: when })),
    away: (setting, from, until = null, home = null, holdBedUntil = null) =>
      then(() => times.push({ setting, from, until, homeId: home === null ? null : idOf(home), holdBedUntil })),
    make: async () => {
      const { agencyId } = of;
      const { mother, removed, exited } = said;
      const id = await aPerson(db, agencyId, facts);
      await aCaseMember(db, of, id, 'child');
      if (mother) await aRelationship(db, agencyId, id, mother, 'mother');
      const begun = removed ?? stays[0]?.from;
      if (begun === undefined) return { id, case: of, episodeId: null, placementIds: [] };
      return await together(db, async () => {
        const episodeId = await insertRow(db, 'app.episode', {
          agency_id: agencyId,
          child_id: id,
          case_id: of.id,
          kind: 'removal',
          during: moments(begun, exited?.when),
          exit_reason: exited?.reason ?? null,
        });
        const placementIds: Id[] = [];
        for (const [index, stay] of stays.entries()) {
          const until = stay.until ?? stays[index + 1]?.from ?? exited?.when ?? null;
          placementIds.push(
            await insertRow(db, 'app.placement', {
              agency_id: agencyId,
              child_id: id,
              episode_id: episodeId,
              home_id: stay.homeId,
              with_person_id: stay.withPerson,
              setting: stay.setting,
              during: moments(stay.from, until),
            }),
          );
        }
        for (const { setting, homeId, from, until, holdBedUntil } of times) {
          await insertRow(db, 'app.whereabouts', {
            agency_id: agencyId,
            child_id: id,
            setting,
            home_id: homeId,
            during: moments(from, until),
            hold_bed_until: holdBedUntil,
          });
        }
        await follow(db, 'placements', id);
        return { id, case: of, episodeId, placementIds };
      });
    },
  };
  return builder;
}

const idOf = (home: Home | Id): Id => (typeof home === 'string' ? home : home.id);
