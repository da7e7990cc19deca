import { readXml } from '../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../src/wire/xml/write-xml.ts';
import type { XmlElement } from '../../src/wire/xml/xml-element.ts';
import { DEFAULT_XML_LIMITS } from '../../src/wire/xml/xml-limits.ts';
import type { XmlNode } from '../../src/wire/xml/xml-node.ts';

/** Payloads of the measured messages, the same at every run. All persons in them are made up. */

const ESP = 'urn:example:bench:esp';
const PERSON = 'urn:example:bench:person';
const FAMILY_NAMES = ['Jõgi', 'Müller', 'García', 'Łukasz', 'Νίκος', 'O’Brien', 'Öztürk', 'Björk', 'Дмитро', 'Ivanová'];

/** A small linear congruential generator: the payloads need to look irregular, not to be random. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

function hex(next: (below: number) => number, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1) text += next(16).toString(16);
  return text;
}

function person(next: (below: number) => number, number: number): string {
  const name = FAMILY_NAMES[next(FAMILY_NAMES.length)] ?? '';
  return (
    `<p:Person confidence="0.${10 + next(90)}" number="${number}" system="EES"><p:FamilyName script="Latn">${name}</p:FamilyName>` +
    `<p:GivenNames>Anna Maria &amp; ${hex(next, 4)}</p:GivenNames>` +
    `<p:DateOfBirth accuracy="full">19${30 + next(60)}-0${1 + next(8)}-1${next(9)}</p:DateOfBirth>` +
    `<p:PlaceOfBirth><p:Town>Town ${hex(next, 3)}</p:Town><p:Country code="EST">Estonia</p:Country></p:PlaceOfBirth>` +
    `<p:Nationality code="UKR" since="2004-05-01">Ukraine</p:Nationality><p:Sex>F</p:Sex>` +
    `<p:TravelDocument type="P"><p:Number>${hex(next, 9).toUpperCase()}</p:Number><p:IssuingCountry>UKR</p:IssuingCountry>` +
    `<p:ValidUntil>2031-0${1 + next(8)}-20</p:ValidUntil></p:TravelDocument>` +
    `<p:BiometricReference modality="fingerprint" template="${hex(next, 16)}"><p:Quality>${40 + next(60)}</p:Quality></p:BiometricReference></p:Person>`
  );
}

const opened = (content: string): Buffer =>
  Buffer.from(
    `<e:SearchResult xmlns:e="${ESP}" version="1.0"><e:Transaction>8b0f7d0e-6f8e-4b0c-9c1f-3d0a1c2b3d4e</e:Transaction>` +
      `<e:Purpose basis="2019/817">border-check</e:Purpose><p:Persons xmlns:p="${PERSON}">${content}</p:Persons></e:SearchResult>`,
  );

const NO_LIMITS = { ...DEFAULT_XML_LIMITS, maxBytes: 4_194_304, maxTextBytes: 4_194_304 };

/** The payload as the gateway's own writer gives it to the signer: only such bytes are known to be canonical. */
export const written = (payload: Buffer): Uint8Array => writeElement(nodeOf(readXml(payload, NO_LIMITS)));

function nodeOf(element: XmlElement): XmlNode {
  const named = ({ prefix, local }: { readonly prefix: string; readonly local: string }): string =>
    prefix === '' ? local : `${prefix}:${local}`;
  return {
    name: named(element),
    namespaces: Object.fromEntries(element.declarations.map(({ prefix, uri }) => [prefix, uri])),
    attributes: Object.fromEntries(element.attributes.map((attribute) => [named(attribute), attribute.value])),
    children: element.children.map((child) => (typeof child === 'string' ? child : nodeOf(child))),
  };
}

/** Markup as dense as answers of a register are, grown person by person until it has `bytes` bytes; non-Latin names included. */
export function densePayload(bytes: number): Buffer {
  const next = sequence(42);
  let content = '';
  const empty = opened('').length;
  for (let number = 0; empty + Buffer.byteLength(content) < bytes; number += 1) content += person(next, number);
  return opened(content);
}

/** One person and a facial image in Base64, together `bytes` bytes. */
export function imagePayload(bytes: number): Buffer {
  const next = sequence(7);
  const one = person(next, 0);
  const room = bytes - opened(one).length;
  const image = Buffer.alloc(Math.floor((room * 3) / 4));
  for (let at = 0; at < image.length; at += 1) image[at] = next(256);
  return opened(`${one}<p:FacialImage format="image/jpeg">${image.toString('base64')}</p:FacialImage>`);
}
