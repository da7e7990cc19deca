import { createRequire } from 'node:module';
import { XMLParser } from 'fast-xml-parser';
import { handWritten, type Pieteikums } from './hand-written.ts';

/** The part of SaxonJS that is used here; the package has no declarations. */
interface Saxon {
  readonly getResource: (source: { readonly text: string; readonly type: 'xml' }) => Promise<unknown>;
  readonly XPath: {
    readonly compile: (
      expression: string,
      options: { readonly xpathDefaultNamespace: string },
    ) => (context: unknown, parameters: object) => unknown;
  };
}

const LISTS = new Set(['vards', 'dokuments', 'merijums', 'piezime', 'valstiskaPiederiba']);

/** fast-xml-parser and the hand-written mapping of what it gives. Texts stay texts, and lists are lists also of one. */
export function fastXmlParserPeer(root: string): (bytes: Buffer) => unknown {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => LISTS.has(name),
  });
  return (bytes) => handWritten((parser.parse(bytes) as Readonly<Record<string, unknown>>)[root] as Pieteikums);
}

const latinName = (use: string, at: string, surname: string, given: string): string =>
  `map{'use': '${use}', 'form': 'latin', 'script': 'Latn', 'familyName': $settled(${at}/${surname}), 'givenNames': $words(${at}/${given})}`;

/** A decision for each code of a list; XPath has no constant that outlives an evaluation. */
const EXPRESSION = `
let $settled := function($text) { normalize-space(normalize-unicode($text, 'NFC')) },
  $words := function($text) { array { tokenize($settled($text), ' ') } },
  $upper := function($text) { upper-case(replace(normalize-unicode($text, 'NFD'), '\\p{M}', '')) },
  $day := function($text) { string-join((substring($text, 7, 4), substring($text, 4, 2), substring($text, 1, 2)), '-') },
  $moment := function($text) { replace(string(adjust-dateTime-to-timezone(xs:dateTime($text || '+02:00'), xs:dayTimeDuration('PT0S'))), 'Z$', '.000Z') },
  $number := function($text) { upper-case(replace($text, '\\s', '')) },
  $states := map{'UA': 'UKR'},
  $state := function($code) { ($states($code), string($code))[1] },
  $uses := map{'DZ': 'birth', 'IP': 'previous', 'PS': 'alias'},
  $certainties := map{'A': 'confirmed', 'D': 'declared', 'N': 'estimated'},
  $sexes := map{'V': 'male', 'S': 'female', 'N': 'unspecified'},
  $statuses := map{'PI': 'citizen', 'NP': 'non-citizen', 'BV': 'stateless', 'BG': 'refugee'},
  $types := map{'P': 'passport', 'ID': 'identity-card', 'PD': 'diplomatic-passport', 'JG': 'seafarers-identity-document'},
  $stages := map{'IES': 'applied', 'PIE': 'granted'}, $kinds := map{'TUA': 'temporary', 'PUA': 'permanent'},
  $grounds := map{'DARB': 'employment', 'GIM': 'family'}, $modalities := map{'SEJA': 'face', 'PIRKSTI': 'fingerprints'},
  $record := /uzturesanasAtlaujasPieteikums, $persona := $record/persona, $permit := $record/atlauja
return map{
  'kind': 'residence-permit-application',
  'source': 'VMIS',
  'nationalFile': normalize-space($record/lietasNumurs),
  'person': map{
    'identities': array{ map{
      'kind': 'confirmed',
      'names': array{
        ${latinName('current', '$persona', 'uzvards', 'vardi')},
        map{'use': 'current', 'form': 'mrz', 'familyName': $upper($settled($persona/uzvards)), 'givenNames': array{ tokenize($settled($persona/vardi), ' ') ! $upper(.) }},
        map{'use': 'current', 'form': 'native', 'script': string($persona/originalraksts/@raksts), 'familyName': $settled($persona/originalraksts/uzvards), 'givenNames': $words($persona/originalraksts/vardi)},
        ${latinName('alias', '$persona', 'uzvardsLatviski', 'vardiLatviski')},
        for $other in $persona/citiVardi/vards return map{'use': $uses($other/@veids), 'form': 'latin', 'familyName': $settled($other/uzvards), 'givenNames': $words($other/vardi)}
      },
      'birthDate': map{'value': $day($persona/dzimsanasDatums), 'certainty': $certainties($persona/dzimsanasDatumaStatuss)},
      'birthPlace': $settled($persona/dzimsanasVieta),
      'birthCountry': $state($persona/dzimsanasValsts),
      'sex': $sexes($persona/dzimums),
      'nationalities': array{ $persona/valstiskaPiederiba ! $state(.) }
    } },
    'nationalityStatus': map{'status': $statuses($persona/valstiskasPiederibasVeids)}
  },
  'documents': array{ for $document in $record/dokumenti/dokuments return map{
    'type': $types($document/veids),
    'number': $number(concat($document/serija, $document/numurs)),
    'issuingState': $state($document/izdevejvalsts),
    'issuedOn': $day($document/izdosanasDatums),
    'validUntil': $day($document/derigsLidz)
  } },
  'residencePermit': map{
    'number': $number($permit/numurs), 'stage': $stages($permit/stadija), 'kind': $kinds($permit/veids), 'ground': $grounds($permit/pamats),
    'appliedOn': $day($permit/iesniegsanasDatums), 'validFrom': $day($permit/derigaNo), 'validUntil': $day($permit/derigaLidz), 'issuingState': 'LVA'
  },
  'biometrics': array{ for $sample in $record/biometrija/merijums return map{
    'modality': $modalities($sample/@veids), 'system': 'BDAS', 'reference': string($sample/numurs), 'capturedAt': $moment($sample/laiks), 'quality': xs:integer($sample/kvalitate)
  } }
}`;

/** SaxonJS: the document parsed, and the mapping as one compiled XPath 3.1 expression that makes maps. */
export function saxonPeer(namespace: string): (bytes: Buffer) => Promise<unknown> {
  const saxon = createRequire(import.meta.url)('saxon-js') as Saxon;
  const run = saxon.XPath.compile(EXPRESSION, { xpathDefaultNamespace: namespace });
  return async (bytes) => run(await saxon.getResource({ text: bytes.toString('utf8'), type: 'xml' }), {});
}
