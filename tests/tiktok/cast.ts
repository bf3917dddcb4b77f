/** An account as the look-alike draws it. */
export interface Account {
  handle: string;
  nickname: string;
  verified: boolean;
}

function institution(handle: string, nickname: string): Account {
  return { handle, nickname, verified: true };
}

/** Real accounts of institutions and media that the registry knows. What they say on these pages is filler. */
export const registered = {
  whitehouse: institution("whitehouse", "The White House"),
  desdelamoncloa: institution("desdelamoncloa", "La Moncloa"),
  ukgov: institution("ukgov", "UK Government"),
  govSg: institution("gov.sg", "Government of Singapore"),
  rtNews: institution("rt.news", "RT"),
  cgtnofficial: institution("cgtnofficial", "CGTN"),
  dwnews: institution("dwnews", "DW News"),
  bbcnews: institution("bbcnews", "BBC News"),
  aljazeeraenglish: institution("aljazeeraenglish", "Al Jazeera English"),
  ambassadedechine: institution(
    "ambassadedechine",
    "Ambassade de Chine en France",
  ),
  policia: institution("policia", "Policía Nacional"),
  idf: institution("idf", "Israel Defense Forces"),
  europeanparliament: institution("europeanparliament", "European Parliament"),
  who: institution("who", "World Health Organization (WHO)"),
  zaobaosg: institution("zaobaosg", "联合早报 Lianhe Zaobao"),
  straitstimes: institution("straitstimes", "The Straits Times"),
  ejercitogt: institution("ejercitogt", "Ejército de Guatemala"),
  brandweerWesthoek: institution("brandweer_westhoek", "Brandweer Westhoek"),
} as const satisfies Record<string, Account>;

export const registeredAccounts: readonly Account[] = Object.values(registered);

const people: ReadonlyArray<readonly [handle: string, nickname: string]> = [
  ["hazel_kettle", "Hazel Kettle"],
  ["oren.tandem", "Oren on two wheels"],
  ["mila.breadcrumb", "Mila bakes"],
  ["tunde_longstride", "Tunde"],
  ["sofie.in.wool", "Sofie knits"],
  ["kaito_paperplane", "カイト"],
  ["ines.tidepool", "Inês Maré"],
  ["gus_the_luthier", "Gus Pallaver"],
  ["nadia.nightbus", "Nadia"],
  ["pavel_pancake", "Pavel P."],
  ["lotte.mosslawn", "Lotte"],
  ["arjun_dripcoffee", "Arjun brews"],
  ["yara.sunporch", "يارا"],
  ["bram_slowtrain", "Bram"],
  ["chiara.quillpen", "Chiara"],
  ["dewi_ricefield", "Dewi"],
  ["eamon.driftnet", "Éamon"],
  ["freya_bluebarn", "Freya"],
  ["goran.plumtree", "Goran"],
  ["hana_softrain", "하나"],
  ["iker.stonewall", "Iker"],
  ["jun_lanternwalk", "Jun 小灯"],
  ["kemi.yellowpot", "Kemi cooks"],
  ["leo_backyardbees", "Leo & the bees"],
  ["maren.saltmarsh", "Maren"],
  ["noor_fiveoclock", "Noor"],
  ["otis.vinylcrate", "Otis"],
  ["petra_mapfold", "Petra"],
  ["quentin.softshoe", "Quentin"],
  ["rosa_windowsill", "Rosa"],
  ["sanna.birchbark", "Sanna"],
  ["tariq_kitebeach", "طارق"],
  ["uma.copperbell", "Uma"],
  ["viktor_snowplow", "Віктор"],
  ["wanda.teacosy", "Wanda"],
  ["xavi_rooftopfig", "Xavi"],
  ["yusuf.handplane", "Yusuf"],
  ["zofia_wildthyme", "Zofia"],
  ["abel.gravelbike", "Abel"],
  ["bea_crossstitch", "Bea"],
  ["cato.potteryshed", "Cato"],
  ["dina_morningswim", "Dina"],
  ["emre.sesamering", "Emre"],
  ["flor_terrazaverde", "Flor"],
  ["gita.monsoonroad", "Gita"],
  ["hugo_chalkboard", "Hugo teaches maths"],
  ["ilse.harbourfog", "Ilse"],
  ["jonas_tinwhistle", "Jonas"],
  ["katya.pinecone", "Катя"],
  ["luan_mangrove", "Luan"],
  ["minh.motorbike.soup", "Minh"],
  ["nils_driftwood", "Nils"],
  ["olga.clockrepair", "Olga"],
  ["priya_stepwell", "Priya"],
  ["rami.olivepress", "רמי"],
  ["suda_nightmarket", "Suda"],
  ["tomas.lowtide", "Tomás"],
  ["vera_crosswind", "Vera"],
  ["wout.canalboat", "Wout"],
  ["yuki_ginkgoleaf", "ゆき"],
  ["ada.longdivision", "Ada"],
  [
    "benno_dogwalks",
    "Benno and Miss Biscuit, the slowest dog in the whole town",
  ],
  [".cleo_firstlight", "Cleo"],
  ["dario..doubledot", "Dario"],
];

/** Invented people; none of these handles is in the registry. */
export const privatePeople: readonly Account[] = people.map(
  ([handle, nickname]) => ({
    handle,
    nickname,
    verified: false,
  }),
);

function impostor(handle: string, nickname: string): Account {
  return { handle, nickname, verified: false };
}

/** What a correct extension must leave alone. */
export const traps = {
  oneLetterOff: [
    impostor("whitehous", "The White House"),
    impostor("rt.newz", "RT"),
    impostor("ukg0v", "UK Government"),
    impostor("gov.sgg", "Gov SG fan page"),
    impostor("bbcnewss", "BBC News"),
    impostor("dwnew", "DW News"),
    impostor("cgtnoficial", "CGTN"),
    impostor("policia_", "Policía Nacional"),
  ],
  borrowedNames: [
    impostor("ridgeway_tomas", "RT"),
    impostor("paperboat.lena", "@whitehouse"),
    impostor("quietfern_ola", "BBC News"),
    impostor("marble.stairs", "rt.news"),
  ],
  /** Links that carry no handle: empty, the placeholders of share links, a secUid. */
  links: [
    "/@",
    "/@/video/1",
    "/@i/video/7500000000000000001",
    "/@_/video/7500000000000000002",
    "https://www.tiktok.com/@/video/7500000000000000003",
    "/@MS4wLjABAAAAv7iSuuXDJGDvJkmH_vz1qkDZYo1apxgzaxdBSeIuPiM",
    "/tag/whitehouse",
    "/music/rt.news-7500000000000000004",
    "/search?q=%40whitehouse",
  ],
  /** Captions that name registered handles as plain text. */
  captions: [
    "walked past a sign that said @whitehouse and laughed",
    "not sponsored by rt.news or bbcnews, only by my grandmother",
    "tiktok.com/@ukgov is what the poster said",
  ],
} as const;

export const trapAccounts: readonly Account[] = [
  ...traps.oneLetterOff,
  ...traps.borrowedNames,
];
