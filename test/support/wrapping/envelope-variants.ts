import { after, before, cut, holds, idOf, replaced } from '../message-text.ts';
import { IDENTIFIERS, NAMES, type SignedSubject, type VariantList } from './variant.ts';

const ROLES = {
  none: 'http://www.w3.org/2003/05/soap-envelope/role/none',
  next: 'http://www.w3.org/2003/05/soap-envelope/role/next',
  'next of SOAP 1.1': 'http://schemas.xmlsoap.org/soap/actor/next',
  'the final receiver': 'http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver',
  'somebody else': 'urn:else',
  nobody: '',
};

/** Changes to the envelope, the Security header and the addressing. */
export function addEnvelopeVariants(variants: VariantList, { text }: SignedSubject): void {
  const header = cut(text, 'soap:Header');
  const body = cut(text, 'soap:Body');
  const security = cut(text, 'wsse:Security');
  const version = text.includes(NAMES.soap12) ? NAMES.soap12 : NAMES.soap11;
  const other = version === NAMES.soap12 ? NAMES.soap11 : NAMES.soap12;
  const envelope = (content: string): string => `<soap:Envelope xmlns:soap="${version}">${content}</soap:Envelope>`;
  const forged = '<soap:Body><q:Query xmlns:q="urn:test:query">forged</q:Query></soap:Body>';
  variants.addAll('envelope', {
    'of the other SOAP version': () => text.replaceAll(version, other),
    'of the other SOAP version around the same Header and Body': () =>
      `<o:Envelope xmlns:o="${other}">${replaced(header, '<soap:Header>', `<soap:Header xmlns:soap="${version}">`)}${body}</o:Envelope>`,
    'nested in the Body of another': () => envelope(`<soap:Body>${text}</soap:Body>`),
    'nested in the Body of another with its Header': () => envelope(`${header}<soap:Body>${envelope(body)}</soap:Body>`),
    'nested in the Header of another': () => envelope(`<soap:Header>${text}</soap:Header>${forged}`),
    'nested in the Header of another with its Security header': () =>
      envelope(`<soap:Header>${security}${envelope(body)}</soap:Header>${forged}`),
    'with its Body in another envelope': () => envelope(header + forged),
    twice: () => text + text,
    'under another prefix with the same parts': () =>
      `<o:Envelope xmlns:o="${version}" xmlns:soap="${version}"><o:Header>${header.slice('<soap:Header>'.length, -'</soap:Header>'.length)}</o:Header>${body}</o:Envelope>`,
    'with the Header behind the Body': () => envelope(body + header),
    'with two Headers': () => replaced(text, header, header + '<soap:Header></soap:Header>'),
    'with an empty Header before its own': () => replaced(text, header, '<soap:Header></soap:Header>' + header),
    'with something behind the Body': () => replaced(text, body, `${body}<x xmlns="urn:x"></x>`),
    'with text before the Body': () => replaced(text, body, `x${body}`),
    'with attributes on Envelope and Header': () =>
      replaced(
        replaced(text, '<soap:Header>', '<soap:Header xml:lang="en" a="b">'),
        '<soap:Envelope ',
        '<soap:Envelope xml:space="preserve" a="b" ',
      ),
    'with an Id on the Envelope': () => replaced(text, '<soap:Envelope ', '<soap:Envelope Id="envelope" '),
    ...Object.fromEntries(
      Object.entries(IDENTIFIERS).map(([name, attributes]) => [
        `whose Envelope comes ${name} as the Body`,
        () => replaced(text, '<soap:Envelope ', `<soap:Envelope${attributes(idOf(body))} `),
      ]),
    ),
  });
  addSecurityVariants(variants, text, security);
  addHeaderVariants(variants, text);
}

function addSecurityVariants(variants: VariantList, text: string, security: string): void {
  const empty = (attributes: string): string => `<wsse:Security xmlns:wsse="${NAMES.wsse}"${attributes}></wsse:Security>`;
  variants.addAll('Security header', {
    'left out': () => replaced(text, security, ''),
    twice: () => replaced(text, security, security + security),
    'moved into the Body': () => before(replaced(text, security, ''), '</soap:Body>', security),
    'moved into the payload': () => before(replaced(text, security, ''), '</q:Query>', security),
    'moved into a wrapper': () => replaced(text, security, `<w:W xmlns:w="urn:w">${security}</w:W>`),
    'moved before the Header': () => before(replaced(text, security, ''), '<soap:Header>', security),
    'moved to the front': () => after(replaced(text, security, ''), '<soap:Header>', security),
    'in another namespace': () => replaced(text, `<wsse:Security xmlns:wsse="${NAMES.wsse}"`, '<wsse:Security xmlns:wsse="urn:wsse"'),
    'not mandatory': () => replaced(text, / soap:mustUnderstand="(?:1|true)"/, ''),
    'mandatory in words no version knows': () => replaced(text, /soap:mustUnderstand="(?:1|true)"/, 'soap:mustUnderstand="yes"'),
  });
  for (const [name, uri] of Object.entries(ROLES)) {
    const role = ` soap:role="${uri}"`;
    const actor = ` soap:actor="${uri}"`;
    variants.addAll('Security header', {
      [`for ${name} by role`]: () => replaced(text, '<wsse:Security', `<wsse:Security${role}`),
      [`for ${name} by actor`]: () => replaced(text, '<wsse:Security', `<wsse:Security${actor}`),
      [`for ${name} without namespace`]: () => replaced(text, '<wsse:Security', `<wsse:Security role="${uri}" actor="${uri}"`),
      [`behind an empty one for ${name}`]: () => after(text, '<soap:Header>', empty(role + actor)),
      [`before an empty one for ${name}`]: () => before(text, '</soap:Header>', empty(role + actor)),
      [`its Timestamp in one for ${name}`]: () => {
        const timestamp = cut(text, 'wsu:Timestamp');
        const other = replaced(empty(role + actor), '</wsse:Security>', `${timestamp}</wsse:Security>`);
        return after(replaced(text, timestamp, ''), '<soap:Header>', other);
      },
    });
  }
}

function addHeaderVariants(variants: VariantList, text: string): void {
  const first = (block: string) => (): string => after(text, '<soap:Header>', block);
  const contentOf = (name: string): string => />([^<]*)</.exec(cut(text, name))?.[1] ?? '';
  variants.addAll('header block', {
    'unknown and optional': first('<m:May xmlns:m="urn:m"></m:May>'),
    'unknown and mandatory': first('<m:Must xmlns:m="urn:m" soap:mustUnderstand="1"></m:Must>'),
    'unknown, mandatory and for somebody else': first(
      '<m:Must xmlns:m="urn:m" soap:mustUnderstand="1" soap:role="urn:else" soap:actor="urn:else"></m:Must>',
    ),
    'with unknown words for mandatory': first('<m:Must xmlns:m="urn:m" soap:mustUnderstand="yes"></m:Must>'),
    'of addressing, unsigned': first(
      `<wsa:ReplyTo xmlns:wsa="${NAMES.wsa}"><wsa:Address>https://evil.example/</wsa:Address></wsa:ReplyTo>`,
    ),
    'of another addressing version': first(
      '<wsa:To xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing">https://evil.example/</wsa:To>',
    ),
    'with the name of a signed one in another namespace': first('<g:OfficerToken xmlns:g="urn:test:other">forged</g:OfficerToken>'),
    'that is signed made mandatory': () => replaced(text, '<wsa:To', '<wsa:To soap:mustUnderstand="1"'),
    'that is signed made somebody else’s': () => replaced(text, '<wsa:To', '<wsa:To soap:role="urn:else" soap:actor="urn:else"'),
  });
  for (const [one, other] of [
    ['wsa:To', 'wsa:Action'],
    ['wsa:Action', 'wsa:MessageID'],
    ['wsa:To', 'wsa:MessageID'],
  ] as const) {
    variants.add(`addressing: contents of ${one} and ${other} exchanged`, () => {
      const [mine, theirs] = [contentOf(one), contentOf(other)];
      return replaced(replaced(replaced(text, `>${mine}<`, '>~<'), `>${theirs}<`, `>${mine}<`), '>~<', `>${theirs}<`);
    });
    variants.add(`addressing: names of ${one} and ${other} exchanged`, () =>
      text
        .replaceAll(`${one}>`, '~>')
        .replaceAll(`<${one} `, '<~ ')
        .replaceAll(`${other}>`, `${one}>`)
        .replaceAll(`<${other} `, `<${one} `)
        .replaceAll('~>', `${other}>`)
        .replaceAll('<~ ', `<${other} `),
    );
  }
  for (const name of ['wsa:Action', 'wsa:To', 'wsa:MessageID', 'wsa:RelatesTo', 'g:OfficerToken'].filter((candidate) =>
    holds(text, candidate),
  )) {
    const content = contentOf(name);
    const put = (value: string) => (): string => replaced(text, `>${content}<`, `>${value}<`);
    variants.addAll(name, {
      empty: put(''),
      'with another value': put('urn:forged'),
      'with a letter more': put(`${content}x`),
      'with white space around it': put(` ${content} `),
      'split by a comment': put(`${content.slice(0, 3)}<!-- -->${content.slice(3)}`),
      'ended by a comment': put(`${content.slice(0, 3)}<!--${content.slice(3)}-->`),
      'split by an instruction': put(`${content.slice(0, 3)}<?x y?>${content.slice(3)}`),
      'split by an element': put(`${content.slice(0, 3)}<x></x>${content.slice(3)}`),
      'as CDATA': put(`<![CDATA[${content}]]>`),
      'with a character as a reference': put(`&#x${content.charCodeAt(0).toString(16)};${content.slice(1)}`),
    });
  }
}
