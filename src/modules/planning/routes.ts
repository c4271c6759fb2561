import type { RouteLine } from '../../platform/http/route-line.ts';

export const routes: readonly RouteLine[] = [];
