import type { SystemId } from '../../canonical/generated/types.ts';
import type { Leg } from '../../canonical/query.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';
import { callerFields, requireEcho } from '../contract-form/caller.ts';
import { contractNamespace, type ContractAnswer, type ContractRequest, type Conversation } from '../contract-form/conversation.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, date, text } from '../contract-form/leaf-forms.ts';
import { field } from '../contract-form/request-form.ts';
import { unsupported } from '../contract-form/unsupported.ts';
import { STATE } from '../eu-types/identity-form.ts';
import { REFERENCE } from '../eu-types/match-form.ts';
import { NOTICE_COLOURS } from '../eu-types/record-codes.ts';
import { refusalTable } from '../eu-types/refusal-table.ts';
import { DOCUMENT_TYPES } from '../eu-types/subject-codes.ts';
import { DOCUMENT_NUMBER_LENGTH } from '../eu-types/text-forms.ts';

const NAMESPACE = contractNamespace('interpol');

type InterpolSystem = Extract<SystemId, `Interpol-${string}`>;

/** `Database`. */
const DATABASES = codeTable<InterpolSystem>({ 'Interpol-SLTD': 'SLTD', 'Interpol-TDAWN': 'TDAWN' });

/**
 * Searches Interpol's databases for a travel document (Regulation (EU) 2019/817, Articles 7(5) and 9(5)). Policy lets no leg come here
 * unless it is assured that nothing is revealed to the owner of an entry, so every request says so.
 */
export const INTERPOL_CONVERSATION: Conversation = Object.freeze({
  kind: 'interpol',
  refusals: refusalTable('interpol', ['non-disclosure-not-assured', 'issuer-unknown']),
  ask,
  answer: (leg: Leg) => ({ message: 'SearchDocumentResponse', form: responseTo(leg) }),
});

const isInterpol = (system: SystemId): system is InterpolSystem => system === 'Interpol-SLTD' || system === 'Interpol-TDAWN';

function ask(leg: Leg): ContractRequest {
  const databases = leg.systems.filter(isInterpol);
  if (databases.length === 0 || databases.length < leg.systems.length || leg.presenceOnly) throw unsupported(leg, 'systems');
  const { documentNumber, documentIssuer, documentType } = leg.subject;
  if (documentNumber === undefined) throw unsupported(leg, '/subject/documentNumber');
  if (documentIssuer === undefined) throw unsupported(leg, '/subject/documentIssuer');
  return {
    operation: 'SearchDocument',
    path: 'documents/search',
    fields: [
      ...callerFields(leg),
      field('Route', 'ESP'),
      field('NonDisclosureAssured', true),
      field('Number', documentNumber),
      field('Issuer', documentIssuer),
      field('Type', documentType && DOCUMENT_TYPES.code(documentType)),
      field(
        'Database',
        databases.map((system) => DATABASES.code(system)),
        'databases',
      ),
    ],
  };
}

const HIT = formOf(NAMESPACE, (fields) => ({
  system: fields.one('Database', coded(DATABASES)),
  match: withoutUndefined({
    noticeReference: fields.one('Reference', REFERENCE),
    documentType: fields.one('Type', coded(DOCUMENT_TYPES)),
    documentNumber: fields.one('Number', text(DOCUMENT_NUMBER_LENGTH)),
    documentIssuer: fields.one('Issuer', STATE),
    noticeDate: fields.one('ReportedOn', date),
    noticeColour: fields.optional('NoticeColour', coded(NOTICE_COLOURS)),
  }),
}));

/** A document's number without what is written differently from one place to another. */
const bare = (number: string): string => number.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** `SearchDocumentResponse` as one part for each database that was asked. */
function responseTo(leg: Leg): Form<ContractAnswer> {
  return formOf(NAMESPACE, (fields) => {
    requireEcho(fields, leg);
    const hits = fields.many('Hit', HIT, { json: 'hits', max: 100, always: true }) ?? [];
    const foreign = hits.findIndex(({ system }) => !leg.systems.includes(system));
    if (foreign >= 0) fields.refuse('Hit', { json: 'hits', index: foreign, field: 'Database' });
    const { documentNumber = '', documentIssuer } = leg.subject;
    const other = hits.findIndex(
      ({ match }) => match.documentIssuer !== documentIssuer || bare(match.documentNumber) !== bare(documentNumber),
    );
    if (other >= 0) fields.refuse('Hit', { json: 'hits', index: other, field: 'Number' });
    const parts = leg.systems.map((system) => {
      const matches = hits.filter((hit) => hit.system === system).map(({ match }) => match);
      return { system, status: matches.length > 0 ? ('HIT' as const) : ('NO_HIT' as const), matches };
    });
    return { parts };
  });
}
