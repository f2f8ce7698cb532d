// Source: written down for this project from general knowledge: one-word names of large firms, media, pollsters, institutes and aid
// organisations of many countries, without such as are common words. Lower case.

export const firmNames = `
abbvie accenture actavis adani adecco aegon aer airasia airbus alcoa aldi alibaba alitalia allianz allstate alstom altria amazon amgen
anglogold aptiv aramco arcelormittal asda asos astrazeneca asus avianca aviva axa baidu barclays barrick bayer bbva beeline biontech
blackberry blackrock blackstone boeing bosch bouygues braskem breitbart bridgestone brookings bunge burberry buzzfeed bytedance caltrain
caltrans cargill carrefour celanese celgene cemex centrica cepsa citibank citigroup cnooc codelco coinbase colgate comcast commerzbank
conagra conocophillips corning coupang credicorp danone dbs decathlon deliveroo deloitte dhl diageo dropbox dupont easyjet ecopetrol edeka
electrolux eletrobras embraer enbridge endesa enel engie eni enron entergy equifax equinor equinox ericsson eskom etihad etsy euronews
eurostar eurotunnel evergrande evonik evraz exelon exxon exxonmobil facebook ferrovial finnair firefox flipkart flybe fortescue fortinet
foxconn fresenius fujifilm fujitsu gallup gawker gazprom geico generali gilead glencore gofundme google grubhub halliburton hasbro
heineken heinz hellofresh hitachi holcim honda honeywell hootsuite huawei huffpost hulu hyundai iberdrola icelandair ikea imerys inditex
infineon infosys instacart instagram intel interfax interpol intesa intuit ipsos itau itochu jetblue jetstar jpmorgan kantar kering kia
kickstarter kinross kmart kodak komatsu kpmg kroger lactalis lafarge lazada lazard lidl linkedin lonmin loreal lufthansa lukoil lvmh lyft
maersk mahindra mannatech marriott mastercard mattel mazda mcdonalds mckesson mckinsey medtronic meituan mercadolibre metlife michelin
microsoft mitsubishi mitsui mizuho moderna mondelez mondragon monsanto morrisons motorola mozilla msnbc mufg myspace naspers natixis
natwest nestle netflix newmont newsmax newsweek nexen nickelodeon nintendo nissan nokia nornickel novartis novatek novavax nvidia ocado
omnicare oneplus openai opentable orano orsted osram oxfam palantir panasonic paypal pdvsa peloton pemex pepsico petrobras petrochina
petronas peugeot pfizer pinterest pirelli politico postnl primark procter propublica publicis puma pwc qantas qualcomm quinnipiac quora
rabobank raiffeisen randstad raytheon realclearpolitics reddit renault repsol reuters revolut rheinmetall roche rolex roscosmos rosneft
rostec rusal ryanair safaricom sainsbury saipem salesforce samsung sanofi santander sasol sberbank scania schlumberger severstal shopify
siemens sinopec sinovac skanska skoda skype snapchat sodexo softbank solvay sony spacex spotify squarespace starbucks statoil stellantis
subaru suncor surveymonkey swatch swissair swisscom syngenta synopsys takeda talktalk telefonica telenor telstra tencent tepco tesco tesla
texaco thales theranos thyssenkrupp tiktok tinder toshiba totalenergies toyota transcanada transneft transocean tripadvisor tumblr twitch
uber ubisoft unicef unicredit unilever uniper uniqlo upwork vaillant vattenfall vedanta venmo verisign verizon viacom vinci vivendi
vkontakte vodacom vodafone volkswagen volvo vonovia vtb wachovia walgreens walmart waymo wechat westinghouse westpac wework whatsapp
wikileaks wikipedia wirecard wizzair woolworths xerox xiaomi yahoo yamaha yandex yelp yougov youtube zalando zappos zara zenefits zillow
zomato zynga
`;
