// Source: US Government Publishing Office Style Manual (2016), chapter 9, with the shorter forms of news agencies (lower case, without dots)
// and the US Postal Service's codes (capitals); public domain. "_" for a space.

export const stateAbbreviations = `
alabama:ala,AL arizona:ariz,AZ arkansas:ark,AR california:calif,CA colorado:colo,CO connecticut:conn,CT delaware:del,DE florida:fla,FL
georgia:ga,GA illinois:ill,IL indiana:ind,IN kansas:kans,kan,KS kentucky:ky,KY louisiana:la,LA maryland:md,MD massachusetts:mass,MA
michigan:mich,MI minnesota:minn,MN mississippi:miss,MS missouri:mo,MO montana:mont,MT nebraska:nebr,neb,NE nevada:nev,NV new_hampshire:NH
new_jersey:NJ new_mexico:nmex,NM new_york:NY north_carolina:NC north_dakota:ndak,ND oklahoma:okla,OK oregon:oreg,ore,OR
pennsylvania:pa,PA,penn rhode_island:RI south_carolina:SC south_dakota:sdak,SD tennessee:tenn,TN texas:tex,TX utah:UT vermont:vt,VT
virginia:va,VA washington:wash,WA west_virginia:wva,WV wisconsin:wis,WI wyoming:wyo,WY
`;
