// Made by training/recognition/makeLexicon.ts; do not edit. Source: compromise 14.17.0 (MIT).
// Lower case, one space between entries, "_" for a space within one.

export const countryNames = `
afghanistan albania algeria america andorra angola anguilla antarctica antigua_and_barbuda argentina armenia aruba australia austria
azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bermuda bhutan bolivia bonaire bosnia_and_herzegovina
botswana bouvet_island brazil british_virgin_islands brunei bulgaria burkina_faso burma burundi cambodia cameroon canada cape_verde
cayman_islands central_african_republic chile china christmas_island cocos_islands colombia comoros congo_brazzaville cook_islands
costa_rica cote_de_ivoire croatia cuba curacao cyprus czech_republic czechia denmark djibouti dominica dominican_republic dr_congo
east_timor ecuador egypt el_salvador england equatorial_guinea eritrea estonia ethiopia falkland_islands faroe_islands fiji finland
france french_guiana french_polynesia gabon gambia germany ghana gibraltar greece greenland grenada guadeloupe guam guatemala guernsey
guinea guinea_bissau guyana haiti honduras hong_kong hungary iceland india indonesia iran iraq ireland isle_of_man israel italy
ivory_coast jamaica japan jersey kazakhstan keeling_islands kenya kiribati korea kosovo kuwait kyrgyzstan latvia lebanon lesotho liberia
libya liechtenstein lithuania luxembourg macao macedonia madagascar malawi malaysia maldives mali malta marshall_islands martinique
mauritania mauritius mayotte mexico micronesia moldova monaco mongolia montenegro montserrat morocco mozambique myanmar namibia nauru
nepal netherlands new_zealand nicaragua niger nigeria niue norfolk_island north_korea northern_mariana_islands norway oman pakistan palau
palestine panama papua_new_guinea paraguay peru pitcairn_islands poland portugal puerto_rico qatar republic_of_ireland romania russia
rwanda saint_helena saint_lucia saint_martin samoa san_marino saudi_arabia scotland senegal serbia seychelles sierra_leone singapore
sint_maarten slovakia slovenia solomon_islands somalia south_africa south_korea south_sudan spain sri_lanka sudan suriname swaziland
sweden switzerland syria taiwan tajikistan tanzania thailand timor_leste togo tokelau tonga trinidad_and_tobago trinidad_tobago tunisia
turkey turkmenistan turks_and_caicos_islands tuvalu uganda uk ukraine united_arab_emirates united_kingdom united_states
united_states_of_america uruguay us_virgin_islands usa ussr uzbekistan vanuatu vatican_city venezuela vietnam wales wallis_and_futuna
yemen zambia zimbabwe
`;

export const cityNames = `
aalborg aarhus abidjan abu_dhabi accra addis_ababa agartala ahmedabad aizawl al_basrah_al_qadimah al_mawsil_al_jadidah albuquerque aleppo
algiers almaty amaravati amman amsterdam anaheim anapolis anchorage ancona ankara antwerp aqaba arlington ashdod ashgabat asuncion athens
atlanta auckland baghdad bakersfield baku bandung bangalore bangkok banja_luka baotou barcelona bari barranquilla basel basrah bayan_nur
beijing beirut belfast belgrade belo_horizonte bengaluru benghazi bergen berlin bern bhopal bhubaneshwar birmingham bogota boston
brasilia bratislava brazzaville brisbane bristol brussels bucharest budapest buenos_aires burgas bursa busan butuan cagliari cairo
calgary camayenne canberra cancun cape_town caracas cardiff catania cebu changchun changsha changzhou chattogram chengdu chengzhong
chennai chiang_mai chicago chittagong chongqing christchurch cleveland cologne colombo conakry constanta copenhagen cordoba cork craiova
curitiba dadonghai daegu daejeon dakar dalian dallas damascus dar_es_salaam daugavpils dehradun delhi denver detroit dhaka dispur doha
dongguan dortmund dresden dubai dublin duesseldorf dunkirk durban dushanbe edinburgh edmonton eindhoven el_paso faisalabad fes fort_worth
fortaleza foshan frankfurt fresno fukuyama galway gandhinagar gangtok gaza gdansk geneva genoa ghent giza glasgow gold_coast gothenburg
graz guadalajara guadalupe guangzhou guayaquil gujrat haifa halifax hamburg hangzhou hannover hanoi harbin havana hefei helsinki
heraklion ho_chi_minh homs honolulu hyderabad ibadan imphal incheon indianapolis indore irkutsk isfahan islamabad islington istanbul
itanagar izmir iztapalapa jaipur jakarta jeddah jerusalem jilin jinan johannesburg kabul kaduna kallakurichi kampala kandahar kandy kano
kanpur kaohsiung karachi karaj kaunas kawaguchi kharkiv khartoum kiev kingston kinshasa kirkuk klaipeda kohima kolkata kopavogur kosice
kowloon krakow kuala_lumpur kunming kunshan kyiv kyoto la_paz la_plata lagos lahore lanzhou lausanne le_mans leicester leipzig libreville
liege lima limassol linz lisbon liverpool london long_beach los_angeles luanda lucknow ludhiana lviv lyon macau madrid makassar malmo
manaus manchester mandalay manila maracaibo maracay maribor marrakesh marseille mashhad mecca medan medellin medina melbourne memphis
mendoza messina miami milan milwaukee minsk miskolc mississauga mogadishu montevideo montpellier montreal moscow mosul mumbai munich
muscat nagano nagasaki nagoya nagpur nairobi nanchang nanchong nanjing nantes nantong naples nashville navan new_delhi new_orleans
new_taipei newcastle ningbo novosibirsk nyc oakland odessa omsk oran ordos osaka oslo ottawa padua palermo panaji paris patna patras
peking petah_tikva philadelphia phnom_penh phoenix pilsen piraeus pittsburgh port_au_prince port_elizabeth port_said portland porto
poznan prague prato pretoria puebla puyang pyongyang qingdao quezon quito rabat raipur raleigh ranchi rawalpindi recife reims rennes
reykjavik riga rio rio_de_janeiro riyadh rome rotterdam sacramento saint_louis saint_petersburg salem salt_lake_city salzburg san_antonio
san_diego san_francisco san_jose san_juan san_pedro san_salvador sanaa santa_ana santa_fe santa_marta santo_domingo sao_paulo sapporo
sarajevo seattle seoul seville shanghai shantou sheffield shenyang shenzhen shijiazhuang shillong shimla shiyan skopje soweto
staten_island stockholm strasbourg stuttgart surabaya surat suzhou tabriz taian taichung tainan taipei taiyuan tallinn tampere tangier
tangshan tartu tashkent tbilisi tegucigalpa tehran tel_aviv the_hague thessaloniki tianjin tianshui tijuana tilburg timisoara tirana
tokyo tomsk toronto toulon toulouse trieste tripoli trondheim tulsa tunis turin turku ulan_bator urumqi utrecht valencia vancouver varna
vaughn venice verona versailles vienna vilnius vladivostok volgograd warsaw wellington wexford wichita wicklow windhoek windsor winnipeg
winterthur wroclaw wuhan wuxi wuzhou xiamen xian xinyang yangon yekaterinburg yerevan yokohama yunfu zagreb zanzibar zhangzhou zhengzhou
zhongshan zibo zurich
`;

export const regionNames = `
abbotsford abingdon acton adriadic adygea africa agincourt aguascalientes alabama alaska alberta alberton aldershot alhambra alliston
alta altai americas ams anadyr ancaster andhra_pradesh andover antarctic_ocean arc_de_triomphe arctic_ocean ariz arizona arkansas
arunachal_pradesh ashcroft asia assam atl atlantic_ocean ave aylesford azores bahia baja_california balkaria baltimore barnsley
bashkortostan basque battersea bavaria bcn beaconsfield bedford bel_air bellingham berwick beverly_hills bexhill bihar bingley bkk
blackburn blackpool blackwall blvd boardwalk bolton bracebridge bramley brampton bremen bridgenorth bridgetown brigham brighton
british_columbia brockton brooklyn brookside brookstone browns_canyon buckingham buckinghamshire buryatia caldwell calif california
cambridge cambridgeshire campbellford campeche carlisle carrizo_plain caversham cdg ceara cedar_breaks cedar_falls cedar_grove
centerville cgk chamorro charlottetown chatham chechnya chelmsford cheltenham cherkessia chhattisgarh chiapas chichen_itza chihuahua
chimney_rock chinatown chiricahua chuuk chuvashia cl clearwater clt coahuila colchester colima collingwood colo colorado colosseum
compton conn connecticut cornwall corsica coventry cres crimea croydon cumbria dagestan dak danube darlington dartford dartmoor delaware
den denham derbyshire derry devonport dfw digby dist doncaster dorchester dorset dover downtown dryden dumfries dunstable durango durham
dutton dxb earlscourt east_end east_side eglinton enfield epping essex europe euston everglades everton exeter exford fairhaven fco
financial_district fl fla florida fra fujian ga ganges gansu gay_village georgia gloucestershire goa godavari gravenhurst great_britain
great_lakes green_acres green_valley greenfield greenwich grimsby guanajuato guangdong guelph guizhou gujarat haliburton hampshire
hampstead hampton harford harlem harrow haryana hastings hawaii hereford hertford hertfordshire heywood hidalgo highbury highland
highlands hillcrest himachal_pradesh hkg hnd hovd hovenweep hunan huntingdon hwy ia iax icn idaho ilford illinois indian_ocean indiana
indochina inglewood ingushetia inverness iowa ipswich ist jalisco japantown jharkhand jiangxi kabardino kalmykia kan kans kansas karachay
karelia karnataka kazan_kremlin kedah kelantan kensington kentucky kerala keswick khakassia khulna kitchener komi koreatown kosrae
krasnoyarsk kul lakefront lambeth lancashire lancaster langford langley langton lansing las lax leaside leeds leicestershire lewes lgw
lhr lincoln_memorial lincolnshire lindley little_italy louisiana lowland lowlands lyndhurst machu_picchu madhya_pradesh magadan
maharashtra maidstone main_st main_street maine malacca malibu malton malvern manhattan manipur manitoba mansfield maple_grove maplewood
maranhao mari_el markham maryland massachusetts mco meadowlands meghalaya mekong michigan michoacan midlands midtown millington
minas_gerais minn minnesota mississippi missouri mizoram montana mordovia morelos mt muc nagaland nayarit neb nebr nebraska
neuschwanstein nevada new_brunswick new_england new_hampshire new_jersey new_mexico new_york new_york_state newark newfoundland
newfoundland_and_labrador newham newmarket newport nile norfolk normandy north_carolina north_dakota north_end north_side north_yorkshire
northampton northamptonshire norwich nottingham nottinghamshire nova_scotia nuevo_leon nunavut oakmont oakwood oaxaca odisha ohio okla
oklahoma old_town ont ontario orange_county ord oregon orford orinoco ossetia oxford oxfordshire oxley pacific_ocean pahang
papahanaumokuakea para parana parkside parkwood parthenon pei pek pelham pembroke penang penn penna pennington pennsylvania penzance
perak pernambuco perth phl phx pickering picton pine_ridge pinecrest pitcairn pompeii prince_edward_island punjab putnam qinghai que
quebec queensland queretaro quintana_roo rajasthan rajshahi rangpur rayleigh rd red_sea redcliffe redhill rhode_island richmond
rio_grande riverbend riverfront riverside rochester saint_lawrence_river sakhalin san_luis_potosi santa_catarina sarawak sask
saskatchewan saxony scotts_bluff seaforth seaton seine selangor sfo sherbrooke shopping_district siberia sichuan sicily sikkim sinaloa
soho somerset sonora south_carolina south_dakota south_end south_side southampton southwold springhill springwood st stafford
staffordshire stockwell stratford stroud sudbury suffolk sunderland sunset_hills surrey sussex sydenham sylhet tabasco tahiti taj_mahal
tamaulipas tamil_nadu tasmania tatarstan taunton telangana tenn tennessee teotihuacan tex texas thames the_bronx the_hamptons thornhill
tiverton tlaxcala tonto torquay tottenham tripura truro tsarskoe_selo tulum tuscany tuva tuzigoot udmurtia ulaanbaatar upton uptown usafa
ut utah uttar_pradesh uttarakhand uxbridge va vauxhall veracruz vermont virgin_islands vostok vt wake_island wakefield warwick
warwickshire washington washington_dc waterford watford weedon wentworth west_bengal west_end west_side west_virginia whitby whitchurch
wickham willowbrook winchester wingham wis wisc wisconsin woking woodbridge woodside woodstock woolwich wupatki wy wycombe wyo wyoming
yakutia yakutsk yangtze york yorkshire yucatan yukon yyz zacatecas
`;
