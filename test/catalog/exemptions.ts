/** Foreign keys nobody follows backwards, with the reason. */
export const slowForeignKeys: Readonly<Record<string, string>> = {};

/** Tables whose rows are never deleted, so that nobody looks for rows that refer to one. */
export const neverDeleted = ['agency', 'care_organization', 'office', 'area', 'staff_member', 'user_account'];

/** Unique keys over rows that may be hidden, with the reason why nothing is told. */
export const keysThatTell: Readonly<Record<string, string>> = {
  agreement_opening_signer_id_agreement_id_key:
    'who opens the values is the signer or works with the agreement, and so reads it',
  agreement_rendering_version_id_agreement_id_audience_langua_key:
    'who freezes a version works with the agreement, and so reads it',
  agreement_replaces_id_key: 'who says what an agreement replaces works with both, about one child or home',
  agreement_version_agreement_id_number_key: 'who freezes a version reads those before it',
  packet_update__once: 'written by app_definer.tell_caregivers, which does nothing the second time',
  plan_step__once: 'who writes a step of a plan reads its steps',
  signed_copy_signature_id_key:
    'copies are written by app_definer.keep_signed_copy only, which does nothing the second time',
  case_file_agency_id_number_key:
    'numbers are given by the agency in their order, and app_definer.open_case answers neutrally',
  case_member__child_in_one_case:
    'the room answers as for any person who may not be added (case_member__person_may_be_added)',
  calendar_feed_secret_key: 'a secret of chance meets no other',
  guest_link__token_once: 'a secret of chance meets no other',
  referral__number_once: 'numbers are given by the agency in their order and told to nobody who types one',
  document_supersedes_key: 'who supersedes a document reads it, and so knows',
  import_count_run_id_file_key: 'counts are written by the import itself, one for each file of its own run',
  family_visit__room_is_free: 'a room belongs to an office, and who plans in it sees when it is taken, not by whom',
  family_visit__car_is_free: 'a car belongs to an office, and who plans with it sees when it is taken, not by whom',
  handover_item_move_id_kind_key: 'who writes an item of a move reads the move, and so its items',
};

/** Columns of a time of day without a zone, with the reason. */
export const timesOfDay: Readonly<Record<string, string>> = {
  'directory_schedule.opens_at': 'opening hours are what the clock on the wall says on every such day',
  'directory_schedule.closes_at': 'opening hours are what the clock on the wall says on every such day',
  'colocation.begins_at': 'a weekday in an office begins by the clock on its wall',
  'colocation.ends_at': 'a weekday in an office ends by the clock on its wall',
};
