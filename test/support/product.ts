let prepared: Promise<void> | undefined;

/** What a process does when it starts: all rooms' words, and who hears which facts. Once for a worker. */
export function prepareProduct(): Promise<void> {
  prepared ??= import('#app').then(({ startApp }) => startApp());
  return prepared;
}
