import { say, type BackgroundSection } from "./statement";

/** What states do on TikTok in their own name. */
export const inTheOpen: readonly BackgroundSection[] = [
  {
    id: "leaders",
    title: "Governments, leaders and parliaments",
    paragraphs: [
      [
        say(
          "Offices of government speak in their own name. The German chancellor’s office opened an account in April 2024,",
          "tagesspiegel-kanzler",
          "medienrot-kanzler",
        ),
        say(
          "the White House in August 2025,",
          "globalnews-white-house",
          "newdaily-white-house",
        ),
        say("and Spain’s La Moncloa in September 2025.", "elpais-moncloa"),
        say(
          "The European Parliament planned an account for the election of June 2024 and was on TikTok by the end of April.",
          "european-conservative-ep",
          "euobserver-ep",
        ),
      ],
      [
        say(
          "Leaders also speak on accounts of their own: the president of Mexico made one official in January 2024,",
          "portafolio-amlo",
        ),
        say(
          "the prime minister of the United Kingdom joined in December 2025,",
          "lbc-starmer",
        ),
        say(
          "and the president of the Republic of Korea in February 2026.",
          "asiae-lee",
        ),
        say(
          "The two are not the same: reports call the account of the president of the United States personal or a campaign account, beside the one of the White House.",
          "dialogue-pakistan-white-house",
          "ibtimes-white-house",
        ),
      ],
      [
        say(
          "Members of parliaments are the largest group on record here, because lists of them exist: a database of public speakers in Germany,",
          "dboes",
        ),
        say("a hand-checked list of deputies in France,", "tiktok-deputy"),
        say(
          "and research data on members of parliament in the United Kingdom.",
          "uk-tiktok-election",
        ),
      ],
      [
        say(
          "International bodies use TikTok too: the World Health Organization announced livestreams there in March 2020.",
          "tiktok-who",
        ),
      ],
    ],
  },
  {
    id: "embassies",
    title: "Embassies and diplomats",
    paragraphs: [
      [
        say(
          "Embassies and consulates speak to the public of the country that they are accredited to. Lists of accounts name Chinese missions in France, Italy, Malawi, South Africa, Switzerland and the United States.",
          "asd-hamilton",
          "canis",
          "asd-embassies",
        ),
        say(
          "Every mission on record here is China’s. That shows which lists were at hand, not which states have embassies on TikTok.",
        ),
      ],
      [
        say(
          "Foreign ministries and their diplomats have accounts as well: the spokeswoman of Russia’s foreign ministry has been quoted beside videos of the ministry’s account.",
          "u-f-mid",
        ),
      ],
    ],
  },
  {
    id: "armed-forces",
    title: "Armed forces and police",
    paragraphs: [
      [
        say(
          "The Israel Defense Forces joined TikTok in January 2020.",
          "indy100-idf",
        ),
        say("The German armed forces have an account for careers,", "dboes"),
        say(
          "and Guatemala’s army is among its government’s accounts.",
          "mano-a-mano",
        ),
        say(
          "Spain’s national police dates its profile to November 2020.",
          "policia-press",
        ),
      ],
    ],
  },
  {
    id: "media",
    title: "Media of the state, and who stands behind an account",
    paragraphs: [
      [
        say(
          "The lists of state media at hand name accounts on TikTok mostly for Russia and China.",
          "asd-hamilton",
          "asd-matrix",
          "canis",
        ),
        say(
          "State Media Monitor asks three things of an outlet: who pays, who governs, who decides what is published.",
          "smm-typology",
        ),
        say(
          "Public broadcasters whose editors decide are another thing than media that a government controls; this registry has different words for them.",
        ),
      ],
      [
        say(
          "Some accounts do not say plainly who runs them. Forbes reported accounts that a company registered as a foreign agent ran for China’s CCTV, without a clear label on the videos.",
          "programme:medialinks-cctv",
        ),
        say(
          "The Associated Press reported on reporters of CGTN who present themselves as bloggers.",
          "programme:cgtn-bloggers",
        ),
        say(
          "The Alliance for Securing Democracy lists outlets that belong to RT through its company Ruptly.",
          "programme:maffick",
        ),
      ],
    ],
  },
];
