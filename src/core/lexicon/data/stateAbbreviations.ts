// Source: US Government Publishing Office Style Manual (2016), chapter 9, with the shorter forms of news agencies and the US Postal
// Service's codes; public domain. A state, then what stands for it, without dots; lower case, "_" for a space. Without Washington, whose
// name is more often the capital's.

export const stateAbbreviations = `
alabama:ala,al arizona:ariz,az arkansas:ark,ar california:calif,ca colorado:colo,co connecticut:conn,ct delaware:del,de florida:fla,fl
georgia:ga illinois:ill,il indiana:ind,in kansas:kans,kan,ks kentucky:ky louisiana:la maryland:md massachusetts:mass,ma michigan:mich,mi
minnesota:minn,mn mississippi:miss,ms missouri:mo montana:mont,mt nebraska:nebr,neb,ne nevada:nev,nv new_hampshire:nh new_jersey:nj
new_mexico:nmex,nm new_york:ny north_carolina:nc north_dakota:ndak,nd oklahoma:okla,ok oregon:oreg,ore,or pennsylvania:pa,penn
rhode_island:ri south_carolina:sc south_dakota:sdak,sd tennessee:tenn,tn texas:tex,tx utah:ut vermont:vt virginia:va
west_virginia:wva,wv wisconsin:wis,wi wyoming:wyo,wy
`;
