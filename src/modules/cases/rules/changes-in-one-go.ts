/** Changes that somebody entered in one moment stand together. The order stays. */
export function inOneGo<T extends { readonly entered: string; readonly by: string }>(
  changes: readonly T[],
): (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && last[0].entered === change.entered && last[0].by === change.by) last.push(change);
    else groups.push([change]);
  }
  return groups;
}
