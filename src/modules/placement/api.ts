import { z } from 'zod';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { type Endpoint, reads, writes } from '#platform/http/endpoint.ts';
import { handoverStates } from './contract.ts';
import { recordMoves, viewPlacement } from './policy.ts';
import { readableFill } from './say-why-not.ts';
import { findStanding } from './store.ts';
import { placementHistory } from './store-history.ts';
import { recordMove } from './use-cases/record-move.ts';

const Moment = z.iso.datetime({ offset: true });

const Stay = z.object({
  id: z.uuid(),
  layer: z.enum(['placement', 'whereabouts']),
  setting: z.string(),
  homeId: z.uuid().nullable(),
  place: z.string().nullable(),
  from: Moment,
  to: Moment.nullable(),
  planned: z.boolean().nullable(),
});

const Move = z.object({
  at: Moment,
  planned: z.boolean(),
  reason: z.string().max(100),
  why: z.string().max(2000),
  seenPlacementId: z.uuid().nullable(),
  to: z.union([
    z.object({ homeId: z.uuid(), setting: z.string().max(100) }),
    z.object({ withPersonId: z.uuid(), setting: z.literal('trial_home_visit') }),
  ]),
  handover: z
    .array(z.object({ kind: z.string().max(100), state: z.enum(handoverStates), note: z.string().max(1000).nullish() }))
    .max(20),
});

/** The addresses of placement in the JSON API. */
export const endpoints: readonly Endpoint[] = [
  reads({
    path: '/children/{childId}/placements',
    summary: 'Every placement and whereabouts of a child, oldest first',
    action: viewPlacement,
    about: 'childId',
    words: 'placement',
    reply: z.object({ stays: z.array(Stay) }),
    run: async ask => {
      const child = await ask.tx
        .selectFrom('app.people_v_person')
        .select('id')
        .where('id', '=', ask.params.childId!)
        .executeTakeFirst();
      if (!child) return notThere();
      return { stays: await placementHistory(ask.tx, ask.params.childId!, ask.language) };
    },
  }),
  writes({
    path: '/children/{childId}/moves',
    summary: 'Record that a child moved to another home',
    action: recordMoves,
    about: 'childId',
    words: 'placement',
    body: Move,
    reply: z.object({ moveIds: z.array(z.uuid()) }),
    constraints: {
      placement__one_at_a_time: { kind: 'changed-meanwhile' },
      placement__lies_in_care: { kind: 'outside-care' },
    },
    run: async ask => {
      const { seenPlacementId, at, ...move } = ask.body;
      const childId = ask.params.childId!;
      const standing = await findStanding(ask.tx, childId);
      if (!standing) return notThere();
      const moment = Temporal.Instant.from(at).toString();
      const result = await recordMove(ask, { ...move, at: moment, children: [{ childId, seen: seenPlacementId }] });
      if (result.ok) return ok({ moveIds: [...result.value.moveIds] });
      if (!('problems' in result.refusal)) return no({ ...result.refusal, fill: { name: standing.firstName } });
      return no(
        invalid(...result.refusal.problems.map(problem => ({ ...problem, fill: readableFill(ask, problem.fill) }))),
      );
    },
  }),
];
