import { listStoryPeople } from '#modules/access/index.ts';
import { accounts } from './accounts.ts';
import { AGENCY_ORGANIZATIONS } from './agency.ts';
import { CHILDREN } from './children.ts';
import { COMMUNITY_PEOPLE } from './community-people.ts';
import { COURT_PEOPLE } from './court.ts';
import { FAMILIES } from './families.ts';
import { HOMES } from './homes.ts';
import type { PersonKey } from './keys.ts';
import { fullName, type Name } from './person.ts';
import type { Act, Story } from './play.ts';
import { POSITIONS } from './positions.ts';
import { MORE_SIGN_INS, SIGN_INS, type SignIn } from './sign-ins.ts';
import { STAFF } from './staff.ts';

/** Everybody worth signing in as who has an account, in the story's order. */
const listed: readonly SignIn[] = [...SIGN_INS, ...MORE_SIGN_INS].filter(({ person }) => accounts().has(person));

/** The switcher's order, and what each sign-in is good for, in both languages. */
export const peopleActs = (story: Story): readonly Act[] => [
  {
    at: story.load.standsAt.toString(),
    by: 'S02',
    what: 'lists whom to sign in as',
    does: ask =>
      listStoryPeople(
        ask,
        listed.map(({ person, goodFor }) => ({ userId: story.id(person), goodFor: goodFor ?? null })),
      ),
  },
];

const HOW = 'the story switcher on the sign-in page';

/** The table printed at a start: name, what they are, how to sign in. */
export const listedPeople = (): { name: string; role: string; how: string }[] =>
  SIGN_INS.filter(({ person }) => accounts().has(person)).map(({ person, kind }) => ({
    name: fullName(nameOf(person)),
    role: roleOf(person, kind),
    how: HOW,
  }));

function nameOf(key: PersonKey): Name {
  const adults = HOMES.flatMap(home => home.adults).filter(adult => adult.name !== undefined);
  const everybody: readonly { key: PersonKey; name: Name }[] = [
    ...STAFF,
    ...COURT_PEOPLE,
    ...CHILDREN,
    ...COMMUNITY_PEOPLE,
    ...FAMILIES.flatMap(family => family.people),
    ...adults.map(({ key: adult, name }) => ({ key: adult, name: name! })),
  ];
  return everybody.find(each => each.key === key)!.name;
}

function roleOf(key: PersonKey, kind: SignIn['kind']): string {
  const staff = STAFF.find(each => each.key === key);
  if (!staff) return kind;
  const organization = AGENCY_ORGANIZATIONS.find(each => each.key === staff.organization)!;
  return `${POSITIONS[staff.position].en}, ${organization.name}`;
}
