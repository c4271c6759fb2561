/** Days (ISO) of something that was asked for; null is not yet. */
export type Asked = {
  readonly answerBy: string;
  readonly answeredOn: string | null;
  readonly escalatedOn: string | null;
};

/** `waiting` for an answer, `late` past its day, `escalated` to the supervisor, or `answered`. */
export type Standing = 'waiting' | 'late' | 'escalated' | 'answered';

/** Where a request on a child's behalf stands on a day (S2-27). The day itself is still in time. */
export function whereItStands({ answerBy, answeredOn, escalatedOn }: Asked, today: string): Standing {
  if (answeredOn !== null) return 'answered';
  if (escalatedOn !== null) return 'escalated';
  return answerBy < today ? 'late' : 'waiting';
}
