import type { RouteLine } from '../../platform/http/route-line.ts';

const sign = 'sign/:signerId';
const one = 'agreements/:agreementId';
const pages = 'modules/agreements/pages';
const reads = 'agreements.open-signing';

export const routes: readonly RouteLine[] = [
  { path: sign, page: `${pages}/values.tsx`, action: reads, submits: reads },
  { path: `${sign}/read`, page: `${pages}/read.tsx`, action: reads, submits: 'agreements.sign' },
  { path: `${sign}/words`, page: `${pages}/my-words.tsx`, action: reads, submits: 'agreements.ask' },
  { path: `${sign}/on-paper`, page: `${pages}/on-paper.tsx`, action: reads, submits: 'agreements.ask' },
  { path: `${sign}/decline`, page: `${pages}/decline.tsx`, action: reads, submits: 'agreements.decline' },
  { path: `${sign}/done`, page: `${pages}/done.tsx`, action: reads },
  { path: `${sign}/paper`, page: `${pages}/own-paper.ts`, action: 'agreements.open-paper' },
  {
    path: `${one}/doorstep`,
    page: `${pages}/doorstep.tsx`,
    action: 'agreements.invite',
    submits: 'agreements.invite',
  },
  { path: `${one}/paper`, page: `${pages}/paper.ts`, action: 'agreements.open-paper' },
  { path: `${one}/scans/:signatureId`, page: `${pages}/scan.ts`, action: 'agreements.open-scan' },
  {
    path: `${one}/attest/:signerId`,
    page: `${pages}/attest.tsx`,
    action: 'agreements.attest-paper',
    submits: 'agreements.attest-paper',
  },
  {
    path: 'agreements/check',
    page: `${pages}/check.tsx`,
    action: 'agreements.check-paper',
    submits: 'agreements.check-paper',
  },
  { path: 'home/kept/signed/:copyId/file', page: `${pages}/kept-copy.ts`, action: 'agreements.view-kept' },
  { path: 'settings/templates', page: `${pages}/templates.tsx`, action: 'agreements.view-templates' },
  {
    path: 'settings/templates/:code',
    page: `${pages}/template.tsx`,
    action: 'agreements.view-templates',
    submits: 'agreements.change-templates',
  },
];
