import { packagedContract } from '../../contracts/packaged-contract.ts';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { isEndpointName } from '../endpoint-name.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';
import type { AccessLogs } from '../logs/access-log.ts';
import type { OutageNotices } from '../logs/outage-notices.ts';
import type { Population } from '../population/person.ts';
import type { ScenarioStage } from '../scenario/scenario-stage.ts';
import { endpointPage } from './endpoint-page.ts';
import { overviewPage } from './overview-page.ts';
import { pageAnswer, pageAssets } from './page-frame.ts';
import { populationCount } from './population-count.ts';
import type { TryCaller } from './try-operation.ts';
import { answerTry } from './try-request.ts';

/** What the pages are about. */
export interface PageSources {
  readonly population: Population;
  readonly stage: ScenarioStage;
  readonly logs: AccessLogs;
  readonly outages: Pick<OutageNotices, 'list'>;
  /** What signatures are timed by. */
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly signal: AbortSignal;
  /** As whom operations are tried; they are not, unless told. */
  readonly tryAs: TryCaller | undefined;
  /** Where this host answers. */
  readonly origin: () => string;
}

const NOT_FOUND: HostedAnswer = { status: 404, headers: {}, body: new Uint8Array() };
const NOT_ALLOWED: HostedAnswer = { status: 405, headers: { allow: 'GET' }, body: new Uint8Array() };

/** Serves `/`, `/try/<endpoint>` and what belongs to them; `undefined` for every other path. */
export function mocksPage(sources: PageSources): (request: ReceivedRequest) => Promise<HostedAnswer | undefined> {
  const { population, stage, logs, outages, signal, tryAs, clock, random } = sources;
  const count = populationCount(population, signal);
  const assets = pageAssets();
  return async (request) => {
    const { pathname } = new URL(request.url);
    const [, first, endpoint = '', operation] = pathname.split('/');
    if (first !== '' && first !== 'page' && first !== 'try') return undefined;
    if (first === 'try' && operation !== undefined)
      return tryAs === undefined ? NOT_FOUND : answerTry(request, { ...tryAs, clock, random, origin: reachable(sources.origin()) });
    if (request.method !== 'GET') return NOT_ALLOWED;
    if (pathname === '/') {
      await count.begin();
      return pageAnswer(overviewPage({ population, count, stage, logs, outages }));
    }
    if (first === 'try')
      return isEndpointName(endpoint) ? pageAnswer(endpointPage(packagedContract(endpoint), tryAs !== undefined)) : NOT_FOUND;
    return assets.get(pathname) ?? NOT_FOUND;
  };
}

/** A host that listens on every address is reached by loopback. */
const reachable = (origin: string): string => origin.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
