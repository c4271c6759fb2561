import type { Side } from '#modules/agreements/index.ts';
import type { Evidence, FamilyWords, PlanPromise, PlanStep } from './plan-content.ts';

/** What the record holds, as other rooms publish it: finished facts, days in ISO. */
export type RecordedFacts = {
  /** Caregivers who have read the must-know card as it stands. */
  readonly cardReaders: readonly { readonly firstName: string; readonly on: string }[];
  readonly steps: readonly PlanStep[];
  readonly promises: readonly PlanPromise[];
  readonly familyWords: readonly FamilyWords[];
  readonly firstCallOn: string | null;
  readonly checkInOn: string | null;
  /** `since` is null when the first day is not known. */
  readonly school: { readonly name: string; readonly since: string | null } | null;
  readonly talksHeld: number;
  readonly decisions: number;
  readonly papers: { readonly byCaregivers: number; readonly byAgency: number };
};

type Line = Pick<Evidence, 'subject' | 'side' | 'code' | 'family'> & Partial<Pick<Evidence, 'fill' | 'day' | 'items'>>;
const line = (given: Line): Evidence => ({ fill: {}, day: null, items: [], ...given });

/** What the record shows of each promise, in the order of the promises. Nothing is made up: what is not recorded is left out. */
export function evidenceOf(facts: RecordedFacts): Evidence[] {
  return [...ofKnowledge(facts), ...ofSteps(facts), ...ofFamily(facts), ...ofEveryday(facts), ...ofPromises(facts)];
}

function ofKnowledge({ cardReaders, steps, school }: RecordedFacts): Evidence[] {
  const lines = cardReaders.map(({ firstName, on }) =>
    line({
      subject: 'knowing_how',
      side: 'caregiver',
      code: 'evidence.card-confirmed',
      fill: { name: firstName },
      day: on,
      family: 'named',
    }),
  );
  const packet = steps.filter(({ part, state }) => part === 'packet' && state !== 'not_needed');
  const given = packet.filter(({ state }) => state === 'done').length;
  const unknown = packet.filter(({ state }) => state === 'not_known');
  const about = { subject: 'knowing_how', side: 'agency' } as const;
  if (given > 0)
    lines.push(line({ ...about, code: 'evidence.packet-given', fill: { given, all: packet.length }, family: 'named' }));
  if (unknown.length > 0)
    lines.push(line({ ...about, code: 'evidence.packet-not-known', items: unknown, family: 'named' }));
  if (school) {
    const code = school.since ? 'evidence.school-known' : 'evidence.school-from-start';
    lines.push(line({ ...about, code, fill: { school: school.name }, day: school.since, family: 'no' }));
  }
  return lines;
}

function ofSteps({ steps, checkInOn }: RecordedFacts): Evidence[] {
  const lines: Evidence[] = [];
  for (const side of ['caregiver', 'agency'] as const) {
    const own = steps.filter(step => step.part === 'transition' && step.side === side && step.state !== 'not_needed');
    const done = own.filter(({ state }) => state === 'done').length;
    if (done > 0)
      lines.push(
        line({
          subject: 'staying',
          side,
          code: 'evidence.transition-done',
          fill: { done, all: own.length },
          family: 'yes',
        }),
      );
  }
  if (checkInOn)
    lines.push(
      line({ subject: 'staying', side: 'agency', code: 'evidence.check-in-done', day: checkInOn, family: 'yes' }),
    );
  const dayOf = (kind: string) => steps.find(step => step.kind === kind)?.doneOn ?? null;
  const met = dayOf('team_meet');
  if (met)
    lines.push(line({ subject: 'planning', side: 'agency', code: 'evidence.team-met', day: met, family: 'yes' }));
  const letter = dayOf('packet_letter');
  if (letter)
    lines.push(
      line({ subject: 'appointments', side: 'agency', code: 'evidence.letter-given', day: letter, family: 'named' }),
    );
  return lines;
}

function ofFamily({ familyWords, firstCallOn }: RecordedFacts): Evidence[] {
  const about = { subject: 'family_ties', side: 'caregiver', family: 'yes' } as const;
  const lines: Evidence[] = [];
  if (firstCallOn) lines.push(line({ ...about, code: 'evidence.first-call-done', day: firstCallOn }));
  if (familyWords.length > 0) {
    const seen = familyWords.filter(word => word.seen).length;
    lines.push(line({ ...about, code: 'evidence.family-words-seen', fill: { seen, all: familyWords.length } }));
  }
  return lines;
}

function ofEveryday({ talksHeld, decisions, papers }: RecordedFacts): Evidence[] {
  const counted = (subject: string, side: Side, code: Evidence['code'], count: number, family: Evidence['family']) =>
    count > 0 ? [line({ subject, side, code, fill: { count }, family })] : [];
  return [
    ...counted('parenting', 'caregiver', 'evidence.decisions-made', decisions, 'yes'),
    ...counted('speaking_up', 'agency', 'evidence.talks-held', talksHeld, 'no'),
    ...counted('records', 'caregiver', 'evidence.documents-added', papers.byCaregivers, 'no'),
    ...counted('records', 'agency', 'evidence.documents-added-agency', papers.byAgency, 'no'),
  ];
}

/** Promises of one side about one subject; what need not be kept any more is not counted. */
function ofPromises({ promises }: RecordedFacts): Evidence[] {
  const counted = promises.filter(promise => promise.subject !== null && !promise.released);
  const groups = Map.groupBy(counted, promise => `${promise.subject}:${promise.side}`);
  return [...groups].map(([key, own]) => {
    const [subject, side] = key.split(':') as [string, Side];
    const kept = own.filter(({ keptOn }) => keptOn !== null).length;
    return line({ subject, side, code: 'evidence.promises-kept', fill: { kept, all: own.length }, family: 'no' });
  });
}
