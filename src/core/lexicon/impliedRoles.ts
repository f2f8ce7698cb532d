// Source: own compilation of common English usage. Licence: MIT, as the project.
const table = `
ayatollah: leader, supreme leader, cleric
pope: pontiff
king: monarch, ruler
queen: monarch, ruler
president: leader, statesman
premier: leader, prime minister
chancellor: leader
chairman: chair, head, chief
schoolteacher: teacher
headteacher: teacher, head
headmaster: head
headmistress: head
schoolmaster: master, teacher
chairwoman: chair, head, chief
ambassador: envoy, diplomat
envoy: diplomat
sen: senator, lawmaker, politician, legislator
rep: representative, congressman, congresswoman, lawmaker
gov: governor, politician
gen: general, commander, officer
col: colonel, commander, officer
capt: captain, officer
lt: lieutenant, officer
sgt: sergeant, officer
prof: professor, academic, scholar, researcher
rev: reverend, pastor, minister
pres: president
amb: ambassador, envoy, diplomat
nominee: candidate
candidate: nominee
senator: lawmaker, politician, legislator
congressman: lawmaker, politician, legislator
congresswoman: lawmaker, politician, legislator
representative: lawmaker
legislator: lawmaker
lawmaker: legislator
parliamentarian: lawmaker, legislator
sheriff: lawman, officer
judge: justice, magistrate
justice: judge
magistrate: judge
mp: lawmaker, legislator, politician, parliamentarian
governor: politician
mayor: politician
general: commander, officer
colonel: commander, officer
spokesman: spokesperson
spokeswoman: spokesperson
spokesperson: spokesman, spokeswoman
ceo: chief, boss, executive
director: head, chief
professor: academic, scholar, researcher
adviser: advisor, aide
advisor: adviser, aide
author: writer, novelist
novelist: writer, author
singer: musician, star
actor: star
actress: star
dr: doctor
doctor: physician
aide: adviser
`;

/** What the bearer of a title or role can be called besides, lower case. */
export const titleImplies: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [title, rest] = line.split(': ') as [string, string];
      return [title, rest.split(', ')] as const;
    }),
);

/** Titles that are written short, and what they stand for (lower case, without a full stop). */
const fullTitles: ReadonlyMap<string, string> = new Map(Object.entries({ gen: 'general', sen: 'senator', rep: 'representative', gov: 'governor', col: 'colonel', maj: 'major', capt: 'captain', lt: 'lieutenant', sgt: 'sergeant', adm: 'admiral', prof: 'professor', rev: 'reverend', pres: 'president', amb: 'ambassador', cllr: 'councillor', cmdr: 'commander' }));

/** The title written out: "gov" → "governor". */
export const fullTitle = (title: string): string => fullTitles.get(title) ?? title;
