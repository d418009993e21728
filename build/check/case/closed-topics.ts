/** Plain words with spaces between: `wash-` is a beginning of words, `bed` a whole word. No slang, no codes. */
export type Stems = string;

type Topics = Record<string, Stems>;

const en: Topics = {
	bodies: 'body bodies bodily breast- buttock- thigh- naked- nude-',
	looks: 'good-looking handsome- gorgeous-',
	clothes: `clothes clothing dress dresses skirt- trousers underwear bikini- swimsuit-
		pyjama-`,
	undressing: 'undress- dressed dressing',
	washing: 'wash- shower- bath baths bathe- bathing bathtub- bathroom- sauna-',
	beds: 'bed beds bedroom- bedtime mattress-',
	'cameras on a person': 'webcam- camera- selfie-',
	intimacy: 'intima- sex- kiss- cuddl- caress- erotic-'
};

const lv: Topics = {
	bodies: `ķermen- augum- krūtis krūtīm krūšu gurn- augšstilb- kails kaila kaili kailu
		kailfoto-`,
	looks: 'izskats izskatu izskatīg- skaistul- glītul-',
	clothes: `apģērb- drēb- kleit- svārk- bikses biksēs biksēm biksīt- bikšu apakšveļ-
		peldkostīm- peldbiks- pidžam- naktskrekl-`,
	undressing: 'izģērb- noģērb- pārģērb- ģērb-',
	washing: `mazgājas mazgājos mazgājies mazgājās mazgāties mazgāšan- nomazgāties duša dušā
		dušu dušas dušai vanna vannā vannu vannas pirts pirtī pirti pirtis`,
	beds: 'gulta gultā gultu gultas gultai gultās gultām guļamistab- matrac-',
	'cameras on a person': 'vebkamer- kamera kamerā kameru kameras kamerai selfij- pašbild-',
	intimacy: 'intīm- seks- skūpst- buča buču bučas bučo- erotisk-'
};

const ru: Topics = {
	bodies: `тело тела телу телом телес- грудь груди грудью бёдра бедра бёдер ягодиц- голый
		голая голое голые голым голой голышом обнаж-`,
	looks: 'внешност- красавиц- красавчик-',
	clothes: `одежд- платье платья платью платьем юбк- юбок брюк- трусы трусах трусик- бельё
		белье белья купальник- плавки пижам-`,
	undressing: 'раздев- раздет- раздень- переоде- одева-',
	washing: `мыться моется моюсь моешься мылся мылась помыться помылся помылась душ душевая
		душевой ванна ванной ванну ванне ванная ванную баня бане баню бани сауна сауне
		сауну`,
	beds: 'кроват- постел- спальн- матрас- матрац-',
	'cameras on a person': 'веб-камер- вебкамер- камера камеру камере камеры камерой селфи',
	intimacy: 'интим- секс- поцелу- целова- целует- целую- эротич-'
};

const fi: Topics = {
	bodies: `keho kehoa kehon kehoon kehossa kehosta vartalo- rinnat rintoja rintojen reisi
		reidet takapuol- alasti alaston alastom-`,
	looks: 'ulkonäk- ulkonäö- hyvännäköi- viehättäv-',
	clothes: `vaate vaatt- mekko- meko- hame hamee- hametta housu- alusvaat- alushousu-
		uimapuku- uimapuvu- uimahousu- pyjama-`,
	undressing: 'riisu- pukeutu-',
	washing: `suihku suihkun suihkussa suihkuun suihkusta peseyty- kylpy- kylvy- kylpe-
		sauna-`,
	beds: 'sänky- sängy- vuoteessa vuoteeseen makuuhuone- patja-',
	'cameras on a person': 'webkamer- verkkokamer- kamera- selfi-',
	intimacy: 'intiim- seks- suudel- suutel- eroott-'
};

/** By language, by topic. */
export const closedTopics: Record<string, Topics> = { en, lv, ru, fi };

/** Words of the markers, and of what a case may turn out to be, by language. */
export const tellingWords: Record<string, Stems> = {
	en: `secre- gift- flatter- debt- threat- sham- blackmail- extort- groom- recruit-
		traffick- exploit- suspic- danger- harmless- concern- victim- stranger-
		missing`,
	lv: `noslēpum- slepen- dāvan- glaim- parād- draud- kaun- šantāž- izspie- pavedin-
		vervē- tirdzniec- izmanto- aizdom- bīstam- nekaitīg- upur- svešiniek- pazud-`,
	ru: `секрет- тайн- подар- лест- долг- угро- стыд- шантаж- вымога- груминг- вербо-
		торгов- эксплуат- подозр- опасн- безобидн- жертв- незнаком- пропа-`,
	fi: `salai- lahja- lahjo- imarte- velka- velko- uhka- uhri- häpeä- kirist-
		houkutte- grooming- värvä- rekryto- ihmiskaup- hyväksikäy- epäil- vaara-
		harmiton- tuntemato- kadonn-`
};
