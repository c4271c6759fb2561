/** How a shared measure counts people: a number of them, some of so many, or some of all people under 18 of a place (public). */
export type SharedShape = 'sum' | 'share' | 'people';
export type SharedMeasure = {
  readonly code: string;
  /** Null: it counts no people (homes, services), and is shared as it is. */
  readonly people: {
    readonly shape: SharedShape;
    /** Those counted below the line are of this other measure's people, so that both tell of the rest. */
    readonly within?: string;
    /** Counted over the year before the day: two days near each other tell of the time between. */
    readonly flow: boolean;
  } | null;
};

/**
 * What partners and the agency read together. Medians are left out: they tell of the persons in the middle. Measures of
 * children are few, because each one more tells of those before it.
 */
export const SHARED_MEASURES: readonly SharedMeasure[] = [
  { code: 'children_in_care', people: { shape: 'sum', flow: false } },
  { code: 'entry_rate', people: { shape: 'people', flow: true } },
  { code: 'reunified_share', people: { shape: 'share', flow: true } },
  { code: 'own_area', people: { shape: 'share', flow: false, within: 'children_in_care' } },
  { code: 'within_5_miles', people: { shape: 'share', flow: false, within: 'children_in_care' } },
  { code: 'with_kin', people: { shape: 'share', flow: false, within: 'children_in_care' } },
  { code: 'licensed_homes', people: null },
  { code: 'open_beds', people: null },
  { code: 'services', people: null },
  { code: 'partnerships', people: null },
];

/** Children in care on a day are those of a year before, with who came since and without who left. */
export const STOCK_AND_FLOW = { stock: 'children_in_care', came: 'entry_rate', left: 'reunified_share' } as const;
