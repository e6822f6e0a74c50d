import type { QuestionType } from "#lib/services/shared.ts";
import type { Kind } from "../kind.ts";
import { affirm } from "./affirm.ts";
import { birthDate } from "./birth_date.ts";
import { choice } from "./choice.ts";
import { date } from "./date.ts";
import { degree } from "./degree.ts";
import { email } from "./email.ts";
import { familyName } from "./family_name.ts";
import { firstNames } from "./first_names.ts";
import { foreignAddress } from "./foreign_address.ts";
import { germanAddress } from "./german_address.ts";
import { nationality } from "./nationality.ts";
import { phone } from "./phone.ts";
import { place } from "./place.ts";
import { serialNumber } from "./serial_number.ts";
import { state } from "./state.ts";
import { text } from "./text.ts";
import { upload } from "./upload.ts";
import { yesNo } from "./yes_no.ts";

/** Every type of question there is. */
export const kinds: { readonly [T in QuestionType]: Kind<T> } = {
  affirm,
  birthDate,
  choice,
  date,
  degree,
  email,
  familyName,
  firstNames,
  foreignAddress,
  germanAddress,
  nationality,
  phone,
  place,
  serialNumber,
  state,
  text,
  upload,
  yesNo,
};
