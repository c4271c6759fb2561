import type { ReactNode } from 'react';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';

type ReportFrameProps = {
  title: string;
  lead: string;
  /** The bar of reports, with this one marked. */
  bar: Parameters<typeof Rooms>[0];
  actions?: ReactNode;
  children: ReactNode;
};

/** What every report stands in: its head, the bar of the others, its cards under each other. */
export function ReportFrame({ title, lead, bar, actions, children }: ReportFrameProps) {
  return (
    <>
      <PageHead title={title} lead={lead} actions={actions} />
      <Rooms {...bar} />
      <Wrap body>
        <Stack>{children}</Stack>
      </Wrap>
    </>
  );
}
