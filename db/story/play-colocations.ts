import { addColocation, placesOfOrganization } from '#modules/organizations/index.ts';
import { type Act, must, type Story } from './play.ts';

/** Days on which an organization and an office work under one roof. */
export const colocationActs = (story: Story): readonly Act[] => [
  {
    at: story.at('D-320 10:00'),
    by: 'S03',
    what: 'writes down that a worker of Tidewater sits at the Eastbank Family Center on Tuesdays',
    does: async ask => {
      const organizationId = story.id('organization:O04');
      const [place] = await placesOfOrganization(ask.tx, organizationId);
      must(
        await addColocation(ask, {
          organizationId,
          officeId: story.id('TCS-EB'),
          weekday: 'TU',
          beginsAt: '09:00',
          endsAt: '16:00',
          since: story.on('D-320'),
          locationId: place!.id,
          note: 'Second room on the left; the bus along Eastbank stops at the door.',
        }),
      );
    },
  },
];
