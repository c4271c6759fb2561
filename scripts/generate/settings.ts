import type { PublishedSetting } from './figures.ts';
import { pickBy, type Random } from './random.ts';

/** Where a child lives: the code of app.setting, the published category it is counted under, and who has the home. */
export type Setting = {
  readonly code: string;
  readonly published: PublishedSetting;
  readonly place: 'foster' | 'kin' | 'facility' | 'parent';
};

const of = (code: string, published: PublishedSetting, place: Setting['place']): Setting => ({
  code,
  published,
  place,
});
const foster = of('foster_home', 'Foster family home (non-relative)', 'foster');
const kin = of('relative_unlicensed', 'Foster family home (relative)', 'kin');
const emergency = of('emergency_home', 'Foster family home (non-relative)', 'foster');
const adoptive = of('pre_adoptive', 'Pre-adoptive home', 'foster');
const group = of('group_care', 'Group home', 'facility');
const treatment = of('qrtp', 'Institution', 'facility');
const independent = of('group_care', 'Supervised independent living', 'facility');
const away = of('foster_home', 'Runaway', 'foster');
const trial = of('trial_home_visit', 'Trial home visit', 'parent');

/**
 * The setting a child lives in today. The published shares are for all children; a setting that only older children, or
 * only children after some time, live in has its share divided by the share of children it is open to.
 */
export function settingNow(
  luck: number,
  { age, days, hasParent, toKin }: { age: number; days: number; hasParent: boolean; toKin: boolean },
): Setting {
  const rare = [
    [adoptive, days >= 365 ? 4.2 / 0.576 : 0],
    [trial, hasParent && days >= 90 ? 4.5 / 0.9 : 0],
    [group, age >= 10 ? 4 / 0.4 : 0],
    [treatment, age >= 10 ? 5 / 0.4 : 0],
    [independent, age >= 17 ? 2.2 / 0.09 : 0],
    [away, age >= 13 ? 1.1 / 0.32 : 0],
  ] as const;
  const left = 100 - rare.reduce((sum, [, weight]) => sum + weight, 0);
  return pickBy<Setting>([...rare, [toKin ? kin : foster, left]], luck);
}

/** A setting a child lived in before. The first one may be an emergency home. */
export function settingThen(
  random: Random,
  { age, isFirst, toKin }: { age: number; isFirst: boolean; toKin: boolean },
): Setting {
  return random.weighted<Setting>([
    [toKin ? kin : foster, 85],
    [emergency, isFirst && !toKin ? 10 : 0],
    [group, age >= 12 ? 20 : 0],
  ]);
}
