import type { AgreementRow, SignerRow, VersionRow } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayList } from '#platform/words/say-date.ts';
import type { Way } from '../parts/plan-head.tsx';
import type { Standing } from '../parts/where-it-stands.tsx';
import { countOfSignatures, missingSigners, nextStep } from '../rules/next-step.ts';
import { firstNameOf } from './say-words.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who' | 'today'>;
/** A plan with those who sign it and its versions. */
export type PlanAndSigners = {
  readonly plan: AgreementRow;
  readonly signers: readonly SignerRow[];
  readonly versions: readonly VersionRow[];
};

const ORDER = ['drafted', 'ready', 'partly', 'inForce', 'inFile'] as const;
/** Which step of the way a state stands at. */
const AT = { draft: 0, void: 0, declined: 1, ready: 1, partly_signed: 2, in_force: 3 } as const;

/** The five steps of a plan with their days, and the tag: late, due, in force, to talk about. */
export function sayStanding(ask: Speaker, { plan, signers, versions }: PlanAndSigners, firstName: string): Standing {
  const { say, language, who } = ask;
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  const stands: number | undefined = AT[plan.state as keyof typeof AT];
  // A plan that was changed after signing has a paper in the file too: of what was signed before.
  const filed = plan.documentId !== null && (plan.state === 'in_force' || stands === undefined);
  const at = filed ? 4 : (stands ?? 0);
  const version = versions.find(({ id }) => id === plan.versionId);
  const { signed, all } = countOfSignatures(signers);
  const names = sayList(
    language,
    missingSigners(signers).map(({ name }) => firstNameOf(name)),
  );
  const reached = (step: number) => at >= step;
  const texts: Record<(typeof ORDER)[number], string> = {
    drafted: say('partnership-plan', 'standing.draftedBy', { day: day(plan.openedAt) }),
    ready:
      version && reached(1)
        ? version.number > 1
          ? say('partnership-plan', 'standing.readyVersion', { day: day(version.madeAt), number: version.number })
          : say('partnership-plan', 'standing.readyOn', { day: day(version.madeAt) })
        : say('partnership-plan', 'standing.readyYet'),
    partly:
      plan.state === 'partly_signed'
        ? say('partnership-plan', 'standing.partlyNow', { signed, all })
        : reached(3)
          ? say('partnership-plan', 'standing.partlyOf', { count: signed, all })
          : names
            ? say('partnership-plan', 'standing.partlyYet', { names })
            : '',
    inForce:
      plan.inForceFrom && reached(3)
        ? say('partnership-plan', 'standing.inForceOn', { day: day(plan.inForceFrom) })
        : say('partnership-plan', 'standing.inForceYet'),
    inFile:
      plan.state === 'in_force' && !plan.documentId
        ? say('partnership-plan', 'standing.inFileSoon')
        : say('partnership-plan', 'standing.inFileOn'),
  };
  return {
    tag: sayTag(ask, plan),
    steps: ORDER.map((key, step) => ({
      key,
      title:
        key === 'inFile'
          ? say('partnership-plan', 'standing.inFile', { name: firstName })
          : say('partnership-plan', `standing.${key}`),
      text: texts[key],
      state: step < at || (step === at && at >= 3) ? 'done' : step === at ? 'now' : 'ahead',
    })),
  };
}

/** Days past the day it was due, while it is not in force; 0 on the day and before. */
export const daysLate = (plan: AgreementRow, today: Temporal.PlainDate): number =>
  plan.dueOn === null || plan.state === 'in_force'
    ? 0
    : Math.max(0, Temporal.PlainDate.from(plan.dueOn).until(today, { largestUnit: 'days' }).days);

function sayTag({ say, language, who, today }: Speaker, plan: AgreementRow): Standing['tag'] {
  if (plan.state === 'in_force' && plan.inForceFrom)
    return {
      state: 'ok',
      word: say('partnership-plan', 'standing.tagInForce', { day: sayDayOf(language, who.timeZone, plan.inForceFrom) }),
    };
  if (plan.state === 'declined') return { state: 'talk', word: say('partnership-plan', 'standing.tagDeclined') };
  if (plan.state === 'void')
    return {
      state: 'soon',
      word: say('partnership-plan', 'standing.tagVoid', { day: sayDayOf(language, who.timeZone, plan.stateAt) }),
    };
  const late = daysLate(plan, today);
  if (late > 0) return { state: 'late', word: say('partnership-plan', 'standing.late', { count: late }) };
  if (plan.dueOn === today.toString()) return { state: 'soon', word: say('partnership-plan', 'standing.dueToday') };
  return plan.dueOn
    ? { state: 'info', word: say('partnership-plan', 'standing.dueOn', { day: sayDay(language, plan.dueOn) }) }
    : null;
}

/** The one next step of somebody who works on the plan; null when nothing waits for them. */
export function sayNext(
  { say, language, who }: Speaker,
  { plan, signers }: PlanAndSigners,
  childId: string,
): Way | null {
  const next = nextStep(plan.state, signers, who.userId, plan.versionId !== null);
  if (!next) return null;
  const names = sayList(
    language,
    next.signers.map(({ name }) => firstNameOf(name)),
  );
  const here = `/children/${childId}/plan`;
  switch (next.kind) {
    case 'prepare':
      return {
        href: `${here}/prepare`,
        label: say('partnership-plan', plan.state === 'draft' ? 'next.draft' : 'next.void'),
        icon: 'edit',
      };
    case 'ask':
      return {
        href: `/agreements/${plan.id}/doorstep`,
        label: say('partnership-plan', 'next.ready', { names }),
        icon: 'send',
      };
    case 'sign':
      return { href: `/sign/${next.signers[0]!.id}`, label: say('partnership-plan', 'next.sign'), icon: 'edit' };
    case 'remind':
      return {
        href: `/agreements/${plan.id}/doorstep`,
        label: say('partnership-plan', 'next.remind', { names }),
        icon: 'send',
      };
    case 'talk':
      return {
        href: `${here}/declines/${next.declineId}`,
        label: say('partnership-plan', 'next.declined', { name: names }),
        icon: 'chat',
      };
    case 'open':
      return {
        href: `/agreements/${plan.id}/paper`,
        label: say('partnership-plan', 'plan.openSigned'),
        icon: 'file_present',
      };
  }
}
