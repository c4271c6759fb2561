import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgreementState, Capacity } from '../contract.ts';
import { afterEdit, isOpenToSign, isOver, mayGo, mayMakeReady } from './steps.ts';
import { type StandingSigner, standingOf, stateAfter } from './where-it-stands.ts';

const signer = (id: string, capacity: Capacity, required = true, each = false): StandingSigner => ({
  ...{ id, capacity, required, each },
});
const under = (versionId: string, ...signerIds: string[]) => signerIds.map(signerId => ({ signerId, versionId }));
const home = [signer('ines', 'caregiver'), signer('omar', 'caregiver'), signer('ana', 'case_manager')];

describe('what is lacking', () => {
  test.each([
    ['nobody signed', [], home, ['caregiver', 'case_manager']],
    ['one caregiver of two is enough', ['omar'], home, ['case_manager']],
    ['all needed', ['omar', 'ana'], home, []],
    [
      'each caregiver signs',
      ['omar', 'ana'],
      home.map(one => ({ ...one, each: one.capacity === 'caregiver' })),
      ['caregiver'],
    ],
    ['by choice lacks nothing', ['ines', 'ana'], [...home, signer('rosa', 'parent', false, true)], []],
    ['three parties', ['ines', 'ana'], [...home, signer('dcf', 'state_department')], ['state_department']],
  ] as const)('%s', (_, signed, signers, lacking) => {
    const standing = standingOf({ versionId: 'v', signers, signatures: under('v', ...signed), declines: [] });
    expect(standing.lacking).toEqual(lacking);
  });

  test('a signature under another version counts for nothing', () => {
    const signatures = under('older', 'ines', 'ana');
    const standing = standingOf({ versionId: 'v', signers: home, signatures, declines: [] });
    expect(standing).toMatchObject({ lacking: ['caregiver', 'case_manager'], signed: false });
  });

  test('a decline stands until its signer signs; by choice it stands for nothing', () => {
    const declines = under('v', 'ines', 'rosa');
    const signers = [...home, signer('rosa', 'parent', false)];
    const of = (...signed: string[]) =>
      standingOf({ versionId: 'v', signers, signatures: under('v', ...signed), declines }).declined;
    expect(of()).toBe(true);
    expect(of('omar')).toBe(true);
    expect(of('ines')).toBe(false);
    expect(standingOf({ versionId: 'v', signers, signatures: [], declines: under('v', 'rosa') }).declined).toBe(false);
  });

  test('without anybody required nothing comes into force', () => {
    const signers = [signer('rosa', 'parent', false)];
    const standing = standingOf({ versionId: 'v', signers, signatures: under('v', 'rosa'), declines: [] });
    expect(stateAfter('ready', standing)).toBe('partly_signed');
  });
});

/** One agreement as the use cases move it, by the rules alone. */
type Model = {
  state: AgreementState;
  version: number;
  signers: StandingSigner[];
  signatures: { signerId: string; versionId: string; voided: boolean }[];
  declines: { signerId: string; versionId: string }[];
};
type Act =
  | { readonly do: 'ready' | 'edit' | 'supersede' | 'end' }
  | { readonly do: 'sign' | 'decline' | 'leave'; readonly who: number };

const live = (model: Model) => model.signatures.filter(one => !one.voided);
const standing = (model: Model) =>
  standingOf({
    versionId: String(model.version),
    signers: model.signers,
    signatures: live(model),
    declines: model.declines,
  });
function act(model: Model, one: Act): void {
  const go = (to: AgreementState) => {
    if (!mayGo(model.state, to)) throw new Error(`no step from ${model.state} to ${to}`);
    model.state = to;
  };
  const versionId = String(model.version);
  const signerId = 'who' in one ? model.signers[one.who % model.signers.length]!.id : '';
  const hasSigned = live(model).some(each => each.signerId === signerId && each.versionId === versionId);
  switch (one.do) {
    case 'ready':
      if (!mayMakeReady(model.state) || live(model).length > 0) return;
      model.version += 1;
      go('ready');
      return;
    case 'edit': {
      const to = afterEdit(model.state, live(model).length > 0);
      if (to === null || model.state === 'draft' || model.state === 'void') return;
      for (const signature of model.signatures) signature.voided = true;
      go(to);
      return;
    }
    case 'sign':
      if (!isOpenToSign(model.state) || hasSigned) return;
      model.signatures.push({ signerId, versionId, voided: false });
      go(stateAfter(model.state, standing(model)));
      return;
    case 'decline':
      if (!isOpenToSign(model.state) || hasSigned) return;
      model.declines.push({ signerId, versionId });
      go(stateAfter(model.state, standing(model)));
      return;
    case 'leave':
      // Before a signature somebody may leave the list; afterwards only who signs by choice.
      if (model.signers.length === 1 || isOver(model.state)) return;
      if (live(model).length > 0 && model.signers.find(each => each.id === signerId)?.required) return;
      model.signers = model.signers.filter(each => each.id !== signerId);
      return;
    default:
      if (isOver(model.state)) return;
      go(one.do === 'supersede' ? 'superseded' : 'ended');
  }
}

const acts = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('ready' as const, 'edit' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('supersede' as const, 'end' as const) }) },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constantFrom('sign' as const, 'sign' as const, 'sign' as const, 'decline' as const, 'leave' as const),
        who: fc.nat(5),
      }),
    },
  ),
  { minLength: 1, maxLength: 30 },
);
const lists = fc
  .array(
    fc.record({
      capacity: fc.constantFrom<Capacity>('caregiver', 'case_manager', 'state_department', 'parent'),
      required: fc.boolean(),
      each: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(list => list.map((one, index) => ({ ...one, id: `s${index}` })));

test('no sequence of acts leads into force without every required signature of the present version', () => {
  let reached = 0;
  fc.assert(
    fc.property(lists, acts, (signers, sequence) => {
      const model: Model = { state: 'draft', version: 0, signers, signatures: [], declines: [] };
      for (const one of sequence) {
        act(model, one);
        if (model.state !== 'in_force') continue;
        reached += 1;
        // Counted apart from the rules: each required signer, or one of the capacity where one is enough.
        const signed = (id: string) =>
          live(model).some(each => each.signerId === id && each.versionId === String(model.version));
        const required = model.signers.filter(each => each.required);
        expect(required.length).toBeGreaterThan(0);
        for (const each of required) {
          const same = required.filter(other => other.capacity === each.capacity);
          expect(
            same.some(other => other.each)
              ? same.every(other => signed(other.id))
              : same.some(other => signed(other.id)),
          ).toBe(true);
        }
      }
    }),
    { numRuns: 2_000 },
  );
  expect(reached).toBeGreaterThan(100);
});
