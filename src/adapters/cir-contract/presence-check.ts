import type { Leg } from '../../canonical/query.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';
import { unsupported } from '../contract-form/unsupported.ts';

/** A system whose presence of data Article 22 lets the CIR tell; never ECRIS-TCN. */
export type PresenceSystemId = 'EES' | 'VIS' | 'ETIAS' | 'Eurodac';

/** `PresenceSystem` of both contracts. */
export const PRESENCE_SYSTEMS = codeTable<PresenceSystemId>({ EES: 'EES', VIS: 'VIS', ETIAS: 'ETIAS', Eurodac: 'EURODAC' });

/** `PresenceBasis` of cir.xsd and `PresenceCheck/legalBasis` of cir.openapi.json. */
const BASIS = '2019/817-22';

/** What the first step of Article 22 says besides the asker and the subject. */
export interface PresenceCheck {
  readonly basis: string;
  /** Leads to the national file only through the national log; the file's reference stays at home (Article 24(5)(a)). */
  readonly caseToken: string;
  readonly systems: readonly string[];
}

/** The presence check that a leg asks for. Throws `contract-query-unsupported` for a system whose presence may not be told. */
export function presenceCheckOf(leg: Leg): PresenceCheck {
  const systems = leg.systems.filter(isPresenceSystem);
  if (systems.length === 0 || systems.length < leg.systems.length) throw unsupported(leg, 'systems');
  return { basis: BASIS, caseToken: `urn:uuid:${leg.query}`, systems: systems.map((system) => PRESENCE_SYSTEMS.code(system)) };
}

function isPresenceSystem(system: string): system is PresenceSystemId {
  return system === 'EES' || system === 'VIS' || system === 'ETIAS' || system === 'Eurodac';
}
