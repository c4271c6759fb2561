import type { Id } from '#kernel/ids.ts';
import { colocations } from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { agreementsWith } from '../memoranda/store/agreements.ts';
import { expectationSheetOf } from './doors.ts';
import { readsNotes } from './policy.ts';
import { untoldDifferences } from './rules/approaches.ts';
import { meetingLoad, overlaps } from './rules/coalitions.ts';
import { ACTIVITIES, type Activity, type Line, SIDES } from './rules/codes.ts';
import { crosswalk } from './rules/crosswalk.ts';
import { activityOf, conflictsWith, type MandateConflict } from './rules/mandates.ts';
import { startWarnings } from './rules/start-warnings.ts';
import { totalsOf } from './rules/totals.ts';
import { sayAmount, sayCents, sayTotal } from './say-amount.ts';
import { sayDifference, sayUntold, sayWay } from './say-difference.ts';
import { sayVision } from './say-vision.ts';
import { seatsOn } from './store/coalitions.ts';
import { builtSoFar, partnersBeside } from './store/community.ts';
import { notesOf } from './store/notes.ts';
import {
  approachesOn,
  congruenceOn,
  contributionsOn,
  differencesOn,
  fundingOn,
  linesOn,
  mandatesOn,
  strengthsOn,
} from './store/profile.ts';
import { visionsOn } from './store/visions.ts';

type About = {
  readonly partnershipId: Id;
  readonly organizationId: Id;
  readonly name: string;
  /** ISO day as of which it is told. */
  readonly on: string;
  /** What somebody plans, for the check against the mandates. */
  readonly planned: readonly Activity[];
};

/** A partner's profile as of a day, in finished words. */
export async function loadProfile(ask: Ask, { partnershipId, organizationId, name, on, planned }: About) {
  const { tx, say, language } = ask;
  const ofDay = async <T>(read: (tx: Ask['tx'], id: Id, on: string) => Promise<T>) => read(tx, partnershipId, on);
  const ours = await linesOn(tx, null, on);
  const theirs = await ofDay(linesOn);
  const mandates = await ofDay(mandatesOn);
  const contributions = await contributionsOn(tx, [partnershipId], on);
  const sheet = await ofDay(expectationSheetOf);
  const rating = await ofDay(congruenceOn);
  const lasting = (row: { until: string | null }) =>
    row.until && say('partnerships', 'profile.until', { day: sayDay(language, row.until) });
  const codeOf = (group: 'activities' | 'basis' | 'kind' | 'mechanism' | 'topic' | 'line', code: string) =>
    say.code('partnerships', `profileCodes.${group}.${code}`);
  const activities = (codes: readonly Activity[]) =>
    sayList(
      language,
      codes.map(code => codeOf('activities', code)),
    );
  const conflict = ({ title, kind, activity }: MandateConflict) =>
    say('partnerships', kind === 'forbidden' ? 'profile.conflictForbidden' : 'profile.conflictLacking', {
      title,
      activity: codeOf('activities', activity),
    });
  const conflicts = [
    ...contributions.map(each => ({
      what: say('partnerships', 'profile.inBrings', { what: each.what }),
      found: conflictsWith(mandates, activityOf(each.kind)),
    })),
    ...(sheet?.lines ?? []).map(each => ({
      what: say('partnerships', 'profile.inSheet', { what: each.words }),
      found: conflictsWith(mandates, each.activities),
    })),
  ].flatMap(({ what, found }) => found.map(each => `${what.replace(/\.$/, '')}. ${conflict(each)}.`));

  const lineRow = (line: Line, of: ReadonlyMap<Line, string>) => ({
    line,
    label: codeOf('line', line),
    value: of.get(line) ?? null,
  });
  const steps = (words: string | undefined) =>
    (words ?? '')
      .split('\n')
      .map(each => each.trim())
      .filter(Boolean);
  const strengths = await ofDay(strengthsOn);
  const rows = crosswalk(ours, theirs);

  return {
    missions: [
      { side: 'agency' as const, label: say('partnerships', 'profile.agency'), value: ours.get('mission') ?? null },
      { side: 'partner' as const, label: name, value: theirs.get('mission') ?? null },
    ],
    visions: (await visionsOn(tx, { partnershipId }, on)).map(vision => sayVision(ask, vision)),
    congruence: rating
      ? {
          rated: codeOfRating(rating.rating),
          reasons: rating.reasons,
          by: say('partnerships', 'profile.ratedBy', { name: rating.by ?? '', day: sayDay(language, rating.rated_on) }),
        }
      : null,
    canRate: ours.has('mission') && theirs.has('mission'),
    benefits: (['benefit_agency', 'benefit_partner'] as const).map(line => lineRow(line, theirs)),
    strengths: SIDES.map(side => ({
      side,
      label: side === 'agency' ? say('partnerships', 'profile.agency') : name,
      items: strengths.filter(each => each.side === side).map(({ id, words }) => ({ key: id, words })),
    })),
    contributions: contributions.map(each => ({
      key: each.id,
      kind: codeOf('kind', each.kind),
      what: each.what,
      amount: sayAmount(ask, each.kind, each.amount, each.per),
      limits: [each.limits, lasting(each)].filter(Boolean).join(' · ') || null,
    })),
    totals: totalsOf(contributions).map(total => ({
      key: total.kind,
      label: codeOf('kind', total.kind),
      value: sayTotal(ask, total),
    })),
    mandates: mandates.map(each => ({
      key: each.id,
      title: each.title,
      lines: [
        [codeOf('basis', each.basis), lasting(each)].filter(Boolean).join(', '),
        ...(each.forbids.length > 0
          ? [say('partnerships', 'profile.forbids', { what: activities(each.forbids) })]
          : []),
        ...(each.requires.length > 0
          ? [say('partnerships', 'profile.requires', { what: activities(each.requires) })]
          : []),
        say('partnerships', 'profile.source', { source: each.source }),
      ],
    })),
    conflicts,
    check: {
      planned,
      options: ACTIVITIES.map(value => ({ value, label: codeOf('activities', value) })),
      found: planned.length === 0 ? null : conflictsWith(mandates, planned).map(conflict),
    },
    ...(await waysOfWorking()),
    compared: say('partnerships', 'profile.compared', {
      both: rows.filter(row => row.agency !== null && row.partner !== null).length,
      all: rows.length,
      differ: rows.filter(row => row.standing === 'differs').length,
    }),
    crosswalk: rows.map(row => ({
      key: row.aspect,
      label: codeOf('line', row.aspect),
      agency: inOneLine(row.agency),
      partner: inOneLine(row.partner),
      standing: row.standing,
      said: say('partnerships', `profile.standings.${row.standing}`),
    })),
    paths: [
      {
        side: 'agency' as const,
        label: say('partnerships', 'profile.agency'),
        steps: steps(ours.get('referral_path')),
      },
      { side: 'partner' as const, label: name, steps: steps(theirs.get('referral_path')) },
    ].filter(each => each.steps.length > 1),
    places: (await colocations(tx, on, organizationId))
      .filter(each => each.from <= on)
      .map(each => ({
        key: each.id,
        text: say('partnerships', 'profile.placeRow', {
          weekday: weekday(each.weekday),
          from: each.beginsAt,
          to: each.endsAt,
          office: each.office,
        }),
        note: [each.place, each.note, each.transportation].filter(Boolean).join(' · '),
      })),
    funding: (await fundingOn(tx, [partnershipId], on)).map(each => ({
      key: each.id,
      title: each.fund,
      text: [
        codeOf('mechanism', each.mechanism),
        each.cents === null ? null : sayCents(language, each.cents),
        lasting(each),
      ]
        .filter(Boolean)
        .join(', '),
    })),
    ...(await tables()),
    notes: readsNotes(ask.who)
      ? (await notesOf(tx, 'partnership_id', partnershipId)).map(note => ({
          key: note.id,
          words: note.words,
          by: say('partnerships', 'profile.noteBy', { name: note.by ?? '', day: sayDay(language, note.written_on) }),
        }))
      : null,
    built: await infrastructure(),
    sheet: sheet && {
      text: say('partnerships', 'profile.sheetIs', {
        version: sheet.version,
        state: say('partnerships', `sheet.states.${sheet.state}`),
      }),
    },
    warnings: startWarnings(sheet).map(each => say('partnerships', `profileWarnings.${each}`)),
  };

  /** Steps that were written under each other, for a cell of the table. */
  function inOneLine(words: string | null): string | null {
    return words === null ? null : words.trim().replace(/\s*\n\s*/g, ' → ');
  }

  function codeOfRating(rated: number): string {
    return say.code('partnerships', `profileCodes.rating.${rated}`);
  }

  function weekday(number: number): string {
    const day = Temporal.PlainDate.from('2024-01-01').add({ days: number - 1 });
    return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
      day.toZonedDateTime('UTC').epochMilliseconds,
    );
  }

  /** How the partner goes about what organizations differ in, what was noted, and what nobody has talked about yet. */
  async function waysOfWorking() {
    const beside = await partnersBeside(tx, partnershipId, on);
    const names = new Map([[partnershipId, name], ...beside.map(each => [each.id, each.name] as const)]);
    const held = await approachesOn(tx, [...names.keys()], on);
    const differences = await differencesOn(tx, [partnershipId], on);
    const own = held.filter(each => each.partnershipId === partnershipId);
    return {
      approaches: own.map(each => ({
        key: each.id,
        label: codeOf('topic', each.topic),
        value: [sayWay(say, each), each.approach === 'other' ? null : each.words].filter(Boolean).join('. '),
      })),
      differences: differences.map(each => sayDifference(ask, each)),
      untold: untoldDifferences(held, differences)
        .filter(({ one, other }) => one.partnershipId === partnershipId || other.partnershipId === partnershipId)
        .map(each => sayUntold(say, each, names)),
    };
  }

  /** Other tables at which the partner sits, how many meetings that makes for each person, and who else sits there. */
  async function tables() {
    const beside = await partnersBeside(tx, partnershipId, on);
    const seats = await seatsOn(tx, [partnershipId, ...beside.map(each => each.id)], on);
    const own = seats.filter(seat => seat.partnershipId === partnershipId);
    const nameOf = new Map(seats.map(seat => [seat.partnershipId, seat.partner]));
    return {
      seats: own.map(seat => ({ key: seat.id, text: `${seat.coalition}: ${seat.name}` })),
      load: meetingLoad(own).map(each =>
        say('partnerships', 'profile.load', {
          name: each.name,
          meetings: each.meetings,
          coalitions: sayList(language, each.coalitions),
        }),
      ),
      overlaps: overlaps(seats)
        .filter(each => each.partnershipIds.includes(partnershipId))
        .map(each =>
          say('partnerships', 'profile.overlap', {
            coalition: each.coalition,
            partners: sayList(
              language,
              each.partnershipIds.filter(id => id !== partnershipId).map(id => nameOf.get(id) ?? ''),
            ),
          }),
        ),
    };
  }

  /** What is built so far: computed where the record knows, written down where it does not (S4-24). */
  async function infrastructure() {
    const { plan } = await builtSoFar(tx, partnershipId, on);
    const agreed = (await agreementsWith(tx, partnershipId)).some(
      each =>
        each.in_force_from !== null &&
        each.in_force_from.slice(0, 10) <= on &&
        each.from <= on &&
        on <= each.until &&
        (each.ends_on === null || on < each.ends_on),
    );
    const row = (
      key: 'committee' | 'plan' | 'sheet' | 'agreement' | 'calendar' | 'documents',
      there: boolean,
      words?: string,
    ) => ({
      key,
      label: say('partnerships', `profile.infra.${key}`),
      there,
      words: words ?? null,
      line: key === 'plan' || key === 'sheet' || key === 'agreement' ? null : key,
    });
    return [
      row('committee', theirs.has('committee'), theirs.get('committee')),
      row('plan', plan),
      row('sheet', sheet?.state === 'in-effect'),
      row('agreement', agreed),
      row('calendar', theirs.has('calendar'), theirs.get('calendar')),
      row('documents', theirs.has('documents'), theirs.get('documents')),
    ];
  }
}

export type Profile = Awaited<ReturnType<typeof loadProfile>>;
