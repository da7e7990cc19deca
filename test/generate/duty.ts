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
  person: 'test/unit/mapping/person-steps.test.ts',
  zones: 'test/unit/mapping/mrz/read-mrz.test.ts',
  zoneProperties: 'test/property/mrz.test.ts',
  parsed: 'test/unit/mapping/parse-fields.test.ts',
  permitCorpus: 'test/generate/corpora/lv-pmlp-registreta-atlauja.ts',
  refusalCorpus: 'test/generate/corpora/lv-vrs-iecelosanas-atteikums.ts',
  wrapping: 'test/unit/signing/wss/wrapping.test.ts',
  revocation: 'test/system/revocation.test.ts',
  rollOver: 'test/system/roll-over.test.ts',
  officer: 'test/unit/signing/officer-token/officer-token.test.ts',
  adaptersLive: 'test/system/adapters-live.test.ts',
  midCompare: 'test/unit/mocks/mid/compare.test.ts',
  midDetection: 'test/unit/mocks/mid/detection.test.ts',
  midOperations: 'test/unit/mocks/mid/operations.test.ts',
  midVerification: 'test/unit/mocks/mid/verification.test.ts',
  files: 'test/unit/mocks/cir/individual-files.test.ts',
  accessLog: 'test/unit/mocks/logs/access-log.test.ts',
  outageNotices: 'test/unit/mocks/logs/outage-notices.test.ts',
  matching: 'test/unit/mocks/sbms/matching-service.test.ts',
  sbms: 'test/unit/mocks/sbms/sbms-operations.test.ts',
  ees: 'test/unit/mocks/systems/ees.test.ts',
  eurodac: 'test/unit/mocks/systems/eurodac.test.ts',
  vis: 'test/unit/mocks/systems/vis.test.ts',
  sisAlerts: 'test/unit/mocks/systems/sis-alerts.test.ts',
  sisDraft: 'test/unit/mocks/systems/sis-draft.test.ts',
  qualityRules: 'test/unit/quality/packaged-rules.test.ts',
  qualityClasses: 'test/unit/quality/assess-record.test.ts',
  qualityCorpora: 'test/unit/quality/corpora.test.ts',
  qualityReport: 'test/unit/toolkit/quality/quality-report.test.ts',
  withheld: 'test/unit/toolkit/quality/withheld-counts.test.ts',
  remarks: 'test/system/quality-remarks.test.ts',
} as const;

/** A proof in one of the files. */
export const by = (file: keyof typeof FILES, title: string): Proof => ({ file: FILES[file], title });

/** A duty that is kept, and what proves it. */
export const kept = (id: number, article: string, observable: string, code: string, ...tests: readonly Proof[]): Duty => ({
  id: String(id),
  article,
  observable,
  code,
  tests,
});
/** The same duty, of which something is still open. */
export const partly = (duty: Duty, open: string): Duty => ({ ...duty, open });
/** A duty that is still to come. */
export const later = (id: number, article: string, observable: string, open: string): Duty => ({
  id: String(id),
  article,
  observable,
  code: '',
  tests: [],
  open,
});
