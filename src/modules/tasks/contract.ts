import { defineFields } from '#web/form/field-spec.ts';

/** Kinds of tasks: the codes of db/reference/lists/task_kind.csv. */
export const TASK_KINDS = [
  'check_in_after_move',
  'send_card',
  'tell_school',
  'hand_over',
  'first_call',
  'ask_who_came',
  'visit',
  'plan_to_sign',
  'hearing',
  'appointment',
  'reply',
  'call',
  'meeting',
  'follow_up',
  'confirm_card',
  'talk_after_decline',
  'answer_on_plan',
  'plan_promise',
  'plan_talk',
  'translate_words',
  'paper_letters',
  'facilitated_meeting',
  'check_date',
  'joint_meeting',
  'referral_answer',
  'referral_update',
  'referral_result',
  'referral_escalated',
  'service_asked',
  'provider_full',
  'safety_now',
  'case_plan_approve',
  'case_plan_input',
  'case_plan_help',
  'case_plan_changed',
  'advocacy_unanswered',
  'decision_reasons',
  'visit_concern',
  'serve_notice',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Kinds somebody may open by hand; the others are opened by what happened. */
export const KINDS_BY_HAND = [
  'follow_up',
  'call',
  'reply',
  'appointment',
  'meeting',
  'tell_school',
  'ask_who_came',
] as const satisfies readonly TaskKind[];

/** The form of a new task. */
export const taskFields = defineFields({
  kind: { kind: 'choice', options: KINDS_BY_HAND },
  detail: { kind: 'text', max: 500, lines: true, required: false },
  due: { kind: 'date', required: false },
});

/** The form that drops a task. */
export const dropFields = defineFields({ why: { kind: 'text', max: 500, min: 3, lines: true } });
