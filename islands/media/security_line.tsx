/** Whether only the people in the call see and hear it, in words; and the question to go on where that cannot be. */
import type { JSX } from "preact";
import { Alert, Button, Icon } from "#lib/ui/shared.ts";
import type { CallStrings } from "#lib/visits/call_texts.ts";
import type { SecurityState } from "./e2ee/security.ts";
import { named } from "./parts.tsx";

type SecurityLineProps = {
  readonly texts: CallStrings;
  readonly security: SecurityState;
  /** the names of those because of whom; undefined: because of one's own browser, which is what this person can change */
  readonly who: string | undefined;
  readonly onAgree: () => void;
  /** the names of those who say that the code is the same */
  readonly compared: readonly string[];
  readonly ownCompared: boolean;
  readonly onCompare: () => void;
};

export function SecurityLine(
  { texts, security, who, onAgree, compared, ownCompared, onCompare }: SecurityLineProps,
): JSX.Element | null {
  switch (security.phase) {
    case "alone":
      return null;
    case "agreeing":
      return <p class="af-call__words" role="status">{texts.agreeing}</p>;
    case "sealed":
      return (
        <details class="af-call__more" id="call-security">
          <summary>
            <span class="af-call__seal">
              <Icon name="lock" />
              <span role="status">{named(texts.sealed, security.code ?? "")}</span>
            </span>
          </summary>
          <p class="af-call__words">{texts.sealedHelp}</p>
          {!ownCompared && <Button type="button" kind="secondary" onClick={onCompare}>{texts.compare}
          </Button>}
          <p class="af-call__words" role="status" data-compared={compared.length}>
            {compared.length > 0 && named(texts.compared, compared.join(", "))}
          </p>
          <p class="af-call__words">{texts.notSame}</p>
        </details>
      );
    case "cannot":
      return (
        <Alert tone="warning" title={texts.cannot} live>
          <p class="kern-body">
            {who === undefined ? texts.cannotWhyOwn : named(texts.cannotWhy, who)}
          </p>
          <Button type="button" kind="secondary" onClick={onAgree}>{texts.goOnOpen}</Button>
        </Alert>
      );
    case "open":
      return (
        <p class="af-call__words" role="status">
          {who === undefined ? texts.openOwn : named(texts.open, who)}
        </p>
      );
    case "broken":
      return (
        <Alert tone="danger" title={texts.broken} live>
          <p class="kern-body">
            {who === undefined ? texts.brokenWhyOwn : named(texts.brokenWhy, who)}
          </p>
        </Alert>
      );
  }
}
