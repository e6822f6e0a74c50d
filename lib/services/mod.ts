import { abmeldungAusland } from "./abmeldung_ausland.ts";
import { anmeldung } from "./anmeldung.ts";
import { pflegeeinrichtung } from "./pflegeeinrichtung.ts";
import { schwerbehindertenparkausweis } from "./schwerbehindertenparkausweis.ts";
import { type Catalogue, isAtOffice, makeCatalogue } from "./service.ts";
import { vorsprache } from "./vorsprache.ts";

/** The services of the product, in the order in which they are shown. A town lays its settings over them. */
export const catalogue: Catalogue = makeCatalogue([
  anmeldung,
  abmeldungAusland,
  pflegeeinrichtung,
  schwerbehindertenparkausweis,
  vorsprache,
]);

/** The service for which people come to the office: where video was not enough, its times are offered. */
export const COMING_IN = vorsprache.id;

/** Ids of the services that are served in the office. "All services" of a desk means those by video: nobody sits in two places. */
export const OFFICE_SERVICES: readonly string[] = catalogue.all.filter(isAtOffice).map(({ id }) => id);

export {
  BUFFER_MINUTES,
  DURATION_MINUTES,
  SECTION_CHARACTERS_MAX,
  type ServiceSetting,
  type ServiceWish,
  type SettingChange,
  settingOf,
  TownServices,
  WRITTEN_FORM_SECTION,
} from "./settings.ts";
export * from "./shared.ts";
