/** Where something is proved: a test file and words of the test's title, both as written. */
export interface Proof {
  readonly file: string;
  readonly title: string;
}

/** One duty: what can be observed of it, where it is kept, what proves it, and what is still open. */
export interface Duty {
  readonly id: string;
  readonly article: string;
  readonly observable: string;
  readonly code: string;
  readonly tests: readonly Proof[];
  /** What is not done; absent where nothing is missing. */
  readonly open?: string;
}

const FILES = {
  articles: 'test/system/articles.test.ts',
  walk: 'test/system/walk.test.ts',
  badInput: 'test/system/bad-input-signed.test.ts',
  conditions: 'test/unit/policy/conditions.test.ts',
  authorise: 'test/unit/policy/authorise.test.ts',
  profiles: 'test/unit/policy/load-profiles.test.ts',
  searchKeys: 'test/unit/policy/search-keys.test.ts',
  disclose: 'test/unit/policy/disclose.test.ts',
  disclosure: 'test/property/policy-disclosure.test.ts',
  plan: 'test/unit/broker/plan.test.ts',
  merge: 'test/unit/broker/merge.test.ts',
  trail: 'test/unit/audit/trail.test.ts',
  verify: 'test/unit/toolkit/audit/verify-trail.test.ts',
  cirMock: 'test/unit/mocks/cir-soap.test.ts',
  espMock: 'test/unit/mocks/esp.test.ts',
  population: 'test/unit/mocks/population.test.ts',
  search: 'test/unit/mocks/search.test.ts',
  contract: 'test/contract/adapters.test.ts',
  steps: 'test/unit/mapping/steps.test.ts',
  subject: 'test/unit/mapping/search-subject.test.ts',
  wrapping: 'test/unit/signing/wss/wrapping.test.ts',
  revocation: 'test/system/revocation.test.ts',
  rollOver: 'test/system/roll-over.test.ts',
  officer: 'test/unit/signing/officer-token/officer-token.test.ts',
  adaptersLive: 'test/system/adapters-live.test.ts',
  midDetection: 'test/unit/mocks/mid/detection.test.ts',
  midOperations: 'test/unit/mocks/mid/operations.test.ts',
  midVerification: 'test/unit/mocks/mid/verification.test.ts',
  matching: 'test/unit/mocks/sbms/matching-service.test.ts',
  sbms: 'test/unit/mocks/sbms/sbms-operations.test.ts',
  ees: 'test/unit/mocks/systems/ees.test.ts',
  sisAlerts: 'test/unit/mocks/systems/sis-alerts.test.ts',
  sisDraft: 'test/unit/mocks/systems/sis-draft.test.ts',
} as const;

const by = (file: keyof typeof FILES, title: string): Proof => ({ file: FILES[file], title });

const kept = (id: number, article: string, observable: string, code: string, ...tests: readonly Proof[]): Duty => ({
  id: String(id),
  article,
  observable,
  code,
  tests,
});
const partly = (duty: Duty, open: string): Duty => ({ ...duty, open });
const later = (id: number, article: string, observable: string, open: string): Duty => ({
  id: String(id),
  article,
  observable,
  code: '',
  tests: [],
  open,
});

const ROUTES = 'the direct routes and the fallback of Article 11';
const MID = 'the multiple-identity detector';
const LIFE_CYCLE = 'the life cycle of individual files in the mock CIR';
const QUALITY = 'data quality and statistics';
const RIGHTS = 'data-protection procedures';

const ESP_AND_PROFILES: readonly Duty[] = [
  kept(
    1,
    '7(1)',
    'a caller with no right to any target is refused before any endpoint is asked',
    'src/policy/authorise.ts',
    by('articles', 'row 1, Article 7(1)'),
    by('authorise', 'a profile that does not exist and one that is not held are refused alike'),
  ),
  kept(
    2,
    '7(1)',
    'a query without purpose, or with one that is not the profile’s, is refused, explained and recorded',
    'src/policy/standing-rules.ts',
    by('articles', 'row 2, Article 7(1)'),
    by('authorise', 'another purpose than the profile’s is refused'),
  ),
  later(3, '7(2), 67', 'EES directly or through the ESP until the configured date, then through the ESP only', ROUTES),
  kept(
    4,
    '7(3)',
    'SIS can be asked through the ESP or through the national system',
    'mappings/profiles/sis-border-direct.yaml',
    by('adaptersLive', '%s: the mock of its endpoint answers, and the answer is what the mock holds'),
  ),
  kept(
    5,
    '8(1)(a)',
    'a search field outside the profile is refused by name, not dropped',
    'src/policy/search-keys.ts',
    by('walk', 'a field outside the profile is refused, not dropped (8(1)(a))'),
    by('searchKeys', 'a field that no combination has is refused by name, never dropped'),
  ),
  kept(
    6,
    '8(1)(b)',
    'mandatory systems are always asked, optional ones when chosen, others never',
    'src/policy/authorise.ts',
    by('authorise', 'mandatory systems are always asked, optional ones only when chosen'),
    by('authorise', 'a system outside the profile is left out, noted for the record, and gone from the query'),
  ),
  kept(
    7,
    '8(1)(d)',
    'what an endpoint sends too much of is trimmed to the profile',
    'src/policy/disclose.ts',
    by('walk', 'what an endpoint sends too much of is trimmed to the profile (8(1)(d))'),
    by('disclosure', 'a smaller profile never shows more'),
  ),
  kept(
    8,
    '8(3)',
    'a profile past its review date works and raises a warning for its operator',
    'src/gateway/upkeep.ts',
    by('articles', 'row 8, Article 8(3)'),
    by('authorise', 'a profile past its review date warns and does not refuse'),
  ),
  kept(
    9,
    '9(1)',
    'all systems are asked before any has answered',
    'src/broker/fan-out.ts',
    by('walk', 'asks the systems of a profile at the same time (9(1))'),
    by('espMock', 'ask all systems before any has answered (Article 9(1))'),
  ),
  kept(
    10,
    '9(2)',
    'an endpoint gets no key that none of the systems asked there can be searched with; of a caller’s own query such a key is refused',
    'src/broker/plan.ts',
    by('plan', 'keys are reduced to what at least one system of the leg may be searched with'),
    by('searchKeys', 'a %s is refused where no system can be searched with it'),
    by('profiles', 'none lets a palm print or an estimated age be searched with'),
  ),
  kept(
    11,
    '9(4)',
    'every part names its system, but for Articles 20 and 20a',
    'src/policy/disclose.ts',
    by('walk', 'names the system of every part (9(4))'),
  ),
  kept(
    12,
    '9(4)',
    'a system outside the caller’s rights is indistinguishable from an empty one in body, status and headers, over every front',
    'src/policy/authorise.ts',
    by('articles', 'row 12, Article 9(4): %s, to which %s has no right'),
    by('articles', 'row 12, Article 9(4): the decision record of either reply is the same'),
    by('walk', 'a system outside the profile cannot be told from an empty one'),
    by('disclosure', 'a system outside the profile leaves no trace'),
  ),
  kept(
    13,
    '9(5)',
    'Interpol is asked only where non-disclosure is assured: otherwise it is left out, which the decision record says, and a query that would ask nothing else is refused',
    'src/policy/standing-rules.ts',
    by('articles', 'row 13, Article 9(5)'),
    by('authorise', 'is not asked, and a query that would ask nothing else is refused'),
    by('authorise', 'is left out of a query that asks others too, and the record notes it'),
  ),
  kept(
    14,
    '9(6)',
    'the first part arrives while a slow system is pending; the last line has `final: true`',
    'src/gateway/front/reply-stream.ts',
    by('articles', 'row 14, Article 9(6)'),
    by('disclosure', 'parts that left early are the parts of the final reply'),
  ),
  kept(
    15,
    '9(6)',
    'a system that is late is TIMEOUT, never NO_HIT',
    'src/broker/merge.ts',
    by('walk', 'a system that answers late is TIMEOUT, never NO_HIT'),
    by('merge', 'a failed leg’s systems are unavailable, or timed out when time ran out, never NO_HIT'),
  ),
];

const LOGS_AND_FALLBACK: readonly Duty[] = [
  kept(
    16,
    '10(1)',
    'the log has Member State, profile, time and systems, and no search value',
    'src/audit/query-record.ts',
    by('articles', 'row 16, Article 10(1)'),
    by('walk', 'neither trail, nor store, nor log holds a name, a date of birth or a document number'),
  ),
  kept(
    17,
    '10(2)',
    'the national log leads to authority and officer',
    'src/audit/query-record.ts',
    by('walk', 'holds who asked what under which right, before and after, and no value (10, 16, 24, 36)'),
  ),
  partly(
    kept(
      18,
      '10(3)',
      'within six hours of a year after their day ended, records are gone unless a legal hold names the day',
      'src/audit/erasure.ts',
      by('trail', 'removes records a year after their day, keeps the root, and is itself recorded'),
      by('trail', 'spares what a legal hold names'),
    ),
    'the newest day of the trail stays until a later one begins',
  ),
  partly(
    kept(
      19,
      '10(3)',
      'only the trail’s owner can read it, and an edit breaks the tree',
      'src/toolkit/audit/verify-trail.ts',
      by('trail', 'keeps files to their owner'),
      by('verify', 'finds any flipped byte of a segment and names its line'),
      by('verify', 'finds an entry exchanged whole, with a leaf that fits, between two checkpoints'),
    ),
    'roles for readers, and a record of each reading: the form of the record exists, no command writes it',
  ),
  later(20, '11(1)', 'an ESP outage notifies users and takes the direct route', ROUTES),
  later(21, '11(2)', 'an outage of the gateway notifies eu-LISA and the Commission by machine', ROUTES),
  later(22, '11(3)', 'on recovery the route returns to the ESP by itself, logged', ROUTES),
  kept(
    23,
    '13(1)',
    'palm prints and DNA produce no template (mock)',
    'src/mocks/sbms/read-sample.ts',
    by('sbms', '%s is no fingerprint, whatever it is called'),
  ),
  kept(
    24,
    '13(3)',
    'a sample of low quality is rejected with its reason, nothing stored (mock)',
    'src/mocks/sbms/sbms-operations.ts',
    by('sbms', 'of low quality keeps good ones beside it out: all or none'),
  ),
  kept(
    25,
    '15',
    'deleting a source record removes its template (mock)',
    'src/mocks/sbms/matching-service.ts',
    by('matching', 'templates follow their records (Article 15)'),
  ),
  kept(
    26,
    '16(1)',
    'the sBMS log shows the kind of biometric data, no image (mock)',
    'src/mocks/cir/cir-operations.ts',
    by('cirMock', 'is logged with kinds of data and number of results (Article 24(2)), the sBMS search apart (Article 16)'),
  ),
  later(27, '17(4)', 'a CIR outage notifies the users of Articles 20, 21 and 22', ROUTES),
];

const CIR: readonly Duty[] = [
  kept(
    28,
    '18',
    'the CIR knows nothing of SIS and nothing that ETIAS keeps apart (mock)',
    'src/mocks/cir/concealed-matches.ts',
    by('articles', 'row 28, Article 18(1)'),
    by('cirMock', 'never tells of SIS, nor of Eurodac, nor the ECRIS-TCN flag'),
    by('population', 'holds what each system’s own law lets it hold'),
  ),
  kept(
    29,
    '18(2), 18(4)',
    'every data set has a system and a record reference of its own (mock)',
    'src/mocks/population/draft-record.ts',
    by('articles', 'row 29, Article 18(2) and (4)'),
  ),
  later(30, '19(1)', 'a source’s amendment is reflected in the CIR', LIFE_CYCLE),
  later(31, '19(2)', 'white and red links merge files; yellow and green do not', `${LIFE_CYCLE}; ${MID}`),
  kept(
    32,
    '20(1)',
    'a circumstance a to e must be stated',
    'src/policy/identification-rules.ts',
    by('articles', 'row 32, Article 20(1)'),
    by('conditions', 'needs one of the five circumstances'),
  ),
  kept(
    33,
    '20(1)',
    'a child of eleven, or who may be, is refused unless best interests are stated',
    'src/policy/identification-rules.ts',
    by('articles', 'row 33, Article 20(1)'),
    by('conditions', 'the child’s best interests permit it, and the record says so'),
  ),
  kept(
    34,
    '20(2)',
    'time of capture and presence must be stated',
    'src/policy/identification-rules.ts',
    by('articles', 'row 34, Article 20(2)'),
    by('conditions', 'presence: a search without a time of capture is refused'),
  ),
  kept(
    35,
    '20(3)',
    'identity data first are refused; allowed once the biometric step is unusable or failed',
    'src/policy/identification-rules.ts',
    by('articles', 'row 35, Article 20(3)'),
    by('plan', 'while the biometric search is to be made, the CIR gets nothing but biometric data'),
  ),
  kept(
    36,
    '20(3), 9(4)',
    'no system, no record id and no order tells the owner, over every front',
    'src/policy/disclose.ts',
    by('articles', 'row 36, Articles 20(3) and 9(4): over %s'),
    by('disclosure', 'a concealed reply is the same whichever system holds what'),
  ),
  partly(
    kept(
      37,
      '20(4)',
      'identification in a disaster has a legal-basis switch of its own',
      'src/policy/standing-rules.ts',
      by('conditions', 'in a disaster has a switch of its own'),
    ),
    'a profile for disasters; none is packaged',
  ),
  kept(
    38,
    '20(5)',
    'a police authority that national law does not name is refused; all are until it is switched on',
    'src/policy/identification-rules.ts',
    by('articles', 'row 38, Article 20(5)'),
    by('walk', 'police identification is off until national law is switched on (20(5))'),
  ),
  kept(
    39,
    '20a',
    'only a screening authority, logged under its own purpose',
    'mappings/profiles/screening.yaml',
    by('articles', 'row 39, Article 20a'),
    by('conditions', 'is for screening authorities only'),
  ),
  kept(
    40,
    '22(1)',
    'case reference, grounds and kind of offence must be stated',
    'src/policy/law-enforcement-rules.ts',
    by('articles', 'row 40, Article 22(1)'),
    by('conditions', 'without %s it is refused'),
  ),
  kept(
    41,
    '22(2)',
    'the reply has references of systems and nothing else; ECRIS-TCN never',
    'src/policy/disclose.ts',
    by('walk', 'a first step tells presence and nothing else (22(2))'),
    by('walk', 'presence in ECRIS-TCN is not told'),
    by('disclose', 'never tells of ECRIS-TCN, even under a profile that asks it'),
  ),
  later(
    42,
    '22(2)',
    'a match stays an open task until full access is requested or a justification recorded',
    'the case behind a first step; the trail has a form for the justification, no front takes one',
  ),
  later(43, '23(2)', 'linked data still expire on their own dates', `${LIFE_CYCLE}; ${MID}`),
  kept(
    44,
    '24(4), 24(5)',
    'the central log has the data used (mock); the national one the file and both officials',
    'src/audit/query-record.ts',
    by('articles', 'row 44, Article 24(4) and (5)'),
    by('cirMock', 'is logged with the data used (Article 24(4)), which the summary does not show'),
  ),
  kept(
    45,
    '24(2)',
    'the logs of an identification hold kinds of data only',
    'src/audit/query-record.ts',
    by('articles', 'row 45, Article 24(2)'),
    by('cirMock', 'is logged with kinds of data and number of results (Article 24(2)), the sBMS search apart (Article 16)'),
  ),
];

const MID_ROWS: readonly Duty[] = [
  kept(
    46,
    '26(2), 21(2)',
    'a red link shows colour and systems with the ordinary reply; the file only by its number and against identity fraud (mock)',
    'src/mocks/mid/access.ts',
    by('midVerification', 'red: colour and systems with the ordinary reply, the file by number against identity fraud'),
    by('midOperations', 'show red links without number, and tell those concerned'),
  ),
  kept(
    47,
    '26(3)',
    'a user with one of two systems sees no white link (mock)',
    'src/mocks/mid/access.ts',
    by('midVerification', 'white: rights to both systems'),
  ),
  kept(
    48,
    '26(4)',
    'a green link is shown only if both linked sets matched (mock)',
    'src/mocks/mid/access.ts',
    by('midVerification', 'green: rights to both systems, and both hit by the query'),
  ),
  kept(
    49,
    '27(5)',
    'two records of one system never link (mock)',
    'src/mocks/mid/detector.ts',
    by('midDetection', 'are data of other systems alone: two records of one system never link, and are never compared'),
  ),
  kept(
    50,
    '28(2)',
    'three matches give links between all; existing ones are extended (mock)',
    'src/mocks/mid/link-writer.ts',
    by('midDetection', 'links all records of several matches, and extends the existing link (Article 28(2))'),
  ),
  kept(
    51,
    '28, 30, 33',
    'links take the colour that the rules give (mock)',
    'src/mocks/mid/colour-table.ts',
    by('midDetection', 'has exactly one row for every combination of evidence'),
  ),
  kept(
    52,
    '29(1)',
    'the confirmation file names the responsible authority (mock)',
    'src/mocks/mid/responsible-authority.ts',
    by('midDetection', 'who is responsible (Article 29)'),
  ),
  kept(
    53,
    '29(2)',
    'SIRENE is responsible for the alerts of Article 29(2), for others not (mock)',
    'src/mocks/mid/responsible-authority.ts',
    by('midDetection', 'who is responsible (Article 29)'),
    by('midOperations', 'show the holder of the border case nothing of a discreet alert'),
  ),
  kept(
    54,
    '29(4)',
    'a yellow link at a border shows its twelve hours and is never decided by itself (mock; the gateway passes the time on)',
    'src/mocks/mid/border-clock.ts',
    by('midVerification', 'runs twelve hours from yellow, then flags and decides nothing (Article 29(4))'),
  ),
  kept(
    55,
    '29(5)',
    'each link has its own decision (mock)',
    'src/mocks/mid/verification.ts',
    by('midVerification', 'decides each link on its own (Article 29(5))'),
  ),
  kept(
    56,
    '31–33',
    'only permitted colours can be chosen (mock)',
    'src/mocks/mid/manual-outcomes.ts',
    by('midVerification', 'takes listed colours alone'),
  ),
  kept(
    57,
    '32(2)',
    'a red link by itself changes and refuses nothing (mock)',
    'src/mocks/mid/verification.ts',
    by('midVerification', 'does nothing to the records of a red link (Article 32(2))'),
  ),
  kept(
    58,
    '32(4), 32(5)',
    'the notice has identification number, authority and portal; withholding it needs a reason (mock)',
    'src/mocks/mid/notices.ts',
    by('midVerification', 'of red: the person in writing with number, authority and portal, and the authorities of the linked data'),
    by('midVerification', 'of red may be withheld from the person with a recorded reason, which no other colour takes'),
  ),
  kept(
    59,
    '32(6)',
    'authorities of linked data are told of a red link (mock)',
    'src/mocks/mid/notices.ts',
    by('midVerification', 'of red: the person in writing with number, authority and portal, and the authorities of the linked data'),
  ),
  kept(
    60,
    '33(4)',
    'a manual white link sends a notice, an automatic one does not (mock)',
    'src/mocks/mid/notices.ts',
    by('midVerification', 'of white: only after manual verification'),
  ),
  kept(
    61,
    '35',
    'a link vanishes when one side is deleted (mock)',
    'src/mocks/mid/link-store.ts',
    by('midDetection', 'removes the link when one side is deleted (Article 35)'),
  ),
  kept(
    62,
    '36',
    'the MID log includes the file’s history (mock)',
    'src/mocks/mid/mid-log.ts',
    by('midOperations', 'log every use by state, authority, official, purpose, kind of data and linked data (Article 36)'),
  ),
];

const OTHERS: readonly Duty[] = [
  partly(
    kept(
      63,
      '37',
      'a blocking rule rejects; a soft rule stores and names the field (mock)',
      'src/mocks/systems/keeping/data-quality.ts',
      by('ees', 'refuses impossible sequences and alerts a missing exit and late records'),
    ),
    'the same of national records before they leave',
  ),
  kept(
    64,
    '38',
    'messages are held against the packaged schemas; unknown elements are refused',
    'src/wire/xml-sequence/element-sequence.ts',
    by('badInput', 'canonical queries with something wrong in them'),
    by('contract', 'the request conforms to the contract, byte for byte as written down, every time'),
    by('contract', 'a changed reply is refused by its code, or is still within the contract'),
  ),
  later(65, '39, 66', 'an export has a year of birth and no name; cells that identify are suppressed', QUALITY),
  kept(
    66,
    '42',
    'an unsigned, altered, replayed or stale message is refused and recorded, from callers and from endpoints',
    'src/exchange/exchange.ts',
    by('badInput', 'messages that are right but not what they seem'),
    by('walk', 'what an endpoint may send wrongly'),
    by('wrapping', 'cannot be changed by anybody without its key, unless the change changes nothing'),
    by('revocation', 'is refused when the list names it'),
    by('rollOver', 'takes the whole pair without losing a request'),
  ),
  kept(
    67,
    '42(3)(g)',
    'every call names one officer, whose identifier is in every record; none without',
    'src/signing/officer-token/officer-token.ts',
    by('articles', 'row 67, Article 42(3)(g)'),
    by('officer', 'are refused from another key, under another algorithm, changed, or malformed'),
  ),
  later(68, '43', 'an incident notifies four recipients', RIGHTS),
  later(69, '48', 'the terms of 45, 7, 30 and 15 days are computed and shown', RIGHTS),
  kept(
    70,
    '49',
    'the portal returns contact details only (mock)',
    'src/mocks/mid/authorities.ts',
    by('midOperations', 'tell the portal’s visitor a contact and nothing of the link'),
  ),
  later(71, '50', 'no export to a third country outside the exception for returns', RIGHTS),
  kept(
    72,
    '2018/1860, 4(2)',
    'an alert without a mandatory point is refused by the point’s letter (mock)',
    'src/mocks/systems/sis/alert-items.ts',
    by('sisDraft', 'name all missing points at once'),
  ),
  kept(
    73,
    '2018/1860, 6(2)',
    'confirmed exit deletes the return alert and, with a ban, creates the refusal without a gap (mock)',
    'src/mocks/systems/sis/hits.ts',
    by('sisAlerts', 'on %s puts a refusal of entry in the place of a return with a ban, without a gap'),
  ),
  kept(
    74,
    '2018/1861, 24(3)',
    'a refusal alert is inactive until departure is known (mock)',
    'src/mocks/systems/sis/alert-book.ts',
    by('sisAlerts', 'for refusal of entry has no effect until the departure is known'),
  ),
  kept(
    75,
    '2018/1861, 23(2)',
    'a second alert of the same Member State on one person is refused (mock)',
    'src/mocks/systems/sis/same-person.ts',
    by('sisAlerts', 'counts as existing before it has effect'),
  ),
  kept(
    76,
    '2018/1862, 37(3)',
    'a discreet check never shows on a public screen or to lower roles (mock)',
    'src/mocks/systems/sis/visibility.ts',
    by('sisAlerts', 'answers about a discreet check exactly as about nobody'),
  ),
  kept(
    77,
    '2017/2226, 35(6)',
    'a naturalised person’s EES file is a task of five working days, which its deletion ends (mock)',
    'src/mocks/systems/ees/ees-operations.ts',
    by('ees', 'keeps a task of five working days for a new citizen, which erasure ends'),
  ),
];

/** Every duty of the table, in its order. */
export const DUTIES: readonly Duty[] = [...ESP_AND_PROFILES, ...LOGS_AND_FALLBACK, ...CIR, ...MID_ROWS, ...OTHERS];

/** Cases that a plain reading of the Regulations gets wrong, as far as they concern what exists. */
export const EDGE_CASES: readonly Duty[] = [
  kept(
    4,
    '20(3), 9(4)',
    'one reply conceals the owner where the other names it: two forms, never one',
    'src/policy/disclose.ts',
    by('walk', 'an identification conceals the owner: no system, no reference, nothing twice (20(3), 9(4))'),
    by('disclose', 'screening shows the CIR’s answer without owner beside the systems’ own'),
  ),
  kept(
    5,
    '9(4)',
    'absence by prohibition equals absence',
    'src/policy/disclose.ts',
    by('articles', 'row 12, Article 9(4): %s, to which %s has no right'),
  ),
  kept(
    6,
    '18(1)',
    'an identification never includes SIS; a profile that conceals SIS stops the start',
    'src/policy/profile-checks.ts',
    by('articles', 'row 28, Article 18(1)'),
    by('profiles', 'it conceals a system outside the CIR'),
  ),
  later(7, '22(2)', 'a match in two systems obliges to one request, a justification is due for none, and nothing expires', 'as row 42'),
  partly(
    kept(
      8,
      '20(1)',
      'the age of twelve is Article 20’s alone; Eurodac’s six is the mock’s',
      'src/policy/identification-rules.ts',
      by('conditions', 'is old enough'),
      by('population', 'holds what each system’s own law lets it hold'),
    ),
    'the limits of EES and VIS for fingerprints, which no message here captures',
  ),
  partly(
    kept(
      13,
      'Latvia',
      'a personal code of either form is read, nothing is derived from it, and it is never a search key',
      'src/mapping/personal-code.ts',
      by('steps', '32456789012'),
      by('subject', 'a national identifier is never a search key'),
    ),
    'the history of a code that was replaced',
  ),
  partly(
    kept(
      14,
      'ICAO 9303',
      'D is Germany, XXB is no nationality to compare, unknown parts of a date are left out and compared by what both know',
      'src/mapping/country-code.ts',
      by('steps', "'D<<', 'DEU'"),
      by('steps', "'00.00.1984', '1984'"),
      by('search', 'compares partial dates of birth by what both know'),
      by('search', 'but not by a refugee’s document code or unknown sex'),
    ),
    'a reader of the machine-readable zone itself: check digits, truncated names, two-digit years',
  ),
];

/** `architecture/articles.md`: article, what is observable, code and tests, and what is open. */
export function articlesPage(): string {
  return [
    '<!-- Generated from test/generate/articles-page.ts by `npm run generate`; never edited by hand. -->',
    '# Articles',
    '',
    'What the Regulations ask for, as far as it can be observed from outside. Articles without an act are those of Regulation (EU) 2019/817; Regulation (EU) 2019/818 has the same. *(mock)* marks duties of the central systems, which our mocks play. A row that says *later* has neither code nor test yet.',
    '',
    ...tableOf('row', DUTIES),
    '',
    '## Cases that are easily got wrong',
    '',
    ...tableOf('case', EDGE_CASES),
    '',
  ].join('\n');
}

function tableOf(first: string, duties: readonly Duty[]): readonly string[] {
  const header = [`| ${first} | article | what is observable | code | tests | open |`, '|---|---|---|---|---|---|'];
  return [...header, ...duties.map(rowOf)];
}

function rowOf({ id, article, observable, code, tests, open }: Duty): string {
  const files = [...new Set(tests.map(({ file }) => file))].map(link).join(', ');
  const state = open === undefined ? '' : tests.length === 0 ? `*later:* ${open}` : open;
  return `| ${id} | ${article} | ${observable} | ${code === '' ? '' : link(code)} | ${files} | ${state} |`;
}

const link = (path: string): string => `[\`${path.split('/').at(-1) ?? path}\`](../${path})`;
