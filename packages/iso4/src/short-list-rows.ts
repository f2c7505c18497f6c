/**
 * Title words and their abbreviations: the project's own list, made by scripts/make-short-list.ts from scripts/abbreviations.txt.
 * Change that file and run the script; a test holds the two together. Licence: facts, free for any use. Long because it is a list.
 */

/** A line an entry: pattern, abbreviation without its final stop (empty: not abbreviated; with =: it has none), languages. */
export const shortListRows = `-bericht	-ber	ger
-berichte	-ber	ger
-blatt	-bl	ger
-blätter	-bl	ger
-forschung	-forsch	ger
-geschichte	-gesch	ger
-schrift	-schr	ger
-wissenschaft	-wiss	ger
-wissenschaften	-wiss	ger
New England	N. Engl	eng
New York	N. Y	eng
United States of America	U. S. A	eng
abhandlungen	abh	ger
abstracts	abstr	eng
academia	acad	lat por spa
academiae	acad	lat
academic	acad	eng
academica	acad	lat
academie	acad	dut
academy	acad	eng
acadêmica	acad	por
acadêmico	acad	por
accademia	accad	ita
accelerator	accel	eng
accelerators	accel	eng
access		eng
accounting	account	eng
acids		eng
acoustic-	acoust	eng
acta		lat
action		eng
addiction	addict	eng
addictions	addict	eng
administración	adm	spa
administration	adm	eng
administrative	adm	eng
administração	adm	por
adolescence	adolesc	eng
adolescent	adolesc	eng
advance	adv	eng
advanced	adv	eng
advancement	adv	eng
advances	adv	eng
aeronautic-	aeronaut	eng
aerospace	aerosp	eng
aesthetic-	aesthet	eng
affairs	aff	eng
africa	afr	eng
africain	afr	fre
africaine	afr	fre
african	afr	eng
africana	afr	eng
aging		eng
agraria	agrar	spa
agricultura	agric	por spa
agricultural	agric	eng
agriculture	agric	eng fre
agronom-	agron	eng
agronomía	agron	spa
agrárias	agrár	por
agrícola	agric	spa
air		eng
akademia	akad	pol
akademii	akad	pol rus
akademiâ	akad	rus
alcoholism	alcohol	eng
algebra		eng
algemeen	alg	dut
algemene	alg	dut
allgemein-	allg	ger
allgemeine	allg	ger
alternative	altern	eng
alternatives	altern	eng
ambiente		ita spa
america	am	eng
american	am	eng
americana	am	ita spa
americano	am	ita spa
américa	am	spa
amérique	am	fre
anaesthesia	anaesth	eng
anais	an	por
analecta		lat
anales	an	spa
analisi	anal	ita
analyse	anal	fre ger
analyses	anal	fre
analysis	anal	eng
analytical	anal	eng
anatomical	anat	eng
anatomie	anat	ger
anatomy	anat	eng
ancient	anc	eng
anestesiología	anestesiol	spa
anesthesia	anesth	eng
anesthesiology	anesthesiol	eng
angewandte	angew	ger
animal	anim	eng fre
animals	anim	eng
annalen	ann	ger
annales	ann	fre lat
annali	ann	ita
annals	ann	eng
annual	annu	eng
anthropolog-	anthropol	eng
anthropologica	anthropol	lat
anthropologie	anthropol	fre ger
antimicrobial	antimicrob	eng
antiquities	antiq	eng
antiquity	antiq	eng
antiquité	antiq	fre
antiquités	antiq	fre
antropologia	antropol	ita por
antropologie	antropol	dut
antropología	antropol	spa
anuario	anu	spa
análise	anál	por
análises	anál	por
análisis	anál	spa
aplicada	apl	por spa
applicata	appl	ita
application	appl	eng fre
applications	appl	eng fre
applicazioni	appl	ita
applied	appl	eng
aquaculture	aquac	eng
aquatic	aquat	eng
arabian	arab	eng
archaeolog-	archaeol	eng
archaeologica	archaeol	lat
archeolog-	archeol	eng
archeologia	archeol	ita pol
archeologiczny	archeol	pol
archeologie	archeol	dut
archief	arch	dut
archieven	arch	dut
architectural	archit	eng
architecture	archit	eng fre
architettura	archit	ita
archiv	arch	ger
archive	arch	eng fre ger
archives	arch	eng fre
archivi	arch	ita
archivio	arch	ita
archivo	arch	spa
archivos	arch	spa
archivum	arch	lat
archiwum	arch	pol
archäologie	archäol	ger
archäologische	archäol	ger
archäologischen	archäol	ger
archäologischer	archäol	ger
archäologisches	archäol	ger
archéologique	archéol	fre
argentina	argent	spa
arhiv	arh	rus
arqueología	arqueol	spa
arqueológica	arqueol	spa
arquitectura	arquit	spa
arquivo	arq	por
arquivos	arq	por
ars		lat
art		eng fre
arte		ita por spa
artes		por spa
artificial	artif	eng
arts		eng fre
asia		eng
asian		eng
asiatique	asiat	fre
asiatiques	asiat	fre
asociación	asoc	spa
assessment	assess	eng
association	assoc	eng fre
astronom-	astron	eng
astronomia	astron	ita pol
astronomische	astron	ger
astrophysic-	astrophys	eng
atlantic	atl	eng
atmospheric	atmos	eng
atomic	at	eng
australasian	australas	eng
australia	aust	eng
australian	aust	eng
automation	autom	eng
aviation	aviat	eng
bacteriolog-	bacteriol	eng
bank		ger
beam		eng
beams		eng
behavior	behav	eng
behavioral	behav	eng
behaviour	behav	eng
behavioural	behav	eng
beiträge	beitr	ger
belgian	belg	eng
belgisch	belg	dut
belgische	belg	dut
bericht	ber	dut
berichte	ber	ger
berichten	ber	dut
berlin	berl	ger
berliner	berl	ger
bibliografia	bibliogr	ita
bibliograph-	bibliogr	eng
biblioteca	bibl	ita
biblioteche	bibl	ita
bibliotek	bibl	pol
biblioteka	bibl	pol rus
bibliothek	bibl	ger
bibliothèque	bibl	fre
bibliothèques	bibl	fre
bijdrage	bijdr	dut
bijdragen	bijdr	dut
biochem-	biochem	eng
biochimica	biochim	lat
biochimie	biochim	fre
biochimique	biochim	fre
bioengineering	bioeng	eng
biogeograph-	biogeogr	eng
bioinformatics	bioinform	eng
biolog-	biol	eng
biologia	biol	ita pol por
biologica	biol	lat
biologie	biol	dut fre ger
biologique	biol	fre
biologiques	biol	fre
biologischen	biol	ger
biologiâ	biol	rus
biología	biol	spa
biológicas	biol	por
biomaterials	biomater	eng
biomechanic-	biomech	eng
biomedic-	biomed	eng
biophys-	biophys	eng
biophysica	biophys	lat
bioscience	biosci	eng
biosciences	biosci	eng
biosystems	biosyst	eng
biotechnolog-	biotechnol	eng
biuletyn	biul	pol
blad	bl	dut
bladen	bl	dut
blood		eng
blätter	bl	ger
boek		dut
boletim	bol	por
boletín	bol	spa
bollettino	boll	ita
bone		eng
book		eng
books		eng
bordeaux	bordx	fre
bosnian	bosn	eng
botan-	bot	eng
botanica	bot	ita lat
botanische	bot	ger
botánica	bot	spa
botânica	bot	por
brain		eng
brasil	bras	por
brasileira	bras	por
brasileiro	bras	por
brasileiros	bras	por
brazilian	braz	eng
britain	br	eng
british	br	eng
bruxelles	brux	fre
building	build	eng
buildings	build	eng
bulletin	bull	dut eng fre mul
business	bus	eng
bûlletenʹ	bûll	rus
caderno	cad	por
cadernos	cad	por
cahiers	cah	fre
california	calif	eng
camera		eng
canada	can	eng
canadian	can	eng
canadien	can	fre
canadienne	can	fre
cancer		eng
carbon		eng
cardiolog-	cardiol	eng
cardiologia	cardiol	por
cardiologica	cardiol	lat
cardiología	cardiol	spa
cardiovascular	cardiovasc	eng
care		eng
case		eng
cases		eng
catalog	cat	eng
cataloging	cat	eng
catalogue	cat	eng
catalysis	catal	eng
catholic	cathol	eng
católica	catól	spa
cell		eng
cells		eng
cellulaire	cell	fre
cellulaires	cell	fre
cellular	cell	eng
center	cent	eng
central	cent	eng spa
centre	cent	eng fre
centro	cent	por spa
ceramic	ceram	eng
ceramics	ceram	eng
change		eng
chemi-	chem	eng
chemica	chem	lat
chemie	chem	ger
chemische	chem	ger
chemischen	chem	ger
chemotherapy	chemother	eng
chicago	chic	eng
childhood	child	eng
children	child	eng
chilena	chil	spa
chimica	chim	ita
chimie	chim	fre
chimique	chim	fre
chimiques	chim	fre
china		eng
chinese	chin	eng
chirurgia	chir	ita pol
chirurgica	chir	lat
chirurgicale	chir	fre
chirurgie	chir	fre ger
christian	christ	eng
chromatograph-	chromatogr	eng
ciencia	cienc	spa
ciencias	cienc	spa
científica	cient	por spa
científicas	cient	spa
científico	cient	por spa
científicos	cient	spa
circuits		eng
circulation	circ	eng
cirugía	cir	spa
cirurgia	cir	por
ciudad		spa
civil	civ	eng
civilisation	civilis	fre
civilization	civiliz	eng
ciência	ciênc	por
ciências	ciênc	por
classe	cl	ita
classi	cl	ita
classica	class	ita lat
classical	class	eng
classification	classif	eng
climate	clim	eng
climatolog-	climatol	eng
clinic	clin	eng
clinica	clin	ita lat
clinical	clin	eng
clinics	clin	eng
clinique	clin	fre
clínica	clín	por spa
coastal	coast	eng
cognition	cogn	eng
cognitive	cogn	eng
collaborative	collab	eng
collection	collect	fre
collections	collect	eng
college	coll	eng
colleges	coll	eng
colombiana	colomb	spa
colombiano	colomb	spa
combinatorial	comb	eng
combinatorics	comb	eng
combustion	combust	eng
commentarii	comment	lat
commentationes	comment	lat
commerce	commer	eng fre
commercial	commer	fre
communication	commun	eng fre
communications	commun	eng fre
community		eng
comparative	comp	eng
comparé	comp	fre
comparée	comp	fre
comparées	comp	fre
comparés	comp	fre
complementary	complement	eng
complexity	complex	eng
composite	compos	eng
composites	compos	eng
comptes rendus	c. r	fre
computation	comput	eng
computational	comput	eng
computer	comput	eng
computers	comput	eng
computing	comput	eng
comunicación	comun	spa
comunicazione	comun	ita
comunicação	comun	por
condensed	condens	eng
conference	conf	eng
conflict	confl	eng
conservation	conserv	eng
construction	constr	eng
consumer	consum	eng
contabilidad	contab	spa
contabilidade	contab	por
contemporaine	contemp	fre
contemporanea	contemp	ita
contemporary	contemp	eng
contemporánea	contemp	spa
contemporânea	contemp	por
contemporâneo	contemp	por
continuing	contin	eng
contributions	contrib	eng
control		eng
contábil	contab	por
coopératif	coop	fre
coopération	coop	fre
coopérative	coop	fre
corporate	corp	eng
corpus		lat
correspondance	corresp	fre
corrosion	corros	eng
cosmology	cosmol	eng
council	counc	eng
counseling	couns	eng
counselling	couns	eng
crime		eng
criminal	crim	eng
criminolog-	criminol	eng
crisis		eng
critica	crit	ita
critical	crit	eng
criticism	crit	eng
critique	crit	fre
critiques	crit	fre
crop		eng
crustacean	crustac	eng
crystal	cryst	eng
crystallograph-	crystallogr	eng
crystallography	crystallogr	eng
crítica	crít	por spa
cuaderno	cuad	spa
cuadernos	cuad	spa
cubana	cuba	spa
cubano	cuba	spa
cultura	cult	ita por spa
cultural	cult	eng por spa
culturale	cult	ita
culture	cult	eng fre
cultures	cult	eng fre
cultuur	cult	dut
current	curr	eng
cybernetic-	cybern	eng
cytolog-	cytol	eng
cytologica	cytol	lat
czasopismo	czas	pol
dance		eng
danish	dan	eng
data		eng
database		eng
debate		eng por spa
debates		spa
decision	decis	eng
defence	def	eng
defense	def	eng
democracy	democr	eng
democratic	democr	eng
demograph-	demogr	eng
demonstration	demonstr	eng
demonstrations	demonstr	eng
denkmalpflege	denkmalpfl	ger
dental	dent	eng
dentistry	dent	eng
deporte		spa
derecho		spa
dermatolog-	dermatol	eng
dermatologie	dermatol	fre ger
desarrollo	desarro	spa
desenvolvimento	desenvolv	por
design	des	eng
deutsch	dtsch	ger
deutsche	dtsch	ger
deutschen	dtsch	ger
deutscher	dtsch	ger
deutsches	dtsch	ger
developing	dev	eng
development	dev	eng
developmental	dev	eng
diabetes		eng
diabetology	diabetol	eng
diagnosis	diagn	eng
diagnostic	diagn	eng
diagnostics	diagn	eng
dialog		pol
didaktik	didakt	ger
didáctica	didáct	spa
differential	differ	eng
digest	dig	eng
digital	digit	eng
diplomatique	dipl	fre
direito		por
disabilities	disabil	eng
disability	disabil	eng
discovery	discov	eng
discrete		eng
discussions	discuss	eng
disease	dis	eng
diseases	dis	eng
disorders	disord	eng
distributed	distrib	eng
distribution	distrib	eng
document	doc	fre
documentación	doc	spa
documentation	doc	eng fre
documents	doc	fre
doklady	dokl	rus
droit		fre
drug		eng
drugs		eng
dynamic	dyn	eng
dynamical	dyn	eng
dynamics	dyn	eng
développement	dév	fre
earth		eng
earthquake	earthq	eng
east		eng
eastern	east	eng
ecolog-	ecol	eng
ecologia	ecol	por
ecologica	ecol	lat
ecología	ecol	spa
econom-	econ	eng
econometric-	econom	eng
economia	econ	ita por
economica	econ	ita
economie	econ	dut
economisch	econ	dut
economische	econ	dut
economía	econ	spa
económica	econ	spa
económico	econ	spa
económicos	econ	spa
econômica	econ	por
econômico	econ	por
ecosystem	ecosyst	eng
edition	ed	eng
educacional	educ	por
educación	educ	spa
education	educ	eng
educational	educ	eng
educativa	educ	spa
educator	educ	eng
educators	educ	eng
educazione	educ	ita
educação	educ	por
egyptian	egypt	eng
ekonomia	ekon	pol
ekonomiczne	ekon	pol
ekonomiczny	ekon	pol
ekonomista	ekon	pol
electric	electr	eng
electrical	electr	eng
electrochem-	electrochem	eng
electromagnetic	electromagn	eng
electromagnetics	electromagn	eng
electronic	electron	eng
electronics	electron	eng
electrónica	electrón	spa
elektronika	elektron	rus
elektrotechnik	elektrotech	ger
elettronica	elettron	ita
embryolog-	embryol	eng
emergency	emerg	eng
emerging	emerg	eng
emotion	emot	eng
empirical	empir	eng
empresarial	empres	spa
encyclopedia	encycl	eng
encyclopédie	encycl	fre
endocrine	endocr	eng
endocrinolog-	endocrinol	eng
endocrinología	endocrinol	spa
energy		eng
enfermagem	enferm	por
enfermedades	enferm	spa
enfermería	enferm	spa
engenharia	eng	por
engineering	eng	eng
engineers	eng	eng
england	engl	eng
english	engl	eng
enseignement	enseign	fre
enseñanza	enseñ	spa
ensino		por
entomolog-	entomol	eng
entrepreneurship	entrep	eng
environment	environ	eng
environmental	environ	eng
environments	environ	eng
environnement	environ	fre
epidemiolog-	epidemiol	eng
epidemiologia	epidemiol	por
equations	equ	eng
ergonomics	ergon	eng
ernährung	ernähr	ger
espaço		por
español	esp	spa
española	esp	spa
españoles	esp	spa
especial	espec	spa
estado		por spa
estadística	estad	spa
estadísticas	estad	spa
estatística	estat	por
estatísticas	estat	por
estetica	estet	ita
estudios	estud	spa
estudos	estud	por
ethics		eng
ethnograph-	ethnogr	eng
ethnographica	ethnogr	lat
ethnolog-	ethnol	eng
ethnologica	ethnol	lat
ethnopharmacology	ethnopharmacol	eng
etnografia	etnogr	pol
etnologia	etnol	ita pol
europa	eur	ger
europe	eur	eng
europea	eur	spa
european	eur	eng
européenne	eur	fre
evaluation	eval	eng
evidence	evid	eng
evolution	evol	eng
evolutionary	evol	eng
exchange	exch	eng
exercise	exerc	eng
experimental	exp	eng spa
experimentelle	exp	ger
expert		eng
extensão	ext	por
eye		eng
facoltà	fac	ita
faculdade	fac	por
facultad	fac	spa
facultatis	fac	lat
faculty	fac	eng
faculté	fac	fre
family	fam	eng
farmacia	farm	ita
farmacja	farm	pol
federal	fed	eng
feminist	fem	eng
fennica	fenn	lat
fields		eng
figaro		fre
film		dut eng ger pol
filologia	filol	ita pol
filologiâ	filol	rus
filologičeskie	filol	rus
filología	filol	spa
filosof-	filos	eng
filosofia	filos	ita por
filosofica	filos	ita
filosofici	filos	ita
filosofie	filos	dut
filosofii	filos	rus
filosofiâ	filos	rus
filosofía	filos	spa
filosófica	filos	spa
filosófico	filos	spa
filozofia	filoz	pol
filozoficzne	filoz	pol
filozoficznej	filoz	pol
filozoficzny	filoz	pol
finance		eng
finances	financ	fre
financial	financ	eng
financier	financ	fre
financiers	financ	fre
financière	financ	fre
financières	financ	fre
finnish	finn	eng
fisheries	fish	eng
fisica	fis	ita
fisioterapia	fisioter	por
fizika	fiz	rus
fiziki	fiz	rus
fizičeskih	fiz	rus
fizyka	fiz	pol
fluid		eng
fluids		eng
focus		eng ger
folia		lat
food		eng
foreign		eng
forest	for	eng
forestry	for	eng
forma		ita spa
foro		spa
forschung	forsch	ger
forschungen	forsch	ger
fortschritt	fortschr	ger
fortschritte	fortschr	ger
forum		eng pol
foundations	found	eng
france	fr	fre
frankfurter	frankf	ger
français	fr	fre
française	fr	fre
françaises	fr	fre
french	fr	eng
frontiers	front	eng
function	funct	eng
functional	funct	eng
fundamental	fundam	eng
future		eng
física	fís	por spa
gaceta	gac	spa
games		eng
gastroenterolog-	gastroenterol	eng
gastroenterología	gastroenterol	spa
gazeta	gaz	pol
gazette	gaz	eng fre
gazzetta	gazz	ita
gender	gend	eng
gene		eng
geneeskunde	geneeskd	dut
general	gen	eng spa
generale	gen	ita
genetic	genet	eng
genetics	genet	eng
genome		eng
genomics	genom	eng
geochem-	geochem	eng
geodesy	geod	eng
geografia	geogr	ita pol por
geografica	geogr	ita
geograficz-	geogr	pol
geografie	geogr	dut
geografía	geogr	spa
geograph-	geogr	eng
geographica	geogr	lat
geographie	geogr	ger
geographische	geogr	ger
geográfica	geogr	spa
geolog-	geol	eng
geologia	geol	ita pol por
geologica	geol	ita lat
geologischen	geol	ger
geologiâ	geol	rus
geología	geol	spa
geológica	geol	spa
geometr-	geom	eng
geomorpholog-	geomorphol	eng
geophysic-	geophys	eng
geophysica	geophys	lat
geoscien-	geosci	eng
geoscience	geosci	eng
geosciences	geosci	eng
geotechnic-	geotech	eng lat
geotechnical	geotech	eng
geriatric	geriatr	eng
geriatrics	geriatr	eng
german	ger	eng
gerontolog-	gerontol	eng
gesamte		ger
geschichte	gesch	ger
geschichtlich	gesch	ger
gesellschaft	ges	ger
gestion	gest	fre
gestión	gest	spa
gestão	gest	por
gids		dut
gifted	gift	eng
ginecologia	ginecol	por
ginecología	ginecol	spa
giornale	g	ita
global	glob	eng
globalization	glob	eng
gosudarstvennogo	gos	rus
governance	gov	eng
government	gov	eng
graeca		lat
gravitation	gravit	eng
great	gt	eng
green		eng
growth		eng
gynaecolog-	gynaecol	eng
gynecolog-	gynecol	eng
gynäkologie	gynäkol	ger
gynécologie	gynécol	fre
génétique	génét	fre
géographes	géogr	fre
géographie	géogr	fre
géologie	géol	fre
głos		pol
haematologica	haematol	lat
hand		eng
handbook	handb	eng
harvard	harv	eng
hazards		eng
health		eng
hearing	hear	eng
heart		eng
heat		eng
hebdomadaire	hebd	fre
hebdomadaires	hebd	fre
hellénique	hell	fre
helléniques	hell	fre
helvetica	helv	lat
hematolog-	hematol	eng
hepatolog-	hepatol	eng
herald	her	eng
heritage	herit	eng
herpetolog-	herpetol	eng
high		eng
higher	high	eng
himii	him	rus
himiâ	him	rus
hirurgiâ	hir	rus
hispania	hisp	spa
hispánica	hisp	spa
histochemica	histochem	lat
histoire	hist	fre
histolog-	histol	eng
historia	hist	lat pol spa
historiae	hist	lat
historica	hist	lat
historical	hist	eng
histories	hist	eng
historique	hist	fre
historiques	hist	fre
historisch-	hist	ger
historischen	hist	ger
historisches	hist	ger
history	hist	eng
historycz-	hist	pol
historyczne	hist	pol
historyczny	hist	pol
história	hist	por
histórica	hist	por spa
históricas	hist	spa
histórico	hist	por spa
históricos	hist	spa
horticultur-	hortic	eng
hospital	hosp	eng por spa
housing	hous	eng
humaines	hum	fre
human	hum	eng
humana	hum	por spa
humanas	hum	por
humanidades	humanid	spa
humanities	humanit	eng
humano	hum	por spa
hungarian	hung	eng
hungarica	hung	lat
hydrogeolog-	hydrogeol	eng
hydrolog-	hydrol	eng
hygiene	hyg	eng ger
hypertension	hypertens	eng
iberoamericana	iberoam	spa
iberoamericano	iberoam	spa
ideas		spa
image		eng fre
imaging		eng
imago		ger lat
immunolog-	immunol	eng
impact		eng
improvement	improv	eng
income		eng
india		eng
indian		eng
industria	ind	ita
industrial	ind	eng por spa
industrie	ind	dut fre ger
industrielle	ind	fre
industries	ind	eng
industry	ind	eng
infantil	infant	spa
infection	infect	eng
infectious	infect	eng
inflammation	inflamm	eng
información	inf	spa
informatics	inform	eng
information	inf	eng fre ger
informatique	inform	fre
informação	inf	por
informetrics	informetr	eng
informática	inform	por spa
infrastructure	infrastruct	eng
ingeniería	ing	spa
innovación	innov	spa
innovation	innov	eng fre
innovations	innov	eng
innovative	innov	eng
inorganic	inorg	eng
inovação	inov	por
inquiry	inq	eng
insights		eng
institut	inst	fre ger mul rus
instituta	inst	rus
institute	inst	eng
institution	inst	eng
institutions	inst	eng
instituto	inst	por spa
instituut	inst	dut
instruction	instr	eng
instrumentation	instrum	eng
instruments	instrum	eng
instytut	inst	pol
instytutu	inst	pol
insurance	insur	eng
integrated	integr	eng
integration	integr	eng
integrative	integr	eng
intelligence	intell	eng
intelligent	intell	eng
interaction	interact	eng
interactions	interact	eng
interactive	interact	eng
interdisciplinaire	interdiscip	fre
interdisciplinar	interdiscip	por
interdisciplinary	interdiscip	eng
internacional	int	por spa
internacionales	int	spa
internal	intern	eng
internationaal	int	dut
international	int	eng fre ger
internationale	int	dut fre ger
internationales	int	fre ger
internet		eng
interplanetary	interplanet	eng
intervention	interv	eng
interventional	interv	eng
interventions	interv	eng
investigaciones	investig	spa
investigación	investig	spa
investigation	investig	eng
investigations	investig	eng
investigative	investig	eng
iranian	iran	eng
ireland	irel	eng
irish	ir	eng
islamic	islam	eng
israel	isr	eng
issledovaniâ	issled	rus
issues		eng
istorii	istor	rus
istoriâ	istor	rus
istoričeskie	istor	rus
italia	ital	ita
italian	ital	eng
italiana	ital	ita
italiane	ital	ita
italiani	ital	ita
italiano	ital	ita
ius		lat
izvestiâ	izv	rus
jaarboek	jaarb	dut
jagiellońsk-	jagiell	pol
jahrbuch	jahrb	ger
jahrbücher	jahrb	ger
jahresbericht	jahresber	ger
jahresberichte	jahresber	ger
japan	jpn	eng
japanese	jpn	eng
jewish	jew	eng
jornal	j	por
journal	j	eng fre
juridica	jurid	lat
jurídica	juríd	por spa
jurídico	juríd	spa
justice		eng
język	jęz	pol
językoznawstwo	językozn	pol
kardiologie	kardiol	ger
kidney		eng
kino		rus
kliniczna	klin	pol
klinik	klin	ger
klinische	klin	ger
knowledge	knowl	eng
koninklijk	k	dut
koninklijke	k	dut
korea		eng
korean		eng
krant		dut
kristallographie	krist	ger
kritik	krit	ger
kritische	krit	ger
kultur	kult	ger
kultura	kult	pol
kultury	kult	pol
kunst		dut
kunstgeschichtlich	kunstgesch	ger
kwartaal	kwart	dut
kwartalnik	kwart	pol
kölner	köln	ger
labor		eng
laboratoire	lab	fre
laboratory	lab	eng
labour		eng
land		eng ger
landeskunde	landeskd	ger
landscape	landsc	eng
langage	lang	fre
language	lang	eng
languages	lang	eng
laser		eng
latin	lat	eng
latina	lat	por spa
latinoamericana	latinoam	por spa
lavoro	lav	ita
law		eng
leadership	leadersh	eng
learning	learn	eng
lecture	lect	eng
lectures	lect	eng
legal	leg	eng
legislation	legis	eng
legislative	legis	eng
leisure	leis	eng
lenguaje	leng	spa
letras	let	spa
letteraria	lett	ita
letteratura	lett	ita
letteren	lett	dut
letterkunde	letterkd	dut
letters	lett	eng
lettres	lett	fre
librarian	libr	eng
librarians	libr	eng
libraries	libr	eng
library	libr	eng
life		eng
limnolog-	limnol	eng
linguagem	ling	por
linguistic	linguist	eng
linguistica	linguist	ita lat
linguistics	linguist	eng
linguistik	linguist	ger
linguistique	linguist	fre
linguistiques	linguist	fre
liquid	liq	eng
literaria	lit	spa
literary	lit	eng
literatur	lit	ger
literatura	lit	pol por rus spa
literature	lit	eng
literatures	lit	eng
literaturwissenschaft	literaturwiss	ger
literatury	lit	rus
littéraire	litt	fre
littéraires	litt	fre
littérature	litt	fre
liver		eng
livre		fre
local		eng
logic	log	eng
logistics	logist	eng
logos		lat
london	lond	eng
lux		lat
maandblad	maandbl	dut
machine	mach	eng
machinery	mach	eng
machines	mach	eng
madrid	madr	spa
magazin	mag	ger
magazine	mag	eng fre
magnetic	magn	eng
management	manag	eng ger
manufacture	manuf	eng
manufacturing	manuf	eng
marina	mar	spa
marine	mar	eng fre ger
maritime	marit	eng
market	mark	eng
marketing	mark	eng
markets	mark	eng
mass		eng
massachusetts	mass	eng
matematica	mat	ita
matematika	mat	rus
matematičesk-	mat	rus
matematičeskij	mat	rus
matemática	mat	por spa
matemáticas	mat	spa
material	mater	eng
materialia	mater	lat
materials	mater	eng
mathematic-	math	eng
mathematica	math	lat
mathematicae	math	lat
mathematik	math	ger
mathematische	math	ger
mathématique	math	fre
mathématiques	math	fre
matter		eng
measurement	meas	eng
mechanica	mech	lat
mechanical	mech	eng
mechanics	mech	eng
mechanisms	mech	eng
mededeling	meded	dut
mededelingen	meded	dut
media		eng
mediaevalia	mediaev	lat
medica	med	lat
medical	med	eng
medicina	med	ita por rus spa
medicine	med	eng
medicinskij	med	rus
mediciny	med	rus
medico	med	ita
medien		ger
medieval	mediev	eng spa
mediterranean	mediterr	eng
medizin	med	ger
medizinische	med	ger
medycyna	med	pol
medycyny	med	pol
meeting	meet	eng
mehanika	meh	rus
memoirs	mem	eng
memoria	mem	ita
memory	mem	eng
memórias	mem	por
mensuel	mens	fre
mensuelle	mens	fre
mental	ment	eng
metabolic	metab	eng
metabolism	metab	eng
metallurg-	metall	eng
meteorolog-	meteorol	eng
methodolog-	methodol	eng
methods		eng
mexican	mex	eng
mexicana	mex	spa
mexicano	mex	spa
michigan	mich	eng
microbial	microb	eng
microbiolog-	microbiol	eng
microbiologia	microbiol	por
microbiologica	microbiol	lat
microbiologie	microbiol	fre
microbiología	microbiol	spa
microencapsulation	microencapsul	eng
microscop-	microsc	eng
microwave	microw	eng
miesięcznik	mies	pol
mikrobiologie	mikrobiol	ger
military	mil	eng
mind		eng
mineral	miner	eng
mineralog-	mineral	eng
minerals	miner	eng
mining	min	eng
minnesota	minn	eng
mir		rus
mitteilungen	mitt	ger
mobile	mob	eng
model-	model	eng
modelling	model	eng
modern	mod	eng ger
moderna	mod	ita
moderne	mod	fre ger
molecular	mol	eng
monatsblatt	monatsbl	ger
monatshefte	monatsh	ger
monatsschrift	monatsschr	ger
monde		fre
monitoring	monit	eng
monographs	monogr	eng
monthly	mon	eng
monument	monum	fre
monumental	monum	fre
monuments	monum	fre
morbidity	morb	eng
morning		eng
morpholog-	morphol	eng
mortality	mortal	eng
moskovskogo	mosk	rus
moskva	mosk	rus
mountain	mt	eng
movement	mov	eng
multidisciplinary	multidiscip	eng
multilingual	multiling	eng
mundi		lat
mundo		por spa
museo	mus	ita spa
museu	mus	por
museum	mus	dut eng ger
music		eng
musica		ita lat
musical	music	eng spa
musicolog-	musicol	eng
musicologica	musicol	lat
musik		ger
mycolog-	mycol	eng
médecine	méd	fre
médecins	méd	fre
médica	méd	por spa
médical	méd	fre
médicale	méd	fre
médico	méd	spa
médiévale	médiév	fre
mémoire	mém	fre
mémoires	mém	fre
métaphysique	métaphys	fre
música		por
münchener	münch	ger
münchner	münch	ger
nachrichten	nachr	ger
nacional	nac	por spa
nacionalʹnyj	nac	rus
nano		eng
nanomedicine	nanomed	eng
nanotechnolog-	nanotechnol	eng
national	natl	eng fre ger
naturais	nat	por
natural	nat	eng por spa
naturales	nat	spa
naturali	nat	ita
nature	nat	eng fre
naturelle	nat	fre
natuurkunde	natuurkd	dut
nauk		pol
nauka		rus
naukowe	nauk	pol
naukowy	nauk	pol
naučnye	naučn	rus
naučnyj	naučn	rus
naval	nav	eng
nazionale	naz	ita
nederland	ned	dut
nederlands	ned	dut
nederlandse	ned	dut
nefrología	nefrol	spa
nepal		eng
nephrolog-	nephrol	eng
network	netw	eng
networking	netw	eng
networks	netw	eng
neurobiolog-	neurobiol	eng
neurochem-	neurochem	eng
neurolog-	neurol	eng
neurologie	neurol	fre ger
neuron		eng
neurophysiolog-	neurophysiol	eng
neuropsycholog-	neuropsychol	eng
neuroscience	neurosci	eng
neurosciences	neurosci	eng
neurosurg-	neurosurg	eng
new		eng
news		eng
newsletter	newsl	eng
nonlinear		eng
normale	norm	ita
north		eng
northern	north	eng
norwegian	nor	eng
notes		eng
notices	not	eng
nouveau	nouv	fre
nouveaux	nouv	fre
nouvel	nouv	fre
nouvelle	nouv	fre
nouvelles	nouv	fre
nova		lat
novel	nov	eng
nuclear	nucl	eng
nucleic		eng
nueva		spa
numerical	numer	eng
nursing	nurs	eng
nutrición	nutr	spa
nutrition	nutr	eng fre
nutritional	nutr	eng
nutrição	nutr	por
obesity	obes	eng
obozrenie	obozr	rus
obrazovanie	obraz	rus
obstetricia	obstet	lat spa
obstetrics	obstet	eng
obstétrique	obstét	fre
obŝestva	obŝ	rus
occupational	occup	eng
ocean		eng
oceanograph-	oceanogr	eng
odontologia	odontol	por
oeconomica	oecon	lat
officiel	off	fre
officielle	off	fre
officielles	off	fre
officiels	off	fre
oftalmología	oftalmol	spa
oncolog-	oncol	eng
onderzoek	onderz	dut
online		eng por
open		eng
operational	oper	eng
operations	oper	eng
ophthalmolog-	ophthalmol	eng
ophthalmologica	ophthalmol	lat
opinion	opin	eng
optical	opt	eng
optics	opt	eng
optimization	optim	eng
oral		eng
organic	org	eng
organisation	organ	fre
organization	organ	eng
organizational	organ	eng
organizations	organ	eng
oriental	orient	eng fre spa
orientales	orient	fre
orientalia	orient	lat
ornitholog-	ornithol	eng
ornithologica	ornithol	lat
orthodontic	orthod	eng
orthodontics	orthod	eng
orthopaedic-	orthop	eng
orthopedic-	orthop	eng
otolaryngolog-	otolaryngol	eng
otorhinolaryngolog-	otorhinolaryngol	eng
pacific	pac	eng
paediatric	paediatr	eng
paediatrics	paediatr	eng
pain		eng
pakistan	pak	eng
palaeontolog-	palaeontol	eng
palaeontologica	palaeontol	lat
paleontolog-	paleontol	eng
palliative	palliat	eng
panamericana	panam	spa
paper	pap	eng
papers	pap	eng
parasitolog-	parasitol	eng
paris		fre
part		eng
particle	part	eng
particles	part	eng
past		eng
pathogens	pathog	eng
patholog-	pathol	eng
pathologie	pathol	fre ger
patient		eng
patologia	patol	ita
país		spa
pedagogia	pedagog	ita por
pedagogiczny	pedagog	pol
pedagogika	pedagog	pol rus
pedagogía	pedagog	spa
pediatria	pediatr	ita pol por
pediatric	pediatr	eng
pediatrics	pediatr	eng
pediatría	pediatr	spa
pensamiento	pensam	spa
people		eng
perception	percept	eng
performance	perform	eng
periodical	period	eng
personality	personal	eng
perspectives	perspect	eng
peruana	peru	spa
pesquisa	pesqui	por
pesquisas	pesqui	por
petroleum	pet	eng
pharmaceutica	pharm	lat
pharmaceutical	pharm	eng
pharmaceutics	pharm	eng
pharmacolog-	pharmacol	eng
pharmacologica	pharmacol	lat
pharmacy	pharm	eng
philolog-	philol	eng
philologica	philol	lat
philologie	philol	fre ger
philosoph-	philos	eng
philosophiae	philos	lat
philosophica	philos	lat
philosophie	philos	fre ger
photochem-	photochem	eng
photograph-	photogr	eng
photonics		eng
physic-	phys	eng
physica	phys	lat
physical	phys	eng
physician		eng
physicians		eng
physik	phys	ger
physikalische	phys	ger
physiolog-	physiol	eng
physiologica	physiol	lat
physiologie	physiol	fre ger
physiologique	physiol	fre
physiotherapy	physiother	eng
physique	phys	fre
phytologist	phytol	eng
phytopatholog-	phytopathol	eng
planning	plan	eng
plant		eng
plants		eng
plasma		eng
plasmas		eng
plastic	plast	eng
plastics	plast	eng
policy		eng
polish	pol	eng
politic-	polit	eng
politik	polit	ger
politika	polit	rus
politikwissenschaft	politikwiss	ger
politique	polit	fre
politiques	polit	fre
polityczne	polit	pol
pollution	pollut	eng
polonica	pol	lat
polonicum	pol	lat
polska	pol	pol
polski	pol	pol
polskiego	pol	pol
polymer	polym	eng
polymers	polym	eng
polytechnica	polytech	lat
popular	pop	eng
population	popul	eng fre
portuguesa	port	por
portuguese	port	eng
português	port	por
post		eng
power		eng
praca	pr	pol
prace	pr	pol
practical	pract	eng
practice	pract	eng
practices	pract	eng
pratique	prat	fre
pratiques	prat	fre
pravda		rus
pravo		rus
prawo		pol
praxis	prax	ger
preistoria	preist	ita
present		eng
prevention	prev	eng
preventive	prev	eng
primary	prim	eng
principles	princ	eng
print		eng
pro		lat
probability	probab	eng
problema	probl	rus
problems	probl	eng
problemy	probl	pol rus
proceedings	proc	eng ger
processes	process	eng
processing	process	eng
product	prod	eng
production	prod	eng
products	prod	eng
profession	prof	eng
professional	prof	eng
programming	program	eng
progress	prog	eng
project	proj	eng
protection	prot	eng
protocols	protoc	eng
przegląd	prz	pol
préhistorique	préhist	fre
psichiatria	psichiatr	ita
psicologia	psicol	ita por
psicología	psicol	spa
psihologiâ	psihol	rus
psihologičeskij	psihol	rus
psiquiatria	psiquiatr	por
psychiatr-	psychiatr	eng
psychiatrie	psychiatr	fre ger
psychoanalysis	psychoanal	eng
psychoanalytic	psychoanal	eng
psycholog-	psychol	eng
psychologia	psychol	pol
psychologica	psychol	lat
psychologie	psychol	dut fre ger
psychopharmacolog-	psychopharmacol	eng
psychotherapie	psychother	ger
psychotherapy	psychother	eng
public		eng
publicaciones	publ	spa
publication	publ	eng fre
publications	publ	eng fre
publishing	publ	eng
pure		eng
pädagogik	pädagog	ger
pédagogie	pédagog	fre
pédagogique	pédagog	fre
pédagogiques	pédagog	fre
quaderni	quad	ita
quaderno	quad	ita
qualitative	qual	eng
quality	qual	eng
quantitative	quant	eng
quantum		eng
quarterly	q	eng
quaternary	quat	eng
queensland	qld	eng
quotidien	quotid	fre
química	quím	por spa
race		eng
radiation	radiat	eng
radio		eng
radiolog-	radiol	eng
radiologica	radiol	lat
radiologie	radiol	fre
rassegna	rass	ita
reading	read	eng
real		eng
real	r	spa
recherche	rech	fre
recherches	rech	fre
recht		dut ger
rechtsgeschichte	rechtsgesch	ger
record	rec	eng
records	rec	eng
recreation	recreat	eng
reduction	reduct	eng
regional	reg	eng por spa
regions	reg	eng
regulation	regul	eng
regulatory	regul	eng
rehabilitation	rehabil	eng
relaciones	relac	spa
relations	relat	eng fre
religion	relig	eng fre
religioni	relig	ita
religions	relig	eng
religionswissenschaft	religionswiss	ger
religious	relig	eng
remote		eng
renaissance	renaiss	eng
rendiconti	rend	ita
renewable	renew	eng
report	rep	eng
reports	rep	eng
reproduction	reprod	eng
reproductive	reprod	eng
repubblica	repubb	ita
res		lat
research	res	eng
researches	res	eng
resolution	resolut	eng
resource	resour	eng
resources	resour	eng
respiratory	respir	eng
reumatología	reumatol	spa
review	rev	eng
reviews	rev	eng
revista	rev	por spa
revue	rev	dut fre ger
rheumatolog-	rheumatol	eng
ricerca	ric	ita
ricerche	ric	ita
rights		eng
risk		eng
rivista	riv	ita
robotic	robot	eng
robotics	robot	eng
rocznik	rocz	pol
roczniki	rocz	pol
romanische	rom	ger
rossijskaâ	ross	rus
rossijskij	ross	rus
rossijskogo	ross	rus
roumaine	roum	fre
royal	r	eng
ruch		pol
rural		eng fre
russian	russ	eng
russkij	rus	rus
république	répub	fre
saber		spa
safety	saf	eng
salud		spa
sanitaria	sanit	ita
santé		fre
saúde		por
sbornik	sb	rus
scandinavian	scand	eng
scandinavica	scand	lat
school	sch	eng
schools	sch	eng
schweizerische	schweiz	ger
schweizerisches	schweiz	ger
science	sci	eng fre
sciences	sci	eng fre
scientia	sci	lat
scientiae	sci	lat
scientiarum	sci	lat
scientific	sci	eng
scientifica	sci	ita
scientifique	sci	fre
scientist	sci	eng
scientists	sci	eng
scienza	sci	ita
scienze	sci	ita
scottish	scott	eng
sculpture	sculpt	eng
scuola	sc	ita
scuole	sc	ita
sección	secc	spa
section	sect	eng
sections	sect	eng
security	secur	eng
sedimentolog-	sedimentol	eng
seismolog-	seismol	eng
semiconductor	semicond	eng
seminar	semin	eng
seminario	semin	ita spa
seminars	semin	eng
seminário	semin	por
sensing	sens	eng
sensor	sens	eng
sensors	sens	eng
sensory	sens	eng
sera		ita
serie	ser	ita mul spa
series	ser	eng lat mul
seriâ	ser	rus
service	serv	eng fre
services	serv	eng fre
serviço	serv	por
serviços	serv	por
sexual	sex	eng
sexuality	sex	eng
sibirskij	sib	rus
signal		eng
silva		lat
simulation	simul	eng
sinica	sin	lat
slavica	slav	lat
sleep		eng
slovo		rus
small		eng
smart		eng
sociaal	soc	dut
social	soc	eng fre por spa
sociale	soc	dut fre ita
sociales	soc	fre spa
sociali	soc	ita
sociedad	soc	spa
sociedade	soc	por
sociedades	soc	por
societas	soc	lat
societatis	soc	lat
societies	soc	eng
society	soc	eng
società	soc	ita
sociolog-	sociol	eng
sociologia	sociol	ita por
sociologica	sociol	lat
sociologie	sociol	dut fre
sociologiâ	sociol	rus
sociología	sociol	spa
société	soc	fre
sociétés	soc	fre
software	softw	eng
soil		eng
solar	sol	eng
solid		eng
south		eng
southern	south	eng
sovetskaâ	sov	rus
sovetskij	sov	rus
soviet	sov	eng
sovremennaâ	sovrem	rus
sovremennye	sovrem	rus
soziale	soz	ger
sozialforschung	sozialforsch	ger
soziologie	soziol	ger
space		eng
spatial	spat	eng
special	spec	eng
spectrometr-	spectrom	eng
spectroscop-	spectrosc	eng
speech		eng
spine		eng
sport		eng
sports		eng
sprache		ger
sprachwissenschaft	sprachwiss	ger
sprawozdania	spraw	pol
stad		dut
standards	stand	eng
star		eng
state		eng
statistic-	stat	eng
statistical	stat	eng
statistik	stat	ger
statistik-	stat	rus
statistika	stat	rus
statistique	stat	fre
statistiques	stat	fre
statistisch-	stat	ger
statističesk-	stat	rus
statystycz-	stat	pol
statystyczny	stat	pol
statystyk-	stat	pol
stem		eng
stochastic	stoch	eng
storici	stor	ita
storico	stor	ita
strategic	strateg	eng
stress		eng
stroitelʹstvo	stroit	rus
stroke		eng
structural	struct	eng
structure	struct	eng
structures	struct	eng
student	stud	eng
students	stud	eng
studi		ita
studia	stud	lat pol
studie	stud	dut ger
studien	stud	ger
studies	stud	dut eng
substance	subst	eng
superiore	super	ita
supervision	superv	eng
suplemento	supl	por spa
suplementos	supl	por spa
supplement	suppl	eng ger mul
supplements	suppl	eng
supply		eng
sur		spa
surface	surf	eng
surfaces	surf	eng
surgeons	surg	eng
surgery	surg	eng
surgical	surg	eng
survey	surv	eng
surveys	surv	eng
sustainability	sustain	eng
sustainable	sustain	eng
swedish	swed	eng
symposia	symp	eng
symposium	symp	eng
synthesis	synth	eng
synthetic	synth	eng
system	syst	eng
systematic	syst	eng
systematics	syst	eng
systems	syst	eng
système	syst	fre
systèmes	syst	fre
série	ser	por
série	sér	fre
séries	sér	fre
taal		dut
taalbeheersing	taalbeheers	dut
taalkunde	taalkd	dut
teacher	teach	eng
teaching	teach	eng
technical	tech	eng
technik	tech	ger
techniques	tech	eng fre
technische	tech	dut
technolog-	technol	eng
technologie	technol	fre ger
technologies	technol	fre
tecnologia	tecnol	ita por
tecnología	tecnol	spa
tehnika	teh	rus
tehnologii	tehnol	rus
tehnologiâ	tehnol	rus
telecommunications	telecommun	eng
television	telev	eng
temas		spa
tempo		ita por
teologiczne	teol	pol
teología	teol	spa
teoretičeskaâ	teor	rus
teoretičeskoj	teor	rus
teoria	teor	por
teoriâ	teor	rus
teoría	teor	spa
terra		ita lat por
terre		fre
testing	test	eng
texas	tex	eng
text		eng
textile	text	eng
textiles	text	eng
theatre		eng
theolog-	theol	eng
theologica	theol	lat
theologie	theol	dut ger
theoretical	theor	eng
theory		eng
therapeutic	ther	eng
therapeutics	ther	eng
therapie	ther	ger
therapies	ther	eng
therapy	ther	eng
thermal	therm	eng
thermodynamics	thermodyn	eng
thoracic	thorac	eng
thought		eng
thrombosis	thromb	eng
théorie	théor	fre
théories	théor	fre
tiempo		spa
tierärztliche	tierärztl	ger
tijdschrift	tijdschr	dut
time		eng
times		eng
tissue		eng
today		eng
topics	top	eng
tourism	tour	eng
towarzystwo	tow	pol
toxicolog-	toxicol	eng
trabajo	trab	spa
trabajos	trab	spa
trabalho	trab	por
trade		eng
traducción	trad	spa
traduction	trad	fre
training	train	eng
transactions	trans	eng
translation	transl	eng
translational	transl	eng
transplantation	transplant	eng
transport	transp	eng
transportation	transp	eng
trauma		eng
travail	trav	fre
travaux	trav	fre
travel		eng
treatment	treat	eng
trends		eng
tribolog-	tribol	eng
trimestral	trimest	por spa
trimestriel	trimest	fre
trimestrielle	trimest	fre
tropical	trop	eng
trudy	tr	rus
turismo	tur	por spa
turkish	turk	eng
tygodnik	tyg	pol
técnica	téc	spa
ufficiale	uff	ita
ufficiali	uff	ita
umschau	umsch	ger
undergraduate	undergrad	eng
universidad	univ	spa
universidade	univ	por
universidades	univ	spa
universitaire	univ	fre
universitaires	univ	fre
universitaria	univ	spa
universitario	univ	ita spa
universitas	univ	lat mul
universitatis	univ	lat
universiteit	univ	dut
universiteta	univ	rus
universities	univ	eng
university	univ	eng mul
università	univ	ita
universitária	univ	por
universität	univ	ger
université	univ	fre
universités	univ	fre
uniwersytet	uniw	pol
uniwersytetu	uniw	pol
urban		eng
urolog-	urol	eng
urologie	urol	fre
uspehi	usp	rus
učenye	uč	rus
učitelʹ-	učit	rus
v		rus
value		eng
vascular	vasc	eng
venezolana	venez	spa
vereniging	ver	dut
verhandeling	verh	dut
verhandelingen	verh	dut
verslag	versl	dut
verslagen	versl	dut
vestnik	vestn	rus
veterinaria	vet	ita lat spa
veterinary	vet	eng
veterinária	vet	por
vibration	vib	eng
vida		por
vierteljahresschrift	vierteljahresschr	ger
vierteljahrsschrift	vierteljahrsschr	ger
virginia	va	eng
virolog-	virol	eng
vision	vis	eng
visual	vis	eng
vita		lat
vocational	vocat	eng
volcanolog-	volcanol	eng
volkenkunde	volkenkd	dut
voprosy	vopr	rus
wall		eng
war		eng
waste		eng
water		dut eng
web		eng
weekblad	weekbl	dut
weekly	wkly	eng
welt		ger
western	west	eng
wetenschap	wet	dut
wetenschappelijk	wet	dut
wetenschappen	wet	dut
wiadomości	wiad	pol
wiener	wien	ger
wijsbegeerte	wijsb	dut
wildlife	wildl	eng
wine		eng
wisconsin	wis	eng
wissenschaften	wiss	ger
with		eng
wochenschrift	wochenschr	ger
women		eng
work		eng
world		eng
writing	writ	eng
yearbook	yearb	eng
young		eng
youth		eng
zapiski	zap	rus
zeit		ger
zeitschrift	z	ger
zeitung	ztg	ger
zeitungen	ztg	ger
zentralblatt	zentralbl	ger
zeszyt	zesz	pol
zeszyty	zesz	pol
zoolog-	zool	eng
zoologia	zool	ita por
zoologica	zool	lat
zoologische	zool	ger
âzyk		rus
èkologii	èkol	rus
èkologiâ	èkol	rus
èkonomika	èkon	rus
èkonomiki	èkon	rus
èksperimentalʹnaâ	èksp	rus
èksperimentalʹnoj	èksp	rus
école	éc	fre
écoles	éc	fre
édition	éd	fre
éditions	éd	fre
éducation	éduc	fre
électronique	électron	fre
étranger	étrang	fre
étrangers	étrang	fre
étrangère	étrang	fre
étrangères	étrang	fre
öffentliche	öffentl	ger
öffentliches	öffentl	ger
ökologie	ökol	ger
österreich	österr	ger
österreichische	österr	ger
österreichisches	österr	ger
žurnal	ž	rus`;
