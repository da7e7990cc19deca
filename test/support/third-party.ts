import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { listen } from 'soap';
import { systemClock } from '../../src/command/system-sources.ts';
import { uuidv7 } from '../../src/kernel/ids.ts';
import type { SigningIdentity } from '../../src/signing/identity.ts';
import type { Trust } from '../../src/signing/trust.ts';
import { signSoap } from '../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../src/signing/wss/verify-soap.ts';
import { readEnvelope } from '../../src/wire/soap/read-envelope.ts';
import { canonicalize } from '../../src/wire/xml/canonicalize.ts';
import { ROOT } from './running-demo.ts';

const FOLDER = join(ROOT, 'fixtures/third-party/consular-watch');
const random = { bytes: (count: number): Uint8Array => randomBytes(count) };

/** What a request of the watch service says, as the foreign stack reads it. */
export interface WatchRequest {
  readonly attributes?: { readonly reference?: string };
  readonly asker?: { readonly attributes?: { readonly country?: string; readonly officer?: string } };
  readonly person?: { readonly familyName?: string; readonly firstName?: readonly string[]; readonly born?: string };
  readonly travelPaper?: { readonly attributes?: { readonly no?: string } };
}

/** A service of a third party: node-soap's own server, which knows nothing of us, behind a proxy that verifies and signs for it. */
export interface ThirdParty {
  readonly url: string;
  readonly requests: readonly WatchRequest[];
  close(): Promise<void>;
}

const onLoopback = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
};

/** Starts the watch service; `answer` gives the body of an answer as node-soap writes it. */
export async function startThirdParty(
  identity: SigningIdentity,
  trust: Trust,
  answer: (request: WatchRequest) => object,
): Promise<ThirdParty> {
  const requests: WatchRequest[] = [];
  const stack = createServer();
  const ask = (request: WatchRequest): object => {
    requests.push(request);
    return answer(request);
  };
  const origin = await onLoopback(stack);
  const soapServer = listen(stack, {
    path: '/watch',
    services: { ConsularWatch: { WatchPort: { ask } } },
    xml: readFileSync(join(FOLDER, 'consular-watch.wsdl'), 'utf8'),
    uri: join(FOLDER, 'consular-watch.wsdl'),
  });
  soapServer.log = () => undefined;
  const replay = async (): Promise<boolean> => Promise.resolve(true);
  const proxy = createServer((incoming, outgoing) => {
    void (async () => {
      const received = await buffer(incoming);
      const { addressing } = await verifySoap(received, { trust, clock: systemClock, replay });
      const answered = await fetch(`${origin}/watch`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '"urn:synthetic:consular-watch/ask"' },
        body: new Uint8Array(received),
      });
      const { document, payload } = readEnvelope(Buffer.from(await answered.arrayBuffer()));
      const signed = await signSoap(
        {
          version: '1.1',
          payload: canonicalize(document, payload),
          addressing: {
            action: 'urn:synthetic:consular-watch/askResponse',
            to: 'http://www.w3.org/2005/08/addressing/anonymous',
            messageId: `urn:uuid:${uuidv7(systemClock, random)}`,
            relatesTo: addressing.messageId,
          },
        },
        identity,
        { clock: systemClock, random },
      );
      outgoing.writeHead(answered.status, { 'content-type': 'text/xml; charset=utf-8' }).end(signed);
    })().catch((error: unknown) => outgoing.writeHead(500).end(String(error)));
  });
  const url = `${await onLoopback(proxy)}/watch`;
  return {
    url,
    requests,
    async close() {
      for (const server of [proxy, stack]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
