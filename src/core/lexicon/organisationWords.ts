import { wordSet } from './words.js';

// Source: own compilation of common English usage and of legal forms. Licence: MIT, as the project. Lower case, without dots.

/** Legal forms at the end of a firm's name. */
export const legalForms = wordSet('inc corp corporation co ltd llc llp plc ag gmbh sa spa srl bv nv oy ab as asa kk pty lp sarl sas se kg pjsc oao ooo');

/** Words that make a name with them an organisation's. */
export const organisationHeads = wordSet(`
academy administration agency airlines airways alliance army assembly associates association authority bank board broadcasting brothers
bureau cabinet center centre chamber church club coalition college commission committee company confederation conference congress
consortium corps corporation council court department directorate duma faculty federation forum forces foundation front fund group guild
herald holdings hospital house industries inspectorate institute institution intelligence journal knesset laboratory league ministry
majlis movement museum navy network news observatory office orchestra organisation organization parliament partners party police post press
radio secretariat senate service services school society studios systems team telegraph television times treasury tribunal tribune trust
union university watch works guard guards gazette magazine weekly daily channel tv fc athletic
`);

/** Words that make a name with them a place's. */
export const placeHeads = wordSet(`
airport avenue bay beach boulevard bridge building castle cathedral city coast county creek desert district falls forest garden gardens
gulf hall harbor harbour heights highway hill hills hotel island islands lake mount mountain mountains ocean palace park peninsula plaza port
prison province region river road sea square stadium station strait street theatre theater tower town valley village
`);

/** Words that make a name with them a work, an event, a treaty, a law. */
export const otherHeads = wordSet(`
act agreement accord accords treaty deal plan constitution amendment award awards prize championship championships cup games olympics festival
war revolution battle day week month year bill code convention declaration protocol resolution series season tour election elections referendum
open summit exhibition expo league-cup bowl album novel medal programme program project scandal crisis
`);
