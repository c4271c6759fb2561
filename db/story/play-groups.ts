import { joinGroup, openGroup } from '#modules/partnerships/index.ts';
import type { StoryDay } from './day.ts';
import { type Act, must, type Story } from './play.ts';

const LICENSING = 'S09';

/** Groups in which homes support one another: the partner behind each, and the homes in it. */
const GROUPS = [
  {
    key: 'group:eastbank',
    name: 'Eastbank Circle of Homes',
    partner: 'O03',
    meets: 'Second Tuesday of the month, 18:30, Eastbank Family Center',
    language: 'en',
    homes: ['H03', 'H05', 'H09'],
  },
  {
    key: 'group:sawgrass',
    name: 'Círculo de Familias de Sawgrass',
    partner: 'O29',
    meets: 'Último jueves del mes, 19:00',
    language: 'es',
    homes: ['H07'],
  },
] as const;

export const groupActs = (story: Story): readonly Act[] =>
  GROUPS.map(({ key, name, partner, meets, language, homes }) => ({
    at: story.at('D-95 14:00' as Parameters<Story['at']>[0]),
    by: LICENSING,
    what: `gathers homes in ${name}`,
    does: async ask => {
      const began = story.on('D-95' as StoryDay);
      const { id } = must(
        await openGroup(ask, {
          ...{ name, meets, language, beganOn: began },
          partnershipId: story.id(`partnership:${partner}`),
        }),
      );
      story.know(key, id);
      for (const home of homes) must(await joinGroup(ask, { groupId: id, homeId: story.id(home), on: began }));
    },
  }));
