import type { PublishedSetting } from './figures.ts';
import type { Random } from './random.ts';

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
export function settingNow(random: Random, age: number, daysInCare: number, hasParent: boolean): Setting {
  const rare = [
    [adoptive, daysInCare >= 365 ? 4.2 / 0.576 : 0],
    [trial, hasParent && daysInCare >= 90 ? 4.5 / 0.85 : 0],
    [group, age >= 10 ? 4 / 0.4 : 0],
    [treatment, age >= 10 ? 5 / 0.4 : 0],
    [independent, age >= 17 ? 2.2 / 0.09 : 0],
    [away, age >= 13 ? 1.1 / 0.29 : 0],
  ] as const;
  const left = 100 - rare.reduce((sum, [, weight]) => sum + weight, 0);
  return random.weighted<Setting>([...rare, [kin, (left * 34.6) / 79], [foster, (left * 44.4) / 79]]);
}

/** A setting a child lived in before. The first one may be an emergency home. */
export function settingThen(random: Random, age: number, isFirst: boolean, not?: Setting['place']): Setting {
  return random.weighted<Setting>([
    [foster, 52],
    [kin, not === 'kin' ? 0 : 33],
    [emergency, isFirst ? 10 : 0],
    [group, age >= 12 ? 20 : 0],
  ]);
}
