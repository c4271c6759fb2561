/** What orders services that could answer a need. */
export type Ranked = {
  /** Mean of ratings by need, 1 to 5; null where too few were given. */
  readonly stars: number | null;
  readonly room: 'open' | 'waiting-list' | 'unknown';
  readonly waitDays: number | null;
  /** Miles; null where it is not known. */
  readonly distance: number | null;
  readonly name: string;
};

const ROOM = { open: 0, 'waiting-list': 1, unknown: 2 } as const;
const rank = ({ stars, room, waitDays, distance }: Ranked) =>
  [-(stars ?? 0), ROOM[room], waitDays ?? Number.POSITIVE_INFINITY, distance ?? Number.POSITIVE_INFINITY] as const;

/** What fitted this kind of need best comes first (S4-66), then what has room, the shortest wait, the nearest, by name. */
export function byFitRoomAndWay(a: Ranked, b: Ranked): number {
  const [first, second] = [rank(a), rank(b)];
  const at = first.findIndex((value, place) => value !== second[place]);
  return at === -1 ? a.name.localeCompare(b.name) : first[at]! < second[at]! ? -1 : 1;
}
