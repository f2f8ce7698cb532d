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
  selectClaims: 'seedAnnotator.claims.select',
  setLeastCheckWorthiness: 'seedAnnotator.claims.setLeastCheckWorthiness',
  chooseShown: 'seedAnnotator.chooseShown',
  copyQuote: 'seedAnnotator.quotes.copy',
  saveQuotesTable: 'seedAnnotator.quotes.saveTable',
  saveClaimsTable: 'seedAnnotator.claims.saveTable',
  checkTable: 'seedAnnotator.checkTable',
  copyRequest: 'seedAnnotator.claims.copyRequest',
  copyClaimReview: 'seedAnnotator.claims.copyClaimReview',
  compareStatement: 'seedAnnotator.compareStatement',
  sortEntities: 'seedAnnotator.entities.sortBy',
  filterEntities: 'seedAnnotator.entities.filter',
  clearEntitiesFilter: 'seedAnnotator.entities.clearFilter',
  followSelection: 'seedAnnotator.followSelection',
  unfollowSelection: 'seedAnnotator.unfollowSelection',
  confirm: 'seedAnnotator.confirm',
  reject: 'seedAnnotator.reject',
  rejectWithReason: 'seedAnnotator.rejectWithReason',
  undecide: 'seedAnnotator.undecide',
  giveReason: 'seedAnnotator.giveReason',
  changeSpeaker: 'seedAnnotator.changeSpeaker',
  changeKind: 'seedAnnotator.changeKind',
  moveBoundary: 'seedAnnotator.moveBoundary',
  markQuotation: 'seedAnnotator.markQuotation',
  markClaim: 'seedAnnotator.markClaim',
  markPerson: 'seedAnnotator.markPerson',
  markOrganisation: 'seedAnnotator.markOrganisation',
  markPlace: 'seedAnnotator.markPlace',
  addNote: 'seedAnnotator.addNote',
  addAlias: 'seedAnnotator.addAlias',
  mergeEntities: 'seedAnnotator.mergeEntities',
  splitEntity: 'seedAnnotator.splitEntity',
  renameEntity: 'seedAnnotator.renameEntity',
  changeEntityType: 'seedAnnotator.changeEntityType',
  notAName: 'seedAnnotator.notAName',
  undoDecision: 'seedAnnotator.undoDecision',
  redoDecision: 'seedAnnotator.redoDecision',
  openAnnotations: 'seedAnnotator.openAnnotations',
  openRegister: 'seedAnnotator.openRegister',
  showUndecided: 'seedAnnotator.showUndecided',
  showAll: 'seedAnnotator.showAll',
  filterDecisions: 'seedAnnotator.decisions.filter',
  clearDecisionsFilter: 'seedAnnotator.decisions.clearFilter',
  applyFix: 'seedAnnotator.applyFix',
  keepAnnotation: 'seedAnnotator.keepAnnotation',
  reattachAnnotation: 'seedAnnotator.reattachAnnotation',
  dropAnnotation: 'seedAnnotator.dropAnnotation',
  compareAnnotation: 'seedAnnotator.compareAnnotation',
  startReview: 'seedAnnotator.startReview',
  startWorkspaceReview: 'seedAnnotator.startWorkspaceReview',
  stopReview: 'seedAnnotator.review.stop',
  reviewAccept: 'seedAnnotator.review.accept',
  reviewReject: 'seedAnnotator.review.reject',
  reviewNext: 'seedAnnotator.review.next',
  reviewBack: 'seedAnnotator.review.back',
  filterReview: 'seedAnnotator.review.filter',
  replyToNote: 'seedAnnotator.notes.reply',
  editNote: 'seedAnnotator.notes.edit',
  saveNote: 'seedAnnotator.notes.save',
  cancelNote: 'seedAnnotator.notes.cancel',
  deleteNote: 'seedAnnotator.notes.delete',
  refresh: 'seedAnnotator.refresh',
  showLog: 'seedAnnotator.showLog',
} as const;

export const views = {
  quotes: 'seedAnnotator.quotes',
  claims: 'seedAnnotator.claims',
  entities: 'seedAnnotator.entities',
  decisions: 'seedAnnotator.decisions',
} as const;

export const contextKeys = {
  ready: 'seedAnnotator.ready',
  hasSeeds: 'seedAnnotator.hasSeeds',
  hasDecisions: 'seedAnnotator.hasDecisions',
  followsSelection: 'seedAnnotator.followsSelection',
  quotesFiltered: 'seedAnnotator.quotesFiltered',
  claimsFiltered: 'seedAnnotator.claimsFiltered',
  entitiesFiltered: 'seedAnnotator.entitiesFiltered',
  decisionsFiltered: 'seedAnnotator.decisionsFiltered',
  onlyUndecided: 'seedAnnotator.onlyUndecided',
  reviewing: 'seedAnnotator.reviewing',
} as const;

/** Colours that package.json contributes for the underlines of claims, by how much these are worth checking. */
export const underlineColours = {
  low: 'seedAnnotator.claimLowUnderline',
  middle: 'seedAnnotator.claimMiddleUnderline',
  high: 'seedAnnotator.claimHighUnderline',
} as const;

/** Colour of the tick behind what is decided. */
export const decidedColour = 'seedAnnotator.decidedMark';
export const rejectedColour = 'seedAnnotator.rejectedMark';

/** Settings below `seedAnnotator.`, with their defaults. */
export const settingDefaults = {
  'files.include': ['**/seeds/**/*.txt'] as readonly string[],
  'files.exclude': ['**/node_modules/**', '**/.git/**'] as readonly string[],
  'files.maximumSize': 5,
  'hover.enabled': true,
  'highlight.names': true,
  'highlight.quotations': true,
  'highlight.claims': true,
  'highlight.decisions': true,
  'quotes.kinds': ['direct', 'mixed', 'indirect'] as readonly string[],
  'quotes.leastConfidence': 0,
  'claims.leastCheckWorthiness': 0.3,
  'annotations.folder': '',
  'annotations.register': 'entities.yaml',
  'annotations.author': '',
  'review.showCard': true,
  'diagnostics.encoding': true,
  'diagnostics.unbalancedMarks': true,
  'diagnostics.missingSpeakers': true,
  'diagnostics.changedWords': true,
  'diagnostics.movedAnnotations': true,
  'diagnostics.files': true,
} as const;

export type SettingName = keyof typeof settingDefaults;
export type SettingValue<N extends SettingName> = (typeof settingDefaults)[N] extends number
  ? number
  : (typeof settingDefaults)[N] extends boolean
    ? boolean
    : (typeof settingDefaults)[N] extends string
      ? string
      : readonly string[];

export const configurationSection = 'seedAnnotator';
