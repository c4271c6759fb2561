/**
 * One address of a room: its path, the page file below `src/`, and the name of the action it needs (permission and
 * audit name). `submits` names the action of its form, when it has one.
 */
export type RouteLine = {
  readonly path: string;
  readonly page: string;
  readonly action: string;
  readonly submits?: string;
};
