import type { CanonicalQuery, SystemId } from '../canonical/generated/types.ts';
import { rfc3339 } from '../kernel/clock.ts';
import type { HttpRequestMessage } from '../kernel/http-message.ts';
import type { SoapVersion } from '../wire/soap/soap-version.ts';
import { queryIdOf, type Answer } from './answer.ts';
import type { Connection } from './connection.ts';
import type { Question, RecordQuestion } from './question.ts';
import { askDecision, askRest } from './rest-answer.ts';
import { restDecision, restPreflight, restQuery, type RestManner } from './rest-request.ts';
import { askSoap } from './soap-answer.ts';
import { soapQuery } from './soap-request.ts';
import { streamRest } from './stream-rest.ts';

/** What the demonstration lends its questions: recorded messages, and a hand on the mocks. */
export interface DemoStage {
  /** A file of `fixtures/demo`. */
  fixture(name: string): Uint8Array;
  /** Makes one system slower than the gateway's deadline until `calm` is called. */
  slow(system: 'ETIAS'): void;
  /** The single identification number of a link of a record, which its authority has been told (Article 32(4)). */
  linkOf(system: 'EES', recordReference: string): string;
  calm(): void;
}

/** What came of a question, in words that can be compared, and under which id the gateway knows it. */
export interface DemoOutcome {
  readonly outcome: string;
  readonly query?: string;
}

/** One question of the demonstration and the answer that it must get. */
export interface DemoQuestion {
  readonly name: string;
  readonly front: 'REST' | 'SOAP 1.1' | 'SOAP 1.2';
  readonly system: string;
  readonly profile: string;
  readonly expected: string;
  ask(connection: Connection, stage: DemoStage): Promise<DemoOutcome>;
}

const fromRecord = (
  stage: DemoStage,
  file: string,
  mapping: string,
  mediaType: RecordQuestion['mediaType'],
  profile: string,
  purpose: string = profile,
): Question => ({
  kind: 'record',
  mapping,
  mediaType,
  bytes: stage.fixture(file),
  context: { profile, purpose },
});

const fromQuery = (stage: DemoStage, file: string): Question => ({
  kind: 'query',
  query: JSON.parse(new TextDecoder().decode(stage.fixture(file))) as CanonicalQuery,
});

/** A live capture is old after a day; a recorded one is made new. */
function capturedJustNow(question: Question, { clock }: Connection): Question {
  if (question.kind === 'record' || question.query.policeCheck === undefined) return question;
  const capturedAt = rfc3339(clock.now() - 60_000);
  return { kind: 'query', query: { ...question.query, policeCheck: { ...question.query.policeCheck, capturedAt } } };
}

const crossing = (stage: DemoStage): Question =>
  fromRecord(stage, 'border-crossing.xml', 'lv-vrs-robezas-skersosana', 'application/xml', 'border-check');
const permit = (stage: DemoStage, file = 'residence-permit.xml'): Question =>
  fromRecord(stage, file, 'lv-pmlp-uzturesanas-atlauja', 'application/xml', 'residence-permit-examination');
const check = (stage: DemoStage): Question =>
  fromRecord(stage, 'identity-check.json', 'lv-vp-personas-parbaude', 'application/json', 'police-identification');
const ban = (stage: DemoStage): Question =>
  fromRecord(stage, 'entry-ban.csv', 'lv-pmlp-iecelosanas-aizliegums', 'text/csv', 'sis-alert-preparation');

/** An answer in words: `complete: EES HIT, VIS HIT` or `refused: policy-purpose`. */
function outcomeOf(answer: Answer): string {
  if (answer.kind === 'problem') return `refused: ${answer.problem.code}`;
  const parts = answer.reply.parts.map(
    ({ system, status, matches }) =>
      `${system ?? 'concealed'} ${status}${matches === undefined && status === 'HIT' ? ' (presence only)' : ''}`,
  );
  return `${answer.reply.complete ? 'complete' : 'partial'}: ${parts.length === 0 ? 'nothing' : parts.sort().join(', ')}`;
}

const told = (answer: Answer): DemoOutcome => ({ outcome: outcomeOf(answer), query: queryIdOf(answer) });

async function overRest(connection: Connection, question: Question, manner?: RestManner): Promise<DemoOutcome> {
  return told(await askRest(connection, await restQuery(connection, question, manner)));
}

async function overSoap(connection: Connection, question: Question, version: SoapVersion): Promise<DemoOutcome> {
  return told(await askSoap(connection, await soapQuery(connection, question, version)));
}

/** Streams a question while one system is slow: parts of the others must be there before the reply is final. */
async function streamedWhileSlow(connection: Connection, stage: DemoStage, slow: 'ETIAS'): Promise<DemoOutcome> {
  stage.slow(slow);
  try {
    const early: (SystemId | undefined)[] = [];
    for await (const line of streamRest(connection, await restQuery(connection, crossing(stage), { stream: true }))) {
      if ('part' in line) early.push(line.part.status === 'HIT' ? line.part.system : undefined);
      else if ('problem' in line) return told({ kind: 'problem', problem: line.problem });
      else
        return {
          outcome: `${outcomeOf({ kind: 'reply', reply: line.reply })}; early: ${early.filter(Boolean).sort().join(', ')}`,
          query: line.reply.query,
        };
    }
    return { outcome: 'the stream ended early' };
  } finally {
    stage.calm();
  }
}

/** A refusal, and what the decision record says would mend it. */
async function refusedAndExplained(connection: Connection, question: Question): Promise<DemoOutcome> {
  const answer = await askRest(connection, await restQuery(connection, question, { protection: 'jws' }));
  const decision = await askDecision(connection, await restDecision(connection, queryIdOf(answer)));
  const refusals = decision.steps.filter(({ verdict, mend }) => verdict === 'refuse' && mend !== undefined).map(({ rule }) => rule);
  return { outcome: `${outcomeOf(answer)}; explained: ${refusals.join(', ')}`, query: queryIdOf(answer) };
}

async function preflighted(connection: Connection, question: Question): Promise<DemoOutcome> {
  const decision = await askDecision(connection, await restPreflight(connection, question));
  return { outcome: `${decision.verdict}${decision.code === undefined ? '' : `: ${decision.code}`}`, query: decision.query };
}

/** The same bytes twice: the second must be refused. */
async function sentTwice(connection: Connection, request: HttpRequestMessage): Promise<DemoOutcome> {
  await askRest(connection, request);
  return told(await askRest(connection, request));
}

/** One letter of a signed name changed on the way. */
async function tampered(connection: Connection, question: Question): Promise<DemoOutcome> {
  const request = await soapQuery(connection, question, '1.2');
  const text = new TextDecoder().decode(request.message.body);
  const body = new TextEncoder().encode(text.replace('Nawfal', 'Nawfel'));
  return told(await askSoap(connection, { ...request, message: { ...request.message, body } }));
}

/** A canonical query that needs no national record. */
async function canonically(connection: Connection, query: CanonicalQuery): Promise<DemoOutcome> {
  return overRest(connection, { kind: 'query', query });
}

/** What `gateway demo --once` sends, in this order. */
export const DEMO_QUESTIONS: readonly DemoQuestion[] = [
  {
    name: 'border crossing, hit',
    front: 'REST',
    system: 'lv-vrs-reis',
    profile: 'border-check',
    expected: 'complete: EES HIT, ETIAS NO_HIT, VIS HIT',
    ask: (connection, stage) => overRest(connection, crossing(stage)),
  },
  {
    name: 'residence-permit application, hit',
    front: 'SOAP 1.2',
    system: 'lv-pmlp-vmis',
    profile: 'residence-permit-examination',
    expected: 'complete: EES HIT, SIS NO_HIT, VIS HIT',
    ask: (connection, stage) => overSoap(connection, permit(stage), '1.2'),
  },
  {
    name: 'residence-permit application, no hit',
    front: 'REST',
    system: 'lv-pmlp-vmis',
    profile: 'residence-permit-examination',
    expected: 'complete: EES NO_HIT, SIS NO_HIT, VIS NO_HIT',
    ask: (connection, stage) => overRest(connection, permit(stage, 'residence-permit-unknown-person.xml')),
  },
  {
    name: 'entry ban, existing alert',
    front: 'SOAP 1.1',
    system: 'lv-pmlp-vmis',
    profile: 'sis-alert-preparation',
    expected: 'complete: SIS HIT',
    ask: (connection, stage) => overSoap(connection, ban(stage), '1.1'),
  },
  {
    name: 'border crossing, one slow system',
    front: 'REST',
    system: 'lv-vrs-reis',
    profile: 'border-check',
    expected: 'partial: EES HIT, ETIAS TIMEOUT, VIS HIT; early: EES, VIS',
    ask: (connection, stage) => streamedWhileSlow(connection, stage, 'ETIAS'),
  },
  {
    name: 'screening, two endpoints in parallel',
    front: 'REST',
    system: 'lv-vrs-reis',
    profile: 'screening',
    expected: 'complete: ECRIS-TCN NO_HIT, EES HIT (presence only), ETIAS HIT, SIS NO_HIT, VIS NO_HIT, concealed HIT',
    ask: (connection, stage) => overRest(connection, capturedJustNow(fromQuery(stage, 'screening-query.json'), connection)),
  },
  {
    name: 'Article 22, first step',
    front: 'REST',
    system: 'lv-vp-iiis',
    profile: 'law-enforcement-presence',
    expected: 'complete: EES HIT (presence only), VIS HIT (presence only)',
    ask: (connection, stage) => overRest(connection, fromQuery(stage, 'presence-query.json')),
  },
  {
    name: 'police identification, refused and explained',
    front: 'REST',
    system: 'lv-vp-iiis',
    profile: 'police-identification',
    expected: 'refused: policy-legal-basis-off; explained: policy/legal-basis, policy/presence, policy/national-police-list',
    ask: (connection, stage) => refusedAndExplained(connection, check(stage)),
  },
  {
    name: 'police identification, preflight',
    front: 'REST',
    system: 'lv-vp-iiis',
    profile: 'police-identification',
    expected: 'would-be-refused: policy-legal-basis-off',
    ask: (connection, stage) => preflighted(connection, check(stage)),
  },
  {
    name: 'border crossing, duplicate message',
    front: 'REST',
    system: 'lv-vrs-reis',
    profile: 'border-check',
    expected: 'refused: auth-message-replayed',
    ask: async (connection, stage) => sentTwice(connection, await restQuery(connection, crossing(stage))),
  },
  {
    name: 'canonical query, tampered message',
    front: 'SOAP 1.2',
    system: 'lv-vp-iiis',
    profile: 'law-enforcement-presence',
    expected: 'refused: auth-signature-digest',
    ask: (connection, stage) => tampered(connection, fromQuery(stage, 'presence-query.json')),
  },
  {
    name: 'travel document, reported stolen',
    front: 'REST',
    system: 'lv-vrs-reis',
    profile: 'document-check',
    expected: 'complete: Interpol-SLTD HIT, Interpol-TDAWN NO_HIT',
    ask: (connection) =>
      canonically(connection, {
        profile: 'document-check',
        purpose: 'document-check',
        subject: { documentNumber: 'SYN000066', documentIssuer: 'VNM' },
      }),
  },
  {
    name: 'alert, through the national SIS',
    front: 'REST',
    system: 'lv-vrs-reis',
    profile: 'sis-border-direct',
    expected: 'complete: SIS HIT',
    ask: (connection) =>
      canonically(connection, {
        profile: 'sis-border-direct',
        purpose: 'sis-border-check',
        subject: { familyName: 'Tsintsadzishvili', givenNames: ['Badri'], birthDate: { value: '1970-04-11' } },
      }),
  },
  {
    name: 'yellow link, opened for verification',
    front: 'REST',
    system: 'lv-vrs-reis',
    profile: 'link-verification',
    expected: 'complete: ECRIS-TCN HIT, EES HIT, ETIAS NO_HIT, Eurodac NO_HIT, MID HIT, VIS NO_HIT',
    ask: (connection, stage) =>
      canonically(connection, {
        profile: 'link-verification',
        purpose: 'link-verification',
        subject: { linkId: stage.linkOf('EES', 'SYN-EES-000010') },
      }),
  },
  {
    name: 'fingerprints, matched for a tester',
    front: 'REST',
    system: 'lv-ic-testbed',
    profile: 'matching-test',
    expected: 'complete: EES NO_HIT, Eurodac NO_HIT, VIS HIT',
    ask: (connection) =>
      canonically(connection, {
        profile: 'matching-test',
        purpose: 'matching-test',
        subject: {
          biometrics: [{ modality: 'fingerprints', reference: 'SYN-FP-000001', capturedAt: rfc3339(connection.clock.now() - 60_000) }],
        },
      }),
  },
];
