import type { RouteLine } from '../../../platform/http/route-line.ts';

const reports = 'children/:childId/court/reports';
const pages = 'modules/court/reports/pages';

export const reportRoutes: readonly RouteLine[] = [
  { path: 'court-reports', page: `${pages}/reports-due.tsx`, action: 'court.view-reports-due' },
  { path: reports, page: `${pages}/reports.tsx`, action: 'court.view-reports' },
  {
    path: `${reports}/new`,
    page: `${pages}/begin-report.tsx`,
    action: 'court.write-report',
    submits: 'court.write-report',
  },
  {
    path: `${reports}/:reportId`,
    page: `${pages}/report.tsx`,
    action: 'court.view-reports',
    submits: 'court.write-report',
  },
  {
    path: `${reports}/:reportId/sections/:section`,
    page: `${pages}/section.tsx`,
    action: 'court.write-report',
    submits: 'court.write-report',
  },
  {
    path: `${reports}/:reportId/approve`,
    page: `${pages}/approve-report.tsx`,
    action: 'court.decide-report',
    submits: 'court.decide-report',
  },
  {
    path: `${reports}/:reportId/file`,
    page: `${pages}/file-report.tsx`,
    action: 'court.file-report',
    submits: 'court.file-report',
  },
  {
    path: `${reports}/:reportId/packet`,
    page: `${pages}/packet.tsx`,
    action: 'court.file-report',
    submits: 'court.file-report',
  },
  { path: `${reports}/:reportId/pdf`, page: `${pages}/report-pdf.ts`, action: 'court.view-reports' },
  { path: `${reports}/:reportId/packet/:packetId`, page: `${pages}/packet-file.ts`, action: 'court.view-reports' },
  {
    path: 'home/children/:childId/court/reports/:reportId',
    page: `${pages}/outside-report.tsx`,
    action: 'court.view-reports-outside',
  },
  {
    path: 'home/children/:childId/court/reports/:reportId/pdf',
    page: `${pages}/outside-report-pdf.ts`,
    action: 'court.view-reports-outside',
  },
];
