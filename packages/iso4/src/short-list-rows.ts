/**
 * Title words and their abbreviations: the project's own list, made by scripts/make-short-list.ts from scripts/abbreviations.txt.
 * Change that file and run the script; a test holds the two together. Licence: facts, free for any use. Long because it is a list.
 */

/** `pattern<tab>abbreviation<tab>languages`, a line an entry. */
export const shortListRows = `-bericht	-ber.	ger
-berichte	-ber.	ger
-blatt	-bl.	ger
-blätter	-bl.	ger
-forschung	-forsch.	ger
-geschichte	-gesch.	ger
-schrift	-schr.	ger
-wissenschaft	-wiss.	ger
-wissenschaften	-wiss.	ger
New England	N. Engl.	eng
New York	N. Y.	eng
abhandlungen	abh.	ger
abstracts	abstr.	eng
academia	acad.	lat por spa
academiae	acad.	lat
academic	acad.	eng
academica	acad.	lat
academie	acad.	dut
academy	acad.	eng
acadêmica	acad.	por
acadêmico	acad.	por
accademia	accad.	ita
accelerator	accel.	eng
accelerators	accel.	eng
access	n.a.	eng
accounting	account.	eng
acids	n.a.	eng
acoustic-	acoust.	eng
acta	n.a.	lat
actes	act.	mul
action	n.a.	eng
addiction	addict.	eng
addictions	addict.	eng
administración	adm.	spa
administration	adm.	eng
administrative	adm.	eng
administração	adm.	por
adolescence	adolesc.	eng
adolescent	adolesc.	eng
advance	adv.	eng
advanced	adv.	eng
advancement	adv.	eng
advances	adv.	eng
aeronautic-	aeronaut.	eng
aerospace	aerosp.	eng
aesthetic-	aesthet.	eng
affairs	aff.	eng
africa	afr.	eng
africain	afr.	fre
africaine	afr.	fre
african	afr.	eng
aging	n.a.	eng
agraria	agrar.	spa
agricultura	agric.	por spa
agricultural	agric.	eng
agriculture	agric.	eng fre
agronom-	agron.	eng
agronomía	agron.	spa
agrárias	agrár.	por
agrícola	agric.	spa
air	n.a.	eng
akademia	akad.	pol
akademii	akad.	pol rus
akademiâ	akad.	rus
aktuell	aktuel.	ger
aktuelle	aktuel.	ger
alcoholism	alcohol.	eng
algebra	alg.	ger
algebra	n.a.	eng
algemeen	alg.	dut
algemene	alg.	dut
allgemein-	allg.	ger
allgemeine	allg.	ger
alternative	altern.	eng
alternatives	altern.	eng
ambiente	n.a.	ita spa
america	am.	eng
american	am.	eng
americana	am.	ita spa
americano	am.	ita spa
américa	am.	spa
amérique	am.	fre
anaesthesia	anaesth.	eng
anais	an.	por
analecta	n.a.	lat
anales	an.	spa
analisi	anal.	ita
analyse	anal.	fre ger
analyses	anal.	fre
analysis	anal.	eng
analytical	anal.	eng
anatomical	anat.	eng
anatomie	anat.	ger
anatomy	anat.	eng
ancient	anc.	eng
anestesiología	anestesiol.	spa
anesthesia	anesth.	eng
anesthesiology	anesthesiol.	eng
angewandte	angew.	ger
animal	anim.	eng fre
animals	anim.	eng
annalen	ann.	ger
annales	ann.	fre lat
annali	ann.	ita
annals	ann.	eng
annual	annu.	eng
anthropolog-	anthropol.	eng
anthropologica	anthropol.	lat
anthropologie	anthropol.	fre ger
antiqua	antiqu.	lat
antiquitatis	antiqu.	lat
antiquity	antiqu.	eng
antropologia	antropol.	ita por
antropologie	antropol.	dut
antropología	antropol.	spa
anuario	anu.	spa
análise	anál.	por
análises	anál.	por
análisis	anál.	spa
aplicada	apl.	por spa
applicata	appl.	ita
application	appl.	eng fre
applications	appl.	eng fre
applicazioni	appl.	ita
applied	appl.	eng
aquaculture	aquac.	eng
aquatic	aquat.	eng
archaeolog-	archaeol.	eng
archaeologica	archaeol.	lat
archeolog-	archeol.	eng
archeologia	archeol.	ita pol
archeologiczny	archeol.	pol
archeologie	archeol.	dut
archief	arch.	dut
archieven	arch.	dut
architectural	archit.	eng
architecture	archit.	eng fre
architettura	archit.	ita
archiv	arch.	ger
archive	arch.	eng fre ger
archives	arch.	eng fre
archivi	arch.	ita
archivio	arch.	ita
archivo	arch.	spa
archivos	arch.	spa
archivum	arch.	lat
archiwum	arch.	pol
archäologie	archäol.	ger
archéologique	archéol.	fre
argentina	argent.	spa
arhiv	arh.	rus
arqueología	arqueol.	spa
arquitectura	arquit.	spa
arquitetura	arquit.	por
arquivo	arq.	por
arquivos	arq.	por
ars	n.a.	lat
art	n.a.	eng fre
arte	n.a.	ita por spa
artes	n.a.	por spa
artificial	artif.	eng
arts	n.a.	eng fre
asia	n.a.	eng
asian	n.a.	eng
asociación	asoc.	spa
assessment	assess.	eng
association	assoc.	eng fre
astronom-	astron.	eng
astronomia	astron.	ita pol
astronomische	astron.	ger
astrophysic-	astrophys.	eng
atlantic	n.a.	eng
atmospheric	atmos.	eng
atomic	at.	eng
australasian	australas.	eng
australia	aust.	eng
australian	aust.	eng
automation	autom.	eng
aviation	aviat.	eng
bacteriolog-	bacteriol.	eng
bank	n.a.	ger
beam	n.a.	eng
beams	n.a.	eng
behavior	behav.	eng
behavioral	behav.	eng
behaviour	behav.	eng
behavioural	behav.	eng
beiträge	beitr.	ger
belgisch	belg.	dut
belgische	belg.	dut
bericht	ber.	dut
berichte	ber.	ger
berichten	ber.	dut
berlin	n.a.	ger
biblica	bibl.	lat
bibliografia	bibliogr.	ita
bibliograph-	bibliogr.	eng
bibliotek	bibl.	pol
biblioteka	bibl.	pol rus
bibliotheek	bibl.	dut
bijdrage	bijdr.	dut
bijdragen	bijdr.	dut
biochem-	biochem.	eng
biochimica	biochim.	lat
bioengineering	bioeng.	eng
bioethica	bioeth.	lat
biogeograph-	biogeogr.	eng
bioinformatics	bioinform.	eng
biolog-	biol.	eng
biologia	biol.	ita pol por
biologica	biol.	lat
biologie	biol.	dut fre ger
biologique	biol.	fre
biologiâ	biol.	rus
biología	biol.	spa
biológicas	biol.	por
biomaterials	biomater.	eng
biomechanic-	biomech.	eng
biomedic-	biomed.	eng
biophys-	biophys.	eng
biophysica	biophys.	lat
bioscience	biosci.	eng
biosciences	biosci.	eng
biosystems	biosyst.	eng
biotechnolog-	biotechnol.	eng
biuletyn	biul.	pol
blad	bl.	dut
bladen	bl.	dut
blood	n.a.	eng
blätter	bl.	ger
boek	n.a.	dut
boletim	bol.	por
boletín	bol.	spa
bollettino	boll.	ita
bone	n.a.	eng
book	n.a.	eng
books	n.a.	eng
botan-	bot.	eng
botanica	bot.	ita lat
botanische	bot.	ger
botánica	bot.	spa
botânica	bot.	por
brain	n.a.	eng
brasil	bras.	por
brasileira	bras.	por
brasileiro	bras.	por
brasileiros	bras.	por
britain	br.	eng
british	br.	eng
building	build.	eng
buildings	build.	eng
bulletin	bull.	dut eng fre mul
business	bus.	eng
bûlletenʹ	bûll.	rus
caderno	cad.	por
cadernos	cad.	por
cahiers	cah.	fre
camera	n.a.	eng
canada	can.	eng
canadian	can.	eng
canadien	can.	fre
canadienne	can.	fre
cancer	n.a.	eng
carbon	n.a.	eng
cardiolog-	cardiol.	eng
cardiologia	cardiol.	por
cardiologica	cardiol.	lat
cardiología	cardiol.	spa
cardiovascular	cardiovasc.	eng
care	n.a.	eng
carolinae	n.a.	lat
case	n.a.	eng
cases	n.a.	eng
catalog	cat.	eng
cataloging	cat.	eng
catalogue	cat.	eng
catalysis	catal.	eng
catholic	cath.	eng
católica	catól.	spa
cell	n.a.	eng
cells	n.a.	eng
center	cent.	eng
central	cent.	eng spa
centre	cent.	eng fre
centro	cent.	por spa
ceramic	ceram.	eng
ceramics	ceram.	eng
change	n.a.	eng
chemi-	chem.	eng
chemica	chem.	lat
chemie	chem.	ger
chemische	chem.	ger
chemischen	chem.	ger
children	child.	eng
chilena	chil.	spa
chimica	chim.	ita
chimiques	chim.	fre
china	n.a.	eng
chinese	chin.	eng
chirurgia	chir.	ita pol
chirurgica	chir.	lat
chirurgicale	chir.	fre
chirurgie	chir.	fre ger
christian	christ.	eng
chromatograph-	chromatogr.	eng
ciencia	cienc.	spa
ciencias	cienc.	spa
científica	cient.	por spa
científico	cient.	por spa
cinema	n.a.	ita
circuits	n.a.	eng
circulation	circ.	eng
cirugía	cir.	spa
cirurgia	cir.	por
ciudad	n.a.	spa
civil	civ.	eng
civilisation	civilis.	fre
civilization	civiliz.	eng
ciência	ciênc.	por
ciências	ciênc.	por
classica	class.	ita lat
classical	class.	eng
classification	class.	eng
climate	clim.	eng
climatolog-	climatol.	eng
clinic	clin.	eng
clinica	clin.	ita lat
clinical	clin.	eng
clinics	clin.	eng
clinique	clin.	fre
clínica	clín.	por spa
coastal	coast.	eng
cognition	cogn.	eng
cognitive	cogn.	eng
collaborative	collab.	eng
collection	collect.	fre
collections	collect.	eng
college	coll.	eng
colleges	coll.	eng
colombiana	colomb.	spa
colombiano	colomb.	spa
combinatorial	comb.	eng
combinatorics	comb.	eng
combustion	combust.	eng
commentarii	comment.	lat
commentationes	comment.	lat
commerce	commer.	eng fre
commercial	commer.	fre
communication	commun.	eng fre
communications	commun.	eng fre
community	n.a.	eng
comparative	comp.	eng
comparée	comp.	fre
complementary	complement.	eng
complexity	complex.	eng
composite	compos.	eng
composites	compos.	eng
comptes rendus	c. r.	fre
computation	comput.	eng
computational	comput.	eng
computer	comput.	eng
computer	n.a.	ger
computers	comput.	eng
computing	comput.	eng
comunicación	comun.	spa
comunicazione	comun.	ita
comunicação	comun.	por
condensed	condens.	eng
conference	conf.	eng
conservation	conserv.	eng
construction	constr.	eng
consumer	consum.	eng
contabilidad	contab.	spa
contabilidade	contab.	por
contemporaine	contemp.	fre
contemporanea	contemp.	ita
contemporary	contemp.	eng
contemporánea	contemp.	spa
contemporânea	contemp.	por
contemporâneo	contemp.	por
continuing	contin.	eng
contributions	contrib.	eng
control	n.a.	eng
contábil	contab.	por
corporate	corp.	eng
corpus	n.a.	lat
corriere	n.a.	ita
corrosion	corros.	eng
cosmology	cosmol.	eng
council	counc.	eng
counseling	couns.	eng
counselling	couns.	eng
crime	n.a.	eng
criminal	crim.	eng
criminolog-	criminol.	eng
crisis	n.a.	eng
critica	crit.	ita
critical	crit.	eng
criticism	crit.	eng
critique	crit.	fre
critiques	crit.	fre
crop	n.a.	eng
crystal	cryst.	eng
crystallograph-	crystallogr.	eng
crítica	crít.	por spa
cuaderno	cuad.	spa
cuadernos	cuad.	spa
cubana	cub.	spa
cultura	cult.	ita por spa
cultural	cult.	eng por spa
culturale	cult.	ita
culture	cult.	eng fre
cultures	cult.	eng fre
cultuur	cult.	dut
current	curr.	eng
cybernetic-	cybern.	eng
cytolog-	cytol.	eng
cytologica	cytol.	lat
czasopismo	czas.	pol
dance	n.a.	eng
data	n.a.	eng
database	n.a.	eng
debate	n.a.	eng por spa
debates	n.a.	spa
decision	decis.	eng
defence	def.	eng
defense	def.	eng
democracy	democr.	eng
democratic	democr.	eng
demograph-	demogr.	eng
dental	dent.	eng
dentistry	dent.	eng
deporte	n.a.	spa
derecho	der.	spa
dermatolog-	dermatol.	eng
dermatologie	dermatol.	fre ger
desarrollo	desarro.	spa
desenvolvimento	desenvolv.	por
design	des.	eng
deutsch	dtsch.	ger
deutsche	dtsch.	ger
deutschen	dtsch.	ger
deutsches	dtsch.	ger
developing	dev.	eng
development	dev.	eng
developmental	dev.	eng
diabetes	n.a.	eng
diagnosis	diagn.	eng
diagnostic	diagn.	eng
diagnostics	diagn.	eng
dialog	n.a.	pol
didaktik	didakt.	ger
didáctica	didáct.	spa
differential	differ.	eng
digest	dig.	eng
digital	digit.	eng
diplomatique	dipl.	fre
direito	dir.	por
diritto	dir.	ita
disabilities	disabil.	eng
disability	disabil.	eng
discovery	discov.	eng
discrete	discret.	eng
discussions	discuss.	eng
disease	dis.	eng
diseases	dis.	eng
disorders	disord.	eng
distributed	distrib.	eng
distribution	distrib.	eng
diário	diár.	por
document	doc.	fre
documentación	doc.	spa
documentation	doc.	eng fre
documents	doc.	fre
droit	dr.	fre
drug	n.a.	eng
drugs	n.a.	eng
dynamic	dyn.	eng
dynamical	dyn.	eng
dynamics	dyn.	eng
développement	dév.	fre
earth	n.a.	eng
earthquake	earthq.	eng
east	n.a.	eng
ecolog-	ecol.	eng
ecologia	ecol.	por
ecologica	ecol.	lat
ecología	ecol.	spa
econom-	econ.	eng
econometric-	econom.	eng
economia	econ.	ita por
economica	econ.	ita
economie	econ.	dut
economisch	econ.	dut
economische	econ.	dut
economía	econ.	spa
económica	econ.	spa
económico	econ.	spa
econômico	econ.	por
ecosystem	ecosyst.	eng
edition	ed.	eng
educacional	educ.	por
educación	educ.	spa
education	educ.	eng
educational	educ.	eng
educativa	educ.	spa
educator	educ.	eng
educators	educ.	eng
educazione	educ.	ita
educação	educ.	por
ekonomia	ekon.	pol
ekonomiczne	ekon.	pol
ekonomiczny	ekon.	pol
ekonomista	ekon.	pol
electric	electr.	eng
electrical	electr.	eng
electrochem-	electrochem.	eng
electromagnetic	electromagn.	eng
electromagnetics	electromagn.	eng
electronic	electron.	eng
electronics	electron.	eng
electrónica	electrón.	spa
elektronika	elektron.	rus
elektrotechnik	elektrotech.	ger
eletrônica	eletrôn.	por
elettronica	elettron.	ita
embryolog-	embryol.	eng
emergency	emerg.	eng
emerging	emerg.	eng
emotion	emot.	eng
empirical	empir.	eng
empresa	empres.	por spa
empresarial	empres.	spa
empresas	empres.	por
encyclopedia	encycl.	eng
encyclopédie	encycl.	fre
endocrine	endocr.	eng
endocrinolog-	endocrinol.	eng
endocrinología	endocrinol.	spa
energy	n.a.	eng
enfermagem	enferm.	por
enfermedades	enferm.	spa
enfermería	enferm.	spa
engenharia	eng.	por
engineering	eng.	eng
engineers	eng.	eng
england	engl.	eng
english	engl.	eng
ensaios	n.a.	por
ensayos	n.a.	spa
enseignement	enseign.	fre
enseñanza	enseñ.	spa
ensino	n.a.	por
entomolog-	entomol.	eng
entrepreneurship	entrep.	eng
environment	environ.	eng
environmental	environ.	eng
environments	environ.	eng
environnement	environ.	fre
epidemiolog-	epidemiol.	eng
epidemiologia	epidemiol.	por
equations	equ.	eng
ergonomics	ergon.	eng
ernährung	ernähr.	ger
espacio	n.a.	spa
espaço	n.a.	por
español	esp.	spa
española	esp.	spa
españoles	esp.	spa
especial	espec.	spa
estado	n.a.	por spa
estetica	estet.	ita
estudios	estud.	spa
estudo	estud.	por
estudos	estud.	por
ethics	n.a.	eng
ethnograph-	ethnogr.	eng
ethnographica	ethnogr.	lat
ethnolog-	ethnol.	eng
ethnologica	ethnol.	lat
etnografia	etnogr.	pol
etnologia	etnol.	ita pol
europa	eur.	ger
europe	eur.	eng
europea	eur.	spa
european	eur.	eng
europhysics	eur.	eng
européenne	eur.	fre
evaluation	eval.	eng
evidence	evid.	eng
evolution	evol.	eng
evolutionary	evol.	eng
exchange	n.a.	eng
exercise	exerc.	eng
experimental	exp.	eng spa
experimentelle	exp.	ger
expert	n.a.	eng
extensão	ext.	por
eye	n.a.	eng
facoltà	fac.	ita
faculdade	fac.	por
facultad	fac.	spa
facultatis	fac.	lat
faculty	fac.	eng
faculté	fac.	fre
family	fam.	eng
farmacia	farm.	ita
farmacja	farm.	pol
federal	fed.	eng
feminist	n.a.	eng
fennica	fenn.	lat
fields	n.a.	eng
figaro	n.a.	fre
film	n.a.	dut eng ger pol
filologia	filol.	ita pol
filologiâ	filol.	rus
filologičeskie	filol.	rus
filología	filol.	spa
filosofia	filos.	ita por
filosofica	filos.	ita
filosofici	filos.	ita
filosofie	filos.	dut
filosofía	filos.	spa
filozofia	filoz.	pol
filozoficzne	filoz.	pol
filozoficzny	filoz.	pol
finance	financ.	eng
finances	financ.	fre
financial	financ.	eng
fisheries	fish.	eng
fisica	fis.	ita
fisioterapia	fisioter.	por
fizika	fiz.	rus
fiziki	fiz.	rus
fizičeskih	fiz.	rus
fizyka	fiz.	pol
fluid	n.a.	eng
fluids	n.a.	eng
focus	n.a.	eng ger
folia	n.a.	lat
food	n.a.	eng
foreign	n.a.	eng
forest	for.	eng
forestry	for.	eng
forma	n.a.	ita spa
foro	n.a.	spa
forschung	forsch.	ger
forschungen	forsch.	ger
fortschritt	fortschr.	ger
fortschritte	fortschr.	ger
forum	n.a.	eng pol
foundations	found.	eng
frankfurter	frankf.	ger
français	fr.	fre
française	fr.	fre
françaises	fr.	fre
french	fr.	eng
frontiers	front.	eng
function	funct.	eng
functional	funct.	eng
fundamental	fundam.	eng
future	n.a.	eng
física	fís.	por spa
gaceta	gac.	spa
games	n.a.	eng
gastroenterolog-	gastroenterol.	eng
gastroenterología	gastroenterol.	spa
gazeta	gaz.	pol
gazette	gaz.	eng fre
gender	n.a.	eng
gene	n.a.	eng
geneeskunde	geneeskd.	dut
general	gen.	eng spa
generale	gen.	ita
genetic	genet.	eng
genetics	genet.	eng
genome	n.a.	eng
genomics	genom.	eng
geochem-	geochem.	eng
geodesy	geod.	eng
geografia	geogr.	ita pol por
geografica	geogr.	ita
geografie	geogr.	dut
geografía	geogr.	spa
geograph-	geogr.	eng
geographica	geogr.	lat
geographie	geogr.	ger
geographische	geogr.	ger
geográfica	geogr.	spa
geolog-	geol.	eng
geologia	geol.	ita pol por
geologica	geol.	ita lat
geologiâ	geol.	rus
geología	geol.	spa
geológica	geol.	spa
geometr-	geom.	eng
geomorpholog-	geomorphol.	eng
geophysic-	geophys.	eng
geophysica	geophys.	lat
geoscience	geosci.	eng
geosciences	geosci.	eng
geotechnical	geotech.	eng
geriatric	geriatr.	eng
geriatrics	geriatr.	eng
german	ger.	eng
gerontolog-	gerontol.	eng
gesamte	ges.	ger
geschichte	gesch.	ger
geschiedenis	gesch.	dut
gesellschaft	ges.	ger
gestión	gest.	spa
gestão	gest.	por
gids	n.a.	dut
gifted	gift.	eng
ginecologia	ginecol.	por
ginecología	ginecol.	spa
giornale	g.	ita
giuridica	giur.	ita
global	glob.	eng
global	n.a.	por
globalization	glob.	eng
gospodarka	gosp.	pol
gosudarstvennogo	gos.	rus
governance	gov.	eng
government	gov.	eng
graeca	n.a.	lat
gravitation	gravit.	eng
green	n.a.	eng
growth	n.a.	eng
guardian	n.a.	eng
gynaecolog-	gynaecol.	eng
gynecolog-	gynecol.	eng
gynecologica	n.a.	lat
gynäkologie	gynäkol.	ger
gynécologie	gynécol.	fre
génétique	génét.	fre
géographie	géogr.	fre
géologie	géol.	fre
głos	n.a.	pol
haematologica	haematol.	lat
hand	n.a.	eng
handbook	handb.	eng
hazards	haz.	eng
health	n.a.	eng
healthcare	n.a.	eng
hearing	hear.	eng
heart	n.a.	eng
heat	n.a.	eng
helvetica	helv.	lat
hematolog-	hematol.	eng
hepatolog-	hepatol.	eng
herald	n.a.	eng
heritage	herit.	eng
high	n.a.	eng
higher	n.a.	eng
himii	him.	rus
himiâ	him.	rus
hirurgiâ	hir.	rus
hispania	hisp.	spa
hispánica	hisp.	spa
histochemica	histochem.	lat
histoire	hist.	fre
histolog-	histol.	eng
historia	hist.	lat pol spa
historiae	hist.	lat
historica	hist.	lat
historical	hist.	eng
histories	hist.	eng
historiques	hist.	fre
history	hist.	eng
historyczne	hist.	pol
historyczny	hist.	pol
história	hist.	por
histórica	hist.	por spa
histórico	hist.	por
horticultur-	hortic.	eng
hospital	hosp.	eng por spa
housing	hous.	eng
humaines	hum.	fre
human	hum.	eng
humana	hum.	por spa
humanas	hum.	por
humanidades	humanid.	spa
humanitas	n.a.	lat
humanities	humanit.	eng
humano	hum.	por spa
hungarian	hung.	eng
hungarica	hung.	lat
hydrogeolog-	hydrogeol.	eng
hydrolog-	hydrol.	eng
hygiene	hyg.	eng ger
hypertension	hypertens.	eng
iberoamericana	iberoam.	spa
iberoamericano	iberoam.	spa
ideas	n.a.	spa
image	n.a.	eng fre
imaging	n.a.	eng
imago	n.a.	ger lat
immunolog-	immunol.	eng
impact	n.a.	eng
improvement	impr.	eng
income	n.a.	eng
india	n.a.	eng
indian	n.a.	eng
industria	ind.	ita
industrial	ind.	eng por spa
industrie	ind.	dut fre ger
industrielle	ind.	fre
industries	ind.	eng
industry	ind.	eng
infantil	infant.	spa
infection	infect.	eng
infectious	infect.	eng
inflammation	inflamm.	eng
información	inf.	spa
informatics	inform.	eng
information	inf.	eng fre ger
informatique	inform.	fre
informação	inf.	por
informática	inform.	por spa
infrastructure	infrastruct.	eng
ingeniería	ing.	spa
innovación	innov.	spa
innovation	innov.	eng fre
innovations	innov.	eng
innovative	innov.	eng
inorganic	inorg.	eng
inovação	inov.	por
inquiry	inq.	eng
insights	n.a.	eng
institut	inst.	fre ger mul rus
instituta	inst.	rus
institute	inst.	eng
institution	inst.	eng
institutions	inst.	eng
instituto	inst.	por spa
instituut	inst.	dut
instruction	instr.	eng
instrumenta	instr.	lat
instrumentation	instrum.	eng
instruments	instrum.	eng
instytut	inst.	pol
instytutu	inst.	pol
insurance	insur.	eng
integrated	integr.	eng
integration	integr.	eng
integrative	integr.	eng
intelligence	intell.	eng
intelligent	intell.	eng
interaction	interact.	eng
interactions	interact.	eng
interactive	interact.	eng
interdisciplinaire	interdiscip.	fre
interdisciplinar	interdiscip.	por
interdisciplinary	interdiscip.	eng
internacional	int.	por spa
internacionales	int.	spa
internal	intern.	eng
internationaal	int.	dut
international	int.	eng fre ger
internationale	int.	dut fre ger
internationales	int.	fre ger
internazionale	int.	ita
internet	n.a.	eng
intervention	interv.	eng
interventional	interv.	eng
interventions	interv.	eng
investigaciones	invest.	spa
investigación	invest.	spa
investigation	invest.	eng
investigations	invest.	eng
investigative	investig.	eng
iranian	n.a.	eng
irish	ir.	eng
islamic	islam.	eng
israel	isr.	eng
issledovaniâ	issled.	rus
issues	n.a.	eng
istorii	ist.	rus
istoriâ	ist.	rus
istoričeskie	ist.	rus
italia	ital.	ita
italian	ital.	eng
italiana	ital.	ita
italiane	ital.	ita
italiani	ital.	ita
italiano	ital.	ita
ius	n.a.	lat
izvestiâ	izv.	rus
jaarboek	jaarb.	dut
jahrbuch	jahrb.	ger
jahrbücher	jahrb.	ger
jahresbericht	jahresber.	ger
japan	jpn.	eng
japanese	n.a.	eng
jewish	jew.	eng
jornal	j.	por
journal	j.	eng fre
juridica	jurid.	lat
jurisprudence	jurispr.	fre
juristische	jur.	ger
jurídica	juríd.	por spa
jurídico	juríd.	spa
justice	n.a.	eng
język	jęz.	pol
językoznawstwo	językozn.	pol
kardiologie	kardiol.	ger
kidney	n.a.	eng
kino	n.a.	rus
kliniczna	klin.	pol
klinik	klin.	ger
klinische	klin.	ger
kliničeskaâ	kl.	rus
knowledge	knowl.	eng
kommunikation	komm.	ger
koninklijk	k.	dut
koninklijke	k.	dut
korea	n.a.	eng
korean	n.a.	eng
krant	n.a.	dut
kristallographie	kristallogr.	ger
kritik	krit.	ger
kritische	krit.	ger
kultur	kult.	ger
kultura	kult.	pol
kultury	kult.	pol
kulʹtury	kulʹt.	rus
kunst	n.a.	dut
kwartalnik	kwart.	pol
labor	n.a.	eng
laboratoire	lab.	fre
laboratory	lab.	eng
labour	n.a.	eng
land	n.a.	eng ger
landbouw	landb.	dut
landeskunde	landeskd.	ger
landscape	landsc.	eng
langage	lang.	fre
language	lang.	eng
languages	lang.	eng
langues	n.a.	fre
laser	n.a.	eng
latin	lat.	eng
latina	lat.	por spa
latina	n.a.	lat
latinoamericana	latinoam.	por spa
lavoro	lav.	ita
law	n.a.	eng
leadership	leadersh.	eng
learning	learn.	eng
lecture	lect.	eng
lectures	lect.	eng
legal	leg.	eng
leisure	leis.	eng
lenguaje	leng.	spa
letras	let.	spa
letras	n.a.	por
letteraria	lett.	ita
letteratura	lett.	ita
letteren	lett.	dut
letterkunde	letterkd.	dut
letters	lett.	eng
lettres	lett.	fre
librarian	libr.	eng
librarianship	libr.	eng
libraries	libr.	eng
library	libr.	eng
life	n.a.	eng
limnolog-	limnol.	eng
lingua	n.a.	ita
linguagem	ling.	por
lingue	n.a.	ita
linguistic	linguist.	eng
linguistica	ling.	lat
linguistica	linguist.	ita
linguistics	linguist.	eng
linguistik	linguist.	ger
linguistique	linguist.	fre
linguística	ling.	por
lingüística	ling.	spa
liquid	liq.	eng
literaria	lit.	spa
literary	lit.	eng
literatur	lit.	ger
literatura	lit.	pol por spa
literatura	literat.	rus
literature	lit.	eng
literatures	lit.	eng
literaturwissenschaft	literaturwiss.	ger
literatury	literat.	rus
litteraria	lit.	lat
litterarum	lit.	lat
littéraires	litt.	fre
littérature	litt.	fre
liver	n.a.	eng
livre	n.a.	fre
local	n.a.	eng
logic	log.	eng
logistics	logist.	eng
logos	n.a.	lat
london	lond.	eng
lux	n.a.	lat
maandblad	maandbl.	dut
machine	mach.	eng
machinery	mach.	eng
machines	mach.	eng
magazin	mag.	ger
magazine	mag.	eng fre
magnetic	magn.	eng
mammal	mamm.	eng
management	manag.	eng ger
manufacturing	manuf.	eng
marina	mar.	spa
marine	mar.	eng fre ger
maritime	marit.	eng
market	mark.	eng
marketing	mark.	eng
markets	mark.	eng
mass	n.a.	eng
matematica	mat.	ita
matematika	mat.	rus
matematičeskij	mat.	rus
matemática	mat.	por spa
matemáticas	mat.	spa
material	mater.	eng
materialia	mater.	lat
materials	mater.	eng
mathematic-	math.	eng
mathematica	math.	lat
mathematicae	math.	lat
mathematik	math.	ger
mathematische	math.	ger
mathématique	math.	fre
mathématiques	math.	fre
matter	n.a.	eng
measurement	meas.	eng
mechanica	mech.	lat
mechanical	mech.	eng
mechanics	mech.	eng
mechanisms	mech.	eng
mededeling	meded.	dut
mededelingen	meded.	dut
media	n.a.	eng
mediaevalia	mediaev.	lat
medica	med.	lat
medical	med.	eng
medicina	med.	ita por rus spa
medicine	med.	eng
medicinskij	med.	rus
mediciny	med.	rus
medico	med.	ita
medien	n.a.	ger
medieval	mediev.	eng spa
medioevale	mediev.	ita
mediterranean	mediterr.	eng
medizin	med.	ger
medizinische	med.	ger
medycyna	med.	pol
medycyny	med.	pol
meeting	meet.	eng
mehanika	meh.	rus
memoirs	mem.	eng
memoria	mem.	ita
memory	mem.	eng
memórias	mem.	por
mental	ment.	eng
metabolic	metab.	eng
metabolism	metab.	eng
metallurg-	metall.	eng
meteorolog-	meteorol.	eng
methodolog-	methodol.	eng
methods	n.a.	eng
mexicana	mex.	spa
mexicano	mex.	spa
microbial	microb.	eng
microbiolog-	microbiol.	eng
microbiologia	microbiol.	por
microbiologica	microbiol.	lat
microbiologie	microbiol.	fre
microbiología	microbiol.	spa
microscop-	microsc.	eng
microwave	microw.	eng
miesięcznik	mies.	pol
mikrobiologie	mikrobiol.	ger
military	mil.	eng
mind	n.a.	eng
mineral	miner.	eng
mineralog-	mineral.	eng
minerals	miner.	eng
mining	n.a.	eng
mir	n.a.	rus
mitteilungen	mitt.	ger
mobile	n.a.	eng
model-	model.	eng
modelling	model.	eng
modern	mod.	eng ger
moderna	mod.	ita
moderne	mod.	fre ger
molecular	mol.	eng
monatsblatt	monatsbl.	ger
monatshefte	monatsh.	ger
monatsschrift	monatsschr.	ger
monde	n.a.	fre
monitoring	monit.	eng
monographs	monogr.	eng
monthly	mon.	eng
morbidity	morb.	eng
morning	n.a.	eng
morpholog-	morphol.	eng
mortality	mortal.	eng
moskovskogo	mosk.	rus
moskva	mosk.	rus
mountain	mt.	eng
movement	mov.	eng
multidisciplinary	multidiscip.	eng
mundi	n.a.	lat
mundo	n.a.	por spa
musei	mus.	ita lat
museo	mus.	ita spa
museu	mus.	por
museum	mus.	dut eng ger
music	n.a.	eng
musica	n.a.	ita lat
musical	mus.	fre
musical	music.	eng spa
musicolog-	musicol.	eng
musicologica	musicol.	lat
musik	n.a.	ger
muzyka	muz.	pol rus
mycolog-	mycol.	eng
médecine	méd.	fre
médica	méd.	por spa
médical	méd.	fre
médicale	méd.	fre
médico	méd.	spa
médiévale	médiév.	fre
mémoire	mém.	fre
mémoires	mém.	fre
música	n.a.	por
nachrichten	nachr.	ger
nacional	nac.	por spa
nacionalʹnyj	nac.	rus
nación	n.a.	spa
nano	n.a.	eng
nanotechnolog-	nanotechnol.	eng
national	natl.	eng fre ger
nationale	nat.	dut
natura	n.a.	ita lat
naturais	nat.	por
natural	nat.	eng por spa
naturales	nat.	spa
naturali	nat.	ita
nature	nat.	eng fre
naturelle	nat.	fre
naturwissenschaften	nat.wiss.	ger
natuurkunde	natuurkd.	dut
nauk	n.a.	pol
nauka	n.a.	rus
naukowe	nauk.	pol
naukowy	nauk.	pol
naučnye	nauč.	rus
naučnyj	nauč.	rus
naval	nav.	eng
nazionale	naz.	ita
nederland	ned.	dut
nederlands	ned.	dut
nederlandse	ned.	dut
nefrología	nefrol.	spa
neonatal	neonat.	eng
nepal	n.a.	eng
nephrolog-	nephrol.	eng
network	netw.	eng
networking	netw.	eng
networks	netw.	eng
neurobiolog-	neurobiol.	eng
neurochem-	neurochem.	eng
neurolog-	neurol.	eng
neurologie	neurol.	fre ger
neuron	n.a.	eng
neurophysiolog-	neurophysiol.	eng
neuropsycholog-	neuropsychol.	eng
neuroscience	neurosci.	eng
neurosciences	neurosci.	eng
neurosurg-	neurosurg.	eng
new	n.a.	eng
news	n.a.	eng
newsletter	newsl.	eng
nonlinear	n.a.	eng
north	n.	eng
notes	n.a.	eng
notices	n.a.	eng
nouvelles	nouv.	fre
nova	n.a.	lat
novel	nov.	eng
nuclear	nucl.	eng
nucleic	n.a.	eng
nueva	n.a.	spa
numerical	numer.	eng
nuova	nuov.	ita
nuovo	nuov.	ita
nurse	nurs.	eng
nursing	nurs.	eng
nutrición	nutr.	spa
nutrition	nutr.	eng fre
nutritional	nutr.	eng
nutrição	nutr.	por
obesity	obes.	eng
obozrenie	obozr.	rus
obrazovanie	obraz.	rus
observer	n.a.	eng
obstetricia	obstet.	lat spa
obstetrics	obstet.	eng
obstétrique	obstét.	fre
obŝestva	obŝ.	rus
occupational	occup.	eng
ocean	n.a.	eng
oceanograph-	oceanogr.	eng
odontologia	odontol.	por
oeconomica	oecon.	lat
oftalmologia	oft.	ita
oftalmología	oftalmol.	spa
oncolog-	oncol.	eng
onderwijs	onderw.	dut
onderzoek	onderz.	dut
online	n.a.	eng por
open	n.a.	eng
operational	oper.	eng
operations	oper.	eng
ophthalmolog-	ophthalmol.	eng
ophthalmologica	ophthalmol.	lat
opinion	opin.	eng
optical	opt.	eng
optics	opt.	eng
optimization	optim.	eng
opuscula	n.a.	lat
oral	n.a.	eng
organic	org.	eng
organisation	organ.	fre
organization	organ.	eng
organizational	organ.	eng
organizations	organ.	eng
oriental	orient.	eng fre spa
orientales	orient.	fre
orientalia	orient.	lat
ornitholog-	ornithol.	eng
ornithologica	ornithol.	lat
orthodontic	orthod.	eng
orthodontics	orthod.	eng
orthopaedic-	orthop.	eng
orthopedic-	orthop.	eng
otolaryngolog-	otolaryngol.	eng
otorhinolaryngolog-	otorhinolaryngol.	eng
pacific	pac.	eng
paediatric	paediatr.	eng
paediatrics	paediatr.	eng
pain	n.a.	eng
palaeontolog-	palaeontol.	eng
palaeontologica	palaeontol.	lat
paleontolog-	paleontol.	eng
palliative	palliat.	eng
pamiętnik	pam.	pol
panamericana	panam.	spa
papeles	n.a.	spa
paper	pap.	eng
papers	pap.	eng
parasitolog-	parasitol.	eng
paris	n.a.	fre
part	n.a.	eng
particle	n.a.	eng
particles	n.a.	eng
past	n.a.	eng
pathogens	pathog.	eng
patholog-	pathol.	eng
pathologie	pathol.	fre ger
patient	n.a.	eng
patologia	patol.	ita
país	n.a.	spa
pedagogia	pedagog.	ita por
pedagogiczny	pedagog.	pol
pedagogika	pedagog.	pol rus
pedagogy	pedagog.	eng
pedagogía	pedagog.	spa
pediatria	pediatr.	ita pol por
pediatric	pediatr.	eng
pediatrics	pediatr.	eng
pediatría	pediatr.	spa
pensamiento	pensam.	spa
people	n.a.	eng
perception	percept.	eng
performance	perform.	eng
periodical	period.	eng
personality	pers.	eng
perspectivas	n.a.	spa
perspectives	perspect.	eng
peruana	peru.	spa
pesquisa	pesqui.	por
pesquisas	pesqui.	por
petroleum	pet.	eng
pharmaceutica	pharm.	lat
pharmaceutical	pharm.	eng
pharmaceutics	pharm.	eng
pharmacolog-	pharmacol.	eng
pharmacologica	pharmacol.	lat
pharmacy	pharm.	eng
philolog-	philol.	eng
philologica	philol.	lat
philologie	philol.	fre ger
philosoph-	philos.	eng
philosophiae	philos.	lat
philosophica	philos.	lat
philosophie	philos.	fre ger
photochem-	photochem.	eng
photograph-	photogr.	eng
photonics	photon.	eng
physic-	phys.	eng
physica	phys.	lat
physical	phys.	eng
physician	n.a.	eng
physicians	n.a.	eng
physik	phys.	ger
physikalische	phys.	ger
physiolog-	physiol.	eng
physiologica	physiol.	lat
physiologie	physiol.	fre ger
physiotherapy	physiother.	eng
physique	phys.	fre
phytopatholog-	phytopathol.	eng
pismo	pism.	pol
planning	plan.	eng
plant	n.a.	eng
plants	n.a.	eng
plasma	n.a.	eng
plasmas	n.a.	eng
plastic	plast.	eng
plastics	plast.	eng
policy	n.a.	eng
polish	pol.	eng
politic-	polit.	eng
politica	polit.	ita
politiche	polit.	ita
politiek	polit.	dut
politik	polit.	ger
politika	polit.	rus
politikwissenschaft	politikwiss.	ger
politique	polit.	fre
politiques	polit.	fre
politische	polit.	ger
polityczne	polit.	pol
polityka	polit.	pol
pollution	pollut.	eng
poloniae	polon.	lat
polonica	polon.	lat
polska	pol.	pol
polski	pol.	pol
polskiego	pol.	pol
polymer	polym.	eng
polymers	polym.	eng
polytechnica	polytech.	lat
política	polít.	por spa
políticas	polít.	por spa
político	polít.	spa
popular	n.a.	eng
population	popul.	eng fre
portugal	n.a.	eng
portuguesa	port.	por
português	port.	por
post	n.a.	eng
power	n.a.	eng
praca	pr.	pol
prace	pr.	pol
practical	pract.	eng
practice	pract.	eng
practices	pract.	eng
pratique	prat.	fre
pratiques	prat.	fre
pravda	n.a.	rus
pravo	n.a.	rus
prawo	n.a.	pol
preistoria	preist.	ita
present	n.a.	eng
prevention	prev.	eng
preventive	prev.	eng
primary	prim.	eng
principles	princ.	eng
print	n.a.	eng
private	n.a.	eng
pro	n.a.	lat
probability	probab.	eng
problema	probl.	rus
problems	probl.	eng
problemy	probl.	pol rus
proceedings	proc.	eng ger
processes	process.	eng
processing	process.	eng
product	prod.	eng
production	prod.	eng
products	prod.	eng
produção	produç.	por
profession	prof.	eng
professional	prof.	eng
programming	program.	eng
progress	prog.	eng
project	proj.	eng
protection	prot.	eng
protocols	n.a.	eng
przegląd	prz.	pol
préhistorique	préhist.	fre
psichiatria	psichiatr.	ita
psicologia	psicol.	ita por
psicología	psicol.	spa
psihologiâ	psihol.	rus
psihologičeskij	psihol.	rus
psiquiatria	psiquiatr.	por
psychiatr-	psychiatr.	eng
psychiatrie	psychiatr.	fre ger
psychoanalysis	psychoanal.	eng
psychoanalytic	psychoanal.	eng
psycholog-	psychol.	eng
psychologia	psychol.	pol
psychologica	psychol.	lat
psychologie	psychol.	dut fre ger
psychopharmacolog-	psychopharmacol.	eng
psychotherapie	psychother.	ger
psychotherapy	psychother.	eng
public	n.a.	eng
publicaciones	publ.	spa
publication	publ.	eng fre
publications	publ.	eng fre
publishing	publ.	eng
pure	n.a.	eng
pädagogik	pädagog.	ger
pédagogie	pédagog.	fre
pédiatrie	pédiatr.	fre
pública	públ.	por spa
públicas	públ.	por spa
público	públ.	por spa
quaderni	quad.	ita
qualitative	qual.	eng
quality	qual.	eng
quantitative	quant.	eng
quantum	n.a.	eng
quarterly	q.	eng
quaternary	quat.	eng
química	quím.	por spa
race	n.a.	eng
radiation	radiat.	eng
radical	n.a.	eng
radio	n.a.	eng
radiolog-	radiol.	eng
radiologica	radiol.	lat
radiologie	radiol.	fre
rassegna	rass.	ita
reading	n.a.	eng
real	n.a.	eng spa
recherche	rech.	fre
recherches	rech.	fre
recht	n.a.	dut ger
rechtsgeschichte	rechtsgesch.	ger
record	rec.	eng
records	rec.	eng
recreation	recreat.	eng
recueil	n.a.	fre
regional	reg.	eng por spa
regions	reg.	eng
regulation	regul.	eng
regulatory	regul.	eng
rehabilitation	rehabil.	eng
relaciones	relac.	spa
relations	relat.	eng fre
relações	relac.	por
religion	rel.	ger
religion	relig.	eng fre
religioni	relig.	ita
religions	relig.	eng
religionswissenschaft	religionswiss.	ger
religious	relig.	eng
remote	n.a.	eng
renaissance	renaiss.	eng
rendiconti	rend.	ita
renewable	renew.	eng
report	rep.	eng
reports	rep.	eng
reproduction	reprod.	eng
reproductive	reprod.	eng
republic	n.a.	eng
res	n.a.	lat
research	res.	eng
researches	res.	eng
resource	resour.	eng
resources	resour.	eng
respiratory	respir.	eng
reumatología	reumatol.	spa
review	rev.	eng
reviews	rev.	eng
revista	rev.	por spa
revue	rev.	dut fre ger
rheumatolog-	rheumatol.	eng
ricerca	ric.	ita
ricerche	ric.	ita
rights	n.a.	eng
risk	n.a.	eng
rivista	riv.	ita
robotic	robot.	eng
robotics	robot.	eng
rocznik	roczn.	pol
roczniki	roczn.	pol
romana	rom.	lat
romanica	rom.	lat
romanische	rom.	ger
rossijskaâ	ross.	rus
rossijskij	ross.	rus
rossijskogo	ross.	rus
roumaine	roum.	fre
royal	r.	eng
ruch	n.a.	pol
rural	n.a.	eng
rural	rur.	fre
russian	russ.	eng
russkij	rus.	rus
saber	n.a.	spa
safety	saf.	eng
salud	n.a.	spa
sanitaria	sanit.	ita
sanità	sanit.	ita
santé	n.a.	fre
saúde	n.a.	por
sbornik	sb.	rus
scandinavian	scand.	eng
scandinavica	scand.	lat
school	sch.	eng
schools	sch.	eng
science	sci.	eng fre
sciences	sci.	eng fre
scientia	sci.	lat
scientiae	sci.	lat
scientiarum	sci.	lat
scientific	sci.	eng
scientifica	sci.	ita
scientifique	sci.	fre
scienza	sci.	ita
scienze	sci.	ita
scottish	scott.	eng
scripta	n.a.	lat
sección	secc.	spa
security	secur.	eng
sedimentolog-	sedimentol.	eng
seismolog-	seismol.	eng
semiconductor	semicond.	eng
seminar	semin.	eng
seminario	semin.	ita spa
seminars	semin.	eng
seminário	semin.	por
sensing	sens.	eng
sensor	sens.	eng
sensors	sens.	eng
sera	n.a.	ita
serie	ser.	ita mul spa
series	ser.	eng lat mul
seriâ	ser.	rus
service	serv.	eng fre
services	serv.	eng fre
serviço	serv.	por
serviços	serv.	por
sexual	sex.	eng
sexuality	sex.	eng
sibirskij	sib.	rus
signal	n.a.	eng
silva	n.a.	lat
simulation	simul.	eng
sinica	sin.	lat
slavica	slav.	lat
slavonic	slav.	eng
sleep	n.a.	eng
slovo	n.a.	rus
small	n.a.	eng
smart	n.a.	eng
sociaal	soc.	dut
sociais	soc.	por
social	soc.	eng fre por spa
sociale	soc.	dut fre ita
sociales	soc.	fre spa
sociali	soc.	ita
sociedad	soc.	spa
sociedade	soc.	por
sociedades	soc.	por
societas	soc.	lat
societatis	soc.	lat
societies	soc.	eng
society	soc.	eng
società	soc.	ita
sociolog-	sociol.	eng
sociologia	sociol.	ita por
sociologica	sociol.	lat
sociologie	sociol.	dut fre
sociologiâ	sociol.	rus
sociología	sociol.	spa
société	soc.	fre
sociétés	soc.	fre
software	softw.	eng
soil	n.a.	eng
solar	sol.	eng
solid	n.a.	eng
south	n.a.	eng
sovetskaâ	sov.	rus
sovetskij	sov.	rus
soviet	sov.	eng
sovremennaâ	sovrem.	rus
sovremennye	sovrem.	rus
soziale	soz.	ger
soziologie	soziol.	ger
space	n.a.	eng
spatial	spat.	eng
special	spec.	eng
spectrometr-	spectrom.	eng
spectroscop-	spectrosc.	eng
speech	n.a.	eng
spiegel	n.a.	ger
spine	n.a.	eng
sport	n.a.	eng
sports	n.a.	eng
społeczne	społ.	pol
społeczny	społ.	pol
sprache	n.a.	ger
sprachwissenschaft	sprachwiss.	ger
sprawozdania	spraw.	pol
stad	n.a.	dut
standards	stand.	eng
star	n.a.	eng
state	n.a.	eng
statistic-	stat.	eng
statistical	stat.	eng
statistik	stat.	ger
statistika	stat.	rus
statystyczny	stat.	pol
stem	n.a.	eng
stochastic	stoch.	eng
storia	st.	ita
storici	stor.	ita
storico	stor.	ita
strategic	strateg.	eng
strategies	strateg.	eng
strategy	strateg.	eng
street	n.a.	eng
stress	n.a.	eng
stroitelʹstvo	stroit.	rus
stroke	n.a.	eng
structural	struct.	eng
structure	struct.	eng
structures	struct.	eng
student	stud.	eng
students	stud.	eng
studi	stud.	ita
studia	stud.	lat pol
studie	stud.	dut ger
studien	stud.	ger
studies	stud.	dut eng
study	stud.	eng
substance	subst.	eng
superiore	super.	ita
supervision	superv.	eng
supplement	suppl.	eng ger mul
supplements	suppl.	eng
supply	n.a.	eng
sur	n.a.	spa
surface	surf.	eng
surfaces	surf.	eng
surgeons	surg.	eng
surgery	surg.	eng
surgical	surg.	eng
survey	surv.	eng
surveys	surv.	eng
sustainability	sustain.	eng
sustainable	sustain.	eng
symposium	symp.	eng
synthesis	synth.	eng
synthetic	synth.	eng
system	syst.	eng
systematic	syst.	eng
systematics	syst.	eng
systems	syst.	eng
série	ser.	por
série	sér.	fre
taal	n.a.	dut
taalkunde	taalkd.	dut
teacher	teach.	eng
teaching	teach.	eng
technica	techn.	lat
technical	tech.	eng
technik	tech.	ger
techniques	tech.	eng fre
technische	tech.	dut
technolog-	technol.	eng
technologie	technol.	fre ger
technologies	technol.	fre
tecnologia	tecnol.	ita por
tecnología	tecnol.	spa
tehnika	teh.	rus
tehnologii	tehnol.	rus
tehnologiâ	tehnol.	rus
telecommunications	telecommun.	eng
temas	n.a.	spa
tempo	n.a.	ita por
teologiczne	teol.	pol
teología	teol.	spa
teoria	teor.	por
teoriâ	teor.	rus
teoría	teor.	spa
terra	n.a.	ita lat por
terre	n.a.	fre
testing	test.	eng
text	n.a.	eng
textile	text.	eng
textiles	text.	eng
theatre	theat.	eng
theolog-	theol.	eng
theologica	theol.	lat
theologie	theol.	dut ger
theoretical	theor.	eng
theory	n.a.	eng
therapeutic	ther.	eng
therapeutics	ther.	eng
therapie	ther.	ger
therapies	ther.	eng
therapy	ther.	eng
thermal	therm.	eng
thermodynamics	thermodyn.	eng
thoracic	thorac.	eng
thought	n.a.	eng
thrombosis	thromb.	eng
tiempo	n.a.	spa
tierärztliche	tierärztl.	ger
tijdschrift	tijdschr.	dut
time	n.a.	eng
times	n.a.	eng
tissue	n.a.	eng
today	n.a.	eng
topics	top.	eng
tourism	tour.	eng
towarzystwo	tow.	pol
toxicolog-	toxicol.	eng
trabajo	trab.	spa
trabajos	trab.	spa
trabalho	trab.	por
trade	n.a.	eng
traducción	trad.	spa
traduction	trad.	fre
traduzione	trad.	ita
training	train.	eng
transactions	trans.	eng
translation	transl.	eng
translational	transl.	eng
transplantation	transplant.	eng
transport	transp.	eng
transportation	transp.	eng
trauma	n.a.	eng
travail	trav.	fre
travaux	trav.	fre
travel	n.a.	eng
treatment	treat.	eng
trends	n.a.	eng
tribolog-	tribol.	eng
trimestrale	trim.	ita
tropical	trop.	eng
trudy	tr.	rus
turismo	tur.	por spa
turkish	turk.	eng
tygodnik	tyg.	pol
técnica	téc.	spa
umschau	umsch.	ger
undergraduate	undergrad.	eng
universidad	univ.	spa
universidade	univ.	por
universidades	univ.	spa
universitaria	univ.	spa
universitario	univ.	ita spa
universitas	univ.	lat mul
universitatis	univ.	lat
universiteit	univ.	dut
universiteta	univ.	rus
universities	univ.	eng
university	univ.	eng mul
università	univ.	ita
universitária	univ.	por
universität	univ.	ger
uniwersytet	uniw.	pol
uniwersytetu	uniw.	pol
urban	n.a.	eng
urolog-	urol.	eng
urologie	urol.	fre
uspehi	usp.	rus
učenye	uč.	rus
v	n.a.	rus
value	n.a.	eng
vascular	vasc.	eng
venezolana	venez.	spa
vereniging	ver.	dut
verhandeling	verh.	dut
verhandelingen	verh.	dut
verslag	versl.	dut
verslagen	versl.	dut
verwaltung	verw.	ger
vestnik	vestn.	rus
veterinaria	vet.	ita lat spa
veterinary	vet.	eng
veterinária	vet.	por
vibration	vib.	eng
victorian	vict.	eng
vida	n.a.	por
vierteljahrsschrift	vierteljahrsschr.	ger
virolog-	virol.	eng
vision	vis.	eng
visual	vis.	eng
vita	n.a.	lat
vocational	vocat.	eng
volcanolog-	volcanol.	eng
volkenkunde	volkenkd.	dut
voprosy	vopr.	rus
wall	n.a.	eng
war	n.a.	eng
washington	n.a.	eng
waste	n.a.	eng
water	n.a.	dut eng
web	n.a.	eng
weekblad	weekbl.	dut
weekly	wkly.	eng
welt	n.a.	ger
western	west.	eng
wetenschap	wet.	dut
wetenschappelijk	wet.	dut
wetenschappen	wet.	dut
wiadomości	wiad.	pol
wijsbegeerte	wijsb.	dut
wildlife	wildl.	eng
wine	n.a.	eng
wissenschaften	wiss.	ger
with	n.a.	eng
wochenschrift	wochenschr.	ger
women	n.a.	eng
work	n.a.	eng
world	n.a.	eng
writing	writ.	eng
yearbook	yearb.	eng
young	n.a.	eng
youth	n.a.	eng
zagadnienia	zag.	pol
zapiski	zap.	rus
zdorovʹe	n.a.	rus
zeit	n.a.	ger
zeitschrift	z.	ger
zeitung	ztg.	ger
zeitungen	ztg.	ger
zentralblatt	zentralbl.	eng fre ger
zeszyt	zesz.	pol
zeszyty	zesz.	pol
zoolog-	zool.	eng
zoologia	zool.	ita por
zoologica	zool.	lat
zoologische	zool.	ger
âzyk	n.a.	rus
èkologii	èkol.	rus
èkologiâ	èkol.	rus
èkonomika	èkon.	rus
èkonomiki	èkon.	rus
éducation	éduc.	fre
électronique	électron.	fre
études	ét.	fre
öffentliche	öff.	ger
ökologie	ökol.	ger
österreich	österr.	ger
österreichische	österr.	ger
žurnal	ž.	rus`;
