import { compile, register, TreeInterpreter, TYPE_STRING, type JSONValue } from '@jmespath-community/jmespath';
import { CODES, DOMAIN_FUNCTIONS } from './domain-functions.ts';

const latinName = (use: string, at: string, surname: string, given: string): string =>
  `{use: '${use}', form: 'latin', script: 'Latn', familyName: settled(${at}.${surname}), givenNames: words(settled(${at}.${given}))}`;

const EXPRESSION = `{
  kind: 'residence-permit-application',
  source: 'VMIS',
  nationalFile: trim(lietasNumurs),
  person: {
    identities: [{
      kind: 'confirmed',
      names: [[
        ${latinName('current', 'persona', 'uzvards', 'vardi')},
        {use: 'current', form: 'mrz', familyName: letters(settled(persona.uzvards)), givenNames: words(settled(persona.vardi))[].letters(@)},
        {use: 'current', form: 'native', script: persona.originalraksts."@raksts", familyName: settled(persona.originalraksts.uzvards), givenNames: words(settled(persona.originalraksts.vardi))},
        ${latinName('alias', 'persona', 'uzvardsLatviski', 'vardiLatviski')}
      ], persona.citiVardi.vards[].{use: codeUse("@veids"), form: 'latin', familyName: settled(uzvards), givenNames: words(settled(vardi))}][],
      birthDate: {value: partialDay(persona.dzimsanasDatums), certainty: codeCertainty(persona.dzimsanasDatumaStatuss)},
      birthPlace: settled(persona.dzimsanasVieta),
      birthCountry: state(persona.dzimsanasValsts),
      sex: codeSex(persona.dzimums),
      nationalities: persona.valstiskaPiederiba[].state(@)
    }],
    nationalityStatus: {status: codeStatus(persona.valstiskasPiederibasVeids)}
  },
  documents: dokumenti.dokuments[].{
    type: codeType(veids),
    number: plainNumber(join('', [serija, numurs])),
    issuingState: state(izdevejvalsts),
    issuedOn: day(izdosanasDatums),
    validUntil: day(derigsLidz)
  },
  residencePermit: {
    number: plainNumber(atlauja.numurs),
    stage: codeStage(atlauja.stadija),
    kind: codeKind(atlauja.veids),
    ground: codeGround(atlauja.pamats),
    appliedOn: day(atlauja.iesniegsanasDatums),
    validFrom: day(atlauja.derigaNo),
    validUntil: day(atlauja.derigaLidz),
    issuingState: 'LVA'
  },
  biometrics: biometrija.merijums[].{
    modality: codeModality("@veids"),
    system: 'BDAS',
    reference: numurs,
    capturedAt: moment(laiks),
    quality: whole(kvalitate)
  }
}`;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The mapping as a compiled JMESPath expression, with the domain's own functions and the code lists, one function each, registered. */
export function jmespathPeer(): (record: unknown) => unknown {
  for (const [name, run] of Object.entries(DOMAIN_FUNCTIONS)) register(name, ([value]) => run(text(value)), [{ types: [TYPE_STRING] }]);
  for (const [name, words] of Object.entries<Readonly<Record<string, string>>>(CODES)) {
    const look = `code${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    register(look, ([value]) => words[text(value)] ?? null, [{ types: [TYPE_STRING] }]);
  }
  const compiled = compile(EXPRESSION);
  return (record) => TreeInterpreter.search(compiled, record as JSONValue);
}
