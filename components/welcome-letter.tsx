import type { ComponentChildren } from "preact";
import type { Labelled, Words } from "@/utils/words";
import { Badge } from "./badge";

const examples: readonly Labelled[] = [
  { kind: "ministry", country: "FR", standing: "current" },
  { kind: "state-media", country: "RU", standing: "current" },
  { kind: "public-media", country: "DE", standing: "current" },
];

export interface WelcomeLetterProps {
  words: Words;
  /** An account on TikTok where a badge can be seen. */
  demoAddress: string;
  /** Asks for access, where the browser has not given it. */
  children?: ComponentChildren;
}

/** What the badge means and what not, and where to see one: nothing else. */
export function WelcomeLetter({
  words,
  demoAddress,
  children,
}: WelcomeLetterProps) {
  const { t } = words;
  return (
    <article class="letter">
      <header>
        <h1>{t("welcomeTitle")}</h1>
        <p class="lead">{t("welcomeLead")}</p>
      </header>
      <ul class="examples">
        {examples.map((labelled) => (
          <li key={labelled.kind}>
            <Badge labelled={labelled} words={words} />
            <span>{t(`welcome_${labelled.kind.replace("-", "_")}`)}</span>
          </li>
        ))}
      </ul>
      <h2>{t("welcomeMeans")}</h2>
      <p>{t("welcomeMeansText")}</p>
      <h2>{t("noteDoesNotSay")}</h2>
      <p>{t("noteDoesNotSayText")}</p>
      {children}
      <p class="actions">
        <a class="button" href={demoAddress}>
          {t("welcomeDemo")}
        </a>
        <a href="options.html">{t("pageOptions")}</a>
        <a href="privacy.html">{t("pagePrivacy")}</a>
      </p>
      <p class="quiet">{t("welcomeDemoText")}</p>
    </article>
  );
}
