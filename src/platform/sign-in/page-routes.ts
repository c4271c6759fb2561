/** The pages of the door, below `src/`. Nobody needs to be signed in, so no action guards them. */
export const signInPages = [
  { path: '/sign-in', page: 'platform/sign-in/pages/sign-in.tsx' },
  { path: '/sign-in/code', page: 'platform/sign-in/pages/code.tsx' },
  { path: '/sign-in/set-up', page: 'platform/sign-in/pages/set-up.tsx' },
  { path: '/sign-in/link', page: 'platform/sign-in/pages/ask-link.tsx' },
  { path: '/sign-in/link/:token', page: 'platform/sign-in/pages/link.tsx' },
  { path: '/set-up/:token', page: 'platform/sign-in/pages/first-administrator.tsx' },
  { path: '/sign-out', page: 'platform/sign-in/pages/sign-out.tsx' },
  { path: '/signed-out', page: 'platform/sign-in/pages/signed-out.tsx' },
  { path: '/outbox', page: 'platform/sign-in/pages/outbox.tsx' },
] as const;
