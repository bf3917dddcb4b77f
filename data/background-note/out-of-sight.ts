import { say, type BackgroundSection } from "./statement";

/** Creators, campaigns, ends of accounts, and what hides. */
export const outOfSight: readonly BackgroundSection[] = [
  {
    id: "creators",
    title: "Paid and briefed creators",
    paragraphs: [
      [
        say(
          "States also reach people through creators. Filings in the United States show that the Chinese consulate in New York paid 300,000 dollars for a campaign about the Winter Olympics of 2022; the posts were not marked as advertising.",
          "programme:vippi-olympics",
        ),
        say(
          "The foreign ministry of Israel paid for posts by 14 to 18 influencers, according to a filing that Responsible Statecraft read.",
          "programme:esther-project",
        ),
        say(
          "Two employees of RT paid nearly ten million dollars to a company that hired commentators, according to an indictment in the United States; the commentators say that they did not know.",
          "programme:tenet-media",
        ),
      ],
      [
        say(
          "A briefing is less than a payment: in March 2022 the White House briefed about 30 creators on the war in Ukraine, as it briefs the press; no pay was reported.",
          "programme:white-house-ukraine-briefing",
        ),
        say(
          "Private persons who were paid or briefed are never labelled here.",
        ),
      ],
    ],
  },
  {
    id: "hashtags",
    title: "Hashtag campaigns",
    paragraphs: [
      [
        say(
          "The registry has a place for hashtag campaigns that a state runs. It is empty: no source at hand names one with evidence.",
        ),
      ],
    ],
  },
  {
    id: "closed",
    title: "Accounts closed, removed and blocked",
    paragraphs: [
      [
        say(
          "Accounts also end. India blocked TikTok and 58 other apps in June 2020, and with it the accounts of its own public bodies.",
          "siasat-india",
          "moneycontrol-india",
          "businessline-india",
        ),
        say(
          "The Parliament of the United Kingdom closed its account in August 2022, a week after it opened, when members objected to the Chinese ownership of TikTok.",
          "guardian-uk-parliament",
          "national-uk-parliament",
        ),
        say(
          "By 2023 the Czech government, the European Commission and the foreign minister of Latvia had deleted theirs.",
          "digitips-leaders",
        ),
      ],
      [
        say(
          "TikTok made the accounts of RT and Sputnik unavailable in the European Union in March 2022;",
          "yahoo-eu-block",
        ),
        say(
          "some Russian channels under sanctions could still be reached there in 2024.",
          "disinfo-isac",
        ),
        say(
          "In September 2024 TikTok removed accounts of RT’s owner and of Rossiya Segodnya worldwide, for covert influence operations.",
          "programme:rt-sputnik-removal",
        ),
        say(
          "Removed accounts stay in this registry as history. Somebody else may take a closed handle.",
        ),
      ],
    ],
  },
  {
    id: "covert",
    title: "Covert networks and look-alikes",
    paragraphs: [
      [
        say(
          "Some networks hide the state behind them. DFRLab and BBC Verify described 12,800 accounts, run from Russia, against the Ukrainian minister of defence;",
          "programme:reznikov-network",
        ),
        say(
          "Graphika described an invented American outlet and tied it to Chinese law enforcement.",
          "programme:harlan-report",
        ),
        say(
          "TikTok reports the networks that it removes, but prints no handles.",
          "programme:tiktok-covert-operations",
        ),
        say(
          "An attribution can be disputed: the United States said that RT ran African Stream in secret, and the outlet denied it.",
          "programme:african-stream",
        ),
      ],
      [
        say(
          "Not everything that looks official is. In 2023 an account that used the European Parliament’s name was none of its own.",
          "politico-europarl",
        ),
        say(
          "Democracy Reporting International described accounts that look like those of parties and politicians although it is unclear who runs them.",
          "dri-2024-05-03",
          "dri-2024-05-23",
        ),
        say("Such handles are on the list of those that are never labelled."),
      ],
    ],
  },
];
