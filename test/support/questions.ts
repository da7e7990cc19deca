import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CanonicalQuery, Subject } from '../../src/canonical/generated/types.ts';
import type { Answer } from '../../src/client/answer.ts';
import type { Connection } from '../../src/client/connection.ts';
import type { Question } from '../../src/client/question.ts';
import { askRest } from '../../src/client/rest-answer.ts';
import { restQuery, type RestManner } from '../../src/client/rest-request.ts';
import { KNOWN_PERSONS } from '../../src/mocks/population/known-persons.ts';
import { ROOT } from './running-demo.ts';

/** A file of `fixtures/demo`. */
export const demoFixture = (name: string): Uint8Array => readFileSync(join(ROOT, 'fixtures/demo', name));

/** Search keys of an invented person at a known place, as a passport reads them. */
export function subjectOf(name: keyof typeof KNOWN_PERSONS): Subject {
  const { person } = KNOWN_PERSONS[name];
  const [document] = person.documents;
  return {
    familyName: person.latin.familyName,
    givenNames: person.latin.givenNames,
    birthDate: { value: person.birthDate },
    nationalities: person.nationalities,
    ...(document && { documentNumber: document.number, documentIssuer: document.issuer }),
  };
}

/** A canonical query under a profile whose purpose bears the same name. */
export function canonicalQuery(
  profile: CanonicalQuery['purpose'] | 'sis-border',
  subject: Subject,
  more: Partial<CanonicalQuery> = {},
): Question {
  const purpose = profile === 'sis-border' ? 'sis-border-check' : profile;
  return { kind: 'query', query: { profile, purpose, subject, ...more } };
}

/** Signs, sends over REST, verifies. */
export async function ask(connection: Connection, question: Question, manner?: RestManner): Promise<Answer> {
  return askRest(connection, await restQuery(connection, question, manner));
}

/** The code of a problem, or `answered`. */
export const codeOf = (answer: Answer): string => (answer.kind === 'problem' ? answer.problem.code : 'answered');
