import { approveReasons, placementHistory, writeReasons } from '#modules/placement/index.ts';
import { dropTasksOfKind } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { childOf } from './children.ts';
import { REASONS, type StoryReasons } from './decision-reasons.ts';
import type { ChildKey, StaffKey } from './keys.ts';
import { PLACEMENTS, type Placement } from './placements.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { beginsAt } from './play-placements.ts';
import { STAFF } from './staff.ts';

/** Every factor of the list; what the story does not tell of speaks neither way. */
const FACTORS = [
  'safety',
  'own_wishes',
  'family_like',
  'kin',
  'siblings',
  'bonds',
  'stability',
  'school',
  'special_needs',
  'culture',
  'family_ties',
] as const;
/** The child who came last night: her worker still has the reasons to write. */
const OPEN: ChildKey = 'K01';

const later = (moment: string, by: Temporal.DurationLike): string => Temporal.Instant.from(moment).add(by).toString();

/** Reasons for homes: of two the story tells them, of last night's they are still to write, of earlier ones they lie in the paper file. */
export const reasonsActs = (story: Story): readonly Act[] => [
  ...REASONS.flatMap(reasons => toldActs(story, reasons)),
  ...PLACEMENTS.filter(
    stay =>
      stay.setting !== 'hospital' &&
      stay.child !== OPEN &&
      !REASONS.some(told => told.child === stay.child && told.from === stay.from),
  ).map(stay => untoldAct(story, stay)),
];

const moveOf = (story: Story, { child, from }: StoryReasons): string =>
  beginsAt(story, PLACEMENTS.find(stay => stay.child === child && stay.from === from)!);

function toldActs(story: Story, reasons: StoryReasons): Act[] {
  const { child, waits } = reasons;
  const { family } = childOf(child);
  const writtenAt = later(moveOf(story, reasons), { hours: 22 });
  const by = workerAt(story, family, writtenAt);
  const about = personKey(child);
  const key = `reasons:${child}`;
  const write: Act = {
    at: writtenAt,
    by,
    about,
    what: `writes why the home is best for ${child}`,
    does: async ask => void story.know(key, await written(ask, story, reasons)),
  };
  if (waits) return [write];
  const approve: Act = {
    at: later(writtenAt, { hours: 24 }),
    by: leaderOf(by),
    about,
    what: `approves the home of ${child}`,
    does: async ask => must(await approveReasons(ask, { childId: story.id(about), reasonsId: story.id(key) })),
  };
  return [write, approve];
}

/** Writes the reasons down, and answers with their id. */
async function written(ask: Ask, story: Story, reasons: StoryReasons) {
  const { child, what, asked, view, reason, factors } = reasons;
  const childId = story.id(personKey(child));
  const at = moveOf(story, reasons);
  const stays = await placementHistory(ask.tx, childId, 'en');
  const placement = stays.find(({ layer, to }) => layer === 'placement' && to === null)!;
  const decidedOn = Temporal.Instant.from(at).toZonedDateTimeISO('America/New_York').toPlainDate().toString();
  const kept = await writeReasons(ask, {
    childId,
    decision: 'placement',
    placementId: placement.id,
    what,
    decidedOn,
    childAsked: asked,
    childView: view ?? null,
    reason,
    weighed: FACTORS.map(factor => ({
      factor,
      speaks: factors[factor]?.speaks ?? 'neither',
      words: factors[factor]?.words ?? null,
    })),
  });
  return must(kept).id;
}

/** Whoever leads a worker's unit. */
const leaderOf = (worker: StaffKey): StaffKey => {
  const { unit } = STAFF.find(each => each.key === worker)!;
  return STAFF.find(each => each.unit === unit && each.position === 'supervisor')!.key;
};

function untoldAct(story: Story, stay: Placement): Act {
  const { family } = childOf(stay.child);
  const at = later(beginsAt(story, stay), { minutes: 50 });
  return {
    at,
    by: workerAt(story, family, at),
    about: personKey(stay.child),
    what: `has the reasons for the home of ${stay.child} on paper`,
    does: ask =>
      dropTasksOfKind(ask, {
        childId: story.id(personKey(stay.child)),
        kind: 'decision_reasons',
        except: [],
        why: 'They are on paper, in the case file.',
      }),
  };
}
