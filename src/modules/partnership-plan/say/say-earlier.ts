import type { AgreementRow, TrailEvent, VersionRow } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import type { IconName } from '#web/ui/icon.tsx';
import type { EarlierData, TrailData } from '../parts/earlier-card.tsx';
import { isOut } from '../rules/next-step.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;
type PlanVersions = { readonly plan: AgreementRow; readonly versions: readonly VersionRow[] };

/** Plans of earlier homes and all versions of this one, each readable as it was shown. */
export function sayEarlier(
  { say, language, who }: Speaker,
  live: PlanVersions | null,
  earlier: readonly PlanVersions[],
  here: string,
): EarlierData {
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  const plans = [...(live && live.versions.length > 0 ? [live] : []), ...earlier];
  return {
    title: say('partnership-plan', 'earlier.title'),
    none: say('partnership-plan', 'earlier.none'),
    plans: plans.map(({ plan, versions }) => {
      const over = plan.state === 'superseded' || plan.state === 'ended';
      const why = plan.endedWhy ? say.code('partnership-plan', `ended.${plan.endedWhy}`) : null;
      return {
        id: plan.id,
        title: over
          ? say('partnership-plan', 'earlier.home', { from: day(plan.openedAt), to: day(plan.stateAt) })
          : say('partnership-plan', 'earlier.since', { from: day(plan.openedAt) }),
        state: [say('partnership-plan', `states.${plan.state}`), why].filter(Boolean).join(' · '),
        versions: versions.map(version => {
          const present = version.id === plan.versionId && isOut(plan.state);
          const key = present ? 'earlier.present' : 'earlier.version';
          const what = say('partnership-plan', key, { number: version.number, day: day(version.madeAt) });
          return {
            href: `${here}/read?version=${version.id}`,
            label: what,
            of: say('partnership-plan', 'earlier.readOf', { what }),
          };
        }),
      };
    }),
  };
}

const iconOf: Record<TrailEvent['event'], IconName> = {
  opened: 'flag',
  version: 'file_present',
  asked: 'send',
  'values-opened': 'visibility',
  question: 'help',
  answered: 'chat',
  signed: 'edit',
  voided: 'remove_circle',
  declined: 'chat',
  'in-force': 'check_circle',
  sealed: 'verified',
  superseded: 'history',
  ended: 'history',
};

/** Who did what with the plan, and when. */
export function sayTrail({ say, language, who }: Speaker, events: readonly TrailEvent[]): TrailData {
  return {
    title: say('partnership-plan', 'trail.title'),
    events: events.map((event, index) => ({
      key: `${event.at}-${index}`,
      when: sayMoment(language, who.timeZone, event.at),
      text: say('partnership-plan', `trail.${event.event}`, {
        name: event.name ?? '',
        number: event.number ?? '',
        way: event.way ? say.code('partnership-plan', `trail.ways.${event.way}`) : '',
      }),
      icon: iconOf[event.event],
    })),
  };
}
