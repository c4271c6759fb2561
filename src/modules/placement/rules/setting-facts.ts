/** How rules call a setting (db/reference/lists/setting.csv), and whether its name says that the home is licensed. */
type Meaning = { readonly class: string; readonly licensed: boolean | null };

const meanings: Readonly<Record<string, Meaning>> = {
  foster_home: { class: 'family', licensed: true },
  emergency_home: { class: 'family', licensed: true },
  pre_adoptive: { class: 'family', licensed: null },
  foster_home_relative: { class: 'relative', licensed: true },
  relative_unlicensed: { class: 'relative', licensed: false },
  group_care: { class: 'group', licensed: null },
  qrtp: { class: 'qrtp', licensed: null },
  trial_home_visit: { class: 'trial-home-visit', licensed: null },
};

/** What a setting is to rules; a setting they do not know is of no known class. */
export const settingFacts = (setting: string): { readonly class: string | null; readonly licensed: boolean | null } =>
  meanings[setting] ?? { class: null, licensed: null };
