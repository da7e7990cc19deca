/** ISO 3166-1 alpha-3, the officially assigned entries. */
const ISO_3166_1 = `
  ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA
  BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU
  EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND
  HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO
  LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC
  NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM
  SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA
  UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
`;

/** ICAO 9303-3, section 5: codes of documents that are not in ISO 3166-1, such as XOM (Order of Malta) or RKS, which documents of Kosovo print. */
const ICAO_9303_3 = `
  EUE GBD GBN GBO GBP GBS RKS UNA UNK UNO XBA XCC XCE XCO XDC XEC XES XIM XMP XOM XPO XXA XXB XXC XXX
`;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const STATES: ReadonlySet<string> = new Set(words(ISO_3166_1));

const ISSUERS: ReadonlySet<string> = new Set([...STATES, ...words(ICAO_9303_3)]);

/** Whether the code is a state or territory of ISO 3166-1 alpha-3. */
export function isState(code: string): boolean {
  return STATES.has(code);
}

/** Whether the code may stand on a travel document as issuer or nationality: ISO 3166-1 alpha-3 and the codes of ICAO 9303-3. */
export function isDocumentCode(code: string): boolean {
  return ISSUERS.has(code);
}
