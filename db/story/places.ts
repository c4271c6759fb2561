import type { StoryDay } from './day.ts';

/** Miles east (x) and north (y) of the county's south-west corner. */
export type Point = { readonly x: number; readonly y: number };

export type AreaKey =
  | 'bayside'
  | 'port-calusa-center'
  | 'eastbank'
  | 'sawgrass'
  | 'palmetto-springs'
  | 'citrus-ridge'
  | 'mill-slough'
  | 'fisher-key'
  | 'north-prairie';

/** An area of the county. All are upright rectangles; `corners` go counterclockwise from the south-west. */
export type Area = {
  readonly key: AreaKey;
  readonly name: string;
  readonly town: string;
  readonly zip: string;
  readonly corners: readonly [Point, Point, Point, Point];
  readonly under18: number;
};

export const COUNTY = { name: 'Calusa County', state: 'FL', milesEast: 40, milesNorth: 30 } as const;

/** Where a point lies for a map, in degrees. */
export const mapPlace = (point: Point): { latitude: number; longitude: number } => ({
  latitude: 26.9 + point.y * 0.01449,
  longitude: -81.9 + point.x * 0.01625,
});

/** Straight line on the grid, in miles. */
export const milesBetween = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const box = (west: number, south: number, east: number, north: number): Area['corners'] => [
  { x: west, y: south },
  { x: east, y: south },
  { x: east, y: north },
  { x: west, y: north },
];

type AreaRow = readonly [key: AreaKey, name: string, zip: string, corners: Area['corners'], under18: number];

const ROWS: readonly AreaRow[] = [
  ['bayside', 'Bayside', '34803', box(0, 10, 4, 18), 2900],
  ['port-calusa-center', 'Port Calusa Center', '34801', box(4, 10, 10, 16), 6200],
  ['eastbank', 'Eastbank', '34802', box(10, 10, 16, 16), 5400],
  ['sawgrass', 'Sawgrass', '34804', box(16, 8, 26, 16), 4100],
  ['palmetto-springs', 'Palmetto Springs', '34805', box(10, 16, 22, 26), 3800],
  ['citrus-ridge', 'Citrus Ridge', '34806', box(22, 16, 36, 28), 2400],
  ['mill-slough', 'Mill Slough', '34807', box(16, 0, 34, 8), 1500],
  ['fisher-key', 'Fisher Key', '34808', box(0, 0, 6, 8), 1300],
  ['north-prairie', 'North Prairie', '34809', box(0, 18, 10, 28), 1900],
];

/** The areas as they are now. */
export const AREAS: readonly Area[] = ROWS.map(([key, name, zip, corners, under18]) => ({
  key,
  name,
  town: key === 'port-calusa-center' ? 'Port Calusa' : name,
  zip,
  corners,
  under18,
}));

const EARLIER_CORNERS: Partial<Record<AreaKey, Area['corners']>> = {
  eastbank: box(10, 10, 15, 16),
  sawgrass: box(15, 8, 26, 16),
};

/** Area maps by version. In version 1 Eastbank ended, and Sawgrass began, one mile farther west. */
export const AREA_VERSIONS: readonly { version: 1 | 2; from?: StoryDay; to?: StoryDay; areas: readonly Area[] }[] = [
  {
    version: 1,
    to: 'D-200',
    areas: AREAS.map(area => ({ ...area, corners: EARLIER_CORNERS[area.key] ?? area.corners })),
  },
  { version: 2, from: 'D-200', areas: AREAS },
];

/** The area a point lies in, or null for the rest of the county. A point on an edge belongs to the east or north. */
export function areaAt(point: Point, version: 1 | 2 = 2): AreaKey | null {
  const areas = AREA_VERSIONS.find(each => each.version === version)?.areas ?? [];
  const found = areas.find(({ corners: [southWest, , northEast] }) => {
    const eastward = point.x >= southWest.x && point.x < northEast.x;
    return eastward && point.y >= southWest.y && point.y < northEast.y;
  });
  return found?.key ?? null;
}

const STREETS = [
  'Heron Ln',
  'Gumbo Limbo St',
  'Slash Pine Dr',
  'Sea Grape Ct',
  'Coontie Way',
  'Live Oak Ave',
  'Mockingbird Ln',
  'Limestone Rd',
  'Ferry Rd',
] as const;

export type Address = { readonly street: string; readonly town: string; readonly state: 'FL'; readonly zip: string };

/** The address of the nth row of a table (`first` is the street its first row lives in): house 100 + 10 × n. */
export function addressOf(position: number, area: AreaKey, first: number): Address {
  const { town, zip } = AREAS.find(each => each.key === area)!;
  const street = STREETS[(position - 1 + first) % STREETS.length];
  return { street: `${100 + 10 * position} ${street}`, town, state: 'FL', zip };
}
