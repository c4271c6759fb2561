import { plain } from './responses.ts';
import { lineOf, type Part } from './shape-record.ts';
import type { Said } from './sheet.ts';

/** What a living arrangement is here. */
export type Lived =
  /** A home or a facility: the placement, and the row that stands in for the home. */
  | { readonly is: 'home'; readonly setting: string; readonly kind: HomeKind; readonly name: string }
  /** Placed at home: a trial home visit with somebody of the family. */
  | { readonly is: 'family' }
  /** Where the child is meanwhile, while the placement goes on. */
  | { readonly is: 'away'; readonly setting: string; readonly note: string }
  /** There is no such setting here: it stays in the report. */
  | { readonly is: 'not-here'; readonly element: string }
  | { readonly is: 'wrong'; readonly said: Omit<Said, 'file' | 'line'> & { readonly element: string } };

export type HomeKind = 'foster' | 'relative' | 'nonrelative' | 'facility';

const home = (setting: string, kind: HomeKind, name: string): Lived => ({
  is: 'home',
  setting,
  kind,
  name: `${name} (AFCARS)`,
});
const facility = (setting: string, name: string): Lived => home(setting, 'facility', name);
const away = (setting: string, what: string): Lived => ({ is: 'away', setting, note: `AFCARS: ${what}` });

/** E120, code by code. */
const places = new Map<string, Lived>(
  Object.entries({
    1: facility('group_care', 'Group home run by a family'),
    2: facility('group_care', 'Group home run by staff'),
    3: facility('group_care', 'Group home, shelter care'),
    4: facility('group_care', 'Residential treatment center'),
    5: facility('qrtp', 'Qualified residential treatment program'),
    6: facility('group_care', 'Child care institution'),
    7: facility('group_care', 'Child care institution, shelter care'),
    8: { is: 'not-here', element: 'E120' },
    9: away('detention', 'juvenile justice facility'),
    10: away('hospital', 'medical or rehabilitative facility'),
    11: away('hospital', 'psychiatric hospital'),
    12: away('away', 'runaway'),
    13: away('away', 'whereabouts unknown'),
    14: { is: 'family' },
  }),
);

const wrong = (element: string, code: Said['code'], value: string | null, told?: Said['told']): Lived => ({
  is: 'wrong',
  said: { element, code, value, ...(told && { told }) },
});

/** What a living arrangement is here, by E113 to E120 and E124; never more than they say. */
export function livedIn(part: Part): Lived {
  const isFamily = plain(part, 'E113');
  if (isFamily === '1') return familyHome(part);
  if (isFamily !== '0') return wrong('E113', isFamily === null ? 'missing' : 'unknown-code', isFamily, codes('0, 1'));
  const place = plain(part, 'E120');
  if (place === null) return wrong('E120', 'missing', null);
  return places.get(place) ?? wrong('E120', 'unknown-code', place, codes([...places.keys()].join(', ')));
}

const codes = (list: string) => ({ codes: list });

/** Relatives first, then a home that may adopt, then a shelter: each child has one setting here. */
function familyHome(part: Part): Lived {
  const says = (element: string) => plain(part, element) === '1';
  const related = plain(part, 'E124');
  const [relative, kin] = [says('E117') || related === '1', says('E119') || related === '3'];
  // E124 gives one answer, and the flags must not contradict it.
  if (related !== null && !['1', '2', '3'].includes(related))
    return wrong('E124', 'unknown-code', related, codes('1, 2, 3'));
  const flag = { 1: 'E117', 2: relative ? 'E117' : 'E119', 3: 'E119' }[related ?? ''];
  if (flag !== undefined && (related === '2' ? says(flag) : plain(part, flag) === '0'))
    return wrong('E124', 'elements-disagree', related, { with: flag });
  if (!relative && !kin && related === null && (plain(part, 'E117') === null || plain(part, 'E119') === null))
    return wrong('E124', 'missing', null);
  const licensed = plain(part, 'E114');
  if (relative || kin) {
    if (licensed !== '0' && licensed !== '1')
      return wrong('E114', licensed === null ? 'missing' : 'unknown-code', licensed, codes('0, 1'));
    if (relative)
      return home(licensed === '1' ? 'foster_home_relative' : 'relative_unlicensed', 'relative', "Relative's home");
    return licensed === '1'
      ? home(says('E118') ? 'pre_adoptive' : 'foster_home', 'foster', 'Home of kin')
      : home('relative_unlicensed', 'nonrelative', 'Home of kin');
  }
  if (says('E118')) return home('pre_adoptive', 'foster', 'Pre-adoptive home');
  if (says('E116')) return home('emergency_home', 'foster', 'Shelter home');
  return home('foster_home', 'foster', says('E115') ? 'Therapeutic foster home' : 'Foster home');
}

/** What disagrees in a living arrangement without keeping it out. */
export function disagreements(part: Part, lived: Lived): Omit<Said, 'file'>[] {
  const at = (element: string, with_: string): Omit<Said, 'file'> => ({
    element,
    line: lineOf(part, element),
    code: 'elements-disagree',
    value: plain(part, element),
    told: { with: with_ },
  });
  const found: Omit<Said, 'file'>[] = [];
  const isFamily = plain(part, 'E113') === '1';
  const types = ['E114', 'E115', 'E116', 'E117', 'E118', 'E119'];
  if (isFamily && types.every(element => plain(part, element) !== '1'))
    found.push({ element: 'E114', line: lineOf(part, 'E114'), code: 'missing', value: plain(part, 'E114') });
  if (isFamily && plain(part, 'E120') !== null) found.push(at('E120', 'E113'));
  if (!isFamily)
    for (const element of [...types, 'E124']) if (plain(part, element) !== null) found.push(at(element, 'E113'));
  const location = plain(part, 'E121');
  const isGone = lived.is === 'away' && lived.setting === 'away';
  if (location !== null && (location === '4') !== isGone) found.push(at('E121', 'E120'));
  return found;
}
