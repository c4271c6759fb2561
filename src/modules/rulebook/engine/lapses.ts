import type { ReadyRule } from './compile.ts';
import type { Scene } from './scene.ts';
import { isMissing, isPoint } from './steps.ts';

/** A scene with the day the duty lapses, and what leaves that day in doubt. */
export type Lapsing = { readonly scene: Scene; readonly doubt: string | null };

/**
 * Lets a duty end on the day its rule says, where nothing it depends on ends before. What is missing leaves the duty in
 * doubt only where it may have lapsed by today.
 */
export function lapsing(ready: ReadyRule, scene: Scene): Lapsing {
  const value = ready.lapses?.(scene).value ?? null;
  if (isPoint(value)) {
    const { day } = value;
    return { scene: { ...scene, ends: Math.min(day, scene.ends ?? day), lapses: day }, doubt: null };
  }
  const mayBePast = isMissing(value) && (value.notBefore ?? scene.view.today) <= scene.view.today;
  return { scene, doubt: mayBePast ? value.missing : null };
}
