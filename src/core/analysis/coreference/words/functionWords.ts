/** Forms of verbs that tie what stands behind them to their subject. */
export const copulas: ReadonlySet<string> = new Set(["is", "was", "are", "were", "am", "'m", "'re", 'be', 'been', 'being', 'became', 'become', 'becomes', 'becoming', 'remains', 'remained', 'remain', 'stayed', "'s"]);

/** What joins two phrases. */
export const joins: ReadonlySet<string> = new Set(['and', 'or', 'but', '&']);

/** Who speaks or works for somebody: "a spokesman for the governor, X," may be either. */
export const speaksFor = /^(?:spokes(?:man|woman|person)|aide|adviser|advisor|lawyer|attorney|counsel|secretary|assistant|deputy)$/;
