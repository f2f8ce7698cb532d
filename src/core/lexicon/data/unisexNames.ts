// Source: US Census Bureau, frequently occurring first names of 1990 (dist.male.first, dist.female.first), public domain.
// Those of both lists whose shares differ by a factor of ten or less. Lower case.

export const unisexNames = `
adrian alexis ali alva angel antonia ariel aubrey augustine bennie bernie berry billie blair bobbie britt carey carrol carroll cary casey
chang chi chong chris christian chung clair cleo colby courtney cruz dana dannie darnell dee denny deon devin devon dion dominique dong
donnie dorian dusty elisha francis frankie freddie gale gerry guadalupe hollis hong ira ivory jackie jae jaime jame jamey jamie jan jean
jessie jewel jewell jimmie jody johnie johnnie jordan jude kasey kelley kelly kendall kerry kim kirby kris lacy lane lavern laverne lee
leigh lesley leslie lindsey loren lou louie lupe lynn marion marty merle merrill micah michal michel mickey minh morgan nicky noel odell
ollie otha paris pat quinn refugio rene robbie robin rosario sammie sandy sang santos scottie shannon shawn shayne shelby sol stacey
stacy stevie sung sydney taylor terry thanh theo toby tommie tory tracey tracy trinidad tristan val valentine van whitney willie yong
young
`;
