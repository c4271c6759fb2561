import type { Id } from '#kernel/ids.ts';
import { yearsOfPlans } from './assumptions.ts';
import type { Stay } from './care.ts';
import type { Family } from './family.ts';
import { DAY, day, HOUR, iso, type Moment, YEAR } from './moments.ts';
import { workerAt } from './moves.ts';
import type { Random } from './random.ts';
import type { Somebody, World } from './world.ts';

type State = 'draft' | 'ready' | 'partly_signed' | 'in_force' | 'void' | 'declined';
type About = { agency_id: Id; office_id: Id; subject_id: Id; agreement_id: Id };
type Signer = { readonly id: Id; readonly userId: Id | null; readonly side: 'caregiver' | 'agency' };

/** Settings whose placement asks for a plan in the Florida pack. */
const NEEDS_PLAN = ['foster_home', 'emergency_home', 'pre_adoptive', 'relative_unlicensed'];
/** SHA-256 stands in for the words nobody made up: 32 bytes, as a bytea is written. */
const digestOf = (random: Random) =>
  `\\x${Array.from({ length: 32 }, () => random.whole(0, 255).toString(16).padStart(2, '0')).join('')}`;

/** The agency's first template, which every made-up plan keeps. */
export function addTemplate(world: World, publishedBy: Id): Id {
  const random = world.random.fork('template');
  const id = random.id(world.now);
  const about = { agency_id: world.agencyId, template_id: id };
  world.put('app.agreement_template', {
    id,
    agency_id: world.agencyId,
    code: 'partnership_plan',
    version: 1,
    translation_by: 'Made up',
    published_at: iso(world.now - 8 * 365 * DAY),
    published_by: publishedBy,
    why: 'The first version.',
  });
  const line = { ...about, place: 1, subject: null, side: null };
  world.put('app.template_line', { id: random.id(world.now), ...line, part: 'title', sort: 1, en: 'Plan', es: 'Plan' });
  return id;
}

/** The plan of one stay: superseded when the child has moved on, else somewhere on its way. */
export function addPlan(family: Family, child: Somebody, stay: Stay, placementId: Id): void {
  const { world, unit, workers } = family;
  const { home } = stay;
  if (!home || home.accounts.length === 0 || !NEEDS_PLAN.includes(stay.setting.code)) return;
  if (stay.from < world.now - yearsOfPlans * YEAR) return;
  const random = family.random.fork('plan', placementId);
  const id = random.id(stay.from);
  const worker = workerAt(workers, stay.from);
  const state = stay.to === null ? stateNow(random, (world.now - stay.from) / DAY) : 'superseded';
  const readyAt = Math.min(world.now, stay.from + random.whole(1, 30) * HOUR);
  const about: About = { agency_id: world.agencyId, office_id: unit.office.id, subject_id: child.id, agreement_id: id };
  const versionId = state === 'draft' || state === 'superseded' ? null : random.id(readyAt);
  const signedAt = Math.min(world.now, readyAt + random.whole(1, 48) * HOUR);
  world.put('app.agreement', {
    id,
    agency_id: world.agencyId,
    office_id: unit.office.id,
    kind: 'partnership_placement',
    subject_id: child.id,
    child_id: child.id,
    home_id: home.id,
    source_id: placementId,
    sitting_id: null,
    pack: 'florida',
    template_id: world.templateId,
    state,
    state_at: iso(state === 'superseded' ? stay.to! : state === 'draft' ? stay.from : signedAt),
    due_on: day(stay.from),
    opened_at: iso(stay.from),
    opened_by: worker,
    version_id: versionId,
    in_force_from: state === 'in_force' ? iso(signedAt) : null,
    ended_why: null,
    replaces_id: null,
    document_id: null,
    sealed_file_id: null,
  });
  if (versionId === null || state === 'superseded') return;
  const signers = addSigners(family, about, { random, stay, worker });
  addVersion(world, about, { random, id: versionId, at: readyAt, by: worker });
  const signs = state === 'in_force' || state === 'void' ? signers : state === 'partly_signed' ? signers.slice(-1) : [];
  for (const signer of signs)
    sign(world, about, { random, signer, versionId, at: signedAt, by: worker, voided: state === 'void' });
}

/** The longer ago a child moved, the likelier the plan is in force. */
function stateNow(random: Random, age: number): State {
  if (age < 1)
    return random.weighted([
      ['draft', 50],
      ['ready', 30],
      ['partly_signed', 15],
      ['in_force', 5],
    ] as const);
  return random.weighted([
    ['in_force', 80],
    ['partly_signed', 7],
    ['ready', 6],
    ['draft', 4],
    ['void', 1],
    ['declined', 2],
  ] as const);
}

function addSigners(
  { world }: Family,
  about: About,
  { random, stay, worker }: { random: Random; stay: Stay; worker: Id },
): Signer[] {
  const add = (signer: {
    capacity: string;
    side: 'caregiver' | 'agency';
    person: Id | null;
    user: Id | null;
    name: string;
  }) => {
    const id = random.id(stay.from);
    world.put('app.agreement_signer', {
      id,
      ...about,
      capacity: signer.capacity,
      side: signer.side,
      audience: 'full',
      required: true,
      each: signer.capacity === 'caregiver',
      by_proxy: signer.capacity !== 'caregiver',
      on_paper: true,
      person_id: signer.person,
      user_id: signer.user,
      name: signer.name,
      organization: null,
      added_at: iso(stay.from),
      removed_at: null,
    });
    return { id, userId: signer.user, side: signer.side };
  };
  const { adults, accounts } = stay.home!;
  // Where only one of two has an account it may be either's: the first adult always has one when both do not.
  const user = (index: number) => (accounts.length === adults.length || index === 0 ? (accounts[index] ?? null) : null);
  return [
    ...adults.map((adult, index) =>
      add({
        capacity: 'caregiver',
        side: 'caregiver',
        person: adult.id,
        user: user(index),
        name: `${adult.firstName} ${adult.lastName}`,
      }),
    ),
    add({ capacity: 'case_manager', side: 'agency', person: null, user: worker, name: 'Case manager' }),
  ];
}

type Version = { random: Random; id: Id; at: Moment; by: Id };

function addVersion(world: World, about: About, { random, id, at, by }: Version): void {
  world.put('app.agreement_version', {
    id,
    ...about,
    number: 1,
    template_id: world.templateId,
    digest: digestOf(random) as never,
    made_at: iso(at),
    made_by: by,
  });
  for (const language of ['en', 'es'] as const)
    world.put('app.agreement_rendering', {
      id: random.id(at),
      ...about,
      version_id: id,
      audience: 'full',
      language,
      paper: JSON.stringify({ language, title: 'Plan', blocks: [] }) as never,
      digest: digestOf(random) as never,
    });
}

type Signed = { random: Random; signer: Signer; versionId: Id; at: Moment; by: Id; voided: boolean };

function sign(world: World, about: About, { random, signer, versionId, at, by, voided }: Signed): void {
  const online = signer.userId !== null;
  world.put('app.agreement_signature', {
    id: random.id(at),
    ...about,
    version_id: versionId,
    signer_id: signer.id,
    way: online ? 'online' : 'paper',
    proof: online ? 'password' : 'attested',
    language: 'en',
    shown_digest: digestOf(random) as never,
    typed_name: online ? 'Made up' : null,
    drawing: null,
    proxy_name: null,
    proxy_right: null,
    consented: true,
    signed_at: iso(at),
    entered_at: iso(at),
    entered_by: signer.userId ?? by,
    scan_file_id: null,
    voided_at: voided ? iso(Math.min(world.now, at + DAY)) : null,
    voided_why: voided ? 'A word was changed.' : null,
  });
}
