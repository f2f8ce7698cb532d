/** Ids that package.json and the code share; test/vscode/manifest.test.ts compares the two. */

export const languageId = 'seed';

export const commands = {
  treatFileAsSeed: 'seedAnnotator.treatFileAsSeed',
  treatFolderAsSeeds: 'seedAnnotator.treatFolderAsSeeds',
  reveal: 'seedAnnotator.reveal',
  nextMention: 'seedAnnotator.nextMention',
  previousMention: 'seedAnnotator.previousMention',
  nextQuote: 'seedAnnotator.nextQuote',
  previousQuote: 'seedAnnotator.previousQuote',
  nextClaim: 'seedAnnotator.nextClaim',
  previousClaim: 'seedAnnotator.previousClaim',
  allMentions: 'seedAnnotator.allMentions',
  showQuotes: 'seedAnnotator.showQuotes',
  groupQuotes: 'seedAnnotator.quotes.groupBy',
  sortQuotes: 'seedAnnotator.quotes.sortBy',
  filterQuotes: 'seedAnnotator.quotes.filter',
  clearQuotesFilter: 'seedAnnotator.quotes.clearFilter',
  groupClaims: 'seedAnnotator.claims.groupBy',
  sortClaims: 'seedAnnotator.claims.sortBy',
  filterClaims: 'seedAnnotator.claims.filter',
  clearClaimsFilter: 'seedAnnotator.claims.clearFilter',
  sortEntities: 'seedAnnotator.entities.sortBy',
  filterEntities: 'seedAnnotator.entities.filter',
  clearEntitiesFilter: 'seedAnnotator.entities.clearFilter',
  followSelection: 'seedAnnotator.followSelection',
  unfollowSelection: 'seedAnnotator.unfollowSelection',
  refresh: 'seedAnnotator.refresh',
  showLog: 'seedAnnotator.showLog',
} as const;

export const views = {
  quotes: 'seedAnnotator.quotes',
  claims: 'seedAnnotator.claims',
  entities: 'seedAnnotator.entities',
} as const;

export const contextKeys = {
  ready: 'seedAnnotator.ready',
  hasSeeds: 'seedAnnotator.hasSeeds',
  followsSelection: 'seedAnnotator.followsSelection',
  quotesFiltered: 'seedAnnotator.quotesFiltered',
  claimsFiltered: 'seedAnnotator.claimsFiltered',
  entitiesFiltered: 'seedAnnotator.entitiesFiltered',
} as const;

/** Settings below `seedAnnotator.`, with their defaults. */
export const settingDefaults = {
  'files.include': ['**/seeds/**/*.txt'] as readonly string[],
  'files.exclude': ['**/node_modules/**', '**/.git/**'] as readonly string[],
  'files.maximumSize': 5,
  'hover.enabled': true,
  'highlight.names': true,
  'highlight.quotations': true,
  'highlight.claims': true,
  'quotes.kinds': ['direct', 'mixed', 'indirect'] as readonly string[],
  'quotes.leastConfidence': 0,
  'claims.leastCheckWorthiness': 0.3,
} as const;

export type SettingName = keyof typeof settingDefaults;
export type SettingValue<N extends SettingName> = (typeof settingDefaults)[N] extends number
  ? number
  : (typeof settingDefaults)[N] extends boolean
    ? boolean
    : readonly string[];

export const configurationSection = 'seedAnnotator';
