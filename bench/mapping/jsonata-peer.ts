import jsonata from 'jsonata';
import { CODES, DOMAIN_FUNCTIONS } from './domain-functions.ts';

const latinName = (use: string, at: string, surname: string, given: string): string =>
  `{ "use": "${use}", "form": "latin", "script": "Latn", "familyName": $settled(${at}.${surname}), "givenNames": [$words($settled(${at}.${given}))] }`;

const EXPRESSION = `{
  "kind": "residence-permit-application",
  "source": "VMIS",
  "nationalFile": $trim(lietasNumurs),
  "person": {
    "identities": [{
      "kind": "confirmed",
      "names": $append([
        ${latinName('current', 'persona', 'uzvards', 'vardi')},
        { "use": "current", "form": "mrz", "familyName": $letters($settled(persona.uzvards)), "givenNames": [$map($words($settled(persona.vardi)), function($word) { $letters($word) })] },
        { "use": "current", "form": "native", "script": persona.originalraksts.\`@raksts\`, "familyName": $settled(persona.originalraksts.uzvards), "givenNames": [$words($settled(persona.originalraksts.vardi))] },
        ${latinName('alias', 'persona', 'uzvardsLatviski', 'vardiLatviski')}
      ], [persona.citiVardi.vards.{ "use": $lookup($codes.use, \`@veids\`), "form": "latin", "familyName": $settled(uzvards), "givenNames": [$words($settled(vardi))] }]),
      "birthDate": { "value": $partialDay(persona.dzimsanasDatums), "certainty": $lookup($codes.certainty, persona.dzimsanasDatumaStatuss) },
      "birthPlace": $settled(persona.dzimsanasVieta),
      "birthCountry": $state(persona.dzimsanasValsts),
      "sex": $lookup($codes.sex, persona.dzimums),
      "nationalities": [$map(persona.valstiskaPiederiba, function($code) { $state($code) })]
    }],
    "nationalityStatus": { "status": $lookup($codes.status, persona.valstiskasPiederibasVeids) }
  },
  "documents": [dokumenti.dokuments.{
    "type": $lookup($codes.type, veids),
    "number": $plainNumber(serija & numurs),
    "issuingState": $state(izdevejvalsts),
    "issuedOn": $day(izdosanasDatums),
    "validUntil": $day(derigsLidz)
  }],
  "residencePermit": {
    "number": $plainNumber(atlauja.numurs),
    "stage": $lookup($codes.stage, atlauja.stadija),
    "kind": $lookup($codes.kind, atlauja.veids),
    "ground": $lookup($codes.ground, atlauja.pamats),
    "appliedOn": $day(atlauja.iesniegsanasDatums),
    "validFrom": $day(atlauja.derigaNo),
    "validUntil": $day(atlauja.derigaLidz),
    "issuingState": "LVA"
  },
  "biometrics": [biometrija.merijums.{
    "modality": $lookup($codes.modality, \`@veids\`),
    "system": "BDAS",
    "reference": numurs,
    "capturedAt": $moment(laiks),
    "quality": $whole(kvalitate)
  }]
}`;

/** The domain's functions in JSONata itself. */
const OWN_FUNCTIONS = `
  $letter := {"Ā": "A", "Č": "C", "Ē": "E", "Ģ": "G", "Ī": "I", "Ķ": "K", "Ļ": "L", "Ņ": "N", "Š": "S", "Ū": "U", "Ž": "Z", "Ä": "AE", "Ö": "OE", "Ü": "UE"};
  $alpha3 := {"UA": "UKR", "LV": "LVA", "MD": "MDA", "GE": "GEO", "AM": "ARM"};
  $settled := function($text) { $trim($text) };
  $words := function($text) { $split($text, " ") };
  $letters := function($text) { $join($map($split($uppercase($text), ""), function($one) { $exists($lookup($letter, $one)) ? $lookup($letter, $one) : $one })) };
  $day := function($text) { $fromMillis($toMillis($text, "[D01].[M01].[Y0001]"), "[Y0001]-[M01]-[D01]") };
  $partialDay := $day;
  $state := function($code) { $exists($lookup($alpha3, $code)) ? $lookup($alpha3, $code) : $uppercase($code) };
  $moment := function($text) { $fromMillis($toMillis($text & "+02:00")) };
  $plainNumber := function($text) { $uppercase($replace($text, /[\\s<]/, "")) };
  $whole := $number;
`;

/** The mapping as a compiled JSONata expression that is written in JSONata alone. */
export function pureJsonataPeer(): (record: unknown) => Promise<unknown> {
  const expression = jsonata(`(${OWN_FUNCTIONS}${EXPRESSION})`);
  expression.assign('codes', CODES);
  return (record) => expression.evaluate(record) as Promise<unknown>;
}

/** The same mapping as a compiled JSONata expression, with the domain's own functions registered. */
export function jsonataPeer(): (record: unknown) => Promise<unknown> {
  const expression = jsonata(EXPRESSION);
  for (const [name, run] of Object.entries(DOMAIN_FUNCTIONS)) expression.registerFunction(name, run);
  expression.assign('codes', CODES);
  return (record) => expression.evaluate(record) as Promise<unknown>;
}
