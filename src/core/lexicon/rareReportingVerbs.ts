/**
 * Verbs that report, in forms that American news of one year hardly has, each with a common one of the same tense that is used alike: "retorted" as "responded". The learned tagger reads the one for the other.
 * Source: collected by hand for this project from the same classes as reportingVerbs.ts (Levin 1993, chapter 37), and British spellings. Licence: MIT, as the project.
 */
const pairs: readonly string[] = `
reckons says reckoned believed retort respond retorts says retorted responded caution warn cautions says allege argue
quips says quipped joked opines argues opine argue aver insist avers insists averred insisted muses says contend argue contended argued posit argue posits argues posited argued
surmise conclude surmises concludes surmised concluded concedes acknowledges swears insists swore insisted asserts argues
attests says attested said counters responds countered responded affirms insists affirmed confirmed remarks notes observe note observes notes recalls says recounts says
proclaims declares warns says wonders argues complains argues stresses explains stress explain emphasises explains emphasised emphasized emphasise emphasize emphasizes explains
criticise criticize criticises criticizes criticised criticized criticising criticizing thinks believes condemns blames denounces blames condemn criticize denounce criticize
applauds praises lauds praises hails praises lauded praised commended praised commends praises urge ask chides blames scolded rebuked scolds blames mocks blames assures tells
theorises argues theorised argued theorizes argues theorized argued hypothesised argued postulated argued postulates argues foresees predicts foresaw predicted stipulates says stipulated said
counselled urged counseled urged implore urge implores urges implored urged exhorts urges exhorted urged entreated urged beseeched urged deprecated criticized deponed testified intimated suggested
prophesies predicts prophesied predicted guesses thinks guessed thought supposes believes specifies says specified said forbids bans forbade banned regretted lamented
apologise apologize apologises apologizes apologised apologized apologising apologizing recognise recognize recognises recognizes recognising recognizing
realise realize realises realizes realised realized realising realizing favour favor favours favors favoured favored favouring favoring characterise characterize characterises characterizes characterised characterized characterising characterizing
sympathise sympathize sympathises sympathizes sympathised sympathized authorised authorized summarised summarized summarises summarizes
bemoans laments deplores laments deplored lamented decries laments decried lamented enthuses says enthused said replies responds recollects says recollected said
`.trim().split(/\s+/);

/** Each rare form, lower case, with its common one. */
export const commonReportingForms: readonly (readonly [rare: string, common: string])[] = pairs.flatMap((word, i) => (i % 2 === 0 ? [[word, pairs[i + 1]!] as const] : []));

/** Of the rare forms those that are hardly ever nouns. */
export const neverNouns: ReadonlySet<string> = new Set('allege alleges contend assert opine reckons cautions warns concedes asserts opines avers contends posits surmises attests affirms criticises emphasises laments bemoans deplores decries foresees denounces condemns theorises enthuses recollects'.split(' '));
