import type { Id } from '#kernel/ids.ts';
import { type AgreementRow, mySignings, signersOf } from '#modules/agreements/index.ts';
import { planOf } from '#modules/partnership-plan/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { childOf } from './children.ts';
import { FAMILIES } from './families.ts';
import { HOMES } from './homes.ts';
import type { ChildKey, PersonKey, StaffKey } from './keys.ts';
import { fullName } from './person.ts';
import type { Act, Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { STAFF } from './staff.ts';

const PLACEMENT_DESK = 'S10';

/** Who works on a child's plan at a moment (ISO): until a case manager is named, the placement desk. */
export function planWorker(story: Story, child: ChildKey, at: string): StaffKey {
  const worker = workerAt(story, childOf(child).family, at);
  const { position } = STAFF.find(({ key }) => key === worker)!;
  return position === 'case-manager' || position === 'supervisor' ? worker : PLACEMENT_DESK;
}

/** An act about the plan of one child, at a moment (ISO). */
export const planAct = (child: ChildKey, at: string, by: PersonKey, what: string, does: Act['does']): Act => ({
  at,
  by,
  // A parent opens the paper, never the child.
  ...(/^F\d+-/.test(by) && !CAREGIVING_KIN.includes(by) ? {} : { about: personKey(child) }),
  what: `${what} ${child}`,
  does,
});

/** Relatives who care for a child themselves. */
const CAREGIVING_KIN: readonly PersonKey[] = ['F07-odette', 'F08-maribeth', 'F09-reginald', 'F13-nadia', 'F13-aaron'];

/** The plan a child has now; it is there once the child has a home that needs one. */
export async function livePlan(ask: Ask, story: Story, child: ChildKey): Promise<AgreementRow> {
  const { live } = await planOf(ask.tx, story.id(personKey(child)));
  if (!live) throw new Error(`${child} has no plan at this moment`);
  return live;
}

/** The asker's own line among the signers of a child's plan; of staff, that of the one they sign for. */
export async function signerFor(ask: Ask, story: Story, child: ChildKey, signsAs: PersonKey): Promise<Id> {
  const childId = story.id(personKey(child));
  const own =
    ask.who.kind === 'staff'
      ? (await signersOf(ask.tx, (await livePlan(ask, story, child)).id)).find(
          ({ userId, personId }) =>
            userId === known(story, signsAs) || (personId !== null && personId === known(story, personKey(signsAs))),
        )?.id
      : (await mySignings(ask.tx)).find(({ kind, childId: of }) => kind === 'partnership_placement' && of === childId)
          ?.signerId;
  if (!own) throw new Error(`${signsAs} is not among the signers of the plan of ${child}`);
  return own;
}

const known = (story: Story, key: string): Id | undefined => (story.has(key) ? story.id(key) : undefined);

/** Whose promise it is, as both sides and the family may read it: staff by their name, everybody else by their given one. */
export function givenNameOf(key: PersonKey): string {
  const staff = STAFF.find(each => each.key === key);
  if (staff) return fullName(staff.name);
  const others = [...FAMILIES.flatMap(({ people }) => people), ...HOMES.flatMap(({ adults }) => adults)];
  return others.find(each => each.key === key && each.name)!.name!.given;
}
