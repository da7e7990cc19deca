import type { SystemName } from './population/person.ts';

/** The servers of the test bed, by the names that addresses, contracts and scenarios use. */
export const ENDPOINT_NAMES = [
  'esp',
  'cir',
  'sbms',
  'mid',
  'ees',
  'vis',
  'etias',
  'sis',
  'eurodac',
  'ecris-tcn',
  'europol',
  'interpol',
  'nsis',
] as const;

/** One server of the test bed. */
export type EndpointName = (typeof ENDPOINT_NAMES)[number];

/** Whatever can be slow or absent: a system, or a component of its own. */
export type MockComponent = SystemName | 'ESP' | 'CIR' | 'sBMS' | 'MID' | 'Interpol' | 'N.SIS';

const COMPONENTS: Readonly<Record<EndpointName, MockComponent>> = {
  esp: 'ESP',
  cir: 'CIR',
  sbms: 'sBMS',
  mid: 'MID',
  ees: 'EES',
  vis: 'VIS',
  etias: 'ETIAS',
  sis: 'SIS',
  eurodac: 'Eurodac',
  'ecris-tcn': 'ECRIS-TCN',
  europol: 'Europol',
  interpol: 'Interpol',
  nsis: 'N.SIS',
};

/** What a server serves: `ees` the EES, whose latency the ESP meets too when it asks there. */
export function componentOf(endpoint: EndpointName): MockComponent {
  return COMPONENTS[endpoint];
}

/** Whether the text names a server of the test bed. */
export function isEndpointName(text: string): text is EndpointName {
  return Object.hasOwn(COMPONENTS, text);
}
