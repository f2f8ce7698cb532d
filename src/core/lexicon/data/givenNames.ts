// Made by training/recognition/makeLexicon.ts; do not edit. Source: gender-detection-from-name 1.11.5 (MIT) and compromise 14.17.0 (MIT).
// Lower case, one space between entries, "_" for a space within one.

export const maleNames = `
aadam aadil aahil aakash aamir aarav aarish aaron aarron aarush aayan ab abas abass abbas abdalla abdallah abdalrahman abdel abdelali
abdelatif abdelaziz abdelfatah abdelfattah abdelfettah abdelghafour abdelghani abdelhadi abdelhafid abdelhak abdelhakim abdelhalim
abdelhamid abdelhaq abdelhay abdelilah abdelillah abdeljalil abdelkabir abdelkader abdelkarim abdelkebir abdelkhalek abdelkrim abdellah
abdellatif abdellaziz abdelmajid abdelmalek abdelmalik abdelmoula abdelmounaim abdelouahab abdelouahad abdelouahed abdelouahid
abdelrahman abdeltif abdelwahed abdenbi abdennour abdenour abderahim abderahman abderrahim abderrahman abderrahmane abderrazak abdeslam
abdeslem abdessalam abdessamad abdesselam abdesslam abdi abdias abdirahman abdon abdou abdoul abdoulaye abdoulaziz abdoulie abdourahmane
abdul abdulaziz abdulhamid abdulkadir abdulla abdullah abdullahi abdullo abdulmalik abdulrahman abdurahman abdurrahman abe abed abel
abelardo abelino abid abiel abilio abimael abiram ablaye abner abou aboubacar aboubakr abraham abrahan abrahim abram abu abubakar abubakr
abulfazl acacio ace acher achille achilles achour achraf adael adal adalberto adam adama adamo adams adan addam adeel adelino adem aden
adham adi adib adiel adil adin adis adithya aditya adler admir adnan adnane adolf adolfo adolph adon adonai adonay adonis adonys adriaan
adrian adriann adriano adriel adrien adryan adryel adryen advik adyan aedan aeden aeron affan afif afonso agapito agim agostino agron
agustin ahad aharon ahmad ahmar ahmed ahmet ahnaf ahron ahsan ahyan aidan aidann aiden aimad aiman aimar aissam aitor aizen ajan ajani
ajay ajdin akash akbar akeem akhil aki akif akil akim akin akio akiva akram aksel akshay al aladdin alain alam alan alann alanzo alaric
alassane alastair alban albano albaro albeiro albert alberto albi albin albino albion albrecht alcides aldan alden aldin aldo aldric
aldrick aldrin aldwin aleandro alec aleck aleister alejandro alejo alek aleks aleksa aleksandar aleksander aleksandr aleksei aleksey
aleksy alen alesandro alesio alessandro alessio alex alexan alexandar alexander alexandr alexandre alexandro alexandros alexandru alexei
alexey alf alfie alfio alfons alfonso alfred alfredo alhassan alhassane ali alias alicio alieu alif alija alik alim aliou alioune alipio
alistair alister allal allan allen allister almin almir alois alon alonso alonzo aloys aloysius alp alper alpha alphonse alphonso altin
alton alvar alvaro alvin alvino alwin alwyn amaan amad amadeo amadeu amadeus amadi amado amador amadou amalio aman amancio amando amar
amari amaro amaru amauri amaury ambrose ambrosio amdy amedeo ameen ameer amelio amer americo amerigo amets ameur amiel amil amilcar amin
amine amir amire amit amjad ammanuel ammar amon amori amos amr amro amyas amyr anacleto anakin anand anas anass anastasio anatol anatole
anatoli anatoliy anatoly ancel anddy ander anders anderson andi andoni andony andre andreas andrei andrej andreo andres andreu andreus
andrew andrews andrey andri andrian andric andrick andriy andro andry andrzej andré andy anes angel angelino angelito angello angelo
angelos angelus angus anibal aniceto aniel aniello anik anil anir anis anish anjel anmol annas annunziato anouar ansar ansel anselm
anselmo ansh ante antero anthone anthoni anthonio anthony antoine antolin anton antone antonello antoni antonin antonino antonio antonios
antonis antonius antony antonyo antton anuar anwar aodhan aomar apolinar apollo apolonio aputsiaq aqib aquiles aquilino araf arafat aram
aramis aran aras arash arata aravind arben arber arcadio arcangelo archibald archie arda ardi ardian ardit areg arel aren ares arham ari
arian ariano arif arik ariki ario arion aris aristide aristides aritz ariyan arjan arjun arjuna arkaitz arlan arlen arley arlind arlo
armaan arman armand armando armani armel armen armin armon arnaldo arnau arnaud arnauld arnav arne arnel arno arnold arnulfo aron aronne
arron arsalan arsen arsenio arshad arslan art artem artemio arthur artie artin artiom artur arturo artyom arun arush arvin arvind ary
aryan arye aryeh asaad asad asael asaf asahi asaph asen aser asher ashraf ashvin ashwin asiel asier asif asim askia aslan assane aston
ata atakan atanas atem athanasius atif atilano atilla atlas attila attilio aubin audric audrick augustin augustino augusto augustus aurel
aurelian aureliano aurelio aurelius auric auron austin austyn avel avelino avery avi avidan aviel avigdor avinash avishai aviv avner
avraham avram awab awais axcel axel axell axl ayaan ayad ayan ayberk aydan ayden aydenn aydin aydon aydın ayham ayhan ayhem aykhan aylan
ayman aymane aymar aymen ayomide ayoub ayron ayrton aythan ayub ayush ayven ayvin ayyoub ayyub azaan azad azael azam azan azar azeddine
azeem azel azhar aziel azim azir aziz azlan azriel azzeddine azzedine azzouz baba babacar bacary bachir badara bader badr badreddine
baghdad baha bajram bakar bakari bakary baker baki bakir bakr balazs baldomero baldwin balian balla baltasar baltazar balthasar balthazar
bandar bandile banele bao bara barack barae baraka baran barney barrett barry bart bartholomew bartholomé bartolo bartolome bartolomeo
bartosz barış basem bashir basil basile basilio bassam bassirou bastian bastien battista batuhan bautista bayram bayron bekim bekir
belaid belal belarmino belkacem ben benaissa benedetto benedict benedikt benet beniamin beniamino benicio benigno benito benjamin
benjamyn benji bennet bennie benny benson bentley beny benyamin benyounes berat berkay bernabe bernard bernardino bernardo bernd bernhard
bernie berry bert berthold bertin bertram bertrand beshoi biagio bibek bienvenido bijan bilal bilel bill billy binh binyamin birol bishal
bjorn björn bladimir blaine blaise blake blas blaze bo boaz bob bobby bogdan bohdan bonifacio bora boris borislav borys bosco boston
boualem bouazza boubacar boubker boubou bouchaib bouchta boujemaa bourama bouziane bowen boy boyd brad bradford bradley brady brahim
braian bram brandan branden brando brandon branislav branko braulio braxton brayan brayden brayton brenan brendan brendon brennan brent
brenton bret brett brian brice bright brighton bronson brown bruce bruno bryan bryand bryann bryant bryce bryon bryson bryton buck buddy
burak burhan burt burton buster byron cael caelan caesar caetano cain caio caius cal caleb calen caliel calin calix calixto callan callen
callum calogero calum calvin calvyn cameron camil camill camillo camilo camron candelario candido carey carl carles carlito carlitos
carlo carlos carlson carlton carmello carmelo carmine carolus carroll carsten carter cary casey casimir casimiro caspar casper cassian
cassius castor cataldo catalin catalino cavit cayden cayetano cayo cecil cecilio cedric cedrick ceferino celal celestino celso cem cemal
cemil cengiz cenk cephas cesar cesare cesario cezar chad chadi chafik chahid chai chaib chaim chakib chakir champion chance charaf
charbel charles charley charlie charlton chas chase chayanne chayne chayton che cheick cheikh cheng cherif chester chet chi chris chriss
christ christan christian christiano christien christo christobal christof christofer christoffer christoph christophe christopher
christos chrystian chrystopher chuck cian ciaran cid cillian ciprian cipriano cirilo ciro clarence clark claude claudi claudino claudio
claudiu claudius claus clay clayton clemens clement clemente cletus cliff clifford clifton clint clinton clive cloud clovis clyde cody
cohen colby cole colin collin collins collyn colton colyn conan connor conor conrad conrado constantin constantino constantinos cooper
corey corian corin cornel cornelio cornelis cornelius cornell corrado corry corwin cory cosimo cosme cosmin cosmo costantino court craig
crescencio cris crisanto crispin criss cristhian cristian cristiano cristino cristo cristobal cristofer cristopher cruz curt curtis
curtiss custodio cyprian cyril cyrus daan daegan dael daemon daevon dagan dagobert dagoberto dairon dale dalton dalvin daman dame damian
damiano damien damion damir damjan damon damyan damyen dan dane danel dang danial daniel daniil danil danilo danis danish daniyal danny
dante dantes danton dany danyal danyl danylo daoud daouda daran dardan darek darel darell daren darian darick dariel darin dario daris
darius dariusz darnel darnell daron darrel darrell darren darrin darris darry darryl darshan darvin darwin dary daryan daryl daryll dat
dave daven davi david davide davidson davin davis davit davon davut davy dawid dawood dawoud dawson dawud dayan daylan daylon daymon
daymond dayron dayson dayton dayven dayvon dayyan dean deandre deaven deavon declan deen deepak deivy dejan deklan del delan delano
delbert delfin delfino delio delmar delon delroy delvin demba dembo demetre demetrio demetrius demian demir demis dempsey demyan deni
deniel denilson denis deniz denni dennis denny dennys denver denys denzel deon dereck derek deren deric derick derrick deshawn desiderio
desmond destin detlef dev devan deven devid devin devis devlin devon devone devonn dewayne dewey dexter diago dian diar diarmuid dickson
didier diego dieter dietmar dietrich dilan dillan dillon dimas dimitar dimitri dimitrios dimitris dimitry din dinesh dino diogo dion
dionis dionisio dirk dixon diyar djalal djamal djamel django djay djibril djiby djilali dmitri dmitry dmytro dogan dogukan dolan domenic
domenico domingo domingos dominic dominick dominico dominik dominykas don donald donatello donato donavan donnell donnie donnovan donny
donovan dony doran dorel dorian dorien dorin doron doryan doudou doug douglas dov dovber dovydas doyle doğan dragan drago dragos dramane
drew drilon dris driss drissa drystan duane duarte duc dudley duke dumitru duncan duran dursun dusan dustin dusty duy dwain dwayne dwight
dyan dylan dyllan dylon dyron eamon earl eban eben ebenezer eberhard ebrahim ebrima ed edan edden eddi eddie eddy edem eder ederson edgar
edgard edgardo edge edi edilberto edilson edin edinson edir edis edison edmond edmund edmundo edoardo edon edouard edric edrick edris
edson eduard eduardo edvard edvin edward edwardo edwen edwin edwing edwyn edy efe efraim efrain efrem efren egan ege egidio egon egor
ehab ehan ehsan eidan eiden einar eirik eitan eithan eizan ekain ekaitz ekhi eki ekin elad eladio elam elan elazar elbert eldar elder
eldin eldon eldrick eleazar eleuterio elhadj elhadji eli eliab eliah eliam elian elias eliav eliaz eliel elier elies eliezer eligio elija
elijah elim elio elion elior eliot eliott eliseo elisha elius eliyas ellian ellias elliot elliott ellis elmedin elmer elmin elmo elohim
eloi elon eloy elpidio elroy elson elton elvin elvio elvis elwin elwood ely elya elyan elyas elyjah elyon emad emanuel emanuele emeric
emerick emerson emery emidio emigdio emil emilian emiliano emilio emilis emin emir emirhan emmanuel emmanuele emmett emrah emran emre
emrick emrik emrys emyr enaitz ender endi endri endrit endy eneko enes engelbert engin enio enis enmanuel ennio ennis enoc enoch enric
enrico enriko enrique enrrique ensar enver enzi enzio enzo eoghan eoin ephraim ephram ephrem epifanio erald eraldo eran erasmo erblin
ercan ercole erdal erdem erdi erdinç erdogan erdoğan eren erez ergi erhard eric erich erick erickson ericson erik erikson erion erjon
erkan ermal ermes ermin erminio ernest ernesto ernie erno ernst erol eron eros errol ervin erwin eryck eryk esai esau esdras eshan essa
essaid essam estanislao esteban estefano estevan esteve etan ethan ethanael ethaniel ettore euan eugen eugene eugenio eulalio eulogio
eusebio evan evangelos evann evans evaristo evelio evens everett everson evgeny evin evren ewald ewan ewen eyad eyal eyan eydan eyden
eymen eytan eythan ezechiel ezekiel ezequiel ezio ezra ezrah ezriel fabian fabiano fabien fabio fabius fabrice fabricio fabrizio
fabrizzio fabyan facundo fadel fadi fahad fahd fahed faheem fahim fahmi fahri faical faisal faissal faiz faizan falco fallou faouzi fares
farhan farid faris farouk farrell faruk fateh fatih fatmir faustino fausto favio fawaz faycal fayez faysal fayssal federico fedi fedor
feliciano felipe felix feng feras ferdi ferdinand ferdinando fergus ferhat ferman fermin fernando ferran ferruccio ferry feyyaz fidel
fidencio fikret fikri filiberto filip filipe filippo finlay finn fionn fiorenzo firas fitzgerald flaviano flavio fletcher floreal
florencio florentin florentino florian florin florindo floyd flynn fode folco forest forrest fortunato foster fouad franc francesco
francis francisco franciszek franck franco francois frandy frank frankie franklin franklyn franko franky fransisco frantz franz françois
fraser fred freddi freddie freddy frederic frederick frederico frederik fredi fredrick fredrik fredy freeman fridolin friedrich frits
fritz froilan fuad fulgencio fulvio furkan fynn fyodor fırat gabe gabino gabor gabreal gabriel gabrielius gabryel gaddiel gadiel gael
gaetano gaizka galen galo galvin gamaliel ganesh garcia gareth gari garion garland garo garrett garry garth gary gaspar gaspard gaspare
gaston gavin gavino gavriel gavril gedeon genaro gene generoso gennaro geo geoff geoffrey geordan georg george georges georgi georgio
georgios georgy gerald geraldo gerard gerardo gerd geremy gerhard geric gerlando germain german germano gero gerome geronimo gerrard
gerrit gerry gerson gert gery ghali ghassan ghazi gheorghe ghulam giacinto giacomo gian giancarlo gianfranco gianluca gianmarco gianni
gianny giano gianpaolo gianpiero gibran gibril gibson gideon gil gilbert gilberto giles gilles gines gino gio gioacchino giordano giorgi
giorgio giorgis giosue giovan giovani giovann giovanne giovanni giovanny giovany girolamo giulian giuliano giulio giuseppe given gleb
glen glenn godfrey godwin gohan gonzalo gor gora goran gord gordon gorge gorka gottfried gottlieb gowtham graciano grady graham grant
gratian grayson graziano greg gregg gregor gregori gregorio gregory greyson grover guerin guglielmo guido guilherme guillaume guillem
guillen guillermo guiseppe gunnar gunter gunther gurjot gurpreet gus gustaf gustav gustave gustavo gustin guy gyan gyorgy gérard gökhan
habib hadi hadj hadrian hadriel hady hafid hagen hagop haidar haiden haider haik haim haitam haize hakan hakeem hakim hal halil halim
hamad hamadi hamady hamdan hamdi hamed hamid hamidou hamilton hamir hamish hamit hamlet hammad hammadi hammou hamsa hamza hamzah han
hanad hani haniel hanif hank hannes hannibal hans hansel hao harald hardy harel hari haris harish harith haritz harjot harlan harlem
harley harman harold haron haroon haroun harouna harout harri harris harrison harry haru haruhito haruki harun haruta haruto harvey hasan
haseeb hashim hashir hasnain hassan hassane hassani hatem hatim hayati hayato haydan haydar hayden hayder haydn haydon hayk haytam
haytham hayyan hazael hazem haziel hazim heath heber hebert hector heiko heinrich heinz heitor hektor helder helio helios hellmut helmut
helmuth hendrick hendrik hendrix hendry henni henok henri henrick henrik henrique henry henryk herbert heribert heriberto herman hermann
hermes herminio hernan hernando herold hervey hervin heydan heyden hicham hien hieu higinio hilario hillel hilton hipolito hiram hiro
hisham hocine hodei hogan homar homer honorio horace horacio horatio horst hossain hossam hossein houari houcine houssain houssam houston
howard howie hristo hubert hudson huey hugh hugo hulusi humberto humphrey hung hunter huseyin huseyn hussain hussam hussein huy huzaifa
hydar hüseyin iacob iacopo iago iain ian ianis iann ibai iban ibn ibra ibrahim ibrahima ichika idan ido idris idriss idrissa ignacio
ignatius ignazio igor ihab iheb ike ikenna iker ilai ilan ilario ilay ildefonso ilian ilias iliass iliasse ilie ilija ilir iliya iliyan
ilker illan illias ilya ilyas ilyass ilyasse ilyes imaad imad imanol imanuel immanuel imraan imran imrane imre imtiaz inaki indalecio
indy ingmar ingo inigo innocenzo inocencio inti inuk inunnguaq ioan ioannis ion ionel ionut iori ioritz iosif iqbal ira irfan irmin irvin
irving irwin isaac isaack isaak isac isack isael isai isaia isaiah isaias isak isam isaque isauro isayah ishaan ishak ishan ishaq ishmael
isiah isidor isidoro isidro iskander islam ismaeel ismael ismail ismaila ismet israel issa issac issah issak issaka issam istvan itai
italo itamar itsuki iulian ivan ivann ivano ivar iven iverson ivo iwan iyad iyan iyed izaac izaak izaan izac izack izai izak izam izan
izaya izayah jaafar jaber jabier jabir jabril jac jace jacek jacinto jack jackson jacob jacobo jacopo jacque jacques jad jadd jadden
jaden jadon jaeden jafar jahan jahden jaheem jaheim jahel jahiem jahleel jahlen jahlil jahmal jahmel jahron jai jaiden jaime jair jairo
jaison jak jaka jake jaki jakob jakov jakson jakub jalal jalan jaleel jalen jalil jam jamaal jamael jamal jamale jamall jame jamel
jamelle james jamesley jameson jamil jamin jamison jamyl jamyson janek janik jannik jannis jano janos janusz jaouad japhet jaques jared
jarel jarell jari jarno jarod jaron jaroslav jaroslaw jarrett jarrod jarvis jasim jasin jaskaran jaskirat jason jasper jasser jassir
jasson jastin jaume javed javi javiel javier jawad jawan jax jaxon jay jayan jayce jaydan jayden jaydenn jaydon jayen jayke jaylan jaylen
jaylon jaymes jayron jayson jayzon jaz jazon jazz jeanpierre jed jeevan jeferson jeff jefferson jeffery jeffrey jeffry jehiel jelani
jelloul jemal jemel jemil jemuel jenaro jens jensen jenson jerald jeremi jeremia jeremiah jeremias jeremie jeremy jericho jerick jeriel
jermaine jerold jerome jeronimo jerry jerson jerzy jesper jessee jessen jessey jesson jessy jesus jethro jeyden jeyson jhoan jhon
jhonatan jhonathan jhonny jhony jhovany jiahao jian jibran jibril jie jihad jilali jim jimi jimmi jimmie jimmy jimy jin jiovani jiovanni
jiovanny jiovany jiro jivan joab joachim joah joanes joao joaquim joaquin joas job joby jochen joe joel joen joesph joey johan johanan
johann johannes john johnatan johnathan johnathon johnattan johnie johnn johnnie johnny johnson johny johsua jokin jokubas jolan jon jona
jonah jonas jonatan jonathan jonathon jonel jones jonhatan jonnathan jonny jony joram joran jordan jordany jordi jordie jordon jordy
jorel joren jorge jorgen jorian jorje jory jos joschua jose joseba josef joselito josep joseph josh joshua joshuah joshuan joshue josiah
josian josias josip josua josue josuha josué josé jotham jourdan jovan jovani jovanie jovanni jovanny jovany jowan jozef jozsef juan
juanito juaquin jude judson julen julian juliano julien julio julius jullian jullien julyan junaid junhao junior jurgen juri justice
justin justino justo justus justyn juvenal juventino jürgen kaan kabir kacem kacper kaddour kader kadir kaeden kael kaelan kagan kai
kaiden kaiet kail kain kainan kainoa kais kaiser kaito kajus kalan kalden kaleb kaled kalel kalem kalen kalil kalim kallen kalvin kalyan
kamal kamel kameron kamil kamran kamron kamuran kanata kane kani kanye karam karan karas kareem karel karell karem karim karl karlo
karlos karsten karthik kashif kasim kasimir kaspar kasper kassem kassim kathem kaua kauan kauri kavi kavin kavish kawan kayan kaydan
kayden kaydon kayel kayl kaylon kayne kayron kaysan kayson kazimir kazuki kealan kean keanan keane keanu keaton keegan keelan keenan
keeran keevin kei keiji keilan keir keiran keita keith kelan kelen kellan kellen kelson kelton kelvin kelvyn kemal kemuel ken kenai kenan
kendel kendric kendrick kendrik kendrix kendry kendryck keni kenji kennan kenneth kenny kenric kenrick kenson kent kenta kentaro kento
kenton keny kenyatta kenyon kenzo keo keon keone keoni kepa keran kerem kerim kermit kerry kervens kervin kerwin kevan keven kevin kevyn
kewan keyaan keyan keydan keyden keylan keylon keynan keyron keyshawn keyson keyton keyvin keywan khader khadim khadir khaleb khaled
khaleel khalel khalid khalif khalifa khalil khan khanh khayden khayri khris kian kiefer kien kieran kieren kierian kieron kilian killian
kimo kingsley kingston kip kirian kiril kirill kirk kirollos kishan kiyan klaus klay klayton kleber klein kleo klevis kobe kody koen kofi
koji kolin kong konnor konor konrad konstantin konstantinos koray koren kornel kory kosta kostas kouider kourosh kris krish krishan
krishna kriss kristian kristijan kristjan kristof kristofer kristoffer kristopher krystian krystofer krystopher krzysztof kuba kurt
kurtis kwabena kwame ky kyan kylan kyle kylian kyllian kyls kymani kynan kyo kyran kyrian kyron labib lachlan ladislao ladislaw lahbib
lahcen lahouari lahoucine lahsen laid lain laith lakhdar lalo lam lamar lambert lamberto lamin lamine lamont lance lancelot lander landon
landy larbi larry lars larsen larson lashawn lassana laszlo latif laureano laurence laurens laurent laurentino laurentiu lauri laurice
laurin lauro lautaro lawrence lawson layachi layden laydon layne layson layth layton lazar lazare lazaro lazlo leander leandre leandro
leart lebron ledion lee leeam leeroy leevi leif leith leland lemuel len lennart lennon lennox lenny leno leny leo leon leonard leonardo
leonce leoncio leonel leonhard leonid leonidas leonides leopold leopoldo leroy lessandro lestat lester leszek lethabo lev levan levent
levente levi levin levon levy lewis leyton lhoucine lhoussaine liam liandro liang liban liberato libero liberto liborio licinio liem
lincoln link lino linus lio lion lionel lior liron lisandro lissandro livan livio liviu lizandro lleyton lliam lloyd lluis loay lochlan
lochlann logan loghan loic loki lokman long lonnie lonny lonzo lorcan loren lorenz lorenzo loreto lorien lorik loris lotfi lothar lou
louay louie louis loukas lovro lowell lowen loyd luan luar luay luc luca lucas lucca luccas lucciano lucian luciano lucien lucio lucius
lucky ludger ludovic ludovico ludvig ludwig ludwin ludwing luigi luis luiz luk luka lukas lukasz luke luken luqman luther luuk lyam lyle
lyndon lyonel maalik maati maaz mac macaire macario macaulay maceo maciej mack maddox maden madou mads mael magdaleno magnus mahad
mahamadou mahamed mahammad mahdi maher mahesh mahfoud mahin mahir mahlon mahmood mahmoud mahmud mahmut maicol maik maikel maikol majd
majdi majed majid makan makar maki makoto maksim maksym maksymilian malachai malachy malang malcolm malcom male maleek malic malick malik
malike maliki malon malone malte malvin malyk mamadi mamadou mamady mamoudou manases manex manfred mani manish manny manoa manoah manoel
manolito manolo manraj mansour mansur manu manuel maor marc marcel marcelino marcell marcellino marcello marcellus marcelo marcial
marciano marcin marcio marck marco marcos marcus marek mariano marik marino mario marios marius mariusz mark markel marko markos markus
marlin marlon marouan marouane marquis marshal marshall martel marten marti martial martim martin martino marty martyn marvel marvelous
marven marvens marvin marvins marvyn marwan marwane marx marzio marzouk masaki masato mason masoud massamba massimiliano massimo masson
matan matar matei matej mateo mateus mateusz mathan matheo matheus mathew mathews mathias mathieu mathis matias matija matis matisse mats
matt matteo mattew matthew matthews matthias matthieu matthis mattia mattias mattin mattis matus matvey matyas maui maurice mauricio
maurizio mauro maury maverick mavric mavrick mavrik max maxen maxence maxim maxime maximilian maximiliano maximilien maximillian maximino
maximo maximus maxwel maxwell mayan mayer mayes maykel mayson mazen mazin mbarek mbark mbaye md mehdi mehmet meinrad meir melchor melik
melvin melvyn memphis menachem mendel mendy menelik merick merih merle merlin merrick merrill mert mervin mervyn messi mesut metin meyer
mhamed micael micah micha michael michal micheal michel michelangelo mick mickael mickel mickey micky mico migel miguel miguelito mihai
mihail mihailo mikael mikaele mikaere mikail mikal mike mikel mikhael mikhail mikolaj milad milan milen miles milhouse millan milo milos
miloud milton mimoun mimoune minato ming minik mino miquel mir miran mircea mirco mirko miro miron miroslav mirsad mirza misael mitch
mitchel mitchell mizael moaad moad moataz modesto modibo modou moe moha mohamad mohamadou mohamed mohamedali mohammad mohammed mohan
mohanad mohand mohaned mohcine mohib mohmed mohsin mohsine mohssine moise moises moiz mokhtar monir monroe monsef monte montgomery monty
mor morad moreno mori moris moritz morris morrison mory mose moses moshe mosiah mostafa mostapha mouad mouhamad mouhamadou mouhamed
mouhcine mouhssine mouloud mounaim mounir mourad mousa moussa moustafa moustapha muadh muaz muhamad muhamed muhammad muhammed muharrem
muhsin mumin munir murad murat murphy murray murtaza musa musab mussa mustafa mustapha mychael mykael mykhaylo mykola mylan myles mylo
myron myson naaman nabeel nabi nabil nadal nadav nadeem nader nadim nadir naeem nael nafis naftali nagi nahom nahuel nahum naim naji
najib najim nam naman namir naoki naoufal naphtali napoleon narayan narcis narciso nareg narek naser nash nasim nasir nasreddine nasser
nassim nassir natale natalino natalio natan natanael natanel nataniel nate nathan nathanael nathanel nathaniel nathanyel nathy natthan
naveed naveen navid navin nawaf nawfal nayan nayden nayef nazaire nazar nazario nazir nazzareno ndiaga neal neco ned neel neftali nehemia
neil neill neji nello nels nelson nemanja nemesio neo neri nestor netanel nethanel nevan neven neville newton neymar neyo nezar nguyen
niall nicanor nicasio niccolo nicholas nick nickolas nickson nico nicolae nicolai nicolas nicolo nidal niel niels nigel nihat niilo nik
nikau nikhil niklas niko nikodem nikola nikolai nikolaj nikolaos nikolas nikolaus nikolay nikoloz nikos nil nile niles nilo nils nilson
nima nishan nishanth nissan nissim nithish nitish nixon nizar noah noam noe noeh noel nojus nolan nomaan noman norbert norberto nordin
noreddine norian norlan norman norris nouh nourddine nourdin nourdine noureddine novak noé nuh nuka numan nuno nunzio nylan obed obryan
ocean octave octavian octavien octavio octavius odei oden odilo odin odon oier oihan oisin olaf olan olav ole oleg olegario oleh
oleksandr oliver oliverio olivier oliviero olmo olsen olti omar omari omarion omer omid omran omri ondrej oneal oneil onesimo onofrio
onur onyx oran orazio orel oren orenzo oreste orestes orhan ori orian oriel oriol orion orlan orlando orson orville oryan orçun osama
oscar osiris oskar osman osmin ossama osvaldo oswald oswaldo othman othmane othniel otilio otis otman otmane otniel ottavio ottmar otto
oualid ouassim oumar ousama ousman ousmane oussama ousseynou outman ovidio ovidiu owain owais owen owens oz ozan ozias oğuz pablito pablo
pacey paco padraig panagiotis pantaleon paolino paolo papa pape parker parsa pascal pascual pasqual pasquale pasqualino pastor patric
patricio patrick patrik patrizio patryk patxi pau paul paulie paulino paulo paulos pavel pavlo pawel pedro peio peniel pepe percy
perfecto perrin perry petar pete peter peterson petr petro petros petru pharell pharrell phi phil philemon philip philipp philippe
phillip phillipe phoenix phong phu pier pierce pierluigi piero pierre pieter pietro pino pio piotr pius placido pol polo porfirio prakash
pranav praveen pravin pravit prem preston primo prudencio pyotr qais qasim qays quang quentin quentyn quincy quinn quintin quinton qusay
rabah rabie rachid radouan radouane radu radwan raed raef rael rafa rafael rafal raffael raffaele raffaello raffi rafi rafik rafiq rahal
raheem rahil rahim rahman rahmi rahul rai raian raiden raif raihan raimondo raimundo rainald rainer rainier raiyan raj rajan rajesh rajko
rajveer rakan rakim ralf ralph ram ramadan raman ramazan ramdane ramez rami ramin ramiro ramiz ramon ramond ramses ramsey ramy ramzi
ramzy randal randall randolph randy ranjit rany raoul raphael rashad rashid rasmus rasul rauf raul ravi rawiri ray rayaan rayan rayane
raydan rayden rayhan raylan raymon raymond raymund raynaldo rayyan raziel razvan recep reda redouan redouane reece refael reggie reginal
reginald regino regis rehan rehman rei reid reinaldo reiner reinhard reinhold reinold reis rejan remigio remo remus remy renald renaldo
renan renato rene renji renny reno renzo reshad reuben reuven revan rex rey reyad reyansh reyes reyhan reymond reynald reynaldo reynold
reynolds reza rhett rhys riad rian ricard ricardo riccardo ricco rich richard richardson richie richmond richy rick rickey rickie ricky
rico ridge ridhwan ridley ridouan ridouane ridwan rifat rigoberto rinaldo ringo rino rio rion rishan rishi ritchie rithy rito rivaldo
river riyad rizwan roan rob robbie robby robert roberto robin robinson roby roc rocco rock rocky rod roddy roderic roderick rodger rodin
rodney rodolfo rodric rodrick rodrigo rodriguez rody roel rogelio roger rogerio rohaan rohan rohit roi rolan roland rolando roldan rolf
rolland rollin rolly romain roman romano romario rome romel romen romeo romero romin romolo romualdo romulo ron ronal ronald ronaldo
ronan rone ronel ronin ronnie ronny rony rooney roque rory rosario roscoe rosendo roshan ross rossano rowen roy royce ruben rubens rubin
rudi rudolf rudolph rudy rufino rufus ruggero ruggiero rui rupert ruperto ruslan russ russel russell ryan rylan ryo ryou ryu ryuji rıdvan
rıza saad saaid sabas sabatino saber sabih sabin sabino sabir sabri sacha sadik sadio saeed sael saer safi safir safouan safwan sahel
sahib sahid sahil sahin sahir sai said saidou saif saifullah saikou saim saimon saint sait sajad sajan sajid sajjad sal saladin salah
salaheddine saleem saleh salek salif salih salik salim saliou salman salomon salva salvador salvator salvatore sam samad samael samba
sameer sameh samer samet sami samie samiel samir samkelo sammie sammuel sammy samson samuel samuele samy san sanad sandeep sander sanders
sandor sandro sanel sang sanjay sanjeev sanjith sante santhosh santi santiago santino santo santos santosh saqib sarkis satchel satoshi
saturnino saul saulo savas saverio savino savio sawyer sayan sayden sayed sayon schneider scot scott scottie scotty seamus sean sebastian
sebastiano sebastien sedat sedric sedrick sefa segundo seif seiji seiya sekou selahattin selim sellam selman selwyn selçuk sem semih
semir seng sepp serafin serafino serge sergei sergej sergey sergi sergio sergiu serhiy serigne serjio serkan servando seth sevag sevak
sevan seven severiano severin severino severo seydou seymour sezgin shaan shad shadi shady shahan shaheed shaheen shahid shahir shahzad
shai shain shaine shaka shakeel shakil shakir shakur shalom shamir shan shane shaquille sharif shaun shawn shayaan shayan shayden shayn
shayne sheikh sheldon shelton shemar sherif sheriff sherman sherwin shihab shimon shiva shivam shiven shlomo shoaib shon shone shyam
shyheim siaka sid siddharth siddhartha sidi sidney sidy siegfried siegmund sigmund silas silvan silvano silverio silvestre silvestro
silvino silvio simao simba simeon simo simon sinan sincere sion sione siraj sire sirio sirius siro sixto siyabonga slavko slayton slevin
slimane slobodan slone sly smail smith socrates sofian sofiane sohaib sohail soham sohan sohil solaiman solan solayman soliman solomon
solon sonam sonny soren sorin sotero soufian soufiane soufyane souhaib souhail soulaiman soulaimane soulayman soulaymane souleymane
souliman soumaila souren souta sovann spencer spike sriram stan stanislaus stanislav stanislaw stanley stanly stavros stefan stefano
stefanos steffan steffen stelian stelios stellan stepan stephan stephano stephen sterling stevan steve steven stevens stevenson stevie
stevin stewart stiven stone stoyan stu stuart subhan sufian sufyan suhaib suhail suhayb sukhwinder sulaiman sulayman suleiman suleman
suleyman suliman sullivan sully sultan sumit sunil suraj suren suresh surya sven svend swen syd syed sylas sylvain sylvan sylver
sylvester symeon symon szymon sébastien sören süleyman sıddık tadeo tadeusz tadgh tadzio tafari taha tahar taher tahir tahsin tai taib
taichi taika taim taino tairon taj takeshi takuma takumi tal talal talan talha talib taliesin talla tam tamer tamim tamir tancredi taner
tanis tanju tanner tanveer tanvir tao taoufik taoufiq taran taras tarek tareq tarik tariq tarık tatsuki tawfiq tawhid tayeb tayfun taylan
taylon taym tayron tayson tayyab ted teddy telly telmo teng tennessee tenzin teo teodor teodoro teofilo teoman terance terence terrance
terrell terrence terry tevfik tevin thad thaddeus thadeus thai thami thanh tharun theo theobald theoden theodor theodore thiago thibault
thien thierno thierry thijs thilo thom thomas thor thorsten tiago tian tiberio tibor tidiane tigran tijani tilo tim timmy timo timofey
timon timoteo timothee timothey timothy timur tino tirso tito titus tiziano tobia tobias tobie toby tobyas tod todd todor tom toma tomas
tomaso tomasz tomer tommaso tommi tommie tommy tomoharu tomy tonatiuh tonino tonio tonny tony torben toribio torres torsten toufik
touhami traian travis travys trayvis trent trenton trestan trevis trevor trey tri tristan troy truman trung trystan tuan tudor tulio
tullio tunar tuncay tuncer tupac turki txomin ty tylan tyler tyller tylor tymon tyreek tyreese tyrell tyrese tyrick tyron tyrone tyronne
tyson tywan ubaldo ubay udo ufuk ughur ugo ulises ulisse ulrich ulrik ulysses umair umar umberto umit umut unai unax urban urbano uri
uriel usama usman uthman uwe uziel vadim vadym vahan vahe val valdemar valentin valentine valentino valentyn valeri valeriano valerio
valeriy valon valter van vance vanni vardan varun vasco vasil vasile vasily vasyl veasna vedat venancio ventura vern vernon veron vic
vicente vick victor victoriano victorino victorio vidal viet viggo vignesh vihaan vijay vikram viktor vince vincent vincente vincenzo
vinh vinicio vinicius vinnie vinny viorel virgil virgilio virginio vishal vishnu vishwa vital vitali vitalis vitaliy vitaly vito vitor
vittorio vitus vivaan vivek vlad vladimir vladislav vladyslav vojtech volkan volker volodymyr voltaire vu vuk wade wadie wael wafi wagner
wail waldemar waldo waleed wali walid walker wallace wally walt walter walther waqas ward warren warrick waseem wasim wassim watson
waylon wayne wei wenceslao wendel wendelin wendell wenzel werner wes wesley wesly wessam wessley wesson westley weston whyatt wiktor wil
wilber wilbert wilbur wilder wiley wilfred wilfredo wilfrid wilfried wilhelm wiliam willam willard willem willi william williams willian
willibald willie willis willson willy wilmer wilson wilton wim winfried winner winslow winston wladimir wojciech wolf wolfgang wolfram
woodrow woody wout wouter wyatt wylan wylliam xabi xabier xan xander xavi xavier xhoel xian xiang xuan yaacov yaakoub yaakov yacob
yacouba yadiel yago yahel yahia yahli yahya yair yakub yaman yamato yamen yamin yancey yanek yang yanis yaniv yanko yann yanni yannick
yannig yannik yannis yao yared yari yaron yaroslav yasar yaseen yaser yash yasin yasir yassen yasser yassin yassine yassir yavuz yaya
yazan yazen yazid yehoshua yeison yeray yeshua yevgeni yevgeny yiannis yichen yigit yilmaz yinon yiğit yoan yoav yoel yohan yohann
yohannes yon yona yonael yonah yonas yonatan yonathan yong yoni yonis yony yordan yosef yoshua yossef yossi youcef younes youness young
younis yousaf yousef yousif yousouf youssef youssif youssouf yousuf yovan ysmael yuan yuen yul yulen yulian yuma yunes yunis yunus yuri
yuriy yury yusef yusif yussef yussuf yusuf yuta yuto yuuma yuval yuvan yuvraj yves yvon zac zacari zacaria zacarias zacary zaccari
zaccaria zach zachari zacharia zachariah zacharias zacharie zachary zachery zack zackari zackaria zackarie zackary zael zafir zaheer zahi
zahid zahir zaid zaim zain zaine zaion zair zaire zak zakari zakaria zakariae zakarie zakariya zakariyya zakary zaki zakir zalman zamir
zan zane zaven zavier zayaan zayan zayd zayden zayed zayn zayne zayon zeeshan zeev zeid zein zeki zeljko zen zeno zenon zephyr zeus zeyad
ziad zian zidan zidane ziggy zinedine zion ziyaad ziyad ziyan zoel zohaib zohair zoltan zoran zoubir zouhair zouhir zubair zyan zyon
çağatay çağrı çetin ömer özcan özkan şaban şamil şener
`;

export const femaleNames = `
aada aadya aaleyah aalia aaliya aaliyah aalyah aaradhya aasha abagail abbey abbi abbie abby abbygael abbygail abeer abelina abella abi
abida abie abigael abigaelle abigail abiha abisha abrar abril aby abygael abygail acacia ada adalgisa adalia adalina adaline adalyn
adalyne adalynn adar adara adassa adaya adda addie addilyn addison addolorata addyson adea adela adelaida adelaide adele adeleine adelene
adelia adelie adelina adeline adelita adella adelle adelyne adelynn adena adia adiana adiba adila adina adisa adison adisson aditi adja
adjoa adna adonia adora adoracion adra adreanna adria adriana adriane adrianna adrianne adrielle adriena adriene adrienne adrina adryana
advika ady adyson adysson aela aella aelyn aerin aeris aerith aeryn afaf afia afiya afnan afra afrah africa afsana afton agata agatha
aggie agnes agnese agnieszka agostina agueda agustina ahana ahava ahlam ahna ai aia aiana aicha aida aide aidee aiko aila aileen ailen
ailey ailin ailine ailis ailsa ailyn aime aimee aimi aimy aina ainara aine ainhoa aino ainoa ainoha ainsley aintzane aira aisa aisha
aishah aishwarya aisling aislinn aislynn aisosa aissata aissatou aitana aivy aixa aiya aiyana aiyanna aiza aizah ajla ajna akane akasha
akela akemi akiko akila akilah akima akina akira akshara akshaya ala alaa alabama alaia alaina alaine alaitz alana alanah alandra alanis
alanna alannah alanoud alanys alara alaya alayah alayna alba albana albena alberta albertina albina alda alea aleandra alecia aleena
aleesha aleeyah aleeza alegria aleida aleina aleisha alejandra alejandrina aleksandra aleksia alena alesia alessa alessandra alessia
alessya alexa alexandra alexandria alexandrina alexi alexia alexiana alexie alexina alexy alexya aleya aleyah aleyda aleyna alfonsina
alia aliah aliana alica alice alicea alicia alicja alicya alida alie aliha alika alima alimatou alina aline aliona alis alisa alise
alisea alisha alishba alisia alison alissa alisse alissia alisson alissya alisya alita alix aliya aliyah aliyana aliyyah aliza alize
alizea alizee alizia alizon alla allana allegra allia alliah allicia allie allison allissa allisson alliya alliyah ally allyah allyana
allycia allyson allyssa allyssia allysson alma almira almudena alona alondra altagracia altea althea altina alva alvina alya alyah alyana
alyanna alyce alycia alyia alyiah alyna alyne alyona alys alysa alyse alysea alysha alysia alyson alyss alyssa alyssah alysse alyssia
alysson alyx alyze ama amada amadea amahle amaia amaira amal amalia amalie amalya amana amanda amandine amane amani amanie amany amaranta
amaria amarilys amaris amarya amaryllis amarys amatullah amaya amayah ambar amber amberly ambra ambre ambrosia ameena ameera amela ameli
amelia amelie amelija amelina ameliya amellia amely amelya amen amena ameni america ami amica amie amila amilia amilya amina aminah
aminata aminta amira amirah amita amma ammara amna amnah amor amparo amra amreen amrita amy amyra ana ana-maria anabel anabela anabella
anabelle anae anaeli anaelle anah anahi anahit anahita anahy anaia anaid anais anaisa anaise anaiz analia analie analucia analy anam
anamaria anamika ananda ananya anarose anastacia anastasia anastasiia anastasija anastasiya anastassia anastasya anastazia anastazja
anaya anayah anays anca ancuta andie andjela andora andra andreana andree andreea andreia andreina andrena andria andriana andrina ane
anea anel anela anelia anelise anella anelle anesa anessa aneta anett anette aneya ange angela angele angeles angeli angelia angelica
angelie angelika angelina angeline angelines angelique angelita angella angelle angellina angely angelyna angelyne angelys angie angy
angèle anh ani ania anica anicia anie aniece aniela aniella anika anila anina anique anisa anisha anishka anisia anissa anissia aniston
anita aniya anja anjali anjalie anjana anjara anjela anjelica anjelina anju anjuli anka anke ann anna annabel annabella annabelle annah
annais annalaura annalena annalia annalie annalisa annalucia annaly annamaria annasofia annastasia annaya annayah anne anneli annelie
annelies anneliese annelise annella annelore annelyse annemarie annett annetta annette anni annia annicka annie annika annisa annissa
annmarie annunziata anny annya anohito anouk anoushka anqi anselma anta antea anthea antigone antoinette antonela antonella antonia
antonieta antonietta antonina anusha anushka anuska anwen anya anyah anycia anyelina anysia anyssa aoi aoife aouatif apolline apollonia
apolonia apryl aqsa ara arabella arabelle araceli aracelis aracely arai arantxa arantza arbia arcadia arcangela archana areej arelis
arena aretha arfa argelia argentina aria ariadna ariadne ariah ariam ariana ariane arianna arianne ariela ariele ariella arielle arife
arij arin arina arisa arisha arista ariya arizona arleen arlena arlene arlet arlette arlinda arline armanda armela armida armina arminda
armine armoni armonia armonie arnela aroha arpita arsenia arta artemia artemis artemisia aruna arwa arwen arya aryah aryam aryana aryanna
aryelle arzu ascension aseel asha ashana ashanti ashanty asheley ashlee ashleigh ashley ashli ashlie ashly ashlyn ashna ashraqat ashton
asia asil asiya asiyah asja asli aslı asma asmaa asmae asmahan asmita asra assata assia assil assiya assunta asta aster astou astrid
astryd asuncion asya ataahua atalia atena athalia athalie athanasia athea athena athina atika atina atiya atlantis aubery aubree aubrey
audelia audra audree audrena audrey audri audrie audrina audry augusta augustina augustine aura aurea aurela aurelia aureliana aurelie
auria auriana aurianna aurielle aurora austeja autumn ava avah avalon avana avelina aveline avigail avila avital aviva avneet awa axelle
aya ayaa ayaat ayada ayah ayala ayame ayana ayanah ayane ayanna ayannah ayat ayda ayelen ayesha ayfer aygun ayiana ayisha ayla aylah
aylana aylee ayleen aylen aylin aylina ayline aylinn aylla aymara aymee ayn aynur ayra ayse aysel aysenur aysha ayssa aysun ayten ayumi
ayza ayşe aza azadeh azalee azalia azaria azelia azia aziza azizah azra azucena azul azuna azure azza azzurra babette badia badiaa bahar
bahia bahija balbina bambi banu barbara barbe barbora barbra basilia basma basmala bassma batoul batsheva batul batya baya bayan bayarmaa
bea beata beatrice beatris beatrix beatriz becca becky beila bela belen belgin belinay belinda beliz belkis bella belle bellina belma
benedetta benedicta benicia benilde benita berenice berit bernadette bernadine bernarda bernice berra berta bertha berthilde bertie
bertille bertina beryl bess bessie bessy betania beth bethanie bethany bethel betina betsabe betsy bette bettie bettina betty bettye
betul beula beulah bev beverley beverly beyonce bianca bianka bibiana bienvenida bijou bilge biljana bina binita binnaz binta binti
bintou birgit bisma bismah bitia blair blanca blanche blandina blanka blessing blossom bluma blythe bobbi bobbie bochra boglarka bolormaa
bonita bonnie bonny bouchra boutaina brandi brandie brandy breanna breanne bree brenda brendy brenna briana brianda brianna brianne
bridget bridgett bridgette briella brigid brigida brigitta brigitte brihana brihanna brinda brisa briseida briseis britanny britany
brithany brithney britney britt britta brittanie brittany brittney brittni brittny briyana bronwyn brook brooke brooklyn brooklyne
brooklynn bruna brunella brunhild brunhilde bryana bryanna bryhanna brynn btissam buket burçin bushra büşra cadia caelia caitlin caitlyn
caitlyne cala cali calia calie calina calissa calista calixta callia callie calliope callista cally calogera caly calypso calyssa calysta
camelia camellia camie camila camile camilia camilla camille camillia cammie cammy camryn camy camyla camylle candace candela candelaria
candice candida candie candy candyce cansu caprice capucine cara caren caridad carin carina carine carinne carissa carla carlene carley
carlie carlina carline carlita carlota carlotta carly carlyn carma carme carmel carmela carmelia carmelina carmelita carmella carmelle
carmen carmina carol carola carolann carolanne carole carolin carolina caroline carolyn carolyne carrie carrol carys casandra casilda
casimira cassandra cassi cassia cassiana cassidi cassidie cassidy cassie cassy cataleya catalina catarina caterina caterine catherina
catherine cathleen cathrine cathryn cathy cati catia catie catina catrina catriona caty cayetana cayla cecelia cecile cecilia cecilie
cecillia cecily cecylia cedra celena celene celesta celeste celestina celestine celia celicia celie celina celine celise celsa cely cemre
ceren cerena cerina cerise ceyda ceylin chadia chafia chahd chahida chahrazad chaima chaimaa chaimae chaira chama chams chana chanda
chandra chanel chanell chanelle chani chania chanice channa channel channelle chantal chantelle chany chanya chara charifa charis
charissa charity charla charlee charleen charlena charlene charlette charline charlise charlize charlotte charlye charlyn charlyze
charmaine chaya chayenne chayma chaymaa chaymae chedeline chelby chelsea chelsee chelsey chelsie chelsy chenoa cher cheri cherie cherry
cheryl cheyene cheyenne chiara chimamanda china chioma chloe chloee chloey chloé chorouk chrissie chrissy christa christabel christabelle
christal christana christel christella christelle christen christia christiana christiane christianne christie christin christina
christine christy chrystal chrystina ciana cianna ciara ciarra cicilia ciel cielo cierra cindel cinderella cindi cindy cinthia cinthya
cintia cintya cinzia cipriana cira circe citlali clair claira claire clara clare claribel clarice clarie claris clarisa clarissa clarisse
clarita clary claryssa claudette claudia claudina claudine clea clelia clemence clemencia clementina clementine cleo cleopatra clio cloe
cloee clorinda clotilde clover coco coleen colette colleen collette concepcion concetta concha conchita connie consolacion constance
constancia constantina constanza consuelo cora coralia coralie coraline coralyn cordelia cordula coretta cori corie corina corine corinna
corinne cornelia corrie corrine corynne cosette cosima costanza coumba courtney courtni courtny covadonga cozette crista cristal
cristalina cristel cristela cristiana cristiane cristina cristine crysta crystal crystel cyan cyana cyane cyann cyanna cyanne cyara cyndi
cyndy cynthia cyntia cyria daena daenerys dafne dagmar dahiana dahlia dahlila dahlya daiana daila daina daira daisie daissy daisy dajana
dala dalal dali dalia daliah daliana dalida dalila dalilah dalina dalinda daliya dally dalya dalyla damaris damarys damia damiana damya
dana danae danah danay danaya danella danette dania daniah danica danie daniela daniella danielle danielly danijela danika danila danita
danitza daniya daniyah daniz danna danni danuta danya danyah danyele danyla daphna daphne daphnee daphney dara darby darcey darcie darcy
dareen daria dariana darielle darina dariya darla darleen darlena darlene darline darling darya dasha davia davida davina davinia dawn
daya dayami dayana dayanara dayanna dayanne dayle daylia dayna dayra daysi dea deana deandra deann deanna deanne deb debbie debby debora
deborah debra debrah dede dee deedee deena deepika defne dehlia deidre deirdre deisy dejana dela delfina delia deliah delicia delila
delilah delina delinda della delores deloris delphina delphine delsy demetra demetria demi dena denia denice denisa denise denisia
denisse denize denya denyse deolinda derin derya desideria desire desiree despina destinee deva devi devika devina devora devorah
deyanira deyna deysi dhalia dharma dhia dhiya dia diala diamante diamantina diamond diana diandra diane diani dianna dianne diany diara
diarra didem diem digna dijana dikra dilara dilek dilia dima dimitra dina dinah dinara diona dione dionisia dionne dior diora diva divina
divine divya dixie diya diyana djamila djeneba doaa doha doina dolce dolly dolores domenica dominga dominica dominika dominique domino
domitilla dona donata donatella donia donika donna donya dora dorcas doreen dorene dorette doriana dorianna dorina dorinda doris dorita
dorla dorota dorotea dorothea dorothee dorothy dorthy dory dottie doua douaa douae dounia dounya drifa drissia dua dulce dulcie dulcinea
dunia dunja dunya dusanka dyana dyane dyanna dyna ebony ebru ecaterina ece ecrin eda edda edel edeline eden edie edina edita edith edna
eduarda edurne edvige edwina eeva eevi effie egle eila eileen eiliyah eilleen eily eilyn eimy eira eire eirinn eisha ekaterina ekram ekta
ela elaia elaina elaine elana elane elanie elanna elanor elara elaya elayna elba elda elea eleah eleana eleanna eleanor eleanore electra
eleina elektra elen elena elene eleni elenie elenna elenor eleonor eleonora eleonore elettra eleya eleyna elfi elfride elfriede elga
elham eliana elianah eliane elianna elicia elida elide elidia elie elif elifnur elika elin elina elinor elinore eliona eliora elis elisa
elisabel elisabet elisabeta elisabete elisabeth elisabetta elise elisea elisheva elisia eliska elissa eliya eliyah eliyana eliza elizabet
elizabeta elizabete elizabeth elizaveta elize elizia elka elke ella ellah ellana ellea ellen ellena elley elli ellia elliana ellie
elliette ellina ellinor ellora elly ellyana ellyn elma elmedina elmina elmira elna elnora elodia elodie eloina eloisa eloise elona elora
elorah elouise elowen elsa elsi elsie elsy elva elvia elvina elvira elyana elyanah elyanna elycia elyn elyna elynn elysa elysabeth elyse
elysha elysia elyssa elyssia elyza elyzabeth elza elzbieta ema emalia eman emanuela emanuella emanuelle emelda emelia emelie emelina
emeline emely emelyn emerald emeraude emi emie emiko emilee emili emilia emiliana emilie emilija emiline emillia emillie emilly emily
emilya emina emine emira emlyn emma emmah emmaline emmanuela emmanuella emmanuelle emme emmelie emmeline emmi emmie emmy emmylou emna emy
emylia emylie ena enara enaya encarnacion enedina eneida engracia enia enid eniola enisa enma enna enola enrica enriqueta enya enza eowyn
era eri erica ericka erika erin erina erinn erisa erlinda erma ermelinda ermina erminia erna ernesta ernestina ernestine ersilia eryka
erykah eryn erynn erza esha eshaal eshal eshana esin esma esme esmee esmeralda esperanza esra esraa estee estefani estefania estefany
estel estela estele estella estelle ester estera estere esther estitxu estrella eszter etana etelvina ethel etna etta etty eugenia
eugenie eulalia eunice eusebia eva evah evalina evaline evana evangelia evangelina evangeline evangelyne evanie evanna evanne eve eveleen
evelia evelin evelina eveline evely evelyn evelyna evelyne everly evette evgenia evi evie evita evon evonne evrim evy ewa ewelina eya
eyana eyla eyleen eylin eyva fabia fabiana fabienne fabiola fabrizia fadila fadma fadoua faduma fadwa fahima faina faith faiza faizah
fajr fallon fama fani fanni fannie fanny fanta fany faouzia fara farah farha farhana faria farida fariha farrah fartun faryal farzana
fatema fatemeh fathia fathima fatiha fatim fatima fatimah fatimata fatimazahra fatime fatimetou fatin fatine fatma fatmata fatna fatou
fatouma fatoumata fattouma fatuma fatumata fausta faustina favour fawzia fay faye fayna fayza fe febe federica fedora felecia felicia
feliciana felicidad felicita felicitas felicite felicity felina felipa felisa fenna ferdaous feride fermina fernanda fettouma feyza
fidelia fien filippa filomena fina fiona fionna fiorella fiorenza firdaous firdaus firdaws fiza flaminia flavia fleur flor flora florence
florencia florentina flores floria floriana florica florina florinda folashade fortuna fortunata fortune fotini fouzia fozia fran franca
frances francesca franceska francette franchesca francheska francia francina francine francisca francoise franka franziska françoise
freda freja freya freyja frida frieda fuensanta fulvia funda füsun gabbie gabby gabi gabija gabriela gabriella gabrielle gabryelle gaby
gaelle gaetana gaia gail gala gale galia galina galit galla galya galyna gamalat gamila gania ganna gao gara garnet gaya gayane gayle gea
geena gelsomina gema gemma gena genesis geneva genevieve genia genie genna genny genoveffa genoveva georgette georgia georgiana georgie
georgina geralde geraldina geraldine gerarda gerardina gerda geri gerlinde germaine germana gerta gertrud gertrude gessica ghita ghizlan
ghizlane ghofran gia giada giana gianina gianna giannina gigi gila gilda gillian gimena gina ginesa ginevra ginger ginna ginny gioia
giordana giorgia giovana giovanna gisel gisela gisele gisella giselle gita giulia giuliana giulianna giulietta giuseppa giuseppina giusy
gizele gizelle gizem gladis gladys glena glenda glenna gloria gloriana glory glorya glynis gohar golda goldie googoosh grace gracia
graciana gracie graciela graciella gracy grayce grazia graziella grecia gregoria greta gretchen grete gretel gretta grisel griselda
guadalupe gudrun guendalina guiliana guillermina guinevere gunay gunel gurleen gwen gwendolen gwendolyn gwendolynn gwenna gwyneth gypsy
gyselle gökçen gül gülay gülsüm gülten gülşen habiba haby hada hadassa hadassah hadda hadhoum hadia hadiatou hadil hadiya hadja hafida
hafsa hafsah hafssa hagar haidy haifa haila hailee hailey hailie hailley haily haizea haja hajar hajer hajira hajra hakima hala halana
haleema haley halia halima halina halla halley hallie halyna hamida hamide hamna hana hanaa hanadi hanae hanah hanako hanalei hanan
hanane hania hanifa hanife hanin haniya hanna hannah hannan hannelore hannia hanny hariet hariette harini harleen harmonie harmony harper
harpreet harriet harriett harriette haruka hasina hasini hasmik hasna hasnaa hasnae hassana hassania hassna hasti hatice hattie hava
havana havanna hawa haya hayat hayate haydee hayla haylee hayleen hayley haylie hayriye hazel heather heaven heavenly heba hedwig hegoa
heide heidemarie heidi heidie heidy heike helana heleen helen helena helene helga helia heliana helina hellen helly helma helmi hema hena
hend henna henrietta henriette henrika henya hera hermelinda hermina hermine herminia hermione herta hertha hessa hester hevin hiba hibah
hidaya hila hilal hilaria hilarie hilary hilda hilde hildegard hillary hilma himari hina hinano hinata hind hinda hira hlima hoda hodaya
hollie holly hong honor honora honorata honoria hope horia hortencia hortense hortensia hosanna hosna hosniya houda houria houriya huda
husna hussa hyacinth iana ianna iara ibtisam ibtissam ibtissame ida idalia idalina idania idoia idoya ieva ifrah ignacia ignazia ihintza
ihsane ihssan ihssane ikhlas ikram ikrame ila ilana ilaria ilayda ilda ildiko ilea ileana ilena ilene ilenia ilham ilhame iliana ilianna
ilina iliyana ilka illana illeana illiana illianna illyana illyanna ilma ilona ilonka ilsa ilse ily ilyana ilyanna ilyssa imaan iman
imane imani imanie imelda imen imma immacolata immaculada imogen imogena imogene ina inaaya inah inara inas inass inaya inayah inci
indhira indi india indie indira indra indya ines inessa inez inga inge ingeborg ingrid iniya inji inka inna innaya innocence inocencia
insaf inssaf intissar intza io ioana ioanna iola iolana iolanda iole iona ione ionela ionna ipek iqra iraida irati irena irene iria
iriana irina iris irma irmgard irsa iryna irys isabeau isabel isabela isabele isabell isabella isabelle isadora isamar isatou isaura isha
ishana ishani ishika isidora isidra isis isla islande islem ismahan isobel isolda isolde isolina isora isra israa israe issraa isys ita
italia itto itzel itziar iulia iuliana iva ivaana ivalu ivana ivanka ivanna ivette ivie ivon ivona ivone ivonne ivy iwona iyana iyona iza
izabel izabela izabella izabelle izar izaro izel izumi izza izzie izzy jaana jacinda jacinta jackeline jackie jaclyn jacquelina
jacqueline jacquelyn jada jade jadwiga jaelle jaelyn jahida jahlia jahna jahnaya jaida jaimie jaina jala jalia jalila jalina jaliya
jaliyah jalya jalyah jamela jamelia jamella jami jamila jamilah jamilla jammie jamy jamyla jana janaa janae janah janaina janan janani
janat janaya jane janel janele janell janella janelle janessa janet janeth janette janice janie janina janine janique janira janis janise
janita janna jannah jannat jannate janne jannet jannette jannie janny janyce jaquelin jaqueline jara jasleen jasmeen jasmeet jasmin
jasmina jasmine jasmyn jasmyne jaspreet jassmine javiera jaya jayah jayana jayanah jayani jayanna jaycee jayda jayla jaylee jayleen
jaylie jayline jaylis jaymie jayna jayne jazia jazmin jazmine jeana jeane jeanelle jeanette jeanie jeanina jeanine jeanna jeanne
jeannette jeannie jeannina jeannine jeanny jehan jelena jelina jelissa jema jemaa jemima jemimah jemma jen jena jenah jenaya jenaye
jenelle jenessy jenifer jeniffer jenine jenisha jenna jennah jennette jenni jennie jennifer jenniffer jennipher jenny jennyfer jeny
jenyfer jeri jerri jersey jerusalen jesica jess jessalynn jesse jessi jessica jessie jessika jessyca jessye jessyka jewel jezabel
jezabelle jezebel jhade jhoanna jia jiahui jiana jiaqi jiayi jihan jihane jil jilian jill jillian jimena jina jinan jing jo joana joane
joanie joann joanna joannah joanne joannie joaquina joceline jocelyn jocelyne jodi jodie joee joelie joella joelle joellen joelly joely
johana johanna johannah johanne johanny johara joia jolanda joleen jolena jolene jolie jolina joline jone jonelle joni jordana jordane
jordanna jordanne jorgina josee josefa josefina josefine joseline joselle josely joselyn joselyne josepha josephina josephine josette
josiane josianne josie josline josseline josselyne jossette jossie joud jovana jovanna jovita joy joya joyce jozette juana juanita
judeline judie judit judith judy jule juli julia juliana juliane juliann julianna julianne julie julienne juliet julieta julieth julietta
juliette julina julissa julita jullia julliette jully julyana julyanna jumana juna junia junie juno justa justina justine justyna justyne
jutta kabita kacey kacia kacie kacy kadi kadia kadiatou kadidia kadidiatou kadidja kadija kadijah kady kaede kaela kaelie kaely kaelyn
kaelynn kaena kahlan kaia kaila kailani kaili kailly kaily kailyn kailyne kaina kainat kaira kaisha kaithlyn kaitlin kaitlyn kaitlyne
kaja kala kalea kaleigh kalena kali kalia kaliana kalie kalila kalima kalina kalinda kalissa kalista kaliya kaliyah kalle kallie kallista
kally kaltoum kaly kalya kalyani kalyna kalyssa kalysta kamala kamaria kamelia kami kamila kamilah kamile kamilia kamilla kamille kamilya
kamyla kamylle kana kandice kandy kandyce kanika kany kanya kanyakumari kanza kaori kaoutar kaouthar kara kareen karen kari karima karin
karina karine karinne karishma karisma karissa karla karlene karlie karlina karly karlyn karma karmen karola karole karolina karoline
karolyn karolyne kary karyn karyna kasandra kasey kasia kassandra kassi kassia kassidy kassie kassy kat kata katalin katalina katalyna
katarina katarzyna kate kateleen katelyn katelyne katelynn kateri katerina katerine kateryna kathaleen kathalina katharina katharine
katheleen kathelyn katherin katherina katherine kathia kathie kathleen kathlyn kathrin kathrine kathryn kathy kathya kati katia katiana
katie katina katiuscia katixa katja katlyn katrin katrina katrine katryn kattalin kattie katty katy katya kavita kawtar kawthar kawther
kay kaya kayana kaycee kaycie kaye kayla kaylah kaylee kayleen kayleigh kayli kaylia kayliah kayliana kaylie kaylin kaylina kaylis kaylla
kayna kayra kaysha kaysia kaysie kayte kea keana keeley keely keerthana keesha keiko keila keilana keina keira keisha keisi keisy kejsi
kelcy keley keli kelia keliah kelicia kelina kelis keliyah kella kelley kelli kellie kelly kellyanna kellyanne kellyn kelsea kelsey kelsi
kelsie kelsy keltoum kely kena kenda kendal kendall kendra kendy kenia kenly kenna kennedy kensy kenya kenza kenzi kenzie kenzy keona
kera keren keri kerri kerstin kesha keshia kesia ketsia ketty keva kexin keya keyana keyanna keyla keylah keylie keyna keyra keysha
keyshia keysi kezia keziah khadidiatou khadidja khadija khadijah khadijatou khadije khadra khady khaila khaira khalia khalida khalila
khaoula khawla khayla kheira khiara khira khloe kholoud khongordzol khouloud khyra kia kiana kianna kiara kiarah kiarra kiera kiersten
kiley kilia kim kima kimaya kimberlee kimberley kimberli kimberlie kimberlly kimberly kimia kimiko kimiya kimmernaq kimmie kimmy kimora
kimya kimyah kina kindra kine kinga kinsey kinsley kinza kinzy kiona kira kirsten kirstin kirsty kisha kismet kitana kitty kiya kiyana
kiyomi kizzy klara klarisa klarissa klaudia klea kloe kloey koko komal konstantina konul kora kori korinna kornelia kourtney krisha
krissy krista kristal kristel kristelle kristen kristi kristiana kristie kristin kristina kristine kristy kristyna krizia krysta krystal
krystel krysten krystiana krystie krystina krystyna ksenia kumba kya kyana kyanna kyara kyarah kyarra kyera kyla kylee kylia kyliana
kylianne kylie kyllie kymberley kymia kyra kyrah kyria kyrsten kübra kıymet lacey lacie lacy ladona ladonna lael laela laelia laelle
laetitia lahna laia laiana laiba laida laila laily laina lainy laisha laiya laiza laken lakesha lakshmi lala lale lali lalia lalita
lalitha lama lamia lamiaa lamiae lamija lamis lamiya lamya lamyaa lamyae lan lana lanae lanah landry lani lania lanna lannah lara larah
larisa larissa larysa laryssa latasha latifa latisha latonya latoya launa laura lauralee lauralie laurana laureana laureen laurel lauren
laurencia laurene laurentia laurentina lauretta laurie laurina laurinda lauryn laurynn lavanya laverna laverne lavinia laxmi laya layah
layal layali layan layana layanna layla laylana laylla layna laynie lea leah lean leana leandra leane leanie leann leanna leanne leany
leda leeana leeann leela leeloo leen leena leeya leeyah leia leiana leidy leigh leila leilah leilana leilani leilanie leilany leili
leilia leily leina leire leiya leiyah leja lejla lela lelia lemya lena lenah lenaya lenette leni lenka lenna lenora lenore leocadia leola
leona leonarda leoncia leoni leonia leonida leonie leonna leonor leonora leonore leontina leora lesedi lesia lesley lesli leslie lesly
leslye leticia letitia letizia lettie levana lexa lexi lexia lexie lexy leya leyah leyan leyana leyanna leyla leyli leyna lia liah liana
lianah liandra liane lianna lianne liara liat liba libbie libby libera liberata libertad liberty libia licia lida lidia lidiya lidya liel
liela lielle lien liepa liese liesel lieselotte ligia lil lila lilah lilana lilea lili lilia liliah lilian liliana liliane lilianna
lilianne lilibeth lilie lilienne lilit lilith liliya lilja lilla lillah lilli lillia lillian lilliana lilliane lillie lilly lilo lilou
lily lilya lilyana lilyanna lilyrose lina linah lincy linda linde lindsay lindsey lindsi lindsy lindy line linette ling linh linley linna
linnea linsay linsey linsy linzy liona liora lira liria lis lisa lisabeth lisandra lisanne lisbet lisbeth lise lisette lissa lissandra
lisset lissette lita litzy liubov liudmyla liv livia liviana livie livy livya liya liyah liyana liyanna liz liza lizandra lizbeth lizeth
lizette lizzie lizzy ljiljana lluna lluvia loa lobna loganne loida lois lola loli lolita lolla lona loni lonna lora loraina loraine
loralie lore lorea loredana loreen lorelai lorelei lorelie lorella lorely lorena lorene lorenna lorenza loreta loretta loreyna lori
loriana lorianna lorianne lorie lorin lorna lorraina lorraine lorri lorrie lory loryn lotte lottie louann louanne loubna louella louisa
louise louiza lourdes lovelie lovely lovina lu lua luana luann luanna luanne luba lubna luccia lucciana luce lucelia lucero luci lucia
luciana lucianna lucianne lucie luciene lucienne lucija lucila lucile lucilia lucilla lucille lucina lucinda lucine lucrecia lucretia
lucrezia lucy lucynda ludivina ludmila ludmilla ludovica ludwika luela luella luigia luigina luisa luisana luise luiza lujain lula lulia
lulu lulwa luma lumi luna lunah lunna lupe lupita lurdes lusia luz luzia luzmila ly lya lyah lyana lyann lyanna lyanne lyda lydia lydiana
lydianne lydie lyla lylah lyli lylia lylian lyliana lylianna lylie lylla lyllie lyn lyna lynda lyndie lyndsay lyndsey lyne lynelle
lynette lynn lynna lynne lynnette lynsey lyra lysa lysandra lysette lyssa lyubov lyudmyla lyvia lyza ma mabel mable macarena macaria
macie mackenzie mackenzy macrina macy madalena madalina madalyn maddalen maddalena maddi maddie maddison maddy maddyson madelaine
madeleine madelena madelin madelina madeline madelon madelyn madelyne madge madi madie madigan madiha madilyn madina madison madisson
madlyn madonna madyson mae maela maelee maeli maelie maelle maely maelyn maelynn maelys maeva maeve mafalda magali magalie magaly magda
magdalena magdalene magdelena magdeline maggie maggy maghnia magnolia maguette maha mahalia maham maheen mahi mahina mahira mahjouba
mahlia mahnoor mahya mai maia maialen maica maida maider maija maika maila maile mailee maileen mailen mailey maili mailie maily mailyn
mailynn maimouna maimuna maira maire maisa maisha maisie maisy maitane maite maitena maiya maja majda majida makeda makenzie makenzy
makia mala malaak malaika malak malake malea malee malen malena malgorzata mali malia maliah malie maliha malika malina malinda malini
malisa malissa maliya maliyah malka mallika mallorie mallory mally malorie malory malvina malya malyah malyssa mama mame mana manahil
manaia manal manar manda mandakranta mandi mandie mandy mane manha manhattan manika manila manisha manna mannat manola manoli manolita
manon manpreet manuela manuella manya mara marah maral maram maranatha maravillas marcela marcelina marceline marcella marcelle marci
marcia marciana marcie marcy marella maren marga margaret margareta margarete margareth margarethe margarett margarette margarida
margarita margaux marge margery margherita margie margit margo margot margret margrette marguerite mari maria mariaclara mariaelena
mariah marialuisa mariam mariama mariamawit mariame mariami mariana mariane marianela mariangel mariangela marianna marianne mariateresa
maribel maribelle marica maricarmen maricel maricela marie mariel mariela mariele mariella marielle mariem marieme marieta marietta
mariette mariia marija marijane marijke marika mariko marilena marilia marilin marilou marilu mariluz marily marilyn marina marine
marinela marinella marinna mariola marion mariona maris marisa marisabel marisela mariska marisol marissa marit marita maritza marivel
mariya mariyah mariyam mariyana mariza marjan marjorie marjory marla marlaine marlee marleen marlen marlena marlene marleni marleny
marlette marley marli marlie marliese marline marlise marlo marlow marlowe marly marlyn marlyne marlys marni marnie maroua marsha marta
martha marthe martina martine martyna marua marwa marwah mary marya maryah maryam maryama maryan maryana maryann maryanna maryanne
marybel marybeth maryelle maryem maryjane marylee marylin marylou marylyn maryn maryna marysa marysol maryssa marzia masa masha masoumeh
massa massiel matea mathea mathilda mathilde matilda matilde mattea mattie matty maty matylda maud maude maura maureen mauricia maurine
mavi mavis maxima maxina maxine may maya mayah mayanna mayar maybel maybeline maybell maybelle maybelline mayda maye mayela mayelin mayka
mayla maylee mayleen maylen maylene mayli maylia maylie maylin maymuna mayra maysa maysaa maysae maysan maysie maysoun mayte mayumi
mayuri mayzie mazal mazie mbarka mckenzie mea meagan meaghan medea medina meena meera meg megan megann meggan meggie meghan meghann
megumi meha mehreen mei meia meila meili meiling meily meilyn meina meira melaine melana melane melani melania melanie melany melanye
melba melda melea meleane melek melena meli melia meliah melicia melida meliha melika melike melina melinda meline melinna melis melisa
melissa melita meliya meliyah meliza mellisa mellissa mellony melodi melodia melodie melody melonie melony melora melvina melyna melynda
melynna melysa melyssa mena mencia menna meral mercedes mercy meredith meri meriam meriem merieme merina merisa merissa meritxell merjem
merline meron merry merve mery meryam meryem meryeme meryl meta meya meylin mi mia miah miana micaela micaella michaela michaele
michaella michaelle michalina michela michelina michella michelle mickaela midori miel miette migdalia mignon miguela miha mihaela miia
mika mikaela mikaella mikela miki mila milady milagro milagros milah milana milanna milca mildred mileena milena milene miley mili milia
miliana milica milie milinda milissa milka milla milliana millicent millie milly milouda mily mimi mimouna mimount mimoza mina minah
minahil minal mindy minela minenhle minerva minh minha minka minna minnie mio miquela mira mirabel mirabella mirabelle miracle mirah
miral miranda mireille mirela mirella mirelle miren mireya miri miriam mirian miriana mirielle mirjam mirka mirlande mirna miroslava
mirra mirsada mirta mirtha miryam misa misaki mischa misha misheel mishel misia missy mitra mitzi miya miyah miyana miyar miyu miyuki
mizuki moana mobina modesta modesty moesha moira mollie molly mona monalisa monette monia monica monika monique monserrat montana
montserrat moorea mora morena morgana morgann morganne morrigan mouna mounia moya mrignayani mualla muazzez muna muntaha muriel muskan
mya myah myana myanna myha myia myla mylah mylee mylena mylene mylia myliana mylie mylla myra myrah myranda myriam myrian myriana
myrlande myrna myrta myrtle müge müzeyyen na naama naara naasunnguaq naba nabiha nabila nacera nacira nada nadejda nadene nadezhda nadia
nadiia nadin nadina nadine nadira nadiya nadja nadra nadya naeli naema nafisa nahia nahid nahida nahima nahla nahomi nahomy naia naiara
naida naika naike naila nailah naima naimah naina naira nairi naisha naiya naja najah najat najate najia najima najla najlae najma najoua
najwa nakiya nala nalah nalia nalini naliya naliyah nalla nami namira nana nancy nandi nandini nanette nao naome naomi naomie naomy
naoual nara narcisa nare narges nargis narjes narjis nasha nasia nasira nasra nasreen nassima nassira nastasia nastia natacha natali
natalia natalie nataliia natalija natalina nataliya natallia nataly natalya natascha natasha nathalia nathalie nathaly nathalya nathalye
nathania natia natividad natsuki natsumi naturelle nausica nausicaa nava navy nawal naya nayah nayana nayara nayda nayeli nayelie nayima
nayla naylah nayma nayra naysha nazan nazaret nazaria nazha nazia naziha nazli nazlı nazlıcan ndeye nea necla neda neela neelah neema
neena neeve nefertiti neha nehal nehemie nehir neila neima neira neisha neiva nejla nel nela nelcy nele neli nelia neliah nelida nelina
nelisa nell nella nelle nelli nellie nelly nelsy nely nema nena nene neomi nerea nereida nerissa nermin nermine nesreen nesrin nesrine
nessa nettie neus neva nevae nevaeh neve neya neyah neyla neysa nezha neşe ngoc nhu nia niama niamh nichole nicki nickie nicky nicol
nicolasa nicole nicoleta nicoletta nicolette nicolina nicolle nida nidia niema nieves nihad nihal niharika nika niki nikki nikky nikol
nikole nikolina nila nilah nilay nilda nilla nimra nina ninah ninette ninfa nini niobe nira nirvana nisa nisanur nisha nisrin nisrine
nissa nissi nissrine nita nithya nitya niva nives nivi niya niyah niza nneka noa noami noara noela noeli noelia noelie noella noelle
noely noemi noemie noemy noga nogaye noha nohaila nohemi nohemy nola nomi nona noor noora nora norah noreen norhan norma nouf nouha
nouhaila nouhayla nour noura nouran nouria nouzha nova novalie noya nubia nuha nunzia nunziata nur nura nuray nuria nuriye nursel nurul
nusayba nya nyah nydia nyima nyla nylah nylia nylla nyna nyssa oana oceana oceanna octavia octavie oda odalis odalys odelia odessa odette
odile odilia odval ofelia ohanna oihana oihane oisha oksana ola olaia olaya oleksandra olena olesia olesya olga olha oliana olimpia olina
olinda oliva olive olivia olivya oliwia ollivia olya olympia olyvia omaima omara omaya omayma omayra omnia ona onelia oona ophelia
ophélie ora orah oriana orianna orla orli orly ornella orsola otilia ottavia ottilia ouafa ouafaa ouafae ouahiba ouarda ouardia ouassima
ouiam ouidad ouissal oumaima oumayma oumou oviya oxana oyunbileg paige palma palmira paloma pam pamela pamella panagiota pandora
paninnguaq paola paolina paquita parisa pariss parissa parvati parys pascale pascuala pasqua pasqualina patrica patrice patricia patrizia
patrycja patsy patti pattie patty paula paule pauleen paulette paulina pauline pavithra pavlina payton paz pearl peggie peggy pelin pema
penda penelope penina penny pepa pepita perihan perla pervin petra petrona peyton phebe philippa philippine philomena phoebe phoebee
phoebie phuong phylis phyllis pia piedad piera pierina pietra pilar pina pipaluk piper piya placida pola polina polly pollyanna pooja
poppy portia praise preciosa precious prescilla presly pricila pricilla prisca priscila priscilla prisha prithika priya priyamvada
priyanka providence prudence pura purificacion purity puteri pınar qamar queenie quiana quynh rabab rabea rabha rabia rabiaa rabina
rachael rachana rachel rachele rachelle rachida radha radhika radia radife rae rafaela rafaella raffaela raffaella rafia rafika raghad
rahaf rahel rahima rahma raiana raihana raika railey raima raina raisa raissa raiza rajaa rajae rajah rajana rakel rakia raluca rama
ramata ramatou ramatoulaye ramia ramla ramona ramya rana randa randi rani rania ranim raniya ranya raphaela raphaella raphaelle raquel
rasha rashel rashida rasika raven ravina rawan rawen raya rayana rayanna rayanne rayhana rayhanna rayma rayna rayssa razan rea reana
reanna reanne reba rebeca rebecca rebecka rebeka rebekah rebekka reem reema reena reeva regina regine reham rehana rehanna rehema
reihaneh reina reine remedio remedios remie rena renad renae renata renate renee reshma reta reva reyana reyhana reyna rhea rhema rhianna
rhiannon rhoda rhona rhonda ria riana riane rianna rica ricarda richelle ricki rifka rihab riham rihan rihana rihanna rikki riko rim rima
rimas rime rimes rin rina rinad rita ritaj ritaje ritej ritika riva rivka riya riyana rkia robbin roberta robyn rochele rochelle rocio
rodaina rodayna rodica roeya roghayyeh rokaya rokhaya rokia rola rolanda romaine romaisa romaissa romaissae romana romaysa romi romie
romina romy rona ronda ronna rosa rosabel rosabella rosabelle rosalba rosalia rosalie rosalina rosalind rosalinda rosalinde rosaline
rosalita rosaly rosalyn rosamaria rosana rosangela rosanna rosanne rosaria rosaura rose roseann roseanne roselia roselina roseline
rosella roselle rosely roselyn roselyne rosemarie rosemary rosetta rosette roshni rosi rosibel rosie rosina rosita roslyn rosmery rossana
rossella roswitha rosy rowan rowena roxana roxane roxann roxanna roxanne roxie roxy roya roza rozalia rubi rubie rubina ruby rufina
ruhiye rukaya rumaysa rut ruth ruthie ruthy ryana ryane ryanna ryhana ryhanna rym saadia saanvi saara saba sabah sabiha sabina sabine
sabira sabra sabreena sabria sabrin sabrina sabrine sabriya sabryna sada sadaf sade sadhana sadia sadie sadiya safa safaa safae safah
safia safiatou safina safira safiya safiyah safiyya safiyyah sagrario sahana sahar sahara sahira sahory sahra saida saidi saima saina
saioa saira saja sajida sakeena saki sakina sakinah sakineh sakura salam saleah saleha salena salha salia saliah saliha salima salimah
salimata salimatou salina salka sallie sally salma salome saloua salsabil salvadora salvatrice salwa sama samah samanta samantha samara
samarah samaria samaya samera samia samiah samiha samina samira samirah samiya sammantha samra samrah samuela samya samyra sana sanaa
sanae sanah sanam sanaya sanda sandhya sandi sandie sandra sandrina sandrine sandy sania saniya saniye sanjana sanna sanne santa santina
sanya saoirse saori saory saphia saphira saphire saphyra sapna sara sarafina sarah sarai saran saranda saranya saray sarayma sare sari
saria sarika sarina sarita sariya sarra sarrah sarya saryna saskia saturnina satya savana savanah savanna savannah saveria savina saya
sayana sayda sayla sayra sayuri scarlet scarlett scarlette sebastiana secilia sedra sefora seham seher seila sela selah selena selene
selenia selia selin selina seline selma selva selyna sema semia semiha semira semra semya sena senada sendy senia senna sephora sera
serafina serah serap seraphina seraphine seraya seren serena serene serenna serife serin serina serine serra setayesh sevana sevda severa
severina severine sevgi sevgül sevinj seynabou sfia shabana shada shadia shae shaelynn shahad shahana shahd shahed shahida shaikha shaila
shailey shaili shaily shaim shaima shaimaa shaina shaira shakila shakira shakti shalia shalimar shalini shalva shama shamia shamira shana
shanah shanaya shanda shandra shanel shanell shanelle shani shania shanice shanika shanna shannah shannel shannen shannon shanon shanti
shanty shanya shanyce shara sharay shari sharifa sharina sharleen sharlene sharlyne sharon sharron sharyn shauna shawna shawnee shay
shayana shayanna shayanne shayla shaylee shayleen shayli shaylie shayma shayna shaynah shaynna shazia shea sheba sheena sheila sheilly
sheily sheina shekina shekinah shelby shelcy shelia shelley shelly shelsea shelsey shelsie shelsy shenoa shereen sheri sheridan sherifa
sherilyn sherley sherline sherly sherlyn sherlyne sherri sherrie sherry sheryl sheyenne sheyla shifa shilo shiloh shira shireen shirel
shirin shirley shirli shirly shivani shona shoshana shreya shristi shukri shyla shyna sia sian siana sianah sianna siara sibel sibilla
sibille sibyl sibylle sicilia sidonie sidra sidrah sieglinde siegrid siena sienna sierra sigrid siham sihame sila silja silke sillin
silva silvana silver silvia silvina sima simona simone simonetta simonne simran sinai sinay sinaya sindi sindy sinead sinthia sintia
siobhan siomara siona sira sirena siria sirin sirine sisilia sita siti sivan siya siyana sky skye skyla skylar sloan sloane smeralda
sneha snezana soad sobia socorro soffia sofi sofia sofie sofija sofiya sofya soha sohaila sohana sokaina sokhna sol sola solana solange
solara sole soledad soleil solenne solia soliana solina solveig somaya somayyeh somia somiya somya sona sonali sondra sonia soniya sonja
sonya sophea sophia sophiana sophie sophonie sophy sophya sora soraida soraya sorayah sorcha sorelle sorina soriya souad souhaila
souhayla soukaina soukayna soumaya soumia soumiya soumya sovanna speranza sri stacey staci stacie stacy stanislawa starla stefana stefani
stefania stefanie stefanny stefany steffi stefka stela stella stellina stephania stephanie stephany stephy sua suad success sude sue
suela sueli suha suhaila suhana suhayla suheyla sukaina sukhmani sulamita sultana sumaira sumaya sumayah sumayya sumayyah sumeya summer
sun sundus sunita sunny sura suraya susan susana susane susanna susannah susanne susi susie susy suzan suzana suzane suzanna suzanne
suzette suzie suzy svea svenja svetlana sveva svitlana swan swetha swetlana sya syah syanna syanne syara sybella sybil sybille sydney
syeda syenna syla sylvana sylvanna sylvia sylviana sylvie syna synthia syra syrah syria syriana syrina tabata tabatha tabita tabitha
tahani tahara tahira tahlia taila taima taina taira tais takwa tala tali talia taliah taliana talicia talina taline talissa talita
talitha taliya taliyah tallia tallulah tally talya talyah talyssa tamani tamar tamara tamarah tamari tamaya tamera tami tamia tamika
tamila tamira tamlyn tammi tammie tammy tamou tamra tamsin tamya tamyra tana tanaya tania tanija tanika tanisha tanit taniya tanja tanya
tanyah tanzila taqwa tara tarah tarana tarra taryn tasha tasiana tasneem tasnim tassnim tatiana tatiane tatianna tatjana tatyana tawana
taya tayana tayanna tayla tayra taysha teana tecla tegan tehani tehila tehillah telia telma temperance teodora teona terena teresa terese
teresina teresita tereza teri terri terrie tess tessa tessah tessia tessie tetiana tetyana tevhide tevy teya teyana teyla thais thalia
thaliana thamara thandolwethu thania thanya thao thara thayla thea theia thekla thelma theodora theresa therese theresia thi thomasina
thu thuy thy tia tiah tiana tianah tianna tiara tiare tifani tifany tiffani tiffanie tiffany tila tilda tillie tilly timea tina tinaya
tingting tirza tisha titia titiana tiya tiyah tiyana tiziana tomasa tonia tonie tonya tora tori toria tory tosca touria touriya tova
tracey traci tracie tracy tran treasure tressie triana tricia trina trinity trish trisha trista trixie trudy tuana tuba tui tula tullia
tuğçe tya tyah tyana tyanna tyara tyla tylia tyra tysha ugne uliana ulla ulrike ulyana uma umi una ursula urte usha ute uxue vaishnavi
vaitiare valencia valene valentina valentyna valeria valeriane valerie valery valeska valina vana vanesa vanessa vani vania vanna
vannessa vanny vanya varsha varvara veda veena vega velia velma veneranda venezia venicia venise venus vera verena verica verna vernice
verona veronica veronika veronique vesna vi viana vianne vicenta vicki vickie vicktoria vicky victoria victoriana victorina victory
victorya vida vidya viera vika viki vikky viktoria viktorie viktorija viktoriya vildan vilma vilte vina vincenta vincenza vincenzina
viola violet violeta violetta violette viorica vira virgilia virgina virginia viridiana virna virtudes vita vitalia vitalina vitoria
vittoria vivian viviana viviane vivianne vivien vivienne vusala vy vyctoria wafa wafaa wafae wahiba wakana waltraud wanda warda wassima
wendi wendy wera weronika whitley whitney whitni whitny wiam wiame widad widelene wijdane wiktoria wila wilhelmina wilhelmine willa willo
willow wilma windy winifred winnie winnifred winona wisal wissal wynona xana xandra xaviera xela xena xenia xia xiana xiao xiaomei
xiaoyan ximena xin xinyi xinyu xiomara yadhira yadira yaffa yagmur yahaira yaiza yajaira yali yalina yamila yamile yamilet yamileth
yamina yamna yana yanel yaneli yanelis yanelle yanely yanessa yanet yaneth yanice yanina yanira yanissa yanna yaquelin yara yarah yareli
yarin yaritza yasemin yashira yasira yasmeen yasmin yasmina yasmine yassmin yassmina yassmine yazmin yazmina yeimy yelena yelina yen yena
yendi yenifer yennifer yenny yesenia yesica yesmin yessenia yessica yeva ying yisel ylenia yliana ylianna yoana yoanna yocheved yohana
yohanna yoko yolanda yolette yomara yoselin yosra yousra youssra yovana yovanna ysabel ysabelle yudith yue yui yuina yuka yuki yukiko
yulia yuliana yulisa yuliya yumalai yumalay yume yumi yumiko yumna yun yuna yusra yuxin yuxuan yvaine yvana yvanna yvannah yvette yvona
yvone yvonna yvonne yıldız zaara zada zadie zahara zaharia zahia zahida zahira zahra zahraa zahrah zaida zaima zaina zainab zaineb zaira
zaiya zakia zakiya zakya zali zalia zalie zamara zamzam zana zara zarah zaria zarina zarra zaya zayana zayna zaynab zaynah zayneb zayra
zea zehra zeina zeinab zeineb zelda zelia zelie zelma zena zenaida zeneida zenia zeyna zeynab zeynep zhara zhor zhour zia ziana zina
zinab zineb zita ziva ziya ziynet zlata zoa zoe zoee zoey zofia zoha zohra zoi zoila zola zophia zora zorah zoraida zoubida zouhra
zoulikha zoya zoë zsofia zulay zuleica zuleima zulema zuleyma zulma zuzana zuzanna zya çisem çiğdem özlem ışıl şermin şimay şule
`;

export const eitherNames = `
abigaël abiola abir abriel acil acyl adame addi addy adel adelin adile adji adley adolphe adonaï adèle ael aelig agathe agnan agnès ah
aimable aimane aimen aimée airam aires aissa alae alberie alcide alcine alem alessi alexis alexys alfa alfrede alin alli almas almire
aloise aloyse aloïs alphee altair alvine aly alzire amable amadis amael amaiur amance amandeep amante amara amary amaurie amaël ambroise
amedee amel amery amida amory amour amran amri amélie anael anaick anastasie anatolie anaël anaïck andgel andgy ando andoche andrea
andréa andrée ange-marie angelin angelis anges angi anice anicet anick annael anndrea annet annick annis annonciat anonyme anousone
anselme ansley antide antonie aodrenn apollinaire apollonie appolinaire arcade archange arden arie ariel aritza arly arsene arsène asa
assyl athanase attale aubert aubierge aubry aude audren auguste aurele auriel aury aurèle aurélie aurélien auxane auxence avit avni avy
awen awenn ayani ayanne ayen ayme ayo azize azur aël aëlig aïden aïko aïley aïssa babylas badra baila bamba baraa barka barnabe
barthelemy basilide bathilde bayane baye bazile beni benigne benjamine benoît beren bernadin berni berte berthe berty beyhan bienvenue
biff billie bisan blessed blue bodo bonaventure bonheur boniface briann buenaventura béatrice béryl bülent caliste calixte calliste
callixte cam camerone candide carel carime carmin cassandre catherin celin cesaire ceylan chaden chahed chahine cham chan chane chann
charlemagne charlet charli charly chayane chems chemsi chemsy chen chima chrisna christivie chrys chrystel cidjy cire cisse claude-marie
claudie claudy clem clency clet clotaire clément cléo colombe colynn conny constant constantine corneille cosma crepin crescent cyprien
cyr cyriaque cyriel cyrile cyrille cécile céleste céline côme daba dakota dalla daly damase damiane dani danick daniele dannick dannie
danye danyel dari davelle dayane dayani deniss destiny devrim devy diaby dialla diallo diamant diaz dieudonne dilane dini dioncounda
dioni dipa diren djanis djany djemaa djessy djody djouliane djoy djuliane doan doctrove doctrovee dominique-marie donat donatien doriane
dorothe dosithee dove duong dylane dylann désiré edenn edhen edme edmee edwige edwine edyn eike elfried elia elidjah eliecer elikia
elikya elisee elison elisée eloane eloann elois elouane elouann elphege elvan elvine elwen elwenn elyah elyane elye elyesa elykia elysee
elysée emile emry enea engy enjy enoa enogat enoha eole epiphane epiphanie erel erique eris erneste erwan erwane eslem esosa esperance
espoir ethane etienne eucher eudes eudoxie eugène eugénie eulalie euloge euphrasie eusebe eustache eustase eutrope evane evariste ewenn
exauce exaucé ezel faly famara fanel faniry farhat fathy fati fauste faustin felice felicien ferhan fernand fernande fiacre fidele fidji
fily finley firmin flavien flavy flore florent floride flory foune france francisque franckie franki fructueux frumence frédéric
frédérique fulbert fulgence félice félix gabin gabriele ganael garaba garance gatien gaye gaël gaëtan gaïa geneviève geoffroy geraldy
geraud gervais gessy gheorghita giani gildas gill giona gisèle giuliane glodie gloire godefroy godfroy gontran gontrand gratien gregorie
grégoire gualbert guenael guenole gurnoor gwenael gwenaël gwenhael gwenhaël gwenn gwennael gérald ha habibe hadama hadji hai haile hale
hali halifa halime hamara hamel hanine hanni happy harena hazar haïley hedi hedwige hedy hegesippe helge heli helier helin hendy henny
henrie hermenegilde hervé hetan hilaire hilarion hildevert hilel hindy hippolyte hoa hoai hoang hoani honorat honore honorine hugues hui
huynh hyacinthe hélie hélène iden idy ignace ihsan ihsen ihssen ikbal ilam ilane ildevert ilhan ilia iliane ilkay ilyane imany indiana
inel innocent inoa inès iraitz iram iren irenee irfane irmine irvine irène irénée isa isae isais isaya isaé isaïa isaïah isidore islame
isleym isma ismaela ivane ivanne ivory izem iziah jacky jackye jacquelin jacqui jacquie jael jahlys jaid jaimy jamaa jamie jammy jani
janic janick jann jannick jany janys jasone jayane jayann jayme jaymi jaël jean jean-baptiste jeanick jeannick jeany jemmy jianni jihed
jiyan joa joan joani joannick joanny joany jocelin joddy jody joele johane johany johar johna jolane jood jora jorah jorane jordann
joscelin joscelyn joselin josephe josia joslin joslyn joss josselin josselyn josy josé-marie joude joudi jouliane joys joé joël juany
judicael judicaël jules juste ka kaba kaci kada kaelig kailan kalani kalis kallan kalys kama kamar kamy kande karime karis karol
kassandre kayane kaylan kaylane kaylann kayle kaylen kayton kaëlig kaïs keliane kelig kelliane kellyann kelvine kelyane kelys kemi kemy
kenaya kency kendi kenjy kenley kenni kensley kensly kerane keriann kersten keryane kesiah kesley kessy kevine keyliane kezyah khali
khaly kiko kiliane killiane kimani kimany kimi kimy kinane kiran kisley kiyane kona kone konstantine kristan kyane kyann kyliane kylliane
kym kyrie kéliane kélyane kézia kéziah ladislas lais lalaina lalou lamara laony lasha laurance laure lauris laury laurys layane laïs lei
leiny lenael lenaic lenaick lenaig lenaik lenaïc lenaïck lennie leocadie leone leonide leony leu lex lezin li lian lie lilyan lin lirio
lirone lisandre lissandre liva livian livier liwane liwen liyan loan loane loann loe loetare logane logann lohan lohane lohann london
lony loran lorann lorence lorian lorry louan louane louca louciane louen louenn louhan louhann louison louka lounes louness loup lova
loyce loys loé loïs lucrece lur lyame lyllian lylo lyo lyor lys lysandre lyssandre lywen lywenn léa léandre léna lénaïc lénaïck lénaïk
léni léo léon léonce léone léoni léonie léonor léony maayan macire maciré madalin madenn madine mady maelan maelann maelig maeven magatte
magloire mahaut mahe mahel maho mahé maidi maidy maike maiko maissa maissane maiwen maiwenn maka makine malan malaury malek maleke
mallaury malo maloe malonne malou maloé maloë malvine malwenn maly mamba mamert mamy manael mandeep manea manel manille manjot manoe
manoha manou manoé manoë manuele manuelle many mao maoni maori marian marick marie-andré marie-ange marie-antoine marie-bernard
marie-claude marie-georges marie-jean marie-joseph marie-josé marie-pierre marien marin marlay massire mateja mathurin mathy mathys mati
matia matti maur maurille maxance maxe maxie maximin mayann mayden maylan maylane maylann maysen mayssan maywen maywenn maé maë maël
maëlan maëlann maëlig maïlan maïlann maïley maïwen maïwenn medard meddy mederic medine meher meissa meissan meissane mel melen melian
melokuhle melvine melwyn mendi meril merone merryl merveille meryll mesmin messie messy mewen mewenn meïssa mica michele michka michèle
mikele mikhal mikol milane miliani min miradi mirane mishka mitia moderan modeste monserrate mony morane morann morgan morgane morghan
mylane mylann myrtil myrto médine mélaine mélanie méryl méwenn nadire nady nae nafi nahe nahed nahel nahir nahé naik naime nair nais
najeh nalin naly nama nanda nani narcisse nathael nathanaël nati natty naty nawar nawel nayane nayel nazareth nazire naé naë naël naïs
neelam nephtali nere neree ness nessy nesta nevin neylan nibel nicaise nicephore nicola nicomede nihed nikita niky nino ninon nirina
noame noan noane noann nohane nolah nolane nolann nolwen nolwenn nomena nonce nonna nordine nore nori norine nou nouma nourine nourou
noël numa nuri ny néhémie oculi ode olamide ollie olwen olympe omega onesime onesiphore optat oracle orane orlane orlann orphee orphée
osmane ouissam ouissame ouissem oury ozvan pacifique pacome padoue palmyre pamphile parfait paris passion pat paterne patrocinio paulin
peg pegguy peguy pelagie pepin perpetue petronille philibert philogone philomene pie placide plamedi polycarpe praxedes prentiss presley
privat prodige prospere pulcherie qi quirin radja rafaele rahime raida raihane raja rameaux raphaël rawane rayann rayen rayene rayhane
rayley raymonde raymone raïley reagan reese regan rehane remi renne rené renée reyan reyhane rhyan ricci rida rigobert rihane rija riley
rindra riwad riyan riyane roanne roch rodolphe roma romane romann romee rommy romuald roni rosaire roselin rosen rubis rufin ryann ryley
rémi rémy saada sabre sadi sadjo sady safy saide sailor saint-ange sainte sainte-croix sainte-marie sala salem sali salla salle salomé
saman samar samay same sammi sane sani santana santiana sany sao saphir sascha sasha sathya satia saturnin saule sayah sayane
scholastique selime selly senay seny septime seraphin serif servais sevane sevin seyhan seyni shade shaden shahine sham shams shany
sharly shaya shayane shaï shaïne shems shemsy sheron shiraz shyne si siam sidjey sidjy sidoine siggi sihan silan siloe siloé silvere
simeone simplice sina sinaï sinclair sirima siyam skip skyler sloann soa soan soane soann socrate sohane sohann soizic sok solal solane
solen solenn soli solune soma sonni sony sophiane soriane sosthene sosthenes souane souriya sourya soya stanislas stany stecy stefane
stephane stephanne stessy stevee stevy stew stéphane sulpice suly sunay sundy suzon swami swann swanny swany sy syam syan syann sylla
sylva sylvere sylvestre symphorien tahina tahis tahys tahïs taliane talin tama tany taos tapa taslim tayler taylor taysir tayssir taïs
teddie tenessee tenessy tennessy tery testimony teva thays thaïs themis themys theodose theodule theophile theotime theotine thiefaine
thimothee thémis théo thérèse tiavina tiburce tien tifenn tiffen timoleon timothée tiphaine toinon tomi toni toussaint trinidad trinite
tsiky tsion tu turenne tyann typhaine typhen uli ulli ulysse urbain ursule vaitea valence valere valy valérie valéry vasilica venance
venant verlaine verone vianey vianney victoire victorien victorine virgile virginie vitalie véronique wallen wallis wallys wandy waris
wenceslas williane winny winsley winter wisam wisdom wissam wissame wissem wisseme xane ya yacine yacinthe yael yakin yakine yan yancy
yane yani yanic yanick yanik yanisse yanne yannic yannice yaqine yaris yasha yassa yaël yemi yeni yenni yi ylane yman yoanne yohanne
yolande yolane yonie yori yslem yu yuksel yvane yvanne yvonnick zadi zao zayane zephirin zerin ziann zohar zoé zyann éden élie élisée ély
énoa
`;
