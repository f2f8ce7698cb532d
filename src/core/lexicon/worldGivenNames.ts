import { wordSet } from './words.js';

// Source: own compilation of common given names of South Asia, Africa, South-East Asia, Latin America and northern and eastern Europe that the other lists
// lack (common knowledge). Licence: MIT, as the project. Lower case. They tell a person's gender only: the recogniser was not taught with them.

const female = wordSet(`
sushila meenakshi savita rekha geeta nirmala vimala pushpa mamata mayawati jayalalithaa padma saraswati shobha smita swati tanvi ishita lata madhuri mridula
namrata pallavi poonam pratibha preeti rashmi renuka ritu rohini roopa sangeeta seema sharmila sushma urmila vandana yamini lakshmi sunanda sudha vasundhara
hemlata kalpana jyotsna anuradha arundhati bhavna bharati chitra droupadi gayatri gauri hema indira jhumpa kanimozhi kunti lalita malati mandira menaka nandini parvathi
revathi sarojini shailaja shanta shashikala sonal sudeshna sulochana supriya tarini trupti vaishnavi vasanthi vidhya zeenat
ngozi chinwe adaeze amaka ifeoma obiageli uju folake funke bukola titilayo temitope yetunde omolara abimbola bolanle simisola oluchi nkechi nkiruka ebele adanna
wanjiru wanjiku njeri wambui nyambura nyokabi wangari akinyi atieno achieng adhiambo awuor chebet jepkosgei jepchirchir chepkoech jeptoo jepngetich
thandiwe nomvula nokuthula nomsa lindiwe sibongile zanele zodwa thuli nosipho noluthando busisiwe nompumelelo ntombi nomcebo nkosazana naledi lerato palesa
chipo rudo tsitsi chiedza nyasha rutendo makena mwajuma zuhura zainabu fatuma upendo furaha neema abena akosua adwoa afua ekua efua esi akua yaa
aissatou ramatoulaye mariama fatoumata aminata kadiatou oumou ndeye rokhaya awa
dewi ratna megawati ayu puspa fitri yuni lestari kartini khaleda khatun parveen shabnam benazir malala mukhtaran tahmina farzana shireen
huong hoa trang suyapa rocío iracema jussara nayeli xochitl borghild ragnhild gunnhild tuva bente mette birgitte dorte solveig torill aslaug ljiljana snežana zdenka
marian roisin róisín caoimhe mairead mairéad morag eilidh nerys delyth siân rosamund rosamond nigella tansy dilys
`);

const male = wordSet(`
balwant rakesh ramesh mukesh naresh umesh kamlesh ashok manoj vinod pramod subodh narendra rajendra surendra mahendra devendra jitendra dharmendra virendra mohit lalit
vikas abhishek akhilesh lalu sharad uddhav gopal govind shankar kapil sachin sourav virat harbhajan jaswant kulwant sukhbir parkash waqar inzamam shehbaz bilawal pervez
mujibur ziaur tarique farooq harish arvind anant balaji bhupinder chandrashekhar dattatraya digvijay gajendra hemant jagdish jyotiraditya kailash madhav manohar milind nandan omkar
prithviraj raghuram ratan sanjeev satish shashank siddharth sitaram subramaniam sudhir tejas uday venkaiah venkatesh vijender yogesh yashwant
aliyu sani atiku bukar muhammadu yemi akinwumi olusegun babatunde tunde segun kunle wale gbenga dele kayode olumide adebayo adewale chukwuemeka emeka chidi obinna nnamdi chinedu uche kelechi
uchenna okechukwu ikechukwu chukwuma kwame kofi kwesi kwabena kwaku yaw kojo ekow jomo uhuru raila kipchumba kiprono kiplagat kipkemboi kiprop kamau njoroge mwangi kariuki otieno ochieng onyango okoth omondi
sipho themba thabo mandla bongani vusi sizwe siphiwe jabulani tinashe farai tatenda tapiwa chikondi limbani samora josephat hakainde rupiah lazarus sibusiso lwazi kgosi tshepo tebogo
mamadou moussa ousmane boubacar souleymane amadou cheikh abdoulaye modibo seydou
agung bambang budi joko susilo prabowo hendra wawan dedi yusril thang nicolás gumersindo hernán ollanta bjørn eskil torbjørn haakon trygve milorad radovan darko zbigniew grzegorz
jesse colm dai ieuan huw
`);

/** Behind a given name of South Asia, what only women or only men are called: "Sushila Devi Rathore". */
const womens = wordSet('devi bai kaur begum bibi khatun khatoon kumari bano');
const mens = wordSet('kumar');

/** The gender that one of these given names tells. */
export const genderOfWorldName = (word: string): 'female' | 'male' | 'unknown' => (female.has(word) ? 'female' : male.has(word) ? 'male' : 'unknown');

/** The gender that the second of a name's words tells; "Meira Kumar" is called so by her family. */
export const genderOfSecond = ([, second = '', third]: readonly string[]): 'female' | 'male' | 'unknown' =>
  womens.has(second) ? 'female' : mens.has(second) && third !== undefined ? 'male' : 'unknown';
