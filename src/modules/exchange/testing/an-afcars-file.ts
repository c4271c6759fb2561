import { elementNumbered } from '../read/afcars/elements.ts';

/** Responses by number of the element: `{ E5: '20150203' }`. What is not given gets a usual one; an empty text is a blank. */
export type Responses = Readonly<Record<string, string>>;

export type AfcarsRemoval = {
  /** As the rule of 2020 asks, with everything; or the three elements of stays before October 2022. */
  readonly rule?: 2020 | 1993;
  readonly responses: Responses;
  readonly arrangements?: readonly Responses[];
  readonly plans?: readonly Responses[];
  readonly visits?: readonly Responses[];
  readonly reviews?: readonly string[];
};

/** One made-up child as a state reports it. */
export type AfcarsRecord = {
  readonly number: string;
  readonly responses?: Responses;
  readonly tribes?: readonly string[];
  readonly removals: readonly AfcarsRemoval[];
};

export type AfcarsFile = {
  readonly agency?: string;
  /** `202509` */
  readonly month?: string;
  readonly records: Iterable<AfcarsRecord>;
};

/** A made-up AFCARS 2020 out-of-home-care file: groups and elements in the order of the specification. */
export const afcarsXml = (file: AfcarsFile): string => [...afcarsPieces(file)].join('');

/** The same, record by record, for files that do not fit into memory. */
export function* afcarsPieces({ agency = '12', month = '202509', records }: AfcarsFile): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<acf:data xmlns:acf="http://www.acf.hhs.gov" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.acf.hhs.gov schema_ooh.xsd">
${element('E1', agency)}${element('E2', month)}<records>
`;
  for (const record of records) yield recordXml(record);
  yield '</records>\n</acf:data>\n';
}

/** Bytes as a file gives them, in pieces of a size. */
export async function* bytesOf(text: string | Iterable<string>, size = 65_536): AsyncGenerator<Uint8Array> {
  for (const piece of typeof text === 'string' ? [text] : text) {
    const bytes = Buffer.from(piece);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
}

function recordXml({ number, responses = {}, tribes = [], removals }: AfcarsRecord): string {
  const given = { ...usualChild, ...responses, E4: number };
  const all = span(given);
  return group(
    'record',
    all(4, 6) +
      group('E7_E12_tribal_information', all(7, 8) + group('E9_recognized_tribes', each('E9', tribes)) + all(10, 12)) +
      all(13, 23) +
      group('E24_34_specific_health_conditions', all(24, 34)) +
      all(35, 41) +
      group('E42_E43_prior_adoption_information', all(42, 43)) +
      all(44, 46) +
      group('E47_E54_type_financial_assistance', all(47, 54)) +
      all(55, 56) +
      group('E57_E58_siblings_in_foster_care', all(57, 58)) +
      all(59, 62) +
      group(
        'E63_E68_termination_of_parental_rights',
        group('tpr_first_parent', some(given, ['E63', 'E65', 'E67'])) +
          group('tpr_second_parent', some(given, ['E64', 'E66', 'E68'])),
      ) +
      group('E69_E186_removals', removals.map(removalXml).join('')) +
      all(106, 106) +
      group('E107_E108_prior_victim_sex_trafficking_reporting', all(107, 108)) +
      all(109, 109) +
      group('E110_E111_victim_sex_trafficking_reporting', all(110, 111)),
  );
}

function removalXml(removal: AfcarsRemoval): string {
  const { rule = 2020, arrangements = [], plans = [], visits = [], reviews = [] } = removal;
  if (rule === 1993) return group('removal_1993', some(removal.responses, ['E69', 'E153', 'E155']));
  const { E69 = '', E153 = '' } = removal.responses;
  const given = { ...usualRemoval, E70: E69, E154: E153, ...(E153 === '' ? { E155: '9' } : {}), ...removal.responses };
  const all = span(given);
  return group(
    'removal_2020',
    all(69, 71) +
      all(3, 3) +
      all(72, 105) +
      group('E112_E146_living_arrangements', arrangements.map(arrangementXml).join('')) +
      group('E147_E148_permanency_plans', plans.map(each => group('permanency_plan', span(each)(147, 148))).join('')) +
      group('E149_periodic_reviews', each('E149', reviews)) +
      group('E150_permanency_hearings', '') +
      group(
        'E151_E152_case_worker_visits',
        visits.map(each => group('case_worker_visit', span(each)(151, 152))).join(''),
      ) +
      all(153, 156) +
      group(
        'E157_E186_adoptive_parents_information',
        all(157, 161) +
          group('E162_E172_first_adoptive_parent_information', all(162, 172)) +
          group('E173_E183_second_adoptive_parent_information', all(173, 183)) +
          all(184, 186),
      ),
  );
}

function arrangementXml(responses: Responses): string {
  const given = { ...(responses.E113 === '0' ? { E121: '1' } : usualFamily), ...responses };
  const all = span(given);
  return group(
    'living_arrangement',
    all(112, 113) +
      group(
        'E114_E146_foster_family_home_type',
        all(114, 119) +
          (given.E113 === '0'
            ? ''
            : group(
                'E123_E146_foster_parent_information',
                all(123, 124) +
                  group('E125_E135_first_foster_parent_information', all(125, 135)) +
                  group('E136_E146_second_foster_parent_information', all(136, 146)),
              )),
      ) +
      all(120, 122),
  );
}

const none = (from: number, to: number, value = '0'): Record<string, string> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [`E${from + index}`, value]));

const usualChild: Responses = {
  ...{ E5: '20150203', E6: '2', E7: '1', E8: '0', E10: '0' },
  ...none(13, 21),
  ...{ E17: '1', E22: '1', E23: '2', E35: '2', E36: '2', E37: '0', E38: '0', E39: '0', E40: '9', E41: '0', E44: '0' },
  ...{ E46: '0', E55: '1', E56: '0', E59: '1990', E60: '9999', E61: '0', E63: '0', E106: '0', E109: '0' },
};
const usualRemoval: Responses = { E71: '1', E3: '12071', ...none(72, 105), E77: '1', E79: '1' };
const usualFamily: Responses = {
  ...{ E113: '1', ...none(114, 119), E114: '1', E121: '1', E123: '4', E124: '2', E125: '1980', E126: '0' },
  ...none(127, 134),
  ...{ E131: '1', E135: '2' },
};

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const element = (number: string, value: string): string => {
  const { tag } = elementNumbered(number);
  return value === '' ? `<${tag}/>\n` : `<${tag}>${escaped(value)}</${tag}>\n`;
};
const group = (name: string, content: string): string => `<${name}>\n${content}</${name}>\n`;
const some = (given: Responses, numbers: readonly string[]): string =>
  numbers.map(number => element(number, given[number] ?? '')).join('');
const each = (number: string, values: readonly string[]): string =>
  values.map(value => element(number, value)).join('');
/** The elements from one number to another. */
const span =
  (given: Responses) =>
  (from: number, to: number): string =>
    some(
      given,
      Array.from({ length: to - from + 1 }, (_, index) => `E${from + index}`),
    );
