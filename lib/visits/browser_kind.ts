/** Which words help a person depends on the browser at hand. Pure, for browsers too; the user agent's text is read and thrown away. */
export interface BrowserKind {
  readonly name: "chrome" | "edge" | "firefox" | "safari" | "other";
  readonly system: "android" | "ios" | "computer";
  /** A page inside a mail programme or another app: it gets no camera. */
  readonly inApp: boolean;
}

/** Apps that show pages themselves and say so. */
const APPS =
  /\bFBAN\/|\bFBAV\/|\bFB_IAB\/|Instagram|\bLine\/|LinkedInApp|Twitter|Snapchat|TikTok|musical_ly|Bytedance|WhatsApp|\bGSA\/|MicroMessenger|Pinterest/;
/** Browsers that are no Safari although they are built on its engine. */
const IOS_BROWSERS = /CriOS\/|FxiOS\/|EdgiOS\/|OPT\/|OPiOS\/|DuckDuckGo\//;

/** @param touches `navigator.maxTouchPoints`: an iPad calls itself a Macintosh */
export function browserKindOf(userAgent: string, touches = 0): BrowserKind {
  const ios = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touches > 1);
  const system = ios ? "ios" : /Android/.test(userAgent) ? "android" : "computer";
  return { system, name: nameOf(userAgent), inApp: APPS.test(userAgent) || isWebView(userAgent, system) };
}

/** A page in an app: Android says "wv", iOS leaves out Safari's own mark. */
function isWebView(userAgent: string, system: BrowserKind["system"]): boolean {
  if (system === "android") return /; wv\)/.test(userAgent);
  return system === "ios" && !/Safari\//.test(userAgent) && !IOS_BROWSERS.test(userAgent);
}

function nameOf(userAgent: string): BrowserKind["name"] {
  if (/Edg(A|iOS)?\//.test(userAgent)) return "edge";
  if (/Firefox\/|FxiOS\//.test(userAgent)) return "firefox";
  if (/Chrome\/|CriOS\/|Chromium\//.test(userAgent)) return "chrome";
  return /Safari\//.test(userAgent) ? "safari" : "other";
}
