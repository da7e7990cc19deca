/**
 * Calls any operation of any description with strong-soap; xml-crypto signs the requests (RSA) and verifies the answers.
 *
 *   node strong-soap-driver.ts key.pem certificate.pem endpoint-certificate.pem
 *
 * Reads one order a line on standard input and prints one outcome a line, as driver.ts describes them. strong-soap reads no
 * WS-Addressing out of the description and over SOAP 1.2 sends no action parameter, which RFC 3902 leaves optional.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import type { Order, Outcome } from './driver.ts';
import { signEnvelope, verifyEnvelope } from './xml-crypto-envelope.ts';

type Reply = (error: Error | null, response?: { readonly headers: object }, body?: string) => void;
type CallOperation = (
  request: object,
  answered: (error: (Error & { readonly root?: Root }) | null, result: object) => void,
  options: object,
  headers: object,
) => void;
interface Root {
  readonly Envelope: { readonly Body: { readonly Fault: Fault } };
}
interface Fault {
  readonly faultcode?: string;
  readonly detail?: Detail;
  readonly Code?: { readonly Value: string };
  readonly Detail?: Detail;
}
interface Detail {
  readonly Refusal: { readonly Code: string; readonly Rule?: string };
}
interface Client {
  readonly wsdl: { readonly definitions: { readonly $targetNamespace: string; readonly services: Readonly<Record<string, Service>> } };
  readonly [service: string]: unknown;
  setSecurity(security: object): void;
  addSoapHeader(value: string): void;
  clearSoapHeaders(): void;
}
interface Service {
  readonly ports: Readonly<
    Record<
      string,
      { readonly location: string; readonly binding: { readonly operations: Readonly<Record<string, { readonly soapVersion: string }>> } }
    >
  >;
}
interface HttpClient {
  request(url: string, body: string | null, answered: Reply, headers?: object, options?: object): unknown;
}
interface StrongSoap {
  readonly soap: {
    createClient(wsdl: string, options: object, created: (error: Error | null, client: Client) => void): void;
    readonly HttpClient: new (options: object) => HttpClient;
  };
  readonly WSSecurityCert: new (keyPem: string, certificatePem: string, password: string) => object;
}

const require = createRequire(import.meta.url);
const { soap, WSSecurityCert } = require('strong-soap') as StrongSoap;
const [key = '', certificate = '', endpointCertificate = ''] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));

/** strong-soap lets its HTTP client be replaced: this one signs what is posted and passes on only what verifies. */
class SigningHttpClient extends soap.HttpClient {
  override request(url: string, body: string | null, answered: Reply, headers?: object, options?: object): unknown {
    if (!body) return super.request(url, body, answered, headers, options);
    const signed = signEnvelope(body, key, certificate);
    return super.request(
      url,
      signed,
      (error, response, answer) => {
        if (error) return answered(error);
        try {
          verifyEnvelope(answer ?? '', endpointCertificate, body);
        } catch (unbelieved) {
          return answered(unbelieved as Error);
        }
        answered(null, response, answer);
      },
      headers,
      options,
    );
  }
}

const clients = new Map<string, Promise<Client>>();

function clientOf({ wsdl, ownSecurity = false }: Order): Promise<Client> {
  const known = clients.get(`${wsdl} ${ownSecurity}`);
  if (known) return known;
  const httpClient = new (ownSecurity ? soap.HttpClient : SigningHttpClient)({});
  const created = new Promise<Client>((resolve, reject) => {
    soap.createClient(wsdl, { httpClient }, (error, client) => (error ? reject(error) : resolve(client)));
  });
  clients.set(`${wsdl} ${ownSecurity}`, created);
  return created;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function perform(order: Order): Promise<Outcome> {
  const client = await clientOf(order);
  if (order.ownSecurity) client.setSecurity(new WSSecurityCert(key, certificate, ''));
  const { services, $targetNamespace: namespace } = client.wsdl.definitions;
  const found = Object.entries(services).flatMap(([service, { ports }]) =>
    Object.entries(ports).flatMap(([port, { location, binding }]) =>
      Object.values(binding.operations).some(({ soapVersion }) => soapVersion === order.soap) ? [{ service, port, location, binding }] : [],
    ),
  )[0];
  if (!found) throw new Error(`No port for SOAP ${order.soap}.`);
  if (order.operation === undefined) return { operations: Object.keys(found.binding.operations) };
  client.clearSoapHeaders();
  const addressing = { Action: `${namespace}/${order.operation}`, To: found.location, MessageID: `urn:uuid:${randomUUID()}` };
  for (const [name, value] of Object.entries(addressing))
    client.addSoapHeader(`<wsa:${name} xmlns:wsa="http://www.w3.org/2005/08/addressing">${escaped(value)}</wsa:${name}>`);
  const port = (client[found.service] as Record<string, Record<string, CallOperation>>)[found.port];
  const call = port?.[order.operation];
  if (!call) throw new Error(`No operation ${order.operation}.`);
  return new Promise((resolve, reject) => {
    call(
      order.request ?? {},
      (error, result) => {
        if (!error) return resolve({ response: result as NonNullable<Outcome['response']> });
        const fault = error.root?.Envelope.Body.Fault;
        const detail = fault?.detail ?? fault?.Detail;
        if (!fault || !detail) return reject(error);
        const code = fault.faultcode ?? fault.Code?.Value ?? '';
        const { Code: refusal, Rule: rule = null } = detail.Refusal;
        resolve({ refusal, rule, faultCode: code.slice(code.indexOf(':') + 1) });
      },
      {},
      {},
    );
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const outcome = await perform(JSON.parse(line) as Order).catch((error: unknown): Outcome => ({ error: String(error) }));
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
