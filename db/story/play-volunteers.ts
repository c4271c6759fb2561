import { addVolunteer, recordVolunteerCheck, recordVolunteerHours } from '#modules/organizations/index.ts';
import { type Act, must, type Story } from './play.ts';
import { VOLUNTEERS } from './volunteers.ts';

/** The partnership lead writes down who helps without pay, once for all: how they were screened, and their hours. */
export const volunteerActs = (story: Story): readonly Act[] => [
  {
    at: story.at('D-2 16:00'),
    by: 'S03',
    what: 'writes down volunteers',
    does: async ask => {
      for (const { organization, name, role, since, checks, hours = [] } of VOLUNTEERS) {
        const { id: volunteerId } = must(
          await addVolunteer(ask, {
            organizationId: story.id(`organization:${organization}`),
            name,
            phone: null,
            role,
            since: story.on(since),
          }),
        );
        for (const { kind, from, until } of checks)
          must(await recordVolunteerCheck(ask, { volunteerId, kind, from: story.on(from), until: story.on(until) }));
        for (const { on, hours: given } of hours)
          must(await recordVolunteerHours(ask, { volunteerId, on: story.on(on), hours: given }));
      }
    },
  },
];
