import type { Id } from '#kernel/ids.ts';
import {
  beginEpisode,
  endWhereabouts,
  placementHistory,
  recordMove,
  recordWhereabouts,
} from '#modules/placement/index.ts';
import { completeTasksOfKind } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { childOf } from './children.ts';
import { EPISODES, episodeOf } from './episodes.ts';
import { FACILITIES } from './facilities.ts';
import { homeOf } from './homes.ts';
import type { ChildKey, FamilyKey, HomeKey } from './keys.ts';
import { whyMoved } from './move-reasons.ts';
import { PLACEMENTS, type Placement } from './placements.ts';
import { type Act, must, type Story } from './play.ts';
import { caseKey, workerAt } from './play-cases.ts';
import { peopleOf, personKey } from './play-people.ts';
import { WHEREABOUTS } from './whereabouts.ts';

/** A move as the worker recorded it: brothers and sisters who went together went in one sitting. */
type Sitting = { readonly family: FamilyKey; readonly at: string; readonly stays: readonly Placement[] };

/** Days after a move by which the worker has looked in. */
const CHECKED_AFTER = { days: 2 };

/** Children who came into care, and every home since. */
export function placementActs(story: Story): readonly Act[] {
  return [
    ...episodeActs(story),
    ...sittings(story).flatMap(sitting => movesOf(story, sitting)),
    ...whereaboutsActs(story),
  ];
}

const episodeActs = (story: Story): Act[] =>
  EPISODES.map(({ family, children, kind, from }): Act => {
    const at = story.at(from);
    return {
      at,
      by: workerAt(story, family, at),
      what: `writes down that the children of ${family} came into care`,
      does: async ask => {
        for (const child of children) {
          const caseId = story.id(caseKey(family));
          must(await beginEpisode(ask, { childId: story.id(personKey(child)), caseId, kind, at }));
        }
      },
    };
  });

/** When a placement begins (ISO): the first one of an episode with the removal when no clock time is told. */
export function beginsAt(story: Story, { child, from, first }: Placement): string {
  const removal = episodeOf(child)!.from;
  return first && !from.includes(':') && story.on(removal) === story.on(from) ? story.at(removal) : story.at(from);
}

function sittings(story: Story): Sitting[] {
  const stays = PLACEMENTS.filter(({ setting }) => setting !== 'hospital');
  const together = Map.groupBy(stays, stay => [childOf(stay.child).family, stay.at, beginsAt(story, stay)].join(' '));
  return [...together.values()].map(each => ({
    family: childOf(each[0]!.child).family,
    at: beginsAt(story, each[0]!),
    stays: each,
  }));
}

function movesOf(story: Story, { family, at, stays }: Sitting): Act[] {
  const [stay] = stays;
  const names = stays.map(each => each.child).join(', ');
  const planned = !stay!.first;
  const move: Act = {
    at,
    by: workerAt(story, family, at),
    what: `writes down the move of ${names} to ${stay!.at ?? stay!.setting}`,
    does: async ask => {
      // A child who comes out of the hospital is back first.
      for (const { child } of stays) await leaveHospital(ask, story, child, at);
      const children = [];
      for (const { child } of stays)
        children.push({ childId: story.id(personKey(child)), seen: await placedAt(ask, story, child) });
      const to = destination(story, stay!, at);
      const handover = handedOver(stay!.child, planned);
      const { moveIds } = must(await recordMove(ask, { children, at, planned, ...whyMoved(stay!), to, handover }));
      stays.forEach(({ child }, index) => {
        story.know(`move:${child}:${at}`, moveIds[index]!);
      });
    },
  };
  const checkedAt = Temporal.Instant.from(at)
    .toZonedDateTimeISO('America/New_York')
    .add(CHECKED_AFTER)
    .withPlainTime('11:00');
  if (!stay!.at || Temporal.Instant.compare(checkedAt.toInstant(), story.load.standsAt) > 0) return [move];
  const checked = checkedAt.toInstant().toString();
  const check: Act = {
    at: checked,
    by: workerAt(story, family, checked),
    what: `has looked in on ${names}`,
    does: async ask => {
      for (const { child } of stays) {
        const sourceId = story.id(`move:${child}:${at}`);
        await completeTasksOfKind(ask, { childId: story.id(personKey(child)), kind: 'check_in_after_move', sourceId });
      }
    },
  };
  return [move, check];
}

async function leaveHospital(ask: Ask, story: Story, child: ChildKey, at: string): Promise<void> {
  const stay = PLACEMENTS.find(each => each.child === child && each.setting === 'hospital');
  const left = `left-hospital:${child}`;
  if (!stay || story.has(left)) return;
  const childId = story.know(left, story.id(personKey(child)));
  must(await endWhereabouts(ask, { childId, at }));
}

/** The placement that goes on, as the worker's page shows it. */
async function placedAt(ask: Ask, story: Story, child: ChildKey): Promise<Id | null> {
  const stays = await placementHistory(ask.tx, story.id(personKey(child)), ask.language);
  return stays.find(({ layer, to }) => layer === 'placement' && to === null)?.id ?? null;
}

/** Since this day the first-nights home takes no other stays, so a stay there is one for an emergency. */
const firstNights = (story: Story, home: HomeKey, at: string): boolean => {
  const { respiteOnly } = homeOf(home);
  return respiteOnly !== undefined && at > story.at(respiteOnly.from);
};

function destination(story: Story, { at, setting, child }: Placement, moment: string) {
  if (!at) {
    const mother = peopleOf(childOf(child).family).find(({ relation }) => relation === 'mother')!;
    return { withPersonId: story.id(personKey(mother.key)), setting: 'trial_home_visit' } as const;
  }
  const homeId = story.id(at);
  if (FACILITIES.some(({ key }) => key === at)) return { homeId, setting: setting.replaceAll('-', '_') };
  const home = at as HomeKey;
  if (setting === 'pre-adoptive-home') return { homeId, setting: 'pre_adoptive' };
  if (setting === 'kin-home')
    return { homeId, setting: homeOf(home).license ? 'foster_home_relative' : 'relative_unlicensed' };
  return { homeId, setting: firstNights(story, home, moment) ? 'emergency_home' : 'foster_home' };
}

const ITEMS = [
  'critical_card',
  'medicines',
  'belongings',
  'health_papers',
  'school_told',
  'family_told',
  'child_prepared',
  'check_in',
] as const;

/**
 * What went with the child: everything, on that day, unless the story tells another. Of Zuri's medicines nobody knew, and
 * no papers were there that night.
 */
export function handedOver(child: ChildKey | null, planned: boolean) {
  const unknown: readonly string[] = child === 'K01' ? ['medicines', 'health_papers'] : [];
  const items = ITEMS.map(kind => ({
    kind,
    state: unknown.includes(kind) ? ('not_known' as const) : ('done' as const),
  }));
  return planned ? [...items, { kind: 'visits_before', state: 'done' as const }] : items;
}

/** Where children are meanwhile: a hospital before the first home, respite, away. */
function whereaboutsActs(story: Story): Act[] {
  const hospital = PLACEMENTS.filter(({ setting }) => setting === 'hospital').map((stay): Act => {
    const at = beginsAt(story, stay);
    return meanwhile(story, stay.child, at, ask =>
      recordWhereabouts(ask, { childId: story.id(personKey(stay.child)), setting: 'hospital', from: at }),
    );
  });
  const others = WHEREABOUTS.map(({ child, kind, at: home, from, to, lastsHours, bedHeldUntil }): Act => {
    const begins = story.at(from);
    const after = lastsHours && Temporal.Instant.from(begins).add({ hours: lastsHours }).toString();
    return meanwhile(story, child, begins, ask =>
      recordWhereabouts(ask, {
        childId: story.id(personKey(child)),
        setting: kind,
        homeId: home ? story.id(home) : null,
        from: begins,
        to: to ? story.at(to) : after || null,
        holdBedUntil: bedHeldUntil ? story.on(bedHeldUntil) : null,
      }),
    );
  });
  return [...hospital, ...others];
}

const meanwhile = (story: Story, child: ChildKey, at: string, does: Act['does']): Act => ({
  at,
  by: workerAt(story, childOf(child).family, at),
  what: `writes down where ${child} is meanwhile`,
  does,
});
