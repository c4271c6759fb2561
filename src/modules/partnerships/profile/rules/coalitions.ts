export type Seat = {
  readonly coalitionId: string;
  readonly coalition: string;
  /** Meetings a month. */
  readonly meetings: number;
  readonly partnershipId: string;
  readonly name: string;
};

/** Meetings a month of each person, the most first, then by name. The same name at another partner is another person. */
export function meetingLoad(seats: readonly Seat[]): { name: string; meetings: number; coalitions: string[] }[] {
  return [...Map.groupBy(seats, seat => `${seat.partnershipId} ${seat.name}`).values()]
    .map(own => ({
      name: own[0]!.name,
      meetings: Math.round(own.reduce((sum, seat) => sum + seat.meetings, 0) * 10) / 10,
      coalitions: own.map(seat => seat.coalition).toSorted(),
    }))
    .toSorted((a, b) => b.meetings - a.meetings || a.name.localeCompare(b.name));
}

/** Other collaborations in which two or more of these partners meet, by how many, then by name. */
export function overlaps(seats: readonly Seat[]): { coalition: string; partnershipIds: string[] }[] {
  return [...Map.groupBy(seats, seat => seat.coalitionId).values()]
    .map(own => ({
      coalition: own[0]!.coalition,
      partnershipIds: [...new Set(own.map(seat => seat.partnershipId))],
    }))
    .filter(({ partnershipIds }) => partnershipIds.length > 1)
    .toSorted((a, b) => b.partnershipIds.length - a.partnershipIds.length || a.coalition.localeCompare(b.coalition));
}
