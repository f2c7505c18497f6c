/**
 * MARC Code List for Countries: the codes of 008/15-17 and 044 $a, with the ISO 3166 alpha-3 code each belongs to.
 *
 * Source: Library of Congress, MARC Code List for Countries (2003 edition with its updates to 2019: Eswatini, North Macedonia).
 * Compiled: 2026-11. Licence: the list is a work of the United States government; codes and names are facts.
 *
 * One line a code: `code iso3 name`. A hyphen before the code marks one that is discontinued and still stands in records.
 * `---` means that ISO 3166 has no code; `marcCountriesWithoutIso` says why. A discontinued code has the code that ISO 3166-3
 * keeps for that country (SUN, CSK, DDR …), or the country that the place belongs to now when ISO never had one.
 * The code `ai` was Anguilla until 1988 and is Armenia since; only the present meaning is given.
 */
export const marcCountryLines = `aa ALB Albania
abc CAN Alberta
-ac AUS Ashmore and Cartier Islands
aca AUS Australian Capital Territory
ae DZA Algeria
af AFG Afghanistan
ag ARG Argentina
ai ARM Armenia (Republic)
-air ARM Armenian S.S.R.
aj AZE Azerbaijan
-ajr AZE Azerbaijan S.S.R.
aku USA Alaska
alu USA Alabama
am AIA Anguilla
an AND Andorra
ao AGO Angola
aq ATG Antigua and Barbuda
aru USA Arkansas
as ASM American Samoa
at AUS Australia
au AUT Austria
aw ABW Aruba
ay ATA Antarctica
azu USA Arizona
ba BHR Bahrain
bb BRB Barbados
bcc CAN British Columbia
bd BDI Burundi
be BEL Belgium
bf BHS Bahamas
bg BGD Bangladesh
bh BLZ Belize
bi IOT British Indian Ocean Territory
bl BRA Brazil
bm BMU Bermuda Islands
bn BIH Bosnia and Herzegovina
bo BOL Bolivia
bp SLB Solomon Islands
br MMR Burma
bs BWA Botswana
bt BTN Bhutan
bu BGR Bulgaria
bv BVT Bouvet Island
bw BLR Belarus
-bwr BYS Byelorussian S.S.R.
bx BRN Brunei
ca BES Caribbean Netherlands
cau USA California
cb KHM Cambodia
cc CHN China
cd TCD Chad
ce LKA Sri Lanka
cf COG Congo (Brazzaville)
cg COD Congo (Democratic Republic)
ch TWN China (Republic : 1949- )
ci HRV Croatia
cj CYM Cayman Islands
ck COL Colombia
cl CHL Chile
cm CMR Cameroon
-cn CAN Canada
co CUW Curaçao
cou USA Colorado
-cp CTE Canton and Enderbury Islands
cq COM Comoros
cr CRI Costa Rica
-cs CSK Czechoslovakia
ctu USA Connecticut
cu CUB Cuba
cv CPV Cabo Verde
cw COK Cook Islands
cx CAF Central African Republic
cy CYP Cyprus
-cz PCZ Canal Zone
dcu USA District of Columbia
deu USA Delaware
dk DNK Denmark
dm BEN Benin
dq DMA Dominica
dr DOM Dominican Republic
ea ERI Eritrea
ec ECU Ecuador
eg GNQ Equatorial Guinea
em TLS Timor-Leste
enk GBR England
er EST Estonia
-err EST Estonia
es SLV El Salvador
et ETH Ethiopia
fa FRO Faroe Islands
fg GUF French Guiana
fi FIN Finland
fj FJI Fiji
fk FLK Falkland Islands
flu USA Florida
fm FSM Micronesia (Federated States)
fp PYF French Polynesia
fr FRA France
fs ATF Terres australes et antarctiques françaises
ft DJI Djibouti
gau USA Georgia
gb KIR Kiribati
gd GRD Grenada
-ge DDR Germany (East)
gg GGY Guernsey
gh GHA Ghana
gi GIB Gibraltar
gl GRL Greenland
gm GMB Gambia
-gn GEL Gilbert and Ellice Islands
go GAB Gabon
gp GLP Guadeloupe
gr GRC Greece
gs GEO Georgia (Republic)
-gsr GEO Georgian S.S.R.
gt GTM Guatemala
gu GUM Guam
gv GIN Guinea
gw DEU Germany
gy GUY Guyana
gz PSE Gaza Strip
hiu USA Hawaii
-hk HKG Hong Kong
hm HMD Heard and McDonald Islands
ho HND Honduras
ht HTI Haiti
hu HUN Hungary
iau USA Iowa
ic ISL Iceland
idu USA Idaho
ie IRL Ireland
ii IND India
ilu USA Illinois
im IMN Isle of Man
inu USA Indiana
io IDN Indonesia
iq IRQ Iraq
ir IRN Iran
is ISR Israel
it ITA Italy
-iu --- Israel-Syria Demilitarized Zones
iv CIV Côte d'Ivoire
-iw --- Israel-Jordan Demilitarized Zones
iy NTZ Iraq-Saudi Arabia Neutral Zone
ja JPN Japan
je JEY Jersey
ji UMI Johnston Atoll
jm JAM Jamaica
-jn SJM Jan Mayen
jo JOR Jordan
ke KEN Kenya
kg KGZ Kyrgyzstan
-kgr KGZ Kirghiz S.S.R.
kn PRK Korea (North)
ko KOR Korea (South)
ksu USA Kansas
ku KWT Kuwait
kv --- Kosovo
kyu USA Kentucky
kz KAZ Kazakhstan
-kzr KAZ Kazakh S.S.R.
lau USA Louisiana
lb LBR Liberia
le LBN Lebanon
lh LIE Liechtenstein
li LTU Lithuania
-lir LTU Lithuania
-ln KIR Central and Southern Line Islands
lo LSO Lesotho
ls LAO Laos
lu LUX Luxembourg
lv LVA Latvia
-lvr LVA Latvia
ly LBY Libya
mau USA Massachusetts
mbc CAN Manitoba
mc MCO Monaco
mdu USA Maryland
meu USA Maine
mf MUS Mauritius
mg MDG Madagascar
-mh MAC Macao
miu USA Michigan
mj MSR Montserrat
mk OMN Oman
ml MLI Mali
mm MLT Malta
mnu USA Minnesota
mo MNE Montenegro
mou USA Missouri
mp MNG Mongolia
mq MTQ Martinique
mr MAR Morocco
msu USA Mississippi
mtu USA Montana
mu MRT Mauritania
mv MDA Moldova
-mvr MDA Moldavian S.S.R.
mw MWI Malawi
mx MEX Mexico
my MYS Malaysia
mz MOZ Mozambique
-na ANT Netherlands Antilles
nbu USA Nebraska
ncu USA North Carolina
ndu USA North Dakota
ne NLD Netherlands
nfc CAN Newfoundland and Labrador
ng NER Niger
nhu USA New Hampshire
nik GBR Northern Ireland
nju USA New Jersey
nkc CAN New Brunswick
nl NCL New Caledonia
-nm MNP Northern Mariana Islands
nmu USA New Mexico
nn VUT Vanuatu
no NOR Norway
np NPL Nepal
nq NIC Nicaragua
nr NGA Nigeria
nsc CAN Nova Scotia
ntc CAN Northwest Territories
nu NRU Nauru
nuc CAN Nunavut
nvu USA Nevada
nw MNP Northern Mariana Islands
nx NFK Norfolk Island
nyu USA New York (State)
nz NZL New Zealand
ohu USA Ohio
oku USA Oklahoma
onc CAN Ontario
oru USA Oregon
ot MYT Mayotte
pau USA Pennsylvania
pc PCN Pitcairn Island
pe PER Peru
pf --- Paracel Islands
pg GNB Guinea-Bissau
ph PHL Philippines
pic CAN Prince Edward Island
pk PAK Pakistan
pl POL Poland
pn PAN Panama
po PRT Portugal
pp PNG Papua New Guinea
pr PRI Puerto Rico
-pt TMP Portuguese Timor
pw PLW Palau
py PRY Paraguay
qa QAT Qatar
qea AUS Queensland
quc CAN Québec (Province)
rb SRB Serbia
re REU Réunion
rh ZWE Zimbabwe
riu USA Rhode Island
rm ROU Romania
ru RUS Russia (Federation)
-rur RUS Russian S.F.S.R.
rw RWA Rwanda
-ry JPN Ryukyu Islands, Southern
sa ZAF South Africa
-sb SJM Svalbard
sc BLM Saint-Barthélemy
scu USA South Carolina
sd SSD South Sudan
sdu USA South Dakota
se SYC Seychelles
sf STP Sao Tome and Principe
sg SEN Senegal
sh ESP Spanish North Africa
si SGP Singapore
sj SDN Sudan
-sk SKM Sikkim
sl SLE Sierra Leone
sm SMR San Marino
sn SXM Sint Maarten
snc CAN Saskatchewan
so SOM Somalia
sp ESP Spain
sq SWZ Eswatini
sr SUR Surinam
ss ESH Western Sahara
st MAF Saint-Martin
stk GBR Scotland
su SAU Saudi Arabia
-sv HND Swan Islands
sw SWE Sweden
sx NAM Namibia
sy SYR Syria
sz CHE Switzerland
ta TJK Tajikistan
-tar TJK Tajik S.S.R.
tc TCA Turks and Caicos Islands
tg TGO Togo
th THA Thailand
ti TUN Tunisia
tk TKM Turkmenistan
-tkr TKM Turkmen S.S.R.
tl TKL Tokelau
tma AUS Tasmania
tnu USA Tennessee
to TON Tonga
tr TTO Trinidad and Tobago
ts ARE United Arab Emirates
-tt PCI Trust Territory of the Pacific Islands
tu TUR Turkey
tv TUV Tuvalu
txu USA Texas
tz TZA Tanzania
ua EGY Egypt
uc UMI United States Misc. Caribbean Islands
ug UGA Uganda
-ui GBR United Kingdom Misc. Islands
-uik GBR United Kingdom Misc. Islands
-uk GBR United Kingdom
un UKR Ukraine
-unr UKR Ukraine
up UMI United States Misc. Pacific Islands
-ur SUN Soviet Union
-us USA United States
utu USA Utah
uv BFA Burkina Faso
uy URY Uruguay
uz UZB Uzbekistan
-uzr UZB Uzbek S.S.R.
vau USA Virginia
vb VGB British Virgin Islands
vc VAT Vatican City
ve VEN Venezuela
vi VIR Virgin Islands of the United States
vm VNM Vietnam
-vn VDR Vietnam, North
vp --- Various places
vra AUS Victoria
-vs VNM Vietnam, South
vtu USA Vermont
wau USA Washington (State)
-wb DEU West Berlin
wea AUS Western Australia
wf WLF Wallis and Futuna
wiu USA Wisconsin
wj PSE West Bank of the Jordan River
wk UMI Wake Island
wlk GBR Wales
ws WSM Samoa
wvu USA West Virginia
wyu USA Wyoming
xa CXR Christmas Island (Indian Ocean)
xb CCK Cocos (Keeling) Islands
xc MDV Maldives
xd KNA Saint Kitts-Nevis
xe MHL Marshall Islands
xf UMI Midway Islands
xga AUS Coral Sea Islands Territory
xh NIU Niue
-xi KNA Saint Kitts-Nevis-Anguilla
xj SHN Saint Helena
xk LCA Saint Lucia
xl SPM Saint Pierre and Miquelon
xm VCT Saint Vincent and the Grenadines
xn MKD North Macedonia
xna AUS New South Wales
xo SVK Slovakia
xoa AUS Northern Territory
xp --- Spratly Island
xr CZE Czech Republic
xra AUS South Australia
xs SGS South Georgia and the South Sandwich Islands
xv SVN Slovenia
xx --- No place, unknown, or undetermined
xxc CAN Canada
xxk GBR United Kingdom
-xxr SUN Soviet Union
xxu USA United States
ye YEM Yemen
ykc CAN Yukon Territory
-ys YMD Yemen (People's Democratic Republic)
-yu SCG Serbia and Montenegro
za ZMB Zambia`;

/** Why a MARC code has no ISO 3166 equivalent. */
export const marcCountriesWithoutIso: Readonly<Record<string, string>> = {
  iu: 'a demilitarized zone between two countries',
  iw: 'a demilitarized zone between two countries',
  kv: 'ISO 3166-1 gives Kosovo no code (XK and XKX are user-assigned)',
  pf: 'claimed by several countries',
  vp: 'several places',
  xp: 'claimed by several countries',
  xx: 'no place, or unknown',
};
