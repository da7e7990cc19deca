import type { ApplicationFile, ApplicationParticulars, Decision } from '../../../contracts/generated/vis.ts';
import type { SystemRecord, VisaContent } from '../../population/person.ts';
import type { FingerprintAbsence } from '../../../contracts/generated/kept-records.ts';

/** What an application file holds beside identity, document and biometric data (Regulation (EC) No 767/2008, Articles 9 to 14 and 22a to 22f). */
export interface VisDossier {
  readonly fileKind: ApplicationFile['fileKind'];
  readonly status: ApplicationFile['status'];
  /** The type applied for, then the type issued; long-stay visas and residence permits are national (D). */
  readonly visaType: VisaContent['visaType'];
  readonly fingerprintAbsence?: FingerprintAbsence;
  readonly stickerNumber?: string;
  readonly validUntil?: string;
  readonly particulars?: ApplicationParticulars;
  /** In the order of entry. */
  readonly decisions: readonly Decision[];
}

/** The dossier that the content of a generated record amounts to. */
export function dossierFrom({ content }: SystemRecord): VisDossier {
  if (content.kind !== 'VIS') return { fileKind: 'VISA', status: 'APPLIED', visaType: 'C', decisions: [] };
  const { status, visaType, stickerNumber, validUntil } = content;
  return {
    fileKind: visaType === 'D' ? 'LONG_STAY_VISA' : 'VISA',
    status,
    visaType,
    decisions: [],
    ...(stickerNumber !== undefined && { stickerNumber }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** What of a dossier goes into the record that other systems see; an application that was discontinued was never decided. */
export function contentOf({ status, visaType, stickerNumber, validUntil }: VisDossier, issuer: string): VisaContent {
  return {
    kind: 'VIS',
    status: status === 'DISCONTINUED' ? 'APPLIED' : status,
    visaType,
    issuer,
    ...(stickerNumber !== undefined && { stickerNumber }),
    ...(validUntil !== undefined && { validUntil }),
  };
}
