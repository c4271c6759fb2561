/**
 * Who sees what, written by hand from the design and not from the policies. It speaks of people, of whom they may see,
 * and of topics; which table holds which topic is read from the catalog.
 */

/** Everybody who asks. */
export type Reader =
  | 'ana'
  | 'bela'
  | 'fern'
  | 'fay'
  | 'sam'
  | 'tess'
  | 'dora'
  | 'hugo'
  | 'hana'
  | 'hector'
  | 'cora'
  | 'ned'
  | 'edda'
  | 'kira'
  | 'pia'
  | 'abel'
  | 'lena'
  | 'liv'
  | 'gus'
  | 'oz'
  | 'max'
  | 'mother'
  | 'guardian'
  | 'ines'
  | 'otto'
  | 'faye'
  | 'wes'
  | 'petra'
  | 'zoe'
  | 'zed';

export type Person = 'lucy' | 'leo' | 'mia' | 'nina' | 'obi' | 'rosa' | 'zac';
export type Home = 'harbor' | 'reef' | 'cove' | 'farHome';
export type CaseName = 'reyes' | 'reyesHeron' | 'okafor' | 'farCase';
export type Subject = Person | Home | CaseName;

/** `list`: a page about nobody in particular, under the person's widest role. `page`: the page about that one record. */
export type Door = 'list' | 'page';

type Reach = { readonly of: readonly Subject[]; readonly topics: readonly string[]; readonly at: readonly Door[] };

const both: readonly Door[] = ['list', 'page'];
const everything = [
  'identity',
  'legal_identity',
  'race',
  'tribe',
  'family',
  'contact',
  'address_protected',
  'placement',
  'health',
  'education',
  'case',
  'tasks',
  'documents',
  'reading',
  'agreement',
  'plan',
  'visits',
  'court',
  'referral',
  'assessment',
  'case_plan',
  'meeting',
  'family_time',
  'permanency',
];
const direction = [
  'identity',
  'family',
  'contact',
  'placement',
  'health',
  'education',
  'case',
  'tasks',
  'documents',
  'reading',
  'agreement',
  'plan',
  'visits',
  'court',
  'referral',
  'assessment',
  'case_plan',
  'meeting',
  'family_time',
  'permanency',
];
const emergency = ['identity', 'family', 'contact', 'placement', 'health', 'education'];
const caregiving = ['identity', 'health', 'education', 'placement', 'plan', 'referral'];
const placing = ['identity', 'placement', 'education', 'case', 'tasks', 'agreement', 'plan'];

// Families: a case, its children, and Rosa, who is the mother of children in two organizations.
const reyes = ['reyes', 'lucy', 'leo', 'mia', 'rosa'] as const;
const heron = ['reyesHeron', 'nina', 'rosa'] as const;
const okafor = ['okafor', 'obi'] as const;
const far = ['farCase', 'zac'] as const;
const homes = ['harbor', 'reef', 'cove'] as const;
const all = [...new Set<Subject>([...reyes, ...heron, ...okafor])];

const sees = (of: readonly Subject[], topics: readonly string[], at = both): Reach => ({ of, topics, at });
/**
 * Staff whose work includes homes reads a home's contact and its agreements on the home's page; the agency's own people
 * the contact in lists as well, and who places children the agreements too.
 */
const homesOnPage = sees(homes, ['home_contact', 'agreement'], ['page']);
const homesEverywhere = sees(homes, ['home_contact']);
const agreementsOnPage = sees(homes, ['agreement'], ['page']);

/** The table of truth. A director reads lists by office: the rows of a person of two organizations lie with one office. */
export const truth: Readonly<Record<Reader, readonly Reach[]>> = {
  ana: [sees(reyes, everything), homesOnPage],
  // Bela opened Obi's record in an emergency; so did Ana with Lucy's, which is hers anyway.
  bela: [sees(['obi'], emergency), homesOnPage],
  fern: [homesOnPage],
  fay: [homesOnPage],
  sam: [sees(reyes, everything), homesOnPage],
  tess: [sees(okafor, everything), homesOnPage],
  hugo: [sees(heron, everything), homesOnPage],
  hana: [sees(heron, everything), homesOnPage],
  dora: [
    sees(['reyes', 'lucy', 'leo', 'mia', 'okafor', 'obi'], direction),
    sees(['rosa'], ['identity'], ['list']),
    sees(['rosa'], direction, ['page']),
    homesOnPage,
  ],
  hector: [sees(['reyesHeron', 'nina'], direction), sees(['rosa'], direction), homesOnPage],
  cora: [sees(all, placing), homesEverywhere, sees(homes, ['agreement'])],
  ned: [sees(all, ['identity', 'health', 'case', 'placement', 'tasks', 'assessment'])],
  edda: [sees(all, ['identity', 'education', 'case', 'placement'])],
  kira: [sees(all, ['identity', 'family', 'contact', 'placement', 'case']), homesEverywhere, agreementsOnPage],
  pia: [sees(all, ['identity', 'reading', 'case'])],
  gus: [sees(all, ['placement'])],
  // Nobody's work reaches so far: an organization's and the agency's office with every topic there is. What is personal
  // stays closed to them in lists all the same.
  oz: [
    sees(['reyes', 'lucy', 'leo', 'mia', 'okafor', 'obi'], everything),
    sees(['rosa'], ['identity'], ['list']),
    sees(['rosa'], everything, ['page']),
  ],
  max: [sees(all, everything), sees(homes, ['agreement'], ['list'])],
  abel: [],
  // She signs for the agency: that agreement she finds wherever she is.
  lena: [homesOnPage, sees(['harbor'], ['agreement'], ['list'])],
  liv: [homesOnPage],
  // Her part in Lucy's agreement: her own rows of it, and of the plan what is for the family or of herself.
  mother: [
    sees(['rosa'], ['identity', 'contact', 'referral']),
    sees(['lucy'], ['agreement', 'plan', 'meeting', 'family_time', 'permanency']),
    sees(['leo'], ['case_plan']),
    sees(['lucy'], ['agreement', 'plan']),
    sees(['leo'], ['case_plan']),
  ],
  guardian: [
    sees(reyes, [
      'identity',
      'family',
      'placement',
      'health',
      'education',
      'case',
      'court',
      'case_plan',
      'family_time',
      'permanency',
    ]),
  ],
  ines: [
    sees(['lucy', 'mia', 'nina'], caregiving),
    sees(['harbor'], ['home_contact', 'home']),
    // What she was asked to do for a child who lives with her, and the paper she added about one who has left.
    sees(['lucy'], ['tasks']),
    // She is asked to sign for two of the children who live with her and for the home, and not for Mia.
    sees(['lucy', 'nina', 'harbor'], ['agreement']),
    sees(['leo'], ['documents']),
    // The case plans of the children who live with her.
    sees(['lucy', 'mia', 'nina'], ['case_plan']),
  ],
  otto: [],
  // The case plan kept with Leo is his mother's own.
  faye: [
    sees(['obi'], ['case_plan']),
    sees(['leo', 'obi'], [...caregiving, 'agreement']),
    sees(['reef'], ['home_contact', 'home']),
  ],
  // What was agreed at visits was agreed with his home, and with no other.
  wes: [sees(['nina'], [...caregiving, 'case_plan', 'visits']), sees(['cove'], ['home_contact', 'home'])],
  // She speaks for a partner organization: its partnership and its community, and nobody's record.
  petra: [],
  zoe: [sees(far, everything), sees(['farHome'], ['home_contact', 'agreement'], ['page'])],
  zed: [sees(far, placing), sees(['farHome'], ['home_contact', 'agreement'])],
};

/**
 * The agreements that wait for signatures, by whom they are about, and who is asked on which side. From outside nobody
 * opens an agreement but those. Wes has Nina for some days only; who cares for Mia and Zac is not asked.
 */
export const signedBy = {
  lucy: { ines: 'caregiver', ana: 'agency', mother: 'family' },
  leo: { faye: 'caregiver', ana: 'agency' },
  nina: { ines: 'caregiver', hugo: 'agency' },
  obi: { faye: 'caregiver', tess: 'agency' },
  zac: { zoe: 'agency' },
  harbor: { ines: 'caregiver', lena: 'agency' },
} as const satisfies Partial<Record<Subject, Partial<Record<Reader, 'caregiver' | 'agency' | 'family'>>>>;
/** Whom somebody knows by first name only, because a plan names them both. */
export const knownByName: Partial<Record<Reader, readonly Person[]>> = { mother: ['lucy'] };

/** Who was told of a hearing about whom, and has an account to read it with. */
export const toldOfHearing: Partial<Record<Reader, readonly Subject[]>> = { ines: ['lucy'], mother: ['lucy'] };

/** Whom somebody may read and not write about. */
export const readsOnly: Partial<Record<Reader, readonly Subject[]>> = { bela: ['obi'] };

/** Rows that name two people are seen by who may see both; a record opened in an emergency is one alone. */
export const namesTwo = ['app.duplicate_proposal'];

/** Readers from outside the agency's staff. */
export const outside: readonly Reader[] = ['mother', 'guardian', 'ines', 'otto', 'faye', 'wes', 'petra'];
/** Readers who speak for a partner of the agency. */
export const partners: readonly Reader[] = ['petra'];
/** Readers of the other agency. */
export const elsewhere: readonly Reader[] = ['zoe', 'zed'];
export const administrators: readonly Reader[] = ['abel'];
/** Who keeps homes: placement, kin, licensing and administration. Exceptions to beds are licensing's supervisor's. */
export const homeKeepers: readonly Reader[] = ['cora', 'kira', 'abel', 'lena', 'liv', 'zed'];
export const exceptionApprovers: readonly Reader[] = ['liv'];

/** Tables about somebody that people outside read, as far as their topics go; they see no other. */
export const openToOutside = [
  'app.person',
  'app.allergy',
  'app.medicine',
  'app.health_condition',
  'app.health_coverage',
  'app.critical_card',
  'app.card_confirmation',
  'app.enrollment',
  'app.episode',
  'app.placement',
  'app.whereabouts',
  'app.handover_item',
  'app.caregiver_contact',
  'app.document',
  'app.task',
  'app.agreement',
  'app.agreement_version',
  'app.agreement_rendering',
  'app.agreement_signer',
  'app.agreement_signature',
  'app.agreement_opening',
  'app.agreement_invitation',
  'app.agreement_question',
  'app.agreement_decline',
  'app.plan_text',
  'app.plan_promise',
  'app.plan_talk',
  'app.plan_step',
  'app.packet_update',
  'app.normalcy_decision',
  'app.family_word',
  // What courts did, for those whom a court appoints.
  'app.hearing',
  'app.finding',
  'app.petition',
  'app.court_order',
  // What was agreed with the caregivers of one's own home.
  'app.contact_agreed',
  // Whoever is invited: their own invitation, what it is to, and what was shared of it.
  'app.meeting',
  'app.meeting_invite',
  'app.meeting_minutes',
  'app.meeting_decision',
  'app.standing_order',
  'app.standing_order_person',
  'app.family_visit',
  'app.family_visit_guest',
  'app.family_visit_note',
  'app.court_case',
  'app.legal_status',
  'app.order_term',
  'app.court_statement',
  // What is planned for good, for those whom a court appoints; a parent's own way home.
  'app.permanency_goal',
  'app.return_condition',
  'app.condition_progress',
  'app.return_step',
  'app.permanency_review',
  'app.termination_decision',
  'app.path_step',
  'app.subsidy',
  'app.court_report',
  'app.need',
  'app.sharing_basis',
  'app.referral',
  'app.referral_step',
  'app.referral_share',
  'app.service_appointment',
  'app.progress_update',
  'app.fit_rating',
  'app.joint_goal',
  'app.joint_goal_part',
  'app.case_plan',
  'app.case_plan_version',
  'app.case_plan_goal',
  'app.case_plan_step',
  'app.case_plan_service',
  'app.case_plan_family_time',
  'app.case_plan_input',
  'app.case_plan_rating',
  'app.case_plan_text',
  'app.case_plan_talk',
  'app.case_plan_evidence',
  'app.case_plan_content',
];
/** Of a case plan, those whose it is and caregivers read this; of what was said and rated, what they said themselves. */
export const casePlanOpenToNamed = [
  'app.case_plan',
  'app.case_plan_version',
  'app.case_plan_goal',
  'app.case_plan_step',
  'app.case_plan_service',
  'app.case_plan_family_time',
  'app.case_plan_input',
  'app.case_plan_rating',
];
/** Of what the plan lives on, the birth family reads this: promises for the family, and what it said and asked itself. */
export const planOpenToFamily = ['app.plan_promise', 'app.plan_talk', 'app.family_word'];
/** Of the way home a parent reads their own conditions, what shows them, and the steps but for reviews. */
export const wayHomeOpenToParent = ['app.return_condition', 'app.condition_progress', 'app.return_step'];
/** Tables of the agency that people outside read whole, and those of which they read their own home's rows. */
export const agencyOpenToOutside = [
  'app.agency',
  'app.care_organization',
  'app.office',
  'app.area',
  'app.holiday',
  'app.organization',
  'app.directory_setting',
  'app.directory_source',
  'app.directory_entry',
  'app.taxonomy',
  'app.taxonomy_term',
  'app.program',
  'app.service',
  'app.location',
  'app.location_address',
  'app.service_at_location',
  'app.directory_contact',
  'app.directory_phone',
  'app.directory_schedule',
  'app.service_area',
  'app.directory_language',
  'app.location_accessibility',
  'app.cost_option',
  'app.service_funding',
  'app.required_document',
  'app.organization_identifier',
  'app.directory_url',
  'app.directory_attribute',
  'app.service_capacity',
  'app.capacity_posting',
  // In which room people meet.
  'app.family_resource',
  'app.school',
  'app.agreement_template',
  'app.template_line',
  // The law that is in force here is no secret.
  'app.duty_kind',
  'app.rule_pack',
  'app.rule',
];
/** Tables of the agency of which partners read the rows of their own partnership and its communities. */
export const openToPartners = [
  'app.community',
  'app.partnership',
  'app.partnership_stay',
  'app.partnership_level',
  'app.partnership_community',
  'app.partner_person',
  'app.partner_task',
  'app.commitment',
  'app.expectation_sheet',
  'app.expectation_line',
  'app.expectation_acknowledgment',
  'app.shared_goal',
  'app.goal_value',
  'app.partner_objective',
  'app.goal_objective',
  'app.objective_progress',
  'app.joint_step',
  'app.shared_figure',
];
/** Of these, what partners add to: that they stand by what both sides expect. */
export const addedByPartners = ['app.goal_value', 'app.objective_progress', 'app.expectation_acknowledgment'];
export const homeOpenToOutside = ['app.home', 'app.home_adult', 'app.license'];
/** Tables of the agency that only administrators change. */
export const changedByAdministrators = [
  'app.agency',
  'app.care_organization',
  'app.office',
  'app.unit',
  'app.area',
  'app.holiday',
  'app.small_group_choice',
  'app.staff_member',
  'app.position',
  'app.agreement_template',
  'app.template_line',
  'app.rule_pack',
  'app.rule',
  'app.reminder_policy',
  'app.instrument_pack',
  // Of the made-up county only.
  'app.story',
  'app.story_person',
];

/** Tables of homes that only those change who keep homes. */
export const changedByHomeKeepers = [
  'app.home',
  'app.home_adult',
  'app.license',
  'app.home_approval',
  'app.home_hold',
  'app.home_skill',
  'app.quality_view',
  'app.adult_clearance',
  'app.agency_step',
  'app.inquiry',
  'app.inquiry_stage',
  'app.inquirer',
  'app.support_group',
  'app.support_group_home',
];
export const changedByExceptionApprovers = ['app.capacity_exception'];
/** What those who keep homes read of them, and nobody else. */
export const readByHomeKeepers = ['app.quality_view', 'app.inquirer'];

/** Notes about communities and partners: read and written by those who build partnerships and by program directors. */
export const readByNoteKeepers = ['app.partnership_note'];
export const noteKeepers: readonly Reader[] = ['dora', 'hector'];

/** Which row here is which row in another system: imports and exports ask it, and nobody else. */
export const readByImportsOnly = ['app.import_key'];

/** Documents have no list for offices and agencies; they open on the page of their child. */
export const onPagesOnly = ['app.document'];
/** No office and no agency ever: only grants and unit supervision. */
export const personal = ['app.address_confidential'];

/** What people outside add: their own confirmation that they read the card, and what they put into the plan. */
export const addedFromOutside = [
  'app.card_confirmation',
  'app.plan_text',
  'app.plan_promise',
  'app.plan_talk',
  'app.plan_step',
  'app.packet_update',
  'app.normalcy_decision',
  'app.family_word',
  'app.need',
  'app.fit_rating',
  'app.case_plan_rating',
];
/** Of the agency's tables, what people outside add to: what they looked for and did not find. */
export const addedByAnybody = ['app.unfound_search'];
/** Of the plan the birth family adds its own words, and asks to talk. */
export const addedByFamily = ['app.plan_talk', 'app.family_word'];
/** Rows that come with app_definer functions only, so that nobody adds one by hand. */
export const addedByFunctionsOnly = [
  'app.person',
  'app.duplicate_proposal',
  'app.user_account',
  'app.kept_stay',
  'app.signed_copy',
  'app.access_grant',
  'app.scope_grant',
  'app.broken_glass',
  'app.reported_record',
  'app.import_count',
  'app.import_problem',
  'app.export_run',
  // Counted by jobs, never by a person; made of the directory.
  'app.duty_sheet',
  'app.duty_kind',
  'app.agency_obligation',
  'app.duty_notice',
  'app.referral_notice',
  'app.directory_entry',
  'app.guest_link',
  // An organization's own word, by its link.
  'app.scorecard_answer',
  'app.place_figure',
];
