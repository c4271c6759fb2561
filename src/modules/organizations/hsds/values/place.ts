/** South, west, north, east of a state or territory, in degrees, drawn somewhat wider than it is. */
type Box = readonly [number, number, number, number];
const BOXES: Readonly<Record<string, Box>> = {
  AL: [30, -88.6, 35.1, -84.8],
  AK: [51, -180, 71.6, -129.8],
  AZ: [31.2, -115, 37.1, -108.9],
  AR: [32.9, -94.8, 36.6, -89.5],
  CA: [32.4, -124.6, 42.1, -114],
  CO: [36.9, -109.2, 41.1, -101.9],
  CT: [40.8, -73.9, 42.2, -71.7],
  DE: [38.3, -75.9, 40, -74.9],
  DC: [38.7, -77.2, 39.1, -76.8],
  FL: [24.3, -87.8, 31.1, -79.8],
  GA: [30.2, -85.8, 35.1, -80.7],
  HI: [18.7, -178.5, 28.6, -154.6],
  ID: [41.9, -117.4, 49.1, -110.9],
  IL: [36.8, -91.7, 42.6, -87.3],
  IN: [37.6, -88.2, 41.9, -84.7],
  IA: [40.3, -96.8, 43.6, -90],
  KS: [36.9, -102.2, 40.1, -94.5],
  KY: [36.4, -89.7, 39.3, -81.8],
  LA: [28.7, -94.2, 33.2, -88.6],
  ME: [42.8, -71.2, 47.6, -66.8],
  MD: [37.7, -79.6, 39.9, -74.9],
  MA: [41, -73.7, 43, -69.7],
  MI: [41.6, -90.5, 48.4, -82.1],
  MN: [43.4, -97.4, 49.5, -89.3],
  MS: [29.9, -91.8, 35.1, -87.9],
  MO: [35.9, -95.9, 40.7, -89],
  MT: [44.3, -116.2, 49.1, -103.9],
  NE: [39.9, -104.2, 43.1, -95.2],
  NV: [34.9, -120.1, 42.1, -113.9],
  NH: [42.6, -72.7, 45.4, -70.5],
  NJ: [38.8, -75.7, 41.5, -73.8],
  NM: [31.2, -109.2, 37.1, -102.9],
  NY: [40.4, -79.9, 45.1, -71.7],
  NC: [33.7, -84.5, 36.7, -75.3],
  ND: [45.8, -104.2, 49.1, -96.4],
  OH: [38.3, -85, 42.1, -80.4],
  OK: [33.5, -103.1, 37.1, -94.3],
  OR: [41.9, -124.7, 46.4, -116.3],
  PA: [39.6, -80.6, 42.4, -74.6],
  RI: [41, -72, 42.1, -71],
  SC: [31.9, -83.5, 35.3, -78.4],
  SD: [42.4, -104.2, 46, -96.3],
  TN: [34.9, -90.4, 36.8, -81.5],
  TX: [25.7, -106.8, 36.6, -93.4],
  UT: [36.9, -114.2, 42.1, -108.9],
  VT: [42.6, -73.5, 45.1, -71.4],
  VA: [36.4, -83.8, 39.6, -75.1],
  WA: [45.4, -124.9, 49.1, -116.8],
  WV: [37.1, -82.8, 40.7, -77.6],
  WI: [42.4, -93, 47.2, -86.6],
  WY: [40.9, -111.2, 45.1, -103.9],
  PR: [17.8, -68, 18.6, -65.1],
  VI: [17.6, -65.2, 18.5, -64.4],
  GU: [13.2, 144.5, 13.8, 145.1],
};

/** The mainland, drawn some thirty miles off its coasts and somewhat beyond its land borders: latitude and longitude. */
const MAINLAND: readonly (readonly [number, number])[] = [
  [49.6, -125.6],
  [46, -125],
  [40.4, -125.2],
  [36, -122.8],
  [34, -121.4],
  [32.4, -119.6],
  [32.2, -117],
  [31, -112],
  [30.9, -108],
  [31, -106.4],
  [28.6, -103.4],
  [25.5, -99.8],
  [25.5, -96.6],
  [27.5, -96.5],
  [29, -94],
  [28.4, -90.5],
  [28.6, -88.6],
  [29.8, -87.6],
  [29.2, -85],
  [28.6, -83.4],
  [26, -82.8],
  [24.2, -83.2],
  [24.2, -80],
  [26, -79.5],
  [28.6, -80],
  [31, -80.6],
  [33.4, -77.8],
  [35, -74.9],
  [37.8, -74.8],
  [40, -73.2],
  [40.7, -71.2],
  [40.9, -69.4],
  [43, -69.6],
  [44.2, -66.6],
  [48, -66.6],
  [48, -70.5],
  [45.5, -74.4],
  [44, -78.6],
  [42.4, -82],
  [46.6, -83.6],
  [48.8, -89.4],
  [49.6, -95.4],
  [49.6, -110],
];

export type Place = { readonly latitude: number; readonly longitude: number };
export type PlaceProblem = 'coordinates-impossible' | 'coordinates-in-the-sea' | 'coordinates-elsewhere';
export type PlaceNote = 'coordinates-swapped';

/**
 * Whether these coordinates can be where somebody has an address. `state` is the code of its address, where it is known.
 * Latitude and longitude that were exchanged are put right.
 */
export function checkPlace(
  latitude: number,
  longitude: number,
  state: string | null,
): { readonly place: Place; readonly note?: PlaceNote } | PlaceProblem {
  if (latitude === 0 && longitude === 0) return 'coordinates-in-the-sea';
  const straight = problemAt(latitude, longitude, state);
  if (straight === null) return { place: { latitude, longitude } };
  const swapped = problemAt(longitude, latitude, state);
  // Without a state only a latitude that cannot be one tells that they were exchanged.
  if (swapped === null && (state !== null || Math.abs(latitude) > 90))
    return { place: { latitude: longitude, longitude: latitude }, note: 'coordinates-swapped' };
  return straight;
}

function problemAt(latitude: number, longitude: number, state: string | null): PlaceProblem | null {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return 'coordinates-impossible';
  const box = state === null ? undefined : BOXES[state];
  if (box && !within(box, latitude, longitude))
    return isLand(latitude, longitude) ? 'coordinates-elsewhere' : 'coordinates-in-the-sea';
  if (
    (box && state !== 'AK' && state !== 'HI' && !['PR', 'VI', 'GU'].includes(state!)) ||
    nearMainland(latitude, longitude)
  )
    return isLand(latitude, longitude) ? null : 'coordinates-in-the-sea';
  return null;
}

const within = ([south, west, north, east]: Box, latitude: number, longitude: number): boolean =>
  latitude >= south && latitude <= north && longitude >= west && longitude <= east;

/** Where the outline of the mainland can tell land from sea: the waters around it. Elsewhere in the world it cannot. */
const nearMainland = (latitude: number, longitude: number): boolean =>
  latitude > 24.6 &&
  latitude < 41 &&
  longitude > -135 &&
  longitude < -66 &&
  !(latitude < 33 && longitude > -117 && longitude < -97) &&
  !(latitude < 28.5 && longitude > -80.5);

/** By counting how often a line to the east crosses the outline. */
function isLand(latitude: number, longitude: number): boolean {
  let inside = false;
  for (let at = 0, before = MAINLAND.length - 1; at < MAINLAND.length; before = at++) {
    const [y, x] = MAINLAND[at]!;
    const [y0, x0] = MAINLAND[before]!;
    if (y > latitude !== y0 > latitude && longitude < ((x0 - x) * (latitude - y)) / (y0 - y) + x) inside = !inside;
  }
  return inside || (latitude > 50 && longitude < -129) || (latitude < 29 && latitude > 18 && longitude < -154);
}

/** The two letters of a state by its code or its name; null when it is none of the United States. */
export function stateCode(text: string): string | null {
  const given = text.trim().toUpperCase().replaceAll('.', '');
  return given in BOXES ? given : (STATES[given] ?? null);
}

const STATES: Readonly<Record<string, string>> = Object.fromEntries(
  `ALABAMA AL,ALASKA AK,ARIZONA AZ,ARKANSAS AR,CALIFORNIA CA,COLORADO CO,CONNECTICUT CT,DELAWARE DE,DISTRICT OF COLUMBIA DC,FLORIDA FL,GEORGIA GA,HAWAII HI,IDAHO ID,ILLINOIS IL,INDIANA IN,IOWA IA,KANSAS KS,KENTUCKY KY,LOUISIANA LA,MAINE ME,MARYLAND MD,MASSACHUSETTS MA,MICHIGAN MI,MINNESOTA MN,MISSISSIPPI MS,MISSOURI MO,MONTANA MT,NEBRASKA NE,NEVADA NV,NEW HAMPSHIRE NH,NEW JERSEY NJ,NEW MEXICO NM,NEW YORK NY,NORTH CAROLINA NC,NORTH DAKOTA ND,OHIO OH,OKLAHOMA OK,OREGON OR,PENNSYLVANIA PA,RHODE ISLAND RI,SOUTH CAROLINA SC,SOUTH DAKOTA SD,TENNESSEE TN,TEXAS TX,UTAH UT,VERMONT VT,VIRGINIA VA,WASHINGTON WA,WEST VIRGINIA WV,WISCONSIN WI,WYOMING WY,PUERTO RICO PR`
    .split(',')
    .map(line => [line.slice(0, -3), line.slice(-2)]),
);

/** States and territories whose ZIP codes begin with a zero, which spreadsheets drop. */
const ZERO = new Set(['CT', 'MA', 'ME', 'NH', 'NJ', 'PR', 'RI', 'VT', 'VI']);

/** A ZIP code as it is written, with the zero a spreadsheet dropped; null when it is none. */
export function zipCode(text: string, state: string | null): { readonly zip: string; readonly mended: boolean } | null {
  const parts = /^(\d{3,5})(?:[-\s]?(\d{4}))?$/.exec(text.trim());
  if (!parts) return null;
  const [, first = '', more] = parts;
  if (first.length === 5 && first !== '00000' && first !== '99999')
    return { zip: more === undefined ? first : `${first}-${more}`, mended: false };
  if (first.length === 5 || state === null || !ZERO.has(state)) return null;
  const zip = first.padStart(5, '0');
  return first.length === 3 && !['PR', 'VI'].includes(state)
    ? null
    : { zip: more ? `${zip}-${more}` : zip, mended: true };
}
