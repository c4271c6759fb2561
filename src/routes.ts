import { type RouteConfig, route } from '@react-router/dev/routes';
import { signInPages } from './platform/sign-in/page-routes.ts';
import { roomRoutes } from './room-routes.ts';

/** The addresses of the house: the door's, then each room's as its routes.ts states them. */
export default [...signInPages, ...roomRoutes].map(({ path, page }) => {
  const id = page.replace(/\.tsx?$/, '');
  return route(path.replace(/^\//, ''), page, { id });
}) satisfies RouteConfig;
