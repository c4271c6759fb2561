import { expect, test } from 'vitest';
import { keptCopies, mySignings, signersOf } from '#modules/agreements/index.ts';
import {
  auditNumbers,
  familyPapers,
  fileAudit,
  normalcyOf,
  planOf,
  promiseStanding,
  promisesOf,
  relationshipOfUnit,
  talksOf,
  untranslatedOf,
} from '#modules/partnership-plan/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { TestDatabase } from '#test/support/test-database.ts';
import { CHILDREN } from '../children.ts';
import { TEST_LOAD } from '../load-days.ts';

const D = TEST_LOAD.day;
const day = (ago: number) => D.subtract({ days: ago }).toString();

/** The loaded county, and a look at it as somebody on D. */
export type LoadedCounty = {
  readonly db: TestDatabase;
  readonly as: <T>(name: string, work: (ask: Ask) => Promise<T>, focus?: string | null) => Promise<T>;
  readonly idOf: (first: string, last: string) => Promise<string>;
};

/** What people then see of the Partnership Plans: tests of the file that has loaded the story. */
export function plansAsRead({ db, as, idOf }: LoadedCounty): void {
  const inTime = (when: string) =>
    D.since(Temporal.Instant.from(when).toZonedDateTimeISO('America/New_York').toPlainDate()).days;
  const plansOf = async (worker: string, first: string, last: string) => {
    const child = await idOf(first, last);
    return as(worker, ask => planOf(ask.tx, child), child);
  };
  const signersNow = async (worker: string, first: string, last: string) => {
    const { live } = await plansOf(worker, first, last);
    return as(worker, ask => signersOf(ask.tx, live!.id), live!.childId);
  };

  test('each child’s plan stands where the county’s table has it, read by its worker', async () => {
    const workers = {
      'Maya Thornton': { Zuri: 'draft', Poppy: 'in_force', Malik: 'in_force', Ada: null, Micah: null },
      'Jerome Watkins': {
        ...{ Jaylen: 'in_force', Amara: 'ready', Theo: 'void', Nico: 'in_force', Marisol: 'in_force' },
        ...{ Logan: 'in_force', Owen: null },
      },
      'Lily Kowalczyk': { Remy: 'in_force', Celeste: 'in_force' },
      'Camille Baptiste': { Wisly: 'in_force', Naomie: 'declined', Lucas: 'in_force', Mila: 'in_force' },
      'Andre Villanueva': { Elena: 'in_force', Dez: 'in_force', Kiara: 'in_force', Brielle: null },
      'Carlos Menéndez': { Mateo: 'in_force' },
      'Tamsin Boyd': { Callie: 'partly_signed', Emmett: 'in_force' },
      'Devon Ellery': { Junie: 'in_force', Wade: 'in_force' },
    };
    for (const [worker, children] of Object.entries(workers)) {
      for (const [first, state] of Object.entries(children)) {
        const { last } = CHILDREN.map(({ name }) => ({ first: name.given, last: name.family })).find(
          name => name.first === first,
        )!;
        const { live } = await plansOf(worker, first, last);
        expect([first, live?.state ?? null]).toEqual([first, state]);
      }
    }
  });

  test('18 of the 23 that need one are in force; the others say since when and why', async () => {
    expect(await as('Joy Tanaka', ask => auditNumbers(ask))).toEqual({ needed: 23, inForce: 18 });
    const audit = await as('Joy Tanaka', ask => fileAudit(ask, { after: null, most: 50 }));
    expect(audit.map(({ firstName, reason, days, worker }) => [firstName, reason, days, worker])).toEqual([
      ['Naomie', 'declined', 128, 'Camille Baptiste'],
      ['Amara', 'ready', 70, 'Jerome Watkins'],
      ['Callie', 'partly-signed', 22, 'Tamsin Boyd'],
      ['Theo', 'void', 20, 'Jerome Watkins'],
      ['Zuri', 'draft', 1, 'Maya Thornton'],
    ]);
  });

  test('9 of the 18 were signed by both on the day of placement, the others 1 to 4 days later', async () => {
    const late = await db.rows<{ days: number }>(
      `select (max(g.signed_at) filter (where s.required) at time zone 'America/New_York')::date - a.due_on as days
       from app.agreement a join app.agreement_signer s on s.agreement_id = a.id
       join app.agreement_signature g on g.signer_id = s.id and g.version_id = a.version_id and g.voided_at is null
       where a.child_id is not null and a.state = 'in_force' group by a.id order by 1`,
    );
    expect(late.map(({ days }) => days)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  test('an edit voided Theo’s and kept both signatures; nobody signed Amara’s, though its values were opened', async () => {
    const theo = (await signersNow('Jerome Watkins', 'Theo', 'Whitaker')).flatMap(signer =>
      signer.voided.map(({ signedAt, voidedAt }) => [signer.side, inTime(signedAt), inTime(voidedAt!)]),
    );
    expect(theo.sort()).toEqual([
      ['agency', 206, 20],
      ['caregiver', 207, 20],
    ]);
    const amara = await signersNow('Jerome Watkins', 'Amara', 'Whitaker');
    expect(amara.filter(({ signature }) => signature)).toEqual([]);
    const susan = amara.find(({ name }) => name === 'Susan Kettering')!;
    expect([inTime(susan.openedAt!), susan.invited.map(({ at }) => inTime(at))]).toEqual([68, [69, 68, 66, 55]]);
  });

  test('Claire declined Naomie’s with a reason, and talked about it; one caregiver is enough for Callie’s', async () => {
    const claire = (await signersNow('Camille Baptiste', 'Naomie', 'Joseph')).find(({ declined }) => declined)!;
    expect([claire.name, inTime(claire.declined!.at), claire.declined!.reason]).toEqual([
      'Claire Beaumont',
      126,
      'The plan promises weekly therapy in Creole; nobody is booked.',
    ]);
    expect(claire.declined!.talkedOn).toBe(day(119));
    const callie = (await signersNow('Tamsin Boyd', 'Callie', 'Frost')).filter(({ required }) => required);
    expect(callie.map(({ name, signature }) => [name, signature && inTime(signature.signedAt)]).sort()).toEqual([
      ['Dan Frost-Leary', null],
      ['Maribeth Frost-Leary', 21],
      ['Tamsin Boyd', null],
    ]);
  });

  test('on a screen, on paper and by proxy; two families signed by choice, one of them in Spanish', async () => {
    const ways = await db.rows<{ way: string; side: string; n: number }>(
      `select g.way, s.side, count(*)::int as n from app.agreement_signature g join app.agreement_signer s on s.id = g.signer_id
       join app.agreement a on a.id = g.agreement_id and a.child_id is not null and a.state = 'in_force' group by 1, 2 order by 1, 2`,
    );
    expect(ways).toEqual([
      { way: 'online', side: 'agency', n: 17 },
      { way: 'online', side: 'caregiver', n: 15 },
      { way: 'online', side: 'family', n: 2 },
      { way: 'paper', side: 'caregiver', n: 3 },
      { way: 'paper', side: 'family', n: 2 },
      { way: 'proxy', side: 'agency', n: 1 },
    ]);
    expect(await db.value('select count(*)::int from app.agreement_signature where drawing is not null')).toBe(4);
    const [kept] = await as('Yesenia Delgado', ask => keptCopies(ask.tx));
    expect([kept!.language, kept!.title]).toEqual(['es', 'Plan de Colaboración: Mateo']);
  });

  test('what a mother wrote in her two languages waits for a translation', async () => {
    const waiting = async (first: string) => {
      const { live } = await plansOf('Camille Baptiste', first, 'Joseph');
      const words = await as(
        'Camille Baptiste',
        ask => untranslatedOf(ask.tx, live!.childId!, live!.id),
        live!.childId,
      );
      return words.filter(({ language }) => language !== 'en').map(({ of, language }) => [of, language]);
    };
    expect(await waiting('Wisly')).toEqual([['family-word', 'ht']]);
    expect(await waiting('Naomie')).toEqual([['family-word', 'fr']]);
  });

  test('promises and ordinary activities are there on both sides', async () => {
    const { live } = await plansOf('Jerome Watkins', 'Logan', 'Kessler');
    const promises = await as('Jerome Watkins', ask => promisesOf(ask.tx, live!.id), live!.childId);
    const standing = promises.map(promise => [promise.side, promise.who, promiseStanding(promise, D.toString())]);
    expect(standing).toEqual([
      ['caregiver', 'Greg', 'kept'],
      ['agency', 'Jerome Watkins', 'day-passed'],
      ['agency', 'Jerome Watkins', 'open'],
    ]);
    const [talk] = await as('Jerome Watkins', ask => talksOf(ask.tx, live!.id), live!.childId);
    expect([talk!.askedSide, inTime(talk!.askedAt), talk!.heldOn]).toEqual(['caregiver', 22, null]);
    const dez = await idOf('Dez', 'Prescott');
    const decided = await as('Andre Villanueva', ask => normalcyOf(ask.tx, dez, 'en'), dez);
    expect(decided.map(({ kind }) => kind)).toEqual(['job', 'job']);
  });

  test('plans of earlier homes ended with the move, and those signed stay with whoever signed', async () => {
    const earlier = async (worker: string, first: string, last: string) =>
      (await plansOf(worker, first, last)).earlier.map(({ state }) => state);
    expect(await earlier('Jerome Watkins', 'Amara', 'Whitaker')).toEqual(['superseded', 'superseded']);
    expect(await earlier('Maya Thornton', 'Ada', 'Okafor-Lane')).toEqual(['ended']);
    expect(await earlier('Jerome Watkins', 'Owen', 'Kessler')).toEqual(['ended', 'superseded', 'superseded']);
    const copies = (name: string) => as(name, async ask => (await keptCopies(ask.tx)).length);
    const stays = async (name: string) =>
      (await as(name, ask => mySignings(ask.tx))).filter(({ childId }) => childId !== null).length;
    expect([await stays('Meredith Ostrow'), await stays('Odette Thibodeaux')]).toEqual([0, 2]);
    expect(await copies('Meredith Ostrow')).toBeGreaterThan(0);
    expect(
      await as('Chidinma Okafor-Lane', async ask => (await familyPapers(ask.tx)).map(paper => paper.openedAt !== null)),
    ).toEqual([true, true]);
  });

  test('the birth family’s papers hold no surname, street or telephone of the home', async () => {
    const papers = await db.rows<{ words: string; secrets: string[] }>(
      `select r.paper::text as words, array(
         select s from app.home_adult h join app.person p on p.id = h.person_id, unnest(array[p.last_name]) s where h.home_id = a.home_id
         union select s from app.caregiver_contact c, unnest(array[c.phone, c.street]) s where c.home_id = a.home_id and s is not null) as secrets
       from app.agreement_rendering r join app.agreement a on a.id = r.agreement_id and a.child_id is not null where r.audience <> 'full'`,
    );
    expect(papers.length).toBeGreaterThan(100);
    // Kin bear the child's own name; a plan says whose child it is by the given name alone.
    for (const { words, secrets } of papers) for (const secret of secrets) expect(words).not.toContain(secret);
  });

  test('what has to be done about plans lies with the worker of now', async () => {
    const open = await db.rows<{ kind: string; name: string; child: string }>(
      `select t.kind, u.name, p.first_name as child from app.task t join app.user_account u on u.id = t.user_id join app.person p on p.id = t.child_id
       where t.done_at is null and t.dropped_at is null and t.kind in ('plan_to_sign', 'talk_after_decline', 'answer_on_plan', 'plan_talk', 'facilitated_meeting')
       order by 1, 2, 3`,
    );
    expect(open.map(({ kind, name, child }) => `${kind}: ${name}, ${child}`)).toEqual([
      'answer_on_plan: Jerome Watkins, Logan',
      'facilitated_meeting: Denise Hargrove, Logan',
      'facilitated_meeting: Denise Hargrove, Nico',
      'plan_talk: Camille Baptiste, Naomie',
      'plan_talk: Jerome Watkins, Logan',
      'plan_to_sign: Camille Baptiste, Naomie',
      'plan_to_sign: Jerome Watkins, Amara',
      'plan_to_sign: Jerome Watkins, Theo',
      'plan_to_sign: Maya Thornton, Zuri',
      'plan_to_sign: Tamsin Boyd, Callie',
    ]);
  });

  test('answers about the working together are counted where there are enough', async () => {
    const units = await db.value<string[]>(`select array_agg(id) from app.unit where name = 'T1'`);
    const counted = await as('Denise Hargrove', ask => relationshipOfUnit(ask.tx, units, day(365)));
    expect(counted.map(({ side, answers, average }) => [side, answers, average])).toEqual([
      ['agency', 2, null],
      ['caregiver', 8, 3.8],
    ]);
  });
}
