/** What stands before the colon of a headline and says what kind of piece follows. Source: collected by hand for this project. */
const pieces: ReadonlySet<string> = new Set('live watch video photos exclusive breaking opinion update updated interview q&a profile feature explainer editorial commentary column recap obituary fact minutes transcript how why what claim claims verdict rating ruling conclusion context background note summary timeline correction clarification disclaimer caption photo image source sources date dates venue duration contact contacts subject re cc tel telephone phone email website collection repository archivist'.split(' '));
/** What stands before the name alone of whoever did it, above or below an interview: "Interviewer: Ada Ode"; they may speak, too. */
export const creditWords: ReadonlySet<string> = new Set('interviewer interviewee reporter producer presenter narrator transcriber translator editor photographer moderator chair host guest speaker author by'.split(' '));
/** The same, but these may say something themselves: "Poll: Most voters want a bridge". */
const documents: ReadonlySet<string> = new Set('analysis poll report review study survey'.split(' '));

const firstOf = (words: string): string => words.split(' ', 1)[0]!.toLowerCase();

/** True for words before a colon ("Interview", "Fact check") that name no speaker. */
export const isKicker = (words: string): boolean => pieces.has(firstOf(words)) || documents.has(firstOf(words));

/** True for those that can't be the source of what follows either. */
export const isPiece = (words: string): boolean => pieces.has(firstOf(words));
