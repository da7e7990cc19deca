/** `QueryId` of eu-types.xsd and cir.openapi.json: a UUID in lower case (RFC 9562). */
export const QUERY_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** `StateCode` of eu-types.xsd and cir.openapi.json: three letters (ISO 3166-1 alpha-3; ICAO 9303-3, section 5). */
export const STATE_CODE = /^[A-Z]{3}$/;

/** `PartialDateText` of eu-types.xsd, `PartialDate/date` of cir.openapi.json: a date as far as known. */
export const PARTIAL_DATE = /^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$/;

/** `ArticleText` of eu-types.xsd and cir.openapi.json: a provision, such as `2019/817-20(1)`. */
export const ARTICLE_TEXT = /^[0-9]{2,4}\/[0-9]{2,4}-[0-9]{1,3}[a-z]?(?:\([0-9a-z]{1,4}\)){0,3}$/;

/** `ConcealedMatch/FacialImageReference` of eu-types.xsd and cir.openapi.json: a UUID of version 4, made for one reply. */
export const CONCEALED_REFERENCE = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Most characters of `NameText` of eu-types.xsd, `Name` of cir.openapi.json. */
export const NAME_LENGTH = 200;

/** Most characters of `DocumentNumber` of eu-types.xsd, `Document/number` of cir.openapi.json. */
export const DOCUMENT_NUMBER_LENGTH = 40;
