import type { Authority, Link, LinkedRecord, Withheld } from './link-file.ts';
import type { LinkChange } from './link-store.ts';
import type { LinkColour } from './colour-table.ts';

/** Why an authority gets a notice. */
export type NoticeKind = 'VERIFY' | 'INFORM_PERSON' | 'LINKED_DATA_RED' | 'ALERT_IN_RED_LINK' | 'CORRECTION_EVIDENCE' | 'CORRECTED';

/** One message for an authority; never identity data. */
export interface Notice {
  /** Running number, from 1. */
  readonly number: number;
  readonly kind: NoticeKind;
  readonly recipient: Authority;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly sid: string;
  readonly colour: LinkColour;
  readonly responsible: Authority;
  /** With INFORM_PERSON: where the person finds the responsible authority (Article 49). */
  readonly portal?: string;
  /** Records of the recipient. */
  readonly records: readonly LinkedRecord[];
  readonly withheld?: Withheld;
  readonly explanation?: string;
}

/** Address of the web portal that notices name; synthetic (RFC 2606). */
const PORTAL = 'https://portal.mid.example/';

/** The outbox of the MID: what it has to tell authorities, which read it. */
export interface Notices {
  /** Notices for one authority with numbers above `after`, oldest first. */
  for(recipient: Authority, after: number): readonly Notice[];
  /** Follows links: yellow to be verified, red and manual white to be told (Articles 32(4) to (6) and 33(4)). */
  follow(change: LinkChange): void;
  /** Tells SIRENE bureaux of evidence that a red link with their alert is wrong (Article 32(7)). */
  tellEvidence(link: Link, explanation: string, at: number): void;
  clear(): void;
}

type Draft = Omit<Notice, 'number' | 'sid' | 'colour' | 'responsible'>;

const ownRecords = ({ records, owners }: Link, recipient: Authority): readonly LinkedRecord[] =>
  records.filter((_, at) => owners[at]?.reference === recipient.reference);

const authorities = (list: readonly Authority[]): readonly Authority[] => [
  ...new Map(list.map((authority) => [authority.reference, authority] as const)).values(),
];

function onRed(link: Link, at: number): readonly Draft[] {
  const owners = authorities(link.owners).map((recipient): Draft => ({
    kind: 'LINKED_DATA_RED',
    recipient,
    at,
    records: ownRecords(link, recipient),
  }));
  return [
    ...owners,
    ...link.alertedBy.map((recipient): Draft => ({ kind: 'ALERT_IN_RED_LINK', recipient, at, records: ownRecords(link, recipient) })),
  ];
}

function draftsFor(link: Link): readonly Draft[] {
  const last = link.history.at(-1);
  if (!last) return [];
  const { at, event, withheld, explanation } = last;
  const recipient: Authority = { reference: link.responsible.reference, memberState: link.responsible.memberState };
  const drafts: Draft[] = [];
  if (link.colour === 'YELLOW' && (event === 'CREATED' || event === 'REOPENED')) {
    const { deputy } = link.responsible;
    for (const one of deputy ? [recipient, deputy] : [recipient])
      drafts.push({ kind: 'VERIFY', recipient: one, at, records: ownRecords(link, one) });
  }
  if (event === 'RECTIFIED' || (event === 'ERASED' && last.by)) {
    drafts.push({
      kind: 'CORRECTED',
      recipient,
      at,
      records: ownRecords(link, recipient),
      ...(explanation !== undefined && { explanation }),
    });
  }
  if (event !== 'DECIDED' && event !== 'RECTIFIED') return drafts;
  if (link.colour !== 'GREEN')
    drafts.push({ kind: 'INFORM_PERSON', recipient: last.by ?? recipient, at, records: [], portal: PORTAL, ...(withheld && { withheld }) });
  return link.colour === 'RED' ? [...drafts, ...onRed(link, at)] : drafts;
}

/** An empty outbox. */
export function notices(): Notices {
  const sent: Notice[] = [];
  const send = (link: Link, drafts: readonly Draft[]): void => {
    for (const { recipient, ...draft } of drafts) {
      const { reference, memberState } = link.responsible;
      sent.push({
        ...draft,
        recipient: { reference: recipient.reference, memberState: recipient.memberState },
        number: sent.length + 1,
        sid: link.sid,
        colour: link.colour,
        responsible: { reference, memberState },
      });
    }
  };
  return {
    for: (recipient, after) => sent.slice(after).filter((notice) => notice.recipient.reference === recipient.reference),
    follow: ({ link }) => send(link, draftsFor(link)),
    tellEvidence(link, explanation, at) {
      send(
        link,
        link.alertedBy.map((recipient) => ({
          kind: 'CORRECTION_EVIDENCE',
          recipient,
          at,
          records: ownRecords(link, recipient),
          explanation,
        })),
      );
    },
    clear: () => void (sent.length = 0),
  };
}
