/**
 * Words from which plausible serials are made: kinds, subjects and places in twenty languages and nine scripts.
 * Where a language is not written in Latin letters, each entry is `original|romanized`.
 */

/** Text in its script, with its romanization where it is not Latin. */
export interface Word {
  readonly original?: string;
  readonly latin: string;
}

export interface Language {
  /** ISO 639-2/B. */
  readonly code: string;
  /** MARC 008/33. */
  readonly alphabet: string;
  /** MARC 880 $6 script code; absent for Latin. */
  readonly script?: string;
  /** `K` a kind, `S` a subject, `P` a place. Weighted by how often they stand here. */
  readonly patterns: readonly Word[];
  readonly kinds: readonly Word[];
  readonly subjects: readonly Word[];
  readonly bodies: readonly Word[];
  readonly online: string;
}

export interface Country {
  readonly marc: string;
  readonly iso: string;
  /** Code of the ISSN centre that gives the numbers. */
  readonly centre: string;
  /** Share of the Register, roughly, in thousandths. */
  readonly weight: number;
  /** Languages and how often, the first most. */
  readonly languages: readonly string[];
  readonly places: readonly Word[];
}

const words = (text: string): Word[] =>
  text.split(';').map((part) => {
    const [first = '', second] = part.trim().split('|');
    return second === undefined ? { latin: first } : { original: first, latin: second };
  });

const language = (
  code: string,
  alphabet: string,
  patterns: string,
  kinds: string,
  subjects: string,
  bodies: string,
  online: string,
  script?: string,
): Language => ({
  code,
  alphabet,
  patterns: words(patterns),
  kinds: words(kinds),
  subjects: words(subjects),
  bodies: words(bodies),
  online,
  ...(script && { script }),
});

export const languages: readonly Language[] = [
  language(
    'eng',
    'a',
    'K of S; K of S; S K; P K of S; P S K; International K of S; Advances in S; S today; The P K; S & society; Annual K of S; S: research and practice; Applied S; Current S',
    'Journal; Review; Bulletin; Transactions; Proceedings; Annals; Archives; Newsletter; Letters; Quarterly; Magazine; Reports; Studies; Yearbook; Monitor; Gazette; Directory; Abstracts; Working papers; Memoirs',
    'agricultural economics; analytical chemistry; anthropology; applied physics; archaeology; astronomy; banking; beekeeping; botany; cardiology; child welfare; civil engineering; comparative law; computing; crystallography; dairy science; demography; dentistry; design; early music; ecology; education; electrochemistry; energy policy; entomology; ethics; family history; fisheries; food technology; forestry; genetics; geology; health services; hydrology; immunology; industrial relations; information science; insurance; labour history; librarianship; linguistics; local government; logistics; marine biology; mathematics; mechanics; medical history; metallurgy; meteorology; microbiology; mining; museums; neurology; nursing; nutrition; oceanography; optics; ornithology; paediatrics; palaeontology; philosophy; photography; plant pathology; poetry; polymer science; psychiatry; public health; radiology; railways; religion; rural sociology; soil science; sport; statistics; surgery; surveying; taxation; theatre; theology; tourism; transport; urban planning; veterinary science; viticulture; water resources; women; zoology',
    'University of P; P Society of S; Institute of S; Royal Society of S; P Historical Society; Department of S, University of P; Association of S; P University Press; City of P',
    'Online',
  ),
  language(
    'ger',
    'a',
    'K für S; K für S; P K; S heute; Mitteilungen zur S; Beiträge zur S; K der S; Forschungen zur S; Aktuelle S',
    'Zeitschrift; Archiv; Jahrbuch; Mitteilungen; Blätter; Rundschau; Berichte; Schriftenreihe; Studien; Anzeiger; Hefte; Nachrichten; Monatsschrift; Annalen',
    'Agrargeschichte; Altertumskunde; Anatomie; Betriebswirtschaft; Bienenkunde; Chemie; Chirurgie; Eisenbahnwesen; Erdkunde; Forstwirtschaft; Frauenforschung; Geologie; Geschichte; Gewässerschutz; Heimatpflege; Informatik; Jugendarbeit; Kirchengeschichte; Kunstgeschichte; Landtechnik; Mathematik; Musikwissenschaft; Naturschutz; Numismatik; Öffentliches Recht; Pädagogik; Pflanzenzüchtung; Philosophie; Psychologie; Raumplanung; Rechtswissenschaft; Sprachwissenschaft; Städtebau; Theologie; Tierheilkunde; Volkskunde; Wirtschaftsrecht; Zahnheilkunde',
    'Universität P; Verein für S; Institut für S; Gesellschaft für S; Landesamt für S; Verlag für S; Stadt P',
    'Online',
  ),
  language(
    'fre',
    'a',
    "K de S; K d'études de S; K de S de P; Le K de P; S et société; Recherches en S; Cahiers de S; Actualités en S",
    'Revue; Bulletin; Cahiers; Annales; Journal; Lettre; Archives; Mémoires; Courrier; Dossiers; Travaux; Annuaire',
    'agronomie; anthropologie; architecture; botanique; chirurgie; cinéma; comptabilité; démographie; droit comparé; écologie; économie rurale; éducation; géographie; géologie; histoire locale; hydrologie; immunologie; linguistique; littérature; mathématiques; médecine; météorologie; musicologie; neurologie; oenologie; pédagogie; philosophie; physique; psychanalyse; santé publique; sciences sociales; sociologie; statistique; théologie; urbanisme; zoologie',
    'Université de P; Société de S; Institut de S; Éditions de P; Association pour la S; Ville de P',
    'En ligne',
  ),
  language(
    'spa',
    'a',
    'K de S; K de S; K de S de P; S y sociedad; Estudios de S; Avances en S; Cuadernos de S; Actualidad en S',
    'Revista; Boletín; Anales; Cuadernos; Anuario; Archivos; Gaceta; Memorias; Papeles; Temas',
    'administración; agronomía; antropología; arqueología; bibliotecología; biología; cardiología; comunicación; contabilidad; derecho penal; ecología; economía; educación; enfermería; estadística; filología; filosofía; geografía; geología; historia; ingeniería; lingüística; literatura; medicina; museología; música; nutrición; odontología; pedagogía; psicología; química; salud pública; sociología; teología; trabajo social; turismo; veterinaria',
    'Universidad de P; Sociedad de S; Instituto de S; Asociación de S; Facultad de S, Universidad de P',
    'En línea',
  ),
  language(
    'por',
    'a',
    'K de S; K brasileira de S; S em debate; Estudos de S; Cadernos de S; K de S de P',
    'Revista; Boletim; Anais; Cadernos; Arquivos; Jornal; Anuário; Memórias',
    'administração; agronomia; antropologia; arqueologia; biologia; ciência política; comunicação; contabilidade; direito; ecologia; economia; educação; enfermagem; estatística; filosofia; geografia; geologia; história; informática; letras; linguística; medicina; música; nutrição; odontologia; pedagogia; psicologia; química; saúde coletiva; sociologia; teologia; turismo; zootecnia',
    'Universidade de P; Sociedade de S; Instituto de S; Associação de S',
    'Online',
  ),
  language(
    'ita',
    'a',
    'K di S; K italiana di S; Studi di S; Quaderni di S; S oggi',
    'Rivista; Bollettino; Annali; Quaderni; Giornale; Archivio; Rassegna; Atti',
    'agraria; archeologia; architettura; biologia; botanica; chirurgia; cinema; contabilità; diritto; ecologia; economia; estetica; filologia; filosofia; fisica; geografia; geologia; letteratura; linguistica; medicina; musicologia; pedagogia; psicologia; sociologia; storia patria; teologia; urbanistica; zoologia',
    'Università di P; Società di S; Istituto di S; Edizioni di P',
    'Online',
  ),
  language(
    'dut',
    'a',
    'K voor S; S in Nederland; K van S; Nederlands K voor S',
    'Tijdschrift; Jaarboek; Mededelingen; Berichten; Archief; Maandblad',
    'archeologie; bestuurskunde; bloemisterij; filosofie; geneeskunde; geschiedenis; kunst; landbouw; letterkunde; onderwijs; planologie; psychologie; rechtsgeschiedenis; sociologie; statistiek; theologie; volkshuisvesting; waterbeheer',
    'Universiteit P; Vereniging voor S; Instituut voor S; Uitgeverij P',
    'Online',
  ),
  language(
    'swe',
    'a',
    'K för S; S i Norden; Svensk K för S',
    'Tidskrift; Årsbok; Meddelanden; Rapport; Skrifter',
    'arkeologi; biblioteksväsen; fiske; folkhälsa; historia; jordbruk; konst; kyrkohistoria; litteratur; pedagogik; psykologi; rättsvetenskap; sjöfart; skogsvård; språk; statistik',
    'P universitet; Föreningen för S; Institutet för S',
    'Online',
  ),
  language(
    'pol',
    'a',
    'K S; Studia i materiały S; Przegląd S; Roczniki S',
    'Zeszyty naukowe; Prace; Biuletyn; Kwartalnik; Rocznik; Acta',
    'archeologii; biologii; chemii; ekonomii; etnografii; filozofii; fizyki; geografii; górnictwa; historii; językoznawstwa; leśnictwa; literatury; matematyki; muzykologii; ogrodnictwa; pedagogiki; prawa; psychologii; rolnictwa; socjologii; teologii',
    'Uniwersytet w P; Towarzystwo S; Instytut S',
    'Online',
  ),
  language(
    'cze',
    'a',
    'K pro S; Česká S; Studie o S',
    'Časopis; Sborník; Zprávy; Ročenka; Věstník',
    'archeologii; chemii; dějiny umění; ekonomii; filozofii; geografii; historii; lékařství; lesnictví; literaturu; matematiku; pedagogiku; právo; psychologii; sociologii; zemědělství',
    'Univerzita v P; Ústav pro S; Společnost pro S',
    'Online',
  ),
  language(
    'tur',
    'a',
    'S K; Türk S K; P Üniversitesi S K',
    'dergisi; bülteni; araştırmaları; yıllığı',
    'arkeoloji; coğrafya; eczacılık; edebiyat; eğitim; ekonomi; felsefe; fizik; hemşirelik; hukuk; iletişim; işletme; kimya; matematik; mimarlık; psikoloji; sağlık; sosyoloji; tarım; tarih; tıp; turizm; ziraat',
    'P Üniversitesi; S Derneği; S Enstitüsü',
    'Online',
  ),
  language(
    'ind',
    'a',
    'K S; K S Indonesia; K ilmiah S; K penelitian S',
    'Jurnal; Majalah; Buletin; Prosiding; Warta',
    'administrasi; agribisnis; akuntansi; bahasa; biologi; ekonomi; farmasi; filsafat; fisika; geografi; hukum; kebidanan; kehutanan; keperawatan; kesehatan masyarakat; kimia; komunikasi; manajemen; matematika; pendidikan; perikanan; peternakan; psikologi; sejarah; teknik sipil; teknologi informasi',
    'Universitas P; Institut S P; Fakultas S Universitas P',
    'Online',
  ),
  language(
    'rus',
    'c',
    'K S|K S; Вопросы S|Voprosy S; Проблемы S|Problemy S; Современные исследования S|Sovremennye issledovanii͡a S; Труды по истории S|Trudy po istorii S',
    'Журнал|Zhurnal; Вестник|Vestnik; Известия|Izvestii͡a; Труды|Trudy; Бюллетень|Bi͡ulletenʹ; Сборник|Sbornik; Архив|Arkhiv; Учёные записки|Uchënye zapiski',
    'археологии|arkheologii; биологии|biologii; ботаники|botaniki; географии|geografii; геологии|geologii; демографии|demografii; истории|istorii; лингвистики|lingvistiki; литературы|literatury; математики|matematiki; медицины|medit͡siny; металлургии|metallurgii; механики|mekhaniki; педагогики|pedagogiki; права|prava; психологии|psikhologii; социологии|sot͡siologii; статистики|statistiki; физики|fiziki; философии|filosofii; химии|khimii; экологии|ėkologii; экономики|ėkonomiki; этнографии|ėtnografii',
    'Институт S|Institut S; Академия наук|Akademii͡a nauk; Университет города P|Universitet goroda P; Общество S|Obshchestvo S',
    'Online',
    '(N',
  ),
  language(
    'ukr',
    'c',
    'K S|K S; Питання S|Pytanni͡a S; Проблеми S|Problemy S',
    'Вісник|Visnyk; Журнал|Zhurnal; Наукові записки|Naukovi zapysky; Збірник|Zbirnyk',
    'археології|arkheolohiï; біології|biolohiï; економіки|ekonomiky; історії|istoriï; літератури|literatury; математики|matematyky; медицини|medyt͡syny; педагогіки|pedahohiky; права|prava; психології|psykholohiï; фізики|fizyky; філософії|filosofiï; хімії|khimiï',
    'Інститут S|Instytut S; Університет міста P|Universytet mista P',
    'Online',
    '(N',
  ),
  language(
    'gre',
    'g',
    'K S|K S; Ελληνική επιθεώρηση S|Ellīnikī epitheōrīsī S; Θέματα S|Themata S',
    'Περιοδικό|Periodiko; Δελτίο|Deltio; Αρχείο|Archeio; Χρονικά|Chronika',
    'αρχαιολογίας|archaiologias; βιολογίας|viologias; γεωγραφίας|geōgraphias; δικαίου|dikaiou; εκπαίδευσης|ekpaideusīs; θεολογίας|theologias; ιατρικής|iatrikīs; ιστορίας|istorias; λαογραφίας|laographias; οικονομίας|oikonomias; φιλοσοφίας|philosophias; ψυχολογίας|psychologias',
    'Πανεπιστήμιο S|Panepistīmio S; Εταιρεία S|Etaireia S',
    'Online',
    '(S',
  ),
  language(
    'jpn',
    'd',
    'SK|S K; 日本SK|Nihon S K; PSK|P S K; 最新S|Saishin S; SのK|S no K',
    '研究|kenkyū; 雑誌|zasshi; 学会誌|gakkaishi; 論集|ronshū; 年報|nenpō; 紀要|kiyō; 通信|tsūshin; 月報|geppō',
    '医学|igaku; 英文学|eibungaku; 音楽|ongaku; 化学|kagaku; 海洋|kaiyō; 看護|kango; 教育|kyōiku; 経済|keizai; 建築|kenchiku; 考古学|kōkogaku; 国文学|kokubungaku; 材料|zairyō; 史学|shigaku; 歯科|shika; 社会学|shakaigaku; 商学|shōgaku; 植物|shokubutsu; 森林|shinrin; 心理学|shinrigaku; 数学|sūgaku; 地理|chiri; 鉄道|tetsudō; 天文|tenmon; 図書館|toshokan; 農業|nōgyō; 美術|bijutsu; 仏教|bukkyō; 物理|butsuri; 法学|hōgaku; 薬学|yakugaku',
    'P大学|P Daigaku; 日本S学会|Nihon S Gakkai; S研究所|S Kenkyūjo; P県立図書館|P Kenritsu Toshokan',
    'Online',
    '$1',
  ),
  language(
    'chi',
    'e',
    'SK|S K; 中国SK|Zhongguo S K; PSK|P S K; 当代S|Dangdai S; SK与应用|S K yu ying yong',
    '学报|xue bao; 研究|yan jiu; 杂志|za zhi; 通讯|tong xun; 评论|ping lun; 论坛|lun tan; 导报|dao bao; 年鉴|nian jian',
    '材料|cai liao; 测绘|ce hui; 财政|cai zheng; 地理|di li; 地质|di zhi; 电子|dian zi; 法学|fa xue; 纺织|fang zhi; 工业|gong ye; 海洋|hai yang; 护理|hu li; 化学|hua xue; 环境|huan jing; 机械|ji xie; 计算机|ji suan ji; 建筑|jian zhu; 教育|jiao yu; 经济|jing ji; 考古|kao gu; 历史|li shi; 林业|lin ye; 农业|nong ye; 气象|qi xiang; 数学|shu xue; 水利|shui li; 铁道|tie dao; 图书馆|tu shu guan; 文学|wen xue; 物理|wu li; 心理|xin li; 药学|yao xue; 医学|yi xue; 音乐|yin yue; 哲学|zhe xue; 植物|zhi wu',
    'P大学|P da xue; 中国S学会|Zhongguo S xue hui; S出版社|S chu ban she',
    'Online',
    '$1',
  ),
  language(
    'kor',
    'k',
    'S K|S K; 한국 S K|Hanʼguk S K; P S K|P S K',
    '연구|yŏnʼgu; 학회지|hakhoeji; 논총|nonchʻong; 저널|chŏnŏl; 리뷰|ribyu',
    '간호|kanho; 건축|kŏnchʻuk; 경영|kyŏngyŏng; 경제|kyŏngje; 교육|kyoyuk; 국문학|kungmunhak; 농업|nongŏp; 물리|mulli; 미술|misul; 법학|pŏphak; 불교|pulgyo; 사회|sahoe; 수학|suhak; 식품|sikpʻum; 심리|simni; 역사|yŏksa; 음악|ŭmak; 의학|ŭihak; 철학|chʻŏrhak; 화학|hwahak; 환경|hwanʼgyŏng',
    'P대학교|P Taehakkyo; 한국S학회|Hanʼguk S Hakhoe; S연구소|S Yŏnʼguso',
    'Online',
    '$1',
  ),
  language(
    'ara',
    'f',
    'K S|K S; دراسات في S|Dirāsāt fī S',
    'مجلة|Majallat; حولية|Ḥawlīyat; نشرة|Nashrat; دورية|Dawrīyat',
    'الآداب|al-ādāb; الاقتصاد|al-iqtiṣād; التاريخ|al-tārīkh; التربية|al-tarbiyah; الجغرافيا|al-jughrāfiyā; الحقوق|al-ḥuqūq; الزراعة|al-zirāʻah; الصيدلة|al-ṣaydalah; الطب|al-ṭibb; العلوم|al-ʻulūm; الفلسفة|al-falsafah; الفنون|al-funūn; الكيمياء|al-kīmiyāʼ; اللغة|al-lughah; الهندسة|al-handasah',
    'جامعة P|Jāmiʻat P; كلية S|Kullīyat S; معهد S|Maʻhad S',
    'Online',
    '(3',
  ),
  language(
    'heb',
    'h',
    'K לS|K le-S; K S|K S; עיונים בS|ʻIyunim be-S',
    'כתב עת|Ketav ʻet; שנתון|Shenaton; מחקרים|Meḥḳarim; ידיעון|Yediʻon',
    'ארכאולוגיה|arkheʼologyah; היסטוריה|hisṭoryah; חינוך|ḥinukh; כלכלה|kalkalah; משפט|mishpaṭ; ספרות|sifrut; פילוסופיה|filosofyah; רפואה|refuʼah',
    'אוניברסיטת P|Universiṭat P; המכון לS|ha-Makhon le-S',
    'Online',
    '(2',
  ),
  language(
    'hin',
    'j',
    'S K|S K; भारतीय S K|Bhāratīya S K',
    'पत्रिका|patrikā; समाचार|samācāra; शोध पत्रिका|śodha patrikā',
    'अर्थशास्त्र|arthaśāstra; इतिहास|itihāsa; कृषि|kr̥shi; चिकित्सा|cikitsā; दर्शन|darśana; भाषा|bhāshā; विज्ञान|vijñāna; शिक्षा|śikshā; संगीत|saṅgīta; साहित्य|sāhitya',
    'P विश्वविद्यालय|P Viśvavidyālaya; S संस्थान|S Saṃsthāna',
    'Online',
    'Deva',
  ),
];

const country = (
  marc: string,
  iso: string,
  centre: string,
  weight: number,
  spoken: string,
  places: string,
): Country => ({ marc, iso, centre, weight, languages: spoken.split(' '), places: words(places) });

export const countries: readonly Country[] = [
  country(
    'xxu',
    'USA',
    '1',
    160,
    'eng eng eng eng eng eng eng eng spa',
    'New York; Chicago; Boston; Washington; Philadelphia; Los Angeles; Ann Arbor; Austin; Denver; Atlanta; Madison; Baltimore; Seattle; Cleveland',
  ),
  country(
    'enk',
    'GBR',
    '2',
    85,
    'eng',
    'London; Oxford; Cambridge; Edinburgh; Manchester; Leeds; Bristol; Glasgow; Norwich; Sheffield; Basingstoke; Abingdon',
  ),
  country(
    'gw ',
    'DEU',
    '3',
    95,
    'ger ger ger eng',
    'Berlin; München; Leipzig; Stuttgart; Heidelberg; Frankfurt; Hamburg; Köln; Göttingen; Weinheim; Wiesbaden; Dresden',
  ),
  country(
    'fr ',
    'FRA',
    '7',
    90,
    'fre fre fre fre eng',
    'Paris; Lyon; Marseille; Toulouse; Grenoble; Bordeaux; Lille; Rennes; Montpellier; Strasbourg',
  ),
  country(
    'it ',
    'ITA',
    '8',
    45,
    'ita ita ita eng',
    'Roma; Milano; Torino; Bologna; Firenze; Napoli; Padova; Pisa; Palermo',
  ),
  country(
    'sp ',
    'ESP',
    '9',
    50,
    'spa spa spa eng',
    'Madrid; Barcelona; Valencia; Sevilla; Granada; Salamanca; Zaragoza; Bilbao',
  ),
  country(
    'ne ',
    'NLD',
    '10',
    35,
    'dut dut eng eng',
    'Amsterdam; Leiden; Utrecht; Rotterdam; Den Haag; Dordrecht; Groningen',
  ),
  country(
    'xxc',
    'CAN',
    '4',
    45,
    'eng eng fre',
    'Ottawa; Toronto; Montréal; Vancouver; Québec; Winnipeg; Halifax; Calgary',
  ),
  country('at ', 'AUS', '5', 30, 'eng', 'Sydney; Melbourne; Canberra; Brisbane; Adelaide; Perth; Hobart'),
  country(
    'bl ',
    'BRA',
    '12',
    45,
    'por por por por eng',
    'São Paulo; Rio de Janeiro; Brasília; Porto Alegre; Curitiba; Salvador; Recife; Belo Horizonte',
  ),
  country(
    'ja ',
    'JPN',
    '13',
    45,
    'jpn jpn jpn eng',
    '東京|Tōkyō; 京都|Kyōto; 大阪|Ōsaka; 名古屋|Nagoya; 仙台|Sendai; 札幌|Sapporo; 福岡|Fukuoka; 広島|Hiroshima',
  ),
  country(
    'cc ',
    'CHN',
    '14',
    35,
    'chi chi chi eng',
    '北京|Beijing; 上海|Shanghai; 广州|Guangzhou; 南京|Nanjing; 武汉|Wuhan; 成都|Chengdu; 西安|Xi’an; 天津|Tianjin',
  ),
  country('ko ', 'KOR', '15', 20, 'kor kor kor eng', '서울|Sŏul; 부산|Pusan; 대구|Taegu; 대전|Taejŏn; 광주|Kwangju'),
  country(
    'ru ',
    'RUS',
    '16',
    40,
    'rus rus rus rus eng',
    'Москва|Moskva; Санкт-Петербург|Sankt-Peterburg; Новосибирск|Novosibirsk; Казань|Kazanʹ; Екатеринбург|Ekaterinburg; Томск|Tomsk',
  ),
  country('un ', 'UKR', '17', 15, 'ukr ukr ukr eng', 'Київ|Kyïv; Львів|Lʹviv; Харків|Kharkiv; Одеса|Odesa'),
  country('gr ', 'GRC', '18', 10, 'gre gre eng', 'Αθήνα|Athīna; Θεσσαλονίκη|Thessalonikī; Πάτρα|Patra'),
  country('pl ', 'POL', '19', 35, 'pol pol pol eng', 'Warszawa; Kraków; Wrocław; Poznań; Łódź; Gdańsk; Lublin'),
  country('xr ', 'CZE', '20', 20, 'cze cze cze eng', 'Praha; Brno; Ostrava; Olomouc; Plzeň'),
  country('sw ', 'SWE', '21', 20, 'swe swe eng', 'Stockholm; Uppsala; Lund; Göteborg; Umeå'),
  country('tu ', 'TUR', '22', 20, 'tur tur tur eng', 'Ankara; İstanbul; İzmir; Konya; Erzurum; Bursa'),
  country(
    'io ',
    'IDN',
    '23',
    40,
    'ind ind ind eng',
    'Jakarta; Bandung; Yogyakarta; Surabaya; Semarang; Malang; Medan; Makassar',
  ),
  country(
    'ua ',
    'EGY',
    '24',
    10,
    'ara ara eng',
    'القاهرة|al-Qāhirah; الإسكندرية|al-Iskandarīyah; المنصورة|al-Manṣūrah',
  ),
  country('is ', 'ISR', '25', 8, 'heb heb eng', 'ירושלים|Yerushalayim; תל אביב|Tel Aviv; חיפה|Ḥefah'),
  country(
    'ii ',
    'IND',
    '26',
    40,
    'eng eng eng hin',
    'नई दिल्ली|Naī Dillī; मुंबई|Mumbaī; कोलकाता|Kolakātā; वाराणसी|Vārāṇasī',
  ),
  country('mx ', 'MEX', '27', 20, 'spa spa spa eng', 'México; Guadalajara; Monterrey; Puebla; Mérida'),
  country('ag ', 'ARG', '28', 20, 'spa', 'Buenos Aires; Córdoba; Rosario; La Plata; Mendoza'),
  country('sz ', 'CHE', '29', 15, 'ger ger fre eng eng', 'Zürich; Basel; Bern; Genève; Lausanne'),
  country('au ', 'AUT', '30', 15, 'ger ger eng', 'Wien; Graz; Innsbruck; Salzburg; Linz'),
  country('sa ', 'ZAF', '31', 8, 'eng', 'Pretoria; Cape Town; Johannesburg; Stellenbosch'),
];

/** Names of publishing houses and people, for imprints and qualifiers. */
export const surnames = words(
  'Aldous; Bachmann; Carver; Delacroix; Ekström; Ferrante; Grünwald; Hollis; Ibarra; Jansen; Kessler; Lombardi; Marchetti; Novák; Okafor; Pereira; Quist; Rossignol; Sandoval; Thorne; Ullmann; Vasquez; Whitcombe; Yilmaz; Zeller',
);
