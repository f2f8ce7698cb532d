// Source: own compilation of common English usage. Licence: MIT, as the project. Lower case; a given name and what it is shortened to.
const table = `
abigail: abby, gail
abraham: abe
albert: al, bert
alexander: alex, alec, sandy, sasha
alexandra: alex, sandra, sasha
alfred: al, alf, fred
andrew: andy, drew
anthony: tony
antonio: tony
arthur: art
barbara: barb
benjamin: ben, benny
bernard: bernie
calvin: cal
catherine: cathy, kate, katie
charles: charlie, chuck
christina: chris, tina
christine: chris, tina
christopher: chris, kit
clifford: cliff
constance: connie
cynthia: cindy
daniel: dan, danny
david: dave, davy
deborah: deb, debbie
dennis: denny
donald: don, donnie
dorothy: dot, dottie
douglas: doug
edmund: ed, ned
edward: ed, eddie, ned, ted, teddy
edwin: ed
eleanor: ellie, nell
elizabeth: beth, betsy, betty, eliza, libby, liz, lizzie
eugene: gene
frances: fran
francis: frank
franklin: frank
frederick: fred, freddie
gabriel: gabe
geoffrey: geoff
gerald: gerry, jerry
gilbert: gil
gregory: greg
harold: hal, harry
henry: hank, harry
herbert: herb
isaac: ike
jacob: jake
jacqueline: jackie
james: jamie, jim, jimmy
janet: jan
jeffrey: jeff
jennifer: jen, jenny
jeremiah: jerry
jerome: jerry
jessica: jess
john: jack, johnny
jonathan: jon
joseph: joe, joey
josephine: jo, josie
joshua: josh
judith: judy
katherine: kate, kathy, katie
kathleen: kathy
kenneth: ken, kenny
kimberly: kim
lawrence: larry
leonard: len, lenny, leo
leroy: roy
lewis: lew
louis: lou
louise: lou
margaret: maggie, marge, meg, peggy
martin: marty
matthew: matt
maxwell: max
melvin: mel
michael: mick, mickey, mike
mitchell: mitch
nathan: nate
nathaniel: nat, nate
nicholas: nick
norman: norm
pamela: pam
patricia: pat, patty, tricia
patrick: pat, paddy
peter: pete
philip: phil
phillip: phil
randall: randy
raymond: ray
rebecca: becky
richard: dick, rich, rick
robert: bob, bobby, rob, robbie
roberta: bobbie
rodney: rod
roger: rodge
ronald: ron, ronnie
rudolph: rudy
russell: russ
samantha: sam
samuel: sam, sammy
sandra: sandy
sidney: sid
solomon: sol
stanley: stan
stephanie: steph
stephen: steve
steven: steve
stuart: stu
susan: sue, susie
suzanne: sue
terence: terry
theodore: ted, teddy, theo
theresa: terry, tess
thomas: tom, tommy
timothy: tim
valerie: val
victoria: vicky
victor: vic
vincent: vince, vinny
virginia: ginny
walter: walt
wilfred: wilf
william: bill, billy, will, willie
winston: win
zachary: zach, zack
`;

const shortOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  table.trim().split('\n').map((line) => {
    const [whole = '', short = ''] = line.split(': ');
    return [whole, new Set(short.split(', '))];
  }),
);

/** True where one of the given names (lower case) is what the other is shortened to: "Bill" and "William", "Chuck" and "Charles". */
export const isShortGivenName = (a: string, b: string): boolean => (shortOf.get(a)?.has(b) ?? false) || (shortOf.get(b)?.has(a) ?? false);
