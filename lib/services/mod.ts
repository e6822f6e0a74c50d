import { abmeldungAusland } from "./abmeldung_ausland.ts";
import { anmeldung } from "./anmeldung.ts";
import { pflegeeinrichtung } from "./pflegeeinrichtung.ts";
import { schwerbehindertenparkausweis } from "./schwerbehindertenparkausweis.ts";
import { type Catalogue, makeCatalogue } from "./service.ts";

/** The services of the product, in the order in which they are shown. A town lays its settings over them. */
export const catalogue: Catalogue = makeCatalogue([
  anmeldung,
  abmeldungAusland,
  pflegeeinrichtung,
  schwerbehindertenparkausweis,
]);

export {
  SECTION_CHARACTERS_MAX,
  type ServiceSetting,
  type SettingChange,
  settingOf,
  TownServices,
  WRITTEN_FORM_SECTION,
} from "./settings.ts";
export * from "./shared.ts";
