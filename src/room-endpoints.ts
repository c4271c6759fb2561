import { endpoints as placement } from './modules/placement/api.ts';
import type { Endpoint } from './platform/http/endpoint.ts';

/** Every room's addresses of the JSON API, in the order of the rooms. */
export const roomEndpoints: readonly Endpoint[] = [...placement];
